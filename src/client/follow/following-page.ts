import { following as words } from '../../messages/follow.ts';
import { create, find } from '../elements.ts';
import type { Search } from '../../search/client/engine.ts';
import { changeFollowed, readFollowed, type Followed } from './followed.ts';
import { createFollowing, type Shown } from './following.ts';
import { toItem } from './following-view.ts';
import { kindOf } from './kinds.ts';
import { lookAtFeed, type Look } from './look.ts';
import { keepMemories, readMemories } from './memory.ts';
import { connectTransfer } from './transfer-view.ts';
import { keepUnread, readUnread, showUnread } from './unread.ts';

// The page of following: draws what is known, looks whether there is more, and draws that.

const root = find('[data-following]', HTMLElement);
const says = find('[data-says]', HTMLElement, root);
const notice = find('[data-notice]', HTMLElement, root);
const stopped = find('[data-stopped]', HTMLElement, root);
const lists = { fresh: find('[data-fresh]', HTMLElement, root), rest: find('[data-rest]', HTMLElement, root) };
const empty = find('[data-empty]', HTMLElement, root);
const readAll = find('[data-read-all]', HTMLButtonElement, root);
const save = find('[data-save]', HTMLButtonElement, root);
const again = find('[data-look]', HTMLButtonElement, root);

const following = createFollowing({
  places: { readFollowed, changeFollowed, readMemories, keepMemories, readUnread, keepUnread },
  look: (one) => (kindOf(one.path) === 'search' ? lookAtFollowedSearch(one) : lookAtFeed(one.path)),
  now: () => new Date(),
});
let isBusy = false;
let search: Search['search'] | undefined;

draw();
again.addEventListener('click', () => void check());
readAll.addEventListener('click', () => {
  following.readAll();
  draw();
  says.textContent = words.allRead;
  says.focus();
});
connectTransfer(find('[data-transfer]', HTMLElement, root), {
  list: () => following.list().map(({ followed }) => followed),
  add(items) {
    following.add(items);
    void check(items.map(({ path }) => path));
  },
});
// Pages that were opened meanwhile, and other tabs.
addEventListener('storage', takeOver);
addEventListener('pageshow', ({ persisted }) => persisted && takeOver());
if (following.count().things > 0) {
  if (isSaving()) notice.textContent = words.saving;
  else void check();
}

function takeOver(): void {
  if (isBusy) return;
  following.refresh();
  draw();
}

async function check(paths?: readonly string[]): Promise<void> {
  if (isBusy) return;
  isBusy = true;
  root.setAttribute('aria-busy', 'true');
  says.textContent = words.busy;
  // Disabled it would lose the focus.
  again.setAttribute('aria-disabled', 'true');
  await following.check(paths);
  isBusy = false;
  root.setAttribute('aria-busy', 'false');
  again.removeAttribute('aria-disabled');
  draw();
}

/** Shows how it is, with the focus where it was. */
function draw(): void {
  const { things, unread } = following.count();
  const shown = following.list();
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.key : undefined;
  drawList(lists.fresh, shown.filter(isFresh));
  drawList(
    lists.rest,
    shown.filter((one) => !isFresh(one)),
  );
  for (const element of root.querySelectorAll<HTMLElement>('[data-key]')) {
    if (focused !== undefined && element.dataset.key === focused) element.focus();
  }
  empty.hidden = things > 0;
  save.hidden = things === 0;
  again.hidden = things === 0;
  again.textContent = shown.some(({ memory }) => memory) ? words.lookAgain : words.look;
  readAll.hidden = unread === 0;
  if (!isBusy) says.textContent = things > 0 ? words.count(unread, things) : '';
  if (!following.isKept) notice.textContent = words.notKept;
  else if (shown.some(({ memory }) => memory)) {
    const isOffline = shown.length > 0 && shown.every(({ problem }) => problem === 'offline');
    notice.textContent = isOffline ? words.offline : '';
  }
  showUnread(unread);
}

function drawList(section: HTMLElement, shown: readonly Shown[]): void {
  section.hidden = shown.length === 0;
  const actions = { stop, retry: (path: string) => void check([path]) };
  find('ul', HTMLElement, section).replaceChildren(...shown.map((one) => toItem(one, actions)));
}

function isFresh({ unread }: Shown): boolean {
  return unread.length > 0;
}

/** Stops, with the way back where somebody is. */
function stop({ followed: { path, name } }: Shown): void {
  let restore: () => void;
  try {
    restore = following.stop(path);
  } catch {
    notice.textContent = words.refused;
    return;
  }
  const undo = create('button', { type: 'button', className: 'as-link' }, words.undo);
  undo.addEventListener('click', () => {
    try {
      restore();
    } catch {
      notice.textContent = words.refused;
      return;
    }
    stopped.replaceChildren(create('p', {}, words.undone(name)));
    draw();
    stopped.focus();
  });
  stopped.replaceChildren(create('p', {}, words.stopped(name), ' ', undo));
  draw();
  undo.focus();
}

/** The engine and its lexicon weigh more than this page: they come when a search is followed. Never throws. */
async function lookAtFollowedSearch({ path }: Followed): Promise<Look> {
  try {
    const [{ createSearch }, { lookAtSearch }] = await Promise.all([
      import('../../search/client/engine.ts'),
      import('./search-look.ts'),
    ]);
    search ??= createSearch().search;
    return await lookAtSearch(path, search, new Date().toISOString());
  } catch {
    return { kind: navigator.onLine ? 'failed' : 'offline' };
  }
}

/** Somebody asked their device or their browser to load little. */
function isSaving(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData === true || matchMedia('(prefers-reduced-data: reduce)').matches;
}
