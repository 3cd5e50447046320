import type { Findings } from '../markdown/finding.ts';

const MAX_BYTES = 20_000;
// What could load something from elsewhere, or end the style sheet.
const FORBIDDEN = /@import|@charset|@namespace|url\s*\(|image-set\s*\(|expression\s*\(|javascript:|<|\\/i;

/** Judges a region's own style sheet: tokens and rules, nothing that loads anything. */
export function checkTheme(css: string, findings: Findings): void {
  if (Buffer.byteLength(css) > MAX_BYTES)
    findings.error('too-large', undefined, `A theme may have at most ${MAX_BYTES} bytes.`);
  for (const [index, line] of css.split('\n').entries()) {
    const found = FORBIDDEN.exec(line);
    if (!found) continue;
    findings.error(
      'unsafe-css',
      { line: index + 1, column: found.index + 1 },
      `"${found[0]}" is not allowed in a theme: it may hold tokens and rules, and load nothing.`,
    );
  }
}
