import {
  FOLLOW_FULL,
  FOLLOW_KEPT,
  FOLLOW_ON,
  FOLLOW_PAGE,
  FOLLOW_REFUSED,
  FOLLOW_SINCE_NOW,
  FOLLOW_STOP,
  FOLLOW_STOPPED,
} from '../../messages/follow-button.ts';
import { changeFollowed, MAX_FOLLOWED, readFollowed, type Followed } from './followed.ts';

// The button beside what can be followed. Many pages load this, so it stands alone.

for (const box of document.querySelectorAll<HTMLElement>('[data-follow]')) {
  const { follow: path = '', name = '' } = box.dataset;
  enableFollow(box, {
    get: () => ({ path, name, since: new Date().toISOString() }),
    listKnown: () => listInFeed(path),
  });
}

/** What the button is about now, and the ids of what is there already. */
export interface Subject {
  get(): Followed;
  listKnown(): Promise<string[]>;
}

/** Makes the button of a box work. The function that it returns shows how it is now. */
export function enableFollow(box: HTMLElement, { get, listKnown }: Subject): () => void {
  const button = box.querySelector('button');
  const says = box.querySelector('[role=status]');
  if (!button || !says) return () => undefined;
  const start = button.textContent;
  const isOn = () => readFollowed().some(({ path }) => path === get().path);
  const draw = () => {
    const on = isOn();
    button.textContent = on ? FOLLOW_STOP : start;
    box.classList.toggle('on', on);
    return on;
  };
  const show = () => says.replaceChildren(draw() ? FOLLOW_ON : '');
  const toggle = () => {
    const followed = get();
    const on = isOn();
    if (!on && readFollowed().length >= MAX_FOLLOWED) return [FOLLOW_FULL, toPage(), '.'];
    try {
      changeFollowed((items) => [...items.filter(({ path }) => path !== followed.path), ...(on ? [] : [followed])]);
    } catch {
      return [box.dataset.refused ?? FOLLOW_REFUSED];
    }
    draw();
    if (on) return [FOLLOW_STOPPED];
    // Without this, days tell what is new.
    listKnown()
      .then((known) =>
        changeFollowed((items) => items.map((one) => (one.path === followed.path ? { ...one, known } : one))),
      )
      .catch(() => undefined);
    return [FOLLOW_SINCE_NOW, toPage(), FOLLOW_KEPT];
  };
  show();
  // Changed in another tab, or before somebody came back.
  addEventListener('storage', show);
  addEventListener('pageshow', ({ persisted }) => persisted && show());
  button.addEventListener('click', () => says.replaceChildren(...toggle()));
  button.classList.add('ready');
  return show;
}

function toPage(): Node {
  const link = document.createElement('a');
  link.href = '/volgen/';
  link.textContent = FOLLOW_PAGE;
  return link;
}

/** The browser may have it from here on: the page of following asks for the same. */
async function listInFeed(path: string): Promise<string[]> {
  const response = await fetch(`${path}feed.json`, { cache: 'no-cache' });
  const { items } = (await response.json()) as { items: { id: string }[] };
  return items.map(({ id }) => id);
}
