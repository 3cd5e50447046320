import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConflictError, ContentError, SeedRefusedError } from '../../../src/desk/publish/errors.ts';
import { CASE, change, createPortal, PNG, PORTAL } from '../../content/support.ts';
import { createData, git, openRepository, page } from './repository-support.ts';

const THEME = change('site.yaml', 'spaak: 1\n', 'spaak: 1\ntheme: stijl/eigen.css\n');
const EXAMPLE = change(CASE, 'role: wijkteammedewerker', 'role: wijkteammedewerker\nexample: true');

async function setUp(content = createPortal()) {
  const data = createData();
  return { data, bare: join(data, 'content.git'), content, repository: await openRepository(data, { content }) };
}

function listMain(bare: string): string[] {
  return git(bare, 'ls-tree', '-r', '--name-only', 'main').split('\n');
}

describe('the first commit', () => {
  it('holds what the content model knows, byte for byte, and nothing else', async () => {
    const content = createPortal({
      ...THEME,
      'stijl/eigen.css': ':root { color: black }\n',
      'README.md': 'Lees mij',
      'stijl/over.txt': '-',
    });
    mkdirSync(join(content, '.git'));
    writeFileSync(join(content, '.git/config'), '');
    writeFileSync(join(content, 'pages/.concept.mdx'), page('Nog niet.'));
    const { bare } = await setUp(content);
    expect(listMain(bare)).toEqual([...Object.keys(PORTAL), 'stijl/eigen.css'].sort());
    expect(git(bare, 'rev-parse', 'main:media/schema.png')).toBe(
      git(bare, 'hash-object', join(content, 'media/schema.png')),
    );
    expect(git(bare, 'log', '--format=%an <%ae> %s', '--all')).toBe(
      'Werkplaats Voorbeeld <redactie@spaak.invalid> Begin with the content folder',
    );
    expect(readdirSync(bare)).not.toContain('index');
  });

  it.each([
    ['content that is not in order', createPortalWith({ 'circles/wonen.mdx': page('Geen kring.') }), ContentError],
    ['a folder without content', createPortalWith({ 'site.yaml': undefined }), ContentError],
    ['a link to another file', withLink, ContentError],
    ['examples on a public portal', createPortalWith(EXAMPLE), SeedRefusedError],
  ])('refuses %s, and is not there', async (_, create, kind) => {
    const data = createData();
    await expect(openRepository(data, { content: create(), isPublic: true })).rejects.toThrow(kind);
    expect(readdirSync(data)).not.toContain('content.git');
    // And it can be made once that is put right.
    await openRepository(data);
  });

  it('may hold examples on this machine, and names the way to a portal of one’s own', async () => {
    const content = createPortal(EXAMPLE);
    await openRepository(createData(), { content });
    await expect(openRepository(createData(), { content, isPublic: true })).rejects.toThrow('npm run spaak -- init');
  });
});

describe('a content folder that somebody goes on with', () => {
  it('makes no commit while nothing changed', async () => {
    const { repository } = await setUp();
    const head = await repository.getHead();
    expect([await repository.takeOverFolder(), await repository.getHead()]).toEqual([false, head]);
  });

  it('is merged with what the desk did, again and again', async () => {
    const { bare, content, repository } = await setUp();
    await repository.commit(async () => ({
      changes: { 'pages/van-het-desk.mdx': page('Van het desk.') },
      message: 'Change\n',
      result: 0,
    }));
    for (const round of [1, 2]) {
      writeFileSync(join(content, `pages/hand-${round}.mdx`), page('Met de hand.'));
      writeFileSync(join(content, 'media/schema.png'), Buffer.concat([PNG, Buffer.alloc(round)]));
      if (round === 2) rmSync(join(content, 'pages/over.mdx'));
      expect([await repository.takeOverFolder(), await repository.takeOverFolder()]).toEqual([true, false]);
    }
    expect(listMain(bare).filter((path) => path.startsWith('pages/'))).toEqual([
      'pages/hand-1.mdx',
      'pages/hand-2.mdx',
      'pages/van-het-desk.mdx',
    ]);
    expect(git(bare, 'cat-file', '-s', 'main:media/schema.png')).toBe(String(PNG.length + 2));
    expect(repository.getContent().pages).toHaveLength(3);
    expect(git(bare, 'fsck', '--full', '--strict')).toBe('');
  });

  it('may be opened again in between', async () => {
    const { data, bare, content } = await setUp();
    writeFileSync(join(content, 'pages/hand.mdx'), page('Met de hand.'));
    const again = await openRepository(data, { content });
    expect(await again.takeOverFolder()).toBe(true);
    expect(listMain(bare)).toContain('pages/hand.mdx');
  });

  it('does not bring back what the desk changed since', async () => {
    const { bare, content, repository } = await setUp();
    await repository.commit(async () => ({
      changes: { 'pages/over.mdx': page('Van het desk.') },
      message: 'Change\n',
      result: 0,
    }));
    writeFileSync(join(content, 'pages/hand.mdx'), page('Met de hand.'));
    await repository.takeOverFolder();
    expect(git(bare, 'show', 'main:pages/over.mdx')).toContain('Van het desk.');
  });

  it.each([
    [
      'both sides changed the same place',
      ConflictError,
      (content: string) => writeFileSync(join(content, 'pages/over.mdx'), page('Met de hand.')),
    ],
    [
      'it is not in order',
      ContentError,
      (content: string) => writeFileSync(join(content, 'pages/hand.mdx'), 'Zonder kop.'),
    ],
    [
      'it would not be in order with what the desk did',
      ContentError,
      (content: string) => writeFileSync(join(content, 'pages/hand.mdx'), `${page('')}\n![](media/schema.png)\n`),
    ],
  ])('is refused when %s, with nothing changed', async (_, kind, write) => {
    const { content, repository } = await setUp();
    const changes = {
      'pages/over.mdx': page('Van het desk.'),
      'media/schema.png': undefined,
      [CASE]: PORTAL[CASE].replace('![Het schema](media/schema.png)', ''),
    };
    const { commit } = await repository.commit(async () => ({ changes, message: 'Change\n', result: 0 }));
    write(content);
    const refused = repository.takeOverFolder();
    await expect(refused).rejects.toThrow(kind);
    if (kind === ConflictError) await expect(refused).rejects.toMatchObject({ paths: ['pages/over.mdx'] });
    expect(await repository.getHead()).toBe(commit);
  });
});

function createPortalWith(changes: Parameters<typeof createPortal>[0]): () => string {
  return () => createPortal(changes);
}

function withLink(): string {
  const content = createPortal();
  symlinkSync(join(content, 'site.yaml'), join(content, 'pages/link.mdx'));
  return content;
}
