import { toWords } from './word-list.ts';

/**
 * Words that say nothing of what is sought: Dutch function words, and what is noise here because every case is a
 * bottleneck and most queries are questions (knelpunt, waarom, hoe kan het dat). Lower case, each form by itself. They do
 * count between quotes, in phrases of the synonyms (zonder vaste woonplek), and when a query holds nothing else.
 */
export const STOP_WORDS: readonly string[] = [
  // Articles, pronouns, question words
  ...toWords(`
    de het een 't 'n der den des ik jij je u hij zij ze wij we jullie hen hun haar hem mij me mijn jou jouw uw zijn ons
    onze zich zichzelf elkaar men iemand niemand iets niets alles iedereen ieder iedere elk elke deze die dit dat
    dezelfde hetzelfde wie wat welk welke waar waarom waarbij waardoor waarin waarmee waarop waarover waarvan waarvoor
    wanneer hoe hoeveel er hier daar daarbij daardoor daarin daarmee daarna daarom daarop daarover daarvan daarvoor
    hierdoor hiermee hiervan hiervoor eraan erbij erin ermee erop erover ervan ervoor
  `),
  // Prepositions, conjunctions, adverbs
  ...toWords(`
    aan achter af al alle alleen allemaal als alsof altijd ander andere anders bij binnen boven buiten dan doordat door
    dus echt eens eerst eigenlijk en enkele even geen gewoon heel hele in ja juist langs maar meer meest meestal met na
    naar nadat nee net niet nog nooit nou nu of om omdat onder ook op over pas per sinds slechts soms steeds te tegen
    ten ter terwijl tijdens toch toen tot totdat tussen uit vaak vaker van vanaf vanuit vanwege veel vele via volgens
    voor voordat vooral want weer wegens wel weinig zeer zelf zelfs zo zoals zodat zodra zonder zowel zulke
  `),
  // Verbs that help another verb, or say little
  ...toWords(`
    ben bent is was waren geweest word wordt worden werd werden geworden heb hebt heeft hebben had hadden gehad kan kun
    kunt kunnen kon konden moet moeten moest moesten mag mogen mocht wil wilt willen wilde zal zullen zou zouden ga gaat
    gaan ging gingen gegaan doe doet doen deed gedaan kom komt komen kwam gekomen krijg krijgt krijgen kreeg gekregen
    laat laten liet maak maakt maken maakte gemaakt blijf blijft blijven bleef staat staan zit zitten ligt liggen lijkt
    blijkt hoeft hoeven zegt zeggen vind vindt vinden weet weten zie ziet zien
  `),
  // Noise in this portal
  ...toWords(`
    bijvoorbeeld bottleneck casus casussen geval gevallen graag knelpunt knelpunten kwestie kwesties mens mensen
    probleem problemen situatie situaties spaak voorbeeld voorbeelden zoek zoekt
  `),
];
