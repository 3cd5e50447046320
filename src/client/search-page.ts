import { results as words } from '../messages/nl.ts';
import { showChips } from './chips.ts';
import { find } from './elements.ts';
import { createFacets } from './facets.ts';
import { createScrollKeeper } from './keep-scroll.ts';
import { allowReload, loadSearch, prepareSearch, type LoadedSearch } from './load-search.ts';
import { createOrderChoice } from './order-choice.ts';
import { createResultView } from './result-view.ts';
import { formatState, parseState, withChoice, withOrder, withQuery, type SearchState } from './search-state.ts';
import { walkLinks } from './walk-links.ts';

// A page whose address says what is asked for: whatever somebody does changes the address, and the page follows it.

/** Nobody types faster than this without meaning the next letter too. */
const PAUSE = 150;
/** Waiting longer than this needs a word. */
const PATIENCE = 400;
/** Each result is a file to load. */
const SIZE = 10;

const path = location.pathname;
const title = document.title;
const input = find('form#zoek [name=q]', HTMLInputElement);
const found = find('[data-found]', HTMLElement);
const chips = find('[data-chips]', HTMLElement);
const facetsRoot = find('[data-facets]', HTMLDetailsElement);
const facets = createFacets(facetsRoot, (choice, isChosen) => void push(withChoice(readQuery(), choice, isChosen)));
const order = createOrderChoice((chosen) => void push(withOrder(readQuery(), chosen)));
const view = createResultView(found, facets);
const followBox = find('[data-follow-search]', HTMLElement);
const toResults = find('[data-show]', HTMLButtonElement);
const scroll = createScrollKeeper();
let follow: ReturnType<LoadedSearch['createFollowSearch']> | undefined;
let toContent: ReturnType<LoadedSearch['createContentMaker']> | undefined;
let state = parseState(location.search);
let timer: ReturnType<typeof setTimeout> | undefined;
/** Counts searches, so that a slow one cannot overwrite the results of a later one. */
let latest = 0;

followAddress();
addEventListener('popstate', () => {
  // A link within the page changes only what stands behind the `#`.
  if (formatState(parseState(location.search)) === formatState(state)) scroll.getRestorer()();
  else followAddress();
});
listenToInput(input);
listenToLinks();
listenToShowButton(toResults);
walkLinks(input, () => view.list);
for (const element of [input, facetsRoot]) element.addEventListener('focusin', prepareSearch, { once: true });
if (document.querySelector('[data-follow]')) void import('./follow/begin.ts');

function listenToInput(field: HTMLInputElement): void {
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      state = readQuery();
      history.replaceState(history.state, '', path + formatState(state));
      void show();
    }, PAUSE);
  });
  field.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    // On a phone the keyboard lies over the results.
    if (matchMedia('(pointer: coarse)').matches) field.blur();
    void push(readQuery());
  });
  field.addEventListener('keydown', (event) => {
    // It would empty the field, and with it the results.
    if (event.key === 'Escape') event.preventDefault();
  });
}

/** Chips, pages and remarks are links to this page: they work in another tab, and without loading it in this one. */
function listenToLinks(): void {
  found.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link?.pathname !== path || view.list.contains(link) || !isPlain(event)) return;
    event.preventDefault();
    const place = [...chips.children].findIndex((chip) => chip.contains(link));
    const done = push(parseState(link.search));
    input.value = state.query;
    if (place !== -1 && !chips.hidden) focusChip(place);
    else void done.then(reveal);
  });
}

/** On a narrow screen the choices stand before the results. */
function listenToShowButton(button: HTMLButtonElement): void {
  button.addEventListener('click', () => {
    facetsRoot.open = false;
    reveal();
  });
}

/** What is asked for, with what somebody typed and the address does not say yet. */
function readQuery(): SearchState {
  return withQuery(state, input.value);
}

function followAddress(): void {
  clearTimeout(timer);
  state = parseState(location.search);
  input.value = state.query;
  const restore = scroll.getRestorer();
  void show().then(restore);
}

/** Goes to another address of this page, which is then shown. */
function push(next: SearchState): Promise<void> {
  clearTimeout(timer);
  state = next;
  const address = formatState(next);
  if (address !== location.search) {
    scroll.keep();
    history.pushState(undefined, '', path + address);
  }
  return show();
}

/** Shows what the address asks for. */
async function show(): Promise<void> {
  const own = (latest += 1);
  const asked = state;
  const { query, literal, selection, order: chosenOrder, page } = asked;
  document.title = query ? `${words.query(query)} - ${title}` : title;
  showChips(chips, asked, { facets, path });
  facets.check(selection);
  order.show(asked);
  if (formatState(asked) === '') {
    followBox.hidden = true;
    view.showStart();
    return;
  }
  view.showBusy(false);
  const slow = setTimeout(() => own === latest && view.showBusy(true), PATIENCE);
  try {
    const { search, createContentMaker, createFollowSearch } = await loadSearch();
    toContent ??= createContentMaker(facets.labelOf, path);
    follow ??= createFollowSearch(followBox, { facets, search });
    const result = await search({ query, literal, selection, order: chosenOrder, page, size: SIZE });
    if (own !== latest) return;
    if (result.page !== page) {
      // There are fewer pages than the address says.
      state = { ...asked, page: result.page };
      history.replaceState(history.state, '', path + formatState(state));
    }
    view.showResult(result, state, toContent(result, state));
    follow.show(state);
    toResults.textContent = words.show(result.count);
  } catch {
    if (own === latest) view.showFailure(retry);
  } finally {
    clearTimeout(slow);
  }
}

function retry(): void {
  allowReload();
  void show().then(reveal);
}

/** Brings somebody to the results. */
function reveal(): void {
  found.focus({ preventScroll: true });
  found.scrollIntoView();
}

/** A chip that goes leaves the focus to its neighbour. */
function focusChip(place: number): void {
  const link = chips.children[Math.min(place, chips.childElementCount - 2)]?.querySelector('a');
  link?.focus();
}

function isPlain({ button, altKey, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  return button === 0 && !altKey && !ctrlKey && !metaKey && !shiftKey;
}
