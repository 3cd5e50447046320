import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { withoutWords, type VocabularyFile } from '../../search/vocabulary.ts';
import { listWords } from '../../search/words.ts';
import { readJson, tells } from './strip-data.ts';
import { isWhole, type Blocked, type Traces } from './traces.ts';

const unpack = promisify(gunzip);
const pack = promisify(gzip);

/** Pagefind begins each of its packed files so. */
const SIGNATURE = 'pagefind_dcd';

/** What we read of a record of Pagefind: https://pagefind.app/docs/node-api/#indexaddcustomrecord */
interface Fragment {
  url: string;
  content: string;
  meta: Record<string, string>;
}

/**
 * A packed search record without the reactions that are blocked. Undefined when its bottleneck is blocked, or a piece of
 * what is blocked would be left.
 */
export async function stripFragment(
  bytes: Uint8Array,
  blocks: readonly Blocked[],
  traces: Traces,
): Promise<Uint8Array | undefined> {
  const fragment = await readFragment(bytes);
  if (isOfBlocked(fragment, blocks)) return undefined;
  if (!tells(readJson(fragment), traces)) return bytes;
  const { reactions = '', ...meta } = fragment.meta;
  const kept = reactions.split('\n').filter((line) => !tells([line], traces));
  // `extra` is made of the words of the reactions too; it is there for the index, and nobody sees it.
  const stripped = { ...fragment, meta: { ...meta, extra: '', reactions: kept.join('\n') } };
  return tells(readJson(stripped), traces) ? undefined : pack(SIGNATURE + JSON.stringify(stripped));
}

/** The vocabulary of a release without the words that only records of blocked bottlenecks have. */
export async function stripWords(text: string, folder: string, blocks: readonly Blocked[]): Promise<string> {
  const own = new Set<string>();
  const others = new Set<string>();
  for (const name of await readdir(join(folder, 'fragment'))) {
    const fragment = await readFragment(await readFile(join(folder, 'fragment', name)));
    const words = isOfBlocked(fragment, blocks) ? own : others;
    for (const piece of [fragment.content, ...Object.values(fragment.meta)])
      for (const word of listWords(piece)) words.add(word);
  }
  return JSON.stringify(withoutWords(JSON.parse(text) as VocabularyFile, own.difference(others)));
}

async function readFragment(bytes: Uint8Array): Promise<Fragment> {
  return JSON.parse((await unpack(bytes)).toString().slice(SIGNATURE.length)) as Fragment;
}

function isOfBlocked({ url }: Fragment, blocks: readonly Blocked[]): boolean {
  return blocks.some((block) => isWhole(block) && url === `/knelpunten/${block.id}/`);
}
