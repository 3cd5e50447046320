import { askMail as words } from '../../messages/ask-mail.ts';
import { find } from '../elements.ts';

// The form to follow by mail: what a link beside a button to follow named in `over` is chosen in it.

const choice = find('[data-when="form"]', HTMLElement);
const own = find('[data-when="form-case"]', HTMLElement);
const note = find('[data-asked]', HTMLElement);

const asked = new URLSearchParams(location.search).get('over') ?? '';
const [, id] = /^knelpunt:([a-z\d-]{1,80})$/.exec(asked) ?? [];
if (id !== undefined) void askAboutCase(id);
else if (asked.startsWith('domein:')) askAboutDomain(asked.toLowerCase());

function askAboutDomain(about: string): void {
  const list = find('select[name=about]', HTMLSelectElement, choice);
  const option = [...list.options].find(({ value }) => value.toLowerCase() === about);
  if (option) option.selected = true;
  else note.textContent = words.goneDomain;
}

/** The form for one bottleneck stands at once, so that nothing moves while somebody types; its title follows. */
async function askAboutCase(bottleneck: string): Promise<void> {
  const subject = find('[data-fill=subject]', HTMLElement, own);
  find('input[name=about]', HTMLInputElement, own).value = `knelpunt:${bottleneck}`;
  subject.textContent = words.aboutThis;
  show(own);
  const page = await readPage(`/knelpunten/${bottleneck}/`).catch(() => undefined);
  if (page === undefined) return;
  const title = page?.querySelector('article h1')?.textContent;
  if (title) subject.textContent = words.about(title);
  else {
    note.textContent = words.gone;
    show(choice);
  }
}

function show(form: HTMLElement): void {
  choice.hidden = form !== choice;
  own.hidden = form !== own;
}

/** `null` for one that is not there. The browser has it still from who just read it. */
async function readPage(path: string): Promise<Document | null> {
  const response = await fetch(path);
  return response.ok ? new DOMParser().parseFromString(await response.text(), 'text/html') : null;
}
