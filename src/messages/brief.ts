/** Words of the letter with bottlenecks, and of the page on which it is made, /brief/. */
import type { Day } from '../model/dates.ts';
import { formatDay } from './facts.ts';
import { formatNumber, listWords } from './nl.ts';

interface AddresseeWords {
  /** In the list of the form. */
  label: string;
  /** Above the letter, and in "Brief aan …". */
  to: string;
  salutation: string;
  /** Why they get it. */
  opening: string;
  /** Whether they answer themselves, or have somebody else answer. */
  asks: 'answer' | 'question';
}

/** To whom a letter can be written; the keys are codes of the vocabulary `decision-levels` where that has them. */
export const ADDRESSEES = {
  team: {
    label: 'Het wijkteam',
    to: 'het wijkteam',
    salutation: 'Beste collega’s,',
    opening:
      'Soms kan een team zelf iets veranderen, zonder toestemming van anderen. Wij leggen u voor waar het werk vastloopt. Kijk wat u zelf kunt doen, en wat niet.',
    asks: 'answer',
  },
  afdeling: {
    label: 'Een afdeling van de gemeente',
    to: 'het hoofd van de afdeling',
    salutation: 'Geachte heer of mevrouw,',
    opening:
      'Een afdeling kan de werkwijze veranderen. Wij leggen u voor waar het werk in de wijk vastloopt, en wat anderen daar al op antwoordden.',
    asks: 'answer',
  },
  college: {
    label: 'Het college',
    to: 'het college van burgemeester en wethouders',
    salutation: 'Geacht college,',
    opening:
      'U beslist over mandaat, beleidsregels en afspraken met aanbieders. Wij leggen u voor waar die in de wijk vastlopen, en wat er al is geantwoord en toegezegd.',
    asks: 'answer',
  },
  raad: {
    label: 'De gemeenteraad',
    to: 'de gemeenteraad',
    salutation: 'Geachte leden van de raad,',
    opening:
      'U stelt de kaders, beslist over geld en controleert het college. Deze brief helpt u daarbij: wat loopt vast, wat is beantwoord, wat is toegezegd, en wat kunnen inwoners nu verwachten?',
    asks: 'question',
  },
  regio: {
    label: 'De regio',
    to: 'de samenwerkende gemeenten in de regio',
    salutation: 'Geachte heer of mevrouw,',
    opening:
      'In de regio beslissen gemeenten samen, of met zorgverzekeraars en corporaties. Wij leggen u voor wat één gemeente niet alleen kan oplossen.',
    asks: 'answer',
  },
  rijk: {
    label: 'Het Rijk',
    to: 'het Rijk',
    salutation: 'Geachte heer of mevrouw,',
    opening:
      'Landelijke wetten en regels komen samen in de wijk. Wij leggen u voor waar zij daar vastlopen, en wat gemeenten er zelf al mee deden.',
    asks: 'answer',
  },
} as const satisfies Record<string, AddresseeWords>;

export type Addressee = keyof typeof ADDRESSEES;

function count(number: number, one: string, more: string): string {
  return `${formatNumber(number)} ${number === 1 ? one : more}`;
}

function countBottlenecks(number: number): string {
  return count(number, 'knelpunt', 'knelpunten');
}

/** "van 1 januari 2026 tot en met 30 juni 2026"; undefined when no day was named. */
export function formatPeriod(from: Day | undefined, until: Day | undefined): string | undefined {
  if (from !== undefined && from === until) return `op ${formatDay(from)}`;
  if (from !== undefined && until !== undefined) return `van ${formatDay(from)} tot en met ${formatDay(until)}`;
  if (from !== undefined) return `vanaf ${formatDay(from)}`;
  return until === undefined ? undefined : `tot en met ${formatDay(until)}`;
}

// ---------- the letter

