"""The lexicon: all that linking knows of the authority, prepared once for many sources."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sphinx_dossier.kinds import Kinds, NameStyle
from sphinx_dossier.linking.candidates import Automaton
from sphinx_dossier.linking.folding import fold_name
from sphinx_dossier.linking.forms import name_forms
from sphinx_dossier.model import Entry, Source


class Lexicon:
    """The entries, their kinds, and the automaton that finds their names."""

    def __init__(self, entries: Mapping[str, Entry], kinds: Kinds) -> None:
        self.entries = entries
        self.kinds = kinds
        self.automaton = Automaton(
            form for entry in entries.values() for form in name_forms(entry, self.style(entry))
        )
        self.given_names = frozenset(
            fold_name(name.split()[0]).casefold()
            for entry in entries.values()
            if self.style(entry) is NameStyle.PERSONAL
            for name in (entry.name, *entry.aliases)
            if " " in name.strip()
        )
        """The first words of all personal names in the authority, folded."""

    def style(self, entry: Entry) -> NameStyle:
        """Return how names of the kind of `entry` vary; one of no known kind has its own only."""
        kind = self.kinds.get(entry.kind)
        return kind.names if kind else NameStyle.PLAIN

    def allowed(self, ids: Iterable[str], source: Source) -> tuple[str, ...]:
        """Return those of `ids` that may be recognised in `source`, sorted."""
        return tuple(sorted(i for i in set(ids) if _allows(self.entries[i], source.id)))


def _allows(entry: Entry, source: str) -> bool:
    match = entry.match
    return source not in match.never_in and (not match.only_in or source in match.only_in)
