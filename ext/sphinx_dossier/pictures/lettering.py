"""How wide letters are, and where lines break.

A picture is drawn before it is known in which face it will be read. So a width here is that of
DejaVu Sans, which is about the widest of the common ones: in most others there is room to spare.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final

NARROWEST: Final = 260
"""The width in pixels that every picture must be legible at: a telephone's, less the margins."""

TEXT: Final = 13
"""The size of names in pixels."""

SMALL: Final = 12
"""The size of numbers in pixels."""

LINE: Final = 17
"""The distance of lines of names in pixels."""

_ELLIPSIS: Final = "…"

# In hundredths of the size.
_ASCII: Final = {
    letter: width
    for letters, width in (
        (" '.,:;|/\\ijlI()[]ft-r!", 42),
        ('"*_`scz?LFk\u2002', 60),
        ("abdeghnopquvxyEPSTYJ$0123456789{}", 66),
        ("KAVBRXZCUHNDG&OQ", 80),
        ("wMmW@%#+<=>~^", 101),
    )
    for letter in letters
}


def width(text: str, size: float = TEXT) -> float:
    """Return about how wide `text` is, in the unit of `size`; rather too much than too little."""
    return sum(map(_letter, text)) * size / 100


@lru_cache(maxsize=1 << 12)
def _letter(letter: str) -> int:
    if letter in _ASCII:
        return _ASCII[letter]
    base = unicodedata.normalize("NFD", letter)[0]
    if base in _ASCII:
        return _ASCII[base]
    if _joins(letter):
        return 0
    if unicodedata.east_asian_width(letter) in "WF":
        return 130 if unicodedata.category(letter) == "So" else 105
    return 110 if letter.isupper() else 100


def _joins(letter: str) -> bool:
    """Return whether a letter has no width of its own, and belongs to the one before it."""
    return unicodedata.category(letter) in {"Mn", "Me", "Cf"}


def lines(text: str, room: float, most: int = 3, size: float = TEXT) -> tuple[str, ...]:
    """Return `text` as lines that fit `room`, at most as many as `most`.

    Lines break at spaces, and inside a word only where it fits no line. What is too much is left
    out, and an ellipsis says so.
    """
    found: list[str] = []
    rest = text.split()
    while rest:
        line = rest.pop(0)
        if width(line, size) > room:
            line, remainder = _fitting(line, room, size)
            rest.insert(0, remainder)
        else:
            while rest and width(f"{line} {rest[0]}", size) <= room:
                line += f" {rest.pop(0)}"
        found.append(line)
        if len(found) == most and rest:
            found[-1] = _fitting(f"{line} ", room - width(_ELLIPSIS, size), size)[0].rstrip()
            found[-1] += _ELLIPSIS
            break
    return tuple(found)


def _fitting(word: str, room: float, size: float) -> tuple[str, str]:
    """Return as much of `word` as fits, one letter at least, and what is left of it."""
    taken, used = 0, 0.0
    while taken < len(word):
        end = taken + 1
        while end < len(word) and (_joins(word[end]) or word[end - 1] == "\u200d"):
            end += 1
        used += width(word[taken:end], size)
        if used > room and taken:
            break
        taken = end
    return word[:taken], word[taken:]
