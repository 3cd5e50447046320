import { readJudged } from '../search/judged/judged.ts';
import type { Engine } from './search-engines.ts';

/** As many as the form shows. */
const SHOWN = 3;

/** Gives the engines the judged drafts; prints for how many a write-up that helps is among the first three. */
export async function measureDrafts(engines: readonly Engine[]): Promise<void> {
  console.log(`| half | engine | drafts | helps, in first ${SHOWN} | the same, in first ${SHOWN} |`);
  console.log('|---|---|---:|---:|---:|');
  for (const half of ['tune', 'unseen'] as const) {
    const { drafts } = readJudged(half);
    for (const engine of engines) {
      const best: number[] = [];
      for (const { text, relevant } of drafts) {
        const shown = (await engine.findSimilar(text)).slice(0, SHOWN);
        best.push(Math.max(0, ...shown.map((id) => relevant[id] ?? 0)));
      }
      const share = (grade: number) => (best.filter((one) => one >= grade).length / best.length).toFixed(3);
      console.log(`| ${half} | ${engine.name} | ${best.length} | ${share(1)} | ${share(2)} |`);
    }
  }
}
