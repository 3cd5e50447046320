// Submits as fast as it can, beside other workers on the same file, and posts the numbers.
import { parentPort, workerData } from 'node:worker_threads';
import { createSqliteInbox } from '../../../src/desk/inbox/sqlite.ts';
import { SUBMISSION } from './samples.ts';

const { path, count } = workerData as { path: string; count: number };
const inbox = createSqliteInbox(path);
const numbers: string[] = [];
for (let done = 0; done < count; done++)
  numbers.push((await inbox.submit({ content: SUBMISSION, at: '2026-11-24T09:00:00Z' })).number);
await inbox.close();
parentPort?.postMessage(numbers);
