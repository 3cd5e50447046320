import { digestText } from '../../markdown/public-text.ts';
import { readDocument } from '../../markdown/render.ts';
import { isWithdrawn } from '../../model/annotation.ts';
import { bottleneckNumber } from '../../model/bottleneck.ts';
import { isTombstone, KIND_FOLDERS } from '../../model/kinds.ts';
import type { EditedText } from '../../model/public-text.ts';
import { ContentError } from './errors.ts';
import type { Published } from './publisher.ts';
import type { ContentRepository, Snapshot } from './repository.ts';

/** Digits of a text's digest that tell it from any other. */
const TOLD_DIGITS = 16;

/** Where the file of a bottleneck is. */
export function toBottleneckPath(id: string): string {
  return `${KIND_FOLDERS.bottleneck}/${id}.mdx`;
}

export function toAnnotationPath(bottleneck: string, id: string): string {
  return `${KIND_FOLDERS.annotation}/${bottleneck}/${id}.mdx`;
}

/** What can be read under an id; undefined when there is nothing, or it was withdrawn. */
export async function findPublished(snapshot: Snapshot, id: string): Promise<Published | undefined> {
  const path = toBottleneckPath(id);
  const [source, version] = [await snapshot.read(path), await snapshot.getVersion(path)];
  if (source === undefined || version === undefined || isTakenDown(source, 'bottleneck')) return undefined;
  const annotations: Published['annotations'] = [];
  for (const file of await snapshot.list(`${KIND_FOLDERS.annotation}/${id}`))
    annotations.push({ id: toId(file), source: (await snapshot.read(file)) ?? '' });
  return { id, version, source, annotations };
}

/** An annotation by its id, withdrawn or not. */
export async function findAnnotation(snapshot: Snapshot, id: string): Promise<FoundAnnotation | undefined> {
  const path = (await snapshot.list(KIND_FOLDERS.annotation)).find((file) => toId(file) === id);
  const source = path && (await snapshot.read(path));
  return path && source !== undefined ? { path, source, bottleneck: path.split('/')[1] ?? '' } : undefined;
}

export interface FoundAnnotation {
  path: string;
  source: string;
  bottleneck: string;
}

/** Whether a file is what stayed of something withdrawn. */
export function isTakenDown(source: string, kind: 'bottleneck' | 'annotation'): boolean {
  if (kind === 'bottleneck') {
    const { document } = readDocument(source, { kind });
    return document !== undefined && isTombstone(document.data);
  }
  const { document } = readDocument(source, { kind });
  return document !== undefined && isWithdrawn(document.data);
}

/** Of the bottlenecks, withdrawn ones too. */
export async function listBottleneckIds(snapshot: Snapshot): Promise<string[]> {
  return (await snapshot.list(KIND_FOLDERS.bottleneck)).map(toId);
}

/**
 * What a commit of `publish` published, as `now` has it: its message says the number.
 * @throws {Error} when that is in no file.
 */
export async function findPublication(now: Snapshot, then: Snapshot): Promise<string> {
  const number = /^Publish (\S+)$/m.exec(await then.getMessage())?.[1];
  const id = (await listBottleneckIds(now)).find((each) => toNumber(each) === number);
  if (id === undefined) throw new Error(`What ${then.commit} published is not in the content.`);
  return id;
}

/**
 * The line of a commit that says of which submission it is, and of which text: an inbox that was restored, or is a new
 * one, gives numbers again.
 */
export function toSubmissionLine(number: string, text: EditedText): string {
  return `Submission: ${number} ${digestText(text).slice(0, TOLD_DIGITS)}`;
}

/** What is said of a commit that adds an annotation. */
export function toAnnotationMessage(id: string, number: string, line: string | undefined): string {
  return [`Add annotation ${id} to ${number}\n`, ...(line === undefined ? [] : [`${line}\n`])].join('\n');
}

/** The id of the annotation that the commit with this line added; undefined when there is none. */
export async function findAnnotationMade(
  repository: Pick<ContentRepository, 'findCommit' | 'open'>,
  line: string,
): Promise<string | undefined> {
  const commit = await repository.findCommit(line);
  const message = commit && (await (await repository.open(commit)).getMessage());
  return message && /^Add annotation (\S+)/.exec(message)?.[1];
}

/** Of the annotations of a bottleneck, withdrawn ones too. */
export async function listAnnotationIds(snapshot: Snapshot, bottleneck: string): Promise<string[]> {
  return (await snapshot.list(`${KIND_FOLDERS.annotation}/${bottleneck}`)).map(toId);
}

/** What a commit may call a bottleneck: its number, as the words of an id are those of a title. */
export function toNumber(id: string): string {
  return bottleneckNumber(id) ?? 'a bottleneck';
}

/** @throws {ContentError} when the file of a bottleneck is not in order. */
export function readTitle(source: string): string {
  const { document, findings } = readDocument(source, { kind: 'bottleneck', path: toBottleneckPath('nieuw') });
  if (document && !isTombstone(document.data)) return document.data.title;
  throw new ContentError(findings.filter(({ severity }) => severity === 'error'));
}

function toId(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.mdx$/, '');
}
