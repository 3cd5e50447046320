import {
  IS_BACK,
  KEEP_FAILED,
  keptAs,
  NOT_KEPT,
  NOTHING_TO_WIPE,
  PUT_BACK,
  savedOn,
  WIPED,
} from '../../messages/booklet-tools.ts';
import { openFields } from './fields.ts';
import { createNoteStore, type Notes } from './notes.ts';
import { makeFile } from './one-file.ts';

// What a reader can do with a booklet. A saved one holds this too, so it stands alone.

const booklet = document.querySelector<HTMLElement>('.booklet');
const tools = booklet?.querySelector<HTMLElement>('[data-booklet]');
if (booklet && tools) enable(booklet, tools);

function enable(booklet: HTMLElement, tools: HTMLElement): void {
  const { booklet: circle = '', file = '' } = tools.dataset;
  const says = tools.querySelector('[data-says]');
  const store = createNoteStore(`spaak-map:${circle}${file && `:${file}`}`, {
    device: () => localStorage,
    now: () => Date.now(),
  });
  const fields = openFields(booklet, () => keep());
  refresh();
  addEventListener('storage', ({ key }) => (key === store.key || key === null) && fields.fill(store.find() ?? {}));
  onClick('print', () => print());
  onClick('keep', () => void save());
  onClick('wipe', wipe);
  tools.querySelector<HTMLElement>('[data-device]')?.removeAttribute('hidden');

  /** A saved booklet brings its own notes; those that were kept later go before them. */
  function refresh(): void {
    const kept = store.find();
    if (kept) fields.fill(kept);
  }

  /** Notes to bottlenecks that left the booklet since are kept too. */
  function keep(): void {
    const others = Object.entries(store.find() ?? {}).filter(([name]) => !fields.names.has(name));
    if (!store.save({ ...Object.fromEntries(others), ...fields.read() })) tell(NOT_KEPT);
  }

  function wipe(): void {
    const before = { ...store.find(), ...fields.read() };
    if (Object.keys(before).length === 0) {
      tell(NOTHING_TO_WIPE);
      return;
    }
    restore({});
    const back = document.createElement('button');
    Object.assign(back, { type: 'button', className: 'action', textContent: PUT_BACK });
    back.addEventListener('click', () => {
      restore(before);
      tell(IS_BACK);
      tools.querySelector<HTMLElement>('[data-wipe]')?.focus();
    });
    tell(WIPED, back);
  }

  function restore(notes: Notes): void {
    fields.fill(notes);
    store.save(notes);
  }

  async function save(): Promise<void> {
    const name = `leerkringmap-${circle}.html`;
    try {
      const day = new Date().toLocaleDateString('nl-NL', { day: 'numeric', month: 'long', year: 'numeric' });
      handOver(name, await makeFile(savedOn(day)));
      tell(keptAs(name));
    } catch {
      tell(KEEP_FAILED);
    }
  }

  function tell(...content: (string | Node)[]): void {
    says?.replaceChildren(...content);
  }

  function onClick(name: string, act: () => void): void {
    tools.querySelector(`[data-${name}]`)?.addEventListener('click', act);
  }
}

function handOver(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/html;charset=utf-8' }));
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Browsers that ask where to put it need the address until then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
