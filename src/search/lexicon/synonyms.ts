import { toGroups } from './word-list.ts';

/**
 * Words and phrases that a searcher means as the same: abbreviations and what they stand for, names that differ by
 * region, the word of the law and that of the street. Lower case, base forms; whoever matches them stems both sides, and
 * looks for phrases before stop words go.
 *
 * A group holds for every pair in it, so what a professional keeps apart is apart: indicatie and diagnose, melding and
 * aanvraag, bezwaar and beroep, wethouder and college, verordening and beleidsregel, asielzoeker and statushouder. A
 * word is in two groups only if it has two meanings (bw) or is wider than both (vluchteling).
 */
export const SYNONYMS: readonly (readonly string[])[] = [
  // Laws
  ...toGroups(`
    wmo, wmo 2015, wet maatschappelijke ondersteuning
    jw, jeugdwet
    pw, participatiewet, wwb, wet werk en bijstand
    wgs, wet gemeentelijke schuldhulpverlening
    wlz, wet langdurige zorg
    zvw, zorgverzekeringswet
    wvggz, wet verplichte ggz, wet verplichte geestelijke gezondheidszorg
    wzd, wet zorg en dwang
    awb, algemene wet bestuursrecht
    avg, algemene verordening gegevensbescherming, privacywet, gdpr
    privacy, gegevensbescherming, persoonsgegeven
    woo, wet open overheid, wob
    wams, wet aanpak meervoudige problematiek sociaal domein
    wsnp, wet schuldsanering natuurlijke personen, wettelijke schuldsanering, schuldsanering
    wi2021, wi 2021, wet inburgering
    bw, burgerlijk wetboek
    wgr, wet gemeenschappelijke regelingen, gemeenschappelijke regeling, intergemeentelijk
    wajong, jonggehandicapte
    ww, werkloosheidswet, werkloosheidsuitkering
    wia, wao, arbeidsongeschikt, arbeidsongeschiktheid
    aow, algemene ouderdomswet, ouderdomspensioen
    big, wet big, big-register, big-registratie
    wkb, wet kwaliteitsborging
    wkkgz, wet kwaliteit klachten en geschillen zorg
    wgbo, geneeskundige behandelingsovereenkomst
    bbz, besluit bijstandverlening zelfstandigen
    aio, aanvullende inkomensvoorziening ouderen
    anw, nabestaandenuitkering, nabestaandenwet
    zw, ziektewet
    wlz-indicatie, indicatie langdurige zorg
    vn-verdrag handicap, verdrag gelijke rechten
    ivrk, kinderrechtenverdrag, kinderrechten
    evrm, mensenrechten, mensenrechtenverdrag
  `),
  // Organisations and registers
  ...toGroups(`
    uwv, uitvoeringsinstituut werknemersverzekeringen
    svb, sociale verzekeringsbank
    cak, centraal administratiekantoor
    ciz, centrum indicatiestelling zorg
    ggd, gemeentelijke gezondheidsdienst
    vng, vereniging van nederlandse gemeenten
    coa, centraal orgaan opvang asielzoekers
    ind, immigratie en naturalisatiedienst
    vws, ministerie van volksgezondheid
    szw, ministerie van sociale zaken
    brp, basisregistratie personen, bevolkingsregister, gba
    bsn, burgerservicenummer
    vog, verklaring omtrent het gedrag, verklaring omtrent gedrag
    identiteitsbewijs, id-kaart, legitimatie, legitimatiebewijs, paspoort
    sociale dienst, werk en inkomen, w&i, sociale zaken, sozawe, sdd, soza, afdeling inkomen
    rijk, rijksoverheid, landelijke overheid
    college, college van burgemeester en wethouders, college van b en w, b en w, college van b&w, b&w
    veiligheidshuis, zorg en veiligheidshuis, zvh
    ombudsman, ombudsfunctionaris, kinderombudsman
    cjib, centraal justitieel incassobureau
    duo, dienst uitvoering onderwijs
    bkr, bureau krediet registratie
    nvvk, vereniging voor schuldhulpverlening
    nibud, budgetvoorlichting
    lbio, inning onderhoudsbijdragen
    kvk, kamer van koophandel
    rdw, rijksdienst voor het wegverkeer
    ocw, ministerie van onderwijs
    bzk, ministerie van binnenlandse zaken
    ap, autoriteit persoonsgegevens, privacytoezichthouder
    fg, functionaris gegevensbescherming, privacy officer
    igj, inspectie gezondheidszorg en jeugd, gezondheidsinspectie
    nza, nederlandse zorgautoriteit
    crvb, centrale raad van beroep
    nji, nederlands jeugdinstituut
    scp, sociaal en cultureel planbureau
    cbs, centraal bureau voor de statistiek
    openbaar ministerie, officier van justitie
    dji, dienst justitiële inrichtingen
    belastingdienst, fiscus
    gemeenteraad, raadslid, raadsfractie
    wethouder, portefeuillehouder
    gemeentehuis, stadhuis, stadskantoor, raadhuis
    digid, digitale identiteit
    skj, kwaliteitsregister jeugd, beroepsregister
  `),
  // Teams and who works there
  ...toGroups(`
    wijkteam, buurtteam, gebiedsteam, dorpsteam, sociaal team, sociaal wijkteam, swt, stadsteam, kernteam, buurtzorgteam
    wijkteammedewerker, wijkteamwerker, buurtteammedewerker, gebiedsteammedewerker, wijkwerker, wijkcoach, buurtcoach
    teamleider, teammanager, leidinggevende, teamcoördinator, afdelingshoofd, manager
    hulpverlener, zorgverlener, zorgprofessional
    professional, beroepskracht, vakkracht
    casemanager, regisseur, casusregisseur, procesregisseur, regiehouder, trajectbegeleider, trajectregisseur
    regie, casusregie, procesregie, casemanagement
    vast gezicht, vaste contactpersoon, vaste begeleider, aanspreekpunt, vaste hulpverlener, contactpersoon
    maatschappelijk werk, maatschappelijk werker, algemeen maatschappelijk werk, amw
    schoolmaatschappelijk werk, smw
    sociaal werk, welzijnswerk, welzijn
    opbouwwerk, opbouwwerker, samenlevingsopbouw, buurtwerk
    jongerenwerk, jongerenwerker, jeugdwerk
    huisarts, huisartsenpraktijk, praktijkondersteuner, poh, poh-ggz, huisdokter, dokter, poh-jeugd
    wijkverpleging, wijkverpleegkundige, wijkzuster, thuiszorg
    klantmanager, inkomensconsulent, consulent werk en inkomen, werkconsulent, uitkeringsconsulent, bijstandsconsulent
    jobcoach, arbeidsbegeleider, werkbegeleider
    cliëntondersteuner, cliëntondersteuning, onafhankelijke cliëntondersteuning, oco
    sociaal raadslieden, sociaal raadsman, raadslieden
    rechtsbijstand, rechtshulp, juridische hulp
    ervaringsdeskundige, ervaringswerker
    vrijwilliger, maatje, buddy, vrijwilligerswerk
    boa, buitengewoon opsporingsambtenaar, handhaver
    wijkagent, politie, agent, buurtagent
    sociaal rechercheur, sociale recherche, fraudeonderzoeker
    beleidsmedewerker, beleidsadviseur, beleidsambtenaar, beleidsmaker, beleidsfunctionaris
    tolk, tolken, tolkentelefoon, vertaler, vertalen, tolkendienst
    wmo-consulent, zorgconsulent, consulent wmo, indicatiesteller
    jeugdconsulent, consulent jeugd
    gezinscoach, gezinsbegeleider, gezinswerker
    intern begeleider, zorgcoördinator, ib-er
    leerplichtambtenaar, leerplichtconsulent
    gedragswetenschapper, gedragsdeskundige, orthopedagoog
    psycholoog, psychotherapeut, gz-psycholoog
    verpleegkundige, zuster, verpleger
    advocaat, rechtsbijstandverlener
    vertrouwenspersoon, jeugdstem, akj
    mentor, mentorschap
    curatele, curator, onder curatele
    huismeester, wijkbeheerder, complexbeheerder
    buurtbemiddeling, mediation, mediator, bemiddelaar
    cliëntenraad, adviesraad, adviesraad sociaal domein, wmo-raad, participatieraad
    straathoekwerk, straathoekwerker, straatwerker
    collega, teamgenoot, teamlid
    werkgever, baas
    deurwaarder, gerechtsdeurwaarder
  `),
  // Residents
  ...toGroups(`
    inwoner, burger, bewoner, buurtbewoner, wijkbewoner, ingezetene
    cliënt, klant, hulpvrager, zorgvrager
    jongere, jeugdige, jeugd, adolescent, tiener
    minderjarig, onder de achttien, onder de 18, min-achttien, jonger dan achttien
    meerderjarig, volwassen, jongvolwassene, achttien, achttien jaar, 18 jaar, 18-plus, volwassen worden, achttien worden, 18-plusser, 18 worden
    oudere, senior, bejaarde, ouderdom, hoogbejaard, 65-plusser
    mantelzorger, mantelzorg, naaste, informele zorg
    burenhulp, buurthulp, noaberschap, nabuurschap
    sociaal netwerk, netwerk, steunsysteem, familie en vrienden
    eenoudergezin, alleenstaande ouder, alleenstaande moeder
    scheiding, echtscheiding, vechtscheiding, complexe scheiding, relatiebreuk, scheidende ouders
    lvb, licht verstandelijke beperking, verstandelijke beperking, zwakbegaafd, laag iq, moeilijk lerend
    beperking, handicap, gehandicapt, invalide, functiebeperking
    autisme, ass, autismespectrumstoornis
    dementie, alzheimer, dementerend
    multiprobleemgezin, multiproblematiek, meervoudige problematiek, complexe problematiek
    eenzaamheid, eenzaam, sociaal isolement
    overlijden, overleden, sterfgeval, nabestaande
    slachtoffer, gedupeerde
    detentie, gevangenis, gedetineerde, ex-gedetineerde
    zelfstandige, zzp, zelfstandige zonder personeel, zzp-er, ondernemer, eigen bedrijf
    doof, slechthorend, gehoorbeperking, auditieve beperking
    blind, slechtziend, visuele beperking
    lichamelijke beperking, fysieke beperking, motorische beperking
    chronisch ziek, langdurig ziek
    palliatief, terminaal, levenseinde, stervensfase, laatste levensfase
    zwanger, zwangerschap, in verwachting
    baby, zuigeling, pasgeborene
    tienermoeder, jonge moeder
    lhbti, lhbtiq, lhbt, regenbooggemeenschap
    arbeidsmigrant, eu-migrant, buitenlandse werknemer, seizoensarbeider
    sekswerker, prostituee, prostitutie, sekswerk
    woonwagenbewoner, woonwagen, woonwagenkamp
    ontevreden, boos
    onzichtbaar, buiten beeld, uit beeld, niet in beeld
    overbelaste mantelzorger, overbelasting mantelzorg
    opvoeden, grootbrengen
    rouw, verlies verwerken
    grootouder, opa en oma
    partner, echtgenoot, levensgezel
    ruzie, conflict, onenigheid
    zwerfjongere, dakloze jongere, thuisloze jongere
  `),
  // Getting help
  ...toGroups(`
    loket, balie, toegang, frontoffice, wmo-loket, zorgloket
    spreekuur, inloop, inloopspreekuur, inloopuur
    laagdrempelig, toegankelijk, toegankelijkheid, drempel
    intake, intakegesprek, kennismakingsgesprek, eerste gesprek
    keukentafelgesprek, breed gesprek, onderzoeksgesprek
    huisbezoek, bezoek aan huis, achter de voordeur, thuisbezoek, thuis langskomen
    beschikking, besluit, toekenning
    afwijzing, afwijzen, weigering, weigeren, afgewezen, geweigerd
    indicatie, indicatiestelling, indiceren
    medisch advies, medische keuring, keuring, keuringsarts
    maatwerkvoorziening, individuele voorziening
    algemene voorziening, vrij toegankelijke voorziening, vrij toegankelijk
    pgb, persoonsgebonden budget
    eigen bijdrage, abonnementstarief
    niet-gebruik, niet gebruik, onderbenutting
    ondersteuningsplan, hulpverleningsplan, gezinsplan, zorgplan, plan van aanpak, leefzorgplan, perspectiefplan, begeleidingsplan
    zrm, zelfredzaamheidsmatrix
    zelfredzaamheid, zelfredzaam, eigen kracht
    zelfregie, eigen regie
    doorverwijzing, verwijzing, doorverwijzen, verwijzen, doorsturen, terugverwijzen, verwijsbrief
    van het kastje naar de muur, doorgeschoven, rondgestuurd, kastje muur, afschuiven
    tussen wal en schip, buiten de boot, niemandsland, grijs gebied, wal schip
    overdracht, warme overdracht, overdragen
    opschalen, opschaling, escalatie, escaleren
    doorzettingsmacht, doorbraak, doorbraakmethode
    preventie, preventief, voorkomen
    outreachend, bemoeizorg, eropaf, ongevraagde hulp
    zorgmijder, zorgmijdend, zorgmijding
    crisis, spoed, acuut, noodsituatie, noodgeval
    buiten kantoortijd, buiten kantooruren, avond en weekend, na vijven, buiten openingstijden
    bereikbaar, bereikbaarheid, niet te bereiken, onbereikbaar
    aanvraag, aanvraagprocedure, aanvraagformulier
    formulier, papieren, invulformulier
    bewijsstuk, bewijs, documenten, stukken
    afspraak, afspreken
    bellen, telefoon, telefonisch, telefoontje, opbellen
    terugbellen, teruggebeld, terugbelverzoek
    mail, e-mail
    klacht, klagen, klachtenprocedure, klachtenregeling
    bezwaar, bezwaarschrift, bezwaarprocedure
    beroep, in beroep gaan, beroepsprocedure
    ingebrekestelling, dwangsom, in gebreke stellen
    herindicatie, herbeoordeling, heronderzoek, opnieuw indiceren
    verlenging, voortzetting
    stopzetten, beëindigen
    opschorten, uitstellen
    hulpvraag, ondersteuningsvraag, zorgvraag, ondersteuningsbehoefte
    vraagverlegenheid, hulp durven vragen
    gebruikelijke hulp, gebruikelijke zorg
    maatwerk, op maat, individueel maatwerk
    menselijke maat, menselijkheid
    nazorg, vinger aan de pols, waakvlam
    afschalen, afbouwen
    continuïteit, zorgcontinuïteit
    no-show, niet verschenen, niet komen opdagen
    uitleg, toelichting
    onduidelijk, verwarrend
    ingewikkeld, complex, moeilijk te begrijpen
    vertrouwen, vertrouwensband, vertrouwensrelatie
    wantrouwen, achterdocht
    triage, voorselectie
    keuzevrijheid, zelf kiezen
    zorg in natura, zin, natura
    pgb-houder, budgethouder
    sociaal loket, sociaal plein
    vroeg ingrijpen, op tijd erbij
  `),
  // Care at home, daytime, transport
  ...toGroups(`
    huishoudelijke hulp, hulp bij het huishouden, huishoudelijke ondersteuning, schoonmaakhulp, hbh, schoonmaakster, poetshulp, huishoudhulp
    ambulante begeleiding, individuele begeleiding, begeleiding individueel, thuisbegeleiding
    dagbesteding, dagactiviteit, groepsbegeleiding, begeleiding groep
    persoonlijke verzorging, adl, algemene dagelijkse levensverrichtingen
    respijtzorg, vervangende zorg, logeeropvang, logeerzorg, kortdurend verblijf
    woningaanpassing, woonvoorziening, aanpassing in huis
    vervoersvoorziening, regiotaxi, deeltaxi, wmo-taxi, wmo-vervoer, collectief vervoer, aanvullend vervoer
    verpleeghuis, verzorgingshuis, bejaardentehuis
    buurthuis, wijkcentrum, buurtcentrum, dorpshuis, huis van de wijk, buurtkamer
    wijk, buurt
    hulpmiddel, wmo-hulpmiddel
    rolstoel, rolstoelgebruiker
    personenalarmering, alarmknop
    maaltijdvoorziening, tafeltje dekje, maaltijdservice
    ziekenhuisontslag, ontslag uit het ziekenhuis
    eerstelijnsverblijf, elv
    verzorgende, ziekenverzorgende
    openbaar vervoer, ov, bus en trein
    reiskosten, vervoerskosten, reiskostenvergoeding
    leerlingenvervoer, schoolbusje, taxibusje naar school
    valpreventie, valgevaar
    logeren, logeeropvang kind
    medicatie, medicijn, geneesmiddel
    zorgtechnologie, domotica, e-health
    toegankelijk gebouw, rolstoeltoegankelijk
    platteland, landelijk gebied, buitengebied, plattelandsgemeente
    kleine kern, dorp
  `),
  // Mental health and safety
  ...toGroups(`
    ggz, geestelijke gezondheidszorg, psychische hulp
    psychische klachten, psychische problemen, psychiatrische problematiek, mentale klachten, psychische nood, mentale problemen, geestelijke problemen
    verward gedrag, verward persoon, onbegrepen gedrag
    zorgmachtiging, verplichte zorg, gedwongen opname, dwangopname
    verslaving, verslaafd, middelengebruik, middelenmisbruik
    suïcide, zelfmoord, zelfdoding, suïcidaal
    veilig thuis, amhk, meldpunt huiselijk geweld
    huiselijk geweld, geweld thuis, partnergeweld, relationeel geweld, mishandeling thuis
    agressie, bedreiging, intimidatie, agressief
    overlast, woonoverlast, burenoverlast, burenruzie, burenconflict
    depressie, depressief, neerslachtig, somber
    angststoornis, angstklachten
    psychose, psychotisch, waan
    trauma, ptss, posttraumatische stress
    burn-out, overspannen, opgebrand
    fact-team, wijkgerichte ggz
    epa, ernstige psychiatrische aandoening
    alcohol, alcoholverslaving, drank, alcoholmisbruik
    drugs, drugsgebruik, drugsverslaving
    gokken, gokverslaving, gokverslaafde
    eetstoornis, anorexia
    crisismaatregel, inbewaringstelling, ibs
    kindermishandeling, verwaarlozing, mishandeling van kinderen
    meldcode, meldplicht geweld
    ouderenmishandeling, mishandeling van ouderen
    femicide, vrouwenmoord, partnerdoding
    mensenhandel, uitbuiting, moderne slavernij
    seksueel geweld, aanranding, verkrachting, seksueel misbruik
    eergerelateerd geweld, eerwraak
    stalking, belaging, stalken
    huisverbod, tijdelijk huisverbod
    discriminatie, discrimineren, racisme, achterstelling
    onveilig, onveilig gevoel
    criminaliteit, misdaad, strafbaar gedrag
    aangifte, aangifte doen
    reclassering, toezicht na straf
  `),
  // Children and school
  ...toGroups(`
    jeugdhulp, jeugdzorg, jeugdhulpverlening, jeugdzorgverlening
    gecertificeerde instelling, gi
    jeugdbeschermer, gezinsvoogd
    ots, ondertoezichtstelling, onder toezicht stellen
    uithuisplaatsing, uit huis plaatsen, uhp
    rvdk, raad voor de kinderbescherming, kinderbescherming
    pleegzorg, pleeggezin, pleegouder
    jgz, jeugdgezondheidszorg, consultatiebureau
    cjg, centrum voor jeugd en gezin, ouder en kindteam, jeugdteam, jeugd en gezinsteam
    opvoedondersteuning, opvoedingsondersteuning, opvoedhulp, opvoedvraag, opvoedadvies
    school, onderwijs
    thuiszitter, thuiszitten, niet naar school, schoolweigeraar
    vsv, voortijdig schoolverlaten, schooluitval, schooluitvaller
    mbo, middelbaar beroepsonderwijs, roc
    kinderopvang, kinderdagverblijf, buitenschoolse opvang, bso, crèche, peuteropvang, gastouder
    voorschool, voorschoolse educatie, vve, peuterspeelzaal
    jeugdbescherming, gedwongen kader, kinderbeschermingsmaatregel
    drang en dwang, drangkader
    verlengde jeugdhulp, jeugdhulp na achttien
    passend onderwijs, samenwerkingsverband, swv
    speciaal onderwijs, sbo, vso
    basisschool, basisonderwijs, primair onderwijs
    middelbare school, voortgezet onderwijs
    rmc, doorstroompunt
    leerplicht, leerplichtwet
    schoolverzuim, spijbelen, verzuim op school
    isk, internationale schakelklas
    pesten, gepest
    startkwalificatie, zonder diploma
    stage, stageplek, stageplaats
    leraar, leerkracht, docent, juf, meester
    leerling, scholier
    student, studerende
    gezinshuis, gezinshuisouder
    omgangsregeling, bezoekregeling, omgang
    logopedie, spraaktaalontwikkeling
    ontwikkelingsachterstand, achterstand in ontwikkeling
    gesloten jeugdhulp, jeugdzorgplus
    kinderrechter, jeugdrechter
    zorgboerderij, zorgboer
  `),
  // Income and work
  ...toGroups(`
    bijstand, bijstandsuitkering, participatiewet-uitkering, pw-uitkering, uitkering participatiewet, sociale uitkering
    geld, inkomen, inkomsten, financiën
    armoede, minima, laag inkomen, sociaal minimum, arm, bestaansminimum, armlastig
    geldzorgen, geldproblemen, financiële problemen, rondkomen, krap bij kas, geldgebrek, geldnood
    minimaregeling, minimabeleid, armoedebeleid, inkomensondersteuning
    bestaanszekerheid, bestaansonzekerheid
    armoedeval, marginale druk, werken loont niet
    individuele inkomenstoeslag, iit, langdurigheidstoeslag
    kostendelersnorm, kostendeler, voordeurdeler, woningdeler
    gezamenlijke huishouding, samenwonen
    inlichtingenplicht, informatieplicht
    gift, schenking
    fraude, frauderen, misbruik en oneigenlijk gebruik, oneigenlijk gebruik
    terugvordering, terugvorderen, terugbetaling, terugbetalen, onverschuldigd betaald
    boete, sanctie, strafkorting, strafmaatregel
    zoektermijn, vierwekentermijn
    re-integratie, reïntegratie, arbeidstoeleiding
    participatie, meedoen
    werkloos, werkloosheid, werkzoekende, zonder werk
    baan, betaald werk, dienstverband, loondienst, arbeidsplaats, betrekking
    sociaal ontwikkelbedrijf, sociale werkvoorziening, sociale werkplaats, sw-bedrijf, wsw
    toeslagenaffaire, kinderopvangtoeslagaffaire, toeslagenschandaal
    voedselbank, voedselhulp, voedselpakket
    noodfonds, bijzondere noden, maatschappelijk noodfonds
    budget, potje, geldpot
    kosten, uitgaven, onkosten
    voorschot, voorschieten, voorfinanciering
    lening, lenen, krediet
    vermogen, spaargeld, vermogensgrens
    bijzondere bijstand, individuele bijzondere bijstand
    uitkering stopgezet, uitkering geblokkeerd, uitkering ingetrokken
    inkomensgrens, inkomenstoets
    loonkostensubsidie, lks
    beschut werk, beschutte werkplek
    garantiebaan, banenafspraak, afspraakbaan
    arbeidsbeperking, verminderd arbeidsvermogen
    solliciteren, sollicitatie, werk zoeken
    tegenprestatie, verplicht vrijwilligerswerk
    ontslag, ontslaan, baan kwijt, baanverlies
    bijverdienen, bijbaan
    ouderdomsuitkering, pensioen
    sociaal medische indicatie, smi
    stadspas, minimapas, ooievaarspas, meedoenpas
    studiefinanciering, studieschuld
    loonstrook, salarisstrook, loonspecificatie
    wisselend inkomen, onregelmatig inkomen, schommelend inkomen
  `),
  // Debt
  ...toGroups(`
    schuldhulpverlening, schuldhulp, schulddienstverlening, hulp bij schulden, schuldhulptraject, sdv
    schuldhulpverlener, schulddienstverlener, schuldenconsulent
    schuldregeling, schuldenregeling, schuldbemiddeling, minnelijk traject, msnp
    betalingsachterstand, wanbetaling, achterstallig, achterstallige rekening, betalingsproblemen
    schuldeiser, crediteur
    incasso, invordering, incassobureau
    beslag, beslaglegging, beslag leggen, loonbeslag, bankbeslag
    beslagvrije voet, bvv
    vrij te laten bedrag, vtlb
    bewind, bewindvoerder, bewindvoering, beschermingsbewind, onderbewindstelling, beschermingsbewindvoerder
    budgetbeheer, inkomensbeheer
    leefgeld, weekgeld, huishoudgeld
    thuisadministratie, formulierenhulp, formulierenbrigade, hulp bij formulieren, administratie op orde, administratiehulp
    vroegsignalering, vroegsignaal, vroeg signaleren
    energierekening, energiekosten, stookkosten, energiearmoede, gasrekening, stroomrekening, energieprijs
    zorgverzekeraar, ziektekostenverzekeraar, zorgverzekering
    schuld, schuldenproblematiek, problematische schulden
    aanmaning, herinnering, betalingsherinnering
    betalingsregeling, afbetalingsregeling, in termijnen betalen
    saneringskrediet, kredietbank
    schuldeisers weigeren, dwangakkoord
    budgetcoach, budgetbegeleiding
    post niet openen, ongeopende post
  `),
  // Housing
  ...toGroups(`
    dakloos, dakloosheid, thuisloos, zonder vaste woonplek, geen vaste woonplaats, zonder adres, geen adres, op straat slapen
    nah, hersenletsel, niet-aangeboren hersenletsel
    verzamelwoede, hoarding, problematisch verzamelen, vervuilde woning, vol huis
    moratorium, afkoelingsperiode, uitstel van ontruiming
    bankslaper, economisch dakloos, spoedzoeker
    woning, huis, woonruimte, woonplek, huisvesting, onderdak, onderkomen
    sociale huur, sociale huurwoning, corporatiewoning
    woningcorporatie, corporatie, woningbouwvereniging, woonstichting
    woningnood, woningtekort, wooncrisis, woningschaarste, woningkrapte, tekort aan woningen
    uithuiszetting, huisuitzetting, ontruiming, uit huis zetten, op straat zetten, huis uitzetten
    huurachterstand, huurschuld
    urgentie, urgentieverklaring, voorrang, voorrangsverklaring, urgent woningzoekend
    briefadres, postadres, correspondentieadres
    regiobinding, lokale binding, binding met de regio
    maatschappelijke opvang, daklozenopvang, nachtopvang
    noodopvang, crisisopvang, spoedopvang, tijdelijk onderdak
    vrouwenopvang, blijfhuis, blijf van mijn lijfhuis
    beschermd wonen, bw, beschermd thuis
    begeleid wonen, woonbegeleiding, wonen met begeleiding
    huurder, huurderschap
    verhuurder, huisbaas, huiseigenaar
    huurcontract, huurovereenkomst
    medehuurder, inwonen
    uitschrijving, uitgeschreven, ambtshalve uitschrijving
    inschrijfduur, wachtduur
    schimmel, vochtproblemen
    tijdelijk huurcontract, tijdelijke huur
    seniorenwoning, ouderenwoning, levensloopbestendige woning
    vakantiepark, recreatiewoning
    jongerenhuisvesting, jongerenwoning, studentenkamer
    overbewoning, te klein wonen
    housing first, wonen eerst
  `),
  // Language and newcomers
  ...toGroups(`
    statushouder, vergunninghouder, vluchteling
    asielzoeker, azc, asielzoekerscentrum, vluchteling
    oekraïner, ontheemde
    nieuwkomer, inburgeraar, inburgeringsplichtige
    ongedocumenteerd, zonder papieren, zonder verblijfsvergunning, uitgeprocedeerd
    taalbarrière, taalachterstand, anderstalig, taalprobleem, gebrekkig nederlands
    laaggeletterd, laaggeletterdheid, moeite met lezen, lezen en schrijven, analfabeet, analfabetisme, leesproblemen
    begrijpelijke taal, duidelijke taal, klare taal, eenvoudige taal, taalniveau b1, b1
    taalles, taalcursus, taalonderwijs, nt2, nederlandse les
    digitale vaardigheid, digitaal vaardig, digibeet, digitale uitsluiting, digitale kloof
    inburgering, inburgeringstraject
    verblijfsvergunning, verblijfsstatus, verblijfstitel
    gezinshereniging, nareis, nareiziger
    migrant, migratieachtergrond, allochtoon
    cultuurverschil, cultuursensitief, andere cultuur
    computer, laptop, tablet
    internet, online, digitaal
    inloggen, wachtwoord
    machtigen, gemachtigd
    kunstmatige intelligentie, algoritme, ai
  `),
  // Rules, administration, money of the municipality
  ...toGroups(`
    wachtlijst, wachttijd, wachten, wachtrij, wachtperiode
    beslistermijn, doorlooptijd, behandeltermijn, afhandelingstermijn, wettelijke termijn
    bureaucratie, regeldruk, papierwerk, rompslomp, administratieve last, administratielast, papierwinkel, bureaucratisch
    registratielast, verantwoordingslast, tijdschrijven, registratiedruk
    systeem, applicatie, software, ict, computersysteem, registratiesysteem, automatisering
    gegevensdeling, gegevensuitwisseling, informatie delen, gegevens delen, informatie-uitwisseling
    beroepsgeheim, geheimhouding, geheimhoudingsplicht, zwijgplicht
    mandaat, bevoegdheid, beslissingsbevoegdheid, volmacht, beslisbevoegdheid, tekenbevoegd
    handelingsruimte, beleidsruimte, professionele ruimte, discretionaire ruimte, beoordelingsruimte, speelruimte, handelingsvrijheid
    hardheidsclausule, uitzondering, afwijken van de regels
    omgekeerde toets, bedoeling van de wet, geest van de wet
    woonplaatsbeginsel, verantwoordelijke gemeente
    inkoop, aanbesteding, contractering, gunning
    contract, overeenkomst, raamovereenkomst, raamcontract
    aanbieder, zorgaanbieder, zorginstelling, zorgorganisatie, zorgpartij
    financiering, bekostiging
    budgetplafond, omzetplafond, budget op, geld op
    bezuiniging, bezuinigen, besparing, ombuiging, bezuinigingsmaatregel
    verkokering, schotten, ontschotting, domeinoverstijgend, hokjesdenken, eilandjes
    integraal, integrale aanpak, een gezin een plan, 1g1p1r
    samenwerking, samenwerken, afstemming
    casusoverleg, casusbespreking, multidisciplinair overleg, mdo, casuïstiekoverleg, overlegtafel
    ketenpartner, samenwerkingspartner, netwerkpartner
    pilot, proef, experiment, proeftuin, proefproject
    signaal, signalering, signaleren
    terugkoppeling, reactie, antwoord, feedback
    belofte, beloven, toezegging, toezeggen
    rechtsongelijkheid, ongelijke behandeling, postcodeloterij
    tegenstrijdig, botsende regels, strijdige regels
    overgangsregeling, overgangsrecht
    verordening, gemeentelijke regels
    toestemming, instemming, akkoord van cliënt
    dossier, cliëntdossier, rapportage
    dubbel invoeren, dubbele registratie, overtypen, dubbel registreren
    tarief, uurtarief, kostprijs
    subsidie, subsidiëren, subsidieregeling
    tijdelijk geld, incidenteel geld, incidentele middelen, projectgeld
    structureel geld, structurele middelen, structurele financiering
    begrotingstekort, geldtekort, budgettekort
    gemeentefonds, rijksbijdrage
    zorgcowboy, zorgfraude, malafide zorgaanbieder
    bewonersinitiatief, burgerinitiatief, inwonersinitiatief
    inspraak, meepraten, meebeslissen, medezeggenschap, zeggenschap
    bewonersavond, inwonersavond, bewonersbijeenkomst
    evaluatie, evalueren
    cijfers, statistiek, getallen
    vergadering, overleg
    taakverdeling, rolverdeling
    langs elkaar heen, langs elkaar werken
    gemeentegrens, over de gemeentegrens, buurgemeente
    herindeling, gemeentefusie, fusiegemeente
    datalek, gelekte gegevens
    inzage, inzagerecht
    beleidsplan, beleidsnota
    communicatie, voorlichting
    nieuwe wet, wetswijziging, nieuwe wetgeving
    calamiteit, ernstig incident
  `),
  // Staff
  ...toGroups(`
    verloop, personeelsverloop, personeelswisseling, wisselende gezichten
    personeelstekort, onderbezetting, te weinig personeel, arbeidsmarktkrapte, personeelsgebrek, krapte op de arbeidsmarkt, onderbemensing
    werkdruk, werklast, overbelast, overbelasting
    caseload, zaken per medewerker, gezinnen per medewerker
    formatie, fte, bezetting, capaciteit
    invaller, vervanger, uitzendkracht, inhuur, flexkracht, waarnemer, tijdelijke kracht, detachering
    zomervakantie, zomerperiode, bouwvak, vakantieperiode, zomerreces
    ziekteverzuim, verzuim, ziek gemeld, ziekmelding
    vacature, openstaande functie
    inwerken, inwerkperiode
    scholing, bijscholing, training, cursus
    intervisie, supervisie
    salaris, loon, cao
    rooster, dienstrooster
    bereikbaarheidsdienst, piket, piketdienst, achterwacht
    weekenddienst, avonddienst, nachtdienst
    nieuwe collega, nieuwe medewerker
    vertrekken, opstappen
    zelfsturing, zelfsturend team, zelforganiserend
    overwerk, overuren
  `),
];
