import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { PROPOSAL_DAYS } from '../src/desk/annotations/proposals.ts';
import { TOLD_DAYS } from '../src/desk/annotations/authors.ts';
import { MIGRATIONS } from '../src/desk/database/migrations.ts';
import { UNCONFIRMED_DAYS } from '../src/desk/mail/write-letter.ts';
import { SESSION_MS } from '../src/desk/people/sessions.ts';
import { SIGN_IN_MS } from '../src/desk/people/sign-ins.ts';
import { renderSubmission } from '../src/markdown/render.ts';
import { COMPONENT_GUIDE, REACTION_MEANINGS } from '../src/messages/manual.ts';
import { findManualPage, MANUAL, MANUAL_HOME } from '../src/messages/manual-pages.ts';
import { ANNOTATION_TYPE_NAMES } from '../src/model/annotation-types.ts';
import type { Kind } from '../src/model/kinds.ts';
import { MAX_PICTURE_BYTES, PICTURES } from './support/manual-pictures.ts';

const FOLDER = 'src/pages/handleiding';
const FILES = globSync(`${FOLDER}/**/*.mdx`).map((path) => path.replaceAll('\\', '/'));
const SHOWN = FILES.flatMap((path) => listScreenshots(readFileSync(path, 'utf8')).map((shown) => ({ path, ...shown })));
const MADE = globSync(`${PICTURES}/*`).map((path) => basename(path));

/** Front matter that the manual shows in part, and what a whole file adds to it. */
const FRONT_MATTER: [page: string, block: number, kind: Kind, rest: string][] = [
  ['zelf-schrijven', 0, 'bottleneck', ''],
  [
    'leerkring/bestanden',
    0,
    'circle',
    'title: Leerkring Wie mag toekennen\nfacilitator: {role: begeleider, organisation: Werkplaats}\nmembers: [Wijkteam]\n',
  ],
  [
    'leerkring/bestanden',
    1,
    'annotation',
    'type: adjustment\ncreated: 2026-11-24T12:00:00+01:00\nby: {role: facilitator, organisation: Werkplaats}\n',
  ],
  [
    'beleid',
    0,
    'annotation',
    'type: comment\ncreated: 2026-11-24T12:00:00+01:00\nby: {role: policyOfficer, organisation: gemeente Waterdam}\n',
  ],
];

describe('the manual', () => {
  it.each(Object.entries(COMPONENT_GUIDE))('shows an example of %s that passes the check', (_name, { source }) => {
    const { findings } = renderSubmission(`---\ntitle: Voorbeeld\n---\n\n${source}\n`, { kind: 'page' });
    expect(findings).toEqual([]);
  });

  it('explains types of reaction that there are', () => {
    const unknown = Object.keys(REACTION_MEANINGS).filter(
      (name) => !(ANNOTATION_TYPE_NAMES as string[]).includes(name),
    );
    expect(unknown).toEqual([]);
  });

  it.each(FRONT_MATTER)('shows front matter that passes: %s, block %d', (page, block, kind, rest) => {
    const yaml = listBlocks(page, 'yaml')[block] ?? '';
    const { findings } = renderSubmission(`---\n${rest}${yaml}---\n\nEen tekst.\n`, { kind });
    expect(findings).toEqual([]);
  });

  it('names only commands that there are', () => {
    const help = execFileSync(process.execPath, ['scripts/spaak.ts', '--help'], { encoding: 'utf8' });
    for (const file of FILES) {
      for (const [, command] of readFileSync(file, 'utf8').matchAll(/npm run spaak -- (\w+)/g))
        expect(help, file).toMatch(new RegExp(`^ +${command ?? ''}\\b`, 'm'));
    }
  });

  it('lists all its pages, each once', () => {
    const addresses = FILES.map(toAddress).filter((address) => address !== MANUAL_HOME);
    const listed = MANUAL.flatMap(({ pages }) => pages.map(({ href }) => href));
    expect(listed.toSorted()).toEqual(addresses.toSorted());
    expect(MANUAL.flatMap(({ also = [] }) => also).filter((href) => !findManualPage(href))).toEqual([]);
  });
});

describe('the links into the manual', () => {
  const sources = globSync('src/{components,pages,layouts,client,messages}/**/*.{astro,ts,tsx}')
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.startsWith(FOLDER) && !path.endsWith('manual-pages.ts'));
  const links = sources.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/['"](\/handleiding\/[\w/-]+\/)(?:#[\w-]+)?['"]/g)].map(
      ([, href = '']) => ({
        path,
        href,
      }),
    ),
  );

  it.each(links)('of $path go to a page that there is: $href', ({ href }) => {
    expect(findManualPage(href)).toBeDefined();
  });

  it('come from the form, from what follows, from the desk and from what leaves the building', () => {
    const targets = new Set(links.map(({ href }) => href));
    for (const page of [
      ...['praktijk/mijn-tekst', 'praktijk/uw-code', 'lezen/volgen', 'redactie/herkenbaar', 'redactie/weghalen'],
      ...['beleid', 'beleid/toezeggen', 'beleid/knelpuntenbrief', 'gegevens', 'leerkring/maken', 'leerkring/uitkomst'],
    ])
      expect(targets).toContain(`/handleiding/${page}/`);
  });
});

