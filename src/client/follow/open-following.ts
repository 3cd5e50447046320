import { find } from '../elements.ts';
import { readFollowed } from './followed.ts';

// Who follows nothing yet needs no more than the words on the page: the rest comes when there is something to show.

const PROBE = 'spaak-volgen-proef';

const notice = find('[data-notice]', HTMLElement);
const transfer = find('[data-transfer]', HTMLElement);
let loading: Promise<unknown> | undefined;

if (!canKeep()) notice.textContent = notice.dataset.refused ?? '';
if (readFollowed().length > 0) load();
else find('[data-empty]', HTMLElement).hidden = false;
// A list from a file, or from another tab.
for (const type of ['focusin', 'pointerdown']) transfer.addEventListener(type, load);
addEventListener('storage', load);

function load(): void {
  loading ??= import('./following-page.ts').catch(() => {
    loading = undefined;
    notice.textContent = notice.dataset.notice ?? '';
  });
}

function canKeep(): boolean {
  try {
    localStorage.setItem(PROBE, '');
    localStorage.removeItem(PROBE);
    return true;
  } catch {
    return false;
  }
}
