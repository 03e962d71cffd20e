"""The nodes that are our own, and how each builder shows them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from docutils import nodes
from sphinx.locale import get_translation

from sphinx_dossier.render.myst import picture as stand_in

_ = get_translation("sphinx_dossier")


class part(nodes.container):  # noqa: N801 — docutils names node classes so
    """A named part of a page.

    docutils' own containers have a class that themes lay out in their own ways.
    """


class mention(nodes.inline):  # noqa: N801
    """A mention: wraps the reference to its entry, and is a target itself."""


class doubt_mark(nodes.reference):  # noqa: N801
    """The mark beside an uncertain link whose words are ``words``.

    It opens the explanation ``refid``, where the page has one, among whose mentions its own is
    that with the index ``number``. It holds no text, as nothing of ours does in a passage.
    """


class explanation(nodes.Element):  # noqa: N801
    """What is to be known of the uncertain links that ``mentions`` names."""


class passage(nodes.paragraph):  # noqa: N801
    """A paragraph of a source, which runs in the direction ``dir``: ``ltr``, ``rtl`` or ``auto``.

    Builders other than for HTML take it for the paragraph that it is.
    """


class directed(nodes.inline):  # noqa: N801
    """Words of a source in a heading, likewise."""


class passage_mark(nodes.Invisible, nodes.Inline, nodes.Element):  # noqa: N801
    """The head of a passage: a target, and the paragraph's number where it has one.

    It holds no text, so that a passage's text is the source's, to the character.
    """


class control_character(nodes.inline):  # noqa: N801
    """A character that no output format can carry, by its number in ``code``.

    Its text is the character itself, but for NUL, which docutils keeps for its own use: there
    it is ``␀``.
    """

    @classmethod
    def of(cls, character: str) -> control_character:
        """Return the node for a character."""
        return cls("", stand_in(character) if character == "\0" else character, code=ord(character))


class highlight(nodes.Invisible, nodes.Inline, nodes.Element):  # noqa: N801
    """Highlights the mentions of ``entry``, whose name is ``name``, and leads from one to the next.

    It holds no text; where nothing can be pressed, it is not there.
    """


class choice(nodes.inline):  # noqa: N801
    """One choice of several: shows only what has the ``value``, such as ``form-2``.

    That is ``count`` lines.
    """


class picture(nodes.General, nodes.Element):  # noqa: N801
    """A picture, whose ``data`` is JSON, on the page ``docname``; ``asks`` are its references.

    ``name`` begins the ids of its parts; no other picture has it. When a page is written,
    `expansion` gives it children: `picture_data`, and before it a paragraph if it has a caption.
    """


class picture_data(nodes.General, nodes.Element):  # noqa: N801
    """The data of a picture: a table; ``label`` is the id of what tells its name."""


class picture_rows(nodes.General, nodes.Element):  # noqa: N801
    """The rows of a picture's ``table``, whose cells lead to ``addresses`` by their targets."""


class members(nodes.Invisible, nodes.Element):  # noqa: N801
    """The pages a list page stands above, as docnames in ``docnames``."""


def _name(node: nodes.Element) -> str:
    return f"U+{node['code']:04X}"


def lines_classes(number: str) -> list[str]:
    """Return the classes of the lines that are from the source with this number on the page."""
    return ["dossier-lines", f"dossier-source-{number}"]


def is_website(translator: Any) -> bool:
    """Whether a translator writes pages of a site; an e-book, or a page of all pages, is none."""
    return builds_website(translator.builder)


def builds_website(builder: Any) -> bool:
    """Whether a builder makes a site of pages."""
    return builder.format == "html" and builder.name not in ("epub", "singlehtml")


# --- Visitors; `self` is the builder's translator ---------------------------------------------


def _visit_part_html(self: Any, node: nodes.Element) -> None:
    self.body.append(self.starttag(node, "div"))


def _depart_part_html(self: Any, _node: nodes.Element) -> None:
    self.body.append("</div>\n")


def _visit_span(self: Any, node: nodes.Element) -> None:
    self.body.append(self.starttag(node, "span", ""))


def _depart_span(self: Any, _node: nodes.Element) -> None:
    self.body.append("</span>")


def _visit_passage_html(self: Any, node: nodes.Element) -> None:
    before = len(self.body)
    self.visit_paragraph(node)
    # docutils writes no attribute of this name; where a list is compact, it writes no tag at all.
    for index in range(before, len(self.body)):
        self.body[index] = self.body[index].replace("<p", f'<p dir="{node["dir"]}"', 1)


def _depart_passage_html(self: Any, node: nodes.Element) -> None:
    self.depart_paragraph(node)


def _visit_directed_html(self: Any, node: nodes.Element) -> None:
    self.body.append(self.starttag(node, "span", "", dir=node["dir"]))


def _visit_passage_mark_html(self: Any, node: nodes.Element) -> None:
    self.body.append(passage_mark_html(self, node["ids"][0], node.get("number", "")))
    raise nodes.SkipNode


def passage_mark_html(translator: Any, place: str, number: str) -> str:
    """Return the head of a passage: a target, which is a link where the paragraph has a number."""
    if not number:
        return f"{translator.starttag({}, 'span', '', ids=[place])}</span>"
    tag = translator.starttag(
        {},
        "a",
        "",
        CLASS="dossier-number",
        ids=[place],
        href=f"#{place}",
        **{"aria-label": _("Paragraph %s") % number, "data-number": number},
    )
    return f"{tag}</a>"


