/** What the values of fields with a fixed list stand for. Words that the site has elsewhere are taken from there. */
import { ANNOTATION_TYPES } from '../model/annotation-types.ts';
import { HOLDERS, type Holder } from '../model/expectation.ts';
import { STATUSES, TURNS, type Status } from '../model/status.ts';
import { ROLE_LABELS } from './manual.ts';
import {
  ADJUSTMENT_RESULTS,
  AFFECTED,
  CONTEXT_SAYS,
  FREQUENCY,
  holderWords,
  REFUSAL_REASONS,
  STATUS_MEANINGS,
} from './nl.ts';
import { concerns, published } from './review.ts';

type Labels = Readonly<Record<string, string | undefined>>;

const HOLDER_LABELS = toLabels(HOLDERS, (holder) => holderWords(holder as Holder).label);

/** By the schema of the field and its path there; a type of annotation has its own field, else that of all of them. */
const LABELS: Readonly<Record<string, Labels>> = {
  'bottleneck.frequency': FREQUENCY,
  'bottleneck.affected': AFFECTED,
  'open-bottleneck.frequency': FREQUENCY,
  'open-bottleneck.affected': AFFECTED,
  'open-dialogue.status': toLabels(STATUSES, (status, { label }) => `${label}. ${STATUS_MEANINGS[status as Status]}`),
  'open-dialogue.turn': toLabels(TURNS, (_, { label }) => label),
  'open-dialogue.commitments.state': {
    open: 'De dag moet nog komen.',
    fulfilled: 'Beleid heeft laten weten dat het klaar is.',
    lapsed: 'De dag is voorbij zonder bericht.',
  },
  type: toLabels(ANNOTATION_TYPES, (_, { label }) => label),
  'by.role': ROLE_LABELS,
  evidence: { code: 'De code van de inzending.', recognition: 'Een herkenning.', meeting: 'Een gesprek.' },
  'recognition.frequency': FREQUENCY,
  'context.says': { ...CONTEXT_SAYS, other: 'Iets anders' },
  'refusal.reason': REFUSAL_REASONS,
  'adjustment.result': ADJUSTMENT_RESULTS,
  'adjustment.addressee': HOLDER_LABELS,
  'expectation.holder': HOLDER_LABELS,
  'tombstone.withdrawnReason': published.withdrawReasons,
  'accepted.type': concerns.types,
};

/** What a value of a field stands for. Undefined for a value that has no words yet. */
export function findLabel({ by, path }: { by: string; path: string }, value: string): string | undefined {
  return (LABELS[`${by}.${path}`] ?? LABELS[path])?.[value];
}

function toLabels<Of extends object>(table: Of, toLabel: (key: string, value: Of[keyof Of]) => string): Labels {
  return Object.fromEntries(Object.entries(table).map(([key, value]) => [key, toLabel(key, value as Of[keyof Of])]));
}
