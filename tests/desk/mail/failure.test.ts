import { describe, expect, it } from 'vitest';
import { findNextTry, judgeFailure } from '../../../src/desk/mail/failure.ts';

describe('judgeFailure', () => {
  it.each([
    ['refused', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550 }],
    ['refused', { code: 'EMESSAGE', command: 'DATA', responseCode: 554 }],
    ['put-off', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 450 }],
    ['put-off', { code: 'EMESSAGE', command: 'DATA', responseCode: 451 }],
    // The server goes away.
    ['no-server', { code: 'EMESSAGE', command: 'DATA', responseCode: 421 }],
    // Our sender or sign-in is wrong, not this mail.
    ['no-server', { code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 553 }],
    ['no-server', { code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535 }],
    ['no-server', { code: 'ETLS', command: 'STARTTLS' }],
    ['no-server', { code: 'ESOCKET', errno: -111, syscall: 'connect' }],
    ['no-server', { code: 'ECONNECTION' }],
    ['no-server', { code: 'ETIMEDOUT' }],
    ['no-server', new Error('Something else')],
  ])('says %s of %o', (kind, error) => expect(judgeFailure(error)).toBe(kind));
});

describe('findNextTry', () => {
  const now = new Date('2026-11-24T09:00:00.000Z');
  const minutesLater = (count: number) => new Date(now.getTime() + count * 60_000);

  it.each([
    [0, 1],
    [1, 2],
    [3, 8],
    [7, 128],
    [8, 240],
    [500, 240],
  ])('waits after %i times %i minutes', (attempts, minutes) =>
    expect(findNextTry({ attempts, refused: now.toISOString() }, now)).toEqual(minutesLater(minutes)),
  );

  it('gives up after three days', () => {
    expect(findNextTry({ attempts: 20, refused: '2026-11-21T09:00:01.000Z' }, now)).toBeDefined();
    expect(findNextTry({ attempts: 20, refused: '2026-11-21T09:00:00.000Z' }, now)).toBeUndefined();
  });
});
