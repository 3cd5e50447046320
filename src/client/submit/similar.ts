import { similar as words } from '../../messages/writing-help.ts';
import { createSearch, type Hit } from '../../search/client/engine.ts';
import { create, find } from '../elements.ts';

const PAUSE = 900;
/** Less says too little to be like anything. */
const MIN_LETTERS = 50;
const FIELDS = ['title', 'happens', 'obstacle'];

/** Shows which bottlenecks are like the one that is being written; the text stays on this device. */
export function createSimilar(form: HTMLFormElement): { update(): void } {
  const panel = find('[data-similar]', HTMLElement, form);
  const list = find('[data-similar-list]', HTMLElement, form);
  const status = create('p', { className: 'vh', role: 'status' });
  form.append(status);
  const search = createSearch();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = '';
  let shown = '';
  let isDifferent = false;

  find('[data-different]', HTMLButtonElement, panel).addEventListener('click', () => {
    isDifferent = true;
    panel.hidden = true;
    form.querySelector<HTMLElement>('[name=obstacle]')?.focus();
  });
  return {
    update() {
      clearTimeout(timer);
      if (!isDifferent) timer = setTimeout(() => void look(), PAUSE);
    },
  };

  async function look(): Promise<void> {
    const text = FIELDS.map((name) => form.querySelector<HTMLTextAreaElement>(`[name=${name}]`)?.value ?? '').join(
      '\n',
    );
    if (text === last) return;
    last = text;
    try {
      const hits = text.trim().length < MIN_LETTERS ? [] : await search.findSimilar(text);
      if (text === last && !isDifferent) show(hits);
    } catch {
      // Without them the form is whole.
      last = '';
    }
  }

  function show(hits: readonly Hit[]): void {
    const urls = hits.map(({ url }) => url).join('\n');
    if (urls === shown) return;
    shown = urls;
    list.replaceChildren(...hits.map(toItem));
    panel.hidden = hits.length === 0;
    status.textContent = hits.length === 0 ? '' : words.found(hits.length);
  }
}

function toItem({ url, number, title, excerpt }: Hit): HTMLLIElement {
  const name = title.map(({ text }) => text).join(' ');
  const elsewhere = { target: '_blank', rel: 'noopener' };
  return create(
    'li',
    {},
    create('h3', {}, create('a', { href: url, ...elsewhere }, name)),
    create('p', { className: 'excerpt' }, excerpt.map(({ text }) => text).join(' ')),
    create(
      'p',
      { className: 'meta' },
      create('span', { className: 'num' }, words.number(number)),
      create('a', { href: `${url}#ook-bij-ons`, ariaLabel: words.alsoHereOf(name), ...elsewhere }, words.alsoHere),
    ),
  );
}
