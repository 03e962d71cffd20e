"""What a reader may press on a page, without a script: highlighters, choices and views.

Each control is a form field of HTML's own. What it does is a rule of style: those that hold for
every page stand in ``dossier.css``, those that depend on the page are put into its head.

The ids of controls begin with ``dossier--``, which no anchor of an entry or a source does: neither
an entry's id nor what docutils makes of a name begins with a hyphen.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from typing import Any, Final

from docutils import nodes
from docutils.nodes import Node, system_message
from docutils.parsers.rst import Directive
from sphinx.locale import get_translation
from sphinx.util.docutils import SphinxRole
from sphinx.util.typing import RoleFunction

from sphinx_dossier.render.myst import unescape_role_text, visible
from sphinx_dossier.render.reading import Role
from sphinx_dossier.sphinx_ext.condensed import parts_of
from sphinx_dossier.sphinx_ext.directives import DossierDirective
from sphinx_dossier.sphinx_ext.nodes import (
    Visitors,
    choice,
    highlight,
    is_website,
    leave,
    lines_classes,
    otherwise,
    skip,
)

_ = get_translation("sphinx_dossier")

# --- Nodes ------------------------------------------------------------------------------------


class named(nodes.container):  # noqa: N801 — docutils names node classes so
    """Who and what a source names: beside the text where there is room, else at a press.

    ``count`` is how many entries it holds.
    """


class choices(nodes.container):  # noqa: N801
    """Choices that exclude each other, among them all; ``label`` says of what."""


class views(nodes.Invisible, nodes.Element):  # noqa: N801
    """The choice between the views of a source: annotated, plain, and as supplied."""


# --- Directives and roles -----------------------------------------------------------------------


class NamedDirective(DossierDirective):
    """The entries that a source names, given how many they are."""

    required_arguments = 1

    is_searched = False

    def run(self) -> list[nodes.Node]:
        node = named("", count=int(self.arguments[0]), classes=["dossier-named", "no-search"])
        node += self.box().children
        return [node]


class ChoicesDirective(DossierDirective):
    """A list of choices, given what is chosen."""

    required_arguments = 1

    is_searched = False

    def run(self) -> list[nodes.Node]:
        node = choices("", label=self.arguments[0], classes=["dossier-choices", "no-search"])
        node += self.box().children
        return [node]


class ViewsDirective(DossierDirective):
    """The choice between the views of a source."""

    has_content = False

    def run(self) -> list[nodes.Node]:
        return [views("")]


class LinesDirective(DossierDirective):
    """The lines of a concordance from one source, given the source's number on the page."""

    required_arguments = 1

    is_searched = False

    def run(self) -> list[nodes.Node]:
        box = self.box()
        box["classes"] += lines_classes(self.arguments[0])
        return [box]


class HighlightRole(SphinxRole):
    """The control that highlights the mentions of an entry: ``name <id>``."""

    def run(self) -> tuple[list[Node], list[system_message]]:
        name, _angle, entry = self.text.rpartition(" <")
        shown = " ".join(visible(unescape_role_text(name)).split())
        return [highlight("", entry=entry.rstrip(">"), name=shown)], []


class ChoiceRole(SphinxRole):
    """A choice, its value, and how many lines it leaves: ``words <form-2;15>``."""

    def run(self) -> tuple[list[Node], list[system_message]]:
        words, _angle, target = self.text.rpartition(" <")
        value, _semicolon, count = target.rstrip(">").partition(";")
        shown = visible(unescape_role_text(words))
        return [choice("", shown, value=value, count=count)], []


class NameFormRole(SphinxRole):
    """The number of the name form that a line of a concordance is about; shows nothing."""

    def run(self) -> tuple[list[Node], list[system_message]]:
        self.inliner.parent["classes"].append(f"dossier-form-{self.text}")
        return [], []


DIRECTIVES: dict[str, type[Directive]] = {
    "named": NamedDirective,
    "choices": ChoicesDirective,
    "views": ViewsDirective,
    "lines": LinesDirective,
}
ROLES: dict[str, RoleFunction] = {
    "highlight": HighlightRole(),
    "choice": ChoiceRole(),
    "name-form": NameFormRole(),
}

# --- Visitors; `self` is the builder's translator -----------------------------------------------


def _visit_named_html(self: Any, node: nodes.Element) -> None:
    title, clear = _("Named here"), _("Clear highlights")
    if not is_website(self):
        self.body.append(f'<div class="dossier-named"><p class="rubric">{title}</p>')
        return
    # A form, so that its choices can be taken back at once; it is never sent anywhere.
    self.body.append(
        '<button class="dossier-named-open" type="button" popovertarget="dossier--named">'
        f"{title} <span>{node['count']}</span></button>\n"
        '<aside class="dossier-named no-search" id="dossier--named" popover="auto"'
        f' aria-label="{title}"><form method="dialog" autocomplete="off">'
        f'<p class="dossier-named-title">{title}'
        f' <button class="dossier-clear" type="reset">{clear}</button></p>\n'
    )


def _depart_named_html(self: Any, _node: nodes.Element) -> None:
    self.body.append("</form></aside>\n" if is_website(self) else "</div>\n")


