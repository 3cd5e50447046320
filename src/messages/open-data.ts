/** The page about the data and the codebook, and what JSON Schemas say of themselves. Dutch, B1, `u`. */
import type { Day } from '../model/dates.ts';
import type { Field, SchemaName } from '../model/json-schema.ts';
import { formatDay, formatNumber } from './nl.ts';

export const openData = {
  title: 'Gegevens',
  crumb: 'Gegevens',
  lede: 'Wat op deze site staat, kunt u ook als bestand krijgen: om zelf te tellen, te zoeken of te onderzoeken. U hebt geen account nodig en hoeft niets te vragen.',
  description:
    'De knelpunten en reacties van deze site als open data: CSV voor Excel, JSON, JSON-LD, met codeboek en schema’s.',
  asOf: (day: Day) => `Dit is de stand van ${formatDay(day)}. De bestanden worden elke dag opnieuw gemaakt.`,
  files: 'De bestanden',
  get: (file: string) => `Haal ${file} op`,
  table: {
    title: 'Knelpunten als tabel',
    text: 'Eén regel per knelpunt: titel, samenvatting, domein, soort, wet, status, wie aan zet is en sinds wanneer. De tekst zelf zit er niet in. Voor wie met Excel of een ander rekenblad werkt.',
  },
  whole: {
    title: 'Knelpunten met de hele tekst',
    text: 'Alles van elk knelpunt, ook de tekst, met de lijsten van codes erbij. Voor wie programmeert of teksten onderzoekt.',
    years: 'Per jaar van publicatie:',
  },
  annotations: {
    title: 'Reacties',
    text: 'Wie reageert, op welke zin, en met welk gevolg. In de vorm van Web Annotations van het W3C. Voor wie programmeert.',
    more: 'Oudere reacties staan in volgende bestanden; het eerste wijst de weg.',
  },
  schemas: {
    title: 'Codeboek en schema’s',
    text: 'Het codeboek legt elk veld uit en noemt alle waarden. De schema’s zeggen hetzelfde voor computers (JSON Schema): daarmee controleert u of een bestand klopt.',
    link: 'Open het codeboek',
    list: 'Schema’s:',
  },
  dates: {
    title: 'Agenda',
    text: 'De toezeggingen die nog lopen, op de dag waarop zij klaar moeten zijn. Op de pagina van een leerkring staat een agenda van haar bijeenkomsten.',
    circles: 'Leerkringen',
  },
  feeds: {
    title: 'Bijhouden wat nieuw is',
    text: 'Er zijn feeds van alles samen, en per domein, soort, gemeente, wet, leerkring en knelpunt.',
    link: 'Alle feeds, en hoe u ze gebruikt',
  },
  bottlenecks: (count: number) => (count === 1 ? '1 knelpunt' : `${formatNumber(count)} knelpunten`),
  rows: (count: number) => (count === 1 ? '1 regel' : `${formatNumber(count)} regels`),
  reactions: (count: number) => (count === 1 ? '1 reactie' : `${formatNumber(count)} reacties`),
  excel: 'Openen in Excel',
  excelSteps: [
    'Haal knelpunten.csv op en onthoud waar het bestand staat.',
    'Open een lege werkmap in Excel. Kies Gegevens, dan Uit tekst/CSV, en wijs het bestand aan.',
    'Kies als oorsprong 65001: Unicode (UTF-8) en als scheidingsteken de puntkomma.',
    'Kies bij gegevenstypedetectie: geen gegevenstypen detecteren. Kies dan Laden.',
  ],
  excelWhy:
    'Dubbelklikken op het bestand kan ook. Maar dan maakt Excel een datum van sommige waarden: 1-5 (huishoudens) wordt 1 mei.',
  excelOther:
    'In LibreOffice kiest u bij het openen de puntkomma, en Tekst als soort van alle kolommen. Staat er een apostrof voor een cel? Die houdt tegen dat een rekenblad de tekst als formule uitvoert. Hoe u hem weghaalt, staat in het',
  excelCodebook: 'codeboek',
  says: 'Wat de gegevens niet kunnen zeggen',
  saysList: [
    'Een aantal is een signaal. Het zegt niet hoe vaak iets voorkomt: de meeste knelpunten worden nooit opgeschreven.',
    'Gemeenten en teams zijn niet te vergelijken. Veel knelpunten kan ook betekenen dat een team durft te schrijven. Wij maken geen ranglijst, en vragen u dat ook niet te doen.',
    '“Ook elders herkend” telt teams, geen huishoudens. Onder een drempel noemen wij geen getal, zodat een klein team niet te herkennen is.',
    'Hoe lang iemand aan zet is, telt in kalenderdagen. Het zegt niets over hoe hard er is gewerkt.',
    'Hoeveel huishoudens een knelpunt raakt, is een schatting van één schrijver. Tel die getallen niet bij elkaar op.',
    'Opgelost betekent: de praktijk zegt dat het is opgelost. Niemand heeft dat gemeten.',
  ],
  without: 'Wat er niet in staat',
  withoutList: [
    'Namen van mensen: niet van schrijvers en niet van wie reageert.',
    'Herkenningen (“ook bij ons”) een voor een. Alleen de uitkomst staat erin.',
    'Wat is ingetrokken. Haalt u een bestand later opnieuw op, gebruik dan alleen het nieuwe: wat eruit verdween, is om een reden weggehaald.',
    'Wat is samengevoegd. Het oude adres wijst naar het knelpunt waarin het is opgegaan.',
    'Inzendingen die nog niet op de site staan.',
  ],
  reuse: 'Overnemen',
  reuseText: 'Teksten en gegevens zijn te delen onder',
  reuseHow: 'Noem de bron, bijvoorbeeld zo:',
  citation: ({ site, organisation, day, url }: { site: string; organisation: string; day: Day; url: string }) =>
    `${organisation} (${day.slice(0, 4)}). ${site}: knelpunten van wijkteams, stand ${formatDay(day)}. ${url}`,
};

