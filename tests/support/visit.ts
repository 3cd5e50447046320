import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import { launchBrowser } from './browser.ts';
import { getBuiltSite } from './pages.ts';

/** Opens a page, does something with it and closes it; what goes wrong in the page meanwhile goes wrong here. */
export type Visit = (
  address: string,
  /** `requests` are the paths that the page asked for. */
  act: (page: Page, requests: string[]) => Promise<void>,
  options?: BrowserContextOptions,
) => Promise<void>;

/** A browser for the tests of one file; addresses are those of the built site. */
export function useBrowser(): Visit {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
    return () => browser.close();
  });
  return async (address, act, options = {}) => {
    const context = await browser.newContext({ baseURL: getBuiltSite().origin, reducedMotion: 'reduce', ...options });
    try {
      const page = await context.newPage();
      const requests: string[] = [];
      const complaints: string[] = [];
      page.on('request', (request) => requests.push(new URL(request.url()).pathname));
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('console', (message) => message.text().includes('Content Security') && complaints.push(message.text()));
      await page.goto(address);
      await act(page, requests);
      expect(complaints).toEqual([]);
    } finally {
      await context.close();
    }
  };
}
