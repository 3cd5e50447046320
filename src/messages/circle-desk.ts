/** Words of the pages where a facilitator works on a learning circle, and why the desk refuses something there. */

/** What is wrong with a field, by the way to it and what is wrong: `missing`, `too_small`, `too_big`, `unknown`, `closed`. */
export function circleMessage(path: readonly string[], code: string): string {
  const [field = '', , part] = path;
  const name = field === 'meetings' && part !== undefined ? part : (path.findLast((step) => !/^\d+$/.test(step)) ?? '');
  return PROBLEMS[name]?.[code] ?? ANY[code] ?? 'Dit klopt nog niet. Kijk het nog eens na.';
}

const ANY: Record<string, string> = {
  missing: 'Vul dit nog in.',
  too_small: 'Dit is te kort. Schrijf iets meer.',
  too_big: 'Dit is te lang. Maak het korter.',
};

const NO_MOMENT = 'Vul een dag en een tijd in die bestaan.';

const CASE = {
  unknown: 'Wij kennen dit knelpunt niet. Haal het weg, of zoek het opnieuw.',
  closed: 'Dit knelpunt staat niet meer op de site, of is samengevoegd met een ander. Kies een ander.',
  too_big: 'Dit zijn er te veel om samen te lezen. Kies er hooguit 40.',
};

const PROBLEMS: Record<string, Record<string, string>> = {
  title: {
    missing: 'Geef de leerkring een naam.',
    too_small: 'Maak de naam iets langer: minstens 3 tekens.',
    too_big: 'Maak de naam korter: hooguit 160 tekens.',
  },
  region: { too_big: 'Maak de regio korter: hooguit 60 tekens.' },
  members: {
    missing: 'Noem minstens één organisatie die meedoet.',
    too_small: 'Schrijf de naam van de organisatie helemaal uit.',
    too_big: 'Maak de namen korter, of noem er minder: hooguit 40 van 120 tekens.',
  },
  questions: {
    too_small: 'Maak de vraag iets langer.',
    too_big: 'Maak de vragen korter, of stel er minder: hooguit 40 van 300 tekens.',
  },
  text: { too_big: 'Maak de tekst korter: hooguit 5.000 tekens.' },
  id: { unknown: 'Deze bijeenkomst kennen wij niet. Haal haar weg en plan haar opnieuw.' },
  day: { missing: 'Kies een dag.' },
  start: { missing: 'Vul in hoe laat het begint.', invalid_format: NO_MOMENT },
  end: {
    missing: 'Vul in hoe laat het eindigt.',
    invalid_format: NO_MOMENT,
    custom: 'Het einde moet na het begin komen.',
  },
  place: {
    missing: 'Schrijf op waar u bijeenkomt.',
    too_small: 'Schrijf op waar u bijeenkomt: minstens 3 tekens.',
    too_big: 'Maak de plek korter: hooguit 160 tekens.',
  },
  cases: CASE,
  meetings: { too_big: 'Dit zijn te veel bijeenkomsten. Begin een nieuwe leerkring.' },
};

export const circlePages = {
  /** In the title of the page, in the place of the word for the editors' desk. */
  name: 'Leerkringen',
  loading: 'De leerkringen worden geladen…',
  unloaded: 'Deze pagina kon niet worden geladen. Controleer uw verbinding en probeer het opnieuw.',
  retry: 'Probeer opnieuw',
};

export const circleList = {
  title: 'Uw leerkringen',
  lede: 'Plan bijeenkomsten, kies knelpunten om samen te lezen, en leg daarna vast wat u afsprak.',
  noOrganisation:
    'Bij uw inlog staat geen organisatie. Zonder organisatie kunt u geen leerkring maken. Vraag de beheerder.',
  emptyTitle: 'U hebt nog geen leerkring',
  empty: [
    'Begin een leerkring: geef haar een naam en schrijf op welke organisaties meedoen.',
    'Kies een tot drie knelpunten die u samen leest, en plan een bijeenkomst.',
    'Leg na de bijeenkomst per knelpunt vast wat u afsprak. Het staat daarna bij het knelpunt en bij de leerkring.',
  ],
  start: 'Begin een leerkring',
  cases: (count: number) => (count === 1 ? '1 knelpunt' : `${count} knelpunten`),
  noMeeting: 'Nog geen nieuwe bijeenkomst gepland',
  others: 'Leerkringen van andere organisaties',
  othersText: 'Deze kunt u lezen. Alleen de organisatie die een leerkring begeleidt, kan haar veranderen.',
  more: 'Meer',
  links: [
    { href: '/handleiding/leerkring/', label: 'Zo begeleidt u een leerkring' },
    { href: '/handleiding/leerkring/maken/', label: 'Zo maakt u een leerkring en plant u een bijeenkomst' },
    { href: '/verwachtingen/', label: 'De verwachtingenkaart' },
    { href: '/leerkringen/', label: 'Alle leerkringen op de site' },
  ],
};

