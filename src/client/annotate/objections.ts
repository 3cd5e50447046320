import { annotateMessage, FIELD_LABELS, partOf } from '../../messages/annotate.ts';
import { panel as words } from '../../messages/annotate-page.ts';
import { privacyCheck } from '../../messages/writing-help.ts';
import { findHits, findObjection } from '../submit/privacy-hits.ts';
import { findFunctionary, listGaps, listTexts, type Draft } from './draft.ts';
import type { OfferedType } from './offer.ts';

/** What must be put right before anything is sent, by the name of the field; the desk may find more. */
export function listObjections(type: OfferedType, draft: Draft): Record<string, string> {
  const gaps = listGaps(type, draft).map((name) => [
    name,
    annotateMessage(name, isList(name, type) ? 'unknown' : 'missing'),
  ]);
  const accepted = new Set(draft.accepted);
  const found = listTexts(type, draft).flatMap(({ name, text }) => {
    const objections = findHits(text).map((hit) => ({ hit, what: findObjection(hit, accepted) }));
    const worst = objections.find(({ what }) => what === 'remove') ?? objections.find(({ what }) => what === 'decide');
    return worst?.what ? [[name, privacyCheck[worst.what](worst.hit.type, findLabel(name, type))]] : [];
  });
  return Object.fromEntries([...gaps, ...found]) as Record<string, string>;
}

/** A problem with the name of its field, which it may have already. */
export function toSentence(name: string, problem: string, { type, draft }: Written): string {
  const label = (findPartLabel(name, { type, draft }) ?? findLabel(name, type)).replace(/[?:]$/, '');
  if (label === '' || problem.includes(label)) return problem;
  return `${label}: ${problem.replace(/^\p{Lu}(?=\p{Ll})/u, (first) => first.toLowerCase())}`;
}

/** Of somebody who is named in part: which part of whom. */
function findPartLabel(name: string, { type, draft }: Written): string | undefined {
  const part = name.split('.').at(-1);
  if (part !== 'role' && part !== 'organisation') return undefined;
  const other = findFunctionary(name, type, draft)?.[part === 'role' ? 'organisation' : 'role'].trim();
  return other ? partOf(FIELD_LABELS[part] ?? part, other) : undefined;
}

/** A part of a field goes by the name of the whole. */
function findLabel(name: string, type: OfferedType): string {
  if (name === 'body') return words.text;
  const [field] = name.split('.');
  return (
    (type.fields.find((each) => each.name === name) ?? type.fields.find((each) => each.name === field))?.label ?? ''
  );
}

/** Whether it is chosen from a list. */
function isList(name: string, { fields }: OfferedType): boolean {
  return fields.some((field) => field.name === name && field.choices !== undefined);
}

interface Written {
  type: OfferedType;
  draft: Draft;
}
