import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import sharp, { type OutputInfo } from 'sharp';
import { MAX_PICTURE_BYTES, PICTURES } from '../support/manual-pictures.ts';
import { CIRCLE_SHOTS } from './screenshots/circle-shots.ts';
import { DATA_SHOTS } from './screenshots/data-shots.ts';
import { EDITOR_SHOTS } from './screenshots/editor-shots.ts';
import { POLICY_SHOTS } from './screenshots/policy-shots.ts';
import { PRACTICE_SHOTS } from './screenshots/practice-shots.ts';
import { READER_SHOTS } from './screenshots/reader-shots.ts';
import type { Shot } from './screenshots/shot.ts';
import { openStage, type Stage } from './screenshots/stage.ts';

const SHOTS: readonly Shot[] = [
  ...[READER_SHOTS, PRACTICE_SHOTS, POLICY_SHOTS, CIRCLE_SHOTS, EDITOR_SHOTS, DATA_SHOTS].flat(),
];
/** Around what a picture shows, in CSS pixels. */
const MARGIN = 12;
/** At most; the first that makes a picture small enough is taken. */
const COLOURS = [undefined, 32, 16];

/**
 * Makes the pictures of the manual: does what its pages tell to do at a real desk on the example content. Arguments are
 * beginnings of names; without any all are made. Fails when a step cannot be done any more, after the others.
 */
export async function benchScreenshots(beginnings: string[]): Promise<void> {
  const wanted = SHOTS.filter(
    ({ name }) => beginnings.length === 0 || beginnings.some((beginning) => name.startsWith(beginning)),
  );
  mkdirSync(PICTURES, { recursive: true });
  const stage = await openStage();
  try {
    console.log('| picture | width | height | kB |');
    console.log('|---|---:|---:|---:|');
    for (const shot of wanted) console.log(await makePicture(stage, shot).catch((error: unknown) => fail(shot, error)));
  } finally {
    await stage.close();
  }
}

/** A row of the table for the picture that was made. */
async function makePicture(stage: Stage, shot: Shot): Promise<string> {
  const page = await stage.open(shot);
  try {
    const png = await photograph(page, await shot.act(page, stage.sent));
    const { data, info } = await compress(png);
    writeFileSync(join(PICTURES, `${shot.name}.webp`), data);
    return `| ${shot.name} | ${info.width} | ${info.height} | ${(data.length / 1000).toFixed(1)} |`;
  } finally {
    await page.context().close();
  }
}

/** All of `parts`, with a margin where the window has one. @throws {Error} when the window does not hold them. */
async function photograph(page: Page, parts: Locator[]): Promise<Buffer> {
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  await parts[0]?.evaluate((element, margin) => {
    (document.activeElement as HTMLElement | null)?.blur();
    window.scrollTo({ top: element.getBoundingClientRect().top + window.scrollY - margin, behavior: 'instant' });
  }, MARGIN);
  const boxes = [];
  for (const part of parts) boxes.push(await part.boundingBox());
  const found = boxes.filter((box) => box !== null);
  const [left, top] = [Math.min(...found.map(({ x }) => x)), Math.min(...found.map(({ y }) => y))];
  const right = Math.max(...found.map((box) => box.x + box.width));
  const bottom = Math.max(...found.map((box) => box.y + box.height));
  if (found.length < parts.length || left < 0 || top < 0 || right > width || bottom > height)
    throw new Error('The window does not hold all of it.');
  const [x, y] = [Math.max(0, Math.floor(left) - MARGIN), Math.max(0, Math.floor(top) - MARGIN)];
  const clip = {
    ...{ x, y, width: Math.min(width, Math.ceil(right) + MARGIN) - x },
    height: Math.min(height, Math.ceil(bottom) + MARGIN) - y,
  };
  await page.evaluate(() => document.fonts.ready);
  return page.screenshot({ clip, caret: 'hide', animations: 'disabled' });
}

/** Without loss: letters and flat colours are smaller so than with it. With fewer colours where that is needed. */
async function compress(png: Buffer): Promise<{ data: Buffer; info: OutputInfo }> {
  for (const colours of COLOURS) {
    const source = colours === undefined ? png : await sharp(png).png({ colours, dither: 0 }).toBuffer();
    const made = await sharp(source).webp({ lossless: true, effort: 6 }).toBuffer({ resolveWithObject: true });
    if (made.data.length <= MAX_PICTURE_BYTES) return made;
  }
  throw new Error(`It is larger than ${MAX_PICTURE_BYTES} bytes. Show less.`);
}

function fail({ name }: Shot, error: unknown): string {
  process.exitCode = 1;
  return `| ${name} | not made: ${error instanceof Error ? error.message : String(error)} |`;
}
