import type { TextQuote } from '../../model/annotation.ts';
import type { Functionary, OfferedField, OfferedType } from './offer.ts';
import type { Choice } from './passages.ts';

/** A reaction that is being written. It is kept while the page is open, and nowhere else. */
export interface Draft {
  /** Name of the type. */
  type?: string;
  body: string;
  /** Whether one's own name may stand with it. */
  named: boolean;
  /** What is filled in, by `toKey` of the field: what two types both ask is asked once. */
  values: Readonly<Record<string, FieldValue>>;
  /** Ids of what the privacy check found and its writer judged harmless. */
  accepted: readonly string[];
  /** What it can be about, and which of these it is. */
  choices: readonly Choice[];
  chosen: number;
}

export type FieldValue = string | readonly string[] | Functionary | readonly Functionary[];

export const NO_FUNCTIONARY: Functionary = { role: '', organisation: '' };

export function createDraft(choices: readonly Choice[] = [{ kind: 'case' }]): Draft {
  return { body: '', named: false, values: {}, accepted: [], choices, chosen: 0 };
}

/** Two fields of the same name can ask for different things. */
export function toKey({ name, kind }: OfferedField): string {
  return `${kind} ${name}`;
}

/** Whether something would be lost with it. */
export function hasWords({ body, values }: Draft): boolean {
  return body.trim() !== '' || Object.values(values).some((value) => !isEmpty(value));
}

/** Whether a field must be filled in. What residents expected is not adjusted without a word that they can read. */
export function isNeeded({ name, required }: OfferedField, { fields }: OfferedType, { values }: Draft): boolean {
  if (required || name !== 'residentText') return required;
  return fields.some((field) => field.name === 'addressee' && values[toKey(field)] === 'resident');
}

/** Names of the fields, or parts of one, that are needed and have nothing in them, in the order of the form. */
export function listGaps(type: OfferedType, draft: Draft): string[] {
  const { values, body } = draft;
  const gaps = type.fields.flatMap((field) => {
    const value = values[toKey(field)];
    if (isEmpty(value)) return isNeeded(field, type, draft) ? [field.name] : [];
    return listHalves(field.name, value);
  });
  return type.needsBody && body.trim() === '' ? [...gaps, 'body'] : gaps;
}

/** Free texts by the name of their field, a part of one as `owner.role`, for the privacy check. */
export function listTexts({ fields }: OfferedType, { values, body }: Draft): { name: string; text: string }[] {
  const texts = fields.filter(isWritten).flatMap((field) => listWithin(field.name, values[toKey(field)]));
  return [...texts, { name: 'body', text: body }];
}

/** Whom `owner.role` or `agreedBy.0.role` is a part of. */
export function findFunctionary(name: string, { fields }: OfferedType, { values }: Draft): Functionary | undefined {
  const [first, index] = name.split('.');
  const field = fields.find((each) => each.name === first);
  const value = field && values[toKey(field)];
  if (typeof value !== 'object') return undefined;
  return (isList(value) ? value[Number(index)] : value) as Functionary | undefined;
}

/** As the desk takes it: what is empty is left out. */
export function toBody(draft: Draft, { type, fields }: OfferedType, about: About): Record<string, unknown> {
  const { body, named, values } = draft;
  const sent: Record<string, unknown> = {
    ...{ bottleneck: about.bottleneck, type },
    ...(body.trim() !== '' && { body: body.trim() }),
    ...(about.quote && { target: about.quote }),
    ...(named && { named }),
  };
  for (const field of fields) {
    const value = values[toKey(field)];
    if (value !== undefined && !isEmpty(value)) setAt(sent, field.name, trim(value));
  }
  return sent;
}

interface About {
  bottleneck: string;
  quote: TextQuote | undefined;
}

/** Of who is named in part, what is missing. */
function listHalves(name: string, value: FieldValue | undefined): string[] {
  if (typeof value !== 'object' || isEmpty(value)) return [];
  if (isList(value)) return value.flatMap((each, index) => listHalves(`${name}.${index}`, each));
  return (['role', 'organisation'] as const).flatMap((part) => (isEmpty(value[part]) ? [`${name}.${part}`] : []));
}

function isWritten({ kind }: OfferedField): boolean {
  return kind === 'text' || kind === 'longText' || kind === 'functionary' || kind === 'functionaries';
}

function listWithin(name: string, value: FieldValue | undefined): { name: string; text: string }[] {
  if (value === undefined) return [];
  if (typeof value === 'string') return [{ name, text: value }];
  return Object.entries(value).flatMap(([part, within]) => listWithin(`${name}.${part}`, within as FieldValue));
}

function isEmpty(value: FieldValue | undefined): boolean {
  if (value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (isList(value)) return value.every((each) => isEmpty(each));
  return isEmpty(value.role) && isEmpty(value.organisation);
}

function trim(value: FieldValue): FieldValue {
  if (typeof value === 'string') return value.trim();
  if (isList(value)) return value.filter((each) => !isEmpty(each)).map((each) => trim(each)) as FieldValue;
  return { role: value.role.trim(), organisation: value.organisation.trim() };
}

function isList(value: FieldValue): value is readonly (string | Functionary)[] & FieldValue {
  return Array.isArray(value);
}

function setAt(target: Record<string, unknown>, name: string, value: unknown): void {
  const [first = '', ...rest] = name.split('.');
  if (rest.length === 0) target[first] = value;
  else setAt((target[first] ??= {}) as Record<string, unknown>, rest.join('.'), value);
}
