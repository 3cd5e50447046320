import { results as words } from '../../messages/nl.ts';
import type { Search } from '../../search/client/engine.ts';
import type { Facets } from '../facets.ts';
import { listChosen, type SearchState } from '../search-state.ts';
import { enableFollow } from './follow-button.ts';
import { findNewest, toSearchPath } from './search-look.ts';

/** The button to follow what a page searches for. `show` says what that is now. */
export function createFollowSearch(
  box: HTMLElement,
  { facets, search }: { facets: Facets; search: Search['search'] },
): { show(state: SearchState): void } {
  let state: SearchState = { query: '', literal: false, selection: {}, page: 1 };
  const draw = enableFollow(box, {
    get: () => ({ path: toSearchPath(state) ?? '', name: nameOf(state, facets) }),
    async listKnown() {
      const { entries } = await findNewest(state, search, new Date().toISOString());
      return entries.map(({ id }) => id);
    },
  });
  return {
    show(next) {
      state = next;
      box.hidden = toSearchPath(state) === undefined;
      draw();
    },
  };
}

/** `“tolk”, Jeugd, Open` */
function nameOf(state: SearchState, facets: Facets): string {
  const parts = [
    ...(state.query ? [words.query(state.query)] : []),
    ...listChosen(state).map((choice) => facets.labelOf(choice)),
  ];
  return parts.join(', ');
}
