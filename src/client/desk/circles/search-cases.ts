import type { Hit, Search } from '../../../search/client/engine.ts';
import type { ChosenCase } from './circle-editor.ts';

const SHOWN = 6;
const NUMBER = /^\s*(\d{4}-\d{1,4})\s*$/;

export interface FoundCases {
  cases: readonly ChosenCase[];
  hasMore: boolean;
}

let loading: Promise<Search> | undefined;

/** Bottlenecks that fit some words, or have a number. @throws when the search cannot be had. */
export async function searchCases(query: string): Promise<FoundCases> {
  const search = await load();
  const number = NUMBER.exec(query)?.[1];
  const { hits } = await search.search({ query, size: number === undefined ? SHOWN + 1 : SHOWN * 4 });
  const found = hits.map(toCase).filter((one) => number === undefined || one.number.startsWith(number));
  return { cases: found.slice(0, SHOWN), hasMore: found.length > SHOWN };
}

/** The engine and its lexicon weigh more than this page: they come when somebody searches. */
async function load(): Promise<Search> {
  loading ??= import('../../../search/client/engine.ts').then(({ createSearch }) => createSearch());
  try {
    return await loading;
  } catch (error) {
    loading = undefined;
    throw error;
  }
}

function toCase({ url, number, title }: Hit): ChosenCase {
  const id = url.split('/')[2] ?? '';
  return { id, number, title: title.map(({ text }) => text).join(' '), href: url };
}
