/** Words of why editors take an annotation down, for them and for whoever wrote it. */
import type { WithdrawalReason } from '../model/bottleneck.ts';

/** `label` is what an editor chooses, `told` what its author reads behind "ingetrokken:". */
export const WITHDRAWAL_REASONS: Record<WithdrawalReason, { label: string; told: string }> = {
  privacy: { label: 'Iemand is te herkennen', told: 'er was iemand in te herkennen.' },
  writer: { label: 'Wie het schreef, vroeg het', told: 'dat vroeg wie het schreef.' },
  error: { label: 'Er staat een fout in', told: 'er stond een fout in. U kunt opnieuw reageren.' },
  other: { label: 'Iets anders', told: 'om een andere reden. Vraag de redactie welke.' },
};

export const withdrawal = {
  why: 'Waarom?',
  whyHint: 'Wie het schreef, leest dit bij het knelpunt. Lezers zien alleen dat er een reactie was.',
  noReason: 'Kies een reden.',
  byEditors: (written: string, on: string, told: string) =>
    `De redactie trok op ${on} uw reactie van ${written} in: ${told}`,
};
