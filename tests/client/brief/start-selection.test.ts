import { describe, expect, it } from 'vitest';
import { startSelection } from '../../../src/client/brief/start-selection.ts';

const KEPT = [{ id: 'a', title: 'Een' }];
const QUARTER = { from: '2026-10-01', until: '2026-11-24' };

describe('the page of the letter', () => {
  it.each<[what: string, address: string, kept: typeof KEPT, selection: object, picked: object[]]>([
    ['this quarter', '', [], { addressee: 'raad', ...QUARTER }, []],
    ['this quarter, to who was named', '?aan=rijk', [], { addressee: 'rijk', ...QUARTER }, []],
    ['what was picked here, and no period', '', KEPT, { addressee: 'raad' }, KEPT],
    ['what the address says alone', '?van=2026-01-01', KEPT, { addressee: 'raad', from: '2026-01-01' }, []],
    [
      'what the address picks, with the name known here',
      '?knelpunt=a&knelpunt=b',
      KEPT,
      { addressee: 'raad' },
      [...KEPT, { id: 'b' }],
    ],
    ['one more than was picked here', '?erbij=b', KEPT, { addressee: 'raad' }, [...KEPT, { id: 'b' }]],
    ['none twice', '?erbij=a', KEPT, { addressee: 'raad' }, KEPT],
    ['no more than what makes sense', '?erbij=../x', KEPT, { addressee: 'raad' }, KEPT],
  ])('begins with %s', (_, address, kept, selection, picked) => {
    const start = startSelection(address, { kept, today: '2026-11-24' });
    expect(start.picked).toEqual(picked);
    expect(start.selection).toEqual({ domains: [], picked: start.picked.map(({ id }) => id), ...selection });
  });

  it('tells what was added, so that it can be kept', () => {
    expect(startSelection('?erbij=b', { kept: KEPT, today: '2026-11-24' }).added).toEqual([{ id: 'b' }]);
  });
});
