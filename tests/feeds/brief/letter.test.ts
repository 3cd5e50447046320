import { fromHtml } from 'hast-util-from-html';
import type { Element, Text } from 'hast';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toDocument } from '../../../src/feeds/brief/document.ts';
import { writeLetter } from '../../../src/feeds/brief/letter.ts';
import type { Selection } from '../../../src/feeds/brief/selection.ts';
import { ADDRESSEES, type Addressee } from '../../../src/messages/brief.ts';
import type { BriefCase, BriefIndex } from '../../../src/queries/brief.ts';

const HOSTILE = `<img src=x onerror="alert(1)">'&amp;</p><script>`;

const INDEX: BriefIndex = {
  day: '2026-11-24',
  site: {
    name: 'Spaak',
    region: 'Drie Stromen',
    organisation: 'Werkplaats Drie Stromen',
    contact: 'redactie@spaak.example',
    url: 'https://spaak.example',
    licence: 'CC-BY-4.0',
    responseDays: 42,
  },
  domains: [
    { code: 'wonen', label: 'Wonen' },
    { code: 'jeugd', label: 'Jeugd' },
  ],
  levels: [
    { code: 'college', label: 'Het college' },
    { code: 'raad', label: 'De gemeenteraad' },
  ],
  shards: [],
  cases: [],
};

const CASE: BriefCase = {
  id: '2026-15-de-bus',
  href: '/knelpunten/2026-15-de-bus/',
  number: '2026-15',
  title: 'De bus rijdt niet meer naar het loket',
  summary: 'Wie geen auto heeft, komt niet bij het loket.',
  published: '2026-03-01',
  domains: ['wonen'],
  municipality: 'Waterdam',
  recognition: 'none',
  status: 'open',
  turn: { who: 'policy', since: '2026-03-01' },
  questions: [],
  answered: [],
  said: [],
  promises: [],
  refusals: [],
  adjustments: [],
  referrals: [],
};

const PROMISE: BriefCase['promises'][number] = {
  id: '20260301-aaaaaaaa',
  due: '2026-12-01',
  state: 'open',
  role: 'hoofd Toegang',
  organisation: 'gemeente Waterdam',
  text: 'Wij zetten een bus in.',
};
const REFUSAL: BriefCase['refusals'][number] = {
  id: '20260301-bbbbbbbb',
  day: '2026-04-02',
  organisation: 'gemeente Waterdam',
  reason: 'money',
  decidedBy: 'het college',
  reviewOn: '2027-04-01',
  residentText: 'De bus komt dit jaar niet terug.',
  text: 'Hier is nu geen geld voor.',
};
const ADJUSTMENT: BriefCase['adjustments'][number] = {
  id: '20260301-cccccccc',
  day: '2026-05-02',
  result: 'adjusted',
  holder: 'resident',
  expectation: { title: 'Een loket om de hoek', href: '/verwachtingen/loket/' },
  from: 'Elke wijk een loket',
  to: 'Elke gemeente een loket',
  meanwhile: 'Het team komt langs.',
  reviewOn: '2027-05-01',
  residentText: 'Bel het loket, dan komt iemand langs.',
  circle: { title: 'Leerkring Wonen', href: '/leerkringen/wonen/' },
};

interface Given {
  cases?: Partial<BriefCase>[];
  selection?: Partial<Selection>;
  index?: Partial<BriefIndex>;
  today?: string;
}

function write({ cases = [{}], selection, index, today = '2026-11-24' }: Given = {}): string {
  return writeLetter({
    index: { ...INDEX, ...index },
    cases: cases.map((one) => ({ ...CASE, ...one })),
    selection: { addressee: 'raad', from: '2026-01-01', until: '2026-06-30', domains: [], picked: [], ...selection },
    today,
  });
}

/** What is read in it, a space for whatever white space there is. */
function read(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? "'")
    .replace(/\s+/g, ' ');
}

function listElements(html: string): Element[] {
  const found: Element[] = [];
  const walk = (node: { children?: unknown[] }) => {
    for (const child of (node.children ?? []) as (Element | Text)[]) {
      if (child.type === 'element') found.push(child);
      walk(child as Element);
    }
  };
  walk(fromHtml(html, { fragment: true }));
  return found;
}

