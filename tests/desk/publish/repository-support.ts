import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { locateContent } from '../../../src/content/location.ts';
import { createContentRepository, type RepositoryOptions } from '../../../src/desk/publish/create-repository.ts';
import { createPortal, mdx } from '../../content/support.ts';

export const NOW = new Date('2026-11-24T09:30:00Z');
const ISOLATED = { GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' };
const SOMEBODY = {
  GIT_AUTHOR_NAME: 'Beheer',
  GIT_AUTHOR_EMAIL: 'beheer@spaak.example',
  GIT_COMMITTER_NAME: 'Beheer',
  GIT_COMMITTER_EMAIL: 'beheer@spaak.example',
};

/** A page, which nothing refers to. */
export function page(text: string): string {
  return mdx('title: Een pagina', `\n${text}\n`);
}

/** An empty folder, for the time of one test. */
export function createTemporary(name: string): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), `spaak-${name}-`)));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

/** SPAAK_DATA for the time of one test, with the caches of what stands in it. */
export function createData(): string {
  const data = createTemporary('data');
  onTestFinished(() => removeCaches(join(data, 'check')));
  return data;
}

/** Opens the repository of a small portal in which nothing is wrong, made of it when there is none. */
export function openRepository(folder: string, options: Partial<RepositoryOptions> = {}) {
  const content = options.content ?? createPortal();
  onTestFinished(() => removeCaches(content));
  return createContentRepository({ folder, content, now: () => NOW, ...options });
}

/** What git says on a repository, without what this machine told git. */
export function git(folder: string, ...args: string[]): string {
  const options = { cwd: folder, env: { ...process.env, ...ISOLATED, ...SOMEBODY }, encoding: 'utf8' } as const;
  return execFileSync('git', args, { ...options, stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 2 ** 28 }).trimEnd();
}

/** A commit on `main` of a repository by somebody who uses git: files that are there already, by path. */
export function byHand(repository: string, files: Record<string, string>, message = 'Met de hand'): void {
  const work = createTemporary('hand');
  git(work, 'clone', '--quiet', repository, '.');
  for (const [path, source] of Object.entries(files)) writeFileSync(join(work, path), source);
  git(work, 'commit', '--quiet', '--all', '-m', message);
  git(work, 'push', '--quiet', 'origin', 'HEAD:main');
}

/** All that git stores, as bytes: of every object, reachable or not. */
export function readObjects(bare: string): string {
  const args = ['cat-file', '--batch-all-objects', '--batch', '--buffer'];
  return execFileSync('git', args, { cwd: bare, encoding: 'latin1', maxBuffer: 2 ** 28 });
}

/** A file, or all the files of a folder, as bytes. */
export function readAll(path: string): string {
  const files = statSync(path).isDirectory() ? readdirSync(path, { recursive: true, withFileTypes: true }) : [];
  const paths = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
  return (statSync(path).isDirectory() ? paths : [path]).map((each) => readFileSync(each, 'latin1')).join('\n');
}

export function countObjects(bare: string): number {
  return git(bare, 'cat-file', '--batch-all-objects', '--batch-check').split('\n').length;
}

function removeCaches(content: string): void {
  rmSync(locateContent({ SPAAK_CONTENT: content }).cacheFolder, { recursive: true, force: true });
}
