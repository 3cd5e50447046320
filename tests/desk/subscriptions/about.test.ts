import { describe, expect, it } from 'vitest';
import { loadContent } from '../../../src/content/load.ts';
import { findSubject, formatAbout, isGone, parseAbout } from '../../../src/desk/subscriptions/about.ts';
import { CASE, createPortal, mdx } from '../../content/support.ts';

const TOMBSTONE = mdx('published: 2026-01-05\nwithdrawn: 2026-02-01\nwithdrawnReason: writer');

describe('parseAbout', () => {
  it.each([
    ['alles', 'alles'],
    ['domein:Wmo', 'domein:wmo'],
    ['knelpunt:2026-01-wie-kent-toe', 'knelpunt:2026-01-wie-kent-toe'],
  ])('takes %s', (text, formatted) => {
    const about = parseAbout(text);
    expect(about && formatAbout(about)).toBe(formatted);
  });

  it.each([
    '',
    'Alles',
    'gemeente:GX0001',
    'domein:',
    'domein:a b',
    'knelpunt:../x',
    'alles\n',
    'knelpunt:x\r\nBcc: y',
  ])('refuses %j', (text) => expect(parseAbout(text)).toBeUndefined());
});

describe('findSubject', () => {
  it('finds what is there', () => {
    const content = loadContent(createPortal());
    expect(findSubject({ kind: 'all' }, content)).toEqual({ kind: 'all' });
    expect(findSubject({ kind: 'domain', code: 'WMO' }, content)).toEqual({ kind: 'domain', label: 'Wmo' });
    expect(findSubject({ kind: 'bottleneck', id: '2026-01-wie-kent-toe' }, content)).toEqual({
      kind: 'bottleneck',
      title: 'Wie mag hulp bij het huishouden toekennen?',
    });
    expect(findSubject({ kind: 'domain', code: 'zorg' }, content)).toBeUndefined();
    expect(findSubject({ kind: 'bottleneck', id: 'x' }, content)).toBeUndefined();
  });

  it('finds nothing of what was taken down, which is gone; what is missing may come back', () => {
    const content = loadContent(createPortal({ [CASE]: TOMBSTONE }));
    expect(findSubject({ kind: 'bottleneck', id: '2026-01-wie-kent-toe' }, content)).toBeUndefined();
    expect(isGone('knelpunt:2026-01-wie-kent-toe', content)).toBe(true);
    for (const about of ['knelpunt:x', 'domein:wmo', 'alles']) expect(isGone(about, content)).toBe(false);
  });
});
