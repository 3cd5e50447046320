import { toPlain } from './first-names.ts';

/** Common surnames without what stands before them ("de", "van"), in plain letters and lower case. */
const SURNAMES = new Set(
  `
  aarts ahmed ali amrani arslan aslan aydin bakker beek berg bijl blom boer bos bosch bosman bouzid brands brink broek
  brouwer bruijn bruin bruins buijs celik chen coolen dam dekker demir dijk dijkstra dogan erdogan faber gerrits graaf
  groen groot haan heijden hendriks hendriksen heuvel hoek hoekstra horst huisman idrissi jacobs jagroep jansen
  janssen janssens jong jonge jonker kamp kaplan kaya kilic klein koc kok koning kooij koopman kosters koster kramer
  kroon kuijpers kuiper kuipers laan lange leeuw leeuwen linden linders lubbers maas martens meer meijer meulen
  mohamed moens molenaar mulder nguyen nijhuis nijland nowak ozdemir ozturk peeters peters pinas ploeg polat postma
  prins ramdin ridder rietveld rijn ruiter sahin sanders schaap schipper scholten schouten schuurman sharma smeets
  smit smits snijders steen stam timmer timmerman tuin vaart veen veenstra velde veldhuis verbeek verhoef verhoeven
  vermeer vermeulen verweij vink visscher visser vliet vos vries vroom waal wal willems willemsen wit wolf wolters
  wouters yildirim yildiz yilmaz zwart`
    .trim()
    .split(/\s+/),
);

/** Ends that hardly any word but a surname has. */
const ENDS =
  /(?:stra|tsma|jsma|sma|inga|enga|ssen|nsen|rsen|dsen|tsen|meijer|meyer|mulder|mans|oglu|ska|ski|cka|cki|wicz|czyk|ovic|evic|singh|aoui|oui|khan|escu|enko|poulos)$/;

/** Whether a word is, or looks like, a surname. */
export function isSurname(word: string): boolean {
  const plain = toPlain(word);
  return SURNAMES.has(plain) || ENDS.test(plain);
}

/** Whether a word is one of the commonest surnames, however it is written. */
export function isCommonSurname(word: string): boolean {
  return SURNAMES.has(toPlain(word));
}
