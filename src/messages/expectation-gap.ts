/** What the picture says of where expectation and practice are apart. Dutch, B1. */
import type { Day } from '../model/dates.ts';
import { formatNumber, splitDay } from './nl.ts';

/** The longest name that fits above a line of the drawing. */
const MAX_NAME = 68;

export const gap = {
  title: 'Waar verwachting en praktijk het verst uit elkaar liggen',
  explained:
    'Elke verwachting die nu met een open knelpunt botst. De lijn is zo lang als er niets nieuws over is afgesproken. Wat het langst wacht, staat boven.',
  none: 'Er is nu geen open knelpunt dat met een verwachting botst. Dat zegt niet dat alles past: misschien schreef niemand het op.',
  link: 'Meer cijfers',
  /** Of all that could be drawn, how many are. */
  shown: (shown: number, total: number) =>
    `Hier staan de ${formatNumber(shown)} die het langst wachten. In totaal botsen er nu ${formatNumber(total)}.`,
  summary: (parts: readonly string[]) => `Een lijn per verwachting, het langst wachtend eerst. ${parts.join(' ')}`,
  part: (title: string, cases: number, days: number, isNew: boolean) =>
    `“${title}”: ${countBottlenecks(cases)}, ${countDays(days)} zonder ${isNew ? 'nieuwe ' : ''}afspraak.`,
  days: countDays,
  cases: (count: number) => (count === 1 ? '1 knelpunt' : `${formatNumber(count)} knelpunten`),
  now: 'nu',
  /** A name as long as its place is wide. */
  name: (title: string) => (title.length <= MAX_NAME ? title : `${title.slice(0, MAX_NAME).replace(/\s+\S*$/, '')} …`),
  key: {
    expected: 'wat wordt verwacht',
    apart: 'de praktijk past er niet meer bij',
    before: 'zo was het al voor de laatste afspraak',
    case: 'een open knelpunt, op de dag dat het open kwam',
    agreed: 'de laatste afspraak',
  },
  caption: 'Verwachtingen die nu met een open knelpunt botsen',
  columns: {
    title: 'Verwachting',
    cases: 'open',
    first: 'botst sinds',
    agreed: 'afspraak',
    days: 'dagen',
  },
  /** What the short heads of the table stand for. */
  inFull: {
    cases: 'open knelpunten die ermee botsen',
    agreed: 'laatste afspraak',
    days: 'dagen zonder nieuwe afspraak',
  },
  never: 'geen',
  /** “17 sep 2024” */
  day: (day: Day) => splitDay(day).join(' '),
  limits: [
    'Dit zijn signalen, geen meting. Eén knelpunt kan voor veel mensen gelden, en drie knelpunten kunnen over hetzelfde gaan.',
    'Een lange lijn zegt niet dat iemand iets fout doet: niet wie dit verwacht, en niet het wijkteam. Er is alleen nog niets over afgesproken.',
    'Een verwachting die hier niet staat, kan ook knellen. Dan schreef niemand het op, of is het knelpunt al afgerond.',
    'Een afspraak buiten deze site telt niet mee.',
  ],
};

function countDays(days: number): string {
  return days === 1 ? '1 dag' : `${formatNumber(days)} dagen`;
}

function countBottlenecks(count: number): string {
  return count === 1 ? '1 open knelpunt' : `${formatNumber(count)} open knelpunten`;
}
