const LIMIT = 300;

/** The beginning of a text, on one line, whole words where it has them. */
export function shorten(text: string, limit = LIMIT): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = Array.from(line);
  if (characters.length <= limit) return line;
  const start = characters.slice(0, limit).join('');
  const lastSpace = start.lastIndexOf(' ');
  return `${(lastSpace > start.length / 2 ? start.slice(0, lastSpace) : start).replace(/[\s,;:.–-]+$/, '')}…`;
}
