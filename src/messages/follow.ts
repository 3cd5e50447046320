/** Texts of the page of following, /volgen/. */

/** Beside the link to the page of following, wherever it stands. */
export const unreadCount = 'nieuw';

/** The kinds of things that can be followed, as the page of following names them. */
export const FOLLOW_KINDS = {
  bottleneck: 'Knelpunt',
  circle: 'Leerkring',
  search: 'Zoekvraag',
  law: 'Wet',
  kind: 'Soort',
  domain: 'Domein',
  municipality: 'Gemeente',
  unheard: 'Lijst',
  all: 'Lijst',
};

export const following = {
  title: 'Volgen',
  description: 'Zie wat er nieuw is bij de knelpunten, domeinen, gemeenten en wetten die u volgt. Zonder account.',
  lede: 'Zie in één oogopslag wat er nieuw is bij wat u volgt. Zonder account.',
  withoutScript:
    'Uw eigen lijst werkt in uw browser en heeft JavaScript nodig. Dat staat nu uit. Volgen met een feed kan wel.',
  toFeeds: 'Zo volgt u met een feed',
  toMail: 'Liever nieuws per mail?',

  // What is said of the list as a whole.
  count: (unread: number, things: number) =>
    `${unread === 0 ? 'Niets nieuws' : unread === 1 ? '1 nieuw bericht' : `${unread} nieuwe berichten`}. U volgt ${things} ${things === 1 ? 'ding' : 'dingen'}.`,
  busy: 'Bezig met kijken…',
  look: 'Kijk of er nieuws is',
  lookAgain: 'Kijk opnieuw',
  readAll: 'Alles gelezen',
  allRead: 'Alles staat op gelezen.',
  saving: 'Uw apparaat bespaart data. Daarom kijkt uw browser pas als u het vraagt.',
  offline: 'Er is geen verbinding. Dit wisten wij de vorige keer.',
  refused: 'Uw browser bewaart hier niets. Misschien is dit een privévenster. Volgen kan dan alleen met een feed.',
  notLoaded: 'Uw lijst kan nu niet worden geladen. Laad deze pagina opnieuw.',
  notKept: 'Uw browser heeft geen plaats meer. Wat u hier ziet, is de volgende keer weg.',

  // The list.
  fresh: 'Nieuw',
  rest: 'Niets nieuws',
  freshCount: (count: number) => `${count} nieuw`,
  unread: 'Nieuw',
  earlier: (count: number) => `Eerder (${count})`,
  also: (names: string) => `ook bij ${names}`,
  shared: (count: number) =>
    `${count === 1 ? '1 nieuw bericht staat' : `${count} nieuwe berichten staan`} bij iets anders dat u volgt.`,
  found: 'Gevonden met deze zoekvraag.',
  checked: 'Gekeken op',
  neverChecked: 'Nog niet gekeken.',
  stop: 'Stop met volgen',
  /** What a button is about, for who hears it without what stands around it. */
  of: (action: string, name: string) => `${action}: ${name}`,
  stopped: (name: string) => `U volgt “${name}” niet meer.`,
  undo: 'Toch volgen',
  undone: (name: string) => `U volgt “${name}” weer.`,
  retry: 'Probeer opnieuw',
  problems: {
    gone: 'Dit bestaat niet meer, of het is samengevoegd met iets anders.',
    offline: 'Nu niet te bereiken.',
    failed: 'Kijken lukte niet.',
  },

  before: 'Dit wisten wij de vorige keer.',

  // Nothing is followed.
  empty: 'U volgt nog niets',
  emptyText: 'Op veel pagina’s staat een knop “Volg”. Wat u daar kiest, komt in deze lijst.',
  emptyWays: [
    { href: '/knelpunten/', label: 'Een knelpunt', text: 'u ziet elke reactie, toezegging en wie aan zet is' },
    { href: '/knelpunten/', label: 'Een domein, soort, gemeente of wet', text: 'kies er een naast de lijst' },
    { href: '/leerkringen/', label: 'Een leerkring', text: 'u ziet wat zij afspreekt' },
    { href: '/zoeken/', label: 'Een zoekvraag', text: 'u ziet welke knelpunten er later bij komen' },
  ],

  // How it works.
  how: 'Zo werkt het',
  howText: [
    'Uw lijst staat alleen in deze browser, op dit apparaat. Er is geen account, en wij krijgen de lijst niet. Uw browser haalt alleen openbare feeds op, zoals hij pagina’s ophaalt.',
    'Deelt u dit apparaat met anderen? Dan kunnen zij zien wat u volgt. Wist u de gegevens van uw browser, dan is de lijst weg.',
    'Uw browser kijkt alleen of er nieuws is als u deze pagina opent. Een bericht is gelezen zodra u de pagina ervan opent.',
    'Een zoekvraag wordt op uw apparaat vergeleken met de vorige keer. Van meer dan 48 gevonden knelpunten tellen de 48 nieuwste.',
  ],

  // Taking the list elsewhere.
  transfer: 'Neem uw lijst mee',
  transferText: 'Bewaar de lijst als bestand en open het in een andere browser of op een ander apparaat.',
  save: 'Bewaar als bestand',
  open: 'Open een bestand',
  saved: (name: string) => `Bewaard als ${name}.`,
  adds: (count: number) =>
    count === 0
      ? 'Er staat niets in dit bestand dat u nog niet volgt.'
      : count === 1
        ? 'Dit komt erbij:'
        : `Deze ${count} dingen komen erbij:`,
  known: (count: number) => `${count} volgt u al.`,
  unknown: (count: number) =>
    `${count} ${count === 1 ? 'regel kennen' : 'regels kennen'} wij niet. Die slaan wij over.`,
  tooMany: (count: number, limit: number) =>
    `Uw lijst heeft plaats voor ${limit} dingen. Daarom ${count === 1 ? 'valt 1 ding' : `vallen ${count} dingen`} af.`,
  add: 'Voeg toe',
  cancel: 'Voeg niets toe',
  close: 'Sluit',
  added: (count: number) => (count === 1 ? '1 ding toegevoegd.' : `${count} dingen toegevoegd.`),
  refusals: {
    large: 'Dit bestand is te groot. Een lijst is nooit groter dan 200 kB.',
    foreign: 'Dit is geen lijst van deze site. Kies een bestand dat u hier eerder bewaarde.',
    newer: 'Dit bestand is van een nieuwere versie van deze site. Laad deze pagina opnieuw en probeer het nog eens.',
    elsewhere: (host: string) => `Deze lijst is van een andere site: ${host}. Wat daar staat, staat hier niet.`,
    unreadable: 'Dit bestand kan niet gelezen worden. Probeer het opnieuw.',
  },

  // Feeds.
  feeds: 'Volgen met een feed',
  feedsText: [
    'Een feed is een adres waarop nieuws staat in een vorm die programma’s lezen. U plakt het adres in een feedlezer. Die haalt vanzelf op wat er nieuw is. Ook veel mailprogramma’s kunnen dat.',
    'Een feed is er bij elk knelpunt, elke lijst en elke leerkring. U vindt hem onderaan de pagina, bij “Volg via RSS”. Kopieer het adres van die link. Programma’s die liever JSON lezen, vinden op dezelfde plaats feed.json.',
  ],
  feedsMain: 'De hele site',
  feedOf: (name: string) => `Feed: ${name}`,
};
