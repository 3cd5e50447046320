/**
 * What each field means, in Dutch: in the codebook, in the JSON Schemas and in the manual. By the schema that the field
 * belongs to, and its path there. A test holds this to the schemas.
 */
import { ANNOTATION_TYPE_NAMES } from '../model/annotation-types.ts';
import type { Bottleneck } from '../model/bottleneck.ts';

/** Of each field of a bottleneck, so that none can be forgotten. */
const BOTTLENECK_FIELDS: Record<keyof Bottleneck, string> = {
  title: 'Wat er spaak loopt, in één zin.',
  summary: 'De kern in een of twee zinnen. Staat in lijsten en bij het zoeken.',
  reported: 'Wanneer het is opgeschreven.',
  published: 'De dag waarop het op de site kwam. De klok van beleid begint dan te lopen.',
  municipality: 'De gemeente, of regio als de schrijver die niet noemt.',
  domains: 'De domeinen waar het over gaat.',
  kinds: 'Wat voor soort knelpunt het is.',
  role: 'De functie van de schrijver, of professional als die niet wordt genoemd.',
  laws: 'De wetten waar het om gaat.',
  decisionLevel: 'Wie dit kan veranderen.',
  frequency: 'Hoe vaak het speelt.',
  affected: 'Hoeveel huishoudens het per jaar raakt. De schrijver schat dat.',
  expectations: 'De verwachtingen die hiermee botsen.',
  questions: 'Vragen aan beleid.',
  mergedInto: 'Het knelpunt waarin dit is opgegaan, als het is samengevoegd.',
  example: 'Staat er alleen bij een verzonnen voorbeeld, en is dan altijd true.',
  privacyAccepted: 'Treffers van de privacytoets die volgens de redactie onschuldig zijn.',
};

const EXAMPLE = { example: BOTTLENECK_FIELDS.example };
const PRIVACY_ACCEPTED = { privacyAccepted: BOTTLENECK_FIELDS.privacyAccepted };

const BOTTLENECK = {
  ...BOTTLENECK_FIELDS,
  'laws.law': 'Welke wet.',
  'laws.article': 'Het artikel, zoals mensen het schrijven. Het is tekst: 2.10 is niet hetzelfde als 2.1.',
  'laws.paragraph': 'Het lid, zoals mensen het schrijven.',
  'questions.id': 'Waaraan een antwoord deze vraag herkent. Uniek binnen het knelpunt.',
  'questions.text': 'De vraag.',
};

/** Fields of every annotation. */
const ANNOTATION = {
  type: 'Wat voor reactie het is.',
  created: 'Wanneer de reactie is gegeven.',
  by: 'Van wie de reactie is.',
  'by.role': 'Namens wie iemand spreekt.',
  'by.organisation': 'De organisatie. Bij de praktijk staat die er nooit: een klein team zou te herkennen zijn.',
  'by.name': 'De naam, van wie daar zelf voor koos.',
  recordedBy: 'Staat er als de redactie de reactie voor de praktijk heeft opgetekend.',
  evidence: 'Waar de redactie zich daarbij op baseerde.',
  target: 'De passage waar de reactie bij hoort. Staat er niet als zij over het hele knelpunt gaat.',
  targetOmitted: 'Staat er als de passage is weggelaten om wie erin te herkennen was.',
  inReplyTo: 'De andere reactie bij dit knelpunt waar dit een antwoord op is.',
  answers: 'De vragen aan beleid die hiermee zijn beantwoord.',
  circle: 'De leerkring die dit heeft vastgelegd.',
  ...EXAMPLE,
  ...PRIVACY_ACCEPTED,
};

const RESIDENT_TEXT = 'Wat inwoners nu wel en niet kunnen verwachten, in gewone woorden.';
const REVIEW_ON = 'De dag waarop er opnieuw naar wordt gekeken.';

