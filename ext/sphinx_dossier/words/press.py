"""Words that tell, around a name in the press, what it is the name of."""

from __future__ import annotations

from sphinx_dossier.words.reading import words

ROLE_NOUNS = words(
    """
    accountant activist actor actress adjutant administrator adviser advisor agent aide ally
    ambassador analyst anchor anchorman anthropologist apprentice archaeologist architect artist
    assassin assistant astronaut astronomer astrophysicist athlete attorney aunt author backup
    ballerina banker baritone baron baroness bassist billionaire biographer biologist bishop
    bodyguard boss boxer boy boyfriend brother businessman businesswoman butcher candidate
    captain cardinal cardiologist caretaker cartoonist catcher caterer cellist center
    centerfielder ceo chairman chairwoman champion chancellor chauffeur chef chemist chief
    choreographer chronicler clarinetist classmate cleric clerk climatologist coach collaborator
    colleague collector columnist comedian comic commander commentator commissioner composer
    comptroller conductor congressman congresswoman consul consultant contractor controller
    coordinator cornerback correspondent cosmonaut councilman councilwoman counsel counselor
    counterpart cousin creator criminologist critic curator cyclist dancer daughter dealer dean
    defendant defender defenseman delegate demographer deputy dermatologist designer detective
    diplomat director dissident doctor dramatist driver drummer economist editor educator
    engineer entertainer entrepreneur envoy epidemiologist executive explorer farmer father
    fiance fiancee fielder filmmaker financier firefighter fireman fisherman forecaster foreman
    forward founder friend fugitive fullback general geneticist geographer geologist girl
    girlfriend goalie goalkeeper goaltender golfer governor granddaughter grandfather
    grandmother grandson guard guerrilla guitarist gunman gynecologist hairdresser halfback head
    heavyweight heir heiress hero heroine historian hitter hostess housewife humorist husband
    illustrator immunologist industrialist infielder informant inmate inspector instructor
    inventor investigator investor jeweler jockey journalist judge juror justice keyboardist
    kicker killer king landlord lawmaker lawyer leader lecturer left-hander lefty librarian
    lieutenant linebacker linguist lobbyist magician magistrate magnate magnet manager marine
    marshal mathematician mayor mechanic mediator meteorologist midfielder militant millionaire
    minister missionary model mogul mother mountaineer musician naturalist negotiator neighbor
    nephew neurologist neuroscientist neurosurgeon newcomer niece novelist nun nurse
    nutritionist oceanographer officer official oncologist opponent opposition-leader organist
    organizer outfielder owner painter paleontologist partner passenger pastor pathologist
    patient patriarch pediatrician percussionist pharmacist philanthropist philosopher
    photographer physician physicist pianist pilot pitcher planner player playwright poet
    policeman policewoman politician pollster pope predecessor premier president priest
    prime-minister prince princess principal prisoner producer professor programmer promoter
    prosecutor protege protester psychiatrist psychologist publicist publisher quarterback queen
    rabbi racer radiologist rapper realtor receiver receptionist referee relative reliever
    reporter representative republican researcher resident reverend right-hander rival rookie
    roommate runner sailor salesman saxophonist scholar scientist scout screenwriter sculptor
    secretary senator sergeant shooter shortstop sibling singer sister skater skier skipper
    socialist sociologist soldier solicitor soloist son songwriter soprano speaker specialist
    spokesman spokesperson spokeswoman spy stagehand star starter statesman statistician
    stepfather stepmother stepson striker student successor suffragist superintendent superstar
    supervisor surfer surgeon surveyor survivor suspect sweeper swimmer tackle tailback teacher
    teammate technician teenager tenor terrorist theologian theorist therapist tourist trader
    trainer translator treasurer trombonist trumpeter trustee tycoon umpire uncle undersecretary
    veteran veterinarian vicar vice-chairman vice-president victim violinist violist virologist
    virtuoso volunteer warden warlord weatherman webmaster widow widower wife winger winner
    witness woman worker wrestler writer youngster zoologist
    """
)
"""Nouns for people that stand before a name without an article: 'guitarist Eric Clapton'."""

