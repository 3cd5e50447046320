import { results as words } from '../messages/nl.ts';
import { create } from './elements.ts';
import type { Facets } from './facets.ts';
import { formatState, listChosen, withChoice, withQuery, type SearchState } from './search-state.ts';

/** Shows what is chosen, each as a link to the same without it. `path` is the address of the page. */
export function showChips(list: HTMLElement, state: SearchState, { facets, path }: { facets: Facets; path: string }) {
  const toChip = (text: string, name: string, without: SearchState) =>
    create('li', {}, create('a', { className: 'chip', href: path + formatState(without), ariaLabel: name }, text));
  const chips = [
    ...(state.query ? [toChip(words.query(state.query), words.removeQuery(state.query), withQuery(state, ''))] : []),
    ...listChosen(state).map((choice) => {
      const label = facets.labelOf(choice);
      return toChip(label, words.remove(facets.titleOf(choice.facet), label), withChoice(state, choice, false));
    }),
  ];
  list.hidden = chips.length === 0;
  list.replaceChildren(...chips, create('li', {}, create('a', { href: path }, words.clear)));
}
