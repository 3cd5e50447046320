import type { Search } from '../search/client/engine.ts';
import type { createFollowSearch } from './follow/follow-search.ts';
import type { createContentMaker } from './result-content.ts';

const STAMP = 'spaak-herladen';
/** A page that was loaded anew for this so long ago may be loaded anew again. */
const PATIENCE = 60_000;

/** The search of this site, what draws its results, and the button to follow them. */
export interface LoadedSearch extends Search {
  createContentMaker: typeof createContentMaker;
  createFollowSearch: typeof createFollowSearch;
}

let search: Promise<LoadedSearch> | undefined;

/** Gets search ready, for who may be about to use it. */
export function prepareSearch(): void {
  // What goes wrong here is met again when somebody searches.
  importSearch()
    .then(({ load }) => load())
    .catch(() => undefined);
}

/**
 * The search of this site. A tab that is older than the release may ask for a script that is gone: then the page is
 * loaded anew, once, and the promise stays open. @throws when that does not help, or the site does not answer.
 */
export async function loadSearch(): Promise<LoadedSearch> {
  try {
    return await importSearch();
  } catch (error) {
    if (!(await canReload())) throw error;
    location.reload();
    return new Promise(() => undefined);
  }
}

/** Lets the page be loaded anew once more: somebody asked for another try. */
export function allowReload(): void {
  try {
    sessionStorage.removeItem(STAMP);
  } catch {
    // Then it is not allowed at all.
  }
}

/** The engine and its lexicon weigh more than a page: they come when somebody searches. */
function importSearch(): Promise<LoadedSearch> {
  return (search ??= Promise.all([
    import('../search/client/engine.ts'),
    import('./result-content.ts'),
    import('./follow/follow-search.ts'),
  ]).then(
    ([{ createSearch }, { createContentMaker }, { createFollowSearch }]) => ({
      ...createSearch(),
      createContentMaker,
      createFollowSearch,
    }),
    (error: unknown) => {
      search = undefined;
      throw error;
    },
  ));
}

/** Whether the site answers, and was not loaded anew just now. Without a place to note that it may go on for ever. */
async function canReload(): Promise<boolean> {
  try {
    if (Date.now() - Number(sessionStorage.getItem(STAMP)) < PATIENCE) return false;
    const answer = await fetch(location.href, { method: 'HEAD', cache: 'no-store' });
    sessionStorage.setItem(STAMP, String(Date.now()));
    return answer.ok;
  } catch {
    return false;
  }
}
