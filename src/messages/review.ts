/** Texts of the desk: where editors make submissions fit to be read, publish, correct and take down. */
import type { SubmissionState } from '../model/submission.ts';

export const page = {
  title: 'Redactie',
  description: 'De werkplek van de redactie.',
  withoutScript: 'De redactie werkt hier met JavaScript, en dat staat nu uit. Zet het aan om verder te gaan.',
  withoutDesk: 'Bij deze site hoort geen redactieplek. De teksten staan in bestanden; zie de handleiding.',
  loading: 'De werkplek wordt geladen…',
  unloaded: 'De werkplek kan niet worden geladen. Controleer uw verbinding en laad deze pagina opnieuw.',
  asking: 'Even kijken of u bent ingelogd…',
  retry: 'Probeer opnieuw',
  region: 'Regio (niet genoemd)',
  professional: 'Professional (niet genoemd)',
};

export const signIn = {
  lede: 'Hier werkt de redactie. Log in om verder te gaan.',
  signIn: 'Inloggen',
  chooseRole: 'Met welke rol wilt u werken?',
  asRole: (role: string) => `Ga verder als ${role}`,
  tryTitle: 'Proefinlog',
  tryText:
    'Op deze computer is geen inlogdienst ingesteld. Kies een persoon om te proberen hoe het werkt. Op een openbare site kan dit niet.',
  choosePerson: 'Kies een persoon',
  enter: 'Ga verder als deze persoon',
};

export const account = {
  signedInAs: 'Ingelogd als',
  signOut: 'Uitloggen',
  confirm: 'Er is tekst die nog niet is bewaard. Toch uitloggen?',
};

/** For policy and the alderman, who react on the pages of the site. */
export const otherRole = {
  title: 'U bent ingelogd',
  start: {
    href: '/knelpunten/',
    label: 'Kies een knelpunt',
    text: 'en reageer daar op een passage: selecteer haar, of kies het teken naast een alinea.',
  },
  text: 'Zo ziet u wat op antwoord wacht, en wat een antwoord doet:',
  links: [
    { href: '/ongehoord/', label: 'Ongehoord: hierop reageerde nog niemand van beleid' },
    { href: '/toezeggingen/', label: 'Toezeggingen, met hun datum' },
    { href: '/handleiding/beleid/', label: 'Antwoorden als beleid' },
    { href: '/handleiding/beleid/reageren/', label: 'Zo reageert u op een zin' },
  ],
  question: 'Iets vragen? Mail de redactie:',
};

export const sessionEnded = {
  title: 'U bent uitgelogd',
  text: 'Alles wat u typte, staat er nog; het is alleen niet bewaard. Log in op een nieuw tabblad, kom dan hier terug en kies “Probeer opnieuw”.',
  signIn: 'Log in op een nieuw tabblad',
  retry: 'Probeer opnieuw',
  still: 'U bent nog niet ingelogd.',
};

export const connection = {
  lost: 'Er is geen verbinding met de site. Wat u typte, staat er nog. Probeer het straks opnieuw.',
  failed: 'Er ging bij ons iets mis. Wat u typte, staat er nog. Probeer het straks opnieuw.',
};

export const trouble = {
  line: (line: number) => `regel ${line}`,
};

export const TOO_SHORT = (least: number) => `Schrijf iets meer: minstens ${least} tekens.`;

function countDays(days: number): string {
  return days === 1 ? '1 dag' : `${days} dagen`;
}

function countHits(hits: number): string {
  if (hits === 0) return 'geen treffers';
  return hits === 1 ? '1 treffer' : `${hits} treffers`;
}

export const STATE_LABELS: Record<SubmissionState, string> = {
  submitted: 'Ingestuurd',
  'in-review': 'Wordt nagelezen',
  'information-requested': 'Vraag gesteld',
  'awaiting-consent': 'Akkoord gevraagd',
  published: 'Op de site',
  declined: 'Niet geplaatst',
  merged: 'Samengevoegd',
  withdrawn: 'Ingetrokken door de schrijver',
};

export const sidebar = {
  lists: 'Lijsten',
  queue: 'Wachtrij',
  published: 'Op de site',
};

