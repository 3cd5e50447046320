import type { Browser, Page, Route } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { getBuiltSite } from '../support/pages.ts';
import {
  accept,
  fillIn,
  focusedId,
  PHONE,
  readValues,
  RECEIPT,
  send,
  STORY,
  visitForm,
  type Sent,
} from '../support/submission-form.ts';
import { expectSound } from '../support/sound.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
  return () => browser.close();
});

type Options = Omit<Parameters<typeof visitForm>[2], 'baseURL'>;

function visit(act: (page: Page, sent: Sent) => Promise<void>, options: Options = {}): Promise<void> {
  return visitForm(browser, act, { baseURL: getBuiltSite().origin, ...options });
}

describe('a submission on a phone', () => {
  it('is checked, compared and sent once, and gets a receipt that wipes the draft', async () => {
    await visit(async (page, sent) => {
      await fillIn(page, `${STORY} Mevrouw de Wit belde ons vanaf 06 1234 5678.`);
      await page.getByText('Privacytoets: 2 plekken.', { exact: true }).waitFor();
      const similar = page.getByRole('complementary', { name: 'Lijkt dit erop?' });
      await similar.waitFor();
      const [alike, also] = await Promise.all(
        [similar.locator('h3 a'), similar.getByRole('link', { name: /^Ook bij ons/ })].map((link) =>
          link.first().getAttribute('href'),
        ),
      );
      expect(alike).toMatch(/^\/knelpunten\/[^/]+\/$/);
      expect(also).toBe(`${alike}#ook-bij-ons`);
      await expectSound(page);

      await send(page);
      await page.getByRole('group', { name: 'Er is nog iets nodig' }).waitFor();
      expect(await page.locator('[data-fill-errors]').innerText()).toBe(
        'Haal het telefoonnummer uit “Wat gebeurt er?”',
      );
      expect(sent).toEqual([]);
      await page.getByRole('button', { name: 'Vervang door “een telefoonnummer”' }).click();
      await page.getByLabel('Laat staan: hieraan is niemand te herkennen').check();
      await page.locator('.error-summary').waitFor({ state: 'hidden' });
      await send(page);
      await page.getByRole('heading', { level: 1, name: 'Uw knelpunt is binnen' }).waitFor();

      expect(sent).toHaveLength(1);
      expect(sent[0]).toMatchObject({
        happens: `${STORY} Mevrouw de Wit belde ons vanaf een telefoonnummer.`,
        domains: ['wmo'],
        municipality: 'GX0001',
        showMunicipality: false,
        website: '',
        licence: true,
      });
      expect(await page.locator('.ticket dd').allInnerTexts()).toEqual([RECEIPT.number, RECEIPT.code]);
      await page.locator('form.submission').waitFor({ state: 'hidden' });
      await expectSound(page);
      await page.reload();
      expect((await readValues(page)).happens).toEqual(['']);
    }, PHONE);
  });

  it('stops for what is likely until a tick says that it may stay', async () => {
    await visit(async (page, sent) => {
      await fillIn(page, `${STORY} Mevrouw de Wit belde ons.`);
      await send(page);
      await page.getByRole('link', { name: /^Kijk naar de naam in “Wat gebeurt er\?”/ }).waitFor();
      await page.getByLabel('Laat staan').check();
      await send(page);
      await page.getByText(RECEIPT.code).waitFor();
      expect(sent).toHaveLength(1);
    }, PHONE);
  });

  it('is copied by who asks for it', async () => {
    await visit(
      async (page) => {
        await fillIn(page);
        await send(page);
        await page.getByRole('button', { name: 'Kopieer nummer en code' }).click();
        await page.getByText('Gekopieerd').waitFor();
        expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${RECEIPT.number}\n${RECEIPT.code}`);
      },
      { permissions: ['clipboard-read', 'clipboard-write'] },
    );
  });
});

describe('what is wrong', () => {
  it('is said on top, in the title and at each field, and goes when it is right', async () => {
    await visit(async (page, sent) => {
      await page.getByLabel('Welk artikel?').fill('artikel 2');
      await page.getByLabel('Uw e-mailadres').fill('naam');
      await send(page);
      await page.locator('.error-summary').waitFor();
      await expect.poll(() => page.title()).toMatch(/^Fout: Knelpunt insturen/);
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.classList.contains('error-summary')))
        .toBe(true);
      const links = page.locator('[data-fill-errors] a');
      expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual(
        [
          'title',
          'happens',
          'obstacle',
          'domains',
          'kinds',
          'municipality',
          'law',
          'article',
          'role',
          'email',
          'licence',
        ].map((name) => `#${name}`),
      );
      for (const link of await links.all()) {
        const name = ((await link.getAttribute('href')) ?? '').slice(1);
        expect(await page.locator(`[data-error-for=${name}]`).innerText()).toBe(await link.innerText());
        expect(await page.locator(`#${name}`).getAttribute('aria-invalid')).toBe('true');
      }
      await expectSound(page);
      await links.nth(3).click();
      await expect.poll(() => focusedId(page)).toBe('domains');
      await page.keyboard.press('Space');
      await page.locator('[data-error-for=domains]').waitFor({ state: 'hidden' });
      await expect.poll(() => links.count()).toBe(10);
      expect((await readValues(page)).article).toEqual(['artikel 2']);
      expect(sent).toEqual([]);
    });
  });

  it('is shown as the desk says it', async () => {
    const answer = (route: Route) =>
      route.fulfill({
        status: 400,
        json: { error: { code: 'invalid', message: 'x', fields: { title: 'Deze zin kan niet' } } },
      });
    await visit(
      async (page) => {
        await fillIn(page);
        await send(page);
        await page.getByRole('link', { name: 'Deze zin kan niet' }).waitFor();
        expect(await page.locator('#title').getAttribute('aria-invalid')).toBe('true');
      },
      { answer, fails: /api\/submissions/ },
    );
  });
});

