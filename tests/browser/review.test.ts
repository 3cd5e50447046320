import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { DraftText } from '../../src/model/public-text.ts';
import { createReview, DRAFT } from '../support/desk-samples.ts';
import { stubDesk, type DeskStub } from '../support/desk-stub.ts';
import { useBrowser } from '../support/visit.ts';
import { expectSound } from '../support/sound.ts';

const NUMBER = 'I-2026-0042';
const ONE = `/desk/?inzending=${NUMBER}`;
const PUBLISHED = '/desk/?knelpunt=2026-15-tachtig-euro-en-zes-weken';
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

const open = useBrowser();

/** Opens the desk, on a stub that `prepare` may change first. */
async function visit(
  address: string,
  act: (page: Page, stub: DeskStub) => Promise<void>,
  { prepare, ...options }: BrowserContextOptions & { prepare?: (stub: DeskStub) => void } = {},
): Promise<void> {
  await open(
    '/404.html',
    async (page) => {
      page.setDefaultTimeout(15_000);
      const stub = await stubDesk(page);
      prepare?.(stub);
      await page.goto(address);
      await act(page, stub);
    },
    options,
  );
}

function button(page: Page, name: string | RegExp) {
  return page.getByRole('button', { name });
}

function heading(page: Page, name: string | RegExp) {
  return page.getByRole('heading', { name });
}

function status(page: Page, text: string | RegExp) {
  return page.getByRole('status').filter({ hasText: text });
}

function happens(page: Page) {
  return page.getByRole('textbox', { name: 'Wat gebeurt er?' });
}

function title(page: Page) {
  return page.getByRole('textbox', { name: 'Titel', exact: true });
}

function focusedText(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent.trim() ?? '');
}

function isInWindow(part: Locator): Promise<boolean> {
  return part.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
}

function textOf(stub: DeskStub): DraftText {
  return stub.reviews.get(NUMBER)?.draft?.text as DraftText;
}

const signedOut = (stub: DeskStub) => (stub.me = undefined);

describe('at the door', () => {
  it('somebody chooses a person to be, and comes where they wanted', async () => {
    await visit(
      ONE,
      async (page) => {
        await heading(page, 'Proefinlog').waitFor();
        await expectSound(page);
        await page.getByLabel('Sem Dijkhuis (voorbeeld), redacteur').check();
        await button(page, 'Ga verder als deze persoon').click();
        await heading(page, DRAFT.title).waitFor();
        await page.locator('.account').filter({ hasText: 'Redacteur B' }).waitFor();
      },
      { prepare: signedOut },
    );
  });

  it('a provider is one link away, and comes back to the same place', async () => {
    await visit(
      `${ONE}&fout=onbereikbaar`,
      async (page) => {
        await page.getByRole('alert').filter({ hasText: 'niet te bereiken' }).waitFor();
        const href = await page.getByRole('link', { name: 'Inloggen' }).getAttribute('href');
        expect(new URLSearchParams(href?.split('?')[1]).get('to')).toBe(ONE);
        await expectSound(page);
      },
      { prepare: (stub) => Object.assign(stub, { me: undefined, signIn: 'provider' }) },
    );
  });

  it('who has two roles chooses one', async () => {
    await visit(
      '/desk/?rollen=editor,policyOfficer&to=%2Fknelpunten%2F2026-15-a%2F%3Freactie',
      async (page) => {
        const links = page.getByRole('link', { name: /^Ga verder als/ });
        await links.first().waitFor();
        expect(await links.allInnerTexts()).toEqual(['Ga verder als redacteur', 'Ga verder als beleidsmedewerker']);
        expect(await links.last().getAttribute('href')).toBe(
          '/api/auth/login?role=policyOfficer&to=%2Fknelpunten%2F2026-15-a%2F%3Freactie',
        );
      },
      { prepare: signedOut },
    );
  });

  it('where nobody can sign in it says so', async () => {
    await visit('/desk/', (page) => page.getByText('Hier kan niemand inloggen.').waitFor(), {
      prepare: (stub) => Object.assign(stub, { me: undefined, signIn: 'none' }),
    });
  });

  it('who reviews nothing reads what they can do, and where', async () => {
    await visit(
      '/desk/',
      async (page) => {
        await heading(page, 'U bent ingelogd').waitFor();
        expect(await page.title()).toBe('U bent ingelogd - Spaak');
        expect(await page.getByRole('link', { name: 'Kies een knelpunt' }).getAttribute('href')).toBe('/knelpunten/');
        await page.getByRole('link', { name: 'Antwoorden als beleid' }).waitFor();
        await expectSound(page);
        await button(page, 'Uitloggen').click();
        await heading(page, 'Proefinlog').waitFor();
      },
      { prepare: (stub) => (stub.me = { name: 'B. Leid', role: 'policyOfficer' }) },
    );
  });

  it('without JavaScript it says that it needs it', async () => {
    await open('/desk/', (page) => page.getByText('De redactie werkt hier met JavaScript').waitFor(), {
      javaScriptEnabled: false,
    });
  });
});

