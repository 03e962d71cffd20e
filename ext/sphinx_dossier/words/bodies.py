"""Nouns and words that names of groups and agreements are made of."""

from __future__ import annotations

from sphinx_dossier.words.reading import names, words

EPONYM_HEADS = words(
    """
    academy accord act affair agreement airport amendment archive archives avenue award bank
    base bay bill boulevard bridge building canal center centre church city college commission
    committee company compromise conference convention corporation county crisis dam declaration
    decree district doctrine family fort foundation fund garden gardens group hall highway hill
    hills hospital hotel house incident initiative institute institution island islands lake
    library line market medal memorial mine mission mosque motor motors mount mountain mountains
    museum note pact park pass peak plan plateau plaza port prize proposal province proviso
    purchase range rebellion report resolution ridge river road school square stadium station
    strait street summit tariff tariffs telegram theater theatre tower trail treaty trust tunnel
    university valley village
    """
)
"""Nouns that make a place, body, work or doctrine of the name before them: heads of geographical
names and of the names of bodies."""

BODY_HEADS = words(
    """
    academy agency assembly association bank board bureau chamber club college commission
    committee company confederation conference congregation congress corporation council
    federation foundation fund group guild house industries institute institution laboratories
    league legislature motors museum office organization organisation parliament party railroad
    railway school section senate services society staff subcommittee trust union university works
    """
)
"""Nouns that head the names of bodies which have a president, a chancellor or a regent of their
own. 'Union' leaves out unions of states; their heads are told by other titles."""

AGREEMENT_HEADS = words(
    """
    accord accords act agreement agreements amendment armistice charter communique communiqué
    compact concordat convention conventions covenant deal declaration declarations doctrine
    entente memoranda memorandum ordinance pact pacts peace proclamation protocol protocols
    resolution settlement statute treaties treaty truce
    """
)
"""Nouns that head the names of agreements, and of what states declare alone."""

PLACED_AGREEMENT_HEADS = words("agreement convention pact treaties treaty")
"""Of these, nouns before which a place may stand that otherwise follows: Treaty of Versailles,
Versailles Treaty."""

NEAR_SYNONYMOUS_AGREEMENT_HEADS = words("accord accords agreement agreements deal")
"""Nouns that the press takes for one another: Dayton Accords, Dayton Agreement."""

CONSTITUTING_AGREEMENT_HEADS = words("charter covenant statute")
"""Nouns of agreements that found a body, and are named for it."""

AGREEMENT_SUBJECTS = words(
    """
    access additional aggression aid air alliance amity anti-ballistic antiballistic antinuclear
    arbitration armament armaments armistice arms assistance aviation ballistic ban base bases
    basic bilateral border boundaries boundary capitulation cease-fire ceasefire cessation
    cession climate co-operation coalition coffee collective commerce commercial comprehensive
    conciliation confederation consular control cooperation cooperative copyright cotton
    cultural currency customs debt defence defense definitive delimitation demarcation
    demilitarisation demilitarization disarmament disengagement drugs economic environmental
    exchange extradition family final financial first fisheries fishery fishing five-power
    forces four-power fourth framework free friendship frontier gas general genocide gentlemen's
    grain grand guarantee human humanitarian implementation independence intent interim
    intermediate intermediate-range international investment joint labor labour lease limitation
    limited limits loan maritime military minorities missile monetary multilateral mutual
    narcotics national naval navigation neutrality new nine-power non-aggression
    non-proliferation nonaggression nonproliferation normalisation normalization nuclear oil
    outer partial partition partnership patent peace perpetual petroleum political postal power
    powers preliminary principles prisoner prisoners proliferation quadripartite railroad
    railway range reciprocity reconciliation reduction refugee refugees reinsurance reparation
    reparations resettlement rights rubber second secret security separation settlement slavery
    social space stability standstill status strategic sugar supplementary surrender tariff
    taxation technical telegraph temporary territorial test third tin torture trade transfer
    transit tripartite truce unconditional understanding unification union war weapons whaling
    wheat withdrawal women
    """
)
"""Common nouns and adjectives in the names of agreements: what they are about, and of what sort
they are. A word that is none of these, and has a capital, is taken for a proper name."""

