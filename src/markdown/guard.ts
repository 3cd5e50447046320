import type { Nodes, Parents, Root } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { COMPONENTS, getComponent, isComponentName, type ComponentName } from './components.ts';
import type { Findings, Place } from './finding.ts';
import { describeIssue } from './schema-issues.ts';
import { findHiddenCharacter } from './source.ts';
import { isSafeUrl, MEDIA_PATH } from './urls.ts';

/** Messages reach logs, so they repeat no more of a text than shows which place is meant. */
const MAX_QUOTED = 20;
const MAX_DEPTH = 24;
/** Cells of all tables: a short row counts as a whole one, because it becomes one. */
const MAX_CELLS = 5_000;
/** An address or title that many links share is written out for each. */
const MAX_URL = 1_000;
const MAX_LINK_TITLE = 300;

/** The only kinds of node that pass; whatever a parser may add later is refused by default. */
const ALLOWED_NODES = new Set([
  ...['root', 'paragraph', 'heading', 'text', 'emphasis', 'strong', 'delete', 'break', 'thematicBreak', 'blockquote'],
  ...['list', 'listItem', 'inlineCode', 'code', 'link', 'linkReference', 'definition', 'image', 'imageReference'],
  ...[
    'table',
    'tableRow',
    'tableCell',
    'footnoteReference',
    'footnoteDefinition',
    'mdxJsxFlowElement',
    'mdxJsxTextElement',
  ],
]);

// A paragraph that is a statement of a module, not one that merely begins with the word.
const MODULE_STATEMENT =
  /^(?:import\s+(?:[\w$*{][^'"\n]*\sfrom\s*)?(['"])[^'"\n]+\1[ \t]*(?:(?:;|\/\/).*)?(?:\n|$)|export\s+(?:(?:const|default|function|class)\b|async\s+function\b|(?:let|var)\s+[\w$]+\s*[=;,])|export\s*[{*])/;

/** What a body refers to outside itself; whether it exists is judged where all files are known. */
export interface Reference {
  kind: 'law' | 'image';
  value: string;
  /** Of a law. */
  article?: string;
  place: Place;
}

type Element = MdxJsxFlowElement | MdxJsxTextElement;

/**
 * Walks the tree over an allow-list of nodes, components, attributes and addresses. `source` is what the tree was
 * parsed from, with the lines before the body. Returns the references that it met; what is refused is in `findings`.
 */
export function guardTree(root: Root, source: string, findings: Findings): Reference[] {
  const references: Reference[] = [];
  const stack: { node: Nodes; parents: Parents[] }[] = [{ node: root, parents: [] }];
  guardTables(root, findings);
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node, parents } = next;
    if (parents.length > MAX_DEPTH) {
      findings.error(
        'nested-too-deep',
        placeOf(node),
        `Elements are nested more than ${MAX_DEPTH} deep here. Make it flatter.`,
      );
      continue;
    }
    guardCharacters(node, findings);
    guardNode(node, parents, source, references, findings);
    if (!('children' in node)) continue;
    for (const child of node.children.toReversed()) stack.push({ node: child, parents: [...parents, node] });
  }
  return references;
}

function guardNode(node: Nodes, parents: Parents[], source: string, references: Reference[], findings: Findings): void {
  const place = placeOf(node);
  switch (node.type) {
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      findings.error(
        'no-mdx-expression',
        place,
        'Text in braces {…} is not allowed: it would be code. Write \\{ and \\} for braces.',
      );
      return;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      guardComponent(node, parents, references, findings);
      return;
    case 'paragraph':
      if (parents.length === 1 && MODULE_STATEMENT.test(sliceOf(node, source))) {
        findings.error(
          'no-mdx-import',
          place,
          'import and export statements are not allowed. Components need no import; start the sentence otherwise if it is text.',
        );
      }
      return;
    case 'heading':
      if (node.depth === 1)
        findings.error('heading-depth', place, 'The title is the only heading of level 1. Start headings at "##".');
      return;
    case 'link':
    case 'definition':
      guardLink(node, place, references, findings);
      return;
    case 'image':
      guardImage(node, place, references, findings);
      return;
    case 'imageReference':
      findings.error('image-reference', place, 'Write the image in one piece: ![description](media/name.png).');
      return;
    case 'listItem':
      if (typeof node.checked === 'boolean')
        findings.error('no-task-list', place, 'Task lists are not allowed. Write \\[ \\] for brackets.');
      return;
    default:
      if (!ALLOWED_NODES.has(node.type)) findings.error('unknown-node', place, `"${node.type}" is not allowed here.`);
  }
}

/** What an escape such as `&#x202e;` stands for is judged as if it stood there itself. */
function guardCharacters(node: Nodes, findings: Findings): void {
  const texts = ['value', 'alt', 'title', 'url'].map((name) => (node as unknown as Record<string, unknown>)[name]);
  const attributes = 'attributes' in node ? node.attributes : [];
  const values = attributes.map((attribute) => attribute.value);
  for (const text of [...texts, ...values]) {
    const hidden = typeof text === 'string' ? findHiddenCharacter(text) : undefined;
    if (!hidden) continue;
    const message = `The invisible character ${hidden.name} is not allowed, nor is an escape that stands for it. Remove it.`;
    findings.error('invalid-character', placeOf(node), message);
  }
}

function guardTables(root: Root, findings: Findings): void {
  let cells = 0;
  const stack: Nodes[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'table') {
      cells += node.children.length * (node.align?.length ?? 1);
      if (cells > MAX_CELLS) {
        findings.error(
          'too-complex',
          placeOf(node),
          `Up to here tables have more than ${MAX_CELLS} cells. Make them smaller.`,
        );
        return;
      }
    }
    if ('children' in node) stack.push(...node.children.toReversed());
  }
}