export const queue = {
  loading: 'De wachtrij wordt opgehaald…',
  groups: {
    review: 'Bij u',
    writer: 'Bij de schrijver',
    sign: 'Tweede paar ogen',
    publish: 'Klaar om te plaatsen',
    ended: 'Afgerond',
  },
  count: (group: string, count: number) => `${group} (${count})`,
  empty: 'Er wacht niets op u.',
  noneEnded: 'Er is nog niets afgerond.',
  showEnded: 'Ook afgerond',
  kinds: { submission: 'Zonder titel', recognition: 'Ook bij ons', outcome: 'Is het opgelost?' },
  age: (step: string, state: SubmissionState, days: number) => {
    if (step === 'review' || step === 'sign') return days === 0 ? 'vandaag' : countDays(days);
    const when = days === 0 ? 'vandaag' : `${countDays(days)} geleden`;
    if (step === 'publish') return `klaar, ${when}`;
    return state === 'information-requested' ? `vraag gesteld, ${when}` : `akkoord gevraagd, ${when}`;
  },
  hits: countHits,
};

export const welcome = {
  title: 'Redactie',
  text: 'Kies een inzending uit de wachtrij. Wat bij u ligt, staat bovenaan.',
  steps: (fourEyes: boolean) => [
    'Lees na: haal eruit waaraan iemand te herkennen is. Vraag de schrijver om meer als dat nodig is.',
    'Vraag de schrijver om akkoord op de precieze tekst.',
    ...(fourEyes ? ['Een tweede redacteur leest mee en tekent.'] : []),
    'Zet de tekst op de site. Daarna wordt wat is ingestuurd gewist.',
  ],
  publicTitle: 'Op de site',
  publicText: 'Zoek een knelpunt op nummer of titel om het te verbeteren of weg te halen.',
};

export const builds = {
  title: 'De site',
  fine: 'is bijgewerkt',
  busy: 'wordt bijgewerkt',
  attention: 'vraagt aandacht',
  live: 'Nu te lezen',
  nothing: 'Er staat nog niets op de site.',
  liveSince: (day: string, since: string) => `Stand ${day}, sinds ${since}`,
  commit: (commit: string) => `Versie ${commit}`,
  running: 'Wordt nu gemaakt',
  runningSince: (commit: string, since: string) => `Versie ${commit}, sinds ${since}`,
  waiting: 'Wacht',
  blocked: 'Afgeschermd tot de site is bijgewerkt',
  blockedSince: (bottleneck: string, since: string) => `${bottleneck}, sinds ${since}`,
  remote: 'Gedeelde opslag',
  failed: 'Niet gelukt',
  failedAt: (commit: string, at: string) => `Versie ${commit}, ${at}. De vorige versie staat er nog.`,
  output: 'Wat er misging',
};

export const progress = {
  name: 'Stand van het bijwerken',
  stages: {
    waiting: 'De site wordt zo bijgewerkt…',
    running: 'De site wordt bijgewerkt…',
    live: 'Staat op de site.',
    unseen:
      'Wij zien nog niet dat dit op de site staat. Er is niets kwijt. Kijk later nog eens, of vraag de beheerder.',
    failed:
      'Het bijwerken van de site is niet gelukt. Er is niets kwijt: de vorige versie staat er nog. Vraag de beheerder.',
  },
  seconds: (seconds: number) => `(${seconds} s)`,
  read: 'Bekijk het op de site',
  close: 'Sluit dit bericht',
};

export const submission = {
  number: (number: string) => `Inzending ${number}`,
  received: (number: string) => `Redactie, ingekomen ${number}`,
  untitled: 'Zonder titel',
  loading: 'De inzending wordt opgehaald…',
  retry: 'Probeer opnieuw',
  version: (version: number, consent: string) => `versie ${version}, ${consent}`,
  consent: ({
    state,
    proposal,
  }: {
    state: SubmissionState;
    proposal?: { consented?: string | undefined } | undefined;
  }) => {
    if (state === 'published') return 'op de site';
    if (state !== 'awaiting-consent') return 'nog niet akkoord';
    return proposal?.consented ? 'akkoord' : 'akkoord gevraagd';
  },
  changesWanted: 'De schrijver wil dit anders',
  /** The column beside the public text. */
  beside: 'Naast de openbare tekst',
};

