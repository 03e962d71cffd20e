"""A source as it was supplied: each of its characters, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape
from typing import Any, Final

from docutils import nodes
from docutils.parsers.rst import Directive
from sphinx.locale import get_translation

from sphinx_dossier.model import METADATA_FIELDS, Account, Source
from sphinx_dossier.render.myst import visible
from sphinx_dossier.sphinx_ext.directives import DossierDirective
from sphinx_dossier.sphinx_ext.domain import domain_of
from sphinx_dossier.sphinx_ext.nodes import Visitors, is_website, otherwise, skip

_ = get_translation("sphinx_dossier")


class supplied(nodes.Invisible, nodes.Element):  # noqa: N801 — docutils names node classes so
    """The text of ``source``, the name of a source's page, as supplied.

    It is filled in when a page is written: the page's own text already changes with the source,
    whose digest it shows.
    """


class SuppliedDirective(DossierDirective):
    """The text of a source as supplied, given the name of its page."""

    required_arguments = 1
    has_content = False

    def run(self) -> list[nodes.Node]:
        return [supplied("", source=self.arguments[0])]


def _visit_supplied_html(self: Any, node: nodes.Element) -> None:
    contents = domain_of(self.builder.env).contents
    card = contents.by_slug.get(node["source"]) if contents else None
    if contents is not None and card is not None and is_website(self):
        source = contents.corpus.sources[card.id]
        language = source.value("language")
        lang = f' lang="{escape(language)}"' if language else ""
        note = _("Every character of the source; what is pale was left out as furniture.")
        self.body.append(
            f'<div class="dossier-supplied no-search"><p class="dossier-quiet">{note}</p>'
            # HTML drops a line break that follows this tag at once.
            f'<pre dir="auto"{lang}>\n{"".join(_stretches(source))}</pre></div>\n'
        )
    raise nodes.SkipNode


def _stretches(source: Source) -> Iterator[str]:
    for item in source.ledger:
        text = escape(visible(source.text[item.start : item.end]))
        if item.account is Account.FURNITURE:
            title = escape(_("Furniture: %s") % item.label)
            yield f'<span class="dossier-furniture" title="{title}">{text}</span>'
        elif item.account is Account.METADATA:
            title = escape(_(METADATA_FIELDS.get(item.label, item.label)))
            yield f'<span class="dossier-metadata" title="{title}">{text}</span>'
        else:
            yield text


DIRECTIVES: dict[str, type[Directive]] = {"supplied": SuppliedDirective}
NODES: Final[Mapping[type[nodes.Element], Visitors]] = {
    supplied: {"html": (_visit_supplied_html, None), **otherwise(skip)},
}
