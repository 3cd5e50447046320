import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { toAtom } from '../../src/feeds/atom.ts';
import { toFeed, type FedHappening } from '../../src/feeds/feed.ts';
import { toJsonFeed } from '../../src/feeds/json-feed.ts';
import { shorten } from '../../src/feeds/shorten.ts';
import { siteSchema } from '../../src/model/site.ts';
import { event } from '../model/support.ts';

const SITE = siteSchema.parse({
  spaak: 1,
  name: 'Spaak & co <b>',
  region: 'Voorbeeldregio',
  organisation: 'Werkplaats "Voorbeeld"',
  contact: 'redactie@spaak.example',
  url: 'https://spaak.example',
});
const SELF = 'https://spaak.example/knelpunten/feed.xml';

const BOTTLENECK: FedHappening['bottleneck'] = {
  title: 'Wie kent de hulp toe?',
  summary: 'Twee wetten wijzen naar elkaar.',
  number: '2026-01',
  example: false,
  domains: [{ label: 'Wmo' }, { label: 'Wonen' }],
  municipality: { label: 'Waterdam' },
};

function happening(fields: Partial<FedHappening> = {}): FedHappening {
  return {
    kind: 'published',
    name: '2026-01-wie/published',
    at: '2026-01-04T23:00:00.000Z',
    href: '/knelpunten/2026-01-wie/',
    bottleneck: BOTTLENECK,
    ...fields,
  };
}

function reaction(annotation: FedHappening['annotation'], fields: Partial<FedHappening> = {}): FedHappening {
  return happening({
    kind: 'event',
    name: '2026-01-wie/20260107-abcdefgh',
    ...(annotation && { annotation }),
    ...fields,
  });
}

function feedOf(happenings: FedHappening[]) {
  return toFeed({ href: '/knelpunten/', subject: { kind: 'all', label: '' }, happenings }, SITE);
}

function entryOf(one: FedHappening) {
  const [entry] = feedOf([one]).entries;
  if (!entry) throw new Error('This feed has no entry.');
  return entry;
}

describe('an entry', () => {
  it.each<[string, FedHappening, object]>([
    [
      'a publication',
      happening(),
      {
        id: 'tag:spaak.example,2026:2026-01-wie/published',
        title: 'Nieuw knelpunt: Wie kent de hulp toe?',
        author: 'Werkplaats "Voorbeeld"',
        paragraphs: ['Twee wetten wijzen naar elkaar.', 'Dit is knelpunt 2026-01. Waterdam, Wmo en Wonen.'],
        tags: ['Wmo', 'Wonen'],
      },
    ],
    [
      'a promise',
      reaction({ data: event('commitment', '2026-01-07').data, text: 'Wij doen het.\nEcht waar.' }),
      {
        id: 'tag:spaak.example,2026:2026-01-wie/20260107-abcdefgh',
        title: 'Toezegging: Wie kent de hulp toe?',
        author: 'Gemeente Voorbeeld',
        paragraphs: [
          'Wij doen het. Echt waar.',
          'Uiterlijk 1 juni 2026. Wie het doet: hoofd Toegang, Gemeente Voorbeeld.',
          'Door Gemeente Voorbeeld, bij knelpunt 2026-01.',
        ],
      },
    ],
    [
      'a promise that lapsed, which nobody wrote',
      reaction({ data: event('commitment', '2026-01-07').data, text: 'Wij doen het.' }, { kind: 'lapsed' }),
      {
        title: 'Toezegging verlopen: Wie kent de hulp toe?',
        author: 'Werkplaats "Voorbeeld"',
        paragraphs: [
          'Deze toezegging moest uiterlijk 1 juni 2026 zijn nagekomen. Wie het doet: hoofd Toegang, Gemeente Voorbeeld.',
          'Wij doen het.',
          'Bij knelpunt 2026-01.',
        ],
      },
    ],
    [
      'a no of which the review is due',
      reaction({ data: event('refusal', '2026-01-07').data, text: 'Dit kan niet.' }, { kind: 'review' }),
      {
        title: 'Opnieuw bekijken: Wie kent de hulp toe?',
        paragraphs: [
          'De dag om hier opnieuw naar te kijken was afgesproken op 1 september 2026. Het gaat om: eerlijk nee.',
          'Dit kan niet.',
          'Bij knelpunt 2026-01.',
        ],
      },
    ],
    [
      'what practice says, without who or where',
      reaction({ data: event('resolution', '2026-01-07').data, text: 'Dank.' }),
      {
        title: 'Opgelost: Wie kent de hulp toe?',
        author: 'Praktijk',
        paragraphs: ['Sinds een maand gaat het goed. Dank.', 'Door de praktijk, bij knelpunt 2026-01.'],
      },
    ],
    [
      'what policy let pass',
      happening({ kind: 'unheard', name: '2026-01-wie/unheard' }),
      {
        id: 'tag:spaak.example,2026:2026-01-wie/unheard',
        title: 'Ongehoord: Wie kent de hulp toe?',
        author: 'Werkplaats "Voorbeeld"',
        paragraphs: [
          'Beleid heeft hier na 42 dagen nog niet op gereageerd.',
          'Twee wetten wijzen naar elkaar.',
          'Dit is knelpunt 2026-01.',
        ],
      },
    ],
  ])('tells of %s', (_, one, expected) => {
    expect(entryOf(one)).toMatchObject(expected);
  });

  it('never names who wrote it', () => {
    const by = { role: 'alderman', organisation: 'gemeente Waterdam', name: 'Anna Voorbeeld' } as const;
    const feed = feedOf([reaction({ data: event('comment', '2026-01-07', { by }).data, text: 'Een woord.' })]);
    expect(toAtom(feed, SELF) + toJsonFeed(feed, SELF)).not.toContain('Voorbeeld</name>');
    expect(JSON.stringify(feed)).not.toContain('Anna');
  });

  it('says that it is invented when it is', () => {
    const entry = entryOf(happening({ bottleneck: { ...BOTTLENECK, example: true } }));
    expect(entry.paragraphs.at(-1)).toBe('Dit is een verzonnen voorbeeld.');
    expect(entry.tags).toContain('voorbeeld');
  });

  it('takes the year of its id from the day in Amsterdam', () => {
    expect(entryOf(happening({ at: '2026-12-31T23:00:00.000Z' })).id).toBe(
      'tag:spaak.example,2027:2026-01-wie/published',
    );
  });
});

