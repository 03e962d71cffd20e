"""The fold: how a text and a name are made comparable, with the way back.

Two strings are the same to the linker if their folds are equal. The fold of a text is made one
character at a time:

* Compatibility forms become the plain ones (ligatures, full-width letters, presentation forms:
  Unicode's NFKD), except numbers that are not digits, such as the ``²`` of a footnote.
* Diacritics go: combining marks above, below and through a letter, and the vowel points of Hebrew
  and Arabic. Marks that are letters in their own right stay: vowel signs of Indic scripts, tone
  marks of Thai and Lao, the voicing marks of kana. Letters that Unicode does not decompose are
  spelled out: ø o, đ d, ł l, æ ae, œ oe, ß ss, þ th and their like.
* Every apostrophe, single quotation mark, prime, ayn and hamza sign is ``'``; every hyphen, dash
  and minus is ``-``.
* Characters without width vanish: soft hyphens, zero-width spaces and joiners, direction marks,
  variation selectors.
* A run of white space (line breaks and no-break spaces too) is one space.
* Case goes last (Unicode's case folding). `Folded.cased` is the same string before that step.

Folding what is folded changes nothing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

APOSTROPHES = frozenset("'’‘‛ʼʻʽʾʿʹ′‵`´＇՚׳\u02bb\u02c8\u02ca\u02cb")
_HYPHENS = frozenset("\u2212\u2043\u02d7")
_SPELLED = {
    "ø": "o",
    "Ø": "O",
    "đ": "d",
    "Đ": "D",
    "ð": "d",
    "Ð": "D",
    "ł": "l",
    "Ł": "L",
    "ħ": "h",
    "Ħ": "H",
    "ŧ": "t",
    "Ŧ": "T",
    "ı": "i",
    "æ": "ae",
    "Æ": "Ae",
    "œ": "oe",
    "Œ": "Oe",
    "þ": "th",
    "Þ": "Th",
    "ß": "ss",
    "ẞ": "SS",
}


def is_hyphen(char: str) -> bool:
    """Tell whether `char` is a hyphen, dash or minus sign of any kind."""
    if char.isascii():
        return char == "-"
    return unicodedata.category(char) == "Pd" or char in _HYPHENS


def is_ignorable(char: str) -> bool:
    """Tell whether `char` has no width: a soft hyphen, a joiner, a direction mark …"""
    if char.isascii():
        return False
    return unicodedata.category(char) == "Cf" or "\ufe00" <= char <= "\ufe0f" or char == "\u034f"


def _is_diacritic(char: str) -> bool:
    # Canonical combining classes: 10-36 are the points of Hebrew, Arabic and Syriac, 1 overlays,
    # 200 and above the marks attached to or set around a letter.
    position = unicodedata.combining(char)
    return position == 1 or 10 <= position <= 36 or position >= 200


def _fold_plain(char: str) -> str:
    """Return the fold of a character that has no compatibility decomposition."""
    if char.isspace():
        return " "
    if char in APOSTROPHES:
        return "'"
    if is_hyphen(char):
        return "-"
    if is_ignorable(char) or _is_diacritic(char):
        return ""
    if unicodedata.category(char) == "Cs":
        return "\ufffd"
    return _SPELLED.get(char, char)


def _fold_char(char: str) -> str:
    if char in APOSTROPHES or unicodedata.category(char) == "No":
        return _fold_plain(char)
    folded = "".join(map(_fold_plain, unicodedata.normalize("NFKD", char)))
    # Case folding must not change lengths later, or the way back would be lost.
    return folded if len(folded.casefold()) == len(folded) else folded.casefold()


class _Table(dict[int, str]):
    """The fold of each character, worked out the first time it is met."""

    def __missing__(self, code: int) -> str:
        folded = _fold_char(chr(code))
        self[code] = folded
        return folded


_TABLE = _Table()


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text and the way back.

    `text` and `cased` have the same length; ``starts[i]`` is the offset in `original` of the
    character that their ``i``-th came from.
    """

    original: str
    cased: str
    text: str
    starts: Sequence[int]

    def span(self, start: int, end: int) -> tuple[int, int] | None:
        """Return the span of `original` that folds to ``text[start:end]``.

        It takes in the combining marks of its last letter. ``None`` where the span would begin or
        end inside one character, as in the middle of a ligature.
        """
        starts = self.starts
        if isinstance(starts, range):  # each character is one of the fold, and none a mark
            return start, end
        first, last = starts[start], starts[end - 1]
        if start and starts[start - 1] == first:
            return None
        if end < len(starts) and starts[end] == last:
            return None
        stop = last + 1
        while stop < len(self.original) and _is_diacritic(self.original[stop]):
            stop += 1
        return first, stop


def fold(text: str) -> Folded:
    """Return the fold of `text`. Cost is linear; where no offset moves, it is a table look-up."""
    others = _others(text)
    cased = _translated(text, others)
    regular = len(cased) == len(text) and all(len(_TABLE[ord(each)]) == 1 for each in others)
    starts = range(len(text)) if regular else _starts(text)
    return Folded(text, cased, cased.casefold(), starts)


def fold_text(text: str) -> str:
    """Return the `text` of its fold, for those who need no way back."""
    return _translated(text, _others(text)).casefold()


def distinct(words: re.Pattern[str], folded: str) -> set[str]:
    """Return what `words` finds in a folded text, none twice.

    It must find any run of letters and digits as a whole, and nothing with a space.
    """
    between_spaces = set(folded.split())
    plain = set(filter(str.isalnum, between_spaces))
    return plain.union(words.findall(" ".join(between_spaces - plain)))


_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")
_SPACES = re.compile(r" {2,}")
# The regular stretches, where each character folds to one and no space is dropped, and the others.
_STRETCH = re.compile(r"(?P<regular>[!-~]+(?: [!-~]+)*)|[^!-~]+")
# How many characters are replaced one by one.
_FEW = 40


def _others(text: str) -> frozenset[str]:
    """Return the characters of `text` that are not ASCII."""
    return frozenset() if text.isascii() else frozenset("".join(_NOT_ASCII.findall(text)))


def _translated(text: str, others: frozenset[str]) -> str:
    """Return the fold of `text` with its case kept; `others` are its `_others`."""
    # Python translates ASCII thirty times as fast, and most text is that but for a few marks.
    if len(others) <= _FEW:
        for each in others:
            text = text.replace(each, _TABLE[ord(each)])
    return _SPACES.sub(" ", text.translate(_TABLE))


def _starts(text: str) -> list[int]:
    """Return for each character of the fold of `text` the offset of the one it came from."""
    starts: list[int] = []
    space = False
    for stretch in _STRETCH.finditer(text):
        if stretch["regular"]:
            starts.extend(range(*stretch.span()))
            space = False
            continue
        for offset, char in enumerate(stretch[0], stretch.start()):
            for each in _TABLE[ord(char)]:
                if each != " " or not space:
                    starts.append(offset)
                space = each == " "
    return starts


@lru_cache(maxsize=1 << 15)
def fold_name(name: str) -> str:
    """Return the fold of a name with its case kept, and no space at its ends."""
    return fold(name).cased.strip()
