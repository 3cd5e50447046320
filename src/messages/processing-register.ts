/**
 * A model for what an operator writes in the register of processing: https://eur-lex.europa.eu/eli/reg/2016/679 (article
 * 30). What only the operator knows stands in square brackets.
 */
import type { Site } from '../model/site.ts';

export interface RegisterRow {
  name: string;
  /** Where the GDPR asks for it; empty for what is usual beside it. */
  article: string;
  text: string;
}

export const register = {
  columns: { name: 'Onderdeel', article: 'AVG', text: 'Invulling' },
  asked: (article: string) => `AVG ${article}`,
  caption: 'Model voor een inschrijving in het register van verwerkingen',
  notice: 'Begintekst, geen juridisch advies. Vul in wat tussen haken staat, en laat uw functionaris het nalezen.',
  file: 'register',
  csv: 'Haal de tabel op voor een rekenblad (CSV)',
  text: 'Haal haar op als tekst',
};

/** The entry for a portal with a desk, as it is set up now. */
export function describeProcessing(site: Site): RegisterRow[] {
  const { name, region, organisation, contact, editorsEmployedBy, retentionDays, recognitionThreshold, fourEyes } =
    site;
  const row = (article: string, title: string, text: string) => ({ name: title, article, text });
  return [
    row('', 'Naam van de verwerking', `${name}: knelpunten uit de wijk en de antwoorden van beleid, regio ${region}`),
    row(
      'artikel 30, lid 1, onder a',
      'Verwerkingsverantwoordelijke',
      `${organisation}, ${contact}, [adres], [contactpersoon]`,
    ),
    row(
      'artikel 30, lid 1, onder a',
      'Gezamenlijk verantwoordelijk',
      '[Geen, of: met wie, en waar die regeling staat (artikel 26). Kijk naar gemeenten die samen een site hebben.]',
    ),
    row(
      'artikel 30, lid 1, onder a',
      'Functionaris voor gegevensbescherming',
      '[naam en contactgegevens, of: niet aangewezen, omdat …]',
    ),
    row(
      'artikel 30, lid 1, onder b',
      'Doelen',
      'Knelpunten uit de praktijk van wijkteams verzamelen, zonder mensen te herkennen openbaar maken, en beleid erop laten antwoorden. Schrijvers laten volgen wat ervan komt. Wie dat vraagt per mail op de hoogte houden. Misbruik van formulieren tegengaan.',
    ),
    row(
      '',
      'Grondslag (artikel 6)',
      '[Kies per doel. Plaatsen van de tekst en mail aan wie volgt: toestemming. Voor een overheid: taak van algemeen belang, met de wet die dat regelt. Voor een andere organisatie: gerechtvaardigd belang, met uw afweging.]',
    ),
    row(
      'artikel 30, lid 1, onder c',
      'Betrokkenen',
      'Schrijvers uit de praktijk; bewoners en collega’s over wie in een inzending iets kan staan; wie per mail volgt; wie inlogt voor redactie, beleid, bestuur of leerkring; bezoekers van de site.',
    ),
    row(
      'artikel 30, lid 1, onder c',
      'Gegevens van schrijvers',
      'De tekst van de inzending; gemeente en functie; hoe vaak het speelt; vragen en antwoorden; e-mailadres als de schrijver dat geeft; een afdruk van de volgcode (HMAC-SHA-256); nummer, data en afloop. Geen naam.',
    ),
    row(
      'artikel 30, lid 1, onder c',
      'Gegevens van bewoners en collega’s',
      'Geen, als iedereen zich aan de instructie houdt. In een inzending kan toch iets staan, ook over gezondheid, schulden of strafbare feiten (artikel 9 en 10). De privacytoets en de redactie halen het weg voordat iets openbaar wordt.',
    ),
    row(
      'artikel 30, lid 1, onder c',
      'Gegevens van wie per mail volgt',
      'E-mailadres, waarover, hoe vaak, en wanneer de laatste mail ging.',
    ),
    row(
      'artikel 30, lid 1, onder c',
      'Gegevens van wie inlogt',
      'Naam, rol en organisatie zoals de inlogdienst die geeft; een kenmerk zonder naam; tokens van de inlogdienst; tijd van inloggen en laatste gebruik. Bij een reactie zijn rol en organisatie openbaar, een naam alleen als iemand dat kiest.',
    ),
    row(
      'artikel 30, lid 1, onder c',
      'Gegevens van bezoekers',
      'Geen cookies en geen bestand over bezoekers. Het netwerkadres blijft hoogstens een uur in het geheugen, om misbruik te tellen. In het logboek staan tijd, pad, antwoord en grootte, zonder adres en zonder zoekwoorden [klopt dit met uw webserver?].',
    ),
    row(
      'artikel 30, lid 1, onder d',
      'Ontvangers',
      `De redactie${editorsEmployedBy === undefined ? '' : ` (in dienst van ${editorsEmployedBy})`} ziet inzendingen, niet het e-mailadres. Iedereen ziet wat op de site staat. [Beheerder van de server.]`,
    ),
    row(
      '',
      'Verwerkers (artikel 28)',
      '[Hosting, mailserver, inlogdienst, opslag van git, CDN, reservekopie. Noem bij elk de verwerkersovereenkomst.]',
    ),
    row('artikel 30, lid 1, onder e', 'Doorgifte buiten de EER', '[Geen, of: naar welk land, en met welke waarborg.]'),
    row(
      'artikel 30, lid 1, onder f',
      'Bewaren: inzendingen',
      `Tekst, vragen, antwoorden en e-mailadres: tot ${retentionDays} dagen na plaatsen, afwijzen, samenvoegen of intrekken. Wilde de schrijver op de hoogte blijven, dan het adres tot hij stopt of 30 dagen nadat het knelpunt is afgesloten. Nummer, data, afloop, afdruk van de code en het knelpunt: blijvend.`,
    ),
    row(
      'artikel 30, lid 1, onder f',
      'Bewaren: mail en inloggen',
      'Wie per mail volgt: tot hij stopt; zonder bevestiging 7 dagen. Inloggen: hoogstens acht uur, of een half uur zonder gebruik. Kenmerk van wie een reactie schreef: tot die is ingetrokken, en 90 dagen langer als de redactie dat deed. Voorstel voor een toezegging: hoogstens 90 dagen.',
    ),
    row(
      'artikel 30, lid 1, onder f',
      'Bewaren: openbare tekst',
      'Tot de schrijver of de redactie haar intrekt. Eerdere versies blijven in een opslag die niet openbaar is, tot zij daar worden gewist. Reservekopie: [14 dagen]. Logboek: [14 dagen].',
    ),
    row(
      'artikel 30, lid 1, onder g',
      'Beveiliging',
      `Inzendingen staan alleen in het postvak, nooit in git, logboeken, adressen of op de site. Privacytoets vooraf. Akkoord van de schrijver op de precieze tekst${fourEyes ? ' en een tweede redacteur' : ''}. Herkenningen alleen als getal, vanaf ${recognitionThreshold}. Inloggen via de eigen inlogdienst; een rol die vervalt, is binnen vijf minuten weg. Vanzelf wissen, elke dag. Weghalen binnen enkele seconden. [Versleutelde schijf, https, tweestapsinlog, rechten op de server, reservekopie versleuteld.]`,
    ),
    row('', 'DPIA (artikel 35)', '[Gedaan op …, of: waarom niet nodig. Een begintekst staat in de handleiding.]'),
    row('', 'Vastgesteld', '[datum, versie, door wie]'),
  ];
}
