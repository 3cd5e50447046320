/** What somebody typed in a form that is not sent yet, kept while they look at something else in the desk. */
const words = new Map<string, string>();

export function getKeptWords(key: string): string {
  return words.get(key) ?? '';
}

export function setKeptWords(key: string, text: string): void {
  if (text.trim() === '') words.delete(key);
  else words.set(key, text);
}

export function hasKeptWords(): boolean {
  return words.size > 0;
}
