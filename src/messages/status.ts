/** Texts of what a writer follows after sending in. */
import type { SubmissionState } from '../model/submission.ts';

export const status = {
  title: 'Volg uw inzending',
  lede: 'Zie hoe ver uw inzending is. Beantwoord een vraag van de redactie, of geef uw akkoord.',
  description: 'Kijk met uw code hoe ver uw inzending is, beantwoord een vraag van de redactie of geef uw akkoord.',
  crumb: 'Volgen',
  code: 'Uw code',
  codeHint: '16 letters en cijfers, zoals 7K2M-0QXE-RV4T-9HBD. Hoofdletters, streepjes en spaties maken niet uit.',
  show: 'Toon mijn inzending',
  about: 'Over de code',
  aboutList: [
    'U kreeg de code toen u iets instuurde. Wij lieten hem één keer zien.',
    'Met de code kan iedereen uw inzending volgen en intrekken. Geef hem aan niemand, ook niet aan de redactie.',
    'Wij bewaren de code zelf niet. Bent u hem kwijt, dan kunnen wij hem niet opzoeken. Zonder uw akkoord komt er niets op de site. Wilt u uw tekst laten weghalen? Mail de redactie dan het nummer van uw inzending.',
    'De code komt niet in het adres van deze pagina. Uw browser onthoudt hem niet. Sluit u dit tabblad, dan is hij weg.',
  ],
  none: 'Hier valt niets te volgen',
  noneText:
    'Bij deze site hoort geen digitaal postvak. Stuurde u de redactie een bestand? Vraag haar dan hoe ver het is:',
  summary: 'Dit is niet gelukt',
  done: 'Gelukt. Hieronder staat hoe uw inzending er nu voor staat.',
  submission: 'Inzending',
  submitted: 'Ingestuurd op',
  changed: 'Laatst veranderd op',
  other: 'Een andere code invullen',
  question: 'De redactie vraagt',
  policyQuestion: 'Beleid vraagt',
  policyQuestionText:
    'U bent aan zet. De redactie leest uw antwoord en zet in haar eigen woorden op de site wat beleid moet weten.',
  answer: 'Uw antwoord',
  answerHint: 'Alleen de redactie leest dit. Laat namen, adressen en nummers weg.',
  sendAnswer: 'Stuur mijn antwoord',
  proposal: 'Deze tekst zou op de site komen',
  proposalText: 'Precies zo, zonder uw naam. Lees hem rustig door. Is iemand nog te herkennen, of klopt er iets niet?',
  merge: 'De redactie wil uw tekst samenvoegen',
  mergeText:
    'Uw tekst gaat over hetzelfde als een knelpunt dat er al staat. Gaat u akkoord, dan telt uw tekst daar mee als “ook bij ons”. Wat u schreef, komt dan niet op de site.',
  mergeLink: 'Lees dat knelpunt',
  agree: 'Ja, dit mag zo',
  agreeHint: 'U kunt uw tekst later altijd laten weghalen.',
  sendAgree: 'Ik ga akkoord',
  changes: 'Wat moet er anders?',
  changesHint: 'Alleen de redactie leest dit. U krijgt daarna een nieuwe tekst te zien.',
  sendChanges: 'Vraag een wijziging',
  public: 'Lees het knelpunt op de site',
  reason: 'De redactie schrijft',
  dismissed: 'Niet overgenomen',
  dismissedText: 'Hiervan maakte de redactie geen bericht bij het knelpunt. Zij schrijft waarom.',
  outcome: 'Is het bij u opgelost?',
  outcomeText: 'Alleen de praktijk kan zeggen dat iets is opgelost. Werkt het nu, of speelt het nog?',
  sendOutcome: 'Stuur naar de redactie',
  withdraw: 'Uw inzending intrekken',
  withdrawText: 'U hoeft niet te zeggen waarom. Intrekken kan niet ongedaan worden gemaakt.',
  confirm: 'Ja, ik trek mijn inzending in',
  sendWithdraw: 'Trek in',
  kept: (days: number) =>
    `Wat u instuurde, wissen wij ${days === 1 ? '1 dag' : `${days} dagen`} nadat uw inzending is afgerond. Daarna ziet u hier alleen nog hoe het is afgelopen.`,
  busy: 'Bezig met versturen…',
  offline: 'Er is geen verbinding. Wat u typte, staat er nog. Probeer het straks opnieuw.',
  failed: 'Er ging bij ons iets mis. Wat u typte, staat er nog. Probeer het straks opnieuw.',
  missing: {
    agree: 'Zet een vinkje als u akkoord gaat',
    changes: 'Schrijf op wat er anders moet',
    confirm: 'Zet een vinkje als u uw inzending wilt intrekken',
  },
};

/** Of something that its writer said on a day: why the editors do not pass it on. */
export function toDismissed(day: string, reason: string): string {
  return `Op uw antwoord van ${day}: ${reason}`;
}

/** What a state means for the writer: what happens now, and whether anything is public. */
export const STATE_MEANINGS: Record<SubmissionState, string> = {
  submitted: 'Uw tekst ligt klaar voor de redactie. Er is nog niets openbaar.',
  'in-review': 'De redactie leest uw tekst en haalt weg wat iemand herkenbaar maakt. Er is nog niets openbaar.',
  'information-requested': 'De redactie kan verder als u haar vraag hebt beantwoord. Er is nog niets openbaar.',
  'awaiting-consent': 'De redactie is klaar met de tekst. Zonder uw akkoord wordt er niets openbaar.',
  published: 'De tekst waarmee u akkoord ging, staat op de site. Beleid kan antwoorden.',
  declined: 'De redactie plaatst uw tekst niet. Er is niets openbaar.',
  merged: 'Uw tekst telt mee bij een knelpunt over hetzelfde. Wat u schreef, is niet openbaar.',
  withdrawn: 'U hebt uw inzending ingetrokken. Wij doen er niets meer mee en wissen de tekst.',
};
