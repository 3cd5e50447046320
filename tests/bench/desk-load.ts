import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase } from '../../src/desk/database/open.ts';
import { createSqliteInbox } from '../../src/desk/inbox/sqlite.ts';
import { createTrackingCode, hashTrackingCode } from '../../src/desk/tracking-code.ts';
import { sendDraft, startDesk } from './desk-process.ts';
import { createDraft } from './drafts.ts';

const FOLDER = resolve('.cache/bench/desk');
const SECRET = 'of this benchmark, which nobody has to guess';
/** In seconds, before each measurement. */
const WARM_UP = 2;

interface Load {
  writers: number;
  seconds: number;
}

/** Times in ms of what was stored durably, and how long all of it took. */
interface Measured {
  times: number[];
  seconds: number;
}

/**
 * Measures how many submissions a second the desk stores durably for so many writers at once, each of whom sends the
 * next as soon as the last was acknowledged; beside one SQLite insert per transaction on the same disk.
 */
export async function benchDesk(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { writers: { type: 'string', default: '20' }, seconds: { type: 'string', default: '10' } },
  });
  const load = { writers: Number(values.writers), seconds: Number(values.seconds) };
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });

  console.log('| stored durably | writers | stored | per second | p50 ms | p99 ms | slowest ms |');
  console.log('|---|---:|---:|---:|---:|---:|---:|');
  report('one insert per transaction', 1, await measureInserts({ ...load, writers: 1 }));
  report('the inbox', load.writers, await measureInbox(load));
  report('`POST /api/submissions`', load.writers, await measureDesk(load));
  rmSync(FOLDER, { recursive: true });
}

/** The same bytes in a table of two columns: what the disk can do. */
async function measureInserts(load: Load): Promise<Measured> {
  const database = openDatabase(join(FOLDER, 'bare.sqlite'));
  try {
    database.exec('CREATE TABLE bare (id INTEGER PRIMARY KEY, content TEXT) STRICT');
    const insert = database.prepare('INSERT INTO bare (content) VALUES (?)');
    return await measure(load, async (key) => insert.run(JSON.stringify(createDraft(key))));
  } finally {
    database.close();
  }
}

async function measureInbox(load: Load): Promise<Measured> {
  const inbox = createSqliteInbox(join(FOLDER, 'inbox.sqlite'));
  try {
    return await measure(load, async (key) => {
      const content = { kind: 'submission', submission: createDraft(key) } as const;
      await inbox.submit({
        content,
        codeHash: hashTrackingCode(createTrackingCode(), SECRET),
        at: new Date().toISOString(),
      });
    });
  } finally {
    await inbox.close();
  }
}

async function measureDesk(load: Load): Promise<Measured> {
  const desk = await startDesk(join(FOLDER, 'desk.sqlite'), SECRET);
  try {
    return await measure(load, (key) => sendDraft(desk.origin, key));
  } finally {
    await desk.kill();
  }
}

/** Measures after a while of the same: people do not all come in the second after a start. */
async function measure(load: Load, store: (key: number) => Promise<unknown>): Promise<Measured> {
  await write({ ...load, seconds: WARM_UP }, store);
  return write(load, store);
}

async function write({ writers, seconds }: Load, store: (key: number) => Promise<unknown>): Promise<Measured> {
  const times: number[] = [];
  const started = performance.now();
  let key = 0;
  const writeOn = async () => {
    while (performance.now() < started + seconds * 1000) {
      const sent = performance.now();
      await store(++key);
      times.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: writers }, writeOn));
  return { times, seconds: (performance.now() - started) / 1000 };
}

function report(what: string, writers: number, { times, seconds }: Measured): void {
  const sorted = times.toSorted((a, b) => a - b);
  const shares = [0.5, 0.99, 1].map((share) => (sorted[Math.ceil(share * sorted.length) - 1] ?? NaN).toFixed(1));
  console.log(`| ${[what, writers, times.length, (times.length / seconds).toFixed(0), ...shares].join(' | ')} |`);
}
