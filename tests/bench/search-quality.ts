import { readJudged, type JudgedHalf } from '../search/judged/judged.ts';
import type { Engine } from './search-engines.ts';

const HALVES: JudgedHalf[] = ['tune', 'unseen'];
const DEPTH = 10;
/** Below this nDCG a query of the tune half is worth a look. */
const MISSED = 0.8;

interface Measured {
  half: JudgedHalf;
  query: string;
  kind: string;
  ndcg: number;
  reciprocalRank: number;
  isEmpty: boolean;
  found: string[];
}

/**
 * Asks the engines the judged queries; prints how well the answers are ranked: in all, and by kind of query for the
 * first engine. With `misses` it prints what that one did badly in the tune half: of the other half nobody may learn
 * what to tune for.
 */
export async function measureQuality(engines: readonly Engine[], { misses }: { misses: boolean }): Promise<void> {
  const rows: Measured[][] = [];
  for (const engine of engines) rows.push(await askJudged(engine));
  console.log('| half | engine | queries | nDCG@10 | MRR@10 | empty % |');
  console.log('|---|---|---:|---:|---:|---:|');
  for (const half of HALVES) {
    engines.forEach(({ name }, index) => {
      const own = ofHalf(rows[index] ?? [], half);
      console.log(`| ${half} | ${name} | ${own.length} | ${formatMeans(own)} |`);
    });
  }

  const [first = []] = rows;
  console.log(`\n| kind | ${HALVES.map((half) => `queries, ${half} | nDCG@10 | MRR@10 | empty %`).join(' | ')} |`);
  console.log(`|---|${'---:|'.repeat(4 * HALVES.length)}`);
  for (const [kind, own] of Map.groupBy(first, (row) => row.kind)) {
    const halves = HALVES.map((half) => ofHalf(own, half));
    console.log(`| ${kind} | ${halves.map((half) => `${half.length} | ${formatMeans(half)}`).join(' | ')} |`);
  }
  if (misses) printMisses(ofHalf(first, 'tune'));
}

async function askJudged(engine: Engine): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const half of HALVES) {
    for (const { query, kind, relevant } of readJudged(half).queries) {
      const found = await engine.search(query);
      measured.push({ half, query, kind, found, ...judge(found, new Map(Object.entries(relevant))) });
    }
  }
  return measured;
}

/** `relevant`: grades 1 and 2 by id. */
function judge(found: readonly string[], relevant: ReadonlyMap<string, number>) {
  const gain = (grade: number, rank: number) => (2 ** grade - 1) / Math.log2(rank + 2);
  const got = found.slice(0, DEPTH).reduce((sum, id, rank) => sum + gain(relevant.get(id) ?? 0, rank), 0);
  const ideal = [...relevant.values()]
    .sort((a, b) => b - a)
    .slice(0, DEPTH)
    .reduce((sum, grade, rank) => sum + gain(grade, rank), 0);
  const first = found.slice(0, DEPTH).findIndex((id) => relevant.has(id));
  return { ndcg: got / ideal, reciprocalRank: first === -1 ? 0 : 1 / (first + 1), isEmpty: found.length === 0 };
}

function ofHalf(rows: readonly Measured[], half: JudgedHalf): Measured[] {
  return rows.filter((row) => row.half === half);
}

function formatMeans(rows: readonly Measured[]): string {
  const mean = (value: (row: Measured) => number) => rows.reduce((sum, row) => sum + value(row), 0) / rows.length;
  return [
    mean(({ ndcg }) => ndcg).toFixed(3),
    mean(({ reciprocalRank }) => reciprocalRank).toFixed(3),
    (mean(({ isEmpty }) => Number(isEmpty)) * 100).toFixed(1),
  ].join(' | ');
}

function printMisses(rows: readonly Measured[]): void {
  const missed = rows.filter(({ ndcg }) => ndcg < MISSED).toSorted((a, b) => a.ndcg - b.ndcg);
  for (const { query, kind, ndcg, found } of missed) {
    const first = found.slice(0, 4).map((id) => id.slice(0, 24));
    console.log(`${ndcg.toFixed(2)} ${kind}: ${query} → ${first.join(', ')}`);
  }
}
