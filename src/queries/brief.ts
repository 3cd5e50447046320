import { listReadText } from '../content/written-text.ts';
import type { AnnotationOf } from '../model/annotation.ts';
import { ANNOTATION_TYPES, type AnnotationTypeName } from '../model/annotation-types.ts';
import type { Bottleneck } from '../model/bottleneck.ts';
import type { Day } from '../model/dates.ts';
import type { Holder } from '../model/expectation.ts';
import { isPolicy } from '../model/moves.ts';
import type { Site } from '../model/site.ts';
import type { Status, Turn } from '../model/status.ts';
import { circleHref, expectationHref } from './addresses.ts';
import { groupByValue } from './choices.ts';
import type { AnnotationSource, OpenCase, Overview } from './overview.ts';

/** Of what policy said, a letter tells so many: the last ones. */
const MAX_SAID = 4;
/** With these policy says something; a promise and a no have places of their own. */
const SAYING: readonly AnnotationTypeName[] = ['response', 'context', 'question', 'comment'];

/** What every letter is made with, and which bottlenecks there are to choose from. */
export interface BriefIndex {
  /** The day that all of this stands for. */
  day: Day;
  site: Pick<Site, 'name' | 'region' | 'organisation' | 'contact' | 'url' | 'licence' | 'responseDays'>;
  /** Codes are lower-cased, here and below. */
  domains: { code: string; label: string }[];
  levels: { code: string; label: string }[];
  shards: BriefShard[];
  /** The newest first. */
  cases: BriefEntry[];
}

/** The bottlenecks of one domain that were published in one year. */
export interface BriefShard {
  domain: string;
  year: string;
  count: number;
}

/** What tells whether a bottleneck is in a letter. */
export interface BriefEntry {
  id: string;
  published: Day;
  domains: string[];
}

/** A bottleneck as a letter tells it. What names an annotation is an item of a list: it is taken down as a whole. */
export interface BriefCase extends BriefEntry {
  href: string;
  number: string;
  title: string;
  summary: string;
  example?: true;
  municipality: string;
  /** Code of who could change it. */
  level?: string;
  frequency?: NonNullable<Bottleneck['frequency']>;
  affected?: NonNullable<Bottleneck['affected']>;
  recognition: 'none' | 'some' | number;
  status: Status;
  turn: { who: Turn; since?: Day; overdue?: true; pausedUntil?: Day };
  unheard?: true;
  questions: { id: string; text: string }[];
  /** What answered them first; `by` is the annotation. */
  answered: { question: string; by: string; label: string; day: Day }[];
  /** What policy said, the oldest first. */
  said: BriefSaid[];
  /** How many it said before those. */
  saidBefore?: number;
  promises: BriefPromise[];
  refusals: BriefRefusal[];
  adjustments: BriefAdjustment[];
  /** Organisations that were asked to answer, and did not yet. */
  referrals: { id: string; organisation: string }[];
}

export interface BriefSaid {
  id: string;
  label: string;
  organisation: string;
  day: Day;
  text: string;
}

export interface BriefPromise {
  id: string;
  due: Day;
  state: 'open' | 'fulfilled' | 'lapsed';
  fulfilledOn?: Day;
  role: string;
  organisation: string;
  text: string;
}

export interface BriefRefusal {
  id: string;
  day: Day;
  organisation: string;
  reason: AnnotationOf<'refusal'>['reason'];
  decidedBy: string;
  reviewOn: Day;
  residentText: string;
  text: string;
}

export interface BriefAdjustment {
  id: string;
  day: Day;
  result: AnnotationOf<'adjustment'>['result'];
  holder: Holder;
  expectation: { title: string; href: string };
  from: string;
  to: string;
  meanwhile?: string;
  reviewOn: Day;
  residentText?: string;
  circle?: { title: string; href: string };
}

export function toBriefIndex(overview: Overview): BriefIndex {
  const { site, vocabulary, cases, today } = overview;
  const { name, region, organisation, contact, url, licence, responseDays } = site;
  const toChoices = (terms: readonly { code: string; label: string }[]) =>
    terms.map(({ code, label }) => ({ code: code.toLowerCase(), label }));
  return {
    day: today,
    site: { name, region, organisation, contact, url, licence, responseDays },
    domains: toChoices(vocabulary.domains),
    levels: toChoices(vocabulary['decision-levels']),
    shards: groupBriefs(overview).map(({ domain, year, cases: within }) => ({ domain, year, count: within.length })),
    cases: cases.map(toEntry),
  };
}

/** By domain and year of publication; a bottleneck of several domains is in each. */
export function groupBriefs({ cases }: Overview): { domain: string; year: string; cases: OpenCase[] }[] {
  return [...groupByValue(cases, ({ data }) => data.domains)].flatMap(([domain, within]) =>
    [...Map.groupBy(within, ({ data }) => data.published.slice(0, 4))].map(([year, own]) => ({
      ...{ domain, year, cases: own },
    })),
  );
}

