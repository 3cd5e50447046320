import { copying as words } from '../../messages/submit.ts';
import { find } from '../elements.ts';
import { fillPage } from '../fill.ts';

/** Shows the number and the code, once, with ways to keep them. */
export function showReceipt({ number, code }: { number: string; code: string }): void {
  fillPage(document, { values: { number, code }, when: ['receipt'], errors: {} });
  const receipt = find('.receipt', HTMLElement);
  const copied = find('[data-copied]', HTMLElement, receipt);
  find('[data-copy]', HTMLButtonElement, receipt).addEventListener('click', () => {
    copyText(`${number}\n${code}`).then(
      () => (copied.textContent = words.done),
      () => (copied.textContent = words.failed),
    );
  });
  find('[data-print]', HTMLButtonElement, receipt).addEventListener('click', () => print());
  find('main h1', HTMLElement).focus({ preventScroll: true });
  scrollTo(0, 0);
}

/** @throws where the browser has no clipboard, as without https, or refuses it. */
async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
