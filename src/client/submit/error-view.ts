import { find } from '../elements.ts';
import { fillPage } from '../fill.ts';

type Errors = Readonly<Record<string, string>>;

/** What is wrong: on top, at each field and in the page's title. */
export function createErrorView(form: HTMLFormElement) {
  const summary = find('[data-when=errors]', HTMLElement);
  let shown: Errors = {};
  return { show, drop, focus };

  function show(errors: Errors): void {
    shown = sortByField(form, errors);
    fillPage(document, { when: Object.keys(shown).length > 0 ? ['form', 'errors'] : ['form'], errors: shown });
  }

  /** Takes away what is right by now; nothing new is said before somebody sends again. */
  async function drop(find: () => Promise<Errors>): Promise<void> {
    if (Object.keys(shown).length === 0) return;
    const still = await find().catch(() => shown);
    const kept = Object.entries(shown).filter(([name]) => name in still);
    if (kept.length < Object.keys(shown).length) show(Object.fromEntries(kept));
  }

  function focus(): void {
    summary.focus({ preventScroll: true });
    summary.scrollIntoView();
  }
}

/** In the order in which somebody meets the fields. */
function sortByField(form: HTMLFormElement, errors: Errors): Errors {
  const names = [...form.elements].map((control) => control.getAttribute('name'));
  return Object.fromEntries(Object.entries(errors).sort(([a], [b]) => names.indexOf(a) - names.indexOf(b)));
}