/**
 * A bottleneck as a letter tells it. `read` gives the text of an annotation by its digest; with what gives the digest
 * itself, this is all that the letter depends on, without a text being read.
 */
export function toBriefCase(one: OpenCase, overview: Overview, read: (digest: string) => string): BriefCase {
  const { data, row, dialogue, annotations } = one;
  const said = annotations.filter((each) => SAYING.includes(each.data.type) && isPolicy(each.data.by.role));
  const typeOf = new Map(annotations.map(({ id, day, data: { type } }) => [id, { day, type }]));
  return {
    ...toEntry(one),
    ...{ href: row.href, number: row.number, title: row.title, summary: row.summary },
    ...(row.example && { example: true }),
    municipality: row.municipality.label,
    ...(data.decisionLevel && { level: data.decisionLevel.toLowerCase() }),
    ...(data.frequency && { frequency: data.frequency }),
    ...(data.affected && { affected: data.affected }),
    recognition: row.recognition,
    status: row.status,
    turn: toTurn(row.turn),
    ...(row.unheard && { unheard: true }),
    questions: (data.questions ?? []).map(({ id, text }) => ({ id, text })),
    answered: Object.entries(dialogue.answeredBy).flatMap(([question, by = '']) => {
      const answer = typeOf.get(by);
      return answer ? [{ question, by, label: ANNOTATION_TYPES[answer.type].label, day: answer.day }] : [];
    }),
    said: said.slice(-MAX_SAID).map((each) => toSaid(each, read)),
    ...(said.length > MAX_SAID && { saidBefore: said.length - MAX_SAID }),
    promises: listPromises(one, read),
    refusals: annotations.flatMap((each) => toRefusal(each, read)),
    adjustments: annotations.flatMap((each) => toAdjustment(each, overview)),
    referrals: dialogue.addressees.map(({ annotation, organisation }) => ({ id: annotation, organisation })),
  };
}

/** Reads the texts of annotations, without markup. */
export function createReader({ getTree }: Overview): (digest: string) => string {
  return (digest) => listReadText(getTree(digest));
}

function toEntry({ id, data }: OpenCase): BriefEntry {
  return { id, published: data.published, domains: data.domains.map((code) => code.toLowerCase()) };
}

/** Without the days that passed: they would be others tomorrow. */
function toTurn({ turn, since, overdue, pausedUntil }: OpenCase['row']['turn']): BriefCase['turn'] {
  return { who: turn, ...(since && { since }), ...(overdue && { overdue }), ...(pausedUntil && { pausedUntil }) };
}

function toSaid({ id, digest, day, data }: AnnotationSource, read: (digest: string) => string): BriefSaid {
  const { label } = ANNOTATION_TYPES[data.type];
  return { id, label, organisation: data.by.organisation ?? '', day, text: read(digest) };
}

function listPromises({ dialogue, annotations }: OpenCase, read: (digest: string) => string): BriefPromise[] {
  return dialogue.commitments.flatMap(({ id, due, state, fulfilledOn }) => {
    const source = annotations.find((annotation) => annotation.id === id);
    if (source?.data.type !== 'commitment') return [];
    const { role, organisation } = source.data.owner;
    const text = read(source.digest);
    return [{ id, due, state, ...(fulfilledOn && { fulfilledOn }), role, organisation, text }];
  });
}

function toRefusal({ id, day, digest, data }: AnnotationSource, read: (digest: string) => string): BriefRefusal[] {
  if (data.type !== 'refusal') return [];
  const { reason, decidedBy, reviewOn, residentText, by } = data;
  const organisation = by.organisation ?? '';
  return [{ id, day, organisation, reason, decidedBy, reviewOn, residentText, text: read(digest) }];
}

function toAdjustment({ id, day, data }: AnnotationSource, { expectations, circles }: Overview): BriefAdjustment[] {
  if (data.type !== 'adjustment') return [];
  const expectation = expectations.find((each) => each.id === data.expectation);
  const circle = circles.find((each) => each.id === data.circle);
  return [
    {
      ...{ id, day, result: data.result, holder: data.addressee, from: data.from, to: data.to },
      expectation: {
        title: expectation?.frontMatter.title ?? data.expectation,
        href: expectationHref(data.expectation),
      },
      ...(data.meanwhile && { meanwhile: data.meanwhile }),
      reviewOn: data.reviewOn,
      ...(data.residentText && { residentText: data.residentText }),
      ...(circle && { circle: { title: circle.frontMatter.title, href: circleHref(circle.id) } }),
    },
  ];
}
