import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import GithubSlugger from 'github-slugger';
import { stringify } from 'yaml';
import { z } from 'zod';
import { ANNOTATION_TYPES, type AnnotationTypeName } from '../model/annotation-types.ts';
import { bottleneckNumber } from '../model/bottleneck.ts';
import { addDays, amsterdamDay } from '../model/dates.ts';
import { KIND_FOLDERS } from '../model/kinds.ts';
import type { Role } from '../model/moves.ts';
import { VOCABULARY_NAMES } from '../model/vocabulary.ts';
import type { Content } from './content.ts';

const MAX_ID = 80;
const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';
const TITLE = 'Schrijf hier in een zin wat er niet werkt';

/** A file to write, with its path in the content folder. */
export interface NewFile {
  path: string;
  source: string;
}

/** Writes files that are not there yet. @throws {Error} when one is: nothing is then written. */
export function writeNewFiles(root: string, files: readonly NewFile[]): void {
  const taken = files.find(({ path }) => existsSync(join(root, path)));
  if (taken) throw new Error(`${taken.path} exists already. Nothing was written.`);
  for (const { path, source } of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), source, { flag: 'wx' });
  }
}

/** A bottleneck to fill in. It passes the check as it is when the vocabularies hold a domain and a kind. */
export function newBottleneck(
  title: string | undefined,
  root: string,
  { vocabulary }: Pick<Content, 'vocabulary'>,
  now: Date,
): NewFile {
  const today = amsterdamDay(now) ?? '';
  const id = nextBottleneckId(title ?? 'nieuw-knelpunt', today.slice(0, 4), listIds(root, KIND_FOLDERS.bottleneck));
  const frontMatter = {
    title: title ?? TITLE,
    summary: 'Vat het hier samen in een of twee zinnen, voor wie tien minuten heeft.',
    reported: today.slice(0, 7),
    published: today,
    municipality: 'regio',
    domains: [vocabulary.domains[0]?.code ?? 'vul-in'],
    kinds: [vocabulary.kinds[0]?.code ?? 'vul-in'],
    role: 'professional',
    questions: [{ id: 'eerste', text: 'Wat wilt u van beleid weten?' }],
  };
  const body = [
    '## Wat er gebeurt',
    'Vertel wat u ziet, zonder namen, adressen of data die iemand herkenbaar maken.',
    '<Story>\nEen verhaal uit de praktijk, zo dat niemand zich herkent.\n</Story>',
    '## Waar het knelt',
    'Welke regel, afspraak of werkwijze zit in de weg?',
    '## Wat zou helpen',
    'Wat vraagt u, en van wie?',
  ];
  return { path: `${KIND_FOLDERS.bottleneck}/${id}.mdx`, source: toSource(frontMatter, body.join('\n\n')) };
}

/**
 * The id of the next bottleneck of a year: `<year>-<number>-<words of the title>`, where the number is one more than the
 * highest of that year in `taken`.
 */
export function nextBottleneckId(title: string, year: string, taken: readonly string[]): string {
  const numbers = taken.flatMap((id) => {
    const [ofYear, number] = bottleneckNumber(id)?.split('-') ?? [];
    return ofYear === year ? [Number(number)] : [];
  });
  return toId(`${year}-${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}-${title}`);
}

/** An id for what is created at `now`: the Amsterdam day, and eight characters by chance. */
export function newAnnotationId(now: Date): string {
  const day = (amsterdamDay(now) ?? '').replaceAll('-', '');
  return `${day}-${[...randomBytes(8)].map((byte) => BASE32.charAt(byte % 32)).join('')}`;
}

/** An annotation to fill in, with exactly the fields of its type, in the order of the form. */
export function newAnnotation(
  bottleneck: string,
  type: AnnotationTypeName,
  role: Role | undefined,
  organisation: string | undefined,
  now: Date,
): NewFile {
  const { who, fields, onlyCounted } = ANNOTATION_TYPES[type];
  const by = role ?? who[0];
  const created = `${new Date(now).toISOString().slice(0, 19)}Z`;
  const required = Object.entries(fields as z.ZodRawShape).filter(
    ([, schema]) => !z.safeParse(schema as z.ZodType, undefined).success,
  );
  const frontMatter = {
    type,
    created,
    by: { role: by, ...(by !== 'practitioner' && { organisation: organisation ?? 'Vul de organisatie in' }) },
    ...Object.fromEntries(
      required.map(([name, schema]) => [name, fillIn(schema as z.ZodType, amsterdamDay(now) ?? '')]),
    ),
  };
  return {
    path: `${KIND_FOLDERS.annotation}/${bottleneck}/${newAnnotationId(now)}.mdx`,
    source: toSource(frontMatter, onlyCounted ? '' : 'Schrijf hier de reactie.'),
  };
}

