import type { BriefCase, BriefIndex, BriefShard } from '../../queries/brief.ts';
import { nameShard } from '../../feeds/brief/selection.ts';
import { forEachOf } from '../follow/look.ts';

const FOLDER = '/data/brief/';
/** A browser asks one site for so many things at a time. */
const AT_ONCE = 6;
/** A line may be slow; one that says nothing for so long is as good as none. */
const PATIENCE_MS = 30_000;

export interface BriefData {
  /** @throws when it cannot be had; then the next call asks anew. */
  getIndex(): Promise<BriefIndex>;
  /** How many of these are not here yet. */
  countMissing(shards: readonly BriefShard[]): number;
  /** The bottlenecks in these, by id. @throws when one cannot be had; those that can are here the next time. */
  getCases(
    shards: readonly BriefShard[],
    onProgress: (done: number, all: number) => void,
  ): Promise<ReadonlyMap<string, BriefCase>>;
  /** Asks for the index anew: a release may have taken the place of the one that it is of. */
  renew(): void;
}

/** What letters are made of, asked for once; `ask` gives a file of this site. */
export function createBriefData(ask: (path: string) => Promise<unknown> = askSite): BriefData {
  let index: Promise<BriefIndex> | undefined;
  const loaded = new Map<string, readonly BriefCase[]>();

  return {
    getIndex() {
      index ??= ask(`${FOLDER}index.json`).then(
        (answer) => answer as BriefIndex,
        (error: unknown) => {
          index = undefined;
          throw error;
        },
      );
      return index;
    },
    countMissing: (shards) => listMissing(shards).length,
    async getCases(shards, onProgress) {
      const missing = listMissing(shards);
      let done = 0;
      const failures: unknown[] = [];
      if (missing.length > 0) onProgress(done, missing.length);
      await forEachOf(missing, AT_ONCE, async (name) => {
        try {
          const { cases } = (await ask(`${FOLDER}${name}.json`)) as { cases: BriefCase[] };
          loaded.set(name, cases);
          onProgress((done += 1), missing.length);
        } catch (error) {
          failures.push(error);
        }
      });
      if (failures.length > 0) throw new Error('Not every file came.', { cause: failures[0] });
      return new Map(shards.flatMap((shard) => loaded.get(nameShard(shard)) ?? []).map((one) => [one.id, one]));
    },
    renew() {
      index = undefined;
    },
  };

  function listMissing(shards: readonly BriefShard[]): string[] {
    return shards.map(nameShard).filter((name) => !loaded.has(name));
  }
}

/** The browser asks only whether it changed, when it has it. */
async function askSite(path: string): Promise<unknown> {
  const response = await fetch(path, { cache: 'no-cache', signal: AbortSignal.timeout(PATIENCE_MS) });
  if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
  return response.json();
}
