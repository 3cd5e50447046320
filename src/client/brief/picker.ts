import { briefPage as words } from '../../messages/brief.ts';
import { create, find } from '../elements.ts';
import { findCases } from './find-cases.ts';
import { MAX_PICKED, type Picked } from './picked.ts';

interface Options {
  /** What is picked now. */
  list: () => readonly Picked[];
  /** Whether a bottleneck is still on the site; true as long as that is not known. */
  isKnown: (id: string) => boolean;
  add: (all: readonly Picked[]) => void;
  remove: (ids: readonly string[]) => void;
  /** Bottlenecks that somebody follows. */
  listFollowed: () => readonly Picked[];
  /** Picked on this device before, and not in this letter. */
  listKept: () => readonly Picked[];
}

/** Finds bottlenecks and shows which are picked. `show` draws it as it is now. */
export function createPicker(root: HTMLElement, options: Options): { show(): void } {
  const form = find('[data-find]', HTMLFormElement, root);
  const input = find('input', HTMLInputElement, form);
  const says = find('[data-found-says]', HTMLElement, root);
  const found = find('[data-found]', HTMLElement, root);
  const kept = find('[data-kept]', HTMLElement, root);
  const list = find('[data-picked]', HTMLElement, root);
  const actions = find('[data-picked-actions]', HTMLElement, root);
  /** What the last search found. */
  let hits: readonly Picked[] = [];
  let latest = 0;

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void search();
  });
  input.addEventListener('input', () => {
    if (input.value.trim() === '') showHits([], '');
  });
  return { show };

  async function search(): Promise<void> {
    const query = input.value.trim();
    const own = (latest += 1);
    if (query === '') return;
    says.textContent = words.searching;
    try {
      const all = await findCases(query);
      if (own === latest) showHits(all, words.found(all.length));
    } catch {
      if (own === latest) showHits([], words.searchFailed);
    }
  }

  function showHits(all: readonly Picked[], text: string): void {
    hits = all;
    says.textContent = text;
    show();
  }

  function show(): void {
    const picked = options.list();
    const ids = new Set(picked.map(({ id }) => id));
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.key : undefined;
    draw(
      found,
      hits.map((one) =>
        ids.has(one.id)
          ? toItem(one, create('span', { className: 'num' }, words.pickedAlready))
          : toItem(
              one,
              toButton(`zoek:${one.id}`, words.add, one, () => add([one])),
            ),
      ),
    );
    draw(
      list,
      picked.map((one) => {
        const gone = options.isKnown(one.id) ? [] : [create('span', { className: 'wrong' }, words.gone)];
        return toItem(
          one,
          ...gone,
          toButton(`weg:${one.id}`, words.remove, one, () => remove(one)),
        );
      }),
    );
    showKept();
    showActions(picked);
    if (focused !== undefined) focusOn(focused);
  }

  function showKept(): void {
    const before = options.listKept();
    kept.className = before.length > 0 ? 'brief-kept' : '';
    if (before.length === 0) kept.replaceChildren();
    else
      kept.replaceChildren(
        create('p', {}, words.kept(before.length)),
        toPlainButton(words.addKept, () => add(before)),
      );
  }

  function showActions(picked: readonly Picked[]): void {
    const ids = new Set(picked.map(({ id }) => id));
    const followed = options.listFollowed().filter(({ id }) => !ids.has(id) && options.isKnown(id));
    actions.replaceChildren(
      ...(followed.length > 0 ? [toPlainButton(words.followed(followed.length), () => add(followed))] : []),
      ...(picked.length > 1 ? [toPlainButton(words.clear, clear)] : []),
    );
  }

  function add(all: readonly Picked[]): void {
    const room = MAX_PICKED - options.list().length;
    options.add(all.slice(0, room));
    const [one] = all;
    says.textContent =
      all.length > room ? words.full(MAX_PICKED) : all.length === 1 && one ? words.added(nameOf(one)) : '';
    show();
    // The button that was pressed is gone.
    focusOn(`weg:${one?.id ?? ''}`);
  }

  function remove(one: Picked): void {
    const at = options.list().findIndex(({ id }) => id === one.id);
    options.remove([one.id]);
    says.textContent = words.removed(nameOf(one));
    show();
    const next = options.list()[at] ?? options.list().at(-1);
    if (next) focusOn(`weg:${next.id}`);
    else input.focus();
  }

  function clear(): void {
    options.remove(options.list().map(({ id }) => id));
    says.textContent = words.cleared;
    show();
    input.focus();
  }

  function focusOn(key: string): void {
    root.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus();
  }
}

function draw(list: HTMLElement, items: readonly HTMLElement[]): void {
  list.replaceChildren(...items);
  list.hidden = items.length === 0;
}

function toItem(one: Picked, ...rest: HTMLElement[]): HTMLElement {
  return create('li', {}, create('span', {}, nameOf(one)), ...rest);
}

function toButton(key: string, label: string, one: Picked, act: () => void): HTMLElement {
  const button = toPlainButton(label, act);
  button.ariaLabel = words.of(label, nameOf(one));
  button.dataset.key = key;
  return button;
}

function toPlainButton(label: string, act: () => void): HTMLButtonElement {
  const button = create('button', { className: 'as-link', type: 'button' }, label);
  button.addEventListener('click', act);
  return button;
}

/** An id says at least the number and some words. */
function nameOf({ id, title = id }: Picked): string {
  return title;
}
