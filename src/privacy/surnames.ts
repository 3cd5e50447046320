import { toPlain } from './first-names.ts';

/** Common surnames without what stands before them ("de", "van"), in plain letters and lower case. */
const SURNAMES = new Set(
  `aarts abdi achterberg ahmed akkerman ali amrani arslan aslan aydin bakker baldewsingh beek beekman berg bergsma bijl blom boer boersma bos bosch bosman bosma bouzid brands brink broek brouwer bruijn bruin bruins buijs celik chen cohen coolen dam dekker demir dijk dijkman dijkstra dogan doorn driessen duijn dogan eijk erdogan evers faber gerrits gerritsen graaf groen groot haan hamid hamer hassan heijden heijden hendriks hendriksen hermans heuvel hoek hoekstra hofman hofstra hopman horst huisman idrissi jacobs jagroep jansen janssen janssens jong jonge jonker kamp kaplan kaya khan kilic klein koc kok koning kooij koopman kosters koster kowalska kowalski kramer kroon kuijpers kuiper kuipers laan lange leeuw leeuwen lewandowski linden linders lubbers maas martens meer meijer meyer meulen mohamed mohan moens molenaar mulder nguyen nijhuis nijland nowak ouden ozdemir ozturk pawlowski peeters peters pinas plas ploeg polat postma prins ramdin ras ridder rietveld rijn ruiter sahin sanders santos schaap schipper scholten schouten schuurman sharma silva singh smeets smit smits snijders soerjan steen stam timmer timmerman timmermans tuin udo vaart veen veenstra velde veldhuis verbeek verhoef verhoeven vermeer vermeulen verweij vink visscher visser vliet vos vries vroom waal wal wiersma willems willemsen wisniewski wit wolf wolters wouters yildirim yildiz yilmaz zijlstra zwart`.split(
    ' ',
  ),
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
