import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitCompound } from '../../src/search/compound.ts';
import { COMPOUND_PARTS, EXCEPTIONS, PART_FORMS } from '../../src/search/lexicon/compounds.ts';
import { STOP_WORDS } from '../../src/search/lexicon/stop-words.ts';
import { SYNONYMS } from '../../src/search/lexicon/synonyms.ts';

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
  // Endings
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

  it('leave nothing of a question that names no subject', () => {
    const words = 'waarom is dit een knelpunt en hoe kan het dat er niets aan gedaan wordt'.split(' ');
    expect(words.filter((word) => !STOP_WORDS.includes(word))).toEqual([]);
  });
});

describe('the lexicon', () => {
  it('is at most 12 kB, gzipped', async () => {
    const paths = await Array.fromAsync(glob('src/search/lexicon/*.ts'));
    const text = paths.map((path) => readFileSync(path, 'utf8')).join('');
    expect(gzipSync(text, { level: 9 }).length).toBeLessThanOrEqual(12_000);
  });
});

function listTwice(words: readonly string[]): string[] {
  return words.filter((word, index) => words.indexOf(word) !== index);
}

function someParts(): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...COMPOUND_PARTS, 's', 'en', '-')).map((parts) => parts.join(''));
}
