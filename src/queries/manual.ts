import { z } from 'zod';
import { renderExample } from '../content/example.ts';
import { ANNOTATION_TYPE_NAMES, ANNOTATION_TYPES } from '../model/annotation-types.ts';
import { bottleneckSchema, type Bottleneck } from '../model/bottleneck.ts';
import type { Role } from '../model/moves.ts';
import { getOverview } from './collection.ts';

/** A type of reaction, as the manual explains it. */
export interface ReactionType {
  name: string;
  label: string;
  icon: string;
  who: readonly Role[];
}

/** A field of a bottleneck's front matter. */
export interface FieldView {
  name: keyof Bottleneck;
  required: boolean;
}

/** The types of reaction, in the order of the model. */
export function listReactionTypes(): ReactionType[] {
  return ANNOTATION_TYPE_NAMES.map((name) => {
    const { label, icon, who } = ANNOTATION_TYPES[name];
    return { name, label, icon, who };
  });
}

/** The fields of a bottleneck: first those that must be there. */
export function listBottleneckFields(): FieldView[] {
  const fields = Object.entries(bottleneckSchema.shape).map(([name, schema]) => ({
    name: name as keyof Bottleneck,
    required: !z.safeParse(schema, undefined).success,
  }));
  return fields.sort((a, b) => Number(b.required) - Number(a.required));
}

/** An example of what authors write, as readers get it. */
export async function getExample(body: string): Promise<string> {
  const { findTerm } = await getOverview();
  return renderExample(body, (code) => findTerm('laws', code));
}
