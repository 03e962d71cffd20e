"""Points for and against each kind of name, and the points that a name has by its words alone.

Four numbers are kept for each name: for a person, a group, a place, and anything else (`Points`).
They are whole numbers between 1 (a hint) and 9 (as good as said), set by hand and checked on texts
that were written for it; a name that is three ahead of being something else is worth a claim.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from sphinx_dossier.discovery.capitals import PREPOSITIONS, Gap
from sphinx_dossier.discovery.cutting import STATE_NOUNS
from sphinx_dossier.discovery.word_signs import (
    ADJECTIVE,
    AGREEMENT_HEAD,
    BODY,
    BODY_ACRONYM,
    BODY_NOUN,
    CALENDAR_WORD,
    CAPITALS,
    COMPANY_END,
    DEMONYM,
    ENGLISH,
    FAMILY_FORM,
    FUNCTION,
    GIVEN,
    INITIAL,
    JOINED,
    LEGAL,
    OPENER,
    PERIODICAL,
    PLACE,
    PLACE_NOUN,
    PLACES,
    PLURAL,
    QUALIFIER,
    SUFFIX,
    SURNAME,
    TEAM,
    THING,
    THING_ACRONYM,
    TITLE,
    signs,
)
from sphinx_dossier.words import DEMONYMS, PARTICLES
from sphinx_dossier.words.press import BODY_SURNAMES, SUBJECTS_OF_CENTRES
from sphinx_dossier.words.well_known import (
    BODIES_FIRST,
    HEADS_BEFORE_OF,
    TEAM_NAMES,
    WELL_KNOWN_BODIES,
)

Points = tuple[int, int, int, int]
"""Points for a person, a group, a place, and for something else."""

PERSON: Final = 0
GROUP: Final = 1
PLACE_NAME: Final = 2
OTHER: Final = 3

NO_POINTS: Final[Points] = (0, 0, 0, 0)


def plus(one: Points, other: Points) -> Points:
    """Return the sums, kind by kind."""
    return one[0] + other[0], one[1] + other[1], one[2] + other[2], one[3] + other[3]


class _Rule(NamedTuple):
    """Points for a word with one of the signs `of`, all of `also`, and none of `without`."""

    of: int
    points: Points
    without: int = 0
    also: int = 0

    def holds(self, what: int) -> bool:
        """Tell whether a word with the signs `what` has the points."""
        return bool(what & self.of and not what & self.without and what & self.also == self.also)


def _sum(rules: tuple[_Rule, ...], what: int) -> Points:
    total = NO_POINTS
    for rule in rules:
        if rule.holds(what):
            total = plus(total, rule.points)
    return total


@lru_cache(maxsize=1 << 16)
def points_of_words(words: tuple[str, ...], gaps: tuple[Gap, ...]) -> Points:
    """Return the points that a name has by its words alone; `gaps` are those before each."""
    small = " ".join(words).casefold()
    found = [signs(word) for word in words]
    if len(words) == 1:
        return _of_one(small, found[0])
    if small in WELL_KNOWN_BODIES:
        return -2, 9, 0, 0
    if small in PLACES or small.rstrip(".") in PLACES or words[-1] in STATE_NOUNS:
        return -2, 0, 9, 0
    if small in DEMONYMS:
        return 0, 0, 0, 9
    preposition = next((at for at in range(1, len(words)) if gaps[at] in PREPOSITIONS), 0)
    if preposition:
        return _of_headed(words[preposition - 1].casefold(), found[preposition - 1])
    return _of_several(words, found, gaps)


# --- One word ---------------------------------------------------------------------------------

_KNOWN: Final = (
    _Rule(BODY_ACRONYM, (0, 8, 0, 0), also=CAPITALS),
    _Rule(BODY, (0, 6, 0, 0)),
    _Rule(THING_ACRONYM, (0, 0, 0, 8), also=CAPITALS),
    _Rule(CAPITALS, (0, 4, 0, 0), without=INITIAL),
)
"""What a word is known as; the first rule that holds counts."""

_ONE: Final = (
    _Rule(INITIAL, (0, 0, 0, 4), without=PLACE | BODY_ACRONYM),
    _Rule(TEAM, (0, 3, 0, 0), also=PLURAL),
    _Rule(JOINED, (0, 4, 0, 0)),
    _Rule(DEMONYM, (0, 0, 0, 6)),
    _Rule(THING | TITLE, (0, 0, 0, 4)),
    _Rule(CALENDAR_WORD, (0, 0, 0, 9)),
    _Rule(FAMILY_FORM, (4, 0, 0, 0)),
    _Rule(GIVEN, (3, 0, 0, 0)),
    _Rule(SURNAME, (2, 0, 0, 0)),
    _Rule(OPENER | FUNCTION | ENGLISH, (0, 0, 0, 4)),
    _Rule(BODY_NOUN | LEGAL | COMPANY_END | PLACE_NOUN | AGREEMENT_HEAD | QUALIFIER, (0, 0, 0, 2)),
)


def _of_one(small: str, what: int) -> Points:
    total = _sum(_ONE, what)
    known = next((rule.points for rule in _KNOWN if rule.holds(what)), NO_POINTS)
    total = plus(total, known)
    if what & PLACE:
        total = plus(total, (0, 0, 6, 0))
    if any(map(str.isdigit, small)):
        total = plus(total, (0, 0, 0, 6))
    return total


# --- Several words ----------------------------------------------------------------------------


def _of_headed(head: str, what: int) -> Points:
    """Return the points of a name with a preposition, by the noun before it: 'Bank of America'."""
    if head in HEADS_BEFORE_OF or what & (BODY_NOUN | BODY):
        return -5, 7, 0, 0
    if what & PLACE_NOUN:
        return -5, 0, 5, 0
    return -5, 0, 0, 4


_BY_SIZE: Final = {2: 3, 3: 2}
"""Points for a person, by how many words there are: most names of people have two."""

_LAST: Final = (
    _Rule(LEGAL, (0, 9, 0, 0)),
    _Rule(BODY_NOUN, (0, 6, 0, 0)),
    _Rule(COMPANY_END, (0, 4, 0, 0), without=BODY_NOUN),
    _Rule(PLACE_NOUN, (0, 0, 5, 0), without=BODY_NOUN),
    _Rule(PERIODICAL, (0, 2, 0, 0)),
    _Rule(THING, (0, 0, 0, 8)),
    _Rule(AGREEMENT_HEAD, (0, 0, 0, 3)),
    _Rule(FAMILY_FORM, (4, 0, 0, 0)),
    _Rule(SURNAME, (2, 0, 0, 0), without=FAMILY_FORM),
    _Rule(
        OPENER | ENGLISH | FUNCTION | QUALIFIER | DEMONYM | CALENDAR_WORD,
        (-3, 0, 0, 3),
        without=SURNAME | GIVEN | COMPANY_END | BODY_NOUN | LEGAL | PLACE_NOUN,
    ),
)
_FIRST: Final = (
    _Rule(DEMONYM | ADJECTIVE, (-4, 3, 0, 0), without=GIVEN),
    _Rule(INITIAL, (6, 0, 0, 0), without=PLACE | BODY_ACRONYM),
    _Rule(PLACE, (-3, 0, 2, 0), without=GIVEN | SURNAME),
    _Rule(ENGLISH | THING, (-2, 0, 0, 0), without=GIVEN | SURNAME),
)
_PLACE_BEGINNINGS: Final = (
    *("Saint", "San", "Santa", "St.", "Port", "Fort", "Mount", "Lake", "New"),
)


def _of_several(words: tuple[str, ...], found: list[int], gaps: tuple[Gap, ...]) -> Points:
    first, last = found[0], found[-1]
    total = plus((_BY_SIZE.get(len(words), -1), 0, 0, 0), _sum(_FIRST, first))
    total = plus(total, _sum(_LAST, last))
    for points in (
        _as_person(words, found, gaps),
        _as_group(words, found, gaps),
        _as_other(words, found),
    ):
        total = plus(total, points)
    if words[0].startswith(_PLACE_BEGINNINGS):
        total = plus(total, (-2, 0, 4, 0))
    return total


def _as_person(words: tuple[str, ...], found: list[int], gaps: tuple[Gap, ...]) -> Points:
    """Return the points of a personal name's parts together: given names, initials, particles."""
    first, last = found[0], found[-1]
    points = 0
    if any(each & INITIAL and not each & (PLACE | BODY_ACRONYM) for each in found[1:-1]):
        points += 6
    if first & GIVEN:
        points += 6 if not first & PLACE or last & (SURNAME | FAMILY_FORM) else 3
    if last & SUFFIX and not found[-2] & (THING | CAPITALS):
        points += 8 if words[-1][0] != "I" or first & GIVEN else 0
    if first & SURNAME and len(words) <= 3 and not first & (OPENER | FUNCTION):
        points += 2
    if Gap.PARTICLE in gaps or any(word.casefold() in PARTICLES for word in words[1:-1]):
        points += 3
    return points, 0, 0, 0


