import type { Search } from '../../search/client/engine.ts';
import type { Picked } from './picked.ts';

const SHOWN = 8;
/** The page of a bottleneck, as somebody may have copied its address. */
const ADDRESS = /\/knelpunten\/([a-z0-9-]{1,100})(?:\/|$|[?#])/;

let search: Promise<Search> | undefined;

/** Bottlenecks by words, a number, or the address of their page. @throws when the search cannot be had. */
export async function findCases(query: string): Promise<Picked[]> {
  const address = ADDRESS.exec(query)?.[1];
  const number = /^\d{4}-\d+(?=-|$)/.exec(address ?? '')?.[0];
  search ??= loadSearch();
  const { hits } = await (
    await search
  ).search({ query: number ?? address?.replaceAll('-', ' ') ?? query, size: SHOWN });
  const found = hits.flatMap(({ url, title }): Picked[] => {
    const id = findId(url);
    return id === undefined ? [] : [{ id, title: title.map(({ text }) => text).join(' ') }];
  });
  return address === undefined ? found : found.filter(({ id }) => id === address);
}

/** It weighs more than the page: it comes when somebody searches. */
async function loadSearch(): Promise<Search> {
  try {
    const { createSearch } = await import('../../search/client/engine.ts');
    return createSearch();
  } catch (error) {
    search = undefined;
    throw error;
  }
}

/** The id in the address of the page of a bottleneck. */
export function findId(path: string): string | undefined {
  return ADDRESS.exec(path)?.[1];
}