describe('a feed', () => {
  it('is as old as its newest entry, and has a date when it has none', () => {
    expect(feedOf([happening({ at: '2026-05-01T10:00:00.000Z' }), happening()]).updated).toBe(
      '2026-05-01T10:00:00.000Z',
    );
    expect(parseAtomFeed(toAtom(feedOf([]), SELF))).toMatchObject({ updated: '1970-01-01T00:00:00.000Z' });
    expect(parseJsonFeed(toJsonFeed(feedOf([]), SELF))).toMatchObject({ title: 'Knelpunten - Spaak & co <b>' });
  });

  it.each([
    ['markup', '<script>alert(1)</script> & <b>vet</b>', undefined],
    ['the end of a CDATA section', 'a ]]> b <![CDATA[ c', undefined],
    ['entities', '&amp; &lt; &#x41;', undefined],
    ['quotes', `"dubbel" 'enkel'`, undefined],
    ['emoji and other scripts', '😀 🏳️‍🌈 é ǆ 漢 עברית', undefined],
    ['control characters', 'a\u0000b\u0008c\u001b', 'abc'],
    ['half a character', 'a\ud800b', 'ab'],
  ])('gives %s back as it was written', (_, text, expected = text) => {
    const bottleneck = { ...BOTTLENECK, title: text, domains: [{ label: text }], summary: text };
    const by = { role: 'alderman', organisation: text } as const;
    const data = event('comment', '2026-01-07', { by }).data;
    const feed = feedOf([reaction({ data, text }, { bottleneck }), happening({ bottleneck })]);

    const atom = parseAtomFeed(toAtom(feed, SELF));
    const [comment, publication] = atom.entries ?? [];
    expect(comment?.title?.value).toBe(`Opmerking: ${expected}`);
    expect(comment?.authors?.[0]?.name).toBe(expected);
    expect(comment?.categories?.[0]?.term).toBe(expected);
    // The content is HTML: one paragraph for each text, which is escaped in it.
    expect(publication?.content?.value).toMatch(/^<p>[^<>]*<\/p><p>[^<>]*<\/p>$/);
    expect(readHtml(comment?.content?.value ?? '')).toContain(expected);

    const items = parseJsonFeed(toJsonFeed(feed, SELF)).items ?? [];
    expect(items[0]?.title).toBe(`Opmerking: ${text}`);
    expect(items[0]?.content_text).toContain(text);
  });
});

describe('the beginning of a text', () => {
  it.each([
    ['een korte', 'een korte'],
    ['op\neen  regel', 'op een regel'],
    ['een lange, zin met woorden', 'een lange…'],
    ['eenheelerglangwoordzonderspatie', 'eenheelergla…'],
    ['😀😀😀😀😀😀😀😀😀😀😀😀😀', '😀😀😀😀😀😀😀😀😀😀😀😀…'],
  ])('of %j is %j', (text, expected) => {
    expect(shorten(text, 12)).toBe(expected);
  });
});

/** The text of paragraphs in which only text is. */
function readHtml(html: string): string {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return html.replace(/<\/?p>/g, '').replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? '');
}
