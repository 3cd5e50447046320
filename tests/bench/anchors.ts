import { globSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { renderSubmission } from '../../src/markdown/render.ts';
import { describeTextQuote, matchTextQuote } from '../../src/model/text-quote.ts';
import { createEditedText, type EditedText, type Sentence } from './edited-text.ts';
import { createRandom, pick, type Random } from './random.ts';

const LEAST_KEPT = 0.99;
const SHORTEST_PART = 12;
/** How far inside its sentence a part may lie for its context to show what stands beside that sentence. */
const REACH = 40;

/**
 * Quotes passages of the example content, edits the texts and looks where each quote is found. Two rows of edits: small
 * ones in other sentences, after which at least 99 % must be found; and rough ones that also reword, duplicate, nearly
 * copy, move and delete the sentence itself, its neighbours and its twins. No quote may ever be found on another sentence.
 */
export function benchAnchors(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { quotes: { type: 'string', default: '10000' }, seed: { type: 'string', default: '8' } },
  });
  const random = createRandom(Number(values.seed));
  const texts = readTexts();
  const started = performance.now();
  const rows = Object.entries(EDITS).map(([name, edit]) => ({
    name,
    counts: countOutcomes(Number(values.quotes), () => tryQuote(pick(random, texts), edit, random)),
  }));

  console.log(`| edits | quotes | ${OUTCOMES.join(' | ')} |`);
  console.log(`|---|---:|${OUTCOMES.map(() => '---:|').join('')}`);
  for (const { name, counts } of rows)
    console.log(`| ${name} | ${values.quotes} | ${OUTCOMES.map((outcome) => counts[outcome]).join(' | ')} |`);

  const wrong = rows.reduce((sum, { counts }) => sum + counts['on another sentence'], 0);
  const kept = (rows[0]?.counts['on its sentence'] ?? 0) / Number(values.quotes);
  console.log(`\nOn another sentence: ${wrong} (must be 0).`);
  console.log(
    `Still on its sentence after small edits elsewhere: ${(100 * kept).toFixed(2)} % (must be at least 99 %).`,
  );
  console.log(`${texts.length} texts, ${((performance.now() - started) / 1000).toFixed(1)} s.`);
  if (wrong > 0 || kept < LEAST_KEPT) process.exitCode = 1;
  return Promise.resolve();
}

/** Edits a text in which `own` was quoted. The first row's are small and elsewhere. */
const EDITS: Record<string, (text: EditedText, own: Sentence, random: Random) => void> = {
  'small, elsewhere'(text, own, random) {
    for (let left = 1 + random(3); left > 0; left -= 1) {
      const other = pick(
        random,
        text.sentences().filter((one) => one !== own),
      );
      pick(random, [
        () => text.reword(other, random),
        () => text.reword(other, random),
        () => text.insert('Dat hoorden wij ook van anderen.', random),
        () => text.remove(other),
      ])();
    }
  },
  rough(text, own, random) {
    for (let left = 1 + random(8); left > 0; left -= 1) {
      const sentences = text.sentences();
      const at = sentences.indexOf(own);
      const near = sentences.slice(Math.max(0, at - 2), at + 3);
      const one = pick(random, [own, pick(random, near), pick(random, sentences)].filter(isKept(sentences)));
      pick(random, [
        () => text.reword(one, random),
        () => text.insert('Dat hoorden wij ook van anderen.', random),
        () => text.remove(one),
        () => text.move(one, random),
        () => text.copy(one, random),
        () => text.reword(text.copy(one, random), random),
        () => {
          text.copy(one, random);
          text.remove(one);
        },
        () => {
          text.reword(text.copy(one, random), random);
          text.remove(one);
        },
      ])();
      if (text.sentences().length < 3) return;
    }
  },
};

const OUTCOMES = [
  'on its sentence',
  'on what stands in its place',
  'orphaned',
  'ambiguous',
  'on another sentence',
] as const;
type Outcome = (typeof OUTCOMES)[number];

function tryQuote(source: string, edit: (typeof EDITS)[string], random: Random): Outcome | undefined {
  const text = createEditedText(source);
  const own = pick(random, text.sentences());
  // A third of the sentences have a twin when they are quoted, or something that is nearly one.
  const twin = random(3) === 0 ? text.copy(own, random) : undefined;
  if (twin && random(2) === 0) text.reword(twin, random);

  const place = text.find(own);
  const part = place && pickPart(own.words, random);
  const quote =
    part && describeTextQuote(text.read(), { start: place.start + part.start, end: place.start + part.end });
  if (!quote) return undefined;

  const quoted = text.sentences();
  edit(text, own, random);
  const match = matchTextQuote(text.read(), quote);
  if (match.state !== 'anchored') return match.state;
  const found = text.at(match);
  if (found === own) return 'on its sentence';
  return found && text.isInPlaceOf(found, own, quoted) ? 'on what stands in its place' : 'on another sentence';
}

/**
 * A whole sentence, or a stretch of its words near both its borders. No quote can tell a stretch from the midst of a long
 * sentence from the same words in a copy of that sentence: its context ends before the sentence does.
 */
function pickPart(words: string, random: Random): { start: number; end: number } | undefined {
  if (random(2) === 0) return { start: 0, end: words.length };
  const borders = [0, ...[...words.matchAll(/ /g)].flatMap(({ index }) => [index, index + 1]), words.length];
  const [a, b] = [pick(random, borders), pick(random, borders)];
  const [start, end] = [Math.min(a, b), Math.max(a, b)];
  const isLong = words.slice(start, end).trim().length >= SHORTEST_PART;
  return isLong && start <= REACH && words.length - end <= REACH ? { start, end } : undefined;
}

function countOutcomes(quotes: number, attempt: () => Outcome | undefined): Record<Outcome, number> {
  const counts = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
  for (let left = quotes; left > 0;) {
    const outcome = attempt();
    if (!outcome) continue;
    counts[outcome] += 1;
    left -= 1;
  }
  return counts;
}

function isKept(sentences: Sentence[]): (sentence: Sentence) => boolean {
  return (sentence) => sentences.includes(sentence);
}

function readTexts(): string[] {
  return globSync('content/bottlenecks/*.mdx')
    .sort()
    .map((path) => renderSubmission(readFileSync(path, 'utf8'), { path }).text)
    .filter((text) => text !== '');
}
