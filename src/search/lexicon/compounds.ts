import { toWords } from './word-list.ts';

/**
 * Words of which the compounds of the field are made. `splitCompound` takes a word apart only when parts cover all of
 * it: jeugdhulpverlening is jeugd + hulp + verlening.
 *
 * Written as the word alone is: lower case, singular, with its diacritics. What Dutch puts between parts (gezin-s-plan,
 * schuld-en-last, oudere-n-zorg) is spelled as endings are. So the letters s, en, e and n, and what they do to the word
 * before them (gezin, gezinnenteam; dakloos, daklozenopvang), are for `splitCompound` to undo and have no entry here.
 *
 * A part is never taken apart itself. So a compound of which the pieces mean nothing to a searcher is a part as a
 * whole (maatregel, wethouder, mantelzorg), and one that people search by its pieces is not (schuldhulp, wijkteam).
 * Prepositions and other particles (aan, bij, in, op, uit, voor) are no parts: with them nearly every word would split.
 */
export const COMPOUND_PARTS: readonly string[] = [
  // People
  ...toWords(`
    aanvrager alleenstaande analfabeet asielzoeker baby bewoner bezoeker burger buur cliënt cliëntenraad
    crimineel dader dakloos deelnemer dochter doelgroep echtgenoot eenouder familie gast gebruiker
    gedetineerde gehandicapte gemeenschap generatie gezin groep grootouder hebbende huisgenoot hulpbehoevende
    hulpvrager huurder ingezetene inwoner jeugd jeugdige jongen jongere jongvolwassene kind klant kleuter
    leeftijd leerling lid lotgenoot mantelzorg mantelzorger meerderjarig meisje melder mens migrant mijder
    minderheid minderjarig minima moeder naaste nabestaande nemer nieuwkomer ondernemer ouder oudere
    ouderschap partner patiënt persoon peuter pleeg publiek samenleving scholier schuldenaar senior
    slachtoffer slaper starter statushouder stief student thuisloos tiener vader verdachte verhuurder
    verzekerde vluchteling volk volwassene vreemdeling vriend vrijwilliger vrouw weigeraar wereld werkloos
    werkloosheid werkzoekende wonende woningzoekende woonwagen zelfstandige zieke zwerf zwerver
  `),
  // Who works there
  ...toWords(`
    aannemer adviseur advocaat agent ambassadeur ambtenaar arts begeleider behandelaar beheerder bemiddelaar
    bestuurder bewind boer burgemeester chauffeur coach collega consulent controleur coördinator curator
    deskundige deurwaarder directeur docent expert functionaris griffier handhaver helper huisarts inspecteur
    jobcoach jurist kracht leerkracht leider leidinggevende leraar maatje maker manager medewerker medicus
    meester mentor ombudsman ondersteuner onderzoeker opdrachtgever opdrachtnemer opvoeder psychiater
    psycholoog raadsman rechercheur rechter regisseur secretaris specialist therapeut tolk trainer uitvoerder
    verbinder verlener verpleegkundige vertaler vertegenwoordiger vertrouwenspersoon verwijzer verzekeraar
    verzorgende voerder voogd voogdij voorzitter werker werkgever werknemer wetgever wethouder zuster
  `),
  // Organisations and offices
  ...toWords(`
    afdeling apotheek balie bank basisschool bedrijf belastingdienst beraad bibliotheek boerderij bureau
    centrale centrum club coalitie college commissie corporatie coöperatie dienst eerstelijn fonds gemeente
    gevangenis griffie inspectie instantie instelling instituut kabinet kanton kantoor kerk keten
    kinderdagverblijf kliniek koepel loket ministerie netwerk onderneming orgaan organisatie overheid panel
    partij platform politie praktijk provincie punt raad rechtbank reclassering regering regio rijk school
    sector stichting team universiteit vakbond vereniging voedselbank ziekenhuis
  `),
  // Homes and places
  ...toWords(`
    adres afsluiting asiel badkamer bed bewoning bouw briefadres buurt dak deur dorp eigenaar flex gebied
    gebouw hoek hotel huis huishouden huiskamer huisvesting huur hypotheek inboedel inrichting isolatie kamer
    kern keuken keukentafel koop kraak leegstand locatie markt meubel nacht nieuwbouw nood omgeving ontruiming
    opvang pand park plaats plek postcode renovatie ruil ruimte samenwonen schaarste schimmel schoonmaak sloop
    sociaal spook stad stadsdeel straat tafel terrein thuis toewijzing uithuiszetting uitstroom uitzetting
    urgentie vakantie verblijf verhuizing verhuur vestiging vloer vocht voordeur voorraad voorrang wijk wonen
    woning zone
  `),
  // Help and care
  ...toWords(`
    aanbieder aanbod aandoening aanpak aanpassing abonnement activering activiteit agressie alarm alcohol
    analyse angst arrangement autisme basis begeleiding begrafenis behandeling behoefte belasting beleving
    bemiddeling bemoeizorg beperking bescherming besteding bestrijding bezoek bijstand botsing coaching
    conflict contact criminaliteit crisis dagbesteding deling dementie depressie diagnose diagnostiek digitaal
    discriminatie doof doorbraak dossier drank drug dwang dyslexie echtscheiding eenzaamheid eetstoornis
    ervaring escalatie evenwicht expertise gebrek gebruik gedrag geluid geneeskunde geneesmiddel gesprek
    gevaar geweld gezondheid gok handicap hechting herstel honger houding hulp hulpmiddel indicatie informatie
    inloop inspraak intake interventie isolement klacht klus kraam kwaliteit levensloop logeer lunch maaltijd
    maatschappelijk maatwerk medicatie medicijn melding methode methodiek middel misbruik mishandeling
    mobiliteit module mogelijkheid multiprobleem multiproblematiek nabijheid nazorg niveau observatie omgang
    ondermijning ondersteuning onderzoek onenigheid ontbijt ontmoeting ontwikkeling operatie opgroei opname
    opvoeding overbelasting overlast overlijden participatie pijn plaatsing positie preventie probleem
    problematiek procedure product profiel programma psychiatrie psychose puberteit relatie respijt
    revalidatie rolstoel rouw ruzie samenwerking schaamte scheiding scootmobiel seks service signaal
    signalering situatie slaap spanning spoed spraak stapeling stoornis stress suïcide taal taxatie
    technologie terugval therapie toeleiding training traject traplift trauma uitbuiting uithuisplaatsing
    uitsluiting uitvaart vaccinatie vechtscheiding veiligheid verandering verkeer verlening verpleeghuis
    verpleging verslaving vertrouwen vervoer verwaarlozing verwarring verwijzing verzorging voorziening vraag
    waardering wantrouwen welzijn zelfdoding zelfhulp zelfredzaamheid zelfregie ziekte zorg zwangerschap
  `),
  // Money, debt and work
  ...toWords(`
    aangifte aanmaning aanslag achterstand afbetaling afbouw affaire aflossing alimentatie arbeid arbeidsmarkt
    armoede auto baan bedrag begroting beheer bekostiging beroep beslag bestaan betaling beurs bijdrage
    bijslag bodem boete boodschap budget buffer compensatie contract crediteur cursus deler diploma
    dispensatie draagkracht economie eigen energie factuur faillissement fiets financiering financiën fraude
    garantie gas geld gift gijzeling handel handhaving incasso inkomen inkomst inschakeling inspanning
    invordering kaart kapitaal kinderbijslag kleding korting kosten kostendeler krapte krediet kwijtschelding
    last leefgeld leerwerk lening levensonderhoud loon loopbaan maand maatregel maximum minimum norm nul
    onderhoud ongeschikt ongeschiktheid ontslag onzekerheid opbrengst opleiding ouderdom overschot
    overschrijding overzicht pakket parkeer pas pensioen perceel percentage plafond plicht post premie prijs
    prikkel productie reis rekening rente reserve risico salaris sanctie sanering schade schuld sollicitatie
    spaar stage stroom subsidie tarief taxi tegemoetkoming tegoed tekort telefoon terugbetaling terugvordering
    toelage toeslag uitbetaling uitgave uitkering uitzend verbruik verhoging verlaging verlies vermindering
    vermogen verrekening verzekering vordering vrijlating vrijstelling vroegsignalering wanbetaler water week
    werk werkplaats werkplek winst zekerheid
  `),
  // Law, policy and administration
  ...toWords(`
    aanbesteding aanmelding aanspraak aansturing aanvraag aanwijzing accountant administratie advies
    afhandeling afspraak afstemming afwijzing akkoord akte antwoord archief artikel autoriteit band beeld
    beginsel belang beleid beoordeling bepaling berekening bericht beschikking beslissing besluit bestand
    bestuur bevoegdheid bewijs bezuiniging bezwaar bijeenkomst bijlage binding brief casus casuïstiek
    categorie certificaat code communicatie controle convenant correctie criterium cultuur data datum doel
    domein duur dwangsom eigendom eis enquête evaluatie examen experiment fase formulier fout functie fusie
    geboorte gegeven geheim geheimhouding gelijkheid geschil gevolg grens grond grondslag grondwet handeling
    handtekening heffing herindeling herziening hoofd huwelijk identificatie identiteit implementatie
    inburgering index initiatief inkoop inlichting innovatie inschrijving instrument integraal inzage inzet
    jaar justitie kader kalender kanaal kans kennis keuring keuze kloof koppeling kwalificatie kwartaal leges
    legitimatie leven leverancier levering lidmaatschap lijn lijst machtiging mail management mandaat
    medewerking meldpunt menu meting model monitor naleving nationaliteit nota nummer onderdeel
    ondertoezichtstelling onderwijs ongelijkheid ontheffing ontwerp oordeel opdracht opgave oplossing
    opschorting opsporing overdracht overeenkomst overgang overleg overtreding papier paspoort peil periode
    perspectief pilot plan planning polis politiek prestatie prioriteit privacy proces proef project protocol
    raam rapport rapportage reactie recht rechtmatigheid rechtspraak reden regel regelgeving regeling regie
    register registratie reglement resultaat richting richtlijn rol route schaal schot schrift spoedeisend
    standaard stelling stelsel stem stop storing straf strategie structuur sturing stuurgroep systeem taak
    termijn tijd titel toegang toekenning toelating toelichting toestemming toets toetsing toezegging toezicht
    transformatie transitie uitspraak uitval uitvoering uitwisseling uitzondering vaardigheid vaststelling
    verantwoordelijkheid verantwoording verband verbetering verbod verdeel verdeling vergadering vergoeding
    vergunning verhaal verhouding verklaring verlegenheid verlof verloop verordening verplichting verschil
    verslag verstrekking vertraging verwachting verwerking verzoek visie voering volg voorbeeld voorkeur
    voorlichting voorschot voorschrift voorstel voortgang voorwaarde vorm vorming vraagstuk vrijheid waarborg
    waarde wacht wachtwoord weigering werkgroep wet wetgeving wijziging wisseling zaak zitting
  `),
  // Teams and time
  ...toWords(`
    aandacht aansluiting achterwacht afstand agenda applicatie avond bereik beschermer bezetting capaciteit
    caseload cijfer computer continuïteit dag detachering doorstroom drempel druk einde feest formatie graad
    houder inhuur instroom internet intervisie kerst ladder leiding matrix personeel pool reces rooster
    scholing sleutel sluiting spreekuur steun steunpunt tempo uitbreiding uur vertrek vervanging verzuim
    weekend werkdruk winter zomer
  `),
  // School, language and newcomers
  ...toWords(`
    alfabetisering barrière integratie kinderopvang klas klimaat laptop leerplicht lees les meedoen migratie
    schrijf speeltuin sport spul studie tablet thuiszitter
  `),
  // Adjectives, mostly as the last part
  ...toWords(`
    afhankelijk behoevend breed gebonden gerechtigd gericht gevoelig houdend intensief kwetsbaar mijdend
    overstijgend plichtig toegankelijk vriendelijk vrij wonend zoekend
  `),
];

