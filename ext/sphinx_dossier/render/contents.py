"""All that pages are made from: the archive's value, and how it is to be written down."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Final

from sphinx_dossier.authority import Relation
from sphinx_dossier.authority.ignored import Ignored
from sphinx_dossier.concordance import Card, Company, Concordance, Pair
from sphinx_dossier.kinds import Kinds
from sphinx_dossier.model import Corpus, Entry
from sphinx_dossier.render.alphabet import alphabetical
from sphinx_dossier.render.templates import Templates
from sphinx_dossier.render.text import slug
from sphinx_dossier.render.words import Words

SOURCES: Final = "sources"
"""What the sources are called where a kind of entry could stand."""


NEIGHBOURS: Final = 12
"""How many of the names that stand with an entry its page shows: what a glance can take in."""


@dataclass(frozen=True, slots=True)
class Closest:
    """Those named with an entry that stand closest to it, up to `NEIGHBOURS`, the closest first.

    `ties` tell how many passages name each two of those that share one with the entry, or one of
    them and the entry.
    """

    company: Sequence[Company]
    ties: Mapping[Pair, int]

    @classmethod
    def of(cls, entry: str, company: Sequence[Company], concordance: Concordance) -> Closest:
        """Return the closest of `company`, who are named with an entry, the closest first."""
        closest = company[:NEIGHBOURS]
        members = {entry, *(each.entry for each in closest if each.passages)}
        return cls(closest, concordance.ties(entry, members))


def _nowhere(_docname: str) -> str:
    return ""


@dataclass(frozen=True)
class Edition:
    """How the archive is to be written down.

    `folder` is the docname of the folder of pages (``archive``); `originals` is the folder of
    sources as seen from the documentation's own (``../seeds``), both with ``/``;
    `template_folder` may hold templates that replace ours. `title` and `author` are the site's;
    `address` tells where on the web the page with a docname will stand, or the empty string where
    that is not known. `unmentioned` says that entries have pages though no source mentions them.
    `editor` are the names that the editor's page leaves out; ``None`` where there is no such page.
    """

    words: Words
    folder: str
    originals: str
    template_folder: Path | None = None
    title: str = ""
    author: str = ""
    address: Callable[[str], str] = _nowhere
    unmentioned: bool = False
    editor: Ignored | None = None


@dataclass(frozen=True)
class Contents:
    """The archive's value and its edition, with what several pages need of them, made once.

    `relations` are each entry's, read from both ends.
    """

    corpus: Corpus
    concordance: Concordance
    kinds: Kinds
    relations: Mapping[str, tuple[Relation, ...]]
    edition: Edition

    @property
    def words(self) -> Words:
        """What pages say in their own voice."""
        return self.edition.words

    @cached_property
    def closest(self) -> Callable[[str], Closest]:
        """Tells who stands closest to the entry with an id; who was asked for last is at hand."""
        concordance = self.concordance

        @lru_cache(maxsize=1)
        def closest_to(entry: str) -> Closest:
            return Closest.of(entry, concordance.named_with(entry, NEIGHBOURS), concordance)

        return closest_to

    @cached_property
    def templates(self) -> Templates:
        """The templates that pages are made from."""
        return Templates(self.edition.template_folder)

    @cached_property
    def entries(self) -> Mapping[str, Entry]:
        """The entries that have pages, by id, in the order of the corpus.

        That is those that a source mentions or may mention, and those that have to do with one of
        them; or all.
        """
        every = self.corpus.entries
        if self.edition.unmentioned:
            return every
        named = {entry for card in self.sources for entry in card.weighed}
        shown = set(named)
        for entry in named:
            shown.update(self.related(entry), self.describing(entry))
        return {key: entry for key, entry in every.items() if key in shown}

    def related(self, entry: str) -> Iterator[str]:
        """Yield the entries that an entry names as a relation, or that name it so."""
        return (relation.other for relation in self.relations.get(entry, ()))

    def describing(self, entry: str) -> Iterator[str]:
        """Yield the entries of those that describe an entry."""
        return (each.entry for each in self.corpus.entries[entry].descriptions if each.entry)

    @cached_property
    def most_named(self) -> tuple[Entry, ...]:
        """The entries that have pages, the most often mentioned first, then from A to Z."""
        count = self.concordance.mention_count
        return tuple(
            sorted(
                self.entries.values(),
                key=lambda entry: (-count(entry.id), alphabetical(entry.sort, entry.id)),
            )
        )

    @cached_property
    def sources(self) -> tuple[Card, ...]:
        """The cards of the sources by date, then by id; those without a date come last."""
        return tuple(self.concordance.cards.values())

    @cached_property
    def by_slug(self) -> Mapping[str, Card]:
        """The cards of the sources by the name of their page."""
        return {slug(card.id): card for card in self.sources}

    @cached_property
    def dated(self) -> tuple[Card, ...]:
        """The cards of the sources that have a date, in order."""
        return tuple(card for card in self.sources if card.value("date"))
