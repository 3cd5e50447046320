import { describe, expect, it } from 'vitest';
import { addDays, amsterdamDay, currentDay, daysBetween, isDay, startOfDay } from '../../src/model/dates.ts';

// Clocks go forward on 29 March 2026 at 01:00 UTC and back on 25 October 2026 at 01:00 UTC.
describe('amsterdamDay', () => {
  it.each([
    ['the last second of a winter day', '2026-01-14T22:59:59Z', '2026-01-14'],
    ['midnight in winter', '2026-01-14T23:00:00Z', '2026-01-15'],
    ['the last second of a summer day', '2026-07-14T21:59:59Z', '2026-07-14'],
    ['midnight in summer', '2026-07-14T22:00:00Z', '2026-07-15'],
    ['the last second before the day that clocks go forward', '2026-03-28T22:59:59Z', '2026-03-28'],
    ['the start of the day that clocks go forward', '2026-03-28T23:00:00Z', '2026-03-29'],
    ['the second before clocks go forward', '2026-03-29T00:59:59Z', '2026-03-29'],
    ['the moment that clocks go forward', '2026-03-29T01:00:00Z', '2026-03-29'],
    ['the last second of the day of 23 hours', '2026-03-29T21:59:59Z', '2026-03-29'],
    ['the end of the day of 23 hours', '2026-03-29T22:00:00Z', '2026-03-30'],
    ['the last second before the day that clocks go back', '2026-10-24T21:59:59Z', '2026-10-24'],
    ['the start of the day that clocks go back', '2026-10-24T22:00:00Z', '2026-10-25'],
    ['half past two for the first time', '2026-10-25T00:30:00Z', '2026-10-25'],
    ['half past two for the second time', '2026-10-25T01:30:00Z', '2026-10-25'],
    ['the last second of the day of 25 hours', '2026-10-25T22:59:59Z', '2026-10-25'],
    ['the end of the day of 25 hours', '2026-10-25T23:00:00Z', '2026-10-26'],
    ['the last second of a year', '2026-12-31T22:59:59Z', '2026-12-31'],
    ['the first second of a year', '2026-12-31T23:00:00Z', '2027-01-01'],
    ['a leap day', '2028-02-29T12:00:00Z', '2028-02-29'],
    ['an Amsterdam offset', '2026-09-18T00:10:00+02:00', '2026-09-18'],
    ['an offset far to the east', '2026-09-18T05:00:00+12:00', '2026-09-17'],
    ['an offset far to the west', '2026-09-18T20:00:00-08:00', '2026-09-19'],
    ['milliseconds', '2026-01-14T22:59:59.999Z', '2026-01-14'],
  ])('knows the day of %s', (_, instant, day) => {
    expect(amsterdamDay(instant)).toBe(day);
    expect(amsterdamDay(new Date(instant))).toBe(day);
  });

  it.each(['', 'tomorrow', '2026-13-01T00:00:00Z'])('finds no day in %j', (text) => {
    expect(amsterdamDay(text)).toBeUndefined();
  });
});

describe('startOfDay', () => {
  it.each([
    ['in winter', '2026-01-15', '2026-01-14T23:00:00.000Z'],
    ['in summer', '2026-07-15', '2026-07-14T22:00:00.000Z'],
    ['of the day that clocks go forward', '2026-03-29', '2026-03-28T23:00:00.000Z'],
    ['of the day after it', '2026-03-30', '2026-03-29T22:00:00.000Z'],
    ['of the day that clocks go back', '2026-10-25', '2026-10-24T22:00:00.000Z'],
    ['of the day after that', '2026-10-26', '2026-10-25T23:00:00.000Z'],
    ['of a year', '2027-01-01', '2026-12-31T23:00:00.000Z'],
  ])('is midnight %s', (_, day, instant) => {
    expect(startOfDay(day)).toBe(instant);
    expect(amsterdamDay(instant)).toBe(day);
  });
});

describe('isDay', () => {
  it.each(['2026-01-01', '2026-02-28', '2028-02-29', '2000-02-29', '2026-03-29', '2026-10-25', '2026-12-31'])(
    'takes %s',
    (text) => {
      expect(isDay(text)).toBe(true);
    },
  );

  it.each([
    '',
    '2026',
    '2026-09',
    '2026-9-1',
    '20260901',
    '01-09-2026',
    '2026/09/01',
    '2026-00-10',
    '2026-13-01',
    '2026-01-00',
    '2026-01-32',
    '2026-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-09-01T00:00:00Z',
    ' 2026-09-01',
    '2026-09-01\n',
    'tomorrow',
  ])('refuses %j', (text) => {
    expect(isDay(text)).toBe(false);
  });
});

describe('addDays', () => {
  it.each([
    ['2026-03-28', 1, '2026-03-29'],
    ['2026-03-29', 1, '2026-03-30'],
    ['2026-03-30', -1, '2026-03-29'],
    ['2026-10-24', 1, '2026-10-25'],
    ['2026-10-25', 1, '2026-10-26'],
    ['2026-10-26', -1, '2026-10-25'],
    ['2026-03-01', 42, '2026-04-12'],
    ['2026-10-01', 42, '2026-11-12'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2027-01-01', -1, '2026-12-31'],
    ['2026-06-15', 0, '2026-06-15'],
    ['2026-01-01', 365, '2027-01-01'],
  ])('moves %s by %i days to %s', (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected);
  });
});

describe('daysBetween', () => {
  it.each([
    ['2026-06-15', '2026-06-15', 0],
    ['2026-03-28', '2026-03-30', 2],
    ['2026-10-24', '2026-10-26', 2],
    ['2026-11-03', '2026-11-24', 21],
    ['2026-03-01', '2026-04-12', 42],
    ['2026-01-01', '2027-01-01', 365],
    ['2026-06-15', '2026-06-14', -1],
  ])('counts from %s to %s: %i', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });
});

describe('currentDay', () => {
  const CLOCK = new Date('2026-11-24T23:30:00Z');

  it("is the clock's Amsterdam day without an override", () => {
    expect(currentDay(undefined, CLOCK)).toBe('2026-11-25');
  });

  it.each([
    ['a day', '2026-03-29', '2026-03-29'],
    ['an instant in UTC', '2026-03-28T23:00:00Z', '2026-03-29'],
    ['an instant with an offset', '2026-10-25T23:30:00-02:00', '2026-10-26'],
    ['an instant with milliseconds', '2026-10-25T22:59:59.999Z', '2026-10-25'],
  ])('takes %s instead of the clock', (_, override, expected) => {
    expect(currentDay(override, CLOCK)).toBe(expected);
  });

  it.each([
    ['a word', 'tomorrow'],
    ['a year', '2026'],
    ['a month', '2026-09'],
    ['a day that does not exist', '2026-02-30'],
    ['a month that does not exist', '2026-13-01'],
    ['a Dutch date', '24-11-2026'],
    ['an English date', 'November 24, 2026'],
    ['a number', '1795564800'],
    ['an hour that does not exist', '2026-11-24T25:00:00Z'],
    ['an instant on a day that does not exist', '2026-02-30T10:00:00Z'],
    ['a time without an offset, which is another instant on every machine', '2026-11-24T09:30:00'],
  ])('refuses %s', (_, override) => {
    expect(() => currentDay(override, CLOCK)).toThrow(/SPAAK_NOW/);
  });
});
