import type { Change, Content } from '../../../src/desk/inbox/inbox.ts';

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

export const ADDRESSED: Content = {
  kind: 'submission',
  submission: { ...SUBMISSION.submission, email: 'schrijver@example.org', keepInformed: true },
};

export const RECOGNITION: Content = {
  kind: 'recognition',
  recognition: { bottleneck: '2026-17-wie-betaalt', text: 'Bij ons ook.', frequency: 'weekly' },
};

export const OUTCOME: Content = {
  kind: 'outcome',
  outcome: { bottleneck: '2026-17-wie-betaalt', outcome: 'resolved', text: 'Het loket helpt nu.' },
};

const DIGEST = 'a'.repeat(64);

/** One change of each type, all about the same text. */
export const CHANGES: { [Type in Change['type']]: Extract<Change, { type: Type }> } = {
  take: { type: 'take' },
  ask: { type: 'ask', question: 'Speelt dit vaker?' },
  answer: { type: 'answer', text: 'Ja, elke maand.' },
  propose: { type: 'propose', text: 'De tekst voor de site.', digest: DIGEST },
  consent: { type: 'consent', digest: DIGEST },
  'want-changes': { type: 'want-changes', text: 'Laat de straat weg.' },
  publish: { type: 'publish', bottleneck: '2026-40-twee-gemeenten', digest: DIGEST },
  decline: { type: 'decline', reason: 'Dit gaat over één huishouden.' },
  'propose-merge': { type: 'propose-merge', bottleneck: '2026-17-wie-betaalt' },
  'agree-merge': { type: 'agree-merge' },
  withdraw: { type: 'withdraw' },
  outcome: { type: 'outcome', outcome: 'not-resolved', text: 'Nog steeds twee loketten.' },
};

/** By state of a submission: the changes that lead there. */
export const PATHS = {
  submitted: [],
  'in-review': ['take'],
  'information-requested': ['take', 'ask'],
  'awaiting-consent': ['take', 'propose'],
  published: ['take', 'propose', 'consent', 'publish'],
  declined: ['take', 'decline'],
  merged: ['take', 'propose-merge', 'agree-merge'],
  withdrawn: ['withdraw'],
} as const satisfies Record<string, readonly Change['type'][]>;
