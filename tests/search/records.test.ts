import { describe, expect, it } from 'vitest';
import type { Bottleneck } from '../../src/model/bottleneck.ts';
import { toSearched, type SearchRecord } from '../../src/search/records.ts';
import { event, withdrawn } from '../model/support.ts';
import type { Vocabulary } from '../../src/model/vocabulary.ts';
import type { Event } from '../queries/support.ts';

const TODAY = '2026-11-24';

const VOCABULARY: Vocabulary = {
  domains: [],
  kinds: [],
  laws: [
    { code: 'wmo2015', label: 'Wet maatschappelijke ondersteuning' },
    { code: 'schuldhulp', label: 'Schuldhulpwet', description: 'Wet gemeentelijke schuldhulpverlening' },
    { code: 'leefgeld', label: 'Leefgeldregeling', description: 'Regels over geld om van te leven' },
  ],
  municipalities: [],
  roles: [],
  'decision-levels': [],
};

const BOTTLENECK: Bottleneck = {
  title: 'Wie mag hulp bij het huishouden toekennen?',
  summary: 'Twee wetten wijzen naar elkaar, zodat niemand de hulp bij het huishouden toekent.',
  reported: '2026-01',
  published: '2026-01-05',
  municipality: 'regio',
  domains: ['wmo'],
  kinds: ['samenloop'],
  role: 'professional',
};

/** The record of one bottleneck. */
function recordOf(
  changes: Partial<Bottleneck> = {},
  dialogue: Event[] = [],
  id = '2026-31-wie-kent-toe',
): SearchRecord | undefined {
  const [searched] = toSearched(
    {
      site: undefined,
      vocabulary: VOCABULARY,
      bottlenecks: [{ id, data: { ...BOTTLENECK, ...changes }, text: 'Wie hulp vraagt, wacht.' }],
      annotations: [
        ...dialogue.map((one) => ({ ...one, bottleneck: id })),
        { ...event('resolution', '2026-02-01'), bottleneck: '2026-9-een-ander' },
      ],
    },
    TODAY,
  );
  return searched?.record;
}

