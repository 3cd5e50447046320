import { addDays, type Day } from '../model/dates.ts';
import type { Site } from '../model/site.ts';

/** Days that the security contact counts as current; https://www.rfc-editor.org/rfc/rfc9116#section-2.5.5 */
const VALID_DAYS = 180;

/** Whom to tell of a weakness: https://www.rfc-editor.org/rfc/rfc9116 */
export function toSecurityTxt({ contact, url }: Site, today: Day): string {
  return [
    `Contact: mailto:${contact}`,
    `Expires: ${addDays(today, VALID_DAYS)}T00:00:00Z`,
    'Preferred-Languages: nl, en',
    `Canonical: ${new URL('/.well-known/security.txt', url).href}`,
    '',
  ].join('\n');
}

/** What robots may read: all that is public. https://www.rfc-editor.org/rfc/rfc9309 */
export function toRobotsTxt({ url }: Site): string {
  return [
    'User-agent: *',
    'Disallow: /api/',
    'Disallow: /desk/',
    '',
    `Sitemap: ${new URL('/sitemap.xml', url).href}`,
    '',
  ].join('\n');
}
