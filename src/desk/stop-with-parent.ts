// Loaded before a program of ours that runs beside the desk: it ends when the desk does, however that ends. Two builds at
// once would take each other's caches away.
import { isMainThread } from 'node:worker_threads';

const LOOK_MS = 250;

const parent = process.ppid;
if (isMainThread) setInterval(() => process.ppid !== parent && process.exit(1), LOOK_MS).unref();
