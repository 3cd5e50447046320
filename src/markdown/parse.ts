import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import type { Findings, Place } from './finding.ts';
import { remarkEscapableAddresses } from './remark-escapable-addresses.ts';
import { remarkMdxElements } from './remark-mdx-elements.ts';

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkEscapableAddresses)
  .use(remarkMdxElements)
  .freeze();

const BRACES = 'A "{" must be written \\{ and a "}" as \\}, unless they belong to a component\'s attribute.';
const ATTRIBUTES = 'Write attributes as name="value" and end the tag with ">" or "/>".';
const TAGS = 'A "<" that starts no component must be written \\<. HTML and comments are not allowed.';

/**
 * Parses a body into mdast. `linesBefore` lines of the file precede it, so that places count over the whole file.
 * Returns undefined after a syntax error, which is in `findings`.
 */
export function parseBody(body: string, linesBefore: number, findings: Findings): Root | undefined {
  const source = '\n'.repeat(linesBefore) + body;
  try {
    return processor.parse(source);
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    findings.error('mdx-syntax', findPlace(error, source), `${toReason(error)}. ${adviceFor(error)}`);
    return undefined;
  }
}

/** What the parser says, without its advice to write code. */
function toReason({ reason }: VFileMessage): string {
  return reason.replace(/ \(note: .*\{.*\)$/, '').replace(/\.$/, '');
}

/** What to write instead, by what the tokenizer stumbled over. */
function adviceFor({ source, reason }: VFileMessage): string {
  if (source === 'micromark-extension-mdx-expression' || reason.includes('closing brace')) return BRACES;
  return /(?:before|in|after) (?:local )?attribute (?:name|value)|attribute in|self-closing/.test(reason)
    ? ATTRIBUTES
    : TAGS;
}

/** Where the brace or tag begins that is wrong; the parser itself points at where it gave up. */
function findPlace({ reason, ruleId, line, column }: VFileMessage, source: string): Place {
  const place = { line: line ?? 1, column: column ?? 1 };
  if (reason.includes('closing brace')) return findOpenBrace(source) ?? place;
  const [, openLine, openColumn] = /^Expected a closing tag for .* \((\d+):(\d+)-/.exec(reason) ?? [];
  if (openLine && openColumn) return { line: Number(openLine), column: Number(openColumn) };
  const inName = /(?:before|in|after) (?:member |local )?name, expected/.test(reason);
  return inName || ruleId === 'unexpected-closing-slash' ? (findOpenTag(source, place) ?? place) : place;
}

/** The last `<` before a place. */
function findOpenTag(source: string, { line, column }: Place): Place | undefined {
  const lines = source.split('\n').slice(0, line);
  for (let at = line; at > 0; at -= 1) {
    const before = lines[at - 1]?.slice(0, at === line ? column : undefined).lastIndexOf('<') ?? -1;
    if (before !== -1) return { line: at, column: before + 1 };
  }
  return undefined;
}

/** The first brace that nothing closes. */
function findOpenBrace(source: string): Place | undefined {
  const open: Place[] = [];
  let fence = '';
  for (const [index, line] of source.split('\n').entries()) {
    const [, marker = ''] = /^[\s>]*(`{3,}|~{3,})/.exec(line) ?? [];
    if (fence) {
      if (marker.startsWith(fence)) fence = '';
      continue;
    }
    fence = marker;
    if (fence) continue;
    for (const { 0: match, index: column } of line.matchAll(/\\.|`+[^`]*`+|[{}]/g)) {
      if (match === '{') open.push({ line: index + 1, column: column + 1 });
      else if (match === '}') open.pop();
    }
  }
  return open[0];
}
