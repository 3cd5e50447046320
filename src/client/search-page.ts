import type { Hit, Search, SearchResult } from '../search/client/engine.ts';

type Words = 'none' | 'one' | 'many' | 'repaired' | 'literal' | 'unknown' | 'failed';

/** In the address: take words as they stand. */
const LITERAL = 'letterlijk';
/** Nobody types faster than this without meaning the next letter too. */
const PAUSE = 150;

const form = find('form#zoek', HTMLFormElement);
const input = find('#zoek [name=q]', HTMLInputElement);
const count = find('[data-count]', HTMLElement);
const note = find('[data-note]', HTMLElement);
const list = find('[data-results]', HTMLElement);
// The words come with the page: importing all texts of the site would weigh more than this script.
const words = JSON.parse(count.dataset.words ?? '{}') as Record<Words, string>;
const template = find('template[data-result]', HTMLTemplateElement);
let engine: Promise<Search> | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
/** Counts searches, so that a slow one cannot overwrite the results of a later one. */
let latest = 0;

showAddress();
addEventListener('popstate', showAddress);
input.addEventListener('focus', () => void getEngine().then(({ load }) => load().catch(() => undefined)), {
  once: true,
});
input.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(() => {
    history.replaceState(undefined, '', toAddress(input.value));
    void showResults(input.value);
  }, PAUSE);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(timer);
  history.pushState(undefined, '', toAddress(input.value));
  void showResults(input.value);
});

addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.target === input) return;
  event.preventDefault();
  input.focus();
});

/** The engine and its lexicon weigh more than this page: they come when somebody searches. */
function getEngine(): Promise<Search> {
  return (engine ??= import('../search/client/engine.ts').then(({ createSearch }) => createSearch()));
}

function showAddress(): void {
  input.value = new URLSearchParams(location.search).get('q')?.slice(0, input.maxLength) ?? '';
  void showResults(input.value);
}

function toAddress(query: string): URL {
  const address = new URL(location.href);
  address.searchParams.delete(LITERAL);
  if (query.trim() === '') address.searchParams.delete('q');
  else address.searchParams.set('q', query);
  return address;
}

async function showResults(typed: string): Promise<void> {
  const query = typed.trim();
  const own = (latest += 1);
  list.setAttribute('aria-busy', 'true');
  const show = (hits: Hit[], message: string, remarks: (string | Node)[] = []) => {
    if (own !== latest) return;
    note.replaceChildren(...remarks);
    list.replaceChildren(...hits.map(toRow));
    count.textContent = message;
    list.setAttribute('aria-busy', 'false');
  };
  if (query === '') {
    show([], '');
    return;
  }
  try {
    const { search } = await getEngine();
    const found = await search(query, { literal: new URLSearchParams(location.search).has(LITERAL) });
    show(found.hits, toMessage(found.count, query), toRemarks(found));
  } catch {
    show([], words.failed);
  }
}

function toMessage(found: number, query: string): string {
  const message = found === 0 ? words.none : found === 1 ? words.one : words.many;
  return message.replace('{count}', String(found)).replace('{query}', () => query);
}

/** What was made of the words, and the way back to them. */
function toRemarks({ repairs, unknown }: SearchResult): (string | Node)[] {
  const remarks = repairs.flatMap(({ from, to }) => {
    const link = document.createElement('a');
    const address = toAddress(input.value);
    address.searchParams.set(LITERAL, '1');
    link.href = address.href;
    link.textContent = words.literal.replace('{typed}', () => from);
    return [`${words.repaired.replace('{meant}', () => to).replace('{typed}', () => from)} `, link, ' '];
  });
  return [...remarks, ...unknown.map((word) => `${words.unknown.replace('{typed}', () => word)} `)];
}

function toRow({ url, title, number, excerpt }: Hit): Node {
  const row = template.content.cloneNode(true) as DocumentFragment;
  const link = row.querySelector<HTMLAnchorElement>('[data-title]');
  if (link) {
    link.href = url;
    link.textContent = title;
  }
  row.querySelector('[data-excerpt]')?.append(...toNodes(excerpt));
  row.querySelector('[data-meta]')?.append(number);
  return row;
}

function toNodes(excerpt: Hit['excerpt']): (string | HTMLElement)[] {
  return excerpt.flatMap(({ text, marked }) => {
    if (!marked) return `${text} `;
    const mark = document.createElement('mark');
    mark.textContent = text;
    return [mark, ' '];
  });
}

function find<T extends Element>(selector: string, type: new () => T): T {
  const element = document.querySelector(selector);
  if (!(element instanceof type)) throw new Error(`The page has no ${selector}.`);
  return element;
}
