import type { z } from 'zod';

interface Description {
  path: PropertyKey[];
  /** The key itself, when the issue is that the key is there. */
  key?: string;
  message: string;
}

/** What a schema says against `value`, in sentences that name the field and say what to do. */
export function describeIssue(issue: z.core.$ZodIssue, value: unknown): Description[] {
  const path = [...issue.path];
  const name = path.length === 0 ? 'This file' : `"${path.join('.')}"`;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path,
        key,
        message: `"${[...path, key.slice(0, 40)].join('.')}" is not a known field. Check its spelling or leave it out.`,
      }));
    case 'invalid_type':
      return [
        {
          path,
          message: isAbsent(value, path) ? `${name} is required.` : `${name} must be ${withArticle(issue.expected)}.`,
        },
      ];
    case 'invalid_value':
      if (!issue.message.startsWith('Invalid')) break;
      return [
        {
          path,
          message: `${name} must be ${issue.values.length > 1 ? `one of ${issue.values.join(', ')}` : String(issue.values[0])}.`,
        },
      ];
    case 'too_small':
      if (!issue.message.startsWith('Too small')) break;
      return [{ path, message: `${name} must hold at least ${issue.minimum}.` }];
    case 'too_big':
      if (!issue.message.startsWith('Too big')) break;
      return [{ path, message: `${name} must hold at most ${issue.maximum}.` }];
    default:
  }
  return [{ path, message: `${name} ${issue.message}.` }];
}

function isAbsent(value: unknown, path: readonly PropertyKey[]): boolean {
  const found = path.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[step] : undefined),
    value,
  );
  return found === undefined;
}

function withArticle(type: string): string {
  const words: Record<string, string> = {
    object: 'a map of fields',
    array: 'a list',
    string: 'text',
    int: 'a whole number',
  };
  return words[type] ?? `a ${type}`;
}
