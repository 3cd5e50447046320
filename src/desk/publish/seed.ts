import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '../../content/content.ts';
import { openDocumentCache } from '../../content/document-cache.ts';
import { loadContent } from '../../content/load.ts';
import { locateContent } from '../../content/location.ts';
import { VOCABULARY_NAMES } from '../../model/vocabulary.ts';
import { PROGRAM_FOLDER } from '../build-site.ts';
import { listErased } from './erased.ts';
import { ConflictError, ContentError, SeedRefusedError } from './errors.ts';
import { toLine, type Git } from './git.ts';
import { mergeTrees, writeCommit, writeIndex, writeTree, type Author, type Changes } from './objects.ts';
import { listTree } from './snapshot.ts';

/** The content folder on this machine, as somebody wrote it by hand. */
export interface SeedFolder {
  root: string;
  /** Whether everybody can see the portal: what was invented may not stand there as if it were true. */
  isPublic: boolean;
}

/** What may be taken over of a folder. */
export interface Seed {
  organisation: string;
  paths: string[];
}

/**
 * Lists the files of a content folder that the model knows; all else in it stays where it is.
 * @throws {ContentError} when the folder is not in order, {SeedRefusedError}
 */
export function readSeed({ root, isPublic }: SeedFolder): Seed {
  const content = readFolder(root);
  const errors = content.findings.filter(({ severity }) => severity === 'error');
  if (!content.site || errors.length > 0) throw new ContentError(errors);
  if (isPublic && holdsExamples(content))
    throw new SeedRefusedError(
      `The content in ${root} holds examples ("example: true"), which a portal with a public SPAAK_URL must not show as ` +
        'its own. Make an empty portal with "npm run spaak -- init DIR" and start with SPAAK_CONTENT=DIR.',
    );
  const yaml = ['site.yaml', ...[...VOCABULARY_NAMES, 'synonyms'].map((name) => `vocabulary/${name}.yaml`)];
  const paths = [
    ...yaml.filter((path) => existsSync(join(root, path))),
    ...listEntries(content).map(({ path }) => path),
    ...content.media,
    ...(content.site.theme === undefined ? [] : [content.site.theme]),
  ];
  return { organisation: content.site.organisation, paths };
}

/** Makes the first commit, of the files of a folder; resolves to its name. */
export async function commitSeed(git: Git, root: string, seed: Seed, now: Date): Promise<string> {
  const blobs = await nameFiles(git, root, { paths: seed.paths, store: true });
  return writeCommit(git, {
    tree: await writeIndex(git, blobs),
    parents: [],
    message: 'Begin with the content folder',
    author: { name: seed.organisation, at: now },
  });
}

/** What differs in a folder from the commit that was made of it. @throws {ConflictError} for what was erased since. */
export async function listSeedChanges(git: Git, root: string, { paths, commit }: ChangeOptions): Promise<Changes> {
  const then = await listTree(git, commit);
  const now = await nameFiles(git, root, { paths, store: false });
  const erased = new Set(await listErased(git));
  const back = paths.filter((path) => erased.has(now[path] ?? ''));
  if (back.length > 0) throw new ConflictError('What was erased still stands in the content folder.', back.sort());
  const changed = paths.filter((path) => then.get(path)?.blob !== now[path]);
  const gone = [...then.keys()].filter((path) => !(path in now));
  return Object.fromEntries([
    ...changed.map((path) => [path, readFileSync(join(root, path))] as const),
    ...gone.map((path) => [path, undefined] as const),
  ]);
}

/** Merges a changed folder with `main`. @throws {ConflictError} */
export async function mergeSeed(git: Git, main: string, { seed, changes, author }: MergeOptions): Promise<MergedSeed> {
  const message = 'Take over what changed in the content folder';
  const tree = await writeTree(git, seed, changes);
  const next = await writeCommit(git, { tree, parents: [seed], message, author });
  const merged = await mergeTrees(git, main, next);
  return { seed: next, commit: await writeCommit(git, { tree: merged, parents: [main, next], message, author }) };
}

export interface ChangeOptions {
  paths: readonly string[];
  commit: string;
}

export interface MergeOptions {
  seed: string;
  changes: Changes;
  author: Author;
}

export interface MergedSeed {
  /** The commit that the folder is now. */
  seed: string;
  commit: string;
}

function readFolder(root: string): Content {
  const cache = openDocumentCache(locateContent({ SPAAK_CONTENT: root }, PROGRAM_FOLDER).documents);
  try {
    return loadContent(root, cache);
  } finally {
    cache.close();
  }
}

function listEntries({ bottlenecks, annotations, circles, expectations, pages }: Content) {
  return [...bottlenecks, ...annotations, ...circles, ...expectations, ...pages];
}

function holdsExamples(content: Content): boolean {
  return listEntries(content).some(({ data }) => 'example' in data && data.example === true);
}

/** Git's name for each file, which `store` also makes an object of. */
async function nameFiles(
  git: Git,
  root: string,
  { paths, store }: { paths: readonly string[]; store: boolean },
): Promise<Record<string, string>> {
  const args = ['hash-object', '--stdin-paths', '--no-filters', ...(store ? ['-w'] : [])];
  const names = toLine(await git.run(args, { input: paths.map((path) => `${path}\n`).join(''), cwd: root })).split(
    '\n',
  );
  return Object.fromEntries(paths.map((path, index) => [path, names[index] ?? '']));
}
