import type { Annotation, AnnotationOf, WithdrawnAnnotation } from '../../src/model/annotation.ts';
import type { AnnotationTypeName } from '../../src/model/annotation-types.ts';
import type { Day } from '../../src/model/dates.ts';
import type { Role } from '../../src/model/moves.ts';

export interface Entry {
  id: string;
  data: Annotation | WithdrawnAnnotation;
}

export type Author = Annotation['by'];

export const ROLE_NAMES: readonly Role[] = ['practitioner', 'policyOfficer', 'alderman', 'facilitator', 'editor'];

/** The column "who" of the table in design.md §3. */
export const WHO: Record<AnnotationTypeName, readonly Role[]> = {
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

/** Last day and review day of the canonical commitment, refusal and adjustment. */
export const DUE: Day = '2026-06-01';
export const REVIEW: Day = '2026-09-01';

/** Somebody in `role`, of the municipality unless it is a practitioner or another organisation is given. */
export function author(role: Role, organisation = MUNICIPALITY): Author {
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
 * An event as its file holds it. `at` is a day (noon is taken) or an instant. The id follows from day and type, so
 * `event('commitment', '2026-02-02')` has the id `20260202-commitme`.
 */
export function event<Name extends AnnotationTypeName>(
  type: Name,
  at: string,
  { id = eventId(type, at), ...fields }: { id?: string } & Partial<AnnotationOf<Name>> = {},
): { id: string; data: AnnotationOf<Name> } {
  const created = at.includes('T') ? at : `${at}T12:00:00+01:00`;
  const data = { type, created, by: author(WHO[type][0]!), ...FIELDS[type], ...fields };
  if (type === 'comment' && !fields.by) data.by = author('policyOfficer');
  return { id, data: data as unknown as AnnotationOf<Name> };
}

/** What stays of an event after it was withdrawn. */
export function withdrawn({ id, data: { type, created, by } }: Entry, on: Day): Entry {
  return { id, data: { type, created, by: { role: by.role }, withdrawn: on } };
}

function eventId(type: string, at: string): string {
  return `${at.slice(0, 10).replaceAll('-', '')}-${type.slice(0, 8).padEnd(8, '2')}`;
}
