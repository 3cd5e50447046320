import type { Root as HastRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { isWithdrawn, type Annotation, type WithdrawnAnnotation } from '../model/annotation.ts';
import { ANNOTATION_TYPES } from '../model/annotation-types.ts';
import { isTombstone, schemaFor, type Kind, type KindData } from '../model/kinds.ts';
import type { Bottleneck, Tombstone } from '../model/bottleneck.ts';
import { createFindings, sortFindings, type Finding, type Findings, type Place } from './finding.ts';
import { splitFrontMatter } from './front-matter.ts';
import { guardTree, type Reference } from './guard.ts';
import { parseBody } from './parse.ts';
import { checkPersonalData, listPassages } from './personal-data.ts';
import { readText } from './reading-text.ts';
import { checkMarkup, checkSource, normalizeSource } from './source.ts';
import { toHast, type Heading } from './to-hast.ts';
import { unravelComponents } from './unravel.ts';
import { readYaml } from './yaml.ts';

/** A tag, a link, or words between marks of emphasis or code. */
const MARKUP = /<[a-z/!?]|\]\(|\*\*\S|`/i;
const MAX_ANNOTATION_BODY = 5_000;

/** A file that passed: its front matter, its text as a tree, and what it refers to. */
export interface Document<K extends Kind = Kind> {
  data: KindData[K];
  tree: HastRoot;
  /** The reading text. */
  text: string;
  headings: Heading[];
  references: Reference[];
  /** By path in the front matter: where it stands. */
  placeOf: (path: PropertyKey[]) => Place;
}

export interface RenderOptions {
  /** What the file is; a bottleneck when absent. */
  kind?: Kind;
  /** Path relative to the content folder, for the findings. */
  path?: string;
}

/**
 * From the source of a submission to safe HTML. Synchronous, pure, never throws. With an error among the findings
 * `html` and `text` are empty and `data` is undefined.
 */
export function renderSubmission(
  source: string,
  { kind = 'bottleneck', path = '' }: RenderOptions = {},
): { data: KindData[Kind] | undefined; html: string; text: string; headings: Heading[]; findings: Finding[] } {
  const { document, findings } = readDocument(source, { kind, path });
  if (!document) return { data: undefined, html: '', text: '', headings: [], findings };
  const { data, tree, text, headings } = document;
  return { data, html: toHtml(tree), text, headings, findings };
}

/** The same up to the tree, for who sets passages in it before it becomes HTML. Never throws. */
export function readDocument<K extends Kind>(
  source: string,
  { kind, path = '' }: RenderOptions & { kind: K },
): { document?: Document<K>; findings: Finding[] } {
  const findings = createFindings(path);
  try {
    const document = readChecked(normalizeSource(source), kind, findings);
    return { ...(document && { document }), findings: sortFindings(findings.list) };
  } catch (error) {
    // One file must never stop the others: a crash on it is a finding about it.
    findings.error(
      'internal-error',
      undefined,
      `This file could not be read: ${error instanceof Error ? error.message : String(error)}`,
    );
    return { findings: sortFindings(findings.list) };
  }
}

// From cheap to dear; each step collects all it can find, and the next runs only when there was nothing wrong.
function readChecked<K extends Kind>(source: string, kind: K, findings: Findings): Document<K> | undefined {
  checkSource(source, findings);
  if (findings.hasErrors()) return undefined;

  const parts = splitFrontMatter(source, findings);
  if (!parts) return undefined;
  const frontMatter = readYaml(parts.frontMatter, (value) => schemaFor(kind, value), findings, parts.frontMatterLine);
  if (!frontMatter) return undefined;
  // `schemaFor` pairs kinds with their schemas, which is what KindData says.
  const data = frontMatter.data as KindData[K];
  checkBodyLength(parts.body, parts.linesBeforeBody, kind, data, findings);
  checkPlainText(data, frontMatter.placeOf, findings);
  checkMarkup(parts.body, parts.linesBeforeBody, findings);
  if (findings.hasErrors()) return undefined;

  const mdast = parseBody(parts.body, parts.linesBeforeBody, findings);
  if (!mdast) return undefined;
  unravelComponents(mdast);
  const parsed = '\n'.repeat(parts.linesBeforeBody) + parts.body;
  const references = guardTree(mdast, parsed, findings);
  if (findings.hasErrors()) return undefined;
  const accepted = 'privacyAccepted' in data ? (data.privacyAccepted ?? []) : [];
  checkPersonalData([...frontMatter.strings, ...listPassages(mdast, parsed)], accepted, findings);
  if (findings.hasErrors()) return undefined;

  const { tree, headings } = toHast(mdast);
  return { data, tree, text: readText(tree).text, headings, references, placeOf: frontMatter.placeOf };
}

/** Titles and summaries stand in lists, feeds and tabs, where markup would show as it is written. */
function checkPlainText(data: object, placeOf: (path: PropertyKey[]) => Place, findings: Findings): void {
  for (const field of ['title', 'summary'] as const) {
    const value: unknown = field in data ? (data as Record<string, unknown>)[field] : undefined;
    if (typeof value !== 'string' || !MARKUP.test(value)) continue;
    findings.error('plain-text', placeOf([field]), `"${field}" must be plain text: no HTML, no links and no Markdown.`);
  }
}

function checkBodyLength(
  body: string,
  linesBefore: number,
  kind: Kind,
  data: KindData[Kind],
  findings: Findings,
): void {
  const place = { line: linesBefore + 1, column: 1 };
  if (body.trim() !== '' && mayHaveNoBody(kind, data)) {
    findings.error('no-body', place, 'This file may hold front matter only. Take the text below it out.');
  }
  if (kind === 'annotation' && body.length > MAX_ANNOTATION_BODY) {
    findings.error(
      'body-too-long',
      place,
      `A reaction may have at most ${MAX_ANNOTATION_BODY} characters; this one has ${body.length}.`,
    );
  }
}

function mayHaveNoBody(kind: Kind, data: KindData[Kind]): boolean {
  if (kind === 'bottleneck') return isTombstone(data as Bottleneck | Tombstone);
  if (kind !== 'annotation') return false;
  const annotation = data as Annotation | WithdrawnAnnotation;
  return isWithdrawn(annotation) || ANNOTATION_TYPES[annotation.type].onlyCounted === true;
}
