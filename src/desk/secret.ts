import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toInboxPath } from './inbox/inbox-file.ts';

const FILE = 'secret';
const OWNER_ONLY = 0o600;
/** Characters below which a secret can be guessed. */
const SHORTEST = 32;

const MISSING = (path: string) =>
  `${path} is missing, and no tracking code that was given out works without it. Put it back from a backup, or set ` +
  'SPAAK_SECRET if that was in use. Is it lost, then make another one and tell writers that their codes are void: ' +
  `openssl rand -hex 32 > ${path}`;

/**
 * The secret that tracking codes are hashed with: `configured` (SPAAK_SECRET), else the one in the data folder, made
 * when the folder is new. Without it no code that was given out works any more, so it belongs in every backup.
 * @throws {Error} when it is gone or shorter than 32 characters, with a message for the operator that does not hold it.
 */
export function getSecret(folder: string, configured?: string): string {
  if (configured) return assertLong(configured, 'SPAAK_SECRET');
  const path = join(folder, FILE);
  const secret = readSecret(path) ?? createSecret(folder, path);
  chmodSync(path, OWNER_ONLY);
  return assertLong(secret, path);
}

function readSecret(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** Appears whole or not at all, and never takes the place of one that another process just made. */
function createSecret(folder: string, path: string): string {
  // It is made after the secret: where it is, there was one.
  if (existsSync(toInboxPath(folder))) throw new Error(MISSING(path));
  mkdirSync(folder, { recursive: true });
  const draft = `${path}-${randomBytes(8).toString('hex')}`;
  writeFileSync(draft, `${randomBytes(32).toString('hex')}\n`, { mode: OWNER_ONLY, flag: 'wx', flush: true });
  try {
    linkSync(draft, path);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    rmSync(draft);
  }
  return readFileSync(path, 'utf8').trim();
}

function assertLong(secret: string, place: string): string {
  if (secret.length >= SHORTEST) return secret;
  throw new Error(`${place} must hold at least ${SHORTEST} characters. Make one: openssl rand -hex 32.`);
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