SPEECH_VERBS = words(
    """
    added adds admitted agreed alleged announced answered argued asked asserted believed
    believes boasted cautioned claimed commented complained conceded concluded confessed
    confirmed contended countered declared declined denied described disclosed explained feels
    felt hoped hopes insisted joked knew knows lamented laughed learned maintained mused noted
    observed pleaded pledged predicted promised quipped recalled recalls remarked remembered
    replied reported responded said says sighed smiled stressed suggested tells testified thinks
    told urged vowed wanted wants warned wondered wrote
    """
)
"""Verbs of saying and thinking, whose subject is a person, or a body that speaks like one."""

ACTION_VERBS = words(
    """
    arrived ate attended batted began birdied bogeyed born broke called came caught coached
    collected conducted convicted danced decided defeated died directed doubled drank dressed
    drew drove earned fired flew fouled gave got graduated grew grounded had has headed held her
    herself himself his hit hurt interviewed joined jumped killed kissed knocked led left lived
    looked lost loved made married met missed moved nodded ordered paid passed performed picked
    pitched played pleaded posted punched ran received recorded refused resides resigned retired
    returned rode sang sat saw scored served shook shot shouted singled sought spent spoke stood
    studied surrendered swung talked taught threw took trailed traveled tripled turned visited
    voted walked was went who whose won wore worked worries
    """
)
"""Other words that stand after the name of a person, and after other names too."""

SPORTS_VERBS = words(
    """
    beat beats blanked clinched defeated downed edged eliminated outlasted outscored rallied
    routed swept topped trailed trails trounced
    """
)
"""What teams do to each other, which cities do not."""

THING_NOUNS = words(
    """
    act acts affair african africans album allah amendment americans anniversary anthem
    apocalypse arab arabs asian asians award awards ball baptist bible bill bills black blacks
    bond bonds book bowl broadcast buddhist bug car case catholic catholicism catholics census
    century championship championships christ christian christianity christians classic code
    comet concerto conflict constitution crisis croat croats cup day decade deficiency
    depression derby disease disorder doctrine dollar dream edition emmy emmys english era
    european europeans eve exhibition expo fair famine fashion festival fever film finals flu
    folk forum french friday game games geneva genocide god gospel grammy grammys grand-prix
    handicap hebrew hemisphere hindu hindus hispanic hispanics holiday holocaust hour human
    hurricane hutu idea incident index indian indians internet intifada invitational islam jeep
    jesus jet jew jews judaism koran kurd kurds language latin latino latinos law lecture
    lectures legacy lesson lord lottery lutheran marathon massacre masters means medal medicaid
    medicare memorial memorials method methodist middle millennium missile missiles mission
    monday month movie music muslim muslims nasdaq nasdaq-100 night novel number offensive ok
    olympics open opera orthodox oscar oscars overture pageant parade passover pill plan play
    playoffs poll prayer preakness prix prize prizes project protestant protestantism
    protestants pulitzer purge quiz quran race rally rate rates rebellion reconstruction reform
    regatta renaissance requiem resolution retrospective revolution roundup rule rules saturday
    scandal season section sedan semifinals serb serbs series shield shiite show shuttle siege
    sikh sikhs slam sonata song soul space spanish special stakes statue story strategy strike
    study summit sunday sunni supplement survey syndrome system talks tax test theory therapy
    things thursday title tony torah tour tournament trial trials trophy truck tuesday tutsi tv
    universe uprising value vehicle vehicles version video virus war wars weapon weapons web
    wednesday week weekend white whites windows world year years yes yiddish zodiac
    """
) - words("trophy world folk human show music car ball game tax jet shuttle")
"""Last words of names that are neither of a person, nor of a group, an agreement or a place."""

