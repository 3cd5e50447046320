import { getTextAfter, getTextBefore } from './context.ts';
import { LEFT_OUT, type Certainty, type Found } from './detector.ts';

const HANDLE = /(?<![\p{L}\p{N}._%+@/-])@[\p{L}\d_][\p{L}\d_.-]{1,39}/gu;
const PROFILE =
  /(?:https?:\/\/)?(?<![\p{L}\p{N}-])(?:[a-z]{1,6}\.)?(?:facebook|fb|instagram|tiktok|linkedin|twitter|x|snapchat|youtube|threads|twitch|pinterest|t|telegram|discord)\.(?:com|me|net|nl|gg|tv)\/(?:(?:in|add|u|user|profile|people|@)\/?)?@?([\p{L}\d_][\p{L}\d_.%-]{1,60})(?:\/[\p{L}\d_.%-]{1,60}){0,2}/giu;
const PLATFORM =
  /(?<!\p{L})(?:insta(?:gram)?|tik ?tok|snap(?:chat)?|facebook|fb|messenger|linkedin|twitter|X|telegram|discord|youtube|threads|bluesky|mastodon|bereal|twitch|reddit|pinterest|tumblr|roblox|fortnite|minecraft|steam|playstation|signal|whatsapp|marktplaats|vinted|onlyfans|tinder|grindr)(?:[ -]?(?:account|naam|profiel))?(?!\p{L})/giu;
const ACCOUNT =
  /account|profiel|gebruikersnaam|nickname|volgt|\bdm\b|plaatst|gamet|online|filmpje|bericht|appt?\b|bereik|vinden|vindbaar|contact|stuurt|poste|chat|\bals @|tagt|getagd/i;
/** Words that somebody may follow. */
const AFTER_WORD = /(?:(?<!\p{L})(?:als|van|naar|via|met|onder|door|bij|aan|is|heet)|[:(,]) ?["']?$/iu;
/** After a platform: a word that only a user name can be, for it has a digit, an underscore or a dot inside. */
const BARE =
  /^(?:[\s:=("',-]|(?:onder|de|het|als|met|naam|account|accountnaam|profiel|gebruikersnaam|is|heet|heeft|via|op|haar|zijn|hun|mijn|en|daar|bij|nick|nickname|username|te|vinden|hij|zij|ze)(?![\p{L}\d_.])){1,12}/iu;
const USER_NAME =
  /^(?=[\p{L}\d_.-]{0,40}\p{L})(?:[\p{L}\d]+_+[\p{L}\d_]+|[\p{L}\d]{2,}(?:[_.][\p{L}\d]{2,})+_?|\p{L}[\p{L}-]*\d[\p{L}\d_]*|_+[\p{L}\d_]+|[\p{L}\d]+_)(?![\p{L}\d_])/u;
const QUOTED =
  /(?<=(?:gebruikersnaam|nickname|username|accountnaam|snapnaam)\s?(?:[:=]|is)?\s?["'])[\p{L}\d_.-]{3,40}(?=["'])/giu;
const SITE = /\.(?:nl|com|org|net|eu|be|de|info|example|online|app|gov|io)$/i;
const ORGANISATION =
  /^(?:wijkteam|buurtteam|sociaalteam|gemeente|stichting|team|ministerie|politie|ggz|ggd|welzijn|buurthuis|bibliotheek|school|jongerenwerk|voedselbank|zorg|provincie|rijksoverheid|vng|wethouder)|(?:wijkteam|jongerenwerk|gemeente|stichting|welzijn|buurthuis)/i;
const NO_HANDLE = /^(?:home|work|werk|school|thuis|wijk|buurt|online|media|all|here|iedereen|everyone)$/i;
const ADVICE =
  'Dit lijkt een account op sociale media. Daarmee is iemand te vinden, vaak met foto en vrienden. Haal de naam van het account weg: u kunt "een eigen account" schrijven.';
const ADVICE_POSSIBLE =
  'Dit lijkt een account van een organisatie. Dat kunt u laten staan. Is het van een persoon? Haal het dan weg.';

/** Accounts on social media: @names, profile addresses, and user names after the name of a platform. */
export function findSocialHandles(text: string): Found[] {
  return [...findHandles(text), ...findProfiles(text), ...findBareNames(text)];
}

function findHandles(text: string): Found[] {
  return [...text.matchAll(HANDLE)].flatMap((match) => {
    const handle = trimEnd(match[0]);
    const name = handle.slice(1);
    const before = getTextBefore(text, match.index, 120);
    const around = before + getTextAfter(text, match.index + handle.length, 80);
    const isOnline = around.search(PLATFORM) !== -1 || ACCOUNT.test(around);
    if (/^\d+(?:uur|u|km|euro|plus)?$/i.test(name) || (SITE.test(name) && !isOnline)) return [];
    const isNobody =
      NO_HANDLE.test(name) ||
      ORGANISATION.test(name) ||
      SITE.test(name) ||
      !(isOnline || /[\d_.]/.test(name) || AFTER_WORD.test(before));
    return [toFound(text, match.index, handle.length, isNobody ? 'possible' : 'likely')];
  });
}

function findProfiles(text: string): Found[] {
  return [...text.matchAll(PROFILE)].map((match) => {
    const address = trimEnd(match[0]);
    const isNobody = /^(?:groups|pages|events|company|school|hashtag|watch|share|sharer|search|explore|p|reel)$/i.test(
      match[1] ?? '',
    );
    return toFound(
      text,
      match.index,
      address.length,
      isNobody || ORGANISATION.test(match[1] ?? '') ? 'possible' : 'likely',
    );
  });
}

function findBareNames(text: string): Found[] {
  const afterPlatform = [...text.matchAll(PLATFORM)].flatMap((match) => {
    if (match[0] === 'x') return [];
    const at = match.index + match[0].length;
    const after = text.slice(at, at + 100);
    const link = BARE.exec(after)?.[0];
    const name = link && USER_NAME.exec(after.slice(link.length))?.[0];
    if (!link || !name || name.length < 4 || SITE.test(name)) return [];
    return [toFound(text, at + link.length, name.length, ORGANISATION.test(name) ? 'possible' : 'likely')];
  });
  const quoted = [...text.matchAll(QUOTED)].map((match) => toFound(text, match.index, match[0].length, 'likely'));
  return [...afterPlatform, ...quoted];
}

/** The end of a sentence is no part of a name. */
function trimEnd(name: string): string {
  return name.replace(/[.-]+$/, '');
}

function toFound(text: string, start: number, length: number, certainty: Certainty): Found {
  const isLabelled = /(?:account|naam|profiel|gebruikersnaam)[\s:.("']*$/i.test(
    text.slice(Math.max(0, start - 20), start),
  );
  return {
    start,
    end: start + length,
    certainty,
    advice: certainty === 'possible' ? ADVICE_POSSIBLE : ADVICE,
    replacement: isLabelled ? LEFT_OUT : 'een eigen account',
  };
}
