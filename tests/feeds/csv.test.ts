import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../src/feeds/csv.ts';
import { restoreCell, splitList } from '../support/open-table.ts';

function write(...cells: string[]): string {
  return writeCsv(
    cells.map((cell, index) => ({ name: `k${index}`, isList: false, read: () => [cell] })),
    [undefined],
  );
}

function read(csv: string): string[] {
  const rows: string[][] = parse(csv, { bom: true, delimiter: ';' });
  return rows[1] ?? [];
}

function listUnits(text: string): string[] {
  return Array.from(text);
}

describe('a table', () => {
  it('begins with a byte order mark and ends each row with CRLF', () => {
    expect(write('é', '2')).toBe('\ufeffk0;k1\r\né;2\r\n');
  });

  it.each([
    ['a semicolon', 'a;b'],
    ['quotes', 'zegt "nee"'],
    ['a line break', 'a\nb'],
    ['a carriage return', 'a\rb'],
    ['a line break of Windows', 'a\r\nb'],
    ['a bar', 'a|b'],
    ['a backslash', String.raw`a\b`],
    ['an apostrophe before a letter', "'s Ochtends is er niemand"],
    ['a sign in its middle', '1-5'],
    ['nothing', ''],
  ])('keeps a cell with %s as it is', (_, cell) => {
    expect(read(write(cell, 'x'))).toEqual([cell, 'x']);
  });

  it.each([
    ['=', '=HYPERLINK("https://kwaad.example";"klik")'],
    ['+', '+31'],
    ['-', '-1+cmd|x'],
    ['@', '@SUM(A1)'],
    ['a tab', '\t=1'],
    ['a carriage return', '\r=1'],
    ['a line break', '\n=1'],
    ['a full-width =', '＝1'],
    ['a full-width +', '＋1'],
    ['a full-width -', '－1'],
    ['a full-width @', '＠a'],
    ['a space before =', ' =1'],
    ['a no-break space before =', '\u00a0=1'],
    ['an apostrophe before =', "'=1"],
    ['apostrophes before =', "''=1"],
  ])('makes a cell that begins with %s harmless, which can be undone', (_, cell) => {
    expect(read(write(cell, 'x'))).toEqual([`'${cell}`, 'x']);
    expect(restoreCell(`'${cell}`)).toBe(cell);
  });

  it('gives back every text', () => {
    const unit = fc.constantFrom(...listUnits('=+-@＝＋\t\r\n;|"\'\\ aé\u00a0😀'));
    const text = fc.oneof(fc.string({ unit, maxLength: 8 }), fc.string());
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 4 }), (cells) => {
        expect(read(write(...cells)).map(restoreCell)).toEqual(cells);
      }),
    );
  });

  it('gives back every list that holds something', () => {
    const unit = fc.constantFrom(...listUnits('|\\=-\'";a'));
    fc.assert(
      fc.property(fc.array(fc.string({ unit, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (items) => {
        const columns = [
          { name: 'lijst', isList: true, read: () => items },
          { name: 'x', isList: false, read: () => ['x'] },
        ];
        const [cell = ''] = read(writeCsv(columns, [undefined]));
        expect(splitList(restoreCell(cell))).toEqual(items);
      }),
    );
  });
});
