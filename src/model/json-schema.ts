import { z } from 'zod';
import { annotationSchema, textQuoteSchema, withdrawnAnnotationSchema } from './annotation.ts';
import { bottleneckSchema, tombstoneSchema } from './bottleneck.ts';
import { circleSchema } from './circle.ts';
import { expectationSchema } from './expectation.ts';
import {
  annotationIdSchema,
  articleSchema,
  codeSchema,
  daySchema,
  functionarySchema,
  idSchema,
  instantSchema,
  monthOrDaySchema,
  partialDateSchema,
  privacyAcceptedSchema,
  webAddressSchema,
} from './fields.ts';
import { openBottleneckSchema, openDataSchema, openDialogueSchema } from './open-data.ts';
import { siteSchema } from './site.ts';
import { termListSchema, termSchema } from './vocabulary.ts';

/** The part of JSON Schema (https://json-schema.org/draft/2020-12) that comes of our schemas. */
export interface JsonSchema {
  $schema?: string;
  $id?: string;
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
  title?: string;
  description?: string;
  type?: string;
  const?: unknown;
  enum?: string[];
  format?: string;
  pattern?: string;
  default?: unknown;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
}

/** A field of an object, or of an object within it. */
export interface Field {
  /** The names that lead to it, with a point between them: `owner.role`. */
  path: string;
  /** The schema that describes it, and its path there: of `owner.role` that is `functionary`, `role`. */
  described: { by: string; path: string };
  /** As its object has it. */
  property: JsonSchema;
  /** What it holds; of a list, what is in the list. */
  schema: JsonSchema;
  /** The name of that, where several fields share it. */
  shape?: string;
  /** Bounds of the list, when it is one. */
  list?: { min?: number; max?: number };
  /** Whether it stands in a list, or in an object of a list. */
  inList: boolean;
  /** Whether the object that it belongs to must have it. */
  required: boolean;
}

/** What each file must be. A bottleneck or an annotation may be what stayed of a withdrawn one. */
const SCHEMAS = {
  knelpunten: { schema: openDataSchema, io: 'output' },
  bottleneck: { schema: z.union([bottleneckSchema, tombstoneSchema]), io: 'input' },
  annotation: { schema: z.union([annotationSchema, withdrawnAnnotationSchema]), io: 'input' },
  expectation: { schema: expectationSchema, io: 'input' },
  circle: { schema: circleSchema, io: 'input' },
  vocabulary: { schema: termListSchema, io: 'input' },
  site: { schema: siteSchema, io: 'input' },
} as const;

export type SchemaName = keyof typeof SCHEMAS;

export const SCHEMA_NAMES = Object.keys(SCHEMAS) as SchemaName[];

/** What fields share, by name, with what JSON Schema can say of a refinement. */
const SHARED = z
  .registry<{ id: string; format?: string; pattern?: string }>()
  .add(daySchema, { id: 'day', format: 'date' })
  .add(monthOrDaySchema, { id: 'month-or-day', pattern: String.raw`^\d{4}-(0[1-9]|1[0-2])(-\d{2})?$` })
  .add(partialDateSchema, { id: 'partial-date', pattern: String.raw`^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$` })
  .add(instantSchema, { id: 'instant' })
  .add(idSchema, { id: 'id' })
  .add(annotationIdSchema, { id: 'annotation-id' })
  .add(codeSchema, { id: 'code' })
  .add(articleSchema, { id: 'article' })
  .add(webAddressSchema, { id: 'web-address', pattern: '^https?://' })
  .add(functionarySchema, { id: 'functionary' })
  .add(textQuoteSchema, { id: 'text-quote' })
  .add(privacyAcceptedSchema.unwrap().element, { id: 'accepted' })
  .add(termSchema, { id: 'term' })
  .add(bottleneckSchema, { id: 'bottleneck' })
  .add(tombstoneSchema, { id: 'tombstone' })
  .add(withdrawnAnnotationSchema, { id: 'withdrawn-annotation' })
  .add(openBottleneckSchema, { id: 'open-bottleneck' })
  .add(openDialogueSchema, { id: 'open-dialogue' });

for (const variant of listVariants()) SHARED.add(variant, { id: variant.shape.type.value });

/** The schema of a kind of file as JSON Schema, a new one each time. What fields share is in its `$defs`. */
export function toJsonSchema(name: SchemaName): JsonSchema {
  const { schema, io } = SCHEMAS[name];
  // Written and read, so that nothing of it is shared with the next one.
  return JSON.parse(JSON.stringify(z.toJSONSchema(schema, { io, metadata: SHARED }))) as JsonSchema;
}

/**
 * The fields of an object within `root` in order, each before those within it. `by` is the name of that object. What it
 * refers to is walked into, unless only its own fields are asked for.
 */
export function listFields(
  root: JsonSchema,
  { by, within = root, own = false }: { by: string; within?: JsonSchema; own?: boolean },
): Field[] {
  return Object.entries(within.properties ?? {}).flatMap(([name, property]) => {
    const required = within.required?.includes(name) === true;
    const item = property.items ?? property;
    const shape = item.$ref?.slice('#/$defs/'.length);
    const schema = (shape === undefined ? item : root.$defs?.[shape]) ?? {};
    const field: Field = {
      path: name,
      described: { by, path: name },
      property,
      schema,
      ...(shape !== undefined && { shape }),
      ...(property.items && { list: toBounds(property) }),
      inList: property.items !== undefined,
      required,
    };
    if (own && shape !== undefined) return [field];
    const inner = listFields(root, { by: shape ?? by, within: schema, own });
    return [field, ...inner.map((each) => putWithin(field, each))];
  });
}

/** The objects that a schema describes: itself when it is one, by `name`, and those in its `$defs`. */
export function listObjects(root: JsonSchema, name: string): { by: string; within: JsonSchema }[] {
  const shared = Object.entries(root.$defs ?? {}).map(([by, within]) => ({ by, within }));
  return [{ by: name, within: root }, ...shared].filter(({ within }) => within.properties !== undefined);
}

function putWithin(outer: Field, inner: Field): Field {
  return {
    ...inner,
    path: `${outer.path}.${inner.path}`,
    described:
      outer.shape === undefined
        ? { ...inner.described, path: `${outer.path}.${inner.described.path}` }
        : inner.described,
    inList: outer.inList || inner.inList,
  };
}

function toBounds({ minItems, maxItems }: JsonSchema): { min?: number; max?: number } {
  return { ...(minItems !== undefined && { min: minItems }), ...(maxItems !== undefined && { max: maxItems }) };
}

/** The annotations by type, as the union holds them. */
function listVariants() {
  const union = annotationSchema as unknown as z.ZodDiscriminatedUnion<z.ZodObject<{ type: z.ZodLiteral<string> }>[]>;
  return union.options;
}
