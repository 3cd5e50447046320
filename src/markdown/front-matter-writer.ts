import { isDeepStrictEqual } from 'node:util';
import { Document, isMap, isPair, isScalar, isSeq, parseDocument, Scalar, visit, type YAMLMap } from 'yaml';
import type { Day } from '../model/dates.ts';
import { MAX_FRONT_MATTER_BYTES } from './front-matter.ts';

const YAML = { version: '1.2', schema: 'core' } as const;
const LAYOUT = { lineWidth: 0, flowCollectionPadding: false } as const;

/** Keys of what people wrote, or of what another program would take for a number or an instant. */
const QUOTED = new Set([
  'title',
  'summary',
  'text',
  'reason',
  'article',
  'paragraph',
  'affected',
  'created',
  'start',
  'end',
]);

/** Front matter between its delimiters, whatever ends the lines. */
const FRONT_MATTER = /^(\ufeff?---(?:\r\n?|\n))((?:[^\r\n]*(?:\r\n?|\n))*?)(---(?:\r\n?|\n|$))/;

/** Fields as the front matter of a file, with its delimiters, in the order of their keys. */
export function writeFrontMatter(fields: object): string {
  const document = new Document(fields, { ...YAML, aliasDuplicateObjects: false });
  visit(document, {
    Pair(_key, { key, value }) {
      if (isScalar(key) && isScalar(value) && QUOTED.has(String(key.value))) value.type = Scalar.QUOTE_DOUBLE;
    },
    Seq(_key, list) {
      // Codes and ids stand on one line, words each on their own.
      list.flow = list.items.every((item) => isScalar(item) && !/\s/.test(String(item.value)));
    },
  });
  return `---\n${document.toString(LAYOUT)}---\n`;
}

/** The fields of a file, unchecked; undefined when its front matter cannot be read. */
export function readFields(source: string): Fields | undefined {
  const yaml = FRONT_MATTER.exec(source)?.[2];
  return yaml === undefined ? undefined : read(yaml)?.fields;
}

/** The front matter of a file as it stands there, with its delimiters; undefined when there is none. */
export function takeFrontMatter(source: string): string | undefined {
  return FRONT_MATTER.exec(source)?.[0];
}

/** Sets a field to a value that YAML takes as it is; all else stays as it was. Undefined when it cannot be read. */
export function setField(source: string, name: string, value: Day | true): string | undefined {
  return change(source, {
    wanted: (fields) => ({ ...fields, [name]: value }),
    inText: (yaml, contents) => {
      const found = contents.get(name, true);
      if (!found) return `${yaml}${name}: ${value}\n`;
      if (!found.range) return undefined;
      const before = yaml.slice(0, found.range[0]);
      return `${before}${before.endsWith(':') ? ' ' : ''}${value}${yaml.slice(found.range[1])}`;
    },
    inTree: (document) => document.set(name, value),
  });
}

/** Takes a field out, or one of a field's own; all else stays as it was. Undefined when it cannot be read. */
export function dropField(source: string, path: readonly [string, ...string[]]): string | undefined {
  return change(source, {
    wanted: (fields) => {
      const copy = structuredClone(fields);
      const parent = path.slice(0, -1).reduce<unknown>((at, step) => (at as Fields)[step], copy);
      Reflect.deleteProperty(parent as object, path.at(-1) ?? '');
      return copy;
    },
    inText: (yaml, contents) => cutLines(yaml, contents, path),
    inTree: (document) => document.deleteIn(path),
  });
}

/** Tries it in the text itself; where that gives other fields than wanted, the front matter is written anew. */
function change(source: string, { wanted, inText, inTree }: Change): string | undefined {
  const [whole = '', open = '', yaml = '', close = ''] = FRONT_MATTER.exec(source) ?? [];
  const { document, fields } = read(yaml) ?? {};
  if (!document || !fields) return undefined;
  const text = inText(yaml, document.contents as YAMLMap);
  const isRight = text !== undefined && isDeepStrictEqual(read(text)?.fields, wanted(fields));
  if (!isRight) inTree(document);
  return `${open}${isRight ? text : document.toString(LAYOUT)}${close}${source.slice(whole.length)}`;
}

/** The text without the lines of one pair. */
function cutLines(yaml: string, contents: YAMLMap, path: readonly string[]): string | undefined {
  const parent = path.length > 1 ? contents.getIn(path.slice(0, -1), true) : contents;
  const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1)) : undefined;
  if (!isPair(pair) || !isScalar(pair.key)) return undefined;
  const { key, value } = pair;
  const end = isScalar(value) || isMap(value) || isSeq(value) ? value.range?.[1] : undefined;
  if (!key.range || end === undefined) return undefined;
  const from = yaml.lastIndexOf('\n', key.range[0] - 1) + 1;
  const next = yaml[end - 1] === '\n' ? end : yaml.indexOf('\n', end) + 1;
  return yaml.slice(0, from) + (next === 0 ? '' : yaml.slice(next));
}

/** A document and its fields; undefined when it is too long, has errors, is no map, or refers to itself beyond reason. */
function read(yaml: string): { document: Document; fields: Fields } | undefined {
  // The check refuses it too, and does not take seconds to.
  if (Buffer.byteLength(yaml) > MAX_FRONT_MATTER_BYTES) return undefined;
  const document = parseDocument(yaml, { ...YAML, prettyErrors: false, uniqueKeys: true, stringKeys: true });
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
  try {
    return { document: document as unknown as Document, fields: document.toJS() as Fields };
  } catch {
    return undefined;
  }
}

type Fields = Record<string, unknown>;

interface Change {
  wanted: (fields: Fields) => Fields;
  inText: (yaml: string, contents: YAMLMap) => string | undefined;
  inTree: (document: Document) => void;
}
