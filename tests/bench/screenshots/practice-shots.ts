import type { Page } from 'playwright-core';
import { button, type Shot } from './shot.ts';
import { ABOUT, WRITTEN } from './texts.ts';

const PHONE = 440;
/** As the page of the status shows codes. */
const INVENTED_CODE = '7K2M-0QXE-RV4T-9HBD';

export const PRACTICE_SHOTS: readonly Shot[] = [
  {
    name: 'praktijk-privacytoets',
    width: PHONE,
    address: () => '/insturen/',
    async act(page) {
      const field = page.getByLabel('Wat gebeurt er?', { exact: true });
      await field.fill('Vorige week belde mevrouw de Wit ons in paniek. De afdeling was dicht.');
      await button(page, 'Vervang door “een bewoner”').waitFor();
      await field.blur();
      return [page.locator('.field').filter({ has: field })];
    },
  },
  {
    name: 'praktijk-ontvangen',
    width: PHONE,
    address: () => '/insturen/',
    async act(page) {
      await fillIn(page);
      await button(page, 'Stuur naar de redactie').click();
      const ticket = page.locator('.ticket');
      await ticket.waitFor();
      // A code is given once, to one person.
      await ticket
        .locator('dd')
        .nth(1)
        .evaluate((element, code) => (element.textContent = code), INVENTED_CODE);
      return [page.getByRole('heading', { level: 1 }), ticket];
    },
  },
  {
    name: 'praktijk-akkoord',
    width: PHONE,
    address: () => '/insturen/status/',
    async act(page, { proposed }) {
      await page.getByLabel('Uw code').fill(proposed.code);
      await button(page, 'Toon mijn inzending').click();
      await page.getByRole('heading', { name: 'Deze tekst zou op de site komen' }).waitFor();
      await page.getByLabel('Ja, dit mag zo').check();
      return [
        page.locator('form').filter({ has: page.getByLabel('Ja, dit mag zo') }),
        button(page, 'Vraag een wijziging'),
      ];
    },
  },
  {
    name: 'praktijk-ook-bij-ons',
    width: PHONE,
    address: () => `/knelpunten/${ABOUT}/#ook-bij-ons`,
    async act(page) {
      const forms = page.locator('.answers');
      await forms.getByLabel('Hoe vaak speelt het bij u?').selectOption({ label: 'elke week' });
      return [forms];
    },
  },
];

async function fillIn(page: Page): Promise<void> {
  const { title, happens, obstacle } = WRITTEN.agreed;
  await page.getByLabel('In één zin').fill(title);
  await page.getByLabel('Wat gebeurt er?', { exact: true }).fill(happens);
  await page.getByLabel('Wat houdt het tegen?', { exact: true }).fill(obstacle);
  await page.getByRole('checkbox', { name: 'Wmo', exact: true }).check();
  await page.getByRole('checkbox', { name: 'Afstemming', exact: true }).check();
  await page.getByLabel('In welke gemeente?').selectOption('Waterdam');
  await page.getByLabel('Wat voor werk doet u?').selectOption('Sociaal werker');
  await page.getByLabel('De tekst waarop ik later akkoord geef').check();
}