describe('a lost connection', () => {
  it('keeps everything and is tried again, by the keyboard too', async () => {
    let isLost = true;
    const answer = async (route: Route) => (isLost ? route.abort() : accept(route));
    await visit(
      async (page, sent) => {
        await fillIn(page);
        const before = await readValues(page);
        await send(page);
        await page.getByText('er is geen verbinding met de site').waitFor();
        expect(await readValues(page)).toEqual(before);
        await expectSound(page);
        isLost = false;
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        await page.getByText(RECEIPT.code).waitFor();
        expect(sent).toHaveLength(2);
        expect(sent[1]).toEqual(sent[0]);
      },
      { answer, fails: /api\/submissions/ },
    );
  });

  it('is not made worse by a second click', async () => {
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const answer = (route: Route) => held.then(() => accept(route));
    await visit(
      async (page, sent) => {
        await fillIn(page);
        const request = page.waitForRequest('**/api/submissions');
        await page.getByRole('button', { name: 'Stuur naar de redactie' }).dblclick();
        await request;
        await page.getByText('Bezig met versturen').waitFor();
        await page.locator('#title').press('Enter');
        letGo();
        await page.getByText(RECEIPT.code).waitFor();
        expect(sent).toHaveLength(1);
      },
      { answer },
    );
  });
});

describe('help while writing', () => {
  it('is not loaded before somebody types', async () => {
    await visit(async (page) => {
      const loaded: string[] = [];
      page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
      await page.reload({ waitUntil: 'networkidle' });
      expect(loaded.filter((path) => /privacy|engine|pagefind|preview/.test(path))).toEqual([]);
      await page.locator('#title').press('a');
      await expect.poll(() => loaded.filter((path) => /privacy-check|engine/.test(path)).length).toBe(2);
    });
  });

  it('marks what it finds under the text, which grows with what is written', async () => {
    await visit(async (page) => {
      const field = page.getByLabel('Wat gebeurt er?', { exact: true });
      await field.fill('Bel 06 1234 5678.\n'.repeat(20));
      await page.locator('.mirror mark.certain').nth(19).waitFor();
      const [shown, needed] = await field.evaluate((area) => [area.clientHeight, area.scrollHeight]);
      expect(shown).toBe(needed);
      const [text, marks] = await Promise.all([
        field.evaluate((area) => getComputedStyle(area).font),
        page
          .locator('.mirror')
          .first()
          .evaluate((mirror) => getComputedStyle(mirror).font),
      ]);
      expect(marks).toBe(text);
    });
  });

  it('goes on to the next hit by the keyboard, and back to the text after the last', async () => {
    await visit(async (page) => {
      await page
        .getByLabel('Wat gebeurt er?', { exact: true })
        .fill('Bel 06 1234 5678 of mail naar jan@voorbeeld.org.');
      await page.getByRole('button', { name: 'Vervang door “een telefoonnummer”' }).focus();
      await page.keyboard.press('Enter');
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.textContent))
        .toBe('Vervang door “een e-mailadres”');
      await page.keyboard.press('Enter');
      await expect.poll(() => focusedId(page)).toBe('happens');
    });
  });

  it('leaves out bottlenecks of which somebody says that they are different', async () => {
    await visit(async (page) => {
      await page.getByLabel('Wat gebeurt er?', { exact: true }).fill(STORY);
      await page.getByRole('button', { name: 'Nee, dit is anders' }).click();
      await page.locator('[data-similar]').waitFor({ state: 'hidden' });
      await expect.poll(() => focusedId(page)).toBe('obstacle');
    });
  });

  it('shows how it may look, without sending anything', async () => {
    await visit(async (page, sent) => {
      await fillIn(page, 'Dit zien wij vaak:\n- geen mandaat\n- <b>geen</b> geld');
      await page.getByRole('button', { name: 'Bekijk hoe het wordt' }).click();
      const dialog = page.getByRole('dialog', { name: 'Zo kan het eruitzien' });
      await dialog.waitFor();
      expect(await dialog.getByRole('listitem').allInnerTexts()).toEqual(['geen mandaat', '<b>geen</b> geld']);
      expect(await dialog.locator('.meta').innerText()).toMatch(/Wmo\s*Mandaat\s*Regio\s*Professional/);
      await expectSound(page);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      expect(sent).toEqual([]);
    }, PHONE);
  });
});

