const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A piece of HTML. Everything else that is put into one is text. */
export interface Html {
  readonly html: string;
}

/** What can be put into HTML; nothing comes of what is undefined or false. */
type Value = Html | string | number | false | undefined | readonly Value[];

/** HTML in which everything that is filled in is text, unless it was made here too. Attributes are written in quotes. */
export function html(parts: TemplateStringsArray, ...values: Value[]): Html {
  return { html: parts.map((part, index) => (index === 0 ? part : `${toText(values[index - 1])}${part}`)).join('') };
}

function toText(value: Value): string {
  if (value === undefined || value === false) return '';
  if (typeof value === 'object') return 'html' in value ? value.html : value.map(toText).join('');
  return escapeHtml(String(value));
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
