import type { Found } from './detector.ts';

/** The sign itself, or how people spell it to mislead programs. */
const AT =
  /@|\s@\s(?=\p{L}[\p{L}\p{N}-]{0,62}\.\p{L}{2})|\s?[([{<]\s?(?:at|apenstaart(?:je)?|@)\s?[)\]}>]\s?|\s(?:at|apenstaart(?:je)?)\s(?=[\p{L}\p{N}-]{1,63}(?:\.|\s(?:punt|dot)\s))/giu;
const LOCAL_CHARACTER = /[\p{L}\p{N}._%+'-]/u;
const DOMAIN =
  /[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})(?:(?:\.|\s?[([{]\s?(?:punt|dot|\.)\s?[)\]}]\s?|\s(?:punt|dot)\s)[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})){1,5}/uy;
const TOP_LEVEL = /\p{L}{2,24}$/u;
/** Mailboxes of an organisation, alone or as a part: wijkteam-noord@. */
const SHARED =
  /^(?:info|informatie|contact|post|mail|postbus|administratie|secretariaat|loket|balie|receptie|klantenservice|kcc|gemeente|griffie|(?:wijk|buurt|sociaal|gebieds|jeugd|gezins|kern)?teams?|sociaalteam|servicedesk|helpdesk|redactie|aanmeld(?:en|ing|ingen)|intake|wmo|jeugd|participatie|toegang|privacy|fg|avg|klacht(?:en)?|bezwaar|vragen|support|no|noreply|office|bestuur|personeel|hr|pers|communicatie|webmaster|postmaster|planning|afspra(?:ak|ken)|zorg|welzijn|thuiszorg|wijkcentrum|buurthuis|spreekuur|schuldhulp|(?:schuld)?hulpverlening|meldpunt|veiligthuis|facturen|factuur|crediteuren|inkoop|vacatures|vrijwilligers|cli[eë]ntenraad|ombudsman|voornaam|achternaam|naam|uwnaam|jouwnaam)$/i;
const ADVICE =
  'Dit is een e-mailadres van een persoon. Daarmee is iemand te vinden en te benaderen. Haal het adres weg: u kunt "een e-mailadres" schrijven.';
const ADVICE_SHARED =
  'Dit lijkt het e-mailadres van een organisatie. Dat kunt u laten staan. Leest één persoon deze post? Haal het adres dan weg.';

/** E-mail addresses, also spelled ("jan [at] voorbeeld.nl"). */
export function findEmails(text: string): Found[] {
  return [...text.matchAll(AT)].flatMap((match) => {
    const isSpelled = match[0] !== '@';
    const start = findLocalStart(text, match.index);
    const local = text.slice(start, match.index);
    DOMAIN.lastIndex = match.index + match[0].length;
    const domain = DOMAIN.exec(text)?.[0];
    if (local === '' || !domain || !TOP_LEVEL.test(domain)) return [];
    const isShared = local.split(/[._+-]/).some((part) => SHARED.test(part));
    return [
      {
        start,
        end: match.index + match[0].length + domain.length,
        certainty: isShared ? 'possible' : isSpelled ? 'likely' : 'certain',
        advice: isShared ? ADVICE_SHARED : ADVICE,
        replacement: 'een e-mailadres',
      },
    ];
  });
}

function findLocalStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < 64 && LOCAL_CHARACTER.test(text.charAt(start - 1))) start -= 1;
  // A quote or a dot before it is no part of it.
  while (start < at && /[.'%-]/.test(text.charAt(start))) start += 1;
  return start;
}
