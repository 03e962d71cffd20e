"""What HTML pages need beside their text: style, a script, and where a page stands."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from sphinx_dossier.sphinx_ext.condensed import parts_of
from sphinx_dossier.sphinx_ext.controls import rules
from sphinx_dossier.sphinx_ext.domain import domain_of
from sphinx_dossier.sphinx_ext.previews import previews
from sphinx_dossier.sphinx_ext.records import Neighbour

STATIC = Path(__file__).parent / "static"


def add_static_files(app: Sphinx) -> None:
    """Offer our style sheets and script; a file of the site's own with its name replaces each.

    Called after the builder was made, so that the path of this package has no part in the
    settings that Sphinx compares between builds.
    """
    app.config.html_static_path.insert(0, str(STATIC))
    app.add_css_file("dossier.css")
    app.add_css_file("dossier-pictures.css")
    app.add_js_file("dossier.js", loading_method="defer")


def relate_page(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Give an entry's or a source's page its parents, and a source its neighbours by date.

    These pages stand in no toctree, where Sphinx would look for both.
    """
    del templatename
    folder = app.config.dossier_pages
    domain = domain_of(app.env)
    if doctree is None or not domain.owns(pagename):
        return
    part, _slash, name = pagename.removeprefix(f"{folder}/").partition("/")
    if not name:
        return
    # A page below an entry's own goes on with its concordance.
    entry = f"{folder}/{part}/{name.partition('/')[0]}" if part != "sources" else pagename
    context["parents"] = [
        _related(app, pagename, Neighbour(docname, app.env.titles[docname].astext()))
        for docname in (f"{folder}/index", f"{folder}/{part}", entry)
        if docname in app.env.titles and docname != pagename
    ]
    source = domain.source_at(pagename)
    if source is not None:
        context["prev"] = _related(app, pagename, source.earlier)
        context["next"] = _related(app, pagename, source.later)


def complete_page(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Put into a page what its controls need, and the previews of the entries that it links."""
    del templatename
    if doctree is None or app.builder.name == "epub":
        return
    found = list(parts_of(doctree))
    if style := rules(found):
        context["metatags"] = f"{context.get('metatags', '')}<style>{style}</style>\n"
    context["body"] = f"{context.get('body', '')}{previews(app.env, app.builder, pagename, found)}"


def _related(app: Sphinx, pagename: str, page: Neighbour | None) -> dict[str, str] | None:
    if page is None:
        return None
    link = app.builder.get_relative_uri(pagename, page.docname)
    return {"link": link, "title": escape(page.title)}
