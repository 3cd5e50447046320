import { onTurn, row as words } from '../messages/nl.ts';
import type { Hit } from '../search/client/engine.ts';
import type { Rows } from '../search/client/rows.ts';
import { create, find, toNodes } from './elements.ts';
import type { Choice } from './search-state.ts';

/** Draws hits as rows of a list. */
export type RowMaker = (hit: Hit, rows: Rows) => Node;
type Column = Parameters<Rows['valuesOf']>[0];

/** The page's templates hold the parts of a row; `labelOf` has the words for domains and municipalities. */
export function createRowMaker(labelOf: (choice: Choice) => string): RowMaker {
  const blank = find('template[data-template=row]', HTMLTemplateElement);
  const statuses = readTemplates('status');
  const turns = readTemplates('turn');

  return ({ row, url, title, excerpt, number }, rows) => {
    const item = find('li', HTMLLIElement, blank.content).cloneNode(true) as HTMLLIElement;
    const part = (name: string) => find(`[data-part=${name}]`, HTMLElement, item);
    const valueOf = (column: Column) => rows.valuesOf(column, row)[0];

    const link = find('a', HTMLAnchorElement, item);
    link.href = url;
    link.replaceChildren(...toNodes(title));
    part('excerpt').replaceChildren(...toNodes(excerpt));
    part('domain').replaceWith(
      ...rows.valuesOf('domein', row).map((value) => create('span', {}, labelOf({ facet: 'domein', value }))),
    );
    // A row of the whole region has none: the blank one says so.
    const municipality = valueOf('gemeente');
    if (municipality) part('municipality').textContent = labelOf({ facet: 'gemeente', value: municipality });
    part('number').textContent = number;
    const shown = valueOf('recognition');
    if (shown === undefined) part('recognition').remove();
    else part('recognition').textContent = words.recognition(shown === 'some' ? shown : Number(shown)) ?? '';
    if (!valueOf('unheard')) part('unheard').remove();
    if (!valueOf('example')) part('example').remove();

    const marks = part('marks');
    fillPips(find('.pips', HTMLElement, marks), valueOf('questions'));
    const since = rows.since(row);
    marks.prepend(
      ...copy(statuses.get(valueOf('status') ?? '')),
      ...fillTurn(copy(turns.get(valueOf('beurt') ?? '')), since && rows.day - since, valueOf('overdue') !== undefined),
    );
    return item;
  };
}

/** `answered` is as "1/3"; absent when nothing was asked. */
function fillPips(pips: HTMLElement, asked: string | undefined): void {
  if (asked === undefined) {
    pips.remove();
    return;
  }
  const [answered = 0, total = 0] = asked.split('/').map(Number);
  const [boxes, text] = pips.children;
  boxes?.replaceChildren(
    ...Array.from({ length: total }, (_, index) => create('i', index < answered ? { className: 'on' } : {})),
  );
  text?.replaceChildren(words.answered(answered, total));
}

/** How long it has been whose turn, in the dial and in words. */
function fillTurn([mark]: Element[], days: number | undefined, isOverdue: boolean): Element[] {
  if (!mark) return [];
  const past = mark.querySelector<SVGElement>('.past');
  const dashes = past?.dataset.dashes?.split(',') ?? [];
  const parts = Math.ceil(((days ?? 0) * dashes.length) / Number(past?.dataset.limit));
  if (parts > 0) past?.setAttribute('stroke-dasharray', dashes[Math.min(parts, dashes.length) - 1] ?? '');
  else past?.remove();
  if (isOverdue) mark.className = 'turn v-alert';
  else mark.querySelector('.broken')?.remove();
  mark.querySelector('b')?.nextSibling?.replaceWith(` ${onTurn(days)}`);
  return [mark];
}

/** By the value of their `data-` attribute: what the templates hold. */
function readTemplates(name: 'status' | 'turn'): Map<string, HTMLTemplateElement> {
  const templates = document.querySelectorAll<HTMLTemplateElement>(`template[data-${name}]`);
  return new Map([...templates].map((template) => [template.dataset[name] ?? '', template]));
}

/** Nothing for what this page knows no template of: it may be older than the index. */
function copy(template: HTMLTemplateElement | undefined): Element[] {
  return template ? [...(template.content.cloneNode(true) as DocumentFragment).children] : [];
}
