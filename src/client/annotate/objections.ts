import { annotateMessage } from '../../messages/annotate.ts';
import { panel as words } from '../../messages/annotate-page.ts';
import { privacyCheck } from '../../messages/writing-help.ts';
import { findHits, findObjection } from '../submit/privacy-hits.ts';
import { listGaps, listTexts, type Draft } from './draft.ts';
import type { OfferedType } from './offer.ts';

/** What must be put right before anything is sent, by the name of the field; the desk may find more. */
export function listObjections(type: OfferedType, draft: Draft): Record<string, string> {
  const gaps = listGaps(type, draft).map((name) => [name, annotateMessage(name, 'missing')]);
  const accepted = new Set(draft.accepted);
  const found = listTexts(type, draft).flatMap(({ name, text }) => {
    const objections = findHits(text).map((hit) => ({ hit, what: findObjection(hit, accepted) }));
    const worst = objections.find(({ what }) => what === 'remove') ?? objections.find(({ what }) => what === 'decide');
    return worst?.what ? [[name, privacyCheck[worst.what](worst.hit.type, findLabel(name, type))]] : [];
  });
  return Object.fromEntries([...gaps, ...found]) as Record<string, string>;
}

/** A problem with the name of its field, which it may have already. */
export function toSentence(name: string, problem: string, type?: OfferedType): string {
  const label = findLabel(name, type).replace(/[?:]$/, '');
  return label === '' || problem.includes(label) ? problem : `${label}: ${problem}`;
}

/** A part of a field goes by the name of the whole. */
function findLabel(name: string, type?: OfferedType): string {
  if (name === 'body') return words.text;
  const [field] = name.split('.');
  const fields = type?.fields ?? [];
  return (fields.find((each) => each.name === name) ?? fields.find((each) => each.name === field))?.label ?? '';
}
