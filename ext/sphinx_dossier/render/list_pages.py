"""The lists: sources by date, entries by name, and the overview that a home page opens with."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby, islice
from typing import Any

from babel.numbers import format_decimal

from sphinx_dossier.concordance import Card, year_of
from sphinx_dossier.kinds import Kind
from sphinx_dossier.model import Entry
from sphinx_dossier.render import citing, figures
from sphinx_dossier.render.alphabet import alphabetical, initial
from sphinx_dossier.render.contents import Contents
from sphinx_dossier.render.entry_page import paths
from sphinx_dossier.render.myst import Myst, role
from sphinx_dossier.render.text import entry_link, slug
from sphinx_dossier.render.words import Words


def sources_view(contents: Contents) -> Mapping[str, Any]:
    """Return the values that the template ``sources`` is filled with: the sources by year."""
    words = contents.words
    years = [
        (
            year or words("Undated"),
            year_anchor(year),
            [source_row(source, contents) for source in group],
        )
        for year, group in groupby(contents.sources, key=_year)
    ]
    return {
        "words": words,
        "years": years,
        "members": [slug(source.id) for source in contents.sources],
    }


def year_anchor(year: str) -> str:
    """Return the HTML id of a year in the list of sources."""
    return f"year-{re.sub('[^0-9X-]', '', year)}" if year else "year-unknown"


def _year(source: Card) -> str:
    start, _slash, end = source.value("date").partition("/")
    found = _YEAR.match(start) or _YEAR.match(end)
    return found[0].lstrip("Y") if found else ""


_YEAR = re.compile(r"Y?-?\d+[X\d]*")


def source_row(source: Card, contents: Contents) -> tuple[Myst, str, str]:
    """Return a source in a list: its reference, when and where it appeared, how many mentions."""
    words = contents.words
    appeared = [words.date(source.value("date")), source.value("publisher")]
    mentions = source.mentions
    return (
        role("source", source.title, slug(source.id)),
        " · ".join(part for part in appeared if part),
        words.count(mentions, "{n} mention", "{n} mentions"),
    )


def kind_view(kind: Kind, contents: Contents) -> Mapping[str, Any]:
    """Return the values that the template ``kind`` is filled with: the entries from A to Z."""
    entries = sorted(
        (entry for entry in contents.entries.values() if entry.kind == kind.id),
        key=lambda entry: alphabetical(entry.sort, entry.id),
    )
    letters = [
        (letter, [entry_row(entry, contents) for entry in group])
        for letter, group in groupby(entries, key=lambda entry: initial(entry.sort))
    ]
    without = sum(entry.kind == kind.id for entry in contents.corpus.entries.values())
    without -= len(entries)
    return {
        "words": contents.words,
        "kind": kind,
        "letters": letters,
        "without_page": contents.words.count(
            without,
            "{n} more entry has no page, since no source mentions it.",
            "{n} more entries have no page, since no source mentions them.",
        )
        if without
        else "",
        "members": [name for entry in entries for name in paths(entry, contents)],
    }


def entry_row(entry: Entry, contents: Contents) -> tuple[Myst, str, str]:
    """Return an entry in a list: its reference under its sort name, its summary, its count."""
    return role(entry.kind, entry.sort, entry.id), entry.summary, _mentions(entry, contents)


def _mentions(entry: Entry, contents: Contents) -> str:
    """Say how often an entry is mentioned; nothing where it is not."""
    count = contents.concordance.mention_count(entry.id)
    return contents.words.count(count, "{n} mention", "{n} mentions") if count else ""


def overview(contents: Contents) -> Mapping[str, Any]:
    """Return the values of the templates ``overview`` and ``index``: counts and ways in."""
    corpus, concordance, words = contents.corpus, contents.concordance, contents.words
    counts = Counter(entry.kind for entry in contents.entries.values())
    newest = [*reversed(contents.dated), *contents.sources[len(contents.dated) :]]
    return {
        "words": words,
        "folder": contents.edition.folder,
        "source_count": len(contents.sources),
        "mention_count": sum(source.mentions for source in contents.sources),
        "opening": words.count(
            len(contents.sources),
            "{n} source, in which every name that has an entry leads to it. An entry shows each of"
            " its mentions in context.",
            "{n} sources, in which every name that has an entry leads to it. An entry shows each of"
            " its mentions in context.",
        ),
        "kinds": [(kind, counts[kind.id]) for kind in contents.kinds.values()],
        "search": search_field(example_queries(contents)),
        "years": _periods(contents),
        "by_year": figures.years_of_sources(contents),
        "has_editor_page": contents.edition.editor is not None,
        "pictures": role("page", words("The archive in pictures"), "pictures"),
        "newest": [source_row(source, contents) for source in newest[:NEWEST]],
        "most_named": [
            (entry_link(entry, corpus), _mentions(entry, contents))
            for entry in contents.most_named[:MOST_NAMED]
            if concordance.mention_count(entry.id)
        ],
        "citations": citing.of_archive(contents),
        "making": list(_making(contents)),
    }


MANY_YEARS = 20
"""How many years are told one by one; more are told by decade."""


def _periods(contents: Contents) -> list[tuple[Myst, str]]:
    """Return a link to where the sources of each year, or decade, begin, and how many they are."""
    words = contents.words
    years = Counter(_year(source) for source in contents.sources)
    first: dict[str, str] = {}
    counts = Counter[str]()
    for year, count in years.items():
        period = year or words("Undated")
        if len(years) > MANY_YEARS and year.isdigit():
            period = words("{year}s").format(year=f"{year[:-1]}0")
        first.setdefault(period, year)
        counts[period] += count
    return [
        (role("page", period, f"sources#{year_anchor(first[period])}"), str(count))
        for period, count in counts.items()
    ]


def pictures_view(contents: Contents) -> Mapping[str, Any]:
    """Return the values that the template ``pictures`` is filled with: the archive in pictures."""
    words = contents.words
    pictures = (
        (words("Sources by year"), figures.years_of_sources(contents)),
        (words("Sources, events and offices in time"), figures.timeline(contents)),
        (words("Who is named with whom"), figures.network(contents)),
    )
    return {"words": words, "pictures": [each for each in pictures if each[1]]}


NEWEST, MOST_NAMED = 5, 8
"""How many sources, and how many entries, the overview names."""


def example_queries(contents: Contents) -> list[str]:
    """Return queries that find something: the most named entry of each kind, the latest year."""
    first_of_kind: dict[str, str] = {}
    for entry in contents.most_named:
        if contents.concordance.mention_count(entry.id):
            first_of_kind.setdefault(entry.kind, entry.name)
    years = (year for source in reversed(contents.dated) if (year := year_of(source)) is not None)
    names = [first_of_kind[kind] for kind in contents.kinds if kind in first_of_kind]
    return [*names[:EXAMPLES], *(str(year) for year in islice(years, 1))]


EXAMPLES = 3
"""How many names stand among the example queries."""


def search_field(examples: Iterable[str]) -> Myst:
    """Return a field to search the site, with examples of what to search for."""
    queries = json.dumps([" ".join(each.split()) for each in examples])
    return Myst(f"```{{dossier:search-field}}\n{queries}\n```")


def _making(contents: Contents) -> Iterator[str]:
    """Yield how the archive came to be, in numbers, sentence by sentence."""
    words, sources = contents.words, contents.sources
    uncertain = sum(source.uncertain for source in sources)
    unresolved = sum(source.unresolved for source in sources)
    yield words(
        "The sources are shown as they were supplied: {characters} characters, each accounted for."
    ).format(characters=_number(sum(each.characters for each in sources), words))
    yield words(
        "Their names were linked to entries by rule, {mentions} in all, each with a reason that"
        " can be looked up."
    ).format(mentions=_number(sum(each.mentions for each in sources), words))
    if uncertain:
        yield words.count(
            uncertain, "{n} of the links is uncertain and marked.",
            "{n} of the links are uncertain and marked.",
        )  # fmt: skip
    if unresolved:
        yield words.count(
            unresolved, "{n} name was left unlinked, since it may mean several entries.",
            "{n} names were left unlinked, since they may mean several entries.",
        )  # fmt: skip


def _number(number: int, words: Words) -> str:
    return str(format_decimal(number, locale=words.locale))
