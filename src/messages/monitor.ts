/** What the monitor says. Dutch, B1. A title states a figure only where there are enough for one to mean something. */
import type { Day } from '../model/dates.ts';
import { formatDay, formatNumber } from './nl.ts';

/** Of fewer than this, one more or less would turn a statement round. */
const ENOUGH = 5;

const shortMonth = new Intl.DateTimeFormat('nl-NL', { month: 'short', timeZone: 'UTC' });

export const monitor = {
  title: 'Draait het wiel?',
  crumb: 'Monitor',
  description:
    'Hoeveel knelpunten er zijn en hoe ver zij komen, hoe snel beleid reageert, en wat er van toezeggingen komt.',
  lede: 'Hoe ver knelpunten komen, hoe snel beleid reageert, en wat er van toezeggingen komt. Het zijn signalen: wat niemand opschrijft, staat hier niet. Er zijn geen ranglijsten.',
  empty:
    'Er staat nog geen knelpunt op deze site. Zodra het eerste verschijnt, ziet u hier hoe ver het komt en hoe snel beleid reageert.',
  /** For who hears the page: what the box around a drawing is. */
  chart: (title: string) => `Grafiek: ${title}`,
  table: (caption: string) => `Tabel: ${caption}`,
  limits: 'Wat dit niet zegt',
  counted: 'Zo is het geteld',
  total: 'Totaal',
  none: '–',
};

export const countedHow = {
  items: (today: Day) => [
    `Alle cijfers zijn van ${formatDay(today)}. Zij volgen uit de knelpunten en de reacties op deze site; niemand vult ze in.`,
    'Knelpunten die zijn samengevoegd of ingetrokken tellen niet mee, ook niet in de maanden daarvoor. Een ingetrokken reactie telt ook niet mee. Cijfers over vroeger kunnen dus nog veranderen.',
    'Als reactie van beleid telt alles wat een beleidsmedewerker of wethouder bij een knelpunt schrijft, ook “gezien”.',
    'Wie nog wacht op een reactie telt mee voor de dagen die het wachten nu al duurt. Zonder hen zou het wachten korter lijken dan het is. Wachten er nog te veel, dan staat er “nog niet bekend”. Wie rekent, kent dit als de methode van Kaplan en Meier.',
    'Hoe vaak iets herkend is, telt hier niet mee. Er staat niets over losse gemeenten, teams of mensen.',
  ],
  data: 'Alle gegevens, om zelf mee te rekenen',
};

export const flow = {
  title: (closed: number, total: number) => {
    if (total < ENOUGH) return 'Hoe ver knelpunten komen';
    if (closed === 0) return `Geen van de ${formatNumber(total)} knelpunten is afgerond`;
    return `${formatNumber(closed)} van de ${formatNumber(total)} knelpunten ${closed === 1 ? 'is' : 'zijn'} afgerond`;
  },
  explained:
    'Aan het einde van elke maand: alle knelpunten die er toen waren, en hoe ver elk was gekomen. De laatste staaf is van vandaag.',
  link: 'Alle knelpunten',
  groups: {
    open: { label: 'open, gezien of heropend', short: 'open' },
    talking: { label: 'in gesprek of doorgezet', short: 'gesprek' },
    answered: { label: 'beantwoord of in uitvoering', short: 'beantw.' },
    closed: { label: 'afgerond', short: 'afger.' },
  },
  summary: (first: string, firstTotal: number, total: number, parts: string[]) =>
    `Staven per maand. Eind ${first}: ${countBottlenecks(firstTotal)}. Vandaag: ${countBottlenecks(total)}, waarvan ${parts.join(', ')}.`,
  summaryToday: (total: number, parts: string[]) =>
    `Een staaf. Vandaag: ${countBottlenecks(total)}, waarvan ${parts.join(', ')}.`,
  part: (count: number, label: string) => `${formatNumber(count)} ${label}`,
  caption: 'Knelpunten aan het einde van de maand',
  period: 'Maand',
  today: 'nu',
  todayInFull: 'vandaag',
  limits: [
    'Meer knelpunten betekent niet dat er meer misgaat. Misschien schrijven meer mensen op wat zij zien.',
    '“Afgerond” is niet altijd “opgelost”: ook een eerlijk nee en een bijgestelde verwachting ronden een knelpunt af. Opgelost noemt alleen de praktijk iets.',
    'Een staaf laat zien waar knelpunten staan, niet hoe zij daar kwamen.',
  ],
};

