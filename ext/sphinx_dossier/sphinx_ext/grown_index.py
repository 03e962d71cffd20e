"""A search index that grows from the last build's: what has not changed is not taken apart.

In an incremental build, Sphinx turns the places of each word from numbers into the names of pages,
drops those of pages that are gone or written anew, and turns the rest into numbers again. In an
archive of 10,000 sources these are millions of places, of which a sentence more in one article
changes a few hundred.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from docutils import nodes
from sphinx.search import IndexBuilder, SearchLanguage, WordStore, js_index

Places = int | list[int]
"""The pages that hold a word, by number and in order; a single one stands by itself."""

_NONE: Final[list[int]] = []


class _Last(NamedTuple):
    """What the last build's index holds of words."""

    docnames: Sequence[str]
    terms: Mapping[str, Places]
    title_terms: Mapping[str, Places]


class _Loaded:
    """Stands for the format of an index that has been read already."""

    def __init__(self, frozen: object) -> None:
        self._frozen = frozen

    def load(self, _stream: object) -> object:
        return self._frozen


class _Terms(dict[str, str]):
    """The term under which a word is found, by the word; empty for one that is not looked for.

    A term is told as `IndexBuilder.feed` does: the stem, or the word if its stem is left out.
    """

    def __init__(self, language: SearchLanguage) -> None:
        super().__init__()
        self._language = language

    def __missing__(self, word: str) -> str:
        kept = self._language.word_filter
        stem = self._language.stem(word).lower()
        return self.setdefault(word, stem if kept(stem) else word if kept(word) else "")


