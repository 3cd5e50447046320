import { check, LinkState } from 'linkinator';
import { describe, expect, it } from 'vitest';
import { getBuiltSite, listPages, readPage } from '../support/pages.ts';

describe('every page', () => {
  it('links only to addresses, fragments and files that exist', async () => {
    const { origin } = getBuiltSite();
    const pages = await listPages();
    const own = [origin, ...listPublicOrigins()];
    const { links } = await check({
      path: pages.map((address) => origin + address),
      checkCss: true,
      checkFragments: true,
      redirects: 'error',
      urlRewriteExpressions: own.map((prefix) => ({
        pattern: new RegExp(`^${RegExp.escape(prefix)}(?=/|$)`),
        replacement: origin,
      })),
      linksToSkip: (link) => Promise.resolve(!own.some((prefix) => link === prefix || link.startsWith(`${prefix}/`))),
    });
    const checked = links.filter(({ state }) => state !== LinkState.SKIPPED);
    const broken = checked.filter(({ state }) => state === LinkState.BROKEN);
    expect(checked.length).toBeGreaterThanOrEqual(pages.length);
    expect(
      broken.map(({ url, parent = '', status = 0 }) => `${parent} → ${url} (${status})`.replaceAll(origin, '')).sort(),
    ).toEqual([]);
  });
});

/** The address that the pages give themselves, so that absolute links into the site are checked as well. */
function listPublicOrigins(): string[] {
  const canonical = /<link rel="canonical" href="([^"]+)"/.exec(readPage('/'))?.[1];
  return canonical ? [new URL(canonical).origin] : [];
}
