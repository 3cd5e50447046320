import type { z } from 'zod';
import {
  annotationSchema,
  withdrawnAnnotationSchema,
  type Annotation,
  type WithdrawnAnnotation,
} from './annotation.ts';
import { bottleneckSchema, tombstoneSchema, type Bottleneck, type Tombstone } from './bottleneck.ts';
import { circleSchema, type Circle } from './circle.ts';
import { expectationSchema, type Expectation } from './expectation.ts';
import { pageSchema, type Page } from './page.ts';

/** The front matter of each kind of file, once it has passed its schema. */
export interface KindData {
  bottleneck: Bottleneck | Tombstone;
  annotation: Annotation | WithdrawnAnnotation;
  circle: Circle;
  expectation: Expectation;
  page: Page;
}

export type Kind = keyof KindData;

/** The folder of each kind, below the content folder. */
export const KIND_FOLDERS: Record<Kind, string> = {
  bottleneck: 'bottlenecks',
  annotation: 'annotations',
  circle: 'circles',
  expectation: 'expectations',
  page: 'pages',
};

/** The schema that front matter must pass. What was withdrawn has a stricter one of its own. */
export function schemaFor(kind: Kind, frontMatter: unknown): z.ZodType {
  const withdrawn = typeof frontMatter === 'object' && frontMatter !== null && 'withdrawn' in frontMatter;
  switch (kind) {
    case 'bottleneck':
      return withdrawn ? tombstoneSchema : bottleneckSchema;
    case 'annotation':
      return withdrawn ? withdrawnAnnotationSchema : annotationSchema;
    case 'circle':
      return circleSchema;
    case 'expectation':
      return expectationSchema;
    case 'page':
      return pageSchema;
  }
}

/** Whether a validated bottleneck file is what stayed of a withdrawn one. */
export function isTombstone(bottleneck: Bottleneck | Tombstone): bottleneck is Tombstone {
  return 'withdrawn' in bottleneck;
}