def _visit_highlight_html(self: Any, node: nodes.Element) -> None:
    if is_website(self):
        self.body.append(highlight_html(node["entry"], node["name"]))
    raise nodes.SkipNode


def highlight_html(entry: str, name: str) -> str:
    """Return the control that highlights the mentions of an entry, and the button that leads on."""
    highlights = escape(_("Highlight %s") % name)
    leads_on = escape(_("Next mention of %s") % name)
    return (
        f'<input class="dossier-highlight" type="checkbox" id="{_light(entry)}"'
        f' aria-label="{highlights}">'
        f'<button class="dossier-next" type="button" aria-label="{leads_on}"></button>'
    )


def _light(entry: str) -> str:
    return f"dossier--light-{entry}"


def _visit_choices_html(self: Any, node: nodes.Element) -> None:
    if not is_website(self):
        raise nodes.SkipNode
    label, all_ = escape(node["label"]), _("All")
    offered = list(_offered(parts_of(node)))
    facet = offered[0].rpartition("-")[0]
    place = f"dossier--{facet}-all"
    # What is long folds up.
    folded = len(offered) > MANY_CHOICES
    begin = f"<details><summary>{label}</summary>" if folded else ""
    node["end"] = "</details>" if folded else ""
    self.body.append(
        f'{begin}<fieldset class="dossier-choices no-search"><legend>{label}</legend>'
        f'<input type="radio" name="dossier--{facet}" id="{place}" checked autocomplete="off">'
        f'<label for="{place}">{all_}</label>\n'
    )


MANY_CHOICES: Final = 6
"""How many choices stand open on a page; more fold up."""


def _depart_choices_html(self: Any, node: nodes.Element) -> None:
    self.body.append(f"</fieldset>{node['end']}\n")


def _visit_choice_html(self: Any, node: nodes.Element) -> None:
    self.body.append(choice_begin(node["value"]))


def choice_begin(value: str) -> str:
    """Return what stands before the words of a choice."""
    facet, place = value.rpartition("-")[0], f"dossier--choice-{value}"
    return (
        f'<input type="radio" name="dossier--{facet}" id="{place}" autocomplete="off">'
        f'<label for="{place}">'
    )


def choice_end(count: str) -> str:
    """Return what stands after the words of a choice."""
    return f' <span class="dossier-quiet">{count}</span></label>'


def _depart_choice_html(self: Any, node: nodes.Element) -> None:
    self.body.append(choice_end(node["count"]))


def _visit_views_html(self: Any, _node: nodes.Element) -> None:
    if is_website(self):
        labels = (
            ("annotated", _("Annotated")),
            ("plain", _("Plain")),
            ("supplied", _("As supplied")),
        )
        buttons = "".join(
            f'<input type="radio" name="dossier--view" id="dossier--view-{view}" autocomplete="off"'
            f"{' checked' if view == 'annotated' else ''}>"
            f'<label for="dossier--view-{view}">{label}</label>'
            for view, label in labels
        )
        legend = _("View of the text")
        self.body.append(
            f'<fieldset class="dossier-views no-search"><legend>{legend}</legend>'
            f"{buttons}</fieldset>\n"
        )
    raise nodes.SkipNode


NODES: Final[Mapping[type[nodes.Element], Visitors]] = {
    named: {"html": (_visit_named_html, _depart_named_html), **otherwise(leave, leave)},
    highlight: {"html": (_visit_highlight_html, None), **otherwise(skip)},
    choice: {"html": (_visit_choice_html, _depart_choice_html), **otherwise(leave, leave)},
    choices: {"html": (_visit_choices_html, _depart_choices_html), **otherwise(skip)},
    views: {"html": (_visit_views_html, None), **otherwise(skip)},
}

# --- Rules of style -----------------------------------------------------------------------------


def rules(found: Sequence[nodes.Element | Role]) -> str:
    """Return the rules of style that make the controls of a page work, given its parts in order."""
    return "".join((*map(_lit, _highlighted(found)), *map(_chosen, _offered(found))))


def _highlighted(found: Iterable[nodes.Element | Role]) -> Iterator[str]:
    """Yield the entries whose mentions can be highlighted."""
    for each in found:
        match each:
            case Role("highlight", _, entry):
                yield entry
            case highlight():
                yield each["entry"]


def _offered(found: Iterable[nodes.Element | Role]) -> Iterator[str]:
    """Yield the values that can be chosen."""
    for each in found:
        match each:
            case Role("choice", _, target):
                yield target.partition(";")[0]
            case choice():
                yield each["value"]


def _lit(entry: str) -> str:
    # An entry's anchor ends the address of each link to it, and no other's.
    return (
        f":root:has(#{_light(entry)}:checked) .dossier-mention>"
        f'a[href$="#dossier-{entry}"]'
        "{background:var(--dossier-lit);text-decoration-color:currentColor}"
    )


def _chosen(value: str) -> str:
    kind = f"dossier-{value}"
    chosen = f":root:has(#dossier--choice-{value}:checked) .dossier-lines"
    hidden = [f"{chosen}:not(.{kind}, :has(.{kind}))"]
    if value.startswith("form-"):
        hidden.append(f"{chosen} li:not(:has(> .{kind}))")
    return f"{','.join(hidden)}{{display:none}}"
