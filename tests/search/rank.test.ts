import { describe, expect, it } from 'vitest';
import type { Postings } from '../../src/search/client/open-index.ts';
import { joinPostings, rankRows, type FoundConcept } from '../../src/search/client/rank.ts';

type Stands = [row: number, score: number, ...places: number[]][];

function postings(stands: Stands): Postings {
  return {
    rows: stands.map(([row]) => row),
    scores: stands.map(([, score]) => score),
    places: stands.map(([, , ...places]) => places),
  };
}

function concept(stands: Stands, { required = false, weight = 1 } = {}): FoundConcept {
  return { ways: [{ postings: postings(stands), weight }], required };
}

/** Far from the title and from each other. */
const FAR = 500;

describe('ranking', () => {
  it.each<[what: string, concepts: FoundConcept[], rows: number[]]>([
    [
      'shows what holds everything alone when that is enough',
      [
        concept([
          [1, 1, FAR],
          [2, 1, FAR],
          [3, 1, FAR],
          [4, 0.1, FAR],
        ]),
        concept([
          [1, 0.1, 90],
          [2, 0.2, 90],
          [3, 0.3, 90],
        ]),
      ],
      [3, 2, 1],
    ],
    [
      'adds what holds most of it when too few hold all',
      [
        concept([[1, 1]]),
        concept([
          [1, 1],
          [2, 1],
        ]),
      ],
      [1, 2],
    ],
    ['never gives up what is required', [concept([[1, 1]], { required: true }), concept([[2, 1]])], [1]],
    [
      'puts a hit in the title first',
      [
        concept([
          [1, 0.9, 300],
          [2, 0.9, 3],
        ]),
      ],
      [2, 1],
    ],
    [
      'puts what stands together first',
      [
        concept([
          [1, 1, 100],
          [2, 1, 100],
        ]),
        concept([
          [1, 1, 300],
          [2, 1, 102],
        ]),
      ],
      [2, 1],
    ],
    [
      'lets a rare concept weigh more than a common one',
      [
        concept([[1, 1]]),
        concept([
          [2, 1],
          [3, 1],
          [4, 1],
          [5, 1],
        ]),
      ],
      [1, 2, 3, 4, 5],
    ],
    [
      'puts the newest first among equals',
      [
        concept([
          [7, 1],
          [2, 1],
        ]),
      ],
      [2, 7],
    ],
    ['finds nothing in nothing', [], []],
  ])('%s', (_, concepts, rows) => {
    expect(rankRows(concepts, 10).map(({ row }) => row)).toEqual(rows);
  });
});

describe('words of one phrase', () => {
  it('are in the texts that hold all of them, best where they stand together', () => {
    const joined = joinPostings([
      postings([
        [1, 1, 10],
        [2, 1, 10],
        [3, 1, 10],
      ]),
      postings([
        [1, 1, 90],
        [2, 0.4, 12],
      ]),
    ]);
    expect(joined.rows).toEqual([1, 2]);
    expect(joined.scores[1]).toBeGreaterThan(joined.scores[0] ?? 1);
    expect(joined.places).toEqual([[], [12]]);
  });
});
