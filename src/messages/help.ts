/** Links into the manual from where a question arises; a test holds them to pages that there are. */

export interface HelpTarget {
  href: string;
  label: string;
}

// Each by itself, so that a script brings no more than it links to.
export const WRITER_HELP = {
  href: '/handleiding/praktijk/mijn-tekst/',
  label: 'Wat er met uw tekst gebeurt, stap voor stap',
};
export const CODE_HELP = {
  href: '/handleiding/praktijk/uw-code/',
  label: 'Wat u met uw code kunt, en wat als het niet lukt',
};
export const FOLLOW_HELP = {
  href: '/handleiding/lezen/volgen/',
  label: 'Alle manieren om te volgen: lijst, mail, feed en agenda',
};
export const MAP_HELP = { href: '/handleiding/lezen/verwachtingen/', label: 'Zo leest u deze kaart' };
export const COUNT_HELP = { href: '/handleiding/lezen/#wat-een-aantal-zegt', label: 'Wat een aantal zegt' };
export const PROMISE_HELP = '/handleiding/beleid/toezeggen/';
export const LETTER_HELP = { href: '/handleiding/beleid/knelpuntenbrief/', label: 'Zo maakt en verstuurt u een brief' };
export const DATA_HELP = { href: '/handleiding/gegevens/', label: 'Zo gebruikt u de gegevens' };

export const REACTION_HELP = { href: '/handleiding/beleid/#reacties', label: 'Wat elke reactie doet' };
export const OUTCOME_HELP = { href: '/handleiding/leerkring/uitkomst/', label: 'Zo legt u een uitkomst vast' };

export const EDITOR_HELP = { href: '/handleiding/redactie/', label: 'Zo werkt de redactie' };
export const REVIEW_HELP = {
  href: '/handleiding/redactie/herkenbaar/',
  label: 'Wanneer is iemand te herkennen zonder naam?',
};
export const CONSENT_HELP = { href: '/handleiding/redactie/akkoord/', label: 'Hoe werkt dit?' };
export const PUBLISH_HELP = { href: '/handleiding/redactie/plaatsen/', label: 'Hoe werkt dit?' };
export const DECLINE_HELP = { href: '/handleiding/redactie/niet-plaatsen/', label: 'Wanneer plaatst u iets niet?' };
export const RECORD_HELP = { href: '/handleiding/redactie/antwoorden/', label: 'Hoe werkt dit?' };
export const TAKE_DOWN_HELP = { href: '/handleiding/redactie/weghalen/', label: 'Hoe werkt dit?' };