/** What the data set is called where data sets are searched for. */
export const dataset = {
  name: (site: string, region: string) => `${site}: knelpunten van wijkteams in ${region}`,
  description: (region: string) =>
    `Waar regels en praktijk botsen, opgeschreven door wijkteams in ${region}, met de antwoorden van beleid: wie aan zet is en sinds wanneer, welke vragen zijn beantwoord, wat is toegezegd. Aantallen zijn signalen: zij zeggen niet hoe vaak iets voorkomt, en gemeenten zijn er niet mee te vergelijken.`,
  keywords: ['sociaal domein', 'wijkteams', 'knelpunten', 'beleid', 'open data'],
  table: 'Knelpunten als tabel (CSV)',
  whole: 'Knelpunten met de hele tekst (JSON)',
  annotations: 'Reacties (JSON-LD, Web Annotations)',
};

export const codebook = {
  title: 'Codeboek',
  lede: 'Elk veld van de gegevens: wat het betekent, hoe het eruitziet en welke waarden er zijn.',
  description:
    'Codeboek bij de open data: elk veld van knelpunten, reacties, verwachtingen en leerkringen, met betekenis en waarden.',
  contents: 'Op deze pagina',
  names:
    'Namen van velden en waarden zijn Engels, zoals in de bestanden. Een punt betekent: een veld binnen een veld. Een veld is er altijd, tenzij erbij staat dat het kan ontbreken.',
  optional: 'kan ontbreken',
  fileOnly: 'niet in de gegevens',
  listed: (vocabulary: string) => `uit de lijst ${vocabulary}`,
  ownCode: (code: string) => `of ${code}`,
  by: (labels: readonly string[]) => `Van: ${labels.join(', ')}.`,
  onlyCounted: 'Staat nooit in de gegevens. Alleen de uitkomst telt mee, in recognition.shown van het knelpunt.',
  sections: {
    table: 'Hoe het CSV-bestand in elkaar zit',
    file: 'Het bestand knelpunten.json',
    bottleneck: 'Een knelpunt',
    dialogue: 'Wat de site uitrekent',
    annotation: 'Elke reactie',
    types: 'Elke soort reactie',
    expectation: 'Een verwachting',
    circle: 'Een leerkring',
    source: 'Alleen in de bronbestanden',
    vocabulary: 'De lijsten met codes',
    beyond: 'Wat een schema niet kan zeggen',
  },
  tableText: [
    'De eerste regel noemt de kolommen. Daarna volgt één regel per knelpunt, het nieuwste vooraan. De kolommen staan in de volgorde van dit codeboek en heten zoals de velden; het veld text ontbreekt.',
    'Tekens staan in UTF-8 met een BOM vooraan, tussen cellen staat een puntkomma en regels eindigen op CRLF. Dagen zijn jjjj-mm-dd. Een lege cel betekent: niet ingevuld.',
    'In een lijst staat | tussen de waarden. Staat er in een waarde zelf een | of een \\, dan staat er een \\ voor.',
    'Velden van een lijst met groepen, zoals laws.law en laws.article, horen op volgorde bij elkaar: de eerste waarde bij de eerste, de tweede bij de tweede.',
    'Een cel die begint met =, +, - of @ (ook in de brede vorm ＝ ＋ － ＠), met een tab of met een nieuwe regel, krijgt een apostrof ervoor. Ook als er al apostrofs of spaties voor dat teken staan. Zo voert een rekenblad niets uit.',
    'Terugzetten gaat zo: begint een cel met een of meer apostrofs en daarna zo’n teken, haal dan de eerste apostrof weg. Een apostrof voor een gewone letter hoort bij de tekst.',
  ],
  fileText: 'Dit staat er rond de knelpunten. Aantallen staan er niet in: tel de lijst.',
  bottleneckText:
    'Zo staat een knelpunt in knelpunten.json en in knelpunten.csv. De eerste twee velden en text voegt de site toe; de rest is zoals het in het bestand van het knelpunt staat.',
  dialogueText: 'Niemand typt dit in: de site rekent het elke dag opnieuw uit de reacties uit.',
  annotationText:
    'Zo heten de velden in de bronbestanden. In annotaties.jsonld hebben zij de namen van het W3C (by is creator, de tekst is body) of staat er spaak: voor.',
  expectationText:
    'Wat iemand van het wijkteam verwacht. Een knelpunt noemt de verwachtingen waarmee het botst bij hun naam. Zo heten de velden in de bronbestanden; een eigen bestand in de gegevens is er niet.',
  circleText:
    'Praktijk en beleid die samen knelpunten lezen. Een reactie noemt de leerkring bij haar naam. Ook dit zijn de velden in de bronbestanden.',
  sourceText:
    'Deze velden staan in de bestanden waarvan de site is gemaakt, en in de schema’s daarvan. U vindt ze niet in de gegevens.',
  vocabularyText: 'Deze site gebruikt deze codes. Hoofdletters maken geen verschil.',
  code: 'Code',
  label: 'Betekenis',
  emptyVocabulary: 'Deze lijst is leeg.',
  beyondText:
    'De schema’s zeggen bijna alles. Deze regels kunnen zij niet zeggen; Spaak controleert ze zelf voordat iets op de site komt.',
  toData: 'Naar de bestanden',
  sources: {
    bottleneck: 'Knelpunt',
    tombstone: 'Ingetrokken knelpunt',
    'withdrawn-annotation': 'Ingetrokken reactie',
    accepted: 'privacyAccepted: treffers die onschuldig zijn',
  } as Record<string, string>,
  vocabularies: {
    domains: 'Domeinen',
    kinds: 'Soorten',
    laws: 'Wetten',
    municipalities: 'Gemeenten',
    roles: 'Functies',
    'decision-levels': 'Niveaus van besluiten',
  },
  schemas: {
    knelpunten: {
      title: 'Knelpunten',
      text: 'Het bestand knelpunten.json: alle knelpunten met hun tekst en hoe het gesprek staat.',
    },
    bottleneck: {
      title: 'Knelpunt',
      text: 'De kop van het bestand van een knelpunt, of wat ervan blijft als het is ingetrokken.',
    },
    annotation: {
      title: 'Reactie',
      text: 'De kop van het bestand van een reactie, of wat ervan blijft als zij is ingetrokken.',
    },
    expectation: { title: 'Verwachting', text: 'De kop van het bestand van een verwachting.' },
    circle: { title: 'Leerkring', text: 'De kop van het bestand van een leerkring.' },
    vocabulary: { title: 'Lijst met codes', text: 'Een bestand uit de map vocabulary.' },
    site: { title: 'Site', text: 'Het bestand site.yaml.' },
  } satisfies Record<SchemaName, { title: string; text: string }>,
};

