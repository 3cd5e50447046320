import { amsterdamDay } from '../../model/dates.ts';
import { briefPage as words } from '../../messages/brief.ts';
import type { BriefIndex } from '../../queries/brief.ts';
import { formatSelection, listShards, selectCases, type Selection } from '../../feeds/brief/selection.ts';
import { create, find } from '../elements.ts';
import { readFollowed } from '../follow/followed.ts';
import { listNothingHelp } from './brief-help.ts';
import { findId } from './find-cases.ts';
import { createForm } from './form.ts';
import { createLetterView } from './letter-view.ts';
import { createBriefData } from './load.ts';
import { changePicked, readPicked, withPicked, type Picked } from './picked.ts';
import { createPicker } from './picker.ts';
import type { RecordView } from './record/record-view.ts';
import { startSelection } from './start-selection.ts';

/** Nobody wants to wait for more than this, or to get a longer letter, without being asked. */
const LONG_LETTER = 150;
const MANY_IN_FILES = 600;
const PAUSE_MS = 250;

/** Makes the page work: what is chosen stands in the address, and the letter under it follows at once. */
export function startBrief(root: HTMLElement): void {
  const result = find('[data-result]', HTMLElement, root);
  const says = find('[data-says]', HTMLElement, result);
  const help = find('[data-help]', HTMLElement, result);
  const today = amsterdamDay(new Date()) ?? '';
  const start = startSelection(location.search, { kept: readPicked(), today });
  let picked: readonly Picked[] = start.picked;
  /** Ids of all that can be chosen; undefined until that is known. */
  let known: ReadonlySet<string> | undefined;
  /** Counts letters, so that one that comes late cannot take the place of a later one. */
  let latest = 0;
  /** What somebody asked for, however long it may become, as its address says it. */
  let wanted = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let record: RecordView | undefined;

  const data = createBriefData();
  const view = createLetterView(result);
  const form = createForm(find('[data-brief-form]', HTMLFormElement, root), today, {
    onChange() {
      clearTimeout(timer);
      timer = setTimeout(() => void update(), PAUSE_MS);
    },
    onSubmit: () => void insist(),
  });
  const picker = createPicker(find('[data-picker]', HTMLElement, root), {
    list: () => picked,
    isKnown: (id) => known?.has(id) ?? true,
    add: (all) => pick((list) => all.reduce(withPicked, [...list])),
    remove: (ids) => pick((list) => list.filter(({ id }) => !ids.includes(id))),
    listFollowed,
    listKept: () => readPicked().filter(({ id }) => !picked.some((one) => one.id === id)),
  });

  if (start.added.length > 0) changePicked((kept) => start.added.reduce(withPicked, kept));
  form.show(start.selection);
  picker.show();
  void update();
  if (document.cookie.split('; ').includes('spaak-staff=1')) void loadRecord();

  /** What is kept on this device changes as the letter does, and may be more. */
  function pick(change: (list: readonly Picked[]) => Picked[]): void {
    picked = change(picked);
    if (!changePicked(change)) find('[data-found-says]', HTMLElement, root).textContent = words.notKept;
    void update();
  }

  /** Makes the letter, and brings who asked for it there. */
  async function insist(): Promise<void> {
    const selection = readSelection();
    if (selection) wanted = formatSelection(selection);
    says.focus();
    const own = latest + 1;
    await update();
    if (own === latest && document.activeElement === says) view.focus();
  }

  /** Shows what is chosen as it is now. */
  async function update(): Promise<void> {
    clearTimeout(timer);
    const own = (latest += 1);
    const selection = readSelection();
    if (!selection) {
      clear(words.reversed);
      return;
    }
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

  function readSelection(): Selection | undefined {
    const asked = form.read();
    return asked && { ...asked, picked: picked.map(({ id }) => id) };
  }

  async function make(selection: Selection, index: BriefIndex, own: number): Promise<void> {
    const entries = selectCases(index.cases, selection);
    const shards = listShards(entries, index);
    const inFiles = shards.reduce((total, { count }) => total + count, 0);
    const isLong = entries.length > LONG_LETTER;
    const isHeavy = inFiles > MANY_IN_FILES && data.countMissing(shards) > 0;
    if (entries.length === 0) {
      clear(words.count(0), listNothingHelp(selection, index, { form, toButton }));
      return;
    }
    if ((isLong || isHeavy) && wanted !== formatSelection(selection)) {
      const why = isLong ? words.long(entries.length, shards.length) : words.heavy(shards.length);
      clear(words.count(entries.length), [create('p', {}, why), toButton(words.make, () => void insist())]);
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
    const missing = selection.picked.filter((id) => !known?.has(id)).length + entries.length - cases.length;
    const gone = missing > 0 ? ` ${words.missing(missing)}` : '';
    says.textContent = `${words.count(cases.length)} ${words.made}${gone}`;
  }

  function fail(): void {
    const retry = toButton(words.retry, () => {
      data.renew();
      void update();
    });
    clear(words.failed, [...(navigator.onLine ? [] : [create('p', {}, words.offline)]), retry]);
  }

  /** There is no letter now. */
  function clear(text: string, helps: readonly HTMLElement[] = []): void {
    view.hide();
    record?.show(undefined);
    help.replaceChildren(...helps);
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

  /** Only editors are offered that. Without it the page is whole. */
  async function loadRecord(): Promise<void> {
    try {
      const { startRecord } = await import('./record/start.ts');
      record = await startRecord(find('[data-record]', HTMLElement, result));
      if (record) await update();
    } catch {
      // Then nobody is offered it now.
    }
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
}

/** Bottlenecks that somebody follows. */
function listFollowed(): Picked[] {
  return readFollowed().flatMap(({ path, name }) => {
    const id = findId(path);
    return id === undefined ? [] : [{ id, title: name }];
  });
}
