"""What each page depends on, in a few letters: if they are the same, so is the page.

A fingerprint names everything that a page's text is made from, without making it. It may change
where the page does not, which costs time; it must never stay where the page changes. So it is made
of whole sources, whole entries, whole lines and what is told of an entry, and not of what a
template takes from them. Sources and lines are known by what their cards carry of them; compare
fingerprints only where these come from one `sphinx_dossier.store.Store`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property
from hashlib import sha256

from sphinx_dossier.concordance import CONTEXT_SIGN, TOO_COMMON, Card
from sphinx_dossier.model import Entry
from sphinx_dossier.render.contents import Contents
from sphinx_dossier.render.text import told_apart


class Fingerprints:
    """The fingerprints of the pages that are made from `contents`."""

    def __init__(self, contents: Contents) -> None:
        self._contents = contents
        edition, words = contents.edition, contents.words
        self._common = _digest(
            words.language,
            words.fingerprint,
            contents.templates.fingerprint,
            edition.folder,
            edition.originals,
            edition.title,
            edition.author,
            repr(contents.kinds),
            # The overview leads to the editor's page, which every page's way home leads past.
            repr(sorted(edition.editor) if edition.editor is not None else None),
        )
        self._told: dict[str, str] = {}
        self._whole: dict[str, str] = {}
        self._naming: dict[str, str] = {}
        self._named: dict[str, str] = {}

    # --- Pages --------------------------------------------------------------------------------

    def of_source(self, docname: str, card: Card, earlier: Card | None, later: Card | None) -> str:
        """Return what the page of a source depends on."""
        neighbours = [(each.id, each.title) if each else None for each in (earlier, later)]
        return _digest(
            self._common,
            self._contents.edition.address(docname),
            str(card.version),
            repr(neighbours),
            *map(self._told_of, card.weighed),
            *map(self._naming_of, card.named),
        )

    def of_entry(self, entry: Entry) -> str:
        """Return what the pages of an entry depend on."""
        relations = self._contents.relations.get(entry.id, ())
        described = (each.entry for each in entry.descriptions if each.entry)
        return _digest(
            self._common,
            self._whole_of(entry.id),
            *(self._whole_of(each.other) for each in relations),
            *map(self._told_of, described),
            "".join(map(self._source_of, self._contents.concordance.counts(entry.id))),
            self._contexts.get(entry.id, bytearray()).hex(),
        )

    @cached_property
    def of_lists(self) -> str:
        """What the lists and the overview depend on: everything."""
        entries = self._contents.entries
        sources = (f"{card.id} {card.version}" for card in self._contents.sources)
        kinds = sorted(
            Counter(each.kind for each in self._contents.corpus.entries.values()).items()
        )
        addresses = (self._contents.edition.address(each) for each in ("", "index"))
        return _digest(
            self._common, repr(kinds), *addresses, *map(self._whole_of, entries), *sources
        )

    # --- Their parts --------------------------------------------------------------------------

    def _told_of(self, key: str) -> str:
        """What the pages of others tell of an entry."""
        if key not in self._told:
            entry = self._contents.corpus.entries[key]
            told = told_apart(entry, self._contents.corpus)
            self._told[key] = repr((entry.kind, entry.name, told, entry.sort, entry.summary))
        return self._told[key]

    def _whole_of(self, key: str) -> str:
        """An entry, and what is told of those that it names or that name it."""
        if key not in self._whole:
            entry = self._contents.corpus.entries[key]
            relations = self._contents.relations.get(key, ())
            others = (self._told_of(each.other) for each in relations)
            self._whole[key] = _digest(
                repr(replace(entry, line=None)), self._told_of(key), repr(relations), *others
            )
        return self._whole[key]

    def _source_of(self, source: str) -> str:
        """What the page of an entry shows of a source, but for the lines that name the entry.

        Who is named with it there is told of each.
        """
        if source not in self._named:
            card = self._contents.concordance.cards[source]
            shown = (source, card.title, card.value("date"), card.company)
            self._named[source] = _digest(*shown, *map(self._told_of, card.named))
        return self._named[source]

    @cached_property
    def _contexts(self) -> Mapping[str, bytearray]:
        """What tells the lines of each entry from others, source by source."""
        found: defaultdict[str, bytearray] = defaultdict(bytearray)
        for card in self._contents.sources:
            for number, entry in enumerate(card.named):
                at = number * CONTEXT_SIGN
                found[entry] += card.contexts[at : at + CONTEXT_SIGN]
        return found

    def _naming_of(self, entry: str) -> str:
        """Which sources name an entry; of one that many name, that is not asked."""
        if entry not in self._naming:
            concordance = self._contents.concordance
            sources = concordance.counts(entry)
            named = self._told_of(entry) if len(sources) <= TOO_COMMON else ""
            cards = (concordance.cards[each] for each in sources) if named else ()
            shown = ((each.id, each.title, each.value("date")) for each in cards)
            self._naming[entry] = _digest(named, repr(list(shown)))
        return self._naming[entry]


def _digest(*parts: str) -> str:
    told = "".join([f"{len(part)} {part}" for part in parts])
    return sha256(told.encode(errors="surrogatepass")).hexdigest()[:32]
