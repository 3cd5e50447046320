import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const GZIP = Buffer.from([0x1f, 0x8b]);

/** The files below `folder` that hold one of `phrases`, packed or not. */
export function findTraces(folder: string, phrases: readonly string[]): string[] {
  return listFiles(folder).flatMap((path) => {
    const found = readParts(path).some((bytes) => phrases.some((phrase) => bytes.includes(phrase)));
    return found ? [path] : [];
  });
}

/** Which of `phrases` the objects of a repository hold, whether anything leads to them or not. */
export function findInObjects(repository: string, phrases: readonly string[]): string[] {
  const objects = execFileSync('git', ['--git-dir', repository, 'cat-file', '--batch-all-objects', '--batch'], {
    maxBuffer: 512 * 1024 * 1024,
  });
  return phrases.filter((phrase) => objects.includes(phrase));
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The bytes of a file, and what is packed in them. */
function readParts(path: string): Buffer[] {
  const bytes = readFileSync(path);
  if (!bytes.subarray(0, 2).equals(GZIP)) return [bytes];
  return [bytes, gunzipSync(bytes)];
}
