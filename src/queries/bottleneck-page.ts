import {
  linkIntoScope,
  renderText,
  renderWithPassages,
  type Setting,
  type WrittenText,
} from '../content/written-text.ts';
import { findCircle, type Annotation } from '../model/annotation.ts';
import { ANNOTATION_TYPES } from '../model/annotation-types.ts';
import { PROFESSIONAL_CODE } from '../model/bottleneck.ts';
import { daysBetween } from '../model/dates.ts';
import type { Role } from '../model/moves.ts';
import { circleHref, expectationHref, kindHref, lawHref } from './addresses.ts';
import { isOnlyCounted, type AnnotationSource, type OpenCase, type Overview } from './overview.ts';
import { listRelated } from './related.ts';
import type { AnnotationView, BottleneckPage, QuestionView, TextBlock, Voice } from './views.ts';

/** A note may hang past this many blocks of text. */
const MAX_SPAN = 5;

const VOICES: Record<Role, Voice> = {
  policyOfficer: 'policy',
  alderman: 'policy',
  practitioner: 'practice',
  facilitator: 'circle',
  editor: 'none',
};
const ROLE_WORDS: Record<Role, string> = {
  policyOfficer: 'Beleidsmedewerker',
  alderman: 'Wethouder',
  practitioner: 'Praktijk',
  facilitator: 'Begeleider leerkring',
  editor: 'Redactie',
};
const EVIDENCE_WORDS = {
  code: 'met de code van de inzending',
  recognition: 'na een herkenning',
  meeting: 'na een gesprek',
} as const;

/** Everything that the page of a bottleneck shows; `setting` is for a page that holds others too. */
export function toBottleneckPage(one: OpenCase, overview: Overview, setting?: Setting): BottleneckPage {
  const { data, dialogue, row } = one;
  const shown = one.annotations.filter((annotation) => !isOnlyCounted(annotation.data));
  const text = renderWithPassages(
    overview.getTree(one.digest),
    shown.flatMap(({ id, data: { target, by } }) => (target ? [{ id, target, voice: `v-${VOICES[by.role]}` }] : [])),
    (code) => overview.findTerm('laws', code),
    setting,
  );
  const views = shown.map((annotation) => toAnnotationView(annotation, one, text, overview));
  const viewOf = new Map(views.map((view) => [view.id, view]));
  return {
    ...row,
    kinds: data.kinds.map((code) => ({
      code,
      label: overview.findTerm('kinds', code)?.label ?? code,
      href: kindHref(code),
    })),
    role: {
      code: data.role,
      label:
        data.role === PROFESSIONAL_CODE ? 'Professional' : (overview.findTerm('roles', data.role)?.label ?? data.role),
    },
    laws: (data.laws ?? []).map(({ law, article, paragraph }) => {
      const term = overview.findTerm('laws', law);
      return {
        code: law,
        label: term?.label ?? law,
        href: lawHref(law, article),
        ...(article && { article }),
        ...(paragraph && { paragraph }),
        ...(term?.url && { url: term.url }),
      };
    }),
    ...(data.decisionLevel && {
      decisionLevel: overview.findTerm('decision-levels', data.decisionLevel)?.label ?? data.decisionLevel,
    }),
    ...(data.frequency && { frequency: data.frequency }),
    ...(data.affected && { affected: data.affected }),
    reported: data.reported,
    blocks: toBlocks(text, viewOf),
    headings: one.headings
      .filter(({ depth }) => depth === 2)
      .map(({ slug, text: heading }) => ({ slug, text: heading })),
    questionList: (data.questions ?? []).map(({ id, text: question }): QuestionView => {
      const answer = viewOf.get(dialogue.answeredBy[id] ?? '');
      if (!answer) return { id, text: question };
      return {
        id,
        text: question,
        answer: {
          annotation: answer.id,
          label: answer.label,
          day: answer.day,
          ...(answer.number && { number: answer.number }),
        },
      };
    }),
    timeline: views,
    earlier: views.filter(({ quote }) => quote && quote.state !== 'anchored'),
    related: listRelated(one, overview).map(({ row: related }) => related),
    version: one.version,
    ...(hasClock(one) && { today: overview.today }),
  };
}

