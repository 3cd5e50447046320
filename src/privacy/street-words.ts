/** Ends of words that hardly anything but a street has. */
export const STREET =
  /(?:straat|straatje|str\.|laan|laantje|weg|weggetje|gracht|kade|kaai|singel|dreef|steeg|plantsoen|boulevard|plein|pleintje|hofje|steiger|wetering|sluis|allee|passage|esplanade|promenade|zijde|dijk|dijkje|burgwal|stadswal|wal)$/iu;
/** Ends that other words have too. */
export const MAYBE_STREET =
  /(?:hof|pad|paadje|park|markt|haven|baan|dam|veld|velden|kamp|oord|hoek|hoeve|akker|akkers|beemd|weide|erf|gaarde|tuin|tuinen|hage|horst|berg|duin|brink|kolk|vaart|vliet|poort|zoom|rand|ring|kring|werf|land|landen|meent|stede|schans|bolwerk|rade|loop|gang|terp|zijl|diep|bos|bosch|heuvel|heide|drift|donk|es|eind|einde|hout|ven|brug|burg|borg|stein|staete|flat|toren|spoor|buurt|woerd|waard|polder|hil|huizen|lust|rust)$/iu;
/** Words that end like a street and are none, and places. */
export const NO_STREET =
  /^(?:onderweg|snelweg|omweg|uitweg|overweg|halfweg|vanwege|straat|weg|spoorweg|autoweg|winkelstraat|zijstraat|woonstraat|hoofdstraat|gerechtshof|\p{L}*markt(?<=arbeidsmarkt|woningmarkt|huizenmarkt|zorgmarkt|supermarkt|jaarmarkt)|loopbaan|bijbaan|\p{L}*veld(?<=werkveld|speelveld|sportveld|barneveld)|sportpark|buurt|park|\p{L}*(?:gang|zicht)|\p{L}*land(?<=nederland|duitsland|engeland|finland|friesland|gelderland|holland|zeeland|buitenland|binnenland)|\p{L}*dam(?<=amsterdam|rotterdam|zaandam|schiedam|volendam|edam|veendam)|\p{L}*burg(?<=tilburg|middelburg|voorburg|limburg|hamburg|luxemburg)|roosendaal|moerdijk|bergen|luchthaven|adres|proces|succes|advies|zes|les|fles|prinses)$/iu;
/** First words of a street that has its kind in front: Laan van de Waterlelie, Achter de Hoven. */
export const STREET_FIRST =
  /^(?:laan|plein|weg|hof|park|pad|straat|kade|singel|gracht|dijk|steeg|wal|markt|baan|dreef|plantsoen|poort|huize|achter|onder|boven|tussen|aan|op|voor|buiten|binnen|rue|avenue|place|mount|port|via)$/iu;
/** Words, in lower case, inside the name of a street. */
export const STREET_INSIDE = /^(?:van|der|den|de|het|'t|naar|op|aan|ter|ten|te|la|le|du|en|van't|v\.?d\.?|v\.|d\.)$/iu;
/** Capital words before a number that no street begins with. */
export const NO_ADDRESS =
  /^(?:lijn|groep|plek|plaats|kamer|stap|punt|nummer|artikel|art|lid|hoofdstuk|bijlage|tabel|perceel|fase|niveau|laag|week|kwartaal|trede|tafel|team|loket|categorie|klas|afdeling|route|bus|tram|metro|trein|blok|pagina|nr|versie|spoor|pijler|domein|thema|doel|ronde|cluster|gebied|wijk|zone|scenario|model|type|dag|jaar|maand|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|postbus|antwoordnummer|zaak|dossier|figuur|paragraaf|kerst|wmo|wlz|jeugdwet|participatiewet|windows|covid|corona|agenda|visie|koers|nota|beleidsplan|programma|project|plan|pilot|perspectief|nederland|kieskring|district|regio|kavel|deel|sectie|tijdvak|bijna|ruim|circa|ongeveer|minstens|maximaal|minimaal|nog|al|wel|alle|de|het|een|er|dat|die|dit|in|op|van|voor|met|na|om|over|sinds|tot|tussen|uit|bij|na|per|vanaf|rond|onze|hun|zijn|haar|mijn|elke|wij|zij|hij|ik|u|als|toen|maar|dus|want|en|of)$/iu;
