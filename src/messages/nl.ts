/**
 * Every text of the site's face, in Dutch (B1, `u`). Labels of statuses, turns and annotation types stand in the model.
 * Dates are days `YYYY-MM-DD`, formatted in UTC so that no time zone moves them.
 */
import type { AnnotationOf } from '../model/annotation.ts';
import type { Day } from '../model/dates.ts';
import type { Holder } from '../model/expectation.ts';
import { STATUSES, TURNS, type Status, type Turn } from '../model/status.ts';
import { formatDay, turnSentence } from './facts.ts';

// What stands in a module of its own is part of these texts all the same.
export { ADJUSTMENT_RESULTS, AFFECTED, formatDay, FREQUENCY, LICENCES, REFUSAL_REASONS } from './facts.ts';

const LOCALE = 'nl-NL';
// Pure, so that a script of a page can be given some of these texts without the rest.
const dayInYearFormat = /* @__PURE__ */ new Intl.DateTimeFormat(LOCALE, {
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});
const monthFormat = /* @__PURE__ */ new Intl.DateTimeFormat(LOCALE, {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const shortMonthFormat = /* @__PURE__ */ new Intl.DateTimeFormat(LOCALE, {
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
});
const meetingDayFormat = /* @__PURE__ */ new Intl.DateTimeFormat(LOCALE, {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'Europe/Amsterdam',
});
const meetingDayInYearFormat = /* @__PURE__ */ new Intl.DateTimeFormat(LOCALE, {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'Europe/Amsterdam',
});
const meetingTimeFormat = /* @__PURE__ */ new Intl.DateTimeFormat(LOCALE, {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/Amsterdam',
});
const numberFormat = /* @__PURE__ */ new Intl.NumberFormat(LOCALE);

// ---------- numbers and dates

export function formatNumber(count: number): string {
  return numberFormat.format(count);
}

/** "24 november", with the year when it is another than that of `beside`. */
export function formatDayBeside(day: Day, beside: Day): string {
  return day.slice(0, 4) === beside.slice(0, 4) ? dayInYearFormat.format(atMidnight(day)) : formatDay(day);
}

/** "maart 2026" for a month, "3 maart 2026" for a day. */
export function formatMonthOrDay(date: string): string {
  if (date.length === 4) return date;
  return date.length === 7 ? monthFormat.format(atMidnight(`${date}-01`)) : formatDay(date);
}

/** `["2 nov", "2026"]` */
export function splitDay(day: Day): [dayAndMonth: string, year: string] {
  return [shortMonthFormat.format(atMidnight(day)).replace('.', ''), day.slice(0, 4)];
}

/** "dinsdag 8 december, 14.00 tot 16.30 uur", Amsterdam time; with the year where it says in full. */
export function formatMeeting(start: string, end: string, inFull = false): string {
  const time = (instant: string) => meetingTimeFormat.format(Date.parse(instant)).replace(':', '.');
  const day = (inFull ? meetingDayInYearFormat : meetingDayFormat).format(Date.parse(start));
  return `${day}, ${time(start)} tot ${time(end)} uur`;
}

function countDays(days: number): string {
  return days === 1 ? '1 dag' : `${formatNumber(days)} dagen`;
}

function countBottlenecks(count: number): string {
  return count === 1 ? '1 knelpunt' : `${formatNumber(count)} knelpunten`;
}

/** "a, b en c" */
export function listWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} en ${words.at(-1)}`;
}

function atMidnight(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

// ---------- frame

export interface MenuItem {
  key: string;
  label: string;
  href: string;
  /** Only in the menu at the foot of the page: the header has another way there. */
  atFoot?: boolean;
}

/** The menu, in the header of a wide screen and at the foot of every page. A new page is one line here. */
export const MENU: readonly MenuItem[] = [
  { key: 'bottlenecks', label: 'Knelpunten', href: '/knelpunten/' },
  { key: 'unheard', label: 'Ongehoord', href: '/ongehoord/' },
  { key: 'promises', label: 'Toezeggingen', href: '/toezeggingen/' },
  { key: 'expectations', label: 'Verwachtingen', href: '/verwachtingen/' },
  { key: 'circles', label: 'Leerkringen', href: '/leerkringen/' },
  { key: 'monitor', label: 'Monitor', href: '/monitor/' },
  { key: 'search', label: 'Zoeken', href: '/zoeken/', atFoot: true },
];

/** What a reader can add; the first of them is a button in the header of every page. */
export const TAKE_PART = {
  write: { label: 'Knelpunt insturen', href: '/insturen/' },
  /** What is new at what a reader follows. */
  following: { label: 'Volgen', href: '/volgen/' },
  /** Only where a desk keeps what was sent in. */
  follow: { label: 'Volg uw inzending', href: '/insturen/status/' },
  brief: { label: 'Knelpuntenbrief', href: '/brief/' },
  /** Only for who is signed in. */
  desk: { label: 'Uw werkbak', href: '/desk/' },
};

/** At the foot of every page, after the portal's own pages. */
export const ABOUT: readonly { label: string; href: string }[] = [
  { label: 'Handleiding', href: '/handleiding/' },
  { label: 'Gegevens', href: '/data/' },
];

export const frame = {
  pageTitle: (title: string, site: string) => `${title} - ${site}`,
  imageAlt: 'Een wiel met een gebroken spaak. Wat in de wijk spaak loopt, hoort beleid te weten.',
  skip: 'Naar de inhoud',
  shortcutOff: 'Zet de sneltoets / voor zoeken uit',
  shortcutOn: 'Zet de sneltoets / voor zoeken aan',
  home: 'Start',
  region: (region: string) => `regio ${region}`,
  mainMenu: 'Hoofdmenu',
  menu: 'Menu',
  read: 'Lezen',
  takePart: 'Meedoen',
  about: (name: string) => `Over ${name}`,
  breadcrumbs: 'Kruimelpad',
  who: 'Wie dit maakt',
  publisher: (organisation: string) => `Uitgever: ${organisation}.`,
  editors: (employer: string) => `De redactie is in dienst van ${employer}.`,
  contact: 'Klopt er iets niet? Mail',
  doors: 'Geen klachten- of meldpunt',
  doorsText:
    'Hier behandelen wij niets over één persoon of huishouden. Hebt u zelf hulp nodig, of maakt u zich zorgen om iemand? Bel uw wijkteam of uw gemeente. Is er gevaar, bel dan 112.',
  asOf: 'Stand',
  licence: 'Teksten vrij te delen onder',
  example: 'voorbeeld',
};

// ---------- the search box in the header of every page

export const searchBox = {
  label: (total: number) => (total > 0 ? `Zoek in ${countBottlenecks(total)}` : 'Zoek in de knelpunten'),
  submit: 'Zoeken',
  hint: 'Bijvoorbeeld: wachttijd beschikking, achttien jaar, briefadres',
};

/** The panel under a search box. */
export const searchPanel = {
  name: 'Gevonden knelpunten',
  none: (query: string) => `Niets gevonden voor “${query}”`,
  /** What is said of it to who does not see it. */
  shown: (shown: number, count: number) =>
    (shown < count ? `${shown} van ` : '') +
    `${countBottlenecks(count)}; pijl omlaag om ${count === 1 ? 'erheen te gaan' : 'erdoor te lopen'}`,
  all: (count: number, query: string) => `${count === 1 ? '' : 'Alle '}${countBottlenecks(count)} voor “${query}”`,
};

// ---------- search

export const search = {
  title: 'Zoeken',
  lede: 'Zoek op een woord, een wet of een situatie.',
  description: 'Zoek in alle knelpunten die wijkteams opschreven.',
  start: 'Typ hierboven wat u zoekt, of kies waarop u wilt verfijnen.',
  withoutScript:
    'Zoeken werkt in uw browser en heeft JavaScript nodig. Dat staat nu uit. Bladeren kan wel: op status, domein, soort, gemeente of wet. Of begin bij',
};

/** What a page says of what was found; its script says the same. */
export const results = {
  name: 'Gevonden knelpunten',
  /** “12 knelpunten”, with what `found` says after it. */
  count: (count: number) => (count === 0 ? 'Niets' : countBottlenecks(count)),
  /** “ gevonden voor “hulp”, 2 filters, pagina 2 van 3” */
  found: ({ query, filters, page, pages }: { query: string; filters: number; page: number; pages: number }) =>
    [
      query ? ` gevonden voor ${quote(query)}` : ' gevonden',
      ...(filters > 0 ? [filters === 1 ? '1 filter' : `${filters} filters`] : []),
      ...(page > 1 ? [`pagina ${page} van ${pages}`] : []),
    ].join(', '),
  show: (count: number) => `Toon ${count === 0 ? 'resultaten' : countBottlenecks(count)}`,
  busy: 'Bezig met zoeken…',
  failed: 'Zoeken lukt nu niet. Controleer uw verbinding en probeer het opnieuw.',
  retry: 'Probeer opnieuw',
  repaired: (typed: string, meant: string) => `Gezocht op ${quote(meant)} in plaats van ${quote(typed)}.`,
  literal: (typed: string) => `Zoek toch naar ${quote(typed)}`,
  literally: 'Er is gezocht op precies deze woorden.',
  loosely: 'Zoek ook op wat erop lijkt',
  unknown: (words: readonly string[]) => `Niemand schreef ${listWords(words.map(quote))}; daarop is niet gezocht.`,
  nearest: (query: string) => `Zoek op ${quote(query)}`,
  withoutFilters: (count: number) =>
    count === 1 ? 'Zonder filters is er 1 knelpunt' : `Zonder filters zijn er ${countBottlenecks(count)}`,
  missing: 'Staat het er niet bij?',
  write: 'Schrijf het zelf op',
  writeHref: '/insturen/',
  chosen: 'Gekozen filters',
  query: quote,
  removeQuery: (query: string) => `Verwijder zoekwoorden ${quote(query)}`,
  remove: (facet: string, value: string) => `Verwijder filter ${facet}: ${value}`,
  clear: 'Alles wissen',
  page: (page: number) => `Pagina ${page}`,
};

function quote(text: string): string {
  return `“${text}”`;
}

// ---------- lists

export const lists = {
  title: 'Knelpunten',
  lede: 'Waar regels en praktijk botsen, opgeschreven door wijkteams. Aantallen zijn signalen: ze zeggen niet hoe vaak iets voorkomt.',
  description: 'Alle knelpunten die wijkteams opschreven, met wie aan zet is en hoe lang al.',
  titleOfPage: (title: string, page: number) => (page > 1 ? `${title}, pagina ${page}` : title),
  byStatus: (label: string) => `Status: ${label.toLowerCase()}`,
  byDomain: (label: string) => `Domein: ${label}`,
  byDomainLede: (label: string) => `Knelpunten uit de wijk in het domein ${label}.`,
  byKind: (label: string) => `Soort: ${label}`,
  byKindLede: (label: string) => `Knelpunten van de soort ${label.toLowerCase()}.`,
  byMunicipality: (label: string) => `Gemeente ${label}`,
  byMunicipalityLede: (label: string) =>
    `Knelpunten uit ${label}. Een aantal is een signaal, geen cijfer voor hoe goed een gemeente het doet.`,
  byLaw: (label: string) => label,
  byLawLede: (label: string) => `Waar de ${label} en de praktijk botsen, opgeschreven door wijkteams.`,
  unheard: 'Ongehoord',
  unheardLede: 'Hierop reageerde nog niemand van beleid. Wat het langst wacht, staat vooraan.',
  unheardEmpty: 'Beleid heeft op alle knelpunten gereageerd. Er is nu niets ongehoord.',
  filters: 'Verfijnen',
  facets: {
    status: 'Status',
    beurt: 'Aan zet',
    domein: 'Domein',
    soort: 'Soort',
    gemeente: 'Gemeente',
    wet: 'Wet',
    jaar: 'Jaar',
  },
  articles: 'Artikelen',
  lawText: 'Lees de tekst van de wet',
  all: 'Alle knelpunten',
  shown: (from: number, to: number, total: number) =>
    from === 1 && to === total ? countBottlenecks(total) : `${from} tot en met ${to} van ${countBottlenecks(total)}`,
  newestFirst: 'nieuwste eerst',
  longestFirst: 'langst wachtend eerst',
  order: 'Volgorde',
  orders: {
    relevantie: 'Best passend eerst',
    nieuwste: 'Nieuwste eerst',
    'langst-wachtend': 'Langst wachtend eerst',
  },
  empty: 'Hier staat nog geen knelpunt.',
  pager: 'Bladeren',
  previous: 'Vorige',
  next: 'Volgende',
};

export function statusLabel(status: Status): string {
  return STATUSES[status].label;
}

export function turnLabel(turn: Turn): string {
  return TURNS[turn].label;
}

/** What a status means, in one sentence. */
export const STATUS_MEANINGS: Record<Status, string> = {
  open: 'Beleid heeft hier nog niet op gereageerd.',
  acknowledged: 'Beleid heeft dit gelezen. Een inhoudelijke reactie moet nog komen.',
  'in-dialogue': 'Beleid en praktijk zijn hierover in gesprek.',
  escalated: 'Doorgezet naar een andere organisatie. Die moet nu antwoorden.',
  answered: 'Beleid heeft geantwoord. De praktijk kijkt of het antwoord werkt.',
  'in-progress': 'Er is een toezegging gedaan, met een datum.',
  resolved: 'Het is opgelost. Alleen de praktijk kan dat zeggen.',
  'expectation-adjusted': 'Een leerkring heeft afgesproken wat er nog wel en niet verwacht mag worden.',
  'not-solvable': 'Beleid zegt eerlijk dat dit nu niet kan, waarom niet, en wanneer er weer naar wordt gekeken.',
  reopened: 'Het leek klaar, maar het speelt nog steeds.',
};

/** The meaning of a status by its word in addresses, as `in-gesprek`. */
export function statusMeaning(slug: string | undefined): string | undefined {
  const status = (Object.keys(STATUSES) as Status[]).find((key) => STATUSES[key].slug === slug);
  return status && STATUS_MEANINGS[status];
}

// ---------- row

export const row = {
  unheard: 'nog ongehoord',
  recognition: (shown: 'none' | 'some' | number) =>
    shown === 'none'
      ? undefined
      : shown === 'some'
        ? 'Ook elders herkend'
        : `Ook elders herkend: ${formatNumber(shown)}`,
  answered: (answered: number, total: number) => `${answered} van ${total} beantwoord`,
  questionsAnswered: (answered: number, total: number) =>
    `${answered} van ${total} ${total === 1 ? 'vraag' : 'vragen'} beantwoord`,
};

// ---------- whose turn it is

/** After the name, as in "Beleid aan zet, 21 dagen". */
export function onTurn(days: number | undefined): string {
  return days === undefined ? 'aan zet' : `aan zet, ${countDays(days)}`;
}

export const turn = {
  unit: (days: number) => (days === 1 ? 'dag' : 'dagen'),
  sentence: (who: Turn, addressees: readonly string[]) => turnSentence(who, listWords(addressees), addressees.length),
  since: 'sinds',
  cause: {
    publication: ', de dag van publicatie',
    event: '',
    lapse: ', toen een toezegging verliep',
    review: ', toen de afspraak opnieuw aan de orde kwam',
  },
  /** "21 van 42 dagen, stand 24 november 2026" */
  days: (days: number, limit: number | undefined, today: Day) =>
    `${limit === undefined ? countDays(days) : `${days} van ${countDays(limit)}`}, stand ${formatDay(today)}`,
  overdue: (days: number, limit: number, today: Day) =>
    `${countDays(days - limit)} over de termijn van ${countDays(limit)}, stand ${formatDay(today)}`,
  paused: (until: Day) => `De klok staat stil tot en met ${formatDay(until)}: er is een toezegging.`,
  reviewOn: (day: Day) => `Opnieuw bekijken op ${formatDay(day)}.`,
};

// ---------- home

export const home = {
  title: (name: string) => `${name}: wat in de wijk spaak loopt, en wat beleid ermee doet`,
  heading: 'Wat in de wijk spaak loopt, hoort beleid te weten.',
  lede: 'Wijkteams schrijven op waar regels en praktijk botsen. Beleid antwoordt, zin voor zin. Iedereen kan zien wie aan zet is, en hoe lang al.',
  wheelCaption: (count: number) =>
    count === 1 ? '1 knelpunt wacht op iemand.' : `${formatNumber(count)} knelpunten wachten op iemand.`,
  wheelExplained: (limit: number) =>
    `Elke spaak is er een. De rand staat op ${term(limit)}; wat langer wacht, breekt uit het wiel.`,
  wheelPart: (shown: number) => `Getekend zijn de ${shown} die het langst wachten.`,
  wheelTitle: (shown: number, late: number, limit: number) =>
    `Wiel met ${shown === 1 ? '1 spaak' : `${shown} spaken`}, een per knelpunt dat op iemand wacht. ` +
    (late === 0
      ? 'Geen spaak komt voorbij de rand'
      : late === 1
        ? '1 spaak steekt voorbij de rand'
        : `${late} spaken steken voorbij de rand`) +
    `: dat is ${term(limit)}.`,
  wheelEmpty: 'Er wacht nu geen enkel knelpunt op iemand.',
  wheelRim: (limit: number) => term(limit),
  legend: { policy: 'Beleid aan zet', practice: 'Praktijk', circle: 'Leerkring', addressee: 'Geadresseerde' },
  unheard: 'Ongehoord',
  unheardText: 'Hierop reageerde nog niemand van beleid. Wat het langst wacht, staat vooraan.',
  allUnheard: (count: number) =>
    count === 1 ? 'Het ene ongehoorde knelpunt' : `Alle ${formatNumber(count)} ongehoorde knelpunten`,
  newest: 'Nieuw opgeschreven',
  all: 'Alle knelpunten',
  settled: 'Net beantwoord',
  promises: 'Toegezegd, en wanneer',
  allPromises: 'Toezeggingenlijst',
  meeting: 'Samen lezen',
  allCircles: 'Leerkringen',
  allExpectations: 'Alle verwachtingen',
  writeText: '10 minuten, zonder account. Uw naam komt nooit op de site.',
  meetingText: (cases: number) =>
    (cases > 0 ? `Op tafel: ${countBottlenecks(cases)}. ` : '') +
    'De vraag is ook welke verwachting omlaag kan. Dat heet',
  unmeet: 'ont-moeten',
  unmeetMeans: 'hardop zeggen wat niet meer hoeft.',
};

/** "zes weken" when the days make whole weeks, else "40 dagen". */
function term(days: number): string {
  const words = [
    undefined,
    'een week',
    'twee weken',
    'drie weken',
    'vier weken',
    'vijf weken',
    'zes weken',
    'zeven weken',
    'acht weken',
  ];
  return (days % 7 === 0 ? words[days / 7] : undefined) ?? countDays(days);
}

// ---------- a bottleneck

export const bottleneck = {
  manage: 'Beheer dit knelpunt',
  number: (number: string) => `Knelpunt ${number}`,
  facts: {
    domains: (count: number) => (count === 1 ? 'Domein' : 'Domeinen'),
    kinds: 'Soort',
    municipality: 'Gemeente',
    laws: 'Wet',
    role: 'Opgeschreven door',
    affected: 'Raakt',
    frequency: 'Speelt',
    decisionLevel: 'Wie kan dit veranderen',
    reported: 'Opgeschreven',
    published: 'Gepubliceerd',
    version: 'Bijgewerkt',
  },
  /** "een wijkteammedewerker": the label loses its capital, unless it is an abbreviation. */
  role: (label: string) => `een ${label.replace(/^\p{Lu}(?=\p{Ll})/u, (capital) => capital.toLowerCase())}`,
  law: (label: string, article?: string, paragraph?: string) =>
    [label, article && `artikel ${article}`, paragraph && `lid ${paragraph}`].filter(Boolean).join(', '),
  questions: 'Vragen aan beleid',
  notAnswered: 'Nog niet beantwoord',
  answeredWith: (label: string, day: Day) => `Beantwoord met: ${label.toLowerCase()}, ${formatDay(day)}.`,
  readAnswer: 'Lees het antwoord',
  promises: 'Toezeggingen',
  readPromise: 'Lees de toezegging',
  onThisPage: 'Op deze pagina',
  text: 'De tekst',
  dialogue: 'De dialoog tot nu toe',
  dialogueShort: 'De dialoog',
  noDialogue: 'Er is nog geen reactie.',
  earlier: 'Reageert op een eerdere versie',
  earlierText: 'De zin waar deze reactie bij hoort, staat niet meer zo in de tekst.',
  related: 'Verwante knelpunten',
  cite: 'Zo verwijst u hiernaar',
  citeShort: 'Verwijzen',
  citation: (portal: string, year: string, title: string, number: string, version: Day) =>
    `${portal} (${year}). ${title}. Knelpunt ${number}, versie ${formatDay(version)}.`,
};

// ---------- annotations

export const annotation = {
  note: (number: number, label: string) => `Reactie ${number}: ${label}`,
  backToPassage: (number: number) => `Terug naar passage ${number}`,
  more: 'Lees verder in de dialoog',
  gone: 'Bij een eerdere versie:',
  omitted: 'Reageert op een weggelaten passage',
  answers: (count: number) => (count === 1 ? 'Antwoord op de vraag' : 'Antwoord op de vragen'),
  replyTo: (label: string, day: Day) => `Antwoord op: ${label.toLowerCase()}, ${formatDay(day)}`,
  keeps: (day: Day) => `Hoort bij de toezegging van ${formatDay(day)}`,
  owner: 'Wie doet het',
  decidedBy: 'Besloten door',
  reason: 'Reden',
  reviewOn: (day: Day) => `Opnieuw bekijken op ${formatDay(day)}`,
  forResidents: 'Voor bewoners',
  addressee: 'Doorgezet naar',
  holder: 'Wie verwachtte dit',
  from: 'Dit werd verwacht',
  to: 'Dit wordt het',
  meanwhile: 'Tot dan',
  agreedBy: 'Afgesproken door',
  functionary: ({ role, organisation }: { role: string; organisation: string }) => `${role} (${organisation})`,
  due: (due: Day, daysLeft?: number) =>
    `Uiterlijk ${formatDay(due)}` +
    (daysLeft === undefined ? '' : daysLeft === 0 ? ', dat is vandaag' : `, nog ${countDays(daysLeft)}`),
  lapsed: (due: Day) => `Verlopen: had klaar moeten zijn op ${formatDay(due)}`,
  fulfilled: (on: Day, due: Day) =>
    on > due ? `Later nagekomen, op ${formatDay(on)}. Beloofd was ${formatDay(due)}` : `Nagekomen op ${formatDay(on)}`,
};

export const promise = {
  left: (days: number) => (days === 0 ? 'vandaag' : `nog ${countDays(days)}`),
  lapsed: (days: number) => `Verlopen, ${countDays(days)}`,
  fulfilled: 'Nagekomen',
};

export const CONTEXT_SAYS: Record<AnnotationOf<'context'>['says'], string | undefined> = {
  'rule-exists': 'Hier geldt een regel',
  'room-exists': 'Er is ruimte',
  other: undefined,
};

/** Who holds an expectation, as a word in a sentence. */
export function holderName(holder: Holder): string {
  return HOLDER_WORDS[holder].name;
}

// ---------- promises

export const promises = {
  title: 'Toezeggingen',
  lede: 'Wat beleid de praktijk heeft toegezegd: wie het doet en wanneer het klaar is. Gaat de dag voorbij zonder bericht, dan komt een toezegging vanzelf bij verlopen te staan.',
  description: 'Alle toezeggingen van beleid aan de praktijk: verlopen, open en nagekomen, met datum en eigenaar.',
  none: 'Er is nog geen toezegging gedaan. Zodra beleid er een doet bij een knelpunt, staat zij hier met een datum.',
  groups: {
    lapsed: {
      title: 'Verlopen',
      text: 'De dag is voorbij en niemand heeft laten weten dat het klaar is. Wat het langst geleden klaar had moeten zijn, staat vooraan.',
      empty: 'Er is nu geen toezegging verlopen.',
    },
    open: {
      title: 'Open',
      text: 'De dag moet nog komen. Wat het eerst klaar moet zijn, staat vooraan.',
      empty: 'Er loopt nu geen toezegging. Beleid kan er bij elk knelpunt een doen.',
    },
    fulfilled: {
      title: 'Nagekomen',
      text: 'Beleid heeft gemeld dat het klaar is. De datum vooraan is de dag van dat bericht. Of het ook werkt, zegt alleen de praktijk.',
      empty: 'Er is nog geen toezegging nagekomen.',
    },
  },
  how: 'Wat een toezegging is, en wat zij doet',
  count: (count: number) => (count === 1 ? '1 toezegging' : `${formatNumber(count)} toezeggingen`),
  due: 'Klaar op',
  made: (day: Day) => `toegezegd op ${formatDay(day)}`,
  inTime: (due: Day) => `op tijd, beloofd was ${formatDay(due)}`,
  late: (due: Day) => `later dan beloofd, dat was ${formatDay(due)}`,
  by: (role: string, organisation: string) => `${role}, ${organisation}`,
  bottleneck: (number: string) => `Bij knelpunt ${number}:`,
};

// ---------- expectations

/** Who holds an expectation: in a sentence after "wie verwachtte dit", after "van", above a sector, in titles. */
const HOLDER_WORDS: Record<Holder, { name: string; who: string; label: string; may: string }> = {
  resident: {
    name: 'inwoner',
    who: 'inwoners',
    label: 'Inwoner',
    may: 'Wat u van het wijkteam mag verwachten',
  },
  organisation: {
    name: 'organisatie',
    who: 'andere organisaties',
    label: 'Organisatie',
    may: 'Wat andere organisaties mogen verwachten',
  },
  alderman: {
    name: 'de wethouder',
    who: 'de wethouder',
    label: 'Wethouder',
    may: 'Wat de wethouder mag verwachten',
  },
  officer: {
    name: 'ambtenaar',
    who: 'ambtenaren',
    label: 'Ambtenaar',
    may: 'Wat ambtenaren mogen verwachten',
  },
  council: { name: 'de raad', who: 'de raad', label: 'Raad', may: 'Wat de raad mag verwachten' },
  state: { name: 'het Rijk', who: 'het Rijk', label: 'Rijk', may: 'Wat het Rijk mag verwachten' },
};

export function holderWords(holder: Holder): (typeof HOLDER_WORDS)[Holder] {
  return HOLDER_WORDS[holder];
}

function countExpectations(count: number): string {
  return count === 1 ? '1 verwachting' : `${formatNumber(count)} verwachtingen`;
}

export const expectations = {
  title: 'Verwachtingenkaart',
  crumb: 'Verwachtingen',
  lede: 'Wie verwacht wat van het wijkteam, en wat is naar beneden bijgesteld?',
  description:
    'Wat inwoners, organisaties, wethouders, ambtenaren, raad en Rijk van wijkteams verwachten, en wat daarvan is bijgesteld.',
  unmeet: 'Ont-moeten',
  unmeetMeans:
    'is hardop zeggen wat niet meer hoeft. Een leerkring doet dat samen, en spreekt af tot wanneer het geldt.',
  howUnmeet: 'Zo werkt een leerkring',
  none: 'Er staat nog geen verwachting op de kaart. Een leerkring legt de eerste vast als zij samen een knelpunt leest.',
  wheelTitle: (total: number, lowered: number) =>
    `Wiel met ${countExpectations(total)} rond het wijkteam, verdeeld over zes houders. ` +
    (lowered === 0
      ? 'Geen is ingekort.'
      : `${formatNumber(lowered)} ${lowered === 1 ? 'is' : 'zijn'} ingekort: bijgesteld of losgelaten.`),
  hub: 'wijkteam',
  caption: (total: number, lowered: number) =>
    `${countExpectations(total)}, ${lowered === 0 ? 'nog niet' : `${formatNumber(lowered)} keer`} ingekort`,
  explained:
    'Elke spaak is een verwachting van het wijkteam. Wat een leerkring naar beneden bijstelt, wordt korter. Dan kan het wiel weer draaien.',
  states: {
    standing: 'Staat',
    'under-discussion': 'In gesprek',
    adjusted: 'Bijgesteld',
    dropped: 'Losgelaten',
  },
  kept: 'Blijft staan',
  legend: {
    standing: 'Staat: geldt zoals het is opgeschreven',
    'under-discussion': 'In gesprek: botst met een open knelpunt',
    adjusted: 'Bijgesteld: er geldt iets kleiners, tot een datum',
    dropped: 'Losgelaten: hoeft niet meer',
  },
  /** "4 verwachtingen, 1 ingekort, 2 in gesprek" */
  counts: (total: number, lowered: number, discussed: number) =>
    [
      countExpectations(total),
      lowered > 0 && `${formatNumber(lowered)} ingekort`,
      discussed > 0 && `${formatNumber(discussed)} in gesprek`,
    ]
      .filter(Boolean)
      .join(', '),
  holderEmpty: (who: string) =>
    `Hier staat nog geen verwachting van ${who}. Botst een knelpunt met zo’n verwachting, dan kan een leerkring haar vastleggen.`,
  was: 'Was:',
  becomes: 'Wordt:',
  stays: 'Blijft:',
  source: 'Bron',
  since: 'Sinds',
  sinceDay: (date: string) => `sinds ${formatMonthOrDay(date)}`,
  agreedDay: (day: Day) => `afgesproken op ${formatDay(day)}`,
  agreedBy: (organisations: readonly string[]) => `door ${listWords(organisations)}`,
  until: (day: Day) => `geldt tot ${formatDay(day)}`,
  reviewDue: (day: Day) => `Aan een nieuwe blik toe sinds ${formatDay(day)}`,
  replaced: (day: Day) => `Opnieuw bekeken op ${formatDay(day)}`,
  due: 'Aan een nieuwe blik toe',
  dueText: 'Hierover is iets afgesproken, met een dag om opnieuw te kijken. Die dag is er, en er is nog niet gekeken.',
  dueSince: (day: Day) => `sinds ${formatDay(day)}`,
  dueBy: (who: string) => `afgesproken door ${who}`,
  dueMore: (count: number) =>
    count === 1 ? 'Bij nog 1 verwachting is het zover.' : `Bij nog ${formatNumber(count)} verwachtingen is het zover.`,
  dueAll: 'Zij staan hieronder, elk bij wie haar heeft.',
  collides: 'Botst met',
  collided: 'Botste eerder met',
  more: (count: number) => `en nog ${formatNumber(count)}`,
  // ---- one expectation
  of: (who: string) => `Verwachting van ${who}`,
  holder: 'Wie verwacht dit',
  stateOn: {
    standing: 'Er is nu geen open knelpunt dat hiermee botst.',
    'under-discussion': (day: Day) => `Botst met een open knelpunt sinds ${formatDay(day)}.`,
    lowered: (day: Day) => `Sinds ${formatDay(day)}.`,
    kept: (day: Day) => `Bekeken op ${formatDay(day)}, en gebleven.`,
  },
  about: 'Waar dit vandaan komt',
  history: 'Wat er is afgesproken',
  historyEmpty:
    'Over deze verwachting is nog niets afgesproken. Dat kan in een leerkring, als een knelpunt laat zien dat zij niet past.',
  colliding: 'Botst nu met',
  collidingText: 'Open knelpunten waarin deze verwachting niet past.',
  collidingEmpty: 'Er is nu geen open knelpunt dat met deze verwachting botst.',
  settled: 'Botste eerder met',
  settledText: 'Knelpunten waarover al iets is besloten.',
  inCircle: 'Leerkring',
  atBottleneck: 'Bij knelpunt',
  // ---- one holder
  mayNothing: (who: string) =>
    `Van ${who} staat nu geen enkele verwachting vast. Wat hieronder staat, is in gesprek of losgelaten.`,
  mayLede: 'Dit geldt nu. Onder elke verwachting staat waar zij vandaan komt en wat erover is afgesproken.',
  residentLede:
    'Hier leest u wat u nu wel en niet van het wijkteam kunt verwachten. Kijk steeds wie dat heeft gezegd: in een andere gemeente kan het anders zijn.',
  residentEmpty:
    'Er is nog niets afgesproken dat voor u als inwoner verandert. Hieronder staat wat inwoners verwachten.',
  residentNothing:
    'Er is nog niet opgeschreven wat inwoners van het wijkteam verwachten, en er is niets over afgesproken. Hebt u een vraag over hulp? Bel uw wijkteam of uw gemeente.',
  residentNow: 'Wat is afgesproken',
  residentNo: 'Wat nu niet kan',
  agreedOn: (day: Day, by: readonly string[]) => `Afgesproken op ${formatDay(day)}, door ${listWords(by)}.`,
  refusedOn: (day: Day, by: readonly string[]) => `Besloten op ${formatDay(day)}. Wie besloot: ${listWords(by)}.`,
  looksAgain: (day: Day) => `Wij kijken opnieuw op ${formatDay(day)}.`,
  looksAgainDue: (day: Day) => `Wij zouden opnieuw kijken op ${formatDay(day)}. Dat moet nog gebeuren.`,
  why: 'Lees waarom:',
  groups: {
    may: 'Dit mag verwacht worden',
    discussed: 'Hierover wordt gesproken',
    dropped: 'Dit hoeft niet meer',
  },
  residentGroups: {
    standing: 'Dit geldt zoals het is opgeschreven',
    discussed: 'Hierover wordt nog gesproken',
    agreed: 'Zo is het afgesproken',
  },
  residentGroupTexts: {
    standing: 'Dit mag u verwachten. Er is nu geen knelpunt bekend dat ermee botst.',
    discussed: 'Wijkteams schreven op dat dit nu niet past. Er is nog niets over afgesproken.',
    agreed: 'De afspraken van hierboven, met wat inwoners eerst verwachtten.',
  },
  others: 'Wat anderen verwachten',
};

// ---------- learning circles

export const circles = {
  title: 'Leerkringen',
  lede: 'In een leerkring lezen praktijk en beleid samen een paar knelpunten. Zij zoeken uit wat er niet past, en welke verwachting omlaag kan.',
  description: 'Leerkringen van praktijk en beleid: wanneer zij bijeenkomen, wat zij lezen en wat zij afspraken.',
  describe: (title: string, members: readonly string[]) => `${title}. Doen mee: ${listWords(members)}.`,
  none: 'Er is nog geen leerkring. Wilt u er een beginnen? Lees hoe dat gaat, of mail de redactie.',
  coming: 'Komen bijeen',
  comingText: (count: number) => `${countCircles(count)} met een datum. Wie het eerst bijeenkomt, staat vooraan.`,
  comingEmpty: 'Er staat nu geen bijeenkomst op de agenda.',
  past: 'Geweest',
  pastText: (count: number) =>
    `${countCircles(count)} zonder nieuwe datum. De laatst gehouden bijeenkomst staat vooraan.`,
  noMeeting: 'Nog geen datum',
  last: (day: Day) => `Vorige keer: ${formatDay(day)}`,
  cases: (count: number) => `leest ${countBottlenecks(count)}`,
  reads: (count: number) => `Leest ${countBottlenecks(count)}`,
  facilitator: 'Begeleider',
  region: 'Regio',
  members: 'Wie doen mee',
  next: (count: number) => (count === 1 ? 'Volgende bijeenkomst' : 'Volgende bijeenkomsten'),
  onTable: 'Op tafel',
  nothingOnTable: 'Wat er op tafel komt, is nog niet bekend.',
  questions: 'Wat deze leerkring wil weten',
  about: 'Over deze leerkring',
  caseRows: 'Wat deze leerkring leest',
  casesEmpty: 'Deze leerkring heeft nog geen knelpunten gekozen.',
  outcomes: 'Wat er is afgesproken',
  outcomesEmpty: 'Deze leerkring heeft nog niets vastgelegd.',
  outcomeAt: 'Bij knelpunt',
  pastMeetings: 'Vorige bijeenkomsten',
};

function countCircles(count: number): string {
  return count === 1 ? '1 leerkring' : `${formatNumber(count)} leerkringen`;
}

// ---------- manual

export const manual = {
  reactions: 'Wat reacties betekenen',
};

// ---------- addresses that no longer hold a bottleneck

export const closed = {
  mergedTitle: (number: string) => `Knelpunt ${number} is samengevoegd`,
  mergedText: 'Dit ging over hetzelfde als een ander knelpunt. De tekst en de reacties staan nu daar.',
  goTo: (number: string, title: string) => `Ga naar knelpunt ${number}: ${title}`,
  withdrawnTitle: (number: string) => `Knelpunt ${number} is ingetrokken`,
  publishedOn: 'Het werd gepubliceerd op',
  withdrawnOn: 'en ingetrokken op',
  withdrawnText: 'De tekst en de reacties zijn weggehaald. Wilt u weten waarom? Vraag het de redactie.',
};

export const notFound = {
  title: 'Deze pagina is er niet',
  text: 'Misschien klopt het adres niet, of is de pagina verhuisd. Zoek wat u nodig hebt, of begin bij de lijst.',
};

/** Shown in development only, to whoever writes the files. */
export const findings = {
  title: (count: number) => (count === 1 ? '1 bevinding in de bestanden' : `${count} bevindingen in de bestanden`),
};