describe('the queue', () => {
  it('groups by whose turn it is, and keeps no word of anybody in the address', async () => {
    await visit('/desk/', async (page) => {
      const groups = page.locator('.sidebar h2');
      await groups.first().waitFor();
      expect(await groups.allInnerTexts()).toEqual(['Bij u (3)', 'Bij de schrijver (1)', 'Tweede paar ogen (1)']);
      await page.getByText('I-2026-0042, 2 dagen, 3 treffers').waitFor();
      await page.getByLabel('Ook afgerond').check();
      await page.getByText('I-2026-0030, Niet geplaatst').waitFor();
      await expectSound(page);

      await page.getByRole('link', { name: /Na het ziekenhuis/ }).click();
      await heading(page, DRAFT.title).waitFor();
      expect(page.url()).toContain(ONE);
      await expect.poll(() => page.title()).toBe(`${NUMBER} - Redactie - Spaak`);
      await expect.poll(() => focusedText(page)).toBe(DRAFT.title);
      await page.goBack();
      await heading(page, 'Redactie').waitFor();
      await expect.poll(() => page.title()).toBe('Redactie - Spaak');
    });
  });

  it('that is empty says that nothing waits', async () => {
    await visit('/desk/', (page) => page.getByText('Er wacht niets op u.').waitFor(), {
      prepare: (stub) => stub.reviews.clear(),
    });
  });
});

