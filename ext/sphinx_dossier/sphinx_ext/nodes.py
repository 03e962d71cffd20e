"""The nodes that are our own, and how each builder shows them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from docutils import nodes
from sphinx.locale import get_translation

from sphinx_dossier.render.myst import picture

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
        return cls("", picture(character) if character == "\0" else character, code=ord(character))


class members(nodes.Invisible, nodes.Element):  # noqa: N801
    """The pages a list page stands above, as docnames in ``docnames``."""


def _name(node: nodes.Element) -> str:
    return f"U+{node['code']:04X}"


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
    place = node["ids"][0]
    if number := node.get("number"):
        label = _("Paragraph %s") % number
        tag = self.starttag(
            node,
            "a",
            "",
            CLASS="dossier-number",
            href=f"#{place}",
            **{"aria-label": label, "data-number": number},
        )
        self.body.append(f"{tag}</a>")
    else:
        self.body.append(self.starttag(node, "span", "") + "</span>")
    raise nodes.SkipNode


# A reader's browser opens an explanation beside its mark by itself: `popovertarget` on a press,
# and `interestfor`, where it is known, also on hovering and on keyboard focus. To show and never
# to hide on a press: else a press would close what hovering has just opened. Browsers that lack
# popovers get a link to the explanation, which is then an ordinary part of the page; e-books too.


def _visit_doubt_html(self: Any, node: nodes.Element) -> None:
    shown = " ".join(node["words"].split())
    label = _("Uncertain: why “%s” is linked") % shown
    place = node.get("refid")
    if place is None:
        label = _("uncertain")
        self.body.append(
            self.starttag(node, "span", "", CLASS="dossier-doubt", role="img", **_label(label))
        )
        self.body.append("</span>")
        raise nodes.SkipNode
    panel = _panel_of(place, node["number"])
    link = self.starttag({}, "a", "", CLASS="dossier-doubt", href=f"#{place}", **_label(label))
    self.body.append(f"{link}</a>")
    if _knows_popovers(self):
        button = self.starttag(
            node,
            "button",
            "",
            CLASS="dossier-doubt",
            type="button",
            popovertarget=panel,
            popovertargetaction="show",
            interestfor=panel,
            **_label(label),
        )
        self.body.append(f"{button}</button>")
    raise nodes.SkipNode


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
    shown = picture(chr(node["code"]))
    self.body.append(f'<span class="dossier-control" title="{_name(node)}">{shown}</span>')
    raise nodes.SkipNode


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
    self.output.append(picture(chr(node["code"])))
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
