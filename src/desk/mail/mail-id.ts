import { randomBytes } from 'node:crypto';

/** An id for mail that is queued once, whatever it is about. */
export function createMailId(kind: string): string {
  return `${kind}-${randomBytes(16).toString('base64url')}`;
}
