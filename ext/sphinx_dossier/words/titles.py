"""Titles, offices, ranks and forms of address."""

from __future__ import annotations

from sphinx_dossier.words.reading import phrases, words

TITLES = words(
    """
    adm admiral adviser advisor affairs agriculture ambassador amir analyst archbishop archduke
    army attorney author ayatollah baron baroness begum bishop brig brigadier brother caliph
    candidate capt captain cardinal chair chairman chairperson chairwoman chancellor chief
    citizen cmdr coach col colonel commander commerce commissioner commodore comrade congress
    congressman congresswoman consul corporal council councillor counsel count countess court
    cpl czar dame defence defense delegate deputy director doctor don dona doña dr economist
    editor elect elector emir emperor empress engineer envoy excellency father finance forces fr
    frau gen general governor haji hajji herr historian hon honorable honourable imam
    intelligence interior journalist judge justice khedive khwaja king labor labour lady
    laureate lawyer leader lieutenant lord lt m madam madame maharaja maj major marquess marquis
    marshal maulana maulvi mayor messrs minister miss mlle mme monsieur mother mr mrs ms mufti
    mullah mx navy nawab officer operations parliament police pope premier president prince
    princess private prof professor prosecutor pvt queen rabbi raja regent rep reporter
    representative researcher rev reverend saint sardar scholar scientist secretary security sen
    senate senator senor senora sergeant señor señora sgt shah shaykh sheik sheikh sir sister
    speaker spokesman spokesperson spokeswoman st staff state sultan treasury tsar tsarina
    undersecretary vice viscount war
    """
)
"""Honorifics, ranks, offices and the portfolios that end an office's name (Secretary of
State). 'Dean', 'Earl' and 'Duke' are
missing: they are given names as well."""

GOVERNING_NOUNS = words(
    """
    administration cabinet era government presidency regime
    """
)
"""Nouns that make a person's office or time of the surname before them, not another name."""

ABBREVIATED_TITLES = {
    "adm": "admiral",
    "amb": "ambassador",
    "brig": "brigadier",
    "capt": "captain",
    "cmdr": "commander",
    "col": "colonel",
    "cpl": "corporal",
    "gen": "general",
    "gov": "governor",
    "hon": "honorable",
    "lieut": "lieutenant",
    "lt": "lieutenant",
    "maj": "major",
    "min": "minister",
    "pm": "premier",
    "pres": "president",
    "prof": "professor",
    "rep": "representative",
    "rev": "reverend",
    "sec": "secretary",
    "sen": "senator",
    "sgt": "sergeant",
    "defense": "defence",
    "czar": "tsar",
    "kaiser": "emperor",
    "sheik": "sheikh",
    "shaykh": "sheikh",
    "amir": "emir",
    "honourable": "honorable",
}
"""Abbreviated titles written out, and one spelling for those that have two."""

HEADS_OF_STATE = phrases(
    """
    president, prime minister, premier, chancellor, king, queen, emperor, empress, tsar, czar
    shah, sultan, emir, khedive, caliph, pope, regent, dictator, chief executive, supreme leader
    chairman of the council of ministers, paramount leader, first consul, taoiseach, fuhrer
    """
)
"""Titles of those who head a state, a government or a church, whom texts name without
introduction."""

HIGH_OFFICES = phrases(
    """
    foreign minister, foreign secretary, minister of foreign affairs, minister for foreign affairs
    secretary of state, minister of external affairs, defence minister, minister of defence
    secretary of defence, secretary of war, minister of war, vice president, general secretary
    secretary general, first secretary, chief of staff, chief of army staff, commander in chief
    supreme commander, crown prince, archbishop, viceroy, speaker of the house, party chairman
    national security adviser, chief justice
    """
)
"""Offices of the second rank of a state, and the heads of parties, armies and alliances."""

LESSER_OFFICES = words(
    """
    acting aide alternate assistant associate attache aunt brother cousin daughter deputy father
    grandson husband mother nephew niece of sister son staff sub to uncle under vice widow wife
    """
)
"""Words that make of the office after them a lesser one, or the office of somebody else."""

HONORIFICS_OF_MEN = words("mr messrs sir lord monsieur herr señor don king prince emperor duke")
"""Forms of address and titles that men have."""

HONORIFICS_OF_WOMEN = words(
    "mrs miss ms madam madame mme mlle frau señora doña dona lady dame queen princess empress begum"
)
"""Forms of address and titles that women have."""

ADDRESSED_OFFICES = words(
    """
    admiral ambassador archbishop bishop brigadier captain cardinal chancellor colonel
    commissioner congressman congresswoman czar emperor empress general governor judge justice
    king lieutenant major marshal mayor minister pope premier president prince princess queen
    representative secretary senator sergeant shah sheikh sultan tsar viceroy
    """
)
"""Offices and ranks by which their holders are called, so that one who is called so holds it."""