# A reader's browser opens an explanation beside its mark by itself: `popovertarget` on a press,
# and `interestfor`, where it is known, also on hovering and on keyboard focus. To show and never
# to hide on a press: else a press would close what hovering has just opened. Browsers that lack
# popovers get a link to the explanation, which is then an ordinary part of the page; e-books too.


def _visit_doubt_html(self: Any, node: nodes.Element) -> None:
    self.body.append(doubt_html(self, node["words"], node.get("refid", ""), node.get("number", 0)))
    raise nodes.SkipNode


def doubt_html(translator: Any, words: str, place: str, number: int) -> str:
    """Return the mark beside uncertain words; see `doubt_mark`. There may be no place."""
    shown = " ".join(words.split())
    label = _("Uncertain: why “%s” is linked") % shown
    if not place:
        label = _("uncertain")
        tag = translator.starttag(
            {}, "span", "", CLASS="dossier-doubt", role="img", **_label(label)
        )
        return f"{tag}</span>"
    panel = _panel_of(place, number)
    tag = translator.starttag({}, "a", "", CLASS="dossier-doubt", href=f"#{place}", **_label(label))
    if not _knows_popovers(translator):
        return f"{tag}</a>"
    button = translator.starttag(
        {},
        "button",
        "",
        CLASS="dossier-doubt",
        type="button",
        popovertarget=panel,
        popovertargetaction="show",
        interestfor=panel,
        **_label(label),
    )
    return f"{tag}</a>{button}</button>"


def _label(text: str) -> dict[str, str]:
    return {"aria-label": text}


def _knows_popovers(self: Any) -> bool:
    return bool(self.builder.name != "epub")


def _visit_explanation_html(self: Any, node: nodes.Element) -> None:
    self.body.append(self.starttag(node, "div", CLASS="dossier-explanation"))
    node["begun"] = len(self.body)


def _depart_explanation_html(self: Any, node: nodes.Element) -> None:
    content = "".join(self.body[node["begun"] :])
    self.body.append("</div>\n")
    if _knows_popovers(self):
        # A popover that is open stays where it is, whichever mark is pressed: each has its own.
        for number in range(len(node["mentions"])):
            panel = _panel_of(node["ids"][0], number)
            tag = self.starttag(
                {}, "div", CLASS="dossier-explanation", ids=[panel], popover="auto", role="note"
            )
            self.body.append(f"{tag}{content}</div>\n")


def _panel_of(explanation_id: str, number: int) -> str:
    """Return the id of the panel of the mention with that number (from 0) in its explanation."""
    return f"{explanation_id}-{number + 1}"


def _visit_doubt_latex(self: Any, _node: nodes.Element) -> None:
    self.body.append(r"\textsuperscript{?}")
    raise nodes.SkipNode


def _visit_control_html(self: Any, node: nodes.Element) -> None:
    self.body.append(control_html(node["code"]))
    raise nodes.SkipNode


def control_html(code: int) -> str:
    """Return what stands in for the control character with this number."""
    return f'<span class="dossier-control" title="U+{code:04X}">{stand_in(chr(code))}</span>'


def _visit_target_latex(self: Any, node: nodes.Element) -> None:
    for place in node["ids"]:
        self.body.append(self.hypertarget(place, anchor=True))


def _visit_control_latex(self: Any, node: nodes.Element) -> None:
    self.body.append(rf"\texttt{{{self.encode(f'<{_name(node)}>')}}}")
    raise nodes.SkipNode


def _visit_control_text(self: Any, node: nodes.Element) -> None:
    self.add_text(f"<{_name(node)}>")
    raise nodes.SkipNode


def _visit_control_body(self: Any, node: nodes.Element) -> None:
    self.body.append(f"<{_name(node)}>")
    raise nodes.SkipNode


def _visit_control_xml(self: Any, node: nodes.Element) -> None:
    self.output.append(stand_in(chr(node["code"])))
    raise nodes.SkipNode


def skip(_self: Any, _node: nodes.Element) -> None:
    """Show nothing of the node."""
    raise nodes.SkipNode


def leave(_self: Any, _node: nodes.Element) -> None:
    """Leave the node's children to the builder."""


Visitors = Mapping[str, Any]
"""For each builder's format, the functions that visit and depart a node."""


def otherwise(visit: Any, depart: Any = None) -> Visitors:
    """Return visitors for the formats that are not HTML."""
    return dict.fromkeys(("latex", "text", "man", "texinfo"), (visit, depart))


NODES: Mapping[type[nodes.Element], Visitors] = {
    part: {**otherwise(leave, leave), "html": (_visit_part_html, _depart_part_html)},
    mention: {
        **otherwise(leave, leave),
        "html": (_visit_span, _depart_span),
        "latex": (_visit_target_latex, leave),
    },
    passage: {"html": (_visit_passage_html, _depart_passage_html)},
    directed: {**otherwise(leave, leave), "html": (_visit_directed_html, _depart_span)},
    doubt_mark: {
        **otherwise(skip),
        "html": (_visit_doubt_html, None),
        "latex": (_visit_doubt_latex, None),
    },
    explanation: {
        **otherwise(leave, leave),
        "html": (_visit_explanation_html, _depart_explanation_html),
    },
    passage_mark: {
        **otherwise(skip),
        "html": (_visit_passage_mark_html, None),
        "latex": (_visit_target_latex, leave),
    },
    control_character: {
        "html": (_visit_control_html, None),
        "latex": (_visit_control_latex, None),
        "text": (_visit_control_text, None),
        "man": (_visit_control_body, None),
        "texinfo": (_visit_control_body, None),
        "xml": (_visit_control_xml, None),
    },
    members: {"html": (skip, None), **otherwise(skip)},
}