function guardLink(
  { url, title }: { url: string; title?: string | null | undefined },
  place: Place | undefined,
  references: Reference[],
  findings: Findings,
): void {
  if (url.length > MAX_URL || (title?.length ?? 0) > MAX_LINK_TITLE) {
    const message = `An address may have at most ${MAX_URL} characters, the title of a link ${MAX_LINK_TITLE}.`;
    findings.error('url-too-long', place, message);
  }
  if (MEDIA_PATH.test(url)) {
    if (place) references.push({ kind: 'image', value: url, place });
  } else if (!isSafeUrl(url)) {
    findings.error(
      'unsafe-url',
      place,
      `The address "${url.slice(0, MAX_QUOTED)}" is not allowed. Use https://…, mailto:, tel: or an address on this site that starts with /.`,
    );
  }
}

function guardImage(
  node: { url: string; alt?: string | null | undefined },
  place: Place | undefined,
  references: Reference[],
  findings: Findings,
): void {
  if (!MEDIA_PATH.test(node.url)) {
    findings.error(
      'unsafe-url',
      place,
      `Images must be files in media/, written as media/name.png, not "${node.url.slice(0, MAX_QUOTED)}".`,
    );
  } else if (place) {
    references.push({ kind: 'image', value: node.url, place });
  }
  if (!node.alt?.trim())
    findings.error('image-alt', place, 'Describe the image for who cannot see it: ![description](media/name.png).');
}

