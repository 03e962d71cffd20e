"""Names that texts use without saying what they are, and what goes by capitals without being one.

Bodies, teams and regions that a reader of newspapers knows, and the abbreviations of things.
"""

from __future__ import annotations

from sphinx_dossier.words.reading import names, words

WELL_KNOWN_BODIES = names(
    """
    abn amro, adidas, adobe, aek athens, aeroflot, aetna, agence france-presse, air canada
    air force, air france, air india, airbus, al jazeera, al-ahram, al-hayat, al-jazeera
    al-qaeda, al-qaida, alcatel, aldi, alitalia, all black, all blacks, allstate, amazon
    amazon.com, america online, american airlines, ameritech, amgen, amnesty international
    amtrak, an-nahar, anatolia, anderlecht, antara, apple, aramco, army, arthur andersen
    as-safir, asahi, asahi shimbun, associated press, aston villa, atalanta, atletico madrid
    atp tour, audi, banc one, banque indosuez, barclays, barron's, basf, bayer
    bayer leverkusen, bayern, bear stearns, beatles, bechtel, bell atlantic, bernama
    bertelsmann, besiktas, beta, bild, billboard, blackburn rovers, bloomberg, bloomingdale's
    bmw, boeing, bolshoi, borussia, boy scouts, british airways, british telecom, bundesbank
    bundestag, burger king, cabinet, caltech, cambridge, campbell soup, canon, caritas
    carnegie hall, carrefour, charles schwab, chase manhattan, chevron, christie's, chrysler
    cigna, cisco, citibank, citicorp, citigroup, citroen, club brugge, coast guard, coca-cola
    coke, colgate, columbia pictures, comcast, comedy central, cominform, comintern
    commercial appeal, common cause, commonwealth, compaq, compuserve, congress, conoco
    conrail, continental airlines, contras, cornell, corriere della sera, cortes, costco
    court tv, credit suisse, credit suisse first boston, crystal palace, daewoo, daily news
    daimler, daimler-benz, daimlerchrysler, dartmouth, dean witter, dell, delta
    deportivo coruna, der spiegel, deutsche bank, deutsche telekom, die welt, die zeit, diet
    discovery channel, disney, doctors without borders, dow chemical, dow jones, dreamworks
    dresdner bank, ducati, duke, duma, dupont, dynamo kiev, ebay, egyptair, el al, el pais
    el watan, electrolux, eli lilly, emi, engineers without borders, enron, ericsson
    ernst & young, espanyol, espn, european commission, european union, everton, excite, exxon
    fatah, fed, federal express, federal reserve, fedex, fenerbahce, ferencvaros, ferrari
    feyenoord, fianna fail, fiat, fidelity, fifth third bancorp, fine gael, fiorentina
    first boston, first chicago, first union, forbes, ford, ford motor, fortune, fox
    france telecom, frelimo, fuji, fujitsu, galatasaray, gateway, gazeta wyborcza, gazprom
    genentech, general assembly, general electric, general motors, georgetown, gestapo
    gillette, girl scouts, glaxo wellcome, goldman sachs, gonzaga, google, grateful dead
    greenpeace, gte, guggenheim, gulf air, guomindang, haaretz, hachette, halliburton, hamas
    hamburger sv, harvard, heinz, hertha berlin, hewlett-packard, hezbollah, high court
    history channel, hitachi, hizbollah, hoechst, holy see, home depot, honda, house, hsbc
    human rights watch, hyundai, ikea, infoseek, intel, inter milan, interfax, interpol, isuzu
    itar-tass, izvestia, j.p. morgan, johns hopkins, johnson & johnson, joint chiefs
    juilliard, juventus, kach, kellogg, keycorp, kfc, khmer rouge, kia, kmart, knesset, kodak
    kommersant, kpmg, kraft, kremlin, kroger, krupp, kuomintang, kyodo, la jornada
    la repubblica, la scala, la stampa, labour, lancet, lazio, le figaro, le matin, le monde
    league of nations, legia warsaw, lehman, lehman brothers, les echos, levi strauss
    leyton orient, liberation, life, likud, lincoln center, little league, lloyds, lockheed
    lockheed martin, lok sabha, lokomotiv moscow, los angeles times, lotus, lpga tour, lucent
    lufthansa, luftwaffe, lukoil, lycos, maariv, macy's, mainichi, majlis
    major league baseball, major league soccer, marine corps, marines, matsushita, mazda
    mcdonald's, mcdonnell douglas, medecins sans frontieres, mercedes-benz, merck
    mercury news, merrill lynch, metropolitan opera, mgm, microsoft, miramax, mit, mitsubishi
    mobil, monsanto, moody's, morgan stanley, morgan stanley dean witter, morning news, mossad
    mothers against drunk driving, motorola, mujahedeen khalq, mujahideen khalq, mukti bahini
    museum of modern art, nabisco, nasdaq, national guard, natwest, navy, nestle, netscape
    new line cinema, new york philharmonic, new york times, newsweek, nezavisimaya gazeta
    nickelodeon, nike, nikon, nintendo, nissan, nokia, nomura, nordstrom, norsk hydro
    northrop, northrop grumman, northwest airlines, notre dame, nottingham forest, novartis
    novell, ohio state, olympiakos, oracle, oxfam, oxford, pan am, panasonic, panathinaikos
    paramount, paribas, paris st germain, parliament, pearson, pemex, penn state, pentagon
    people, pepsi, pepsico, petra, petronas, peugeot, pfizer, pga tour, philip morris, philips
    pizza hut, plain dealer, playboy, polaroid, polisario, politburo, polygram, porsche
    pravda, prensa latina, price waterhouse, princeton, procter & gamble, prodigy, prudential
    psv eindhoven, purdue, qantas, rajya sabha, random house, raytheon, real sociedad
    real zaragoza, red crescent, red cross, red star belgrade, reebok, reichstag, renamo
    renault, reporters without borders, reuters, riksdag, rj reynolds, roche, rolling stone
    rolling stones, rolls-royce, rossiiskaya gazeta, royal dutch, rutgers, rzeczpospolita
    saab, sabena, safeway, salomon brothers, salomon smith barney, salvation army, sampdoria
    samsung, sandinistas, sanyo, schalke, scotland yard, sears, secret service, securitate
    security council, sega, sejm, senate, sheffield wednesday, shell, shin bet, shining path
    showtime, siemens, sierra club, simon & schuster, sinn fein, sinopec, smith barney
    smithkline beecham, smithsonian, solidarity, sony, sotheby's, southwest airlines
    spartak moscow, spice girls, sprint, standard & poor's, stanford, starbucks, stasi
    state department, statoil, storting, subaru, sun microsystems, sundance, supreme court
    suzuki, swissair, taco bell, taliban, tamil tigers, tanjug, tass, teachers without borders
    teamsters, telefonica, telemundo, telstra, texaco, the oregonian, thyssen, time
    time warner, tories, toshiba, tottenham, tottenham hotspur, toyota, travelers, treasury
    tribunal, tupac amaru, twa, ubs, ucla, unicef, unilever, union pacific, unita
    united airlines, united nations, universal, universal studios, univision, usa today, usc
    valujet, vanguard, vanity fair, variety, vasco da gama, vatican, viacom, viet cong
    viet minh, vietcong, vietminh, village voice, villanova, volkswagen, volvo, wal-mart
    wall street journal, walt disney, warner bros, washington post, weather channel, wehrmacht
    wendy's, werder bremen, west bromwich, west ham, west ham united, white house, world bank
    worldcom, wta tour, xerox, xinhua, yahoo, yale, yamaha, yamaichi, yediot ahronot, yomiuri
    yonhap, yukos, zapatistas, zenith
    """
)
"""Bodies, companies, papers and universities that are named without a noun that says so, in small
letters. Drawn up for this project from general knowledge."""

