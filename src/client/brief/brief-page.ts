import { amsterdamDay } from '../../model/dates.ts';
import { briefPage as words, formatPeriod } from '../../messages/brief.ts';
import type { BriefEntry, BriefIndex } from '../../queries/brief.ts';
import { formatSelection, listShards, selectCases, type Selection } from '../../feeds/brief/selection.ts';
import { create, find } from '../elements.ts';
import { readFollowed } from '../follow/followed.ts';
import { findId } from './find-cases.ts';
import { createForm } from './form.ts';
import { createLetterView } from './letter-view.ts';
import { createBriefData } from './load.ts';
import { changePicked, readPicked, withPicked, type Picked } from './picked.ts';
import { createPicker } from './picker.ts';
import type { RecordView } from './record/record-view.ts';
import { startSelection } from './start-selection.ts';

// The page of the letter: what is chosen stands in the address, and the letter under it follows at once.

/** Nobody wants to wait for more than this, or to get a longer letter, without being asked. */
const LONG_letter = 150;
const MANY_IN_FILES = 600;
const PAUSE_MS = 250;

const root = find('[data-brief]', HTMLElement);
const result = find('[data-result]', HTMLElement, root);
const says = find('[data-says]', HTMLElement, result);
const help = find('[data-help]', HTMLElement, result);
const today = amsterdamDay(new Date()) ?? '';
const data = createBriefData();
const view = createLetterView(result);
const form = createForm(find('[data-brief-form]', HTMLFormElement, root), today, () => {
  clearTimeout(timer);
  timer = setTimeout(() => void update(), PAUSE_MS);
});
const picker = createPicker(find('[data-picker]', HTMLElement, root), {
  list: () => picked,
  isKnown: (id) => known?.has(id) ?? true,
  add: (all) => pick(all.reduce(withPicked, [...picked]), (kept) => all.reduce(withPicked, kept)),
  remove: (ids) => {
    const without = (list: readonly Picked[]) => list.filter(({ id }) => !ids.includes(id));
    pick(without(picked), without);
  },
  listFollowed: () =>
    readFollowed().flatMap(({ path, name }) => {
      const id = findId(path);
      return id === undefined ? [] : [{ id, title: name }];
    }),
  listKept: () => readPicked().filter(({ id }) => !picked.some((one) => one.id === id)),
});
let timer: ReturnType<typeof setTimeout> | undefined;
let picked: readonly Picked[];
/** Ids of all that can be chosen; undefined until that is known. */
let known: ReadonlySet<string> | undefined;
/** Counts letters, so that one that comes late cannot take the place of a later one. */
let latest = 0;
/** What somebody asked for in spite of its length, as its address says it. */
let wanted = '';
let record: RecordView | undefined;

const start = startSelection(location.search, { kept: readPicked(), today });
if (start.added.length > 0) changePicked((kept) => start.added.reduce(withPicked, kept));
picked = start.picked;
form.show(start.selection);
picker.show();
void update();
if (document.cookie.split('; ').includes('spaak-staff=1'))
  void import('./record/start.ts').then(async ({ startRecord }) => {
    record = await startRecord(find('[data-record]', HTMLElement, result));
    void update();
  });

function pick(next: readonly Picked[], change: (kept: Picked[]) => Picked[]): void {
  picked = next;
  if (!changePicked(change)) find('[data-found-says]', HTMLElement, root).textContent = words.notKept;
  void update();
}

/** Shows what is chosen as it is now. */
async function update(): Promise<void> {
  clearTimeout(timer);
  const own = (latest += 1);
  const asked = form.read();
  if (!asked) {
    clear(words.reversed);
    return;
  }
  const selection: Selection = { ...asked, picked: picked.map(({ id }) => id) };
  history.replaceState(history.state, '', formatSelection(selection));
  try {
    const index = await data.getIndex();
    if (own !== latest) return;
    known = new Set(index.cases.map(({ id }) => id));
    picker.show();
    await make(selection, index, own);
  } catch {
    if (own === latest) fail();
  }
}

async function make(selection: Selection, index: BriefIndex, own: number): Promise<void> {
  const entries = selectCases(index.cases, selection);
  if (entries.length === 0) {
    showNothing(selection, index);
    return;
  }
  const shards = listShards(entries, index);
  const key = formatSelection(selection);
  const inFiles = shards.reduce((total, { count }) => total + count, 0);
  const isMuch = entries.length > LONG_letter || (inFiles > MANY_IN_FILES && data.countMissing(shards) > 0);
  if (isMuch && wanted !== key) {
    askFirst(entries, shards.length, key);
    return;
  }
  result.setAttribute('aria-busy', 'true');
  help.replaceChildren();
  const found = await data.getCases(shards, (done, all) => {
    if (own === latest) says.textContent = words.busy(done, all);
  });
  if (own !== latest) return;
  const cases = entries.flatMap(({ id }) => found.get(id) ?? []);
  nameAll(cases);
  const letter = { index, cases, selection, today };
  view.show(letter);
  record?.show(letter);
  result.setAttribute('aria-busy', 'false');
  const missing = selection.picked.filter((id) => !found.has(id)).length + entries.length - cases.length;
  const gone = missing > 0 ? ` ${words.missing(missing)}` : '';
  says.textContent = `${words.count(cases.length)} ${words.made}${gone}`;
  if (wanted === key && document.activeElement === document.body) view.focus();
}

function showNothing({ from, until, domains }: Selection, index: BriefIndex): void {
  const labels = index.domains.flatMap(({ code, label }) => (domains.includes(code) ? [label] : []));
  const period = form.period();
  clear(words.count(0));
  help.replaceChildren(
    create('h2', {}, words.none),
    create('p', {}, period === 'geen' ? words.nonePicked : words.noneInPeriod(formatPeriod(from, until), labels)),
    ...(period === 'kwartaal' || period === 'geen' ? [toButton(words.widen.jaar, () => form.widen('jaar'))] : []),
    ...(period === 'alles' ? [] : [toButton(words.widen.alles, () => form.widen('alles'))]),
    ...(labels.length > 0 ? [toButton(words.widen.domains, () => form.widen('domains'))] : []),
  );
}

function askFirst(entries: readonly BriefEntry[], files: number, key: string): void {
  clear(words.count(entries.length));
  help.replaceChildren(
    create('p', {}, entries.length > LONG_letter ? words.long(entries.length, files) : words.heavy(files)),
    toButton(words.make, () => {
      wanted = key;
      void update();
    }),
  );
}

function fail(): void {
  clear(words.failed);
  help.replaceChildren(
    ...(navigator.onLine ? [] : [create('p', {}, words.offline)]),
    toButton(words.retry, () => {
      data.renew();
      void update();
    }),
  );
}

/** There is no letter now. */
function clear(text: string): void {
  view.hide();
  record?.show(undefined);
  help.replaceChildren();
  result.setAttribute('aria-busy', 'false');
  says.textContent = text;
}

/** What was picked by its address alone gets its name. */
function nameAll(cases: readonly { id: string; title: string }[]): void {
  const titles = new Map(cases.map(({ id, title }) => [id, title]));
  const name = (list: readonly Picked[]) =>
    list.map((one) => ({ ...one, ...(titles.has(one.id) && { title: titles.get(one.id) ?? one.id }) }));
  picked = name(picked);
  changePicked(name);
  picker.show();
}

function toButton(label: string, act: () => void): HTMLButtonElement {
  const button = create('button', { className: 'follow-button ready', type: 'button' }, label);
  button.addEventListener('click', () => {
    // It is about to go: what comes instead is said there.
    says.focus();
    act();
  });
  return button;
}
