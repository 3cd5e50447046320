import type { BriefCase } from '../../queries/brief.ts';
import { shorten } from '../shorten.ts';

/** A letter quotes the beginning; the rest is read on the site. In characters. */
const LIMIT = 320;

/** Bottlenecks as the files for letters hold them: with the beginning of what was said. */
export function toShard(cases: readonly BriefCase[]): { cases: BriefCase[] } {
  return { cases: cases.map(shortenCase) };
}

function shortenCase(one: BriefCase): BriefCase {
  return {
    ...one,
    said: one.said.map(shortenText),
    promises: one.promises.map(shortenText),
    refusals: one.refusals.map(shortenText),
  };
}

function shortenText<Said extends { text: string }>(said: Said): Said {
  return { ...said, text: shorten(said.text, LIMIT) };
}
