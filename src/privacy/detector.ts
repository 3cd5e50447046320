/**
 * How sure a detector is: `certain` by form or check digits, `likely` by the words around it, `possible` when two
 * editors could judge differently.
 */
export type Certainty = 'certain' | 'likely' | 'possible';

/** Personal data in a text. Offsets are UTF-16, `end` is exclusive. */
export interface Found {
  start: number;
  end: number;
  certainty: Certainty;
  /** In plain Dutch: what it is, why it may not stay, what to do. */
  advice: string;
  /** What can stand in its place. */
  replacement: string;
}

/**
 * Finds one type of personal data in a folded text. `earlier` is what the detectors before it in the table found, in
 * any order. Takes time linear in the length of the text, whatever the text.
 */
export type Detector = (text: string, earlier: readonly Earlier[]) => Found[];

export interface Earlier extends Found {
  type: string;
}

/** When there is no better word: it follows a label ("cliëntnummer [weggelaten]"). */
export const LEFT_OUT = '[weggelaten]';