describe('a text', () => {
  it('is made general hit by hit, taken back, and kept by itself', async () => {
    await visit(ONE, async (page, stub) => {
      await status(page, '3 treffers, 3 open').waitFor();
      await button(page, 'Vervang door “een telefoonnummer”').click();
      await status(page, '3 treffers, 2 open').waitFor();
      await expect.poll(() => happens(page).inputValue()).toContain('vanaf een telefoonnummer.');
      await expect.poll(() => focusedText(page)).toMatch(/^Vervang door/);
      await button(page, /^Maak ongedaan: “06 1234 5678”/).click();
      await expect.poll(() => happens(page).inputValue()).toContain('06 1234 5678');
      await button(page, /^Toch wel: “06 1234 5678”/).click();
      await button(page, /^Laat weg : mevrouw de Wit/).click();
      await expect.poll(() => happens(page).inputValue()).toContain('belde [weggelaten] ons');

      await button(page, /^Dit mag blijven/).click();
      await button(page, 'Laat staan').click();
      await page.getByText('Schrijf in een paar woorden waarom.').waitFor();
      await page.getByLabel('Waarom mag “collega Anneke” blijven?').fill('Een verzonnen naam.');
      await expectSound(page);
      await button(page, 'Laat staan').click();
      await status(page, '3 treffers, 0 open').waitFor();
      await status(page, /^Bewaard om/).waitFor();
      expect(textOf(stub)).toMatchObject({
        happens: expect.stringContaining('[weggelaten] ons in paniek, vanaf een telefoonnummer') as string,
        privacyAccepted: [{ type: 'name', reason: 'Een verzonnen naam.' }],
      });
    });
  });

  it('shows the place of a hit', async () => {
    await visit(ONE, async (page) => {
      await page.getByRole('tab', { name: 'Verschil' }).click();
      await page
        .getByRole('listitem')
        .filter({ hasText: 'mevrouw de Wit' })
        .getByRole('button', { name: 'Ga naar “Wat gebeurt er?”' })
        .click();
      await expect
        .poll(() =>
          page.evaluate(() => {
            const { activeElement: area } = document;
            return area instanceof HTMLTextAreaElement && area.value.slice(area.selectionStart, area.selectionEnd);
          }),
        )
        .toBe('mevrouw de Wit');
    });
  });

  it('is compared with what was sent in, and seen as it will be', async () => {
    await visit(ONE, async (page) => {
      await title(page).fill('Na het ziekenhuis wacht de hulp op een krabbel');
      await page.getByRole('tab', { name: 'Tekst' }).focus();
      await page.keyboard.press('ArrowRight');
      await page.locator('.compared del').filter({ hasText: 'handtekening' }).waitFor();
      expect(await page.locator('.compared ins').first().textContent()).toBe('[nieuw: krabbel ]');
      await expectSound(page);
      await page.keyboard.press('ArrowRight');
      await page.locator('.as-public').getByRole('heading', { name: 'Wat er gebeurt' }).waitFor();
      await expectSound(page);
    });
  });

  it('tells at its field what is wrong, once somebody was there', async () => {
    await visit('/desk/?inzending=I-2026-0041', async (page) => {
      await button(page, 'Samenvatting').click();
      const summary = page.getByRole('textbox', { name: 'Samenvatting' });
      await expect.poll(() => summary.evaluate((area) => area === document.activeElement)).toBe(true);
      await page.keyboard.press('Tab');
      await page.locator('#veld-summary-fout').waitFor();
      expect(await summary.getAttribute('aria-invalid')).toBe('true');
      await expectSound(page);
    });
  });

  it('goes on as MDX with findings by line, and back to the fields', async () => {
    await visit(ONE, async (page, stub) => {
      await page.getByText('Bewerk als MDX').click();
      await button(page, 'Ga verder in MDX').click();
      const source = page.getByLabel('De tekst als MDX');
      await source.fill(`${await source.inputValue()}\n<Fout />\n`);
      await page.getByText('Dit onderdeel bestaat niet.').waitFor();
      expect(await page.locator('.source-field [lang=en]').innerText()).toBe('There is no component “Fout”.');
      await button(page, 'Regel 5').click();
      await expectSound(page);
      await status(page, /^Bewaard om/).waitFor();
      expect(stub.reviews.get(NUMBER)?.draft?.text).toContain('<Fout />');
      page.once('dialog', (dialog) => void dialog.accept());
      await button(page, 'Terug naar de velden').click();
      await title(page).waitFor();
    });
  });

  it('that somebody else kept meanwhile stands beside one’s own', async () => {
    await visit(ONE, async (page, stub) => {
      await title(page).waitFor();
      const theirs = { ...DRAFT, title: 'Een andere titel van een ander' };
      const other = createReview(NUMBER, { version: 9, draft: { text: theirs, editor: 'Redacteur B' } });
      stub.reviews.set(NUMBER, other);
      await title(page).fill('Mijn eigen titel, net getypt');
      await button(page, 'Bewaar').click();
      await heading(page, /^Iemand anders heeft deze tekst/).waitFor();
      await heading(page, 'Intussen bewaard door Redacteur B').waitFor();
      await expectSound(page);
      await button(page, 'Neem de andere tekst').click();
      await expect.poll(() => title(page).inputValue()).toBe(theirs.title);
      await button(page, /^Maak ongedaan: de andere tekst/).click();
      await expect.poll(() => title(page).inputValue()).toBe('Mijn eigen titel, net getypt');

      const again = { ...theirs, title: 'Weer een andere titel' };
      stub.reviews.set(NUMBER, { ...other, version: 12, draft: { text: again, editor: 'Redacteur B' } });
      await button(page, 'Bewaar').click();
      await button(page, 'Houd mijn tekst').click();
      await status(page, /^Bewaard om/).waitFor();
      expect(textOf(stub).title).toBe('Mijn eigen titel, net getypt');
    });
  });

  it('is kept when only something else was done with it meanwhile', async () => {
    await visit(ONE, async (page, stub) => {
      await title(page).waitFor();
      const answered = { asked: '2026-11-22T09:00:00Z', question: 'Hoe vaak?', answer: 'Elke week.' };
      stub.reviews.set(NUMBER, createReview(NUMBER, { version: 9, questions: [answered] }));
      await title(page).fill('Mijn eigen titel, net getypt');
      await status(page, /^Bewaard om/).waitFor();
      expect(await heading(page, /^Iemand anders heeft deze tekst/).count()).toBe(0);
      expect(textOf(stub).title).toBe('Mijn eigen titel, net getypt');
      await page.getByText('Elke week.').waitFor();
    });
  });

  it('that its writer was asked about meanwhile is not changed without a choice', async () => {
    await visit(ONE, async (page, stub) => {
      await title(page).waitFor();
      const proposal = { text: 'Alles', digest: 'a'.repeat(64), editor: 'Redacteur B' };
      const asked = { state: 'awaiting-consent', step: 'writer', actions: ['edit', 'decline'] } as const;
      stub.reviews.set(NUMBER, createReview(NUMBER, { ...asked, actions: [...asked.actions], version: 9, proposal }));
      await title(page).fill('Mijn eigen titel, net getypt');
      await heading(page, 'De schrijver is intussen om akkoord gevraagd').waitFor();
      await expectSound(page);
      expect(stub.reviews.get(NUMBER)?.proposal).toEqual(proposal);
      await button(page, 'Neem de andere tekst').click();
      await button(page, 'Wijzig de tekst').waitFor();
      expect(stub.reviews.get(NUMBER)?.version).toBe(9);
    });
  });

  it('that was agreed to is kept only by the button, which says what lapses', async () => {
    await visit('/desk/?inzending=I-2026-0033', async (page, stub) => {
      await page.clock.install();
      await page.reload();
      await button(page, 'Wijzig de tekst').click();
      await title(page).fill('Eigen bijdrage na het einde');
      await page.clock.fastForward('01:00');
      await status(page, 'Nog niet bewaard').waitFor();
      await page.getByText('Bewaart u, dan vervalt').waitFor();
      await expectSound(page);
      expect(stub.sent).toEqual([]);
      await button(page, 'Bewaar, akkoord vervalt').click();
      await status(page, /^Bewaard om/).waitFor();
      expect(stub.sent.map(({ call }) => call)).toEqual(['PUT /api/desk/submissions/I-2026-0033/text']);
    });
  });

  it('outlives a session that ends', async () => {
    await visit(ONE, async (page, stub) => {
      await title(page).waitFor();
      stub.me = undefined;
      await title(page).fill('Dit mag niet verloren gaan');
      await heading(page, 'U bent uitgelogd').waitFor();
      expect(await title(page).inputValue()).toBe('Dit mag niet verloren gaan');
      expect(await page.getByRole('link', { name: 'Log in op een nieuw tabblad' }).getAttribute('target')).toBe(
        '_blank',
      );
      await expectSound(page);
      await button(page, 'Probeer opnieuw').click();
      await page.getByText('U bent nog niet ingelogd.').waitFor();
      stub.me = { name: 'Redacteur A', role: 'editor' };
      await button(page, 'Probeer opnieuw').click();
      await heading(page, 'U bent uitgelogd').waitFor({ state: 'hidden' });
      await status(page, /^Bewaard om/).waitFor();
      expect(textOf(stub).title).toBe('Dit mag niet verloren gaan');
    });
  });

  it('that is not kept is not left by accident, and stays while somebody looks elsewhere', async () => {
    await visit(ONE, async (page, stub) => {
      stub.instead.set(`PUT /api/desk/submissions/${NUMBER}/text`, { status: 500, json: {} });
      await title(page).fill('Nog niet bewaard door een storing');
      await page.getByRole('link', { name: /Tolk alleen/ }).click();
      await heading(page, 'Tolk alleen bij het eerste gesprek').waitFor();
      const [asked] = await Promise.all([
        page.waitForEvent('dialog'),
        page.evaluate(() => void setTimeout(() => location.assign('/'))),
      ]);
      expect(asked.type()).toBe('beforeunload');
      await asked.dismiss();
      await page.getByRole('link', { name: /Na het ziekenhuis/ }).click();
      await heading(page, DRAFT.title).waitFor();
      await expect.poll(() => title(page).inputValue()).toBe('Nog niet bewaard door een storing');
    });
  });
});

