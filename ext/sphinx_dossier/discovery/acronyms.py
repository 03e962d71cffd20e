"""Initials that are introduced after a name, in brackets: 'World Health Organization (WHO)'."""

from __future__ import annotations

import re

_LETTERS = re.compile(
    r" \((?:the |or )?[\"“]?(?P<letters>[A-Z][A-Za-z.&-]{1,9})[\"”]?(?:[,;][^)]*)?\)"
)


def letters_after(text: str, end: int, words: tuple[str, ...]) -> str:
    """Return the initials of `words` in brackets at `end` of `text`; empty if there are none."""
    if text[end : end + 2] != " (":
        return ""
    found = _LETTERS.match(text, end)
    return found["letters"] if found and is_acronym_of(found["letters"], words) else ""


def is_acronym_of(letters: str, words: tuple[str, ...]) -> bool:
    """Tell whether letters may stand for words: their initials, some left out, or their letters.

    'START' takes two letters of 'Strategic Arms Reduction Treaty'; so much is only believed of
    three letters or more, in order, from the first on.
    """
    wanted = letters.replace(".", "").replace("-", "").upper()
    parts = [part for word in words for part in word.split("-") if part]
    initials = "".join(part[0] for part in parts).upper()
    if len(wanted) < 2 or not initials or wanted[0] != initials[0]:
        return initials.endswith(wanted) and len(wanted) > 2
    if initials.startswith(wanted):
        return True
    return len(wanted) > 2 and (
        _is_within(wanted, initials) or _is_within(wanted, "".join(parts).upper())
    )


def _is_within(wanted: str, letters: str) -> bool:
    """Tell whether letters stand in others in the same order, with others between."""
    at = 0
    for letter in wanted:
        at = letters.find(letter, at) + 1
        if not at:
            return False
    return True