ACRONYMS_OF_BODIES = words(
    """
    aarp abc ac/dc acc aclu acm acp adb aei afc afl afl-cio afp aid aipac amex ana anc ansa ap
    apec arpa asean at&t atf atp au ba bbc bbn bia bis bjp bmg bnd bnp bp brac c-span caa caf
    cbc cbo cbs cdc cdu ceta cfr cftc cgt cia cnbc cnn comecon cpi cpusa crs csce csfr csu cta
    darpa dea dfl dgse dhl dia dmk dnc doc dod doe doj dot dpa dprk ebrd ec ecb ecomog ecowas
    eec efe efta eln eoka epa epc espn eta etuc eu euratom faa fao farc fbi fcc fda fdic fdp fec
    fed fema fifa fincen fis fln fmln fpö frelimo fsb fsln fta ftc g-7 g-8 g7 g8 gao gatt gchq
    ge gia gm gop gru gsa gte hbo hbs hhs hp hud iaaf iadb iaea iata ibf ibm icao icbl icc icj
    icrc ifor ig iic ilo imf imo ins intelsat ioc ira irb irgc irna irs isaf isi isis ispi iss
    itn itt itu itv iucn jcp jna jpl kdp kfor kgb kkk kla klm kmt lapd ldp lng lse ltte maf mci
    mgm mi5 mi6 mit mlb mls mpla msf msnbc mtv naacp nab naca nasa nascar nasd nasdaq nato nba
    nbc nbi nca ncaa nea nec nfl nga nhl nhs nih nist nkvd nlc nlf noaa npr npt nra nsa nsc nsf
    ntsb ntt nypd nyse nyu oas oau ocha odihr oecd ohr oic omb oms opcw opec opm osce osha oss
    pac pan pbs pcc pdp pga pkk plo pnac pnv ppp prd pri psoe ptt puk pwc raf raw rcmp rnc rpf
    rpr rss rtl ruf saarc sadc samsung sas sba sdlp seato sec sfor shape shrc smu snp spd spla
    splm ssa ssi swapo tnt trw tsa ttp tva twa u.n. uaw ucc ucla uclaf udf uefa ufw ukip umno
    umw un unamir unams unc unctad undp unep unesco unfpa unhcr unicef unita unmik unmovic
    unprofor unrwa unscom upi ups usa usaac usaf usaid usc usda usfl usga usia usis usoc uss
    usta ustr usx va vmro voa voc wba wbc wcc wcw wfp who wmo wnba wpp wri wta wto wtv wwf ymca
    ywca zanu zapu zdf
    """
) - words("uss usa ig iss va doc dot cpi aid raw time")
"""Acronyms and initials by which texts name bodies, in small letters."""