describe('the words in quotation marks', () => {
  const words = readWords();

  it.each(FILES.filter((path) => /\/(?:lezen|praktijk|beleid|leerkring|redactie|gegevens)(?:\/|\.mdx)/.test(path)))(
    'of %s are on the site, or said by people',
    (path) => {
      const quoted = [...readFileSync(path, 'utf8').matchAll(/“([^“”]+)”/g)].map(([, text = '']) => text);
      expect(quoted.filter((text) => !isOnSite(text, words) && !NOT_ON_SITE.has(text))).toEqual([]);
    },
  );

  it('that are not on the site are still in the manual', () => {
    const all = FILES.map((path) => readFileSync(path, 'utf8')).join('\n');
    expect([...NOT_ON_SITE].filter((text) => !all.includes(`“${text}”`))).toEqual([]);
  });
});

describe('the pictures of the manual', () => {
  it('are all shown, and all there', () => {
    expect([...new Set(SHOWN.map(({ name }) => `${name}.webp`))].sort()).toEqual(MADE.toSorted());
  });

  it.each(SHOWN)('say in words what $name shows', ({ alt, caption }) => {
    expect(alt.length).toBeGreaterThan(40);
    expect(caption.length).toBeGreaterThan(10);
    expect(alt).not.toBe(caption);
  });

  it.each(MADE)('%s is small, and sharp on a screen with small pixels', async (name) => {
    expect(statSync(`${PICTURES}/${name}`).size).toBeLessThanOrEqual(MAX_PICTURE_BYTES);
    const { width, format } = await sharp(`${PICTURES}/${name}`).metadata();
    expect(format).toBe('webp');
    expect(width).toBeGreaterThan(500);
  });
});

describe('the text to begin a DPIA with', () => {
  const text = readPage('beheer/dpia');
  const kept = [...text.matchAll(/`([\w-]+)`/g)].map(([, name]) => name);

  it('tells of every table of the database, and of no other', () => {
    const statements = MIGRATIONS.join('\n');
    const gone = [...statements.matchAll(/DROP TABLE (\w+)/g)].map(([, name]) => name);
    const tables = [...statements.matchAll(/CREATE TABLE (\w+)/g)].map(([, name = '']) => name);
    expect(tables.length).toBeGreaterThan(8);
    expect(tables.filter((name) => !gone.includes(name) && !kept.includes(name))).toEqual([]);
  });

  it('tells of everything that a browser keeps', () => {
    const sources = globSync(['src/client/**/*.{ts,tsx}', 'src/desk/people/cookies.ts']).map((path) =>
      readFileSync(path, 'utf8'),
    );
    const names = sources
      .filter((source) => /localStorage|sessionStorage|setCookie|KEY = 'spaak/.test(source))
      .flatMap((source) => [...source.matchAll(/['`]((?:__Host-)?spaak-[a-z-]*[a-z])[:'`]/g)].map(([, name]) => name))
      // A probe is taken away at once; the name of a file is kept by nobody.
      .filter((name) => name !== 'spaak-volgen-proef' && name !== 'spaak-volglijst');
    expect(names).toContain('spaak-concept');
    expect(names).toContain('__Host-spaak-session');
    expect([...new Set(names)].filter((name) => !kept.includes(name))).toEqual([]);
  });

  it.each([
    ['follow_requests', `${UNCONFIRMED_DAYS} dagen`],
    ['promise_proposals', `hoogstens ${PROPOSAL_DAYS} dagen`],
    ['authors', `nog ${TOLD_DAYS} dagen`],
    ['sessions', `${SESSION_MS / 3_600_000} uur`],
    ['sign_ins', `${SIGN_IN_MS / 60_000} minuten`],
  ])('says how long %s are kept, as the code has it', (table, time) => {
    const row = text.split('\n').find((line) => line.startsWith('|') && line.includes(`\`${table}\``));
    expect(row).toContain(time);
  });

  it('asks of the operator what only they know, and gives no legal advice', () => {
    expect(text.match(/\[[^\]]{3,}\](?!\()/g)?.length).toBeGreaterThan(20);
    for (const page of ['dpia', 'register']) expect(readPage(`beheer/${page}`)).toContain('geen juridisch advies');
  });
});

/** Said by people in the examples, or made up there, so that they stand in no message. */
const NOT_ON_SITE = new Set([
  'De enige jongerenwerker van …',
  'zoveel mogelijk',
  'Het team helpt u met de aanvraag.',
  'Het team kan zelf niets voor u kopen.',
]);

/** Where a message is made of parts, only those are looked for. */
function isOnSite(text: string, words: string): boolean {
  return text
    .split(/…|\d+/)
    .map((part) => part.replace(/[.?!]$/, '').trim())
    .filter(Boolean)
    .every((part) => words.includes(part.toLowerCase()));
}

/** All that the site says, in messages and in the model's labels. */
function readWords(): string {
  const files = globSync(['src/messages/*.ts', 'src/model/*.ts']).filter((path) => !path.includes('manual'));
  return files
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n')
    .toLowerCase();
}

function listScreenshots(source: string): { name: string; alt: string; caption: string }[] {
  return [...source.matchAll(/<Screenshot\b([^]*?)\/>/g)].map(([, attributes = '']) => {
    const read = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
    return { name: read('name'), alt: read('alt'), caption: read('caption') };
  });
}

function toAddress(path: string): string {
  return `/${path.replace(/^src\/pages\//, '').replace(/(?:\/index)?\.mdx$/, '')}/`;
}

function readPage(name: string): string {
  return readFileSync(`${FOLDER}/${name}.mdx`, 'utf8');
}

function listBlocks(page: string, language: string): string[] {
  return [...readPage(page).matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(
    ([, text = '']) => text,
  );
}
