import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPersonalData, type PersonalData, type PersonalDataType } from '../../src/privacy/detect.ts';
import { countSentences, countTotal } from '../bench/privacy.ts';
import { PERSONAL_DATA_TYPES, readSentences } from './sentences.ts';

/** Between « and » stands what must be found, at the certainty that is the key. All are invented. */
const CASES: Record<PersonalDataType, Cases> = {
  bsn: {
    certain: [
      'Zijn BSN is «999990019».',
      'BSN: «9999.90.019»',
      'Op b.s.n. «9999-90-019» stond niets.',
      'Het sofinummer «999 990 019» is van haar broer.',
      'burger service nr. «9999 90 019»',
      'BSN«999990019»',
      'Het nummer «999990019» (BSN) klopt niet.',
      '«999990019» is haar burgerservicenummer.',
      'Bsn: «9 9 9 9 9 0 0 1 9»',
      'BSN\n«999990019»',
    ],
    likely: ['In de mail stond alleen «999990019», meer niet.', 'Wij kregen het nummer «999 990 019» door.'],
    possible: [
      'BSN «123456789» haalt de elfproef niet.',
      'Het RSIN is «999990019».',
      'Bestelnummer «999990019» is zoek.',
      'Dat kost volgens de begroting «999.990.019» en meer is er niet.',
      'Onder aan de lijst stond «111222333» nog.',
      'Offerte «999990019» is verlopen.',
      'Zie https://voorbeeld.nl/stuk/«999990019»',
    ],
    nothing: [
      'De begroting is € 999.990.019 hoog.',
      'Dat is 999990019 euro.',
      'Het fonds kreeg 360.967.000 van het Rijk.',
      'De BSN-koppeling werkt sinds 12-03-2024.',
      'Zonder bsn geen pgb: dat gebeurde 118 keer.',
      'Het btw-nummer NL999990019B01 klopt.',
      'Het scherm keurt 123456789 af.',
      'IBAN-deel 0000 0000 4915 3123 39 is geen nummer.',
    ],
  },
  phone: {
    certain: [
      'Bel «06-87650912».',
      'Bel «0687650912» of «06 87 65 09 12».',
      'Haar nummer is «+31 6 8765 0912».',
      'Bel «0031 6 87650912», zei hij.',
      'app «+31(0)6-87650912»',
      'Via «06 – 8765 0912» neemt niemand op.',
      'Zie wa.me/«31687650912».',
      'tel:«+31687650912»',
    ],
    likely: [
      'Thuis: «020-7650912».',
      'Bel «(0229) 76 50 91».',
      'Zij belt met «+31 (0)20 765 0912».',
      'Zijn neef in Turkije heeft «+90 532 765 09 12».',
      'Bel «0032 470 76 50 91».',
      'Tel.: «765 09 12»',
      'Het eigen nummer «085-7650912»',
    ],
    possible: [
      'Wie «112» belt, krijgt hulp.',
      'Bel «14 030».',
      'Veilig Thuis heeft «0800-2000».',
      'Bel «088-7650912».',
      'Het artikelnummer «0612345678» is niet van een telefoon.',
    ],
    nothing: [
      'Op 06-11-2025 was het overleg, en op 06-11-2025 10.15 uur nog een.',
      'Artikel 112 van de wet.',
      'Van 06.30 tot 10.15 uur.',
      'Het kost 0612345678 euro.',
      'De kosten stegen met +31 procent.',
      'Kamerbrief 2023-0000512345 zegt niets.',
      'Van de 1.030.123.456 euro zien wij niets.',
      'Zijn rekening is NL94 TEST 0485 8155 16.',
    ],
  },
  email: {
    certain: [
      'Mail «j.devries@voorbeeld.nl».',
      'Mail «Zoë.Bakker+werk@post.example», alstublieft.',
      '(<«r_bos@mail.example»>)',
      'mailto:«kees@voorbeeld.nl»',
    ],
    likely: [
      'Mail «jan [at] voorbeeld.nl».',
      'Mail «jan at voorbeeld punt nl».',
      'Mail «jan(apenstaart)voorbeeld.nl».',
    ],
    possible: [
      'Mail «info@voorbeeld.nl».',
      'Mail «wijkteam-oost@voorbeeld.nl».',
      'Vul «voornaam.achternaam@voorbeeld.nl» in.',
    ],
    nothing: [
      'Thuis@Wijk',
      'Een adres op @voorbeeld.nl.',
      'voornaam@ en verder niets',
      'drie @ 36 uur',
      'Zie www.voorbeeld.nl.',
    ],
  },
  iban: {
    certain: [
      'Stort op «NL91ABNA0417164300».',
      'Stort op «NL91 ABNA 0417 1643 00» voor vrijdag.',
      'Stort op «nl91abna0417164300».',
      'Stort op «NL91.ABNA.0417.1643.00».',
      'Stort op «NL 91 ABNA 0417 1643 00».',
      'Zijn rekening is «BE68 5390 0754 7034».',
      'Zijn rekening is «DE89 3704 0044 0532 0130 00» en niet de hare.',
      'Zijn rekening is «PL61109010140000071219812874».',
    ],
    possible: ['Het voorbeeld «NL00BANK0123456789» staat op het formulier.'],
    nothing: [
      'NL12WMO0000004711',
      'NLxx XXXX xxxx xxxx xx',
      'In NL 12 mensen die hier wonen en werken',
      'NL-SDH-2025-0485-15',
    ],
  },
  address: {
    certain: [
      'Zij woont op «Lindelaan 12, 1234 AB» Waterdam.',
      'Postcode en nummer: «1234 AB 12».',
      'Vul «1234ab, huisnummer 12» in.',
      'Vul «huisnummer 12, postcode 1234 AB» in.',
      'Het is «Zilverschoon 12, 1234 AB».',
    ],
    likely: [
      'Hij woont op «de Lindelaan 12».',
      'Bij «Prinses Irenelaan 8 bis» is niemand thuis.',
      'De bewoners van «de Van Speykstraat 2 t/m 8» wachten.',
      'Naar «Laan van de Waterlelie 210» gaat niemand.',
      'Er is brand op «Molenpad 9, toevoeging B».',
      'Wie «Oude Gracht 318 zwart» kent, weet het.',
      'Zij woont op «Zilverschoon 12».',
      'Op «Meerkoet 23» woont niemand.',
      'Hij woont in «de lindelaan 12».',
      'Ga naar «Lindelaan nummer twaalf».',
      'Het huis in «Achter de Hoven 12» staat leeg.',
    ],
    possible: [
      'Iemand in «de Lindelaan» belde.',
      'Het huishouden in «1234 AB» wacht.',
      'Post aan «Postbus 12, 1234 AB» komt aan.',
      'Sinds de Wet «2015 WW» 20 maanden.',
    ],
    nothing: [
      'Na 12 weken is de straat open.',
      'Het plan Stationsplein 2030 is klaar.',
      'Onderweg 45 minuten wachten.',
      'De Lindeschool en het Lindekwartier.',
      'In postcodegebied 3526 is het druk.',
      'Lijn 12 en groep 7 en kamer 3.',
      'Amsterdam 3 keer gebeld.',
      'Op de snelweg 3 ongelukken.',
      'Midden-Nederland 3 mei 2023',
    ],
  },
  birthdate: {
    certain: [
      'geboren «12-03-1987»',
      'Zij is geboren «op 12 maart 1987».',
      'Geboortedatum: «1987-03-12»',
      'geb. «12 mrt. 1987»',
      "Hij is geboren «d.d. 02-12-'66».",
      'geboortedatum «12031987»',
      '«12-03-1987» is haar geboortedatum.',
      'Hij werd «op 3 mei 2001» in een dorp geboren.',
      '(*«12-03-1987»)',
      'geb. Paramaribo «12-03-1987»',
      'Na het bezoek aan het ziekenhuis is zij geboren «op 3 mei 2001».',
    ],
    likely: [
      'Noor Bakker («12-03-1987») wacht.',
      'Zijn verjaardag, «17 augustus 2006», is voorbij.',
      'Na de geboorte «op 3 mei 2024» kwam niemand.',
      'Haar dochter Noor van «14» wacht.',
      'Zoontje Emre («6») wacht.',
      'Op de Rozenhof 31 woont een meisje van «11 jaar».',
      'Haar kinderen Noor («4») en Xavi («7»).',
      'De «zesjarige» Noor wacht.',
      'De kinderen van «4 en 7 jaar» van mevrouw Pinas wachten.',
      'Bilal is «15».',
    ],
    possible: [
      'Hij is geboren «in 1948».',
      'Een jongen van «16» zonder kamer.',
      'Een «14-jarig» meisje wacht.',
      'Kinderen die «op 1 mei 2020» geboren zijn, krijgen niets.',
      'Zij is jarig «op 4 mei».',
      'De baby is «5 maanden oud».',
    ],
    nothing: [
      'Sinds 1 januari 2015 doet de gemeente het.',
      'Het besluit van 12-03-2024 is weg.',
      'De samenwerking werd geboren op 3 oktober 2019.',
      'Op 3 mei 2024 is de wet geboren.',
      'Jongeren geboren na 1-1-2000 vallen erbuiten.',
      'Op het formulier van 2 mei 2024 staat geen geboortedatum.',
      'Het besluit van 12-03-2024 geldt voor kinderen die hier geboren zijn.',
      'Jongeren van 16 tot 27 jaar, kinderen tot 12 jaar.',
      'Een moeder van drie en een kind van drie ouders.',
      'Mevrouw is 82 jaar.',
      'De pilot is 6 jaar oud.',
      'Een tienjarig contract.',
    ],
  },
  name: {
    likely: [
      'Ik sprak «mevrouw Van der Meulen» al.',
      '«Dhr. El Amrani» en «mw. J.M.A. van den Berg-Smit» wachten.',
      "«Mevrouw 't Hart» en «de heer d'Ancona» wachten.",
      '«Meneer en mevrouw Ter Horst» wachten.',
      'Bij «familie Ramdin» is het druk.',
      'Bij «het gezin-Ramdin» is het druk.',
      'Haar «zoon Jayden» wacht.',
      '«Vader, Mehmet Aydın,» werkt.',
      'De moeder van «Kees» wacht.',
      'Haar kinderen «Noor», «Emre» en «Zoë» wachten.',
      'Mijn «cliënt (Kees)» wacht.',
      'De «wijkagent Dijkstra» belde.',
      'Haar «zoon bilal» wacht.',
      'Het meisje heet «Sevda».',
      'Een vrouw, genaamd «Fatima Bouzid», kwam.',
      'Een meisje dat «Xaviera» heet, kwam.',
      'Mijn naam is «Hassan».',
      'Met vriendelijke groet,\n«Karin de Wit»\nwijkteam Oost',
      'Het dossier van «J. de Vries» is weg.',
      '«M.A. Dijkstra» tekende.',
      '«Fatima (34)» wacht.'.replace(' (34)»', '» (34)'),
      '«Jan de Vries» belde.',
      '«Bakker» (82) valt vaak.',
    ],
    possible: [
      'Toen «Marieke» ziek werd, kwam niemand.',
      'Volgens «wethouder Terpstra» kan het.',
      'Volgens «mevrouw jansen» niet.',
      'Loket «B. Aanvragen» is dicht.',
    ],
    nothing: [
      'De Jansen-norm en de De Vries-commissie.',
      'Een mevrouw die wachtte, en een meneer van de gemeente.',
      'Een meneer van Humanitas belde.',
      'Een moeder van drie.',
      'Omdat moeder Alzheimer heeft en mevrouw Turks spreekt.',
      'Vader WW, moeder Ziektewet, cliënt Wmo-vervoer.',
      'Het project heet Samen Sterk.',
      'Een pilot, genaamd Dichtbij.',
      'Zij heet ‘zorgmijder’ in het systeem.',
      'In bijlage B. Tarieven staat het.',
      'De J.P. Coenschool en het Dijkstrahuis.',
      'Mevrouw X en cliënt A.',
      'De medewerkers van Stichting Moeder & Kind.',
      'Gezin in Balans, en de ene Gemeente.',
      'Het Willem Arntsz Huis.',
      'Een geboren Rotterdammer.',
    ],
  },
  'licence-plate': {
    likely: [
      'Zijn auto, «12-ZZX-3», is weg.',
      'Het kenteken «XZ-123-Z» klopt.',
      'Kenteken «12 zzx 3» klopt.',
      'Kenteken: «WX 12345»',
      'De scooter («Z-456-TX») is weg.',
      'Zij reed in «de ZX-45-ZT» van haar broer.',
      'De bestelwagen «TX-24-68» is weg.',
      'Op het formulier stond «xz78tt» als kenteken.',
    ],
    possible: ['Het bord TX-24-68 is weg.'.replace('TX-24-68', '«TX-24-68»')],
    nothing: [
      'Formulier 3-WMO-15 en formulier 3-PGB-15.',
      'Besluit 24-BW-3a.',
      'De overlegtafel MT-24-07 besloot.',
      'Kinderen van 10-12-14 jaar.',
      'Code GX0001 staat er.',
      'Zijn kenteken moet hij steeds doorgeven.',
      'Ploegen van 06-14 en 14-22 uur.',
    ],
  },
  'case-number': {
    likely: [
      'Onder cliëntnummer «204518» staat niets.',
      'Zaaknummer: «Z/24/018823»',
      'In dossier «JH-20871» staat niets.',
      'De zaak «2025-114523» is dicht.',
      'Zijn klantnummer bij de bank, «7719-3302», is weg.',
      'Het zaaknr. «C/99/512345 JE RK 24-1022» is weg.',
      'Onder polisnummer «4410 2298 31» staat niets.',
      '«204518» is zijn cliëntnummer.',
      'De beschikking met nummer «B2025-11-0417» is weg.',
      'V-nummer «123.456.7890»',
    ],
    possible: ['De kamerbrief met kenmerk «2023-0000512345» zegt niets.'],
    nothing: [
      'Kamerstuk 34 477 en dossier 31 839.',
      'In dossier jeugdhulp 2023 staat het.',
      'Zaak 3 op de agenda.',
      'De zaak is 14 weken oud.',
      'Een cliëntnummer van zes cijfers.',
      'Het zaaknummer krijgt men na zes weken.',
      'Raadsvoorstel RV-2024-118.',
      'Het KvK-nummer 81234567 en factuurnummer 2024118.',
      'De aanvraag 2025-2026 is binnen.',
      'Het zaaknummer staat in de brief van 12-03-2024.',
    ],
  },
  'social-handle': {
    likely: [
      'Op Instagram heet zij «@sevda.kookt».',
      'Zij zet alles op TikTok onder «@noor_2011».',
      'Bereikbaar op Snapchat: «jayden.snapt010»',
      'Zie «facebook.com/ria.helpt» voor meer.',
      'Zie «https://www.tiktok.com/@noor.danst».',
      'Zijn gebruikersnaam is "«noordje12»".',
      'Ik kreeg een bericht van «@wouter-kuipers».',
    ],
    possible: [
      'Volg ons op Instagram: «@wijkteamoost».',
      'Kijk op «facebook.com/groups/buurt».',
      'Het project «@home» stopt.',
    ],
    nothing: [
      'Het project Jong@Home stopt.',
      'Een adres op @gemeente.example.',
      'Drie begeleiders @ 36 uur en @36uur.',
      'Op Facebook o.a. een oproep, d.w.z. op Instagram niet.',
      'Via X en LinkedIn zoekt men mensen.',
      'De campagne #samen.',
    ],
  },
};