export const progressSteps = {
  label: 'Hoe ver het is',
  received: 'Ontvangen',
  read: 'Nalezen',
  consent: 'Schrijver akkoord',
  fourEyes: 'Tweede paar ogen',
  online: 'Op de site',
  done: '(gedaan)',
};

export const FIELD_LABELS: Record<string, string> = {
  title: 'Titel',
  summary: 'Samenvatting',
  story: 'Praktijkverhaal',
  happens: 'Wat gebeurt er?',
  obstacle: 'Wat houdt het tegen?',
  helps: 'Wat zou helpen?',
  questions: 'Vragen aan beleid',
  municipality: 'Gemeente',
  role: 'Functie van de schrijver',
  domains: 'Domein',
  kinds: 'Soort knelpunt',
  laws: 'Wet',
  article: 'Artikel',
  paragraph: 'Lid',
  decisionLevel: 'Wie kan het veranderen?',
  frequency: 'Hoe vaak speelt het?',
  affected: 'Hoeveel huishoudens raakt het?',
  expectations: 'Botst met deze verwachtingen',
  reported: 'Wanneer opgeschreven',
  privacyAccepted: 'Wat mag blijven staan',
  source: 'MDX',
  text: 'MDX',
};

export const rawPane = {
  title: 'Zoals ingestuurd',
  on: (day: string) => `ingestuurd op ${day}`,
  erased: (day: string) => `wordt gewist op ${day}`,
  forgotten: 'Wat was ingestuurd, is gewist.',
  mayShow: 'mag op de site',
  mayNotShow: 'alleen voor de redactie',
  article: (article: string) => `artikel ${article}`,
};

/** What is heard before marked words. */
export const marks = {
  certain: 'zeker herkenbaar:',
  likely: 'waarschijnlijk herkenbaar:',
  possible: 'misschien herkenbaar:',
};

export const editing = {
  title: 'Openbare tekst',
  views: 'De openbare tekst bekijken als',
  tabs: { text: 'Tekst', difference: 'Verschil', preview: 'Zo komt het eruit' },
  optional: '(mag leeg blijven)',
  hints: {
    summary: 'In één of twee zinnen, voor lijsten en zoeken.',
    story: 'Een verhaal uit de praktijk waarin niemand te herkennen is.',
    happens: 'Schrijf [weggelaten] waar iets is weggehaald, [onbekend] waar niemand het weet.',
  } as Record<string, string>,
  length: (length: number, max: number) => `${length} van ${max} tekens`,
  typed: (field: string) => `typen in “${field}”`,
  chosen: (field: string) => `keuze bij “${field}”`,
  question: (place: number) => `Vraag ${place}`,
  addQuestion: 'Voeg een vraag toe',
  remove: 'Verwijder',
  about: 'Waar het over gaat',
  none: 'Geen',
  law: (place: number) => `Wet ${place}`,
  article: 'Artikel',
  paragraph: 'Lid',
  addLaw: 'Voeg een wet toe',
  ifKnown: 'Als u het weet: hoe vaak, hoeveel, wie erover gaat, welke verwachtingen',
  reportedHint: 'Een maand of een dag: 2026-11 of 2026-11-24.',
  toSource: 'Bewerk als MDX',
  toSourceText:
    'In MDX kunt u ook een kader, citaat of tijdlijn gebruiken. Gaat u terug naar de velden, dan vervalt wat u in MDX veranderde.',
  openSource: 'Ga verder in MDX',
  toFields: 'Terug naar de velden',
  toFieldsConfirm:
    'Terug naar de velden? Wat u in MDX veranderde, vervalt dan. Met “Maak ongedaan” krijgt u het terug.',
  source: 'De tekst als MDX',
  sourceHint: 'Het hele bestand. De dag van publicatie vult de site zelf in.',
  findings: (count: number) => (count === 1 ? '1 opmerking' : `${count} opmerkingen`),
  line: (line: number) => `Regel ${line}`,
  severities: { error: 'Fout', warning: 'Let op', note: 'Kijk even' } as Record<string, string>,
};

