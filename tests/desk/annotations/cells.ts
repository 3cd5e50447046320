import type { AnnotationTypeName } from '../../../src/model/annotation-types.ts';
import type { Role } from '../../../src/model/moves.ts';
import { STATUSES, type Status } from '../../../src/model/status.ts';
import { ROLE_NAMES, TYPE_NAMES, WHO } from '../../model/support.ts';

/** Somebody who writes an event of a type at a bottleneck with a status. */
export interface Cell {
  role: Role;
  type: AnnotationTypeName;
  status: Status;
}

/** An event of before: by whom, and what it holds beside that. */
export interface Past {
  type: AnnotationTypeName;
  role: Role;
  fields?: object;
}

const OWNER = { role: 'hoofd Toegang', organisation: 'Gemeente Voorbeeld' };
/** After today in the tests of the desk. */
const COMING = '2027-01-15';

/** The fields that each type requires, all of which the portal of the tests has. `past` are the ids of what was before. */
export function fieldsOf(type: AnnotationTypeName, past: readonly string[]): object {
  const fields: Record<AnnotationTypeName, object> = {
    comment: {},
    recognition: {},
    acknowledgement: {},
    question: {},
    reply: { inReplyTo: past[0] },
    context: { says: 'rule-exists' },
    referral: { addressee: { organisation: 'Zorgkantoor', decisionLevel: 'college' } },
    response: {},
    commitment: { owner: OWNER, due: COMING },
    // The last event is a promise where one is open.
    fulfilment: { commitment: past.at(-1) },
    refusal: { reason: 'money', decidedBy: 'het college', reviewOn: COMING, residentText: 'Dit kan nu niet.' },
    adjustment: {
      ...{ expectation: 'binnen-een-week', result: 'adjusted', addressee: 'officer' },
      ...{ from: 'Binnen een week.', to: 'Binnen drie weken.', agreedBy: [OWNER], reviewOn: COMING },
    },
    resolution: { evidenceText: 'Sinds een maand gaat het goed.' },
    reopening: { reason: 'Het speelt opnieuw.' },
  };
  return fields[type];
}

// A question of the facilitator changes no status, and gives practice something to answer.
const ASKED: Past = { type: 'question', role: 'facilitator' };
const P = 'policyOfficer';

/** By status: the events that lead there. */
export const PATHS: Record<Status, readonly Past[]> = {
  open: [ASKED],
  acknowledged: [ASKED, { type: 'acknowledgement', role: P }],
  'in-dialogue': [ASKED, { type: 'comment', role: P }],
  escalated: [ASKED, { type: 'referral', role: 'editor' }],
  answered: [ASKED, { type: 'response', role: 'alderman', fields: { answers: ['wie', 'wanneer'] } }],
  'in-progress': [ASKED, { type: 'commitment', role: P }],
  resolved: [ASKED, { type: 'resolution', role: 'practitioner' }],
  'expectation-adjusted': [ASKED, { type: 'adjustment', role: 'facilitator' }],
  'not-solvable': [ASKED, { type: 'refusal', role: 'alderman' }],
  reopened: [ASKED, { type: 'resolution', role: 'practitioner' }, { type: 'reopening', role: 'facilitator' }],
};

/** Where something can be opened again: policy answered, or it came to an end. */
const OVER: readonly Status[] = ['answered', 'resolved', 'expectation-adjusted', 'not-solvable'];

/** Every role with every type in every status. */
export const CELLS: Cell[] = ROLE_NAMES.flatMap((role) =>
  TYPE_NAMES.flatMap((type) => (Object.keys(STATUSES) as Status[]).map((status) => ({ role, type, status }))),
);

/** What design.md says of a cell. */
export function judgeCell({ role, type, status }: Cell): 'allowed' | 'not theirs' | 'not in place' {
  if (!WHO[type].includes(role)) return 'not theirs';
  // There is one promise, and it is open where the status rests on it.
  if (type === 'fulfilment' && status !== 'in-progress') return 'not in place';
  if (type === 'reopening' && !OVER.includes(status)) return 'not in place';
  return 'allowed';
}
