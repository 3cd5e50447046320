/** What the desk answers to what people send it, beside the messages of fields in `submit.ts`. */

/** Why something was not taken in, by the code of the error. */
export const refusals = {
  invalid: 'Er klopt nog iets niet. Wat u schreef, staat er nog.',
  unreadable: 'Wij kunnen niet lezen wat er is verstuurd. Probeer het opnieuw via het formulier op deze site.',
  'unknown-field': 'Er is iets meegestuurd dat wij niet kennen. Probeer het opnieuw via het formulier op deze site.',
  'other-site': 'Dit kwam niet van een pagina van deze site. Open het formulier op deze site en probeer het opnieuw.',
  'not-signed-in': 'U bent niet ingelogd.',
  forbidden: 'Met de rol waarmee u bent ingelogd mag u dit niet.',
  'no-sign-in': 'Niemand kan hier nu inloggen: er is nog geen inlogdienst ingesteld. Vraag de beheerder van deze site.',
  'no-mail': 'Deze site verstuurt nog geen mail. Er is niets bewaard. Vraag de beheerder van deze site.',
  'unknown-link': 'Deze link werkt niet, of niet meer. Vraag de mail opnieuw aan.',
  'not-found': 'Dit adres bestaat niet.',
  'wrong-method': 'Zo werkt dit adres niet. Gebruik het formulier op deze site.',
  'unknown-code': 'Wij vinden geen inzending bij deze code.',
  'unknown-bottleneck': 'Wij kennen dit knelpunt niet. Open het knelpunt opnieuw op deze site.',
  'closed-bottleneck':
    'Dit knelpunt staat niet meer op de site, of is samengevoegd met een ander. Er is niets verstuurd.',
  'not-now': 'Dit kan nu niet meer. Hier ziet u hoe uw inzending er nu voor staat.',
  'other-text': 'De tekst is intussen veranderd. Lees de nieuwe tekst en kies dan opnieuw.',
  'unknown-circle': 'Deze leerkring bestaat niet, of niet meer.',
  'other-circle': 'Deze leerkring is van een andere organisatie. U kunt haar lezen, niet veranderen.',
  'unknown-annotation': 'Deze reactie bestaat niet, of is al ingetrokken.',
  'no-organisation':
    'Bij uw inlog staat geen organisatie. Zonder organisatie kunt u hier niet reageren. Vraag de beheerder.',
  'no-passage':
    'De passage staat niet meer op precies één plek in de tekst. Laad de pagina opnieuw en kies de passage opnieuw.',
  'not-in-place': 'Dit past niet bij hoe het knelpunt er nu voor staat. Laad de pagina opnieuw.',
  'unknown-submission': 'Deze inzending bestaat niet, of niet meer.',
  'not-possible': 'Dit kan nu niet. Kijk hoe de inzending er nu voor staat.',
  stale: 'Iemand anders heeft dit intussen veranderd. Wat u schreef, staat er nog.',
  'not-in-order': 'Zo klopt de inhoud van de site niet meer. Er is niets veranderd. Lees wat er niet klopt.',
  conflict: 'Op de gedeelde opslag is intussen hetzelfde veranderd. Er is niets veranderd. Vraag de beheerder.',
  'no-version': 'Er is niet bij gezegd welke versie dit verandert. Laad de pagina opnieuw.',
  'no-storage':
    'Het vastleggen op de gedeelde opslag lukte niet. Er is niets veranderd. Kijk bij “De site” waarom, of probeer het straks opnieuw.',
  'only-blocked':
    'De tekst is van de site; het vastleggen lukte nog niet. Probeer het opnieuw. Kijk bij “De site” als het niet lukt.',
  'too-large': 'Dit is te veel tekst om in één keer te versturen. Maak het korter.',
  'wrong-type': 'Wij kunnen dit soort bericht niet lezen. Gebruik het formulier op deze site.',
  'too-fast': 'Dat ging erg snel. Wacht een paar tellen en verstuur het dan opnieuw. Wat u schreef, staat er nog.',
  'too-many': (minutes: number) =>
    `Vanaf deze plek is het laatste uur al veel verstuurd. Probeer het over ${minutes === 1 ? '1 minuut' : `${minutes} minuten`} opnieuw.`,
  failed: 'Er ging bij ons iets mis. Er is niets bewaard. Probeer het over een paar minuten opnieuw.',
};

/** Why what was changed elsewhere is not taken over, beside “De site” at the desk. */
export const troubles = {
  content: 'Wat elders is veranderd, klopt nog niet en staat daarom niet op de site. Vraag de beheerder.',
  conflict: 'Op de gedeelde opslag is hetzelfde veranderd als hier. Vraag de beheerder welke tekst blijft.',
  remote: 'De gedeelde opslag werkt nu niet mee. Wat u vastlegt, lukt misschien niet. Vraag de beheerder.',
  folder: 'Wat in de map met de inhoud is veranderd, kan niet op de site. Vraag de beheerder.',
  other: 'Er ging bij ons iets mis met wat elders is veranderd. Het staat niet op de site. Vraag de beheerder.',
};

/** What is wrong with a field, where its own messages do not say it. */
export const fieldProblems = {
  code: 'Kijk na of u alle 16 letters en cijfers goed hebt overgenomen',
  character: 'Hier staat een teken dat wij niet kunnen lezen. Haal het weg of typ dit stuk opnieuw',
  line: (line: number, advice: string) => `Regel ${line}: ${advice}`,
};

/** How far a submission is when its writer agreed and the editors have yet to publish it. */
export const AGREED_LABEL = 'U bent akkoord. De redactie plaatst de tekst';

/** Pages in place of one that cannot be shown. */
export const notices = {
  gone: { title: 'Dit knelpunt is van de site gehaald.', text: 'U kunt het hier niet meer lezen.' },
  goneFile: { title: 'Dit is van de site gehaald.', text: 'U kunt het hier niet meer bekijken.' },
  withheld: {
    title: 'Deze pagina is even niet te lezen.',
    text: 'Er is net iets van de site gehaald. Deze pagina wordt opnieuw gemaakt. Probeer het over een paar minuten nog eens.',
  },
  notYet: { title: 'De site wordt gemaakt.', text: 'Dat duurt een paar minuten. Laad de pagina dan opnieuw.' },
};

/** How a writer agreed, which the editors say only of who has no tracking code. */
export const agreement = {
  missing: 'Schrijf op hoe en wanneer de schrijver akkoord ging: deze inzending heeft geen code',
  needless: 'Deze schrijver heeft een code en gaat daarmee zelf akkoord',
};