describe('toSearched', () => {
  it('says all that can be found of a bottleneck, and where', () => {
    const record = recordOf();
    expect(record).toMatchObject({
      url: '/knelpunten/2026-31-wie-kent-toe/',
      meta: { title: BOTTLENECK.title, number: '2026-31' },
      filters: {
        domein: ['wmo'],
        soort: ['samenloop'],
        gemeente: [],
        wet: [],
        status: ['open'],
        beurt: ['beleid'],
        jaar: ['2026'],
      },
      sort: { datum: '2026-01-05 000001', wacht: '2026-01-05' },
    });
    for (const text of [BOTTLENECK.title, BOTTLENECK.summary, 'Wie hulp vraagt, wacht.'])
      expect(record?.content).toContain(text);
  });

  it.each<[title: string, record: SearchRecord | undefined, part: object]>([
    [
      'an id without a number',
      recordOf({}, [], 'met-de-hand'),
      { url: '/knelpunten/met-de-hand/', meta: { number: 'met-de-hand' } },
    ],
    ['a municipality', recordOf({ municipality: 'GX0001' }), { filters: { gemeente: ['gx0001'] } }],
    ['several domains', recordOf({ domains: ['wmo', 'wonen'] }), { filters: { domein: ['wmo', 'wonen'] } }],
    [
      'a law that is named twice',
      recordOf({ laws: [{ law: 'wmo2015', article: '2.1' }, { law: 'wmo2015' }, { law: 'awb' }] }),
      { filters: { wet: ['wmo2015', 'awb'] } },
    ],
    [
      'the year of publication',
      recordOf({ published: '2024-12-31', reported: '2023-01' }),
      { filters: { jaar: ['2024'] }, sort: { datum: '2024-12-31 000001' } },
    ],
    [
      'a turn that has passed',
      recordOf({}, [event('question', '2026-03-02')]),
      { filters: { status: ['in-gesprek'], beurt: ['praktijk'] }, sort: { wacht: '2026-03-02' } },
    ],
    [
      'an outcome, which sorts behind all that waits',
      recordOf({}, [event('resolution', '2026-03-02')]),
      { filters: { status: ['opgelost'], beurt: ['niemand'] }, sort: { wacht: '9999-12-31' } },
    ],
    [
      'a promise that has lapsed',
      recordOf({}, [event('commitment', '2026-03-02', { due: '2026-06-01' })]),
      { filters: { status: ['in-uitvoering'], beurt: ['beleid'] }, sort: { wacht: '2026-06-02' } },
    ],
    ['an event of a day to come', recordOf({}, [event('question', '2026-11-25')]), { filters: { status: ['open'] } }],
    [
      'an event that was withdrawn',
      recordOf({}, [withdrawn(event('question', '2026-03-02'), '2026-03-03')]),
      { filters: { status: ['open'] } },
    ],
  ])('has %s', (_, record, part) => {
    expect(record).toMatchObject(part);
  });

  it('is found by what people call its laws', () => {
    const words = (law: string) => recordOf({ laws: [{ law }] })?.meta.laws?.split(' ') ?? [];
    expect(words('schuldhulp')).toEqual(
      expect.arrayContaining(['schuldhulp', 'Schuldhulpwet', 'gemeentelijke', 'wgs']),
    );
    expect(words('wmo2015')).toEqual(expect.arrayContaining(['wmo2015', 'wmo', 'maatschappelijke']));
    expect(words('leefgeld')).not.toContain('leven');
  });

  it('comes the newest first, with what its row shows', () => {
    const at = (id: string, published: string, changes: Partial<Bottleneck> = {}) => ({
      id,
      data: { ...BOTTLENECK, ...changes, published },
      text: '',
    });
    const searched = toSearched(
      {
        site: undefined,
        vocabulary: VOCABULARY,
        bottlenecks: [
          at('2026-1-a', '2026-01-05'),
          at('2026-3-c', '2026-11-20', { example: true, questions: [{ id: 'q1', text: 'Mag dat?' }] }),
          at('2026-2-b', '2026-01-05'),
        ],
        annotations: [],
      },
      TODAY,
    );
    expect(searched.map(({ record }) => [record.url, record.sort.datum])).toEqual([
      ['/knelpunten/2026-3-c/', '2026-11-20 000003'],
      ['/knelpunten/2026-2-b/', '2026-01-05 000002'],
      ['/knelpunten/2026-1-a/', '2026-01-05 000001'],
    ]);
    expect(searched.map(({ values }) => [values.questions, values.unheard, values.overdue, values.example])).toEqual([
      [['0/1'], ['1'], [], ['1']],
      [[], ['1'], ['1'], []],
      [[], ['1'], ['1'], []],
    ]);
  });

  it('leaves out what was merged or withdrawn', () => {
    const searched = toSearched(
      {
        site: undefined,
        vocabulary: VOCABULARY,
        bottlenecks: [
          { id: '2026-1-a', data: BOTTLENECK, text: '' },
          { id: '2026-2-b', data: { ...BOTTLENECK, mergedInto: '2026-1-a' }, text: '' },
          {
            id: '2026-3-c',
            data: { published: '2026-01-05', withdrawn: '2026-02-01', withdrawnReason: 'privacy' },
            text: '',
          },
        ],
        annotations: [],
      },
      TODAY,
    );
    expect(searched.map(({ record }) => record.url)).toEqual(['/knelpunten/2026-1-a/']);
  });

  it('gives every record every sort key, or it would vanish from a sorted list', () => {
    for (const record of [recordOf(), recordOf({}, [event('refusal', '2026-03-02', { reviewOn: '2027-01-01' })])])
      expect(Object.keys(record?.sort ?? {})).toEqual(['datum', 'wacht']);
  });

  it('holds nothing of what may not be shown: recognitions, what was withdrawn, what is of a day to come', () => {
    const secret = (one: Event) => ({ ...one, bottleneck: '2026-31-a', text: 'geheim' });
    const searched = toSearched(
      {
        site: undefined,
        vocabulary: VOCABULARY,
        bottlenecks: [{ id: '2026-31-a', data: BOTTLENECK, text: 'Tekst.' }],
        annotations: [
          secret(event('recognition', '2026-02-02')),
          secret(withdrawn(event('comment', '2026-02-02'), '2026-03-02')),
          secret(event('comment', '2026-11-25')),
        ],
      },
      TODAY,
    );
    expect(JSON.stringify(searched)).not.toContain('geheim');
  });
});