/**
 * Forms that a part takes inside a compound, or as its last word, and that no rule about endings leads back to the word
 * alone. Stems of verbs are among them, for people search by the verb.
 */
export const PART_FORMS: Readonly<Record<string, string>> = {
  aanmeld: 'aanmelding',
  behandel: 'behandeling',
  beslis: 'beslissen',
  betaal: 'betaling',
  criteria: 'criterium',
  huishoud: 'huishouden',
  inschrijf: 'inschrijving',
  kinder: 'kind',
  kinderen: 'kind',
  kost: 'kosten',
  leden: 'lid',
  leef: 'leven',
  leen: 'lening',
  lever: 'levering',
  meld: 'melden',
  opvoed: 'opvoeding',
  speel: 'spelen',
  steden: 'stad',
  uren: 'uur',
  verhuis: 'verhuizing',
  verpleeg: 'verpleging',
  verwijs: 'verwijzen',
  woon: 'wonen',
  ziek: 'zieke',
  zoek: 'zoeken',
};

/**
 * Words that are left whole though parts cover them, because the parts say nothing of what they mean. Endings that
 * parts may have, these may have too. They are no parts: inside a longer word they count for nothing.
 */
export const EXCEPTIONS: readonly string[] = toWords(`
  agentuur bedraad belangrijk belangstelling dageraad doeleinde drukwerk eigentijds hoofdzaak huishouding huisraad
  huiswerk lijnrecht middelpunt noodzaak ouderwets postuur raadpleeg re-integratie
  rechtvaardigheid regelrecht stadhouder uurwerk vrijdag vrijspraak
`);
