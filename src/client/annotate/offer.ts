import type { Day } from '../../model/dates.ts';
import type { Me } from '../desk/session.ts';

/** What the desk says that somebody may do with a bottleneck as it stands. */
export interface Offer {
  bottleneck: string;
  types: OfferedType[];
  questions: { id: string; text: string; answered: boolean }[];
  commitments: { id: string; due: Day; state: 'open' | 'fulfilled' | 'lapsed'; owner: Functionary }[];
  /** Ids of one's own annotations. */
  mine: string[];
  proposals: Proposal[];
  /** Ids of annotations that are not in the live release yet. */
  pending: string[];
}

export interface OfferedType {
  type: string;
  label: string;
  /** In the order of the form. */
  fields: OfferedField[];
  needsBody: boolean;
  mayTarget: boolean;
}

export interface OfferedField {
  /** A part of a field as `addressee.organisation`. */
  name: string;
  kind:
    | 'text'
    | 'longText'
    | 'day'
    | 'choice'
    | 'questions'
    | 'expectation'
    | 'decisionLevel'
    | 'functionary'
    | 'functionaries'
    | 'annotation';
  label: string;
  required: boolean;
  choices?: { value: string; label: string }[];
  hint?: string;
}

/** A promise of a facilitator, which policy has to confirm. */
export interface Proposal {
  id: string;
  by: Pick<Me, 'role' | 'organisation'>;
  created: string;
  fields: { owner?: Functionary; due?: Day };
  text: string;
}

export interface Functionary {
  role: string;
  organisation: string;
}
