import type { Browser, BrowserContextOptions, Page, Route } from 'playwright-core';
import { expect } from 'vitest';

export const RECEIPT = { number: 'I-2026-0042', code: 'ABCD-EFGH-JKLM-N2PQ' };
export const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
export const STORY =
  'Als iemand op vrijdag uit het ziekenhuis komt, is er op maandag pas een besluit. Het wijkteam mag niets toekennen.';

/** What the stub of the desk was sent. */
export type Sent = Record<string, unknown>[];

interface Visit extends BrowserContextOptions {
  /** How the desk answers; a receipt when absent. */
  answer?: (route: Route) => Promise<void>;
  /** Addresses that may fail. */
  fails?: RegExp;
}

/** Opens the form, does something with it and closes it; what goes wrong in it meanwhile goes wrong here. */
export async function visitForm(
  browser: Browser,
  act: (page: Page, sent: Sent) => Promise<void>,
  { answer, fails, ...options }: Visit,
): Promise<void> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    const sent: Sent = [];
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' && !fails?.test(message.location().url)) complaints.push(message.text());
    });
    await page.route('**/api/submissions', async (route) => {
      sent.push(route.request().postDataJSON() as Record<string, unknown>);
      await (answer ?? accept)(route);
    });
    await page.goto('/insturen/');
    await act(page, sent);
    expect(complaints).toEqual([]);
  } finally {
    await context.close();
  }
}

export async function accept(route: Route): Promise<void> {
  await route.fulfill({ status: 201, json: RECEIPT });
}

/** Fills in what must be filled in. */
export async function fillIn(page: Page, story = STORY): Promise<void> {
  await page.getByLabel('In één zin').fill('Na het ziekenhuis wacht de hulp op een handtekening');
  await page.getByLabel('Wat gebeurt er?', { exact: true }).fill(story);
  await page.getByLabel('Wat houdt het tegen?', { exact: true }).fill('Het team heeft geen mandaat.');
  await page.getByRole('checkbox', { name: 'Wmo', exact: true }).check();
  await page.getByRole('checkbox', { name: 'Mandaat', exact: true }).check();
  await page.getByLabel('In welke gemeente?').selectOption('Waterdam');
  await page.getByLabel('Wat voor werk doet u?').selectOption('Sociaal werker');
  await page.getByLabel('De tekst waarop ik later akkoord geef').check();
}

export async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Stuur naar de redactie' }).click();
}

export function focusedId(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.id ?? '');
}

/** Every value in the form, as somebody would read them off. */
export function readValues(page: Page): Promise<Record<string, string[]>> {
  return page.locator('form.submission').evaluate((form) => {
    const values: Record<string, string[]> = {};
    for (const [name, value] of new FormData(form as HTMLFormElement)) (values[name] ??= []).push(value as string);
    return values;
  });
}
