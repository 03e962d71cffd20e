"""The directives of the domain."""

from __future__ import annotations

import json
from pathlib import Path
from typing import ClassVar

from docutils import nodes
from docutils.parsers.rst import Directive, directives
from sphinx import addnodes
from sphinx.locale import get_translation
from sphinx.util.docutils import SphinxDirective
from sphinx.util.typing import OptionSpec

from sphinx_dossier.render.myst import visible
from sphinx_dossier.render.reading import Unknown
from sphinx_dossier.sphinx_ext.domain import DossierDomain, domain_of
from sphinx_dossier.sphinx_ext.nodes import explanation, members, part
from sphinx_dossier.sphinx_ext.page_reader import PageReader
from sphinx_dossier.sphinx_ext.records import EntryRecord, Neighbour, SourceRecord

_ = get_translation("sphinx_dossier")


class DossierDirective(SphinxDirective):
    """What the directives share: the domain, and a box that holds their content."""

    has_content = True
    final_argument_whitespace = True

    @property
    def domain(self) -> DossierDomain:
        return domain_of(self.env)

    @property
    def is_searched(self) -> bool:
        """Whether a search finds what the content says."""
        return True

    def box(self, *classes: str) -> part:
        """Return a container of the parsed content, in which quotation marks stay as written."""
        node = part("", classes=[f"dossier-{name}" for name in classes])
        node["support_smartquotes"] = False
        self.set_source_info(node)
        page = PageReader(self.state.document, searched=self.is_searched)
        try:
            node += page.parts(list(self.content), self.content_offset)
        except Unknown:
            self.state.nested_parse(self.content, self.content_offset, node)
        return node

    def needed(self, option: str) -> str:
        """Return the value of an option that must be there."""
        value = self.options.get(option)
        if not value:
            raise self.error(_("the option :%s: is missing") % option)
        return str(value)

    def keep_quotation_marks(self) -> None:
        """Leave the quotation marks of the whole page as written."""
        self.state.document["support_smartquotes"] = False


class SourceDirective(DossierDirective):
    """The facts box of a source; makes the source known to references and indices."""

    required_arguments = 1
    option_spec: ClassVar[OptionSpec] = {
        "title": directives.unchanged_required,
        "date": directives.unchanged,
        "language": directives.unchanged,
        "places": directives.unchanged,
        "earlier": directives.unchanged,
        "earlier-title": directives.unchanged,
        "later": directives.unchanged,
        "later-title": directives.unchanged,
    }

    def run(self) -> list[nodes.Node]:
        self.keep_quotation_marks()
        slug = self.arguments[0]
        anchor = f"dossier-{nodes.make_id(slug)}"
        record = SourceRecord(
            self.env.docname,
            anchor,
            visible(self.needed("title")),
            self.options.get("date", ""),
            self.options.get("language", ""),
            self.options.get("places", ""),
            self._neighbour("earlier"),
            self._neighbour("later"),
        )
        self.domain.note_source(slug, record)
        box = self.box("facts", "source-facts")
        box["ids"].append(anchor)
        box["record"] = "source"
        return [box]

    def _neighbour(self, which: str) -> Neighbour | None:
        slug = self.options.get(which)
        if not slug:
            return None
        folder = self.env.config.dossier_pages
        title = visible(self.needed(f"{which}-title"))
        return Neighbour(f"{folder}/sources/{slug}", title)


