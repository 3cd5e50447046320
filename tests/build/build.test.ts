import { describe, expect, inject, it } from 'vitest';
import { listPages } from '../support/pages.ts';

describe('the site', () => {
  it('builds', () => {
    expect(inject('site').failure).toBe('');
  });

  it('has its fixed pages', async () => {
    expect(await listPages()).toEqual(expect.arrayContaining(['/', '/404.html', '/knelpunten/', '/zoeken/']));
  });
});
