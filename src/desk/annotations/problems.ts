import type { z } from 'zod';
import { annotateMessage } from '../../messages/annotate.ts';
import { Refusal } from '../api/refusal.ts';

/** What is wrong, by field; a part of a field as `addressee.organisation`, one of a list as `agreedBy.0.role`. */
export type Problems = Record<string, string>;

/**
 * What a schema found in `value`, in words for who filled in the form; the first problem of each field.
 * @throws {Refusal} for a field that there is not.
 */
export function listProblems(issues: readonly z.core.$ZodIssue[], value: unknown): Problems {
  if (issues.some(({ code }) => code === 'unrecognized_keys')) throw new Refusal('unknown-field');
  const problems = issues.map((issue) => {
    const path = issue.path.map(String);
    const words = path.find((step) => !/^\d+$/.test(step)) ?? '';
    // Of who writes it a name alone is chosen here.
    if (words === 'by') return ['named', annotateMessage('named', 'custom')] as const;
    return [path.join('.'), annotateMessage(words, toCode(issue, value))] as const;
  });
  // Of one field the first is told.
  return Object.fromEntries([...new Map(problems.toReversed())].toReversed());
}

function toCode({ code, path }: z.core.$ZodIssue, value: unknown): string {
  const at = path.reduce<unknown>(
    (within, step) => (within as Record<PropertyKey, unknown> | undefined)?.[step],
    value,
  );
  const isBlank = at === undefined || at === '' || (Array.isArray(at) && at.length === 0);
  if (isBlank) return 'missing';
  return code === 'invalid_value' ? 'unknown' : code;
}
