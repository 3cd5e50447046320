import { describe, expect, it } from 'vitest';
import { findPeriod, toDays, type Period } from '../../../src/client/brief/periods.ts';

const TODAY = '2026-11-24';

describe('a period', () => {
  it.each<[Exclude<Period, 'eigen'>, string, object]>([
    ['kwartaal', '2026-11-24', { from: '2026-10-01', until: '2026-11-24' }],
    ['kwartaal', '2026-10-01', { from: '2026-10-01', until: '2026-10-01' }],
    ['kwartaal', '2026-09-30', { from: '2026-07-01', until: '2026-09-30' }],
    ['kwartaal', '2027-01-15', { from: '2027-01-01', until: '2027-01-15' }],
    ['jaar', '2026-11-24', { from: '2026-01-01', until: '2026-11-24' }],
    ['alles', '2026-11-24', { until: '2026-11-24' }],
    ['geen', '2026-11-24', {}],
  ])('%s on %s has these days', (period, today, days) => {
    expect(toDays(period, today)).toEqual(days);
  });

  it.each<[Period, object]>([
    ['kwartaal', { from: '2026-10-01', until: TODAY }],
    ['jaar', { from: '2026-01-01', until: TODAY }],
    ['alles', { until: TODAY }],
    ['alles', { domains: ['wonen'] }],
    ['eigen', { from: '2026-01-01', until: '2026-06-30' }],
    ['eigen', { from: '2026-01-01' }],
    ['eigen', { until: '2026-06-30', domains: ['wonen'] }],
    ['geen', { picked: ['a'] }],
    ['geen', {}],
  ])('is called %s where the days are %j', (period, selection) => {
    expect(findPeriod({ addressee: 'raad', domains: [], picked: [], ...selection }, TODAY)).toBe(period);
  });

  it('is the year on days on which the quarter is the same', () => {
    expect(
      findPeriod({ addressee: 'raad', domains: [], picked: [], ...toDays('kwartaal', '2026-02-01') }, '2026-02-01'),
    ).toBe('jaar');
  });
});
