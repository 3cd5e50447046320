import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Crockford's base32 (https://www.crockford.com/base32.html): no I, L, O and U, so that nobody has to tell them apart. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** What people read or type instead, by what stands there. */
const LOOK_ALIKES: Record<string, string> = { I: '1', L: '1', O: '0', U: 'V' };
const LENGTH = 16;
/** Nobody types this many characters for sixteen. */
const LONGEST_TYPED = 64;

/** A new code of 80 random bits, in fours: `7K2M-0QXE-RV4T-9HBD`. It is shown to its writer once and never stored. */
export function createTrackingCode(): string {
  return inFours(Array.from(randomBytes(LENGTH), (byte) => ALPHABET.charAt(byte % ALPHABET.length)).join(''));
}

/**
 * The code that somebody typed, as `createTrackingCode` wrote it; undefined when it cannot be one. Spaces, hyphens and
 * case do not matter, I and L are taken for 1, O for 0 and U for V.
 */
export function parseTrackingCode(text: string): string | undefined {
  if (text.length > LONGEST_TYPED) return undefined;
  const typed = text.replace(/[\s\p{Pd}]/gu, '').toUpperCase();
  const code = typed.replace(/[ILOU]/g, (character) => LOOK_ALIKES[character] ?? character);
  return new RegExp(`^[${ALPHABET}]{${LENGTH}}$`).test(code) ? inFours(code) : undefined;
}

/** What may be stored of a code: HMAC-SHA-256 in hex, useless without `secret`. `code` is as `parseTrackingCode` returns it. */
export function hashTrackingCode(code: string, secret: string): string {
  return createHmac('sha256', secret).update(`tracking-code:${code}`).digest('hex');
}

/** Whether two hashes are equal, in a time that does not tell where they differ. */
export function isSameHash(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function inFours(code: string): string {
  return code.replace(/.{4}(?=.)/g, '$&-');
}
