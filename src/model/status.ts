/** What a bottleneck's dialogue has come to. Keys are the model's, `slug` is the value in addresses, `label` the word on pages. */
export const STATUSES = {
  open: { slug: 'open', label: 'Open' },
  acknowledged: { slug: 'gezien', label: 'Gezien' },
  'in-dialogue': { slug: 'in-gesprek', label: 'In gesprek' },
  escalated: { slug: 'doorgezet', label: 'Doorgezet' },
  answered: { slug: 'beantwoord', label: 'Beantwoord' },
  'in-progress': { slug: 'in-uitvoering', label: 'In uitvoering' },
  resolved: { slug: 'opgelost', label: 'Opgelost' },
  'expectation-adjusted': { slug: 'verwachting-bijgesteld', label: 'Verwachting bijgesteld' },
  'not-solvable': { slug: 'eerlijk-nee', label: 'Eerlijk nee' },
  reopened: { slug: 'heropend', label: 'Heropend' },
} as const;

/** Whose move it is. */
export const TURNS = {
  policy: { slug: 'beleid', label: 'Beleid' },
  practice: { slug: 'praktijk', label: 'Praktijk' },
  circle: { slug: 'leerkring', label: 'Leerkring' },
  addressee: { slug: 'geadresseerde', label: 'Geadresseerde' },
  nobody: { slug: 'niemand', label: 'Niemand' },
} as const;

/** Statuses that end a dialogue until something reopens it. */
export const CLOSED_STATUSES: readonly Status[] = ['resolved', 'not-solvable', 'expectation-adjusted'];

export type Status = keyof typeof STATUSES;
export type Turn = keyof typeof TURNS;
