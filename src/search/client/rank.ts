import type { Postings } from './open-index.ts';

/** One thing that was looked for, and where each way to say it stands; weights go from 1 downwards. */
export interface FoundConcept {
  ways: readonly { postings: Postings; weight: number }[];
  /** What does not hold it is no answer. */
  required: boolean;
}

export interface Ranked {
  row: number;
  score: number;
}

/** How much things count. Weights are beside 1 for a concept that everything says; shares are from 0 to 1. */
export interface Ranking {
  /** A concept is in the text at all; and Pagefind's score for how well. */
  held: number;
  fit: number;
  /** It is in what is probably the title, or the summary. */
  title: number;
  summary: number;
  /** Two neighbouring concepts of the query stand near each other. */
  near: number;
  /** Several concepts are in the title: times how many, times the share of all that they are. */
  cover: number;
  /** What holds all concepts, is its score times this. */
  all: number;
  /** Fewer rows than this with all that was asked for, and those with most of it are shown too: */
  enough: number;
  /** the ones whose score is at least this share of the best; when there are enough, at least the other share. */
  shareOfBest: number;
  shareBesideAll: number;
  /** Only ways to say a concept with such a weight tell how rare it is. */
  strong: number;
  /** A concept in fewer rows than this is looked for in related words too. */
  few: number;
}

/** Found by trying on the half of the judged queries that is for it: `npm run bench -- search`. */
export const RANKING: Ranking = {
  held: 0.35,
  fit: 0.65,
  title: 0.3,
  summary: 0.1,
  near: 1,
  cover: 2,
  all: 1.2,
  enough: 3,
  shareOfBest: 0.3,
  shareBesideAll: 0.8,
  strong: 0.9,
  few: 6,
};

/** For a whole text: how many of its words a row holds says more than how well, and their order says nothing. */
export const SIMILAR: Ranking = {
  ...RANKING,
  held: 0.6,
  fit: 0.4,
  title: 0.5,
  summary: 0.3,
  near: 0,
  cover: 0,
  few: 0,
};

/** Of words that must stand together: how far apart they may be, and what they are worth when they are, and when not. */
const TOGETHER = { words: 3, least: 0.5, apart: 0.3 };

/** A text begins with its title and its summary: words before these places are most likely of them. */
const TITLE_WORDS = 11;
const SUMMARY_WORDS = 45;
/** How many words apart still says that two things are told together. */
const NEAR_WORDS = 6;
/** Of so many of the best it is looked up what stands together: it costs time. */
const LOOKED_AT = 60;

/** What one row holds of one concept. */
interface Held {
  weight: number;
  places: number[];
}

/**
 * Ranks rows over several concepts. A rare concept weighs more than a common one; `total` is how many rows there are.
 * Rows that hold all concepts gain by it, and come alone when there are enough of them, but for rows that score nearly
 * as well; what is required is never given up.
 */
export function rankRows(concepts: readonly FoundConcept[], total: number, ranking = RANKING): Ranked[] {
  const held = concepts.map((concept) => mergeWays(concept, ranking));
  const scores = new Map<number, { score: number; count: number }>();
  held.forEach((rows, index) => {
    const rarity = Math.log(1 + total / (1 + (countStrong(concepts[index], ranking) || rows.size)));
    for (const [row, { weight }] of rows) {
      const sum = scores.get(row) ?? { score: 0, count: 0 };
      sum.score += rarity * weight;
      sum.count += 1;
      scores.set(row, sum);
    }
  });
  const ranked = [...scores]
    .filter(([row]) => held.every((rows, index) => concepts[index]?.required !== true || rows.has(row)))
    .map(([row, { score, count }]) => ({ row, score, all: count === concepts.length }))
    .sort(byRank);
  for (const one of ranked.slice(0, LOOKED_AT)) {
    const inTitle = held.filter((rows) => rows.get(one.row)?.places.some((place) => place < TITLE_WORDS)).length;
    one.score += ranking.near * countNear(held, one.row);
    if (inTitle > 1) one.score += (ranking.cover * inTitle * inTitle) / held.length;
  }
  for (const one of ranked) if (one.all) one.score *= ranking.all;
  ranked.sort(byRank);

  const whole = ranked.filter(({ all }) => all).length;
  const least = (ranked[0]?.score ?? 0) * (whole >= ranking.enough ? ranking.shareBesideAll : ranking.shareOfBest);
  return ranked.filter(({ all, score }) => all || score >= least).map(({ row, score }) => ({ row, score }));
}

/** Rows in which all of some words stand, best where they stand together. */
export function joinPostings(words: readonly Postings[]): Postings {
  const [first, ...others] = words.map(
    ({ rows, scores, places }) =>
      new Map(rows.map((row, index) => [row, { score: scores[index] ?? 0, places: places[index] ?? [] }])),
  );
  const joined: Postings = { rows: [], scores: [], places: [] };
  for (const [row, start] of first ?? []) {
    const held = others.map((other) => other.get(row));
    if (held.includes(undefined)) continue;
    let { score, places } = start;
    for (const other of held) {
      score = Math.min(score, other?.score ?? 0);
      places = (other?.places ?? []).filter((place) =>
        places.some((before) => Math.abs(place - before) <= TOGETHER.words),
      );
    }
    joined.rows.push(row);
    joined.scores.push(places.length > 0 ? TOGETHER.least + (1 - TOGETHER.least) * score : TOGETHER.apart * score);
    joined.places.push(places);
  }
  return joined;
}

function byRank(a: Ranked, b: Ranked): number {
  return b.score - a.score || a.row - b.row;
}

/** Of several ways to say one thing, the best counts. */
function mergeWays({ ways }: FoundConcept, ranking: Ranking): Map<number, Held> {
  const merged = new Map<number, Held>();
  for (const { postings, weight } of ways) {
    postings.rows.forEach((row, index) => {
      const places = postings.places[index] ?? [];
      const first = places[0] ?? Infinity;
      const place = first < TITLE_WORDS ? ranking.title : first < SUMMARY_WORDS ? ranking.summary : 0;
      const own = weight * (ranking.held + ranking.fit * (postings.scores[index] ?? 0) + place);
      const before = merged.get(row);
      merged.set(row, {
        weight: Math.max(before?.weight ?? 0, own),
        places: before ? [...before.places, ...places] : places,
      });
    });
  }
  return merged;
}

/** In how many rows a concept is, by words that mean it and no other thing. */
function countStrong(concept: FoundConcept | undefined, { strong }: Ranking): number {
  return new Set(concept?.ways.flatMap(({ postings, weight }) => (weight >= strong ? postings.rows : []))).size;
}

/** How many neighbouring concepts of the query stand near each other in the row's text. */
function countNear(held: readonly Map<number, Held>[], row: number): number {
  let count = 0;
  for (let index = 1; index < held.length; index += 1) {
    const before = held[index - 1]?.get(row)?.places ?? [];
    const after = held[index]?.get(row)?.places ?? [];
    if (before.some((a) => after.some((b) => Math.abs(a - b) <= NEAR_WORDS))) count += 1;
  }
  return count;
}
