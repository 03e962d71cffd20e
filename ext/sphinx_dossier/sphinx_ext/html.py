"""What HTML pages need beside their text: a style sheet, and where a page stands."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from sphinx_dossier.sphinx_ext.domain import domain_of
from sphinx_dossier.sphinx_ext.records import Neighbour

STATIC = Path(__file__).parent / "static"


def add_static_files(app: Sphinx) -> None:
    """Offer our style sheet; a file of that name in the site's own static folder replaces it.

    Called after the builder was made, so that the path of this package has no part in the
    settings that Sphinx compares between builds.
    """
    app.config.html_static_path.insert(0, str(STATIC))
    app.add_css_file("dossier.css")


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
    context["parents"] = [
        _related(app, pagename, Neighbour(docname, app.env.titles[docname].astext()))
        for docname in (f"{folder}/index", f"{folder}/{part}")
        if docname in app.env.titles
    ]
    source = domain.source_at(pagename)
    if source is not None:
        context["prev"] = _related(app, pagename, source.earlier)
        context["next"] = _related(app, pagename, source.later)


def _related(app: Sphinx, pagename: str, page: Neighbour | None) -> dict[str, str] | None:
    if page is None:
        return None
    link = app.builder.get_relative_uri(pagename, page.docname)
    return {"link": link, "title": escape(page.title)}
