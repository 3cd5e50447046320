import { createHash, randomBytes } from 'node:crypto';

const BYTES = 32;

/** 256 random bits, for a cookie. */
export function createToken(): string {
  return randomBytes(BYTES).toString('base64url');
}

export function isToken(text: string | undefined): text is string {
  return text !== undefined && /^[\w-]{43}$/.test(text);
}

/** What is kept of a token: whoever reads the database cannot be anybody with it. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** An id that says nothing of whom it stands for, and is the same each time. */
export function toOpaqueId(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22);
}
