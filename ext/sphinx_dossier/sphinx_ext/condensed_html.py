"""What is condensed, as HTML: to the letter what Sphinx writes of the ordinary nodes."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any, Final

from docutils import nodes
from sphinx.builders import Builder

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
from sphinx_dossier.sphinx_ext.condensed import condensed, plain_blocks
from sphinx_dossier.sphinx_ext.controls import choice_begin, choice_end, highlight_html
from sphinx_dossier.sphinx_ext.domain import DossierDomain, domain_of
from sphinx_dossier.sphinx_ext.nodes import (
    Visitors,
    control_html,
    doubt_html,
    lines_classes,
    passage_mark_html,
)
from sphinx_dossier.sphinx_ext.originals import original_html, path_of
from sphinx_dossier.sphinx_ext.roles import mention_classes, number_of, reason


class Addresses:
    """The addresses of the archive's pages, as seen from the page `docname`."""

    def __init__(self, builder: Builder, docname: str) -> None:
        self._builder = builder
        self._docname = docname
        self._domain: DossierDomain = domain_of(builder.env)
        self._known = _known_from(builder, builder.get_target_uri(docname).rpartition("/")[0])

    def of(self, role: Role) -> str:
        """Return where a reference leads; `DossierDomain.knows` has said that it does."""
        target, _sharp, place = role.target.partition("#")
        if role.name in ("source", "at"):
            if not target:
                return f"#{place}"
            source = self._domain.sources[target]
            return self._place(source.docname, place or source.anchor)
        if role.name == "page":
            return self._place(f"{self._domain.env.config.dossier_pages}/{target}", place)
        return self.of_entry(target)

    def of_entry(self, key: str) -> str:
        """Return where the entry is that has this id."""
        entry = self._domain.entries[key]
        return self._place(entry.docname, entry.anchor)

    def _place(self, docname: str, place: str) -> str:
        if docname == self._docname and place:
            return f"#{place}"
        address = self._known.get(docname)
        if address is None:
            address = self._builder.get_relative_uri(self._docname, docname)
            # A page sees itself in another way than its neighbours do.
            if docname != self._docname:
                self._known[docname] = address
        return f"{address}#{place}" if place else address


@lru_cache(maxsize=1)
def _known_from(builder: Builder, folder: str) -> dict[str, str]:
    """Return the addresses known so far of pages, as seen from an address in a folder."""
    del builder, folder
    return {}


@lru_cache(maxsize=1)
def addresses(builder: Builder, docname: str) -> Addresses:
    """Return the addresses as seen from the page that is being written."""
    return Addresses(builder, docname)


