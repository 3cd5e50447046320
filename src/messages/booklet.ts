/** Texts of the booklet of a learning circle, in Dutch (B1, `u`). */
import type { Day } from '../model/dates.ts';
import { HOLDERS } from '../model/expectation.ts';
import { formatDay, formatNumber, listWords } from './nl.ts';

export const booklet = {
  name: 'Leerkringmap',
  crumb: 'Map',
  title: (circle: string) => `Map van ${circle}`,
  description: (circle: string) =>
    `De map van ${circle}, voor op tafel: de knelpunten met wat er al over is gezegd, en bladen om op te schrijven wat u afspreekt.`,
  /** On top of every sheet. */
  running: (circle: string, day: Day | undefined) => (day ? `${circle}, ${formatDay(day)}` : circle),
  asOf: (day: Day) => `stand ${formatDay(day)}`,
  toMap: 'Open de leerkringmap',
  toMapText: 'Om af te drukken, of te bewaren op een tablet zonder internet.',
};

/** Above the sheets, on a screen only. */
export const tools = {
  print: (count: number) =>
    `Druk af op A4, dubbelzijdig. ${count === 1 ? 'Er zit 1 knelpunt in' : `Er zitten ${formatNumber(count)} knelpunten in`}: de tekst met de reacties, ruimte voor aantekeningen en een blad voor de uitkomst.`,
  how: 'Zo gebruikt u de map.',
  choice: 'Welke knelpunten',
  onlyMeeting: (day: Day, count: number) => `Alleen de bijeenkomst van ${formatDay(day)} (${formatNumber(count)})`,
  all: (count: number) => `Alle knelpunten van deze leerkring (${formatNumber(count)})`,
  printButton: 'Druk af',
  keep: 'Bewaar op dit apparaat',
  wipe: 'Wis wat ik schreef',
  own: 'U kunt in de map typen. Wat u typt en aankruist, blijft op dit apparaat en gaat nergens heen. Het komt mee als u afdrukt of bewaart. Na 90 dagen zonder wijziging vergeet deze map het. Werkt u op een computer van iedereen? Wis het als u klaar bent.',
};

export const cover = {
  next: 'Volgende bijeenkomst',
  nextMany: 'Volgende bijeenkomsten',
  none: 'Er staat nu geen bijeenkomst op de agenda.',
  facilitator: 'Begeleider',
  members: 'Wie doen mee',
  inside: 'In deze map',
  rules: 'Zo lezen wij samen',
  about: 'Deze leerkring',
  perCase: 'Per knelpunt: de tekst met wat erover is gezegd, ruimte voor aantekeningen, en een blad voor de uitkomst.',
  blank: 'Een leeg blad voor de uitkomst',
  merged: (numbers: readonly string[]) => `Hierin is ook ${listWords(numbers)} opgegaan, want het ging over hetzelfde.`,
  withdrawn: (numbers: readonly string[]) =>
    numbers.length === 1
      ? `Knelpunt ${numbers.join('')} is ingetrokken en zit niet meer in de map.`
      : `Knelpunten ${listWords(numbers)} zijn ingetrokken en zitten niet meer in de map.`,
  asOf: (day: Day) => `Stand ${formatDay(day)}. Wat daarna gebeurde, staat op de site:`,
  licence: 'Teksten vrij te delen onder',
  back: 'Uitkomst doorgeven kan bij de begeleider, of via',
  empty: 'Deze leerkring heeft nog geen knelpunten gekozen',
  emptyText:
    'Kies er een tot drie die de deelnemers zelf kennen. De begeleider zet ze bij de leerkring; daarna staan ze hier, klaar om te lezen. De spelregels en een leeg blad voor de uitkomst kunt u nu al afdrukken.',
  emptyLink: 'Zoek knelpunten om samen te lezen',
  emptyHow: 'Zo legt u een leerkring vast',
};