/** What JSON Schema cannot say, by the place in our schemas that says it. A test holds this to them. */
export const BEYOND_SCHEMAS: Readonly<Record<string, string>> = {
  day: 'Een dag bestaat in de kalender.',
  'month-or-day': 'Een maand of dag bestaat in de kalender.',
  'partial-date': 'Een jaar, maand of dag bestaat in de kalender.',
  'bottleneck.questions': 'Vragen bij een knelpunt hebben elk een eigen id.',
  'circle.meetings': 'Bijeenkomsten van een leerkring hebben elk een eigen id.',
  'circle.meetings.end': 'Een bijeenkomst eindigt nadat zij begint.',
  annotation:
    'Een reactie heeft niet zowel een passage als een weggelaten passage. Is een verwachting van inwoners bijgesteld, dan staat er altijd bij wat inwoners kunnen verwachten.',
  'annotation.by':
    'Bij een reactie staat altijd een organisatie, behalve bij de praktijk: daar staat die nooit, en een naam ook niet.',
  vocabulary: 'Een code staat maar een keer in een lijst. Hoofdletters maken geen verschil.',
  'site.url': 'Het adres van een site heeft geen pad.',
  references: 'Wat bij naam wordt genoemd, bestaat: codes, knelpunten, reacties, vragen, verwachtingen en leerkringen.',
  lines: 'Spaties en regeleinden in een korte tekst tellen als één spatie; de lengte telt daarna.',
};

