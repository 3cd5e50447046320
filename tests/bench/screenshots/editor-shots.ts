import { button, type Shot } from './shot.ts';
import { ABOUT } from './texts.ts';

const WIDTH = 640;

export const EDITOR_SHOTS: readonly Shot[] = [
  {
    name: 'redactie-wachtrij',
    as: 'redacteur-b',
    width: 1100,
    address: () => '/desk/',
    async act(page) {
      await page.getByRole('link', { name: /Na het ziekenhuis/ }).waitFor();
      return [page.locator('.sidebar')];
    },
  },
  {
    name: 'redactie-treffers',
    as: 'redacteur-a',
    width: WIDTH,
    address: ({ unread }) => `/desk/?inzending=${unread.number}`,
    async act(page) {
      await button(page, /^Vervang door “een bewoner”/).waitFor();
      return [page.locator('section').filter({ has: page.getByRole('heading', { name: 'Voor u verder gaat' }) })];
    },
  },
  {
    name: 'redactie-meer-vragen',
    as: 'redacteur-a',
    width: WIDTH,
    address: ({ unread }) => `/desk/?inzending=${unread.number}`,
    async act(page) {
      await button(page, 'Vraag om meer').click();
      await page.getByLabel('Uw vraag').fill('Gebeurt dit ook op andere dagen dan vrijdag?');
      return [page.locator('.desk-actions')];
    },
  },
  {
    name: 'redactie-tekenen',
    as: 'redacteur-b',
    width: WIDTH,
    address: ({ agreed }) => `/desk/?inzending=${agreed.number}`,
    async act(page) {
      await button(page, 'Teken als tweede paar ogen').click();
      await page.getByLabel(/^Ik sta in voor deze tekst/).check();
      return [page.locator('.desk-actions')];
    },
  },
  {
    name: 'redactie-opgelost',
    as: 'redacteur-a',
    width: WIDTH,
    address: ({ outcome }) => `/desk/?inzending=${outcome}`,
    async act(page) {
      await button(page, 'Zet “opgelost” bij het knelpunt').click();
      await page
        .getByLabel('Tekst op de site')
        .fill(
          'Bij één team is het opgelost: het mag zelf een klein bedrag uitgeven. Een slot is nu dezelfde dag gemaakt.',
        );
      return [page.locator('.pane.raw'), page.locator('.desk-actions')];
    },
  },
  {
    name: 'redactie-verbeteren',
    as: 'redacteur-a',
    width: WIDTH,
    address: () => `/desk/?knelpunt=${ABOUT}`,
    async act(page) {
      const source = page.getByRole('textbox', { name: 'De tekst als MDX' });
      await source.fill((await source.inputValue()).replace('was genoeg geweest', 'was genoeg'));
      await button(page, 'Verbeter op de site').click();
      await page.getByLabel(/^Verbetering\./).check();
      return [page.locator('.desk-actions')];
    },
  },
  {
    name: 'redactie-weghalen',
    as: 'redacteur-a',
    width: WIDTH,
    address: () => `/desk/?knelpunt=${ABOUT}`,
    async act(page) {
      await button(page, 'Haal van de site').click();
      await page.getByLabel('Iemand is te herkennen').check();
      await page.getByLabel('Typ 2026-15 om te bevestigen').fill('2026-15');
      return [page.locator('.desk-actions')];
    },
  },
];
