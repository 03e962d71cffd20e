"""What each page depends on, in a few letters: if they are the same, so is the page.

A fingerprint names everything that a page's text is made from, without making it. It may change
where the page does not, which costs time; it must never stay where the page changes. So it is made
of whole sources, whole entries, whole lines and what is told of an entry, and not of what a
template takes from them. Sources and lines are known by what their cards carry of them; compare
fingerprints only where these come from one `sphinx_dossier.store.Store`.

Even so, to ask for each page of a large archive takes long. `reach` says which pages need not be
asked for.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import sha256

from sphinx_dossier.concordance import CONTEXT_SIGN, TOO_COMMON, Card
from sphinx_dossier.model import Entry
from sphinx_dossier.render.contents import Contents
from sphinx_dossier.render.text import told_apart


@dataclass(frozen=True, slots=True)
class Parts:
    """What the fingerprints of pages have in common, by entry: digests of what depends on it.

    `told` is what the pages of others tell of an entry; `whole` is the entry itself, and what is
    told of those that it names or that name it.
    """

    told: Mapping[str, str]
    whole: Mapping[str, str]


NO_PARTS = Parts({}, {})


def sign_of(contents: Contents) -> str:
    """Return a digest of all that every page depends on: words, templates, kinds, addresses."""
    edition, words = contents.edition, contents.words
    return _digest(
        words.language,
        words.fingerprint,
        contents.templates.fingerprint,
        edition.folder,
        edition.originals,
        edition.title,
        edition.author,
        # What one page's address on the web is made of, all are.
        edition.address("a/page"),
        repr(contents.kinds),
        # The overview leads to the editor's page, which every page's way home leads past.
        repr(sorted(edition.editor) if edition.editor is not None else None),
    )


def head_of(card: Card) -> tuple[str, str]:
    """Return what the pages of entries and other sources show of a source, but for its lines."""
    return card.title, card.value("date")


class Fingerprints:
    """The fingerprints of the pages that are made from `contents`.

    `sign` is that of `sign_of`. `known` are parts which are as they were, since the authority is.
    """

    def __init__(self, contents: Contents, sign: str, known: Parts = NO_PARTS) -> None:
        self._contents = contents
        self._common = sign
        # Each is asked for hundreds of thousands of times, once for each name on each page.
        self._told = _Known(self._told_of, known.told)
        self._whole = _Known(self._whole_of, known.whole)
        self._naming = _Known(self._naming_of)
        self._heads = _Known(self._head_of)

    @cached_property
    def parts(self) -> Parts:
        """The parts that fingerprints are made of, of every entry that some page depends on."""
        contents = self._contents
        keys = set(contents.entries)
        for key in contents.entries:
            keys.update(contents.related(key), contents.describing(key))
        return Parts(
            {key: self._told[key] for key in keys}, {key: self._whole[key] for key in keys}
        )

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
        contents, key = self._contents, entry.id
        sources = contents.concordance.counts(key)
        closest = contents.closest(key)
        return _digest(
            self._common,
            self._whole[key],
            self._whole.all_of(contents.related(key)),
            self._told.all_of(contents.describing(key)),
            self._heads.all_of(sources),
            b"".join(self._contexts_of(key, source) for source in sources).hex(),
            repr([(each.entry, each.sources, each.passages) for each in closest.company]),
            self._told.all_of(each.entry for each in closest.company),
            repr(sorted(closest.ties.items())),
        )

    def of_lists(self) -> str:
        """Return what the lists and the pictures depend on."""
        return self._lists

    @cached_property
    def _lists(self) -> str:
        kinds = Counter(each.kind for each in self._contents.corpus.entries.values())
        return _digest(
            self._common,
            repr(sorted(kinds.items())),
            self._whole.all_of(self._contents.entries),
            "".join(card.listed for card in self._contents.sources),
        )

    def of_overview(self) -> str:
        """Return what the overview depends on: the lists, how long all is, and where it is."""
        addresses = (self._contents.edition.address(each) for each in ("", "index"))
        length = sum(card.characters for card in self._contents.sources)
        return _digest(self._lists, str(length), *addresses)

    def of_editor_page(self) -> str:
        """Return what the editor's page depends on: all of every source, and every entry."""
        corpus = self._contents.corpus
        versions = (f"{card.id} {card.version}" for card in self._contents.sources)
        return _digest(self._lists, self._whole.all_of(corpus.entries), *versions)

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
        others = self._told.all_of(self._contents.related(key))
        return _digest(repr(replace(entry, line=None)), self._told[key], repr(relations), others)

    def _head_of(self, source: str) -> str:
        return _digest(source, *head_of(self._contents.concordance.cards[source]))

    def _contexts_of(self, entry: str, source: str) -> bytes:
        """What tells the lines of an entry in a source from others."""
        card = self._contents.concordance.cards[source]
        at = CONTEXT_SIGN * [*card.named].index(entry)
        return card.contexts[at : at + CONTEXT_SIGN]

    def _naming_of(self, entry: str) -> str:
        """Which sources name an entry; of one that many name, that is not asked."""
        concordance = self._contents.concordance
        sources = concordance.counts(entry)
        if len(sources) > TOO_COMMON:
            return _digest("")
        return _digest(self._told[entry], self._heads.all_of(sources))


class _Known(dict[str, str]):
    """What is told of each key, made when it is first asked for."""

    def __init__(self, tell: Callable[[str], str], known: Mapping[str, str] = {}) -> None:
        super().__init__(known)
        self._tell = tell

    def __missing__(self, key: str) -> str:
        return self.setdefault(key, self._tell(key))

    def all_of(self, keys: Iterable[str]) -> str:
        """Return what is told of keys, one after the other."""
        return "".join(map(self.__getitem__, keys))


def _digest(*parts: str) -> str:
    told = "".join([f"{len(part)} {part}" for part in parts])
    return sha256(told.encode(errors="surrogatepass")).hexdigest()[:32]