export const difference = {
  key: 'Doorgestreept is weg, onderstreept is nieuw.',
  loading: 'Het verschil wordt uitgezocht…',
  lost: 'Het verschil kan niet worden getoond. Laad de pagina opnieuw.',
  same: 'Niets veranderd.',
  added: '[nieuw:',
  removed: '[weg:',
  end: ']',
};

export const previewTab = {
  notYet: 'Zo kan de tekst nog niet op de site. Kijk hiernaar:',
  text: 'Tekst',
  loading: 'De tekst wordt opgemaakt…',
};

const CERTAINTIES: Record<string, string> = { certain: 'zeker', likely: 'waarschijnlijk', possible: 'misschien' };

/** What must be looked at before a text goes on. */
export const concerns = {
  title: 'Voor u verder gaat',
  count: (total: number, open: number) => `${countHits(total)}, ${open} open`,
  nothing: 'Er is niets gevonden waar u naar moet kijken. Lees toch zelf na of iemand te herkennen is.',
  types: {
    bsn: 'een BSN',
    phone: 'een telefoonnummer',
    email: 'een e-mailadres',
    iban: 'een rekeningnummer',
    address: 'een adres',
    birthdate: 'een geboortedatum of leeftijd',
    name: 'een naam',
    'licence-plate': 'een kenteken',
    'case-number': 'een zaaknummer',
    'social-handle': 'een account',
  } as Record<string, string>,
  what: (certainty: string, type: string) => `${CERTAINTIES[certainty] ?? ''} ${type}`,
  gone: 'staat niet in de openbare tekst',
  mayStay: (reason: string) => `mag blijven. Reden: ${reason}`,
  replace: (replacement: string) => `Vervang door “${replacement}”`,
  leaveOut: 'Laat weg',
  accept: 'Dit mag blijven',
  goTo: (field: string) => `Ga naar “${field}”`,
  reason: (words: string) => `Waarom mag “${words}” blijven?`,
  reasonMissing: 'Schrijf in een paar woorden waarom.',
  keepReason: 'Laat staan',
  cancel: 'Terug',
  replaced: (words: string) => `“${words}” vervangen`,
  leftOut: (words: string) => `“${words}” weggelaten`,
  acceptedLabel: (words: string) => `“${words}” mag blijven`,
  undo: (what: string) => `Maak ongedaan: ${what}`,
  redo: (what: string) => `Toch wel: ${what}`,
};

export const saving = {
  save: 'Bewaar',
  saveAndVoid: 'Bewaar, akkoord vervalt',
  changed: 'Nog niet bewaard',
  keeping: 'Bezig met bewaren…',
  keptAt: (time: string) => `Bewaard om ${time}`,
  failed: (message: string) => `Niet bewaard. ${message}`,
  stale: 'Niet bewaard: er is intussen iets veranderd. Kies bovenaan welke tekst blijft.',
};

export const conflict = {
  title: 'Iemand anders heeft deze tekst intussen bewaard',
  text: 'Kies welke tekst blijft. De andere kunt u hierna nog overnemen of met “Maak ongedaan” terughalen.',
  mine: 'Uw tekst',
  theirs: (by: string | undefined) => (by ? `Intussen bewaard door ${by}` : 'Intussen bewaard'),
  askedTitle: 'De schrijver is intussen om akkoord gevraagd',
  askedText:
    'Neemt u de andere tekst, dan blijft die vraag staan. Houdt u uw tekst, dan vervalt de vraag, en ook een akkoord of handtekening die er al is.',
  asked: 'De tekst die is gevraagd',
  empty: '(leeg)',
  also: (fields: string) => `Ook anders: ${fields}.`,
  keepMine: 'Houd mijn tekst',
  takeTheirs: 'Neem de andere tekst',
  tookTheirs: 'de andere tekst overgenomen',
};

export const locked = {
  merge: 'De schrijver is gevraagd of dit mag worden samengevoegd met',
  published: 'Lees het knelpunt op de site',
  reason: 'Reden, verteld aan de schrijver',
  reasonWithoutCode: 'Reden',
  asked: (editor: string) => `${editor} vroeg de schrijver om akkoord op precies deze tekst.`,
  consented: (at: string) => `De schrijver ging akkoord op ${at}.`,
  signed: (editor: string, at: string) => `${editor} tekende als tweede paar ogen op ${at}.`,
  unlock: 'Wijzig de tekst',
  unlockText: 'Zodra u iets verandert en bewaart, vervalt het akkoord. De schrijver wordt dan opnieuw gevraagd.',
  source: 'MDX',
};

