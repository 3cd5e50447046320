import { toGroups } from './word-list.ts';

/**
 * Words and short phrases that people use for one situation without meaning the same: what its writer calls
 * `bankslapen` another looks for under `briefadres` or `noodopvang`. They lead to a case that synonyms do not reach, and
 * count for little. Nobody should be surprised to find any two of a group in one text.
 *
 * Lower case, base forms, at most three words. A phrase is written without stop words, for those are gone from a query
 * before its phrases are looked for; it holds at least one word that is rare. Very general words (hulp, zorg, gemeente)
 * are no members by themselves, for they would bring every case. A word may be in several groups.
 */
export const RELATED: readonly (readonly string[])[] = [
  // Finding the way in
  ...toGroups(`
    kastje muur, doorverwijzen, doorsturen, terugverwijzen, afschuiven, loket, onbevoegd, verkeerde loket, rondgestuurd, doorgeschoven
    wal schip, afgewezen, contra-indicatie, niemandsland, grijs gebied, buitengesloten
    drempel, laagdrempelig, schaamte, wantrouwen, angst, zorgmijder, inloop
    zorgmijder, bemoeizorg, ongevraagde hulp, hulp weigeren, aanbellen, zorgmijding
    onvindbaar, website, folder, informatiepunt, wegwijs, telefoonnummer
    niet-gebruik, onbekende regeling, mislopen, toeslag aanvragen, onderbenutting
    onbereikbaar, wachtmuziek, keuzemenu, terugbellen, telefonisch spreekuur, voicemail, antwoordapparaat, callcenter
    kantoortijd, kantooruren, vijf uur, avond, nacht, weekend, bereikbaarheidsdienst, crisisdienst
    noodbed, noodopvang, crisisplek, slaapplek, nachtopvang, crisisopvang, opvangplek
    openingstijd, sluitingstijd, kantooruren, avond, weekend, spreekuur
    wachtrij, balie gesloten, inloopspreekuur, online afspraak, afspraak balie
    keukentafelgesprek, huisbezoek, hulpvraag, gespreksverslag, cliëntondersteuner, meekijken
    verhaal opnieuw vertellen, dubbele intake, herhalen, dossier, overdracht, nieuwe begeleider
    herindicatie, verlenging, opnieuw aanvragen, herbeoordeling, indicatie verlopen, jaarlijks aantonen, heronderzoek
    diagnose, verklaring arts, bewijs, medisch advies, psychologisch onderzoek, indicatie
    medische keuring, keuringsarts, medisch adviseur, belastbaarheid, oordeel arts, second opinion
    afwijzing, bezwaar, motivering, afwijzingsgrond, geweigerd, afgewezen aanvraag
    eigen kracht, zelfredzaam, eigen netwerk, gebruikelijke hulp, vraagverlegenheid
    overvraagd, zelfredzaamheid, doenvermogen, stress, overzicht kwijt, laaggeletterd
    beëindigen, afschalen, nazorg, terugval, uitstroom, afsluiten, vinger pols
    kleine hulpvraag, preventie, lichte ondersteuning, voorkomen, tijdig
    escalatie, opschalen, crisis, vroegsignalering, ingrijpen
    crisis, crisisdienst, bereikbaarheidsdienst, piketdienst, spoedzorg, huisartsenpost, achterwacht, nachtdienst
    no-show, afspraak vergeten, wegblijven, afhaken, opkomen dagen
    één gezin plan, casusregie, casusregisseur, versnippering, 1g1p1r
    wisselende gezichten, vertrouwensband, vertrouwen, vaste hulpverlener, continuïteit, nieuwe begeleider, personeelsverloop
    maatwerk, standaardaanbod, uitzondering, hardheidsclausule, menselijke maat, creatief oplossen
    menselijke maat, regels knellen, schrijnend, onbedoeld gevolg, bedoeling, omgekeerde toets, maatwerk
    onafhankelijke cliëntondersteuner, vertrouwenspersoon, meedenken, ombudsfunctionaris, bijstaan
    brief begrepen, moeilijke taal, ambtelijke taal, ambtenarentaal, b1, laaggeletterd, jargon, onleesbaar
  `),
  // Waiting and time
  ...toGroups(`
    eindeloos wachten, wachtlijst, wachttijd, doorlooptijd, weken, maanden, overbruggingszorg
    wachtlijst, aanmeldstop, cliëntenstop, capaciteit, tekort behandelaars, patiëntenstop
    beslistermijn, doorlooptijd, termijn overschreden, ingebrekestelling, dwangsom, traag besluit
    vertraging, achterstand, werkvoorraad, onbehandeld, traag
    terugkoppeling, radiostilte, reactie uitblijft, nabellen, onbeantwoord, ontvangstbevestiging
    zomer, zomervakantie, kerstvakantie, feestdagen, vakantierooster, onderbezet, reces
  `),
  // Income and benefits
  ...toGroups(`
    bijstand, uitkering, sociale dienst, levensonderhoud, inkomen, bijstandsnorm, participatiewet
    uitkering aanvragen, bewijsstukken, bankafschrift, inlichtingenplicht, aanvraagprocedure, inkomensconsulent
    tientje, kleine bedragen, euro, potje, budget, vrij besteedbaar, handgeld, declareren
    voorschot, overbrugging, leenbijstand, noodkrediet, broodnood
    uitkering stopgezet, opschorten, intrekken, uitkering geblokkeerd, beëindigen
    terugvordering, verrekenen, terugbetalen, naheffing, vordering
    wisselend inkomen, nulurencontract, flexwerk, uitzendwerk, inkomstenverrekening, loonstrook, parttime
    werken loont, armoedeval, bijverdienen, deeltijdwerk, inkomensgrens
    inkomensgrens, middeninkomen, werkende armen, grensbedrag, inkomenstoets, draagkracht
    samenwonen, kostendelersnorm, inwonend kind, medebewoner, thuiswonend, mantelzorgwoning
    gezamenlijke huishouding, samenwonen, leefvorm, huisbezoek, sociale recherche, latrelatie
    gift, schenking, bijstand, inlichtingenplicht, fraude, boodschappen
    fraude, sociale recherche, wantrouwen, signaal doorgeven, boete, inlichtingenplicht, fraudesignaal
    boete, sanctie, strafkorting, verwijtbaar, inlichtingenplicht, gekort
    bijzondere bijstand, inrichtingskosten, onverwachte kosten, witgoed, huisraad, stoffering, noodzakelijke kosten
    wasmachine kapot, koelkast, witgoed, bijzondere bijstand, noodfonds, lening, huisraad
    minimaregeling, stadspas, meedoenregeling, kindpakket, collectieve zorgverzekering, kwijtschelding, armoedebeleid
    armoede, kinderarmoede, leeg broodtrommeltje, honger, sportclub, schoolspullen, stichting leergeld, kledingbank
    voedselbank, honger, boodschappen, voedselpakket, maaltijd, supermarkt, koelkast leeg
    kwijtschelding, gemeentelijke belasting, waterschap, afvalstoffenheffing, aanslag, rioolheffing
    toeslag, belastingdienst, terugbetalen, huurtoeslag, zorgtoeslag, kindgebonden budget
    toeslagenaffaire, gedupeerde ouders, hersteloperatie, compensatie, brede ondersteuning, wantrouwen overheid
    alimentatie, kinderalimentatie, scheiding, lbio, eenoudergezin, onderhoudsplicht
    aow, pensioen, aio, ouderdomspensioen, onvolledige opbouw, svb, pensioengat
    arbeidsongeschikt, wia, wajong, keuring, uwv, ziektewet, herkeuring, afgekeurd
    ziektewet, loondoorbetaling, bedrijfsarts, ziekteverzuim, ziekmelding, langdurig ziek
    zelfstandige, ondernemer, bbz, faillissement, belastingschuld, zakelijke schuld, eigen bedrijf
    student, studieschuld, studiefinanciering, duo, studietoeslag, bijbaan
    zoektermijn, jongerenloket, scholingsplicht, jongerenuitkering, bijstand jongeren
    dak thuisloze uitkering, daklozenuitkering, centrumgemeente, briefadres, bijstand, postadres
    energie, energierekening, stookkosten, energietoeslag, energiearmoede, tochtig huis, isolatie, verwarming
    energieafsluiting, gas licht water, waterbedrijf, energieleverancier, afgesloten energie, koud huis, drinkwater
    eigen bijdrage, cak, zorg mijden, stapeling kosten, abonnementstarief, onbetaalbaar
    eigen risico, zorgkosten, tandarts, bril, aanvullende verzekering, zorg mijden, gemeentepolis
    zorgverzekering, premieachterstand, onverzekerd, wanbetaler, regeling wanbetalers, cak, ziektekosten
    inkomensondersteuning, potje, noodfonds, fonds, giften, particulier fonds, urgente noden, maatwerkbudget
    stapeling, regelingen, onoverzichtelijk, loketten, inkomensregelingen, wirwar
    vermogen, spaargeld, vermogensgrens, vermogenstoets, krediethypotheek
    bankrekening, basisbankrekening, pinpas, identificatie, contant geld
    uitvaart, begrafenis, begrafeniskosten, overlijden, nabestaande, uitvaartverzekering, crematie
  `),
  // Debt
  ...toGroups(`
    schulden, betalingsachterstand, deurwaarder, incasso, aanmaning, wanbetaler, rekeningen, roodstand
    schuldhulpverlening, schuldregeling, aanmelding schulden, schuldeiser, saneringskrediet, kredietbank, schuldenvrij
    deurwaarder, beslag, loonbeslag, bankbeslag, exploot, dagvaarding, executie, inboedel
    beslagvrije voet, vtlb, leefgeld, rondkomen, bestaansminimum, beslag
    cjib, boete, verkeersboete, aanmaning, gijzeling, deurwaarder, betalingsregeling
    belastingschuld, belastingdienst, toeslagschuld, verrekening, invordering, aanslag
    schuldsanering, wsnp, schone lei, rechtbank, saneringskrediet, schuldregeling
    schuldeiser, weigeren, dwangakkoord, minnelijk traject, crediteur
    bewindvoerder, bewindvoering, beschermingsbewind, kantonrechter, leefgeld, griffierecht, bewindskosten, uitstroom bewind
    post openen, ongeopende post, tas vol brieven, administratie, overzicht kwijt, thuisadministratie, postberg
    papierwinkel, administratie, formulier, bewijsstukken, ordner, schuldhulpmaatje, hulp formulieren
    vroegsignalering, eerste achterstand, huurschuld, energieschuld, vaste lasten, preventie schulden, signaalpartner
    jongeren schulden, achteraf betalen, telefoonabonnement, studieschuld, jongerenperspectieffonds, gokken
    gokken, gokverslaving, online casino, kansspel, schulden, verslaving
    problematische schuld, stress, schaamte, schaarste, geldzorgen, slapeloos
    nieuwe schuld, recidive, terugval schulden, uitval schuldhulp, tussentijds beëindigd, saneerbaar
    saneerbare schuld, fraudeschuld, ontnemingsmaatregel, schadevergoeding slachtoffer, geweigerd schuldhulp, strafrechtelijke boete
    afkoelingsperiode, moratorium, breed moratorium, ontruiming uitstellen, adempauze, rechter, schuldhulp
  `),
  // Work and taking part
  ...toGroups(`
    werk zoeken, solliciteren, vacature, werkloos, re-integratie, uitkering, baan
    re-integratie, werkfit, werkcoach, werkervaringsplek, proefplaatsing, arbeidsmarkt
    beschut werk, garantiebaan, banenafspraak, sociale werkplaats, loonkostensubsidie, arbeidsbeperking, doelgroepregister
    afstand arbeidsmarkt, langdurig werkloos, granieten bestand, participatieplek, bijstand
    tegenprestatie, vrijwilligerswerk, uitkering, participatieplek, behoud uitkering
    dagbesteding, arbeidsmatig, ritme, daginvulling, werkplaats, zinvolle dag, nuttig voelen
    jobcoach, werkplekbegeleiding, werkgever, arbeidsbeperking
    scholing, opleiding, omscholing, diploma, leerwerktraject, cursus, praktijkleren
    kinderopvang, werkende ouders, sociaal medische indicatie, bso, gastouder, opvangkosten
    arbeidsmigrant, uitzendbureau, huisvesting arbeidsmigranten, ontslag, slaapplek kwijt
    ontslag, baanverlies, reorganisatie, faillissement werkgever, ww, werkloos
    werkgever, werkgeversservicepunt, vacature, inclusief ondernemen, social return
  `),
  // Homelessness and housing
  ...toGroups(`
    dakloos, briefadres, bankslapen, noodopvang, slaapplek, nachtopvang, auto slapen
    briefadres, inschrijving, brp, uitgeschreven, postadres, uitkering, woonadres
    uitgeschreven, ambtshalve uitschrijving, adresonderzoek, brp, spookburger, vow
    bankslaper, economisch dakloos, inwonen, logeren vrienden, tussenwoning, noodhuisvesting
    regiobinding, centrumgemeente, geweigerd opvang, landelijke toegankelijkheid, herkomstgemeente, toegangscriteria
    opvang vol, uitstroom, doorstroom, bezette plek, wachten woning, uitstroomwoning, verstopt
    dakloos gezin, gezinsopvang, noodopvang, hotel, tijdelijk onderdak, vakantiepark
    zwerfjongere, dakloze jongere, thuisloos, bankhoppen, jongerenopvang, kamers kansen, foyer
    winteropvang, koudweerregeling, vorst, buitenslaper, nachtopvang, vrieskou
    housing first, skaeve huse, wonen basis, dakloos, woonbegeleiding
    ontruiming, huurachterstand, deurwaarder, vonnis, huurschuld
    huisuitzetting voorkomen, melding huurachterstand, vroegsignalering, corporatie, betalingsregeling
    urgentie, voorrang, afgewezen urgentie, woningnood, schrijnend, medische urgentie, huisvestingsverordening
    woningnood, wachtlijst woning, inschrijfduur, sociale huur, woningtekort, betaalbaar
    scheiding, woonruimte, dakloze vader, urgentie, inwonen, omgangsregeling
    doorstroming, seniorenwoning, verhuizen, passend wonen, verhuiskostenvergoeding, ouderenhuisvesting
    gelijkvloers, seniorenwoning, levensloopbestendig, woningaanpassing, traplift, drempels
    woningaanpassing, traplift, verhuizen, badkamer, douche, primaat verhuizen, tillift, aanbouw
    schimmel, vocht, achterstallig onderhoud, huisjesmelker, lekkage, huurcommissie, ventilatie, slecht huis
    huisjesmelker, particuliere verhuur, malafide verhuurder, hoge huur, kamerverhuur, huurteam
    overbewoning, krap wonen, groot gezin, slaapkamer, klein behuisd
    overlast, burenruzie, geluidsoverlast, buurtbemiddeling, klacht buren, woonfraude, woonmaatschappelijk werk
    buurtbemiddeling, burenconflict, mediation, ruzie, overlast
    vervuiling, verzamelwoede, hoarding, ongedierte, ontruimen, woningvervuiling, brandgevaar, schoonmaken
    beschermd wonen, uitstroom, ambulantisering, doorstroom, zelfstandig wonen, begeleid wonen, terugval
    uitstroomwoning, contingent, woningtoewijzing, voorrang, doorstroom beschermd wonen, prestatieafspraken, corporatie
    kleinschalige woonvorm, ouderinitiatief, wooninitiatief, geclusterd wonen, hofje
    vakantiepark, recreatiewoning, permanente bewoning, camping, chalet, tijdelijk wonen
    woonwagen, standplaats, woonwagenbeleid, uitsterfbeleid
    tijdelijk huurcontract, antikraak, flexwoning, tussenwoning, tijdelijk wonen, opnieuw verhuizen
    huurtoeslag, hoge huur, huurverhoging, betaalbaar, passend toewijzen, woonlasten
    verhuizing, overdracht, indicatie vervalt, opnieuw aanvragen, woonplaats
    woonplaatsbeginsel, verhuizing, kostenverhaal, brp, verantwoordelijke gemeente
    inrichting, meubels, gordijnen, kringloop, huisraad, stoffering, leeg huis
    geclusterd wonen, scheiden wonen zorg, langer thuis, zelfstandig wonen, woonzorg, tussenvorm
    leefbaarheid, kwetsbare wijk, achterstandswijk, verpaupering, zwerfvuil, wijkaanpak, onveilig gevoel
  `),
  // Children, young people, families
  ...toGroups(`
    jeugdhulp, opvoeden, jeugdteam, gezinscoach, jeugdconsulent, jeugdzorg
    opvoedvraag, opvoeding, driftbui, puber, opvoedondersteuning, ouderschap, cjg, pedagoog
    wachtlijst jeugd, specialistische jeugdhulp, jeugd-ggz, crisisplek, kind wacht, plekkenprobleem
    uithuisplaatsing, pleeggezin, kinderrechter, jeugdbescherming, terugplaatsing, gezinshuis
    jeugdbescherming, gezinsvoogd, ondertoezichtstelling, gecertificeerde instelling, kinderrechter, raadsonderzoek
    drang, dwang, vrijwillig kader, gedwongen kader, veiligheid kind, raadsonderzoek, jeugdbeschermingstafel
    gesloten jeugdhulp, jeugdzorgplus, gesloten plaatsing, afzondering, machtiging, weglopen
    pleegouder, pleegzorg, pleegkind, netwerkpleeg, opa oma, vergoeding pleegouders
    gezinshuis, woongroep, leefgroep, residentieel, kleinschalig
    achttien, jeugdhulp stopt, volwassenhulp, zorgval, 18-min, 18-plus, verlengde jeugdhulp, jongvolwassene
    achttien, kamertraining, zelfstandig wonen, begeleider kwijt, eigen zorgverzekering
    jongvolwassene, kwetsbare jongere, mentor, steunfiguur, vangnet
    multiprobleemgezin, gezinscoach, casusregie, intensieve gezinsbegeleiding, gestapelde problematiek
    vechtscheiding, omgangsregeling, loyaliteitsconflict, ouderverstoting, strijd ouders, begeleide omgang, scheiding
    omgangsregeling, omgangshuis, begeleide omgang, bezoekregeling, contactverlies, co-ouderschap
    kopp, ouder psychische ziekte, ouder verslaafd, jonge mantelzorger, kind zorgt, kinderen verslaafde ouders
    jonge mantelzorger, kind zorgt, kind vertaalt, parentificatie, schoolverzuim
    zwangerschap, kraamzorg, verloskundige, kwetsbare zwangere, kansrijke start, ongewenst zwanger, eerste duizend dagen
    consultatiebureau, jeugdarts, peuter, vaccinatie, ontwikkelingsachterstand, jeugdverpleegkundige
    taalontwikkeling, taalachterstand kind, vve, voorschool, logopedie, voorlezen
    dyslexie, leesprobleem, ernstige dyslexie, dyslexiezorg, remedial teaching
    adhd, druk kind, concentratie, medicatie, diagnose kind, gedragsproblemen
    gedragsproblemen, agressief kind, moeilijk gedrag, weglopen, ouders radeloos
    gezinsbegeleiding, ambulante jeugdhulp, intensieve hulp, opvoedhulp, gezinscoach
    verwijsroute, jeugdarts, medisch verwijzer, verwijsbrief, verwijsrecht
    jeugd-lvb, orthopedagoog, zorgintensief kind, ontwikkelingsstoornis, gehandicapt kind, brusje
    zorgintensief kind, logeren, respijtzorg, ouders overbelast, ernstig meervoudig beperkt, medisch kinderdagverblijf
    jongerenwerk, hangjongeren, jongerencentrum, straathoekwerker, overlast jeugd, rolmodel
    jeugdcriminaliteit, ondermijning, drugsrunner, afglijden, jonge aanwas, halt, messenbezit
    loverboy, meidenhandel, uitbuiting, weglopen, seksuele uitbuiting, mensenhandel
    sociale media, gamen, gameverslaving, beeldscherm, cyberpesten, sexting, mobiele telefoon
    eetstoornis, anorexia, boulimia, zelfbeschadiging
    mentale druk jongeren, somber, prestatiedruk, faalangst, stress studenten, eenzame jongeren
    transgender, genderidentiteit, lhbti, coming-out, acceptatie, seksuele diversiteit
    speeltuin, buitenspelen, jeugdhonk, vakantieactiviteit, sportvereniging
    schoolontbijt, schoolmaaltijd, schoollunch, lege broodtrommel, honger, kinderarmoede
  `),
  // School
  ...toGroups(`
    thuiszitter, leerplicht, schoolverzuim, spijbelen, passend onderwijs, vrijstelling, schoolweigering
    schooluitval, startkwalificatie, voortijdig schoolverlaten, rmc, doorstroompunt, mbo
    passend onderwijs, samenwerkingsverband, speciaal onderwijs, extra ondersteuning, toelaatbaarheidsverklaring, zorgplicht school
    onderwijs-zorgarrangement, zorgklas, jeugdhulp school, begeleider school, schotten onderwijs, zorg-onderwijs
    ondersteuningsteam, intern begeleider, brede school, zorgteam, schoolmaatschappelijk werk, zorgcoördinator
    leerlingenvervoer, schoolbusje, taxibusje, speciaal onderwijs, chauffeur, ritten
    pesten, gepest, veilige school, sociale veiligheid, buitengesloten, schoolklimaat
    schoolkosten, ouderbijdrage, laptop, schoolreis, leermiddelen, stichting leergeld
    schoolverzuim, leerplichtambtenaar, proces-verbaal, ziekmelding, leerplicht
    stage, stageplek, bpv, mbo, stagediscriminatie, bol bbl
    lerarentekort, leerkracht ziek, grote klas, lesuitval, invaljuf
  `),
  // Mental health and addiction
  ...toGroups(`
    psychische klachten, ggz, somber, angst, depressie, wachtlijst ggz, overspannen, psycholoog
    contra-indicatie, afgewezen ggz, uitsluitingscriterium, uitgesloten ggz, uitbehandeld, specialistische ggz
    ambulantisering, fact-team, ontslag ggz, casemanager, klinische opname
    fact-team, bemoeizorg, epa, ernstige psychiatrische aandoening, psychiatrie, ambulant
    verward gedrag, meldpunt, politie, acute psychiatrie, crisisbeoordeling, zorg veiligheid, onbegrepen gedrag
    gedwongen opname, zorgmachtiging, crisismaatregel, verkennend onderzoek, burgemeester, verplichte zorg, wvggz
    suïcide, zelfdoding, suïcidale gedachten, 113, crisis, wanhoop
    verslaving, alcohol, drugs, afkicken, verslavingszorg, terugval, detox
    dubbele diagnose, verslaving psychiatrie, lvb verslaving, uitsluiting, afkicken
    alcohol, drank, drankmisbruik, verslaafde ouder, korsakov, dronken
    drugs, drugsoverlast, dealen, cannabis, ghb, gebruikersruimte, xtc
    trauma, ptss, oorlog, emdr, vlucht, nachtmerrie, traumabehandeling
    rouw, overlijden partner, verdriet, rouwbegeleiding, weduwe, nabestaande
    eenzaamheid, alleenstaand, isolement, maatjesproject, bezoekvrijwilliger, ontmoeting, koffieochtend
    herstelacademie, zelfregiecentrum, ervaringsdeskundige, lotgenoten, herstelwerkplaats, inloop ggz
    inloop ggz, dagbesteding ggz, ontmoetingsplek, laagdrempelig, inloopcentrum
    autisme, prikkels, overprikkeld, diagnose autisme, begeleiding autisme, voorspelbaarheid
    burn-out, overspannen, uitgeput, opgebrand
    dwalen, vermist, dementie, gps, leefcirkel
    persoonlijkheidsstoornis, borderline, emotieregulatie, claimend gedrag, moeilijke cliënt
  `),
  // Care at home, growing old
  ...toGroups(`
    huishoudelijke hulp, schoonmaak, schoon huis, minuten, uren gekort, poetshulp, resultaatgericht
    huishoudelijke hulp tekort, wachtlijst huishoudelijke hulp, wisselende hulp, vaste hulp
    uren gekort, herindicatie, bezuiniging, normenkader, begeleiding omlaag
    langer thuis, zelfstandig wonen, valpreventie, personenalarmering, oude dag, ouderenhuisvesting
    dementie, casemanager dementie, vergeetachtig, verward, dagopvang, alzheimer, geheugen
    wlz, ciz, verpleeghuis, blijvend toezicht, zorgval, wlz-indicatie
    ciz afgewezen, grens wmo wlz, 24-uurs zorg, nabijheid, zorgprofiel
    zvw, grensgeschil, zorgverzekeraar, wijkverpleging, afbakening, wettenbotsing
    wijkverpleging, thuiszorg, steunkousen, wassen, medicijnen, douchen, verpleging thuis
    verpleeghuis, wachtlijst verpleeghuis, crisisopname, verzorgingshuis, eerstelijnsverblijf
    eerstelijnsverblijf, elv, ziekenhuisontslag, revalidatie, tijdelijke opname, kortdurend verblijf
    ziekenhuisontslag, ontslag ziekenhuis, thuiszorg regelen, transferverpleegkundige
    vallen, valpreventie, gebroken heup, gladde vloer, beweging ouderen, valrisico
    ouderenmishandeling, financieel misbruik, kwetsbare oudere, ontspoorde zorg, pinpas, volmacht
    vereenzaming ouderen, eenzame oudere, seniorenbezoek, welzijnsbezoek, 75-plus, huisbezoek ouderen
    maaltijd, maaltijdvoorziening, tafeltje dekje, warm eten, eettafel, ondervoeding
    dagopvang, dagbesteding ouderen, vervoer dagbesteding, ontmoetingscentrum, dagactiviteit
    personenalarmering, alarmknop, domotica, beeldzorg, sensor, zorgtechnologie, slimme zorg
    levenseinde, palliatief, hospice, terminaal, waken, sterven, laatste fase
    levenstestament, volmacht, wilsonbekwaam, mentor, curatele, bewind, vertegenwoordiger
    persoonsgebonden budget, pgb, sociaal netwerk, zorgovereenkomst, vaardig budgethouder, svb, budgethouder, pgb-tarief
    pgb-fraude, zorgfraude, toezichthouder, malafide zorgaanbieder, zorgcowboy, kwaliteitstoezicht, rechtmatigheid
    keuzevrijheid, gecontracteerd, aanbieder kiezen, pgb
    zorgaanbieder stopt, faillissement aanbieder, overname, zorgcontinuïteit, cliënten overzetten, opzegging
    kwaliteit zorg, slechte begeleiding, klacht zorgaanbieder, ongeschoold
  `),
  // Disability, aids, transport
  ...toGroups(`
    scootmobiel, rolstoel, hulpmiddel, reparatie, leverancier, hulpmiddelenleverancier, kapot
    hulpmiddel wachten, levertijd, verkeerde rolstoel, tijdelijk hulpmiddel, depot, passing
    regiotaxi, vervoer, wmo-vervoer, chauffeur, taxi, wachten taxi, valys
    openbaar vervoer, bus, bushalte, buslijn, reiskosten, platteland, vervoersarmoede
    reiskosten, ov-kaart, reistijd, benzinekosten, vergoeding reis, treinkaartje
    kleine kern, platteland, voorziening verdwijnt, krimp, dorpshuis, buitengebied
    toegankelijk gebouw, rolstoeltoegankelijk, vn-verdrag handicap, toegankelijkheid, drempels
    gehandicaptenparkeerkaart, parkeren, invalidenparkeerplaats, leges, keuring
    licht verstandelijke beperking, overvraagd, lvb herkennen, beïnvloedbaar, laag iq, begeleiding lvb
    doof, tolk gebarentaal, gebarentaal, slechthorend, schrijftolk, doventolk
    slechtziend, blind, braille, voorleeshulp, digitaal toegankelijk, blindengeleidehond
    niet-aangeboren hersenletsel, vermoeid, onzichtbare beperking, beroerte, hersenletsel, geheugen
    chronisch ziek, onzichtbare ziekte, long covid, vermoeidheid
    ouder wordende ouders, thuiswonend beperking, wooninitiatief, woonzorginstelling, gehandicaptenzorg
    gezondheidsverschil, ongezond, leefstijl, overgewicht, roken, bewegen, gezonde wijk, welzijn recept
    huisartsentekort, inschrijven huisarts, patiëntenstop, zorg mijden
  `),
  // Informal carers, volunteers, neighbours
  ...toGroups(`
    mantelzorger, overbelast, uitgeput, mantelzorg, respijtzorg, volhouden, ademruimte
    respijtzorg, logeerhuis, vervangende zorg, mantelzorgvakantie, mantelzorger ontlasten
    zorgverlof, mantelzorgvriendelijk, werkende mantelzorger, mantelzorg werk combineren
    mantelzorgwaardering, mantelzorgcompliment, bedankje, mantelzorgpas, erkenning
    buurvrouw, buurman, burenhulp, buurtgenoten, oogje zeil, omkijken, boodschappen
    gebruikelijke hulp, huisgenoten, mantelzorg, eigen netwerk, bovengebruikelijk, inwonend
    vrijwilliger, maatje, bezoekdienst, vrijwilligerscentrale, maatjesproject, wachtlijst maatjes, informele hulp
    vrijwilligerstekort, vergrijzing, afhaken, werven, vrijwilligersvergoeding
    grens vrijwilliger, ondersteuning vrijwilligers, vrijwilliger overvraagd, vrijwilligersbegeleiding
    vrijwilligersvergoeding, onkosten, uitkering, verzekering vrijwilligers
    bewonersinitiatief, burgerinitiatief, zorgcoöperatie, buurtcoöperatie, dorpscoöperatie, bewonersgroep
    buurthuis, ontmoetingsplek, inloop, sluiten buurthuis, zaalhuur, buurtkamer
    kerk, moskee, diaconie, informele organisatie, migrantenorganisatie, zelforganisatie, sleutelfiguur
    sleutelfiguur, migrantenorganisatie, brugfunctie, vertrouwen gemeenschap, cultuursensitief
    informele hulp, vrijwilligersorganisatie, overdracht vrijwilliger, informele organisatie, formele hulp
  `),
  // Safety and violence
  ...toGroups(`
    huiselijk geweld, veilig thuis, slaan, mishandeling, blijfhuis, partnergeweld, huisverbod, onveilig thuis
    veilig thuis, melding, wachttijd veilig thuis, meldcode, kindermishandeling, doorzetten melding, zorgmelding
    meldcode, vermoeden, kindermishandeling, blauwe plek, signaal geweld, aandachtsfunctionaris
    vrouwenopvang, blijfhuis, veilige plek, gevlucht, geheim adres, tijdelijk verblijf
    kindermishandeling, verwaarlozing, onveilig kind, veilig thuis, veiligheidsplan, jeugdbescherming
    tijdelijk huisverbod, uithuisgeplaatste pleger, crisisinterventie, huisverbod
    stalking, ex-partner, bedreiging, contactverbod, belagen, slachtoffer
    intieme terreur, controle partner, dwingende controle, femicide, afhankelijke vrouw
    eergerelateerd geweld, huwelijksdwang, achterlating, gedwongen huwelijk, uithuwelijken, schadelijke praktijken, meisjesbesnijdenis
    seksueel geweld, aanranding, verkrachting, centrum seksueel geweld, grensoverschrijdend
    mensenhandel, uitbuiting, gedwongen prostitutie, slachtoffer uitbuiting, arbeidsuitbuiting, zorgcoördinator mensenhandel
    agressie medewerkers, bedreiging, onveilig huisbezoek, geweld personeel, alarmknop, agressieprotocol
    zorg veiligheid, veiligheidshuis, persoonsgerichte aanpak, top-x, politie
    detentie, vrijgekomen, nazorg ex-gedetineerden, gevangenis, eerste dag vrij, reïntegratie
    reclassering, taakstraf, recidive, ex-gedetineerde, forensische zorg
    forensische zorg, tbs, justitiële titel, overdracht justitie
    ondermijning, drugscriminaliteit, hennep, katvanger, uithuiszetting drugs, sluiting woning, wet damocles
    radicalisering, polarisatie, extremisme, deradicalisering
    slachtofferhulp, aangifte, slachtoffer, schadefonds, rechtbank, bang aangifte
    discriminatie, racisme, uitsluiting, meldpunt discriminatie, ongelijke behandeling, vooroordeel
    wijkagent, politie belt, zorgmelding politie, politiemelding, overlastmelding
  `),
  // Newcomers and language
  ...toGroups(`
    statushouder, huisvesting statushouders, inburgering, azc, gezinshereniging, taakstelling, verblijfsvergunning
    inburgering, taalles, inburgeringsexamen, pip, leerroute, z-route, inburgeringstraject, wachten taalles
    gezinshereniging, nareiziger, nareis, verblijfsstatus, overkomst gezin
    asielzoeker, azc, noodopvang asiel, opvanglocatie, verhuizen kinderen, spreidingswet, coa
    ongedocumenteerd, onverzekerd, uitgeprocedeerd, bed-bad-brood, illegaal, vreemdelingenloket, rechtmatig verblijf
    oekraïense vluchteling, oekraïne, ontheemde, gastgezin, tijdelijke bescherming, gemeentelijke opvang
    minderjarige vluchteling, amv, alleenreizend, nidos, voogd
    arbeidsmigrant, oost-europeaan, pools, roemeens, dakloze arbeidsmigrant, terugkeer, barka, eu-burger
    tolk, vertaler, kind vertaalt, taalbarrière, tolkentelefoon, anderstalig, familie vertaalt
    tolk betalen, tolkkosten, tolkenvergoeding, tolkbudget, telefonische tolk, tolkendienst
    taalbarrière, gebroken nederlands, handen voeten, misverstand, vertaalapp, google translate
    laaggeletterd, lezen schrijven, brief begrepen, formulier, taalhuis, schaamte, taalvrijwilliger, laaggeletterdheid herkennen
    cultuurverschil, cultuursensitief, migratieachtergrond, taboe, schaamtecultuur, sleutelfiguur
    maatschappelijke begeleiding, vluchtelingenwerk, statushouder begeleiden, statushouder wegwijs, startgesprek
    naturalisatie, verblijfsvergunning verlopen, ind, paspoort, nationaliteit, legalisatie documenten
    afhankelijke verblijfsvergunning, huwelijksmigrant, verblijfsrecht, buitenlandse vrouw, schijnhuwelijk
    identiteitsbewijs kwijt, paspoort, legitimeren, id-kaart, identificatieplicht, leges
  `),
  // Digital
  ...toGroups(`
    digid, computer, internet, digitaal aanvragen, inloggen, digibeet, wachtwoord, machtigen
    digitale vaardigheid, digitaal loket, ouderen internet, papieren formulier, papier, hulp computer
    informatiepunt digitale overheid, bibliotheek, computerhulp, digitaal hulppunt, digitaalhuis, digicafé
    online aanvraag, webformulier, invulscherm, vastgelopen, inlogcode, sms-code, uploaden, scannen
    laptop, wifi, beltegoed, telefoon kwijt, datakosten, mobiele telefoon, internetabonnement
    machtigen, digid machtigen, gemachtigde, wachtwoord delen, inloggen
    chatbot, algoritme, kunstmatige intelligentie, geautomatiseerd besluit, profilering
    beeldbellen, online hulp, videobellen, e-health
  `),
  // Complaints, rights, rules
  ...toGroups(`
    klacht, klachtenregeling, ontevreden, ombudsman, klachtencommissie, klachtenfunctionaris
    bezwaar, bezwaarschrift, beroep, bezwaartermijn, commissie bezwaarschriften, oneens besluit
    beschikking, besluit schriftelijk, motivering, mondeling toegezegd, rechtsmiddel, bezwaarmogelijkheid
    rechtsbijstand, advocaat, juridisch loket, toevoeging, sociaal raadslieden, proceskosten
    rechtsongelijkheid, willekeur, verschil gemeenten, gelijke behandeling, postcode bepaalt, postcodeloterij
    hardheidsclausule, uitzondering, maatwerk, schrijnend, discretionaire ruimte, coulance
    wetten botsen, tegenstrijdige regels, tegenstrijdig, samenloop, conflicterende regels, wettenbotsing
    lokale regels, beleidsregel, verordening, nadere regels, raadsbesluit, gemeentelijk beleid
    mandaat, beslissingsbevoegd, teamleider, doorzettingsmacht, goedkeuring, handtekening
    vertrouwen, wantrouwen, afvinken, regeldruk, professionele ruimte, controledrift
    bejegening, onvriendelijk, respectloos, serieus genomen, neerbuigend, klantvriendelijk
    kinderrechten, hoorrecht, kinderombudsman, kind gehoord, kinderverdrag
    inspectie, igj, kwaliteitstoezicht, wmo-toezichthouder, calamiteit, incident
  `),
  // Privacy and sharing information
  ...toGroups(`
    privacy, avg, toestemming, gegevens delen, beroepsgeheim, gegevensdeling
    beroepsgeheim, geheimhouding, zwijgplicht, doorbreken, toestemming cliënt, tuchtrecht
    toestemmingsverklaring, toestemmingsformulier, handtekening cliënt, schriftelijke toestemming
    dossier, inzage, dossierinzage, dossiervorming, bewaartermijn, vernietigen
    datalek, beveiligde mail, onveilige mail, whatsapp, veilig mailen, persoonsgegevens gelekt
    whatsapp, appen, privételefoon, appgroep, berichtje, veilig berichten
    grondslag, verwerkingsgrondslag, wams, gegevensverwerking, functionaris gegevensbescherming, convenant, privacyprotocol
    verwijsindex, signaal afgeven, risicojongere, betrokken hulpverleners
    gegevenskoppeling, inlichtingenbureau, suwinet, bestandskoppeling, gegevens opvragen
  `),
  // Registration and systems
  ...toGroups(`
    registreren, administratie, dubbel invoeren, systeem, overtypen, registratielast, invulvelden, computerwerk
    papieren, formulier, rompslomp, bewijsstukken, handtekening, bureaucratie, ingewikkeld aanvragen, invullen
    verslaglegging, tijdschrijven, productieregistratie, administratieve taken, schrijftijd, urenregistratie
    verschillende systemen, koppeling, gekoppeld, ict, overtypen, uitwisseling systemen
    nieuw systeem, storing, traag systeem, migratie systeem, computer storing, inlogproblemen
    cijfers, monitor, dashboard, meten, tellen, indicator, kpi, prestatie-indicator, verantwoordingscijfers
    effect meten, resultaat meten, outcome, maatschappelijk rendement, opbrengst preventie, onzichtbare opbrengst
    berichtenverkeer, ijw, iwmo, declaratie, factuur, toewijzing
    brp, inschrijving, adres, uitgeschreven, adresregistratie, postadres, bevolkingsregister
    formulier kwijt, opnieuw aanleveren, ontbrekende stukken, onvolledige aanvraag, documenten kwijt
  `),
  // Contracts and money of the municipality
  ...toGroups(`
    contract, zorgaanbieder, aanbesteding, inkoop, vertrouwde hulpverlener, raamovereenkomst
    inkoop, inkooporganisatie, aanbesteding, perceel, regionale inkoop, nieuwe contracten, tarieven
    wisselen aanbieder, overstappen, keuzevrijheid, ongecontracteerd, gecontracteerd, vertrouwde hulpverlener
    tarief, kostprijs, reële prijs, laag tarief, indexering
    budgetplafond, omzetplafond, potje leeg, toewijzingsstop, budgetoverschrijding, uitgeput budget
    bezuiniging, tekort, begroting, ravijnjaar, taakstelling, korting budget, voorziening schrappen
    subsidie, subsidieaanvraag, tijdelijk geld, projectsubsidie, eenmalig, verlenging subsidie
    pilot, proef, tijdelijk project, projectgeld, borgen, verankeren
    structurele financiering, tijdelijk geld, incidentele middelen, projectfinanciering, projectsubsidie
    preventie, voorkant, collectief aanbod, wijkgericht, opbrengst later, vrij toegankelijk
    kosten afschuiven, domeinoverstijgend, financiering, discussie geld, schotten, ontschotten
    perverse prikkel, pxq, productie draaien, populatiebekostiging, trajectfinanciering, bekostiging
    rijksgeld, gemeentefonds, verdeelmodel, uitkering rijk, specifieke uitkering, spuk, decentralisatie
    kleine aanbieder, vrijgevestigd, zzp, contracteis, administratieve eisen, kleinschalig
    klein bedrag, snel geld, werkbudget, vrij besteedbaar, handgeld, doorbraakbudget, noodpot, uitgave goedkeuren
    duur maatwerk, dure jeugdhulp, kostenstijging, uitgaven jeugdzorg, tekort jeugd, beheersmaatregel
  `),
  // Departments and partners
  ...toGroups(`
    samenwerken, afdeling, verkokering, eilandjes, afstemming, schotten
    sociale dienst, bijstand, schuldhulp, klantmanager, inkomensconsulent
    volgorde, kip ei, vicieuze cirkel, impasse, patstelling
    casusregie, eindverantwoordelijk, regiehouder, regierol, hoofdverantwoordelijk, verantwoordelijkheid
    casusoverleg, overlegtafel, multidisciplinair overleg, vergaderen, casusbespreking
    corporatie, convenant, huurachterstand, woonoverlast, huurder, woonpartner
    psychiater, psycholoog, ggz, behandelaar, psychische klachten, specialistische ggz
    ggz, consultatie, meedenken, advies psychiater, samenwerking ggz
    zorgverzekeraar, zorgkantoor, preventieakkoord, iza, gala, regioplan
    twee gemeenten, gemeentegrens, grensgebied, gemeenschappelijke regeling, verschil gemeenten, herindeling
    fusiegemeente, herindeling, gemeentefusie, harmoniseren, samengevoegd
    regionale samenwerking, centrumgemeente, regiogemeente, zeggenschap, bovenlokaal
    opdrachtgever, opdrachtnemer, wijkteamorganisatie, uitbesteden, dienstverleningsovereenkomst
    rolconflict, dubbelrol, hulpverlener handhaver, twee petten, vertrouwensrelatie, fraude melden
    scheiding toegang uitvoering, indiceren, triage, poortwachter, toegangsteam
    specialist, generalist, expertise, kennis ontbreekt, deskundigheid, consultatie
    papieren werkelijkheid, ivoren toren, uitvoerbaar, uitvoeringspraktijk, beleidsmaker, werkvloer
    signaal, signalen afgeven, bureaula, terugkoppeling, knelpuntenlijst, meldstructuur
    taakverdeling, overlap, dubbel werk, onduidelijke rol, afbakening, rolverdeling
    doorbraak, vastgelopen, doorzettingsmacht, doorbraakteam, impasse, opschalen, escalatieladder, maatwerktafel
  `),
  // Staff
  ...toGroups(`
    personeelstekort, vacature, onderbezetting, werkdruk, arbeidsmarkt, openstaande vacature
    werkdruk, caseload, overbelast, ziekteverzuim, overuren
    caseload, gezinnen medewerker, huishoudens medewerker, zaken medewerker, formatie, zwaardere zaken, caseloadnorm
    verloop, vertrek, nieuwe collega, inwerken, exitgesprek
    invaller, uitzendkracht, zzp, detachering, inhuur, tijdelijk personeel, zwangerschapsverlof, interim
    ziekteverzuim, burn-out, ziek collega, vervanging, langdurig ziek
    leidinggevende, teamleider, wisseling leiding, twee vuren, interim-manager
    zelfsturend team, zelforganisatie, zelfsturing, teamleider, zelforganiserend
    scholing, training, deskundigheidsbevordering, intervisie, inwerken, vakmanschap, supervisie
    beroepsregistratie, skj, big, vakbekwaam, verantwoorde werktoedeling, herregistratie
    spreekkamer, gehorig, privacy balie, vergaderruimte
    moreel dilemma, gewetensnood, beroepsethiek, handelingsverlegenheid, werkplezier, machteloos
    bereikbaarheidsdienst, weekenddienst, piket, avonddienst, achterwacht, toeslag diensten, rooster
  `),
  // Policy and participation
  ...toGroups(`
    inspraak, participatie, meepraten, cliëntenraad, ervaringsdeskundige, bewonersavond, adviesraad
    beleidsplan, inspraakprocedure, zienswijze, reactietermijn, consultatie, beleidsnota, vakantieperiode
    gemeenteraad, raadslid, motie, raadsvraag, toezegging, amendement, coalitieakkoord
    wethouder, belofte, verwachting, persbericht, campagne, verkiezingen, toezegging
    belofte waargemaakt, verwachting wekken, toezegging, teleurstelling, folder belooft, loze belofte
    evaluatie, rekenkamer, rapport, aanbeveling, bureaula
    nieuwe wet, invoering, implementatie, voorbereiding, transitie, wetswijziging, uitvoeringsplan
    landelijk beleid, ministerie, rijksbeleid, lobby, wetswijziging, kamerbrief, landelijke wet
    normaliseren, demedicaliseren, labelen, pedagogische basis, diagnosecultuur
    wijkgericht, gebiedsgericht, buurtplan, wijkplan, wijkbudget, wijkanalyse, dorpsplan
    sociale basis, welzijn, buurtwerk, collectieve voorziening, ontmoeting, opbouwwerk, basisvoorziening
  `),
];
