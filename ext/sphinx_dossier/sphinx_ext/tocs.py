"""The table of contents of a page of ours, kept as words until somebody asks for it.

Sphinx keeps the contents of each page as docutils' nodes in its environment (`env.tocs`), four for
each section. With 10,000 sources that was 15.7 of the 34.5 MB that it reads at the beginning of a
build and writes at the end, and 15 KiB of memory an article; and few builds ask for the contents of
more than a few pages.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from sphinx_dossier.sphinx_ext.domain import domain_of


class Heading(NamedTuple):
    """A section in a table of contents: its words, its anchor with ``#``, and what is below it."""

    words: str
    anchor: str
    below: tuple[Heading, ...]


class condensed_toc(nodes.bullet_list):  # noqa: N801 — docutils names node classes so
    """The contents of a page: an ordinary list of nodes as soon as anything of it is looked at.

    It stays one then, for Sphinx writes the numbers of sections into it.
    """

    tagname = nodes.bullet_list.__name__

    def __init__(self, docname: str, headings: tuple[Heading, ...]) -> None:
        # Not what docutils does, which would make the attributes and the list of nodes.
        self.docname = docname
        self.headings = headings

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 — whatever is asked for
        """Become a list of nodes; called for what words alone do not have."""
        if name not in ("children", "attributes", "rawsource"):
            raise AttributeError(name)
        items = _items(self.docname, self.headings)
        del self.docname, self.headings
        self.__class__ = nodes.bullet_list  # type: ignore[assignment]
        nodes.bullet_list.__init__(self, "", *items)
        return getattr(self, name)

    def copy(self) -> Any:  # noqa: ANN401 — an ordinary list, and docutils wants one of these
        """Return what docutils does of a list: one with its attributes, and without its items."""
        return nodes.bullet_list(self.rawsource, **self.attributes)

    def __reduce__(self) -> tuple[object, ...]:
        """Be pickled as the words."""
        return condensed_toc, (self.docname, self.headings)


def condense_toc(app: Sphinx, _doctree: nodes.document) -> None:
    """Keep the contents of a page of ours as words when it has been read (`doctree-read`)."""
    if domain_of(app.env).owns(app.env.docname):
        _condense(app.env, app.env.docname)


def condense_shown_toc(app: Sphinx, pagename: str, *_told: object) -> None:
    """Keep the contents of a page of ours as words again when it has been written."""
    if domain_of(app.env).owns(pagename) and pagename in app.env.tocs:
        _condense(app.env, pagename)


def _condense(env: BuildEnvironment, docname: str) -> None:
    """Put words in the place of a page's contents, unless these hold more.

    They do where there is a toctree, where words stand out, or where sections have numbers.
    """
    listed = env.tocs[docname]
    if not isinstance(listed, condensed_toc):
        headings = _headings(docname, listed)
        if headings is not None:
            env.tocs[docname] = condensed_toc(docname, headings)


def _items(docname: str, headings: Sequence[Heading]) -> list[nodes.Node]:
    """Return what Sphinx makes of sections (`sphinx.environment.collectors.toctree`)."""
    items: list[nodes.Node] = []
    for words, anchor, below in headings:
        reference = nodes.reference(
            "", "", nodes.Text(words), internal=True, refuri=docname, anchorname=anchor
        )
        item = nodes.list_item("", addnodes.compact_paragraph("", "", reference))
        if below:
            item += nodes.bullet_list("", *_items(docname, below))
        items.append(item)
    return items


def _headings(docname: str, listed: nodes.Element) -> tuple[Heading, ...] | None:
    """Return what `_items` would make the items of a list of; None if these are others."""
    found = [_heading(docname, item) for item in listed.children]
    if listed.non_default_attributes() or None in found:
        return None
    return tuple(heading for heading in found if heading)


def _heading(docname: str, item: nodes.Node) -> Heading | None:
    match item:
        case nodes.list_item(
            children=[
                addnodes.compact_paragraph(
                    children=[nodes.reference(children=[nodes.Text() as words]) as reference]
                ) as line,
                *lists,
            ]
        ):
            anchor = reference.get("anchorname")
        case _:
            return None
    match lists:
        case []:
            below: tuple[Heading, ...] | None = ()
        case [nodes.bullet_list() as inner]:
            below = _headings(docname, inner)
        case _:
            return None
    shown = {"internal": True, "refuri": docname, "anchorname": anchor}
    if (
        below is None
        or item.non_default_attributes()
        or line.non_default_attributes()
        or reference.non_default_attributes() != shown
    ):
        return None
    return Heading(words.astext(), anchor, below)