def _as_group(words: tuple[str, ...], found: list[int], gaps: tuple[Gap, ...]) -> Points:
    """Return the points of words that together make a body, or a place, of a name."""
    first, last = found[0], found[-1]
    person = group = place = 0
    if last & (LEGAL | BODY_NOUN | COMPANY_END) and not last & (SURNAME | GIVEN):
        person -= 0 if first & GIVEN and words[-1].casefold() in BODY_SURNAMES else 6
    if last & PLACE_NOUN and not last & SURNAME:
        person -= 6
    if words[-1] in {"Center", "Centre"} and SUBJECTS_OF_CENTRES.isdisjoint(
        word.casefold() for word in words
    ):
        group, place = group - 3, place + 5
    if Gap.AMPERSAND in gaps:
        person, group = person - 6, group + 8
    if (first | last) & JOINED and not (first & GIVEN or Gap.PARTICLE in gaps):
        person, group = person - 3, group + 4
    if words[0].casefold() in BODIES_FIRST:
        person, group = person - 4, group + 5
    if last & PERIODICAL and (
        first & (PLACE | DEMONYM | ADJECTIVE) or words[0] in {"New", "Daily"}
    ):
        group, place = group + 4, place - 3
    if is_team(words):
        group, place = group + 8, place - 3
    elif first & PLACE and last & PLURAL and not last & SURNAME:
        group += 3
    if any(each & CAPITALS and not each & (INITIAL | SUFFIX) for each in found):
        person, group = person - 3, group + 3
    return person, group, place, 0


def _as_other(words: tuple[str, ...], found: list[int]) -> Points:
    """Return the points of what is no name of ours: 'World War II', 'Yalta Conference'."""
    if words[-1] == "Conference" and found[0] & PLACE:
        return 0, 0, 0, 8
    if not found[-1] & SUFFIX:
        return NO_POINTS
    if any(each & THING for each in found):
        return 0, 0, 0, 8
    return (
        0,
        0,
        0,
        4 if words[-1][0] in "IV" and not found[0] & (GIVEN | TITLE) else 0,
    )  # Pentium II


def is_team(words: tuple[str, ...]) -> bool:
    """Tell whether the last one or two words are a team's, after what may be its city."""
    return (
        words[-1].casefold() in TEAM_NAMES
        or words[-1] == "United"
        or (len(words) > 1 and f"{words[-2]} {words[-1]}".casefold() in TEAM_NAMES)
    )
