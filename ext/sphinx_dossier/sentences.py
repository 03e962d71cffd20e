"""Sentences of a text: where each begins and ends.

A light splitter for prose in scripts that mark the end of a sentence. It would rather leave two
sentences together than cut one in the middle of a name: a reader who sees a concordance line
loses nothing by a long one. It does not break after abbreviations ('Gen.', 'U.S.'), initials,
numbered things ('No. 5'), inside numbers, or at an ellipsis; closing quotation marks and brackets
belong to the sentence they close.
"""

from __future__ import annotations

import re

from sphinx_dossier.words import (
    COUNTING_ABBREVIATIONS,
    FUNCTION_WORDS,
    LEADING_ABBREVIATIONS,
    TRAILING_ABBREVIATIONS,
)

Span = tuple[int, int]
"""A half-open span of code points."""


# Its first character comes first, so that the search for it is quick.
_STOP = re.compile(
    r"(?P<first>[。！？｡.!?…؟۔।])"
    r"(?:(?<=[。！？｡])(?P<wide>[。！？｡]*[」』”’）)]*)"
    r"|(?<![.!?…؟۔।].)(?P<more>[.!?…؟۔।]*+)[\"'”’»›)\]]*(?=\s))"
)
_LAST_WORD = re.compile(r"[\w.&'’-]*\Z")
_NEXT = re.compile(r"\s*[\"'“”‘’«‹(\[¿¡—–-]*\s?(?P<word>[^\W_]*)(?P<after>.?)", re.DOTALL)


def sentences(text: str) -> tuple[Span, ...]:
    """Return the sentences of `text` in order, without the white space around them.

    Every character that is not white space is in exactly one of them.
    """
    cuts = [stop.end() for stop in _STOP.finditer(text) if _ends_here(text, stop)]
    found: list[Span] = []
    begin = 0
    for cut in (*cuts, len(text)):
        piece = text[begin:cut]
        lead = len(piece) - len(piece.lstrip())
        if lead < len(piece):
            found.append((begin + lead, begin + len(piece.rstrip())))
        begin = cut
    return tuple(found)


def _ends_here(text: str, stop: re.Match[str]) -> bool:
    if stop["wide"] is not None:
        return True
    following = _NEXT.match(text, stop.end())
    word, after = following.groups() if following else ("", "")
    if word[:1].islower():
        return False
    marks = stop["first"] + stop["more"]
    if marks == "..." or "…" in marks:
        return False
    if marks != ".":
        return True
    begun = after != "." and word.casefold() in FUNCTION_WORDS
    return _full_stop_ends(text, stop.start(), word, sentence_begins=begun)


def _full_stop_ends(text: str, at: int, word: str, *, sentence_begins: bool) -> bool:
    """Tell whether the full stop at `at` ends a sentence and not only an abbreviation.

    `word` is the next word; `sentence_begins` says that it looks like the first of a sentence
    ('left the U.S. The army …').
    """
    last = _LAST_WORD.search(text, max(0, at - 24), at)
    before = last[0] if last else ""
    known = before.casefold()
    if known in COUNTING_ABBREVIATIONS and word[:1].isdigit():
        return False
    if known in LEADING_ABBREVIATIONS and before[:1].isupper():
        return False
    initial = len(before) == 1 and before.isupper()
    dotted = "." in before and all(len(part) <= 2 for part in before.split("."))
    if initial or dotted or known in TRAILING_ABBREVIATIONS:
        return sentence_begins
    return True