describe('the way to the site', () => {
  it('goes by a question, with what was typed kept until it is sent', async () => {
    await visit(ONE, async (page, stub) => {
      await button(page, 'Vraag om meer').click();
      await page.getByLabel('Uw vraag').fill('Kort');
      await button(page, 'Stuur de vraag').click();
      await page.getByRole('alert').filter({ hasText: 'minstens 10 tekens' }).waitFor();
      await page.getByLabel('Uw vraag').fill('Speelt dit ook in het weekend?');
      await button(page, 'Terug').click();
      await expect.poll(() => focusedText(page)).toBe('Vraag om meer');
      await button(page, 'Vraag om meer').click();
      await expectSound(page);
      await button(page, 'Stuur de vraag').click();
      await status(page, 'Uw vraag ligt bij de schrijver.').waitFor();
      await expect.poll(() => focusedText(page)).toBe('Uw vraag ligt bij de schrijver.');
      expect(stub.sent.at(-1)).toEqual({
        call: `POST /api/desk/submissions/${NUMBER}/ask`,
        body: { question: 'Speelt dit ook in het weekend?' },
      });
      await page.getByText('De schrijver heeft nog niet geantwoord.').waitFor();
    });
  });

  it('keeps the text first, then asks its writer to agree to exactly that', async () => {
    await visit(ONE, async (page, stub) => {
      await title(page).fill('Na het ziekenhuis wacht de hulp te lang');
      await button(page, 'Vraag de schrijver om akkoord').click();
      await page.getByText('Let op: 3 treffers staan nog open.').waitFor();
      await button(page, 'Vraag om akkoord').click();
      await status(page, 'De schrijver is om akkoord gevraagd').waitFor();
      expect(stub.sent.map(({ call }) => call.split('/').at(-1))).toEqual(['text', 'propose']);
      expect(stub.reviews.get(NUMBER)?.proposal?.digest).toBe(stub.reviews.get(NUMBER)?.draft?.digest);
      await page.locator('.progress [aria-current]').filter({ hasText: 'Schrijver akkoord' }).waitFor();
      await button(page, 'Wijzig de tekst').click();
      await title(page).waitFor();
    });
  });

  it('asks how a writer without a code agreed', async () => {
    await visit(
      ONE,
      async (page, stub) => {
        await button(page, 'Vraag de schrijver om akkoord').click();
        await page.getByLabel('Hoe ging de schrijver akkoord?').fill('Per mail, na lezen van deze tekst.');
        await button(page, 'Leg het akkoord vast').click();
        await status(page, 'Het akkoord is vastgelegd.').waitFor();
        expect(stub.sent.at(-1)?.body).toMatchObject({ agreedElsewhere: 'Per mail, na lezen van deze tekst.' });
      },
      {
        prepare: (stub) => {
          const review = stub.reviews.get(NUMBER);
          if (review) review.hasCode = false;
        },
      },
    );
  });

  it('stops at what is not in order, and shows it', async () => {
    await visit('/desk/?inzending=I-2026-0041', async (page, stub) => {
      await button(page, 'Vraag de schrijver om akkoord').click();
      await button(page, 'Vraag om akkoord').click();
      await page.getByRole('alert').filter({ hasText: 'nog niet in orde' }).waitFor();
      await page.locator('#veld-summary-fout').waitFor();
      expect(stub.sent).toEqual([]);
    });
  });

  it('is signed by a second editor, who ticks first, and published with its progress', async () => {
    await visit('/desk/?inzending=I-2026-0033', async (page, stub) => {
      await button(page, 'Teken als tweede paar ogen').click();
      await button(page, 'Teken').click();
      await page.getByRole('alert').filter({ hasText: 'Zet eerst het vinkje.' }).waitFor();
      await page.getByLabel(/^Ik sta in voor deze tekst/).check();
      await expectSound(page);
      await button(page, 'Teken').click();
      await status(page, 'U tekende als tweede paar ogen.').waitFor();

      await button(page, 'Zet op de site').click();
      await button(page, 'Zet op de site').click();
      await status(page, 'Opgeslagen als 2026-31. De site wordt zo bijgewerkt…').waitFor();
      const commit = stub.builds.waiting?.commit ?? '';
      stub.builds = { ...stub.builds, waiting: undefined, running: { commit, started: '2026-11-24T12:00:00Z' } };
      await status(page, 'De site wordt bijgewerkt…').waitFor();
      await expectSound(page);
      stub.builds = { live: { commit, day: '2026-11-24', since: '2026-11-24T12:00:30Z' }, blocked: [] };
      await status(page, 'Staat op de site.').waitFor();
      expect(await page.getByRole('link', { name: 'Bekijk het op de site' }).getAttribute('href')).toBe(
        '/knelpunten/2026-31-na-het-ziekenhuis/',
      );
    });
  });

  it('is not signed by who wrote the text', async () => {
    await visit(
      '/desk/?inzending=I-2026-0033',
      async (page) => {
        await page.getByText('Daarom moet een andere redacteur tekenen.').waitFor();
        expect(await button(page, 'Teken als tweede paar ogen').getAttribute('aria-disabled')).toBe('true');
        await expectSound(page);
      },
      {
        prepare: (stub) => {
          const review = stub.reviews.get('I-2026-0033');
          if (review) review.actions = ['edit', 'decline'];
        },
      },
    );
  });

  it('ends without publishing only for a reason, and when somebody is sure', async () => {
    await visit(ONE, async (page, stub) => {
      await button(page, 'Niet plaatsen').click();
      await page.getByLabel('Waarom plaatst u dit niet?').fill('Dit gaat over één huishouden.');
      await button(page, 'Niet plaatsen').click();
      await page.getByRole('alert').filter({ hasText: 'Zet eerst het vinkje.' }).waitFor();
      await page.getByLabel(/^Ja, ik sluit deze inzending af/).check();
      await button(page, 'Niet plaatsen').click();
      await status(page, 'De inzending is afgesloten.').waitFor();
      expect(stub.reviews.get(NUMBER)?.state).toBe('declined');
    });
  });

  it('joins another bottleneck that is found by typing', async () => {
    await visit(ONE, async (page, stub) => {
      await button(page, 'Voeg samen').click();
      await page.getByLabel('Zoek op nummer of titel').fill('tachtig');
      await page.getByLabel('2026-15: Tachtig euro en zes weken').check();
      await expectSound(page);
      await button(page, 'Vraag de schrijver').last().click();
      await status(page, 'De schrijver is gevraagd of dit mag worden samengevoegd.').waitFor();
      expect(stub.sent.at(-1)?.body).toEqual({ bottleneck: '2026-15-tachtig-euro-en-zes-weken' });
    });
  });

  it('of what came from a bottleneck’s page is only to decline it', async () => {
    await visit('/desk/?inzending=I-2026-0039', async (page) => {
      await heading(page, 'Ook bij ons').waitFor();
      await page.getByText('Bij ons duurt het acht weken.').waitFor();
      await expectSound(page);
      await button(page, 'Niet plaatsen').click();
      await page.getByLabel('Waarom plaatst u dit niet?').fill('Dit gaat over iets anders.');
      expect(await page.getByText(/^De schrijver leest/).count()).toBe(0);
      await page.getByLabel(/^Ja, ik sluit deze inzending af/).check();
      await button(page, 'Niet plaatsen').click();
      await status(page, 'De inzending is afgesloten.').waitFor();
      await expect.poll(() => focusedText(page)).toBe('De inzending is afgesloten.');
    });
  });

  it('can be walked with the keyboard alone', async () => {
    await visit(ONE, async (page, stub) => {
      await button(page, 'Vervang door “een bewoner”').focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => focusedText(page)).toMatch(/^Vervang door “een telefoonnummer”/);
      await page.keyboard.press('Space');
      await expect.poll(() => focusedText(page)).toMatch(/^Vervang door “collega”/);
      await page.keyboard.press('Enter');
      await expect.poll(() => focusedText(page)).toBe('Voor u verder gaat');
      await button(page, 'Vraag de schrijver om akkoord').focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => focusedText(page)).toBe('Vraag de schrijver om akkoord');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await status(page, 'De schrijver is om akkoord gevraagd').waitFor();
      await expect.poll(() => focusedText(page)).toMatch(/^De schrijver is om akkoord gevraagd/);
      expect(textOf(stub).happens).toContain('een telefoonnummer');
    });
  });
});

