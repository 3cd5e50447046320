import { STATUSES, type Status } from '../model/status.ts';

// Addresses are permanent (design.md §5); codes are lower-cased in them.

export function bottleneckHref(id: string): string {
  return `/knelpunten/${id}/`;
}

export function statusHref(status: Status): string {
  return `/knelpunten/status/${STATUSES[status].slug}/`;
}

export function domainHref(code: string): string {
  return `/domeinen/${code.toLowerCase()}/`;
}

export function kindHref(code: string): string {
  return `/soorten/${code.toLowerCase()}/`;
}

export function municipalityHref(code: string): string {
  return `/gemeenten/${code.toLowerCase()}/`;
}

export function lawHref(code: string, article?: string): string {
  return `/wetten/${code.toLowerCase()}/${article === undefined ? '' : `${articleSlug(article)}/`}`;
}

/** An article in an address: a colon would need escaping there. */
export function articleSlug(article: string): string {
  return article.replaceAll(':', '-');
}

export function expectationHref(id: string): string {
  return `/verwachtingen/${id}/`;
}

export function circleHref(id: string): string {
  return `/leerkringen/${id}/`;
}

/** Its meetings as a calendar. */
export function circleCalendarHref(id: string): string {
  return `/leerkringen/${id}.ics`;
}