/** What a value is, in words: “tekst, 10 tot 120 tekens”. */
export function describeShape({ schema, shape, list }: Pick<Field, 'schema' | 'shape' | 'list'>): string {
  const one = (shape === undefined ? undefined : SHAPES[shape]) ?? describeValue(schema);
  return list === undefined ? one : [`lijst: ${one}`, describeSize(list)].filter(Boolean).join(', ');
}

const SHAPES: Readonly<Record<string, string>> = {
  day: 'dag (jjjj-mm-dd)',
  'month-or-day': 'maand of dag (jjjj-mm of jjjj-mm-dd)',
  'partial-date': 'jaar, maand of dag (jjjj, jjjj-mm of jjjj-mm-dd)',
  instant: 'tijdstip met tijdzone (2026-11-24T14:00:00+01:00)',
  id: 'naam: kleine letters, cijfers en streepjes',
  'annotation-id': 'naam van een reactie (20261124-abcdefgh)',
  code: 'code',
  article: 'nummer van een artikel (2.3.2, 8a, 3:2)',
  'web-address': 'webadres',
};

function describeValue({
  type,
  properties,
  enum: values,
  const: only,
  format,
  anyOf,
  pattern,
  ...bounds
}: Field['schema']): string {
  if (properties) return 'groep';
  if (anyOf) return anyOf.map((one) => one.enum?.join(', ') ?? describeValue(one)).join(' of ');
  if (values) return 'een van deze woorden';
  if (only !== undefined) return `altijd ${JSON.stringify(only).replaceAll('"', '')}`;
  if (type === 'boolean') return 'true of false';
  if (type === 'integer') return ['getal', describeRange(bounds.minimum, bounds.maximum)].filter(Boolean).join(', ');
  if (format === 'email') return 'mailadres';
  if (format === 'uri') return 'webadres';
  const length = describeRange(bounds.minLength, bounds.maxLength);
  return ['tekst', pattern === undefined && length ? `${length} tekens` : ''].filter(Boolean).join(', ');
}

function describeSize({ min, max }: { min?: number; max?: number }): string {
  return [
    min !== undefined && `ten minste ${formatNumber(min)}`,
    max !== undefined && `ten hoogste ${formatNumber(max)}`,
  ]
    .filter(Boolean)
    .join(' en ');
}

function describeRange(min: number | undefined, max: number | undefined): string {
  // JavaScript's largest whole number is no bound that anybody set.
  const most = max === Number.MAX_SAFE_INTEGER ? undefined : max;
  if (min !== undefined && most !== undefined) return `${formatNumber(min)} tot ${formatNumber(most)}`;
  if (most !== undefined) return `ten hoogste ${formatNumber(most)}`;
  return min === undefined || min === 0 ? '' : `ten minste ${formatNumber(min)}`;
}

/** “214 kB”, “5,4 MB” */
export function formatSize(bytes: number): string {
  const thousands = bytes / 1000;
  if (thousands < 1000) return `${formatNumber(Math.max(1, Math.round(thousands)))} kB`;
  return `${formatNumber(Math.round(thousands / 100) / 10)} MB`;
}
