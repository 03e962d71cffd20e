"""Points for a name by what stands around it: titles, roles, verbs, appositions, results."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from sphinx_dossier.discovery.cutting import Piece
from sphinx_dossier.discovery.points import NO_POINTS, Points, plus
from sphinx_dossier.discovery.word_signs import (
    BODY,
    BODY_ACRONYM,
    CAPITALS,
    GIVEN,
    PERIODICAL,
    PLACE,
    PLACE_NOUN,
    PLACES,
    PLURAL,
    SURNAME,
    TEAM,
    signs,
)
from sphinx_dossier.words import (
    FAMILY_NOUNS,
    GOVERNING_NOUNS,
    PLACE_PREPOSITIONS,
    PLACES_OF,
    US_STATES,
)
from sphinx_dossier.words.places import STATES
from sphinx_dossier.words.press import (
    ACTION_VERBS,
    BEFORE_OPPONENTS,
    BODIES_AFTER_NAMES,
    BODIES_BEFORE_NAMES,
    FAMILY_ROLES,
    HEADS_OF_BODIES,
    OWNED_BY_PEOPLE,
    OWNED_BY_PLACES,
    PLACES_AFTER_NAMES,
    ROLE_NOUNS,
    SPEECH_VERBS,
    SPORTS_VERBS,
    TEAM_FOLLOWERS,
    VERBS_OF_TEAMS,
)


def points_around(text: str, piece: Piece, lead: Sequence[str]) -> Points:
    """Return the points for a piece of `text` by what stands around it.

    `lead` are the words before its run, with the marks after them.
    """
    total = _of_titles(piece)
    before = word_before(lead)
    if piece.first and before and not piece.title:
        total = plus(total, _of_word_before(piece, before))
        if before == "of" and len(lead) > 1:
            total = plus(total, _of_the_whole(lead[-2]))
    if _QUOTED.match(text, piece.end) and _OPENED.search(
        text, max(0, piece.start - 2), piece.start
    ):
        total = plus(total, (-3, -2, -2, 3))  # what stands in quotation marks alone is a work
    found = _AFTER.match(text, piece.end)
    if found and found.lastgroup:
        total = plus(total, _FOLLOWING[found.lastgroup](found, piece, before))
    return total


def _of_the_whole(part: str) -> Points:
    """Return the points of a name after 'of' and the part of something, or somebody, before it."""
    if part in HEADS_OF_BODIES:
        return -2, 4, 0, 0
    if part in PLACES_OF:
        return -4, 0, 5, 0
    # 'Maryann Keller of Furman Selz': somebody is of a firm or a place, not of somebody.
    return (-4, 2, 2, 0) if part[0].isupper() else NO_POINTS


_QUOTED = re.compile(r",?(?:''|”|\")")
_OPENED = re.compile(r"(?:``|“|\")\Z")
_MARKS: Final = "(`“\"'[_—–"
"""What may stand between a name and the word before it, besides stops."""


def word_before(lead: Sequence[str]) -> str:
    """Return the last of the words before a run, in small letters, with the stops after it."""
    return lead[-1].strip(_MARKS).lower() if lead else ""


def _of_titles(piece: Piece) -> Points:
    if piece.titled_after:
        return -3, 3, 1, 0
    person = 7 if piece.title else 0
    return person + (6 if piece.governs else 0), 0, 0, 0


# --- Before -----------------------------------------------------------------------------------

_INDEFINITE: Final = frozenset(("a", "an", "its", "their", "this", "every", "no"))
_BEFORE_PEOPLE: Final = frozenset(("by", "with", "whom", "named", "called", "said", "says"))


def _of_word_before(piece: Piece, before: str) -> Points:  # noqa: PLR0911 — a case each
    if before[-1] == ",":
        noun = before[:-1]
        if noun in BODIES_BEFORE_NAMES:
            return -3, 5, 0, 0
        return 5 if noun in FAMILY_ROLES else 3 if noun in ROLE_NOUNS else 0, 0, 0, 0
    if before in BODIES_BEFORE_NAMES:
        return -3, 6, 0, 0
    if before in ROLE_NOUNS:
        return 5, 0, 0, 0
    if before == "the":
        return _of_article(piece)
    if before in PLACE_PREPOSITIONS and not piece.words[0].signs & (BODY | BODY_ACRONYM):
        return (-4, 0, 4, 0) if len(piece.words) == 1 else (-3, 0, 3, 0)
    if before == "from":
        return 0, 0, 2, 0
    if before in _INDEFINITE:
        return -4, 0, 0, 2
    return int(before in _BEFORE_PEOPLE), 0, 0, 0


def _of_article(piece: Piece) -> Points:
    """Return the points of a name after 'the', which people seldom have."""
    what = piece.words[-1].signs
    if piece.governs:
        return NO_POINTS
    if len(piece.words) == 1 and what & PERIODICAL:
        return -5, 7, 0, 0  # The Times
    if not what & PLURAL or what & PLACE_NOUN or len(piece.words) > 3:
        return -5, 1, 0, 0
    if len(piece.words) == 1:
        return -5, 3, 0, 0
    # 'the Lowell Spinners' are rather a team than a family.
    place = " ".join(piece.texts).casefold() in PLACES
    return (-5, 0, 0, 0) if place else (-8, 6, 0, 0)


# --- After ------------------------------------------------------------------------------------

_AFTER = re.compile(
    r"(?P<age>, \d{1,3}(?:,|;| and\b|\.)|,? \(?(?:age|aged) \d\d?)"
    r"|(?P<who>,? whom?\b)"
    r"|(?P<which>,? which\b)"
    r"|(?P<numbered> \d{1,4}\b(?![-,]))"
    r"|(?P<owner>['’]s? (?P<owned>[a-z]+))"
    r"|(?P<region>,? (?P<state>[A-Z][\w.]+(?: [A-Z][a-z]+)?))"
    r"|(?P<apposition>, (?:the|a|an|its|his|her|their|former|then|chief|senior)\b"
    r" (?P<noun>[\w’' -]{3,40}))"
    r"|(?P<plain>\s(?P<word>[a-z][a-z'-]*))"
)
_NOUNS = re.compile(r"[a-z-]+(?![\w’'])")

_Following = Callable[["re.Match[str]", Piece, str], Points]


def _of_owned(found: re.Match[str], piece: Piece, before: str) -> Points:
    owned = found["owned"]
    if before in PLACE_PREPOSITIONS and len(piece.words) > 1:
        return 3, 0, -3, 0  # 'in Pina Bausch's work': the preposition is that of the noun
    if owned in FAMILY_NOUNS or owned in OWNED_BY_PEOPLE:
        return 4, 0, 0, 0
    return (0, 0, 3, 0) if owned in OWNED_BY_PLACES else NO_POINTS


def _of_region(found: re.Match[str], piece: Piece, before: str) -> Points:
    """Return the points of a place before the larger one that it is in: 'Salem, Ore.'"""
    del before
    state = found["state"].casefold()
    bare = state.rstrip(".")
    abbreviated = found["state"].endswith(".") and bool(signs(found["state"]) & PLACE)
    if found[0][0] != "," or not (abbreviated or state in PLACES or bare in PLACES):
        return NO_POINTS
    return 0, 0, 4 if len(piece.words) == 1 or abbreviated or bare in US_STATES else 1, 0


def _of_apposition(found: re.Match[str], piece: Piece, before: str) -> Points:
    """Return the points of a name whose role or sort follows: ', the head of the union'."""
    if before in _BEFORE_PLACES and piece.words[0].signs & PLACE:
        return NO_POINTS
    for word in _NOUNS.findall(found["noun"]):
        if word in BODIES_BEFORE_NAMES:
            return -3, 5, 0, 0
        if word in ROLE_NOUNS:
            return 4, 0, 0, 0
    return NO_POINTS


_WORDS_AFTER: Final[Mapping[str, Points]] = {
    **dict.fromkeys(PLACES_AFTER_NAMES, (-4, 0, 5, 0)),
    **dict.fromkeys(BODIES_AFTER_NAMES, (-2, 6, 0, 0)),
    **dict.fromkeys(ACTION_VERBS, (1, 0, 0, 0)),
    **dict.fromkeys(ACTION_VERBS & SPORTS_VERBS, (1, 2, 0, 0)),
    **dict.fromkeys(SPEECH_VERBS, (3, 1, 0, 0)),
}
"""The points of a name before a word that says the same wherever the name stands."""


def _of_word_after(found: re.Match[str], piece: Piece, before: str) -> Points:
    word = found["word"]
    alone = _WORDS_AFTER.get(word)
    if alone:
        return alone
    if word.removesuffix("s") in GOVERNING_NOUNS:
        return (0 if piece.words[0].signs & PLACE else 6), 0, 0, 0
    # The article is that of the noun after the name: 'the Lewinsky matter'.
    person = 3 if before == "the" else 0
    if word in TEAM_FOLLOWERS or word in BODIES_BEFORE_NAMES:
        # 'a Wideroe spokesman': the article is that of the noun.
        return person - 1, 6 if before in {"a", "an"} else 3, 0, 0
    return person, 2 if word in SPORTS_VERBS else 0, 0, 0


def _of_who(found: re.Match[str], piece: Piece, before: str) -> Points:
    """Return the points of somebody who is told of: not the place that somebody is from."""
    del found
    place = before in {"in", "from"} or (before == "of" and piece.words[0].signs & PLACE)
    return NO_POINTS if place else (4, 0, 0, 0)


_BEFORE_PLACES: Final = frozenset(("of", "in", "from"))


def _always(points: Points) -> _Following:
    return lambda _found, _piece, _before: points


_FOLLOWING: Final[Mapping[str, _Following]] = {
    "age": _always((6, 0, 0, 0)),
    "who": _of_who,
    "which": _always((0, 3, 1, 0)),
    "numbered": _always((0, 0, 0, 3)),
    "owner": _of_owned,
    "region": _of_region,
    "apposition": _of_apposition,
    "plain": _of_word_after,
}


# --- Games ------------------------------------------------------------------------------------

_RESULT = re.compile(r"(?: \d+[,;.]| \d+-\d+|[,]? \(\d+-\d+|,? which (?:had|has|won|lost|led))")
_NEXT = re.compile(r" ([a-z]+)")
_DATED = re.compile(r" \d{4}-\d\d-\d\d")
_STATE_AFTER = re.compile(r", [A-Z]")
_OF_TEAMS: Final = (-2, 8, 0, 0)
_OF_AN_OPPONENT: Final = (0, 3, 0, 0)
_PLAYING: Final = VERBS_OF_TEAMS | TEAM_FOLLOWERS


def _of_club(piece: Piece, before: str) -> Points:
    """Return the points of a name that is no place's, in a text about games."""
    last = piece.words[-1].signs
    if (last & TEAM and not last & PLACE) or _is_club(piece):
        return _OF_TEAMS
    opponent = before in BEFORE_OPPONENTS and len(piece.words) == 1 and not piece.title
    return _OF_AN_OPPONENT if opponent else NO_POINTS


