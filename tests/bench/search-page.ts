import type { Browser, Page } from 'playwright-core';

const SETTLED = '[data-results][aria-busy=false]';

/** A page in a browser that never came to the site before. */
export async function withPage<T>(browser: Browser, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext();
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Opens the search page with this query in its address; returns the addresses of the results, the best first. */
export async function askByAddress(page: Page, origin: string, query: string): Promise<string[]> {
  await openSearch(page, `${origin}/zoeken/?q=${encodeURIComponent(query)}`);
  return page.locator('[data-results] a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
}

/** Opens an address of the search page and waits until its results stand. */
export async function openSearch(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator(SETTLED).waitFor({ state: 'attached' });
}

/** Opens an address of the search page; gives the time in ms from there until the results stand, by its own clock. */
export async function timeOpening(page: Page, address: string): Promise<number> {
  await page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('[data-results][aria-busy=false]')) return;
      observer.disconnect();
      performance.mark('settled');
    });
    observer.observe(document, { subtree: true, childList: true, attributeFilter: ['aria-busy'] });
  });
  await openSearch(page, address);
  return page.evaluate(() => performance.getEntriesByName('settled')[0]?.startTime ?? NaN);
}

/** Where the built search engine is, as a page that has searched tells. */
export async function findEngineAddress(page: Page, origin: string): Promise<string> {
  if (new URL(page.url()).pathname !== '/zoeken/') await askByAddress(page, origin, 'hulp');
  const address = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .find((name) => /\/_astro\/engine\.[^/]+\.js$/.test(name)),
  );
  if (!address) throw new Error('The search page loads no /_astro/engine.*.js.');
  return address;
}

/** Types a query on the open search page and sends it, in one go. */
export async function ask(page: Page, query: string): Promise<Answer> {
  return page.evaluate(
    (query) =>
      new Promise((resolve, reject) => {
        const list = document.querySelector('[data-results]');
        const input = document.querySelector<HTMLInputElement>('#zoek [name=q]');
        if (!list || !input?.form) {
          reject(new Error('The page has no form or no list of results.'));
          return;
        }
        const observer = new MutationObserver(() => {
          if (list.getAttribute('aria-busy') !== 'false') return;
          observer.disconnect();
          resolve({ time: performance.now() - started, found: list.querySelectorAll('a').length });
        });
        observer.observe(list, { attributeFilter: ['aria-busy'] });
        const started = performance.now();
        input.value = query;
        input.form.requestSubmit();
      }),
    query,
  );
}

export interface Answer {
  /** In ms, from sending until the results stand in the document, by the page's own clock. Painting comes after. */
  time: number;
  /** Links in the results. */
  found: number;
}
