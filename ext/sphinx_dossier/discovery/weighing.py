"""Points for and against each kind of name: of the words themselves, and of what stands around.

Four numbers are kept for each name: for a person, a group, a place, and anything else (`Points`).
They are points of evidence, of which three more make a claim that is worth making; all are whole
numbers between about 1 (a hint) and 9 (as good as said), set by hand and checked on texts that
were written for it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from sphinx_dossier.discovery.capitals import Gap
from sphinx_dossier.discovery.cutting import STATE_NOUNS, Piece
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
    LEGAL,
    OPENER,
    PERIODICAL,
    PLACE,
    PLACE_NOUN,
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
from sphinx_dossier.words import (
    CITIES,
    COUNTRIES,
    FAMILY_NOUNS,
    GOVERNING_NOUNS,
    PARTICLES,
    PLACE_PREPOSITIONS,
    STATES_WITH_ARTICLE,
    US_STATES,
)
from sphinx_dossier.words.press import (
    ACTION_VERBS,
    ROLE_NOUNS,
    SPEECH_VERBS,
    SPORTS_VERBS,
    TEAM_FOLLOWERS,
)
from sphinx_dossier.words.well_known import MORE_CITIES, REGIONS, TEAM_NAMES, WELL_KNOWN_BODIES

Points = tuple[int, int, int, int]
"""Points for a person, a group, a place, and for something else."""

PERSON: Final = 0
GROUP: Final = 1
PLACE_NAME: Final = 2
OTHER: Final = 3

_PLACES = (
    CITIES | MORE_CITIES | REGIONS | US_STATES | COUNTRIES
    | {place.casefold() for place in STATES_WITH_ARTICLE}
) - {"european union", "united nations"}
_BODY_OF = frozenset(
    """
    university bank department ministry house council court church board institute museum knights
    daughters sons order organization organisation league association college academy bureau office
    chamber federation union society army party front movement school hospital foundation fund
    commission committee agency authority conference congress parliament assembly tribunal
    brotherhood fellowship voice nation company corps confederation alliance administration
    teamsters veterans reporters physicians citizens coalition archdiocese diocese center centre
    """.split()
)


@lru_cache(maxsize=1 << 16)
def points_of_words(words: tuple[str, ...], gaps: tuple[Gap, ...]) -> Points:
    """Return the points that a name has by its words alone; `gaps` are those before each."""
    small = " ".join(words).casefold()
    if len(words) == 1:
        return _of_one(small, signs(words[0]))
    return _of_several(small, [signs(word) for word in words], words, gaps)


def _of_one(small: str, what: int) -> Points:
    person = group = place = other = 0
    if what & BODY_ACRONYM and what & CAPITALS:
        group += 8
    elif what & BODY:
        group += 6
    elif what & THING_ACRONYM and what & CAPITALS:
        other += 8
    elif what & CAPITALS and not what & INITIAL:
        group += 4
    if what & INITIAL and not what & (PLACE | BODY_ACRONYM):
        other += 4
    if any(map(str.isdigit, small)):
        other += 6
    if small.rstrip(".") in _PLACES or small in _PLACES:
        place += 6
    if what & TEAM and what & PLURAL:
        group += 3
    if what & DEMONYM or (what & PLURAL and signs(small[:-1]) & DEMONYM):
        other += 6
    if what & (THING | TITLE):
        other += 4
    if what & CALENDAR_WORD:
        other += 9
    if what & FAMILY_FORM:
        person += 4
    if what & GIVEN:
        person += 2
    if what & SURNAME:
        person += 2
    if what & (OPENER | FUNCTION | ENGLISH):
        other += 4
    if what & (BODY_NOUN | LEGAL | COMPANY_END | PLACE_NOUN | AGREEMENT_HEAD | QUALIFIER):
        other += 2
    return person, group, place, other


def _of_several(  # noqa: C901, PLR0912 — a list of what speaks for what
    small: str, all_signs: list[int], words: tuple[str, ...], gaps: tuple[Gap, ...]
) -> Points:
    if small in WELL_KNOWN_BODIES:
        return -2, 9, 0, 0
    if small in _PLACES or small.rstrip(".") in _PLACES or words[-1] in STATE_NOUNS:
        return -2, 0, 9, 0
    first, last = all_signs[0], all_signs[-1]
    size = len(words)
    person = 3 if size == 2 else 2 if size == 3 else -1
    group = place = other = 0
    preposition = next((at for at in range(1, size) if gaps[at] is Gap.OF), 0)
    if preposition:
        person -= 8
        head = words[preposition - 1].casefold()
        if head in _BODY_OF or (all_signs[preposition - 1] & (BODY_NOUN | BODY)):
            group += 7
        elif all_signs[preposition - 1] & PLACE_NOUN:
            place += 5
        else:
            other += 4
        return person, group, place, other
    if last & LEGAL:
        group += 9
    if last & BODY_NOUN:
        group += 6
    elif last & COMPANY_END:
        group += 4
    if last & (LEGAL | BODY_NOUN | COMPANY_END) and not last & (SURNAME | GIVEN):
        named = first & GIVEN and words[-1].casefold() in _BODY_SURNAMES
        person -= 0 if named else 6
    if words[-1].casefold() in {"center", "centre"} and _CENTRAL.isdisjoint(small.split()):
        group -= 3
        place += 5
    if gaps[-1] is Gap.AMPERSAND or Gap.AMPERSAND in gaps:
        group += 6
    if last & PERIODICAL and (first & (PLACE | DEMONYM | ADJECTIVE) or words[0] in {"New", "Daily"}):
        group += 6
        place -= 3
    elif last & PERIODICAL:
        group += 2
    if last & PLACE_NOUN and not last & BODY_NOUN:
        place += 5
    if last & THING or (last & BODY_NOUN and small.endswith("conference") and first & PLACE):
        other += 8
    if last & SUFFIX and any(each & THING for each in all_signs):
        other += 8  # World War II
    if last & AGREEMENT_HEAD:
        other += 3
    if _is_team(words):
        group += 8
        place -= 3
    elif first & PLACE and last & PLURAL and not last & SURNAME:
        group += 3
    if first & (DEMONYM | ADJECTIVE) and not first & GIVEN:
        group += 3
        person -= 4
    if any(each & CAPITALS and not each & (INITIAL | SUFFIX) for each in all_signs):
        group += 3
        person -= 3
    inner = all_signs[1:-1]
    initial = any(each & INITIAL and not each & (PLACE | BODY_ACRONYM) for each in inner)
    if first & INITIAL and not first & (PLACE | BODY_ACRONYM):
        person += 6
    if initial:
        person += 6
    if first & GIVEN:
        person += 6 if not first & PLACE or last & (SURNAME | FAMILY_FORM) else 3
    if last & SUFFIX and not all_signs[-2] & (THING | CAPITALS):
        person += 8 if words[-1][0] != "I" or first & GIVEN else 0
    if last & FAMILY_FORM:
        person += 4
    elif last & SURNAME:
        person += 2
    if first & SURNAME and size <= 3 and not first & (OPENER | FUNCTION):
        person += 2
    if Gap.PARTICLE in gaps or any(word.casefold() in PARTICLES for word in words[1:-1]):
        person += 3
    if first & PLACE and not first & (GIVEN | SURNAME):
        person -= 3
        place += 2
    weak = last & (OPENER | ENGLISH | FUNCTION | QUALIFIER | DEMONYM | CALENDAR_WORD)
    if weak and not last & (SURNAME | GIVEN):
        person -= 3
        other += 3
    if first & (ENGLISH | THING) and not first & (GIVEN | SURNAME):
        person -= 2
    if words[0].startswith(("Saint", "San", "Santa", "St.", "Port", "Fort", "Mount", "Lake", "New")):
        place += 4
        person -= 2
    return person, group, place, other


_BODY_SURNAMES: Final = frozenset(
    "lodge church house temple post bank guard court watch crew school hall union power".split()
)
"""Nouns of bodies that are surnames too."""

_CENTRAL: Final = frozenset(
    """
    medical health research cancer science policy study studies information community law
    women's children's veterans treatment treatment counseling legal
    """.split()
)
"""What makes a body of a centre, which is a building otherwise."""


def _is_team(words: tuple[str, ...]) -> bool:
    """Tell whether the last one or two words are a team's, after what may be its city."""
    return words[-1].casefold() in TEAM_NAMES or words[-1] == "United" or (
        len(words) > 2 and f"{words[-2]} {words[-1]}".casefold() in TEAM_NAMES
    )


