/** Kept on the device by who switched the key off. */
const STORED = 'spaak-sneltoets';

/**
 * Takes `/` for the way to the box, unless it is typed as a character or meant for another program. `toggle` switches it
 * off and on: https://www.w3.org/WAI/WCAG22/Understanding/character-key-shortcuts
 */
export function focusOnSlash(input: HTMLInputElement, toggle: HTMLButtonElement): void {
  let isOn = readStored() !== 'uit';
  const labels = { on: toggle.textContent.trim(), off: toggle.dataset.shortcut ?? '' };
  const show = () => {
    toggle.textContent = isOn ? labels.on : labels.off;
    document.documentElement.classList.toggle('no-shortcut', !isOn);
  };
  toggle.hidden = false;
  show();
  toggle.addEventListener('click', () => {
    isOn = !isOn;
    store(isOn ? 'aan' : 'uit');
    show();
  });
  addEventListener('keydown', (event) => {
    const { key, target, defaultPrevented, isComposing, altKey, ctrlKey, metaKey } = event;
    if (!isOn || key !== '/' || defaultPrevented || isComposing || altKey || ctrlKey || metaKey) return;
    if (isTypedIn(target)) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}

function isTypedIn(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select');
}

// Without storage the choice holds for this page.
function readStored(): string | null {
  try {
    return localStorage.getItem(STORED);
  } catch {
    return null;
  }
}

function store(value: string): void {
  try {
    localStorage.setItem(STORED, value);
  } catch {
    return;
  }
}
