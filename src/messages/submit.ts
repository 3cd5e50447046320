/** Texts of the form with which practice sends in a bottleneck; its script and the desk use some of them too. */

/** What the page says around its fields. */
export const submitPage = {
  title: 'Knelpunt insturen',
  description:
    'Schrijf in tien minuten op waar regels en praktijk botsen. De redactie leest mee en vraagt uw akkoord voordat er iets op de site komt.',
  lede: 'Schrijf op wat u tegenhoudt, zoals u het aan een collega zou vertellen. Dat kost ongeveer 10 minuten. Een account is niet nodig.',
  steps: {
    label: 'De weg van uw knelpunt',
    write: 'Opschrijven',
    mail: 'Bestand mailen',
    read: 'Redactie leest',
    agree: 'U geeft akkoord',
    online: 'Op de site',
  },
  about: {
    is: 'Wat dit is',
    isText:
      'Een plek voor wie in of met een wijkteam werkt en ziet dat regels, afspraken of systemen de hulp in de weg zitten. Beleid moet daarop antwoorden, waar iedereen het kan lezen.',
    isNot: 'Wat dit niet is',
    isNotText:
      'Geen klachten- of meldpunt. Hier behandelen wij niets over één persoon of huishouden. Is er gevaar? Bel 112.',
    doorsTitle: 'De juiste deuren',
    doors: [
      'Zorgen om iemands veiligheid: Veilig Thuis, 0800-2000, dag en nacht.',
      'Zelf hulp nodig: uw wijkteam of uw gemeente.',
      'Niet eens met een besluit: in de brief staat wat u kunt doen.',
      'Een misstand op uw werk: uw vertrouwenspersoon.',
    ],
    who: 'Wie het leest',
    whoText: (employer: string | undefined) =>
      `Alleen de redactie${employer ? `, in dienst van ${employer}` : ''}. Er komt niets op de site voordat u akkoord geeft op de precieze tekst. Die is dan vrij te delen onder`,
    anonymous: 'Uw naam vragen wij niet.',
    privacy: 'Lees hoe wij met uw gegevens omgaan',
  },
  sections: {
    story: 'Uw knelpunt',
    place: 'Waar het over gaat',
    more: 'Als u het weet',
    you: 'Over u',
    send: 'Insturen',
  },
  optional: '(mag leeg blijven)',
  trap: 'Laat dit veld leeg',
  licence: (label: string) => `De tekst waarop ik later akkoord geef, mag onder ${label} op de site.`,
  licenceHint: 'U leest die tekst eerst. Iedereen mag hem daarna delen, met vermelding van de bron.',
  send: 'Stuur naar de redactie',
  ownDevice: 'Dit is mijn eigen apparaat: bewaar mijn concept 7 dagen',
  ownDeviceHint:
    'Zonder vinkje is uw tekst weg zodra u dit tabblad sluit. Zet het vinkje niet op een gedeelde computer.',
};

/** The fields, in the form's order. */
export const submitFields = {
  title: {
    label: 'In één zin: wat loopt er spaak?',
    hint: '10 tot 120 tekens. Bijvoorbeeld: Na het ziekenhuis wacht de hulp op een handtekening.',
  },
  happens: {
    label: 'Wat gebeurt er?',
    hint: 'Wat ziet u, en hoe vaak? Laat namen, adressen, nummers en data weg waaraan iemand te herkennen is. Een lege regel maakt een nieuwe alinea, een streepje aan het begin van een regel een opsomming.',
  },
  obstacle: {
    label: 'Wat houdt het tegen?',
    hint: 'Een regel, een afspraak, een systeem, geld, tijd: wat zit er in de weg?',
  },
  helps: { label: 'Wat zou helpen?', hint: 'Wat vraagt u, en van wie?' },
  domains: { label: 'In welk domein?', hint: 'Kies er een of meer.' },
  kinds: { label: 'Wat voor soort knelpunt?', hint: 'Kies er een of meer.' },
  municipality: {
    label: 'In welke gemeente?',
    choose: 'Kies een gemeente',
    unnamed: 'De hele regio, of liever niet zeggen',
    show: 'Lezers mogen zien welke gemeente',
    hint: 'De redactie ziet dit altijd. Zonder vinkje lezen anderen alleen “regio”.',
  },
  role: {
    label: 'Wat voor werk doet u?',
    choose: 'Kies uw functie',
    unnamed: 'Iets anders, of liever niet zeggen',
    show: 'Lezers mogen zien wat voor werk ik doe',
    hint: 'De redactie ziet dit altijd. Zonder vinkje lezen anderen alleen “professional”.',
  },
  frequency: { label: 'Hoe vaak speelt dit?', choose: 'Geen antwoord' },
  affected: { label: 'Hoeveel huishoudens raakt het?', hint: 'Een schatting is genoeg.', choose: 'Geen antwoord' },
  law: { label: 'Over welke wet gaat het?', choose: 'Geen, of ik weet het niet' },
  article: { label: 'Welk artikel?', hint: 'Alleen het nummer, zoals 2.3.2.' },
  questions: {
    label: 'Wat wilt u van beleid weten?',
    hint: (count: number) => `Hooguit ${count} vragen. Beleid antwoordt per vraag.`,
    one: (place: number) => `Vraag ${place}`,
  },
  email: {
    label: 'Uw e-mailadres',
    hint: 'Alleen de redactie ziet het. Wij mailen hooguit dat er nieuws is, nooit wat u schreef. Zonder adres kijkt u zelf, met een code.',
    keepInformed: 'Mail mij ook later, als beleid antwoordt',
  },
};

