import { HIDDEN_CHARACTER } from '../model/hidden-characters.ts';
import type { Findings, Place } from './finding.ts';

/** The largest source that is looked at, in UTF-8 bytes. */
const MAX_BYTES = 200_000;
const MAX_LINE = 10_000;
const MAX_LINES = 4_000;
const MAX_BRACKET_DEPTH = 32;
const MAX_BLOCK_DEPTH = 12;
/** Columns before the last marker of quotes and lists at the start of a line. */
const MAX_BLOCK_INDENT = 40;
/** Marks in a body, and between two empty lines of it: what a parser does with them takes time by their square. */
const MAX_MARKS = 5_000;
const MAX_MARKS_TOGETHER = 500;
/** So much white space before a line counts as a mark, because it may mean one more list around it. */
const COLUMNS_PER_MARK = 4;

/** Quotes and list items that a line opens or goes on with. */
const BLOCK_MARKERS = /^(?:\s*(?:>|[-+*](?=\s)|\d{1,9}[.)](?=\s)))*/;

/** Characters that may begin or end something inside a text. */
const MARKS = /[*_~`[\]<>{}\\&@=]|:\/\/|www\./g;

/** A source as all that follows reads it: without byte order mark, lines ended by `\n`. */
export function normalizeSource(source: string): string {
  return source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
}

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

/** The same for a body of Markdown, `linesBefore` lines into its file: how much there is in it to parse. */
export function checkMarkup(body: string, linesBefore: number, findings: Findings): void {
  const lines = body.split('\n');
  if (lines.length > MAX_LINES) {
    const place = { line: linesBefore + MAX_LINES + 1, column: 1 };
    findings.error('too-complex', place, `A text may have at most ${MAX_LINES} lines; this one has ${lines.length}.`);
    return;
  }
  let total = 0;
  let together = 0;
  for (const [index, line] of lines.entries()) {
    const marks = line.match(MARKS)?.length ?? 0;
    total += marks + blockDepth(line) + Math.floor(indentOf(line) / COLUMNS_PER_MARK) + line.split('|').length - 1;
    together = /^[\s>]*$/.test(line) ? 0 : together + marks;
    if (total <= MAX_MARKS && together <= MAX_MARKS_TOGETHER) continue;
    const limit =
      total > MAX_MARKS ? `${MAX_MARKS} in one text` : `${MAX_MARKS_TOGETHER} without an empty line between`;
    findings.error(
      'too-complex',
      { line: linesBefore + index + 1, column: 1 },
      `Up to here there are too many signs that Markdown may read as marks, such as * _ [ < and |. At most ${limit} are allowed. Make the text simpler.`,
    );
    return;
  }
}

/** The first character that may not be in a text, because it hides something or is half of one; as `U+202E`. */
export function findHiddenCharacter(text: string): { name: string; offset: number } | undefined {
  const match = HIDDEN_CHARACTER.exec(text);
  if (!match) return undefined;
  const code = match[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? '';
  return { name: `U+${code}`, offset: match.index };
}

/** Names that Astro looks for in stored text, to put its own things there. */
const RESERVED = /__ASTRO_|astro:(?:assets|content)|@@ASTRO/i;

function checkLine(line: string, number: number, findings: Findings): void {
  const at = (column: number): Place => ({ line: number, column });
  const hidden = findHiddenCharacter(line);
  if (hidden) {
    const message = `The invisible character ${hidden.name} is not allowed. Remove it.`;
    findings.error('invalid-character', at(hidden.offset + 1), message);
  }
  const reserved = RESERVED.exec(line);
  if (reserved) {
    const message = `"${reserved[0]}" is a name that the site builder uses itself. Write it in another way.`;
    findings.error('reserved-token', at(reserved.index + 1), message);
  }
  if (line.length > MAX_LINE) {
    findings.error(
      'line-too-long',
      at(MAX_LINE + 1),
      `This line has ${line.length} characters; at most ${MAX_LINE} are allowed. Break it.`,
    );
  }
  const indent = columnsOf(BLOCK_MARKERS.exec(line)?.[0] ?? '');
  if (blockDepth(line) > MAX_BLOCK_DEPTH || indent > MAX_BLOCK_INDENT || bracketDepth(line) > MAX_BRACKET_DEPTH) {
    findings.error('nested-too-deep', at(1), 'Quotes, lists or brackets are nested too deep here. Make it flatter.');
  }
}

/** Columns of white space before a text: the lists and quotes that it may be in. */
function indentOf(line: string): number {
  return line.trim() === '' ? 0 : columnsOf(/^\s*/.exec(line)?.[0] ?? '');
}

function columnsOf(text: string): number {
  return text.replaceAll('\t', '    ').length;
}

function blockDepth(line: string): number {
  return BLOCK_MARKERS.exec(line)?.[0].replace(/[\s\d]/g, '').length ?? 0;
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