COMMON_OPENERS = words(
    """
    according accused acknowledging adding additional adults advertising afternoon aged ages
    aides airlines alive allegations allowing amazing ambulances analysts angry animals annual
    apart apparently appearing areas army arrested arriving article ask asked asking asks assets
    attacks attempts attendance attorneys authorities average aware baby back bad banks based
    basically batters being believe better bids big black blame blood blue boats bodies bombs
    bonds books born both boxes boys breaking bring brokers brothers budget building bullets
    buses business businesses buy buyers call called calling calls cancer cars case cases cash
    celebrities certain certainly change changes check chief children church cities city
    civilians claims clearly clerks clinging close closing clothes coaches college come comes
    coming commanders committee companies company compared complaints computer computers
    concerned concerns conditions congratulations consider considering construction consumer
    consumers contact continued contrary copies costs councils country couples court courts
    coverage created crews crime critics crowds crude current customers damage dancers data dead
    deal dealers dear death deaths debate decades defense delegates demand democrats
    demonstrators deputies designers details detectives developers dinner diplomats directors
    doctors dogs dollars domestic dozens drivers driving drug drugs early earnings east economic
    economists editors education eight eighteen eighty elected elections eleven employees
    employers encouraged ended enemies energy engineers entering entire environmentalists
    equipment eventually everyday evidence exactly examples exchange executives exit experts
    exports eyes facing factories facts failing families family fans far farmers fears federal
    feel fellow female fewer fifteen fifty fighting figures firefighters fires firms fish five
    flames flights floods followed following food foreign forget former fortunately forty four
    fourteen fourth frankly fraud free frequent friend friends front full fully fund funds
    funeral further gains games gasoline general generally getting girls give given giving
    global go going gold good government governments governors graduates great green ground
    groups growing growth guards guests gunmen guns half hard having health heavily heavy help
    high higher historians historically history hit hold home homes honestly hopes horses
    hospital hospitals hostages hotels hour hours house houses housing human hundreds husband
    ideas imagine important imports including income increased increasing incumbent industry
    inflation information initially injured innings insiders insurance interest international
    interviewed investigators investors ironically islands issues jobs journalists judges
    judging jurors jury just keep keeping kids killed knowing known labor land large larger last
    law lawmakers lawyers leaders leading league leaving left legal legislators lessons letters
    life light listen listening little living loans local locals long longtime looking losers
    losses lost love low lower luckily lucky machines made main major make making male managers
    many marketing markets married match maybe means meet meetings members men merchants
    messages middle militants military million millions mine miners ministers minutes missiles
    modern moments money month months moreover morning mortgage most mostly mother mothers
    motorists mountains movies moving much music musicians named names national native natural
    naturally nearby nearly negotiations negotiators neighbors new news newspapers night nine
    nineteen ninety no nobody normally north note notes nothing nuclear numbers nurses obviously
    occasionally odd offered officers officials oil old older opponents opposition orders
    ordinary organizers original originally outdoor overall owners pages painting paintings
    parents part participants parties partly passengers past patients paying peace peacekeepers
    people perfect performances photographs photos physicians pictures pilots pitchers
    plaintiffs planes planning plans plants play players playing please plenty poets police
    policy political politicians politics polls poor popular population possible power
    practically presented presidential press presumably previous previously prices priests
    prisoners private probably problems producers production professional professors profit
    profits proponents prosecutors protesters proud public publicly publishers quality
    questioned questions quickly quietly race radio rain raised rarely rates rather reached
    reaching reaction reading ready real really rebels recall recalling recent recently record
    records recovery red referring refugees regarding regulators relations relatives released
    relief religion religious remember reporters reports representatives republicans required
    rescue rescuers research researchers residents resistance resources responding restaurants
    results retail retired returning revenue revenues rival rivals roads robbers rules rumors
    running rural sales saying scholars school schools scientists scores scoring sea search
    second secretaries security see seeing seeking seems selling senators senior separately
    serious services seven seventeen seventy several sex shares ships shoes shoppers shops short
    shortages shots showing signs silver similar similarly simply single six sixteen sixty
    skeptics skies slowly small smaller smart smoke snow social soldiers sometimes son sons
    sooner sorry sounds sources south speaking special specialists speeches spending spokesmen
    sports spring staff standing stars start started starting state statements states stations
    statistics stay step still stocks stop stores stories storms strangely street strong
    students studies subscribers success successful sun supporters supposedly sure surgeons
    surprisingly surrounded surveys survivors suspects sweet taking talk talking talks taxes
    taxpayers teachers teams technically technology telephone television tell ten tens terms
    terrorists testifying testing thank thanks theaters theoretically things think third
    thirteen thirty thousand thousands three tickets time times tired toll top total tourism
    tourists trade traders trading tradition traditionally traffic trains travel travelers
    treatment trees trials troops trouble true try trying turning turnout twelve twenty
    two typical typically unemployment unfortunately union unions united units universities
    unless unlike urban use used users using usually vehicles veterans victims videos viewers
    villagers violence visitors volume volunteers voters voting wages wait walking war warning
    watch watching water weapons wearing weather weeks welcome well west western wet whatever
    white whoever wholesale wild winds winners winning witnesses wives women wonder words work
    workers working world worse worst wrong yeah years yes young younger youth zero
    """
)
"""Words that often head sentences of the press, besides the closed classes; with a capital there,
such a word is no name."""

