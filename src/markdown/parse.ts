import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import type { Findings, Place } from './finding.ts';
import { remarkMdxElements } from './remark-mdx-elements.ts';

const processor = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(remarkMdxElements).freeze();

/** What to write instead, by what the tokenizer stumbled over. */
const ADVICE: [pattern: RegExp, advice: string][] = [
  [
    /expression|`\{`|`\}`|braces?/i,
    'A "{" must be written \\{ and a "}" as \\}, unless they belong to a component\'s attribute.',
  ],
  [
    /name|tag|attribute|`<`|comment/i,
    'A "<" that starts no component must be written \\<. HTML and comments are not allowed.',
  ],
];

/**
 * Parses a body into mdast. `linesBefore` lines of the file precede it, so that places count over the whole file.
 * Returns undefined after a syntax error, which is in `findings`.
 */
export function parseBody(body: string, linesBefore: number, findings: Findings): Root | undefined {
  try {
    return processor.parse('\n'.repeat(linesBefore) + body);
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    const advice = ADVICE.find(([pattern]) => pattern.test(error.reason))?.[1] ?? 'Check the component at this place.';
    const place = error.reason.includes('closing brace') ? findOpenBrace(body, linesBefore) : undefined;
    findings.error(
      'mdx-syntax',
      place ?? { line: error.line ?? linesBefore + 1, column: error.column ?? 1 },
      `${error.reason.replace(/\.$/, '')}. ${advice}`,
    );
    return undefined;
  }
}

/** The first brace that nothing closes; the parser itself points at where it gave up, the end of the file. */
function findOpenBrace(body: string, linesBefore: number): Place | undefined {
  const open: Place[] = [];
  for (const [index, line] of body.split('\n').entries()) {
    for (const { 0: match, index: column } of line.matchAll(/\\.|`+[^`]*`+|[{}]/g)) {
      if (match === '{') open.push({ line: linesBefore + index + 1, column: column + 1 });
      else if (match === '}') open.pop();
    }
  }
  return open[0];
}
