"""The lists: sources by date, entries by name, and the overview that a home page opens with."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Any

from sphinx_dossier.concordance import Concordance
from sphinx_dossier.kinds import Kind, Kinds
from sphinx_dossier.model import Corpus, Entry, Links, Source
from sphinx_dossier.render.myst import Myst, role
from sphinx_dossier.render.text import entry_link, slug
from sphinx_dossier.render.words import Words


def sources_view(order: Iterable[Source], corpus: Corpus, words: Words) -> Mapping[str, Any]:
    """Return the values that the template ``sources`` is filled with: the sources by year."""
    order = list(order)
    years = [
        (year or words("Undated"), [_source_row(source, corpus, words) for source in group])
        for year, group in groupby(order, key=_year)
    ]
    return {"words": words, "years": years, "members": [slug(source.id) for source in order]}


def _year(source: Source) -> str:
    start, _slash, end = source.value("date").partition("/")
    found = _YEAR.match(start) or _YEAR.match(end)
    return found[0].lstrip("Y") if found else ""


_YEAR = re.compile(r"Y?-?\d+[X\d]*")


def _source_row(source: Source, corpus: Corpus, words: Words) -> tuple[Myst, str, str]:
    """A source in a list: its reference, when and where it appeared, how many mentions it has."""
    appeared = [words.date(source.value("date")), source.value("publisher")]
    mentions = len(corpus.links.get(source.id, Links()).mentions)
    return (
        role("source", source.title, slug(source.id)),
        " · ".join(part for part in appeared if part),
        words.count(mentions, "{n} mention", "{n} mentions"),
    )


def kind_view(
    kind: Kind, corpus: Corpus, concordance: Concordance, words: Words
) -> Mapping[str, Any]:
    """Return the values that the template ``kind`` is filled with: the entries from A to Z."""
    entries = sorted(
        (entry for entry in corpus.entries.values() if entry.kind == kind.id),
        key=lambda entry: alphabetical(entry.sort, entry.id),
    )
    letters = [
        (letter, [_entry_row(entry, concordance, words) for entry in group])
        for letter, group in groupby(entries, key=lambda entry: initial(entry.sort))
    ]
    return {
        "words": words,
        "kind": kind,
        "letters": letters,
        "members": [slug(entry.id) for entry in entries],
    }


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
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def _entry_row(entry: Entry, concordance: Concordance, words: Words) -> tuple[Myst, str, str]:
    """An entry in a list: its reference under its sort name, its summary, its count."""
    return (
        role(entry.kind, entry.sort, entry.id),
        entry.summary,
        _mentions(entry, concordance, words),
    )


def _mentions(entry: Entry, concordance: Concordance, words: Words) -> str:
    """Say how often an entry is mentioned; nothing where it is not."""
    count = concordance.mention_count(entry.id)
    return words.count(count, "{n} mention", "{n} mentions") if count else ""


def overview(
    order: list[Source],
    corpus: Corpus,
    kinds: Kinds,
    concordance: Concordance,
    words: Words,
    folder: str,
) -> Mapping[str, Any]:
    """Return the values of the templates ``overview`` and ``index``: counts and ways in."""
    counts = {kind.id: 0 for kind in kinds.values()}
    for entry in corpus.entries.values():
        counts[entry.kind] += 1
    most_named = sorted(
        corpus.entries.values(),
        key=lambda entry: (
            -concordance.mention_count(entry.id),
            alphabetical(entry.sort, entry.id),
        ),
    )
    dated = [source for source in order if source.value("date")]
    newest = [*reversed(dated), *(source for source in order if not source.value("date"))]
    return {
        "words": words,
        "folder": folder,
        "source_count": len(order),
        "mention_count": sum(len(links.mentions) for links in corpus.links.values()),
        "kinds": [(kind, counts[kind.id]) for kind in kinds.values()],
        "newest": [_source_row(source, corpus, words) for source in newest[:5]],
        "most_named": [
            (entry_link(entry, corpus), _mentions(entry, concordance, words))
            for entry in most_named[:8]
            if concordance.mention_count(entry.id)
        ],
    }
