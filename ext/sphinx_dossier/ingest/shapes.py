"""What a block looks like by itself: a paragraph, a title, a deck, a heading."""

from __future__ import annotations

import re

_CLOSING = r"""(?:["'”’»)\]*†]|\[[0-9]{1,3}\])*\Z"""
_FULL_STOP = re.compile(r"[.。۔।…]" + _CLOSING)
_ANY_STOP = re.compile(r"[.?!。？！؟۔।…]" + _CLOSING)
_UNFINISHED = re.compile(r"[,;:…]\Z|\.\.\.\Z")
_ABBREVIATION = re.compile(r"(?:\b[A-Z]|\b(?:Jr|Sr|Inc|Ltd|Co|Corp|St|No|vs|etc))\.\Z")
_SENTENCE_INSIDE = re.compile(r"[.?!]['\"”’)]* [\"'“‘(]*[A-Z]")
_MINOR_WORD = re.compile(r"[a-z]{1,4}|[^a-z].*|under|with|upon", re.DOTALL)


def like_prose(raw: str) -> bool:
    """Return whether `raw` reads like a paragraph: sentences, not a label or headline."""
    if len(raw) >= 200:
        return True
    if not _ANY_STOP.search(raw):
        return False
    if not _FULL_STOP.search(raw):
        return len(raw) >= 150 or _SENTENCE_INSIDE.search(raw) is not None
    # Scripts that do not part words say much in few characters.
    return len(raw) >= 60 or len(raw.split()) >= 8 or (len(raw) >= 20 and " " not in raw)


def like_title(raw: str) -> bool:
    """Return whether `raw` could be a title: a short block that ends like no sentence."""
    if len(raw) > 250 or _UNFINISHED.search(raw) or not any(map(str.isalpha, raw)):
        return False
    return not _FULL_STOP.search(raw) or _ABBREVIATION.search(raw) is not None


def like_stopped_title(raw: str) -> bool:
    """Return whether `raw` could be a title though it ends in a full stop."""
    return len(raw) <= 100 and len(raw.split()) <= 12 and not _UNFINISHED.search(raw)


def like_deck(raw: str) -> bool:
    """Return whether `raw` could be a deck, rather than a paragraph or the first heading."""
    return (
        len(raw) <= 300
        and len(raw.split()) >= 6
        and not _FULL_STOP.search(raw)
        and not _UNFINISHED.search(raw)
        and not _in_title_case(raw)
    )


def like_heading(raw: str) -> bool:
    """Return whether `raw` could head what follows: a short line that is no sentence."""
    if len(raw) > 100 or "\n" in raw or raw[0].islower() or not raw[0].isalnum():
        return False
    words = len(raw.split())
    in_title_case = _in_title_case(raw)
    if _ANY_STOP.search(raw):
        return raw.endswith("?") and in_title_case and words > 2
    return not _UNFINISHED.search(raw) and words <= (14 if in_title_case else 8)


def _in_title_case(raw: str) -> bool:
    """Return whether all but minor words begin with a capital: Causes of the War."""
    return all(_MINOR_WORD.fullmatch(word.lstrip("\"'“‘(")) for word in raw.split())
