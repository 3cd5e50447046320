import { describe, expect, it } from 'vitest';
import { listPages, readPage } from '../support/pages.ts';

/** What a strict content security policy would block, or should never have been written. */
const FORBIDDEN: [what: string, pattern: RegExp][] = [
  ['an inline style', /<[^>]+\sstyle\s*=/i],
  ['a style element', /<style/i],
  ['a script in the page itself', /<script(?![^>]*\ssrc=)(?![^>]*\stype="application\/ld\+json")/i],
  ['an event handler', /<[^>]+\son[a-z]+\s*=/i],
  ['a javascript: address', /(?:href|src|action)\s*=\s*["']?\s*javascript:/i],
  [
    'something loaded from elsewhere',
    /<(?:script|img|iframe|link(?=[^>]+rel="(?:stylesheet|preload|icon)"))[^>]+(?:src|href)="(?:https?:)?\/\//i,
  ],
];

describe.each(FORBIDDEN)('no page holds %s', (_, pattern) => {
  it('anywhere', async () => {
    const found = (await listPages()).filter((address) => pattern.test(readPage(address)));
    expect(found).toEqual([]);
  });
});

describe('every page', () => {
  it('carries the policy, which lets search run its WebAssembly and evaluates nothing else', async () => {
    for (const address of await listPages()) {
      const policy = /<meta http-equiv="content-security-policy" content="([^"]+)"/i.exec(readPage(address))?.[1] ?? '';
      expect(policy, address).toContain("default-src 'none'");
      expect(policy, address).not.toContain("'unsafe-inline'");
      expect(policy.split("'wasm-unsafe-eval'"), address).toHaveLength(2);
      expect(policy, address).not.toContain("'unsafe-eval'");
      // Nothing in the page itself is let through, not even by its hash.
      expect(policy, address).not.toMatch(/sha(?:256|384|512)-/);
    }
  });
});
