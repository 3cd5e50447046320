import type { Found } from './detector.ts';
import { findInitialled, findKnown } from './names/alone.ts';
import { findCalled } from './names/callings.ts';
import { findRelated } from './names/relations.ts';
import { findTitled } from './names/titles.ts';

/** Names of persons: likely after a title, a relation, "heet" or initials; known first names alone as possible. */
export function findNames(text: string): Found[] {
  return [findTitled, findRelated, findCalled, findInitialled, findKnown].flatMap((find) => find(text));
}
