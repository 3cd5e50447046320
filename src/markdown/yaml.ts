import {
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type Pair,
} from 'yaml';
import type { z } from 'zod';
import type { Findings, Place } from './finding.ts';
import type { Passage } from './personal-data.ts';
import { describeIssue } from './schema-issues.ts';
import { findHiddenCharacter } from './source.ts';

/** Keys whose value is a string even when it looks like a number: article 2.10 is not 2.1, and 2019 is a year. */
const ALWAYS_TEXT = new Set(['article', 'paragraph', 'since', 'date']);
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype', '<<']);

/** A YAML file that passed its schema. */
export interface YamlFile<Data> {
  data: Data;
  /** Where the value at a path stands. */
  placeOf: (path: PropertyKey[]) => Place;
  /** What people wrote in it, for the privacy check. */
  strings: Passage[];
}

/**
 * Reads YAML 1.2 (core schema, no anchors, aliases, tags or merge keys; unique keys) and checks it against `schema`.
 * `firstLine` is the line of the file on which `text` starts. Returns undefined when anything is wrong; why is in `findings`.
 */
export function readYaml<Data>(
  text: string,
  schemaOf: (value: unknown) => z.ZodType<Data>,
  findings: Findings,
  firstLine = 1,
): YamlFile<Data> | undefined {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    prettyErrors: false,
    uniqueKeys: true,
    stringKeys: true,
    lineCounter,
  });
  const placeAt = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };

  const problems = [...document.errors, ...document.warnings];
  if (problems.some(({ message }) => message.includes('call stack'))) {
    findings.error('nested-too-deep', placeAt(0), 'This YAML is nested too deep. Make it flatter.');
    return undefined;
  }
  for (const { code, pos, message } of problems) {
    // A tag is refused below, whether it is known or not.
    if (code === 'TAG_RESOLVE_FAILED') continue;
    findings.error('invalid-yaml', placeAt(pos[0]), `This is not valid YAML: ${message.split('\n')[0]}`);
  }
  if (findings.hasErrors()) return undefined;
  refuseCleverness(document, placeAt, findings);
  if (findings.hasErrors()) return undefined;

  const value: unknown = document.toJS();
  const placeOf = (path: PropertyKey[]) => placeAt(offsetOf(document, path));
  const result = schemaOf(value).safeParse(value);
  if (result.success)
    return {
      data: result.data,
      placeOf,
      strings: [...listStrings(document, placeAt), ...listComments(document, placeAt)],
    };
  for (const issue of result.error.issues) {
    for (const { path, message, key } of describeIssue(issue, value)) {
      findings.error('invalid-field', placeAt(offsetOf(document, path, key)), message);
    }
  }
  return undefined;
}

/** Keys whose values are days, digests and the like: figures that say nothing about anybody. */
const MACHINE_KEYS = new Set([
  'digest',
  'created',
  'published',
  'reported',
  'withdrawn',
  'due',
  'reviewOn',
  'since',
  'start',
  'end',
]);

/** Every string of the file that people wrote. A person's name where a name belongs was their own choice. */
function listStrings(document: Document, placeAt: (offset: number) => Place): Passage[] {
  const strings: Passage[] = [];
  visit(document, {
    Pair(_key, { key, value }, path) {
      const name = isScalar(key) ? String(key.value) : '';
      if (MACHINE_KEYS.has(name) || (name === 'name' && isNamed(path.at(-2), 'by'))) return visit.SKIP;
      // The public address of the editors; only site.yaml knows this field.
      if (name === 'contact' && isScalar(value)) return visit.SKIP;
      return undefined;
    },
    Scalar(key, node) {
      if (key === 'key' || typeof node.value !== 'string') return;
      const start = node.range?.[0] ?? 0;
      const quote = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE' ? 1 : 0;
      // Where a value is folded or escaped its characters stand elsewhere; its beginning is then near enough.
      const isLiteral = node.source === node.value && !node.value.includes('\n');
      strings.push({ text: node.value, placeOf: (offset) => placeAt(isLiteral ? start + quote + offset : start) });
    },
  });
  return strings;
}

/** Comments, which no page shows, and the file does. */
function listComments(document: Document, placeAt: (offset: number) => Place): Passage[] {
  const comments: Passage[] = [];
  const add = (text: string | null | undefined, offset: number) =>
    text && comments.push({ text, placeOf: () => placeAt(offset) });
  visit(document, {
    Node(_key, node) {
      add(node.commentBefore, startOf(node));
      add(node.comment, startOf(node));
    },
  });
  add(document.commentBefore, 0);
  add(document.comment, startOf(document.contents));
  return comments;
}

function isNamed(pair: unknown, name: string): boolean {
  return isPair(pair) && isScalar(pair.key) && pair.key.value === name;
}

/** Anchors, aliases, tags and odd keys are ways to make a small file large or to reach into objects: none is needed here. */
function refuseCleverness(document: Document, placeAt: (offset: number) => Place, findings: Findings): void {
  visit(document, {
    Node(_key, node) {
      const place = placeAt(node.range?.[0] ?? 0);
      if (isAlias(node))
        findings.error('no-yaml-alias', place, 'YAML aliases (*name) are not allowed. Write the value again.');
      else if (node.anchor)
        findings.error('no-yaml-anchor', place, 'YAML anchors (&name) are not allowed. Leave the anchor out.');
      else if (node.tag) findings.error('no-yaml-tag', place, 'YAML tags (!name) are not allowed. Leave the tag out.');
      const hidden = isScalar(node) && typeof node.value === 'string' ? findHiddenCharacter(node.value) : undefined;
      if (hidden) {
        const message = `The invisible character ${hidden.name} is not allowed, nor is an escape that stands for it. Remove it.`;
        findings.error('invalid-character', place, message);
      }
    },
    Pair(_key, pair) {
      const { key, value } = pair;
      if (!isScalar(key)) return;
      const name = String(key.value);
      if (FORBIDDEN_KEYS.has(name)) {
        findings.error('no-yaml-key', placeAt(key.range?.[0] ?? 0), `The key "${name}" is not allowed.`);
      }
      if (ALWAYS_TEXT.has(name) && isScalar(value) && typeof value.value === 'number' && value.source)
        value.value = value.source;
    },
  });
}

/** Offset of the value at `path`, or of `key` in it; of the nearest parent that exists when it does not. */
function offsetOf(document: Document, path: readonly PropertyKey[], key?: string): number {
  let node: unknown = document.contents;
  let offset = startOf(node);
  for (const step of key === undefined ? path : [...path, key]) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step) as
        Pair<Node, Node | null> | undefined;
      if (!pair) break;
      offset = startOf(pair.key);
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      if (node === undefined) break;
      offset = startOf(node);
    } else break;
  }
  return offset;
}

function startOf(node: unknown): number {
  if (isPair(node)) return startOf(node.key);
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}
