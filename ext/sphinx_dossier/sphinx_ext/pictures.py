"""Pictures in pages: a directive that carries one as JSON, and how each builder shows it.

A `picture` node holds the picture's data as a table, which every builder can show and in which
the names are ordinary references. HTML has the drawing beside it. That is made when the page is
written, and takes its links from the references of the table, as Sphinx has resolved them by
then: so they are right in every builder, and one warning tells of a name that leads nowhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import sha256
from html import escape
from typing import Any, Final

from docutils import nodes
from sphinx import addnodes
from sphinx.writers.html5 import HTML5Translator

from sphinx_dossier.pictures import Cell, Table, YearCounts, from_json, svg, table, to_json
from sphinx_dossier.render.myst import visible
from sphinx_dossier.sphinx_ext.directives import DossierDirective
from sphinx_dossier.sphinx_ext.domain import source_key

_WIDEST: Final = 36
"""As many letters has a column of the table at most, where its width is one of letters."""


class picture(nodes.General, nodes.Element):  # noqa: N801 — docutils names node classes so
    """A picture, whose ``data`` is JSON: a paragraph, if it has a caption, and `picture_data`.

    ``name`` begins the ids of its parts; no other picture has it.
    """


class picture_data(nodes.General, nodes.Element):  # noqa: N801
    """The data of a picture: a table; ``label`` is the id of what tells its name."""


class PictureDirective(DossierDirective):
    """A picture, drawn from its content: JSON as `sphinx_dossier.pictures.to_json` writes it."""

    def run(self) -> list[nodes.Node]:
        try:
            drawn = from_json("\n".join(self.content))
        except ValueError as error:
            raise self.error(str(error)) from error
        data = to_json(drawn)
        place = f"{self.env.docname}\0{self.env.new_serialno('dossier-picture')}\0{data}"
        name = f"picture-{sha256(place.encode()).hexdigest()[:10]}"
        # What it says is said elsewhere in the archive, where a search finds it.
        node = picture("", data=data, name=name, classes=["no-search"])
        node["support_smartquotes"] = False
        self.set_source_info(node)
        if drawn.caption:
            node += nodes.paragraph("", visible(drawn.caption))
        label = f"{name}-{'caption' if drawn.caption else 'title'}"
        node += picture_data("", self._table(table(drawn)), label=label)
        return [node]

    def _table(self, content: Table) -> nodes.table:
        group = nodes.tgroup("", cols=len(content.headings))
        for column, heading in enumerate(content.headings):
            # In plain text these are letters, and words are wrapped to them.
            longest = max((len(row[column][0]) for row in content.rows), default=1)
            group += nodes.colspec("", colwidth=min(max(longest, len(heading), 1), _WIDEST))
        group += nodes.thead(
            "", self._row(((heading, "") for heading in content.headings), content.numbers)
        )
        group += nodes.tbody("", *(self._row(row, content.numbers) for row in content.rows))
        return nodes.table("", group, classes=["dossier-picture-table", "colwidths-auto"])

    def _row(self, cells: Iterable[Cell], numbers: tuple[int, ...]) -> nodes.row:
        row = nodes.row()
        for column, (text, target) in enumerate(cells):
            entry = nodes.entry("", nodes.paragraph("", "", *self._words(text, target)))
            if column in numbers:
                entry["classes"].append("dossier-picture-number")
            row += entry
        return row

    def _words(self, text: str, target: str) -> list[nodes.Node]:
        """Return a text as it is shown, referring to its target if it has one."""
        kind, colon, name = target.partition(":")
        shown = visible(text)
        if not colon or kind not in ("entry", "source"):
            return [nodes.Text(shown)] if shown else []
        if kind == "entry":
            self.domain.note_use(self.env.docname, name)
        elif not self.domain.owns(self.env.docname):
            self.domain.note_use(self.env.docname, source_key(name))
        reference = addnodes.pending_xref(
            "",
            nodes.inline("", shown, target=target),
            refdoc=self.env.docname,
            refdomain="dossier",
            reftype=kind,
            reftarget=name,
            refexplicit=True,
            refwarn=True,
        )
        self.set_source_info(reference)
        return [reference]


# --- Visitors; `self` is the builder's translator ---------------------------------------------


def _visit_picture_html(self: HTML5Translator, node: nodes.Element) -> None:
    drawn = from_json(node["data"])
    kind = "years" if isinstance(drawn, YearCounts) else type(drawn).__name__.lower()
    # The SVG of e-books knows no links but those of XLink; their readers have the table's.
    addresses = {} if self.builder.name == "epub" else _addresses(node)
    self.body.append(self.starttag(node, "figure", CLASS=f"dossier-picture dossier-picture-{kind}"))
    if drawn.caption:
        # HTML has an element for it; the paragraph is for the others.
        node.children = node.children[-1:]
        caption = escape(visible(drawn.caption))
        self.body.append(f'<figcaption id="{node["name"]}-caption">{caption}</figcaption>\n')
    self.body += (
        '<div class="dossier-picture-parts">\n<div class="dossier-picture-drawing">\n',
        svg(drawn, lambda target: addresses.get(target, ""), node["name"]),
        "\n</div>\n",
    )


def _addresses(node: nodes.Element) -> Mapping[str, str]:
    """Return the address of each target, as the references in `node` have it."""
    found = {}
    for reference in node.findall(nodes.reference):
        for shown in reference.findall(nodes.inline):
            if target := shown.get("target"):
                refid = reference.get("refid")
                found[target] = f"#{refid}" if refid else reference.get("refuri", "")
    return found


def _depart_picture_html(self: HTML5Translator, _node: nodes.Element) -> None:
    self.body.append("</div>\n</figure>\n")


def _visit_data_html(self: HTML5Translator, node: nodes.Element) -> None:
    # A long table scrolls in its place; the keyboard scrolls what has the focus.
    self.body.append(
        '<div class="dossier-picture-data" role="region" tabindex="0"'
        f' aria-labelledby="{node["label"]}">\n'
    )


def _depart_data_html(self: HTML5Translator, _node: nodes.Element) -> None:
    self.body.append("</div>\n")


def _pass(_self: object, _node: nodes.Element) -> None:
    """Leave the node's children to the builder."""


_OTHERS = dict.fromkeys(("latex", "text", "man", "texinfo"), (_pass, _pass))

PICTURE_NODES: Mapping[type[nodes.Element], Mapping[str, Any]] = {
    picture: {"html": (_visit_picture_html, _depart_picture_html), **_OTHERS},
    picture_data: {"html": (_visit_data_html, _depart_data_html), **_OTHERS},
}
"""For each node, and each builder's format, the functions that visit and depart it."""
