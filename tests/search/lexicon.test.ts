import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitCompound } from '../../src/search/compound.ts';
import { COMPOUND_PARTS, EXCEPTIONS, PART_FORMS } from '../../src/search/lexicon/compounds.ts';
import { RELATED } from '../../src/search/lexicon/related.ts';
import { STOP_WORDS } from '../../src/search/lexicon/stop-words.ts';
import { SYNONYMS } from '../../src/search/lexicon/synonyms.ts';
import { toGroups } from '../../src/search/lexicon/word-list.ts';
import { foldText, listWords, stemWord } from '../../src/search/words.ts';

/** Two meanings, or wider than either group. */
const IN_TWO_GROUPS = ['bw', 'vluchteling'];

const SPLIT: [word: string, parts: string][] = [
  // Two parts, nothing between
  ['wijkteam', 'wijk team'],
  ['jeugdhulp', 'jeugd hulp'],
  ['schuldhulp', 'schuld hulp'],
  ['huurtoeslag', 'huur toeslag'],
  ['crisisopvang', 'crisis opvang'],
  ['nachtopvang', 'nacht opvang'],
  ['huisbezoek', 'huis bezoek'],
  ['zorgaanbieder', 'zorg aanbieder'],
  ['taalniveau', 'taal niveau'],
  ['wachtlijst', 'wacht lijst'],
  ['casusoverleg', 'casus overleg'],
  ['budgetplafond', 'budget plafond'],
  ['regeldruk', 'regel druk'],
  ['zomerrooster', 'zomer rooster'],
  ['fraudesignaal', 'fraude signaal'],
  ['bezwaarschrift', 'bezwaar schrift'],
  ['kindermishandeling', 'kind mishandeling'],
  ['huisartsenpraktijk', 'huisarts praktijk'],
  ['praktijkondersteuner', 'praktijk ondersteuner'],
  ['wijkverpleegkundige', 'wijk verpleegkundige'],
  // Three and more
  ['jeugdhulpverlening', 'jeugd hulp verlening'],
  ['schuldhulpverlening', 'schuld hulp verlening'],
  ['wijkteamleider', 'wijk team leider'],
  ['thuiszorgorganisatie', 'thuis zorg organisatie'],
  ['zorgverzekeringswet', 'zorg verzekering wet'],
  ['jeugdhulpaanbieder', 'jeugd hulp aanbieder'],
  ['dienstverleningsovereenkomst', 'dienst verlening overeenkomst'],
  ['arbeidsongeschiktheidsuitkering', 'arbeid ongeschiktheid uitkering'],
  ['besluitvormingsproces', 'besluit vorming proces'],
  ['woonplaatsbeginsel', 'wonen plaats beginsel'],
  // s between
  ['bijstandsuitkering', 'bijstand uitkering'],
  ['gezinsplan', 'gezin plan'],
  ['inkomensgrens', 'inkomen grens'],
  ['inburgeringsplicht', 'inburgering plicht'],
  ['personeelstekort', 'personeel tekort'],
  ['ondersteuningsvraag', 'ondersteuning vraag'],
  ['leeftijdsgrens', 'leeftijd grens'],
  ['huisvestingsverordening', 'huisvesting verordening'],
  ['uitkeringsgerechtigde', 'uitkering gerechtigd'],
  // en, n and e between, and what they do to the part before them
  ['gezinnenteam', 'gezin team'],
  ['daklozenopvang', 'dakloos opvang'],
  ['huizenmarkt', 'huis markt'],
  ['takenpakket', 'taak pakket'],
  ['ouderenmishandeling', 'oudere mishandeling'],
  ['jongerenwerker', 'jongere werker'],
  ['bewonersavond', 'bewoner avond'],
  ['tolkentelefoon', 'tolk telefoon'],
  ['toeslagenaffaire', 'toeslag affaire'],
  ['schuldenlast', 'schuld last'],
  ['leerlingenvervoer', 'leerling vervoer'],
  ['kostendelersnorm', 'kostendeler norm'],
  // A part in another form
  ['huishoudinkomen', 'huishouden inkomen'],
  ['leefsituatie', 'leven situatie'],
  ['woonbegeleiding', 'wonen begeleiding'],
  ['zoektermijn', 'zoeken termijn'],
  ['beslistermijn', 'beslissen termijn'],
  ['verwijsindex', 'verwijzen index'],
  ['opvoedondersteuning', 'opvoeding ondersteuning'],
  ['kinderopvangtoeslag', 'kinderopvang toeslag'],
  ['verhuisvergoeding', 'verhuizing vergoeding'],
  ['behandeltermijn', 'behandeling termijn'],
  ['kostprijs', 'kosten prijs'],
  ['urenregistratie', 'uur registratie'],
  ['ziekmelding', 'zieke melding'],
  ['leenbijstand', 'lening bijstand'],
  // Endings
  ['woonwagenbewoners', 'woonwagen bewoner'],
  ['cliëntenstop', 'cliënt stop'],
  ['burenconflict', 'buur conflict'],
  ['jeugdcriminaliteit', 'jeugd criminaliteit'],
  ['zorgboerderijen', 'zorg boerderij'],
  ['rolverdeling', 'rol verdeling'],
  ['wijkteams', 'wijk team'],
  ['zorgplannen', 'zorg plan'],
  ['huurachterstanden', 'huur achterstand'],
  ['gemeenteraadsleden', 'gemeente raad lid'],
  ['schuldhulpverleners', 'schuld hulp verlener'],
  ['adviesorganen', 'advies orgaan'],
  ['woonhuizen', 'wonen huis'],
  ['adviesbrieven', 'advies brief'],
  ['keuzemogelijkheden', 'keuze mogelijkheid'],
  ['beslagvrije', 'beslag vrij'],
  ['privacyregels', 'privacy regel'],
  // Compounds that are one part themselves
  ['mantelzorgondersteuning', 'mantelzorg ondersteuning'],
  ['verpleeghuisarts', 'verpleeghuis arts'],
  ['keukentafelgesprek', 'keukentafel gesprek'],
  ['inloopspreekuur', 'inloop spreekuur'],
  ['briefadresbeleid', 'briefadres beleid'],
  ['werkgeverslasten', 'werkgever last'],
  // Case, diacritics, hyphens
  ['Wijkteam', 'wijk team'],
  ['cliëntondersteuner', 'cliënt ondersteuner'],
  ['clientondersteuner', 'cliënt ondersteuner'],
  ['Wmo-melding', 'wmo melding'],
  ['pgb-houders', 'pgb houder'],
  ['ggz-crisisdienst', 'ggz crisis dienst'],
  ['oud-wethouder', 'oud wethouder'],
  ['ex-gedetineerden', 'ex gedetineerde'],
];