/** Fields of one type of annotation. */
const ANNOTATION_BY_TYPE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  recognition: {
    frequency: 'Hoe vaak het daar speelt.',
    since: 'Sinds wanneer.',
  },
  context: { says: 'Wat beleid over de regels zegt.' },
  referral: {
    addressee: 'Wie nu moet antwoorden.',
    'addressee.organisation': 'De organisatie die moet antwoorden.',
    'addressee.decisionLevel': 'Op welk niveau zij beslist.',
  },
  commitment: {
    owner: 'Wie het doet.',
    due: 'De laatste dag waarop het op tijd klaar is.',
  },
  fulfilment: { commitment: 'De toezegging die is nagekomen.' },
  refusal: {
    reason: 'Waarom het niet kan.',
    decidedBy: 'Wie dat heeft besloten.',
    reviewOn: REVIEW_ON,
    residentText: RESIDENT_TEXT,
  },
  adjustment: {
    expectation: 'De verwachting waar het over gaat.',
    result: 'Wat er met de verwachting is gebeurd.',
    addressee: 'Van wie de verwachting is.',
    from: 'Wat er werd verwacht.',
    to: 'Wat er voortaan wordt verwacht.',
    agreedBy: 'Wie het hebben afgesproken.',
    reviewOn: REVIEW_ON,
    residentText: RESIDENT_TEXT,
    meanwhile: 'Wat het team tot die dag wel en niet doet.',
    circle: 'De leerkring die het heeft afgesproken.',
  },
  resolution: { evidenceText: 'Waaraan de praktijk merkt dat het is opgelost.' },
  reopening: { reason: 'Waarom het nog niet voorbij is.' },
};

const SITE = {
  spaak: 'De versie van de indeling van de gegevens.',
  name: 'Hoe de site heet.',
  region: 'De regio waarvan de teams hier schrijven.',
  organisation: 'Wie de site uitgeeft.',
  url: 'Het adres van de site.',
  licence: 'De licentie waaronder teksten en gegevens te delen zijn.',
  responseDays: 'Hoeveel dagen beleid heeft voordat een knelpunt over de termijn is.',
  recognitionThreshold: 'Vanaf hoeveel herkenningen de site een getal noemt.',
};

