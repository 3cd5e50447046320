import { appendFileSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { locateContent } from '../../src/content/location.ts';
import { generateContent } from './generated-content.ts';
import { measureProcess } from './process-usage.ts';

const DAY = '2026-11-24';
const NEXT_DAY = '2026-11-25';

/**
 * Builds generated portals of several sizes and prints what it took: from nothing, on the next day, and after one
 * change on that day. Astro and Pagefind apart.
 */
export async function benchBuild(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { cases: { type: 'string', multiple: true } } });
  console.log(
    '| cases | build | Astro wall s | Astro CPU s | Astro peak MB | Pagefind wall s | Pagefind CPU s | Pagefind peak MB |',
  );
  console.log('|---:|---|---:|---:|---:|---:|---:|---:|');
  for (const cases of values.cases ?? ['1000', '5000']) await benchSize(Number(cases));
}

async function benchSize(cases: number): Promise<void> {
  const content = resolve(`.cache/bench/content-${cases}`);
  const output = resolve(`.cache/bench/site-${cases}`);
  generateContent(content, cases);
  rmSync(locateContent({ SPAAK_CONTENT: content }).cacheFolder, { recursive: true, force: true });
  rmSync(output, { recursive: true, force: true });

  await report(cases, 'cold', content, output, DAY);
  await report(cases, 'new day', content, output, NEXT_DAY);
  const [changed = ''] = readdirSync(join(content, 'bottlenecks'));
  appendFileSync(join(content, 'bottlenecks', changed), '\nEen zin die er vanmiddag bij kwam.\n');
  await report(cases, 'one change', content, output, NEXT_DAY);
}

async function report(cases: number, build: string, content: string, output: string, day: string): Promise<void> {
  const usage = await measureProcess('node', ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', output], {
    SPAAK_CONTENT: content,
    SPAAK_NOW: day,
  });
  const pagefindWall = Number(/bottlenecks in ([\d.]+) s/.exec(usage.output)?.[1]);
  const { astro, pagefind } = usage.processes;
  const cells = [usage.wall - pagefindWall, astro?.cpu, astro?.peak, pagefindWall, pagefind?.cpu, pagefind?.peak];
  console.log(
    `| ${cases} | ${build} | ${cells.map((cell, index) => (cell ?? 0).toFixed(index % 3 === 2 ? 0 : 1)).join(' | ')} |`,
  );
}
