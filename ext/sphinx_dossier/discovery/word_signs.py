"""What a word with a capital may be, as a set of signs, from the lists of words alone.

The signs of a word are the bits of one number, because they are asked for many times for each
name of each source. A word may have several: 'Jordan' is a given name, a surname and a state.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from sphinx_dossier.words import (
    AGREEMENT_HEADS,
    ARABIC_GIVEN_NAMES,
    BODY_HEADS,
    BODY_NOUNS,
    CALENDAR,
    CITIES,
    CONTINENTAL_ADJECTIVES,
    DEMONYMS,
    EAST_ASIAN_SURNAMES,
    FUNCTION_WORDS,
    GENERATIONAL_SUFFIXES,
    LEGAL_FORMS,
    NAMES_OF_MEN,
    NAMES_OF_WOMEN,
    NOUN_SURNAMES,
    PERIODICALS,
    PERSONAL_HONORIFICS,
    PORTUGUESE_GIVEN_NAMES,
    SPANISH_GIVEN_NAMES,
    STATES_WITH_ARTICLE,
    TITLE_OPENERS,
    US_STATES,
    VIETNAMESE_SURNAMES,
)
from sphinx_dossier.words.given_names import (
    COMMON_SURNAMES,
    GIVEN_NAMES,
    GIVEN_NAMES_OF_ASIA_AND_AFRICA,
    GIVEN_NAMES_OF_EUROPE,
)
from sphinx_dossier.words.places import STATES, STATES_WITH_STOP
from sphinx_dossier.words.press import ADJECTIVES_OF_CURRENTS, COMMON_OPENERS, THING_NOUNS
from sphinx_dossier.words.titles import OFFICE_QUALIFIERS, PERSONAL_TITLES
from sphinx_dossier.words.well_known import (
    ACRONYMS_OF_BODIES,
    ACRONYMS_OF_THINGS,
    BRAND_BODY_ENDINGS,
    COMPANY_OPENERS,
    MORE_BODY_NOUNS,
    MORE_CITIES,
    PLACE_NOUNS,
    REGIONS,
    TEAM_NAMES,
    WELL_KNOWN_BODIES,
)

GIVEN: Final = 1 << 0
SURNAME: Final = 1 << 1
TITLE: Final = 1 << 2
QUALIFIER: Final = 1 << 3
CALENDAR_WORD: Final = 1 << 4
FUNCTION: Final = 1 << 5
PLACE: Final = 1 << 6
DEMONYM: Final = 1 << 7
BODY_NOUN: Final = 1 << 8
COMPANY_END: Final = 1 << 9
LEGAL: Final = 1 << 10
PLACE_NOUN: Final = 1 << 11
AGREEMENT_HEAD: Final = 1 << 12
THING: Final = 1 << 13
CAPITALS: Final = 1 << 14
INITIAL: Final = 1 << 15
SUFFIX: Final = 1 << 16
BODY: Final = 1 << 17
BODY_ACRONYM: Final = 1 << 18
THING_ACRONYM: Final = 1 << 19
TEAM: Final = 1 << 20
PERIODICAL: Final = 1 << 21
OPENER: Final = 1 << 22
PLURAL: Final = 1 << 23
FAMILY_FORM: Final = 1 << 24
"""A form that hardly anything but surnames has: McGregor, O'Brien, Kowalski, Petrovic."""
ADJECTIVE: Final = 1 << 25
ENGLISH: Final = 1 << 26
"""A word of the language that is no name by its looks: '-tion', '-ness', '-ly', '-ing'."""
JOINED: Final = 1 << 27
"""Words written as one with their capitals, as companies do: JavaSoft, EgyptAir."""

_GIVEN = (
    GIVEN_NAMES
    | GIVEN_NAMES_OF_EUROPE
    | GIVEN_NAMES_OF_ASIA_AND_AFRICA
    | NAMES_OF_MEN
    | NAMES_OF_WOMEN
    | ARABIC_GIVEN_NAMES
    | SPANISH_GIVEN_NAMES
    | PORTUGUESE_GIVEN_NAMES
)
_SURNAMES = COMMON_SURNAMES | NOUN_SURNAMES | EAST_ASIAN_SURNAMES | VIETNAMESE_SURNAMES
_PARTY_LETTERS = frozenset(("d", "r", "i"))
_MONTHS_SHORT = frozenset(("jan", "feb", "aug", "sept", "oct", "nov", "dec"))
_BODY_NOUNS = BODY_HEADS | BODY_NOUNS | MORE_BODY_NOUNS
PLACES: Final = (
    STATES
    | CITIES
    | MORE_CITIES
    | REGIONS
    | US_STATES
    | {place.casefold() for place in STATES_WITH_ARTICLE}
) - {"european union", "united nations"}
"""Names of places, of one word and of several, in small letters."""

