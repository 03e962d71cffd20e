"""Citations of a source or of the archive, to be copied or taken away as a file."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any, ClassVar, Final
from urllib.parse import quote

from docutils import nodes
from docutils.nodes import Node, system_message
from docutils.parsers.rst import Directive, directives
from sphinx.locale import get_translation
from sphinx.util.docutils import SphinxRole
from sphinx.util.typing import OptionSpec, RoleFunction

from sphinx_dossier.render.myst import unescape_role_text, visible
from sphinx_dossier.sphinx_ext.directives import DossierDirective
from sphinx_dossier.sphinx_ext.nodes import Visitors, is_website, leave, otherwise

_ = get_translation("sphinx_dossier")


class cited(nodes.container):  # noqa: N801 — docutils names node classes so
    """A citation in the format ``style``, which readers know as ``label``.

    One that people read is its content. One that programs read is ``text``, and ``file`` is the
    name of a file that holds it.
    """


_MEDIA_TYPES: Final = {
    "bibtex": "application/x-bibtex",
    "csl-json": "application/vnd.citationstyles.csl+json",
    "ris": "application/x-research-info-systems",
}
"""What the formats for programs are called on the web."""


class CitationDirective(DossierDirective):
    """A citation, given its format; with a ``file``, its content is the text of that file."""

    required_arguments = 1
    option_spec: ClassVar[OptionSpec] = {
        "label": directives.unchanged_required,
        "file": directives.unchanged,
    }

    is_searched = False

    def run(self) -> list[nodes.Node]:
        style = self.arguments[0]
        node = cited(
            "", style=style, label=self.needed("label"), classes=["dossier-citation", "no-search"]
        )
        if file := self.options.get("file"):
            node["file"], node["text"] = file, "\n".join(self.content)
        else:
            node += self.box().children
        self.set_source_info(node)
        return [node]


class ItalicRole(SphinxRole):
    """Words in italics, such as the title of a work: ``words <>``."""

    def run(self) -> tuple[list[Node], list[system_message]]:
        words = unescape_role_text(self.text.removesuffix(" <>"))
        return [nodes.emphasis("", visible(words))], []


def _visit_citation_html(self: Any, node: nodes.Element) -> None:
    label = escape(node["label"])
    if "text" not in node:
        self.body.append(
            f'<div class="dossier-citation no-search"><p class="dossier-cited-as">{label}</p>'
        )
        return
    if is_website(self):
        text = node["text"].replace("\n", "\r\n") if node["style"] == "ris" else node["text"]
        download = escape(_("Download"))
        address = f"data:{_MEDIA_TYPES[node['style']]};charset=utf-8,{quote(text + chr(10))}"
        self.body.append(
            f'<details class="dossier-citation no-search"><summary>{label}</summary>'
            f"<pre>{escape(visible(node['text']))}</pre>{_copy(label)}"
            f'<a class="dossier-take" download="{escape(node["file"])}" href="{escape(address)}">'
            f"{download}</a></details>\n"
        )
    raise nodes.SkipNode


def _depart_citation_html(self: Any, node: nodes.Element) -> None:
    button = _copy(escape(node["label"])) if is_website(self) else ""
    self.body.append(f"{button}</div>\n")


def _copy(label: str) -> str:
    """Return a button that copies what stands before it; it is there where scripts are."""
    # Messages are not found where they stand inside the braces of a string.
    copy, done = escape(_("Copy")), escape(_("Copied"))
    return (
        f'<button class="dossier-copy" type="button" data-done="{done}"'
        f' aria-label="{copy}: {label}">{copy}</button>'
    )


def _visit_citation(self: Any, node: nodes.Element) -> None:
    del self
    if "text" in node:
        raise nodes.SkipNode


DIRECTIVES: dict[str, type[Directive]] = {"citation": CitationDirective}
ROLES: dict[str, RoleFunction] = {"italic": ItalicRole()}
NODES: Final[Mapping[type[nodes.Element], Visitors]] = {
    cited: {
        "html": (_visit_citation_html, _depart_citation_html),
        **otherwise(_visit_citation, leave),
    },
}