const WHOLE = [
  // One word, though it looks like more
  ...['verstand', 'kosten', 'geldig', 'kamer', 'beleid', 'gemeente', 'plaats', 'minister', 'werken', 'wonen', 'weten'],
  ...['zorgen', 'leven', 'kinderen', 'verwachtingen', 'mogelijkheden', 'omgeving', 'beroep', 'betaling', 'voorziening'],
  ...['toestemming', 'maatschappelijk', 'tijdelijk', 'zakelijk', 'persoonlijk', 'wetenschap', 'leerling', 'onderwijs'],
  // Compounds of which the parts mislead
  ...['wethouder', 'maatregel', 'burgemeester', 'werkgever', 'werknemer', 'opdrachtgever', 'huisarts', 'bijstand'],
  ...['mantelzorger', 'huishouden', 'huishouding', 'dagbesteding', 'spreekuur', 'meldpunt', 'rechtbank', 'rechtspraak'],
  ...['noodzaak', 'hoofdzaak', 'belangrijk', 'belangstelling', 'rechtvaardigheid', 'onrechtvaardigheid', 'huisraad'],
  ...[
    'vrijdag',
    'vrijspraak',
    'raadplegen',
    'regelrecht',
    'doeleinden',
    'lidmaatschap',
    'levensonderhoud',
    'middelpunt',
  ],
  // Nothing that is known
  ...[
    'fiets',
    'olifant',
    'voetbalvereniging',
    'goedkoop',
    'aanvankelijk',
    'tegelijkertijd',
    'desondanks',
    'team',
    'wet',
  ],
  // Hyphens that do not part words
  ...['e-mail', '18-plus', 're-integratie', 'u-bocht', 'back-up', 'wijk-', '-', ''],
];

