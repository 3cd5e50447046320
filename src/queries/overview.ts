import type { Root } from 'hast';
import type { StoredEntry, StoredPortal } from '../content/loaders.ts';
import { isWithdrawn, type Annotation } from '../model/annotation.ts';
import { ANNOTATION_TYPES } from '../model/annotation-types.ts';
import { REGION_CODE, bottleneckNumber, type Bottleneck, type Tombstone } from '../model/bottleneck.ts';
import { amsterdamDay, daysBetween, type Day } from '../model/dates.ts';
import { replayDialogue, type ReplayedDialogue } from '../model/dialogue.ts';
import { isTombstone, type Kind } from '../model/kinds.ts';
import type { Term, VocabularyName } from '../model/vocabulary.ts';
import { compareText } from '../model/order.ts';
import { bottleneckHref, domainHref, municipalityHref } from './addresses.ts';
import type { BottleneckRow, TermLink, TurnView } from './views.ts';

/** A loaded file. */
export interface Source<K extends Kind = Kind> extends StoredEntry<K> {
  id: string;
}

/** What was loaded, before anything is joined. */
export interface Loaded extends StoredPortal {
  bottlenecks: Source<'bottleneck'>[];
  annotations: Source<'annotation'>[];
  circles: Source<'circle'>[];
  expectations: Source<'expectation'>[];
  pages: Source<'page'>[];
  getTree: (digest: string) => Root;
}

export interface AnnotationSource {
  id: string;
  digest: string;
  data: Annotation;
  day: Day;
}

/** A bottleneck that can be read, with its dialogue as it stands today. */
export interface OpenCase {
  id: string;
  digest: string;
  data: Bottleneck;
  headings: StoredEntry['headings'];
  /** Oldest first; withdrawn ones and those of days to come are not in it. */
  annotations: AnnotationSource[];
  dialogue: ReplayedDialogue;
  row: BottleneckRow;
  /** The day of the last change that a reader can see; a recognition is none. */
  version: Day;
}

/** Everything that was loaded, joined: what all queries start from. */
export interface Overview extends Omit<Loaded, 'bottlenecks' | 'annotations'> {
  /** Newest first; merged and withdrawn ones are not in it. */
  cases: OpenCase[];
  /** By id, merged ones too. */
  caseOf: Map<string, OpenCase>;
  merged: OpenCase[];
  withdrawn: { id: string; digest: string; data: Tombstone }[];
  findTerm: (name: VocabularyName, code: string) => Term | undefined;
}

/** Joins what was loaded. Pure. */
export function createOverview(loaded: Loaded): Overview {
  const { vocabulary, bottlenecks, annotations, ...rest } = loaded;
  const terms = new Map(
    Object.entries(vocabulary).map(([name, list]) => [
      name,
      new Map(list.map((term) => [term.code.toLowerCase(), term])),
    ]),
  );
  const findTerm = (name: VocabularyName, code: string) => terms.get(name)?.get(code.toLowerCase());
  const byBottleneck = Map.groupBy(annotations, ({ bottleneck }) => bottleneck ?? '');

  const all: OpenCase[] = [];
  const withdrawn: Overview['withdrawn'] = [];
  for (const { id, digest, frontMatter, headings } of bottlenecks) {
    if (isTombstone(frontMatter)) withdrawn.push({ id, digest, data: frontMatter });
    else all.push(openCase({ id, digest, data: frontMatter, headings }, byBottleneck.get(id) ?? [], loaded, findTerm));
  }
  all.sort((a, b) => compareText(b.data.published, a.data.published) || compareText(b.id, a.id));
  return {
    ...rest,
    vocabulary,
    cases: all.filter(({ data }) => !data.mergedInto),
    caseOf: new Map(all.map((one) => [one.id, one])),
    merged: all.filter(({ data }) => data.mergedInto),
    withdrawn,
    findTerm,
  };
}

function openCase(
  source: Pick<OpenCase, 'id' | 'digest' | 'data' | 'headings'>,
  annotations: Source<'annotation'>[],
  { site, today }: Loaded,
  findTerm: Overview['findTerm'],
): OpenCase {
  const events: AnnotationSource[] = [];
  for (const { id, digest, frontMatter } of annotations) {
    const day = amsterdamDay(frontMatter.created);
    if (!isWithdrawn(frontMatter) && day !== undefined && day <= today)
      events.push({ id, digest, data: frontMatter, day });
  }
  events.sort((a, b) => Date.parse(a.data.created) - Date.parse(b.data.created) || compareText(a.id, b.id));
  const dialogue = replayDialogue(source, events, today, site);
  const version = events.findLast(({ data }) => !isOnlyCounted(data))?.day ?? source.data.published;
  return { ...source, annotations: events, dialogue, row: toRow(source, dialogue, today, findTerm), version };
}

/** Whether only the number of these may be shown. */
export function isOnlyCounted({ type }: Annotation): boolean {
  return ANNOTATION_TYPES[type].onlyCounted === true;
}

function toRow(
  { id, data }: Pick<OpenCase, 'id' | 'data'>,
  dialogue: ReplayedDialogue,
  today: Day,
  findTerm: Overview['findTerm'],
): BottleneckRow {
  const domain = (code: string): TermLink => ({
    code,
    label: findTerm('domains', code)?.label ?? code,
    href: domainHref(code),
  });
  return {
    id,
    href: bottleneckHref(id),
    number: bottleneckNumber(id) ?? id,
    title: data.title,
    summary: data.summary,
    example: data.example === true,
    published: data.published,
    domains: data.domains.map(domain),
    municipality:
      data.municipality === REGION_CODE
        ? { code: REGION_CODE, label: 'Regio' }
        : {
            code: data.municipality,
            label: findTerm('municipalities', data.municipality)?.label ?? data.municipality,
            href: municipalityHref(data.municipality),
          },
    status: dialogue.status,
    turn: toTurn(dialogue, today),
    unheard: dialogue.unheard,
    ...(dialogue.unheard && { unheardDays: daysBetween(data.published, today) }),
    questions: dialogue.questions,
    recognition: dialogue.recognition.shown,
  };
}

function toTurn(
  { turn, turnSince, overdue, commitments, addressees, turnCause, status }: ReplayedDialogue,
  today: Day,
): TurnView {
  const pausedUntil =
    status === 'in-progress' && turn === 'policy' && turnCause.kind !== 'lapse'
      ? commitments
          .filter(({ state }) => state === 'open')
          .map(({ due }) => due)
          .sort()[0]
      : undefined;
  return {
    turn,
    ...(turnSince && { since: turnSince, days: daysBetween(turnSince, today) }),
    overdue,
    ...(pausedUntil && { pausedUntil }),
    addressees: addressees.map(({ organisation }) => organisation),
    cause: turnCause.kind,
  };
}
