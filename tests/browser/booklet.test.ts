import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { readPdf, toLetters, type PdfPage } from '../support/pdf.ts';
import { useBrowser } from '../support/visit.ts';

const CIRCLES = readdirSync('content/circles').map((name) => name.replace(/\.mdx$/, ''));
const addressOf = (circle: string) => `/leerkringen/${circle}/map/`;
/** Three bottlenecks, of which the next meeting reads two. */
const CIRCLE = 'tijd-en-verwachtingen';
const CASE = '2026-07-signalen-zonder-antwoord';
const PLACE = addressOf(CIRCLE);

/** Margins of the paper in millimetres, as DIRECTION has them, with a hair for what letters stick out. */
const MARGINS = { top: 18, right: 16, bottom: 20, left: 22 };
const HAIR = 0.6;
/** What the head of a page takes, and a line for handwriting. */
const HEAD = 14;
const LINE = 11.5;
/** How high a capital is, of the size of its letters. */
const CAPITAL = 0.75;

const visit = useBrowser();

async function print(page: Page): Promise<PdfPage[]> {
  return readPdf(await page.pdf({ preferCSSPageSize: true }));
}

/** A part of the booklet, as the page has it. */
interface Sheet {
  /** What stands on top of each of its pages; empty on the cover. */
  running: string;
  /** What may not stand alone at the foot of a page, with how many lines to write on belong to it. */
  headings: { text: string; lines: number }[];
  /** Its innermost pieces of text. */
  pieces: string[];
}

function listSheets(page: Page): Promise<Sheet[]> {
  return page.evaluate(() => {
    const BLOCKS = 'p, h1, h2, h3, h4, li, dt, dd, th, td, label';
    const isShown = (element: Element) => element.checkVisibility();
    const read = (element: Element) => {
      const copy = element.cloneNode(true) as Element;
      for (const sign of copy.querySelectorAll('.ref, svg, .vh')) sign.remove();
      return copy.textContent.trim();
    };
    return [...document.querySelectorAll('.sheet')].filter(isShown).map((sheet) => ({
      running: sheet.querySelector('.sheet-head')?.textContent.trim() ?? '',
      headings: [...sheet.querySelectorAll('.sheet-body :is(h1, h2, h3, h4), .reaction-head b')].map((heading) => ({
        text: read(heading),
        lines: heading.closest('.ask')?.querySelectorAll('.lines > i').length ?? 0,
      })),
      pieces: [...sheet.querySelectorAll('.sheet-body *')]
        .filter((element) => element.matches(BLOCKS) && !element.querySelector(BLOCKS) && isShown(element))
        .map(read)
        .filter((text) => text !== ''),
    }));
  });
}

/** How many pages each shown part takes when it is printed alone. */
async function countAlone(page: Page): Promise<number[]> {
  const total = await page.locator('.sheet:visible').count();
  const counts: number[] = [];
  for (let index = 0; index < total; index += 1) {
    await page.reload();
    await page.locator('.sheet:visible').evaluateAll((sheets, kept) => {
      for (const [at, sheet] of sheets.entries()) if (at !== kept) sheet.remove();
      for (const empty of document.querySelectorAll('article:not(:has(.sheet))')) empty.remove();
    }, index);
    counts.push((await print(page)).length);
  }
  return counts;
}

const lettersOf = ({ texts }: PdfPage) => toLetters(texts.map(({ text }) => text).join(' '));

/** Whether a text stands on one page, or begins on one and ends on the next. */
function isOn(letters: string, pages: readonly string[]): boolean {
  return pages.some((page, index) => {
    if (page.includes(letters)) return true;
    let length = letters.length;
    while (length > 0 && !page.includes(letters.slice(0, length))) length -= 1;
    return length > 0 && (pages[index + 1]?.includes(letters.slice(length)) ?? false);
  });
}

/** The last line of a page, or of a column on it; page numbers stand in the margin, and its title in the head. */
function listLastLines({ texts, height }: PdfPage): { letters: string; bottom: number }[] {
  const body = texts.filter(({ bottom }) => bottom > MARGINS.top + HEAD && bottom <= height - MARGINS.bottom);
  const columns = [body, body.filter(({ left }) => left < 100), body.filter(({ left }) => left >= 100)];
  return columns.flatMap((column) => {
    const lowest = Math.max(...column.map(({ bottom }) => bottom));
    const line = column.filter(({ bottom }) => bottom > lowest - 1).map(({ text }) => text);
    return line.length > 0 ? [{ letters: toLetters(line.join(' ')), bottom: lowest }] : [];
  });
}