/** What a circle agrees on before it begins to read. */
export const rules = {
  title: 'Zo lezen wij samen',
  list: [
    ['Geen namen.', 'Niet van bewoners, en ook niets waaraan iemand een huishouden herkent. Ook niet op papier.'],
    [
      'Eerst het verhaal, dan pas een oplossing.',
      'Een van ons leest voor. Wij wachten tot het uit is, en tot iedereen heeft gezegd wat hij hoorde.',
    ],
    [
      'Iedereen kijkt vanaf een andere stoel.',
      'De wijk, het beleid en de bewoner zien elk een ander stuk. Wij vragen door voordat wij iets tegenspreken.',
    ],
    ['Wij zoeken wat niet past.', 'Wie er schuld heeft, hoeven wij niet te weten.'],
    [
      'Wat kan wel, en wat kan niet?',
      'Wij kijken naar de tijd, het geld en de regels van nu. Wat niet kan, zeggen wij hardop. Ook dat helpt.',
    ],
    [
      'Wat mag eraf?',
      'Als iets niet kan, doen wij niet alsof. Wij besluiten samen wat kleiner wordt of niet meer hoeft, en tot wanneer.',
    ],
    [
      'Wij schrijven op wat wij afspreken.',
      'Zo dat een bewoner het begrijpt. Komen wij er vandaag niet uit, dan schrijven wij dat op.',
    ],
  ],
  unmeet: 'Wat is ont-moeten?',
  unmeetText:
    'In dat woord zitten er twee. Eerst is er de ontmoeting: wij zitten aan één tafel en horen van elkaar hoe het werk echt gaat. Dan komt het ont-moeten, met een streepje: samen vaststellen wat niet meer moet. Er zijn drie goede uitkomsten. Een verwachting wordt kleiner, zij vervalt, of zij blijft staan en wij zeggen erbij wat daarvoor nodig is.',
  hour: 'Een uur per knelpunt',
  steps: [
    ['10 min', 'Voorlezen, ieder een alinea. Zet een streep bij de zin die u raakt.'],
    ['15 min', 'Wat herkennen wij, en wat is bij ons anders?'],
    ['15 min', 'Welke verwachting botst hier? Van wie is zij?'],
    ['15 min', 'Wat kan, wat kan niet, wat mag eraf? Vul samen het blad voor de uitkomst in.'],
    ['5 min', 'Lees de zin voor bewoners hardop.'],
  ],
  signs: 'De tekens in deze map',
  voices: {
    policy: 'Beleid',
    practice: 'De praktijk',
    circle: 'Een leerkring',
    addressee: 'Naar wie het is doorgezet',
  },
  passage: 'Een zin met een streep en een nummer: daar reageerde iemand op. Die reactie staat na de tekst.',
  words: 'Het wiel is de stand van een knelpunt. Hoe meer spaken, hoe verder het is. Het woord staat er altijd bij.',
};

export const about = {
  title: 'Deze leerkring',
  questions: 'Wat wij willen weten',
  outcomes: 'Wat wij eerder afspraken',
  outcomesNone: 'Er is nog niets vastgelegd.',
  more: (count: number) =>
    count === 1 ? 'Nog 1 afspraak staat op de site:' : `Nog ${formatNumber(count)} afspraken staan op de site:`,
  aim: 'Wat willen wij vandaag bereiken?',
};

export const story = {
  facts: 'Waar dit over gaat',
  expectations: 'Welke verwachting botst hier?',
  expectationsNone:
    'Er is nog geen verwachting aangewezen. Misschien is dat de eerste vraag aan tafel: wie verwacht hier iets dat niet past?',
  became: 'Dit is ervan gemaakt:',
  said: 'Wat er tot nu toe is gezegd',
  saidNone: 'Nog niemand heeft gereageerd.',
  online: 'Online lezen en reageren:',
};

export const notes = {
  title: 'Aantekeningen',
  lede: 'Voor uzelf. Schrijf geen namen op van bewoners.',
  asks: {
    herkent: 'Wat herkent u, en wat is bij u anders?',
    zin: 'Welke zin zou u aan beleid voorlezen, en waarom?',
    morgen: 'Wie kan hier morgen iets aan doen, en wat heeft die daarvoor nodig?',
  },
};

export const outcome = {
  title: 'Wat spreken wij af, en wat hoeft niet meer?',
  lede: 'Vul dit samen in. De begeleider neemt het over op de site. Het komt dan bij het knelpunt, bij de leerkring en op de verwachtingenkaart.',
  result: 'Dit is de uitkomst',
  results: {
    verwachting: 'verwachting bekeken',
    doorgezet: 'doorgezet',
    toezegging: 'toezegging',
    later: 'nog niets, wij komen erop terug',
  },
  adjustment: 'Verwachting',
  from: 'Wij verwachtten',
  kind: 'Die verwachting',
  kinds: { bijgesteld: 'wordt kleiner', losgelaten: 'vervalt', blijft: 'blijft staan' },
  to: 'Dat wordt',
  holder: 'Van wie was zij?',
  agreedBy: 'Afgesproken door',
  agreedByHint: 'functie en organisatie',
  reviewOn: 'Opnieuw kijken op',
  meanwhile: 'Wat doen wij tot dan wel, en wat niet?',
  residents: 'Zo zeggen wij het tegen bewoners',
  referral: 'Doorgezet',
  referralTo: 'Naar wie',
  referralWhat: 'Met welke vraag',
  commitment: 'Toezegging (een voorstel, tot beleid het op de site bevestigt)',
  commitmentWhat: 'Wie doet wat',
  commitmentDue: 'Uiterlijk',
  foot: 'Geen namen van bewoners. Doorgeven aan de begeleider, of via',
  which: 'Welk knelpunt',
};

/** Whose expectation it was, by what each is kept under. */
export const holderChoices: Record<string, string> = Object.fromEntries(
  Object.values(HOLDERS).map((word) => [word, word === 'rijk' ? 'Rijk' : word]),
);
