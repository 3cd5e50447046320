import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSite } from '../../src/desk/build-site.ts';
import { copyContent, type ContentCopy } from '../support/content-copy.ts';
import { digestFolder } from '../support/folder-digests.ts';

/** A bottleneck that nobody recognised, until now. */
const CASE = '2026-02-schuldhulp-en-uitkering-wachten-op-elkaar';
const IDS = ['20261103-aaaaaaaa', '20261105-bbbbbbbb'];
/** A year that stands nowhere else. */
const SINCE = '1987-03';

let copy: ContentCopy;
beforeAll(() => {
  copy = copyContent();
});
afterAll(() => copy.remove());

describe('a bottleneck that two teams recognised', () => {
  it('is the same site as when one did: no number, no municipality, no row of it anywhere', async () => {
    recognise(IDS[0] ?? '');
    await build();
    const one = digestFolder(copy.output);
    recognise(IDS[1] ?? '');
    await build();
    expect(digestFolder(copy.output)).toEqual(one);
    expect(readFileSync(join(copy.output, `knelpunten/${CASE}/index.html`), 'utf8')).toContain('Ook elders herkend');
  });

  it('tells nothing of either of them', () => {
    const told = listFiles(copy.output).filter((path) =>
      [...IDS, SINCE].some((trace) => readAll(path).includes(trace)),
    );
    expect(told).toEqual([]);
    expect(listFiles(copy.output).length).toBeGreaterThan(100);
  });
});

function recognise(id: string): void {
  const folder = join(copy.root, 'annotations', CASE);
  mkdirSync(folder, { recursive: true });
  const created = `${id.slice(0, 4)}-${id.slice(4, 6)}-${id.slice(6, 8)}T12:00:00+01:00`;
  const source = ['type: recognition', `created: "${created}"`, 'by: { role: practitioner }', `since: "${SINCE}"`];
  writeFileSync(
    join(folder, `${id}.mdx`),
    ['---', ...source, 'frequency: daily', 'example: true', '---', ''].join('\n'),
  );
}

async function build(): Promise<void> {
  const result = await buildSite(copy.output, { env: { SPAAK_CONTENT: copy.root, SPAAK_NOW: '2026-11-24' } });
  expect(result.ok ? '' : result.output).toBe('');
}

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
