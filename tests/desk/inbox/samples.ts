import type { DraftText } from '../../../src/model/public-text.ts';
import type { Change, Content, Editor } from '../../../src/desk/inbox/inbox.ts';

export const SUBMISSION: Extract<Content, { kind: 'submission' }> = {
  kind: 'submission',
  submission: {
    title: 'Wie in twee gemeenten woont krijgt nergens begeleiding',
    happens: 'Een vader woont doordeweeks bij zijn ouders.\n\n- Hij belt twee loketten.\n- Beide verwijzen door.',
    obstacle: 'De regel kijkt naar inschrijving.',
    helps: '',
    domains: ['wonen', 'jeugd'],
    kinds: ['regels'],
    municipality: 'GX0001',
    showMunicipality: false,
    role: 'professional',
    showRole: true,
    frequency: 'monthly',
    laws: [{ law: 'wmo', article: '2.3.5' }],
    questions: ['Wie neemt het besluit?'],
    licence: true,
  },
};

export const ADDRESSED: typeof SUBMISSION = {
  kind: 'submission',
  submission: { ...SUBMISSION.submission, email: 'schrijver@example.org', keepInformed: true },
};

export const RECOGNITION: Extract<Content, { kind: 'recognition' }> = {
  kind: 'recognition',
  recognition: { bottleneck: '2026-17-wie-betaalt', text: 'Bij ons ook.', frequency: 'weekly' },
};

export const OUTCOME: Content = {
  kind: 'outcome',
  outcome: { bottleneck: '2026-17-wie-betaalt', outcome: 'resolved', text: 'Het loket helpt nu.' },
};

export const DIGEST = 'a'.repeat(64);
export const HASH = '0123456789abcdef'.repeat(4);
/** Writes and proposes. */
export const ANNA: Editor = { id: 'anna', name: 'Anna' };
/** Signs. */
export const BRAM: Editor = { id: 'bram', name: 'Bram' };

export const DRAFT: DraftText = {
  title: 'Twee adressen, geen begeleiding',
  summary: 'Wie in twee gemeenten woont, wordt door beide naar de andere verwezen.',
  story: '',
  happens: 'Iemand woont in twee gemeenten.',
  obstacle: 'De regel kijkt naar inschrijving.',
  helps: '',
  reported: '2026-11',
  municipality: 'regio',
  role: 'professional',
  domains: ['wonen'],
  kinds: ['regels'],
};

/** One change of each type, all about the same text. */
export const CHANGES: { [Type in Change['type']]: Extract<Change, { type: Type }> } = {
  take: { type: 'take' },
  edit: { type: 'edit', text: DRAFT, editor: ANNA },
  ask: { type: 'ask', question: 'Speelt dit vaker?' },
  answer: { type: 'answer', text: 'Ja, elke maand.' },
  propose: { type: 'propose', text: 'De tekst voor de site.', digest: DIGEST, editor: ANNA },
  consent: { type: 'consent', digest: DIGEST },
  sign: { type: 'sign', digest: DIGEST, editor: BRAM },
  'want-changes': { type: 'want-changes', text: 'Laat de straat weg.' },
  publish: { type: 'publish', bottleneck: '2026-40-twee-gemeenten', digest: DIGEST },
  decline: { type: 'decline', reason: 'Dit gaat over één huishouden.' },
  'propose-merge': { type: 'propose-merge', bottleneck: '2026-17-wie-betaalt' },
  'agree-merge': { type: 'agree-merge', bottleneck: '2026-17-wie-betaalt' },
  withdraw: { type: 'withdraw' },
  outcome: { type: 'outcome', outcome: 'not-resolved', text: 'Nog steeds twee loketten.' },
  reply: { type: 'reply', question: '20261120-vraagvra', text: 'Het waren twee loketten tegelijk.' },
  record: { type: 'record', said: 'outcome', at: '2026-11-24T09:00:00.000Z', annotation: '20261124-opgelost' },
  dismiss: { type: 'dismiss', said: 'outcome', at: '2026-11-24T09:00:00.000Z', reason: 'Dit staat er al.' },
  count: { type: 'count' },
};

/** By state of a submission: the changes that lead there. */
export const PATHS = {
  submitted: [],
  'in-review': ['take', 'edit'],
  'information-requested': ['take', 'ask', 'edit'],
  'awaiting-consent': ['take', 'edit', 'propose'],
  published: ['take', 'edit', 'propose', 'sign', 'consent', 'publish'],
  declined: ['take', 'decline'],
  merged: ['take', 'propose-merge', 'agree-merge'],
  withdrawn: ['withdraw'],
} as const satisfies Record<string, readonly Change['type'][]>;

/** How a writer without a code agrees. */
export const ELSEWHERE = 'Aan de telefoon, op 24 november.';
