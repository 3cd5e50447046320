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
import { describeIssue } from './schema-issues.ts';

/** Keys whose value is a string even when it looks like a number: article 2.10 is not 2.1. */
const ALWAYS_TEXT = new Set(['article', 'paragraph']);
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype', '<<']);

/**
 * Reads YAML 1.2 (core schema, no anchors, aliases, tags or merge keys; unique keys) and checks it against `schema`.
 * `firstLine` is the line of the file on which `text` starts. Returns undefined when anything is wrong; why is in `findings`.
 */
export function readYaml<Data>(
  text: string,
  schemaOf: (value: unknown) => z.ZodType<Data>,
  findings: Findings,
  firstLine = 1,
): { data: Data; placeOf: (path: PropertyKey[]) => Place } | undefined {
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

  for (const problem of [...document.errors, ...document.warnings]) {
    findings.error(
      'invalid-yaml',
      placeAt(problem.pos[0]),
      `This is not valid YAML: ${problem.message.split('\n')[0]}`,
    );
  }
  if (findings.hasErrors()) return undefined;
  refuseCleverness(document, placeAt, findings);
  if (findings.hasErrors()) return undefined;

  const value: unknown = document.toJS();
  const placeOf = (path: PropertyKey[]) => placeAt(offsetOf(document, path));
  const result = schemaOf(value).safeParse(value);
  if (result.success) return { data: result.data, placeOf };
  for (const issue of result.error.issues) {
    for (const { path, message, key } of describeIssue(issue, value)) {
      findings.error('invalid-field', placeAt(offsetOf(document, path, key)), message);
    }
  }
  return undefined;
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
      else if (node.tag && document.schema.knownTags[node.tag] === undefined && node.tag.startsWith('!')) {
        findings.error('no-yaml-tag', place, 'YAML tags (!name) are not allowed. Leave the tag out.');
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
