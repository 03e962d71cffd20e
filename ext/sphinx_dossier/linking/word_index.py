"""The words of a source and where they stand, for names that the source itself brings up.

The automaton looks for the names of the authority; what may stand for an entry only after the
source has named it (a surname's neighbour, 'the Treaty', an acronym in brackets) is looked up
here, at the cost of its occurrences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from sphinx_dossier.linking.candidates import Hit, word_span
from sphinx_dossier.linking.zones import Zone

_WORD = re.compile(r"[^\W_]+")
# In these, the first character comes first, so that the search for it is quick.
_COMPOUND = re.compile(r"[A-Z](?<![\w'].)[^\W_]*'[^\W_]{2,}(?![\w'])")
_MARKED_WORD = re.compile(r"[^\W_a-z](?<![^\W_].)[^\W_]*")


class WordIndex:
    """Where each word of some zones stands; case counts, diacritics do not."""

    def __init__(self, zones: Sequence[Zone]) -> None:
        self._zones = zones

    @cached_property
    def _marked(self) -> Mapping[str, Sequence[tuple[Zone, int]]]:
        """The places of the words that do not begin with a small Latin letter."""
        places: dict[str, list[tuple[Zone, int]]] = {}
        for zone in self._zones:
            for found in _MARKED_WORD.finditer(zone.folded.cased):
                places.setdefault(found[0], []).append((zone, found.start()))
        return places

    def _places(self, word: str) -> Sequence[tuple[Zone, int]]:
        """Return the places of a word, in the order of the text."""
        if "a" <= word[0] <= "z":
            return [(zone, at) for zone in self._zones for at in _whole(word, zone.folded.cased)]
        return self._marked.get(word, ())

    @cached_property
    def words(self) -> frozenset[str]:
        """The words without their case."""
        words = " ".join(frozenset[str]().union(*(zone.words for zone in self._zones)))
        return frozenset(words.replace("'", " ").casefold().split())

    @cached_property
    def capitalised(self) -> tuple[str, ...]:
        """The words that begin with a capital, sorted; Isma'il is one."""
        found = {word for word in self._marked if word[0].isupper()}
        for zone in self._zones:
            found.update(_COMPOUND.findall(zone.folded.cased))
        return tuple(sorted(found))

    def hits(self, cased: str) -> Iterator[Hit]:
        """Yield the places where the folded words `cased` stand, in the order of the text."""
        first = _WORD.search(cased)
        if not first:
            return
        for zone, at in self._places(first[0]):
            begin = at - first.start()
            if begin >= 0 and zone.folded.cased.startswith(cased, begin):
                span = word_span(zone, begin, begin + len(cased))
                if span:
                    yield Hit(zone, *span)


def _whole(word: str, text: str) -> Iterator[int]:
    """Yield where `word` stands in `text` as a whole word."""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not (text[at - 1 : at].isalnum() or text[end : end + 1].isalnum()):
            yield at
        at = text.find(word, end)
