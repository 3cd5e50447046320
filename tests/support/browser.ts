import { existsSync, mkdirSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

// The npm browser unpacks into the temp folder and takes whatever lies there for itself: it gets a folder of its own.
const UNPACKED = resolve('.cache/chromium');

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  join(process.env.PROGRAMFILES ?? '', 'Google/Chrome/Application/chrome.exe'),
  join(process.env['PROGRAMFILES(X86)'] ?? '', 'Microsoft/Edge/Application/msedge.exe'),
];

/**
 * Starts a Chromium, from the first place that has one: `SPAAK_BROWSER`, the npm package, the machine, Playwright.
 * The caller closes it.
 * @throws {Error} when none has.
 */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox'] });
}

/**
 * The path of the Chromium that `launchBrowser` starts, unpacked if need be.
 * @throws {Error} when there is none.
 */
export async function findBrowser(): Promise<string> {
  const chosen = process.env.SPAAK_BROWSER;
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new Error(`SPAAK_BROWSER is "${chosen}", and there is no such file.`);
  }
  const path = (await unpackNpmBrowser()) ?? findOnMachine() ?? findPlaywrights();
  if (path) return path;
  throw new Error(
    'The browser tests need a Chromium. Install Chromium or Google Chrome, run `npx playwright install chromium`, ' +
      'or set SPAAK_BROWSER to the path of one.',
  );
}

/** The Chromium inside `@sparticuz/chromium`, which is for Linux on x64 only. */
async function unpackNpmBrowser(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  mkdirSync(UNPACKED, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = UNPACKED;
  try {
    const { default: npmChromium } = await import('@sparticuz/chromium');
    return await npmChromium.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

function findOnMachine(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...onPath, ...APPLICATIONS].find((path) => existsSync(path));
}

function findPlaywrights(): string | undefined {
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}
