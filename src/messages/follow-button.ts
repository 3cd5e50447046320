/** Texts of the button to follow what a page is about. */

// Each by itself, so that the script of the button brings no more than it says.
export const FOLLOW_STOP = 'Stop met volgen';
export const FOLLOW_ON = 'U volgt dit.';
export const FOLLOW_SINCE_NOW = 'U volgt dit nu. Wat er nieuw is, ziet u op ';
export const FOLLOW_PAGE = 'Volgen';
export const FOLLOW_KEPT =
  '. Uw lijst staat alleen in deze browser. Deelt u dit apparaat? Dan kunnen anderen de lijst ook zien.';
export const FOLLOW_STOPPED = 'U volgt dit niet meer.';
export const FOLLOW_REFUSED =
  'Uw browser bewaart hier niets. Misschien is dit een privévenster. Volgen kan dan alleen met de feed.';
export const FOLLOW_FULL = 'Uw lijst is vol. Stop eerst met iets op ';

/** What stands on the button, by what it is on. */
export const followButton = {
  all: 'Volg alle knelpunten',
  bottleneck: 'Volg dit knelpunt',
  domain: 'Volg dit domein',
  kind: 'Volg deze soort',
  municipality: 'Volg deze gemeente',
  law: 'Volg deze wet',
  circle: 'Volg deze leerkring',
  unheard: 'Volg wat ongehoord is',
  search: 'Volg deze zoekvraag',
  searchRefused:
    'Uw browser bewaart hier niets. Misschien is dit een privévenster. Bewaar het adres van deze pagina als bladwijzer.',
};