export const talk = {
  title: 'Gesprek met de schrijver',
  asked: (at: string) => `De redactie vroeg, ${at}`,
  answered: (at: string) => `De schrijver antwoordde, ${at}`,
  noAnswer: 'De schrijver heeft nog niet geantwoord.',
  outcome: (isResolved: boolean, at: string) =>
    `De schrijver zegt: ${isResolved ? 'het is opgelost' : 'het is niet opgelost'}, ${at}`,
  reply: (at: string) => `De schrijver antwoordt beleid, ${at}`,
  policyQuestion: 'De vraag van beleid',
  recorded: 'Staat bij het knelpunt.',
  dismissed: (at: string) => `Niet overgenomen, ${at}. De schrijver leest waarom:`,
};

/** What practice sent, as an event at its bottleneck: in the words of an editor. */
export const recording = {
  names: {
    recognition: 'Tel mee',
    resolved: 'Zet “opgelost” bij het knelpunt',
    'not-resolved': 'Zet “niet opgelost” bij het knelpunt',
    reply: 'Zet het antwoord bij het knelpunt',
  },
  texts: {
    recognition: 'Het knelpunt krijgt er één herkenning bij. Wat is ingestuurd, komt niet op de site.',
    resolved: 'Het knelpunt komt op “opgelost” te staan, met uw tekst. Wat is ingestuurd, komt niet op de site.',
    'not-resolved':
      'Het knelpunt wordt heropend, met uw tekst. Beleid is dan aan zet. Wat is ingestuurd, komt niet op de site.',
    reply:
      'Uw tekst komt als antwoord van de praktijk bij de vraag. Beleid is dan aan zet. Wat is ingestuurd, komt niet op de site.',
  },
  text: 'Tekst op de site',
  hint: 'Schrijf in uw eigen woorden wat de praktijk zegt, zo dat niemand te herkennen is.',
  missing: 'Schrijf de tekst die op de site komt.',
  send: 'Zet op de site',
  recorded: {
    recognition: 'Meegeteld.',
    resolved: 'Opgelost, volgens de praktijk.',
    'not-resolved': 'Heropend, volgens de praktijk.',
    reply: 'Antwoord opgeslagen.',
  },
};

/** What a writer said after publication, and no event is made of. */
export const dismissing = {
  name: 'Niet overnemen',
  text: 'Er verandert niets bij het knelpunt. De schrijver leest uw reden met de code.',
  reason: 'Waarom neemt u dit niet over?',
  hint: 'De schrijver leest dit. Bijvoorbeeld dat het er al staat, of dat beleid eerst aan zet is. Noem geen namen.',
  send: 'Neem niet over',
  done: 'Niet overgenomen. De schrijver leest waarom.',
};

interface Standing {
  state: SubmissionState;
  step: string;
  fourEyes: boolean;
  actions: readonly string[];
}

