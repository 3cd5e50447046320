import { toDocument } from '../../feeds/brief/document.ts';
import type { Letter } from '../../feeds/brief/letter-input.ts';
import { writeLetter } from '../../feeds/brief/letter.ts';
import { briefPage as words } from '../../messages/brief.ts';
import { download } from '../download.ts';
import { find } from '../elements.ts';

export interface LetterView {
  show(letter: Letter): void;
  hide(): void;
  /** Brings who asked for the letter there. */
  focus(): void;
}

/** The letter, and what can be done with it: printed, copied, kept. */
export function createLetterView(root: HTMLElement): LetterView {
  const sheet = find('[data-letter]', HTMLElement, root);
  const actions = find('[data-actions]', HTMLElement, root);
  const says = find('[data-action-says]', HTMLElement, root);
  let shown: { letter: Letter; html: string } | undefined;

  const onPress = (name: string, act: () => Promise<string> | string) =>
    find(`[data-${name}]`, HTMLButtonElement, actions).addEventListener('click', () => {
      says.textContent = '';
      void Promise.resolve(act()).then((text) => (says.textContent = text));
    });
  onPress('print', () => {
    print();
    return '';
  });
  onPress('copy', copy);
  onPress('save', save);

  return {
    show(letter) {
      const html = writeLetter(letter);
      shown = { letter, html };
      const template = document.createElement('template');
      template.innerHTML = html;
      sheet.replaceChildren(template.content);
      setShown(true);
    },
    hide() {
      shown = undefined;
      sheet.replaceChildren();
      setShown(false);
    },
    focus: () => sheet.querySelector<HTMLElement>('h2')?.focus(),
  };

  function setShown(isShown: boolean): void {
    sheet.hidden = !isShown;
    actions.hidden = !isShown;
    says.textContent = isShown ? words.share : '';
  }

  async function copy(): Promise<string> {
    try {
      const toBlob = (text: string, type: string) => new Blob([text], { type });
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/html': toBlob(shown?.html ?? '', 'text/html'),
          'text/plain': toBlob(sheet.innerText, 'text/plain'),
        }),
      ]);
      return words.copied;
    } catch {
      getSelection()?.selectAllChildren(sheet);
      return words.notCopied;
    }
  }

  async function save(): Promise<string> {
    if (!shown) return '';
    const { index, selection, today } = shown.letter;
    try {
      const { default: styles } = await import('../../styles/letter.css?raw');
      const name = words.file(selection.addressee, today);
      const text = toDocument(shown.html, { site: index.site, selection, today, styles });
      download(name, text, 'text/html;charset=utf-8');
      return words.saved(name);
    } catch {
      return words.notSaved;
    }
  }
}
