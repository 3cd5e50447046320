import { describe, expect, it } from 'vitest';
import { createLinkTokens } from '../../../src/desk/mail/link-tokens.ts';
import { createMailLinks } from '../../../src/desk/mail/links.ts';

const SECRET = 'a secret for tests, long enough to be one';
const tokens = createLinkTokens(SECRET);

describe('tokens of links', () => {
  it('are read as they were made, and the same each time', () => {
    const token = tokens.create('writer', 'I-2026-0042');
    expect(tokens.read(token)).toEqual({ purpose: 'writer', id: 'I-2026-0042' });
    expect(createLinkTokens(SECRET).create('writer', 'I-2026-0042')).toBe(token);
    // 256 bits.
    expect(token.split('.').at(-1)).toHaveLength(43);
  });

  const token = tokens.create('confirm', 'iemand');
  it.each([
    ['nothing', ''],
    ['another purpose', token.replace('confirm', 'subscriber')],
    ['another id', token.replace('iemand', 'ander')],
    ['another signature', `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`],
    ['a part of it', token.slice(0, -1)],
    ['more', `${token}\n`],
    ['that of another desk', createLinkTokens('another secret for tests, as long').create('confirm', 'iemand')],
  ])('are refused when there is %s', (_, text) => expect(tokens.read(text)).toBeUndefined());
});

describe('links in mail', () => {
  it('lead to the portal in full', () => {
    const links = createMailLinks('https://spaak.example', SECRET);
    expect(links.page('/knelpunten/x/#d-1')).toBe('https://spaak.example/knelpunten/x/#d-1');
    const link = new URL(links.manage('iemand', 'domein:wmo'));
    expect([link.origin, link.pathname, link.searchParams.get('about')]).toEqual([
      'https://spaak.example',
      '/api/subscriptions/unsubscribe',
      'domein:wmo',
    ]);
    expect(tokens.read(link.searchParams.get('token') ?? '')).toEqual({ purpose: 'subscriber', id: 'iemand' });
  });
});
