import { privacyCheck as words } from '../../messages/writing-help.ts';
import { create } from '../elements.ts';
import { createPrivacyBox } from './privacy-box.ts';
import { findHits, findObjection, replaceHit, toPieces, type Hit } from './privacy-hits.ts';

/** Nobody wants advice in the middle of a word. */
const PAUSE = 350;

type Control = HTMLInputElement | HTMLTextAreaElement;

/** Looks for personal data in what is written, in the browser: marks it, advises, and says what stops sending. */
export interface PrivacyCheck {
  /** Looks at every field again, at once. */
  check(): void;
  /** What must be done before anything is sent, by the name of the field. */
  findErrors(): Record<string, string>;
}

export function createPrivacyCheck(form: HTMLFormElement): PrivacyCheck {
  /** Said to who does not see it. */
  const status = create('p', { className: 'vh', role: 'status' });
  form.append(status);
  const fields = [...form.querySelectorAll<Control>('[data-privacy]')].map((control) =>
    watchField(control, (text) => (status.textContent = text)),
  );
  return {
    check: () => fields.forEach(({ check }) => check()),
    findErrors() {
      const errors: Record<string, string> = {};
      for (const { check, name, findError } of fields) {
        check();
        const error = findError();
        if (error !== undefined) errors[name] ??= error;
      }
      return errors;
    },
  };
}

function watchField(control: Control, say: (text: string) => void) {
  const label = control.dataset.privacy ?? '';
  const accepted = new Set<string>();
  const mirror = createMirror(control);
  const box = createPrivacyBox(label, { accept, replace });
  (control.closest('.writing') ?? control).after(box.element);
  let hits: Hit[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  control.addEventListener('input', () => {
    // What is marked moves with what is typed.
    mirror?.(control.value, []);
    clearTimeout(timer);
    timer = setTimeout(check, PAUSE);
  });
  check();
  return { name: control.name, check, findError };

  function check(): void {
    clearTimeout(timer);
    const before = hits.length;
    hits = findHits(control.value);
    mirror?.(control.value, hits);
    if (!box.show(hits, accepted)) return;
    say(hits.length > 0 ? `${words.name(label)}. ${words.found(hits.length)}` : before > 0 ? words.clean : '');
  }

  function accept(hit: Hit, isAccepted: boolean): void {
    if (isAccepted) accepted.add(hit.id);
    else accepted.delete(hit.id);
    control.dispatchEvent(new Event('change', { bubbles: true }));
  }

  function replace(hit: Hit): void {
    control.value = replaceHit(control.value, hit);
    for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true }));
    check();
    if (!box.focus()) control.focus();
  }

  function findError(): string | undefined {
    const objections = hits.map((hit) => ({ hit, what: findObjection(hit, accepted) }));
    const worst = objections.find(({ what }) => what === 'remove') ?? objections.find(({ what }) => what === 'decide');
    return worst?.what && words[worst.what](worst.hit.type, label);
  }
}

/** Draws what is found under the text of a field for more lines, which then grows with it. Undefined for others. */
function createMirror(control: Control): ((text: string, hits: readonly Hit[]) => void) | undefined {
  const frame = control.closest('.writing');
  if (!frame) return undefined;
  const mirror = create('div', { className: 'mirror', ariaHidden: 'true' });
  frame.prepend(mirror);
  return (text, hits) => {
    const pieces = toPieces(text, hits).map(({ text: piece, certainty }) =>
      certainty ? create('mark', { className: certainty }, piece) : piece,
    );
    // A line that nothing stands on yet has its height only with something on it.
    mirror.replaceChildren(...pieces, '\u200b');
  };
}
