import type { AnnotatingAnswer } from '../../desk/api/annotation-schemas.ts';

/** What the desk says that somebody may do with a bottleneck as it stands. */
export type Offer = AnnotatingAnswer;
export type OfferedType = Offer['types'][number];
export type OfferedField = OfferedType['fields'][number];
/** A promise of a facilitator, which policy has to confirm. */
export type Proposal = Offer['proposals'][number];
/** Who somebody is for the reader, never by name. */
export type Functionary = Offer['commitments'][number]['owner'];
