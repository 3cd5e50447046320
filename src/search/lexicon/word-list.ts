/** The words of a text that is laid out to be read: separated by spaces or line breaks, in the order given. */
export function toWords(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}

/** Groups of words and phrases, one group a line, with commas between them. */
export function toGroups(text: string): string[][] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split(',').map((member) => member.trim()));
}
