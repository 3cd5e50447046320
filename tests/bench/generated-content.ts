import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { addDays } from '../../src/model/dates.ts';

const WORDS_PER_CASE = 600;
const FIRST_DAY = '2024-01-02';
/** Days over which publications are spread. */
const SPREAD = 1000;
const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';
const WORDS =
  'aanvraag afdeling afspraak avond bellen beleid besluit bewoner brief budget buurt dag dossier gemeente gesprek gezin hulp huis indicatie jaar jeugd kans keukentafel kind klant loket maand medewerker middel moeder nacht oplossing ouder papier plan praktijk regel regeling school schuld signaal team tijd toegang uur vader verordening vraag vrijwilliger wachtlijst wachttijd week werk wet wijk woning zaak zorg begint belt blijft duurt gaat geeft helpt kan komt krijgt ligt loopt mag moet neemt schrijft staat stopt vraagt wacht weet werkt wil ziet zoekt zonder altijd daarna daarom eerst geen langer meer nooit nu omdat pas soms vaak weer de het een die dat niet en maar of want met van voor naar uit op aan in'.split(
    ' ',
  );

/** A generator of numbers below a bound that gives the same row on every machine (mulberry32). */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Writes a portal of `cases` invented bottlenecks with three annotations each into `folder`, the same one each time. */
export function generateContent(folder: string, cases: number): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'bottlenecks'), { recursive: true });
  for (const shared of ['site.yaml', 'vocabulary'])
    cpSync(join('content', shared), join(folder, shared), { recursive: true });
  for (let index = 0; index < cases; index += 1) writeCase(folder, index);
}

function writeCase(folder: string, index: number): void {
  const random = createRandom(index + 1);
  const published = addDays(FIRST_DAY, random(SPREAD));
  const id = `${published.slice(0, 4)}-${index + 1}-${sentence(random, 4)
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '-')
    .replace(/-$/, '')}`;
  const quoted = sentence(random, 9);
  const paragraphs = Array.from({ length: WORDS_PER_CASE / 60 }, () =>
    Array.from({ length: 6 }, () => sentence(random, 10)).join(' '),
  );
  const frontMatter = {
    title: sentence(random, 7).replace('.', ''),
    summary: sentence(random, 22),
    reported: published.slice(0, 7),
    published,
    municipality: 'regio',
    domains: [pick(random, ['wmo', 'jeugd', 'wonen', 'schulden', 'ggz'])],
    kinds: [pick(random, ['wachttijd', 'afstemming', 'mandaat'])],
    role: 'professional',
    laws: [{ law: 'wmo2015', article: `2.3.${1 + random(9)}` }],
    questions: [{ id: 'eerste', text: sentence(random, 9) }],
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
  writeFileSync(
    join(folder, 'bottlenecks', `${id}.mdx`),
    `---\n${stringify(frontMatter)}---\n\n${body.flat().join('\n\n')}\n`,
  );

  const by = { role: 'policyOfficer', organisation: 'gemeente Waterdam' };
  writeAnnotation(folder, id, random, addDays(published, 3), { type: 'acknowledgement', by });
  writeAnnotation(folder, id, random, addDays(published, 9), { type: 'comment', by, target: { exact: quoted } });
  const last = {
    type: 'commitment',
    by,
    owner: { role: 'hoofd Toegang', organisation: 'gemeente Waterdam' },
    due: addDays(published, 30 + random(400)),
  };
  writeAnnotation(folder, id, random, addDays(published, 15), last);
}

function writeAnnotation(
  folder: string,
  bottleneck: string,
  random: (below: number) => number,
  day: string,
  frontMatter: object,
): void {
  const id = `${day.replaceAll('-', '')}-${Array.from({ length: 8 }, () => BASE32.charAt(random(32))).join('')}`;
  mkdirSync(join(folder, 'annotations', bottleneck), { recursive: true });
  const source = `---\n${stringify({ ...frontMatter, created: `${day}T12:00:00+01:00`, example: true })}---\n\n${sentence(random, 24)}\n`;
  writeFileSync(join(folder, 'annotations', bottleneck, `${id}.mdx`), source);
}

function sentence(random: (below: number) => number, words: number): string {
  const text = Array.from({ length: words }, () => pick(random, WORDS)).join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function pick<T>(random: (below: number) => number, choices: readonly T[]): T {
  return choices[random(choices.length)] as T;
}
