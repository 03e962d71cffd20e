"""What is condensed, as ordinary nodes: for builders that make no site, and for what is amiss."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final, cast

from docutils import nodes
from sphinx import addnodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from sphinx_dossier.pictures import Cell, Table, table
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
    WebLink,
)
from sphinx_dossier.sphinx_ext.condensed import (
    condensed,
    drawn_in,
    label_of,
    plain_blocks,
    role_of_cell,
)
from sphinx_dossier.sphinx_ext.domain import DossierDomain, domain_of
from sphinx_dossier.sphinx_ext.nodes import (
    choice,
    control_character,
    doubt_mark,
    highlight,
    lines_classes,
    part,
    passage,
    passage_mark,
    picture,
    picture_data,
    picture_rows,
)
from sphinx_dossier.sphinx_ext.originals import original_of
from sphinx_dossier.sphinx_ext.roles import head_of_passage, note_place, with_place


class Expand(SphinxPostTransform):
    """Put ordinary nodes in the place of a condensed stretch, where it cannot stay one."""

    # Before Sphinx resolves references (10).
    default_priority = 5

    def run(self, **kwargs: object) -> None:
        domain = domain_of(self.env)
        for drawing in self.document.findall(picture):
            drawing.extend(_data_of(drawing, short=_can_stay(drawing, domain)))
        for stretch in list(self.document.findall(condensed)):
            if not _can_stay(stretch, domain):
                stretch.replace_self(list(expand(stretch)))


def _can_stay(node: condensed | picture, domain: DossierDomain) -> bool:
    """Whether a node can be written as it is: every reference in it leads somewhere."""
    return domain.makes_website and all(map(domain.knows, node["asks"]))


def expand(node: condensed) -> Iterator[nodes.Element]:
    """Yield the nodes that MyST would have made of a condensed stretch."""
    box = part("", *ordinary(plain_blocks(node), node["docname"]))
    for each in box.findall(addnodes.pending_xref):
        each.source, each.line = node.source, node.line
    for mark in box.findall(doubt_mark):
        _explain(mark, node.get("explained", {}))
    if "direction" in node:
        for head in list(box.findall(passage_mark)):
            _direct(head.parent, node)
    yield from cast("list[nodes.Element]", box.children)


def _explain(mark: doubt_mark, explained: Mapping[str, tuple[str, int]]) -> None:
    place = mark.parent["ids"][0]
    if place in explained:
        mark["refid"], mark["number"] = explained[place]


def _direct(block: nodes.Element, node: condensed) -> None:
    block["classes"] += node["languages"]
    # Putting the children elsewhere takes them from here.
    shown = passage("", "", *block.children, dir=node["direction"], **block.attributes)
    block.replace_self(shown)


def ordinary(found: Sequence[Plain], docname: str) -> Iterator[nodes.Element]:
    """Yield the nodes of plain blocks, which stand on the page `docname`."""
    for block in found:
        match block:
            case Paragraph(line):
                yield _paragraph(line, docname)
            case Bullets(items):
                listed = (
                    nodes.list_item("", *(_paragraph(each.line, docname) for each in item))
                    for item in items
                )
                yield nodes.bullet_list("", *listed, bullet="-")
            case Lines(number, inside):
                shown = ordinary(inside, docname)
                yield part("", *shown, classes=lines_classes(number), support_smartquotes=False)
            case Definitions(definitions):
                defined = (_definition(*each, docname) for each in definitions)
                yield nodes.definition_list("", *defined, classes=["simple", "myst"])


def _definition(
    term: Line, paragraphs: Sequence[Paragraph], docname: str
) -> nodes.definition_list_item:
    told = (nodes.definition("", _paragraph(each.line, docname)) for each in paragraphs)
    return nodes.definition_list_item(
        "", nodes.term("", "", *inline(term, docname, nodes.term())), *told
    )


def _paragraph(line: Line, docname: str) -> nodes.paragraph:
    node = nodes.paragraph()
    node += inline(line, docname, node)
    return node


def inline(line: Line, docname: str, parent: nodes.Element) -> list[nodes.Node]:
    """Return the nodes of a line that stands in `parent`, to which some roles give classes."""
    shown: list[nodes.Node] = []
    for each in line:
        if isinstance(each, str):
            shown.append(nodes.Text(each))
        elif isinstance(each, Code):
            shown.append(nodes.literal(each.text, each.text))
        elif isinstance(each, WebLink):
            shown.append(nodes.reference("", each.text, refuri=each.address))
        elif each.name in _MARKS:
            _MARKS[each.name](each, parent, shown)
        else:
            shown.append(_role(each, docname))
    return shown


def _role(role: Role, docname: str) -> nodes.Node:
    words = unescape_role_text(role.text)
    match role.name:
        case "quiet":
            node: nodes.Node = nodes.inline("", words, classes=["dossier-quiet"])
        case "italic":
            node = nodes.emphasis("", visible(words))
        case "char":
            node = control_character.of(chr(int(role.text, 16)))
        case "original":
            node = original_of(role)
        case "highlight":
            node = highlight("", entry=role.target, name=" ".join(visible(words).split()))
        case "choice":
            value, _semicolon, count = role.target.partition(";")
            node = choice("", visible(words), value=value, count=count)
        case _:
            node = _reference(role, docname)
    return node


def _reference(role: Role, docname: str) -> nodes.Node:
    """Return a reference, as the roles of the domain make it."""
    words = unescape_role_text(role.text)
    if role.name in ("source", "at", "page"):
        words = visible(words)
    classes = ["xref", "dossier", f"dossier-{role.name}"]
    shown = nodes.inline("", words, classes=classes)
    if role.name == "at" and role.target.startswith("#"):
        return nodes.reference("", "", shown, refid=role.target[1:], internal=True)
    reference = _pending(role.name, role.target, shown, docname)
    if role.name in ("source", "at", "page"):
        return reference
    reference["reftarget"] = note_place(reference, role.target)
    return with_place(reference)


def _pending(kind: str, target: str, shown: nodes.inline, docname: str) -> addnodes.pending_xref:
    """Return a reference of the domain for Sphinx to resolve, with its words."""
    return addnodes.pending_xref(
        "",
        shown,
        refdoc=docname,
        refdomain="dossier",
        reftype=kind,
        reftarget=target,
        refexplicit=True,
        refwarn=True,
    )


def _passage(role: Role, parent: nodes.Element, shown: list[nodes.Node]) -> None:
    shown.append(head_of_passage(role.text, parent))


def _name_form(role: Role, parent: nodes.Element, _shown: list[nodes.Node]) -> None:
    parent["classes"].append(f"dossier-form-{role.text}")


_MARKS: Final[Mapping[str, Callable[[Role, nodes.Element, list[nodes.Node]], None]]] = {
    "passage": _passage,
    "name-form": _name_form,
}
"""Roles that say something of what they stand in."""

# --- Pictures ---------------------------------------------------------------------------------

_WIDEST: Final = 36
"""As many letters has a column of the table at most, where its width is one of letters."""


def _data_of(node: picture, *, short: bool) -> Iterator[nodes.Element]:
    """Yield what tells a picture's data: its caption, if it has one, and a table."""
    drawn = drawn_in(node)
    if drawn.caption:
        yield nodes.paragraph("", visible(drawn.caption))
    content = table(drawn)
    if short:
        # Themes have their own ways with tables; the rows they leave alone.
        rows = picture_rows("", table=content, docname=node["docname"])
        shown = nodes.table("", rows, classes=_TABLE)
    else:
        shown = _table(content, node["docname"])
    for reference in shown.findall(addnodes.pending_xref):
        reference.source, reference.line = node.source, node.line
    yield picture_data("", shown, label=label_of(node))


