/** White space between sentences: not after an abbreviation, nor after an initial. */
const SENTENCE_END =
  /(?<=[.!?]["')\]]{0,2})(?<!(?<!\p{L})(?:\p{L}|[Gg]eb|[Dd]hr|[Mm]evr|[Mm]w|[Nn]r|[Tt]el|[Dd]rs?|mr|ca|bijv|etc|resp|incl|[Rr]ek|evt|[Ff]am|[Pp]rof|ing|ir|no|str)\.) +(?=["'(]?\p{Lu})|\n/gu;
/** Words that say which number stands next to them: of any length back, and only just before it. */
const NUMBER_LABEL =
  /.(?:nummers?|nr|code|kenmerk)$|^(?:kenmerk|referentie|facturen|factuur|declaratie|vacature|zending|pakket|bon|rsin|kvk|btw|agb|isbn|issn|doi|ean|kamerbrief|kamerstuk|bsn)$/;
const NEAR_LABEL =
  /^(?:nummers?|nr|no|order|bestelling|offerte|contract|project|perceel|artikel|product|raadsvoorstel|besluit|beschikking|dossier|zaak|formulier|rekening|polis|versie|bijlage|nota|tender|aanbesteding|brief|ticket)$/;
const BSN_LABEL =
  /(?<!\p{L})(?:burger[ -]?service[ -]?(?:nummers?|nr)|(?:persoons|burger|identificatie)nummer|b\.?s\.?n(?:[ -]?(?:nummers?|nr))?|so[ -]?fi[ -]?(?:nummers?|nr)|sofi)(?!\p{L})/giu;

/** What stands before `at` in the same sentence, or in the label above when `at` begins a line; at most `length`. */
export function getTextBefore(text: string, at: number, length = 80): string {
  const slice = text.slice(Math.max(0, at - length), at);
  let from = 0;
  for (const match of slice.trimEnd().matchAll(SENTENCE_END)) from = match.index + match[0].length;
  return slice.slice(from);
}

/** What stands after `at` in the same sentence, at most `length`. */
export function getTextAfter(text: string, at: number, length = 50): string {
  const slice = text.slice(at, at + length);
  const end = slice.search(SENTENCE_END);
  return end === -1 ? slice : slice.slice(0, end);
}

/** Whether a sentence, a line or a cell begins at `at`. */
export function opensSentence(text: string, at: number): boolean {
  return /(?:^|[.!?:]["')]? |\n|[|*>-] |^["'(])$/.test(text.slice(Math.max(0, at - 3), at));
}

/** Where a sticky pattern that begins at `at` ends. */
export function readTo(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** Whether two stretches of text stand in one sentence, not far apart. */
export function areNeighbours(text: string, end: number, start: number): boolean {
  return start - end <= 100 && text.slice(end, start).search(SENTENCE_END) === -1;
}

/** The last word of `before`, at most `words` back, that says which number comes, in lower case; 'bsn' for all its names. */
export function findNumberLabel(before: string, words: number): string | undefined {
  const plain = before.replace(BSN_LABEL, 'bsn').toLowerCase();
  const nearest = (plain.match(/[\p{L}\p{N}]+/gu) ?? []).slice(-words).reverse();
  return nearest.find((word, index) => NUMBER_LABEL.test(word) || (index < 2 && NEAR_LABEL.test(word)));
}

/** Whether the place is inside a web address, where numbers name documents. */
export function isInWebAddress(text: string, at: number): boolean {
  const word = /\S*$/.exec(text.slice(Math.max(0, at - 200), at))?.[0] ?? '';
  return /:\/\/|www\./i.test(word);
}

/** Whether a sum of money stands at this place. */
export function isAmount(before: string, after: string): boolean {
  return (
    /(?:[€$£]|\beuro|\beur)\s?$/i.test(before) ||
    /^(?:,-|,\d\d\b)?\s?(?:€|euro|eur\b|miljoen|miljard|mln|mld)/i.test(after)
  );
}
