import type { DraftText } from '../../src/model/public-text.ts';

/** A text that passes, with these fields instead. */
export function draftText(changes: Partial<DraftText> = {}): DraftText {
  return {
    title: 'Na het ziekenhuis wacht de hulp',
    summary: 'Wie op vrijdag thuiskomt, wacht tot maandag op een besluit.',
    story: '',
    happens: 'Hulp komt te laat.',
    obstacle: 'Een handtekening.',
    helps: '',
    reported: '2026-11',
    municipality: 'regio',
    role: 'professional',
    domains: ['wmo'],
    kinds: ['wachttijd'],
    ...changes,
  };
}