export const circleView = {
  kicker: 'Leerkring',
  newTitle: 'Begin een leerkring',
  newLede: 'U kunt alles later nog veranderen. Bijeenkomsten en knelpunten mogen er straks bij.',
  back: 'Naar uw leerkringen',
  parts: 'Delen van deze leerkring',
  plan: 'Voorbereiden',
  record: 'Vastleggen',
  read: 'Bekijk deze leerkring op de site',
  map: 'Open de leerkringmap om af te drukken',
  notYetLive: 'Uw laatste wijziging wordt nog gepubliceerd.',
  notOwn: (organisation: string) =>
    `Deze leerkring wordt begeleid door ${organisation}. U kunt haar lezen op de site, niet veranderen.`,
};

/** What the fields are called, and what helps to fill them in. */
export const circleFields = {
  title: { label: 'Naam van de leerkring', hint: 'Bijvoorbeeld: Leerkring Wie mag toekennen.' },
  region: { label: 'Regio', hint: undefined },
  members: {
    label: 'Wie doen mee',
    hint: 'Eén organisatie op een regel. Geen namen van personen.',
  },
  questions: { label: 'Wat de leerkring wil weten', hint: 'Eén vraag op een regel.' },
  text: {
    label: 'Over deze leerkring',
    hint: 'Gewone tekst. Een lege regel maakt een nieuwe alinea, een streepje aan het begin van een regel een opsomming.',
  },
  cases: { label: 'Knelpunten', hint: undefined },
  meetings: { label: 'Bijeenkomsten', hint: undefined },
};

export const circleEditing = {
  about: 'Over de leerkring',
  ownText:
    'De tekst over deze leerkring heeft een opmaak die hier niet te tonen is. Die tekst blijft zoals zij is. Wilt u haar veranderen, vraag dan de redactie.',
  wrong: (count: number) =>
    `Nog niet bewaard: ${count === 1 ? 'er moet nog 1 ding' : `er moeten nog ${count} dingen`} goed.`,
  save: 'Zet op de site',
  make: 'Maak deze leerkring',
  busy: 'Wordt bewaard…',
  saved: 'De leerkring is bewaard.',
  made: 'De leerkring is gemaakt.',
  same: 'Alles is bewaard.',
  changed: 'U hebt iets veranderd dat nog niet op de site staat.',
  newState: 'Nog niet bewaard.',
  reset: 'Terug naar wat er stond',
  resetDone: 'terug naar wat er stond',
  undo: (label: string) => `Maak ongedaan: ${label}`,
  bar: 'Bewaren',
  tookTheirs: 'de andere versie overgenomen',
};

export const circleConflict = {
  title: 'Iemand anders heeft deze leerkring intussen veranderd',
  text: 'Hieronder staat wat er verschilt. Houdt u uw versie, dan blijft wat u niet hebt aangeraakt zoals de ander het maakte.',
  mine: 'Uw versie',
  theirs: 'Intussen bewaard',
  empty: '(leeg)',
  keepMine: 'Houd mijn versie',
  takeTheirs: 'Neem de andere versie',
};

export const circleCases = {
  title: 'Knelpunten om samen te lezen',
  lede: 'Een tot drie knelpunten per bijeenkomst is genoeg. De volgorde hier is die op de pagina en in de map.',
  empty: 'Er is nog geen knelpunt gekozen. Zoek hieronder op een woord of een nummer, of kies uit wat u volgt.',
  up: 'Omhoog',
  down: 'Omlaag',
  remove: 'Haal weg',
  removed: (name: string) => `${name} weggehaald`,
  moved: (name: string, place: number) => `${name} staat nu op plaats ${place}.`,
  added: (name: string) => `${name} is toegevoegd.`,
  gone: 'Staat niet meer op de site',
  seek: 'Zoek een knelpunt',
  seekHint: 'Op woorden of op het nummer, zoals 2026-12.',
  found: (count: number, hasMore: boolean) => {
    if (count === 0) return 'Niets gevonden. Probeer een ander woord.';
    return hasMore ? `De eerste ${count}. Zoek preciezer voor meer.` : `${count} gevonden.`;
  },
  lost: 'Het zoeken lukt nu niet. Probeer het straks opnieuw, of kies uit wat u volgt.',
  add: 'Voeg toe',
  isThere: 'Staat in de lijst',
  followed: 'Kies uit wat u volgt op dit apparaat',
  followedNone:
    'U volgt op dit apparaat nog geen knelpunten. Kies op de pagina van een knelpunt “Volg dit knelpunt”, dan staat het hier.',
  news: 'Nieuws uit wat u volgt',
};