ACRONYMS_OF_THINGS = words(
    """
    a.m. abm abms ac ad ag aids am am/fm atm atms atv bc bce bmw bs byob ca cc cd cd-rom cd-roms
    cds cdt ce ceo ceos cfo co co2 coo cpr cpu css cst ct dc ddt diy dj djs dna dns dos dr dui
    dvd dvds dwi e-mail ecg ecu ed edt eeg emi er era esl esp est et etc faq fax fm ft fyi gdp
    ged gi gis gmo gmt gnp gpa gps gre hdtv hiv hiv/aids hmo hmos hq hr html http icbm icbms icu
    id ii iii inf ing internet ip ipo ipos iq ira iras isbn isdn iso isp it iv ivf jfk jr k kg
    kj km lan lcd led lp lsat lsd ltd mba mbas md mds mdt mg mhz mia mias mirv mlb mm mo mp mpg
    mph mps mr mri mrs ms msg mst mt mtbe mvp nb ncaas nfc no nov oed ok os ot p.m. pa pc pcb
    pcs pdf pdt phd pin pl pm po pow pows pr ps pst pt pta pvc qb r&b r&r radar rbi rbis rec rem
    rip rn rna rpm rsvp rv s.j. salt sar sars sat scuba sdi slbm smog snafu sos sr st start std
    stds stp sts suv suvs swat tba tbd td tds tgv tnt tv tvs ufo ufos uk un-american url us usb
    usd utc uv v vat vc vcr vcrs vhf vhs vi vii viii vip vips vol vp vs wmd www x-ray xi xii xl
    xx y2k yd zip
    """
) - words("mlb emi tnt bmw ira start salt inf abm it us uk et mia sat")
"""Acronyms and initials of things, titles and measures, in small letters: none is a body."""

