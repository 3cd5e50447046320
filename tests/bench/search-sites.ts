import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Hono } from 'hono';
import { createIndex } from 'pagefind';
import { buildSite } from '../../src/desk/build-site.ts';
import { listen } from '../../src/desk/listen.ts';
import { generateContent } from './generated-content.ts';
import type { Case } from './search-cases.ts';

const FOLDER = resolve('.cache/bench');
const ENVIRONMENT = { SPAAK_NOW: '2026-11-24' };
/** All that a built site comes from. */
const SOURCES = '{astro.config.mjs,package-lock.json,{content,public,src}/**,tests/bench/{generated-*,random}.ts}';

/** A built site and the content it was built from, as absolute folders. */
export interface BuiltPortal {
  content: string;
  output: string;
}

/** The example, built. */
export async function buildExample(): Promise<BuiltPortal> {
  const portal = { content: resolve('content'), output: join(FOLDER, 'site-search') };
  await buildWhenChanged(portal, () => undefined);
  return portal;
}

/** A generated portal of `cases` cases, built. At 10,000 it takes minutes. */
export async function buildGenerated(cases: number): Promise<BuiltPortal> {
  const portal = {
    content: join(FOLDER, `content-search-${cases}`),
    output: join(FOLDER, `site-search-${cases}`),
  };
  await buildWhenChanged(portal, () => generateContent(portal.content, cases));
  return portal;
}

/** Writes these cases as pages in Pagefind's index, with its own settings, beside an empty page; returns the folder. */
export async function writePlainIndex(cases: readonly Case[]): Promise<string> {
  const folder = join(FOLDER, 'site-search-plain');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<!doctype html><html lang="nl"><title>Pagefind</title></html>');
  const { index, errors } = await createIndex();
  if (!index) throw new Error(errors.join('; '));
  try {
    for (const { id, title, summary, text } of cases) {
      const paragraphs = [summary, ...text.split('\n')].map((line) => `<p>${escapeHtml(line)}</p>`).join('');
      const content = `<!doctype html><html lang="nl"><body><h1>${escapeHtml(title)}</h1>${paragraphs}</body></html>`;
      failOn((await index.addHTMLFile({ url: `/knelpunten/${id}/`, content })).errors);
    }
    failOn((await index.writeFiles({ outputPath: join(folder, 'pagefind') })).errors);
  } finally {
    await index.deleteIndex();
  }
  return folder;
}

/** Serves `app` on this machine as long as `use` takes. */
export async function withServer<T>(app: Hono, use: (origin: string) => Promise<T>): Promise<T> {
  const server = await listen(app, { host: '127.0.0.1', port: 0 });
  try {
    return await use(server.origin);
  } finally {
    await server.close();
  }
}

async function buildWhenChanged({ content, output }: BuiltPortal, writeContent: () => void): Promise<void> {
  const digestFile = `${output}.digest`;
  const digest = digestSources();
  if (existsSync(output) && existsSync(digestFile) && readFileSync(digestFile, 'utf8') === digest) return;
  rmSync(digestFile, { force: true });
  writeContent();
  const build = await buildSite(output, { env: { ...ENVIRONMENT, SPAAK_CONTENT: content } });
  if (!build.ok) throw new Error(build.output);
  writeFileSync(digestFile, digest);
}

function digestSources(): string {
  const hash = createHash('sha256').update(JSON.stringify(ENVIRONMENT));
  const files = globSync(SOURCES, { withFileTypes: true }).filter((entry) => entry.isFile());
  for (const path of files.map((entry) => join(entry.parentPath, entry.name)).sort())
    hash.update(`${path}\0`).update(readFileSync(path));
  return hash.digest('hex');
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

// Pagefind resolves with its errors instead of throwing them.
function failOn(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(errors.join('; '));
}
