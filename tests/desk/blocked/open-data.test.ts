import { describe, expect, it } from 'vitest';
import { stripCsv, stripJson } from '../../../src/desk/blocked/strip-data.ts';
import { createTraces, type Blocked } from '../../../src/desk/blocked/traces.ts';
import { writeOpenData, writeOpenTable } from '../../../src/feeds/open-data.ts';
import type { OpenData } from '../../../src/model/open-data.ts';
import { toOpenData } from '../../../src/queries/open-data.ts';
import { event } from '../../model/support.ts';
import { overviewOf } from '../../queries/support.ts';
import { readTable } from '../../support/open-table.ts';

const SUMMARY = 'Wie slecht loopt, komt sinds de zomer "niet meer" bij de dokter; ook niet op dinsdag.';
const SENTENCE = 'Een vrouw liep anderhalf uur met een rollator.';
const PROMISE = event('commitment', '2026-11-05');

const overview = overviewOf({
  cases: [
    { id: '2026-1-de-bus', data: { summary: SUMMARY } },
    { id: '2026-1-de-bus-komt', dialogue: [PROMISE] },
    { id: '2026-2-het-loket' },
  ],
});
const data = toOpenData(overview, (digest) =>
  digest.startsWith('2026-1-de-bus ') ? `Er is geen bus.\n${SENTENCE}` : 'Het loket gaat om twee uur dicht.',
);
const ids = data.bottlenecks.map(({ id }) => id);

function strip(block: Blocked, texts: string[]) {
  const traces = createTraces([block], { texts, frame: '' });
  return {
    table: stripCsv(writeOpenTable(data), traces),
    whole: JSON.parse(stripJson(writeOpenData(data), traces) ?? 'null') as OpenData,
  };
}

describe('the open data without a bottleneck', () => {
  const without = ids.filter((id) => id !== '2026-1-de-bus');

  it.each([
    ['by its name', []],
    ['by what is in it', [SUMMARY, SENTENCE]],
  ])('has the others as they were: %s', (_, texts) => {
    const { table, whole } = strip({ id: '2026-1-de-bus', bottleneck: '2026-1-de-bus' }, texts);
    expect(readTable(table)).toEqual(readTable(writeOpenTable(data)).filter(({ id }) => id !== '2026-1-de-bus'));
    expect(whole).toEqual({ ...data, bottlenecks: data.bottlenecks.filter(({ id }) => without.includes(id)) });
  });

  it('is still a table for Excel', () => {
    const { table } = strip({ id: '2026-1-de-bus', bottleneck: '2026-1-de-bus' }, []);
    expect(table.split('\r\n')[0]).toBe(writeOpenTable(data).split('\r\n')[0]);
    expect(table).toMatch(/^\ufeff[^]*\r\n$/);
  });
});

describe('the open data without a promise', () => {
  it('leaves it out of its bottleneck, or its bottleneck out of the table, until it is made again', () => {
    const { table, whole } = strip({ id: PROMISE.id, bottleneck: '2026-1-de-bus-komt' }, []);
    expect(whole.bottlenecks.map(({ id, dialogue }) => [id, dialogue.commitments])).toEqual(ids.map((id) => [id, []]));
    expect(readTable(table).map(({ id }) => id)).toEqual(ids.filter((id) => id !== '2026-1-de-bus-komt'));
  });
});