describe('what the desk refuses', () => {
  const findings = [{ file: 'annotations/x.mdx', line: 7, message: 'There is no such passage.' }];
  const message = 'Zo klopt de inhoud van de site niet meer. Er is niets veranderd. Lees wat er niet klopt.';
  const refused = { status: 409, json: { error: { code: 'not-in-order', message }, findings } };
  const withdrawal = async (page: Page) => {
    await button(page, 'Haal van de site').click();
    await page.getByLabel('Iemand is te herkennen').check();
    await page.getByLabel('Typ 2026-15 om te bevestigen').fill('2026-15');
    await button(page, 'Haal van de site').click();
  };

  it.each<[what: string, address: string, call: string, act: (page: Page) => Promise<void>]>([
    [
      'a publication',
      '/desk/?inzending=I-2026-0033',
      'POST /api/desk/submissions/I-2026-0033/publish',
      async (page) => {
        await button(page, 'Teken als tweede paar ogen').click();
        await page.getByLabel(/^Ik sta in voor deze tekst/).check();
        await button(page, 'Teken').click();
        await button(page, 'Zet op de site').click();
        await button(page, 'Zet op de site').click();
      },
    ],
    [
      'a correction',
      PUBLISHED,
      'PUT /api/desk/bottlenecks/2026-15-tachtig-euro-en-zes-weken',
      async (page) => {
        await title(page).fill('Tachtig euro en zes weken wachten');
        await button(page, 'Verbeter op de site').click();
        await page.getByLabel(/^Verbetering\./).check();
        await button(page, 'Zet de verbetering op de site').click();
      },
    ],
    ['a withdrawal', PUBLISHED, 'POST /api/desk/bottlenecks/2026-15-tachtig-euro-en-zes-weken/withdraw', withdrawal],
    [
      'the withdrawal of a reaction',
      PUBLISHED,
      'POST /api/annotations/20261103-abcdefgh/withdraw',
      async (page) => {
        await button(page, /^Trek in/).click();
        await page.getByLabel('Iemand is te herkennen').check();
        await page.getByLabel(/^Ja, ik trek deze reactie in/).check();
        await button(page, 'Trek in').click();
      },
    ],
  ])('%s is told with what is not in order', async (_, address, call, act) => {
    await visit(
      address,
      async (page) => {
        await act(page);
        const told = page.getByRole('alert').filter({ hasText: 'Lees wat er niet klopt.' });
        await told.waitFor();
        expect(await told.getByRole('listitem').allInnerTexts()).toEqual([
          'annotations/x.mdx, regel 7: There is no such passage.',
        ]);
        expect(await told.locator('[lang=en]').innerText()).toBe('There is no such passage.');
        await expectSound(page);
      },
      { prepare: (stub) => stub.instead.set(call, refused) },
    );
  });

  it('is told in the words of the desk', async () => {
    const says = 'De pagina is van de site; het vastleggen lukte nog niet. Probeer het opnieuw.';
    await visit(
      PUBLISHED,
      async (page) => {
        await withdrawal(page);
        await page.getByRole('alert').filter({ hasText: says }).waitFor();
      },
      {
        prepare: (stub) =>
          stub.instead.set('POST /api/desk/bottlenecks/2026-15-tachtig-euro-en-zes-weken/withdraw', {
            status: 503,
            json: { error: { code: 'not-recorded', message: says } },
          }),
      },
    );
  });
});

