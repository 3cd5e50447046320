/** The field that the monitor's charts are drawn in: room for numbers at its left, for periods below. */
export const CHART = { width: 690, height: 300, left: 40, top: 30, bottom: 252 };
const DAY = 86_400_000;

/** Rounded values for an axis from 0 to at least `max`, three to five of them. */
export function listTicks(max: number): number[] {
  const rough = Math.max(max, 1) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 5, 10].map((factor) => factor * power).find((one) => one >= rough) ?? rough);
  return Array.from({ length: Math.ceil(Math.max(max, 1) / step) + 1 }, (_, index) => index * step);
}

/** How high values stand, and where the middle of each column is. */
export function createScale(
  max: number,
  columns: number,
): { y: (value: number) => number; x: (column: number) => number; band: number } {
  const { width, left, top, bottom } = CHART;
  const band = (width - left) / Math.max(columns, 6);
  return {
    y: (value) => round(bottom - (value / max) * (bottom - top)),
    x: (column) => round(left + band * (column + 0.5)),
    band,
  };
}

/** To whole units: nobody sees less of a drawing this large, and it is written shorter. */
export function round(value: number): number {
  return Math.round(value);
}

/** Where days stand between `start` and `end`, with the beginnings of three to seven months to tell them by. */
export function createTimeScale({ from, to, start, end }: { from: string; to: string; start: number; end: number }): {
  x: (day: string) => number;
  ticks: { x: number; month: string }[];
} {
  const last = Date.parse(to);
  // Less than a month would blow up days.
  const first = Math.min(Date.parse(from), last - 30 * DAY);
  const x = (day: string) => round(start + ((Date.parse(day) - first) / (last - first)) * (end - start));
  const months = listMonths(first, last);
  const step = [1, 2, 3, 6, 12, 24, 60, 120].find((each) => months.length / each <= 7) ?? 240;
  return {
    x,
    ticks: months
      .filter((month) => (Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1) % step === 0)
      .map((month) => ({ x: x(`${month}-01`), month }))
      // The last day has a name of its own.
      .filter((tick) => tick.x < end - 40),
  };
}

/** The months that begin after one instant and up to another. */
function listMonths(first: number, last: number): string[] {
  const months: string[] = [];
  const day = new Date(first);
  day.setUTCDate(1);
  for (day.setUTCMonth(day.getUTCMonth() + 1); day.getTime() <= last; day.setUTCMonth(day.getUTCMonth() + 1))
    months.push(day.toISOString().slice(0, 7));
  return months;
}
