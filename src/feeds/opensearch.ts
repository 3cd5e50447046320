import type { Site } from '../model/site.ts';
import { escapeXml } from './xml.ts';

/** Lets a browser search this site from its address bar: https://github.com/dewitt/opensearch */
export function toOpenSearch({ name, region, url }: Site): string {
  const template = `${new URL('/zoeken/', url).href}?q={searchTerms}`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${escapeXml(name.slice(0, 16))}</ShortName>
<Description>${escapeXml(`Knelpunten van wijkteams in ${region}`)}</Description>
<Language>nl</Language>
<InputEncoding>UTF-8</InputEncoding>
<Url type="text/html" template="${escapeXml(template)}"/>
</OpenSearchDescription>
`;
}
