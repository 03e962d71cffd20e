"""Pictures in pages: a directive that carries one as JSON, and how each builder shows it.

Every builder can show a picture's data as a table, in which the names are references. HTML has the
drawing beside it. A page of a site is written from the data; for other builders, or where a name
leads nowhere, `expansion` makes a table of ordinary nodes, whose references Sphinx resolves: then
the drawing takes its links from them.
"""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from html import escape
from typing import Any

from docutils import nodes
from sphinx.writers.html5 import HTML5Translator

from sphinx_dossier.pictures import Cell, Table, YearCounts, from_json, svg, table, to_json
from sphinx_dossier.render.myst import visible
from sphinx_dossier.sphinx_ext.condensed import asked, cells_in, drawn_in
from sphinx_dossier.sphinx_ext.condensed_html import addresses
from sphinx_dossier.sphinx_ext.directives import DossierDirective
from sphinx_dossier.sphinx_ext.nodes import picture, picture_data, picture_rows


class PictureDirective(DossierDirective):
    """A picture, drawn from its content: JSON as `sphinx_dossier.pictures.to_json` writes it."""

    def run(self) -> list[nodes.Node]:
        try:
            drawn = from_json("\n".join(self.content))
        except ValueError as error:
            raise self.error(str(error)) from error
        data = to_json(drawn)
        docname = self.env.docname
        place = f"{docname}\0{self.env.new_serialno('dossier-picture')}\0{data}"
        name = f"picture-{sha256(place.encode()).hexdigest()[:10]}"
        # What it says is said elsewhere in the archive, where a search finds it.
        roles = list(cells_in(table(drawn)))
        node = picture("", data=data, name=name, docname=docname, classes=["no-search"])
        node["asks"] = asked(roles)
        node["support_smartquotes"] = False
        self.set_source_info(node)
        self.domain.note_uses(docname, roles)
        return [node]


# --- Visitors; `self` is the builder's translator ---------------------------------------------


def _visit_picture_html(self: HTML5Translator, node: picture) -> None:
    drawn = drawn_in(node)
    kind = "years" if isinstance(drawn, YearCounts) else type(drawn).__name__.lower()
    # The SVG of e-books knows no links but those of XLink; their readers have the table's.
    found = {} if self.builder.name == "epub" else _addresses(self, node)
    self.body.append(self.starttag(node, "figure", CLASS=f"dossier-picture dossier-picture-{kind}"))
    if drawn.caption:
        # HTML has an element for it; the paragraph is for the others.
        node.children = node.children[-1:]
        caption = escape(visible(drawn.caption))
        self.body.append(f'<figcaption id="{node["name"]}-caption">{caption}</figcaption>\n')
    self.body += (
        '<div class="dossier-picture-parts">\n<div class="dossier-picture-drawing">\n',
        svg(drawn, lambda target: found.get(target, ""), node["name"]),
        "\n</div>\n",
    )


def _addresses(self: HTML5Translator, node: picture) -> Mapping[str, str]:
    """Return the address of each target; in a table of ordinary nodes, as Sphinx resolved it."""
    for rows in node.findall(picture_rows):
        seen = addresses(self.builder, node["docname"])
        rows["addresses"] = {
            f"{role.name}:{role.target}": seen.of(role) for role in cells_in(rows["table"])
        }
        return rows["addresses"]  # type: ignore[no-any-return]
    found = {}
    for reference in node.findall(nodes.reference):
        for shown in reference.findall(nodes.inline):
            if target := shown.get("target"):
                refid = reference.get("refid")
                found[target] = f"#{refid}" if refid else reference.get("refuri", "")
    return found


def _visit_rows_html(self: HTML5Translator, node: picture_rows) -> None:
    """Write the rows of a table as Sphinx would."""
    content: Table = node["table"]
    headings = "\n".join(
        f'<th class="{_of_column("head", column, content)}"><p>{self.encode(heading)}</p></th>'
        for column, heading in enumerate(content.headings)
    )
    self.body.append(f'<thead>\n<tr class="row-odd">{headings}\n</tr>\n</thead>\n<tbody>\n')
    for number, row in enumerate(content.rows):
        cells = "\n".join(
            f"<td{_class(_of_column('', column, content))}>"
            f"<p>{_cell(self, cell, node['addresses'])}</p></td>"
            for column, cell in enumerate(row)
        )
        parity = "odd" if number % 2 else "even"
        self.body.append(f'<tr class="row-{parity}">{cells}\n</tr>\n')
    self.body.append("</tbody>\n")
    raise nodes.SkipNode


def _of_column(first: str, column: int, content: Table) -> str:
    numbers = "dossier-picture-number" if column in content.numbers else ""
    return f"{first} {numbers}".strip()


def _class(names: str) -> str:
    return f' class="{names}"' if names else ""


def _cell(self: HTML5Translator, cell: Cell, found: Mapping[str, str]) -> str:
    text, target = cell
    shown = self.encode(visible(text))
    if target not in found:
        return shown
    address = self.attval(found[target])
    return f'<a class="reference internal" href="{address}"><span>{shown}</span></a>'


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
    picture_rows: {"html": (_visit_rows_html, None)},
    picture_data: {"html": (_visit_data_html, _depart_data_html), **_OTHERS},
}
"""For each node, and each builder's format, the functions that visit and depart it."""
