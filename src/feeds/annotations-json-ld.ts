import type { Annotation } from '../model/annotation.ts';
import { ANNOTATION_TYPES } from '../model/annotation-types.ts';
import { daySchema } from '../model/fields.ts';
import type { Site } from '../model/site.ts';
import { feed as words } from '../messages/feeds.ts';
import { LICENCES } from '../messages/nl.ts';

/** An annotation with the addresses of what it is about. */
export interface DescribedAnnotation {
  /** Where it is read. */
  href: string;
  /** Address of the bottleneck. */
  bottleneck: string;
  data: Annotation;
  /** What was written, without markup. */
  text: string;
  /** Addresses of what its fields name, by field. */
  links: Readonly<Record<string, string>>;
}

/** Annotations of one file, and the other files with the rest of them. */
export interface DescribedAnnotations {
  /** Of the file, without its extension. */
  name: string;
  /** Newest first. */
  annotations: readonly DescribedAnnotation[];
  before: number;
  total: number;
  older?: string;
  newer?: string;
  oldest: string;
}

const FIRST = 'annotaties';
/** Fields that name something: its address stands in their place. */
const REFERENCES = new Set(['inReplyTo', 'commitment', 'expectation', 'circle']);

/**
 * Annotations in the words of https://www.w3.org/TR/annotation-model/: the first file as a collection with its first page
 * in it, each other file as a page. What the model has no words for is under `spaak:`, by the names of our own fields.
 */
export function describeAnnotations(file: DescribedAnnotations, site: Site): object {
  const { name, annotations, before, total, older, newer, oldest } = file;
  const addressOf = (of: string) => new URL(`/data/${of}.jsonld`, site.url).href;
  const pageIdOf = (of: string) => (of === FIRST ? `${addressOf(of)}#eerste` : addressOf(of));
  const isFirst = name === FIRST;
  const page = {
    id: pageIdOf(name),
    type: 'AnnotationPage',
    ...(!isFirst && { partOf: addressOf(FIRST) }),
    startIndex: before,
    ...(older !== undefined && { next: pageIdOf(older) }),
    ...(newer !== undefined && { prev: pageIdOf(newer) }),
    items: annotations.map((annotation) => describeAnnotation(annotation, site)),
  };
  const context = { '@context': createContext(site) };
  if (!isFirst) return { ...context, ...page };
  return {
    ...context,
    id: addressOf(FIRST),
    type: 'AnnotationCollection',
    label: site.name,
    rights: LICENCES[site.licence]?.href ?? new URL('/data/', site.url).href,
    total,
    first: page,
    last: pageIdOf(oldest),
  };
}

/** What the terms of a file mean. */
function createContext({ url }: Site): unknown[] {
  const days = new Set(
    Object.values(ANNOTATION_TYPES).flatMap(({ fields }) =>
      Object.entries(fields).flatMap(([field, schema]) => (schema === daySchema ? field : [])),
    ),
  );
  return [
    'http://www.w3.org/ns/anno.jsonld',
    {
      spaak: new URL('/data/#', url).href,
      // The published context leaves out this motivation of the vocabulary.
      assessing: 'oa:assessing',
      // Those who work in practice: who they are is not told.
      Practice: 'spaak:Practice',
      ...Object.fromEntries(
        [...days].map((field) => [`spaak:${field}`, { '@id': `spaak:${field}`, '@type': 'xsd:date' }]),
      ),
    },
  ];
}

function describeAnnotation({ href, bottleneck, data, text, links }: DescribedAnnotation, site: Site): object {
  const { motivation, fields } = ANNOTATION_TYPES[data.type];
  const toUrl = (path: string) => new URL(path, site.url).href;
  const source = toUrl(bottleneck);
  const { target, by } = data;
  return {
    id: toUrl(href),
    type: 'Annotation',
    motivation,
    created: data.created,
    creator:
      by.organisation === undefined
        ? { type: 'Practice', name: words.practice }
        : { type: 'Organization', name: by.organisation },
    target: target ? { type: 'SpecificResource', source, selector: { type: 'TextQuoteSelector', ...target } } : source,
    ...(text !== '' && {
      body: { type: 'TextualBody', value: text, format: 'text/plain', language: 'nl', purpose: motivation },
    }),
    'spaak:type': data.type,
    'spaak:role': by.role,
    ...(data.recordedBy && { 'spaak:recordedBy': data.recordedBy }),
    ...(data.targetOmitted && { 'spaak:targetOmitted': true }),
    ...(data.example && { 'spaak:example': true }),
    ...describeFields(['inReplyTo', ...Object.keys(fields)], data, (field) => {
      const link = links[field];
      return link === undefined ? undefined : { id: toUrl(link) };
    }),
  };
}

/** The fields of its type, whatever they are: a new type needs nothing here. */
function describeFields(
  names: readonly string[],
  data: Annotation,
  findLinked: (field: string) => object | undefined,
): Record<string, unknown> {
  const described = new Map(
    [...new Set(names)].map((name) => [
      `spaak:${name}`,
      REFERENCES.has(name) ? findLinked(name) : prefixKeys((data as unknown as Record<string, unknown>)[name]),
    ]),
  );
  return Object.fromEntries([...described].filter(([, value]) => value !== undefined));
}

/** The fields within fields are ours as well. */
function prefixKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(prefixKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [`spaak:${key}`, prefixKeys(each)]));
}
