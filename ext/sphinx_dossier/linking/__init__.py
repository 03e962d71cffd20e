"""Linking: which words of a source denote which entry, and why.

    name forms → automaton → candidates → evidence → decision

`forms` says which strings may denote an entry, by the customs of `naming`; `candidates` where they
stand (`folding` makes text and names comparable, `zones` and `boundaries` say where names may be).
`surroundings` and `nations` read the words around a name, `records` what an entry says of itself,
`evidence` and `doubts` make both into weighed reasons (`weights`), and `decision` puts them
together in four steps (`corrections`, `names` with `full_names`, `short_forms`, `surnames`) that
fill a `draft`. `Linker` is the whole of it to the rest of the package.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from sphinx_dossier.kinds import Kinds
from sphinx_dossier.linking.corrections import corrected
from sphinx_dossier.linking.decision import decide
from sphinx_dossier.linking.draft import Draft
from sphinx_dossier.linking.lexicon import Lexicon, OwnNames
from sphinx_dossier.linking.reach import (
    Need,
    codes_of,
    needs_of_all,
    needs_of_entry,
    reached,
    words_of_source,
)
from sphinx_dossier.linking.zones import zones
from sphinx_dossier.model import Entry, Links, Problem, Source, UnresolvedMention

__all__ = ["Linker", "Need", "OwnNames", "codes_of", "reached", "words_of_source"]


class Linker:
    """Finds the mentions of a set of entries in any number of sources.

    Setting up costs time linear in the names, linking time linear in the text. A linker holds no
    state of the sources it has seen. `known` is what another linker told of the names of entries
    that are the same here and there, with the same kinds; the result is the same without.
    """

    def __init__(
        self,
        entries: Mapping[str, Entry],
        kinds: Kinds,
        known: Mapping[str, OwnNames] = MappingProxyType({}),
    ) -> None:
        self._lexicon = Lexicon(entries, kinds, known)

    @property
    def own_names(self) -> Mapping[str, OwnNames]:
        """What the names of each entry come to by themselves, which takes long to tell."""
        return self._lexicon.own_names

    def link(self, source: Source) -> tuple[Links, list[Problem]]:
        """Return the links of `source`, and what is wrong with its corrections.

        Names are looked for in each passage by itself, and in the byline.
        """
        draft, problems = self._decide(source)
        return draft.links(), problems

    def needs(self, entry: str) -> frozenset[Need]:
        """Return the needs of which a source meets one if a change of `entry` can reach it.

        It meets one if `words_of_source` has all its words; see `reach`.
        """
        return needs_of_entry(entry, self._lexicon)

    @property
    def scale(self) -> int:
        """What links depend on of how many entries there are; another may change any of them."""
        return self._lexicon.people

    @property
    def common_needs(self) -> frozenset[Need]:
        """The needs that come of all entries together: where one is new or gone, it reaches."""
        return needs_of_all(self._lexicon)

    def passed_over(self, source: Source) -> tuple[UnresolvedMention, ...]:
        """Return the words of `source` that were weighed and are hardly the name of any entry.

        They are in the order of the text, with the candidates and the evidence, for those who ask
        why nothing is linked.
        """
        draft, _ = self._decide(source)
        return tuple(sorted(draft.passed_over, key=lambda each: each.start))

    def _decide(self, source: Source) -> tuple[Draft, list[Problem]]:
        found = zones(source)
        corrections, problems = corrected(source, found, self._lexicon.entries)
        hits = [hit for zone in found for hit in self._lexicon.automaton.hits(zone)]
        return decide(source, found, hits, corrections, self._lexicon), problems
