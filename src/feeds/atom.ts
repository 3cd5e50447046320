import type { Feed, FeedEntry } from './feed.ts';
import { escapeXml } from './xml.ts';

/** A feed that lies at `self`, as Atom: https://www.rfc-editor.org/rfc/rfc4287 */
export function toAtom({ page, title, description, author, licence, updated, entries }: Feed, self: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">
<id>${escapeXml(page)}</id>
<title>${escapeXml(title)}</title>
<subtitle>${escapeXml(description)}</subtitle>
<updated>${updated}</updated>
<link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>
<link rel="alternate" type="text/html" href="${escapeXml(page)}"/>
<author><name>${escapeXml(author)}</name></author>
<rights>${escapeXml(licence)}</rights>
${entries.map(toEntry).join('')}</feed>
`;
}

function toEntry({ id, url, at, title, author, paragraphs, tags }: FeedEntry): string {
  // HTML in the text of an element: what is plain text is escaped for the one and the whole for the other.
  const html = paragraphs.map((text) => `<p>${escapeXml(text)}</p>`).join('');
  return `<entry>
<id>${escapeXml(id)}</id>
<title>${escapeXml(title)}</title>
<published>${at}</published>
<updated>${at}</updated>
<link rel="alternate" type="text/html" href="${escapeXml(url)}"/>
<author><name>${escapeXml(author)}</name></author>
${tags.map((tag) => `<category term="${escapeXml(tag)}"/>\n`).join('')}<content type="html">${escapeXml(html)}</content>
</entry>
`;
}
