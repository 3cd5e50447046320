// Before a name: what people are called, in their family, by what they do, and in politics.

export const NO_WORD_BEFORE = '(?<![\\p{L}\\p{N}-])';

const or = (words: string) => words.trim().split(/\s+/).join('|').replaceAll('_', ' ');

/** After these, a word with a capital is a name. */
export const TITLE = or(`
  mevrouw mevr\\.? mw\\.? mv\\. mej\\.? mejuffrouw juffrouw juf meester meneer mijnheer dhr\\.? hr\\. heer heren dames
  familie fam\\.? gezin echtpaar weduwe weduwnaar dokter dr\\. drs\\. ir\\. ing\\. prof\\. mr\\. zuster pastoor dominee
  imam ds\\. ene een_zekere zekere`);

/** After these, a word with a capital may be another word. */
export const ROLE = or(`
  moeder mama mam papa vader pa ma stiefmoeder stiefvader pleegmoeder pleegvader schoonmoeder schoonvader ouder opa oma
  grootvader grootmoeder tante oom ome zoon zoontje dochter dochtertje kind kindje kleinzoon kleindochter kleinkind
  pleegkind pleegzoon pleegdochter stiefzoon stiefdochter broer broertje zus zusje zwager schoonzus schoonzoon
  schoondochter neef neefje nicht nichtje man vrouw echtgenoot echtgenote partner ex ex-man ex-vrouw ex-partner vriend
  vriendin vriendje vriendinnetje verloofde buurman buurvrouw buurmeisje buurjongen cliënt client cliënte cliente
  bewoner bewoonster inwoner inwoonster burger patiënt patient patiënte patiente mantelzorgster nabestaande overgrootmoeder overgrootvader peettante peetoom leerling pupil student studente jongen jongetje
  meisje meid peuter kleuter baby tiener puber jongere statushouder mantelzorger vrijwilliger vrijwilligster huurder
  huurster huisgenoot kennis oppas oudste jongste middelste achterneef deelnemer deelneemster klant cursist bezoeker
  bezoekster verdachte slachtoffer getuige overledene wijlen maatje`);

/** Who stands by because it is their work: after these, a word with a capital is often a department. */
export const PROFESSION = or(`
  collega casemanager casusregisseur gezinsbegeleider begeleider begeleidster mentor bewindvoerder voogd gezinsvoogd
  hulpverlener hulpverleenster arts huisarts wijkverpleegkundige verpleegkundige wijkagent agent consulent consulente
  klantmanager regisseur coach jobcoach jongerenwerker sociaal_werker opbouwwerker wijkteammedewerker medewerker
  medewerkster maatschappelijk_werker maatschappelijk_werkster ambulant_begeleider teamleider stagiair stagiaire leraar
  lerares docent docente conciërge advocaat advocate rechter curator deurwaarder psycholoog psychiater therapeut
  therapeute logopedist logopediste tolk ambtenaar adviseur directeur manager bestuurder voorzitter gezinscoach
  praktijkondersteuner leerplichtambtenaar schuldhulpverlener ouderenadviseur broeder casus zaak dossier`);

/** Persons in public: two editors could differ. */
export const OFFICIAL = or(`
  wethouder burgemeester minister minister-president premier staatssecretaris kamerlid raadslid gedeputeerde
  commissaris koning koningin prins prinses hoogleraar professor lector ombudsman kinderombudsman fractievoorzitter
  lijsttrekker president onderzoeker onderzoekster schrijver schrijfster auteur journalist journaliste`);

/** More than one: the names that follow are a list. */
export const PLURAL = or(`
  kinderen zonen zoons dochters broers zussen broertjes zusjes ouders kleinkinderen pleegkinderen jongens meisjes
  tweeling buren cliënten bewoners vrienden vriendinnen neven nichten collega's broer_en_zus broertje_en_zusje`);

/** What can be called something without being a person. */
export const THING =
  /(?<!\p{L})(?:project|pilot|proef|programma|regeling|aanpak|methode|methodiek|training|cursus|stichting|vereniging|organisatie|bureau|bedrijf|platform|app|website|site|systeem|portaal|formulier|wet|verordening|beleid|beleidsplan|plan|nota|visie|initiatief|campagne|actie|team|wijkteam|loket|inloop|huis|buurthuis|gebouw|centrum|school|kerk|moskee|wijk|buurt|straat|plein|stad|dorp|gemeente|regio|fonds|potje|subsidie|samenwerking|overleg|werkgroep|netwerk|groep|club|winkel|café|bank|verzekering|krant|boek|film|lied|rapport|onderzoek|medicijn|ziekte|syndroom|hond|kat|poes|dit|dat|zoiets|het|functie|afdeling|product|dienst|pas|kaart|instrument|ding|fenomeen|probleem|kind van de rekening)(?!\p{L})/giu;

/** Who can be called something. */
export const PERSON =
  /(?<!\p{L})(?:ik|hij|zij|ze|haar|hem|die|iemand|\p{L}{0,12}vrouw|\p{L}{0,12}man|heer|mevrouw|meneer|\p{L}{0,8}jongen|jongetje|meisje|meid|kind|kindje|peuter|kleuter|baby|puber|tiener|\p{L}{0,8}(?:moeder|vader|zoon|zoontje|dochter|dochtertje|broer|broertje|zus|zusje)|ouder|opa|oma|tante|oom|neef|nicht|partner|ex|vriend|vriendin|cli[eë]nte?|bewoner|bewoonster|inwoner|pati[eë]nte?|leerling|pupil|student|jongere|collega|begeleider|begeleidster|hulpverlener|medewerker|consulent|consulente|agent|arts|buurman|buurvrouw|gezin|familie|weduwe|weduwnaar|vrijwilliger|mantelzorger|statushouder|oudste|jongste)(?!\p{L})/giu;

/** Before a name: it is the name of something. */
export const ORGANISATION =
  /(?<!\p{L})(?:stichting|st\.|sint|vereniging|project|programma|pilot|campagne|cursus|training|methode|methodiek|wet|regeling|platform|team|werkgroep|commissie|fonds|huis|huize|villa|app|website|boek|film|serie|school|basisschool|kerk|moskee|centrum|café|restaurant|winkel|supermarkt|merk|bureau|college|instituut|kliniek|ziekenhuis|hotel|theater|museum|bibliotheek|zaal|gebouw|flat|norm|akkoord|rapport|amendement|motie|prijs|lezing|hospice|zorggroep|syndroom|ziekte) $/iu;
