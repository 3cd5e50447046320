/** What the desk says of a text that editors make public: to them what is wrong with it, to its writer what is in it. */
import { fieldMessage } from './submit.ts';

/** Around a text as its writer reads it, beside the words that its page has. */
export const publicText = {
  story: 'Praktijkverhaal',
  also: 'Dit staat er ook bij',
  region: 'regio',
  professional: 'professional',
  expectations: 'Botst met deze verwachtingen',
  accepted: 'Mag van de redactie blijven staan',
  source: 'Zo staat het precies in het bestand',
  image: (description: string) => `[Afbeelding: ${description}]`,
};

/** What is wrong with a text as a whole. */
export const textProblems = {
  source: (count: number) =>
    count === 1
      ? 'Er is nog 1 fout in de tekst. Lees de melding bij de regel'
      : `Er zijn nog ${count} fouten in de tekst. Lees de meldingen bij de regels`,
  withdrawn: 'Dit is geen tekst, maar de plek van een tekst die weg is. Gebruik “Haal weg” als het van de site moet',
  notNew: (field: string) =>
    `Haal “${field}” uit de kop van de tekst: dat hoort niet bij een nieuw knelpunt. Gebruik “Voeg samen” om samen te voegen`,
  law: (code: string) => `De wet “${code}” staat niet in de lijst.`,
};

/** What is wrong with a field of it; as `fieldMessage`, whose messages hold for what no other is here for. */
export function publicTextMessage(field: string, code: string): string {
  return FIELDS[field]?.[code] ?? fieldMessage(field, code);
}

/** What the check of the file finds in a field, by its rule. */
export function fileMessage(rule: string): string {
  return RULES[rule] ?? 'Dit kan zo niet op de site. Schrijf het anders';
}

/** What the check of the file finds in a source, by its rule. */
export function sourceMessage(rule: string): string {
  if (rule.startsWith('personal-data-')) return 'Hieraan is misschien iemand te herkennen';
  return SOURCE_RULES[rule] ?? RULES[rule] ?? 'Dit klopt niet';
}

const FIELDS: Record<string, Record<string, string>> = {
  title: {
    missing: 'Schrijf een titel: in één zin wat er spaak loopt',
    too_small: 'Maak de titel langer: minstens 10 tekens',
    too_big: 'Maak de titel korter: hooguit 120 tekens',
  },
  summary: {
    missing: 'Vat het knelpunt samen in één of twee zinnen: 40 tot 320 tekens',
    too_small: 'Maak de samenvatting langer: minstens 40 tekens',
    too_big: 'Maak de samenvatting korter: hooguit 320 tekens',
  },
  story: { too_big: 'Maak het praktijkverhaal korter: hooguit 5.000 tekens' },
  reported: { custom: 'Schrijf een maand als 2026-11, of een dag als 2026-11-24' },
  laws: { too_big: 'Noem hooguit vijf wetten', unknown: 'Kies een wet uit de lijst' },
  paragraph: { too_big: 'Schrijf alleen het nummer van het lid: hooguit 20 tekens' },
  decisionLevel: { unknown: 'Kies uit de lijst wie dit kan veranderen' },
  expectations: { unknown: 'Kies een verwachting uit de lijst' },
  questions: {
    missing: 'Vul de vraag in, of haal hem weg',
    custom: 'Twee vragen hebben dezelfde naam. Haal er een weg en voeg hem opnieuw toe',
  },
  privacyAccepted: {
    missing: 'Schrijf waarom het mag blijven staan',
    too_small: 'Schrijf waarom het mag blijven staan: minstens 3 tekens',
    too_big: 'Maak korter waarom het mag blijven staan: hooguit 200 tekens',
  },
};

const RULES: Record<string, string> = {
  'too-complex':
    'Hier staan te veel tekens die opmaak kunnen zijn, zoals * _ [ en <. Gebruik er minder, of maak meer alinea’s',
  'nested-too-deep': 'Hier staan te veel haakjes achter elkaar. Haal er een paar weg',
  'line-too-long': 'Hier staat een alinea die te lang is. Maak er meer alinea’s van',
  'front-matter-too-large':
    'Alles bij elkaar is dit te lang. Maak de titel, de samenvatting, de vragen of de redenen korter',
  'reserved-token': 'Hier staat een woord dat de site zelf gebruikt. Schrijf het anders',
  'plain-text': 'Gebruik hier geen opmaak: geen HTML, geen links, geen sterretjes en geen `',
};

const SOURCE_RULES: Record<string, string> = {
  'mdx-syntax': 'Dit is geen geldige MDX',
  'no-mdx-expression': 'Accolades mogen hier niet',
  'no-mdx-import': 'Met import of export mag hier niets staan',
  'front-matter-missing': 'De tekst begint niet met gegevens tussen twee regels met ---',
  'invalid-yaml': 'De gegevens tussen de regels met --- zijn geen geldige YAML',
  'invalid-field': 'Dit gegeven klopt niet',
  'no-body': 'Onder de gegevens staat geen tekst',
  'unknown-component': 'Dit onderdeel bestaat niet',
  'unknown-attribute': 'Dit kan er bij dit onderdeel niet bij staan',
  'invalid-attribute': 'Wat er bij dit onderdeel staat, klopt niet',
  'duplicate-attribute': 'Dit staat twee keer bij dit onderdeel',
  'component-place': 'Dit onderdeel mag hier niet staan',
  'component-children': 'Wat er in dit onderdeel staat, mag daar niet',
  'heading-depth': 'Deze kop heeft niet het goede niveau',
  'image-alt': 'Beschrijf wat er op de afbeelding staat',
  'unsafe-url': 'Dit adres mag niet in een link',
};
