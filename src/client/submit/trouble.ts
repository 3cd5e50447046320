import { sending as words } from '../../messages/submit.ts';
import { create, find } from '../elements.ts';

/** Says beside the button what went wrong outside of the form, with a way to try again. */
export function createTrouble(form: HTMLFormElement) {
  const box = find('[data-trouble]', HTMLElement, form);
  const text = find('p', HTMLElement, box);
  const retry = create('button', { className: 'nl-button nl-button--secondary', type: 'button' }, words.retry);
  box.append(retry);
  return {
    show(message: string, tryAgain: () => void): void {
      text.textContent = message;
      retry.onclick = tryAgain;
      box.hidden = false;
      box.focus();
    },
    hide(): void {
      box.hidden = true;
    },
  };
}