const APART: [string, string][] = [
  ['indicatie', 'diagnose'],
  ['melding', 'aanvraag'],
  ['bezwaar', 'beroep'],
  ['wethouder', 'college'],
  ['verordening', 'beleidsregel'],
  ['asielzoeker', 'statushouder'],
  ['uithuiszetting', 'uithuisplaatsing'],
  ['begeleiding', 'behandeling'],
  ['schuldregeling', 'schuldsanering'],
  ['maatwerkvoorziening', 'algemene voorziening'],
  ['ggd', 'ggz'],
  ['kinderbijslag', 'kindgebonden budget'],
  ['bewindvoerder', 'curator'],
  ['mentor', 'curator'],
  ['laaggeletterd', 'anderstalig'],
  ['leerplicht', 'rmc'],
  ['scootmobiel', 'rolstoel'],
  ['psycholoog', 'psychiater'],
  ['speciaal onderwijs', 'passend onderwijs'],
  ['wlz', 'zvw'],
];

const TOGETHER: [string, string][] = [
  ['wijkteam', 'gebiedsteam'],
  ['bijstand', 'participatiewet-uitkering'],
  ['ggz', 'geestelijke gezondheidszorg'],
  ['wmo', 'wet maatschappelijke ondersteuning'],
  ['pw', 'participatiewet'],
  ['jw', 'jeugdwet'],
  ['wgs', 'wet gemeentelijke schuldhulpverlening'],
  ['vog', 'verklaring omtrent het gedrag'],
  ['poh', 'praktijkondersteuner'],
  ['tolk', 'vertalen'],
  ['dakloos', 'zonder vaste woonplek'],
  ['uithuiszetting', 'ontruiming'],
  ['wachtlijst', 'wachttijd'],
  ['verloop', 'personeelswisseling'],
  ['doorverwijzen', 'doorsturen'],
  ['sdd', 'sociale dienst'],
  ['cjib', 'centraal justitieel incassobureau'],
  ['big', 'big-register'],
  ['zin', 'zorg in natura'],
  ['zzp', 'ondernemer'],
  ['ruzie', 'conflict'],
  ['budget', 'potje'],
  ['papieren', 'formulier'],
  ['bellen', 'telefonisch'],
  ['terugbellen', 'terugbelverzoek'],
  ['18-plusser', 'achttien jaar'],
  ['adviesraad', 'participatieraad'],
  ['stopzetten', 'beëindigen'],
  ['piketdienst', 'bereikbaarheidsdienst'],
  ['neerslachtig', 'depressie'],
  ['huisbaas', 'verhuurder'],
  ['dwangsom', 'ingebrekestelling'],
];

