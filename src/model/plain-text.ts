import { showText } from './hidden-characters.ts';

/** A paragraph, or a list of items. */
export type Block = { kind: 'paragraph'; text: string } | { kind: 'list'; items: string[] };

/** What stands in a plain text for what was left out and for what nobody knows, and the component that it becomes. */
const COMPONENTS = new Map([
  ['[weggelaten]', '<Redacted />'],
  ['[onbekend]', '<Unknown />'],
]);
const PLACEHOLDERS = new Map([...COMPONENTS].map(([words, component]) => [component, words]));

const ITEM = /^[-*•–]\s+/;
const PLACEHOLDER = /(\[(?:weggelaten|onbekend)\])/;
/** A line of nothing but placeholders would not be one paragraph, but as many blocks as there are components. */
const ONLY_PLACEHOLDERS = /^(?:\[(?:weggelaten|onbekend)\]\s*){2,}$/;
/** A blank that Markdown keeps, so that a line begins with text. */
const BLANK = '&#32;';

/**
 * What somebody wrote as plain text: a blank line stands between paragraphs, `- ` before each item of a list. Other
 * white space counts as one space; characters that no reader sees are left out.
 */
export function parsePlainText(text: string): Block[] {
  const blocks: Block[] = [];
  for (const line of showText(text)
    .split(/\n\s*\n/)
    .flatMap(joinLines)) {
    const last = blocks.at(-1);
    if (!ITEM.test(line)) blocks.push({ kind: 'paragraph', text: line });
    // Whatever stands between them, two lists in a row read as one.
    else if (last?.kind === 'list') last.items.push(line.replace(ITEM, ''));
    else blocks.push({ kind: 'list', items: [line.replace(ITEM, '')] });
  }
  return blocks;
}

/** The same text, written in one way only. */
export function normalizePlainText(text: string): string {
  return joinBlocks(parsePlainText(text), (line) => line);
}

/** Blocks as Markdown in which nothing but the blocks, `[weggelaten]` and `[onbekend]` means something. */
export function toMarkdown(blocks: readonly Block[]): string {
  return joinBlocks(blocks, escapeLine);
}

/** The inverse of `toMarkdown`: the text that this was made of, as `normalizePlainText` writes it. */
export function parseMarkdown(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => (line.startsWith('- ') ? `- ${unescapeLine(line.slice(2))}` : unescapeLine(line)))
    .join('\n');
}

/** A paragraph goes on over lines, as does an item. */
function joinLines(group: string): string[] {
  const joined: string[] = [];
  for (const line of group.split('\n').map((each) => each.replace(/\s+/g, ' ').trim())) {
    if (line === '') continue;
    if (joined.length === 0 || ITEM.test(line)) joined.push(line);
    else joined.push(`${joined.pop() ?? ''} ${line}`);
  }
  return joined;
}

function joinBlocks(blocks: readonly Block[], write: (line: string) => string): string {
  return blocks
    .map((block) =>
      block.kind === 'list' ? block.items.map((item) => `- ${write(item)}`).join('\n') : write(block.text),
    )
    .join('\n\n');
}

function escapeLine(line: string): string {
  const escaped = line
    .split(PLACEHOLDER)
    .map((part) => COMPONENTS.get(part) ?? escapeText(part))
    .join('')
    // What starts a block, at the start of one.
    .replace(/^[-+=#:>]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    // A statement of a program is refused, and a letter cannot be escaped otherwise.
    .replace(/^[ie](?=mport\b|xport\b)/, (letter) => `&#${letter.charCodeAt(0)};`);
  return ONLY_PLACEHOLDERS.test(line) ? BLANK + escaped : escaped;
}

function escapeText(text: string): string {
  return (
    text
      .replace(/[\\`*_{}[\]<~|$@]|&(?=#?\w+;)/g, '\\$&')
      // What would become a link, and names that the site builder looks for.
      .replace(/www(?=\.)|astro(?=:(?:assets|content))|(?=:\/\/)/gi, '$&\\')
  );
}

function unescapeLine(line: string): string {
  return line
    .replace(/^&#32;/, '')
    .replace(/\\([!-/:-@[-`{-~])|&#(\d+);|<\w+ \/>/g, (found, sign?: string, code?: string) => {
      if (sign !== undefined) return sign;
      return code === undefined ? (PLACEHOLDERS.get(found) ?? found) : String.fromCharCode(Number(code));
    });
}
