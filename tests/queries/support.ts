import type { Root } from 'hast';
import { readDocument } from '../../src/markdown/render.ts';
import type { Annotation, WithdrawnAnnotation } from '../../src/model/annotation.ts';
import type { Bottleneck, Tombstone } from '../../src/model/bottleneck.ts';
import type { Circle } from '../../src/model/circle.ts';
import type { Expectation } from '../../src/model/expectation.ts';
import { siteSchema } from '../../src/model/site.ts';
import type { Vocabulary } from '../../src/model/vocabulary.ts';
import { createOverview, type Loaded, type OpenCase, type Overview } from '../../src/queries/overview.ts';
import { toSource } from '../markdown/support.ts';

/** The day on which the tests look, unless they name another. */
export const TODAY = '2026-11-24';

const SITE = siteSchema.parse({
  spaak: 1,
  name: 'Spaak',
  region: 'Voorbeeldregio',
  organisation: 'Werkplaats Voorbeeld',
  contact: 'redactie@spaak.example',
  url: 'https://spaak.example',
});

const VOCABULARY: Vocabulary = {
  domains: [
    { code: 'wmo', label: 'Wmo', description: 'Hulp en ondersteuning thuis.' },
    { code: 'Wonen', label: 'Wonen' },
    { code: 'ggz', label: 'Ggz' },
  ],
  kinds: [
    { code: 'wachttijd', label: 'Wachttijd' },
    { code: 'samenloop', label: 'Regels botsen' },
  ],
  laws: [
    { code: 'wmo2015', label: 'Wmo 2015', url: 'https://wetten.example/wmo' },
    { code: 'Awb', label: 'Awb' },
  ],
  municipalities: [
    { code: 'GX0002', label: 'Waterdam' },
    { code: 'GX0001', label: 'Aadorp' },
  ],
  roles: [{ code: 'wijkteammedewerker', label: 'Wijkteammedewerker' }],
  'decision-levels': [{ code: 'college', label: 'College van B en W' }],
};

export interface Event {
  id: string;
  data: Annotation | WithdrawnAnnotation;
}

/** A bottleneck with what was said about it, and its texts. */
export interface Case {
  id: string;
  data?: Partial<Bottleneck>;
  body?: string;
  dialogue?: Event[];
  /** Texts of annotations, by id. */
  words?: Record<string, string>;
}

export interface Portal {
  cases?: Case[];
  withdrawn?: { id: string; data: Tombstone }[];
  circles?: { id: string; data: Partial<Circle> }[];
  expectations?: { id: string; data: Partial<Expectation> }[];
  site?: Partial<typeof SITE>;
  today?: string;
}

/** A small portal, joined as pages ask for it. What a test does not name has a value of no interest. */
export function overviewOf({
  cases = [],
  withdrawn = [],
  circles = [],
  expectations = [],
  site,
  today = TODAY,
}: Portal): Overview {
  const trees = new Map<string, Root>();
  const store = (id: string, data: unknown, body: string) => {
    const digest = `${id} ${JSON.stringify(data)} ${body}`;
    const { tree, headings } = parse(body);
    trees.set(digest, tree);
    return { digest, headings };
  };
  const loaded: Loaded = {
    site: { ...SITE, ...site },
    vocabulary: VOCABULARY,
    today,
    findings: [],
    bottlenecks: [
      ...cases.map(({ id, data, body = 'Een zin.' }) => {
        const frontMatter: Bottleneck = { ...BOTTLENECK, ...data };
        return { id, frontMatter, ...store(id, frontMatter, body) };
      }),
      ...withdrawn.map(({ id, data }) => ({ id, frontMatter: data, ...store(id, data, '') })),
    ],
    annotations: cases.flatMap(({ id: bottleneck, dialogue = [], words = {} }) =>
      dialogue.map(({ id, data }) => ({
        id,
        bottleneck,
        frontMatter: data,
        ...store(id, data, words[id] ?? 'Een reactie.'),
      })),
    ),
    circles: circles.map(({ id, data }) => ({
      id,
      frontMatter: { ...CIRCLE, ...data },
      ...store(id, data, 'Een kring.'),
    })),
    expectations: expectations.map(({ id, data }) => ({
      id,
      frontMatter: { ...EXPECTATION, ...data },
      ...store(id, data, 'Een verwachting.'),
    })),
    pages: [],
    media: [],
    getTree: (digest) => {
      const tree = trees.get(digest);
      if (!tree) throw new Error(`There is no "${digest}".`);
      return structuredClone(tree);
    },
  };
  return createOverview(loaded);
}

/** The only case of a portal. */
export function theCase(overview: Overview): OpenCase {
  const [one] = overview.cases;
  if (!one) throw new Error('This portal has no case.');
  return one;
}

const BOTTLENECK: Bottleneck = {
  title: 'Wie mag hulp bij het huishouden toekennen?',
  summary: 'Twee wetten wijzen naar elkaar, zodat niemand de hulp bij het huishouden toekent.',
  reported: '2026-01',
  published: '2026-11-03',
  municipality: 'regio',
  domains: ['wmo'],
  kinds: ['samenloop'],
  role: 'professional',
};

const CIRCLE: Circle = {
  title: 'Leerkring Wonen',
  facilitator: { role: 'begeleider', organisation: 'Werkplaats Voorbeeld' },
  members: ['Wijkteam Noord'],
  meetings: [],
  cases: [],
};

const EXPECTATION: Expectation = {
  title: 'Binnen een week een besluit',
  holder: 'resident',
  statement: 'Wie hulp vraagt, hoort binnen een week of die er komt.',
};

function parse(body: string) {
  const { document, findings } = readDocument(toSource({ title: 'Tekst' }, body), { kind: 'page' });
  if (!document) throw new Error(findings.map(({ message }) => message).join('\n'));
  return document;
}
