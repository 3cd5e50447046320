// Measures: finds the benchmark and hands it its arguments.
import { benchAnchors } from './anchors.ts';
import { benchBuild } from './build.ts';
import { benchDesk } from './desk-load.ts';
import { benchFaults } from './faults.ts';
import { benchFuzz } from './fuzz.ts';
import { benchLighthouse } from './lighthouse.ts';
import { benchNginx } from './nginx.ts';
import { benchPrivacy } from './privacy.ts';
import { benchPublish } from './publish.ts';
import { benchReleases } from './releases.ts';
import { benchScreenshots } from './screenshots.ts';
import { benchSearch } from './search.ts';

const BENCHMARKS: Record<string, (args: string[]) => Promise<void>> = {
  anchors: benchAnchors,
  build: benchBuild,
  desk: benchDesk,
  faults: benchFaults,
  fuzz: benchFuzz,
  lighthouse: benchLighthouse,
  nginx: benchNginx,
  privacy: benchPrivacy,
  publish: benchPublish,
  releases: benchReleases,
  screenshots: benchScreenshots,
  search: benchSearch,
};

const [name, ...args] = process.argv.slice(2);
const benchmark = name !== undefined && Object.hasOwn(BENCHMARKS, name) ? BENCHMARKS[name] : undefined;
if (benchmark) {
  await benchmark(args);
} else {
  console.error(`Usage: npm run bench -- ${Object.keys(BENCHMARKS).join('|')} [options]`);
  process.exitCode = 2;
}
