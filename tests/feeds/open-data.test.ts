import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { describeSchema } from '../../src/feeds/json-schema.ts';
import { measureOpenData, writeOpenData, writeOpenTable } from '../../src/feeds/open-data.ts';
import type { OpenData } from '../../src/model/open-data.ts';
import { toOpenData } from '../../src/queries/open-data.ts';
import { event } from '../model/support.ts';
import { overviewOf, type Portal } from '../queries/support.ts';
import { readTable, splitList, toRow } from '../support/open-table.ts';

const FULL = {
  title: '=HYPERLINK("https://kwaad.example";"klik hier")',
  summary: '-1 dat is wat er over bleef; "meer" was er die maand niet, zegt het team van de wijk.',
  laws: [{ law: 'wmo2015', article: '2.10' }, { law: 'Awb', paragraph: '=1|2' }, { law: 'wmo2015' }],
  decisionLevel: 'college',
  frequency: 'weekly' as const,
  affected: '1-5' as const,
  questions: [
    { id: 'q1', text: String.raw`Mag dit | of dat \ ook?` },
    { id: 'q2', text: '@beleid: en wanneer?' },
  ],
  expectations: ['binnen-een-week'],
  example: true as const,
};
const PORTAL: Portal = {
  cases: [
    {
      id: '2026-1-vol',
      data: FULL,
      dialogue: [
        event('response', '2026-11-04', { answers: ['q2'] }),
        event('commitment', '2026-11-05', { due: '2026-11-10' }),
        event('fulfilment', '2026-11-12', { commitment: '20261105-commitme' }),
        event('commitment', '2026-11-13', { due: '2027-01-10' }),
      ],
    },
    { id: '2026-2-kaal', dialogue: [event('referral', '2026-11-05')] },
    { id: '2026-3-nee', dialogue: [event('refusal', '2026-11-05', { reviewOn: '2026-11-20' })] },
  ],
};

function dataOf(portal: Portal): OpenData {
  const overview = overviewOf(portal);
  return toOpenData(overview, () => 'Een zin.\nNog een zin.');
}

describe('the table', () => {
  const data = dataOf(PORTAL);
  const rows = readTable(writeOpenTable(data));

  it('has a row a bottleneck, and a column for each field that holds a value but the text, in the order of the schema', () => {
    expect(rows.map(({ id }) => id)).toEqual(data.bottlenecks.map(({ id }) => id));
    const schema = describeSchema('knelpunten', overviewOf({}).site).$defs?.['open-bottleneck'];
    const tops = Object.keys(rows[0] ?? {}).map((name) => name.split('.')[0]);
    expect([...new Set(tops)]).toEqual(Object.keys(schema?.properties ?? {}).filter((name) => name !== 'text'));
  });

  it.each(data.bottlenecks.map((bottleneck, index) => [bottleneck.id, bottleneck, rows[index] ?? {}] as const))(
    'gives back what the JSON says: %s',
    (_, bottleneck, row) => {
      expect(row).toEqual(toRow(bottleneck));
      expect(splitList(row['questions.text'] ?? '')).toEqual(bottleneck.questions?.map(({ text }) => text) ?? ['']);
      expect(splitList(row['laws.paragraph'] ?? '')).toEqual(
        bottleneck.laws?.map(({ paragraph = '' }) => paragraph) ?? [''],
      );
    },
  );

  it('holds a line a bottleneck and nothing that a spreadsheet runs', () => {
    const csv = writeOpenTable(data);
    expect(csv.split('\r\n')).toHaveLength(rows.length + 2);
    expect(csv).not.toMatch(/(?:^|[;\n])"?[=+\-@]/);
  });

  it('is a head when there is nothing', () => {
    expect(writeOpenTable(dataOf({}))).toMatch(/^\ufeffid;url;title;[^\r\n]+\r\n$/);
  });
});

describe('the file with all bottlenecks', () => {
  it.each<[string, Portal]>([
    ['of a full portal', PORTAL],
    ['of an empty portal', {}],
    ['with many recognitions', { cases: [{ id: '2026-1-a', dialogue: recognitions(5) }] }],
    ['with few recognitions', { cases: [{ id: '2026-1-a', dialogue: recognitions(1) }] }],
  ])('%s is what its schema says', (_, portal) => {
    const validate = createValidator();
    validate(JSON.parse(writeOpenData(dataOf(portal))));
    expect(validate.errors ?? []).toEqual([]);
  });

  it.each<[string, (data: Record<string, unknown>) => void]>([
    ['without its day', (data) => delete data.generated],
    ['with a field of its own', (data) => (data.total = 3)],
    ['with another version', (data) => (data.spaak = 2)],
    ['with a day that is none', (data) => (data.generated = '2026-02-30')],
    ['with an unknown status', (data) => (dialogueIn(data).status = 'klaar')],
    ['with a recognition as a list', (data) => (dialogueIn(data).recognition = ['GX0001'])],
    ['with a number below every threshold', (data) => (dialogueIn(data).recognition = { shown: 1 })],
  ])('%s is refused', (_, spoil) => {
    const data = JSON.parse(writeOpenData(dataOf(PORTAL))) as Record<string, unknown>;
    spoil(data);
    expect(createValidator()(data)).toBe(false);
  });

  it('is as large as is said', () => {
    const data = dataOf(PORTAL);
    expect(measureOpenData(data)).toEqual({
      table: new TextEncoder().encode(writeOpenTable(data)).length,
      whole: new TextEncoder().encode(writeOpenData(data)).length,
    });
  });
});

function recognitions(count: number) {
  return Array.from({ length: count }, (_, index) =>
    event('recognition', '2026-11-05', { id: `20261105-aaaaaaa${'abcdefgh'.charAt(index)}` }),
  );
}

function createValidator() {
  const ajv = new Ajv2020({ allErrors: true });
  addFormats(ajv);
  return ajv.compile(describeSchema('knelpunten', overviewOf({}).site));
}

function dialogueIn(data: Record<string, unknown>): Record<string, unknown> {
  return (data as unknown as { bottlenecks: { dialogue: Record<string, unknown> }[] }).bottlenecks[0]?.dialogue ?? {};
}
