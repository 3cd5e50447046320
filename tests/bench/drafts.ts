import type { Submission } from '../../src/model/submission.ts';
import { createRandom, pick } from './random.ts';

const WORDS = [
  'het loket',
  'verwijst',
  'gezin',
  'niemand',
  '“besluit”',
  "'s avonds",
  'één',
  '👩‍👧',
  'wacht',
  '<b>',
  '\n\n',
];
/** Characters, about: what somebody writes in ten minutes. */
const LENGTH = 2000;

/** The codes that drafts use, as the vocabulary of a portal. */
export const DRAFT_CODES = {
  domains: new Set(['wonen', 'jeugd']),
  kinds: new Set(['regels']),
  laws: new Set<string>(),
  municipality: new Set(['regio']),
  role: new Set(['professional']),
};

/** A submission that `key` alone decides: the same key gives the same one, in any process. */
export function createDraft(key: number): Submission {
  const random = createRandom(key);
  let text = '';
  while (text.length < LENGTH) text += `${pick(random, WORDS)} `;
  return {
    title: `Wie gaat er over inzending ${key}?`,
    happens: text.trim(),
    obstacle: 'De ene regel kijkt naar inschrijving, de andere naar verblijf.',
    helps: 'Een loket dat mag beslissen.',
    domains: [...DRAFT_CODES.domains],
    kinds: [...DRAFT_CODES.kinds],
    municipality: 'regio',
    showMunicipality: false,
    role: 'professional',
    showRole: false,
    frequency: 'monthly',
    email: `schrijver-${key}@example.org`,
    licence: true,
  };
}

/** The key of the draft that this became; NaN when it is none. */
export function findDraftKey({ title }: Submission): number {
  return Number(/\d+/.exec(title)?.[0]);
}
