import type { Order } from '../search/client/rows.ts';
import { find } from './elements.ts';
import { parseOrder, type SearchState } from './search-state.ts';

/** Brings the choice of an order to life. How well things fit is an order only when words are looked for. */
export function createOrderChoice(onChoose: (order: Order | undefined) => void): { show(state: SearchState): void } {
  const select = find('[data-order]', HTMLSelectElement);
  const best = find('option', HTMLOptionElement, select);
  select.disabled = false;
  select.parentElement?.classList.remove('scripted');
  select.addEventListener('change', () => onChoose(parseOrder(select.value)));

  return {
    show({ query, order }) {
      if (query === '') best.remove();
      else if (!best.parentElement) select.prepend(best);
      select.value = order ?? (query === '' ? 'nieuwste' : best.value);
    },
  };
}
