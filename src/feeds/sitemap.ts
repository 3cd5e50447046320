import type { Day } from '../model/dates.ts';
import { escapeXml } from './xml.ts';

/** All addresses for search engines: https://www.sitemaps.org/protocol.html */
export function toSitemap(addresses: readonly { path: string; changed?: Day }[], origin: string): string {
  const urls = addresses.map(({ path, changed }) => {
    const lastmod = changed ? `<lastmod>${changed}</lastmod>` : '';
    return `<url><loc>${escapeXml(new URL(path, origin).href)}</loc>${lastmod}</url>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
}
