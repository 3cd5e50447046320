import { renderText } from '../content/written-text.ts';
import type { AnnotationOf } from '../model/annotation.ts';
import type { Day } from '../model/dates.ts';
import { HOLDERS, type Holder } from '../model/expectation.ts';
import { CLOSED_STATUSES } from '../model/status.ts';
import { compareText } from '../model/order.ts';
import { findOpenSince } from './open-since.ts';
import type { AnnotationSource, OpenCase, Overview, Source } from './overview.ts';
import type { AdjustmentView, ExpectationPage, ExpectationView, HolderView, ResidentWords } from './views.ts';

/** Every expectation, in the order of its holders, then by title. */
export function listExpectations(overview: Overview): ExpectationView[] {
  const adjustments = listAdjustments(overview);
  const cases = Map.groupBy(
    overview.cases.flatMap((one) => [...new Set(one.data.expectations ?? [])].map((id) => ({ id, one }))),
    ({ id }) => id,
  );
  const holders = Object.keys(HOLDERS);
  return overview.expectations
    .map((source) =>
      toExpectationView(
        source,
        adjustments.get(source.id) ?? [],
        (cases.get(source.id) ?? []).map(({ one }) => one),
        overview,
      ),
    )
    .sort((a, b) => holders.indexOf(a.holder) - holders.indexOf(b.holder) || compareText(a.title, b.title));
}

/** What the page of one expectation shows: the expectation, and what was written about it. */
export function toExpectationPage(view: ExpectationView, overview: Overview): ExpectationPage {
  const source = overview.expectations.find(({ id }) => id === view.id);
  const html = source ? renderText(overview.getTree(source.digest), (code) => overview.findTerm('laws', code)) : '';
  return { ...view, html };
}

/** The expectations by who holds them; every holder, because an empty one says something too. */
export function listHolders(overview: Overview): HolderView[] {
  const expectations = listExpectations(overview);
  return (Object.keys(HOLDERS) as Holder[]).map((holder) => ({
    holder,
    slug: HOLDERS[holder],
    href: `/verwachtingen/van/${HOLDERS[holder]}/`,
    expectations: expectations.filter((one) => one.holder === holder),
    residentWords: holder === 'resident' ? listResidentWords(overview) : [],
  }));
}

/**
 * What residents were told that they may and may not expect, and that stands today, latest first. Of an expectation
 * that was adjusted more than once only the last agreement stands; an honest no does as long as it is the outcome.
 */
function listResidentWords(overview: Overview): ResidentWords[] {
  const standing = new Set([...listAdjustments(overview).values()].map((adjustments) => adjustments.at(-1)?.source.id));
  for (const one of overview.cases) standing.add(findRefusal(one)?.id);
  return overview.cases
    .flatMap(({ annotations, row }) =>
      annotations.flatMap(({ id, day, data }): ResidentWords[] =>
        (data.type === 'refusal' || data.type === 'adjustment') && standing.has(id) && data.residentText
          ? [
              {
                text: data.residentText,
                day,
                by: data.type === 'refusal' ? [data.decidedBy] : listOrganisations(data.agreedBy),
                reviewOn: data.reviewOn,
                reviewDue: data.reviewOn <= overview.today,
                type: data.type,
                href: `${row.href}#d-${id}`,
                title: row.title,
              },
            ]
          : [],
      ),
    )
    .sort((a, b) => compareText(b.day, a.day) || compareText(a.href, b.href));
}

/** The no that a bottleneck ended in; what came after it may have taken it away. */
function findRefusal({ annotations, dialogue }: OpenCase): AnnotationSource | undefined {
  if (dialogue.status !== 'not-solvable') return undefined;
  return annotations.findLast(({ data }) => data.type === 'refusal');
}

/** Each once, in the order in which they are named. */
function listOrganisations(agreedBy: readonly { organisation: string }[]): string[] {
  return [...new Set(agreedBy.map(({ organisation }) => organisation))];
}

interface Adjustment {
  source: AnnotationSource;
  data: AnnotationOf<'adjustment'>;
  one: OpenCase;
}

/** By expectation: its adjustments, oldest first. */
function listAdjustments({ cases }: Overview): Map<string, Adjustment[]> {
  const all = cases.flatMap((one) =>
    one.annotations.flatMap((source): Adjustment[] =>
      source.data.type === 'adjustment' ? [{ source, data: source.data, one }] : [],
    ),
  );
  all.sort((a, b) => Date.parse(a.data.created) - Date.parse(b.data.created) || compareText(a.source.id, b.source.id));
  return Map.groupBy(all, ({ data }) => data.expectation);
}

function toExpectationView(
  { id, frontMatter }: Source<'expectation'>,
  adjustments: Adjustment[],
  cases: OpenCase[],
  overview: Overview,
): ExpectationView {
  const last = adjustments.at(-1)?.data;
  const colliding = cases.filter(({ dialogue }) => !CLOSED_STATUSES.includes(dialogue.status));
  const unchanged = colliding.length > 0 ? 'under-discussion' : 'standing';
  const views = adjustments
    .map((adjustment, index) => toAdjustmentView(adjustment, adjustments[index + 1]?.source.day, overview))
    .reverse();
  const [collidesSince] = colliding.map(findOpenSince).sort();
  return {
    id,
    href: `/verwachtingen/${id}/`,
    title: frontMatter.title,
    holder: frontMatter.holder,
    statement: frontMatter.statement,
    ...(frontMatter.source && { source: frontMatter.source }),
    ...(frontMatter.since && { since: frontMatter.since }),
    example: frontMatter.example === true,
    state: last ? (last.result === 'kept' ? 'standing' : last.result) : unchanged,
    ...(last?.result === 'kept' && views[0] && { keptOn: views[0].day }),
    adjustments: views,
    colliding: colliding.map(({ row }) => row),
    ...(collidesSince && { collidesSince }),
    settled: cases.filter((one) => !colliding.includes(one)).map(({ row }) => row),
  };
}

function toAdjustmentView(
  { source, data, one }: Adjustment,
  replacedOn: Day | undefined,
  { circles, today }: Overview,
): AdjustmentView {
  const circle = circles.find(({ id }) => id === data.circle);
  return {
    id: source.id,
    day: source.day,
    result: data.result,
    from: data.from,
    to: data.to,
    ...(data.meanwhile && { meanwhile: data.meanwhile }),
    ...(data.residentText && { residentText: data.residentText }),
    agreedBy: data.agreedBy,
    reviewOn: data.reviewOn,
    reviewDue: replacedOn === undefined && data.reviewOn <= today,
    ...(replacedOn && { replacedOn }),
    ...(circle && { circle: { href: `/leerkringen/${circle.id}/`, title: circle.frontMatter.title } }),
    bottleneck: { href: `${one.row.href}#d-${source.id}`, title: one.row.title, number: one.row.number },
  };
}
