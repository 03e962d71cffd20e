"""What an author may put on a page of their own: lists, facts, pictures, the archive at a glance.

An extract says what is wanted; `myst` gives it as MyST that any page can hold, whatever grammar
the site has chosen. The same archive gives the same text, so a page needs to be read again when
the text of one of its extracts changes, and only then.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Protocol

from sphinx_dossier.concordance import Card, year_of
from sphinx_dossier.model import Entry
from sphinx_dossier.pictures import MOST_NAMES
from sphinx_dossier.render import citing, figures, list_pages
from sphinx_dossier.render.alphabet import alphabetical
from sphinx_dossier.render.contents import SOURCES, Closest, Contents
from sphinx_dossier.render.entry_page import facts
from sphinx_dossier.render.list_pages import entry_row, source_row
from sphinx_dossier.render.myst import Myst
from sphinx_dossier.render.text import entry_link


class Extract(Protocol):
    """A part of the archive for a page of an author's own. Equal ones give equal texts."""

    def myst(self, contents: Contents) -> str:
        """Return the extract as MyST; raises `LookupError` for what the archive does not have."""
        ...


@dataclass(frozen=True, slots=True)
class Overview:
    """The archive at a glance."""

    def myst(self, contents: Contents) -> str:
        """Return the template ``overview``, filled."""
        return contents.templates.fill("overview", list_pages.overview(contents))


@dataclass(frozen=True, slots=True)
class Search:
    """A field to search the archive, with examples of what to search for."""

    examples: tuple[str, ...] = ()

    def myst(self, contents: Contents) -> str:
        """Return the field; without examples of its own, with some that find something."""
        examples = self.examples or list_pages.example_queries(contents)
        return str(list_pages.search_field(examples))


@dataclass(frozen=True, slots=True)
class Cite:
    """How to cite the archive."""

    def myst(self, contents: Contents) -> str:
        """Return the template ``cite``, filled."""
        values = {"words": contents.words, "citations": citing.of_archive(contents)}
        return contents.templates.fill("cite", values)


BY_NAME, BY_MENTIONS, BY_DATE = ORDERS = ("name", "mentions", "date")