class EntryDirective(DossierDirective):
    """The facts box of an entry; makes the entry known to references, indices and search."""

    required_arguments = 1
    option_spec: ClassVar[OptionSpec] = {
        "kind": directives.unchanged_required,
        "name": directives.unchanged_required,
        "sort": directives.unchanged_required,
        "forms": directives.unchanged_required,
        "summary": directives.unchanged,
        "dates": directives.unchanged,
    }

    def run(self) -> list[nodes.Node]:
        self.keep_quotation_marks()
        entry_id = self.arguments[0]
        anchor = f"dossier-{entry_id}"
        try:
            forms = tuple(str(form) for form in json.loads(self.needed("forms")))
        except (ValueError, TypeError) as error:
            raise self.error(_("forms: a JSON list of names is wanted: %s") % error) from error
        record = EntryRecord(
            self.env.docname,
            anchor,
            self.needed("kind"),
            self.needed("name"),
            self.needed("sort"),
            forms,
            self.options.get("summary") or "",
            self.options.get("dates") or "",
        )
        self.domain.note_entry(entry_id, record)
        # Sphinx's search ranks a page first for the words of its main index entries. Without an
        # anchor they are the page itself, and a result that is found twice is shown once.
        index = addnodes.index(
            entries=[
                ("single", form.replace(";", ","), "", "main", None)
                for form in dict.fromkeys((record.sort, *forms))
            ]
        )
        box = self.box("facts")
        box["ids"].append(anchor)
        box["record"] = "entry"
        return [index, box]


_REPEATED = frozenset(
    {"company", "concordance", "pages", "provenance", "related", "uncertain-links"}
)
"""Panels that repeat what other pages say; a search finds it there."""


class PanelDirective(DossierDirective):
    """A named part of a page, such as ``concordance``, that style sheets can address."""

    required_arguments = 1
    option_spec: ClassVar[OptionSpec] = {"id": directives.unchanged_required}

    @property
    def is_searched(self) -> bool:
        return self.arguments[0] not in _REPEATED

    def run(self) -> list[nodes.Node]:
        box = self.box("panel", self.arguments[0])
        if place := self.options.get("id"):
            box["ids"].append(place)
        if not self.is_searched:
            box["classes"].append("no-search")
        return [box]


class ExplanationDirective(DossierDirective):
    """What is to be known of uncertain links, given the mentions: ``m120 m344``.

    The first paragraph says which words are meant. The marks beside those mentions open it.
    """

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        places = self.arguments[0].split()
        node = explanation("", ids=[f"u{places[0].removeprefix('m')}"], mentions=places)
        node += self.box("explanation").children
        self.set_source_info(node)
        return [node]


class DescriptionDirective(DossierDirective):
    """An entry's description, in the curator's MyST.

    Its argument is the entry's id, its option the authority file as seen from the documentation's
    root. Warnings about its references name that file and the entry, with the line within the
    description, as Sphinx does for docstrings; the page is not the curator's to mend. (MyST's
    own warnings are written while it parses and name the page, whose head names the file.)
    """

    required_arguments = 1
    option_spec: ClassVar[OptionSpec] = {"origin": directives.unchanged_required}
    # The lines of the directive before the description: its option, a blank one, a comment.
    _head = 3

    def run(self) -> list[nodes.Node]:
        box = self.box("panel", "description")
        path = Path(self.env.srcdir, self.needed("origin")).resolve()
        for node in list(box.findall(nodes.Element)):
            if node.line is not None:
                node.line -= self.lineno + self._head
            node.source = f"{path}:description of {self.arguments[0]}"
            if isinstance(node, nodes.transition):
                # docutils allows a line across the page only between sections.
                node.replace_self(nodes.paragraph("", "* * *", classes=["dossier-transition"]))
        return [box]


class MembersDirective(DossierDirective):
    """The pages that a list page stands above, one a line, below the folder it names.

    They stay out of the global toctree, whose cost grows with the square of its length;
    `after_reading.enclose_members` says what becomes of them.
    """

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        folder = f"{self.env.config.dossier_pages}/{self.arguments[0]}"
        docnames = [f"{folder}/{name}" for name in self.content if name]
        return [members("", docnames=docnames)]


DIRECTIVES: dict[str, type[Directive]] = {
    "source": SourceDirective,
    "entry": EntryDirective,
    "description": DescriptionDirective,
    "panel": PanelDirective,
    "explanation": ExplanationDirective,
    "members": MembersDirective,
}
