import { findAddresses } from './address.ts';
import { findBirthdates } from './birthdate.ts';
import { findBsns } from './bsn.ts';
import { findCaseNumbers } from './case-number.ts';
import type { Certainty, Detector, Earlier, Found } from './detector.ts';
import { findEmails } from './email.ts';
import { foldText } from './fold.ts';
import { findIbans } from './iban.ts';
import { findLicencePlates } from './licence-plate.ts';
import { findNames } from './name.ts';
import { findPhones } from './phone.ts';
import { findSocialHandles } from './social-handle.ts';

/** One line for each type. Each is told what those above it found; of two equal hits the one above wins. */
const DETECTORS = {
  bsn: findBsns,
  iban: findIbans,
  email: findEmails,
  phone: findPhones,
  'licence-plate': findLicencePlates,
  'case-number': findCaseNumbers,
  'social-handle': findSocialHandles,
  address: findAddresses,
  name: findNames,
  birthdate: findBirthdates,
} satisfies Record<string, Detector>;

export type PersonalDataType = keyof typeof DETECTORS;

/** Something in a text that could identify a person. Offsets are UTF-16, `end` is exclusive. */
export interface PersonalData extends Found {
  type: PersonalDataType;
}

const CERTAINTIES: Certainty[] = ['certain', 'likely', 'possible'];

/**
 * Finds what could identify a person, in order of place; hits do not overlap. Never throws, and takes time linear in
 * the length of the text. Runs in the browser too.
 */
export function findPersonalData(text: string): PersonalData[] {
  const folded = foldText(text);
  const found: Earlier[] = [];
  for (const [type, detect] of Object.entries<Detector>(DETECTORS)) {
    found.push(...detect(folded.text, found).map((hit) => ({ ...hit, type })));
  }
  return settleOverlaps(found as PersonalData[], folded.text).map((hit) => ({
    type: hit.type,
    ...folded.toSource(hit.start, hit.end),
    certainty: hit.certainty,
    advice: hit.advice,
    replacement: hit.replacement,
  }));
}

/** Of hits that overlap the most certain stays, then the longest, then the one whose type is first in the table. */
function settleOverlaps(hits: readonly PersonalData[], text: string): PersonalData[] {
  const taken = new Uint8Array(text.length);
  return hits
    .toSorted(
      (a, b) =>
        CERTAINTIES.indexOf(a.certainty) - CERTAINTIES.indexOf(b.certainty) || b.end - b.start - (a.end - a.start),
    )
    .filter(({ start, end }) => {
      if (taken.subarray(start, end).includes(1)) return false;
      taken.fill(1, start, end);
      return true;
    })
    .sort((a, b) => a.start - b.start)
    .map((hit) => ({ ...hit, replacement: fitSentence(text, hit) }));
}

/** With a capital where the hit has one that opens a sentence. */
function fitSentence(text: string, { start, replacement }: Found): string {
  const opens = /(?:^|\n|[.!?]["')]? )["'(]?$/.test(text.slice(Math.max(0, start - 4), start));
  const isWord = /^\p{Lu}/u.test(text.slice(start, start + 2)) || start === 0;
  return opens && isWord ? replacement.charAt(0).toUpperCase() + replacement.slice(1) : replacement;
}
