import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { toSource } from '../../src/markdown/public-text.ts';
import type { Random } from '../bench/random.ts';
import { draftText } from './public-text.ts';

/** Milliseconds. */
const LONGEST_WAIT = 150;
const LONGEST_START = 1500;
const WORKER = fileURLToPath(new URL('publish-worker.ts', import.meta.url));

/** What a process publishes. */
export interface Work {
  /** SPAAK_DATA. */
  folder: string;
  /** SPAAK_CONTENT. */
  content: string;
  submissions: string[];
}

/** What became of it, as git tells it. */
export interface Verdict {
  kills: number;
  /** Submissions that are there whole, once, under a number of their own. */
  whole: number;
  /** Submissions of which there is no commit, or more than one. */
  wrong: string[];
  /** Files that are not what was published. */
  broken: string[];
  /** Ids that were told to the one who published, and are others now. */
  changed: string[];
  /** What `git fsck --full --strict` says. */
  fsck: string;
}

/**
 * Publishes submissions in a process that is killed (SIGKILL, with the git that it runs) again and again at random
 * moments, `kills` times; each time another goes on with what nobody was told is published.
 */
export async function publishAndKill(work: Work, { kills, random }: KillOptions): Promise<Verdict> {
  const told = new Map<string, string>();
  const listRest = () => work.submissions.filter((submission) => !told.has(submission));
  const most = Math.ceil(work.submissions.length / kills);
  for (let count = 0; count < kills; count += 1) {
    const end = { told: random(most + 1), ms: random(LONGEST_WAIT) };
    // Of the first ones some die before there is a repository.
    if (count < 3) Object.assign(end, { told: 0, ms: random(LONGEST_START) });
    await liveAndDie({ ...work, submissions: listRest() }, told, end);
  }
  await liveAndDie({ ...work, submissions: listRest() }, told);
  return judge(work, told, kills);
}

export interface KillOptions {
  kills: number;
  random: Random;
}

/** The text of a submission. */
export function toWorkerText(submission: string) {
  return draftText({
    title: `Wat er misging bij ${submission}`,
    happens: `Het ging mis. `.repeat(40),
  });
}

/** Lets a process publish until it told so many, and kills it `ms` later; without an `end`, until it is done. */
async function liveAndDie(work: Work, told: Map<string, string>, end?: { told: number; ms: number }): Promise<void> {
  // In a group of its own, with the processes that it starts.
  const args = [WORKER, JSON.stringify(work)];
  const child = spawn(process.execPath, args, { detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'close') as Promise<[number | null, string | null]>;
  const enough = Promise.withResolvers<undefined>();
  let count = 0;
  if (end?.told === 0) enough.resolve(undefined);
  createInterface(child.stdout).on('line', (line) => {
    const [submission = '', id = ''] = line.split(' ');
    told.set(submission, id);
    count += 1;
    if (count === end?.told) enough.resolve(undefined);
  });
  if (end) {
    await Promise.race([enough.promise, ended]);
    await Promise.race([wait(end.ms), ended]);
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
  }
  const [status, signal] = await ended;
  if (signal !== 'SIGKILL' && status !== 0)
    throw new Error(`The publisher ended by itself, with status ${status ?? 'none'}.`);
}

function judge({ folder, submissions }: Work, told: ReadonlyMap<string, string>, kills: number): Verdict {
  const bare = join(folder, 'content.git');
  const git = (...args: string[]) => execFileSync('git', args, { cwd: bare, encoding: 'utf8' }).trimEnd();
  const messages = git('log', '-z', '--format=%B', 'main').split('\0');
  const files = git('ls-tree', '--name-only', 'main', 'bottlenecks/').split('\n');
  const toFile = (submission: string) => {
    const made = messages.filter((message) => message.includes(`\nSubmission: ${submission} `));
    const number = /^Publish (\S+)$/m.exec(made[0] ?? '')?.[1] ?? '';
    const found = files.filter((file) => file.startsWith(`bottlenecks/${number}-`));
    return made.length === 1 && found.length === 1 ? found[0] : undefined;
  };
  const fileOf = new Map(submissions.map((submission) => [submission, toFile(submission)]));
  const isBroken = ([submission, file]: [string, string | undefined]) =>
    file !== undefined && `${git('show', `main:${file}`)}\n` !== toSource(toWorkerText(submission), '2026-11-24');
  const wrong = submissions.filter((submission) => fileOf.get(submission) === undefined);
  const broken = [...fileOf].filter(isBroken).map(([submission]) => submission);
  const changed = [...told].filter(([submission, id]) => fileOf.get(submission) !== `bottlenecks/${id}.mdx`);
  const numbers = new Set(fileOf.values());
  return {
    kills,
    whole: numbers.size - (wrong.length > 0 ? 1 : 0) - broken.length,
    ...{ wrong, broken },
    changed: changed.map(([submission]) => submission),
    fsck: git('fsck', '--full', '--strict'),
  };
}
