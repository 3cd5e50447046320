/**
 * First names that are common among people in the Netherlands, in plain letters and lower case; see {@link toPlain}.
 * Names that are also words, places or months are in {@link isFirstName} only when another word makes them a name.
 */
const NAMES = new Set(
  `
  abdel abdi abraham ad ada adam adem adil adnan adriaan adriana adrie agnes agnieszka ahmad ahmed ahmet aicha aida
  aisha akif albert aleksander aleksandra alex alexander alexandra alfred ali alice alicja alisha amal amalia amanda
  amber amina amir amira amy an ana anass andre andrea andreas andries andriy andrzej andy angela anika anil anisa
  anita anja anke ankie anna anne anneke annelies annemarie annemieke annet annette annie annika anouar anouk ans
  ansje anthony antoine antoinette anton antonia antonio arie arjan arjen arnold aron arthur ashley astrid auke aya
  aydin ayla aylin ayman ayoub ayse aziz aziza azra barbara barend bart bartek bartosz bas bastiaan batuhan bea beata
  beatrix ben benjamin bennie bente berend bernadette bernard bert berta beth betsy betty betul bianca bilal bo bob
  boris bouchra brahim bram brenda brian burak busra carin carina carla carlijn carlo carmen carolien carolina
  caroline casper catharina cato cees cemal ceren chanel chantal charles charlotte cheryl chloe chris christel
  christiaan christian christien christina christine cindy claire clara claudia conny cora cornelia cornelis cynthia
  daan dana daniel daniela danielle danique danny danuta daphne daria dario david dean debbie deborah deepak demi
  demir denise deniz dennis derek derya diana dick diederik diego dieuwertje dilara dilek dimitri dina diny dirk djura
  dmytro dominik dominika dominique dora dorien doris dorota driss dylan ebru eddy edgar edith edwin eef eefje elena
  elias elif eline elisa elisabeth elise ella ellen ellis elly elma els elsa elsbeth emanuel emeka emily emine emir
  emma emre enes ercan eren erica erik erika erna ernst erwin esma esmee esra esther eva evelien eveline evelyn evert
  evi ewa eyup ezra fabian famke fanny farah fardowsa farhad farid farida fatih fatiha fatima fatma fay felix femke
  fenna fenne filip filmon finn fleur floor floris fouad frank frans fred freddy frederik freek freerk frits gabriel
  gabriella gea geert geertje george gerald gerard gerben gerda gerrie gerrit gert gijs gokhan grace greet guido guus
  gwen habib hakan hakim halil halima hamid hamza hanane hanna hannah hanneke hans harm harry harun hasan hassan
  hatice heidi hein heleen helen helena hendrik henk hennie henny henri herbert herman hetty hicham houda hubert hugo
  hulya huseyin hussein huub ibrahim ida idil ilona ilse ilyas imane imran indra ineke ines inge ingrid irena irene
  irma isa isabel isabella ismael ismail ivar ivo jaap jack jacob jacobus jacqueline jade jakob jakub jamal jamie
  jamila jan jana janine janna janneke jans jasmijn jasmin jasmine jason jasper jayden jean jeanette jeffrey jelle
  jennifer jenny jens jeremy jerney jeroen jerry jerzy jesse jessica jet jihan jill jim jo joanna job jobien jochem
  joelle joep joeri joey johan johanna johannes john jolanda jonas jonathan joop joost jordi jordy joris jos jose
  joseph joshua joyce juan judith jules julia julian juliana julie julien juliette julius jurgen justin justine
  justyna kamal kamil karel karen karim karima karin karina karl karlijn karolina karsten kasia katarzyna kay kayleigh
  kees keith kelly kemal kenan kenneth kerem kevin khadija khadra khaled khalid khalida khalil kim kimberley kirsten
  klaartje klaas koen koenraad kofi koos koray krzysztof lara lars latifa laura laurens laurie lea leah leen leendert
  leila lena lenny leo leon levi lex liam lian lidia lieke lien lies liesbeth liesje lily lina linda lindsay lindsey
  lisa lisanne lisette liv loek loes lois lola lonneke lotte louis louise lubna luca lucas lucia lucy luka lukas luna
  luuk lydia lynn maaike maarten maartje machteld magda magdalena mahmoud majid malika manon manuel manuela mara marc
  marcel marcella marco marcus mareike marek margaret margot margriet maria mariam mariana marianne marie marieke
  marijke marijn marinus mario marion marisa marit mariusz marja marjolein mark markus marleen marlies marloes
  marouane martha martien martijn martin marwa marwan mary maryam mascha mathieu mathijs mats matthias matthijs
  maureen maurice maurits max maxim maxime maya mayke mees mehdi mehmet meike meindert melanie melissa menno merel
  mert merve meryem mia michael michal michelle michiel mick mieke mien miep mies miguel mike mila milan mina miranda
  miriam mirjam mohamad mohamed mohammed monica monika monique mounir mourad moussa moustafa muhammad muhammed murat
  musa mustafa myriam myrna nabil nadia nadine nadira naima najat najib najim nancy naomi natalia natalie natasha
  natasja nathalie nathan nawal neeltje nel nelly nick nicky nico nicole niek niels nienke nikita nina noa noah noel
  noemi noor noortje nora norbert nour noura nur nuria okan oksana oleksandr olena olga olivia omar omer omid onno
  onur osama oscar osman otto pascal patricia patrick patrycja patryk paul paula paulien paulina pauline pawel pedro
  peter petra philip pien piet pieter pieternel pietje pim pinar piotr priya puck quincy quinn quinten rachel rachid
  rachida rafael ramesh rami ramon ramona rana rania rashid ravi rayan raymond rebecca recep regina reinier remco remy
  renate rene renee reza ria rianne ricardo richard rick ricky rik rita rob robbert robby robert robin rodney roel
  roelof roger rogier roland romy ron ronald roos rosa rose roy ruben rudy rutger ruth ruud ryan saar saartje sabina
  sabrina safa said saida salim salima salma sam samantha sami samia samir samira samrawit samuel sanaa sander sandra
  sanjay sanne santosh sara sarah sascha saskia sean sebastiaan sebastian sedat selam selim selin selma sem semra sena
  serdar serena serkan sevda shanti sharmila sharon sheila shirin shirley sien sietse silke silvia simon simone sinan
  sita sjaak sjoerd sofia sofian sofie sonja sophie soraya soufiane stan stanley stef stefan stefania stefanie stella
  stephan stephanie steve steven stijn suleyman sultan sunita susan susanne suzan suzanna suzanne sven svetlana sylvia
  tamara tanja tara tarik tariq tesfay tess teun thea theo theresa thijmen thijs thom thomas ties tijmen tijs tim timo
  tineke tjeerd tobias tom tomas tomasz tommy ton toon toos trees trijntje trix trudie trudy truus turan umut valerie
  vanessa vera veronica victor victoria vijay viktor vincent vivian volodymyr wanda ward wendy wesley wessel wies
  wietse wil wilhelmina willem willemijn william willy wilma wim wineke winston wout wouter xander yahya yamina
  yannick yara yasemin yasin yasmin yasmina yasmine yasser yassin yassine yildiz yohannes yolanda yonas younes youri
  yousef youssef yuksel yunus yusra yusuf yvette yvonne zahra zainab zakaria zbigniew zehra zeynep zoe zoey zofia
  zuzanna`
    .trim()
    .split(/\s+/)
    .map(toPlain),
);