export const letter = {
  name: (name: string) => `Knelpuntenbrief ${name}`,
  from: 'Afzender',
  region: (region: string) => `regio ${region}`,
  to: (to: string) => `Aan ${to}`,
  date: 'Datum',
  subject: 'Onderwerp',
  subjectText: (number: number, region: string) => `${countBottlenecks(number)} uit de wijk, regio ${region}`,
  state: (day: Day) => `Wat hier staat, is de stand van ${formatDay(day)}.`,
  opening: (number: number, region: string) =>
    `In deze brief ${number === 1 ? 'staat 1 knelpunt: een plek' : `staan ${countBottlenecks(number)}: plekken`} waar regels en praktijk botsen. Wijkteams in de regio ${region} schreven ${number === 1 ? 'het' : 'ze'} op. De redactie haalde weg wat iemand herkenbaar kan maken.`,

  // In short.
  summary: 'In het kort',
  asked: {
    period: (period: string, isBoth: boolean) =>
      `Gekozen is wat is gepubliceerd ${period}${isBoth ? ', beide dagen meegerekend' : ''}.`,
    domains: (labels: readonly string[]) =>
      labels.length === 1
        ? `Alleen uit het domein ${listWords(labels)}.`
        : `Alleen uit de domeinen ${listWords(labels)}.`,
    picked: (number: number, isAll: boolean) =>
      isAll
        ? number === 1
          ? 'Dit knelpunt is met de hand gekozen.'
          : 'Deze knelpunten zijn met de hand gekozen.'
        : `${countBottlenecks(number)} ${number === 1 ? 'is' : 'zijn'} er met de hand bij gekozen.`,
  },
  unheard: (number: number) => `Op ${countBottlenecks(number)} reageerde nog niemand van beleid.`,
  questions: (open: number, total: number) =>
    open === 0
      ? `${total === 1 ? 'De ene vraag' : `Alle ${formatNumber(total)} vragen`} aan beleid ${total === 1 ? 'is' : 'zijn'} beantwoord.`
      : `${formatNumber(open)} van ${count(total, 'vraag', 'vragen')} aan beleid ${open === 1 ? 'is' : 'zijn'} nog niet beantwoord.`,
  promises: (total: number, states: readonly string[]) =>
    `Er ${total === 1 ? 'is 1 toezegging' : `zijn ${formatNumber(total)} toezeggingen`} gedaan: ${listWords(states)}.`,
  promiseStates: {
    open: (number: number) => `${formatNumber(number)} open`,
    fulfilled: (number: number) => `${formatNumber(number)} nagekomen`,
    lapsed: (number: number) => `${formatNumber(number)} verlopen`,
  },
  refusals: (number: number) => `Beleid zei ${number === 1 ? 'één keer' : `${formatNumber(number)} keer`} eerlijk nee.`,
  adjustments: (number: number) =>
    `Leerkringen spraken ${number === 1 ? 'één keer' : `${formatNumber(number)} keer`} af wat er voortaan verwacht mag worden.`,
  recognised: (number: number) => `${countBottlenecks(number)} ${number === 1 ? 'is' : 'zijn'} ook elders herkend.`,
  ownLevel: (number: number) =>
    `Volgens wie het opschreef, kunt u bij ${countBottlenecks(number)} zelf iets veranderen.`,
  signals:
    'Aantallen zijn signalen. Zij zeggen niet hoe vaak iets voorkomt, en zijn niet bedoeld om teams of gemeenten te vergelijken.',
  examples: 'Let op: wat met “voorbeeld” is gemerkt, is verzonnen om te laten zien hoe deze site werkt.',

  // What is asked.
  request: 'Wat wij u vragen',
  by: (day: Day, days: number) =>
    `Wij vragen u uiterlijk op ${formatDay(day)}, ${formatNumber(days)} dagen na deze brief:`,
  asks: {
    answer: {
      questions: (number: number) =>
        `${number === 1 ? 'de open vraag' : `de ${formatNumber(number)} open vragen`} te beantwoorden die hieronder bij de knelpunten ${number === 1 ? 'staat' : 'staan'};`,
      unheard: (number: number) =>
        `een eerste reactie te geven op ${number === 1 ? 'het knelpunt' : `de ${formatNumber(number)} knelpunten`} waarop nog niemand van beleid reageerde;`,
      lapsed: (number: number) =>
        `te laten weten hoe het staat met ${number === 1 ? 'de toezegging' : `de ${formatNumber(number)} toezeggingen`} waarvan de dag voorbij is;`,
      always:
        'per knelpunt te zeggen wat u kunt veranderen, en wat niet. Een eerlijk nee is ook een antwoord: met de reden, en de dag waarop u opnieuw kijkt.',
    },
    question: {
      questions: (number: number) =>
        `het college antwoord te vragen op ${number === 1 ? 'de open vraag' : `de ${formatNumber(number)} open vragen`} die hieronder bij de knelpunten ${number === 1 ? 'staat' : 'staan'};`,
      unheard: (number: number) =>
        `het college een eerste reactie te vragen op ${number === 1 ? 'het knelpunt' : `de ${formatNumber(number)} knelpunten`} waarop nog niemand van beleid reageerde;`,
      lapsed: (number: number) =>
        `het college te vragen hoe het staat met ${number === 1 ? 'de toezegging' : `de ${formatNumber(number)} toezeggingen`} waarvan de dag voorbij is;`,
      always:
        'te bespreken wat u van de wijkteams verwacht, en wat daarvan omlaag kan. Wat niet meer hoeft, horen inwoners graag van u.',
    },
  },
  asker: (organisation: string) =>
    `Dit vraagt ${organisation}, namens de wijkteams die dit opschreven. Wie het schreef, weet alleen de redactie.`,
  how: 'Antwoorden kan op de site, bij elk knelpunt en bij elke zin. Of mail de redactie:',

  // One bottleneck.
  cluster: (label: string, number: number) => `${label}: ${countBottlenecks(number)}`,
  example: 'voorbeeld',
  facts: {
    municipality: 'Waar',
    frequency: 'Speelt',
    affected: 'Raakt',
    recognition: 'Herkend',
    level: 'Wie kan dit veranderen',
    status: 'Stand',
    questions: 'Open vragen aan beleid',
    said: 'Wat beleid tot nu toe zei',
    promises: 'Toezeggingen',
    refusals: 'Eerlijk nee',
    adjustments: 'Wat er is afgesproken over verwachtingen',
  },
  estimate: (affected: string) => `${affected}, schat wie het opschreef`,
  frequency: (often: string) => `${often}, zegt wie het opschreef`,
  notRecognised: 'nog niet elders herkend',
  since: 'sinds',
  overdue: (limit: number) => `Dat is langer dan de termijn van ${formatNumber(limit)} dagen.`,
  paused: (day: Day) => `Er is een toezegging; de klok staat stil tot en met ${formatDay(day)}.`,
  nothingSaid: 'Nog niets. Niemand van beleid reageerde.',
  onlySeen: 'Beleid heeft dit gelezen. Een reactie met inhoud is er nog niet.',
  passedOn: 'Beleid heeft dit doorgezet. Een reactie met inhoud is er nog niet.',
  saidBelow: 'Zie hieronder.',
  allAnswered: (answers: readonly string[]) => `Geen. Beantwoord met: ${listWords(answers)}.`,
  answer: (label: string, day: Day) => `${label.toLowerCase()} van ${formatDay(day)}`,
  said: (label: string, organisation: string, day: Day) => `${label}, ${organisation}, ${formatDay(day)}:`,
  saidBefore: (number: number) =>
    `Daarvoor zei beleid nog ${number === 1 ? 'één keer' : `${formatNumber(number)} keer`} iets.`,
  owner: (role: string, organisation: string) => `${role}, ${organisation}`,
  promise: {
    open: (due: Day) => `Uiterlijk ${formatDay(due)}.`,
    lapsed: (due: Day) => `Verlopen: had klaar moeten zijn op ${formatDay(due)}.`,
    fulfilled: (on: Day, due: Day) =>
      on > due
        ? `Later nagekomen, op ${formatDay(on)}. Beloofd was ${formatDay(due)}.`
        : `Nagekomen op ${formatDay(on)}.`,
  },
  decidedBy: (who: string) => `Besloten door ${who}${who.endsWith('.') ? '' : '.'}`,
  was: 'Was:',
  becomes: 'Wordt:',
  stays: 'Blijft:',
  meanwhile: 'Tot dan:',
  reviewOn: (day: Day) => `Opnieuw bekijken op ${formatDay(day)}.`,
  circle: (title: string) => `Afgesproken in: ${title}.`,
  read: 'Lees en reageer:',

  // What residents were told; for the council.
  residents: 'Wat inwoners nu kunnen verwachten',
  residentsText: 'In gewone woorden, zoals het aan inwoners is uitgelegd.',
  residentsNone: 'Bij deze knelpunten is nog niets afgesproken of besloten dat inwoners anders mogen verwachten.',
  at: (number: string) => `Bij knelpunt ${number}.`,

  // The end.
  readAll: 'Waar u dit leest',
  readAllText:
    'Elk knelpunt staat met de hele tekst en alle reacties op de site. Wie aan zet is en hoe lang al, staat erbij:',
  again: 'Deze brief met de stand van later maakt u hier:',
  /** Where the address, as it is printed, says nothing of what was chosen. */
  another: 'Een brief met de stand van later maakt u hier:',
  licence: (licence: string) => `U mag deze brief delen en overnemen, onder ${licence}.`,
  greeting: 'Met vriendelijke groet,',
  signed: (name: string) => `De redactie van ${name}`,
};

