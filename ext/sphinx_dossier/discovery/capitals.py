"""Words with capitals in a zone, and the runs of them that may hold names.

A run is what stands together: words with capitals, with nothing between them but what may stand
inside a name (`Gap`). It is read once from left to right; what a run is the name of, or the names,
is not asked here.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from enum import IntEnum
from typing import Final, NamedTuple

from sphinx_dossier.discovery.word_signs import signs
from sphinx_dossier.words import LEADING_ABBREVIATIONS, TRAILING_ABBREVIATIONS, US_STATES
from sphinx_dossier.words.places import STATES_WITH_STOP


class Gap(IntEnum):
    """What stands between two words of a run."""

    NONE = 0
    """Nothing: the word is the first."""
    SPACE = 1
    PARTICLE = 2
    """A small word that personal names hold: 'de', 'van', 'bin'."""
    OF = 3
    """'of' or 'of the', as names of bodies and places hold it."""
    AND = 4
    AMPERSAND = 5
    COMMA = 6
    """A comma before what belongs to a name: ', Inc.', ', Jr.'"""
    POSSESSIVE = 7
    FOR = 9
    """Another preposition that names of bodies hold: 'for the', 'on', 'against'."""
    NICKNAME = 8
    """A quotation mark before or after a name that somebody goes by."""


PREPOSITIONS: Final = frozenset((Gap.OF, Gap.FOR))


class Word(NamedTuple):
    """A word with a capital: its text, its offsets in the zone, what it may be, what precedes."""

    text: str
    start: int
    end: int
    signs: int
    gap: Gap


Run = list[Word]


def _capitals() -> str:
    """Return the capital letters of the scripts that have them, for a class of characters."""
    letters = (chr(code) for code in range(0x41, 0x2000))
    found: list[list[int]] = []
    for letter in letters:
        if letter.isupper() or letter.istitle():
            if found and found[-1][1] == ord(letter) - 1:
                found[-1][1] += 1
            else:
                found.append([ord(letter), ord(letter)])
    return "".join(chr(a) if a == b else f"{chr(a)}-{chr(b)}" for a, b in found)


_U = f"[{_capitals()}]"
_TIED = r"(?:(?:e|i|y|o|ul|al|el|ur|uz|us|and|in|sur|le|la|de|du|des|on|upon|en|es|i)-)?"
_WORD = re.compile(
    rf"(?<!\w)(?:"
    rf"(?:{_U}\.){{2,}}|(?:{_U}\.)+{_U}(?![\w.])"
    rf"|(?:(?:al|el|ul|as|ad|an|ar|at|az|ash)[-’'])?{_U}\w*"
    rf"(?:['’](?!s(?!\w))\w+|&\w+|-{_TIED}[{_U[1:-1]}\d]\w*|\.com\b)*"
    rf"|\d\ders\b)"
)
_GAPS: Final = {
    " ": Gap.SPACE,
    "\n": Gap.SPACE,
    "\r\n": Gap.SPACE,
    "  ": Gap.SPACE,
    "\xa0": Gap.SPACE,
    **dict.fromkeys(
        (
            *(" de ", " del ", " de la ", " de las ", " de los ", " du ", " des ", " da ", " das "),
            *(" do ", " dos ", " di ", " della ", " van ", " van der ", " van den ", " van de "),
            *(" von ", " von der ", " zu ", " bin ", " ben ", " ibn ", " al ", " el ", " la "),
            *(" le ", " ter ", " ten ", " den ", " der ", " y ", " e ", " ul ", " ur ", " bint "),
        ),
        Gap.PARTICLE,
    ),
    **dict.fromkeys(
        (
            *(" of ", " of the ", "\nof ", " of\n", " of the\n", " Of ", " Of The ", " OF "),
            " OF THE ",
        ),
        Gap.OF,
    ),
    **dict.fromkeys(
        (
            *(" for ", " for the ", " on ", " on the ", " against ", " for\n", "\nfor ", " For "),
            " FOR ",
        ),
        Gap.FOR,
    ),
    " and ": Gap.AND,
    " and\n": Gap.AND,
    "\nand ": Gap.AND,
    " & ": Gap.AMPERSAND,
    ", ": Gap.COMMA,
    ",\n": Gap.COMMA,
    "'s ": Gap.POSSESSIVE,
    "’s ": Gap.POSSESSIVE,
    "s' ": Gap.POSSESSIVE,
    "' ": Gap.POSSESSIVE,
    "’ ": Gap.POSSESSIVE,
    " ``": Gap.NICKNAME,
    "'' ": Gap.NICKNAME,
    ' "': Gap.NICKNAME,
    '" ': Gap.NICKNAME,
    " “": Gap.NICKNAME,
    "” ": Gap.NICKNAME,
    " (": Gap.NICKNAME,
    ") ": Gap.NICKNAME,
}
_LONGEST_RUN: Final = 60
"""How many words a run has at most: more are a table, or a page in capitals."""

_LONGEST_GAP = max(map(len, _GAPS))
_STOPPED = (
    LEADING_ABBREVIATIONS
    | TRAILING_ABBREVIATIONS
    | US_STATES
    | STATES_WITH_STOP
    | {"lt.-gov", "reps", "sens"}
)
"""Abbreviations, without the full stop that belongs to them."""

# What stands after a comma and still belongs to the name before it.
_AFTER_COMMA = frozenset(
    ("Inc", "Inc.", "Jr", "Jr.", "Sr", "Sr.", "Ltd", "Ltd.", "LLC", "III", "II", "S.A.", "PLC")
)


def runs(text: str) -> Iterator[Run]:
    """Yield the runs of a zone's text in order; every word with a capital is in one."""
    run: Run = []
    last = -2 * _LONGEST_GAP
    size = len(text)
    for found in _WORD.finditer(text):
        start, end = found.span()
        word = found[0]
        if (
            end < size
            and text[end] == "."
            and (
                len(word) == 1 or word.lower().rpartition("-")[2] in _STOPPED  # R-Ga.
            )
        ):
            end += 1
            word += "."
        gap = Gap.NONE
        if start - last <= _LONGEST_GAP:
            gap = _GAPS.get(text[last:start], Gap.NONE)
            if gap is Gap.COMMA and word not in _AFTER_COMMA and not _PARTNERS.match(text, start):
                gap = Gap.NONE
        if run and (gap is Gap.NONE or len(run) == _LONGEST_RUN):
            gap = Gap.NONE
            yield run
            run = []
        word = sys.intern(word)
        run.append(Word(word, start, end, signs(word), gap))
        last = end
    if run:
        yield run


_PARTNERS = re.compile(rf"(?:{_U}[\w'’-]+, ){{0,3}}{_U}[\w'’-]+ & {_U}")
"""What follows the first partner of a firm: 'Squire, Sanders & Dempsey'."""

_OPENS_SENTENCE = frozenset('.!?:;\n\r\t"“”`‘«•*…|')


def begins_sentence(text: str, start: int) -> bool:
    """Tell whether the word at `start` has a capital for its place alone, as far as one can see."""
    at = start - 1
    while at >= 0 and text[at] in " ([_—–-":
        at -= 1
    if at < 0:
        return True
    before = text[at]
    # A single quotation mark of typewriters also ends a word: only before it is it one that opens.
    return before in _OPENS_SENTENCE or (before == "'" and at == start - 1)