class GrownIndexBuilder(IndexBuilder):
    """Sphinx's index builder, which puts the words of the last build in when it is dumped.

    The words of an archive are few beside their places: each is looked at once, and is fed to the
    index once for each page. A place is a number of four bytes; as the name of a page in a set, as
    Sphinx keeps it, it takes ten times that, which was a third of the memory of a first build.
    """

    def __init__(self, *settings: Any) -> None:  # noqa: ANN401 — Sphinx's, and handed on
        super().__init__(*settings)
        self._last = _Last((), {}, {})
        self._kept: frozenset[str] = frozenset()
        self._terms = _Terms(self.lang)
        self._found: set[str] = set()
        self._fed: list[str | None] = []
        """The pages in the order in which they were fed; None for one that was pruned since."""
        self._fed_terms: dict[str, array[int]] = {}
        """Where in that order the pages stand that hold a word, in their text and no title."""

    def load(self, stream: Any, format: Any) -> None:  # noqa: A002, ANN401 — both are Sphinx's
        """Read the index of the last build. Raises `ValueError` if it is of another Sphinx."""
        reader = self.formats[format] if isinstance(format, str) else format
        frozen = reader.load(stream)
        if not isinstance(frozen, dict):
            super().load(stream, _Loaded(frozen))
            return
        super().load(stream, _Loaded({**frozen, "terms": {}, "titleterms": {}}))
        self._last = _Last(frozen["docnames"], frozen["terms"], frozen["titleterms"])
        self._kept = frozenset(self._last.docnames)

    def prune(self, docnames: Iterable[str]) -> None:
        """Keep the pages `docnames` of those that are known so far, and no others.

        Sphinx is given a set. It intersects `docnames` with the pages of each word, and comes with
        the dictionary of all pages, which makes that as many words times as many pages. A test says
        when Sphinx comes with a set.
        """
        kept = frozenset(docnames)
        super().prune(kept)
        self._kept &= kept
        self._fed = [docname if docname in kept else None for docname in self._fed]

    def feed(self, docname: str, filename: Any, title: str, doctree: nodes.document) -> None:  # noqa: ANN401
        """Take in the words of a page: those of titles as Sphinx does, and then the others."""
        super().feed(docname, filename, title, doctree)
        terms, number = self._fed_terms, len(self._fed)
        self._fed.append(docname)
        for term in self._found:
            places = terms.get(term)
            if places is None:
                terms[term] = array("I", (number,))
            else:
                places.append(number)

    def _word_collector(self, doctree: nodes.document) -> WordStore:
        """Return the words of titles, and leave to `feed` the others that are in no title."""
        words = super()._word_collector(doctree)
        term = self._terms.__getitem__
        self._found = set(map(term, words.words)).difference(map(term, words.title_words), [""])
        words.words = []
        return words

    def get_terms(self, fn2index: dict[str, int]) -> tuple[dict[str, Places], dict[str, Places]]:
        """Return the places that Sphinx was fed of texts, and of the words of titles all.

        The former are none, unless this is a Sphinx that does without `_word_collector`: `freeze`
        and `dump` put in those of the words of texts.
        """
        others, fed = super().get_terms(fn2index)
        last, grow = self._last.title_terms, self._growing(fn2index)
        words = sorted(last.keys() | fed.keys())
        grown = ((word, grow(last.get(word, _NONE), fed.get(word, _NONE))) for word in words)
        return others, {word: places for word, places in grown if places != []}

    def freeze(self) -> dict[str, Any]:
        """Return all that the index holds."""
        frozen = super().freeze()
        return {**frozen, "terms": dict(self._places_of_words(frozen))}

    def dump(self, stream: Any, format: Any) -> None:  # noqa: A002, ANN401 — both are Sphinx's
        """Write the index; as JavaScript, word by word.

        In one piece, its text and the lists of places for it took a third of the memory of a first
        build.
        """
        frozen = super().freeze()
        text = js_index.dumps(frozen) if format is js_index else ""
        begin, here, end = text.partition('"terms":{}')
        if not here:
            super().dump(stream, format)
            return
        stream.write(f'{begin}"terms":{{')
        comma = ""
        for word, places in self._places_of_words(frozen):
            # Numbers and lists of them are written in Python as in JSON, but for the spaces.
            stream.write(f"{comma}{json.dumps(word)}:{str(places).replace(' ', '')}")
            comma = ","
        stream.write(f"}}{end}")

    def _places_of_words(self, frozen: Mapping[str, Any]) -> Iterator[tuple[str, Places]]:
        """Yield the words of texts, in order, and the pages that hold each.

        `frozen` is all else that the index holds.
        """
        numbers = {docname: number for number, docname in enumerate(frozen["docnames"])}
        others = frozen["terms"]
        fed = [numbers.get(docname, -1) if docname is not None else -1 for docname in self._fed]
        last, grow = self._last.terms, self._growing(numbers)
        for word in sorted(last.keys() | self._fed_terms.keys() | others.keys()):
            at = self._fed_terms.get(word)
            added = others.get(word, _NONE) if at is None else _places(map(fed.__getitem__, at))
            places = grow(last.get(word, _NONE), added)
            if places != []:
                yield word, places

    def _growing(self, numbers: Mapping[str, int]) -> Callable[[Places, Places], Places]:
        """Return what makes one of a word's places in the last build and those since.

        `numbers` are those of all pages; the places of the last build become such.
        """
        now = [numbers.get(each) if each in self._kept else None for each in self._last.docnames]
        gone = frozenset(at for at, number in enumerate(now) if number is None)
        same = all(number in (at, None) for at, number in enumerate(now))

        def grow(before: Places, added: Places) -> Places:
            places = before if isinstance(before, list) else [before]
            if not (same and gone.isdisjoint(places)):
                places = [number for at in places if (number := now[at]) is not None]
            if added != []:
                places = sorted([*places, *(added if isinstance(added, list) else [added])])
            return places[0] if len(places) == 1 else places

        return grow


def _places(numbers: Iterable[int]) -> Places:
    """Return the pages `numbers` once each and in order, without those that are negative: gone."""
    places = sorted({*numbers})
    if places and places[0] < 0:
        del places[0]
    return places[0] if len(places) == 1 else places