// ---------- the page

/** On the page of a bottleneck. */
export const briefLink = 'Zet in een knelpuntenbrief';

export const briefPage = {
  title: 'Knelpuntenbrief',
  description:
    'Maak een brief met knelpunten uit de wijk: voor het team, een afdeling, het college, de raad, de regio of het Rijk.',
  lede: 'Kies voor wie, en welke knelpunten. De brief staat er meteen onder: om te printen, te kopiëren of te bewaren.',
  withoutScript:
    'Deze pagina maakt de brief in uw browser en heeft JavaScript nodig. Dat staat nu uit. Wie de bestanden van deze site heeft, kan de brief ook met een opdracht maken:',
  withoutScriptLists: 'Lezen kan altijd: kies een lijst, en print die.',
  notLoaded: 'De brief kan nu niet worden gemaakt. Laad deze pagina opnieuw.',
  loading: 'Bezig met laden…',

  form: 'Wat komt erin?',
  addressee: 'Voor wie is de brief?',
  period: 'Welke periode?',
  periodHint: 'Het gaat om de dag waarop een knelpunt is gepubliceerd. De eerste en de laatste dag tellen mee.',
  periods: {
    kwartaal: 'Dit kwartaal',
    jaar: 'Dit jaar',
    alles: 'Alles tot nu toe',
    eigen: 'Zelf gekozen dagen',
    geen: 'Geen: alleen wat ik zelf kies',
  },
  from: 'Van',
  until: 'Tot en met',
  reversed: 'De eerste dag ligt na de laatste. Verander een van de twee.',
  domains: 'Welke domeinen?',
  domainsHint: 'Kiest u niets, dan komen alle domeinen erin.',
  picked: 'Zelf gekozen knelpunten',
  pickedHint: 'Deze komen altijd in de brief, ook van buiten de periode. Uw keuze blijft op dit apparaat bewaard.',
  find: 'Zoek een knelpunt',
  findHint: 'Een woord, een nummer zoals 2026-15, of het adres van de pagina.',
  findButton: 'Zoek',
  hits: 'Gevonden knelpunten',
  searching: 'Bezig met zoeken…',
  found: (number: number) =>
    number === 0 ? 'Niets gevonden. Probeer een ander woord.' : `${countBottlenecks(number)} gevonden.`,
  searchFailed: 'Zoeken lukt nu niet. Controleer uw verbinding en probeer het opnieuw.',
  add: 'Zet in brief',
  added: (name: string) => `“${name}” staat in de brief.`,
  remove: 'Haal uit brief',
  removed: (name: string) => `“${name}” is uit de brief.`,
  of: (action: string, name: string) => `${action}: ${name}`,
  pickedAlready: 'Staat in de brief',
  gone: 'Dit staat niet meer op de site',
  followed: (number: number) =>
    `Zet ${number === 1 ? 'het knelpunt dat' : `de ${formatNumber(number)} knelpunten die`} u volgt in de brief`,
  kept: (number: number) =>
    `Op dit apparaat bewaarde u nog ${countBottlenecks(number)}. Deze brief kwam met een eigen keuze mee.`,
  addKept: 'Zet die er ook in',
  clear: 'Haal alles eruit',
  cleared: 'Er is niets meer zelf gekozen.',
  full: (limit: number) => `Er passen ${limit} zelf gekozen knelpunten in. Kies anders een periode.`,
  notKept: 'Uw browser bewaart hier niets. Uw keuze staat wel in het adres van deze pagina.',

  count: (number: number) =>
    number === 0 ? 'Nog geen knelpunten gekozen.' : `${countBottlenecks(number)} in deze brief.`,
  missing: (number: number) =>
    `${countBottlenecks(number)} ${number === 1 ? 'staat' : 'staan'} niet meer op de site, en ${number === 1 ? 'komt' : 'komen'} er niet in.`,
  none: 'Er komt nog niets in de brief',
  noneInPeriod: (period: string | undefined, domains: readonly string[]) =>
    `Er is niets gepubliceerd${period === undefined ? '' : ` ${period}`}${domains.length > 0 ? ` in ${listWords(domains)}` : ''}.`,
  noneWays: 'Dit kunt u doen:',
  widen: { jaar: 'Neem het hele jaar', alles: 'Neem alles tot nu toe', domains: 'Neem alle domeinen' },
  nonePicked: 'U koos geen periode en geen knelpunten. Zoek een knelpunt, of kies een periode.',
  long: (number: number, files: number) =>
    `Dit wordt een lange brief: ${countBottlenecks(number)}. Uw browser haalt er ${count(files, 'bestand', 'bestanden')} voor op. Een kortere periode of minder domeinen leest prettiger.`,
  heavy: (files: number) => `Uw browser haalt hier ${count(files, 'bestand', 'bestanden')} voor op.`,
  make: 'Maak de brief',
  busy: (done: number, all: number) => `Bezig met de brief: ${done} van ${all} bestanden opgehaald.`,
  made: 'De brief staat hieronder.',
  failed: 'De brief is niet af: een deel kon niet worden opgehaald.',
  offline: 'Er is geen verbinding. Uw keuze blijft staan. Probeer het opnieuw als u weer verbinding hebt.',
  retry: 'Probeer opnieuw',

  actions: 'Wat u met de brief kunt doen',
  print: 'Print',
  copy: 'Kopieer',
  copied: 'De brief is gekopieerd. Plak hem in uw mail of tekstverwerker.',
  notCopied: 'Kopiëren mag hier niet van uw browser. De brief is geselecteerd: druk op Ctrl en C.',
  save: 'Bewaar als HTML',
  saved: (name: string) => `Bewaard als ${name}.`,
  notSaved: 'Bewaren lukt nu niet. Controleer uw verbinding en probeer het opnieuw.',
  share: 'Wilt u de brief delen? Het adres van deze pagina bevat uw keuze.',
  file: (addressee: string, day: Day) => `knelpuntenbrief-${addressee}-${day}.html`,
};

