import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toReturnPath } from '../../../src/desk/people/return-path.ts';

it.each([
  ['/', '/'],
  ['/desk/inzending/?nummer=I-2026-0042#tekst', '/desk/inzending/?nummer=I-2026-0042#tekst'],
  ['/knelpunten/2026-12-a/', '/knelpunten/2026-12-a/'],
  ['/a/../desk/', '/desk/'],
  [undefined, '/desk/'],
  ['', '/desk/'],
  ['desk/', '/desk/'],
  ['//elders.example', '/desk/'],
  ['/\\elders.example', '/desk/'],
  ['\\\\elders.example', '/desk/'],
  ['/\t/elders.example', '/desk/'],
  ['/\n/elders.example', '/desk/'],
  ['/\r\nset-cookie: x=1', '/desk/'],
  [' //elders.example', '/desk/'],
  ['/.//elders.example', '/desk/'],
  ['/a/..//elders.example', '/desk/'],
  ['/%2e//elders.example', '/desk/'],
  ['/.\\/elders.example', '/desk/'],
  ['/é', '/desk/'],
  ['https://elders.example/', '/desk/'],
  ['javascript:alert(1)', '/desk/'],
  [`/${'x'.repeat(500)}`, '/desk/'],
])('goes from %j on to %j', (asked, expected) => {
  expect(toReturnPath(asked)).toBe(expected);
});

it('never leaves this site', () => {
  const parts = fc.array(
    fc.constantFrom('/', '\\', '.', '%2e', '%2F', '\t', '@', ':', 'elders.example', '?', '#', 'a'),
  );
  fc.assert(
    fc.property(parts, (all) => {
      const path = toReturnPath(`/${all.join('')}`);
      expect(new URL(path, 'https://spaak.example/desk/').origin).toBe('https://spaak.example');
    }),
    { numRuns: 2000 },
  );
});