BODY_NOUNS = words(
    """
    academy administration agency alliance army assembly association authority bank battalion
    bloc board brigade brotherhood bureau cabinet caucus chamber church club coalition college
    command commission committee commonwealth community company confederation congregation
    congress consortium constabulary consulate corporation corps council court delegation
    department diet directorate directory division embassy faction federation fellowship fleet
    foundation front fund government group guard guards guild house inspectorate
    institute institution junta league legation legion legislature militia ministry mission
    movement museum navy network office order organisation organization panel parliament party
    police politburo press regiment registry school secretariat senate society
    squadron staff subcommittee synod taskforce tribunal trust union university workshop
    """
)
"""Nouns that head the names of bodies."""

COMPOUND_BODY_NOUNS = names(
    """
    air force, air forces, armed forces, defence force, defence forces, defense force
    defense forces, expeditionary force, foreign service, intelligence service, joint chiefs
    secret service, security forces, self-defence forces, self-defense forces
    special forces, task force
    """
)
"""Nouns of bodies of which the last word alone says too little."""

PREPOSITIONS_IN_NAMES = words(
    """
    against among between concerning for in of on regarding relating respecting to with
    """
)
"""Prepositions between the noun that heads a name and what it is about."""

SUBORDINATE_BODIES = words(
    """
    board bureau commission committee council department directorate office panel police press
    secretariat subcommittee
    """
)
"""Nouns of bodies that another body has: the last word of 'League of Nations Council'."""

PARENT_BODIES = words("army cabinet congress house nato navy parliament senate")
"""Bodies whose name stands before those of their parts: Senate Foreign Relations Committee."""

NATIONAL_BODIES = words(
    """
    army cabinet department embassy forces government ministry navy parliament party police senate
    """
) | {"air force", "coast guard", "high court", "national assembly", "supreme court"}
"""Bodies of which a state has one, or a party system one of a name; theirs is either name:
Supreme Court of India, Indian Supreme Court. Banks and universities are missing on purpose."""

NATIONAL_BODY_ADJECTIVES = words(
    """
    air armed communist conservative defence defense federal foreign labor labour liberal
    social-democratic socialist supreme
    """
)
"""Adjectives in the names of such bodies that leave them the body of the state or of a current."""

SMALL_LETTERED_BODIES = words(
    """
    administration army department embassy faction government militia ministry movement navy
    network parliament party
    """
) | {"air force", "armed forces"}
"""Nouns of bodies that many house styles print in small letters after a name: Labour party."""

PARTIES_NAMED_FOR_LEADERS = words("conference congress front jamaat jamiat league movement")
"""Nouns of bodies that split, and whose parts take their leaders' names: Muslim League (Nawaz)."""

CURRENTS = words(
    """
    communist continuity democratic leninist liberal maoist marxist marxist-leninist national
    official provisional radical real reformed reformist revolutionary secular socialist trotskyist
    """
)
"""What tells the parts of a divided party from each other: Communist Party of India (Marxist)."""

PORTFOLIOS = names(
    """
    agriculture, aviation, commerce, communications, culture, defence, defense, economy
    education, energy, environment, external affairs, finance, fisheries, foreign affairs
    foreign trade, health, home affairs, homeland security, housing, industry, information
    interior, internal affairs, justice, labor, labour, planning, public works, railways
    religious affairs, science, state, state security, tourism, trade, transport
    transportation, treasury, veterans affairs, war, water, women's affairs
    """
)
"""What ministries and departments are for. Others are read too, where 'Ministry of' comes first."""

PORTFOLIOS_WITH_ARTICLE = words("economy environment interior treasury")
"""Portfolios that stand with an article: Department of the Treasury."""

NUMBERED_OWNERS = words(
    """
    farmer miner officer peasant people sailor soldier student teacher veteran worker writer
    """
)
"""Nouns of people to whom bodies belong, and whose apostrophe comes and goes: Workers' Party."""

LEGAL_FORMS = words("gmbh inc incorporated limited llc ltd plc")
"""Legal forms of companies, without full stops, which texts leave out."""

SHORTENED_BODY_NOUNS = {"Co.": "Company", "Corp.": "Corporation", "Dept.": "Department"}
"""Abbreviated nouns of bodies."""

POSSESSED_BODIES = words(
    """
    academy cathedral church college guard hospital island islands legion own palace regiment
    school university
    """
)
"""Nouns that a possessive name before them makes a body of: the Duke of Wellington's Regiment."""

PERIODICALS = words(
    """
    bulletin chronicle courier daily dispatch echo gazette globe guardian herald independent
    journal mail mirror monitor news observer post press record review standard star sun telegraph
    times tribune weekly
    """
)
"""Nouns that a place before them makes the name of a newspaper of."""