// ---------- an editor records that it was sent

export const record = {
  open: 'Leg vast dat deze brief is verstuurd',
  title: 'Deze brief is verstuurd',
  text: 'Bij elk knelpunt komt een reactie “Doorgezet”, met de organisatie die nu aan zet is. Iedereen kan dat lezen.',
  organisation: 'Naar welke organisatie?',
  organisationHint: 'Zoals zij op de site komt te staan, bijvoorbeeld: gemeente Voorbeeldstad.',
  organisationMissing: 'Vul de organisatie in.',
  level: 'Wie kan het daar veranderen?',
  choose: 'Kies…',
  levelMissing: 'Kies wie het daar kan veranderen.',
  day: 'Verstuurd op',
  dayWrong: 'Kies de dag waarop de brief is verstuurd; die ligt niet in de toekomst.',
  cases: 'Bij deze knelpunten',
  alreadyThere: (organisation: string) => `Ligt al bij ${organisation}. Wordt overgeslagen, tenzij u het aanvinkt.`,
  closed: 'Is al afgerond: dit verandert de stand niet.',
  before: 'Legde u al vast.',
  none: 'Vink minstens één knelpunt aan.',
  submit: (number: number) => `Leg vast bij ${countBottlenecks(number)}`,
  cancel: 'Sluit',
  busy: (done: number, all: number) => `Bezig: ${done} van ${formatNumber(all)} vastgelegd.`,
  done: (number: number) => `Vastgelegd bij ${countBottlenecks(number)}.`,
  failed: (number: number) => `Bij ${countBottlenecks(number)} lukte het niet.`,
  retry: (number: number) => `Probeer ${number === 1 ? 'dit ene' : `deze ${formatNumber(number)}`} opnieuw`,
  stages: {
    waits: 'wacht',
    busy: 'bezig…',
    published: 'vastgelegd, wordt gepubliceerd…',
    live: 'staat op de site',
    unsure: 'vastgelegd, maar staat na tien minuten nog niet op de site. Kijk later nog eens.',
    failed: 'niet gelukt:',
  },
  body: (to: string, day: Day) => `Opgenomen in de knelpuntenbrief aan ${to}, verstuurd op ${formatDay(day)}.`,
  ended: 'U bent niet meer ingelogd. Log opnieuw in en probeer het nog eens; wat al is vastgelegd, blijft.',
  signIn: 'Log in',
  read: 'Lees het daar',
};
