import { randomBytes } from 'node:crypto';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';
const LENGTH = 8;

/** By chance: the id of a meeting that was taken away never comes back as another, and says nothing that can change. */
export function createMeetingId(): string {
  return [...randomBytes(LENGTH)].map((byte) => LETTERS.charAt(byte % LETTERS.length)).join('');
}
