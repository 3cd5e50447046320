import { results as words } from '../messages/nl.ts';
import type { SearchResult } from '../search/client/engine.ts';
import { create } from './elements.ts';
import { formatState, withQuery, type SearchState } from './search-state.ts';

/** What was made of the words, with the way back to them. `path` is the address of the page. */
export function toRemarks({ repairs, unknown }: SearchResult, state: SearchState, path: string): Node[] {
  return [
    ...repairs.map(({ from, to }) => {
      const literally = toLink(words.literal(from), path, { ...state, literal: true, page: 1 });
      return create('p', {}, `${words.repaired(from, to)} `, literally);
    }),
    ...(unknown.length > 0 ? [create('p', {}, words.unknown(unknown))] : []),
    ...(state.literal
      ? [create('p', {}, `${words.literally} `, toLink(words.loosely, path, { ...state, literal: false, page: 1 }))]
      : []),
  ];
}

/** What helps when nothing was found. */
export function toHelp({ count, unlimited, nearest }: SearchResult, state: SearchState, path: string): Node[] {
  if (count > 0) return [];
  const write = create('a', { href: words.writeHref }, words.write);
  const ways = [
    ...(nearest ? [[toLink(words.nearest(nearest), path, { ...withQuery(state, nearest), selection: {} })]] : []),
    ...(unlimited > 0 ? [[toLink(words.withoutFilters(unlimited), path, { ...state, selection: {}, page: 1 })]] : []),
    [`${words.missing} `, write],
  ];
  return [create('ul', { className: 'ways' }, ...ways.map((way) => create('li', {}, ...way)))];
}

function toLink(text: string, path: string, state: SearchState): Node {
  return create('a', { href: path + formatState(state) }, text);
}