CHAMBERS = words("congress senate house parliament knesset duma legislature assembly bundestag")
"""Chambers whose committees are named after them."""

TEAM_FOLLOWERS = words(
    """
    all-rounder analyst analysts batsman board bowler captain catcher ceo chairman chairwoman
    chief closer coach coaches correspondent customers defender director directors editor
    editors employees executive executives fan fans fighters forward founder goalie goalkeeper
    guard guerrillas gunmen keeper linebacker management manager member members midfielder
    militants negotiators officer officers official officials outfielder owner pitcher player
    players playmaker president quarterback rebels receiver reporter researcher researchers
    scientist scientists seamer shareholder shareholders shares shortstop skipper spokesman
    spokeswoman starter stock stockholders striker studies subsidiary teammate treasurer troops
    unit winger workers
    """
)
"""Nouns that stand after the name of a body, of which they are part: 'Yankees manager'."""

ADJECTIVES_OF_CURRENTS = words(
    """
    acehnese africans afrikaner allied anarchist anglican apache arab arabic arabs asians
    baptist basque basques bedouin bengali bolshevik bolsheviks buddhist catalan catholic
    chechen chechens cherokee christian communist communists conservative conservatives coptic
    croat croats democrat democratic democrats druze eastern episcopal episcopalian europeans
    fascist fascists federalist federalists fundamentalist gentile gypsies gypsy hebrew hindu
    hispanic hispanics hmong hutu hutus inuit islamic islamist islamists javanese jewish jews
    khmer kurd kurdish kurds latino latinos leftist leftists liberal liberals lutheran malay
    maoist marxist marxists menshevik methodist mormon mormons moslem moslems muslim muslims
    nationalist nationalists navajo nazi nazis nordic northern orthodox pagan pashtun pashtuns
    persian presbyterian protestant punjabi puritan quaker republican republicans roma royalist
    sandinista scandinavian semitic serb serbs shia shiite sikh sinhalese sioux slav slavic
    slavs socialist socialists southern sunni tamil tory tutsi tutsis uighur unitarian western
    whig whigs xhosa zionist zionists zulu
    """
)
"""Adjectives and nouns of creeds, parties and directions: with a capital, but no names."""

