"""Word lists of the language, for the splitting of sentences and the reading of names.

They are general lists (closed word classes, forms of address, particles, abbreviations), drawn up
for this project from what the words are; none is copied, and none is taken from a collection of
texts. All are English, with what English texts take over from other languages; all are in small
letters unless they say otherwise.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


FUNCTION_WORDS = _words(
    """
    a about above across after afterward afterwards again against ago all almost along already
    also although altogether always am amid among an and another any anyone anything anyway are
    around as at be because been before behind being below beneath besides between beyond both
    but by can consequently could dare despite did do does down during each earlier either else
    elsewhere enough etc even ever every everybody everyone everything few finally first for
    from furthermore had has have he hence henceforth her here hereafter herein hers him his how
    however i if in indeed inside instead into is it its just last lately later least less let
    like likewise many may maybe me meanwhile might mine more moreover most much must my near
    need neither never nevertheless next no nobody none nonetheless nor not nothing now nowadays
    nowhere of off often on once one only onto or other others otherwise ought our ours out
    outside over own per perhaps quite rather second secondly shall she shortly should since so
    some somebody somehow someone something sometimes somewhere soon sooner still such than that
    the their theirs them then thence there thereafter thereby therefore therein thereupon these
    they third thirdly this those though through throughout thus till to today together tomorrow
    too toward towards twice under unless unlike until up upon us very via was we were what when
    whenever where whereas whereupon wherever whether which while who whoever whom whose why
    will with within without would yes yesterday yet you your yours
    """
)
"""Closed classes, as grammars of English list them: articles, pronouns, prepositions,
conjunctions, auxiliaries, and the adverbs of time, order and connection. With a capital at the head
of a sentence, such a word is no name."""

LEADING_ABBREVIATIONS = _words(
    """
    adm amb arch asst atty brig bp capt cdr cmdr col comdr cpl dr fr gen gov hon insp lieut lt
    maj messrs mlle mme mr mrs ms mt pres prof pvt rep rev rt sen sgt spc ste st supt
    """
)
"""Abbreviations that stand before a name, and so never end a sentence."""

TRAILING_ABBREVIATIONS = _words(
    """
    al apr assn aug ave bros co corp dec dept esq etc feb inc jan jr ltd mar nov oct sept sep sr
    vs
    """
)
"""Abbreviations that may end a sentence: the word that follows decides."""

COUNTING_ABBREVIATIONS = _words(
    """
    app art arts ch chap fig figs no nos p par para pp sec vol vols
    """
)
"""Abbreviations that count something, and end no sentence before a number."""

TITLES = _words(
    """
    mr mrs ms miss mx messrs mme mlle m dr doctor prof professor sir dame lord lady madam madame
    monsieur herr frau señor senor señora senora don doña dona hon honourable honorable
    excellency president vice premier chancellor minister secretary undersecretary ambassador
    envoy consul commissioner governor senator sen representative rep congressman congresswoman
    delegate deputy speaker mayor councillor chairman chairwoman chairperson chair chief
    director adviser advisor spokesman spokeswoman spokesperson leader candidate general gen
    lieutenant lt colonel col major maj captain capt cmdr commander commodore admiral adm
    marshal brigadier brig sergeant sgt corporal cpl private pvt officer judge justice attorney
    counsel prosecutor king queen prince princess emperor empress tsar czar tsarina shah sultan
    emir amir sheikh sheik shaykh caliph khedive maharaja nawab raja begum imam ayatollah mullah
    maulana maulvi mufti hajji haji sardar khwaja pope cardinal archbishop bishop father fr
    brother sister mother rev reverend rabbi saint st comrade citizen baron baroness count
    countess viscount marquis marquess archduke elector regent state defense defence war
    treasury commerce affairs navy army interior labor labour agriculture justice finance staff
    intelligence security council congress senate parliament court operations forces police
    elect laureate historian journalist author editor reporter analyst researcher scholar
    economist scientist engineer lawyer coach
    """
)
"""Honorifics, ranks, offices and the portfolios that end an office's name (Secretary of
State). 'Dean', 'Earl' and 'Duke' are
missing: they are given names as well."""

GOVERNING_NOUNS = _words(
    """
    administration government cabinet presidency regime era
    """
)
"""Nouns that make a person's office or time of the surname before them, not another name."""

FAMILY_NOUNS = _words(
    """
    brothers children clan couple daughters dynasty families family heirs household siblings
    sisters sons twins
    """
)
"""Nouns that make a family of the surname before them."""

CALENDAR = _words(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december
    """
)
"""Weekdays and months."""

GENERATIONAL_SUFFIXES = _words(
    """
    jr sr jnr snr esq ii iii iv
    """
)
"""What tells bearers of one name apart in a family, without its full stop."""

EPONYM_HEADS = _words(
    """
    academy accord act affair agreement airport amendment archive archives avenue award bank
    base bay bill boulevard bridge building canal centre center church city college commission
    committee company convention corporation county dam declaration district doctrine family
    fort foundation fund garden gardens group hall highway hill hills hospital hotel house
    institute institution island islands lake library line market medal memorial mine mosque
    motor motors mount mountain mountains museum note pact park pass peak plan plateau plaza
    port prize province range report resolution ridge river road school square stadium station
    strait street theatre theater tower trail treaty trust tunnel university valley village
    """
)
"""Nouns that make a place, body, work or doctrine of the name before them: heads of geographical
names and of the names of bodies."""

ABBREVIATED_STATES = _words(
    """
    us un uk eu ussr uae dc
    """
)
"""States and unions that are written as initials, without full stops."""

ELISIONS = _words(
    """
    c d j l m n s t qu jusqu lorsqu puisqu quoiqu presqu un all dall dell nell sull quest
    """
)
"""Words that lean on the next across an apostrophe, in French, Italian and Catalan."""

CONNECTORS = _words(
    """
    e i o y al el Al El ul ur us ud ad an ar as at az ash ibn bin bint abu di du de
    """
)
"""Short words that hyphens tie into one name: Tehrik-e-Taliban, Zia-ul-Haq, al-Qaeda. Case
counts: 'US-' is none."""

PREFIXES = _words(
    """
    anti co counter cross ex extra former inter intra mid neo non pan post pre pro proto pseudo
    quasi sub trans ultra un
    """
)
"""Prefixes before a hyphen that leave a name the name it was."""

SECOND_PARTS = _words(
    """
    affiliated aligned allied appointed backed based born brokered controlled dominated driven
    era esque founded friendly funded held inspired like linked led leaning loyal made mediated
    occupied only organised organized oriented owned ruled run sponsored style supported trained
    type wide
    """
)
"""Second parts of compounds that leave a name the name it was: Taliban-led."""

PARTICLES = _words(
    """
    'd 't a abd abu af al and at av bar bat ben bin bint d da dal dalla das de degli dei del
    della den der des di do dos du e el ibn la las le lo los mac na nic ny o ould pour san santa
    st ten ter the tom uit ul van vom von y zu zum zur
    """
)
"""Particles that introduce a surname in European languages, Arabic, Persian and Hebrew. Drawn up
for this project; what belongs to a surname differs by language, and an entry's `sort` decides."""

PARTICLES_DROPPED = _words(
    """
    von zu de al el
    """
)
"""Particles that are commonly left out where the surname stands alone."""
