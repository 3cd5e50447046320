import { describe, expect, it } from 'vitest';
import { createTrackingCode, hashTrackingCode, isSameHash, parseTrackingCode } from '../../src/desk/tracking-code.ts';

const CODE = '7K2M-0QXE-1V4T-9HBD';
const SECRET = 'a secret that is long enough to be one';

describe('createTrackingCode', () => {
  it('makes sixteen characters in fours, without look-alikes, each time others', () => {
    const codes = Array.from({ length: 500 }, createTrackingCode);
    for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
    expect(new Set(codes).size).toBe(codes.length);
    // Of 8,000 characters each of the 32 is there some 250 times.
    expect(new Set(codes.join('').replaceAll('-', '')).size).toBe(32);
  });
});

describe('parseTrackingCode', () => {
  it.each([
    ['as it was shown', CODE],
    ['without hyphens', '7K2M0QXE1V4T9HBD'],
    ['in lower case', '7k2m-0qxe-1v4t-9hbd'],
    ['with spaces', '  7K2M 0QXE 1V4T 9HBD\n'],
    ['with other hyphens and spaces', '7K2M–0QXE\u20111V4T\u00a09HBD'],
    ['in odd groups', '7-K2M0Q-XE1V4T9HB-D'],
    ['with O for 0 and I for 1', '7K2M-OQXE-IV4T-9HBD'],
    ['with o for 0 and l for 1', '7k2m-oqxe-lv4t-9hbd'],
    ['with U for V', '7K2M-0QXE-1U4T-9HBD'],
  ])('reads a code %s', (_, text) => {
    expect(parseTrackingCode(text)).toBe(CODE);
  });

  it.each([
    ['nothing', ''],
    ['too few characters', CODE.slice(0, -1)],
    ['too many characters', `${CODE}7`],
    ['other characters', '7K2M-0QXE-1V4T-9HB!'],
    ['letters of another script', '7K2M-0QXE-1V4T-9HB\u0410'],
    ['NUL', '7K2M-0QXE-1V4T-9HB\0'],
    ['a number of a submission', 'I-2026-0042'],
    ['a text of any length', `${' '.repeat(100_000)}${CODE}`],
  ])('refuses %s', (_, text) => {
    expect(parseTrackingCode(text)).toBeUndefined();
  });

  it('reads every code that is made', () => {
    for (let count = 0; count < 200; count++) {
      const code = createTrackingCode();
      expect(parseTrackingCode(code)).toBe(code);
    }
  });
});

describe('hashTrackingCode', () => {
  it('is the same for the same code and secret only', () => {
    const hash = hashTrackingCode(CODE, SECRET);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(hashTrackingCode(CODE, SECRET)).toBe(hash);
    expect(hashTrackingCode(CODE, `${SECRET}.`)).not.toBe(hash);
    expect(hashTrackingCode('7K2M-0QXE-1V4T-9HBE', SECRET)).not.toBe(hash);
  });
});

describe('isSameHash', () => {
  it.each([
    ['equal ones', 'abcd', 'abcd', true],
    ['ones that differ at the end', 'abcd', 'abce', false],
    ['ones of another length', 'abcd', 'abc', false],
    ['an absent one', 'abcd', '', false],
  ])('compares %s', (_, one, other, expected) => {
    expect(isSameHash(one, other)).toBe(expected);
  });
});
