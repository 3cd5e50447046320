import type { Annotation, AnnotationOf, WithdrawnAnnotation } from '../../src/model/annotation.ts';
import type { AnnotationTypeName } from '../../src/model/annotation-types.ts';
import type { Day } from '../../src/model/dates.ts';
import { foldDialogue, type Dialogue, type DialogueOptions } from '../../src/model/dialogue.ts';
import type { Role } from '../../src/model/moves.ts';

export interface Entry {
  id: string;
  data: Annotation | WithdrawnAnnotation;
}

export const ROLE_NAMES: readonly [Role, ...Role[]] = [
  'practitioner',
  'policyOfficer',
  'alderman',
  'facilitator',
  'editor',
];

/** The column "who" of the table in design.md §3. */
export const WHO: Record<AnnotationTypeName, readonly [Role, ...Role[]]> = {
  comment: ROLE_NAMES,
  recognition: ['practitioner'],
  acknowledgement: ['policyOfficer', 'alderman'],
  question: ['policyOfficer', 'alderman', 'facilitator'],
  reply: ['practitioner'],
  context: ['policyOfficer', 'alderman'],
  referral: ['policyOfficer', 'alderman', 'editor', 'facilitator'],
  response: ['policyOfficer', 'alderman'],
  commitment: ['policyOfficer', 'alderman'],
  fulfilment: ['policyOfficer', 'alderman'],
  refusal: ['policyOfficer', 'alderman'],
  adjustment: ['facilitator'],
  resolution: ['practitioner'],
  reopening: ['practitioner', 'facilitator'],
};

export const TYPE_NAMES = Object.keys(WHO) as AnnotationTypeName[];

export const MUNICIPALITY = 'Gemeente Voorbeeld';
/** The organisation that canonical referrals address. */
export const CARE_OFFICE = 'Zorgkantoor';
export const INSURER = 'Zorgverzekeraar';

export const PUBLISHED = '2026-01-05';
/** Day of the events that bring a case where a row wants it. */
export const BEFORE = '2026-02-02';
/** Day of the event that a row is about. */
export const ON = '2026-03-02';
/** Day on which rows look, unless they name another: no promise has lapsed, no review day has come. */
export const LATER = '2026-03-09';
/** Last day to keep the canonical commitment, and the day after. */
export const DUE = '2026-06-01';
export const AFTER_DUE = '2026-06-02';
/** Review day of the canonical refusal and adjustment. */
export const REVIEW = '2026-09-01';

export interface FoldOptions extends DialogueOptions {
  day?: Day;
  questions?: string[];
}

/** Somebody in `role`, of the municipality unless it is a practitioner or another organisation is given. */
export function author(role: Role, organisation = MUNICIPALITY): Annotation['by'] {
  return role === 'practitioner' ? { role } : { role, organisation };
}

/** The fields that each type requires beyond `type`, `created` and `by`. */
export const FIELDS: { [Name in AnnotationTypeName]: Omit<AnnotationOf<Name>, 'type' | 'created' | 'by'> } = {
  comment: {},
  recognition: {},
  acknowledgement: {},
  question: {},
  reply: { inReplyTo: '20260105-question' },
  context: { says: 'rule-exists' },
  referral: { addressee: { organisation: CARE_OFFICE, decisionLevel: 'state' } },
  response: {},
  commitment: { owner: { role: 'hoofd Toegang', organisation: MUNICIPALITY }, due: DUE },
  fulfilment: { commitment: '20260202-commitme' },
  refusal: {
    reason: 'money',
    decidedBy: 'college van B en W',
    reviewOn: REVIEW,
    residentText: 'Dit kan nu niet, er is geen geld voor.',
  },
  adjustment: {
    expectation: 'binnen-een-week',
    result: 'adjusted',
    addressee: 'officer',
    from: 'Binnen een week een besluit.',
    to: 'Binnen drie weken een besluit.',
    agreedBy: [{ role: 'hoofd Toegang', organisation: MUNICIPALITY }],
    reviewOn: REVIEW,
  },
  resolution: { evidenceText: 'Sinds een maand gaat het goed.' },
  reopening: { reason: 'Het speelt opnieuw.' },
};

/**
 * An event as its file holds it, by a policy officer where one may write it. `at` is a day (noon is taken) or an
 * instant. The id follows from day and type, so `event('commitment', '2026-02-02')` has the id `20260202-commitme`.
 */
export function event<Name extends AnnotationTypeName>(
  type: Name,
  at: string,
  { id = eventId(type, at), ...fields }: { id?: string | undefined } & Partial<AnnotationOf<Name>> = {},
): { id: string; data: AnnotationOf<Name> } {
  const created = at.includes('T') ? at : `${at}T12:00:00+01:00`;
  const by = author(WHO[type].includes('policyOfficer') ? 'policyOfficer' : WHO[type][0]);
  const data = { type, created, by, ...FIELDS[type], ...fields };
  return { id, data: data as unknown as AnnotationOf<Name> };
}

/** What stays of an event after it was withdrawn. */
export function withdrawn({ id, data: { type, created, by } }: Entry, on: Day): Entry {
  return { id, data: { type, created, by: { role: by.role }, withdrawn: on } };
}

/** A published case with these questions to policy. */
export function bottleneck(questions = ['q1']) {
  return {
    id: '2026-1-wie-kent-toe',
    data: { published: PUBLISHED, questions: questions.map((id) => ({ id, text: 'Wie mag de hulp toekennen?' })) },
  };
}

/** What the dialogue about a case with one question has come to, a week after the events of most rows. */
export function fold(events: Entry[], { day = LATER, questions, ...options }: FoldOptions = {}): Dialogue {
  return foldDialogue(bottleneck(questions), events, day, options);
}

/** Status, turn and since when, in one line. */
export function outcome({ status, turn, turnSince }: Dialogue): string {
  return turnSince === undefined ? `${status} ${turn}` : `${status} ${turn} ${turnSince}`;
}

function eventId(type: string, at: string): string {
  return `${at.slice(0, 10).replaceAll('-', '')}-${type.slice(0, 8).padEnd(8, '2')}`;
}
