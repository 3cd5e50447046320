import { z } from 'zod';
import { AFFECTED, FREQUENCIES, PROFESSIONAL_CODE, REGION_CODE } from '../model/bottleneck.ts';
import { MAX_QUESTIONS, submissionSchema } from '../model/submission.ts';
import type { Term } from '../model/vocabulary.ts';
import type { Overview } from './overview.ts';

/** What a field takes: characters, or for a list the number of values. */
export interface Limits {
  min?: number;
  max?: number;
  /** Regular expression of the whole value. */
  pattern?: string;
}

/** What the form with which practice sends in a bottleneck offers. */
export interface SubmissionForm {
  domains: readonly Term[];
  kinds: readonly Term[];
  laws: readonly Term[];
  roles: readonly Term[];
  /** By the alphabet: there are no rankings. */
  municipalities: readonly Term[];
  frequencies: typeof FREQUENCIES;
  affected: typeof AFFECTED;
  /** The codes for who names no municipality or role. */
  unnamed: { municipality: string; role: string };
  questions: number;
  /** By the name of the field in the form. */
  limits: Record<LimitedField, Limits>;
}

type LimitedField =
  'title' | 'happens' | 'obstacle' | 'helps' | 'domains' | 'kinds' | 'article' | 'questions' | 'email';

export function toSubmissionForm({ vocabulary }: Pick<Overview, 'vocabulary'>): SubmissionForm {
  const { domains, kinds, laws, roles, municipalities } = vocabulary;
  return {
    ...{ domains, kinds, laws },
    // Who names none is the choice beside them.
    roles: without(roles, PROFESSIONAL_CODE),
    municipalities: without(municipalities, REGION_CODE).sort((a, b) => a.label.localeCompare(b.label, 'nl')),
    frequencies: FREQUENCIES,
    affected: AFFECTED,
    unnamed: { municipality: REGION_CODE, role: PROFESSIONAL_CODE },
    questions: MAX_QUESTIONS,
    limits: listLimits(),
  };
}

/** Read from the schema, so that the form says what the desk asks. */
function listLimits(): SubmissionForm['limits'] {
  const { properties } = z.toJSONSchema(submissionSchema, { io: 'input' }) as unknown as { properties: Properties };
  const { title, happens, obstacle, helps, domains, kinds, laws, questions, email } = properties;
  return {
    ...{ title: toLimits(title), happens: toLimits(happens), obstacle: toLimits(obstacle), helps: toLimits(helps) },
    ...{ domains: { min: domains?.minItems ?? 0 }, kinds: { min: kinds?.minItems ?? 0 } },
    article: toLimits(laws?.items?.properties?.article),
    questions: toLimits(questions?.items),
    // What an address looks like the browser knows.
    email: { max: email?.maxLength ?? 0 },
  };
}

function toLimits(property: Property | undefined): Limits {
  const { minLength, maxLength, pattern } = property ?? {};
  return {
    ...(minLength && { min: minLength }),
    ...(maxLength && { max: maxLength }),
    ...(pattern && { pattern: pattern.replace(/^\^|\$$/g, '') }),
  };
}

function without(terms: readonly Term[], code: string): Term[] {
  return terms.filter((term) => term.code.toLowerCase() !== code);
}

type Properties = Record<string, Property | undefined>;

/** Of JSON Schema, what is read here. */
interface Property {
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  pattern?: string;
  items?: { properties?: Properties } & Property;
}