TEAM_NAMES = names(
    """
    49ers, 76ers, ac milan, aggies, ajax, all blacks, angels, arsenal, astros, athletics
    avalanche, badgers, barcelona, bayern munich, bears, beavers, benfica, bengals, bills
    blackhawks, blazers, blue devils, blue jays, blues, boca juniors, boilermakers
    borussia dortmund, braves, brewers, broncos, browns, bruins, buccaneers, buckeyes, bucks
    bulldogs, bulls, burn, canadiens, canucks, capitals, cardinals, cavaliers, celtic, celtics
    chargers, chelsea, chiefs, clash, clippers, colts, comets, commodores, cornhuskers, cougars
    cowboys, coyotes, crew, crimson tide, cubs, d.c. united, demon deacons, devil rays, devils
    diamondbacks, dodgers, dolphins, ducks, eagles, expos, falcons, fighting irish, fire
    flamengo, flames, flyers, fusion, galaxy, gamecocks, gators, giants, golden bears, gophers
    grizzlies, harlem globetrotters, hawkeyes, hawks, heat, hoosiers, horned frogs, hornets
    hoyas, hurricanes, huskers, huskies, illini, indians, inter milan, islanders, jaguars
    jayhawks, jazz, jets, juventus, kings, knicks, lakers, lazio, liberty, lightning, lions
    liverpool, lobos, longhorns, magic, manchester united, maple leafs, mariners, marlins
    mavericks, mercury, metrostars, mets, mighty ducks, miners, monarchs, mountaineers, mustangs
    mutiny, nets, niners, nittany lions, nuggets, oilers, orangemen, orioles, owls, pacers
    packers, padres, panthers, patriots, penguins, phillies, pirates, pistons, predators
    raiders, rams, rangers, raptors, ravens, razorbacks, real madrid, rebels, red sox, red wings
    reds, redskins, revolution, river plate, rockers, rockets, rockies, royals, runnin' rebels
    sabres, saints, seahawks, seminoles, senators, sharks, sixers, sonics, sooners, sparks
    spartans, springboks, spurs, stars, starzz, steelers, sting, sun devils, suns, supersonics
    tar heels, terrapins, tigers, timberwolves, titans, tottenham, trail blazers, trojans, twins
    utes, vikings, volunteers, wallabies, warriors, white sox, wildcats, wizards, wolverines
    yankees, yellow jackets
    """
)
"""Names of teams of American sports, and of a few clubs of the world, in small letters. Most are
ordinary words too, so that one alone says little in a text that is not about sports."""

BRAND_BODY_ENDINGS = words(
    """
    aerospace ag air airline airlines airways aluminum associates banc bancorp bancorporation
    bancshares bee beverage beverages biotech breweries brewery brewing broadcasting bros
    brothers cable capital cellular chemical chemicals co communications computer computers
    constitution consulting copper corp democrat-gazette electric electronics energy enquirer
    enterprises entertainment examiner financial foods gas gmbh group holding holdings hotels
    inc industries inquirer instruments insurance interactive international investments
    journal-constitution laboratories labs leasing ledger life lines llc llp ltd magazine mart
    media microsystems mills mining mortgage motor motors motorsports mutual networks newsday
    newspapers nickel oil paper partners petroleum pharmaceutical pharmaceuticals picayune
    pictures plc power press productions products program programme publications publishers
    publishing racing railroad realty records register research resorts resources restaurants sa
    savings securities semiconductor semiconductors sentinel services shipping software
    solutions star-ledger star-telegram steel stores studios sun-times supply systems
    technologies technology telecom telecommunications telephone television times-picayune
    tobacco trucking union-tribune utilities ventures wireless works
    """
)
"""Last words of the names of companies, in small letters."""