export const circleMeetings = {
  title: 'Bijeenkomsten',
  empty: 'Er is nog geen bijeenkomst gepland.',
  plan: 'Plan een bijeenkomst',
  coming: 'Gepland',
  past: 'Geweest',
  change: 'Wijzig',
  remove: 'Haal weg',
  removed: (when: string) => `bijeenkomst van ${when} weggehaald`,
  removeHint:
    'Wie deze bijeenkomst in de agenda heeft gezet, houdt haar daar misschien. Laat zelf weten dat zij niet doorgaat.',
  isNew: 'Nieuwe bijeenkomst',
  day: 'Dag',
  start: 'Begint om',
  end: 'Eindigt om',
  place: 'Waar',
  placeHint: 'Een openbare plek, zoals een buurthuis. Geen adres van een bewoner.',
  zone: 'Tijden zoals in Nederland.',
  table: 'Wat ligt er op tafel?',
  tableEmpty: 'Kies eerst knelpunten om samen te lezen. Dan kunt u hier kiezen wat er op tafel komt.',
  onTable: (count: number) =>
    count === 0 ? 'Nog niets op tafel' : count === 1 ? '1 knelpunt op tafel' : `${count} knelpunten op tafel`,
  done: 'Klaar',
  unknown: 'Nog zonder dag of tijd',
  when: (day: string, start: string, end: string) => `${day}, ${start} tot ${end} uur`,
};

/** What a circle records, as it is called there. */
export const recordedTypes: Record<string, { label: string; meaning: string }> = {
  comment: {
    label: 'Uitkomst',
    meaning: 'Wat er aan tafel is gezegd of gevonden. Wie aan zet is, blijft gelijk.',
  },
  adjustment: {
    label: 'Verwachting bijgesteld',
    meaning: 'Wat iemand niet langer hoeft te verwachten, of juist wel blijft verwachten, en tot wanneer.',
  },
  referral: { label: 'Doorgezet', meaning: 'Een ander moet hierop antwoorden. Die is daarna aan zet.' },
  commitment: {
    label: 'Voorstel voor een toezegging',
    meaning: 'Wat er gaat gebeuren, wie dat doet en wanneer het klaar is. Beleid moet het nog bevestigen.',
  },
};

export const recording = {
  lede: 'Leg per knelpunt vast wat u afsprak. Het komt bij het knelpunt en bij deze leerkring te staan.',
  noCases: 'Deze leerkring leest nog geen knelpunten. Kies ze eerst bij Voorbereiden.',
  toPlan: 'Naar Voorbereiden',
  unsaved: 'U hebt bij Voorbereiden nog iets staan dat niet is bewaard.',
  type: 'Wat legt u vast?',
  noExpectation: 'Staat de verwachting er niet bij? Vraag de redactie om haar op de kaart te zetten:',
  none: 'Nog niets vastgelegd bij dit knelpunt.',
  recorded: 'Vastgelegd:',
  open: 'Leg iets vast',
  /** Which one, for who does not see where the button stands. */
  at: (title: string) => ` bij: ${title}`,
  resume: 'Ga verder met vastleggen',
  close: 'Sluit',
  loading: 'Even kijken wat hier kan…',
  nothing: 'Bij dit knelpunt kan nu niets worden vastgelegd.',
  retry: 'Probeer opnieuw',
  lastMeeting: 'Op tafel bij de laatste bijeenkomst',
  others: 'Andere knelpunten van deze leerkring',
  all: 'Knelpunten van deze leerkring',
  read: 'Bekijk het bij het knelpunt',
  proposed:
    'Uw voorstel ligt bij beleid. Het staat op de site als een beleidsmedewerker of de wethouder het bevestigt.',
  closed: 'Dit knelpunt staat niet meer op de site. Er kan niets meer bij worden vastgelegd.',
};
