import { bottleneckNumber, REGION_CODE, type Bottleneck } from '../model/bottleneck.ts';
import { isWithdrawn, type Annotation, type WithdrawnAnnotation } from '../model/annotation.ts';
import { ANNOTATION_TYPES } from '../model/annotation-types.ts';
import type { Tombstone } from '../model/bottleneck.ts';
import { amsterdamDay, type Day } from '../model/dates.ts';
import { foldDialogue } from '../model/dialogue.ts';
import { isTombstone } from '../model/kinds.ts';
import type { Site } from '../model/site.ts';
import { STATUSES, TURNS } from '../model/status.ts';
import type { Term, Vocabulary, VocabularyName } from '../model/vocabulary.ts';
import { compareText } from '../model/order.ts';
import { splitCompound } from './compound.ts';
import type { RowValues } from './rows.ts';
import { articleToken, foldText, isSmall, listWords, numberToken } from './words.ts';

/** Sorts after every real day: it is nobody's turn. */
const NEVER = '9999-12-31';

/** What Pagefind indexes of one bottleneck: https://pagefind.app/docs/node-api/#indexaddcustomrecord */
export interface SearchRecord {
  url: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  sort: Record<string, string>;
}

/** A bottleneck as search knows it: what Pagefind gets, and what its row shows. */
export interface Searched {
  record: SearchRecord;
  values: RowValues;
  /** Since when it waits for somebody. */
  since?: Day | undefined;
}

interface Searchable {
  site: Site | undefined;
  /** `shown` is what the page shows beside the text, such as the titles of steps. */
  bottlenecks: readonly {
    id: string;
    data: Bottleneck | Tombstone;
    text: string;
    shown?: string;
    articles?: string[];
  }[];
  annotations: readonly { id: string; bottleneck: string; data: Annotation | WithdrawnAnnotation; text?: string }[];
  vocabulary: Vocabulary;
}

/**
 * Every bottleneck that can be read, the newest first, with every sort key on every record: without one it would vanish
 * from a sorted list. No two have the same date key, so that the browser can tell which row a record is.
 */
export function toSearched({ site, bottlenecks, annotations, vocabulary }: Searchable, today: Day): Searched[] {
  const byBottleneck = Map.groupBy(annotations, ({ bottleneck }) => bottleneck);
  const lawOf = new Map(vocabulary.laws.map((law) => [law.code.toLowerCase(), law]));
  const listParts = createPartLister();
  const readable = bottlenecks.flatMap((one) =>
    isTombstone(one.data) || one.data.mergedInto ? [] : [{ ...one, data: one.data }],
  );
  readable.sort((a, b) => compareText(b.data.published, a.data.published) || compareText(b.id, a.id));
  return readable.map(({ id, data, text, shown = '', articles = [] }, row) => {
    const events = (byBottleneck.get(id) ?? []).filter(
      ({ data: event }) => (amsterdamDay(event.created) ?? today) <= today,
    );
    const { status, turn, turnSince, ...dialogue } = foldDialogue({ id, data }, events, today, site);
    const number = bottleneckNumber(id);
    const laws = data.laws ?? [];
    const reactions = events
      .filter(({ data: event }) => !isWithdrawn(event) && !ANNOTATION_TYPES[event.type].onlyCounted)
      .flatMap((event) => event.text ?? []);
    const content = [data.title, data.summary, text, shown].join('\n');
    const [year = '', ordinal = ''] = number?.split('-') ?? [];
    const filters = {
      status: [STATUSES[status].slug],
      beurt: [TURNS[turn].slug],
      domein: lower(data.domains),
      soort: lower(data.kinds),
      gemeente: data.municipality === REGION_CODE ? [] : lower([data.municipality]),
      wet: lower(laws.map(({ law }) => law)),
      jaar: [data.published.slice(0, 4)],
    };
    return {
      record: {
        url: `/knelpunten/${id}/`,
        content,
        meta: {
          title: data.title,
          number: number ?? id,
          extra: listParts([content, ...reactions, ...labelsOf(data, vocabulary)]).join(' '),
          reactions: [...reactions, ...(data.questions ?? []).map((question) => question.text)].join('\n'),
          terms: labelsOf(data, vocabulary).join(', '),
          laws: [
            ...(number ? [numberToken(year, ordinal)] : []),
            ...laws.flatMap(({ law }) => listLawNames(law, lawOf.get(law.toLowerCase()))),
            ...new Set([...laws.flatMap(({ article }) => article ?? []), ...articles].map(articleToken)),
          ].join(' '),
        },
        filters,
        sort: {
          datum: `${data.published} ${String(readable.length - row).padStart(6, '0')}`,
          wacht: turnSince ?? NEVER,
        },
      },
      since: turnSince,
      values: {
        ...filters,
        questions: dialogue.questions.total > 0 ? [`${dialogue.questions.answered}/${dialogue.questions.total}`] : [],
        recognition: dialogue.recognition.shown === 'none' ? [] : [String(dialogue.recognition.shown)],
        unheard: flag(dialogue.unheard),
        overdue: flag(dialogue.overdue),
        example: flag(data.example === true),
      },
    };
  });
}

/** Codes are one without regard to case, and lower case in addresses. */
function lower(codes: readonly string[]): string[] {
  return [...new Set(codes.map((code) => code.toLowerCase()))];
}

function flag(value: boolean): string[] {
  return value ? ['1'] : [];
}

/** The words of the vocabulary that a bottleneck was filed under: readers see them beside it. */
function labelsOf(data: Bottleneck, vocabulary: Vocabulary): string[] {
  const find = (name: VocabularyName, codes: readonly (string | undefined)[]) =>
    vocabulary[name]
      .filter(({ code }) => codes.some((other) => other?.toLowerCase() === code.toLowerCase()))
      .map(({ label }) => label);
  return [
    ...find('domains', data.domains),
    ...find('kinds', data.kinds),
    ...find('municipalities', [data.municipality]),
    ...find('roles', [data.role]),
    ...find('decision-levels', [data.decisionLevel]),
  ];
}

/** What people call a law: its code, its label, its full name, and the first letters of these with and without small words. */
function listLawNames(code: string, { label, description = '' }: Partial<Term> = {}): string[] {
  const names = [label ?? '', ...(/wet\b/iu.test(description) ? [description] : [])];
  const initials = names.flatMap((name) => {
    const words = listWords(name).filter((word) => /^\p{L}/u.test(word));
    return [words, words.filter((word) => !isSmall(word))].map((some) => some.map((word) => word[0]).join(''));
  });
  return [...new Set([code, ...names, ...initials.filter(({ length }) => length > 1)])];
}

/** Lists the parts of the compounds in some texts, each once: `hulp` must find `jeugdhulp`. Splits each word once. */
function createPartLister(): (texts: readonly string[]) => string[] {
  const partsOf = new Map<string, string[]>();
  const split = (word: string) => {
    const parts = partsOf.get(word) ?? splitCompound(word).map(foldText);
    partsOf.set(word, parts);
    return parts;
  };
  return (texts) => {
    const words = new Set(texts.flatMap(listWords));
    return [...new Set([...words].flatMap(split))].filter((part) => !words.has(part)).sort();
  };
}