/** What one writes and another looks for. */
const CONNECTED: [string, string][] = [
  // Getting in, and waiting
  ['eindeloos wachten', 'wachtlijst'],
  ['kastje muur', 'doorverwijzen'],
  ['contra-indicatie', 'niemandsland'],
  ['onbereikbaar', 'terugbellen'],
  ['verhaal opnieuw vertellen', 'overdracht'],
  ['opnieuw aanvragen', 'herindicatie'],
  ['termijn overschreden', 'dwangsom'],
  ['ambtelijke taal', 'laaggeletterd'],
  ['no-show', 'afspraak vergeten'],
  // Money and debt
  ['wasmachine kapot', 'bijzondere bijstand'],
  ['armoedeval', 'bijverdienen'],
  ['kostendelersnorm', 'inwonend kind'],
  ['boodschappen', 'gift'],
  ['zorg mijden', 'eigen bijdrage'],
  ['honger', 'voedselbank'],
  ['tochtig huis', 'energiearmoede'],
  ['onverzekerd', 'premieachterstand'],
  ['ongeopende post', 'administratie'],
  ['gijzeling', 'cjib'],
  ['achteraf betalen', 'jongeren schulden'],
  ['bestaansminimum', 'beslagvrije voet'],
  // Work
  ['granieten bestand', 'langdurig werkloos'],
  ['loonkostensubsidie', 'beschut werk'],
  ['daginvulling', 'dagbesteding'],
  // Housing
  ['dakloos', 'briefadres'],
  ['bankslaper', 'inwonen'],
  ['spookburger', 'adresonderzoek'],
  ['huurachterstand', 'ontruiming'],
  ['schimmel', 'huisjesmelker'],
  ['scheiding', 'urgentie'],
  ['doorstroom', 'beschermd wonen'],
  ['verhuizing', 'woonplaatsbeginsel'],
  // Families, young people, school
  ['achttien', 'jongvolwassene'],
  ['kinderrechter', 'uithuisplaatsing'],
  ['omgangsregeling', 'vechtscheiding'],
  ['parentificatie', 'jonge mantelzorger'],
  ['opa oma', 'pleegzorg'],
  ['thuiszitter', 'leerplicht'],
  ['taxibusje', 'leerlingenvervoer'],
  ['drugsrunner', 'jeugdcriminaliteit'],
  // Mind, body, old age
  ['verward gedrag', 'acute psychiatrie'],
  ['afkicken', 'dubbele diagnose'],
  ['koffieochtend', 'eenzaamheid'],
  ['schoon huis', 'huishoudelijke hulp'],
  ['vergeetachtig', 'dementie'],
  ['blijvend toezicht', 'wlz'],
  ['uitgeput', 'mantelzorger'],
  ['kapot', 'rolstoel'],
  ['valys', 'regiotaxi'],
  // Safety
  ['blauwe plek', 'meldcode'],
  ['slaan', 'huiselijk geweld'],
  ['gedetineerde', 'detentie'],
  ['alarmknop', 'agressieprotocol'],
  // Newcomers, language, computers
  ['kind vertaalt', 'tolk'],
  ['nareis', 'gezinshereniging'],
  ['bed-bad-brood', 'ongedocumenteerd'],
  ['wachtwoord', 'digid'],
  // Rules, money and work of the municipality
  ['toestemming', 'beroepsgeheim'],
  ['overtypen', 'registratielast'],
  ['menselijke maat', 'hardheidsclausule'],
  ['postcodeloterij', 'rechtsongelijkheid'],
  ['projectgeld', 'pilot'],
  ['ravijnjaar', 'bezuiniging'],
  ['vertrouwde hulpverlener', 'aanbesteding'],
  ['twee petten', 'fraude melden'],
  ['verkokering', 'eilandjes'],
  ['meepraten', 'cliëntenraad'],
  ['zienswijze', 'beleidsplan'],
  ['burn-out', 'ziekteverzuim'],
  ['gezinnen medewerker', 'caseload'],
  ['inwerken', 'verloop'],
];

/** Of one field, but never of one situation. */
const UNCONNECTED: [string, string][] = [
  ['huiselijk geweld', 'huishoudelijke hulp'],
  ['wachtlijst', 'wachtwoord'],
  ['verward gedrag', 'wisselend inkomen'],
  ['dakloos', 'dementie'],
  ['schuldhulpverlening', 'jeugdhulp'],
  ['statushouder', 'student'],
  ['pleegzorg', 'mantelzorg'],
  ['tolk', 'taxi'],
  ['bezwaar', 'aanbesteding'],
  ['fraude', 'vrijwilliger'],
  ['beroepsgeheim', 'beroep'],
  ['woonoverlast', 'regeldruk'],
  ['thuiszitter', 'thuiszorg'],
  ['thuiszitter', 'thuisloos'],
  ['leerplicht', 'inlichtingenplicht'],
  ['uitstroom', 'personeelsverloop'],
  ['gedwongen opname', 'opvoedvraag'],
  ['kwijtschelding', 'schuldsanering'],
  ['rolstoel', 'rolconflict'],
  ['urgentie', 'crisisdienst'],
  ['voorschot', 'voorschool'],
  ['bewind', 'gemeenteraad'],
  ['inspraak', 'terugvordering'],
  ['kamertraining', 'training'],
  ['noodopvang', 'noodfonds'],
  ['scheiding', 'scheiding toegang uitvoering'],
];