const MEANINGS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  bottleneck: BOTTLENECK,
  tombstone: {
    published: BOTTLENECK.published,
    withdrawn: 'De dag waarop het is ingetrokken.',
    withdrawnReason: 'Waarom het is ingetrokken.',
    ...EXAMPLE,
  },
  accepted: {
    type: 'Wat voor persoonsgegeven de privacytoets erin zag.',
    digest: 'Een vingerafdruk van de treffer (SHA-256), zodat die zelf niet twee keer in de bestanden staat.',
    reason: 'Waarom de tekst mag blijven.',
  },
  ...Object.fromEntries(ANNOTATION_TYPE_NAMES.map((type) => [type, { ...ANNOTATION, ...ANNOTATION_BY_TYPE[type] }])),
  'withdrawn-annotation': {
    type: ANNOTATION.type,
    created: ANNOTATION.created,
    by: ANNOTATION.by,
    'by.role': ANNOTATION['by.role'],
    withdrawn: 'De dag waarop de reactie is ingetrokken.',
    ...EXAMPLE,
  },
  'text-quote': {
    exact: 'De woorden van de passage zelf.',
    prefix: 'Wat er vlak voor staat, om de plek te herkennen.',
    suffix: 'Wat er vlak na staat, om de plek te herkennen.',
  },
  functionary: {
    role: 'De functie, nooit een naam.',
    organisation: 'De organisatie.',
  },
  expectation: {
    title: 'De verwachting in een paar woorden.',
    holder: 'Wie dit van het wijkteam verwacht.',
    statement: 'De verwachting zelf, zoals wie haar heeft het zou zeggen.',
    source: 'Waar de verwachting is vastgelegd.',
    'source.title': 'Hoe die bron heet.',
    'source.url': 'Waar de bron te lezen is.',
    'source.date': 'Van wanneer de bron is.',
    since: 'Sinds wanneer dit wordt verwacht.',
    ...EXAMPLE,
    ...PRIVACY_ACCEPTED,
  },
  circle: {
    title: 'Hoe de leerkring heet.',
    region: 'Waar de leerkring bijeenkomt.',
    facilitator: 'Wie de leerkring begeleidt.',
    members: 'De organisaties die meedoen.',
    meetings: 'De bijeenkomsten.',
    'meetings.id': 'Waaraan de bijeenkomst te herkennen is. Uniek binnen de leerkring.',
    'meetings.start': 'Wanneer zij begint.',
    'meetings.end': 'Wanneer zij eindigt.',
    'meetings.place': 'Waar zij is.',
    'meetings.cases': 'De knelpunten die dan op tafel liggen.',
    cases: 'De knelpunten die de leerkring leest.',
    questions: 'Wat de leerkring wil weten.',
    ...EXAMPLE,
    ...PRIVACY_ACCEPTED,
  },
  term: {
    code: 'Wat in bestanden en adressen staat.',
    label: 'Wat lezers zien.',
    description: 'Wat hierbij hoort, in één zin.',
    url: 'Waar het is vastgelegd, zoals de tekst van een wet.',
  },
  site: {
    ...SITE,
    tagline: 'Eén zin over de site.',
    editorsEmployedBy: 'Bij wie de redactie in dienst is.',
    contact: 'Het openbare mailadres van de redactie.',
    retentionDays: 'Hoeveel dagen een inzending na afloop bewaard blijft.',
    fourEyes: 'Of een tweede redacteur moet tekenen voordat iets op de site komt.',
    desk: 'Of er een desk naast de site draait.',
    theme: 'Het bestand met de kleuren en letters van de regio.',
    ...PRIVACY_ACCEPTED,
  },
  knelpunten: {
    ...SITE,
    $schema: 'Het schema van dit bestand.',
    site: SITE.name,
    generated: 'De dag waarvan de stand is.',
    vocabulary: 'De lijsten met codes, elk met wat lezers ervoor zien.',
    'vocabulary.domains': 'De domeinen.',
    'vocabulary.kinds': 'De soorten knelpunt.',
    'vocabulary.laws': 'De wetten.',
    'vocabulary.municipalities': 'De gemeenten.',
    'vocabulary.roles': 'De functies.',
    'vocabulary.decision-levels': 'De niveaus waarop wordt beslist.',
    bottlenecks: 'De knelpunten, het nieuwste vooraan.',
  },
  'open-bottleneck': {
    ...BOTTLENECK,
    id: 'De naam van het knelpunt. Die verandert niet meer en staat ook in het adres.',
    url: 'Het adres waar het te lezen is.',
    text: 'De tekst om te lezen, zonder opmaak. Elke alinea is een regel.',
    dialogue: 'Hoe het gesprek erover staat. De site rekent dit uit de reacties uit; niemand typt het in.',
  },
  'open-dialogue': {
    status: 'Hoe ver het gesprek is.',
    turn: 'Wie aan zet is.',
    turnSince: 'Sinds welke dag. Staat er niet als niemand aan zet is.',
    addressees:
      'De organisaties waarnaar het is doorgezet en die nu aan zet zijn. Wie het langst wacht, staat vooraan.',
    overdue: 'Of beleid of een geadresseerde langer aan zet is dan de termijn van de site.',
    unheard: 'Of nog niemand van beleid heeft gereageerd.',
    questions: 'Hoe het met de vragen aan beleid staat.',
    'questions.answered': 'Hoeveel vragen een antwoord hebben.',
    'questions.total': 'Hoeveel vragen er zijn gesteld.',
    commitments: 'De toezeggingen.',
    'commitments.id': 'De reactie waarin de toezegging is gedaan.',
    'commitments.due': 'De laatste dag waarop het op tijd klaar is.',
    'commitments.state': 'Hoe ver de toezegging is.',
    'commitments.fulfilledOn': 'De dag waarop beleid liet weten dat het klaar is.',
    reviewsDue: 'Afspraken waarvan de dag om opnieuw te kijken is gekomen.',
    'reviewsDue.annotation': 'De reactie met die afspraak.',
    'reviewsDue.on': 'De dag die was afgesproken.',
    recognition: 'Of andere teams dit ook kennen.',
    'recognition.shown':
      'none: niemand heeft dat nog laten weten. some: ook elders herkend, door minder teams dan de drempel. Vanaf de drempel staat hier het aantal.',
  },
};

/** What a field means: of a schema by its name, at a path there. Undefined for a field that has no words yet. */
export function findMeaning({ by, path }: { by: string; path: string }): string | undefined {
  return MEANINGS[by]?.[path];
}
