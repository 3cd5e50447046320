import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Choice, ReviewForm } from '../../queries/review-form.ts';
import type { Place } from './address.ts';
import type { Api } from './api.ts';
import type { Me } from './session.ts';

/** What the built page hands over: the code lists of the portal, with labels. */
export type Choices = Omit<ReviewForm, 'frequencies' | 'affected'> & {
  frequencies: Choice[];
  affected: Choice[];
  /** Whether a second editor signs before publication. */
  fourEyes: boolean;
  /** Whom to mail about the site. */
  contact: string;
};

/** A commit that is on its way to readers. */
export interface Made {
  commit: string;
  /** What was done, such as "Opgeslagen als 2026-31". */
  says: string;
  /** Where it can be read afterwards. */
  href?: string;
}

/** What every part of the desk works with. */
export interface DeskTools {
  api: Api;
  choices: Choices;
  me: Me;
  place: Place;
  go: (place: Place) => void;
  /** Something changed that the lists show. */
  refresh: () => void;
  /** Follows a commit until readers have it. */
  follow: (made: Made) => void;
}

export const DeskContext = createContext<DeskTools | undefined>(undefined);

/** @throws {Error} outside the desk. */
export function useDesk(): DeskTools {
  const tools = useContext(DeskContext);
  if (!tools) throw new Error('This stands outside the desk.');
  return tools;
}