export const receipt = {
  title: 'Uw knelpunt is binnen',
  lede: 'Dank u wel. Er komt niets op de site voordat u daar akkoord op geeft.',
  number: 'Nummer',
  code: 'Uw code',
  keep: 'U ziet deze code maar één keer. Schrijf hem op, kopieer hem of druk deze pagina af. Met de code ziet u hoe het ermee staat; zonder code kunnen wij u dat niet laten zien.',
  copy: 'Kopieer nummer en code',
  print: 'Druk af',
  follow: 'Kijk hoe het ermee staat',
  followHref: '/insturen/status/',
  next: 'Wat er nu gebeurt',
  steps: (responseDays: number) => [
    'De redactie haalt eruit waaraan iemand te herkennen is. Heeft zij een vraag, dan ziet u die met uw code.',
    'U leest de precieze tekst en zegt of die op de site mag. U kunt ook om een wijziging vragen, of stoppen.',
    `Staat het op de site, dan heeft beleid ${responseDays} dagen om te antwoorden.`,
  ],
};

/** What the script says when somebody copies the receipt. */
export const copying = {
  done: 'Gekopieerd',
  failed: 'Kopiëren lukt hier niet. Schrijf de code over.',
};

/** Where no desk keeps what is sent in: a file, and who to mail it to. */
export const handover = {
  withoutScript: 'Dit formulier heeft JavaScript nodig, en dat staat nu uit. Zo kan het ook:',
  steps: (contact: string) => [
    'Download het sjabloon en vul het in. Laat namen, adressen, nummers en data weg waaraan iemand te herkennen is.',
    `Mail het als bijlage naar ${contact}.`,
    'De redactie leest het, en vraagt uw akkoord voordat er iets op de site komt.',
  ],
  template: 'Download het sjabloon',
  templateHref: '/insturen/sjabloon.txt',
  intro: 'Dit formulier verstuurt niets. Het maakt een bestand, dat u zelf naar de redactie mailt.',
  make: 'Maak het bestand',
  made: 'Uw bestand is gemaakt',
  madeText: ['Het heet', 'en staat bij uw downloads. Er is nog niets verstuurd.'],
  madeSteps: (contact: string) => [
    `Mail het bestand als bijlage naar ${contact}.`,
    'De redactie leest het, en vraagt uw akkoord voordat er iets op de site komt.',
    'Gooi het bestand daarna weg als dit een gedeelde computer is.',
  ],
  mail: 'Open uw mailprogramma',
  subject: 'Een knelpunt',
  again: 'Download het nog eens',
};

/** What the script says of the draft. */
export const draft = {
  restored: 'Uw concept staat er weer, zoals u het achterliet.',
  wipe: 'Wis concept',
  confirm: 'Uw concept wissen? Alles wat u hier hebt ingevuld, gaat weg.',
  wiped: 'Uw concept is gewist.',
};

