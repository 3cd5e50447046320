import { STATUSES, type Status } from '../model/status.ts';
import type { OpenCase, Overview } from './overview.ts';
import type { Choice, ListPage, TermLink } from './views.ts';

/** Rows on one page of a list. */
export const PAGE_SIZE = 24;

export interface ListRoute {
  /** `pagina/<n>` from the second page on; undefined for the first. */
  page: string | undefined;
  list: ListPage;
  /** Address of the first page. */
  base: string;
  /** What the list is limited to. */
  term?: TermLink & { description?: string };
  statuses: Choice[];
  domains: Choice[];
}

/** The pages of the list of all bottlenecks. */
export function listAllRoutes(overview: Overview): ListRoute[] {
  return paginate(overview.cases, '/knelpunten/', overview);
}

/** The pages of the lists by status; a status that nothing has gets one empty page, because links may point at it. */
export function listStatusRoutes(overview: Overview): (ListRoute & { slug: string })[] {
  return (Object.keys(STATUSES) as Status[]).flatMap((status) => {
    const { slug, label } = STATUSES[status];
    const base = `/knelpunten/status/${slug}/`;
    const cases = overview.cases.filter(({ dialogue }) => dialogue.status === status);
    return paginate(cases, base, overview).map((route) => ({
      ...route,
      slug,
      term: { code: status, label, href: base },
    }));
  });
}

/** The pages of the lists by domain, for every domain of the vocabulary. */
export function listDomainRoutes(overview: Overview): (ListRoute & { slug: string })[] {
  return overview.vocabulary.domains.flatMap(({ code, label, description }) => {
    const slug = code.toLowerCase();
    const base = `/domeinen/${slug}/`;
    const cases = overview.cases.filter(({ data }) => data.domains.some((domain) => domain.toLowerCase() === slug));
    const term = { code, label, href: base, ...(description && { description }) };
    return paginate(cases, base, overview).map((route) => ({ ...route, slug, term }));
  });
}

/** Statuses as links, with how many bottlenecks have them. */
function listStatusChoices({ cases }: Overview): Choice[] {
  const counts = countBy(cases.map(({ dialogue }) => dialogue.status));
  return (Object.keys(STATUSES) as Status[]).map((status) => ({
    code: status,
    label: STATUSES[status].label,
    href: `/knelpunten/status/${STATUSES[status].slug}/`,
    count: counts.get(status) ?? 0,
  }));
}

/** Domains as links, in the order of the vocabulary. */
function listDomainChoices({ cases, vocabulary }: Overview): Choice[] {
  const counts = countBy(cases.flatMap(({ data }) => [...new Set(data.domains.map((code) => code.toLowerCase()))]));
  return vocabulary.domains.map(({ code, label }) => ({
    code,
    label,
    href: `/domeinen/${code.toLowerCase()}/`,
    count: counts.get(code.toLowerCase()) ?? 0,
  }));
}

function paginate(cases: readonly OpenCase[], base: string, overview: Overview): ListRoute[] {
  const pages = Math.max(1, Math.ceil(cases.length / PAGE_SIZE));
  const statuses = listStatusChoices(overview);
  const domains = listDomainChoices(overview);
  return Array.from({ length: pages }, (_, index) => {
    const rows = cases.slice(index * PAGE_SIZE, (index + 1) * PAGE_SIZE).map(({ row }) => row);
    const hasClock = rows.some(({ turn }) => turn.turn !== 'nobody');
    const list = { rows, total: cases.length, page: index + 1, pages, ...(hasClock && { today: overview.today }) };
    return { page: index === 0 ? undefined : `pagina/${index + 1}`, base, statuses, domains, list };
  });
}

function countBy(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
