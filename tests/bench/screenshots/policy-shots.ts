import type { Locator, Page } from 'playwright-core';
import { button, showDutch, type Shot } from './shot.ts';
import { ABOUT } from './texts.ts';

const SENTENCE = 'De intake is gemist.';
const WIDTH = 600;

export const POLICY_SHOTS: readonly Shot[] = [
  {
    name: 'beleid-passage',
    as: 'beleid',
    width: WIDTH,
    address: () => `/knelpunten/${ABOUT}/`,
    async act(page) {
      await button(page, 'Reageer op dit knelpunt').waitFor();
      await select(page, SENTENCE);
      const offered = button(page, 'Reageer op deze passage');
      await offered.waitFor();
      return [page.locator('[data-text] > p').filter({ hasText: SENTENCE }), offered];
    },
  },
  {
    name: 'beleid-zin',
    as: 'beleid',
    width: WIDTH,
    address: () => `/knelpunten/${ABOUT}/`,
    async act(page) {
      const panel = await openOn(page, /^Reageer op deze alinea : Samen is het/);
      await panel.getByRole('radio', { name: SENTENCE, exact: true }).check();
      return [panel.locator('header'), group(panel, 'Waarop reageert u?')];
    },
  },
  {
    name: 'beleid-toezegging',
    as: 'beleid',
    width: WIDTH,
    address: () => `/knelpunten/${ABOUT}/`,
    async act(page) {
      const panel = await openOn(page, /^Reageer op deze alinea : De bedragen zijn/);
      await panel.getByLabel(/^Toezegging/).check();
      await panel.getByRole('textbox', { name: 'Functie' }).fill('hoofd Toegang');
      await panel.getByRole('textbox', { name: 'Organisatie' }).fill('gemeente Voorbeeldstad');
      await showDutch(panel.getByLabel('Wanneer is het klaar?'), '01-02-2027');
      await panel
        .getByRole('textbox', { name: 'Uw tekst' })
        .fill('Het team mag vanaf februari zelf tot 250 euro uitgeven.');
      return [group(panel, 'Wie doet het?'), field(panel, 'Wanneer is het klaar?')];
    },
  },
  {
    name: 'beleid-eerlijk-nee',
    as: 'beleid',
    width: WIDTH,
    address: () => `/knelpunten/${ABOUT}/`,
    async act(page) {
      const panel = await openOn(page, 'Reageer op dit knelpunt');
      await panel.getByLabel(/^Eerlijk nee/).check();
      await panel.getByLabel('Waarom?').selectOption('money');
      await panel.getByRole('textbox', { name: 'Wie heeft dit besloten?' }).fill('het college van B en W');
      await showDutch(panel.getByLabel('Wanneer kijkt u hier opnieuw naar?'), '01-06-2027');
      await panel
        .getByRole('textbox', { name: 'Wat kunnen bewoners nu wel en niet verwachten?' })
        .fill('Het wijkteam kan voor u geen kleine dingen kopen. Het helpt u wel met de aanvraag.');
      return [field(panel, 'Waarom?'), field(panel, 'Wat kunnen bewoners nu wel en niet verwachten?')];
    },
  },
  {
    name: 'beleid-brief',
    width: WIDTH,
    address: () => '/brief/',
    async act(page) {
      const form = page.getByRole('form', { name: 'Wat komt erin?' });
      await form.getByLabel('Voor wie is de brief?').selectOption({ label: 'De gemeenteraad' });
      await form.getByLabel('Dit jaar').check();
      await form.getByLabel('Schulden').check();
      return [form];
    },
  },
];

/** Opens the panel with the button that is called so. */
async function openOn(page: Page, name: string | RegExp): Promise<Locator> {
  await button(page, name).click();
  const panel = page.getByRole('dialog');
  await panel.waitFor();
  return panel;
}

function group(panel: Locator, name: string): Locator {
  return panel.getByRole('group', { name });
}

function field(panel: Locator, label: string): Locator {
  return panel.locator('.field').filter({ has: panel.page().getByText(label, { exact: true }) });
}

/** Selects words of the text as a finger or a mouse leaves them selected. */
async function select(page: Page, words: string): Promise<void> {
  await page.evaluate((text) => {
    const walker = document.createTreeWalker(document.querySelector('[data-text]') as Node, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node as Text).data.indexOf(text);
      if (at !== -1) getSelection()?.setBaseAndExtent(node, at, node, at + text.length);
    }
  }, words);
}
