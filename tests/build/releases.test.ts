import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { locateContent } from '../../src/content/location.ts';
import { createReleases } from '../../src/desk/publish/create-releases.ts';
import type { Releases } from '../../src/desk/publish/releases.ts';
import { copyContent, type ContentCopy } from '../support/content-copy.ts';
import { digestFolder } from '../support/folder-digests.ts';

const DAY = '2026-11-24';
const OUTPUTS = resolve('.cache/outputs');
/** Bottlenecks. */
const KEPT = 6;

let content: ContentCopy;
let data = '';
let releases: Releases;
let head = 0;

beforeAll(() => {
  content = copyContent();
  shrink(content.root);
  mkdirSync(OUTPUTS, { recursive: true });
  data = mkdtempSync(join(OUTPUTS, 'data-'));
  releases = createReleases({
    ...{ folder: data, day: DAY, log: () => undefined },
    repository: {
      getHead: async () => `c${head}`,
      checkOut: async (_, folder) => {
        rmSync(folder, { recursive: true, force: true });
        cpSync(content.root, folder, { recursive: true });
      },
    },
  });
});
afterAll(async () => {
  await releases.close();
  content.remove();
  for (const folder of [data, locateContent({ SPAAK_CONTENT: join(data, 'source') }).cacheFolder])
    rmSync(folder, { recursive: true, force: true });
});

it('a release after a change holds what a build from nothing holds', async () => {
  await release();
  const first = releases.getRoot();
  const [changed = '', withdrawn = ''] = listBottlenecks(content.root);
  appendFileSync(join(content.root, 'bottlenecks', changed), '\nEen zin die er bij kwam.\n');
  await release();
  withdraw(withdrawn);
  await release();
  const grown = releases.getRoot() ?? '';
  expect(readdirSync(join(grown, 'knelpunten'))).toContain(withdrawn.replace('.mdx', ''));
  expect(grown).not.toBe(first);
  const digests = digestFolder(grown);
  await release({ fresh: true });
  expect(digestFolder(releases.getRoot() ?? '')).toEqual({ ...digests, 'build.json': expect.any(String) as string });
  expect(JSON.parse(readFileSync(join(releases.getRoot() ?? '', 'build.json'), 'utf8'))).toMatchObject({
    commit: `c${head}`,
    day: DAY,
  });
  expect(readdirSync(join(data, 'releases'))).toHaveLength(2);
});

async function release(options?: { fresh: boolean }): Promise<void> {
  head += 1;
  releases.request(`c${head}`, options);
  await releases.settle();
  expect(releases.getStatus().failed?.output).toBeUndefined();
}

function withdraw(file: string): void {
  const id = file.replace('.mdx', '');
  writeFileSync(
    join(content.root, 'bottlenecks', file),
    `---\npublished: 2024-03-01\nwithdrawn: ${DAY}\nwithdrawnReason: privacy\n---\n`,
  );
  rmSync(join(content.root, 'annotations', id), { recursive: true, force: true });
}

function listBottlenecks(root: string): string[] {
  return readdirSync(join(root, 'bottlenecks')).sort();
}

/** A few bottlenecks that nothing else refers to are enough, and faster. */
function shrink(root: string): void {
  for (const folder of ['circles', 'expectations', 'annotations']) rmSync(join(root, folder), { recursive: true });
  const paths = listBottlenecks(root).map((file) => join(root, 'bottlenecks', file));
  const isPlain = (path: string) => !/^(?:expectations|withdrawn|mergedInto):/m.test(readFileSync(path, 'utf8'));
  const kept = paths.filter(isPlain).slice(0, KEPT);
  for (const path of paths) if (!kept.includes(path)) rmSync(path);
}
