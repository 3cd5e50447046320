/** The words of a text that is laid out to be read: separated by spaces or line breaks, in the order given. */
export function toWords(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}