MORE_BODY_NOUNS = words(
    """
    academies agencies airlines alumni aquarium archdiocese archives asylum ballet band barracks
    borough branch brigades bureaus caliphate campaign cartel cathedral center centers centre
    chorus church churches clinic clinics clubs co-op collective colleges commandos commune
    conservancy conservatory constabulary cooperative corps council councils courthouse crew
    dealership democrats desk diocese district emirate ensemble exchange facility family fed
    federal festival firm force forces foundations front gang hospice hospital hospitals
    infirmary initiative inspectorate institute institutes internet ira jihad knesset lab
    laboratory labs league leagues library lobby lodge mafia media medical ministries mosque
    mosques museum museums newsroom newsrooms opera orchestra orphanage parishioners patrol
    patrols philharmonic police polytechnic post prefecture press prison programme project
    quartet quintet radio rebels regime republicans reserve resistance seminary service services
    shelter squad state station studio studios symphony synagogue syndicate team temple theater
    theatre theological trio troupe trustees tv union unions universities utility volunteers
    watch workers zoo
    """
) - words("family internet ira project programme parishioners state media rebels borough festival")
"""Further nouns that head names of bodies in the press, in small letters."""

COMPANY_OPENERS = words(
    """
    allied amalgamated american associated bell british central consolidated eastern federal
    first general global great international national northern pacific royal southern
    southwestern standard state united universal western world
    """
)
"""First words of names of bodies, which are adjectives elsewhere."""

PLACE_NOUNS = words(
    """
    acres airfield airport alley alps arena atoll auditorium avenue ballpark base basin bay
    bayou beach bluff boulevard bridge brook building buildings canal canyon cape castle cave
    cavern cemetery center city cliffs coast coliseum colony common compound corridor county
    course courthouse cove crater creek dam delta depot desert district dome drive dunes estate
    estates falls farm farms field fields fort garden gardens gate glacier glen gorge green
    grove gulf harbor harbour heights highlands highway hill hills hotel house inn island
    islands isle isles junction jungle lagoon lake lakes landing lane ledge lighthouse mall
    manor mansion marsh meadow meadows mesa mill monument mountain mountains neck oaks oasis
    ocean palace parish park parkway pass passage path peak peninsula pier pike place plain
    plains plantation plateau plaza point pond port prairie preserve prison province racetrack
    raceway ranch range reef refuge region reserve reservoir resort ridge river road rock rocks
    route ruins sea shore shores slope sound speedway spring springs square stadium station
    strait straits street streets strip summit swamp terminal terrace territory tower towers
    town township trail tunnel turnpike valley view villa village vista volcano wall wash
    waterfront way well wells wharf wilderness wildlife wood woods zone
    """
)
"""Nouns that head the names of places and buildings."""