function guardComponent(node: Element, parents: Parents[], references: Reference[], findings: Findings): void {
  const place = placeOf(node);
  if (!isComponentName(node.name)) {
    const name = node.name ? `<${node.name.slice(0, MAX_QUOTED)}>` : 'An empty tag <>';
    findings.error(
      'unknown-component',
      place,
      `${name} is not a known component. Known are ${Object.keys(COMPONENTS).join(', ')}. HTML is not allowed: use Markdown, or write \\< for a "<".`,
    );
    return;
  }
  const component = getComponent(node.name);
  const parent = parents.at(-1);
  const inComponent = parent && 'name' in parent ? parent.name : undefined;
  if (node.type === 'mdxJsxTextElement' && !component.inline) {
    findings.error(
      'component-place',
      place,
      `<${node.name}> cannot stand inside a sentence. Put it on lines of its own, with an empty line before and after.`,
    );
  }
  if (component.parent && inComponent !== component.parent) {
    findings.error('component-place', place, `<${node.name}> may only stand directly inside <${component.parent}>.`);
  }
  if (component.children === 'none' && node.children.length > 0) {
    findings.error('component-children', place, `<${node.name}> closes itself: write <${node.name} … />.`);
  }
  if (component.children === 'blocks' && node.children.length === 0) {
    findings.error(
      'component-children',
      place,
      `<${node.name}> is empty. Write text between <${node.name}> and </${node.name}>.`,
    );
  }
  if (
    component.children === 'steps' &&
    (node.children.length === 0 || node.children.some((child) => !('name' in child) || child.name !== 'Step'))
  ) {
    findings.error('component-children', place, `<${node.name}> holds only <Step date="…">…</Step>, and at least one.`);
  }
  guardAttributes(node, node.name, references, findings);
}

function guardAttributes(node: Element, name: ComponentName, references: Reference[], findings: Findings): void {
  const place = placeOf(node);
  const before = findings.list.length;
  const values = readAttributes(node, findings);
  if (findings.list.length > before) return;
  const result = getComponent(name).attributes.safeParse(values);
  if (!result.success) {
    for (const issue of result.error.issues) {
      for (const { path, key, message } of describeIssue(issue, values)) {
        const attribute = node.attributes.find(
          (one) => one.type === 'mdxJsxAttribute' && one.name === (key ?? path[0]),
        );
        const rule = key === undefined ? 'invalid-attribute' : 'unknown-attribute';
        findings.error(
          rule,
          placeOf(attribute) ?? place,
          `<${name}>: ${message.replace('is not a known field', 'is not a known attribute')}`,
        );
      }
    }
    return;
  }
  if (!place) return;
  if (name === 'Law') {
    const article = typeof values.article === 'string' ? { article: values.article } : {};
    references.push({ kind: 'law', value: String(values.code), place, ...article });
  }
  if (name === 'Figure') references.push({ kind: 'image', value: String(values.src), place });
}

/** The literal attributes of a component. A map without prototype: names come from the author. */
export function readAttributes(node: Element, findings?: Findings): Record<string, unknown> {
  const values = Object.create(null) as Record<string, unknown>;
  for (const attribute of node.attributes) {
    const place = placeOf(attribute) ?? placeOf(node);
    if (attribute.type !== 'mdxJsxAttribute') {
      findings?.error(
        'no-mdx-expression',
        place,
        'Spread attributes {...} are not allowed. Write each attribute as name="value".',
      );
    } else if (Object.hasOwn(values, attribute.name)) {
      findings?.error(
        'duplicate-attribute',
        place,
        `"${attribute.name.slice(0, MAX_QUOTED)}" is given twice. Keep one.`,
      );
    } else {
      const literal = literalOf(attribute);
      if (literal === undefined) {
        findings?.error(
          'no-mdx-expression',
          place,
          `"${attribute.name.slice(0, MAX_QUOTED)}" must be text in quotes, a number, true or false; code in braces is not allowed.`,
        );
      } else {
        values[attribute.name] = literal;
      }
    }
  }
  return { ...values };
}

function literalOf({ value }: MdxJsxAttribute): string | number | boolean | undefined {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value;
  const source = value.value.trim();
  if (source === 'true' || source === 'false') return source === 'true';
  return /^-?\d{1,15}(?:\.\d{1,15})?$/.test(source) ? Number(source) : undefined;
}

function sliceOf(node: Nodes, source: string): string {
  return source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}

function placeOf(node: { position?: { start: Place } | undefined } | undefined): Place | undefined {
  return node?.position && { line: node.position.start.line, column: node.position.start.column };
}
