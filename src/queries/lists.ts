import { STATUSES, type Status } from '../model/status.ts';
import type { Term } from '../model/vocabulary.ts';
import { compareText } from '../model/order.ts';
import { articleSlug, domainHref, kindHref, lawHref, municipalityHref, statusHref } from './addresses.ts';
import { createChoices, groupByValue, VALUES, type Choices, type Own } from './choices.ts';
import type { OpenCase, Overview } from './overview.ts';
import type { Choice, ListPage, TermLink } from './views.ts';

/** Rows on one page of a list. */
export const PAGE_SIZE = 24;

/** One page of one list, with its address. */
export interface ListRoute {
  /** Parameters of the address, by the names that the page's file gives them. */
  params: Record<string, string | undefined>;
  list: ListPage;
  /** Address of the first page. */
  base: string;
  /** What the list is limited to. */
  term?: ListTerm;
  /** The same as a search says it, `domein=jeugd`; empty for all, absent where no search says it. */
  own?: string;
  choices: Choices;
}

export interface ListTerm extends TermLink {
  description?: string;
  /** The text of a law, elsewhere. */
  url?: string;
  /** Articles of this law that bottlenecks name. */
  articles?: Choice[];
}

export type ListKind = 'all' | 'status' | 'domain' | 'kind' | 'municipality' | 'law' | 'unheard';

/** The pages of every list of a kind. A term that nothing has gets one empty page, because links may point at it. */
export function listRoutes(kind: ListKind, overview: Overview): ListRoute[] {
  const choicesOf = createChoices(overview);
  return listsOf(kind, overview).flatMap(({ cases, base, params, term, own }) => {
    const address = own ? own.join('=') : kind === 'all' ? '' : undefined;
    const choices = choicesOf(own);
    return paginate(cases, base, params, overview).map((route) => ({
      ...route,
      choices,
      ...(term && { term }),
      ...(address !== undefined && { own: address }),
    }));
  });
}

interface List {
  cases: readonly OpenCase[];
  base: string;
  /** The parameters for page `page` (`pagina/<n>`; undefined for the first). */
  params: (page: string | undefined) => ListRoute['params'];
  term?: ListTerm;
  own?: Own;
}

function listsOf(kind: ListKind, overview: Overview): List[] {
  switch (kind) {
    case 'all':
      return [{ cases: overview.cases, base: '/knelpunten/', params: (page) => ({ page }) }];
    case 'unheard':
      return [{ cases: listUnheard(overview), base: '/ongehoord/', params: (page) => ({ page }) }];
    case 'status':
      return (Object.keys(STATUSES) as Status[]).map((status) => {
        const { slug, label } = STATUSES[status];
        return {
          cases: overview.cases.filter(({ dialogue }) => dialogue.status === status),
          base: statusHref(status),
          params: (page) => ({ value: slug, page }),
          term: { code: status, label, href: statusHref(status) },
          own: ['status', slug],
        };
      });
    case 'domain':
    case 'kind':
    case 'municipality':
      return listsByTerm(kind, overview);
    case 'law':
      return overview.vocabulary.laws.flatMap((law) => listsOfLaw(law, overview));
  }
}

const TAXONOMIES = {
  domain: { vocabulary: 'domains', href: domainHref, facet: 'domein' },
  kind: { vocabulary: 'kinds', href: kindHref, facet: 'soort' },
  municipality: { vocabulary: 'municipalities', href: municipalityHref, facet: 'gemeente' },
} as const;

function listsByTerm(kind: keyof typeof TAXONOMIES, overview: Overview): List[] {
  const { vocabulary, href, facet } = TAXONOMIES[kind];
  const byCode = groupByValue(overview.cases, VALUES[facet]);
  return overview.vocabulary[vocabulary].map(({ code, label, description }) => ({
    cases: byCode.get(code.toLowerCase()) ?? [],
    base: href(code),
    params: (page) => ({ code: code.toLowerCase(), page }),
    term: { code, label, href: href(code), ...(description && { description }) },
    own: [facet, code.toLowerCase()] as const,
  }));
}

/** A list for the law, and one for each of its articles that a bottleneck names. */
function listsOfLaw({ code, label, description, url }: Term, { cases }: Overview): List[] {
  const named = cases.flatMap((one) =>
    (one.data.laws ?? [])
      .filter(({ law }) => law.toLowerCase() === code.toLowerCase())
      .map(({ article }) => ({ one, article })),
  );
  const byArticle = Map.groupBy(
    named.filter(({ article }) => article !== undefined),
    ({ article }) => article ?? '',
  );
  const articles = [...byArticle.entries()].map(([article, found]) => ({
    article,
    cases: [...new Set(found.map(({ one }) => one))],
  }));
  articles.sort((a, b) => a.article.localeCompare(b.article, 'nl', { numeric: true }));
  const law = code.toLowerCase();
  const rest = (...parts: (string | undefined)[]) => parts.filter(Boolean).join('/') || undefined;
  const shared = { ...(url && { url }) };
  const own: Own = ['wet', law];
  return [
    {
      cases: [...new Set(named.map(({ one }) => one))],
      base: lawHref(code),
      params: (page) => ({ law, rest: rest(page) }),
      term: {
        ...shared,
        code,
        label,
        href: lawHref(code),
        ...(description && { description }),
        articles: articles.map(({ article, cases: found }) => ({
          value: articleSlug(article),
          label: `Artikel ${article}`,
          href: lawHref(code, article),
          count: found.length,
          within: found.length,
        })),
      },
      own,
    },
    ...articles.map(({ article, cases: found }) => ({
      cases: found,
      base: lawHref(code, article),
      params: (page: string | undefined) => ({ law, rest: rest(articleSlug(article), page) }),
      term: { ...shared, code: article, label: `${label}, artikel ${article}`, href: lawHref(code, article) },
      // A search knows laws only: from an article it goes on in the whole law.
      own,
    })),
  ];
}

/** Bottlenecks to which nobody of policy has reacted, longest first. */
export function listUnheard({ cases }: Overview): OpenCase[] {
  return cases
    .filter(({ dialogue }) => dialogue.unheard)
    .sort((a, b) => compareText(a.data.published, b.data.published) || compareText(a.id, b.id));
}

function paginate(
  cases: readonly OpenCase[],
  base: string,
  params: List['params'],
  { today }: Overview,
): Omit<ListRoute, 'choices'>[] {
  const pages = Math.max(1, Math.ceil(cases.length / PAGE_SIZE));
  return Array.from({ length: pages }, (_, index) => {
    const rows = cases.slice(index * PAGE_SIZE, (index + 1) * PAGE_SIZE).map(({ row }) => row);
    const hasClock = rows.some(({ turn, unheard }) => turn.turn !== 'nobody' || unheard);
    const list = { rows, total: cases.length, page: index + 1, pages, ...(hasClock && { today }) };
    return { params: params(index === 0 ? undefined : `pagina/${index + 1}`), base, list };
  });
}