# --- What stands around -----------------------------------------------------------------------

_AFTER = re.compile(
    r"(?P<age>,? \d\d?(?:,|;| and\b|\.)|,? \(?(?:age|aged) \d\d?)"
    r"|(?P<who>,? who(?:se|m)?\b)"
    r"|(?P<which>,? which\b)"
    r"|(?P<numbered> \d{1,2}\b(?![-,]))"
    r"|(?P<owner>['’]s? (?P<owned>[a-z]+))"
    r"|(?P<place>,? (?P<state>[A-Z][\w.]+(?: [A-Z][a-z]+)?))"
    r"|(?P<role>, (?:the|a|an|its|his|her|their|former|then|chief|senior)\b (?P<noun>[\w’' -]{3,40}))"
    r"|\s(?P<word>[a-z][a-z'-]*)"
)
_ROLE_IN = re.compile(r"[a-z-]+")
_PLACED = PLACE_PREPOSITIONS | {"near", "outside", "throughout"}


def points_around(text: str, piece: Piece, before: str) -> Points:  # noqa: C901, PLR0912
    """Return the points for a piece of `text` by what stands around it.

    `before` is the word before its run, in small letters, with the marks after it.
    """
    person = group = place = other = 0
    if piece.title:
        person += 7
    if piece.governs:
        person += 6
    if piece.titled_after:
        group += 3
        place += 1
        person -= 3
    if piece.first and before and not piece.title:
        if before[-1] == ",":
            person += before[:-1] in ROLE_NOUNS
        elif before in ROLE_NOUNS:
            person += 5
        elif before == "the" and not piece.governs:
            person -= 5
            group += 1
            what = piece.words[-1].signs
            if what & PLURAL and not what & PLACE_NOUN and len(piece.words) < 3:
                group += 2
        elif before in _PLACED and not piece.words[0].signs & (BODY | BODY_ACRONYM):
            place += 4
            person -= 4
        elif before == "from":
            place += 2
        elif before in {"a", "an", "its", "their", "this", "every", "no"}:
            person -= 4
            other += 2
        elif before in {"by", "with", "whom", "named", "called", "said", "says"}:
            person += 1
    found = _AFTER.match(text, piece.end)
    if found:
        if found["age"]:
            person += 6
        elif found["who"]:
            person += 4
        elif found["which"]:
            group += 3
            place += 1
        elif found["numbered"]:
            other += 2
        elif found["owned"]:
            owned = found["owned"]
            if owned in FAMILY_NOUNS or owned in _KIN:
                person += 4
            elif owned in {"capital", "president", "government", "parliament", "prime", "ruling"}:
                place += 3
        elif found["state"]:
            state = found["state"].casefold()
            if found[0][0] == "," and (state in _PLACES or state.rstrip(".") in _PLACES):
                abbreviated = state.rstrip(".") in US_STATES
                place += 4 if len(piece.words) == 1 or abbreviated else 1
        elif found["noun"]:
            if any(word in ROLE_NOUNS for word in _ROLE_IN.findall(found["noun"])):
                person += 4
        elif found["word"]:
            word = found["word"]
            if word in SPEECH_VERBS:
                person += 3
                group += 1
            elif word in ACTION_VERBS:
                person += 1
            elif word in TEAM_FOLLOWERS:
                group += 3
                person -= 1
            if word in SPORTS_VERBS:
                group += 2
            if word.removesuffix("s") in GOVERNING_NOUNS:
                person += 0 if piece.words[0].signs & PLACE else 6
            elif before == "the" and word not in SPEECH_VERBS and word not in ACTION_VERBS:
                person += 3  # the article is that of the noun: 'the Lewinsky matter'
    return person, group, place, other