describe('a build that is not seen', () => {
  it('is no longer asked for after some minutes, and says so', async () => {
    await visit(PUBLISHED, async (page, stub) => {
      await page.clock.install();
      await page.reload();
      await title(page).fill('Tachtig euro en zes weken wachten');
      await button(page, 'Verbeter op de site').click();
      await page.getByLabel(/^Verbetering\./).check();
      await button(page, 'Zet de verbetering op de site').click();
      await status(page, 'De site wordt zo bijgewerkt…').waitFor();
      stub.builds = { ...stub.builds, waiting: undefined };
      // An answer that was on its way says that the site is still being made, and is looked after again.
      await expect
        .poll(async () => {
          await page.clock.fastForward('20:00');
          return status(page, 'Wij zien nog niet dat dit op de site staat.').count();
        })
        .toBe(1);
      await expectSound(page);
      let asked = 0;
      page.on('request', (request) => request.url().endsWith('/api/builds') && (asked += 1));
      await page.clock.fastForward('20:00');
      await button(page, 'Sluit dit bericht').click();
      expect(asked).toBe(0);
    });
  });
});

describe('a build that fails', () => {
  it('is told, with what it printed', async () => {
    await visit('/desk/?inzending=I-2026-0033', async (page, stub) => {
      await button(page, 'Teken als tweede paar ogen').click();
      await page.getByLabel(/^Ik sta in voor deze tekst/).check();
      await button(page, 'Teken').click();
      await button(page, 'Zet op de site').click();
      await button(page, 'Zet op de site').click();
      await status(page, 'Opgeslagen als 2026-31.').waitFor();
      const commit = stub.builds.waiting?.commit ?? '';
      const failed = { commit, at: '2026-11-24T12:01:00Z', output: 'annotations/x.mdx: no such passage' };
      stub.builds = { ...stub.builds, waiting: undefined, failed };
      await status(page, 'Het bijwerken van de site is niet gelukt.').waitFor();
      await page.locator('.release summary').click();
      await page.locator('.release').getByText('no such passage').waitFor();
      await page.locator('.builds > summary').click();
      await expectSound(page);
    });
  });
});

