"""The roles of the domain."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from docutils import nodes
from docutils.nodes import Element, Node, system_message
from sphinx.environment import BuildEnvironment
from sphinx.locale import get_translation
from sphinx.roles import XRefRole
from sphinx.util import logging
from sphinx.util.docutils import SphinxRole
from sphinx.util.typing import RoleFunction

from sphinx_dossier.render.myst import unescape_role_text, visible
from sphinx_dossier.render.uncertain import chances
from sphinx_dossier.sphinx_ext.domain import domain_of, places_key, source_key
from sphinx_dossier.sphinx_ext.nodes import control_character, doubt_mark, mention, passage_mark

logger = logging.getLogger(__name__)
_ = get_translation("sphinx_dossier")

RULES: Final[Mapping[str, str]] = {
    "name": _("linked by its name"),
    "alias": _("linked by another of its names"),
    "variant": _("linked by a form of its name"),
    "surname": _("linked by a surname, or part of a name, that stands alone"),
    "acronym": _("linked by an acronym this source introduces"),
    "short": _("linked by a short form, after the full name"),
    "correction": _("linked by an editor"),
}
"""What a reader is told of the rule behind a link, by the rule's name."""


class EntryRole(XRefRole):
    """A reference to an entry, by id or by a name that only one entry bears.

    ``{dossier:person}`imran-khan``` shows the entry's name and
    ``{dossier:person}`the premier <imran-khan>``` other words. In a source's page the target
    carries the mention's place and rule, ``<imran-khan#m120;name>``, and if it is uncertain its
    confidence in hundredths, ``<imran-khan#m120;surname;84>``. The reference then stands in a
    `mention` node with that id, with a mark beside it if it is uncertain.
    """

    innernodeclass = nodes.inline

    def process_link(
        self,
        env: BuildEnvironment,
        refnode: Element,
        has_explicit_title: bool,  # noqa: FBT001 — the signature is Sphinx's
        title: str,
        target: str,
    ) -> tuple[str, str]:
        target = note_place(refnode, target)
        domain_of(env).note_use(env.docname, target)
        return unescape_role_text(title), target

    def result_nodes(
        self,
        document: nodes.document,
        env: BuildEnvironment,
        node: Element,
        is_ref: bool,  # noqa: FBT001 — the signature is Sphinx's
    ) -> tuple[list[Node], list[system_message]]:
        del document, env, is_ref
        return [with_place(node)], []


def note_place(reference: Element, target: str) -> str:
    """Note on a reference what its target says of the mention it is; return the entry alone."""
    target, _sharp, place = target.partition("#")
    if place:
        reference["place"], rule, percent = [*place.split(";"), "", ""][:3]
        reference["rule"] = rule
        reference["reftitle"] = reason(rule, percent)
        if percent.isdecimal():
            reference["uncertain"] = True
    return target


def reason(rule: str, percent: str) -> str:
    """Return what a reader is told of why a mention is linked, and how sure that is."""
    shown = str(RULES.get(rule, rule))
    if not percent.isdecimal():
        return shown
    return _("{reason}; uncertain, about {number} chances in {of}").format(
        reason=shown, **_chances(int(percent))
    )


def with_place(reference: Element) -> Element:
    """Return a reference as the mention that it is, if it is one."""
    if "place" not in reference:
        return reference
    classes = mention_classes(reference["reftype"], reference["rule"], "uncertain" in reference)
    shown = mention("", "", reference, ids=[reference["place"]], classes=classes)
    if "uncertain" in reference:
        shown += doubt_mark("", "", words=visible(reference.astext()))
    return shown


def mention_classes(kind: str, rule: str, uncertain: bool) -> list[str]:  # noqa: FBT001
    """Return the classes of a mention."""
    classes = ["dossier-mention", f"dossier-{kind}", f"dossier-rule-{rule}"]
    return [*classes, "dossier-uncertain"] if uncertain else classes


def _chances(percent: int) -> dict[str, int]:
    return dict(zip(("number", "of"), chances(percent / 100), strict=True))


class SourceRole(XRefRole):
    """A reference to a source, by its slug: ``{dossier:source}`letter-12```."""

    innernodeclass = nodes.inline

    def process_link(
        self,
        env: BuildEnvironment,
        refnode: Element,
        has_explicit_title: bool,  # noqa: FBT001 — the signature is Sphinx's
        title: str,
        target: str,
    ) -> tuple[str, str]:
        domain = domain_of(env)
        if not domain.owns(env.docname):
            source, _sharp, place = target.partition("#")
            domain.note_use(env.docname, source_key(source))
            if place:
                domain.note_use(env.docname, places_key(source))
        return visible(unescape_role_text(title)), target


class PlaceRole(SourceRole):
    """A reference to a place in a source: ``letter-12#p3``, or ``#p3`` on the same page."""

    def result_nodes(
        self,
        document: nodes.document,
        env: BuildEnvironment,
        node: Element,
        is_ref: bool,  # noqa: FBT001 — the signature is Sphinx's
    ) -> tuple[list[Node], list[system_message]]:
        del document, env, is_ref
        slug, _sharp, place = node["reftarget"].partition("#")
        if slug:
            return [node], []
        return [nodes.reference("", "", *node.children, refid=place, internal=True)], []


class PageRole(XRefRole):
    """A reference to a page of the archive that is no source's or entry's, by its path."""

    innernodeclass = nodes.inline

    def process_link(
        self,
        env: BuildEnvironment,
        refnode: Element,
        has_explicit_title: bool,  # noqa: FBT001 — the signature is Sphinx's
        title: str,
        target: str,
    ) -> tuple[str, str]:
        return visible(unescape_role_text(title)), target


class PassageRole(SphinxRole):
    """The head of a passage: ``<anchor>;<passage kind>``."""

    def run(self) -> tuple[list[Node], list[system_message]]:
        parent = self.inliner.parent
        parent["support_smartquotes"] = False
        parent["translatable"] = False
        return [head_of_passage(self.text, parent)], []


def head_of_passage(told: str, parent: Element) -> passage_mark:
    """Return the head of the passage `parent`, given its anchor and kind: ``p1;paragraph``."""
    anchor, _semicolon, kind = told.partition(";")
    parent["classes"] += ["dossier-passage", f"dossier-{kind}"]
    return passage_mark("", ids=[anchor], number=number_of(anchor))


def number_of(place: str) -> str:
    """Return the number of the paragraph at a place of a source; empty for another place."""
    return place[1:] if place.startswith("p") else ""


class CharacterRole(SphinxRole):
    """A character that Markdown cannot hold, by its hexadecimal number."""

    def run(self) -> tuple[list[Node], list[system_message]]:
        try:
            return [control_character.of(chr(int(self.text, 16)))], []
        except (ValueError, OverflowError):
            logger.warning(
                _("%r is no character's hexadecimal number"),
                self.text,
                type="dossier",
                subtype="reference",
                location=self.get_location(),
            )
            return [nodes.inline("", self.text)], []


class QuietRole(SphinxRole):
    """Words of the page's own that should stand back, such as a count."""

    def run(self) -> tuple[list[Node], list[system_message]]:
        return [nodes.inline("", unescape_role_text(self.text), classes=["dossier-quiet"])], []


ROLES: dict[str, RoleFunction | XRefRole] = {
    "entry": EntryRole(warn_dangling=True),
    "source": SourceRole(warn_dangling=True),
    "at": PlaceRole(warn_dangling=True),
    "page": PageRole(warn_dangling=True),
    "passage": PassageRole(),
    "char": CharacterRole(),
    "quiet": QuietRole(),
}
"""The roles that every archive has; those of the kinds come from the table of kinds."""
