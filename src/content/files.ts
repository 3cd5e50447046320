import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Findings } from '../markdown/finding.ts';
import { isDay } from '../model/dates.ts';
import { annotationIdSchema, idSchema } from '../model/fields.ts';
import { KIND_FOLDERS, type Kind } from '../model/kinds.ts';
import { MEDIA_PATH } from '../markdown/urls.ts';
import { VOCABULARY_NAMES } from '../model/vocabulary.ts';

/** A file of the content folder that holds an entry. */
export interface ContentFile {
  kind: Kind;
  id: string;
  /** Relative to the content folder, with forward slashes. */
  path: string;
  /** Id of the bottleneck, for an annotation. */
  bottleneck?: string;
}

export interface FileList {
  files: ContentFile[];
  /** Paths of images, such as `media/schema.png`. */
  media: Set<string>;
}

export const NO_SYMLINK = 'Links to other files are not allowed. Put the file itself here.';
const DIFFERS_BY_CASE = 'differs from that of another by upper and lower case only';

/** Ids that stand for something else in addresses. */
const RESERVED_BOTTLENECK_IDS = new Set(['status', 'pagina']);
const RESERVED_PAGE_IDS = new Set([
  ...[
    'knelpunten',
    'zoeken',
    'domeinen',
    'soorten',
    'gemeenten',
    'wetten',
    'ongehoord',
    'toezeggingen',
    'verwachtingen',
    'leerkringen',
  ],
  ...[
    'brief',
    'monitor',
    'volgen',
    'insturen',
    'desk',
    'data',
    'handleiding',
    'media',
    'api',
    'pagefind',
    '404',
    'build',
    'index',
  ],
]);
const YAML_NAMES = new Set([...VOCABULARY_NAMES, 'synonyms'].map((name) => `${name}.yaml`));

/**
 * Lists what a content folder holds. Absent folders are empty. What does not belong there is an error, because a file
 * with a wrong name would be left out unseen; names that begin with a dot are passed over.
 */
export function listFiles(root: string, findingsFor: (path: string) => Findings): FileList {
  const files: ContentFile[] = [];
  for (const kind of Object.keys(KIND_FOLDERS) as Kind[]) {
    const folder = KIND_FOLDERS[kind];
    if (kind !== 'annotation') {
      files.push(...listEntries(root, folder, kind, findingsFor));
      continue;
    }
    for (const name of listNames(root, folder, findingsFor)) {
      const path = `${folder}/${name}`;
      if (!lstatSync(join(root, path)).isDirectory()) {
        findingsFor(path).error(
          'file-place',
          undefined,
          'Annotations stand in a folder named after their bottleneck: annotations/<bottleneck>/<id>.mdx.',
        );
      } else {
        files.push(...listEntries(root, path, kind, findingsFor).map((file) => ({ ...file, bottleneck: name })));
      }
    }
  }
  for (const name of listNames(root, 'vocabulary', findingsFor)) {
    if (!YAML_NAMES.has(name))
      findingsFor(`vocabulary/${name}`).error(
        'file-name',
        undefined,
        `Vocabularies are ${[...YAML_NAMES].join(', ')}.`,
      );
  }
  return { files, media: listMedia(root, findingsFor) };
}

function listEntries(root: string, folder: string, kind: Kind, findingsFor: (path: string) => Findings): ContentFile[] {
  const files: ContentFile[] = [];
  const names = listNames(root, folder, findingsFor);
  for (const name of names) {
    const path = `${folder}/${name}`;
    const problem = nameProblem(name, kind);
    // Only names in lower case are right, so of two that differ by case one is wrong, and the other is not to blame.
    const differsByCase =
      problem && names.some((other) => other !== name && other.toLowerCase() === name.toLowerCase());
    if (problem)
      findingsFor(path).error(
        'file-name',
        undefined,
        `The name of this file ${differsByCase ? DIFFERS_BY_CASE : problem}.`,
      );
    else files.push({ kind, id: name.slice(0, -'.mdx'.length), path });
  }
  return files;
}

function nameProblem(name: string, kind: Kind): string | undefined {
  if (!name.endsWith('.mdx')) return 'must end in .mdx';
  const id = name.slice(0, -'.mdx'.length);
  const result = (kind === 'annotation' ? annotationIdSchema : idSchema).safeParse(id);
  if (!result.success) return result.error.issues[0]?.message;
  if (kind === 'annotation' && !isDay(`${id.slice(0, 4)}-${id.slice(4, 6)}-${id.slice(6, 8)}`))
    return 'must begin with a day that exists';
  if (kind === 'bottleneck' && RESERVED_BOTTLENECK_IDS.has(id)) return 'is an address of the site itself';
  if (kind === 'page' && RESERVED_PAGE_IDS.has(id)) return 'is an address of the site itself';
  return undefined;
}

function listMedia(root: string, findingsFor: (path: string) => Findings): Set<string> {
  const media = new Set<string>();
  for (const name of listNames(root, 'media', findingsFor)) {
    const path = `media/${name}`;
    if (!lstatSync(join(root, path)).isFile())
      findingsFor(path).error('file-place', undefined, 'Images stand in media itself, not in folders.');
    else if (MEDIA_PATH.test(path)) media.add(path);
    else
      findingsFor(path).error(
        'file-name',
        undefined,
        'Images have names of letters, digits, dots and hyphens that end in .png, .jpg, .jpeg, .webp, .avif or .gif.',
      );
  }
  return media;
}

/** Names in a folder, sorted; links to elsewhere are refused, because they could publish any file of the machine. */
function listNames(root: string, folder: string, findingsFor: (path: string) => Findings): string[] {
  const stat = lstatSync(join(root, folder), { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) {
    if (stat.isSymbolicLink()) findingsFor(folder).error('no-symlink', undefined, NO_SYMLINK);
    else findingsFor(folder).error('file-place', undefined, 'This must be a folder.');
    return [];
  }
  const names: string[] = [];
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    if (entry.isSymbolicLink()) findingsFor(`${folder}/${entry.name}`).error('no-symlink', undefined, NO_SYMLINK);
    else names.push(entry.name);
  }
  return names.sort();
}