describe('what is on the site', () => {
  it('is found by its number, and corrected for a reason', async () => {
    await visit('/desk/?lijst=op-de-site', async (page, stub) => {
      await page.getByLabel('Zoek op nummer of titel').fill('2026-15');
      await page.getByRole('link', { name: /Tachtig euro/ }).click();
      await title(page).fill('Tachtig euro en zes weken wachten');
      await button(page, 'Verbeter op de site').click();
      await button(page, 'Zet de verbetering op de site').click();
      await page.getByRole('alert').filter({ hasText: 'Kies een reden.' }).waitFor();
      await page.getByLabel(/^Privacy\./).check();
      await expectSound(page);
      await button(page, 'Zet de verbetering op de site').click();
      await status(page, 'Verbetering van 2026-15 opgeslagen.').waitFor();
      expect(stub.sent.at(-1)?.body).toMatchObject({
        reason: 'privacy',
        text: { title: 'Tachtig euro en zes weken wachten' },
      });
    });
  });

  it('that somebody else corrected meanwhile stands beside one’s own', async () => {
    await visit(PUBLISHED, async (page, stub) => {
      await title(page).fill('Mijn verbetering van de titel');
      const [one] = stub.published.values();
      if (!one) throw new Error('Nothing is published.');
      stub.published.set(one.id, {
        ...one,
        version: 'v2',
        text: { ...(one.text as DraftText), title: 'Hun titel, intussen' },
      });
      await button(page, 'Verbeter op de site').click();
      await page.getByLabel(/^Verbetering\./).check();
      await button(page, 'Zet de verbetering op de site').click();
      await button(page, 'Houd mijn tekst').click();
      await status(page, 'Verbetering van 2026-15 opgeslagen.').waitFor();
      expect(stub.published.get(one.id)?.text).toMatchObject({ title: 'Mijn verbetering van de titel' });
    });
  });

  it('is taken down by who types its number', async () => {
    await visit(PUBLISHED, async (page, stub) => {
      await button(page, 'Haal van de site').click();
      await page.getByLabel('Iemand is te herkennen').check();
      await button(page, 'Haal van de site').click();
      await page.getByRole('alert').filter({ hasText: 'Typ het nummer 2026-15' }).waitFor();
      await page.getByLabel('Typ 2026-15 om te bevestigen').fill('2026-15');
      await expectSound(page);
      await button(page, 'Haal van de site').click();
      await status(page, 'Knelpunt 2026-15 is weggehaald.').waitFor();
      expect(stub.sent.at(-1)?.body).toEqual({ reason: 'privacy' });
    });
  });

  it('loses a reaction for a reason, when somebody is sure', async () => {
    await visit(PUBLISHED, async (page, stub) => {
      await button(page, /^Trek in/).click();
      await button(page, 'Trek in').click();
      await page.getByRole('alert').filter({ hasText: 'Kies een reden.' }).waitFor();
      await page.getByLabel('Er staat een fout in').check();
      await button(page, 'Trek in').click();
      await page.getByRole('alert').filter({ hasText: 'Zet eerst het vinkje.' }).waitFor();
      await page.getByLabel(/^Ja, ik trek deze reactie in/).check();
      await expectSound(page);
      await button(page, 'Trek in').click();
      await status(page, 'De reactie is ingetrokken.').waitFor();
      expect(stub.sent.at(-1)).toEqual({
        call: 'POST /api/annotations/20261103-abcdefgh/withdraw',
        body: { reason: 'error' },
      });
    });
  });

  it('is managed from its page by who is signed in, and by nobody else', async () => {
    await open('/knelpunten/2026-15-tachtig-euro-en-zes-weken/', async (page) => {
      const link = page.getByRole('link', { name: 'Beheer dit knelpunt' });
      expect(await link.isVisible()).toBe(false);
      await page.evaluate(() => (document.cookie = 'spaak-staff=1; path=/'));
      await page.reload();
      expect(await link.getAttribute('href')).toBe(PUBLISHED);
      await page.locator('.head').getByRole('link', { name: 'Uw werkbak' }).waitFor();
    });
  });
});