_TABLE: Final = ["dossier-picture-table", "colwidths-auto"]


def _table(content: Table, docname: str) -> nodes.table:
    group = nodes.tgroup("", cols=len(content.headings))
    for column, heading in enumerate(content.headings):
        # In plain text these are letters, and words are wrapped to them.
        longest = max((len(row[column][0]) for row in content.rows), default=1)
        group += nodes.colspec("", colwidth=min(max(longest, len(heading), 1), _WIDEST))
    headings = ((heading, "") for heading in content.headings)
    group += nodes.thead("", _row(headings, content.numbers, docname))
    rows = (_row(row, content.numbers, docname) for row in content.rows)
    group += nodes.tbody("", *rows)
    return nodes.table("", group, classes=_TABLE)


def _row(cells: Iterable[Cell], numbers: Sequence[int], docname: str) -> nodes.row:
    row = nodes.row()
    for column, (text, target) in enumerate(cells):
        entry = nodes.entry("", nodes.paragraph("", "", *_cell(text, target, docname)))
        if column in numbers:
            entry["classes"].append("dossier-picture-number")
        row += entry
    return row


def _cell(text: str, target: str, docname: str) -> list[nodes.Node]:
    """Return a text as it is shown, referring to its target if it has one."""
    shown = visible(text)
    role = role_of_cell((text, target))
    if role is None:
        return [nodes.Text(shown)] if shown else []
    return [_pending(role.name, role.target, nodes.inline("", shown, target=target), docname)]
