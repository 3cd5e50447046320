import { find } from './elements.ts';
import { createFacets } from './facets.ts';
import { createOrderChoice } from './order-choice.ts';
import { formatState, parseState, withChoice, withOrder, type SearchState } from './search-state.ts';

// A list of one term: what is chosen beside it is looked for among all bottlenecks, with the term.

const SEARCHED = '/knelpunten/';

const root = find('[data-facets]', HTMLElement);
const own = parseState(root.dataset.facets ?? '');
const facets = createFacets(root, (choice, isChosen) => go(withChoice(own, choice, isChosen)));
const order = createOrderChoice((chosen) => go(withOrder(own, chosen)));

facets.count();
show();
// On the way back the browser may show the page as it was left, with what was chosen there.
addEventListener('pageshow', show);

function show(): void {
  facets.check(own.selection);
  order.show(own);
}

function go(state: SearchState): void {
  location.assign(SEARCHED + formatState(state));
}
