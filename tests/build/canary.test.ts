import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { locateContent } from '../../src/content/location.ts';
import { buildSite } from '../../src/desk/build-site.ts';
import { copyContent, type ContentCopy } from '../support/content-copy.ts';

const CANARY = 'kanariepiet';

/** Places where something hostile may come in, each with what must be said of it. */
const PLACES: { name: string; file: string; from: string; change: (source: string) => string; finding: RegExp }[] = [
  {
    name: 'a bottleneck',
    file: 'bottlenecks/2026-95-vijandig.mdx',
    from: 'bottlenecks/2026-08-het-kind-vertaalt.mdx',
    change: (source) => source.replace(/\n---\n/, `\n---\n\n<script>fetch("${CANARY}")</script>\n`),
    finding: /bottlenecks\/2026-95-vijandig\.mdx:\d+:1 error unknown-component/,
  },
  {
    name: 'a page',
    file: 'pages/over.mdx',
    from: 'pages/over.mdx',
    change: (source) => source.replace(/\n---\n/, `\n---\n\nimport ${CANARY} from "node:fs"\n`),
    finding: /pages\/over\.mdx:\d+:1 error no-mdx-import/,
  },
  {
    name: 'a vocabulary',
    file: 'vocabulary/kinds.yaml',
    from: 'vocabulary/kinds.yaml',
    change: (source) => `${source}- code: ${CANARY}\n  label: Vijandig\n  url: "javascript:${CANARY}"\n`,
    finding: /vocabulary\/kinds\.yaml:\d+:\d+ error invalid-field/,
  },
  {
    name: 'an address that looks harmless',
    file: 'bottlenecks/2026-95-vijandig.mdx',
    from: 'bottlenecks/2026-08-het-kind-vertaalt.mdx',
    change: (source) => source.replace(/\n---\n/, `\n---\n\n[klik](java&#115;cript:${CANARY})\n`),
    finding: /bottlenecks\/2026-95-vijandig\.mdx:\d+:1 error unsafe-url/,
  },
  {
    name: 'what identifies somebody',
    file: 'bottlenecks/2026-95-vijandig.mdx',
    from: 'bottlenecks/2026-08-het-kind-vertaalt.mdx',
    change: (source) => source.replace(/\n---\n/, `\n---\n\nMail ${CANARY}@voorbeeld.nl maar.\n`),
    finding: /bottlenecks\/2026-95-vijandig\.mdx:\d+:6 error personal-data-email/,
  },
];

let copy: ContentCopy;
afterEach(() => copy.remove());

describe('a build with something hostile in it', () => {
  it.each(PLACES)('stops at its line, and leaves no trace of it: $name', async ({ file, from, change, finding }) => {
    copy = copyContent();
    if (file !== from) cpSync(join(copy.root, from), join(copy.root, file));
    writeFileSync(join(copy.root, file), change(readFileSync(join(copy.root, file), 'utf8')));

    const { ok, output } = await buildSite(copy.output, { env: { SPAAK_CONTENT: copy.root, SPAAK_NOW: '2026-11-24' } });
    expect(ok).toBe(false);
    expect(output).toMatch(finding);
    expect(output).not.toContain(CANARY);
    const kept = [copy.output, locateContent({ SPAAK_CONTENT: copy.root }).cacheFolder].flatMap(listFiles);
    expect(kept.filter((path) => readAll(path).includes(CANARY))).toEqual([]);
  });
});

function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The bytes of a file, unpacked where Pagefind packed them. */
function readAll(path: string): string {
  const bytes = readFileSync(path);
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (isPacked ? gunzipSync(bytes) : bytes).toString('latin1');
}
