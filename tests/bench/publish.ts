import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { newPortal, writeNewFiles } from '../../src/content/scaffold.ts';
import { createContentRepository } from '../../src/desk/publish/create-repository.ts';
import { publishAndKill, toWorkerText } from '../support/publish-kills.ts';
import { toSource } from '../../src/markdown/public-text.ts';
import { generateContent } from './generated-content.ts';
import { createRandom } from './random.ts';

const FOLDER = resolve('.cache/bench/publish');
const NOW = new Date('2026-11-24T09:30:00Z');

/**
 * Kills a publishing process (SIGKILL, with the git that it runs) at random moments, again and again, and looks each
 * publication up; fails when one is missing, broken, there twice or under another number than was told. Then measures
 * how long publications take on content of another size.
 */
export async function benchPublish(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      publications: { type: 'string', default: '30' },
      kills: { type: 'string', default: '30' },
      seed: { type: 'string', default: '1' },
      cases: { type: 'string', default: '1000' },
    },
  });
  rmSync(FOLDER, { recursive: true, force: true });
  const content = join(FOLDER, 'content');
  mkdirSync(content, { recursive: true });
  writeNewFiles(content, newPortal({}));
  const submissions = Array.from(
    { length: Number(values.publications) },
    (_, index) => `I-2026-${String(index + 1).padStart(4, '0')}`,
  );
  const options = { kills: Number(values.kills), random: createRandom(Number(values.seed)) };
  const { kills, whole, wrong, broken, changed, fsck } = await publishAndKill(
    { folder: join(FOLDER, 'data'), content, submissions },
    options,
  );
  console.log(
    '| publications | kills (SIGKILL) | there, whole, once | missing or twice | broken | another number | fsck --strict |',
  );
  console.log('|---:|---:|---:|---:|---:|---:|---|');
  const counts = [submissions.length, kills, whole, wrong.length, broken.length, changed.length, fsck || 'ok'];
  console.log(`| ${counts.join(' | ')} |\n`);
  if (whole < submissions.length || changed.length > 0 || fsck !== '') process.exitCode = 1;
  await measure(Number(values.cases));
}

/** Times of what a desk does with its repository, on so many cases. */
async function measure(cases: number): Promise<void> {
  const [content, folder] = [join(FOLDER, 'generated'), join(FOLDER, 'generated-data')];
  generateContent(content, cases);
  const open = () => createContentRepository({ folder, content, now: () => NOW });
  const begin = await time(open);
  const reopen = await time(open);
  const times: number[] = [];
  for (let index = 0; index < 10; index += 1) {
    const path = `bottlenecks/2027-0${index}-van-de-meting.mdx`;
    const source = toSource(toWorkerText(`I-2027-000${index}`), '2026-11-24');
    const publication = await time(() =>
      reopen.result.commit(async () => ({ changes: { [path]: source }, message: 'Publish\n', result: undefined })),
    );
    times.push(publication.ms);
  }
  console.log('| cases | first commit | opening | publication, median of 10 |');
  console.log('|---:|---:|---:|---:|');
  const median = times.sort((a, b) => a - b)[5] ?? 0;
  console.log(`| ${cases} | ${[begin.ms, reopen.ms, median].map((ms) => `${Math.round(ms)} ms`).join(' | ')} |`);
}

async function time<T>(work: () => Promise<T>): Promise<{ ms: number; result: T }> {
  const started = performance.now();
  const result = await work();
  return { ms: performance.now() - started, result };
}