/** The next steps with a submission. */
export const actions = {
  label: 'Wat u nu kunt doen',
  names: {
    propose: 'Vraag de schrijver om akkoord',
    sign: 'Teken als tweede paar ogen',
    publish: 'Zet op de site',
    ask: 'Vraag om meer',
    merge: 'Voeg samen',
    decline: 'Niet plaatsen',
  },
  next: ({ state, step, fourEyes, actions: possible }: Standing) => {
    if (step === 'review')
      return fourEyes
        ? 'Publiceren kan pas na het akkoord van de schrijver en een tweede redacteur.'
        : 'Publiceren kan pas na het akkoord van de schrijver.';
    if (step === 'writer')
      return state === 'information-requested'
        ? 'De schrijver is aan de beurt om te antwoorden.'
        : 'De schrijver is aan de beurt om akkoord te geven.';
    if (step === 'sign')
      return possible.includes('sign')
        ? 'De schrijver is akkoord. Lees mee en teken, dan kan de tekst op de site.'
        : 'U schreef of wijzigde deze tekst zelf. Daarom moet een andere redacteur tekenen.';
    return 'Alles is akkoord. De tekst kan op de site.';
  },
  voids:
    'Bewaart u, dan vervalt de vraag aan de schrijver, en ook een akkoord of handtekening die er al is. U vraagt het daarna opnieuw.',
  busy: 'Bezig…',
  cancel: 'Terug',
  loading: 'De knelpunten worden opgehaald…',
  tickFirst: 'Zet eerst het vinkje.',
  askText: 'De schrijver ziet uw vraag met de code, en antwoordt daar.',
  askWithoutCode:
    'Deze inzending kwam zonder code binnen. De schrijver ziet deze vraag niet op de site: stel hem ook zelf.',
  question: 'Uw vraag',
  questionHint: 'Vraag wat u nodig hebt om verder te kunnen. Vraag niet naar namen of gegevens van bewoners.',
  sendQuestion: 'Stuur de vraag',
  asked: 'Uw vraag ligt bij de schrijver.',
  askedWithoutCode: 'Uw vraag is bewaard. Stel hem ook zelf.',
  declineText: 'De inzending wordt afgesloten en komt niet op de site. De schrijver leest uw reden.',
  declineWithoutCode:
    'De inzending wordt afgesloten en komt niet op de site. Er hoort geen code bij: de schrijver ziet dit niet op de site.',
  reason: 'Waarom plaatst u dit niet?',
  reasonHint: 'De schrijver leest dit. Noem geen namen en verwijs zo nodig naar de juiste deur.',
  reasonWithoutCode: 'Alleen de redactie leest dit. Noem geen namen.',
  declineSure: 'Ja, ik sluit deze inzending af. Dit kan niet ongedaan worden gemaakt.',
  declined: 'De inzending is afgesloten. De schrijver leest waarom.',
  declinedWithoutCode: 'De inzending is afgesloten.',
  mergeText:
    'Staat hetzelfde al op de site? Dan telt deze inzending daar mee als “ook bij ons”. De schrijver moet akkoord zijn.',
  seek: 'Zoek op nummer of titel',
  with: 'Samenvoegen met',
  found: (count: number, most: number) => {
    if (count === 0) return 'Niets gevonden.';
    if (count > most) return `${count} gevonden; de eerste ${most} staan hieronder.`;
    return count === 1 ? '1 gevonden.' : `${count} gevonden.`;
  },
  chooseBottleneck: 'Kies een knelpunt.',
  sendMerge: 'Vraag de schrijver',
  mergeAsked: 'De schrijver is gevraagd of dit mag worden samengevoegd.',
  merged: 'De inzending is samengevoegd, en telt daar mee als “ook bij ons”.',
  mergedLater: 'De inzending is samengevoegd. Meetellen lukte nog niet; dat gebeurt vannacht vanzelf.',
  proposeText:
    'Uw tekst wordt eerst bewaard. De schrijver leest met de code precies deze tekst, en zegt ja of vraagt een wijziging.',
  proposeWithoutCode:
    'Deze inzending kwam zonder code binnen. Laat de schrijver zelf precies deze tekst lezen, en schrijf op hoe het akkoord kwam.',
  agreedElsewhere: 'Hoe ging de schrijver akkoord?',
  agreedElsewhereHint: 'Bijvoorbeeld: per mail op 24 november, na lezen van deze tekst. Geen naam of adres.',
  sendProposal: 'Vraag om akkoord',
  recordAgreement: 'Leg het akkoord vast',
  stillOpen: (count: number) =>
    count === 1 ? 'Let op: 1 treffer staat nog open.' : `Let op: ${count} treffers staan nog open.`,
  notKept: 'De tekst kon niet worden bewaard. Er is nog niets gevraagd.',
  notInOrder: (problems: readonly string[]) =>
    ['De tekst is nog niet in orde. Er is nog niets gevraagd.', ...problems].join(' '),
  proposed: (hasAddress: boolean) =>
    hasAddress
      ? 'De schrijver is om akkoord gevraagd, en krijgt daar bericht van op het adres dat is opgegeven.'
      : 'De schrijver is om akkoord gevraagd, en ziet dat met de code.',
  agreed: 'Het akkoord is vastgelegd.',
  signText: 'Lees de tekst hieronder woord voor woord. Precies deze tekst komt op de site.',
  exactText: 'De precieze tekst',
  signSure: 'Ik sta in voor deze tekst: niemand is te herkennen, en hij klopt met wat is ingestuurd.',
  sendSign: 'Teken',
  signed: 'U tekende als tweede paar ogen. De tekst kan op de site.',
  publishText: 'De tekst waarmee de schrijver akkoord ging, komt op de site en krijgt een nummer.',
  storedAs: (number: string) => `Opgeslagen als ${number}.`,
};

