import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/content/content.ts';
import { loadContent } from '../../src/content/load.ts';
import { ANNOTATION_TYPE_NAMES } from '../../src/model/annotation-types.ts';
import type { Bottleneck } from '../../src/model/bottleneck.ts';
import { foldDialogue } from '../../src/model/dialogue.ts';
import { isTombstone } from '../../src/model/kinds.ts';
import { STATUSES, TURNS } from '../../src/model/status.ts';

const ROOT = resolve(import.meta.dirname, '../../content');
/** The day on which the examples show everything that there is to show. */
const DAY = '2026-11-24';
const WORDS = { least: 250, most: 600 };
/** Of the runs of five words of one write-up, so many may also stand in another. */
const MOST_SHARED = 0.05;

/** Words of legal procedures, and one that suggests a household that can be recognised. */
const AVOIDED = /\p{L}*(?:melding|klacht|bezwaar|casus|meldpunt)\p{L}*/giu;
/** Where the pages say what Spaak is not, and which door is right. */
const RIGHT_DOORS = /geen klachten- of meldpunt|klachtenregeling|\bklachten\b/gi;

const content = loadContent(ROOT);
const writeUps = content.bottlenecks.filter(
  (entry): entry is Entry<'bottleneck'> & { data: Bottleneck } => !isTombstone(entry.data),
);
const dialogues = writeUps.map(({ id, data }) =>
  foldDialogue(
    { id, data },
    content.annotations.filter(({ bottleneck }) => bottleneck === id),
    DAY,
    content.site,
  ),
);

describe('the example content', () => {
  it('has no errors, and warns of quotes only that are gone on purpose', () => {
    expect(content.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const warned = content.findings.filter(({ severity }) => severity === 'warning').map(({ rule }) => rule);
    expect(new Set(warned)).toEqual(new Set(['quote-orphaned']));
    expect(warned.length).toBeLessThanOrEqual(3);
  });

  it('has every type of annotation', () => {
    const types = new Set(content.annotations.map(({ data }) => data.type));
    expect(ANNOTATION_TYPE_NAMES.filter((type) => !types.has(type))).toEqual([]);
  });

  it(`has every status and every turn on ${DAY}`, () => {
    const [statuses, turns] = [
      new Set(dialogues.map(({ status }) => status)),
      new Set(dialogues.map(({ turn }) => turn)),
    ];
    expect((Object.keys(STATUSES) as (keyof typeof STATUSES)[]).filter((status) => !statuses.has(status))).toEqual([]);
    expect((Object.keys(TURNS) as (keyof typeof TURNS)[]).filter((turn) => !turns.has(turn))).toEqual([]);
  });

  it(`has what else the pages show on ${DAY}`, () => {
    const commitments = new Set(dialogues.flatMap((dialogue) => dialogue.commitments.map(({ state }) => state)));
    const recognitions = new Set(dialogues.map(({ recognition }) => typeof recognition.shown));
    expect(commitments).toEqual(new Set(['open', 'fulfilled', 'lapsed']));
    expect(recognitions).toEqual(new Set(['string', 'number']));
    expect(dialogues.some(({ unheard }) => unheard)).toBe(true);
    expect(dialogues.some(({ overdue }) => overdue)).toBe(true);
    expect(dialogues.some(({ questions: { answered, total } }) => answered > 0 && answered < total)).toBe(true);
    expect(content.circles.length).toBeGreaterThanOrEqual(2);
    expect(content.expectations.length).toBeGreaterThanOrEqual(4);
  });

  it('is marked as example in each of its files', () => {
    const entries = [...content.bottlenecks, ...content.annotations, ...content.circles, ...content.expectations];
    expect(entries.length).toBeGreaterThan(50);
    expect(entries.filter(({ data }) => data.example !== true).map(({ path }) => path)).toEqual([]);
  });

  it(`has write-ups of ${WORDS.least} to ${WORDS.most} words`, () => {
    const counts = writeUps.map(({ path, text }) => ({ path, words: text.split(/\s+/).length }));
    expect(counts.length).toBeGreaterThanOrEqual(12);
    expect(counts.filter(({ words }) => words < WORDS.least || words > WORDS.most)).toEqual([]);
  });

  it('repeats itself nowhere', () => {
    const runs = writeUps.map(({ id, text }) => ({ id, own: toRuns(text) }));
    const shared = runs.flatMap(({ id, own }) =>
      runs
        .filter((other) => other.id !== id)
        .map((other) => ({ id, other: other.id, part: own.intersection(other.own).size / own.size }))
        .filter(({ part }) => part > MOST_SHARED),
    );
    expect(shared).toEqual([]);
  });

  it('does without words of legal procedures', () => {
    const found = globSync('**/*.{mdx,yaml}', { cwd: ROOT }).flatMap((path) => {
      const source = readFileSync(join(ROOT, path), 'utf8');
      const text = path.startsWith('pages') ? source.replaceAll(RIGHT_DOORS, '') : source;
      return [...text.matchAll(AVOIDED)].map(([word]) => `${path}: ${word}`);
    });
    expect(found).toEqual([]);
  });
});

/** Every run of five words. */
function toRuns(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? [];
  return new Set(words.slice(4).map((_, index) => words.slice(index, index + 5).join(' ')));
}
