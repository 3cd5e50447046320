import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { listViolations } from './axe.ts';

/** What keeps people from using the page as it stands: what axe-core finds, and what does not fit the window. */
export async function listBarriers(page: Page): Promise<string[]> {
  const violations = await listViolations(page);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return over > 0 ? [...violations, `The page is ${over} px wider than the window.`] : violations;
}

/** That there is no such thing. `state` says how the page stands, where a test sees several states. */
export async function expectSound(page: Page, state = ''): Promise<void> {
  expect(await listBarriers(page), state).toEqual([]);
}
