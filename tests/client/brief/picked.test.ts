import { describe, expect, it } from 'vitest';
import { formatPicked, MAX_PICKED, parsePicked, withPicked } from '../../../src/client/brief/picked.ts';

describe('what was picked', () => {
  it.each<[string | null, object[]]>([
    [null, []],
    ['{', []],
    ['null', []],
    ['{"gekozen": "a"}', []],
    [
      '{"gekozen": [1, null, {}, {"id": "../x"}, {"id": "<b>"}, {"id": "a"}, {"id": "a", "titel": "Twee"}]}',
      [{ id: 'a' }],
    ],
    ['{"gekozen": [{"id": "2026-15-a", "titel": " Een\\u0000titel "}]}', [{ id: '2026-15-a', title: 'Een titel' }]],
  ])('is read from %j as far as it makes sense', (stored, picked) => {
    expect(parsePicked(stored)).toEqual(picked);
  });

  it('is kept as it is, up to a limit', () => {
    const picked = [{ id: 'a', title: 'Een' }, { id: 'b' }];
    expect(parsePicked(formatPicked(picked))).toEqual(picked);
    const many = Array.from({ length: MAX_PICKED + 5 }, (_, index) => ({ id: `a-${index}` }));
    expect(parsePicked(formatPicked(many))).toHaveLength(MAX_PICKED);
  });

  it('has each once, by its latest name', () => {
    expect(withPicked([{ id: 'a' }], { id: 'b' })).toEqual([{ id: 'a' }, { id: 'b' }]);
    expect(withPicked([{ id: 'a' }, { id: 'b' }], { id: 'a', title: 'Een' })).toEqual([
      { id: 'a', title: 'Een' },
      { id: 'b' },
    ]);
    expect(withPicked([{ id: 'a', title: 'Een' }], { id: 'a' })).toEqual([{ id: 'a', title: 'Een' }]);
  });
});
