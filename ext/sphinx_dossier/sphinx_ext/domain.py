"""The domain ``dossier``: what entries and sources there are, and how references find them."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from difflib import get_close_matches
from typing import Any, ClassVar

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.builders import Builder
from sphinx.config import Config
from sphinx.domains import Domain, Index, IndexEntry, ObjType
from sphinx.environment import BuildEnvironment
from sphinx.locale import get_translation
from sphinx.util.nodes import make_refnode

from sphinx_dossier.kinds import Kind, Kinds, read_kinds
from sphinx_dossier.render.list_pages import alphabetical, initial
from sphinx_dossier.sphinx_ext.directives import DIRECTIVES
from sphinx_dossier.sphinx_ext.records import EntryRecord, SourceRecord
from sphinx_dossier.sphinx_ext.roles import ROLES, EntryRole

_ = get_translation("sphinx_dossier")


class DossierDomain(Domain):
    """Entries by id and sources by slug; `domain_for` adds what each kind brings."""

    name = "dossier"
    label = "Dossier"
    directives = DIRECTIVES
    data_version = 1
    initial_data: ClassVar[dict[str, Any]] = {
        "entries": {},
        "sources": {},
        "keys": {},
        "uses": {},
    }

    # --- What is known ------------------------------------------------------------------------

    # `keys` tells for each page which record is its own, so that forgetting one page does not
    # look at all.

    @property
    def entries(self) -> dict[str, EntryRecord]:
        """Entries by id."""
        return self.data["entries"]  # type: ignore[no-any-return]

    @property
    def sources(self) -> dict[str, SourceRecord]:
        """Sources by slug."""
        return self.data["sources"]  # type: ignore[no-any-return]

    @property
    def uses(self) -> dict[str, set[str]]:
        """For each docname, the entries that its references ask for, as written, case-folded."""
        return self.data["uses"]  # type: ignore[no-any-return]

    def note_use(self, docname: str, target: str) -> None:
        """Remember that a page refers to an entry by an id or a name form."""
        self.uses.setdefault(docname, set()).add(target.casefold())

    def note_entry(self, entry_id: str, record: EntryRecord) -> None:
        """Make an entry known to references and indices."""
        self.entries[entry_id] = record
        self.data["keys"][record.docname] = ("entries", entry_id)

    def note_source(self, slug: str, record: SourceRecord) -> None:
        """Make a source known to references and indices."""
        self.sources[slug] = record
        self.data["keys"][record.docname] = ("sources", slug)

    def clear_doc(self, docname: str) -> None:
        if docname in self.data["keys"]:
            table, key = self.data["keys"].pop(docname)
            if self.data[table][key].docname == docname:
                del self.data[table][key]
        self.uses.pop(docname, None)

    def merge_domaindata(self, docnames: AbstractSet[str], otherdata: dict[str, Any]) -> None:
        for docname, (table, key) in otherdata["keys"].items():
            if docname in docnames:
                self.data["keys"][docname] = (table, key)
                self.data[table][key] = otherdata[table][key]
        for docname, targets in otherdata["uses"].items():
            if docname in docnames:
                self.uses[docname] = targets

    def get_objects(self) -> Iterable[tuple[str, str, str, str, str, int]]:
        for key, entry in self.entries.items():
            yield key, entry.name, entry.kind, entry.docname, entry.anchor, 1
        for key, source in self.sources.items():
            yield key, source.title, "source", source.docname, source.anchor, 1

    # --- References ---------------------------------------------------------------------------

    def find(self, target: str) -> tuple[str, EntryRecord] | None:
        """Return the entry with the id `target`, or the only one that bears it as a name form."""
        if entry := self.entries.get(target):
            return target, entry
        folded = target.casefold()
        found = [
            (key, entry)
            for key, entry in self.entries.items()
            if any(form.casefold() == folded for form in entry.forms)
        ]
        return found[0] if len(found) == 1 else None

    def near_misses(self, target: str) -> list[str]:
        """Return the ids of up to three entries that `target` may have meant."""
        names = {
            form.casefold(): key for key, entry in self.entries.items() for form in entry.forms
        }
        names.update((key, key) for key in self.entries)
        near = get_close_matches(target.casefold(), names, 6)
        return list(dict.fromkeys(names[name] for name in near))[:3]

    def resolve_xref(
        self,
        env: BuildEnvironment,
        fromdocname: str,
        builder: Builder,
        typ: str,
        target: str,
        node: pending_xref,
        contnode: nodes.Element,
    ) -> nodes.reference | None:
        del env
        if typ in ("source", "at"):
            slug, _sharp, place = target.partition("#")
            source = self.sources.get(slug)
            if source is None:
                return None
            if not node["refexplicit"]:
                contnode = nodes.inline("", source.title, classes=contnode["classes"])
            return make_refnode(
                builder, fromdocname, source.docname, place or source.anchor, contnode
            )
        found = self.find(target)
        if found is None or typ not in ("entry", found[1].kind):
            return None
        return self._entry_reference(builder, fromdocname, found[1], node, contnode)

    def resolve_any_xref(
        self,
        env: BuildEnvironment,
        fromdocname: str,
        builder: Builder,
        target: str,
        node: pending_xref,
        contnode: nodes.Element,
    ) -> list[tuple[str, nodes.reference]]:
        del env
        results = []
        if found := self.find(target):
            entry = found[1]
            reference = self._entry_reference(builder, fromdocname, entry, node, contnode)
            results.append((f"dossier:{entry.kind}", reference))
        if source := self.sources.get(target):
            reference = make_refnode(
                builder, fromdocname, source.docname, source.anchor, contnode, source.title
            )
            results.append(("dossier:source", reference))
        return results

    def _entry_reference(
        self,
        builder: Builder,
        fromdocname: str,
        entry: EntryRecord,
        node: pending_xref,
        contnode: nodes.Element,
    ) -> nodes.reference:
        if not node.get("refexplicit"):
            contnode = nodes.inline("", entry.name, classes=contnode["classes"])
        return make_refnode(
            builder, fromdocname, entry.docname, entry.anchor, contnode, node.get("reftitle")
        )


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


def _kind_index(kind: Kind) -> type[EntryIndex]:
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
    localname = _("Sources")

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


def domain_for(kinds: Kinds) -> type[DossierDomain]:
    """Return the domain of an archive with these kinds.

    Each kind has an object type, a role and an index, and so have sources.
    """
    object_types = {
        kind.id: ObjType(_(kind.label), kind.id, "entry") for kind in kinds.values()
    } | {"source": ObjType(_("Source"), "source")}
    roles = ROLES | {kind.id: EntryRole(warn_dangling=True) for kind in kinds.values()}
    indices = [*map(_kind_index, kinds.values()), SourceIndex]
    attributes = {"object_types": object_types, "roles": roles, "indices": indices}
    return type("DossierDomain", (DossierDomain,), attributes)


def add_domain(app: Sphinx, config: Config) -> None:
    """Register the domain, once it is known which kinds there are."""
    kinds, _problems = read_kinds(config.dossier_kinds, "conf.py")
    app.add_domain(domain_for(kinds))
