import type { QueueAnswer, ReviewAnswer } from '../../src/desk/api/review-schemas.ts';
import type { DraftText } from '../../src/model/public-text.ts';
import type { Submission } from '../../src/model/submission.ts';

/** As somebody sent it in, with what may not become public. */
export const RAW: Omit<Submission, 'email'> = {
  title: 'Na het ziekenhuis wacht de hulp op een handtekening',
  happens:
    'Als iemand op vrijdag uit het ziekenhuis komt, is er op maandag pas een besluit. Vorige maand belde mevrouw de Wit ons in paniek, vanaf 06 1234 5678. Wij konden niets doen, want de afdeling was dicht.\n\nMijn collega Anneke heeft het zelf opgelost met een vrijwilliger, maar dat hoort eigenlijk niet.',
  obstacle: 'Het wijkteam mag niets toekennen. Alleen de afdeling Toegang tekent, en die werkt niet in het weekend.',
  helps: 'Mandaat voor het wijkteam om hulp voor drie dagen toe te kennen.',
  domains: ['wmo', 'toegang'],
  kinds: ['mandaat'],
  municipality: 'GX0001',
  showMunicipality: false,
  role: 'wijkverpleegkundige',
  showRole: true,
  frequency: 'weekly',
  affected: '21-100',
  laws: [{ law: 'wmo2015', article: '2.3.3' }],
  questions: ['Wie mag op vrijdagmiddag tekenen?'],
  licence: true,
};

/** What can be taken over of it. */
export const DRAFT: DraftText = {
  title: RAW.title,
  summary: 'Wie op vrijdag uit het ziekenhuis komt, krijgt pas maandag een besluit over hulp thuis.',
  story: '',
  happens: RAW.happens,
  obstacle: RAW.obstacle,
  helps: RAW.helps,
  reported: '2026-11',
  municipality: 'regio',
  role: 'wijkverpleegkundige',
  domains: RAW.domains,
  kinds: RAW.kinds,
  laws: RAW.laws,
  frequency: 'weekly',
  affected: '21-100',
  questions: [{ id: 'vraag-1', text: 'Wie mag op vrijdagmiddag tekenen?' }],
};

/** The same without anybody in it. */
export const SAFE: DraftText = {
  ...DRAFT,
  happens:
    'Als iemand op vrijdag uit het ziekenhuis komt, is er op maandag pas een besluit. Een bewoner belde ons in paniek. Wij konden niets doen, want de afdeling was dicht.\n\nEen collega heeft het zelf opgelost met een vrijwilliger, maar dat hoort eigenlijk niet.',
};

/** A submission that was taken up, to be told otherwise by `changes`. */
export function createReview(number: string, changes: Partial<ReviewAnswer> = {}): ReviewAnswer {
  return {
    number,
    kind: 'submission',
    state: 'in-review',
    step: 'review',
    title: DRAFT.title,
    submitted: '2026-11-21',
    changed: '2026-11-22',
    days: 2,
    version: 3,
    raw: RAW,
    hasCode: true,
    hasAddress: true,
    questions: [],
    draft: { text: DRAFT },
    outcomes: [],
    fourEyes: true,
    actions: ['edit', 'ask', 'decline', 'merge', 'propose'],
    ...changes,
  };
}

/** One of every kind that an editor meets. */
export function createReviews(): ReviewAnswer[] {
  const asked = { raw: RAW, draft: { text: SAFE, editor: 'Redacteur A' } };
  const proposal = {
    text: `${SAFE.title}\n\n${SAFE.summary}\n\n${SAFE.happens}`,
    digest: 'a'.repeat(64),
    editor: 'Redacteur B',
  };
  return [
    createReview('I-2026-0042'),
    createReview('I-2026-0041', {
      title: 'Tolk alleen bij het eerste gesprek',
      days: 4,
      draft: { text: { ...SAFE, title: 'Tolk alleen bij het eerste gesprek', summary: '' } },
      questions: [
        {
          asked: '2026-11-18T09:00:00Z',
          question: 'Speelt dit ook bij telefonische gesprekken?',
          answered: '2026-11-19T10:30:00Z',
          answer: 'Ja, daar nog vaker.',
        },
      ],
    }),
    createReview('I-2026-0039', {
      kind: 'recognition',
      title: undefined,
      raw: undefined,
      draft: undefined,
      days: 6,
      hasCode: false,
      hasAddress: false,
      about: { bottleneck: '2026-15-tachtig-euro-en-zes-weken', text: 'Bij ons duurt het acht weken.' },
      actions: ['decline'],
    }),
    createReview('I-2026-0036', {
      ...asked,
      title: 'Jongeren zonder adres',
      state: 'information-requested',
      step: 'writer',
      days: 9,
      questions: [{ asked: '2026-11-15T09:00:00Z', question: 'Om welke leeftijd gaat het?' }],
    }),
    createReview('I-2026-0033', {
      ...asked,
      title: 'Eigen bijdrage na beëindiging',
      state: 'awaiting-consent',
      step: 'sign',
      days: 1,
      proposal: { ...proposal, consented: '2026-11-23T08:15:00Z' },
      actions: ['edit', 'decline', 'sign'],
    }),
    createReview('I-2026-0030', {
      title: 'Afgewezen inzending',
      state: 'declined',
      step: 'ended',
      days: 12,
      draft: undefined,
      reason: 'Dit gaat over één huishouden. Uw gemeente kan u verder helpen.',
      erasedOn: '2026-12-12',
      actions: [],
    }),
  ].map((review) => JSON.parse(JSON.stringify(review)) as ReviewAnswer);
}

export function toRow(review: ReviewAnswer): QueueAnswer['entries'][number] {
  const { number, kind, state, step, title, submitted, changed, days } = review;
  const hits = step === 'ended' ? undefined : review.draft && kind === 'submission' ? 3 : 0;
  return {
    ...{ number, kind, state, step, submitted, changed, days },
    ...(title !== undefined && { title }),
    ...(hits !== undefined && { hits }),
  };
}
