import { describe, expect, it } from 'vitest';
import { toClockTime, toInstant } from '../../../../src/client/desk/circles/clock.ts';

describe('the clock in Amsterdam', () => {
  it.each([
    ['in winter', '2026-12-15', '09:30', '2026-12-15T08:30:00.000Z'],
    ['in summer', '2026-06-15', '09:30', '2026-06-15T07:30:00.000Z'],
    ['before summer begins', '2026-03-29', '01:59', '2026-03-29T00:59:00.000Z'],
    ['as summer begins', '2026-03-29', '03:00', '2026-03-29T01:00:00.000Z'],
    ['in the first of two hours that are called the same', '2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
    ['after summer', '2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
    ['at midnight', '2026-07-01', '00:00', '2026-06-30T22:00:00.000Z'],
    ['on a leap day', '2028-02-29', '23:59', '2028-02-29T22:59:00.000Z'],
  ])('shows an instant %s, which is found back', (_, day, time, utc) => {
    const instant = toInstant({ day, time }) ?? '';
    expect(new Date(instant).toISOString()).toBe(utc);
    expect(toClockTime(utc)).toEqual({ day, time });
    expect(toClockTime(instant)).toEqual({ day, time });
  });

  it.each([
    ['2026-03-29', '02:30'],
    ['2026-02-30', '09:30'],
    ['2026-02-28', '24:30'],
    ['', '09:30'],
    ['2026-02-28', ''],
    ['gisteren', 'laat'],
  ])('never shows %j %j', (day, time) => {
    expect(toInstant({ day, time })).toBeUndefined();
  });
});
