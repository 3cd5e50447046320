import { following as words } from '../../messages/follow.ts';
import { download } from '../download.ts';
import { create, find } from '../elements.ts';
import { MAX_FOLLOWED, type Followed } from './followed.ts';
import { MAX_FILE, readFile, toFile, type Import, type Refusal } from './transfer.ts';

export interface Transfer {
  list(): Followed[];
  /** @throws when the browser does not keep it. */
  add(items: readonly Followed[]): void;
}

/** Saves the list as a file, and shows what a file would add before it does. */
export function connectTransfer(section: HTMLElement, { list, add }: Transfer): void {
  const save = find('[data-save]', HTMLButtonElement, section);
  const file = find('input[type=file]', HTMLInputElement, section);
  const says = find('[data-transfer-says]', HTMLElement, section);
  const plan = find('[data-plan]', HTMLElement, section);
  const { host } = location;

  save.addEventListener('click', () => {
    const now = new Date();
    const name = `spaak-volgen-${now.toISOString().slice(0, 10)}.json`;
    download(name, toFile(list(), { host, now }), 'application/json');
    says.textContent = words.saved(name);
  });
  file.addEventListener('change', take);
  // Chosen before this was loaded.
  take();

  function take(): void {
    const [chosen] = file.files ?? [];
    if (!chosen) return;
    says.textContent = '';
    plan.replaceChildren();
    void read(chosen).then((found) => {
      // The same file can be chosen again.
      file.value = '';
      if (typeof found === 'string') says.textContent = found;
      else if ('refusal' in found) says.textContent = toRefusal(found);
      else showPlan(found);
    });
  }

  async function read(chosen: File): Promise<Import | Refusal | string> {
    if (chosen.size > MAX_FILE) return { refusal: 'large' };
    try {
      return readFile(await chosen.text(), { host, now: new Date(), followed: list() });
    } catch {
      return words.refusals.unreadable;
    }
  }

  /** Focused, because it asks for an answer. */
  function showPlan({ adds, known, unknown, tooMany }: Import): void {
    const close = (said: string) => {
      plan.replaceChildren();
      says.textContent = said;
      file.focus();
    };
    const button = (className: string, text: string, act: () => void) => {
      const made = create('button', { type: 'button', className }, text);
      made.addEventListener('click', act);
      return made;
    };
    const addAll = () => {
      try {
        add(adds);
        close(words.added(adds.length));
      } catch {
        close(words.refused);
      }
    };
    plan.replaceChildren(
      create('p', {}, words.adds(adds.length)),
      ...(adds.length > 0 ? [create('ul', {}, ...adds.map(({ name }) => create('li', {}, name)))] : []),
      ...(known > 0 ? [create('p', {}, words.known(known))] : []),
      ...(unknown > 0 ? [create('p', {}, words.unknown(unknown))] : []),
      ...(tooMany > 0 ? [create('p', {}, words.tooMany(tooMany, MAX_FOLLOWED))] : []),
      create(
        'p',
        { className: 'follow-buttons' },
        ...(adds.length > 0 ? [button('follow-button first ready', words.add, addAll)] : []),
        button('as-link', adds.length > 0 ? words.cancel : words.close, () => close('')),
      ),
    );
    plan.focus();
  }
}

function toRefusal(found: Refusal): string {
  return found.refusal === 'elsewhere' ? words.refusals.elsewhere(found.host) : words.refusals[found.refusal];
}
