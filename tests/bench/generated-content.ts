import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { addDays } from '../../src/model/dates.ts';
import { listWords } from '../../src/search/words.ts';
import { createLanguage, type Writer } from './generated-text.ts';
import { createRandom, pick, type Random } from './random.ts';

const PARAGRAPHS = 10;
/** At least: its last sentence makes it about 60, and a case about 600. */
const WORDS_PER_PARAGRAPH = 54;
/** In characters, as the schema allows. */
const LONGEST = { title: 120, summary: 320 };
/** Of the title, in the id. */
const SLUG_WORDS = 3;
const FIRST_DAY = '2024-01-02';
/** Days over which publications are spread. */
const SPREAD = 1000;
const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

/**
 * Writes a portal of `cases` invented bottlenecks with three annotations each into `folder`; the same one each time, as
 * long as the example content stays the same.
 */
export function generateContent(folder: string, cases: number): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'bottlenecks'), { recursive: true });
  for (const shared of ['site.yaml', 'vocabulary'])
    cpSync(join('content', shared), join(folder, shared), { recursive: true });
  const language = createLanguage();
  for (let index = 0; index < cases; index += 1) {
    const random = createRandom(index + 1);
    writeCase(folder, index, random, language.startCase(random));
  }
}

function writeCase(folder: string, index: number, random: Random, writer: Writer): void {
  const published = addDays(FIRST_DAY, random(SPREAD));
  const title = writer
    .sentence(6, 9)
    .replace(/[.?!]$/, '')
    .slice(0, LONGEST.title)
    .trim();
  const quoted = writer.sentence(9, 12);
  const paragraphs = Array.from({ length: PARAGRAPHS }, () => writeParagraph(writer));
  const frontMatter = {
    title,
    summary: `${writer.sentence(9, 12)} ${writer.sentence(9, 12)}`.slice(0, LONGEST.summary).trim(),
    reported: published.slice(0, 7),
    published,
    municipality: 'regio',
    domains: [pick(random, ['wmo', 'jeugd', 'wonen', 'schulden', 'ggz'])],
    kinds: [pick(random, ['wachttijd', 'afstemming', 'mandaat'])],
    role: 'professional',
    laws: [{ law: 'wmo2015', article: `2.3.${1 + random(9)}` }],
    questions: [{ id: 'eerste', text: writer.sentence(8, 10) }],
    example: true,
  };
  const body = [
    '## Wat er gebeurt',
    paragraphs.slice(0, 4),
    quoted,
    '## Waar het knelt',
    paragraphs.slice(4, 7),
    '## Wat zou helpen',
    paragraphs.slice(7),
  ];
  const id = `${published.slice(0, 4)}-${index + 1}-${toSlug(title)}`;
  writeFileSync(
    join(folder, 'bottlenecks', `${id}.mdx`),
    `---\n${stringify(frontMatter)}---\n\n${body.flat().join('\n\n')}\n`,
  );

  const annotations = join(folder, 'annotations', id);
  mkdirSync(annotations, { recursive: true });
  const write = (day: string, annotation: object) => {
    const source = { ...annotation, created: `${day}T12:00:00+01:00`, example: true };
    writeFileSync(
      join(annotations, `${toAnnotationId(day, random)}.mdx`),
      `---\n${stringify(source)}---\n\n${writer.sentence(10, 14)} ${writer.sentence(10, 14)}\n`,
    );
  };
  const by = { role: 'policyOfficer', organisation: 'gemeente Waterdam' };
  write(addDays(published, 3), { type: 'acknowledgement', by });
  write(addDays(published, 9), { type: 'comment', by, target: { exact: quoted } });
  const last = {
    type: 'commitment',
    by,
    owner: { role: 'hoofd Toegang', organisation: 'gemeente Waterdam' },
    due: addDays(published, 30 + random(400)),
  };
  write(addDays(published, 15), last);
}

function writeParagraph(writer: Writer): string {
  const words: string[] = [];
  while (words.length < WORDS_PER_PARAGRAPH) words.push(...writer.sentence(5, 25).split(' '));
  return words.join(' ');
}

function toSlug(title: string): string {
  return listWords(title).slice(0, SLUG_WORDS).join('-');
}

function toAnnotationId(day: string, random: Random): string {
  return `${day.replaceAll('-', '')}-${Array.from({ length: 8 }, () => BASE32.charAt(random(32))).join('')}`;
}
