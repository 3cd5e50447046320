import { COUNTED } from './counted.ts';
import { getTextAfter, getTextBefore, isAmount, readTo } from './context.ts';
import { LEFT_OUT, type Found } from './detector.ts';

/** Of what a number is when it leads to no person. */
const OF_THINGS =
  'telefoon|mobiel|fax|06|huis|kamer|rekening|bank|giro|factuur|order|bestel|artikel|product|kvk|rsin|btw|agb|big|isbn|issn|project|perceel|kavel|contract|tender|vestiging|volg|rang|punt|pagina|versie|serie|model|type|onderdeel|brin|besluit|document|voorstel|stuk|raads|lijn|bus|tram|rug|start|loket|post|antwoord|burgerservice|sofi|nood|alarm|hulp|service|informatie|loonheffing|subsidie|wet|nieuws|skj|kenteken|chassis|meter|ean|licentie|catalogus|proef|priv|vacature|zending|partij|lot|groeps|spoed|contact';
/** A word that names a number ("zaaknr."), or what has one ("het dossier"). */
const LABEL = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:(?!\\p{L}{0,10}(?:${OF_THINGS}))[\\p{L}-]{1,25}(?:nummers?|nr\\.?)|(?:cli[eë]nt|klant|pati[eë]nt|dossier|zaak|casus)[ -]?(?:nummer|nr\\.?|no\\.?|code|id|kenmerk)|kenmerk|ref\\.|referentie(?:code)?|(?:cli[eë]nt|klant|pati[eë]nt|persoons)?(?:dossier|zaak|casus|beschikking|aangifte|melding|aanvraag|indicatie))(?![\\p{L}\\p{N}])`,
  'giu',
);
const HAS_NUMBER = /(?:nummers?|nr\.?|no\.?|code|id|kenmerk|ref\.|referentie)$/iu;
/** Numbers of papers that everybody may read. */
const OF_PAPERS =
  /kamerbrief|kamerstuk|raads(?:voorstel|besluit|brief|stuk)|collegebesluit|circulaire|verordening|beleidsregel|ministerie|factuur|offerte|aanbesteding|tender|staatsblad|staatscourant|wetsvoorstel|rekenkamer|subsidie|inkoop|raamovereenkomst|product|folder/i;

// One word of a number: letters and digits with dots, dashes and slashes between.
const WORD =
  /(?=[\p{L}\d./_-]{0,24}\d)(?:\p{Lu}[\p{L}]{0,3}|\d|\p{L}{1,3}(?=[\d./_-]))[\p{L}\d]{0,24}(?:[./_-][\p{L}\d]{1,24}){0,6}/uy;
const NEXT_WORD =
  /[ ](?:(?:\p{Lu}{1,3} ){0,3}(?=[\p{Lu}\d./_-]{0,20}\d)\p{Lu}{0,3}\d[\p{Lu}\d]{0,12}(?:[./_-][\p{L}\d]{1,16}){0,4})(?![\p{L}\d])/uy;
const LINK = /^(?:["'(:=#.,;\s-]|\b(?:is|was|luidt|met|het|nummer|nr|no|onder|van|kenmerk)\b\.?){0,8}/iu;
const AND = / ?(?:,|en|of) /uy;
const MOST_OTHERS = 10;
const OF_PARLIAMENT = /^\d{2} \d{3}(?:[- ]\d{1,3})?$/;
const DATE = /^(?:19|20)\d\d[-/](?:19|20)?\d\d$|^\d{1,2}[-./]\d{1,2}[-./]\d{2,4}$|^\d{4}-\d{2}-\d{2}$/;
const ADVICE =
  'Dit lijkt het nummer van een cliënt, dossier of zaak. Wie in dat systeem kan kijken, weet daarmee om wie het gaat. Haal het weg: u hebt het voor dit verhaal niet nodig.';
const ADVICE_POSSIBLE =
  'Dit lijkt het nummer van een stuk. Is het een openbaar stuk, dan kunt u het laten staan. Hoort het bij een persoon? Haal het dan weg.';

/** Numbers of clients, files and cases: whatever stands after a word for one, or just before it. */
export function findCaseNumbers(text: string): Found[] {
  return [...text.matchAll(LABEL)].flatMap((match) => {
    const end = match.index + match[0].length;
    const hit = findAfter(text, match[0], end) ?? findBefore(text, match[0], match.index);
    if (!hit) return [];
    const isPaper = OF_PAPERS.test(getTextBefore(text, match.index, 40));
    const certainty = isPaper ? ('possible' as const) : ('likely' as const);
    const advice = isPaper ? ADVICE_POSSIBLE : ADVICE;
    return [hit, ...findOthers(text, hit.end)].map((place) => ({ ...place, certainty, advice, replacement: LEFT_OUT }));
  });
}

function findAfter(text: string, label: string, at: number): Place | undefined {
  const hasNumber = HAS_NUMBER.test(label);
  const after = getTextAfter(text, at, 70);
  const link = LINK.exec(after)?.[0] ?? '';
  const start = at + link.length;
  const namesNumber = hasNumber || /nummer|nr|no\b|kenmerk/i.test(link);
  const direct = readNumber(text, start);
  if (direct && isCaseNumber(text, start, direct, namesNumber ? 3 : 4, !namesNumber)) return { start, end: direct };
  if (!hasNumber) return undefined;
  // "het klantnummer bij de bank, 7719-3302": what else stands between must hold no number.
  const further = /^[^\d]{1,45}?(?<=[\s("':])(?=\p{Lu}{0,4}[-./]?\d)/u.exec(after)?.[0];
  if (further === undefined) return undefined;
  const end = readNumber(text, at + further.length);
  return end && isCaseNumber(text, at + further.length, end, 5, true) ? { start: at + further.length, end } : undefined;
}

/** "204518 is zijn cliëntnummer". */
function findBefore(text: string, label: string, at: number): Place | undefined {
  if (!HAS_NUMBER.test(label)) return undefined;
  const before = getTextBefore(text, at, 60);
  const found =
    /(?<![\p{L}\p{N}./-])([\p{L}\d][\p{L}\d./_-]{3,20})["')]?,? (?:(?:is|was|als|het|zijn|haar|hun|een|ons|uw|dat|ook|onder|,) ){0,4}\(?$/u.exec(
      before,
    );
  if (!found?.[1]) return undefined;
  const start = at - before.length + found.index;
  const end = start + found[1].length;
  return isCaseNumber(text, start, end, 4, true) ? { start, end } : undefined;
}

/** "zaaknummers 2024-111222 en 2024-111223". */
function findOthers(text: string, at: number): Place[] {
  const others: Place[] = [];
  for (let from = readTo(AND, text, at); from && others.length < MOST_OTHERS;) {
    const end = readNumber(text, from);
    if (!end || !isCaseNumber(text, from, end, 4, true)) break;
    others.push({ start: from, end });
    from = readTo(AND, text, end);
  }
  return others;
}

function readNumber(text: string, start: number): number | undefined {
  let end = readTo(WORD, text, start);
  for (let words = 0; end && words < 4; words += 1) {
    const next = readTo(NEXT_WORD, text, end);
    if (!next || COUNTED.test(text.slice(next, next + 20))) break;
    end = next;
  }
  return end;
}

function isCaseNumber(text: string, start: number, end: number, digits: number, isStrict: boolean): boolean {
  const written = text.slice(start, end);
  const count = written.replace(/\D/g, '').length;
  const hasShape = /\p{L}.*\d|\d.*\p{L}|\d[-/_]\d/u.test(written);
  if (count < digits && !(hasShape && count >= 2 && !isStrict)) return false;
  if (DATE.test(written) || (isStrict && /^\d{1,3}(?:\.\d{3})+$/.test(written))) return false;
  if (isStrict && OF_PARLIAMENT.test(written)) return false;
  if (isStrict && /^(?:19|20)\d\d$/.test(written)) return false;
  if (/^\d+$/.test(written) && COUNTED.test(text.slice(end, end + 20))) return false;
  return !isAmount(text.slice(Math.max(0, start - 6), start), text.slice(end, end + 12));
}

interface Place {
  start: number;
  end: number;
}
