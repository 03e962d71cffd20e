"""Stretches of a source as MyST: its words, with each mention a role."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from hashlib import sha256

from sphinx_dossier.concordance import Line, anchor_of
from sphinx_dossier.model import Corpus, Entry, Mention, Source
from sphinx_dossier.render.myst import Myst, escape, escape_inside, role
from sphinx_dossier.render.words import Words

_LONGEST_NAME = 200
"""In bytes; file systems allow 255, and builders add suffixes."""


@lru_cache(maxsize=1 << 17)
def slug(source_id: str) -> str:
    """Return the name of a source's page, unique for each source id.

    It is the id itself, if that holds only letters, digits, ``-``, ``_``, ``.`` and ``/``.
    """
    return "/".join(_slug_of_part(part) for part in source_id.split("/"))


def _slug_of_part(part: str) -> str:
    name = re.sub(r"[^\w.-]+", "-", unicodedata.normalize("NFC", part)).strip("-.")
    # `index` would share its address with the folder's own page.
    if name == part and name != "index" and len(name.encode()) <= _LONGEST_NAME:
        return name
    return f"{name[:40] or 'source'}-{sha256(part.encode()).hexdigest()[:8]}"


class MarkedText:
    """A source's text as MyST, each of its mentions a role.

    `mentions` are in the order of the text and do not overlap.
    """

    def __init__(self, source: Source, mentions: Sequence[Mention]) -> None:
        self._text = source.text
        self._mentions = mentions
        self._starts = [mention.start for mention in mentions]

    def myst(self, start: int, end: int) -> Myst:
        """Return the stretch from `start` to `end` as inline MyST."""
        parts: list[str] = []
        at = start
        first = bisect_left(self._starts, start)
        for mention in self._mentions[first : bisect_left(self._starts, end)]:
            parts.append(escape_inside(self._text[at : mention.start]))
            parts.append(role(mention.kind, mention.text, _target(mention)))
            at = mention.end
        tail = self._text[at:end]
        parts.append(escape(tail) if tail.endswith(" ") else escape_inside(tail))
        return Myst("".join(parts))


def _target(mention: Mention) -> str:
    """Return what the role of a mention says beside its words; of an uncertain one, how sure."""
    target = f"{mention.entry}#{anchor_of(mention)};{mention.rule}"
    return f"{target};{int(100 * mention.confidence)}" if mention.is_uncertain else target


def in_context(line: Line) -> Myst:
    """Return a line of a concordance as inline MyST, the mention linked to its place."""
    place = f"{slug(line.source)}#{anchor_of(line.mention)}"
    linked = role("at", line.mention.text, place)
    return Myst(escape_inside(line.before) + linked + escape_inside(line.after))


def entry_link(entry: Entry, corpus: Corpus) -> Myst:
    """Return a reference to an entry under its name.

    A name that several entries have is told apart by the years that the record gives, or else by
    its summary or its id.
    """
    return role(entry.kind, told_apart(entry, corpus), entry.id)


def told_apart(entry: Entry, corpus: Corpus) -> str:
    """Return the name of an entry, with what tells it from others of that name."""
    if entry.name not in corpus.shared_names:
        return entry.name
    years = [
        match[0]
        for value in entry.facts.values()
        if isinstance(value, str) and (match := _YEAR.match(value))
    ]
    return f"{entry.name} ({'–'.join(years) or entry.summary or entry.id})"


_YEAR = re.compile(r"-?\d{4}(?=$|[-~?%/])")


def trail(words: Words, *parents: tuple[str, str]) -> Myst:
    """Return the way from the archive's home to a page: its `parents`, as path and title."""
    places = (("index", "The archive"), *parents)
    return Myst(" › ".join(role("page", words(title), path) for path, title in places))