_LISTS: Final = (
    (GIVEN, _GIVEN),
    (SURNAME, _SURNAMES),
    (TITLE, PERSONAL_TITLES | PERSONAL_HONORIFICS),
    (QUALIFIER, OFFICE_QUALIFIERS | TITLE_OPENERS),
    (CALENDAR_WORD, CALENDAR),
    (FUNCTION, FUNCTION_WORDS),
    (PLACE, PLACES),
    (DEMONYM, DEMONYMS | CONTINENTAL_ADJECTIVES | ADJECTIVES_OF_CURRENTS),
    (BODY_NOUN, _BODY_NOUNS),
    (COMPANY_END, BRAND_BODY_ENDINGS),
    (
        LEGAL,
        LEGAL_FORMS | {"co", "corp", "company", "corporation", "cos", "sa", "ag", "spa", "bros"},
    ),
    (PLACE_NOUN, PLACE_NOUNS),
    (AGREEMENT_HEAD, AGREEMENT_HEADS),
    (THING, THING_NOUNS),
    (SUFFIX, GENERATIONAL_SUFFIXES),
    (BODY, WELL_KNOWN_BODIES),
    (BODY_ACRONYM, ACRONYMS_OF_BODIES),
    (THING_ACRONYM, ACRONYMS_OF_THINGS),
    (TEAM, TEAM_NAMES),
    (PERIODICAL, PERIODICALS),
    (OPENER, COMMON_OPENERS),
    (ADJECTIVE, COMPANY_OPENERS),
)
_FAMILY_BEGINNINGS = ("mc", "o'", "o’", "fitz", "d'", "d’")
_AS_ONE = re.compile(r"\A(?!(?:Ma?c|Fitz|O|St|Ten|V[ao]n|D[aeiu]l?|L[aeo])[A-Z])[A-Z]\w*[a-z][A-Z]")
_FAMILY_ENDINGS = (
    *("ovic", "ovich", "evic", "evich", "owski", "ewski", "inski", "insky", "ovsky", "evsky"),
    *("enko", "chuk", "shvili", "adze", "yan", "oglu", "poulos", "opoulos", "akis", "idis"),
    *("sson", "stein", "berg", "baum", "feld", "mann", "witz", "vitz", "czyk", "szky", "elli"),
    *("etti", "ucci", "ini", "ollo", "ova", "eva", "skaya", "escu", "zadeh", "quist", "gaard"),
)
_ENGLISH_ENDINGS = (
    *("tion", "tions", "sion", "sions", "ness", "ment", "ments", "ally", "ously", "ively"),
    *("ingly", "edly", "able", "ible", "ology", "ship", "ships", "isms", "ism", "ists"),
)


@lru_cache(maxsize=1 << 17)
def signs(word: str) -> int:
    """Return the signs of a word as it stands in a text, without what follows it."""
    small = word.casefold().removesuffix(".")
    found = _listed(small)
    if word.endswith("."):
        found |= PLACE if small in STATES_WITH_STOP else 0
        found |= CALENDAR_WORD if small in _MONTHS_SHORT else 0
    if small.endswith("s") and small[:-1] in DEMONYMS:
        found |= DEMONYM  # Americans
    if "." in small and small.replace(".", "") in ACRONYMS_OF_BODIES:
        found |= BODY_ACRONYM
    if "-" in small and not found:
        found = _compound(small.partition("-")[0], small.rpartition("-")[2])
    return found | _form(word, small)


def _listed(small: str) -> int:
    """Return the signs of the lists that have a word, in small letters."""
    found = 0
    for sign, known in _LISTS:
        if small in known:
            found |= sign
    return found


def _compound(first: str, last: str) -> int:
    """Return the signs of a word with hyphens, by its first part and its last."""
    one, other = _listed(first), _listed(last)
    found = one & (GIVEN | DEMONYM)  # Jean-Luc
    found |= one & other & (TEAM | PLACE)  # Pacers-Knicks
    found |= (one | other) & TITLE  # Secretary-General
    if first in _PARTY_LETTERS and (last in US_STATES or last in STATES_WITH_STOP):
        found |= THING  # R-Ga.
    return found


def _form(word: str, small: str) -> int:
    """Return the signs that a word's letters give, whatever they spell."""
    found = 0
    letters = word.replace(".", "")
    if len(letters) == 1:
        return INITIAL
    if _AS_ONE.match(word):
        found |= JOINED
    if letters.isupper():
        found |= CAPITALS
        if "." in word.rstrip(".") and len(letters) <= 3:
            found |= INITIAL
    begins = small.startswith(_FAMILY_BEGINNINGS) and not small.startswith("mach")
    if (begins and len(small) > 4) or (small.endswith(_FAMILY_ENDINGS) and len(small) > 6):
        found |= FAMILY_FORM
    if small.endswith("s") and not small.endswith(("ss", "us", "is", "os")) and len(small) > 4:
        found |= PLURAL
    if small.endswith(_ENGLISH_ENDINGS) and len(small) > 6:
        found |= ENGLISH
    return found
