import { results as words } from '../messages/nl.ts';
import type { SearchResult } from '../search/client/engine.ts';
import { create, find } from './elements.ts';
import type { Facets } from './facets.ts';
import type { ResultContent } from './result-content.ts';
import { listChosen, type SearchState } from './search-state.ts';

export interface ResultView {
  /** Where the rows are. */
  list: HTMLElement;
  /** Says that the rows are not those of the address yet; after a while, in words. */
  showBusy(inWords: boolean): void;
  showResult(result: SearchResult, state: SearchState, content: ResultContent): void;
  /** Leaves the rows as they were. */
  showFailure(onRetry: () => void): void;
  /** Shows what the page came with. */
  showStart(): void;
}

/** The part of the page that shows what was found. */
export function createResultView(root: HTMLElement, facets: Facets): ResultView {
  const count = find('[data-count]', HTMLElement, root);
  const remarks = find('[data-remarks]', HTMLElement, root);
  const help = find('[data-help]', HTMLElement, root);
  const list = find('[data-results]', HTMLElement, root);
  const pager = find('[data-pager]', HTMLElement, root);
  const first = { said: count.cloneNode(true).childNodes, rows: [...list.childNodes], pager: [...pager.childNodes] };

  function settle(): void {
    list.setAttribute('aria-busy', 'false');
  }

  return {
    list,
    showBusy(inWords) {
      list.setAttribute('aria-busy', 'true');
      if (inWords) say(count, [words.busy]);
    },
    showResult(result, state, content) {
      const filters = listChosen(state).length;
      say(count, [
        create('strong', {}, words.count(result.count)),
        words.found({ ...result, query: state.query, filters }),
      ]);
      say(remarks, content.remarks);
      help.replaceChildren(...content.help);
      list.replaceChildren(...content.rows);
      pager.replaceChildren(...content.pager);
      facets.count(result.counts);
      settle();
    },
    showFailure(onRetry) {
      say(count, [words.failed]);
      say(remarks, []);
      help.replaceChildren(toRetry(onRetry));
      settle();
    },
    showStart() {
      say(
        count,
        [...first.said].map((node) => node.cloneNode(true)),
      );
      say(remarks, []);
      help.replaceChildren();
      list.replaceChildren(...first.rows);
      pager.replaceChildren(...first.pager);
      facets.count();
      settle();
    },
  };
}

/** For when searching fails, which is said elsewhere. */
function toRetry(onRetry: () => void): Node {
  const button = create('button', { type: 'button', className: 'nl-button nl-button--primary' }, words.retry);
  button.addEventListener('click', onRetry);
  return button;
}

/** Changes a text that is read out when it changes. Where only links in it lead elsewhere, nothing is to be read out. */
function say(place: HTMLElement, content: readonly (string | Node)[]): void {
  const next = create('div', {}, ...content);
  if (next.textContent !== place.textContent) {
    place.replaceChildren(...next.childNodes);
    return;
  }
  const links = next.querySelectorAll('a');
  place.querySelectorAll('a').forEach((link, index) => (link.href = links[index]?.href ?? link.href));
}
