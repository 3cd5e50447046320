import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { claimOutput, emptyOutput, finishOutput } from '../../src/build/output-folder.ts';
import { buildSite, PROGRAM_FOLDER } from '../../src/desk/build-site.ts';

const BUILT = { 'build.json': '{"commit":null,"day":"2026-11-24","version":"0.1.0"}', 'knelpunten/index.html': '' };

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'spaak-output-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
});

function put(files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function list(): string[] {
  return readdirSync(folder, { recursive: true }).map(String).sort();
}

describe('the folder that a build goes to', () => {
  it.each<[what: string, files: Record<string, string>]>([
    ['is empty', {}],
    ['is of a build', BUILT],
    ['is of a build that was cut short', { '.spaak-build': '', '_astro/x.js': '' }],
    ['is of a build, under git', { ...BUILT, '.git/HEAD': 'ref: refs/heads/main' }],
    ['is under git, with nothing in it', { '.git/HEAD': 'ref: refs/heads/main' }],
  ])('may be one that %s', (_, files) => {
    put(files);
    claimOutput(folder, []);
    emptyOutput(folder);
    put(BUILT);
    finishOutput(folder);
    const git = Object.keys(files).some((path) => path.startsWith('.git')) ? ['.git', '.git/HEAD'] : [];
    expect(list()).toEqual([...git, 'build.json', 'knelpunten', 'knelpunten/index.html']);
  });

  it.each<[what: string, files: Record<string, string>]>([
    ['files of somebody', { 'belangrijk.txt': 'x' }],
    ['a repository with its work tree', { '.git/HEAD': 'ref: refs/heads/main', 'README.md': '' }],
    ['the build.json of another program', { 'build.json': '{"name":"x"}', 'main.js': '' }],
    ['a build.json that is none', { 'build.json': '{' }],
  ])('may not hold %s', async (_, files) => {
    put(files);
    const before = list();
    expect(() => claimOutput(folder, [])).toThrow(`${folder} holds what no build made (`);
    expect(await buildSite(folder)).toMatchObject({ ok: false, output: expect.stringContaining(folder) as string });
    expect(list()).toEqual(before);
  });

  it.each<[what: string, kept: () => string]>([
    ['is what must stay', () => folder],
    ['holds what must stay', () => join(folder, 'content')],
  ])('may not be one that %s', (_, kept) => {
    put({ ...BUILT, 'content/site.yaml': '' });
    expect(() => claimOutput(folder, [kept()])).toThrow('which a build would remove. Choose another.');
    expect(existsSync(join(folder, 'content/site.yaml'))).toBe(true);
  });

  it('may not be the program', async () => {
    const { ok, output } = await buildSite(PROGRAM_FOLDER);
    expect([ok, output]).toEqual([false, expect.stringContaining('which a build would remove')]);
    expect(existsSync(join(PROGRAM_FOLDER, 'package.json'))).toBe(true);
  });
});