describe.each(CIRCLES)('the booklet of %s on paper', (circle) => {
  it('is all of its parts, each from a page of its own, numbered and named on top', async () => {
    await visit(addressOf(circle), async (page) => {
      const sheets = await listSheets(page);
      const pages = await print(page);
      const counts = await countAlone(page);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(pages.length);
      // Cover, rules, circle; then for each bottleneck its text and a page for its outcome.
      const singles = counts.filter((_, index) => index < 3 || index % 2 === 0);
      expect(singles.every((count) => count === 1)).toBe(true);
      const running = sheets.flatMap(({ running: title }, index) => Array<string>(counts[index] ?? 0).fill(title));
      pages.forEach((each, index) => {
        const letters = lettersOf(each);
        expect(letters).toContain(toLetters(`blad ${index + 1} van ${pages.length}`));
        expect(letters).toContain(toLetters(running[index] ?? ''));
      });
    });
  });

  it('holds every text whole, within its margins, with no heading alone at the foot', async () => {
    await visit(addressOf(circle), async (page) => {
      const sheets = await listSheets(page);
      const pages = await print(page);
      const letters = pages.map(lettersOf);
      const missing = sheets.flatMap(({ pieces }) => pieces.filter((piece) => !isOn(toLetters(piece), letters)));
      expect(missing).toEqual([]);

      const outside = pages.flatMap(({ texts, width, height }) =>
        texts.filter(
          ({ text, left, right, bottom, size }) =>
            !text.startsWith('blad ') &&
            (left < MARGINS.left - HAIR ||
              right > width - MARGINS.right + HAIR ||
              bottom - CAPITAL * size < MARGINS.top - HAIR ||
              bottom > height - MARGINS.bottom + HAIR),
        ),
      );
      expect(outside).toEqual([]);

      const headings = sheets.flatMap(({ headings: own }) => own);
      const alone = pages.flatMap((each) =>
        listLastLines(each).filter(({ letters: line, bottom }) => {
          const room = (each.height - MARGINS.bottom - bottom) / LINE;
          return headings.some(({ text, lines }) => toLetters(text) === line && (lines === 0 || lines > room));
        }),
      );
      expect(alone).toEqual([]);
    });
  });

  it('is A4', async () => {
    await visit(addressOf(circle), async (page) => {
      for (const { width, height } of await print(page)) {
        expect(width).toBeCloseTo(210, 0);
        expect(height).toBeCloseTo(297, 0);
      }
    });
  });
});

describe('what is printed', () => {
  it('can be read in black and white, with room for a pen', async () => {
    await visit(addressOf('een-adres-en-een-huis'), async (page) => {
      await page.emulateMedia({ media: 'print' });
      const marks = await page.locator('.sheet mark').evaluateAll((list) =>
        list.map((mark) => {
          const { borderBottomColor, borderBottomStyle, backgroundImage } = getComputedStyle(mark);
          return [borderBottomColor, borderBottomStyle, backgroundImage];
        }),
      );
      expect(marks.length).toBeGreaterThan(2);
      expect(new Set(marks.flat())).toEqual(new Set(['rgb(0, 0, 0)', 'solid', 'none']));
      // A sign is drawn, and its word stands beside it.
      for (const sign of await page.locator('.sheet :is(.status, .turn)').all()) {
        const drawing = sign.locator('svg');
        expect(await drawing.evaluate((svg) => getComputedStyle(svg).printColorAdjust)).toBe('exact');
        expect((await sign.textContent())?.trim()).not.toBe('');
      }
      const heights = await page
        .locator('.sheet .lines > i')
        .evaluateAll((lines) => lines.map((line) => (line.getBoundingClientRect().height * 25.4) / 96));
      expect(heights.length).toBeGreaterThan(40);
      for (const height of heights) expect(height).toBeCloseTo(LINE, 1);
    });
  });

  it('is what the next meeting reads, or everything when a reader asks for it', async () => {
    await visit(PLACE, async (page) => {
      const articles = page.locator('article:visible');
      expect(await articles.count()).toBe(2);
      const short = await print(page);
      await page.getByLabel('Alle knelpunten van deze leerkring (3)').check();
      expect(await articles.count()).toBe(3);
      expect(await page.getByRole('navigation', { name: 'In deze map' }).getByRole('link').count()).toBe(5);
      expect((await print(page)).length).toBeGreaterThan(short.length + 1);
    });
  });

  it('leads from what is inside to each part', async () => {
    await visit(PLACE, async (page) => {
      const links = page.getByRole('navigation', { name: 'In deze map' }).getByRole('link');
      for (const link of await links.all()) {
        await link.click();
        expect(await page.locator(':target').textContent()).toBe(await link.textContent());
      }
    });
  });
});

