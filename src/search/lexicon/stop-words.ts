import { toWords } from './word-list.ts';

/**
 * Words that say nothing of what is sought: Dutch function words, and what is noise here because every case is a
 * bottleneck and most queries are questions (knelpunt, waarom, hoe kan het dat). Lower case, each form by itself. They do
 * count between quotes, in phrases of the synonyms (zonder vaste woonplek), and when a query holds nothing else.
 */
export const STOP_WORDS: readonly string[] = [
  // Articles, pronouns, question words
  ...toWords(`
    de het een 't 'n der den des ik jij je u hij zij ze wij we jullie hen hun haar hem mij me mijn jou jouw uw zijn
    ons onze zich zichzelf elkaar men iemand niemand iets niets alles iedereen ieder iedere elk elke deze die dit
    dat dezelfde hetzelfde wie wat welk welke waar waarom waarbij waardoor waarin waarmee waarop waarover waarvan
    waarvoor wanneer hoe hoeveel er hier daar daarbij daardoor daarin daarmee daarna daarom daarop daarover daarvan
    daarvoor hierdoor hiermee hiervan hiervoor eraan erbij erin ermee erop erover ervan ervoor aldus allebei beide
    beiden daaraan daarbuiten daarheen daarnaar daarnaast daaronder daartegen daartoe daaruit degene degenen diens
    erachter eraf ergens erheen erna ernaar ernaast erom eromheen ertegen ertoe ertussen eruit hetgeen hierbij
    hierin hierna hierop hierover hieruit hoezo iemands ikzelf jezelf jijzelf jouwe mezelf mijzelf nergens niemands
    onszelf overal sommige sommigen waaraan waarheen waarna waarnaar waaronder waartegen waartoe waaruit waarvandaan
    zoiets zulk
  `),
  // Prepositions, conjunctions, adverbs
  ...toWords(`
    aan achter af al alle alleen allemaal als alsof altijd ander andere anders bij binnen boven buiten dan doordat
    door dus echt eens eerst eigenlijk en enkele even geen gewoon heel hele in ja juist langs maar meer meest
    meestal met na naar nadat nee net niet nog nooit nou nu of om omdat onder ook op over pas per sinds slechts soms
    steeds te tegen ten ter terwijl tijdens toch toen tot totdat tussen uit vaak vaker van vanaf vandaan vanuit vanwege veel
    vele via volgens voor voordat vooral want weer wegens wel weinig zeer zelf zelfs zo zoals zodat zodra zonder
    zowel zulke aangezien alhoewel allang almaar alsmede alsnog alvast alweer anderzijds behalve bijna
    blijkbaar bovendien daarentegen daarnet dadelijk destijds doorgaans echter enerzijds enigszins enkel erg
    eveneens evenmin gauw gedurende geleidelijk gelukkig haast helaas hoewel hooguit immers indien inmiddels
    integendeel intussen kennelijk kortom liever logischerwijs mede mee misschien mits momenteel namelijk natuurlijk
    nauwelijks niettemin nogal nogmaals ofwel omtrent ondanks onderhand ondertussen ongeveer onlangs ooit opdat
    opeens overigens qua rond rondom ruim sowieso straks tamelijk tegelijk tegenover telkens tenminste tenslotte
    tenzij tevens toevallig trouwens uiteindelijk uiteraard uitsluitend vandaag vermoedelijk vervolgens voorheen
    voorlopig vroeger waarschijnlijk weleens wellicht werkelijk zeker zodoende zogeheten zogenaamd zojuist zolang
    zomaar zover
  `),
  // Verbs that help another verb, or say little
  ...toWords(`
    ben bent is was waren geweest word wordt worden werd werden geworden heb hebt heeft hebben had hadden gehad kan
    kun kunt kunnen kon konden moet moeten moest moesten mag mogen mocht wil wilt willen wilde zal zullen zou zouden
    ga gaat gaan ging gingen gegaan doe doet doen deed gedaan kom komt komen kwam gekomen krijg krijgt krijgen kreeg
    gekregen laat laten liet maak maakt maken maakte gemaakt blijf blijft blijven bleef staat staan zit zitten ligt
    liggen lijkt blijkt hoeft hoeven zegt zeggen vind vindt vinden weet weten zie ziet zien behoor behoort behoren
    bleek bleven blijken deden dien dienen dient gaf gaven gebeurd gebeurde gebeuren gebeurt gebleven geef geeft
    gelaten geven gevonden gewild gezegd gezien heet heten hoef hoefde kregen kwamen lag lagen leek leken lieten
    lijk lijken maakten nam namen neem neemt nemen stond stonden vond vonden wist wisten wou wouden zag zagen zat
    zaten zeg zei zeiden
  `),
  // Noise in this portal
  ...toWords(`
    bijv bijvoorbeeld bottleneck bv casus casussen dergelijk dergelijke ding dingen enz enzovoort etc geval gevallen
    goed goede graag knelpunt knelpunten kwestie kwesties manier manieren mens mensen mis misgaat nodig oa probleem
    problemen situatie situaties soort soorten spaak tja voorbeeld voorbeelden zoek zoekt
  `),
];
