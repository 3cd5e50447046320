import { describe, expect, inject, it } from 'vitest';
import { listPages } from '../support/pages.ts';

describe('the site', () => {
  it('builds', () => {
    const { failure } = inject('site');
    // Thrown, not compared: the build's own words, without a diff around them.
    if (failure) throw new Error(failure);
  });

  it('has its fixed pages', async () => {
    expect(await listPages()).toEqual(expect.arrayContaining(['/', '/404.html', '/knelpunten/', '/zoeken/']));
  });
});
