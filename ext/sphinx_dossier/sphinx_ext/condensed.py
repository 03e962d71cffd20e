"""Condensed stretches of our own pages: kept as their text until a page is written.

A page of the archive names so much that, as docutils' nodes, it would cost far more than its text:
Sphinx looks some sixty times through all nodes of a page. So what our pages hold in plain blocks
(see `sphinx_dossier.render.reading`) is one node, `condensed`, with the text. For a page of a site
it is turned into HTML at once (`condensed_html`); for any other builder, or where a reference leads
nowhere, `expansion` puts the ordinary nodes in its place before Sphinx resolves references. Both
show the same; tests hold them against each other, and against MyST.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from docutils import nodes

from sphinx_dossier.pictures import Cell, Picture, Table, from_json
from sphinx_dossier.render.myst import picture as stand_in
from sphinx_dossier.render.myst import unescape_role_text, visible
from sphinx_dossier.render.reading import (
    Bullets,
    Code,
    Definitions,
    Line,
    Lines,
    Paragraph,
    Plain,
    Role,
    Stretch,
    WebLink,
)
from sphinx_dossier.render.reading import plain_blocks as read_blocks
from sphinx_dossier.sphinx_ext.nodes import picture, picture_rows


class condensed(nodes.General, nodes.Element):  # noqa: N801 — docutils names node classes so
    """Paragraphs, lists and definitions of a page of ours: their ``text`` in MyST, and ``docname``.

    ``asks`` is what it refers to (`asked`). Its children are the words that a search should find.
    In a source's page, `after_reading` adds ``direction`` and ``languages``, which hold for the
    passages in it, and ``explained``: what explains which mention.
    """


def condense(stretch: Stretch, docname: str, *, searched: bool) -> condensed:
    """Return the node for a stretch of the page `docname`."""
    node = condensed("", text=stretch.text, docname=docname, asks=asked(roles_in(stretch.blocks)))
    if searched and (words := "\n".join(map(_words, _lines(stretch.blocks)))):
        node += nodes.Text(words)
    return node


def asked(roles: Iterable[Role]) -> tuple[str, ...]:
    """Return what roles refer to, each once, as ``role:target``.

    Whether all of it is there can be told without reading the text again.
    """
    return tuple(
        dict.fromkeys(
            f"{role.name}:{role.target.partition('#')[0]}" for role in roles if role.target
        )
    )


def plain_blocks(node: condensed) -> Sequence[Plain]:
    """Return the blocks of a condensed stretch."""
    found = node.get("blocks")
    if found is None:
        # Kept for whoever asks next, while the page is written; it is not pickled before.
        found = node["blocks"] = read_blocks(node["text"])
    return found  # type: ignore[no-any-return]


def roles_in(found: Sequence[Plain]) -> Iterator[Role]:
    """Yield the roles of a stretch, in order."""
    for line in _lines(found):
        for each in line:
            if isinstance(each, Role):
                yield each


def places_of(node: condensed) -> Iterator[str]:
    """Yield the names (HTML ids) of the passages and mentions in a stretch."""
    for role in roles_in(plain_blocks(node)):
        if role.name == "passage":
            yield role.text.partition(";")[0]
        elif role.target.partition("#")[2].partition(";")[2]:
            yield role.target.partition("#")[2].partition(";")[0]


def parts_of(tree: nodes.Element) -> Iterator[nodes.Element | Role]:
    """Yield the elements in and below a node, and after each that is condensed its roles."""
    for node in tree.findall(nodes.Element):
        yield node
        if isinstance(node, condensed):
            yield from roles_in(plain_blocks(node))
        elif isinstance(node, picture_rows):
            yield from cells_in(node["table"])


def drawn_in(node: picture) -> Picture:
    """Return the picture that a node holds."""
    drawn = node.get("drawn")
    if drawn is None:
        drawn = node["drawn"] = from_json(node["data"])
    return drawn  # type: ignore[no-any-return]


def label_of(node: picture) -> str:
    """Return the id of what tells a picture's name."""
    return f"{node['name']}-{'caption' if drawn_in(node).caption else 'title'}"


def cells_in(content: Table) -> Iterator[Role]:
    """Yield what the cells of a picture's table refer to, as roles."""
    for row in content.rows:
        for cell in row:
            if role := role_of_cell(cell):
                yield role


def role_of_cell(cell: Cell) -> Role | None:
    """Return what a cell of a picture's table refers to, as a role; nothing for mere words."""
    text, target = cell
    kind, colon, name = target.partition(":")
    return Role(kind, text, name) if colon and kind in ("entry", "source") else None


def _lines(found: Sequence[Plain]) -> Iterator[Line]:
    for block in found:
        match block:
            case Paragraph(line):
                yield line
            case Bullets(items):
                for item in items:
                    for paragraph in item:
                        yield paragraph.line
            case Lines(_number, inside):
                yield from _lines(inside)
            case Definitions(definitions):
                for term, paragraphs in definitions:
                    yield term
                    for paragraph in paragraphs:
                        yield paragraph.line


_SILENT = frozenset({"passage", "name-form", "highlight"})
"""Roles that show no words."""


def _words(line: Line) -> str:
    return "".join(map(_word, line))


def _word(each: str | Role | WebLink | Code) -> str:
    if isinstance(each, str):
        return each
    if not isinstance(each, Role):
        return each.text
    if each.name in _SILENT:
        return ""
    if each.name == "char":
        character = chr(int(each.text, 16))
        return stand_in(character) if character == "\0" else character
    return visible(unescape_role_text(each.text))
