import { describe, expect, it } from 'vitest';
import { findRecorded, formatRecorded, isSame, parseRecorded } from '../../../../src/client/brief/record/recorded.ts';

const ONE = { bottleneck: '2026-1-a', organisation: 'gemeente Waterdam', day: '2026-11-24', id: '20261124-aaaaaaaa' };

describe('what was recorded on this device', () => {
  it('is kept as it is', () => {
    expect(parseRecorded(formatRecorded([ONE]))).toEqual([ONE]);
  });

  it.each([null, '{', '[]', '{"verstuurd": {}}', '{"verstuurd": [null, 1, {"id": "a"}]}'])(
    'is nothing in %j',
    (stored) => {
      expect(parseRecorded(stored)).toEqual([]);
    },
  );

  it('is of one letter: of the same day, to the same organisation, about the same bottleneck', () => {
    expect(findRecorded([ONE], { ...ONE, organisation: ' Gemeente  waterdam' })).toBe(ONE);
    for (const other of [{ day: '2026-11-25' }, { organisation: 'gemeente Aadorp' }, { bottleneck: '2026-2-b' }])
      expect(findRecorded([ONE], { ...ONE, ...other })).toBeUndefined();
    expect(isSame('Zorgkantoor', 'zorgkantoor ')).toBe(true);
  });
});
