import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { sendDraft, startDesk } from './desk-process.ts';
import { type Acknowledged, judgeInbox } from './faults-verdict.ts';
import { createRandom } from './random.ts';

const FOLDER = resolve('.cache/bench/faults');
const SECRET = 'of this benchmark, which nobody has to guess';
/** Who send in at once; each the next as soon as the last was acknowledged. */
const WRITERS = 4;
/** A desk is killed after at most so many acknowledgements, none included, and so many ms more. */
const MOST_TOLD = 9;
const LONGEST_WAIT = 6;

/**
 * Kills the desk (SIGKILL), again and again at random moments while people send in, until so many submissions were
 * acknowledged; then looks each of them up. Prints a table, and fails when one is missing, broken or there twice.
 */
export async function benchFaults(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { submissions: { type: 'string', default: '300' }, seed: { type: 'string', default: '1' } },
  });
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const path = join(FOLDER, 'inbox.sqlite');
  const random = createRandom(Number(values.seed));

  const acknowledged: Acknowledged[] = [];
  let [kills, lastKey] = [0, 0];
  for (; acknowledged.length < Number(values.submissions); kills++) {
    const end = { told: random(MOST_TOLD + 1), ms: random(LONGEST_WAIT + 1) };
    acknowledged.push(...(await liveAndDie(path, () => ++lastKey, end)));
  }

  const verdict = await judgeInbox(path, SECRET, acknowledged);
  const { whole, missing, broken, twice, untold, integrity } = verdict;
  console.log(
    '| sent | acknowledged | kills (SIGKILL) | there, whole, once | missing | broken | twice | stored, not yet told | integrity_check |',
  );
  console.log('|---:|---:|---:|---:|---:|---:|---:|---:|---|');
  const counts = [lastKey, acknowledged.length, kills, whole, missing, broken, twice, untold, integrity];
  console.log(`| ${counts.join(' | ')} |`);
  if (whole < acknowledged.length || missing + broken + twice > 0 || integrity !== 'ok') process.exitCode = 1;
}

/** Lets writers send to a desk until it told so many numbers, kills it `ms` later, and returns all that it told. */
async function liveAndDie(
  path: string,
  nextKey: () => number,
  end: { told: number; ms: number },
): Promise<Acknowledged[]> {
  const desk = await startDesk(path, SECRET);
  const told: Acknowledged[] = [];
  const enough = Promise.withResolvers<undefined>();
  const write = async () => {
    for (;;) {
      if (told.length >= end.told) enough.resolve(undefined);
      const key = nextKey();
      told.push({ key, ...(await sendDraft(desk.origin, key)) });
    }
  };
  const writers = Promise.allSettled(Array.from({ length: WRITERS }, write));
  await Promise.race([enough.promise, writers]);
  await wait(end.ms);
  await desk.kill();
  for (const result of await writers)
    // A TypeError is the connection that broke; anything else is an answer that should not have come.
    if (result.status === 'rejected' && !(result.reason instanceof TypeError)) throw result.reason;
  return told;
}
