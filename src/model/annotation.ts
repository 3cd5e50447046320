import { z } from 'zod';
import { ANNOTATION_TYPE_NAMES, ANNOTATION_TYPES, type AnnotationTypeName } from './annotation-types.ts';
import {
  annotationIdSchema,
  daySchema,
  exampleSchema,
  instantSchema,
  lineSchema,
  privacyAcceptedSchema,
} from './fields.ts';
import { ROLES, type Role } from './moves.ts';

/** W3C TextQuoteSelector (https://www.w3.org/TR/annotation-model/#text-quote-selector) on the reading text. */
export const textQuoteSchema = z.strictObject({
  exact: z.string().min(1).max(500),
  prefix: z.string().max(64).optional(),
  suffix: z.string().max(64).optional(),
});

const common = {
  created: instantSchema,
  /** The desk writes practice's events for it. */
  recordedBy: z.literal('editor').optional(),
  /** What the editor went by. */
  evidence: z.enum(['code', 'recognition', 'meeting']).optional(),
  /** The passage; absent when it is about the whole bottleneck. */
  target: textQuoteSchema.optional(),
  /** There was a passage, which was taken out for privacy; never beside `target`. */
  targetOmitted: z.literal(true).optional(),
  /** Another annotation of the same bottleneck. */
  inReplyTo: annotationIdSchema.optional(),
  example: exampleSchema,
  privacyAccepted: privacyAcceptedSchema,
};

/** What stays of a withdrawn annotation. */
export const withdrawnAnnotationSchema = z.strictObject({
  type: z.enum(ANNOTATION_TYPE_NAMES),
  created: instantSchema,
  by: z.strictObject({ role: z.enum(ROLES) }),
  withdrawn: daySchema,
  example: exampleSchema,
});

/** Front matter of `annotations/<bottleneck>/<id>.mdx`: one event in the dialogue about a bottleneck. */
export const annotationSchema = z
  .discriminatedUnion('type', ANNOTATION_TYPE_NAMES.map(variantOf) as unknown as [z.core.$ZodTypeDiscriminable], {
    error: `must be one of ${ANNOTATION_TYPE_NAMES.join(', ')}`,
  })
  // The variants come from the table by a loop, which types cannot follow; `Annotation` says what they are.
  .superRefine((value, context) => {
    const annotation = value as Annotation;
    if (annotation.target && annotation.targetOmitted)
      context.addIssue({ code: 'custom', path: ['targetOmitted'], message: 'is not allowed beside "target"' });
    if (annotation.type === 'adjustment' && annotation.addressee === 'resident' && !annotation.residentText) {
      context.addIssue({
        code: 'custom',
        path: ['residentText'],
        message: 'is required when residents hold the expectation',
      });
    }
  }) as unknown as z.ZodType<Annotation>;

export type TextQuote = z.output<typeof textQuoteSchema>;
export type WithdrawnAnnotation = z.output<typeof withdrawnAnnotationSchema>;

type Common = z.output<z.ZodObject<typeof common>> & { by: { role: Role; organisation?: string; name?: string } };
type FieldsOf<Name extends AnnotationTypeName> = (typeof ANNOTATION_TYPES)[Name]['fields'];
// Zod gives an object without fields an index signature, which would forbid the common ones.
type Variant<Name extends AnnotationTypeName> = { type: Name } & Common &
  (keyof FieldsOf<Name> extends never ? unknown : z.output<z.ZodObject<FieldsOf<Name>>>);

/** An annotation by its type: `AnnotationOf<'commitment'>` has `due`. */
export type AnnotationOf<Name extends AnnotationTypeName> = Extract<Annotation, { type: Name }>;
export type Annotation = { [Name in AnnotationTypeName]: Variant<Name> }[AnnotationTypeName];

/** Whether a validated annotation file is what stayed of a withdrawn one. */
export function isWithdrawn(annotation: Annotation | WithdrawnAnnotation): annotation is WithdrawnAnnotation {
  return 'withdrawn' in annotation;
}

/** The id of the circle in whose name it was recorded. */
export function findCircle(annotation: Annotation): string | undefined {
  return 'circle' in annotation ? annotation.circle : undefined;
}

function variantOf(name: AnnotationTypeName) {
  const { who, fields, label } = ANNOTATION_TYPES[name];
  const by = z
    .strictObject({
      role: z.enum(who, `must be one of ${who.join(', ')}: nobody else writes "${label.toLowerCase()}"`),
      /** Required, but forbidden for practitioners: a small team could be recognised by it. */
      organisation: lineSchema(2, 120).optional(),
      /** Only for who chose to be named; practitioners never are. */
      name: lineSchema(2, 80).optional(),
    })
    .superRefine((author, context) => {
      if (author.role !== 'practitioner') {
        if (!author.organisation)
          context.addIssue({
            code: 'custom',
            path: ['organisation'],
            message: 'is required for everyone but a practitioner',
          });
        return;
      }
      for (const field of ['organisation', 'name'] as const) {
        if (author[field])
          context.addIssue({
            code: 'custom',
            path: [field],
            message: 'is not allowed for a practitioner: it could identify who wrote',
          });
      }
    });
  return z.strictObject({ type: z.literal(name), by, ...common, ...fields });
}
