import { annotationChoice, OTHER_SAYS } from '../../messages/annotate.ts';
import { ADJUSTMENT_RESULTS, CONTEXT_SAYS, formatDay, holderWords, REFUSAL_REASONS } from '../../messages/nl.ts';
import { ANNOTATION_TYPE_NAMES, ANNOTATION_TYPES } from '../../model/annotation-types.ts';
import { amsterdamDay, type Day } from '../../model/dates.ts';
import { HOLDERS, type Holder } from '../../model/expectation.ts';
import type { PortalFacts } from '../api/portal.ts';
import type { Person } from '../people/person.ts';
import { listLive, type Case } from './case.ts';
import type { FieldDescription } from './describe-fields.ts';

export interface Choice {
  value: string;
  label: string;
}

/** What is known of the portal, of which something can be chosen. */
export type Known = Pick<PortalFacts, 'vocabulary' | 'titles' | 'expectations'>;

/** The same, with only those circles in whose name somebody speaks: of facilitators those of their own organisation. */
export function narrowCircles<Facts extends Known & Pick<PortalFacts, 'circles'>>(
  known: Facts,
  { role, organisation }: Pick<Person, 'role' | 'organisation'>,
): Facts {
  const isOwn = (id: string) => role === 'facilitator' && known.circles.get(id) === organisation;
  const circle = new Map([...known.titles.circle].filter(([id]) => isOwn(id)));
  return { ...known, titles: { ...known.titles, circle } };
}

/** Words for the values of a schema, by the field. */
const WORDS: Record<string, Record<string, string | undefined>> = {
  says: { 'rule-exists': CONTEXT_SAYS['rule-exists'], 'room-exists': CONTEXT_SAYS['room-exists'], other: OTHER_SAYS },
  reason: REFUSAL_REASONS,
  result: ADJUSTMENT_RESULTS,
  addressee: Object.fromEntries(Object.keys(HOLDERS).map((holder) => [holder, holderWords(holder as Holder).label])),
};

/** What a field can be at this bottleneck; undefined when it is not chosen from a list. */
export function listChoices(
  field: FieldDescription,
  about: Case,
  { known, day }: { known: Known; day: Day },
): Choice[] | undefined {
  const { name, kind, options } = field;
  if (kind === 'questions') return (about.data.questions ?? []).map(({ id, text }) => ({ value: id, label: text }));
  if (kind === 'annotation') return listAnnotations(name, about, day);
  if (options) return options.map((value) => ({ value, label: WORDS[name]?.[value] ?? value }));
  return listPortalChoices(field, known);
}

/** What a field can be at this portal; undefined when it is not chosen from what that has. */
export function listPortalChoices({ name, kind, options }: FieldDescription, known: Known): Choice[] | undefined {
  if (kind === 'decisionLevel')
    return known.vocabulary['decision-levels'].map(({ code, label }) => ({ value: code, label }));
  if (options || (name !== 'expectation' && name !== 'circle')) return undefined;
  return [...known.titles[name]].map(([value, label]) => ({ value, label }));
}

/** A field that is called as a type is refers to an annotation of that type, others to any that is shown. */
function listAnnotations(name: string, about: Case, day: Day): Choice[] {
  const isType = ANNOTATION_TYPE_NAMES.some((type) => type === name);
  return listLive(about, day)
    .filter(({ data }) => (isType ? data.type === name : !ANNOTATION_TYPES[data.type].onlyCounted))
    .map(({ id, data }) => ({
      value: id,
      label: annotationChoice({
        label: ANNOTATION_TYPES[data.type].label,
        day: formatDay(amsterdamDay(data.created) ?? day),
        organisation: data.by.organisation,
      }),
    }));
}
