import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { digestCode } from '../../src/build/code-digest.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'spaak-code-'));
  mkdirSync(join(folder, 'client'));
  writeFileSync(join(folder, 'client/a.ts'), 'een');
  writeFileSync(join(folder, 'client/b.ts'), 'twee');
});
afterEach(() => rmSync(folder, { recursive: true }));

const CHANGES: { name: string; change: () => void }[] = [
  { name: 'a file says something else', change: () => writeFileSync(join(folder, 'client/a.ts'), 'één') },
  { name: 'a file was added', change: () => writeFileSync(join(folder, 'c.ts'), '') },
  { name: 'a file was removed', change: () => rmSync(join(folder, 'client/b.ts')) },
  { name: 'a file got another name', change: () => renameSync(join(folder, 'client/b.ts'), join(folder, 'b.ts')) },
  {
    name: 'words moved from one file to the next',
    change: () => {
      writeFileSync(join(folder, 'client/a.ts'), 'eent');
      writeFileSync(join(folder, 'client/b.ts'), 'wee');
    },
  },
];

describe('the digest of the code', () => {
  it.each(CHANGES)('is another one when $name', ({ change }) => {
    const before = digestCode(folder);
    expect(digestCode(folder)).toBe(before);
    change();
    expect(digestCode(folder)).not.toBe(before);
  });
});
