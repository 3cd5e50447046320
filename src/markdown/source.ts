import type { Findings, Place } from './finding.ts';

/** The largest source that is looked at, in UTF-8 bytes. */
const MAX_BYTES = 200_000;
const MAX_LINE = 10_000;
const MAX_BRACKET_DEPTH = 32;
const MAX_BLOCK_DEPTH = 12;

// Control characters, and the invisible ones that turn the reading direction or hide inside a word.
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]/u;

/**
 * What can be judged before any parser sees the text: its size, its characters, and the depth of its nesting, because
 * deep nesting makes parsers slow or overflow.
 */
export function checkSource(source: string, findings: Findings): void {
  const bytes = Buffer.byteLength(source);
  if (bytes > MAX_BYTES) {
    findings.error('too-large', undefined, `This file has ${bytes} bytes; at most ${MAX_BYTES} are allowed. Split it.`);
    return;
  }
  if (!source.isWellFormed()) {
    findings.error('invalid-character', undefined, 'This file is not valid UTF-8. Save it as UTF-8.');
    return;
  }
  for (const [index, line] of source.split('\n').entries()) checkLine(line, index + 1, findings);
}

function checkLine(line: string, number: number, findings: Findings): void {
  const at = (column: number): Place => ({ line: number, column });
  const forbidden = FORBIDDEN.exec(line);
  if (forbidden) {
    const code = forbidden[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? '';
    findings.error(
      'invalid-character',
      at(forbidden.index + 1),
      `The invisible character U+${code} is not allowed. Remove it.`,
    );
  }
  if (line.length > MAX_LINE) {
    findings.error(
      'line-too-long',
      at(MAX_LINE + 1),
      `This line has ${line.length} characters; at most ${MAX_LINE} are allowed. Break it.`,
    );
  }
  const blockDepth = /^(?:\s*(?:>|[-+*](?=\s)|\d{1,9}[.)](?=\s)))*/.exec(line)?.[0].replace(/[\s\d]/g, '').length ?? 0;
  if (blockDepth > MAX_BLOCK_DEPTH || bracketDepth(line) > MAX_BRACKET_DEPTH) {
    findings.error('nested-too-deep', at(1), 'Quotes, lists or brackets are nested too deep here. Make it flatter.');
  }
}

function bracketDepth(line: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of line) {
    if (character === '[' || character === '{' || character === '<') deepest = Math.max(deepest, ++depth);
    else if (character === ']' || character === '}' || character === '>') depth = Math.max(0, depth - 1);
  }
  return deepest;
}