/** What came from the page of a bottleneck. */
export const aboutView = {
  received: (number: string) => `Redactie, ingekomen ${number}`,
  title: 'Zoals ingestuurd',
  about: 'Over knelpunt',
  resolved: 'Antwoord: ja, het is opgelost.',
  notResolved: 'Antwoord: nee, het is niet opgelost.',
  noText: 'Zonder toelichting.',
  forgotten: 'Wat was ingestuurd, is gewist.',
  reason: 'Reden',
};

/** What is on the site: to be corrected or taken down. */
export const published = {
  loading: 'De knelpunten worden opgehaald…',
  seek: 'Zoek op nummer of titel',
  found: (shown: number, count: number) => {
    if (count === 0) return 'Niets gevonden';
    return shown < count ? `${shown} van ${count}, nieuwste eerst` : `${count}, nieuwste eerst`;
  },
  row: (number: string, day: string) => `${number}, ${day}`,
  onSite: (number: string) => `Op de site, knelpunt ${number}`,
  number: (number: string) => `Knelpunt ${number}`,
  read: 'Bekijk het op de site',
  about: 'zoals nu op de site',
  steps: 'Wat u nu kunt doen',
  correct: 'Verbeter op de site',
  sendCorrection: 'Zet de verbetering op de site',
  nothingChanged: 'U hebt nog niets veranderd.',
  why: 'Waarom?',
  reasons: {
    correction: {
      label: 'Verbetering.',
      text: 'De oude tekst blijft in de geschiedenis. Reacties op zinnen die veranderen, staan daarna bij “eerdere versie”.',
    },
    privacy: {
      label: 'Privacy.',
      text: 'Het knelpunt gaat meteen van de site, tot de nieuwe tekst er staat. Citaten van wat weg moest, vervallen. Oude uitgaven worden gewist.',
    },
  },
  noReason: 'Kies een reden.',
  notInOrder: 'De tekst is nog niet in orde. Kijk bij “Voor u verder gaat”.',
  corrected: (number: string) => `Verbetering van ${number} opgeslagen.`,
  withdraw: 'Haal van de site',
  withdrawText:
    'Het knelpunt is meteen niet meer te lezen. Op het adres staat daarna alleen het nummer en dat het is weggehaald. Terugzetten kan hier niet.',
  withdrawReasons: {
    privacy: 'Iemand is te herkennen',
    writer: 'De schrijver wil het niet meer op de site',
    error: 'Er staat een fout in die niet te verbeteren is',
    other: 'Iets anders',
  },
  confirmNumber: (number: string) => `Typ ${number} om te bevestigen`,
  typeNumber: (number: string) => `Typ het nummer ${number} om te bevestigen.`,
  withdrawn: (number: string) => `Knelpunt ${number} is weggehaald.`,
  annotationWithdrawn: 'De reactie is ingetrokken.',
};

export const annotations = {
  title: 'Reacties',
  count: (count: number) => (count === 1 ? '1 reactie' : `${count} reacties`),
  none: 'Er is nog niet op gereageerd.',
  withdraw: 'Trek in',
  withdrawOne: (label: string) => `Trek deze reactie in: ${label}`,
  withdrawText: 'De tekst van de reactie is meteen niet meer te lezen. Dat er een reactie was, blijft zichtbaar.',
  withdrawnOn: (day: string) => `Ingetrokken op ${day}`,
  sure: 'Ja, ik trek deze reactie in. Dit kan niet ongedaan worden gemaakt.',
};
