/** Words for values that files have: by themselves, for scripts that need no other words of pages. */
import type { AnnotationOf } from '../model/annotation.ts';
import type { Bottleneck } from '../model/bottleneck.ts';
import type { Day } from '../model/dates.ts';
import type { Turn } from '../model/status.ts';

const dayFormat = /* @__PURE__ */ new Intl.DateTimeFormat('nl-NL', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** "24 november 2026" */
export function formatDay(day: Day): string {
  return dayFormat.format(Date.parse(`${day}T00:00:00Z`));
}

/** "Beleid is aan zet"; of addressees with their names in one, and how many they are. */
export function turnSentence(who: Turn, names: string, count: number): string {
  if (who === 'addressee' && count > 0) return `${names} ${count > 1 ? 'zijn' : 'is'} aan zet`;
  return {
    policy: 'Beleid is aan zet',
    practice: 'De praktijk is aan zet',
    circle: 'De leerkring is aan zet',
    addressee: 'De geadresseerde is aan zet',
    nobody: 'Niemand is aan zet',
  }[who];
}

export const AFFECTED: Record<NonNullable<Bottleneck['affected']>, string> = {
  '1-5': '1 tot 5 huishoudens per jaar',
  '6-20': '6 tot 20 huishoudens per jaar',
  '21-100': '21 tot 100 huishoudens per jaar',
  '100+': 'meer dan 100 huishoudens per jaar',
};

export const FREQUENCY: Record<NonNullable<Bottleneck['frequency']>, string> = {
  once: 'één keer',
  monthly: 'elke maand',
  weekly: 'elke week',
  daily: 'elke dag',
};

export const REFUSAL_REASONS: Record<AnnotationOf<'refusal'>['reason'], string> = {
  law: 'De wet staat het niet toe',
  money: 'Er is geen geld voor',
  mandate: 'Het valt buiten de bevoegdheid',
  other: 'Iets anders, zie de tekst',
};

export const ADJUSTMENT_RESULTS: Record<AnnotationOf<'adjustment'>['result'], string> = {
  adjusted: 'Bijgesteld',
  dropped: 'Losgelaten',
  kept: 'Blijft staan',
};

/** Names and addresses of licences that site.yaml may name by their code. */
export const LICENCES: Record<string, { label: string; href: string }> = {
  'CC-BY-4.0': { label: 'CC BY 4.0', href: 'https://creativecommons.org/licenses/by/4.0/deed.nl' },
  'CC-BY-SA-4.0': { label: 'CC BY-SA 4.0', href: 'https://creativecommons.org/licenses/by-sa/4.0/deed.nl' },
  'CC0-1.0': { label: 'CC0', href: 'https://creativecommons.org/publicdomain/zero/1.0/deed.nl' },
};