export const reactions = {
  title: (inTime: number, total: number, term: number) => {
    if (total < ENOUGH) return 'Tot de eerste reactie van beleid';
    const days = countDays(term);
    if (inTime === 0)
      return `Geen van de ${formatNumber(total)} knelpunten kreeg binnen ${days} een reactie van beleid`;
    return `${formatNumber(inTime)} van de ${formatNumber(total)} knelpunten ${inTime === 1 ? 'kreeg' : 'kregen'} binnen ${days} een reactie van beleid`;
  },
  explained: (total: number, term: number) =>
    `${total < ENOUGH ? '' : `De kop telt de knelpunten van één jaar, tot ${countDays(term)} geleden: bij nieuwere is de termijn nog niet voorbij. `}De grafiek laat zien hoe lang het duurde, naar het halfjaar waarin een knelpunt verscheen.`,
  link: 'Wie er nog wacht',
  half: (days: number, total: number) =>
    `${days === 1 ? 'dag' : 'dagen'} tot de helft een reactie had, van ${countBottlenecks(total)} uit het laatste jaar`,
  halfUnknown: (total: number) =>
    `wanneer de helft een reactie heeft, van ${countBottlenecks(total)} uit het laatste jaar`,
  unknown: 'nog niet bekend',
  waiting: (count: number, total: number) =>
    `${count === 1 ? 'knelpunt wacht' : 'knelpunten wachten'} nog op een reactie, van ${formatNumber(total)} in totaal`,
  longest: (days: number) => `${days === 1 ? 'dag' : 'dagen'} wacht het knelpunt dat het langst wacht`,
  key: {
    half: 'zo snel had de helft een reactie',
    spread: 'van het snelste kwart tot driekwart',
    open: 'driekwart nog niet bekend',
    term: (term: number) => `termijn: ${countDays(term)}`,
  },
  summary: (parts: string[], term: number) =>
    `Per halfjaar de dagen tot de eerste reactie. ${parts.join(' ')} De termijn is ${countDays(term)}.`,
  part: (period: string, half: number | undefined, reacted: number, total: number) =>
    `${period}: ${half === undefined ? 'nog niet bekend wanneer de helft een reactie heeft' : `de helft had binnen ${countDays(half)} een reactie`}; ${formatNumber(reacted)} van ${formatNumber(total)} heeft er een.`,
  noPart: (period: string) => `${period}: geen knelpunten.`,
  ofTotal: (reacted: number, total: number) => `${formatNumber(reacted)} van ${formatNumber(total)}`,
  caption: 'Dagen tot de eerste reactie van beleid',
  columns: {
    period: 'Verschenen',
    reacted: 'reactie',
    half: 'helft',
    spread: 'spreiding',
    waiting: 'wacht nog',
    longest: 'langst',
  },
  spread: (quarter: number | undefined, threeQuarters: number | undefined) =>
    quarter === undefined
      ? '?'
      : `${formatNumber(quarter)} tot ${threeQuarters === undefined ? '?' : formatNumber(threeQuarters)}`,
  days: (days: number | undefined) => (days === undefined ? '?' : formatNumber(days)),
  legend:
    'Spreiding: van het snelste kwart tot driekwart. Een ? betekent: nog niet bekend, want er wachten er nog te veel.',
  limits: [
    'Een snelle reactie is nog geen goede. Ook “gezien” telt.',
    'Bij weinig knelpunten zegt een getal weinig. Let op het aantal onder elke streep.',
    'Een reactie buiten deze site, in een gesprek of een mail, telt niet mee. Ook vakanties zijn niet afgetrokken.',
  ],
};

export const kept = {
  title: (inTime: number, total: number) => {
    if (total < ENOUGH) return 'Wat er van toezeggingen komt';
    const all = `${formatNumber(total)} toezeggingen waarvan de dag voorbij is,`;
    if (inTime === 0) return `Geen van de ${all} is op tijd nagekomen`;
    return `${formatNumber(inTime)} van de ${all} ${inTime === 1 ? 'is' : 'zijn'} op tijd nagekomen`;
  },
  explained:
    'Naar het kwartaal waarin een toezegging klaar moest of moet zijn. Een toezegging verloopt als de dag voorbij is zonder bericht.',
  none: 'Er is nog geen toezegging gedaan.',
  link: 'Alle toezeggingen',
  outcomes: {
    inTime: { label: 'op tijd nagekomen', short: 'op tijd' },
    late: { label: 'later nagekomen', short: 'later' },
    open: { label: 'loopt nog', short: 'loopt' },
    lapsed: { label: 'verlopen', short: 'verlopen' },
  },
  summary: (total: number, parts: string[]) =>
    `Staven per kwartaal. Van ${total === 1 ? '1 toezegging' : `${formatNumber(total)} toezeggingen`}: ${parts.join(', ')}.`,
  caption: 'Toezeggingen naar de dag waarop zij klaar moeten zijn',
  period: 'Kwartaal',
  limits: [
    'Nagekomen is wat beleid zelf zo noemt. Of het helpt, zegt alleen de praktijk.',
    'Kleine en grote toezeggingen tellen even zwaar.',
    'Ook een toezegging waar later een ander antwoord voor in de plaats kwam, heet hier verlopen.',
  ],
};

/** A period as the axis names it, in two lines, and in full. */
export function namePeriod(period: string): { short: string; year: string; full: string } {
  if (period === 'earlier') return { short: 'eerder', year: '', full: 'eerder' };
  if (period === 'later') return { short: 'later', year: '', full: 'later' };
  const [year = '', part = ''] = period.split('-');
  if (part.startsWith('Q')) return { short: `${part.slice(1)}e kw.`, year, full: `${part.slice(1)}e van ${year}` };
  if (part.startsWith('H')) {
    const half = part === 'H1' ? '1e helft' : '2e helft';
    return { short: half, year, full: `${half} ${year}` };
  }
  const month = shortMonth.format(Date.parse(`${period}-01T00:00:00Z`)).replace('.', '');
  return { short: month, year, full: `${month} ${year}` };
}

function countDays(days: number): string {
  return days === 1 ? '1 dag' : `${formatNumber(days)} dagen`;
}

function countBottlenecks(count: number): string {
  return count === 1 ? '1 knelpunt' : `${formatNumber(count)} knelpunten`;
}
