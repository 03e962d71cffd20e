"""The order in which entries are listed, from A to Z."""

from __future__ import annotations

import unicodedata


def alphabetical(sort_name: str, entry_id: str) -> tuple[bool, str, str, str]:
    """Return the key that sorts entries as a reader expects.

    Accents and case do not count; names that begin with no letter come first.
    """
    plain = _plain(sort_name)
    return plain[:1].isalpha(), plain, sort_name, entry_id


def initial(sort_name: str) -> str:
    """Return the letter under which a sort name is listed; ``#`` for what begins with none."""
    first = _plain(sort_name)[:1].upper()
    return first if first.isalpha() else "#"


def _plain(text: str) -> str:
    if text.isascii():
        return text.casefold()
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    return "".join(char for char in decomposed if not unicodedata.combining(char))