PEERAGE = words(
    """
    baron baroness count countess duchess duke earl lady lord marchioness marquess marquis
    prince princess viscount viscountess
    """
)
"""Ranks of nobility that stand before the name of a fief or family."""

PERSONAL_HONORIFICS = words(
    """
    aga agha alhaji archimandrite bibi brigadier chaudhri comte comtesse conte dato datuk daw
    edler freiherr furst generalissimo graf grafen grafin hadji hagi herzog highness hrh kaiser
    khanum maharajah mahatma majesty marchese mgr monsignor msgr nawabzada pandit prinz
    prinzessin ras ritter sahibzada shri sidi smt sri swami tengku thakin tun tunku vicomte
    """
)
"""Honorifics and titles of nobility that stand before names in English texts, besides `TITLES`: of
South and Southeast Asia, the Near East, Germany, France and Italy."""

TITLE_OPENERS = words(
    """
    acting alternate commanding crown field first foreign former grand her high his major most
    prime rear right royal special supreme the under
    """
)
"""Words that belong to the title after them: Prime Minister, Grand Duke, Rear Admiral."""

HONORIFICS_AFTER = words("bahadur begum bey efendi effendi hanim khanum pacha pasha sahib shah")
"""Honorifics that stand after a name, as Ottoman, Persian and South Asian ones do."""

POSTNOMINALS = words(
    """
    bart cb cbe cie cmg csi dd dphil dso esq gbe gcb gcmg gcvo jp kbe kc kcb kcie kcmg kcvo kg
    kt lld mbe mc md mla mp obe om op phd qc raf ret rn sj usa usaf usmc usn vc
    """
)
"""Letters after a name and a comma: orders, degrees and services, without full stops."""

LEADERS = phrases(
    """
    chairman, chairwoman, chair, leader, president, head, director, director general, commander
    secretary general, general secretary, first secretary, commander in chief, founder, chief
    chief executive, chancellor, emir, amir, supreme leader, spokesman, prime minister, minister
    """
)
"""Titles of those who lead, found or speak for a body."""

TITLE_QUALIFIERS = words("acting assistant chief crown deputy first foreign national prime vice")
"""Words that make another title of the title after them: prime minister, vice president."""

GIVEN_NAME_TITLES = words(
    """
    aunt brother dame don dona doña emperor empress father haji imam king maulana mother mullah
    pope prince princess queen saint sheikh sir sister st sultan tsar uncle
    """
)
"""Titles that stand before given names: Sir Winston, King Hussein, Sister Teresa."""

PERSONAL_TITLES = words(
    """
    adm admiral agent airman alderman alderwoman ambassador archbishop archdeacon archduke
    archimandrite assemblyman assemblywoman attorney auditor ayatollah baron baroness bishop
    brig brigadier cabinet-secretary cadet capt captain cardinal ceo cfo chairman chairwoman
    chancellor chaplain chief cmdr coach col colonel colonels columnist commandant commander
    commissioner commodore comrade comte comtesse cong congressman congresswoman constable
    consul controller coordinator corporal correspondent councilman councilor councilwoman count
    countess cpl curator czar dame dauphin deacon del delegate deputy detective detectives
    dictator director doctor doctors dr drs duchess editor emir emperor empress ensign envoy
    father fr gen general generalissimo generals gov governor governors grandmaster hon imam
    inspector investigator judge judges justice justices kaiser king lady leader lieutenant lord
    lt lt.-gov magistrate maharaja maj major marquess marquis marshal marshall mayor minister
    ministers miss monsignor mother mr mrs ms msgr mullah nawab negotiator ofc officer officers
    ombudsman pastor patriarch pfc pharaoh pope premier pres president presidents prime-minister
    prince princess principal private prof professor professors pvt queen rabbi ranger rebbe rep
    reporter representative reps rev reverend seaman sec secretaries secretary sen senator
    senators sens sergeant sgt shah sheik sheikh sheriff sir sister skipper solicitor spc
    speaker spokesman spokesperson spokeswoman strategist sultan superintendent supt trooper
    tsar undersecretary vice-president vicomte viscount whip writer
    """
)
"""Titles and ranks by which persons are named, in small letters; unlike `TITLES`, without the
portfolios."""

OFFICE_QUALIFIERS = words(
    """
    acting adjutant agriculture army assistant associate attorney auto budget business cabinet
    chief commerce communications crown cultural culture defence defense deputy district
    economics economy editor education elect energy entertainment environment ex executive
    federal finance first fleet foreign former general governor health home house housing human
    immigration incoming industry information inspector interim interior internal justice labor
    labour lance lieutenant lt lt. maj major majority managing master medical military minority
    motorsports national navy oil outgoing parliamentary party petroleum petty planning police
    press prime rear religion religious resources science secretary senate senior services
    social special sports staff state surgeon tourism trade transport transportation treasury
    under united veterans vice war welfare
    """
)
"""Words with a capital that belong to the title after them: Deputy Defense Secretary."""
