import type { FOLLOW_KINDS } from '../../messages/follow.ts';

export type FollowKind = keyof typeof FOLLOW_KINDS;

/** By how its path begins; what is about fewer things goes first. */
const KINDS: readonly [kind: FollowKind, form: RegExp][] = [
  ['bottleneck', /^\/knelpunten\/./],
  ['circle', /^\/leerkringen\//],
  ['search', /^\/zoeken\//],
  ['law', /^\/wetten\//],
  ['kind', /^\/soorten\//],
  ['domain', /^\/domeinen\//],
  ['municipality', /^\/gemeenten\//],
  ['unheard', /^\/ongehoord\//],
  ['all', /^\//],
];

export function kindOf(path: string): FollowKind {
  return KINDS[rankOf(path)]?.[0] ?? 'all';
}

/** The lower, the fewer things it is about: what two things hold is shown with that one. */
export function rankOf(path: string): number {
  return KINDS.findIndex(([, form]) => form.test(path));
}
