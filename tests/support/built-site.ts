// Vitest's global set-up of the tests that need the built site: builds it once, serves it, unpacks the browser.
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildSite } from '../../src/desk/build-site.ts';
import { listen } from '../../src/desk/listen.ts';
import { createSiteApp } from '../../src/desk/site.ts';
import { findBrowser } from './browser.ts';

const ROOT = resolve('.cache/test-site');
/** The day that the tests' expectations about "since" and "overdue" are written for. */
const TODAY = '2026-11-24';

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  await rm(ROOT, { recursive: true, force: true });
  const build = await buildSite(ROOT, { env: { SPAAK_CONTENT: 'content', SPAAK_NOW: TODAY } });
  const server = await listen(createSiteApp(ROOT), { host: '127.0.0.1', port: 0 });
  // A build that fails is a failing test with its output, not a run that stops before it can count.
  project.provide('site', { root: ROOT, origin: server.origin, failure: build.ok ? '' : build.output });
  // Unpacking it in two workers at once would hand one of them half a browser. Not found: the tests say so.
  await findBrowser().catch(() => undefined);
  return server.close;
}

declare module 'vitest' {
  interface ProvidedContext {
    site: {
      /** Folder with the built files. */
      root: string;
      /** Where they are served, without a slash at the end. */
      origin: string;
      /** What the build printed when it failed, else empty. */
      failure: string;
    };
  }
}