@dataclass(frozen=True, slots=True)
class Listed:
    """A list of entries or of sources: of those that meet all conditions.

    `what` is a kind, or ``sources``. `named_in` is a source, by the name of its page; `named_with`
    an entry that is named in the same sources, or, for sources, in them. `since` and `until` are
    years: of a source's date, or of any source that mentions an entry. `most` is how many are
    listed at most, nought for all.
    """

    what: str
    named_in: str = ""
    named_with: str = ""
    since: int | None = None
    until: int | None = None
    order: str = ""
    most: int = 0

    def myst(self, contents: Contents) -> str:
        """Return the template ``list``, filled."""
        if self.what == SOURCES:
            rows = [source_row(each, contents) for each in self._sources(contents)]
            shown = [(link, count, appeared) for link, appeared, count in rows]
        else:
            found = [entry_row(each, contents) for each in self._entries(contents)]
            shown = [(link, count, summary) for link, summary, count in found]
        return contents.templates.fill("list", {"words": contents.words, "rows": shown})

    def _sources(self, contents: Contents) -> list[Card]:
        chosen = [each for each in contents.sources if self._in_time(each)]
        if self.named_with:
            naming = contents.concordance.counts(_entry(self.named_with, contents).id)
            chosen = [each for each in chosen if each.id in naming]
        if self.order == BY_NAME:
            chosen.sort(key=lambda each: (each.title.casefold(), each.id))
        elif self.order == BY_MENTIONS:
            chosen.sort(key=lambda each: -each.mentions)
        return chosen[: self.most or None]

    def _entries(self, contents: Contents) -> list[Entry]:
        if self.what not in contents.kinds:
            raise LookupError(_unknown("kind", self.what, [SOURCES, *contents.kinds]))
        concordance = contents.concordance
        chosen = [each for each in contents.entries.values() if each.kind == self.what]
        if self.named_in:
            named = concordance.entries_in(_source(self.named_in, contents).id)
            chosen = [each for each in chosen if each.id in named]
        if self.named_with:
            company = concordance.named_with(_entry(self.named_with, contents).id)
            known = {each.entry for each in company}
            chosen = [each for each in chosen if each.id in known]
        if self.since is not None or self.until is not None:
            cards = concordance.cards
            chosen = [
                each
                for each in chosen
                if any(self._in_time(cards[source]) for source in concordance.counts(each.id))
            ]
        chosen.sort(key=lambda each: alphabetical(each.sort, each.id))
        if self.order == BY_MENTIONS:
            chosen.sort(key=lambda each: -concordance.mention_count(each.id))
        elif self.order == BY_DATE:
            chosen.sort(key=lambda each: figures.event_date(each, contents))
        return chosen[: self.most or None]

    def _in_time(self, source: Card) -> bool:
        if self.since is None and self.until is None:
            return True
        year = year_of(source)
        return (
            year is not None
            and (self.since is None or self.since <= year)
            and (self.until is None or year <= self.until)
        )


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts of an entry, under its name."""

    entry: str

    def myst(self, contents: Contents) -> str:
        """Return the template ``facts``, filled."""
        entry = _entry(self.entry, contents)
        values = {
            "words": contents.words,
            "entry": entry,
            "link": entry_link(entry, contents.corpus),
            "facts": facts(entry, contents),
        }
        return contents.templates.fill("facts", values)


@dataclass(frozen=True, slots=True)
class Years:
    """How many sources each year has, or, given an entry, how often it is mentioned."""

    entry: str = ""

    def myst(self, contents: Contents) -> str:
        """Return the picture, or a line that says why there is none."""
        drawn = (
            figures.years_of_entry(_entry(self.entry, contents), contents)
            if self.entry
            else figures.years_of_sources(contents)
        )
        return drawn or _too_little(contents)


@dataclass(frozen=True, slots=True)
class Timeline:
    """Sources, events and offices in time; with entries or groups, of those only."""

    entries: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()

    def myst(self, contents: Contents) -> str:
        """Return the picture, or a line that says why there is none."""
        events = [kind.id for kind in contents.kinds.values() if kind.is_event]
        known = [SOURCES, figures.OFFICES, *events]
        for group in self.groups:
            if group not in known:
                raise LookupError(_unknown("group", group, known))
        entries = [_entry(each, contents).id for each in self.entries]
        return figures.timeline(contents, entries, self.groups) or _too_little(contents)


@dataclass(frozen=True, slots=True)
class Network:
    """Who is named with whom: around an entry, or in the whole archive, of some kinds only."""

    entry: str = ""
    kinds: tuple[str, ...] = ()
    most: int = MOST_NAMES

    def myst(self, contents: Contents) -> str:
        """Return the picture, or a line that says why there is none."""
        for kind in self.kinds:
            if kind not in contents.kinds:
                raise LookupError(_unknown("kind", kind, list(contents.kinds)))
        if not self.entry:
            return figures.network(contents, self.kinds, self.most) or _too_little(contents)
        entry, entries = _entry(self.entry, contents), contents.corpus.entries
        company = [
            each
            for each in contents.concordance.named_with(entry.id)
            if not self.kinds or entries[each.entry].kind in self.kinds
        ]
        closest = Closest.of(entry.id, company, contents.concordance)
        return figures.network_of_entry(entry, closest, contents) or _too_little(contents)


def _too_little(contents: Contents) -> Myst:
    return Myst(contents.words("The archive holds too little for this picture yet."))


def _entry(name: str, contents: Contents) -> Entry:
    entries: Mapping[str, Entry] = contents.corpus.entries
    if name not in entries:
        raise LookupError(_unknown("entry", name, entries))
    return entries[name]


def _source(name: str, contents: Contents) -> Card:
    if name not in contents.by_slug:
        raise LookupError(_unknown("source", name, contents.by_slug))
    return contents.by_slug[name]


def _unknown(what: str, name: str, known: Iterable[str]) -> str:
    near = get_close_matches(name, list(known), 1)
    return f"no {what} {name!r} in the archive" + (f"; did you mean {near[0]}?" if near else "")