describe.each<[string, BrowserContextOptions]>([
  ['on a phone', PHONE],
  ['in the dark', { colorScheme: 'dark', viewport: { width: 1280, height: 900 } }],
  ['320 pixels wide', { viewport: { width: 320, height: 640 } }],
])('every view %s', (_, options) => {
  it.each(['/desk/', ONE, '/desk/?inzending=I-2026-0033', '/desk/?inzending=I-2026-0030', PUBLISHED])(
    '%s is accessible and within its width',
    async (address) => {
      await visit(
        address,
        async (page) => {
          await page.locator('.desk-main h1, .desk-bar h1').first().waitFor();
          await page.locator('.pane, .welcome').first().waitFor();
          await expectSound(page);
        },
        options,
      );
    },
  );
});

describe('beside long fields', () => {
  const WIDE = { viewport: { width: 1280, height: 800 } };

  it('what was sent in and what is to be looked at stay in sight', async () => {
    await visit(
      ONE,
      async (page) => {
        await status(page, '3 treffers, 3 open').waitFor();
        const field = page.getByLabel('Wanneer opgeschreven');
        await page.getByText('Als u het weet:').click();
        await field.focus();
        for (const part of ['[data-open] button >> nth=-1', '.raw h3 >> nth=0']) {
          await page.locator(part).scrollIntoViewIfNeeded();
          expect([await isInWindow(page.locator(part)), await isInWindow(field)]).toEqual([true, true]);
        }
      },
      WIDE,
    );
  });

  it.each([ONE, PUBLISHED])('nothing that has the focus on %s is under the bar of next steps', async (address) => {
    await visit(
      address,
      async (page) => {
        await title(page).focus();
        const covered: string[] = [];
        for (let step = 0; step < 45; step += 1) {
          await page.keyboard.press('Tab');
          const name = await page.evaluate(() => {
            const focused = document.activeElement;
            const bar = document.querySelector('.desk-actions');
            if (!focused || !bar || bar.contains(focused)) return 'bar';
            // Of what is taller than the window, its first line counts.
            const { top, bottom } = focused.getBoundingClientRect();
            return Math.min(bottom, top + 48) > bar.getBoundingClientRect().top ? focused.outerHTML.slice(0, 80) : '';
          });
          if (name === 'bar') break;
          if (name) covered.push(name);
        }
        expect(covered).toEqual([]);
      },
      WIDE,
    );
  });
});

describe('on a phone', () => {
  it('the queue folds once something is chosen', async () => {
    await visit(
      '/desk/',
      async (page) => {
        await page.getByRole('link', { name: /Na het ziekenhuis/ }).click();
        await heading(page, DRAFT.title).waitFor();
        await page.getByRole('link', { name: /Tolk alleen/ }).waitFor({ state: 'hidden' });
        await page.locator('.sidebar > summary').click();
        await page.getByRole('link', { name: /Tolk alleen/ }).click();
        await heading(page, 'Tolk alleen bij het eerste gesprek').waitFor();
      },
      PHONE,
    );
  });
});
