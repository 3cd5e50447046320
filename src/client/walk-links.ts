/**
 * Lets the arrow keys walk between a search field and the links of its list: down from the field to the first link,
 * from link to link, and up from the first back into the field. The list is asked for at each key, because it may be
 * drawn anew, or not be there yet.
 */
export function walkLinks(input: HTMLInputElement, list: () => HTMLElement | null): void {
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || hasModifier(event)) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    const links = [...(list()?.querySelectorAll('a') ?? [])];
    const next = findNext(event.target, step, input, links);
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}

function findNext(
  from: EventTarget | null,
  step: 1 | -1,
  input: HTMLInputElement,
  links: readonly HTMLElement[],
): HTMLElement | undefined {
  if (from === input) return step === 1 ? links[0] : undefined;
  const at = links.findIndex((link) => link === from);
  if (at === -1) return undefined;
  return step === -1 && at === 0 ? input : links[at + step];
}

function hasModifier({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return altKey || ctrlKey || metaKey || shiftKey;
}
