import type { Findings } from './finding.ts';

export const MAX_FRONT_MATTER_BYTES = 8_000;

/** A source cut in two. */
export interface SplitSource {
  /** YAML between the delimiters. */
  frontMatter: string;
  /** Line of the file on which the YAML starts. */
  frontMatterLine: number;
  body: string;
  /** Lines of the file before the body. */
  linesBeforeBody: number;
}

/** Cuts a source at its front matter: a first line `---` and the next line that is exactly `---`. */
export function splitFrontMatter(source: string, findings: Findings): SplitSource | undefined {
  const lines = source.split('\n');
  if (lines[0] !== '---') {
    findings.error(
      'front-matter-missing',
      { line: 1, column: 1 },
      'The file must start with front matter: a line "---", fields, and a line "---".',
    );
    return undefined;
  }
  const end = lines.indexOf('---', 1);
  if (end === -1) {
    findings.error(
      'front-matter-missing',
      { line: 1, column: 1 },
      'The front matter has no end. Close it with a line "---".',
    );
    return undefined;
  }
  const frontMatter = lines.slice(1, end).join('\n');
  if (Buffer.byteLength(frontMatter) > MAX_FRONT_MATTER_BYTES) {
    findings.error(
      'front-matter-too-large',
      { line: 1, column: 1 },
      `The front matter may hold at most ${MAX_FRONT_MATTER_BYTES} bytes.`,
    );
    return undefined;
  }
  return { frontMatter, frontMatterLine: 2, body: lines.slice(end + 1).join('\n'), linesBeforeBody: end + 1 };
}
