/** Words of annotating on the page of a bottleneck, for staff. What the fields are called is in `annotate.ts`. */
import { staffRoles } from './sign-in.ts';

type StaffRole = keyof typeof staffRoles;

export const annotating = {
  notSent: 'Nog niet verstuurd. Uw tekst staat er nog.',
  unplaced: 'Kies eerst een passage die op één plek staat.',
  earlier: 'Uw eerdere reactie',
  commitment: 'Toezegging',
};

export const bar = {
  name: 'Reageren op dit knelpunt',
  reading: (role: StaffRole, organisation?: string) =>
    `U leest als ${staffRoles[role]}${organisation === undefined ? '' : ` van ${organisation}`}.`,
  how: 'Selecteer een passage, of kies het teken naast een alinea.',
  whole: 'Reageer op dit knelpunt',
  resume: 'Verder met uw reactie',
  nothing: 'Met uw rol kunt u hier nu niets toevoegen.',
  retry: 'Probeer opnieuw',
};

export const paragraph = {
  react: 'Reageer op deze alinea',
  /** Which one, for who does not see where the button stands. */
  which: (beginning: string) => `: ${beginning}`,
  selected: 'Reageer op deze passage',
  canReact: 'Passage geselecteerd. Met Tab komt u bij: Reageer op deze passage.',
};

export const panel = {
  title: 'Uw reactie',
  close: 'Sluit',
  kept: 'Uw tekst blijft staan zolang deze pagina open is.',
  about: 'Waarop reageert u?',
  kinds: {
    case: 'Het hele knelpunt',
    block: 'De hele alinea',
    sentence: '',
    selection: '',
    wider: '',
  },
  tooLong: (length: number, most: number) =>
    `Deze passage is te lang: ${length} tekens, hooguit ${most}. Kies een korter stuk.`,
  unclear: 'Deze woorden staan op meer dan één plek. Dan is niet duidelijk waarop u reageert.',
  widen: 'Neem een groter stuk',
  noWider: 'Een groter stuk helpt hier niet. Reageer op het hele knelpunt, en noem de plek in uw tekst.',
  wholeOnly: 'Dit soort reactie gaat altijd over het hele knelpunt.',
  type: 'Wat voor reactie is het?',
  meanings: {
    comment: 'Iets dat u erbij wilt zeggen. Wie aan zet is, blijft gelijk.',
    acknowledgement: 'U hebt het gelezen. De termijn loopt door tot u antwoordt.',
    question: 'U vraagt de praktijk iets. Daarna is de praktijk aan zet.',
    context: 'U legt uit wat de regel zegt, of welke ruimte er is.',
    referral: 'Een ander moet hierop antwoorden. Die is daarna aan zet.',
    response: 'Uw antwoord. Kies ook welke vragen u ermee beantwoordt.',
    commitment: 'Wat er gaat gebeuren, wie dat doet en wanneer het klaar is.',
    fulfilment: 'Een toezegging is nagekomen.',
    refusal: 'Dit kan niet. Met de reden, en de dag waarop u opnieuw kijkt.',
    adjustment: 'Wat iemand niet langer hoeft te verwachten, en tot wanneer.',
    reopening: 'Het is niet over. Beleid is weer aan zet.',
  } as Record<string, string>,
  proposal: 'Dit wordt een voorstel. Het staat pas op de site als beleid het bevestigt.',
  optional: '(mag leeg blijven)',
  choose: 'Kies…',
  answered: '(al eerder beantwoord)',
  text: 'Uw tekst',
  length: (length: number, most: number) => `${format(length)} van ${format(most)} tekens`,
  named: 'Zet mijn naam erbij',
  namedHint: 'Zonder vinkje staan er alleen uw functie en uw organisatie.',
  nobodyElse: (index: number) => `Functie ${index + 1}`,
  add: 'Nog een functie',
  remove: (index: number) => `Haal functie ${index + 1} weg`,
  send: 'Zet op de site',
  propose: 'Leg voor aan beleid',
  busy: 'Wordt verstuurd…',
  chooseType: 'Kies wat voor reactie het is.',
  wrong: (count: number) =>
    `Nog niet verstuurd: ${count === 1 ? 'er moet nog 1 ding' : `er moeten nog ${count} dingen`} goed.`,
  proposed: 'Uw voorstel ligt bij beleid',
  proposedText:
    'Het staat nog niet op de site. Een beleidsmedewerker of de wethouder moet deze toezegging eerst bevestigen. U ziet uw voorstel boven de tekst, en kunt het daar intrekken.',
};

export const progress = {
  name: 'Wat onderweg is',
  said: (label: string) => `${label}:`,
  withdrawn: (label: string) => `${label} ingetrokken:`,
  stages: {
    waiting: 'wordt gepubliceerd…',
    live: 'staat op de site.',
    unsure: 'is bewaard, maar staat na tien minuten nog niet op de site. Kijk later nog eens, of vraag de redactie.',
  },
  withdrawnStages: {
    waiting: 'gaat van de site…',
    live: 'is van de site.',
    unsure: 'wordt nog weggehaald; dat duurt langer dan anders. Kijk later nog eens, of vraag de redactie.',
  },
  reload: 'Toon de pagina zoals zij nu is',
  provisional: 'Alleen u ziet dit nog: wordt gepubliceerd…',
  sentTitle: 'Wordt gepubliceerd…',
  liveTitle: 'Staat op de site',
  unsureTitle: 'Nog niet op de site',
  sentText: 'Uw reactie is bewaard. Meestal staat zij binnen een minuut op de site. U kunt verder lezen.',
};

export const withdrawing = {
  button: 'Trek in',
  /** Which one, for who does not see where the button stands. */
  which: (label: string) => `: ${label}`,
  title: (label: string) => `Trek in: ${label}`,
  text: 'De tekst en de passage verdwijnen van de site. Dit kan niet ongedaan worden gemaakt.',
  proposalText: 'Het voorstel verdwijnt. Beleid ziet het niet meer. Dit kan niet ongedaan worden gemaakt.',
  sure: 'Ja, trek in',
};

export const proposals = {
  title: 'Voorstellen voor een toezegging',
  by: (role: StaffRole, organisation: string, day: string) =>
    `Voorgesteld door een ${staffRoles[role]} (${organisation}), ${day}`,
  owner: (role: string, organisation: string) => `${role}, ${organisation}`,
  due: (day: string) => `uiterlijk ${day}`,
  confirm: 'Bevestig deze toezegging',
  confirmText: 'De toezegging komt op de site namens uw organisatie, met de eigenaar en de dag die hier staan.',
  sure: 'Ja, bevestig',
  waiting: 'Wacht op beleid',
};

function format(count: number): string {
  return count.toLocaleString('nl-NL');
}
