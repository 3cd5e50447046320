import { z } from 'zod';
import { AFFECTED, FREQUENCIES, PROFESSIONAL_CODE, REGION_CODE } from '../model/bottleneck.ts';
import { publicTextSchema } from '../model/public-text.ts';
import { MAX_QUESTIONS } from '../model/submission.ts';
import type { Term } from '../model/vocabulary.ts';
import type { Overview } from './overview.ts';

/** What the form offers in which an editor makes a submission fit to be read by all. */
export interface ReviewForm {
  domains: Choice[];
  kinds: Choice[];
  laws: Choice[];
  /** By the alphabet, with the code for who names none at the end. */
  municipalities: Choice[];
  roles: Choice[];
  decisionLevels: Choice[];
  expectations: Choice[];
  frequencies: typeof FREQUENCIES;
  affected: typeof AFFECTED;
  /** How many laws and questions there may be. */
  most: { laws: number; questions: number };
  /** Characters that a field takes. */
  limits: Record<string, { min?: number; max?: number }>;
}

export interface Choice {
  code: string;
  label: string;
}

/** Labels for the codes of who names no municipality or role, where the vocabulary has none. */
interface Unnamed {
  region: string;
  professional: string;
}

export function toReviewForm(
  { vocabulary, expectations }: Pick<Overview, 'vocabulary' | 'expectations'>,
  unnamed: Unnamed,
): ReviewForm {
  const { properties = {} } = z.toJSONSchema(publicTextSchema, { io: 'input' }) as JsonSchema;
  return {
    domains: toChoices(vocabulary.domains),
    kinds: toChoices(vocabulary.kinds),
    laws: toChoices(vocabulary.laws),
    municipalities: withUnnamed(
      toChoices(vocabulary.municipalities).sort((a, b) => a.label.localeCompare(b.label, 'nl')),
      { code: REGION_CODE, label: unnamed.region },
    ),
    roles: withUnnamed(toChoices(vocabulary.roles), { code: PROFESSIONAL_CODE, label: unnamed.professional }),
    decisionLevels: toChoices(vocabulary['decision-levels']),
    expectations: expectations.map(({ id, frontMatter }) => ({ code: id, label: frontMatter.title })),
    frequencies: FREQUENCIES,
    affected: AFFECTED,
    most: { laws: properties.laws?.maxItems ?? 0, questions: MAX_QUESTIONS },
    limits: Object.fromEntries(Object.entries(properties).flatMap(([name, property]) => toLimits(name, property))),
  };
}

function toChoices(terms: readonly Term[]): Choice[] {
  return terms.map(({ code, label }) => ({ code, label }));
}

function withUnnamed(choices: readonly Choice[], last: Choice): Choice[] {
  const own = choices.find(({ code }) => code.toLowerCase() === last.code);
  return [...choices.filter((choice) => choice !== own), own ?? last];
}

function toLimits(name: string, { minLength, maxLength }: Property): [string, { min?: number; max?: number }][] {
  if (!maxLength) return [];
  return [[name, { ...(minLength && { min: minLength }), max: maxLength }]];
}

/** Of JSON Schema, what is read here. */
interface JsonSchema {
  properties?: Record<string, Property>;
}

interface Property {
  minLength?: number;
  maxLength?: number;
  maxItems?: number;
}
