import { FIELD_HINTS, FIELD_LABELS, proposedLabel } from '../../messages/annotate.ts';
import type { Annotation } from '../../model/annotation.ts';
import { ANNOTATION_TYPE_NAMES, ANNOTATION_TYPES, type AnnotationTypeName } from '../../model/annotation-types.ts';
import { addDays, startOfDay, type Day } from '../../model/dates.ts';
import type { Role } from '../../model/moves.ts';
import { foldCase, type Case } from './case.ts';
import { listChoices, type Choice, type Known } from './choices.ts';
import { describeFields, mayHaveBody, needsBody, type FieldDescription } from './describe-fields.ts';
import { mayPropose } from './proposals.ts';

/** A type that somebody may use now, with what its form asks. */
export interface OfferedType {
  type: AnnotationTypeName;
  label: string;
  fields: OfferedField[];
  needsBody: boolean;
  mayTarget: boolean;
}

export interface OfferedField extends Omit<FieldDescription, 'options'> {
  label: string;
  hint?: string;
  choices?: Choice[];
}

/** No annotation has it. */
const TRIED = '99991231-22222222';

export function mayWrite(role: Role, type: AnnotationTypeName): boolean {
  return ANNOTATION_TYPES[type].who.includes(role);
}

/** What `role` may do where the bottleneck stands on `day`: all that the table lets them, but for what makes no sense. */
export function listOfferedTypes(about: Case, { role, known, day }: Onlooker): OfferedType[] {
  return ANNOTATION_TYPE_NAMES.flatMap((type) => {
    const proposed = !mayWrite(role, type) && mayPropose(role, type);
    if ((!mayWrite(role, type) && !proposed) || !mayHaveBody(type)) return [];
    const fits = (given: object) => isInPlace(about, toTrial(type, day, given), day);
    const fields = describeFields(type).map((field) => {
      const choices = listChoices(field, about, { known, day });
      return toOffered(
        field,
        field.kind === 'annotation' ? choices?.filter((one) => fits(choose(field, one))) : choices,
      );
    });
    const isFillable = fields.every(({ required, choices }) => !required || !choices || choices.length > 0);
    const given = Object.assign({}, ...fields.map((field) => choose(field, field.choices?.[0]))) as object;
    if (!isFillable || !fits(given)) return [];
    const { label } = ANNOTATION_TYPES[type];
    const name = proposed ? proposedLabel(label) : label;
    // Who speaks for no circle is not asked for which.
    const asked = fields.filter(({ name: field, choices }) => field !== 'circle' || choices?.length !== 0);
    return [{ type, label: name, fields: asked, needsBody: needsBody(type), mayTarget: true }];
  });
}

function toOffered({ name, kind, required }: FieldDescription, choices: Choice[] | undefined): OfferedField {
  const hint = FIELD_HINTS[name];
  return {
    ...{ name, kind, required, label: FIELD_LABELS[name] ?? name },
    ...(hint !== undefined && { hint }),
    ...(choices && { choices }),
  };
}

/** What a required annotation is chosen as; the fold looks at no other choice. */
function choose(
  { name, kind, required }: Pick<FieldDescription, 'name' | 'kind' | 'required'>,
  choice?: Choice,
): object {
  return kind === 'annotation' && required && choice ? { [name]: choice.value } : {};
}

/** Whether the dialogue takes an event without a warning. */
function isInPlace(about: Case, data: Annotation, day: Day): boolean {
  const { warnings } = foldCase(about, day, { id: TRIED, data });
  return warnings.every(({ annotation }) => annotation !== TRIED);
}

/** An event of a type as good as it can be here. The fold looks at no words, and no schema is asked. */
function toTrial(type: AnnotationTypeName, day: Day, given: object): Annotation {
  const [role] = ANNOTATION_TYPES[type].who;
  // The last moment of the day: behind all that stands there.
  const created = new Date(Date.parse(startOfDay(addDays(day, 1))) - 1).toISOString();
  const fields: Record<string, unknown> = {};
  for (const { name, kind, required } of describeFields(type)) {
    if (!required) continue;
    const [field = '', part] = name.split('.');
    const value = kind === 'day' ? addDays(day, 1) : name;
    fields[field] = part === undefined ? value : { ...(fields[field] as object | undefined), [part]: value };
  }
  return { type, created, by: { role }, ...fields, ...given } as unknown as Annotation;
}

interface Onlooker {
  role: Role;
  known: Known;
  day: Day;
}
