/** What the booklet says when it was asked to do something. Short, for it is part of what every saved booklet holds. */
export const keptAs = (file: string) =>
  `Bewaard als ${file}. Dat bestand werkt ook zonder internet. U vindt het bij uw downloads.`;
export const KEEP_FAILED = 'Bewaren lukte niet: een deel van de map kwam niet binnen. Probeer het opnieuw.';
export const WIPED = 'Wat u schreef en aankruiste, is gewist.';
export const PUT_BACK = 'Zet terug';
export const IS_BACK = 'Het staat er weer.';
export const NOTHING_TO_WIPE = 'U hebt nog niets geschreven.';
export const NOT_KEPT =
  'Deze browser onthoudt niets. Wat u typt, is weg als u de bladzijde sluit. Bewaar de map als bestand, of druk haar af.';
export const savedOn = (day: string) => `Bewaard op ${day}.`;
