import { isOnlyFirstName, toPlain } from './first-names.ts';
import { isCommonSurname } from './surnames.ts';

/** Words that are written with a capital, in or at the start of a sentence, and are no names of persons. */
const WORDS = toWords(`
  de het een dit dat die deze er ik jij je u hij zij ze wij we jullie men wie wat waar wanneer waarom hoe welke alle
  alles al als ook nog maar en of want dus toen dan daar hier nu nooit altijd soms vaak vandaag morgen gisteren na
  voor door met zonder bij tot om op in uit over onder tegen tussen van vanaf volgens naar naast sinds tijdens omdat
  terwijl zodat hoewel indien geen niet wel zo te ter ten zijn haar hun mijn onze ons uw elke elk ieder iedere iemand
  niemand iets niets veel weinig meer minder sommige andere zelf eerst daarna daarom daardoor hierdoor toch alleen
  bijna ongeveer zodra zolang mits tenzij ja nee is was heeft had kan mag moet zal wordt werd gaat komt krijgt vraagt
  zegt belt staat nederlands engels frans duits turks berbers pools roemeens bulgaars eritrees oekraiens surinaams
  iraaks chinees portugees grieks hongaars vlaams joods christelijk katholiek katholieke protestants moslim moslima
  hindoe jood europees syrier polen marokkaan eritreeer nederlander duitser oekraiener roemeen bulgaar surinamer
  antilliaan rotterdammer amsterdammer januari februari maart juli september oktober november december maandag dinsdag
  woensdag donderdag vrijdag zaterdag kerst pasen sinterklaas kerstmis wmo wlz zvw pgb wajong wsnp bbz ioaw wia ww
  bijstand jeugd welzijn wonen werk toegang maatwerk preventie financien sport cultuur onderwijs economie milieu
  verkeer burgerzaken bewindvoering curatele beschermingsbewind ambulant beschermd begeleid zelfstandig thuis samen
  veilig dichtbij meedoen sterk bureau pilot alzheimer parkinson korsakov dementie adhd add asperger kanker diabetes
  depressie borderline schizofrenie epilepsie reuma astma copd corona covid griep burn-out ptss ms nah lvb hiv aids
  digid suwinet uwv svb cak duo cjib ind coa vluchtelingenwerk humanitas leger heils rode voedselbank mee ggz ggd
  politie rijk rechtbank rechter justitie reclassering halt rabobank ing zilveren achmea anwb heijn jumbo bol
  marktplaats google microsoft facebook instagram whatsapp tiktok snapchat twitter linkedin havo vwo vmbo mavo mbo hbo
  vso isk bijbel sint zonnebloem client bewoner inwoner mevrouw meneer moeder vader familie gezin kind wethouder
  burgemeester minister professor dokter doctor directeur voorzitter mr drs dr ir prof modaal lyme huntington defensie
  ketikoti keti jehova twi regulier chronisch kwartaal week fase stap deel hoofdstuk artikel lid bijlage tabel figuur
  punt optie plan groep categorie niveau type model versie centraal aarde handhaving bedrijfsvoering armoede beheer
  advies sociaal sociale basis huisvesting statushouders ouderen volwassenen`);

/** Words that are surnames too: after a title they are names. */
const MAYBE_WORDS = toWords(
  `
  noord oost zuid west midden centrum nieuw oud nieuwe oude grote kleine hoge lage pool turk fries christen bank raad
  kamer kruis koning post bos mei april juni augustus gouda veen zondag koran prins down ruimte ramadan roma abel`,
);

/** Places: after "van" they are surnames. */
const PLACES = toWords(`
  nederland belgie duitsland frankrijk engeland spanje italie polen turkije marokko suriname syrie eritrea somalie
  oekraine rusland irak iran afghanistan roemenie bulgarije griekenland portugal europa afrika azie amerika curacao
  aruba ghana nigeria ethiopie paramaribo istanbul brussel amsterdam rotterdam utrecht eindhoven groningen tilburg
  almere breda nijmegen apeldoorn arnhem haarlem enschede amersfoort zaanstad zaandam hertogenbosch zwolle leiden
  zoetermeer maastricht ede dordrecht alkmaar emmen delft deventer venlo oss helmond hilversum hengelo amstelveen
  purmerend hoorn roosendaal schiedam vlaardingen leeuwarden almelo gouda assen veenendaal zeist nieuwegein lelystad
  middelburg weert roermond barneveld heerlen bergen tiel woerden houten wageningen zutphen heerenveen zeeland brabant
  limburg gelderland overijssel drenthe friesland flevoland holland twente achterhoek betuwe veluwe randstad`);

/** Ends of words for care, law, organisations and illnesses. */
const ENDS =
  /(?:zorg|hulp|hulpverlening|begeleiding|wet|dienst|diensten|vervoer|werker|teams?|training|therapie|opvang|loket|regeling|toeslag|uitkering|subsidie|fonds|kaart|ziekenhuis|centrum|stichting|commissie|norm|methode|akkoord|budget|traject|aanpak|programma|project|beleid|bescherming|sanering|regie|indicatie|verzekering|ondersteuning|activering|participatie|integratie|inburgering|verlening|bestrijding|ontwikkeling|bewaking|voorziening|organisatie|gemeente|ministerie|instelling|instituut|college|universiteit|vereniging|partij|partijen|telefoon|gids|krant|schulden|inkomen|rechten|plicht|besluit|beschikking|verordening|algie|itis|isme|syndroom|psychose|fobie|paresie|stoornis|ziekte|heid|iteit|atie|schap|ingen|isch|ische|aans|aanse|talig|talige|landse|kwartier|netwerk|platform|overleg|gesprek|bezoek|moment|contract|formulier|school)$/u;

/** Ends that surnames have too. */
const MAYBE_ENDS =
  /(?:wonen|werk|huis|huizen|plan|bank|pas|straat|laan|plein|weg|gracht|kade|singel|dreef|steeg|plantsoen|kerk|kliniek|groep|raad|kamer|bond|post|punt|lijn|schuld|geld|recht|lands|wijk|buurt|markt|winkel|tafel|kring|dag|week|jaar|feest|spel|sport|park|hof|gebied|zaken|zaak|stad|dorp|[^aeiou]se|aanse|ese)$/u;

/** What makes a word with a capital more, or less, likely a name: a title before it, or "van". */
export interface Surroundings {
  afterTitle?: boolean;
  afterVan?: boolean;
}

/** Whether a word with a capital is surely something else than a person. */
export function isNoName(word: string, { afterTitle = false, afterVan = false }: Surroundings = {}): boolean {
  if (/^\p{L}$/u.test(word) || /\p{Lu}{2}|\d/u.test(word.replace(/^IJ/, 'I'))) return true;
  if (/\p{Ll}\p{Lu}/u.test(word.replace(/^(?:Mc|Mac|De|Van|Di|La|Le|O'|D')/, ''))) return true;
  const plain = toPlain(word);
  // "Van der Meer", and not "Meer mensen".
  if ((afterTitle || afterVan) && isCommonSurname(word)) return false;
  if (WORDS.has(plain)) return true;
  if (isOnlyFirstName(word)) return false;
  if (PLACES.has(plain)) return !afterVan;
  return ENDS.test(plain) || (!afterTitle && !afterVan && (MAYBE_WORDS.has(plain) || MAYBE_ENDS.test(plain)));
}

function toWords(list: string): Set<string> {
  return new Set(list.trim().split(/\s+/).map(toPlain));
}
