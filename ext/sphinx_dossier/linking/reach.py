"""Which sources a change of the authority can reach.

The links of a source depend on an entry only if the source may name it: if it holds all words of a
form of its name, in whichever spelling, or if an editor's correction names it. What an entry says
of itself is asked only where it may be meant. Two things depend on all entries together: which
words are given names, and which are rare; a word that comes to these or leaves them reaches every
source that holds it. So when an entry changes, the links stay as they are in every source that it
reaches neither as it was nor as it is.

Words are compared by their skeletons (`naming.spelling`). That finds more sources than need be, and
none too few: tests compare it with linking all anew.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from itertools import combinations
from zlib import crc32

from sphinx_dossier.linking.folding import distinct, fold_name, fold_text
from sphinx_dossier.linking.lexicon import Lexicon, last_part
from sphinx_dossier.linking.naming.spelling import skeleton
from sphinx_dossier.model import Problem, Source

EVERY = "*"
"""Stands among the words of every source."""

_WORD = re.compile(r"\w+")
_JOINED = re.compile(r"\w+(?:'\w+)*")
ALWAYS = "!"
"""Stands among the words of a source that any change may reach."""

# Scripts from here on may be written without spaces, so that a name is no word of its own.
_FIRST_WITHOUT_SPACES = 0x0E00


def words_of_source(source: Source, problems: Iterable[Problem]) -> frozenset[str]:
    """Return the words by which a change of an entry reaches a source.

    `problems` are those of its corrections, whose wording may depend on any entry.
    """
    found = {EVERY, *_words(fold_text(source.text))}
    found.update(f"={each.entry}" for each in source.corrections)
    if any(problems):
        found.add(ALWAYS)
    return frozenset(found)


Need = frozenset[str]
"""Words that a source must hold, all of them, to be reached."""


def codes_of(words: Iterable[str]) -> bytes:
    """Return words in few bytes, to be kept for `reached`: for each a number of four bytes.

    One word in some millions is taken for another; then a source is reached that need not be.
    """
    return array("I", sorted(set(map(_code, words)))).tobytes()


def _code(word: str) -> int:
    return crc32(word.encode(errors="surrogatepass"))


def reached(needs: Iterable[Need], sources: Iterable[tuple[str, bytes]]) -> Iterator[str]:
    """Yield those of `sources` that meet a need, given each with the codes of its words.

    It takes as long as a few needs take to be looked up among the words of each source, or, of
    many needs, as all the words take to be looked up among these.
    """
    wanted: dict[int, list[frozenset[int]]] = {}
    for need in (*needs, frozenset((ALWAYS,))):
        # Longer words are rarer, so that few sources are looked at twice.
        wanted.setdefault(_code(max(need, key=len)), []).append(frozenset(map(_code, need)))
    for source, codes in sources:
        held = memoryview(codes).cast("I")
        if _holds_any(held, wanted.keys()):
            every = frozenset(held)
            found = wanted.keys() & every
            if any(need <= every for code in found for need in wanted[code]):
                yield source


def _holds_any(held: memoryview[int], codes: AbstractSet[int]) -> bool:
    """Tell whether one of `codes` is among those that are `held`, which are sorted."""
    if len(codes) * _LOOKED_AT > len(held):
        return not codes.isdisjoint(held)
    for code in codes:
        at = bisect_left(held, code)
        if at < len(held) and held[at] == code:
            return True
    return False


_LOOKED_AT = 10
"""How many of some hundred words are looked at to find one of them, since they are sorted."""


def needs_of_entry(key: str, lexicon: Lexicon) -> frozenset[Need]:
    """Return the needs of which a source meets one if a change of this entry can reach it."""
    entry = lexicon.entries[key]
    personal = lexicon.personal.get(key)
    surnames = personal.surnames if personal else ()
    # The last part of a surname may stand for it in another spelling.
    ends = (last_part(fold_name(each))[1] for each in surnames)
    forms = (form.cased for form in lexicon.forms(entry))
    names = map(fold_name, (entry.name, *entry.aliases, *surnames))
    return frozenset({frozenset((f"={key}",)), *map(_need, (*forms, *names, *ends))})


def needs_of_all(lexicon: Lexicon) -> frozenset[Need]:
    """Return the needs of sources that depend on all entries together, one for each such word."""
    return frozenset(map(_need, (*lexicon.given_names, *lexicon.rare_words)))


def _need(folded: str) -> Need:
    if any(ord(letter) >= _FIRST_WITHOUT_SPACES for letter in folded):
        return frozenset((EVERY,))
    # An apostrophe may be left out in the text, and falls in a skeleton.
    words = map(skeleton, _WORD.findall(folded.casefold().replace("'", "")))
    return frozenset(words) or frozenset((EVERY,))


def _words(folded: str) -> Iterator[str]:
    words = distinct(_JOINED, folded)
    joined = {word for word in words if "'" in word}
    yield from map(skeleton, words - joined)
    # One spelling has an apostrophe where another has none: Sa'ad, Saad.
    for each in joined:
        parts = each.split("'")
        for begin, end in combinations(range(len(parts) + 1), 2):
            yield skeleton("".join(parts[begin:end]))
