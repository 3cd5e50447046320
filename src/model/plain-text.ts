/** A paragraph, or a list of items. */
export type Block = { kind: 'paragraph'; text: string } | { kind: 'list'; items: string[] };

const ITEM = /^[-*•–]\s+/;

/**
 * What a practitioner wrote as plain text: a blank line stands between paragraphs, `- ` before each item of a list.
 * Other white space counts as one space.
 */
export function parsePlainText(text: string): Block[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .flatMap(parseGroup);
}

/** The same as Markdown in which nothing but the blocks means something. */
export function toMarkdown(blocks: readonly Block[]): string {
  return blocks
    .map((block) =>
      block.kind === 'list' ? block.items.map((item) => `- ${escapeLine(item)}`).join('\n') : escapeLine(block.text),
    )
    .join('\n\n');
}

function parseGroup(group: string): Block[] {
  const blocks: Block[] = [];
  for (const line of group.split('\n').map((each) => each.replace(/\s+/g, ' ').trim())) {
    const last = blocks.at(-1);
    if (ITEM.test(line)) {
      const item = line.replace(ITEM, '');
      if (last?.kind === 'list') last.items.push(item);
      else blocks.push({ kind: 'list', items: [item] });
    } else if (line === '') continue;
    else if (last?.kind === 'list') last.items.push(`${last.items.pop() ?? ''} ${line}`);
    else if (last) last.text += ` ${line}`;
    else blocks.push({ kind: 'paragraph', text: line });
  }
  return blocks;
}

function escapeLine(line: string): string {
  return (
    line
      .replace(/[\\`*_{}[\]<>~|&$]/g, '\\$&')
      // What starts a block, at the start of one.
      .replace(/^(?:#|[-+=]|:)/, '\\$&')
      .replace(/^(\d+)([.)])/, '$1\\$2')
      // A statement of a program is refused, and a letter cannot be escaped otherwise.
      .replace(/^[ie](?=mport\b|xport\b)/, (letter) => `&#${letter.charCodeAt(0)};`)
  );
}
