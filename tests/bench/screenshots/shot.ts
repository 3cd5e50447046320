import type { Locator, Page } from 'playwright-core';
import type { tryOutPeople } from '../../../src/messages/sign-in.ts';
import type { Sent } from './stage.ts';

/** The day of the example content, in the morning. */
export const NOW = new Date('2026-11-24T10:30:00+01:00');

/** One picture of the manual. */
export interface Shot {
  /** Of the file, without its ending; begins with whose page of the manual it is for. */
  name: string;
  /** Who looks; a reader without an account when absent. */
  as?: keyof typeof tryOutPeople;
  /** Of the window, in CSS pixels. */
  width: number;
  address: (sent: Sent) => string;
  /** Does what the page of the manual tells to do; resolves to all that the picture shows. */
  act: (page: Page, sent: Sent) => Promise<Locator[]>;
}

export function button(page: Page, name: string | RegExp): Locator {
  return page.getByRole('button', { name });
}

/** Shows a day or a time as a Dutch browser does: the one that makes the pictures may know no Dutch. */
export async function showDutch(input: Locator, text: string): Promise<void> {
  await input.evaluate((element: HTMLInputElement, value) => Object.assign(element, { type: 'text', value }), text);
}
