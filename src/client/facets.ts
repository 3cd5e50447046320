import { formatNumber } from '../messages/nl.ts';
import type { FacetCounts, Selection } from '../search/client/rows.ts';
import { create } from './elements.ts';
import type { Choice, Facet } from './search-state.ts';

export interface Facets {
  /** The words for a facet, and for one of its values; the value itself when the page knows none. */
  titleOf(facet: Facet): string;
  labelOf(choice: Choice): string;
  /** Checks what is chosen, and nothing else. */
  check(selection: Selection): void;
  /** Says how many there are of each; without counts, what the page came with. */
  count(counts?: FacetCounts): void;
}

interface Box {
  choice: Choice;
  label: string;
  input: HTMLInputElement;
  number: HTMLElement;
  /** The count that the page came with. */
  first: number;
}

/** Makes checkboxes of the links beside a list. */
export function createFacets(root: HTMLElement, onChoose: (choice: Choice, isChosen: boolean) => void): Facets {
  const titles = new Map<string, string>();
  const boxes: Box[] = [];
  for (const group of root.querySelectorAll<HTMLElement>('[data-facet]')) {
    const facet = group.dataset.facet as Facet;
    const title = group.getAttribute('aria-label') ?? facet;
    titles.set(facet, title);
    boxes.push(...toFieldset(group, facet, title));
  }
  root.addEventListener('change', ({ target }) => {
    const box = boxes.find(({ input }) => input === target);
    if (box) onChoose(box.choice, box.input.checked);
  });

  return {
    titleOf: (facet) => titles.get(facet) ?? facet,
    labelOf: ({ facet, value }) =>
      boxes.find(({ choice }) => choice.facet === facet && choice.value === value)?.label ?? value,
    check(selection) {
      for (const { choice, input } of boxes) {
        input.checked = selection[choice.facet]?.includes(choice.value) ?? false;
        if (input.checked) input.closest('details:not(.facets)')?.setAttribute('open', '');
      }
    },
    count(counts) {
      for (const { choice, input, number, first } of boxes) {
        const count = counts ? (counts[choice.facet][choice.value] ?? 0) : first;
        number.textContent = formatNumber(count);
        input.closest('li')?.classList.toggle('none', count === 0);
      }
    },
  };
}

/** The same group with a checkbox before each word, in the place that its style keeps free for it. */
function toFieldset(group: HTMLElement, facet: Facet, title: string): Box[] {
  const fieldset = create('fieldset', { className: 'choices' });
  fieldset.append(create('legend', { className: 'vh' }, title), ...group.childNodes);
  group.replaceWith(fieldset);
  return [...fieldset.querySelectorAll('li')].flatMap((item) => {
    const [words, number] = item.children;
    if (!(words instanceof HTMLElement) || !(number instanceof HTMLElement)) return [];
    const value = words.dataset.value ?? '';
    const input = create('input', { type: 'checkbox', name: facet, value, autocomplete: 'off' });
    const label = create('span', {}, ...words.childNodes);
    item.replaceChildren(create('label', { className: 'choice' }, input, label, ' ', number));
    const first = Number(number.dataset.within ?? number.textContent.replace(/\D/g, ''));
    return [{ choice: { facet, value }, label: label.textContent.trim(), input, number, first }];
  });
}
