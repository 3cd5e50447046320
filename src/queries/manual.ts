import { renderExample } from '../content/example.ts';
import { ANNOTATION_TYPE_NAMES, ANNOTATION_TYPES } from '../model/annotation-types.ts';
import { listFields, toJsonSchema, type Field } from '../model/json-schema.ts';
import type { Role } from '../model/moves.ts';
import { getOverview } from './collection.ts';

/** A type of reaction, as the manual explains it. */
export interface ReactionType {
  name: string;
  label: string;
  icon: string;
  who: readonly Role[];
}

/** The types of reaction, in the order of the model. */
export function listReactionTypes(): ReactionType[] {
  return ANNOTATION_TYPE_NAMES.map((name) => {
    const { label, icon, who } = ANNOTATION_TYPES[name];
    return { name, label, icon, who };
  });
}

/** The fields of a bottleneck, each before those within it: first those that must be there. */
export function listBottleneckFields(): Field[] {
  const root = toJsonSchema('bottleneck');
  const within = root.$defs?.bottleneck ?? {};
  const needed = (field: Field) => Number(within.required?.includes(field.path.split('.')[0] ?? ''));
  return listFields(root, { by: 'bottleneck', within }).sort((a, b) => needed(b) - needed(a));
}

/** An example of what authors write, as readers get it. */
export async function getExample(body: string): Promise<string> {
  const { findTerm } = await getOverview();
  return renderExample(body, (code) => findTerm('laws', code));
}
