import { results as words } from '../messages/nl.ts';
import { find } from './elements.ts';

/** Draws links to the pages of results with the parts of a list's own: the first, the last and those around this one. */
export function createPagerMaker(): (page: number, pages: number, hrefOf: (page: number) => string) => Node[] {
  const template = find('template[data-template=pager]', HTMLTemplateElement);
  const copy = <T extends HTMLElement>(selector: string, type: new () => T): T =>
    find(selector, type, template.content).cloneNode(true) as T;

  return (page, pages, hrefOf) => {
    if (pages === 1) return [];
    const toStep = (rel: 'prev' | 'next', number: number) => {
      const link = copy(`a[rel=${rel}]`, HTMLAnchorElement);
      link.href = hrefOf(number);
      return link;
    };
    const toLink = (number: number) => {
      const link = copy(number === page ? 'a[aria-current]' : 'a:not([rel], [aria-current])', HTMLAnchorElement);
      link.href = hrefOf(number);
      link.ariaLabel = words.page(number);
      link.textContent = String(number);
      return link;
    };
    const shown = Array.from({ length: pages }, (_, index) => index + 1).filter(
      (number) => number === 1 || number === pages || Math.abs(number - page) <= 1,
    );
    const nav = copy('nav', HTMLElement);
    nav.replaceChildren(
      ...(page > 1 ? [toStep('prev', page - 1)] : []),
      ...shown.flatMap((number, index) => [
        ...(index > 0 && number - (shown[index - 1] ?? 0) > 1 ? [copy('.gap', HTMLElement)] : []),
        toLink(number),
      ]),
      ...(page < pages ? [toStep('next', page + 1)] : []),
    );
    return [nav];
  };
}