describe.each(Object.entries(CASES) as [PersonalDataType, Cases][])('%s', (type, cases) => {
  for (const certainty of ['certain', 'likely', 'possible'] as const) {
    it.each(cases[certainty] ?? [])(`is ${certainty} in: %s`, (marked) => {
      const { text, stretches } = parseMarks(marked);
      const found = findPersonalData(text).filter((hit) => hit.type === type);
      expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(stretches);
      expect(new Set(found.map((hit) => hit.certainty))).toEqual(new Set([certainty]));
    });
  }

  it.each(cases.nothing)('is not in: %s', (text) => {
    expect(findPersonalData(text).filter((hit) => hit.type === type)).toEqual([]);
  });
});

describe('findPersonalData', () => {
  it.each<[string, string, string[]]>([
    ['a case number above a possible BSN', 'Dossiernummer 999990019 is dicht.', ['case-number']],
    ['a whole address above its postcode', 'Lindelaan 12, 1234 AB', ['address']],
    ['a street above the official it is named after', 'Zij woont op Burgemeester Bosstraat 5.', ['address']],
    ['an e-mail address above the handle in it', 'Mail jan@voorbeeld.nl op Instagram', ['email']],
    ['each of a name, a date and a number', 'Mw. Bos (geb. 12-03-1987), 06-87650912', ['name', 'birthdate', 'phone']],
  ])('keeps %s', (_, text, types) => {
    expect(findPersonalData(text).map(({ type }) => type)).toEqual(types);
  });

  it.each([
    ['characters of two code units', '👧🏽 Bel «06-87650912», 👧🏽.'],
    [
      'letters with separate accents',
      'Vader, «Zoe\u0308 Bakker», wacht. '.replace('Vader, «', '«Vader, ').replace('»,', ',»'),
    ],
    ['hard and narrow spaces', 'Bel «06\u00a087\u202f65\u00a009\u202f12».'],
    ['other dashes', 'Bel «06‑87650912» of «06–87650912».'],
    ['what nobody sees', 'Bel «06\u200b-876\u00ad50912».'],
    ['digits of full width', 'Bel «０６-８７６５０９１２».'],
    ['curly quotes', 'Mevrouw wacht op «meneer ’t Hart».'],
    ['Windows line ends', 'BSN\r\n«999990019»\r\n'],
    ['a line that was only wrapped', `Zij vertelde het hele verhaal nog een keer aan «mevrouw\nBakker» zelf.`],
  ])('gives offsets in a text with %s', (_, marked) => {
    const { text, stretches } = parseMarks(marked);
    expect(findPersonalData(text).map(({ start, end }) => text.slice(start, end))).toEqual(stretches);
  });

  it('does not read a heading and the line below it as one', () => {
    expect(findPersonalData('## Moeder\nBijstand is er niet.')).toEqual([]);
  });

  it.each([
    ['Ik sprak mevrouw Bos al.', 'Ik sprak een bewoner al.'],
    ['Dhr. El Amrani wacht.', 'Een bewoner wacht.'],
    ['Bij het gezin Ramdin is het druk.', 'Bij een gezin is het druk.'],
    ['Haar zoon Jayden wacht.', 'Haar zoon wacht.'],
    ['Cliënt Nowak wacht.', 'Een cliënt wacht.'],
    ['Vader, Mehmet Aydın, werkt.', 'Vader werkt.'],
    ['Hij woont op de Lindelaan 12.', 'Hij woont op een adres in de wijk.'],
    ['Zij is geboren op 12 maart 1987.', 'Zij is geboren rond 1985.'],
    ['Haar zoon Emre van 14 wacht.', 'Haar zoon van rond de 15 jaar wacht.'],
    ['De 14-jarige zoon wacht.', 'De jonge zoon wacht.'],
    ['Zijn auto, 12-ZZX-3, is weg.', 'Zijn auto, een kenteken, is weg.'],
    ['Zij reed in de ZX-45-ZT.', 'Zij reed in een auto.'],
    ['Onder cliëntnummer 204518 staat niets.', 'Onder cliëntnummer [weggelaten] staat niets.'],
    ['Bel 06-87650912.', 'Bel een telefoonnummer.'],
    ['Stort op NL91ABNA0417164300.', 'Stort op een rekeningnummer.'],
  ])('proposes for “%s” a text that reads well', (text, expected) => {
    const hits = findPersonalData(text).toReversed();
    expect(hits.reduce((left, hit) => left.slice(0, hit.start) + hit.replacement + left.slice(hit.end), text)).toBe(
      expected,
    );
  });

  it('advises in whole Dutch sentences, never with the hit itself', () => {
    const texts = Object.values(CASES).flatMap((cases) => [
      ...(cases.certain ?? []),
      ...(cases.likely ?? []),
      ...(cases.possible ?? []),
    ]);
    for (const marked of texts) {
      const { text } = parseMarks(marked);
      for (const { start, end, advice, replacement } of findPersonalData(text)) {
        expect(advice).toMatch(/^Dit (?:is|lijkt|kan|getal) .*\b[Uu]\b.*\.$/);
        expect(advice).not.toContain(text.slice(start, end));
        expect(replacement).toMatch(/\S/);
      }
    }
  });

  it('finds nothing in an empty text', () => {
    expect(findPersonalData('')).toEqual([]);
  });

  it('finds, of the sentences to work with, what is labelled and nothing else', () => {
    const { labels, recalled, hits, right } = countTotal(
      PERSONAL_DATA_TYPES.map((type) => countSentences(readSentences('work'), type)),
    );
    expect(recalled / labels).toBeGreaterThanOrEqual(0.97);
    expect(right / hits).toBeGreaterThanOrEqual(0.97);
  });
});

