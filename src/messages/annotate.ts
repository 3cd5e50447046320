/** Words of annotating, which the desk and the page share: fields by their name, and why something is refused. */
import type { WarningRule } from '../model/moves.ts';

/** What a field is called in the form, by its name; a part of a field as `addressee.organisation`. */
export const FIELD_LABELS: Record<string, string> = {
  body: 'Uw tekst',
  target: 'De passage',
  inReplyTo: 'In antwoord op',
  named: 'Mijn naam mag erbij staan',
  says: 'Wat zegt de regel?',
  answers: 'Welke vragen beantwoordt dit?',
  'addressee.organisation': 'Naar welke organisatie?',
  'addressee.decisionLevel': 'Wie kan het daar veranderen?',
  owner: 'Wie doet het?',
  due: 'Wanneer is het klaar?',
  commitment: 'Welke toezegging is nagekomen?',
  reason: 'Waarom?',
  decidedBy: 'Wie heeft dit besloten?',
  reviewOn: 'Wanneer kijkt u hier opnieuw naar?',
  residentText: 'Wat kunnen bewoners nu wel en niet verwachten?',
  expectation: 'Om welke verwachting gaat het?',
  result: 'Wat is er afgesproken?',
  addressee: 'Wie verwachtte dit?',
  from: 'Dit werd verwacht',
  to: 'Dit wordt het',
  agreedBy: 'Wie spraken dit af?',
  meanwhile: 'Wat doet het team tot dan wel en niet?',
  circle: 'In welke leerkring?',
  role: 'Functie',
  organisation: 'Organisatie',
};

/** What helps to fill a field in. */
export const FIELD_HINTS: Record<string, string> = {
  body: 'Gewone tekst. Een lege regel maakt een nieuwe alinea, een streepje aan het begin van een regel een opsomming. Laat namen van bewoners en andere gegevens weg.',
  answers: 'Kies alleen vragen waarop u hier echt antwoord geeft.',
  'addressee.organisation': 'De organisatie die nu aan zet is, zoals het zorgkantoor.',
  owner: 'Een functie en een organisatie, geen naam.',
  due: 'De laatste dag waarop het klaar is. Gaat die voorbij, dan staat de toezegging bij verlopen.',
  decidedBy: 'Een functie of bestuur, zoals: het college van B en W.',
  reviewOn: 'Vanaf die dag is dit weer aan de beurt.',
  residentText: 'In gewone woorden, zoals u het aan een bewoner zou uitleggen.',
  agreedBy: 'Functies en organisaties, geen namen.',
  from: 'In de woorden van wie het verwachtte.',
  to: 'Wat men voortaan mag verwachten.',
};

/** Of a type that somebody may only propose. */
export const proposedLabel = (label: string) => `${label} (voorstel)`;

/** The function of an organisation, or the organisation of a function. */
export const partOf = (part: string, other: string) => `${part} van ${other}`;

/** One of the annotations that a field refers to. */
export const annotationChoice = ({ label, day, organisation }: Choosable) =>
  [label, day, organisation].filter((part) => part !== undefined).join(', ');

/** Says something else than a rule or room. */
export const OTHER_SAYS = 'Iets anders';

/** Why an event makes no sense where the bottleneck stands, by the rule of the fold. */
export const NOT_IN_PLACE: Record<WarningRule, string> = {
  'unknown-type': 'Dit soort reactie kennen wij niet.',
  'invalid-date': 'De datum van deze reactie klopt niet. Probeer het opnieuw.',
  'role-not-allowed': 'Met deze rol mag u deze reactie niet geven.',
  'unknown-question': 'Een van de vragen staat niet meer bij dit knelpunt. Laad de pagina opnieuw en kies opnieuw.',
  'unknown-commitment': 'Deze toezegging hoort niet bij dit knelpunt. Kies een toezegging die hier staat.',
  'already-fulfilled': 'Deze toezegging staat al bij nagekomen.',
  'unknown-reply-target': 'Waar u op antwoordt, staat niet bij dit knelpunt. Laad de pagina opnieuw.',
  'nothing-to-reopen': 'Dit knelpunt staat nog open. Er valt niets te heropenen.',
  'due-in-the-past': 'De dag waarop het klaar moet zijn, is al voorbij. Kies een dag die nog komt.',
  'review-in-the-past': 'De dag om opnieuw te kijken moet nog komen. Kies een latere dag.',
};

/** What is wrong with a field, by its name and what is wrong: `missing`, `too_small`, `too_big`, `unknown`. */
export function annotateMessage(field: string, code: string): string {
  return PROBLEMS[field]?.[code] ?? ANY[code] ?? OTHERWISE;
}

const OTHERWISE = 'Dit klopt nog niet. Kijk het nog eens na.';

const ANY: Record<string, string> = {
  missing: 'Vul dit nog in.',
  too_small: 'Dit is te kort. Schrijf iets meer.',
  too_big: 'Dit is te lang. Maak het korter.',
  unknown: 'Kies iets uit de lijst.',
};

const DAY = { custom: 'Schrijf een dag die bestaat, als 2026-11-24.' };

const PROBLEMS: Record<string, Record<string, string>> = {
  body: {
    missing: 'Schrijf uw tekst.',
    too_big: 'Maak uw tekst korter: hooguit 5.000 tekens.',
    none: 'Bij dit soort reactie hoort geen tekst.',
  },
  target: { too_big: 'Kies een kortere passage: hooguit 500 tekens.' },
  named: { custom: 'Uw naam kan hier zo niet bij staan. Haal het vinkje weg.' },
  type: { unknown: 'Kies een soort reactie uit de lijst.' },
  due: DAY,
  reviewOn: DAY,
  text: { missing: 'Schrijf de tekst die op de site komt.' },
  residentText: { missing: 'Schrijf op wat bewoners nu wel en niet kunnen verwachten.' },
  agreedBy: { missing: 'Noem minstens één functie die dit heeft afgesproken.' },
};

/** Of an adjustment that is told to somebody else than who expected it. */
export const otherHolder = (who: string) => `Deze verwachting is van ${who}. Kies die hier ook.`;

interface Choosable {
  label: string;
  /** As people read it. */
  day: string;
  organisation?: string | undefined;
}
