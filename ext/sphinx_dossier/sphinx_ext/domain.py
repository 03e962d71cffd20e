"""The domain ``dossier``: what entries and sources there are, and how references find them."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any, ClassVar, Final, cast
from uuid import uuid4

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.builders import Builder
from sphinx.domains import Domain
from sphinx.environment import BuildEnvironment
from sphinx.locale import get_translation
from sphinx.util.nodes import make_refnode

from sphinx_dossier.render import Contents
from sphinx_dossier.render.extracts import Extract
from sphinx_dossier.render.reading import Role
from sphinx_dossier.sphinx_ext.condensed import condensed, places_of
from sphinx_dossier.sphinx_ext.records import EntryRecord, SourceRecord
from sphinx_dossier.store import Store

_ = get_translation("sphinx_dossier")


def source_key(slug: str) -> str:
    """Return the key under which the use of a source is remembered; no entry has it as a name."""
    return f"source\n{slug.casefold()}"


def places_key(slug: str) -> str:
    """Return the key under which the use of a place in a source is remembered."""
    return f"places\n{slug.casefold()}"


def domain_of(env: BuildEnvironment) -> DossierDomain:
    """Return the archive's domain."""
    return cast("DossierDomain", env.domains["dossier"])


@dataclass
class Revisions:
    """When each page was last read, or found to be shown otherwise, as a number that grows.

    `last` is the highest so far. Numbers can be compared within an `epoch` only, which begins when
    all pages are read anew.
    """

    epoch: str = field(default_factory=lambda: uuid4().hex)
    last: int = 0
    pages: dict[str, int] = field(default_factory=dict)


_OF_EACH_PAGE: Final = ("uses", "extracts", "originals")
"""What of a domain's data is kept by docname."""


