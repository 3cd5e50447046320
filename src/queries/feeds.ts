import { listReadText } from '../content/written-text.ts';
import { findCircle, type Annotation } from '../model/annotation.ts';
import { REGION_CODE } from '../model/bottleneck.ts';
import { addDays, startOfDay } from '../model/dates.ts';
import { compareText } from '../model/order.ts';
import { circleHref, domainHref, kindHref, lawHref, municipalityHref } from './addresses.ts';
import { listHappeningsOf, type HappeningOf } from './happenings.ts';
import type { AnnotationSource, OpenCase, Overview } from './overview.ts';
import type { BottleneckRow } from './views.ts';

/** So many entries a feed has at most. */
export const FEED_SIZE = 50;

const ALL = '/knelpunten/';
const UNHEARD = '/ongehoord/';

/** Something that happened to a bottleneck: its `name` may be `<bottleneck>/unheard` too. */
export interface HappeningSource extends Pick<HappeningOf<AnnotationSource>, 'name' | 'at' | 'annotation'> {
  kind: HappeningKind;
  case: OpenCase;
}

/** `unheard` is the day from which policy let more than its term go by without a word. */
export type HappeningKind = HappeningOf<AnnotationSource>['kind'] | 'unheard';

/** The same, with all that a feed says of it. */
export interface Happening {
  kind: HappeningKind;
  name: string;
  at: string;
  /** Where it is read. */
  href: string;
  bottleneck: BottleneckRow;
  annotation?: { data: Annotation; text: string };
}

/** What a feed is about. */
export interface FeedSubject {
  kind: 'all' | 'unheard' | 'domain' | 'kind' | 'municipality' | 'law' | 'circle' | 'case';
  label: string;
}

/** A feed, with where it lies. */
export interface FeedSource {
  /** Address of the folder in which it lies. */
  folder: string;
  /** Address of the page that it belongs to; another folder's for a bottleneck that was merged. */
  href: string;
  subject: FeedSubject;
  /** Newest first. */
  happenings: readonly HappeningSource[];
}

/** Every feed. One that has nothing yet is there, so that it can be followed. */
export function listFeeds(overview: Overview): FeedSource[] {
  const happeningsOf = groupByFeed(overview);
  const toFeed = (kind: FeedSubject['kind'], href: string, label: string): FeedSource => ({
    folder: href,
    href,
    subject: { kind, label },
    happenings: happeningsOf.get(href) ?? [],
  });
  const { vocabulary, circles, cases, merged } = overview;
  const ofCase = ({ row }: OpenCase) => toFeed('case', row.href, row.title);
  return [
    toFeed('all', ALL, ''),
    toFeed('unheard', UNHEARD, ''),
    ...vocabulary.domains.map(({ code, label }) => toFeed('domain', domainHref(code), label)),
    ...vocabulary.kinds.map(({ code, label }) => toFeed('kind', kindHref(code), label)),
    ...vocabulary.municipalities.map(({ code, label }) => toFeed('municipality', municipalityHref(code), label)),
    ...vocabulary.laws.map(({ code, label }) => toFeed('law', lawHref(code), label)),
    ...circles.map(({ id, frontMatter }) => toFeed('circle', circleHref(id), frontMatter.title)),
    ...cases.map(ofCase),
    // Who followed what was merged goes on with where it went.
    ...merged.flatMap((one) => {
      const into = findReadable(one.id, overview);
      return into ? { ...ofCase(into), folder: one.row.href } : [];
    }),
  ];
}

/** Everything that happened up to today, newest first; of recognitions nothing. */
function listHappenings(overview: Overview): HappeningSource[] {
  return overview.cases
    .flatMap((one) => listOfCase(one, overview))
    .sort((a, b) => compareText(b.at, a.at) || compareText(b.name, a.name));
}

/** With the texts, which are read only for what is shown. */
export function readHappening({ case: one, annotation, ...rest }: HappeningSource, overview: Overview): Happening {
  return {
    ...rest,
    href: annotation ? `${one.row.href}#d-${annotation.id}` : one.row.href,
    bottleneck: one.row,
    ...(annotation && {
      annotation: { data: annotation.data, text: listReadText(overview.getTree(annotation.digest)) },
    }),
  };
}

/** What a feed shows, as a short text: while it stays the same, so does the feed. */
export function feedKey({ href, subject, happenings }: FeedSource): unknown {
  return [
    href,
    subject,
    happenings.map(({ name, at, case: { row }, annotation }) => [
      name,
      at,
      annotation?.digest ?? row.summary,
      row.title,
      row.example,
      row.domains,
      row.municipality,
    ]),
  ];
}

/** The newest of each feed, by the address of its folder. */
function groupByFeed(overview: Overview): Map<string, HappeningSource[]> {
  const circlesOf = groupCirclesByCase(overview);
  const feeds = new Map<string, HappeningSource[]>();
  for (const happening of listHappenings(overview)) {
    for (const href of listFeedsOf(happening, circlesOf.get(happening.case.id) ?? [])) {
      const feed = feeds.get(href);
      if (!feed) feeds.set(href, [happening]);
      else if (feed.length < FEED_SIZE) feed.push(happening);
    }
  }
  return feeds;
}

/** Addresses of the feeds in which something is told. */
function listFeedsOf({ kind, case: { row, data }, annotation }: HappeningSource, circles: string[]): Set<string> {
  if (kind === 'unheard') return new Set([UNHEARD]);
  // A circle may agree on what it did not read together.
  const by = annotation && findCircle(annotation.data);
  return new Set([
    ALL,
    row.href,
    ...data.domains.map(domainHref),
    ...data.kinds.map(kindHref),
    ...(data.municipality === REGION_CODE ? [] : [municipalityHref(data.municipality)]),
    ...(data.laws ?? []).map(({ law }) => lawHref(law)),
    ...[...circles, ...(by === undefined ? [] : [by])].map(circleHref),
  ]);
}

/** Ids of the circles that read a bottleneck, by its id. */
function groupCirclesByCase(overview: Overview): Map<string, string[]> {
  const circlesOf = new Map<string, string[]>();
  for (const { id, frontMatter } of overview.circles) {
    for (const read of frontMatter.cases) {
      const one = findReadable(read, overview);
      if (one) circlesOf.set(one.id, [...(circlesOf.get(one.id) ?? []), id]);
    }
  }
  return circlesOf;
}

/** A bottleneck, or the one that it was merged into; undefined when that cannot be read. */
function findReadable(id: string, { caseOf }: Overview): OpenCase | undefined {
  const seen = new Set<string>();
  let one = caseOf.get(id);
  while (one?.data.mergedInto !== undefined && !seen.has(one.id)) {
    seen.add(one.id);
    one = caseOf.get(one.data.mergedInto);
  }
  return one?.data.mergedInto === undefined ? one : undefined;
}

function listOfCase(one: OpenCase, { today, site }: Overview): HappeningSource[] {
  const { id, data, dialogue } = one;
  const happenings = listHappeningsOf(one, today).map(({ day: _day, ...rest }) => ({ ...rest, case: one }));
  const unheardFrom = addDays(data.published, site.responseDays + 1);
  // Once policy has spoken this leaves its feed, as the bottleneck leaves the list beside it.
  if (!dialogue.unheard || unheardFrom > today) return happenings;
  return [...happenings, { kind: 'unheard', name: `${id}/unheard`, at: startOfDay(unheardFrom), case: one }];
}