REGIONS = names(
    """
    abkhazia, aceh, africa, alberta, alps, alsace, amazon, america, american samoa, anatolia
    andes, andorra, antarctica, antigua, appalachia, arctic, aruba, asia, assam, atlantic
    atlantic ocean, bahamas, bali, balkans, balochistan, baltic sea, baltics, baluchistan
    barbuda, basque country, bavaria, benelux, bengal, bermuda, biafra, bihar, black sea
    borneo, bosnia and herzegovina, bosnia-herzegovina, bosporus, british columbia, brittany
    broadway, bronx, brooklyn, brunei, burgundy, burkina faso, burma, cape cod, cape verde
    capitol hill, caribbean, caspian sea, catalonia, caucasus, central america, central asia
    central europe, chechnya, chiapas, comoros, congo, cornwall, corsica, costa rica, crimea
    czech republic, dagestan, dalmatia, danube, dardanelles, darfur, deep south, devon, donbas
    donbass, earth, east, east africa, east asia, east germany, east jerusalem, east timor
    eastern europe, el salvador, equatorial guinea, essex, euphrates, europe, falkland islands
    falklands, far east, faroe islands, faroes, fiji, galilee, ganges, gaza, gaza strip
    gibraltar, golan heights, great britain, great lakes, greenland, guadeloupe, guam, gujarat
    gulf, gulf of mexico, harlem, helmand, herat, herzegovina, himalayas, hokkaido, holland
    hollywood, hong kong, honshu, iberia, indian ocean, ingushetia, irian jaya, irish republic
    ivory coast, java, jordan river, judea, jupiter, kandahar, karabakh, kashmir, katanga
    kent, kerala, khyber pakhtunkhwa, kosovo, krajina, kunduz, kurdistan, kwazulu-natal
    kyushu, lancashire, latin america, lesotho, liechtenstein, lombardy, long island, luzon
    macao, macau, maharashtra, manchuria, manhattan, manitoba, mars, marshall islands
    martinique, mediterranean, mediterranean sea, mekong, mesopotamia, metohija, middle east
    midwest, mindanao, mississippi, moldavia, monaco, montenegro, moon, n. ireland, n. korea
    nagorno-karabakh, nangarhar, napa, nauru, near east, negev, new england, new zealand
    newfoundland, nile, normandy, north, north africa, north america, north caucasus
    north korea, north sea, north vietnam, north waziristan, northeast, northern ireland
    northwest, nova scotia, oaxaca, oceania, ogaden, okinawa, ontario, ossetia, pacific
    pacific ocean, palau, panjshir, papua new guinea, patagonia, persia, persian gulf
    pomerania, provence, puerto rico, punjab, pyrenees, quebec, queens, rajasthan, red sea
    republic of ireland, rhine, rockies, s. africa, s. korea, sahara, sahel, samaria, samoa
    san marino, sandzak, sardinia, saskatchewan, saudi arabia, saxony, scandinavia, seychelles
    siam, siberia, sicily, sierra leone, silesia, silicon valley, sinai, sindh, slavonia
    solomon islands, south, south africa, south america, south asia, south china sea
    south korea, south vietnam, south waziristan, southeast, southeast asia, southern africa
    southwest, soviet union, sri lanka, srpska, st. kitts, st. lucia, staten island
    sub-saharan africa, sulawesi, sumatra, suriname, sussex, swat, swaziland, tamil nadu
    third world, thrace, tibet, tigris, times square, timor, tobago, transvaal, transylvania
    trinidad, tuscany, u.k., u.s, u.s., u.s.s.r., uk, ulster, united kingdom, united states
    us, ussr, uttar pradesh, vanuatu, vatican city, virgin islands, vojvodina, volga, wales
    wall street, wallachia, waziristan, wessex, west, west africa, west bank, west germany
    west indies, western europe, xinjiang, yorkshire, yukon, zaire
    """
)
"""Parts of the world, of countries and of cities, seas and rivers, and states whose names have
several words, in small letters."""