/** Names that are words too: as one they need a cue before them. */
const WORDS = new Set(
  'ad an ana andy bao bas ben bill bo boy cor dean demi demir door elke floor grace han hand iba indra isa jo job lamar lea maas mai mare mark mees mien mies mina mine mo nada ot ro roos rose rein sam sia sofia sultan ten toon ton trees turan victoria ward wies wil wout yildiz'.split(
    ' ',
  ),
);

/** Beginnings that only first names have, too many to list: Abdelhakim, Abdullahi, Muhammed. */
const STEM = /^(?:abd(?:el|ul|al|ur)|moha?m|muham|khadij|zayn|nour)/;

/** Whether the word is a first name. */
export function isFirstName(word: string): boolean {
  return isListed(word) || word.split('-').every((part) => part.length > 1 && isListed(part));
}

/** Whether the word is a first name and, with its capital, hardly anything else. */
export function isOnlyFirstName(word: string): boolean {
  return isFirstName(word) && !WORDS.has(toPlain(word));
}

function isListed(word: string): boolean {
  const plain = toPlain(word);
  return NAMES.has(plain) || STEM.test(plain);
}

/** Without capitals, accents and the letters that are no accented ones: Yılmaz is yilmaz, Stanisław stanislaw. */
export function toPlain(word: string): string {
  if (/^[a-z]+$/i.test(word)) return word.toLowerCase();
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
    .replace(/ß/g, 'ss');
}