describe('a letter', () => {
  it.each<[what: string, given: Given, says: string[]]>([
    [
      'who writes, to whom, when and about what',
      {},
      [
        'Werkplaats Drie Stromen Spaak, regio Drie Stromen redactie@spaak.example https://spaak.example',
        'Aan de gemeenteraad',
        'Datum: 24 november 2026',
        'Onderwerp: 1 knelpunt uit de wijk, regio Drie Stromen',
        'De redactie van Spaak Werkplaats Drie Stromen',
      ],
    ],
    [
      'what was asked for',
      { selection: { domains: ['wonen', 'jeugd'] } },
      [
        'Gekozen is wat is gepubliceerd van 1 januari 2026 tot en met 30 juni 2026, beide dagen meegerekend.',
        'Alleen uit de domeinen Wonen en Jeugd.',
      ],
    ],
    [
      'what was picked beside that',
      { selection: { picked: [CASE.id] } },
      ['1 knelpunt is er met de hand bij gekozen.'],
    ],
    [
      'that it was picked',
      { selection: { from: undefined, until: undefined, picked: [CASE.id] } as unknown as Selection },
      ['Dit knelpunt is met de hand gekozen.'],
    ],
    ['that counts are signals', {}, ['Aantallen zijn signalen. Zij zeggen niet hoe vaak iets voorkomt']],
    ['of which day it is, when that is another', { today: '2026-11-30' }, ['de stand van 24 november 2026']],
    [
      'what it comes to for people',
      { cases: [{ frequency: 'weekly', affected: '6-20' }] },
      [
        'Wie geen auto heeft, komt niet bij het loket.',
        'Speelt elke week, zegt wie het opschreef',
        'Raakt 6 tot 20 huishoudens per jaar, schat wie het opschreef',
      ],
    ],
    ['that nobody recognised it', {}, ['Herkend nog niet elders herkend']],
    ['that somebody did, and no number', { cases: [{ recognition: 'some' }] }, ['Herkend Ook elders herkend Stand']],
    ['how many did', { cases: [{ recognition: 5 }] }, ['Herkend Ook elders herkend: 5']],
    [
      'whose turn it is, since when, and that this is long',
      { cases: [{ turn: { who: 'policy', since: '2026-03-01', overdue: true } }] },
      ['Open. Beleid is aan zet sinds 1 maart 2026. Dat is langer dan de termijn van 42 dagen.'],
    ],
    [
      'to whom it went on',
      {
        cases: [
          {
            status: 'escalated',
            turn: { who: 'addressee', since: '2026-05-01' },
            referrals: [{ id: '20260501-aaaaaaaa', organisation: 'het zorgkantoor' }],
          },
        ],
      },
      ['Doorgezet. Het zorgkantoor is aan zet sinds 1 mei 2026.', 'Beleid heeft dit doorgezet.'],
    ],
    [
      'that nobody said anything',
      { cases: [{ unheard: true }] },
      ['Op 1 knelpunt reageerde nog niemand van beleid.', 'Nog niets. Niemand van beleid reageerde.'],
    ],
    [
      'what policy said, and that it said more',
      {
        cases: [
          {
            said: [
              {
                id: '20260402-aaaaaaaa',
                label: 'Toelichting',
                organisation: 'gemeente Waterdam',
                day: '2026-04-02',
                text: 'De bus is van de provincie.',
              },
            ],
            saidBefore: 2,
          },
        ],
      },
      [
        'Toelichting, gemeente Waterdam, 2 april 2026: De bus is van de provincie.',
        'Daarvoor zei beleid nog 2 keer iets.',
      ],
    ],
    [
      'which questions are open',
      {
        cases: [
          {
            questions: [
              { id: 'een', text: 'Wie betaalt de bus?' },
              { id: 'twee', text: 'Wanneer rijdt zij weer?' },
            ],
            answered: [{ question: 'een', by: '20260402-aaaaaaaa', label: 'Toelichting', day: '2026-04-02' }],
          },
        ],
      },
      [
        '1 van 2 vragen aan beleid is nog niet beantwoord.',
        'Open vragen aan beleid Wanneer rijdt zij weer? Wat beleid',
      ],
    ],
    [
      'what answered them all',
      {
        cases: [
          {
            questions: [{ id: 'een', text: 'Wie betaalt de bus?' }],
            answered: [{ question: 'een', by: '20260402-aaaaaaaa', label: 'Toelichting', day: '2026-04-02' }],
          },
        ],
      },
      ['De ene vraag aan beleid is beantwoord.', 'Geen. Beantwoord met: toelichting van 2 april 2026.'],
    ],
    [
      'promises with how they stand',
      {
        cases: [
          {
            promises: [
              PROMISE,
              { ...PROMISE, state: 'lapsed', due: '2026-05-01' },
              { ...PROMISE, state: 'fulfilled', due: '2026-05-01', fulfilledOn: '2026-06-01' },
            ],
          },
        ],
      },
      [
        'Er zijn 3 toezeggingen gedaan: 1 open, 1 nagekomen en 1 verlopen.',
        'hoofd Toegang, gemeente Waterdam: Wij zetten een bus in. Uiterlijk 1 december 2026.',
        'Verlopen: had klaar moeten zijn op 1 mei 2026.',
        'Later nagekomen, op 1 juni 2026. Beloofd was 1 mei 2026.',
        'het college te vragen hoe het staat met de toezegging waarvan de dag voorbij is',
      ],
    ],
    [
      'honest noes',
      { cases: [{ refusals: [REFUSAL] }] },
      [
        'Beleid zei één keer eerlijk nee.',
        'gemeente Waterdam, 2 april 2026: Er is geen geld voor. Besloten door het college. Hier is nu geen geld voor. Opnieuw bekijken op 1 april 2027.',
      ],
    ],
    [
      'expectations that went down',
      { cases: [{ adjustments: [ADJUSTMENT] }] },
      [
        'Leerkringen spraken één keer af wat er voortaan verwacht mag worden.',
        'Bijgesteld, 2 mei 2026: Een loket om de hoek. Was: Elke wijk een loket Wordt: Elke gemeente een loket Tot dan: Het team komt langs. Afgesproken in: Leerkring Wonen. Opnieuw bekijken op 1 mei 2027.',
      ],
    ],
    [
      'to the council, what residents were told',
      { cases: [{ adjustments: [ADJUSTMENT], refusals: [REFUSAL] }] },
      [
        'Wat inwoners nu kunnen verwachten',
        'Bel het loket, dan komt iemand langs. Opnieuw bekijken op 1 mei 2027. Bij knelpunt 2026-15.',
        'De bus komt dit jaar niet terug.',
      ],
    ],
    [
      'who asks for what, and by when',
      { cases: [{ unheard: true, questions: [{ id: 'een', text: 'Wie betaalt de bus?' }] }] },
      [
        'Wij vragen u uiterlijk op 5 januari 2027, 42 dagen na deze brief:',
        'het college antwoord te vragen op de open vraag die hieronder bij de knelpunten staat;',
        'het college een eerste reactie te vragen op het knelpunt waarop nog niemand van beleid reageerde;',
        'Dit vraagt Werkplaats Drie Stromen, namens de wijkteams die dit opschreven.',
      ],
    ],
    [
      'who else could change it, and that the reader can',
      { cases: [{ level: 'raad' }, { id: '2026-16-b', level: 'college' }] },
      ['kunt u bij 1 knelpunt zelf iets veranderen', 'Wie kan dit veranderen De gemeenteraad'],
    ],
    ['what is an example', { cases: [{ example: true }] }, ['(voorbeeld)', 'is verzonnen']],
    [
      'where all of it is read, with the addresses in sight',
      {},
      [
        'Lees en reageer: https://spaak.example/knelpunten/2026-15-de-bus/',
        'https://spaak.example/knelpunten',
        'https://spaak.example/brief/?aan=raad&van=2026-01-01&tot=2026-06-30',
      ],
    ],
  ])('says %s', (_, given, says) => {
    const text = read(write(given));
    for (const words of says) expect(text).toContain(words);
  });

  it.each<[what: string, given: Given, words: RegExp]>([
    [
      'the words for residents to others than the council',
      { selection: { addressee: 'rijk' }, cases: [{ refusals: [REFUSAL] }] },
      /De bus komt dit jaar niet terug|Wat inwoners nu/,
    ],
    ['which other day it stands for on that day', {}, /is de stand van/],
    ['examples where there are none', {}, /voorbeeld/],
    ['parts that it has nothing for', {}, /Toezeggingen|Eerlijk nee|Open vragen|verwachtingen\b/],
    [
      'an address of many lines',
      { selection: { picked: Array.from({ length: 9 }, (_, at) => `2026-${at}-een-knelpunt-met-een-naam`) } },
      /knelpunt=/,
    ],
  ])('does not say %s', (_, given, words) => {
    expect(read(write(given))).not.toMatch(words);
  });

  it.each([
    [1, 'Deze brief met de stand van later maakt u hier: https://spaak.example/brief/?aan='],
    [9, 'Een brief met de stand van later maakt u hier: https://spaak.example/brief '],
  ])('leads back to what was chosen, also when the address of %i bottlenecks is not written out', (count, says) => {
    const picked = Array.from({ length: count }, (_, at) => `2026-${at}-een-knelpunt-met-een-naam`);
    const html = write({ selection: { from: undefined, until: undefined, picked } as unknown as Selection });
    expect(read(html)).toContain(says);
    for (const id of picked) expect(html).toMatch(new RegExp(`href="[^"]*knelpunt=${id}[^"]*"`));
  });

  it('tells each bottleneck once, under the first of its domains that was asked for, in the order of the list', () => {
    const cases = [
      { id: 'a', title: 'Eerste', domains: ['jeugd', 'wonen'], published: '2026-01-01' },
      { id: 'b', title: 'Tweede', domains: ['wonen'], published: '2026-02-01' },
      { id: 'c', title: 'Derde', domains: ['jeugd'], published: '2026-03-01' },
    ];
    const headings = (selection: Partial<Selection>) =>
      [...write({ cases, selection }).matchAll(/<h([34])>(.*?)<\/h\1>/gs)]
        .map(([, , words = '']) => read(words).trim())
        .filter((words) => /Wonen|Jeugd|2026-15/.test(words));
    expect(headings({})).toEqual([
      'Wonen: 1 knelpunt',
      '2026-15 Tweede',
      'Jeugd: 2 knelpunten',
      '2026-15 Derde',
      '2026-15 Eerste',
    ]);
    expect(headings({ domains: ['wonen'] })).toEqual([
      'Wonen: 2 knelpunten',
      '2026-15 Tweede',
      '2026-15 Eerste',
      'Jeugd: 1 knelpunt',
      '2026-15 Derde',
    ]);
  });

  it.each(Object.keys(ADDRESSEES) as Addressee[])(
    'to %s has its own words, and headings in order',
    async (addressee) => {
      const html = write({ selection: { addressee }, cases: [{ unheard: true }] });
      const { to, salutation, opening } = ADDRESSEES[addressee];
      for (const words of [`Aan ${to}`, salutation, opening]) expect(read(html)).toContain(words);
      const levels = listElements(html).flatMap(({ tagName }) => /^h(\d)$/.exec(tagName)?.[1] ?? []);
      expect(levels.join('')).toMatch(/^23+(?:34+)*3+$/);
      const { results } = await validate(toDocument(html, around(addressee)));
      expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
    },
  );
});

