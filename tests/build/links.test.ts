import { check, LinkState } from 'linkinator';
import { describe, expect, it } from 'vitest';
import { getBuiltSite, listPages, readPage } from '../support/pages.ts';

describe('every page', () => {
  it('links only to addresses, fragments and files that exist', async () => {
    const { origin } = getBuiltSite();
    const pages = (await listPages()).map((address) => origin + address);
    const { links } = await check({
      path: pages,
      checkCss: true,
      checkFragments: true,
      redirects: 'error',
      urlRewriteExpressions: listOwnOrigins().map((own) => ({
        pattern: new RegExp(`^${RegExp.escape(own)}`),
        replacement: origin,
      })),
      linksToSkip: (link) => Promise.resolve(!link.startsWith(`${origin}/`)),
    });
    const checked = links.filter((link) => link.state !== LinkState.SKIPPED);
    const broken = checked.filter((link) => link.state === LinkState.BROKEN);
    expect(checked.length).toBeGreaterThanOrEqual(pages.length);
    expect(
      broken.map(({ url, parent, status }) => `${parent ?? ''} → ${url} (${status ?? 'no answer'})`).sort(),
    ).toEqual([]);
  });
});

/** The public address that pages give themselves, so that absolute links into the site are checked as well. */
function listOwnOrigins(): string[] {
  const canonical = /<link rel="canonical" href="([^"]+)"/.exec(readPage('/'))?.[1];
  return canonical ? [new URL(canonical).origin] : [];
}