class _Writer:
    """Writes the blocks of a condensed stretch; `translator` is the builder's."""

    def __init__(self, translator: Any, node: condensed) -> None:
        self._translator = translator
        self._node = node
        self._addresses = addresses(translator.builder, node["docname"])
        # What writes the roles that are no reference to an entry.
        self._roles: Mapping[str, Callable[[Role], str]] = {
            "source": self._place,
            "at": self._place,
            "page": self._place,
            "quiet": self._quiet,
            "italic": self._italic,
            "char": self._character,
            "highlight": self._highlight,
            "choice": self._choice,
            "original": self._original,
        }

    def blocks(self, found: Sequence[Plain]) -> str:
        """Return all blocks."""
        return "".join(map(self._block, found))

    def _block(self, block: Plain) -> str:
        match block:
            case Paragraph(line):
                return f"{self._paragraph(line)}\n"
            case Bullets(items):
                simple = all(len(item) == 1 for item in items)
                tag = '<ul class="simple">' if simple else "<ul>"
                return f"{tag}\n{''.join(map(self._item, items))}</ul>\n"
            case Lines(number, inside):
                classes = " ".join(lines_classes(number))
                return f'<div class="{classes}">\n{self.blocks(inside)}</div>\n'
            case Definitions(definitions):
                shown = "".join(
                    f"<dt>{self._line(term)}</dt>{''.join(map(self._definition, paragraphs))}"
                    for term, paragraphs in definitions
                )
                return f'<dl class="simple myst">\n{shown}</dl>\n'

    def _item(self, item: Sequence[Paragraph]) -> str:
        if len(item) == 1:
            return f"<li>{self._paragraph(item[0].line)}</li>\n"
        return f"<li>{''.join(f'{self._paragraph(each.line)}{chr(10)}' for each in item)}</li>\n"

    def _definition(self, paragraph: Paragraph) -> str:
        return f"<dd>{self._paragraph(paragraph.line)}\n</dd>\n"

    def _paragraph(self, line: Line) -> str:
        first = line[0] if line else ""
        if isinstance(first, Role):
            if first.name == "name-form":
                return f'<p class="dossier-form-{first.text}">{self._line(line[1:])}</p>'
            if first.name == "passage":
                return f"{self._passage(first)}{self._line(line[1:])}</p>"
        return f"<p>{self._line(line)}</p>"

    def _passage(self, role: Role) -> str:
        place, _semicolon, kind = role.text.partition(";")
        classes = ["dossier-passage", f"dossier-{kind}", *self._node.get("languages", ())]
        tag = self._translator.starttag({"classes": classes}, "p", "")
        tag = tag.replace("<p", f'<p dir="{self._node["direction"]}"', 1)
        return f"{tag}{passage_mark_html(self._translator, place, number_of(place))}"

    # --- Within a line ------------------------------------------------------------------------

    def _line(self, line: Line) -> str:
        return "".join(
            [self._encode(each) if isinstance(each, str) else self._inline(each) for each in line]
        )

    def _encode(self, text: str) -> str:
        """Return text as HTML. Few texts need docutils for that, which looks at each letter."""
        return self._translator.encode(text) if _MARKUP.search(text) else text

    def _attribute(self, text: str) -> str:
        """Return text as the value of an attribute."""
        return self._translator.attval(text) if _MARKUP.search(text) else text

    def _inline(self, each: Role | WebLink | Code) -> str:
        if isinstance(each, Role):
            return self._roles.get(each.name, self._entry)(each)
        if isinstance(each, Code):
            return (
                '<code class="docutils literal notranslate">'
                f'<span class="pre">{each.text}</span></code>'
            )
        address = self._attribute(each.address)
        return f'<a class="reference external" href="{address}">{self._encode(each.text)}</a>'

    def _reference(self, role: Role, words: str, title: str = "") -> str:
        told = f' title="{self._attribute(title)}"' if title else ""
        address = self._attribute(self._addresses.of(role))
        return (
            f'<a class="reference internal" href="{address}"{told}>'
            f'<span class="xref dossier dossier-{role.name}">{self._encode(words)}</span></a>'
        )

    def _place(self, role: Role) -> str:
        return self._reference(role, visible(unescape_role_text(role.text)))

    def _entry(self, role: Role) -> str:
        words = unescape_role_text(role.text)
        _target, sharp, told = role.target.partition("#")
        if not sharp:
            return self._reference(role, words)
        place, rule, percent = [*told.split(";"), "", ""][:3]
        uncertain = percent.isdecimal()
        classes = _mention_classes(role.name, rule, uncertain)
        link = self._reference(role, words, reason(rule, percent))
        doubt = ""
        if uncertain:
            explained: Mapping[str, tuple[str, int]] = self._node.get("explained", {})
            doubt = doubt_html(self._translator, visible(words), *explained.get(place, ("", 0)))
        return f'<span class="{classes}" id="{place}">{link}{doubt}</span>'

    def _quiet(self, role: Role) -> str:
        return f'<span class="dossier-quiet">{self._encode(unescape_role_text(role.text))}</span>'

    def _italic(self, role: Role) -> str:
        return f"<em>{self._encode(visible(unescape_role_text(role.text)))}</em>"

    def _character(self, role: Role) -> str:
        return control_html(int(role.text, 16))

    def _highlight(self, role: Role) -> str:
        return highlight_html(role.target, " ".join(visible(unescape_role_text(role.text)).split()))

    def _choice(self, role: Role) -> str:
        value, _semicolon, count = role.target.partition(";")
        words = self._encode(visible(unescape_role_text(role.text)))
        return f"{choice_begin(value)}{words}{choice_end(count)}"

    def _original(self, role: Role) -> str:
        words = f"<span>{self._encode(unescape_role_text(role.text))}</span>"
        tag = original_html(self._translator, path_of(role))
        return f"{tag}{words}</a>" if tag else words


_MARKUP: Final = re.compile('[&<>"@\t-\r]')
"""What docutils' writers of HTML may write in another way, in text or in an attribute."""


@lru_cache
def _mention_classes(kind: str, rule: str, uncertain: bool) -> str:  # noqa: FBT001
    return " ".join(mention_classes(kind, rule, uncertain))


def _visit_condensed_html(self: Any, node: condensed) -> None:
    self.body.append(_Writer(self, node).blocks(plain_blocks(node)))
    raise nodes.SkipNode


NODES: Final[Mapping[type[nodes.Element], Visitors]] = {
    condensed: {"html": (_visit_condensed_html, None)},
}