describe('a draft', () => {
  it.each<[what: string, own: boolean, elsewhere: string]>([
    ['is for the tab only', false, ''],
    ['is on the device, with a tick that it is one’s own', true, STORY],
  ])('%s', async (_, own, elsewhere) => {
    await visit(async (page) => {
      await fillIn(page);
      const before = await readValues(page);
      if (own) await page.getByLabel('Dit is mijn eigen apparaat').check();
      await page.reload();
      await page.getByText('Uw concept staat er weer').waitFor();
      expect(await readValues(page)).toEqual(before);
      expect(await page.getByLabel('Dit is mijn eigen apparaat').isChecked()).toBe(own);
      await expectSound(page);
      const other = await page.context().newPage();
      await other.goto('/insturen/');
      await expect.poll(() => other.getByLabel('Wat gebeurt er?', { exact: true }).inputValue()).toBe(elsewhere);
    });
  });

  it('is wiped by who says so twice', async () => {
    await visit(async (page) => {
      await fillIn(page, 'Bel 06 1234 5678.');
      await page.locator('.privacy:not([hidden])').waitFor();
      await page.getByLabel('Dit is mijn eigen apparaat').check();
      page.once('dialog', (dialog) => void dialog.dismiss());
      await page.getByRole('button', { name: 'Wis concept' }).last().click();
      expect((await readValues(page)).happens).toEqual(['Bel 06 1234 5678.']);
      page.once('dialog', (dialog) => void dialog.accept());
      await page.getByRole('button', { name: 'Wis concept' }).last().click();
      await page.getByText('Uw concept is gewist').waitFor();
      await expect.poll(() => page.locator('.privacy:not([hidden])').count()).toBe(0);
      expect(await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)])).toEqual([]);
      await page.reload();
      expect((await readValues(page)).happens).toEqual(['']);
    });
  });
});

describe('without JavaScript', () => {
  it('is a form that the desk takes, with nothing in it that needs a script', async () => {
    await visit(
      async (page) => {
        const form = page.locator('form.submission');
        expect([await form.getAttribute('action'), await form.getAttribute('method')]).toEqual([
          '/api/submissions',
          'post',
        ]);
        expect(await page.getByRole('button').allInnerTexts()).toEqual(['', 'Stuur naar de redactie']);
        expect(await page.getByLabel('Dit is mijn eigen apparaat').isVisible()).toBe(false);
        await fillIn(page);
      },
      { javaScriptEnabled: false },
    );
  });
});

describe('on a small screen', () => {
  it.each([320, 1280])('of %d pixels it fits, in the dark too', async (width) => {
    await visit(
      async (page) => {
        await fillIn(page, `${STORY} Mevrouw de Wit belde 06 1234 5678.`);
        await page.getByText('Privacytoets').first().waitFor();
        await expectSound(page);
      },
      { viewport: { width, height: 700 }, colorScheme: 'dark' },
    );
  });
});
