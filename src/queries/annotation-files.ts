import { listReadText } from '../content/written-text.ts';
import { findCircle, type Annotation } from '../model/annotation.ts';
import { compareText } from '../model/order.ts';
import { circleHref, expectationHref } from './addresses.ts';
import { isOnlyCounted, type AnnotationSource, type OpenCase, type Overview } from './overview.ts';

/** So many annotations one file has at most: about a megabyte. */
export const FILE_SIZE = 1000;

const NAME = 'annotaties';

/**
 * One of the files in which all annotations are. They are counted from the oldest on, so that a new one changes only the
 * first file; that one has the newest, the others follow by `older`.
 */
export interface AnnotationFile {
  /** Without its extension. */
  name: string;
  /** Newest first. */
  sources: readonly { annotation: AnnotationSource; case: OpenCase }[];
  /** How many newer ones the other files have. */
  before: number;
  total: number;
  /** The file with the next older ones. */
  older?: string;
  /** The file with the next newer ones. */
  newer?: string;
  /** The file with the oldest ones. */
  oldest: string;
}

/** A file with the texts. */
export interface AnnotationSet extends Omit<AnnotationFile, 'sources'> {
  annotations: OpenAnnotation[];
}

/** An annotation as it is given away. */
export interface OpenAnnotation {
  /** Where it is read. */
  href: string;
  /** Of the bottleneck. */
  bottleneck: string;
  data: Annotation;
  /** What was written, without markup. */
  text: string;
  /** Addresses of what its fields name, by field. */
  links: Record<string, string>;
}

/** The files in which all annotations are, of recognitions none. There is a first one even when there are none. */
export function listAnnotationFiles({ cases }: Overview): AnnotationFile[] {
  const all = cases
    .flatMap((one) =>
      one.annotations.flatMap((annotation) => (isOnlyCounted(annotation.data) ? [] : { annotation, case: one })),
    )
    .sort(
      (a, b) =>
        Date.parse(b.annotation.data.created) - Date.parse(a.annotation.data.created) ||
        compareText(b.annotation.id, a.annotation.id),
    );
  const count = Math.max(1, Math.ceil(all.length / FILE_SIZE));
  const nameOf = (number: number) => (number === count ? NAME : `${NAME}-${number}`);
  return Array.from({ length: count }, (_, index): AnnotationFile => {
    // The one with the oldest is number 1.
    const number = count - index;
    const end = all.length - (number - 1) * FILE_SIZE;
    const before = Math.max(0, end - FILE_SIZE);
    return {
      name: nameOf(number),
      sources: all.slice(before, end),
      before,
      total: all.length,
      ...(number > 1 && { older: nameOf(number - 1) }),
      ...(number < count && { newer: nameOf(number + 1) }),
      oldest: nameOf(1),
    };
  });
}

/** With the texts, which are read only for what is written. */
export function readAnnotationFile({ sources, ...file }: AnnotationFile, overview: Overview): AnnotationSet {
  return {
    ...file,
    annotations: sources.map(({ annotation: { id, digest, data }, case: one }) => ({
      href: hrefOf(one, id),
      bottleneck: one.row.href,
      data,
      text: listReadText(overview.getTree(digest)),
      links: linksOf(data, one),
    })),
  };
}

/** What was withdrawn, or is only counted, is not named either. */
function linksOf(data: Annotation, one: OpenCase): Record<string, string> {
  const circle = findCircle(data);
  const links: Record<string, string | undefined> = {
    inReplyTo: findShown(data.inReplyTo, one),
    ...(data.type === 'fulfilment' && { commitment: findShown(data.commitment, one) }),
    ...(data.type === 'adjustment' && { expectation: expectationHref(data.expectation) }),
    ...(circle !== undefined && { circle: circleHref(circle) }),
  };
  return Object.fromEntries(Object.entries(links).filter((link): link is [string, string] => link[1] !== undefined));
}

function findShown(id: string | undefined, one: OpenCase): string | undefined {
  const annotation = one.annotations.find((each) => each.id === id);
  return annotation && !isOnlyCounted(annotation.data) ? hrefOf(one, annotation.id) : undefined;
}

function hrefOf({ row }: OpenCase, annotation: string): string {
  return `${row.href}#d-${annotation}`;
}
