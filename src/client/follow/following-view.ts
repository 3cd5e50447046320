import { FOLLOW_KINDS, following as words } from '../../messages/follow.ts';
import { create } from '../elements.ts';
import type { Entry } from './entries.ts';
import type { Shown } from './following.ts';

/** What somebody asks for in the list. */
export interface Actions {
  stop(shown: Shown): void;
  retry(path: string): void;
}

/** So many that were read are kept at hand. */
const MAX_EARLIER = 5;

const day = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'Europe/Amsterdam' });
const isoDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' });
const moment = new Intl.DateTimeFormat('nl-NL', {
  ...{ day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' },
  timeZone: 'Europe/Amsterdam',
});

/** Something that is followed, with what is new about it, under a heading of its own. */
export function toItem(shown: Shown, actions: Actions): HTMLElement {
  const { followed, kind, unread, earlier, problem, shared } = shown;
  return create(
    'li',
    { className: 'followed' },
    create('h3', { className: 'row-title' }, toLink(followed.path, followed.name)),
    create(
      'p',
      { className: 'meta' },
      create('span', {}, FOLLOW_KINDS[kind]),
      ...(unread.length > 0 ? [create('b', {}, words.freshCount(unread.length))] : []),
      toChecked(shown),
    ),
    ...(problem ? [toProblem(shown, problem, actions)] : []),
    ...(shared > 0 ? [create('p', { className: 'muted' }, words.shared(shared))] : []),
    ...(unread.length > 0 ? [toEntries(unread, { shown, isUnread: true })] : []),
    ...(earlier.length > 0 ? [toEarlier(earlier, shown)] : []),
    create('p', { className: 'followed-actions' }, toStop(shown, actions)),
  );
}

function toChecked({ memory }: Shown): Node {
  if (!memory) return create('span', {}, words.neverChecked);
  const checked = new Date(memory.checked);
  const time = create('time', { dateTime: memory.checked }, moment.format(checked));
  return create('span', {}, `${words.checked} `, time);
}

function toProblem({ followed, memory }: Shown, problem: NonNullable<Shown['problem']>, { retry }: Actions): Node {
  const text = create('p', { className: 'problem' }, words.problems[problem]);
  if (memory && problem !== 'gone') text.append(` ${words.before}`);
  // Gone is for good: stopping is the button below.
  if (problem !== 'gone') {
    const button = create(
      'button',
      { type: 'button', className: 'as-link', ariaLabel: words.of(words.retry, followed.name) },
      words.retry,
    );
    button.dataset.key = `retry ${followed.path}`;
    button.addEventListener('click', () => retry(followed.path));
    text.append(' ', button);
  }
  return text;
}

function toEarlier(entries: readonly Entry[], shown: Shown): Node {
  const some = entries.slice(0, MAX_EARLIER);
  return create(
    'details',
    { className: 'earlier-news' },
    create(
      'summary',
      { ariaLabel: words.of(words.earlier(some.length), shown.followed.name) },
      words.earlier(some.length),
    ),
    toEntries(some, { shown, isUnread: false }),
  );
}

function toEntries(
  entries: readonly (Entry & { also?: string[] })[],
  { shown: { followed, kind }, isUnread }: { shown: Shown; isUnread: boolean },
): Node {
  // The title of an entry names its bottleneck, and so does the heading above it.
  const own = `: ${followed.name}`;
  const toTitle = (title: string) => (title.endsWith(own) ? title.slice(0, -own.length) : title);
  const items = entries.map(({ page, place, title, text, date, also = [] }) =>
    create(
      'li',
      { className: isUnread ? 'news unread' : 'news' },
      create('h4', {}, toLink(page + place, toTitle(title))),
      ...(text || kind === 'search' ? [create('p', {}, text || words.found)] : []),
      create(
        'p',
        { className: 'meta' },
        ...(isUnread ? [create('b', { className: 'new' }, words.unread)] : []),
        ...(date ? [create('time', { dateTime: isoDay.format(new Date(date)) }, day.format(new Date(date)))] : []),
        ...(also.length > 0 ? [create('span', {}, words.also(also.join(', ')))] : []),
      ),
    ),
  );
  return create('ol', { className: 'entries' }, ...items);
}

function toStop(shown: Shown, { stop }: Actions): Node {
  const { path, name } = shown.followed;
  const button = create(
    'button',
    { type: 'button', className: 'as-link', ariaLabel: words.of(words.stop, name) },
    words.stop,
  );
  button.dataset.key = `stop ${path}`;
  button.addEventListener('click', () => stop(shown));
  return button;
}

function toLink(href: string, text: string): Node {
  const link = create('a', { href }, text);
  link.dataset.key = `link ${href}`;
  return link;
}
