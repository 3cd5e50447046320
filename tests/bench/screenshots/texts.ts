import { RAW } from '../../support/desk-samples.ts';

const REST = { domains: ['wmo'], kinds: ['afstemming'], laws: [], role: 'sociaal-werker' };

/** What invented writers sent in: what an editor has yet to read holds what nobody may read. */
export const WRITTEN = {
  // A telephone number is not even taken in; a name is.
  unread: { ...RAW, happens: RAW.happens.replace(', vanaf 06 1234 5678', '') },
  proposed: {
    ...{ ...RAW, ...REST },
    title: 'De tolk komt alleen bij het eerste gesprek',
    happens:
      'Bij het eerste gesprek is er een tolk. Daarna niet meer. Bij het tweede gesprek vertaalt een kind, een buurman, of niemand.',
    obstacle: 'De regeling vergoedt één uur tolk per huishouden.',
    helps: 'Een tolk zolang er gesprekken zijn.',
    questions: ['Wie betaalt de tolk na het eerste gesprek?'],
  },
  agreed: {
    ...{ ...RAW, ...REST },
    title: 'Bij elke verhuizing begint de hulp opnieuw',
    happens: 'Wie binnen de regio verhuist, krijgt een nieuw team, een nieuw gesprek en een nieuw besluit.',
    obstacle: 'Elke gemeente wil haar eigen onderzoek.',
    helps: 'Neem elkaars besluit over tot de einddatum.',
    questions: ['Mag een besluit meeverhuizen?'],
  },
} as const;

/** What an editor adds to them. */
export const SUMMARIES = {
  proposed: 'Alleen bij het eerste gesprek is er een tolk. Daarna vertaalt een kind, een buurman, of niemand.',
  agreed: 'Wie binnen de regio verhuist, begint opnieuw: een ander team, een ander gesprek, een ander besluit.',
} as const;

export const ABOUT = '2026-15-tachtig-euro-en-zes-weken';

/** What was sent from the page of a bottleneck. */
export const FROM_PAGE = {
  recognition: { bottleneck: ABOUT, frequency: 'weekly', text: 'Bij ons duurt het acht weken.' },
  outcome: {
    bottleneck: ABOUT,
    outcome: 'resolved',
    text: 'Sinds een maand mag ons team zelf een klein bedrag uitgeven. Het slot was dezelfde dag gemaakt.',
  },
} as const;

/** What a facilitator began. */
export const CIRCLE = {
  title: 'Leerkring Wie mag toekennen',
  members: ['Wijkteam Waterdam-Zuid', 'gemeente Waterdam'],
  cases: [ABOUT, '2026-07-signalen-zonder-antwoord'],
} as const;
