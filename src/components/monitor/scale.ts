/** The field that the monitor's charts are drawn in: room for numbers at its left, for periods below. */
export const CHART = { width: 690, height: 300, left: 40, top: 30, bottom: 252 };

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

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
