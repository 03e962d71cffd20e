"""Zones: the stretches of a source in which names are looked for, each by itself.

A zone is a passage, or the byline where the text has one outside its passages. No name is found
across two zones, and none in furniture.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from enum import Enum
from functools import cached_property
from itertools import pairwise

from sphinx_dossier.linking.boundaries import is_word
from sphinx_dossier.linking.folding import Folded, distinct, fold
from sphinx_dossier.model import PassageKind, Source
from sphinx_dossier.sentences import sentences

_WORDS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_FOLDED_WORDS = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_HEADLINES = frozenset((PassageKind.TITLE, PassageKind.DECK, PassageKind.HEADING))
_OPENING = ("“", '"', "«", "‘", "„", ": ")
ADDRESS_MARK = "://"
"""Stands in the address of a web page or a mailbox."""
ADDRESS_START = "www."
"""Begins one that has no mark; case does not count."""


class Letters(Enum):
    """What capitals mean in a zone."""

    MIXED = "mixed"
    """They mark names and the beginnings of sentences."""
    TITLE = "title"
    """Every word of weight has one: A Headline Like This."""
    CAPITALS = "capitals"
    """THERE IS NOTHING ELSE."""


class Zone:
    """One zone of a source; `start` is its offset, and `text` its text as it stands."""

    def __init__(self, text: str, start: int, kind: PassageKind | None) -> None:
        self.text = text
        self.start = start
        self.kind = kind

    @cached_property
    def folded(self) -> Folded:
        """The fold of the zone's text."""
        return fold(self.text)

    @cached_property
    def letters(self) -> Letters:
        """What capitals mean here."""
        if self.kind not in _HEADLINES and not self.text.isupper():
            return Letters.MIXED
        words = _WORDS.findall(self.text)
        if len(words) > 1 and self.text.isupper():
            return Letters.CAPITALS
        # Short words stay small in some styles of title, so only the long ones tell.
        weighty = [word for word in words if len(word) > 4]
        headline = len(words) > 1 and bool(weighty)
        if headline and not any(word[0].islower() for word in weighty):
            return Letters.TITLE
        return Letters.MIXED

    @cached_property
    def _sentence_starts(self) -> tuple[int, ...]:
        return tuple(start for start, _ in sentences(self.text))

    @cached_property
    def _first_words(self) -> tuple[int, ...]:
        """Where the first word of each sentence begins; at its end if it has none."""
        text, starts = self.text, self._sentence_starts
        return tuple(
            next((at for at in range(start, end) if is_word(text[at])), end)
            for start, end in pairwise((*starts, len(text)))
        )

    @cached_property
    def has_address(self) -> bool:
        """Whether the address of a web page or a mailbox may stand here."""
        folded = self.folded.text
        return ADDRESS_MARK in folded or ADDRESS_START in folded

    def sentence_start(self, offset: int) -> int:
        """Return where the sentence that holds `offset` begins."""
        index = bisect_right(self._sentence_starts, offset) - 1
        return self._sentence_starts[index] if index >= 0 else 0

    def begins_sentence(self, offset: int) -> bool:
        """Tell whether a word at `offset` of the zone has a capital for its place alone.

        So it is where a sentence or a quotation begins, and after a colon.
        """
        index = bisect_right(self._sentence_starts, offset) - 1
        if index < 0 or offset <= self._first_words[index]:
            return True
        return self.text[max(0, offset - 2) : offset].endswith(_OPENING)

    @cached_property
    def words(self) -> frozenset[str]:
        """The folded words with their case, parts that apostrophes join taken together."""
        return frozenset(distinct(_FOLDED_WORDS, self.folded.cased))

    @cached_property
    def small_words(self) -> frozenset[str]:
        """The words that stand here in small letters, where that says something."""
        if self.letters is Letters.CAPITALS:
            return frozenset()
        plain = set(filter(str.isalpha, self.words))
        others = _WORDS.findall(" ".join(self.words - plain))
        return frozenset(filter(str.islower, (*plain, *others)))


def zones(source: Source) -> tuple[Zone, ...]:
    """Return the zones of `source` in the order of the text."""
    text = source.text
    found = [Zone(text[p.start : p.end], p.start, p.kind) for p in source.passages]
    byline = source.metadata.get("byline")
    if byline and byline.start is not None and byline.end is not None:
        start, end = byline.start, byline.end
        if all(p.end <= start or end <= p.start for p in source.passages):
            found.append(Zone(text[start:end], start, None))
    return tuple(sorted(found, key=lambda zone: zone.start))
