/** The pages of the manual, by who they are for: their titles stand here and nowhere else. The texts are in src/pages/handleiding. */

export interface ManualPage {
  href: string;
  title: string;
}

/** What is for one kind of reader. */
export interface ManualPart {
  /** In menus. */
  label: string;
  /** Above its pages on the overview. */
  who: string;
  /** The first is what the others hang under. */
  pages: readonly [ManualPage, ...ManualPage[]];
  /** Pages of other parts that these readers look for too, by their addresses. */
  also?: readonly string[];
}

export const MANUAL_HOME = '/handleiding/';

export const MANUAL: readonly ManualPart[] = [
  {
    label: 'Lezen en volgen',
    who: 'U leest, zoekt of volgt',
    pages: [
      { href: '/handleiding/lezen/', title: 'Hoe lees ik een knelpunt?' },
      { href: '/handleiding/lezen/zoeken/', title: 'Hoe vind ik iets?' },
      { href: '/handleiding/lezen/volgen/', title: 'Hoe volg ik iets zonder elke dag te kijken?' },
      { href: '/handleiding/lezen/verwachtingen/', title: 'Wat mag ik nu van het wijkteam verwachten?' },
    ],
  },
  {
    label: 'Praktijk',
    who: 'U werkt in de wijk',
    pages: [
      { href: '/handleiding/praktijk/', title: 'Meedoen vanuit de praktijk' },
      { href: '/handleiding/praktijk/insturen/', title: 'Hoe stuur ik een knelpunt in?' },
      { href: '/handleiding/praktijk/mijn-tekst/', title: 'Wat gebeurt er met mijn tekst?' },
      { href: '/handleiding/praktijk/uw-code/', title: 'Hoe zie ik met mijn code wat ervan komt?' },
      { href: '/handleiding/praktijk/ook-bij-ons/', title: 'Hoe zeg ik “ook bij ons”, of dat het is opgelost?' },
    ],
  },
  {
    label: 'Beleid, bestuur en raad',
    who: 'U maakt beleid, beslist of controleert',
    pages: [
      { href: '/handleiding/beleid/', title: 'Antwoorden als beleid' },
      { href: '/handleiding/beleid/reageren/', title: 'Hoe reageer ik op een zin?' },
      { href: '/handleiding/beleid/toezeggen/', title: 'Hoe doe ik een toezegging, en hoe meld ik haar klaar?' },
      { href: '/handleiding/beleid/eerlijk-nee/', title: 'Hoe zeg ik eerlijk nee?' },
      { href: '/handleiding/beleid/knelpuntenbrief/', title: 'Hoe maak ik een knelpuntenbrief?' },
    ],
    also: ['/handleiding/lezen/volgen/'],
  },
  {
    label: 'Leerkring',
    who: 'U begeleidt een leerkring, of zit erin',
    pages: [
      { href: '/handleiding/leerkring/', title: 'Samen lezen in een leerkring' },
      { href: '/handleiding/leerkring/maken/', title: 'Hoe maak ik een leerkring?' },
      { href: '/handleiding/leerkring/map/', title: 'Hoe krijg ik de knelpunten op tafel?' },
      { href: '/handleiding/leerkring/uitkomst/', title: 'Hoe leg ik vast wat wij afspraken?' },
      { href: '/handleiding/leerkring/ont-moeten/', title: 'Wat is ont-moeten?' },
      { href: '/handleiding/leerkring/bestanden/', title: 'Hoe leg ik een leerkring vast in bestanden?' },
    ],
  },
  {
    label: 'Redactie',
    who: 'U zit in de redactie',
    pages: [
      { href: '/handleiding/redactie/', title: 'Werken in de redactie' },
      { href: '/handleiding/redactie/nalezen/', title: 'Hoe maak ik een inzending veilig?' },
      { href: '/handleiding/redactie/herkenbaar/', title: 'Wanneer is iemand te herkennen zonder naam?' },
      { href: '/handleiding/redactie/akkoord/', title: 'Hoe vraag ik de schrijver om meer, en om akkoord?' },
      { href: '/handleiding/redactie/plaatsen/', title: 'Hoe komt een tekst op de site, met vier ogen?' },
      { href: '/handleiding/redactie/niet-plaatsen/', title: 'Wanneer plaats ik iets niet?' },
      { href: '/handleiding/redactie/antwoorden/', title: 'Wat doe ik met wat de praktijk laat weten?' },
      { href: '/handleiding/redactie/weghalen/', title: 'Hoe verbeter ik iets, of haal ik het weg?' },
    ],
    also: ['/handleiding/beleid/knelpuntenbrief/'],
  },
  {
    label: 'Onderzoek',
    who: 'U onderzoekt, telt of schrijft erover',
    pages: [
      { href: '/handleiding/gegevens/', title: 'Hoe gebruik ik de gegevens?' },
      { href: '/handleiding/gegevens/verwijzen/', title: 'Hoe verwijs ik naar een knelpunt?' },
    ],
  },
  {
    label: 'Beheer',
    who: 'U beheert een site, of de bestanden ervan',
    pages: [
      { href: '/handleiding/beheer/', title: 'Een site met desk beheren' },
      { href: '/handleiding/beheer/webserver/', title: 'Hoe zet ik er een webserver voor?' },
      { href: '/handleiding/beheer/inloggen/', title: 'Hoe regel ik het inloggen?' },
      { href: '/handleiding/beheer/mail/', title: 'Hoe regel ik de mail?' },
      { href: '/handleiding/beheer/bewaken/', title: 'Wat staat er op de machine, en hoe bewaak ik het?' },
      { href: '/handleiding/beheer/reservekopie/', title: 'Hoe maak ik een reservekopie, en zet ik haar terug?' },
      { href: '/handleiding/beheer/wissen/', title: 'Wat wordt vanzelf gewist, en wat wis ik zelf?' },
      { href: '/handleiding/beheer/bijwerken/', title: 'Hoe werk ik Spaak bij?' },
      { href: '/handleiding/beheer/zonder-desk/', title: 'Hoe zet ik alleen de site neer, zonder desk?' },
      { href: '/handleiding/beheer/dpia/', title: 'Begintekst voor een DPIA' },
      { href: '/handleiding/beheer/register/', title: 'Model voor het register van verwerkingen' },
      { href: '/handleiding/zelf-schrijven/', title: 'Zelf een knelpunt opschrijven' },
    ],
  },
];

export const manualWords = {
  title: 'Handleiding',
  more: 'Meer in de handleiding',
  overview: 'Alle vragen',
  also: 'Ook voor u:',
};

/** A page of the manual with its part; undefined for what is none, and for the overview. */
export function findManualPage(path: string): { page: ManualPage; part: ManualPart } | undefined {
  for (const part of MANUAL) {
    const page = part.pages.find(({ href }) => href === path);
    if (page) return { page, part };
  }
  return undefined;
}