MORE_CITIES = names(
    """
    aarhus, abadan, aberdeen, abu dhabi, abuja, acapulco, adana, addis ababa, adelaide, aden
    agra, ahmedabad, akron, albany, albuquerque, aleppo, alexandria, allentown, almaty, amarillo
    amritsar, anaheim, anchorage, ann arbor, annapolis, antalya, antananarivo, apia, arkhangelsk
    arlington, arusha, ashgabat, asmara, aspen, astana, asuncion, aswan, atlanta, atlantic city
    augusta, austin, avignon, ayodhya, baalbek, bakersfield, baltimore, bandar seri begawan
    bandung, bangalore, bangor, bangui, banja luka, banjul, bari, bath, baton rouge, beersheba
    beira, belfast, belo horizonte, benghazi, bergen, berkeley, bern, bethesda, bethlehem
    bhopal, bihac, bilbao, billings, biloxi, birmingham, bishkek, bismarck, bissau, blida
    bloemfontein, bloomington, boise, bologna, bonn, boulder, brazzaville, brcko, bremen, brest
    bridgeport, bridgetown, brindisi, brisbane, brno, bruges, buenos aires, buffalo, bujumbura
    bukavu, bulawayo, burbank, burlington, bursa, busan, bushehr, cadiz, cagliari, calgary, cali
    cambridge, camden, canberra, cancun, cannes, cape town, cardiff, carson city, cartagena
    casablanca, casper, catania, cayenne, cebu, cedar rapids, champaign, charleston, charlotte
    chattanooga, chelyabinsk, chengdu, chennai, chernobyl, chevy chase, cheyenne, chiang mai
    chisinau, chittagong, chongqing, christchurch, cincinnati, ciudad juarez, cleveland, cluj
    colorado springs, columbus, conakry, concord, constanta, constantine, cordoba, cork, cotonou
    cracow, cuzco, d.c, d.c., da nang, dalian, danang, dar es salaam, darwin, davao, davenport
    davos, dayton, debrecen, delft, des moines, dhahran, dijon, dili, diyarbakir, djakovica
    djibouti city, dnipropetrovsk, dodoma, donetsk, dortmund, douala, dover, dubrovnik
    duesseldorf, duluth, dundee, durham, durres, dushanbe, dusseldorf, edmonton, eilat
    eindhoven, el paso, erbil, erie, essen, eugene, evanston, fairbanks, fairfax, faisalabad
    fallujah, fargo, faro, fez, flint, fort lauderdale, fort wayne, fort worth, freetown, fresno
    fukuoka, gaborone, galveston, galway, gary, gaza city, gdansk, georgetown, ghazni, ghent
    goma, gorazde, goteborg, gothenburg, granada, grand rapids, graz, green bay, greensboro
    greenwich, grenoble, grozny, guadalajara, guatemala city, guayaquil, hague, haifa, haiphong
    halifax, hama, hamilton, hangzhou, hanover, harare, harbin, hargeisa, harrisburg, hartford
    hebron, helena, hershey, ho chi minh city, hobart, hoboken, homs, honolulu, hue, huntsville
    hyderabad, ibadan, incheon, inchon, indianapolis, innsbruck, iowa city, irbil, irkutsk
    irvine, isfahan, ismailia, ithaca, izmir, jackson, jacksonville, jaffna, jaipur, jalalabad
    jeddah, jenin, jericho, jersey city, joliet, juba, juneau, kaduna, kalamazoo, kaliningrad
    kandy, kano, kanpur, kansas city, kaohsiung, karbala, kathmandu, kazan, key west, khabarovsk
    kharkiv, kharkov, kiel, kigali, kingston, kirkuk, kisangani, kismayo, kisumu, knin
    knoxville, kobe, kolkata, kosice, krakow, krasnoyarsk, kuala lumpur, kunduz, kunming
    kuwait city, la paz, lafayette, lancaster, lansing, larnaca, las vegas, latakia, lausanne
    leeds, leicester, lexington, lhasa, libreville, liege, lille, lillehammer, lilongwe
    limassol, limerick, lincoln, linz, little rock, littleton, ljubljana, lodz, lome
    londonderry, long beach, los angeles, louisville, lourdes, lowell, lubbock, lublin
    lubumbashi, lucknow, lugano, luhansk, luxor, lviv, lvov, macon, madison, mainz, makhachkala
    malaga, malibu, malmo, manama, mandalay, mannheim, maputo, maracaibo, maribor, mariupol
    maseru, mashhad, mazar-i-sharif, mbabane, medan, medellin, medina, memphis, metz
    mexico city, milwaukee, minneapolis, missoula, mitrovica, mobile, mombasa, monterrey
    montgomery, montpelier, moroni, mostar, mosul, multan, murmansk, muscat, n'djamena, nablus
    nagano, nagoya, nagpur, najaf, nancy, nanjing, nantes, nashville, nassau, nazareth, netanya
    new delhi, new haven, new orleans, new york, new york city, newark, newport, newport news
    niamey, nice, nis, norfolk, nottingham, nouakchott, novi sad, novosibirsk, nuremberg
    oakland, odense, oklahoma city, olympia, omaha, omdurman, omsk, oporto, oran, orlando
    osijek, ostrava, ouagadougou, oxford, padua, pale, palm beach, palo alto, pamplona
    panama city, panmunjom, paramaribo, pasadena, patna, pec, penang, pensacola, peoria, perm
    perth, perugia, phnom penh, phoenix, phuket, pilsen, piraeus, pisa, plovdiv, podgorica
    port elizabeth, port harcourt, port louis, port moresby, port of spain, port said
    port sudan, port-au-prince, portland, porto, porto alegre, porto-novo, potsdam, poznan
    praia, princeton, pristina, prizren, providence, provo, pune, pusan, qalqilya, qingdao, qom
    quebec city, quetta, quezon city, rabat, raleigh, ramallah, rapid city, recife, redmond
    regina, rennes, reno, reykjavik, richmond, rijeka, rio, rio de janeiro, riverside, rochester
    rockford, rockville, rosario, rostock, rostov, rouen, sacramento, saint john, salem
    salonika, salt lake city, samara, samarkand, san antonio, san diego, san francisco, san jose
    san juan, san salvador, sanaa, santa barbara, santa fe, santa monica, santo domingo
    sao paulo, sapporo, saratov, saskatoon, savannah, schenectady, scranton, sendai, sevastopol
    sharm el-sheik, sharm el-sheikh, sheffield, shenyang, shenzhen, shiraz, shkoder, shreveport
    sialkot, sidon, siena, silver spring, simferopol, sioux falls, skopje, sochi, south bend
    soweto, split, spokane, springfield, srebrenica, srinagar, st. louis, st. paul
    st. petersburg, stamford, stockton, suez, sulaymaniyah, surabaya, suva, swansea, syracuse
    szeged, tabriz, tacoma, taegu, taif, tallahassee, tampa, tampere, tangier, tegucigalpa
    tel aviv, terre haute, tetovo, the hague, thessaloniki, thimphu, tianjin, tijuana, tikrit
    timisoara, tobruk, toledo, tomsk, topeka, toulouse, trenton, trondheim, tucson, tulkarm
    tulsa, turku, tuscaloosa, tuzla, tyre, ulan bator, uppsala, urumqi, utica, vail, varanasi
    varna, veracruz, verona, versailles, victoria, vientiane, virginia beach, vlora, vlore
    volgograd, vukovar, waco, waterbury, west palm beach, wheeling, white plains, wichita
    wilmington, windhoek, winnipeg, winston-salem, worcester, wroclaw, wuhan, xian, yaounde
    yekaterinburg, yokohama, yonkers, york, zadar, zanzibar, zaragoza
    """
)
"""Cities, besides those that `CITIES` has, in small letters."""

