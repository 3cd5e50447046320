import type { FormFields } from './posted.ts';

/**
 * How a field of a form becomes a field of the JSON that the same address takes: `optional` text is absent when empty,
 * a `list` leaves out what is empty, `tick` is a box that sends "on".
 */
export type FieldKind = 'text' | 'optional' | 'list' | 'tick' | 'number';

/**
 * What a form sent, in the shape of the JSON body. What does not fit is passed on as it is, for the schema to refuse:
 * unknown fields, and a list where there should be one value.
 */
export function toBody(fields: FormFields, kinds: Readonly<Record<string, FieldKind>>): Record<string, unknown> {
  const known = Object.entries(kinds).map(([name, kind]) => [name, toValue(kind, fields.get(name) ?? [])] as const);
  const unknown = [...fields].filter(([name]) => !Object.hasOwn(kinds, name));
  // Own properties, whatever their name is.
  return Object.fromEntries([...known.filter(([, value]) => value !== undefined), ...unknown]);
}

function toValue(kind: FieldKind, values: readonly string[]): unknown {
  if (kind === 'list') return values.filter((value) => value.trim() !== '');
  if (values.length > 1) return values;
  const [value] = values;
  if (kind === 'tick') return value === undefined ? false : value === 'on' || value;
  if (value === undefined || kind === 'text') return value;
  if (value.trim() === '') return undefined;
  return kind === 'number' && /^\d{1,15}$/.test(value) ? Number(value) : value;
}