/** What the script says while it sends. */
export const sending = {
  busy: 'Bezig met versturen…',
  lost: 'Versturen is niet gelukt: er is geen verbinding met de site. Alles wat u schreef, staat er nog.',
  refused: 'Versturen is niet gelukt. Alles wat u schreef, staat er nog. Probeer het over een paar minuten opnieuw.',
  unloaded: 'Er kon iets niet worden geladen, dus er is niets verstuurd. Alles wat u schreef, staat er nog.',
  retry: 'Probeer opnieuw',
};

/** Around what is wrong in a form. */
export const fieldErrors = {
  titlePrefix: 'Fout: ',
  summary: 'Er is nog iets nodig',
};

/**
 * What is wrong with a field, and what to do, by the field's name in the form and a code: those of zod's issues
 * (`too_small`, `too_big`, `invalid_format`, …), `missing` for what is empty, `unknown` for a value that is not in the
 * list. Fields and codes that are not in the table get a message that is true of all.
 */
export function fieldMessage(field: string, code: string): string {
  const own = FIELDS[field];
  return own?.[code] ?? (code === 'too_small' ? own?.missing : undefined) ?? ANY[code] ?? OTHERWISE;
}

const OTHERWISE = 'Dit klopt nog niet. Kijk het nog eens na.';

const ANY: Record<string, string> = {
  missing: 'Vul dit nog in.',
  too_small: 'Dit is te kort. Schrijf iets meer.',
  too_big: 'Dit is te lang. Maak het korter.',
  unknown: 'Kies iets uit de lijst.',
};

const FIELDS: Record<string, Record<string, string>> = {
  title: {
    missing: 'Schrijf in één zin wat er spaak loopt',
    too_small: 'Maak de ene zin wat langer: minstens 10 tekens',
    too_big: 'Maak de ene zin korter: hooguit 120 tekens',
  },
  happens: {
    missing: 'Schrijf op wat er gebeurt',
    too_small: 'Schrijf iets meer over wat er gebeurt: minstens 10 tekens',
    too_big: 'Maak korter wat er gebeurt: hooguit 5.000 tekens',
  },
  obstacle: {
    missing: 'Schrijf op wat het tegenhoudt',
    too_small: 'Schrijf iets meer over wat het tegenhoudt: minstens 3 tekens',
    too_big: 'Maak korter wat het tegenhoudt: hooguit 5.000 tekens',
  },
  helps: { too_big: 'Maak korter wat zou helpen: hooguit 5.000 tekens' },
  domains: { missing: 'Kies ten minste één domein', unknown: 'Kies een domein uit de lijst' },
  kinds: { missing: 'Kies ten minste één soort', unknown: 'Kies een soort uit de lijst' },
  municipality: { missing: 'Kies een gemeente, of de hele regio', unknown: 'Kies een gemeente uit de lijst' },
  role: { missing: 'Kies wat voor werk u doet', unknown: 'Kies een functie uit de lijst' },
  frequency: { unknown: 'Kies uit de lijst hoe vaak het speelt' },
  affected: { unknown: 'Kies uit de lijst hoeveel huishoudens het raakt' },
  law: {
    missing: 'Kies bij welke wet dit artikel hoort, of laat het artikel leeg',
    unknown: 'Kies een wet uit de lijst',
  },
  article: { invalid_format: 'Schrijf alleen het nummer van het artikel, zoals 2.3.2, 8a of 3:2' },
  questions: {
    too_small: 'Maak uw vraag langer: minstens 3 tekens',
    too_big: 'Stel hooguit drie vragen, elk van hooguit 300 tekens',
  },
  email: {
    missing: 'Vul een e-mailadres in, of haal het vinkje voor nieuws weg',
    invalid_format: 'Schrijf het e-mailadres voluit, zoals naam@organisatie.nl',
    too_big: 'Dit e-mailadres is te lang',
  },
  licence: { missing: 'Zet een vinkje: zonder uw toestemming kunnen wij de tekst later niet plaatsen' },
  code: {
    missing: 'Vul uw code in',
    invalid_format: 'Een code heeft 16 letters en cijfers. Kijk na of u alles hebt overgenomen',
  },
  text: {
    missing: 'Schrijf hier uw antwoord',
    too_small: 'Schrijf iets meer',
    too_big: 'Maak het korter: hooguit 5.000 tekens',
  },
  outcome: { missing: 'Kies of het is opgelost', unknown: 'Kies of het is opgelost' },
};