HEADS_BEFORE_OF = words(
    """
    academy administration agency alliance archdiocese army assembly association authority bank
    board brotherhood bureau center centre chamber church citizens coalition college commission
    committee company confederation conference congress corps council court daughters department
    diocese federation fellowship foundation front fund hospital house institute knights league
    ministry movement museum nation office order organisation organization parliament party
    physicians reporters school society sons teamsters tribunal union university veterans voice
    """
)
"""Nouns of bodies that 'of' and 'for' follow inside a name, in small letters."""

HEADS_OF_NAMES = HEADS_BEFORE_OF | words(
    """
    academy administration agency alliance archdiocese army assembly association authority bank
    banks bar bay board brigade brigades brotherhood brothers bureau campaign cape cathedral
    center centre chamber church citizens city coalition coast college commission committee
    commonwealth company confederation conference congregation congress corps council court
    daughters department diocese district duchy federation fellowship foundation friends front
    fund gulf heart hospital house institute institutes island islands isle isles kingdom
    knights lady lake league ministry mount movement mujahedeen museum nation office order
    organisation organization palace parents parliament party people physicians port registry
    reporters republic school scouts sea sisters society soldiers sons state states strait
    straits teamsters temple tigers tower town tribunal union university valley veterans village
    voice workers youth
    """
)
"""Nouns after which 'of' or 'for' leads on inside a name, of a body or a place."""

DEPARTMENTAL = words(
    """
    administration agency association board bureau center college commission committee council
    department exchange fund hospital infirmary institute institutes ministry museum office
    school services society subcommittee union university
    """
)
"""Nouns of bodies in whose names 'and' stands: Food and Drug Administration."""

OWNERS_OF_BODIES = words(
    """
    artists boys children christie citizens consumers employees farmer farmers fathers girls
    ladies lawyers levi lloyd macy mcdonald men miner moody mothers officer peasant people
    players sailor soldier sotheby student teacher teachers veteran veterans voters widows women
    worker workers writer writers
    """
)
"""Whose bodies are named after them, with an apostrophe: Children's Hospital, Lloyd's."""

BODIES_FIRST = words(
    "air banca banco bank banque club compagnie grupo partai partido radio team universidad"
)
"""Nouns of bodies that stand first in the names of many languages: Bank Central Asia."""