class DossierDomain(Domain):
    """Entries by id and sources by slug; `assembly` adds roles, directives and what kinds bring."""

    name = "dossier"
    label = "Dossier"
    data_version = 6
    initial_data: ClassVar[dict[str, Any]] = {
        "entries": {},
        "sources": {},
        "keys": {},
        "uses": {},
        "indices": set(),
        "extracts": {},
        "unlinked": {},
        "keywords": {},
        "originals": {},
        "revisions": None,
        "folders": set(),
        "withdrawn": set(),
    }
    # What this build's pages are made from; `pages.write_pages` sets it. Not kept between builds.
    contents: Contents | None = None
    # What extracts of it come to, each made once: the text, or what is wrong; likewise.
    answers: dict[Extract, tuple[str, str]]
    # What is kept of files between builds; likewise.
    store: Store | None = None
    # Whether it makes a site of pages.
    makes_website: bool = False

    # --- What is known ------------------------------------------------------------------------

    # `indices` names the indices that this and earlier builds had. `keys` tells for each page
    # which record is its own, so that forgetting one page does not look at all.

    @property
    def entries(self) -> dict[str, EntryRecord]:
        """Entries by id."""
        return self.data["entries"]  # type: ignore[no-any-return]

    @property
    def sources(self) -> dict[str, SourceRecord]:
        """Sources by slug."""
        return self.data["sources"]  # type: ignore[no-any-return]

    @property
    def _uses(self) -> dict[str, str]:
        """For each docname, what its references ask for, as written, case-folded.

        Each once, with a NUL before and after it, which no page can hold: as sets of strings, this
        was a third of the memory that Sphinx's environment took.
        """
        return self.data["uses"]  # type: ignore[no-any-return]

    @property
    def extracts(self) -> dict[str, dict[Extract, str]]:
        """For each docname, the extracts that its page shows, and the digest of each."""
        return self.data["extracts"]  # type: ignore[no-any-return]

    @property
    def originals(self) -> dict[str, set[str]]:
        """For each docname, the files that its page offers, relative to the site's documents."""
        return self.data["originals"]  # type: ignore[no-any-return]

    @property
    def withdrawn(self) -> set[str]:
        """Files that a page has offered once, and may offer still."""
        return self.data["withdrawn"]  # type: ignore[no-any-return]

    @property
    def folders(self) -> set[str]:
        """The folders that pages of the archive stood in, in this and earlier builds."""
        return self.data["folders"]  # type: ignore[no-any-return]

    @property
    def revisions(self) -> Revisions:
        """When each page was last revised."""
        if self.data["revisions"] is None:
            self.data["revisions"] = Revisions()
        return self.data["revisions"]  # type: ignore[no-any-return]

    @property
    def unlinked(self) -> dict[str, str]:
        """The names of the entries that have no page, by id, when pages were last read."""
        return self.data["unlinked"]  # type: ignore[no-any-return]

    def note_extract(self, docname: str, extract: Extract, digest: str) -> None:
        """Remember that a page shows an extract of the archive."""
        self.extracts.setdefault(docname, {})[extract] = digest

    def note_revised(self, docnames: Iterable[str]) -> None:
        """Remember that pages are read again, or are to be written again."""
        self.revisions.last += 1
        self.revisions.pages.update(dict.fromkeys(docnames, self.revisions.last))

    def forget_revised(self, docnames: AbstractSet[str]) -> None:
        """Forget when pages were revised that are none of `docnames`."""
        for gone in self.revisions.pages.keys() - docnames:
            del self.revisions.pages[gone]

    def owns(self, docname: str) -> bool:
        """Whether a page stands in the archive's own folder."""
        return docname.startswith(f"{self.env.config.dossier_pages}/")

    def note_use(self, docname: str, *targets: str) -> None:
        """Remember that a page refers to entries by ids or name forms, or to sources."""
        uses = self._uses.get(docname, "\0")
        for target in targets:
            folded = target.casefold()
            if f"\0{folded}\0" not in uses:
                uses += f"{folded}\0"
        self._uses[docname] = uses

    def note_uses(self, docname: str, roles: Iterable[Role]) -> None:
        """Remember what the references among `roles` ask for, as the roles themselves do."""
        ours = self.owns(docname)
        targets = []
        for role in roles:
            target, _sharp, place = role.target.partition("#")
            if self.is_of_entries(role.name):
                targets.append(target)
            elif role.name in ("source", "at") and not ours:
                targets.append(source_key(target))
                if place:
                    targets.append(places_key(target))
        if targets:
            self.note_use(docname, *targets)

    def users_of(self, targets: AbstractSet[str]) -> list[str]:
        """Return the pages that refer to any of `targets`, which are case-folded."""
        if not targets:
            return []
        return [
            docname
            for docname, uses in self._uses.items()
            if not targets.isdisjoint(uses.split("\0"))
        ]

    def note_original(self, docname: str, path: str) -> None:
        """Remember that a page offers a file for download."""
        self.originals.setdefault(docname, set()).add(path)

    def note_entry(self, entry_id: str, record: EntryRecord) -> None:
        """Make an entry known to references and indices."""
        self.entries[entry_id] = record
        self.data["keys"][record.docname] = ("entries", entry_id)

    def note_source(self, slug: str, record: SourceRecord) -> None:
        """Make a source known to references and indices."""
        self.sources[slug] = record
        self.data["keys"][record.docname] = ("sources", slug)

    def source_at(self, docname: str) -> SourceRecord | None:
        """Return the source whose page `docname` is, if any."""
        slug = self.slug_at(docname)
        return self.sources[slug] if slug else None

    def slug_at(self, docname: str) -> str:
        """Return the slug of the source whose page `docname` is; empty for another page."""
        table, key = self.data["keys"].get(docname, ("", ""))
        return str(key) if table == "sources" else ""

    def clear_doc(self, docname: str) -> None:
        if docname in self.data["keys"]:
            table, key = self.data["keys"].pop(docname)
            if self.data[table][key].docname == docname:
                del self.data[table][key]
        for name in _OF_EACH_PAGE:
            self.data[name].pop(docname, None)

    def forget_pages(self) -> None:
        """Forget all records, and what is known of the archive's own pages."""
        for name in ("entries", "sources", "keys"):
            self.data[name].clear()
        for name in _OF_EACH_PAGE:
            for docname in filter(self.owns, list(self.data[name])):
                del self.data[name][docname]

    def merge_domaindata(self, docnames: AbstractSet[str], otherdata: dict[str, Any]) -> None:
        for docname, (table, key) in otherdata["keys"].items():
            if docname in docnames:
                self.data["keys"][docname] = (table, key)
                self.data[table][key] = otherdata[table][key]
        for name in _OF_EACH_PAGE:
            known = otherdata[name]
            self.data[name].update((each, known[each]) for each in known if each in docnames)

    def get_objects(self) -> Iterable[tuple[str, str, str, str, str, int]]:
        # A priority of -1 keeps objects out of the search, which finds the pages themselves.
        for key, entry in self.entries.items():
            yield key, entry.name, entry.kind, entry.docname, entry.anchor, -1
        for key, source in self.sources.items():
            yield key, source.title, "source", source.docname, source.anchor, -1

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

    def is_of_entries(self, role: str) -> bool:
        """Whether a role of this name refers to entries."""
        return role == "entry" or (role != "source" and role in self.object_types)

    def knows(self, asked: str) -> bool:
        """Whether a role of one of our own pages, if it is a reference, leads somewhere.

        `asked` is the role and the target, with a colon between them.
        """
        name, _colon, target = asked.partition(":")
        if name in ("source", "at"):
            return not target or target in self.sources
        if name == "page":
            return f"{self.env.config.dossier_pages}/{target}" in self.env.found_docs
        if not self.is_of_entries(name):
            return True
        entry = self.entries.get(target)
        return entry is not None and name in ("entry", entry.kind)

    def near_entries(self, target: str) -> list[str]:
        """Return the ids of up to three entries that `target` may have meant."""
        names = {
            form.casefold(): key for key, entry in self.entries.items() for form in entry.forms
        }
        names.update((key, key) for key in self.entries)
        near = get_close_matches(target.casefold(), names, 6)
        return list(dict.fromkeys(names[name] for name in near))[:3]

    def near_sources(self, slug: str) -> list[str]:
        """Return the slugs of up to three sources that `slug` may have meant."""
        return get_close_matches(slug, self.sources, 3)

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
        if typ == "page":
            found = self._page_reference(builder, fromdocname, target, contnode)
        elif typ in ("source", "at"):
            found = self._source_reference(builder, fromdocname, target, node, contnode)
        elif (entry := self.find(target)) is None:
            found = self._name_alone(typ, target, node, contnode)
        elif typ in ("entry", entry[1].kind):
            found = self._entry_reference(builder, fromdocname, *entry, node, contnode)
        else:
            found = None
        # Sphinx takes any element in the place of a reference.
        return cast("nodes.reference | None", found)

    def _page_reference(
        self, builder: Builder, fromdocname: str, target: str, contnode: nodes.Element
    ) -> nodes.Element | None:
        docname, _sharp, place = target.partition("#")
        docname = f"{self.env.config.dossier_pages}/{docname}"
        known = docname in self.env.found_docs
        return make_refnode(builder, fromdocname, docname, place, contnode) if known else None

    def _source_reference(
        self,
        builder: Builder,
        fromdocname: str,
        target: str,
        node: pending_xref,
        contnode: nodes.Element,
    ) -> nodes.Element | None:
        slug, _sharp, place = target.partition("#")
        source = self.sources.get(slug)
        if source is None:
            return None
        if place and not self._has_place(source.docname, place, fromdocname):
            return None
        if not node["refexplicit"]:
            contnode = nodes.inline("", source.title, classes=contnode["classes"])
        return make_refnode(builder, fromdocname, source.docname, place or source.anchor, contnode)

    def _name_alone(
        self, typ: str, target: str, node: pending_xref, contnode: nodes.Element
    ) -> nodes.Element | None:
        """Return the words of a reference to an entry that has no page, or nothing for none."""
        entry = self.contents.corpus.entries.get(target) if self.contents else None
        if entry is None or typ not in ("entry", entry.kind):
            return None
        if node["refexplicit"]:
            return contnode
        return nodes.inline("", entry.name, classes=contnode["classes"])

    def _has_place(self, docname: str, place: str, fromdocname: str) -> bool:
        """Whether a page has a place of that name; our own pages refer to none that is not."""
        return self.owns(fromdocname) or any(
            place in (places_of(node) if isinstance(node, condensed) else node["ids"])
            for node in self.env.get_doctree(docname).findall(nodes.Element)
        )

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
            reference = self._entry_reference(builder, fromdocname, *found, node, contnode)
            results.append((f"dossier:{found[1].kind}", reference))
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
        key: str,
        entry: EntryRecord,
        node: pending_xref,
        contnode: nodes.Element,
    ) -> nodes.reference:
        if not node.get("refexplicit"):
            contnode = nodes.inline("", entry.name, classes=contnode["classes"])
        reference = make_refnode(
            builder, fromdocname, entry.docname, entry.anchor, contnode, node.get("reftitle")
        )
        reference["entry"] = key
        return reference
