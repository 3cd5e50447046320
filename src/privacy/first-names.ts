/**
 * First names that are common among people in the Netherlands, in plain letters and lower case; see {@link toPlain}.
 * Names that are also words, places or months are in {@link isFirstName} only when another word makes them a name.
 */
const NAMES = new Set(
  `
  aaliyah abdel abdi abraham ad ada adam adem adil adnan adriaan adriana adrie adrienne agnes agnieszka ahmad ahmed
  ahmet aicha aida aisha akif albert aleksander aleksandra alex alexander alexandra alfred ali alice alicja alina
  alisha amal amalia amanda amber amina amine amir amira amy an ana anass andre andrea andreas andries andriy andrzej
  andy angela angelique anika anil anisa anita anja anke ankie anna anne anneke annelies annemarie annemieke annet
  annette annie annika anouar anouk ans ansje anthony antje antoine antoinette anton antonia antonio ariana arie arjan
  arjen arman arnold arnoud aron arthur asha ashley astrid auke aukje aya aydan aydin ayla aylin ayman ayoub ayse
  aysel aziz aziza azra barbara barend bart bartek bartosz bas basel bastiaan batuhan bauke bea beata beatrijs beatrix
  ben benjamin bennie bente beppie berend bernadette bernard bert berta beth betsy betty betul bianca bilal birgit
  bjorn bo bob bogdan boris bouchra boudewijn bouke brahim bram brenda brian brigitte britt bruno burak busra carin
  carina carla carlijn carlo carlos carmen carola carolien carolina caroline casper catharina cato cees cemal cengiz
  ceren chanel chantal charles charlotte cheryl chloe chris christel christiaan christian christien christina
  christine cindy claire clara claudia colette conny cor cora corine cornelia cornelis corrie cristina cynthia daan
  dalia damian dana daniel daniela danielle danique danny danuta daphne darek daria dario dave david davy dawid dawit
  dean debbie deborah deepak demi demir denise deniz dennis derek derya desi desiree devin dewi diana dick diederik
  diego dieuwertje dilara dilek dimitri dina dinesh diny dirk djamila djenna djura dmytro dominik dominika dominique
  donna dora dorien dorine doris dorota driss dylan ebru eda eddy edgar edith edwin eef eefje eelco elaine elena elias
  elif eline elisa elisabeth elise elke ella ellen ellis elly elma elmira els elsa elsbeth elvan elvira emanuel emeka
  emily emin emina emine emir emirhan emma emre enes enis ercan erdal erdem eren erhan erica erik erika erna ernst
  erol erwin esma esmee esra ester esther eugenie eva evelien eveline evelyn evert evi ewa ewelina eyup ezra fabian
  fadi faisal faiza famke fanny farah fardowsa farhad farid farida fatih fatiha fatima fatma fay felix femke fenna
  fenne ferdi ferry fien filip filiz filmon finn firat fleur floor floortje flora floris fouad fouzia frank franka
  frans fred freddy frederik freek freerk frida frits froukje furkan gabriel gabriela gabriella gea geert geertje
  george gerald gerard gerben gerda gerrie gerrit gert gertrude ghislaine ghizlane gijs glenn gokhan grace greet
  greetje greta grietje grzegorz guido gulay gulsen guus gwen habib habiba hafida hafsa hajar hakan hakim hakima halil
  halima halina hamed hamid hamida hamza hanan hanane hanife hanna hannah hanneke hanny hans harm harry harun hasan
  hassan hatice heidi hein heleen helen helena hendrik hendrikus henk hennie henny henri henriette herbert herman
  hetty hicham hilal hilda hilde houda houria hubert hugo hulya huseyin hussein huub ibrahim ida idil idris ilham
  ilias ilja ilona ilse ilyas iman imane imke imran inan indra ineke ines inge ingeborg ingrid irena irene irma iryna
  isa isabel isabella isabelle ismael ismail ivan ivana ivar ivo ivonne iza izabela jaap jacco jacek jack jacob
  jacobus jacqueline jade jakob jakub jamal jamie jamila jan jana janine janna janneke jans jaroslaw jasmijn jasmin
  jasmina jasmine jason jasper jayden jean jeanette jeanine jeanne jeffrey jelena jelle jelmer jennifer jenny jens
  jeremy jerney jeroen jerome jerry jerzy jesse jessica jet jetske jetta jetty jihan jill jim jo joanna job jobien
  jochem joelle joep joeri joey johan johanna johannes john johnny jolanda jolanta jolanthe jonas jonathan joop joost
  jordi jordy joris jos jose joseph joshua joyce jozef juan judith jules julia julian juliana julie julien juliette
  julius jurgen justin justine justyna kaan kacper kadir kamal kamil kamila karel karen karim karima karin karina karl
  karlijn karolina karsten kasia katarzyna kay kayleigh keano kees keith kelly kemal kenan kenneth kerem kerim kevin
  khadija khadra khaled khalid khalida khalil kiki kim kimberley kirsten klaartje klaas klara koen koenraad kofi koos
  koray kris kristel kristina krystyna krzysztof lamia lara larissa lars latifa laura laurens laurie lea leah leen
  leendert leentje leila lena lennart lenny leo leon leonie leonoor leroy lesley levi lex lia liam lian liana lidia
  lieke lien lies liesbeth liesje lili lilian lily lina linda lindsay lindsey lisa lisanne lisette liv loek loes lois
  lola lonneke lorenzo lotta lotte louis louisa louise lubna luca lucas lucia lucie lucien lucy luka lukas lukasz luna
  luuk lydia lynn maaike maarten maartje machteld maciej madina magda magdalena maher mahmoud mahmut majid malak
  malgorzata malika manal manon manuel manuela mara marc marcel marcella marco marcus mareike marek margaret
  margaretha margot margriet maria mariam mariama mariana marianne marie marieke marijke marijn marinus mario marion
  marisa mariska marit marius mariusz marja marjan marjolein mark markus marleen marlies marloes marouane marta martha
  martien martijn martin martina marwa marwan mary maryam mascha mateusz mathieu mathijs mats matthias matthijs
  maureen maurice maurits max maxim maxime maya mayke mees mehdi mehmet meike meindert melanie melek melike melis
  melisa melissa menno merel mert merve meryem metin mia michael michal michelle michiel mick mieke mien miep mies
  miguel mihai mike mila milad milan milou mina mira miranda miriam mirjam mirjana mirthe mitchel mohamad mohamed
  mohammed monica monika monique moos morris mounir mourad moussa moustafa muhammad muhammed murat musa mustafa
  mustapha myriam myrna myrthe nabil nabila nadia nadine nadira naima najat najib najim nancy naomi nasim nassim
  natalia natalie natasha natasja nathalie nathan nawal naz neeltje neha nel nelly nesrin nettie nick nicky nico
  nicole niek niels nienke nihal nikita nilgun nina nisrine noa noah noel noemi noor noortje nora norah norbert nour
  noura nur nurcan nuri nuria okan oksana oktay olaf oleksandr olena olga olivia omar omer omid onno onur orhan osama
  oscar osman otto oumaima ousmane oussama ozan ozge ozgur ozlem parisa pascal patricia patrick patrycja patryk paul
  paula paulien paulina pauline pawel pedro peggy pepijn peter petra philip pien piet pieter pieternel pietje pim
  pinar piotr priscilla priya puck quincy quinn quinten rachel rachid rachida radha radoslaw rafael rajesh rakesh
  ramazan ramesh rami ramon ramona rana rania raoul rasha rashid ravi rayan raymond rebecca recep regina reinder
  reinier remco remi remy renate rene renee renske reza ria rianne ricardo richard rick ricky rik rinus rita rob
  robbert robby robel robert roberto robin rodney roel roelof roger rogier roland romy ron ronald roos rosa rose
  roshni rowan roxanne roy ruben rudy rutger ruth ruud ryan saar saartje sabina sabrina safa safae said saida salim
  salima salma sam samantha sami samia samir samira samrawit samuel sana sanaa sander sandra sanjay sanne santosh sara
  sarah sascha saskia savannah sean sebastiaan sebastian sedat sefa selam selim selin selma sem semhar semra sena
  senait serap serdar serena serhat serhiy serkan serpil sevda sevgi shabnam shakira shanaya shania shannon shanti
  sharda sharmila sharon sharona sheila shirin shirley shivani siem sien sietse silke silvana silvia simon simona
  simone sinan sinem sita sjaak sjoerd sjors sofia sofian sofie sonja sophie soraya soufian soufiane soumaya stan
  stanislaw stanley stef stefan stefania stefanie stella stephan stephanie steve steven stien stijn suhaila suleyman
  sultan sunil sunita susan susanne suzan suzanna suzanne sven svetlana sylvana sylvester sylvia sylwia szymon tamara
  tanja tara tarik tariq tatiana tatjana tesfay tess teun thea theo theresa thijmen thijs thom thomas ties tijmen tijn
  tijs tim timo tina tineke tirza tjeerd tobias tom tomas tomasz tommy ton toon toos trees trijntje trix trudie trudy
  truus turan tycho tygo tyrone umit umut ursula utku valerie vanessa vera veronica veronique victor victoria vijay
  viktor viktoriia vincent vivian volodymyr wafa wanda ward wendy wesley wessel wiebe wies wietse wil wilbert wilfred
  wilhelmina willem willemijn william willy wilma wim wineke winston wojciech wout wouter xander yahya yamina yannick
  yara yasemin yasin yasmin yasmina yasmine yasser yassin yassine yavuz yeliz yildiz yohannes yolanda yonas younes
  youness youri yousef youssef youssra yuksel yulia yunus yusra yusuf yvette yvonne zafer zahra zainab zakaria zaki
  zbigniew zehra zeki zeynep zineb zita zoe zoey zofia zoubida zuzanna`
    .trim()
    .split(/\s+/)
    .map(toPlain),
);

/** Names that are words too: as one they need a cue before them. */
const WORDS = new Set(
  'ad an ana andy bao bas ben bill bo boy cor dean demi demir door elke floor grace han hand iba indra isa jo job lamar lea maas mai mare mark mees mien mies mina mine mo nada ot ro roos rose rein sam sia sofia sultan ten toon ton trees turan victoria ward wies wil wout yildiz'
    .split(' '),
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
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/ı/g, 'i').replace(/ł/g, 'l').replace(/ø/g, 'o').replace(/ß/g, 'ss');
}
