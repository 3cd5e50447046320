import { STATUSES, TURNS, type Status, type Turn } from '../model/status.ts';
import type { Term } from '../model/vocabulary.ts';
import { domainHref, kindHref, lawHref, municipalityHref, statusHref } from './addresses.ts';
import type { OpenCase, Overview } from './overview.ts';
import type { Choice } from './views.ts';

/** What a list can be limited to, by the names that addresses use. */
export type Choices = Record<Facet, Choice[]>;
type Facet = 'status' | 'beurt' | 'domein' | 'soort' | 'gemeente' | 'wet' | 'jaar';

/** What a search would be limited to in order to find what a list holds. */
export type Own = readonly [facet: Facet, value: string];

/** What a bottleneck has of each facet, in whatever case its codes are written. */
export const VALUES: Record<Facet, (one: OpenCase) => readonly string[]> = {
  status: ({ dialogue }) => [STATUSES[dialogue.status].slug],
  beurt: ({ dialogue }) => [TURNS[dialogue.turn].slug],
  domein: ({ data }) => data.domains,
  soort: ({ data }) => data.kinds,
  gemeente: ({ data }) => [data.municipality],
  wet: ({ data }) => (data.laws ?? []).map(({ law }) => law),
  jaar: ({ data }) => [data.published.slice(0, 4)],
};
const FACETS = Object.keys(VALUES) as Facet[];

/** What a search can be limited to, with how many bottlenecks hold it. */
export function listChoices(overview: Overview): Choices {
  return createChoices(overview)();
}

/** The choices beside a list. What is limited to a term counts within it, but for the other terms beside its own. */
export function createChoices({ cases, vocabulary }: Overview): (own?: Own) => Choices {
  const all = tallyAll(cases);
  const statuses = (Object.keys(STATUSES) as Status[]).map((status) => {
    const { slug: value, label } = STATUSES[status];
    return { value, label, href: statusHref(status), status };
  });
  const turns = (Object.keys(TURNS) as Turn[]).map((turn) => {
    const { slug: value, label } = TURNS[turn];
    return { value, label, turn };
  });
  const years = [...all.jaar.keys()].sort().reverse();
  const fromTerms = (terms: readonly Term[], href: (code: string) => string) =>
    terms.map(({ code, label }) => ({ value: code.toLowerCase(), label, href: href(code) }));
  const municipalities = fromTerms(vocabulary.municipalities, municipalityHref);

  return (own) => {
    const within = own ? tallyAll(cases.filter((one) => hasValue(one, own))) : all;
    const counted = (facet: Facet, choices: readonly Omit<Choice, 'count' | 'within'>[]): Choice[] =>
      choices.map((choice) => ({
        ...choice,
        count: all[facet].get(choice.value) ?? 0,
        within: (facet === own?.[0] ? all : within)[facet].get(choice.value) ?? 0,
      }));
    return {
      status: counted('status', statuses),
      beurt: counted('beurt', turns),
      domein: counted('domein', fromTerms(vocabulary.domains, domainHref)),
      soort: counted('soort', fromTerms(vocabulary.kinds, kindHref)),
      // Always by the alphabet: there are no rankings.
      gemeente: counted('gemeente', municipalities).sort((a, b) => a.label.localeCompare(b.label, 'nl')),
      wet: counted('wet', fromTerms(vocabulary.laws, lawHref)),
      jaar: counted(
        'jaar',
        years.map((year) => ({ value: year, label: year })),
      ),
    };
  };
}

/** By lower-cased value: the cases that have it, in their order, each once. */
export function groupByValue(
  cases: readonly OpenCase[],
  valuesOf: (one: OpenCase) => readonly string[],
): Map<string, OpenCase[]> {
  const groups = new Map<string, OpenCase[]>();
  for (const one of cases) {
    for (const value of new Set(valuesOf(one).map((each) => each.toLowerCase()))) {
      const group = groups.get(value);
      if (group) group.push(one);
      else groups.set(value, [one]);
    }
  }
  return groups;
}

function hasValue(one: OpenCase, [facet, value]: Own): boolean {
  return VALUES[facet](one).some((other) => other.toLowerCase() === value);
}

/** By facet, then by lower-cased value: how many have it. */
function tallyAll(cases: readonly OpenCase[]): Record<Facet, Map<string, number>> {
  return Object.fromEntries(
    FACETS.map((facet) => {
      const groups = groupByValue(cases, VALUES[facet]);
      return [facet, new Map([...groups].map(([value, { length }]) => [value, length]))];
    }),
  ) as Record<Facet, Map<string, number>>;
}
