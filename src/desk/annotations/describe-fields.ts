import { z } from 'zod';
import { ANNOTATION_TYPES, type AnnotationTypeName } from '../../model/annotation-types.ts';
import { annotationIdSchema, codeSchema, daySchema, functionarySchema, idSchema } from '../../model/fields.ts';

/** How a field is filled in. */
export const FIELD_KINDS = [
  'text',
  'longText',
  'day',
  'choice',
  'questions',
  'expectation',
  'decisionLevel',
  'functionary',
  'functionaries',
  'annotation',
] as const;

export interface FieldDescription {
  /** Within a field with parts: `addressee.organisation`. */
  name: string;
  kind: (typeof FIELD_KINDS)[number];
  required: boolean;
  /** The values that its schema allows. */
  options?: readonly string[];
}

/** Longest text that is one line. */
const LINE = 200;
/** Motivations of annotations that say something, in W3C's words. */
const SAYING: readonly string[] = ['commenting', 'describing', 'questioning', 'replying'];

/** The fields of a type in the order of the form, by what the table's schemas are. */
export function describeFields(type: AnnotationTypeName): FieldDescription[] {
  const shape: z.ZodRawShape = ANNOTATION_TYPES[type].fields;
  return Object.entries(shape).flatMap(([name, schema]) => describeField(name, schema as z.ZodType));
}

/** Whether it says nothing without a text: what it says stands in no field of its own. */
export function needsBody(type: AnnotationTypeName): boolean {
  const isSaid = describeFields(type).some(({ kind, required }) => kind === 'longText' && required);
  return mayHaveBody(type) && SAYING.includes(ANNOTATION_TYPES[type].motivation) && !isSaid;
}

export function mayHaveBody(type: AnnotationTypeName): boolean {
  return ANNOTATION_TYPES[type].onlyCounted !== true;
}

function describeField(name: string, schema: z.ZodType, isWithin = true): FieldDescription[] {
  const required = isWithin && !(schema instanceof z.ZodOptional);
  const inner = schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;
  if (inner instanceof z.ZodObject && inner !== functionarySchema)
    return Object.entries(inner.shape as z.ZodRawShape).flatMap(([part, own]) =>
      describeField(`${name}.${part}`, own as z.ZodType, required),
    );
  const options = inner instanceof z.ZodEnum ? inner.options.map(String) : undefined;
  return [{ name, kind: toKind(name, inner), required, ...(options && { options }) }];
}

function toKind(name: string, schema: z.ZodType): FieldDescription['kind'] {
  if (schema instanceof z.ZodEnum) return 'choice';
  if (schema instanceof z.ZodArray) return schema.element === functionarySchema ? 'functionaries' : 'questions';
  if (schema === functionarySchema) return 'functionary';
  if (schema === daySchema) return 'day';
  if (schema === annotationIdSchema) return 'annotation';
  if (schema === codeSchema) return 'decisionLevel';
  if (schema === idSchema) return name === 'expectation' ? name : 'choice';
  return schema instanceof z.ZodString && (schema.maxLength ?? 0) > LINE ? 'longText' : 'text';
}