describe('findPersonalData, on any text', () => {
  const pieces = Object.values(CASES).flatMap((cases) =>
    [...(cases.certain ?? []), ...(cases.likely ?? []), ...cases.nothing].flatMap((text) => text.split(/[«» ]/)),
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 4 })), { maxLength: 40 })
      .chain((words) => fc.constantFrom(' ', '', ', ', '\n', '-').map((separator) => words.join(separator))),
  );

  it('gives hits inside the text, in order, that do not overlap and say something', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const hits = findPersonalData(text);
        let end = 0;
        for (const hit of hits) {
          expect(hit.start).toBeGreaterThanOrEqual(end);
          expect(hit.end).toBeGreaterThan(hit.start);
          end = hit.end;
          expect(hit.advice).not.toBe('');
          expect(hit.replacement).not.toBe('');
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });

  it('gives the same twice', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(findPersonalData(text)).toEqual(findPersonalData(text));
      }),
    );
  });

  it('sees the same hit, and no other, after a paragraph without any', () => {
    const before = 'Wij wachten al lang.\n\n';
    const move = (hit: PersonalData) => ({ ...hit, start: hit.start + before.length, end: hit.end + before.length });
    for (const marked of CASES.phone.certain ?? []) {
      const { text } = parseMarks(marked);
      expect(findPersonalData(before + text)).toEqual(findPersonalData(text).map(move));
    }
  });

  // Each would take hours, not milliseconds, if the work grew faster than the text.
  it.each(['zaaknummer ', 'kinderen ', 'BSN ', 'geboren ', 'mevrouw Bos, ', 'Laan van '])(
    'gets through one “%s” and 200 kB that go on with it',
    (head) => {
      for (const tail of ['12345, ', 'Noor, ', 'Noor en ', 'van de ', '1 ', 'A ', 'A.', 'x']) {
        const text = head + tail.repeat(200_000 / tail.length);
        expect(findPersonalData(text).length).toBeLessThanOrEqual(text.length);
      }
    },
  );

  it.each([
    ...[
      'a',
      'A',
      '1',
      '1 ',
      '1-',
      '0',
      '@',
      'a@',
      'a.',
      'A.',
      'A. ',
      'Aa ',
      'Aa-',
      "d'",
      "'t ",
      '-',
      '(',
      '"',
      '\n',
      'a\n',
    ],
    ...[
      '+31',
      '06 ',
      '06-',
      '12-',
      '12-03-',
      '1 mei ',
      '1990 ',
      'geboren ',
      'geboren 1 mei 1990 ',
      'NL91',
      'NL91 ABNA 0417 ',
    ],
    ...[
      '9999 01 42 ',
      'BSN 999990019 ',
      'Lindelaan ',
      'Lindelaan 1 ',
      '1234 AB ',
      '1234AB 1 ',
      'Laan van de ',
      'A1',
      '12-AB-',
    ],
    ...[
      'dossier A-',
      'zaaknummer a',
      'a at b ',
      'a(at)b.',
      'snap: a_',
      'insta als ',
      'facebook.com/',
      'https://',
      'www.',
    ],
    ...[
      'mevrouw ',
      'mevrouw Van ',
      'van de ',
      'Jan ',
      'Noor, ',
      'Noor en ',
      'moeder, ',
      'hij heet ',
      'dr. mr. ',
      'zoon Aa van 3 ',
    ],
    ...['e\u0301', '\u200b', '👧', '\ud800'],
  ])('gets through 200 kB of %j', (unit) => {
    const text = unit.repeat(Math.ceil(200_000 / unit.length)).slice(0, 200_000);
    expect(findPersonalData(text).length).toBeLessThanOrEqual(text.length);
  });
});

function parseMarks(marked: string): { text: string; stretches: string[] } {
  return {
    text: marked.replace(/[«»]/g, ''),
    stretches: Array.from(marked.matchAll(/«([^»]*)»/g), ([, stretch = '']) => stretch),
  };
}

interface Cases {
  certain?: string[];
  likely?: string[];
  possible?: string[];
  /** Look-alikes: no hit of this type, however uncertain. */
  nothing: string[];
}