describe('whatever somebody wrote', () => {
  const bad = HOSTILE;
  const cases: Partial<BriefCase>[] = [
    {
      title: bad,
      summary: bad,
      number: bad,
      municipality: bad,
      level: bad,
      questions: [{ id: 'q', text: bad }],
      answered: [{ question: 'x', by: bad, label: bad, day: '2026-01-01' }],
      said: [{ id: bad, label: bad, organisation: bad, day: '2026-01-01', text: bad }],
      promises: [{ ...PROMISE, role: bad, organisation: bad, text: bad }],
      refusals: [{ ...REFUSAL, organisation: bad, decidedBy: bad, text: bad, residentText: bad }],
      adjustments: [
        {
          ...ADJUSTMENT,
          from: bad,
          to: bad,
          meanwhile: bad,
          residentText: bad,
          expectation: { title: bad, href: bad },
          circle: { title: bad, href: bad },
        },
      ],
      referrals: [{ id: bad, organisation: bad }],
      turn: { who: 'addressee' },
    },
  ];
  const index: Partial<BriefIndex> = {
    site: { ...INDEX.site, name: bad, region: bad, organisation: bad, contact: bad, licence: bad },
    domains: [{ code: 'wonen', label: bad }],
  };

  it('is text, everywhere in the letter', () => {
    const html = write({ cases, index, selection: { domains: ['wonen'] } });
    const elements = listElements(html);
    expect(elements.filter(({ tagName }) => tagName === 'img' || tagName === 'script')).toEqual([]);
    const handlers = elements.flatMap(({ properties }) => Object.keys(properties).filter((name) => /^on/i.test(name)));
    expect(handlers).toEqual([]);
    // Of every place, and not left out.
    expect(read(html).split(HOSTILE).length - 1).toBeGreaterThan(25);
  });

  it('is text around it too', () => {
    const page = toDocument('<p>brief</p>', { ...around('raad'), site: { ...INDEX.site, name: bad } });
    expect(page).not.toContain('<img');
    expect(page).toContain('<p>brief</p>');
  });
});

describe('a letter as a file', () => {
  it('holds the letter as it is, loads nothing, and is valid', async () => {
    const letter = write({ cases: [{ promises: [PROMISE], refusals: [REFUSAL], adjustments: [ADJUSTMENT] }] });
    const page = toDocument(letter, around('raad'));
    expect(page).toContain(letter);
    expect(page).toContain('<title>Knelpuntenbrief Spaak, de gemeenteraad, 24 november 2026</title>');
    expect(page).not.toMatch(/<script|<link|url\(|@import| src=/);
    const { results } = await validate(page);
    expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
  });
});

function around(addressee: Addressee) {
  const styles = readFileSync('src/styles/letter.css', 'utf8');
  return { site: INDEX.site, selection: { addressee }, today: '2026-11-24', styles };
}

function validate(page: string) {
  const config = JSON.parse(readFileSync('.htmlvalidate.json', 'utf8')) as Record<string, unknown>;
  return new HtmlValidate(new StaticConfigLoader(config)).validateString(page);
}