/** A learning circle to fill in. */
export function newCircle(title: string | undefined): NewFile {
  const name = title ?? 'Nieuwe leerkring';
  const frontMatter = {
    title: name,
    facilitator: { role: 'begeleider', organisation: 'Vul de organisatie in' },
    members: ['Vul een organisatie in'],
    meetings: [],
    cases: [],
  };
  return {
    path: `${KIND_FOLDERS.circle}/${toId(name)}.mdx`,
    source: toSource(frontMatter, 'Wat wil deze leerkring uitzoeken?'),
  };
}

/** An id for a circle, of the words of its title; with a number behind it when it is in `taken`. */
export function nextCircleId(title: string, taken: readonly string[]): string {
  const words = toId(title) || 'leerkring';
  for (let number = 1; ; number += 1) {
    const end = number === 1 ? '' : `-${number}`;
    const id = `${words.slice(0, MAX_ID - end.length).replace(/-$/, '')}${end}`;
    if (!taken.includes(id)) return id;
  }
}

/** An expectation to fill in. */
export function newExpectation(title: string | undefined): NewFile {
  const name = title ?? 'Schrijf hier in een zin wat er verwacht wordt';
  const frontMatter = {
    title: name,
    holder: 'resident',
    statement: 'Schrijf hier wat iemand verwacht, in de eigen woorden.',
  };
  return {
    path: `${KIND_FOLDERS.expectation}/${toId(name)}.mdx`,
    source: toSource(frontMatter, 'Waar komt deze verwachting vandaan?'),
  };
}

/** The files of an empty portal of one's own: it passes the check, and holds no examples. */
export function newPortal({
  name = 'Spaak',
  region = 'Onze regio',
  url = 'https://spaak.example',
}: {
  name?: string;
  region?: string;
  url?: string;
}): NewFile[] {
  const site = {
    spaak: 1,
    name,
    region,
    organisation: 'Vul in wie dit uitgeeft',
    contact: 'redactie@spaak.example',
    url,
    desk: false,
  };
  const starters: Partial<Record<(typeof VOCABULARY_NAMES)[number], object[]>> = {
    domains: [
      { code: 'wmo', label: 'Wmo' },
      { code: 'jeugd', label: 'Jeugd' },
      { code: 'werk-en-inkomen', label: 'Werk en inkomen' },
    ],
    kinds: [
      { code: 'wachttijd', label: 'Wachttijd' },
      { code: 'regels-botsen', label: 'Regels botsen' },
    ],
    roles: [{ code: 'wijkteammedewerker', label: 'Wijkteammedewerker' }],
    'decision-levels': [
      { code: 'college', label: 'College van B en W' },
      { code: 'raad', label: 'Gemeenteraad' },
    ],
  };
  const yaml = (value: unknown) => stringify(value, { lineWidth: 0 });
  return [
    { path: 'site.yaml', source: yaml(site) },
    ...VOCABULARY_NAMES.map((list) => ({ path: `vocabulary/${list}.yaml`, source: yaml(starters[list] ?? []) })),
  ];
}

/** A value of the right shape for a required field, to be replaced by hand. */
function fillIn(schema: z.ZodType, today: string): unknown {
  const build = (json: z.core.JSONSchema.BaseSchema): unknown => {
    if (json.enum) return json.enum[0];
    if (json.examples) return addDays(today, 90);
    if (json.type === 'array') return [build(json.items as z.core.JSONSchema.BaseSchema)];
    if (json.type === 'object')
      return Object.fromEntries(
        Object.entries(json.properties ?? {}).map(([key, value]) => [
          key,
          build(value as z.core.JSONSchema.BaseSchema),
        ]),
      );
    return 'vul-in';
  };
  return build(z.toJSONSchema(schema, { io: 'input' }));
}

function toSource(frontMatter: object, body: string): string {
  return `---\n${stringify(frontMatter, { lineWidth: 0 })}---\n${body && `\n${body}\n`}`;
}

function toId(title: string): string {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '');
  const slug = new GithubSlugger()
    .slug(plain)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return slug.slice(0, MAX_ID).replace(/-$/, '');
}

function listIds(root: string, folder: string): string[] {
  const path = join(root, folder);
  return existsSync(path) ? readdirSync(path).map((name) => name.replace(/\.mdx$/, '')) : [];
}
