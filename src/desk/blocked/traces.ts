import type { Block } from '../publish/blocks.ts';

/** What gives away something that was taken down. */
export interface Traces {
  /** Whether a value (an address, an id) names it. */
  names(value: string): boolean;
  /** Whether a text holds a piece of what was written in it. */
  quotes(text: string): boolean;
}

/** What a block is of. */
export type Blocked = Pick<Block, 'id' | 'bottleneck'>;

/** Whether a whole bottleneck is blocked, and not a reaction to it. */
export function isWhole({ id, bottleneck }: Blocked): boolean {
  return id === bottleneck;
}

/** The traces of what is blocked, whose own texts are `texts`. What is in `frame` too is what every page says. */
export function createTraces(
  blocks: readonly Blocked[],
  { texts, frame }: { texts: readonly string[]; frame: string },
): Traces {
  const patterns = blocks.map((block) => new RegExp(isWhole(block) ? bottleneckPattern(block.id) : block.id));
  const everywhere = toLetters(frame);
  const written = [...new Set(texts.map(toLetters))].filter((piece) => piece !== '' && !everywhere.includes(piece));
  return {
    names: (value) => patterns.some((pattern) => pattern.test(value)),
    quotes(text) {
      const letters = toLetters(text);
      return written.some((piece) => letters.includes(piece));
    },
  };
}

/**
 * The letters and figures of a text, in one row: markup, quotation marks, line breaks and escapes between them make no
 * difference, and neither do capitals and accents.
 */
function toLetters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * The id by itself, in an address or in a tag URI. An id may be an ordinary word, so that it means nothing in the middle
 * of a text.
 */
function bottleneckPattern(id: string): string {
  return `^${id}$|/knelpunten/${id}(?![a-z0-9-])|:${id}(?=/)`;
}