_LETTERS = re.compile(r" \((?:the |or )?[\"“]?(?P<letters>[A-Z][A-Za-z.&-]{1,9})[\"”]?(?:[,;][^)]*)?\)")


_RESULT = re.compile(r"(?: \d+[,;.]| \d+-\d+|[,]? \(\d+-\d+|,? which (?:had|has|won|lost|led))")
_PLAYS = frozenset(
    """
    beat beats won wins lost loses led leads had has took takes got scored outscored outshot trailed
    trails rallied swept clinched plays played hosts visits went finished opened improved will fell
    pulled tied ended snapped missed made managed broke missed committed needs shot hit
    """.split()
)
_PLAYED = frozenset(
    "beat over against vs. versus defeated edged downed swept facing routed play face plays".split()
)


def as_team(text: str, piece: Piece, before: str, around: Points) -> Points:
    """Return the points for a team or a place in a text about games, where a city may be its team.

    `around` are the points that it has anyway.
    """
    person, group, place, other = around
    if piece.words[-1].signs & TEAM and not piece.words[-1].signs & PLACE:
        return person - 2, group + 8, place, other
    follows = _NEXT.match(text, piece.end)
    plays = follows is not None and follows[1] in _PLAYS
    if plays or _RESULT.match(text, piece.end):
        group += 8
    elif before in _PLAYED or before[:-1].isdigit():
        group += 7
    return person, group, place, other


_NEXT = re.compile(r" ([a-z]+)")


def letters_after(text: str, end: int, words: tuple[str, ...]) -> str:
    """Return the initials of `words` in brackets at `end` of `text`; empty if there are none."""
    if text[end : end + 2] != " (":
        return ""
    found = _LETTERS.match(text, end)
    return found["letters"] if found and is_acronym_of(found["letters"], words) else ""


_KIN: Final = frozenset(
    """
    wife husband mother father brother sister son daughter widow widower family friends career lawyer
    lawyers attorney attorneys death biographer agent uncle aunt nephew niece cousin parents
    grandmother grandfather girlfriend boyfriend fiancee aides supporters body life predecessor
    successor resignation testimony opponent
    """.split()
)


def is_acronym_of(letters: str, words: tuple[str, ...]) -> bool:
    """Tell whether letters are the initials of words, small ones left out or not."""
    wanted = letters.replace(".", "").replace("-", "").upper()
    parts = [part for word in words for part in word.split("-") if part]
    initials = "".join(part[0] for part in parts).upper()
    return len(wanted) > 1 and (
        initials == wanted or initials.startswith(wanted) or wanted == initials[: len(wanted)]
        or (len(wanted) > 2 and _is_subsequence(wanted, initials))
    )


def _is_subsequence(wanted: str, initials: str) -> bool:
    at = 0
    for letter in wanted:
        at = initials.find(letter, at) + 1
        if not at:
            return False
    return True
