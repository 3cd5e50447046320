import { search as words } from '../../messages/nl.ts';

/** What we use of Pagefind's browser API: https://pagefind.app/docs/api/ */
interface Pagefind {
  debouncedSearch(query: string): Promise<{ results: { data(): Promise<PagefindFragment> }[] } | null>;
}

interface PagefindFragment {
  url: string;
  /** HTML in which hits are `<mark>`. */
  excerpt: string;
  meta: Record<string, string>;
}

const MAX_RESULTS = 24;

const form = find('form#zoek', HTMLFormElement);
const input = find('#zoek [name=q]', HTMLInputElement);
const count = find('[data-count]', HTMLElement);
const list = find('[data-results]', HTMLElement);
const template = find('template[data-result]', HTMLTemplateElement);
let pagefind: Promise<Pagefind> | undefined;

input.value = queryOfAddress();
if (input.value !== '') void showResults(input.value);
// Nothing is loaded before somebody shows the intention to search.
input.addEventListener('focus', () => void loadPagefind(), { once: true });
input.addEventListener('input', () => void showResults(input.value));
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const address = new URL(location.href);
  address.searchParams.set('q', input.value);
  history.pushState(undefined, '', address);
  void showResults(input.value);
});
addEventListener('popstate', () => {
  input.value = queryOfAddress();
  void showResults(input.value);
});

function queryOfAddress(): string {
  return new URLSearchParams(location.search).get('q')?.slice(0, input.maxLength) ?? '';
}

function loadPagefind(): Promise<Pagefind> {
  const address = '/pagefind/pagefind.js';
  return (pagefind ??= import(/* @vite-ignore */ address) as Promise<Pagefind>);
}

async function showResults(typed: string): Promise<void> {
  const query = typed.trim();
  list.setAttribute('aria-busy', 'true');
  try {
    const found = query === '' ? { results: [] } : await (await loadPagefind()).debouncedSearch(query);
    // A newer search has taken over; it will show its own results.
    if (!found) return;
    const fragments = await Promise.all(found.results.slice(0, MAX_RESULTS).map((result) => result.data()));
    if (input.value.trim() !== query) return;
    list.replaceChildren(...fragments.map(toRow));
    count.textContent = query === '' ? '' : words.found(found.results.length, query);
  } catch {
    pagefind = undefined;
    list.replaceChildren();
    count.textContent = words.failed;
  }
  list.setAttribute('aria-busy', 'false');
}

function toRow({ url, excerpt, meta }: PagefindFragment): Node {
  const row = template.content.cloneNode(true) as DocumentFragment;
  const link = row.querySelector<HTMLAnchorElement>('[data-title]');
  if (link) {
    link.href = url;
    link.textContent = meta['title'] ?? url;
  }
  row.querySelector('[data-excerpt]')?.append(...toSafeNodes(excerpt));
  row.querySelector('[data-meta]')?.append(meta['number'] ?? '');
  return row;
}

/** Text and marks of an excerpt; whatever else might be in it does not reach the page. */
function toSafeNodes(html: string): (string | HTMLElement)[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return [...body.childNodes].map((node) => {
    const text = node.textContent ?? '';
    if (node.nodeName !== 'MARK') return text;
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}

function find<T extends Element>(selector: string, type: new () => T): T {
  const element = document.querySelector(selector);
  if (!(element instanceof type)) throw new Error(`The page has no ${selector}.`);
  return element;
}
