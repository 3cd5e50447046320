import type { DraftText } from '../../../src/model/public-text.ts';

export const ANNA = { id: 'id-anna', name: 'anna' };

/** What an editor made of `SUBMISSION`. */
export const PUBLIC_TEXT: DraftText = {
  title: 'Na het ziekenhuis wacht de hulp',
  summary: 'Wie op vrijdag uit het ziekenhuis komt, krijgt pas na twee weken hulp thuis.',
  story: '',
  happens: 'Hulp komt te laat.\n\nTwee weken wachten.',
  obstacle: 'Een handtekening.',
  helps: '',
  reported: '2026-11',
  municipality: 'regio',
  role: 'professional',
  domains: ['jeugd'],
  kinds: ['regel'],
};
