"""The indices: entries of a kind from A to Z, and sources by year."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from sphinx.domains import Index, IndexEntry
from sphinx.locale import get_translation

from sphinx_dossier.kinds import Kind
from sphinx_dossier.render.alphabet import alphabetical, initial
from sphinx_dossier.sphinx_ext.domain import DossierDomain

_ = get_translation("sphinx_dossier")


class EntryIndex(Index):
    """The entries of one kind from A to Z, by sort name.

    It has no short name: Sphinx would link it from the head of every page, as long as it is not
    empty, and a page would depend on whether any entry exists.
    """

    domain: DossierDomain
    kind: ClassVar[str]

    def generate(
        self, docnames: Iterable[str] | None = None
    ) -> tuple[list[tuple[str, list[IndexEntry]]], bool]:
        wanted = None if docnames is None else set(docnames)
        letters: dict[str, list[IndexEntry]] = {}
        entries = [
            (alphabetical(entry.sort, key), entry)
            for key, entry in self.domain.entries.items()
            if entry.kind == self.kind and (wanted is None or entry.docname in wanted)
        ]
        for _key, entry in sorted(entries, key=lambda item: item[0]):
            row = IndexEntry(entry.sort, 0, entry.docname, entry.anchor, "", "", "")
            letters.setdefault(initial(entry.sort), []).append(row)
        return list(letters.items()), False


def index_of(kind: Kind) -> type[EntryIndex]:
    """Return the index of a kind's entries."""
    return type(
        f"{kind.id.title()}Index",
        (EntryIndex,),
        {
            "name": kind.id,
            "localname": _(kind.plural),
            "kind": kind.id,
        },
    )


class SourceIndex(Index):
    """The sources by year."""

    domain: DossierDomain
    name = "sources"

    def generate(
        self, docnames: Iterable[str] | None = None
    ) -> tuple[list[tuple[str, list[IndexEntry]]], bool]:
        wanted = None if docnames is None else set(docnames)
        years: dict[str, list[IndexEntry]] = {}
        for _slug, source in sorted(
            self.domain.sources.items(), key=lambda item: (item[1].date or "~", item[0])
        ):
            if wanted is None or source.docname in wanted:
                row = IndexEntry(
                    source.title, 0, source.docname, source.anchor, source.date, "", ""
                )
                years.setdefault(source.date[:4] or _("Undated"), []).append(row)
        return list(years.items()), False


def sources_index() -> type[SourceIndex]:
    """Return the index of sources, with its name in the reader's language.

    That is not known when this module is imported.
    """
    return type("SourcesIndex", (SourceIndex,), {"localname": _("Sources")})
