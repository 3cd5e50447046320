import { describe, expect, it } from 'vitest';
import { toAnswer, type Answer } from '../../../src/client/submit/send.ts';
import { sending as words } from '../../../src/messages/submit.ts';

const STORED = { number: 'I-2026-0042', code: 'ABCD-EFGH-JKLM-N2PQ' };
const REFUSED: Answer = { kind: 'failed', message: words.refused };

describe('toAnswer', () => {
  it.each<[what: string, status: number, body: unknown, answer: Answer]>([
    ['what was stored', 201, STORED, { kind: 'stored', ...STORED }],
    ['half a receipt', 201, { number: 'I-2026-0042' }, REFUSED],
    ['a receipt with another status', 200, STORED, REFUSED],
    [
      'wrong fields',
      400,
      { error: { code: 'invalid', message: 'Er klopt iets niet', fields: { title: 'Te kort', code: 3 } } },
      { kind: 'refused', fields: { title: 'Te kort' } },
    ],
    ['a message', 429, { error: { message: 'Wacht even' } }, { kind: 'failed', message: 'Wacht even' }],
    ['a message about no field', 400, { error: { message: 'Nee', fields: {} } }, { kind: 'failed', message: 'Nee' }],
    ['another page', 502, undefined, REFUSED],
    ['something else', 500, ['x'], REFUSED],
    ['an empty message', 500, { error: { message: '' } }, REFUSED],
  ])('understands %s', (_, status, body, answer) => {
    expect(toAnswer(status, body)).toEqual(answer);
  });
});
