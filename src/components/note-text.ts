/** The words of a margin note; the dialogue holds the whole text. */

const NOTE_WORDS = 60;

/**
 * `html` itself when it is short enough to stand in the margin, else its first words as text. Without ids, because
 * the dialogue has them.
 * Both are safe HTML when `html` is: tags are only taken away, and entities hold no white space to be cut at.
 */
export function noteText(html: string, most = NOTE_WORDS): { html: string; cut: boolean } {
  const words = html
    .replace(/<[^>]*>/g, ' ')
    .split(/\s+/)
    .filter(Boolean);
  if (words.length <= most) return { html: html.replace(/ id="[^"]*"/g, ''), cut: false };
  return { html: `<p>${words.slice(0, Math.round(most * 0.85)).join(' ')} …</p>`, cut: true };
}