OWNED_BY_PEOPLE = words(
    """
    agent aides attorney attorneys aunt biographer body boyfriend brother career cousin daughter
    death family father fiancee friends girlfriend grandfather grandmother husband lawyer
    lawyers life mother nephew niece opponent parents predecessor resignation sister son
    successor supporters testimony uncle widow widower wife
    """
)
"""What belongs to people, besides their family."""

OWNED_BY_PLACES = words("capital government parliament president prime ruling")
"""What belongs to countries."""

VERBS_OF_TEAMS = words(
    """
    beat beats broke clinched committed ended fell finished got had has hit hosts improved leads
    led loses lost made managed missed needs opened outscored outshot played plays pulled
    rallied scored shot snapped swept takes tied took trailed trails visits went will wins won
    """
)
"""What a team does in the report of a game, and a city does not."""

BODY_SURNAMES = words(
    "bank church court crew guard hall house lodge post power school temple union watch"
)
"""Nouns of bodies that are surnames too."""

SUBJECTS_OF_CENTRES = words(
    """
    cancer children's community counseling health information law legal medical policy research
    science studies study treatment veterans women's
    """
)
"""What makes a body of a centre, which is a building otherwise."""

WORDS_OF_GAMES = words(
    """
    backhand baseman batsman batsmen batter batters batting birdie bogey bullpen catcher
    championship coach coached coaches coaching curveball dribble dunk fastball forehand game
    games goal goalie goalkeeper goals halftime homer homered homers infielder inning innings
    jumper layup league linebacker lineup midfielder outfielder overtime pitcher pitchers
    playoff playoffs points postseason preseason puck qualifier quarter quarterback quarterfinal
    quarterfinals rebounds roster scored scorer season seeded semifinal semifinals shortstop
    shutout singled standings strikeouts striker teammate teammates touchdown touchdowns
    tournament tripled unbeaten victory wicket wickets
    """
)
"""Words of reports on games, of which such a report has several."""

FAMILY_ROLES = words(
    """
    aunt brother cousin daughter father fiance fiancee granddaughter grandfather grandmother
    grandson husband mother nephew niece partner sister son stepson uncle widow widower wife
    """
)
"""Relations that introduce somebody by name: 'his wife, Nkechi'."""

BODIES_BEFORE_NAMES = words(
    """
    agency airline alliance band bank brand broadcaster brokerage cartel chain charity clinic
    club coalition company conglomerate cooperative daily distributor faction firm foundation
    gang giant group guerrillas insurer journal label lender maker manufacturer militia monthly
    movement network newspaper nonprofit orchestra organization paper parent party publisher
    quartet retailer rival station studio subsidiary syndicate team trio union university
    utility website weekly
    """
) - words("giant rival brand parent")
"""Nouns for bodies that stand before a name: 'the newspaper Koha Ditore'."""

BODIES_AFTER_NAMES = words(
    """
    airline airlines bank brokerage broadcaster daily magazine newspaper newspapers weekly
    """
)
"""Nouns for bodies that stand after a name, which is hardly ever another: 'Le Matin newspaper'."""

PLACES_AFTER_NAMES = words(
    """
    airport desert district harbor harbour island islands mountain mountains palace peninsula
    port prison province region river stadium township valley village
    """
)
"""Nouns in small letters that make a place of the name before them: 'Tanjung Priok port'."""

BEFORE_OPPONENTS = words("against beat beating beats defeated defeating over v versus vs vs.")
"""What a team stands after in the report of a game."""

HEADS_OF_BODIES = words(
    """
    ally analyst analysts backed bureau chairman chairwoman chief co-founder commander counsel
    defender director editor employee employees executive founder head headquarters lawyer
    lawyers leader leaders lobbyist manager member members officer official officials owner
    partner president publisher secretary shareholders shares spokesman spokesperson spokeswoman
    supporter supporters treasurer unit workers
    """
)
"""What 'of' and the name of a body follow: 'the leader of Fretilin'."""