describe('splitCompound', () => {
  it.each(SPLIT)('takes %s apart into %s', (word, parts) => {
    expect(splitCompound(word)).toEqual(parts.split(' '));
  });

  it.each(WHOLE)('leaves "%s" whole', (word) => {
    expect(splitCompound(word)).toEqual([]);
  });

  it('gives nothing or at least two parts, whatever it is given', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), someParts()), (word) => {
        const parts = splitCompound(word);
        expect(parts).not.toHaveLength(1);
        expect(parts).not.toContain('');
      }),
    );
  });

  it('takes capitals for small letters', () => {
    fc.assert(
      fc.property(someParts(), (word) => {
        expect(splitCompound(word.toUpperCase())).toEqual(splitCompound(word));
      }),
    );
  });

  it('is done soon with a word that has no end', () => {
    expect(splitCompound('zorg'.repeat(100_000))).toEqual([]);
  });
});

describe('the synonyms', () => {
  const words = SYNONYMS.flat();

  it('are at least 120 groups of two or more', () => {
    expect(SYNONYMS.length).toBeGreaterThanOrEqual(120);
    expect(SYNONYMS.filter((group) => group.length < 2)).toEqual([]);
  });

  it('are lower case, of letters and figures, with one space between words', () => {
    expect(
      words.filter((word) => !/^[\p{Ll}\d]+([ &-][\p{Ll}\d]+)*$/u.test(word) || word !== word.normalize('NFC')),
    ).toEqual([]);
  });

  it('stand in one group each, but for what means two things', () => {
    expect(listTwice(words)).toEqual(IN_TWO_GROUPS);
    expect(SYNONYMS.filter((group) => listTwice(group).length > 0)).toEqual([]);
  });

  it('each hold a word that is sought', () => {
    expect(words.filter((word) => word.split(' ').every((part) => STOP_WORDS.includes(part)))).toEqual([]);
  });

  it.each(TOGETHER)('take %s for %s', (one, other) => {
    expect(SYNONYMS.some((group) => group.includes(one) && group.includes(other))).toBe(true);
  });

  it.each(APART)('keep %s apart from %s', (one, other) => {
    expect(SYNONYMS.filter((group) => group.includes(one) && group.includes(other))).toEqual([]);
  });
});

describe('the related words', () => {
  const members = RELATED.flat();

  it('are at least 250 groups of four to twelve', () => {
    expect(RELATED.length).toBeGreaterThanOrEqual(250);
    expect(RELATED.filter(({ length }) => length < 4 || length > 12)).toEqual([]);
  });

  it('are lower case, of letters and figures, in phrases of three words at most', () => {
    expect(
      members.filter(
        (member) => !/^[\p{Ll}\d]+([ &-][\p{Ll}\d]+)*$/u.test(member) || member !== member.normalize('NFC'),
      ),
    ).toEqual([]);
    expect(members.filter((member) => member.split(' ').length > 3)).toEqual([]);
  });

  it('hold no stop word: of a query none is left when its phrases are looked for', () => {
    expect(members.filter((member) => member.split(' ').some((word) => STOP_WORDS.includes(word)))).toEqual([]);
  });

  it('are no words that every case holds', () => {
    const general = 'hulp mensen team gemeente zorg werk regel wijkteam huis geld kind plan afspraak'.split(' ');
    expect(members.filter((member) => general.includes(member))).toEqual([]);
  });

  it('are each once in a group, in whatever form, and in few groups', () => {
    expect(RELATED.filter((group) => listTwice(group.map(stemPhrase)).length > 0)).toEqual([]);
    const often = Map.groupBy(members, stemPhrase);
    expect([...often].filter(([, { length }]) => length > 6).map(([member]) => member)).toEqual([]);
  });

  it('differ from group to group, and from the synonyms', () => {
    const keys = [...SYNONYMS, ...RELATED].map((group) => group.map(stemPhrase).sort().join());
    expect(listTwice(keys)).toEqual([]);
  });

  it.each(CONNECTED)('or the synonyms lead from %s to %s', (one, other) => {
    expect(isTogether(one, other)).toBe(true);
  });

  it.each(UNCONNECTED)('do not lead from %s to %s', (one, other) => {
    expect(isTogether(one, one) && isTogether(other, other)).toBe(true);
    expect(isTogether(one, other)).toBe(false);
  });
});

