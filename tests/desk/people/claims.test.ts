import { describe, expect, it } from 'vitest';
import { findName, findOrganisation } from '../../../src/desk/people/claims.ts';

const LONG = 'x'.repeat(121);

describe('findOrganisation', () => {
  it.each<[said: unknown, expected: string | undefined]>([
    ['gemeente Voorbeeldstad', 'gemeente Voorbeeldstad'],
    ['  gemeente\n\tVoorbeeldstad ', 'gemeente Voorbeeldstad'],
    ['GV', 'GV'],
    ['x'.repeat(120), 'x'.repeat(120)],
    ['G', undefined],
    [LONG, undefined],
    ['  ', undefined],
    ['gemeente\u0000 Voorbeeldstad', undefined],
    ['gemeente \u202Edatsdleebroov', undefined],
    [['gemeente Voorbeeldstad'], undefined],
    [42, undefined],
    [undefined, undefined],
  ])('of %j is %j', (said, expected) => {
    expect(findOrganisation({ org: { name: said } }, 'org.name')).toBe(expected);
  });

  it('is not looked for without a claim', () => {
    expect(findOrganisation({ organisation: 'gemeente Voorbeeldstad' }, undefined)).toBeUndefined();
  });
});

describe('findName', () => {
  it.each([
    [{ name: ' Noor  Akkerman', preferred_username: 'noor' }, 'Noor Akkerman'],
    [{ preferred_username: 'noor' }, 'noor'],
    [{ name: '', preferred_username: 'noor' }, 'noor'],
    [{ name: LONG, preferred_username: 'noor' }, 'noor'],
    [{ name: ['Noor'], email: 'noor@example.org' }, undefined],
    [{}, undefined],
  ])('of %j is %j', (claims, expected) => {
    expect(findName(claims)).toBe(expected);
  });
});
