import { searchPanel as words } from '../messages/nl.ts';
import type { Search, SearchResult } from '../search/client/engine.ts';
import { create, toNodes } from './elements.ts';
import { walkLinks } from './walk-links.ts';

/** Nobody types faster than this without meaning the next letter too. */
const PAUSE = 150;
/** What is shorter finds half of the portal. */
const MIN_LETTERS = 2;
/** Of what is shorter nothing may be found yet: from here on words are found by their beginning. */
const MIN_BEGINNING = 4;
const SHOWN = 5;

/** Where the page says what was found to who does not see it; one for all boxes. */
const status = create('p', { className: 'vh', role: 'status' });
document.body.append(status);

/**
 * Puts a panel under a search box, with the first results of what is typed there: a list of links to walk through.
 * Whatever goes wrong leaves the box as it was.
 */
export function createPanel(form: HTMLFormElement, input: HTMLInputElement, search: Search): { update(): void } {
  const list = create('ul', { className: 'search-hits' });
  const panel = create('section', { className: 'search-panel', ariaLabel: words.name, hidden: true }, list);
  input.parentElement?.append(panel);
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts searches, so that a slow one cannot overwrite the results of a later one. */
  let latest = 0;

  walkLinks(input, () => (panel.hidden ? null : list));
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void update(), PAUSE);
  });
  form.addEventListener('submit', close);
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || panel.hidden) return;
    // In the box it would take away what was typed, too.
    event.preventDefault();
    input.focus();
    close();
  });
  form.addEventListener('focusout', ({ relatedTarget }) => {
    // Without a target nothing in the page has it: another window does, or a link is pressed in Safari.
    if (relatedTarget instanceof Node && !form.contains(relatedTarget)) close();
  });
  addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !form.contains(target)) close();
  });

  return { update: () => void update() };

  async function update(): Promise<void> {
    const query = input.value.trim();
    const own = (latest += 1);
    if (query.length < MIN_LETTERS) {
      hide();
      return;
    }
    try {
      const found = await search.search({ query, size: SHOWN });
      if (own === latest) show(found, query);
    } catch {
      if (own === latest) hide();
    }
  }

  function show({ count, hits }: SearchResult, query: string): void {
    if (count === 0 && query.length < MIN_BEGINNING) {
      hide();
      return;
    }
    const page = new URL(form.action);
    page.searchParams.set(input.name, query);
    const last = count === 0 ? words.none(query) : words.all(count, query);
    list.replaceChildren(...hits.map(({ url, title }) => toItem(url, toNodes(title))), toItem(page.href, [last]));
    panel.hidden = false;
    status.textContent = count === 0 ? last : words.shown(hits.length, count);
  }

  /** Hides the panel, and lets nothing bring it back that is still under way. */
  function close(): void {
    clearTimeout(timer);
    latest += 1;
    hide();
  }

  function hide(): void {
    panel.hidden = true;
    status.textContent = '';
  }
}

function toItem(href: string, content: (string | Node)[]): HTMLLIElement {
  return create('li', {}, create('a', { href }, ...content));
}