const NOTE = 'Wij herkennen dit, en bij ons duurt het langer.';
const AGREED = 'Elk signaal krijgt een antwoord.';
const QUESTION = 'Wat herkent u, en wat is bij u anders?';
const noteField = (page: Page) => page.getByRole('textbox', { name: QUESTION }).first();
const tick = (page: Page) => page.getByRole('group', { name: 'Die verwachting' }).first().getByLabel('wordt kleiner');

async function write(page: Page): Promise<void> {
  await noteField(page).fill(NOTE);
  await tick(page).check();
}

describe('what is typed in a booklet', () => {
  it('stays on this device, and is printed', async () => {
    await visit(PLACE, async (page, requests) => {
      await page.waitForLoadState('networkidle');
      const before = requests.length;
      await write(page);
      expect(requests.slice(before)).toEqual([]);
      await page.reload();
      expect(await noteField(page).inputValue()).toBe(NOTE);
      expect(await tick(page).isChecked()).toBe(true);
      expect(isOn(toLetters(NOTE), (await print(page)).map(lettersOf))).toBe(true);
      // Of another circle it is not.
      await page.goto(addressOf('volwassen-worden'));
      expect(await noteField(page).inputValue()).toBe('');
    });
  });

  it('goes when it is wiped, and comes back when that was a mistake', async () => {
    await visit(PLACE, async (page) => {
      await write(page);
      await page.getByRole('button', { name: 'Wis wat ik schreef' }).click();
      expect(await noteField(page).inputValue()).toBe('');
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
      await page.getByRole('button', { name: 'Zet terug' }).click();
      expect(await noteField(page).inputValue()).toBe(NOTE);
      await page.getByRole('button', { name: 'Wis wat ik schreef' }).click();
      await page.reload();
      expect(await noteField(page).inputValue()).toBe('');
      expect(await tick(page).isChecked()).toBe(false);
    });
  });

  it('is shown in another tab too', async () => {
    await visit(PLACE, async (page) => {
      const other = await page.context().newPage();
      await other.goto(PLACE);
      await write(page);
      await expect.poll(() => noteField(other).inputValue()).toBe(NOTE);
      await other.getByRole('textbox', { name: 'Dat wordt' }).first().fill('Iets kleiners.');
      await page.reload();
      expect(await noteField(page).inputValue()).toBe(NOTE);
      expect(await page.getByRole('textbox', { name: 'Dat wordt' }).first().inputValue()).toBe('Iets kleiners.');
    });
  });
});

