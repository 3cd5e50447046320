import { describe, expect, it } from 'vitest';
import { openDataSchema } from '../../src/model/open-data.ts';
import { countOpenData, listOpenDataFiles, toOpenData, YEARLY_FROM } from '../../src/queries/open-data.ts';
import { event, withdrawn } from '../model/support.ts';
import { overviewOf, type Case, type Portal } from './support.ts';

const ACCEPTED = [{ type: 'name' as const, digest: 'a'.repeat(64), reason: 'Naam van een straat.' }];

function dataOf(portal: Portal) {
  const overview = overviewOf(portal);
  return toOpenData(overview, (digest) => `tekst van ${digest.split(' ')[0]}`);
}

function many(count: number): Case[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `x-${index}`,
    data: { published: index % 3 === 0 ? '2025-01-01' : '2026-01-01' },
  }));
}

describe('the open data', () => {
  it('says whose it is, of which day, and under which licence', () => {
    expect(dataOf({})).toMatchObject({
      $schema: 'https://spaak.example/data/schema/knelpunten.json',
      spaak: 1,
      site: 'Spaak',
      region: 'Voorbeeldregio',
      organisation: 'Werkplaats Voorbeeld',
      url: 'https://spaak.example/',
      licence: 'CC-BY-4.0',
      generated: '2026-11-24',
      bottlenecks: [],
    });
  });

  it('has of each bottleneck its fields in the order of the schema, its address and its text', () => {
    const [one] = dataOf({ cases: [{ id: '2026-1-a', data: { example: true, affected: '1-5' } }] }).bottlenecks;
    expect(one).toMatchObject({
      id: '2026-1-a',
      url: 'https://spaak.example/knelpunten/2026-1-a/',
      municipality: 'regio',
      affected: '1-5',
      example: true,
      text: 'tekst van 2026-1-a',
    });
    const order = Object.keys(openDataSchema.shape.bottlenecks.element.shape);
    expect(Object.keys(one ?? {})).toEqual(order.filter((name) => Object.keys(one ?? {}).includes(name)));
  });

  it('says where the dialogue stands', () => {
    const dialogue = [
      event('commitment', '2026-11-05', { due: '2026-11-10', answers: ['q1'] }),
      event('referral', '2026-11-06'),
    ];
    const questions = ['q1', 'q2'].map((id) => ({ id, text: 'Mag dit wel?' }));
    const [one] = dataOf({ cases: [{ id: '2026-1-a', data: { questions }, dialogue }] }).bottlenecks;
    expect(one?.dialogue).toEqual({
      status: 'escalated',
      turn: 'addressee',
      turnSince: '2026-11-06',
      addressees: ['Zorgkantoor'],
      overdue: false,
      unheard: false,
      questions: { answered: 1, total: 2 },
      commitments: [{ id: '20261105-commitme', due: '2026-11-10', state: 'lapsed' }],
      reviewsDue: [],
      recognition: { shown: 'none' },
    });
  });

  it.each([
    [1, 'some'],
    [2, 'some'],
    [3, 3],
  ])('tells of %d recognitions no more than %s', (count, shown) => {
    const dialogue = Array.from({ length: count }, (_, index) =>
      event('recognition', '2026-11-05', {
        id: `20261105-aaaaaaa${'abc'.charAt(index)}`,
        since: '1987',
        frequency: 'daily',
      }),
    );
    const data = dataOf({ cases: [{ id: '2026-1-a', dialogue }] });
    expect(data.bottlenecks[0]?.dialogue.recognition).toEqual({ shown });
    expect(JSON.stringify(data)).not.toMatch(/20261105|1987|daily/);
  });

  it('holds nothing merged, withdrawn, named, or that editors judged harmless', () => {
    const said = event('comment', '2026-11-05', {
      by: { role: 'alderman', organisation: 'gemeente A', name: 'Anna Voorbeeld' },
    });
    const gone = event('commitment', '2026-11-06');
    const data = dataOf({
      cases: [
        { id: '2026-1-a', data: { privacyAccepted: ACCEPTED }, dialogue: [said, withdrawn(gone, '2026-11-07')] },
        { id: '2026-2-b', data: { mergedInto: '2026-1-a' } },
      ],
      withdrawn: [
        { id: '2026-3-c', data: { published: '2026-01-05', withdrawn: '2026-02-05', withdrawnReason: 'privacy' } },
      ],
    });
    expect(data.bottlenecks.map(({ id }) => id)).toEqual(['2026-1-a']);
    expect(JSON.stringify(data)).not.toMatch(/Anna|20261106|privacyAccepted|2026-2-b|2026-3-c/);
  });

  it('says what the codes stand for', () => {
    const { vocabulary } = overviewOf({});
    expect(dataOf({}).vocabulary).toEqual(vocabulary);
  });
});

describe('the files', () => {
  it('are one, also when there is nothing', () => {
    expect(listOpenDataFiles(overviewOf({}))).toEqual([{ name: 'knelpunten', cases: [] }]);
    expect(listOpenDataFiles(overviewOf({ cases: many(YEARLY_FROM) }))).toHaveLength(1);
  });

  it('are beyond a size one for each year as well, each bottleneck in one of these', () => {
    const overview = overviewOf({ cases: many(YEARLY_FROM + 2) });
    const [all, ...years] = listOpenDataFiles(overview);
    expect(all?.cases).toHaveLength(YEARLY_FROM + 2);
    expect(years.map(({ name, year }) => [name, year])).toEqual([
      ['knelpunten-2026', '2026'],
      ['knelpunten-2025', '2025'],
    ]);
    expect(years.flatMap(({ cases }) => cases)).toEqual(all?.cases);
    expect(countOpenData(overview).years).toEqual(years.map(({ name, year }) => ({ name, year })));
  });
});

describe('how much there is', () => {
  it('counts what is in the files', () => {
    const dialogue = [
      event('recognition', '2026-11-05'),
      event('comment', '2026-11-06'),
      event('question', '2026-11-07'),
    ];
    const cases = [
      { id: '2026-1-a', data: { published: '2026-01-05' }, dialogue },
      { id: '2026-2-b', data: { published: '2026-03-05' } },
    ];
    expect(countOpenData(overviewOf({ cases }))).toEqual({
      bottlenecks: 2,
      annotations: 2,
      annotationFiles: 1,
      period: { from: '2026-01-05', to: '2026-03-05' },
      years: [],
    });
    expect(countOpenData(overviewOf({}))).toEqual({ bottlenecks: 0, annotations: 0, annotationFiles: 1, years: [] });
  });
});