/** What the page shows, as a short text: while it stays the same, so does the page. */
export function bottleneckPageKey(one: OpenCase, overview: Overview): unknown {
  return [
    hasClock(one) && overview.today,
    one.digest,
    one.annotations.map(({ digest }) => digest),
    one.row,
    one.dialogue,
    // Whose turn it is there is not shown here, so that a settled page need not be made again every day.
    listRelated(one, overview).map(({ row: { turn: _turn, unheardDays: _days, ...shown } }) => shown),
    one.annotations.flatMap(({ data }) => {
      const circle = findCircle(data);
      return [
        ...(data.type === 'adjustment' ? [titleOfExpectation(data.expectation, overview)] : []),
        ...(circle === undefined ? [] : [titleOfCircle(circle, overview)]),
      ];
    }),
  ];
}

/** Whether the page says how many days something has taken or has left. */
function hasClock({ dialogue }: OpenCase): boolean {
  return (
    dialogue.turn !== 'nobody' || dialogue.unheard || dialogue.commitments.some(({ state }) => state !== 'fulfilled')
  );
}

function toAnnotationView(
  { id, digest, data, day }: AnnotationSource,
  one: OpenCase,
  text: WrittenText,
  overview: Overview,
): AnnotationView {
  const type = ANNOTATION_TYPES[data.type];
  const { number, state } = text.passages.get(id) ?? {};
  const commitment = one.dialogue.commitments.find((promise) => promise.id === id);
  const answersTo = findAnswered(data, one);
  const questions = one.data.questions ?? [];
  const circle = findCircle(data);
  const tree = overview.getTree(digest);
  if (text.scope !== undefined) linkIntoScope(tree, text.scope);
  return {
    id,
    data,
    label: type.label,
    icon: type.icon,
    voice: VOICES[data.by.role],
    by: [data.by.name, ROLE_WORDS[data.by.role], data.by.organisation].filter(Boolean).join(', '),
    ...(data.recordedBy && {
      recordedBy: `opgetekend door de redactie${data.evidence ? ` ${EVIDENCE_WORDS[data.evidence]}` : ''}`,
    }),
    day,
    html: renderText(tree, (code) => overview.findTerm('laws', code), `a-${id}`),
    ...(number && { number }),
    ...(data.target && state && { quote: { exact: data.target.exact, state } }),
    ...(data.targetOmitted && { quote: { state: 'omitted' as const } }),
    ...(commitment && { commitment: { ...commitment, days: Math.abs(daysBetween(overview.today, commitment.due)) } }),
    ...(answersTo && {
      answersTo: { id: answersTo.id, label: ANNOTATION_TYPES[answersTo.data.type].label, day: answersTo.day },
    }),
    questions:
      'answers' in data
        ? questions.filter((question) => data.answers?.includes(question.id)).map((question) => question.text)
        : [],
    ...(data.type === 'adjustment' && {
      expectation: {
        id: data.expectation,
        title: titleOfExpectation(data.expectation, overview),
        href: expectationHref(data.expectation),
      },
    }),
    ...(circle !== undefined && { circle: { title: titleOfCircle(circle, overview), href: circleHref(circle) } }),
  };
}

function findAnswered(data: Annotation, one: OpenCase): AnnotationSource | undefined {
  const id = data.type === 'fulfilment' ? data.commitment : data.inReplyTo;
  return id === undefined
    ? undefined
    : one.annotations.find((annotation) => annotation.id === id && !isOnlyCounted(annotation.data));
}

function titleOfExpectation(id: string, overview: Overview): string {
  return overview.expectations.find((expectation) => expectation.id === id)?.frontMatter.title ?? id;
}

function titleOfCircle(id: string, overview: Overview): string {
  return overview.circles.find((circle) => circle.id === id)?.frontMatter.title ?? id;
}

/** The blocks of the text with their notes, and how far each may hang down beside the blocks that follow. */
function toBlocks({ blocks }: WrittenText, viewOf: Map<string, AnnotationView>): TextBlock[] {
  return blocks.map(({ html, notes }, index) => {
    const next = blocks.findIndex((other, at) => at > index && other.notes.length > 0);
    const span = Math.min(MAX_SPAN, (next === -1 ? blocks.length : next) - index);
    return { html, span, notes: notes.flatMap((id) => viewOf.get(id) ?? []) };
  });
}
