import type { Element, Parents, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { isGenerated, walkTree } from '../markdown/hast.ts';
import { markPassages } from '../markdown/passages.ts';
import { readText } from '../markdown/reading-text.ts';
import { matchTextQuote } from '../model/text-quote.ts';
import type { TextQuote } from '../model/annotation.ts';
import type { Term } from '../model/vocabulary.ts';

/** A reaction to a passage of a text. */
export interface Quotation {
  /** Id of the annotation. */
  id: string;
  target: TextQuote;
  /** Class that says who speaks, such as `v-policy`. */
  voice: string;
}

/** A text as a page shows it. */
export interface WrittenText {
  /** Its outermost blocks as safe HTML, each with the ids of the annotations whose link stands in it. */
  blocks: { html: string; notes: string[] }[];
  /** By annotation: whether its passage is there, and the number of its link. */
  passages: Map<string, { state: 'anchored' | 'orphaned' | 'ambiguous'; number?: number }>;
  /** What stands before the ids in it. */
  scope?: string;
}

export type FindLaw = (code: string) => Term | undefined;

/** How a text is set on a page that holds others too. */
export interface Setting {
  /** Stands before its ids. */
  scope?: string;
  /** How many levels its headings go down. */
  lower?: number;
}

/** Sets the passages that are quoted in a text and cuts it into blocks. Changes `tree`. */
export function renderWithPassages(
  tree: Root,
  quotations: readonly Quotation[],
  findLaw: FindLaw,
  { scope, lower = 0 }: Setting = {},
): WrittenText {
  nameLaws(tree, findLaw);
  if (scope !== undefined) {
    scopeIds(tree, scope);
    leaveLandmarks(tree);
  }
  lowerHeadings(tree, lower);
  const { text } = readText(tree);
  const passages: WrittenText['passages'] = new Map();
  const found: (Quotation & { start: number; end: number })[] = [];
  for (const quotation of quotations) {
    const match = matchTextQuote(text, quotation.target);
    passages.set(quotation.id, { state: match.state });
    if (match.state === 'anchored') found.push({ ...quotation, start: match.start, end: match.end });
  }
  // Numbers follow where the links stand, which is behind the passages.
  found.sort((a, b) => a.end - b.end || b.start - a.start);
  const numbered = found.map((quotation, index) => ({ ...quotation, number: index + 1 }));
  for (const { id, number } of numbered) passages.set(id, { state: 'anchored', number });

  const blocks = markPassages(tree, numbered)
    .children.filter((node) => node.type !== 'text' || node.value.trim() !== '')
    .map((node) => ({ html: toHtml(node), notes: listNotes(node) }));
  return { blocks, passages, ...(scope !== undefined && { scope }) };
}

/** What is read in a text, one line a block: what the author wrote, without markup. */
export function listReadText(tree: Root): string {
  return readText(tree).text;
}

/** What a page shows of a text beside what is read: titles of steps, promises, who is quoted. Without footnote marks. */
export function listShownText(tree: Root): string {
  return [...walkTree(tree)]
    .filter(({ ancestors }) => ancestors.some(isShownBeside))
    .flatMap(({ node }) => (node.type === 'text' ? node.value : []))
    .join(' ');
}

function isShownBeside(node: Parents): boolean {
  return node.type === 'element' && isGenerated(node) && node.tagName !== 'sup' && node.tagName !== 'a';
}

/**
 * A text without passages as safe HTML. `scope` stands before its ids, for a text that shares a page with others, such
 * as an annotation with footnotes. Changes `tree`.
 */
export function renderText(tree: Root, findLaw: FindLaw, scope?: string): string {
  nameLaws(tree, findLaw);
  if (scope !== undefined) scopeIds(tree, scope);
  return toHtml(tree);
}

/** A reaction may link to a heading of the write-up: makes such links of `tree` lead to where that has this scope. */
export function linkIntoScope(tree: Root, scope: string): void {
  const elements = listElements(tree);
  const own = new Set(elements.flatMap(({ properties }) => properties.id ?? []));
  for (const { properties } of elements) {
    const [, target] = /^#(.+)/.exec(properties.href?.toString() ?? '') ?? [];
    if (target !== undefined && !own.has(target)) properties.href = `#${scope}-${target}`;
  }
}

/** Only what points into this text itself is changed. */
function scopeIds(tree: Root, scope: string): void {
  const elements = listElements(tree);
  const own = new Set(elements.flatMap(({ properties }) => properties.id ?? []));
  for (const { properties } of elements) {
    if (properties.id) properties.id = `${scope}-${properties.id}`;
    const target = properties.href?.toString().slice(1) ?? '';
    if (own.has(target)) properties.href = `#${scope}-${target}`;
    const label = properties.ariaDescribedBy?.toString();
    if (label) properties.ariaDescribedBy = [`${scope}-${label}`];
  }
}

function listElements(tree: Root): Element[] {
  return [...walkTree(tree)].flatMap(({ node }) => (node.type === 'element' ? node : []));
}

/** Stories and tables are landmarks of a page with one text; those of several would have the same names. */
function leaveLandmarks(tree: Root): void {
  for (const { tagName, properties } of listElements(tree)) {
    if (tagName === 'section') delete properties.ariaLabel;
    if (properties.role === 'region') properties.role = 'group';
  }
}

function lowerHeadings(tree: Root, levels: number): void {
  for (const { node } of walkTree(tree)) {
    if (node.type !== 'element') continue;
    const [, level] = /^h([1-6])$/.exec(node.tagName) ?? [];
    if (level) node.tagName = `h${Math.min(6, Number(level) + levels)}`;
  }
}

/** Gives references to laws their names; the text itself knows only codes. */
function nameLaws(tree: Root, findLaw: FindLaw): void {
  for (const { node } of walkTree(tree)) {
    if (node.type !== 'element' || node.properties.dataLaw === undefined) continue;
    const { dataLaw, dataArticle } = node.properties;
    const term = findLaw(String(dataLaw));
    const label = [term?.label ?? String(dataLaw), ...(dataArticle ? [`artikel ${String(dataArticle)}`] : [])].join(
      ', ',
    );
    const words = { type: 'text' as const, value: label };
    const link: Element = {
      type: 'element',
      tagName: 'a',
      properties: { href: term?.url, rel: ['noopener'] },
      children: [words],
    };
    node.children = [term?.url ? link : words];
    delete node.properties.dataLaw;
    delete node.properties.dataArticle;
  }
}

function listNotes(block: RootContent): string[] {
  return [...walkTree({ type: 'root', children: [block] })].flatMap(({ node }) => {
    const href =
      node.type === 'element' && node.tagName === 'a' && isGenerated(node) ? String(node.properties.href) : '';
    return href.startsWith('#n-') ? [href.slice('#n-'.length)] : [];
  });
}
