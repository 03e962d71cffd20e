"""What each page depends on, in a few letters: if they are the same, so is the page.

A fingerprint names everything that a page's text is made from, without making it. It may change
where the page does not, which costs time; it must never stay where the page changes. So it is made
of whole sources, whole entries, whole lines and what is told of an entry, and not of what a
template takes from them. Sources and lines are known by what their cards carry of them; compare
fingerprints only where these come from one `sphinx_dossier.store.Store`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
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
        # Each is asked for hundreds of thousands of times, once for each name on each page.
        self._told = _Known(self._told_of)
        self._whole = _Known(self._whole_of)
        self._naming = _Known(self._naming_of)
        self._sources = _Known(self._source_of)

    # --- Pages --------------------------------------------------------------------------------

    def of_source(self, docname: str, card: Card, earlier: Card | None, later: Card | None) -> str:
        """Return what the page of a source depends on."""
        neighbours = [(each.id, each.title) if each else None for each in (earlier, later)]
        return _digest(
            self._common,
            self._contents.edition.address(docname),
            str(card.version),
            repr(neighbours),
            self._told.all_of(card.weighed),
            self._naming.all_of(card.named),
        )

    def of_entry(self, entry: Entry) -> str:
        """Return what the pages of an entry depend on."""
        relations = self._contents.relations.get(entry.id, ())
        described = (each.entry for each in entry.descriptions if each.entry)
        return _digest(
            self._common,
            self._whole[entry.id],
            self._whole.all_of(each.other for each in relations),
            self._told.all_of(described),
            self._sources.all_of(self._contents.concordance.counts(entry.id)),
            self._contexts.get(entry.id, bytearray()).hex(),
        )

    @cached_property
    def of_lists(self) -> str:
        """What the lists and the pictures depend on."""
        kinds = Counter(each.kind for each in self._contents.corpus.entries.values())
        return _digest(
            self._common,
            repr(sorted(kinds.items())),
            self._whole.all_of(self._contents.entries),
            "".join(card.listed for card in self._contents.sources),
        )

    @property
    def of_overview(self) -> str:
        """What the overview depends on: the lists, how long all is, and where it is."""
        addresses = (self._contents.edition.address(each) for each in ("", "index"))
        length = sum(card.characters for card in self._contents.sources)
        return _digest(self.of_lists, str(length), *addresses)

    @property
    def of_editor_page(self) -> str:
        """What the editor's page depends on: all of every source, and every entry."""
        corpus = self._contents.corpus
        versions = (f"{card.id} {card.version}" for card in self._contents.sources)
        return _digest(self.of_lists, self._whole.all_of(corpus.entries), *versions)

    # --- Their parts: digests, all of the same length -----------------------------------------

    def _told_of(self, key: str) -> str:
        """What the pages of others tell of an entry."""
        entry = self._contents.corpus.entries[key]
        told = told_apart(entry, self._contents.corpus)
        return _digest(repr((entry.kind, entry.name, told, entry.sort, entry.summary)))

    def _whole_of(self, key: str) -> str:
        """An entry, and what is told of those that it names or that name it."""
        entry = self._contents.corpus.entries[key]
        relations = self._contents.relations.get(key, ())
        others = self._told.all_of(each.other for each in relations)
        return _digest(repr(replace(entry, line=None)), self._told[key], repr(relations), others)

    def _source_of(self, source: str) -> str:
        """What the page of an entry shows of a source, but for the lines that name the entry.

        Who is named with it there is told of each.
        """
        card = self._contents.concordance.cards[source]
        shown = (source, card.title, card.value("date"), card.company)
        return _digest(*shown, self._told.all_of(card.named))

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
        concordance = self._contents.concordance
        sources = concordance.counts(entry)
        if len(sources) > TOO_COMMON:
            return _digest("")
        cards = (concordance.cards[each] for each in sources)
        shown = [(each.id, each.title, each.value("date")) for each in cards]
        return _digest(self._told[entry], repr(shown))


class _Known(dict[str, str]):
    """What is told of each key, made when it is first asked for."""

    def __init__(self, tell: Callable[[str], str]) -> None:
        super().__init__()
        self._tell = tell

    def __missing__(self, key: str) -> str:
        return self.setdefault(key, self._tell(key))

    def all_of(self, keys: Iterable[str]) -> str:
        """Return what is told of keys, one after the other."""
        return "".join(map(self.__getitem__, keys))


def _digest(*parts: str) -> str:
    told = "".join([f"{len(part)} {part}" for part in parts])
    return sha256(told.encode(errors="surrogatepass")).hexdigest()[:32]