describe('a saved booklet', () => {
  const file = join(tmpdir(), `spaak-leerkringmap-${process.pid}.html`);
  afterEach(() => rmSync(file, { force: true }));

  async function save(page: Page): Promise<void> {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Bewaar op dit apparaat' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`leerkringmap-${CIRCLE}.html`);
    await download.saveAs(file);
  }

  it('opens without a network, with everything that the page shows and what was typed', async () => {
    await visit(PLACE, async (page) => {
      await write(page);
      // A picture of a bottleneck; those of this circle have none.
      await page
        .locator('.booklet .read')
        .first()
        .evaluate(async (text) => {
          const picture = document.createElement('img');
          picture.src = '/favicon.svg';
          await picture.decode();
          text.append(picture);
        });
      await save(page);
      await expect.poll(() => page.getByRole('status').last().textContent()).toContain('Bewaard als');
      const shown = await listSheets(page);

      await page.context().setOffline(true);
      const own = await page.context().newPage();
      const requests: string[] = [];
      own.on('request', (request) => requests.push(request.url()));
      await own.goto(pathToFileURL(file).href);
      expect(await listSheets(own)).toEqual(shown);
      expect(requests.filter((url) => !/^(?:file|data):/.test(url))).toEqual([]);
      expect(await noteField(own).inputValue()).toBe(NOTE);
      expect(await tick(own).isChecked()).toBe(true);
      expect(await own.evaluate(() => document.fonts.load('16px Faustina').then((found) => found.length))).toBe(1);
      expect(await own.getByText('Bewaard op').count()).toBe(1);
      const pictures = await own
        .locator('img')
        .evaluateAll((list) =>
          list.map((picture) => [
            picture.getAttribute('src')?.split(';')[0],
            (picture as HTMLImageElement).naturalWidth > 0,
          ]),
        );
      expect(pictures).toEqual([['data:image/svg+xml', true]]);
      const links = await own.locator('a').evaluateAll((list) => list.map((link) => link.getAttribute('href') ?? ''));
      expect(links.filter((href) => !/^(?:#|https?:|mailto:|webcal:)/.test(href))).toEqual([]);
      expect((await print(own)).length).toBe((await print(page)).length);
      await own.close();
    });
  });

  it('can be written in, and saved again', async () => {
    await visit(PLACE, async (page) => {
      await write(page);
      await save(page);
      const first = readFileSync(file, 'utf8');
      await page.context().setOffline(true);
      await page.goto(pathToFileURL(file).href);
      const becomes = page.getByRole('textbox', { name: 'Dat wordt' }).first();
      const readAgain = async () => {
        await page.reload();
        return becomes.inputValue();
      };
      await becomes.fill(AGREED);
      // The browser writes it down beside the page, and may still be at it.
      await expect.poll(readAgain).toBe(AGREED);
      expect(await noteField(page).inputValue()).toBe(NOTE);
      await save(page);
      const second = readFileSync(file, 'utf8');
      expect(second).toContain(AGREED);
      expect(Math.abs(second.length - first.length)).toBeLessThan(1000);
      await page.goto(pathToFileURL(file).href);
      expect(await becomes.inputValue()).toBe(AGREED);
    });
  });

  it('can be read where no script runs', async () => {
    await visit(PLACE, async (page) => {
      await write(page);
      await save(page);
    });
    await visit(
      pathToFileURL(file).href,
      async (page) => {
        expect(await page.locator('.written', { hasText: NOTE }).isVisible()).toBe(true);
        expect(await tick(page).isChecked()).toBe(true);
        expect(await page.getByRole('button').count()).toBe(0);
        expect(await page.getByRole('textbox').count()).toBe(0);
      },
      { javaScriptEnabled: false, offline: true },
    );
  });

  it('says so when a part of it cannot be had', async () => {
    await visit(PLACE, async (page) => {
      await page.route('**/*.css', (route) => route.abort());
      await page.getByRole('button', { name: 'Bewaar op dit apparaat' }).click();
      await expect.poll(() => page.getByRole('status').last().textContent()).toContain('Bewaren lukte niet');
    });
  });
});

describe('a booklet without JavaScript', () => {
  it('reads whole, with ruled lines and no button that does nothing', async () => {
    await visit(
      PLACE,
      async (page) => {
        expect(await page.locator('article:visible').count()).toBe(2);
        expect(await page.locator('.lines:visible').count()).toBeGreaterThan(10);
        expect(await page.getByRole('main').getByRole('button').count()).toBe(0);
        expect(await page.getByRole('main').getByRole('textbox').count()).toBe(0);
        await page.getByLabel('Alle knelpunten van deze leerkring (3)').check();
        expect(await page.locator('article:visible').count()).toBe(3);
        expect(await page.locator(`#k-${CASE}`).isVisible()).toBe(true);
      },
      { javaScriptEnabled: false },
    );
  });

  it('is reached from the page of the circle', async () => {
    await visit(`/leerkringen/${CIRCLE}/`, async (page) => {
      await page.getByRole('main').getByRole('link', { name: 'Open de leerkringmap' }).click();
      await page.waitForURL(`**${PLACE}`);
      expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
    });
  });
});
