import { privacyCheck as words } from '../../messages/writing-help.ts';
import { create } from '../elements.ts';
import { findObjection, type Hit } from './privacy-hits.ts';

interface Decisions {
  accept: (hit: Hit, isAccepted: boolean) => void;
  replace: (hit: Hit) => void;
}

/** The list under a field of what could identify a person, with what to do about each. */
export function createPrivacyBox(label: string, decisions: Decisions) {
  const count = create('strong', {});
  const list = create('ul', { className: 'plain' });
  const element = create(
    'section',
    { className: 'privacy', ariaLabel: words.name(label), hidden: true },
    create('p', {}, count, ' ', words.onDevice),
    list,
  );
  let shown = '';

  return {
    element,
    /** Shows the hits, unless they are shown already. Returns whether anything changed. */
    show(hits: readonly Hit[], accepted: ReadonlySet<string>): boolean {
      const ids = hits.map(({ id }) => id).join('\n');
      element.classList.toggle(
        'stops',
        hits.some((hit) => findObjection(hit, new Set()) === 'remove'),
      );
      if (ids === shown) {
        refresh(hits);
        return false;
      }
      shown = ids;
      element.hidden = hits.length === 0;
      count.textContent = words.found(hits.length);
      list.replaceChildren(...hits.map((hit) => toItem(hit, accepted)));
      refresh(hits);
      return true;
    },
    /** Goes to the first thing to do. Returns whether there is one. */
    focus(): boolean {
      const button = list.querySelector('button');
      button?.focus();
      return button !== null;
    },
  };

  /** The buttons know the hit as it stands now, for its places move with what is typed. */
  function refresh(hits: readonly Hit[]): void {
    for (const [index, item] of [...list.children].entries()) {
      const hit = hits[index];
      const button = item.querySelector('button');
      if (hit && button) button.onclick = () => decisions.replace(hit);
    }
  }

  function toItem(hit: Hit, accepted: ReadonlySet<string>): HTMLLIElement {
    const { certainty, text, advice, replacement } = hit;
    const says = create('p', {}, create('mark', { className: certainty }, text), ' ');
    if (certainty === 'certain') says.append(create('strong', {}, words.mustGo), ' ');
    says.append(advice);
    const button = create(
      'button',
      { className: 'nl-button nl-button--secondary', type: 'button' },
      words.replace(replacement),
    );
    const item = create('li', {}, says, button);
    if (certainty === 'likely') item.append(toTick(hit, accepted));
    return item;
  }

  function toTick(hit: Hit, accepted: ReadonlySet<string>): HTMLLabelElement {
    const box = create('input', { type: 'checkbox', checked: accepted.has(hit.id) });
    box.addEventListener('change', () => decisions.accept(hit, box.checked));
    return create('label', { className: 'check' }, box, create('span', {}, words.accept));
  }
}