def _is_club(piece: Piece) -> bool:
    """Tell whether a town follows a word of no other sense: Legia Warsaw, PSV Eindhoven."""
    if len(piece.words) != 2 or piece.title:
        return False
    first, last = piece.words[0], piece.words[1]
    town = last.signs & PLACE and not last.signs & (GIVEN | SURNAME | CAPITALS)
    plain = not first.signs & ~CAPITALS and first.text.casefold() not in _BEFORE_TOWNS
    return bool(town and plain)


_BEFORE_TOWNS: Final = frozenset(
    ("north", "south", "east", "west", "central", "downtown", "greater")
)


def as_team(text: str, piece: Piece, lead: Sequence[str]) -> Points:
    """Return further points for a piece of a text about games, in which cities play.

    They are teams where nothing says that they are places. Countries stay what they are.
    """
    name = " ".join(piece.texts).casefold()
    before = word_before(lead)
    if name in STATES or _DATED.match(text, piece.end):
        return NO_POINTS
    if name not in PLACES:
        return _of_club(piece, before)
    follows = _NEXT.match(text, piece.end)
    plays = follows and follows[1] in _PLAYING
    if plays or before in BEFORE_OPPONENTS or _RESULT.match(text, piece.end):
        return _OF_TEAMS
    ahead = before == "of" and len(lead) > 1 and lead[-2] == "ahead"
    placed = before in PLACE_PREPOSITIONS or before in _BEFORE_PLACES or before == "to"
    if (placed and not ahead) or before[-1:] == "," or _STATE_AFTER.match(text, piece.end):
        return NO_POINTS
    return _OF_TEAMS