describe('toGroups', () => {
  it.each<[string, string[][]]>([
    ['', []],
    [
      '\n  a b, c\n\n  d,e \n',
      [
        ['a b', 'c'],
        ['d', 'e'],
      ],
    ],
  ])('reads %j', (text, groups) => {
    expect(toGroups(text)).toEqual(groups);
  });
});

describe('the parts of compounds', () => {
  it('are at least 400 words of three letters or more, each once', () => {
    expect(COMPOUND_PARTS.length).toBeGreaterThanOrEqual(400);
    expect(COMPOUND_PARTS.filter((part) => !/^\p{Ll}{3,}$/u.test(part))).toEqual([]);
    expect(listTwice(COMPOUND_PARTS)).toEqual([]);
  });

  it('have forms that are no parts themselves', () => {
    expect(Object.keys(PART_FORMS).filter((form) => COMPOUND_PARTS.includes(form))).toEqual([]);
  });

  it('have exceptions that are no parts, each once', () => {
    expect(EXCEPTIONS.filter((word) => COMPOUND_PARTS.includes(word) || !/^[\p{Ll}-]+$/u.test(word))).toEqual([]);
    expect(listTwice(EXCEPTIONS)).toEqual([]);
  });
});

describe('the stop words', () => {
  it('are lower case, each once', () => {
    expect(STOP_WORDS.filter((word) => !/^'?\p{Ll}+$/u.test(word))).toEqual([]);
    expect(listTwice(STOP_WORDS)).toEqual([]);
  });

  it('are no synonyms by themselves', () => {
    expect(SYNONYMS.flat().filter((word) => STOP_WORDS.includes(word))).toEqual([]);
  });

  it.each([
    'waarom is dit een knelpunt en hoe kan het dat er niets aan gedaan wordt',
    'wat gebeurt er eigenlijk als iemand steeds weer iets anders krijgt',
    'welke problemen zien we bijvoorbeeld vaak en waar komen ze vandaan',
    'hoe komt het toch dat bijna niemand daarvan weet',
  ])('leave nothing of "%s"', (question) => {
    expect(question.split(' ').filter((word) => !STOP_WORDS.includes(word))).toEqual([]);
  });

  it('are never words that tell something', () => {
    const telling = 'nieuw eigen wachten zorgen helpen lang snel opnieuw dubbel vroeg ziek boos vast'.split(' ');
    expect(telling.filter((word) => STOP_WORDS.includes(word))).toEqual([]);
  });
});

describe('the lexicon', () => {
  it.each([
    ['what every reader gets', ['compounds', 'stop-words', 'word-list'], 9000],
    ['the groups, of which readers get those that the texts touch', ['synonyms', 'related'], 30_000],
  ])('weighs little, gzipped: %s', (_, files, limit) => {
    const text = files.map((file) => readFileSync(`src/search/lexicon/${file}.ts`, 'utf8')).join('');
    expect(gzipSync(text, { level: 9 }).length).toBeLessThanOrEqual(limit);
  });
});

function isTogether(one: string, other: string): boolean {
  const keys = [stemPhrase(one), stemPhrase(other)];
  return [...SYNONYMS, ...RELATED].some((group) => {
    const members = group.map(stemPhrase);
    return keys.every((key) => members.includes(key));
  });
}

function stemPhrase(phrase: string): string {
  return listWords(foldText(phrase)).map(stemWord).join(' ');
}

function listTwice(words: readonly string[]): string[] {
  return words.filter((word, index) => words.indexOf(word) !== index);
}

function someParts(): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...COMPOUND_PARTS, 's', 'en', '-')).map((parts) => parts.join(''));
}
