"""What is done to a page once it is read: its titles, its language, the pages below it."""

from __future__ import annotations

import re
from typing import Final

from babel import Locale, UnknownLocaleError
from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx

from sphinx_dossier.render.myst import picture, visible
from sphinx_dossier.sphinx_ext.condensed import condensed
from sphinx_dossier.sphinx_ext.domain import domain_of
from sphinx_dossier.sphinx_ext.nodes import (
    control_character,
    directed,
    doubt_mark,
    explanation,
    members,
    mention,
    passage,
    passage_mark,
)


def plain_titles(app: Sphinx, doctree: nodes.document) -> None:
    """Leave only words of a title that holds mentions.

    Sphinx copies titles into navigation, where an unresolved reference turns into a literal and
    a mention's id would stand twice.
    """
    env = app.env
    special = (mention, passage_mark, control_character)
    if not any(
        isinstance(node, special) for title in doctree.findall(nodes.title) for node in title
    ):
        return
    for node in (env.titles[env.docname], env.longtitles[env.docname]):
        _make_plain(node)
    for reference in env.tocs[env.docname].findall(nodes.reference):
        _make_plain(reference)
    for section in doctree.findall(nodes.section):
        section["names"] = [visible(name) for name in section["names"]]


def _make_plain(node: nodes.Element) -> None:
    for control in list(node.findall(control_character)):
        control.replace_self(nodes.Text(picture(chr(control["code"]))))
    node[:] = [nodes.Text(node.astext())]


def mark_languages(app: Sphinx, doctree: nodes.document) -> None:
    """Tell each passage's language, unless it is the site's, and which way it runs.

    Quotation marks have been dealt with by now: docutils warns of a language whose quotation marks
    it does not know, even where it is told to leave them as they are.
    """
    source = domain_of(app.env).source_at(app.env.docname)
    if source is None:
        return
    classes = []
    if source.language and not _same_language(source.language, app.config.language or "en"):
        classes.append(f"language-{source.language}")
    direction = _direction(source.language)
    for stretch in doctree.findall(condensed):
        stretch["direction"], stretch["languages"] = direction, classes
    for mark in list(doctree.findall(passage_mark)):
        block = mark.parent
        if isinstance(block, nodes.paragraph):
            block["classes"] += classes
            # Putting the children elsewhere takes them from here.
            shown = passage("", "", *block.children, dir=direction, **block.attributes)
            block.replace_self(shown)
        elif isinstance(block, nodes.title):
            _direct(block, direction, classes)
    title = next(doctree.findall(nodes.title), None)
    if title is not None:
        _direct(title, direction, classes)


def _direct(title: nodes.title, direction: str, classes: list[str]) -> None:
    words = directed("", "", *title.children, dir=direction, classes=classes)
    title.clear()
    title += words


def _same_language(tag: str, other: str) -> bool:
    """Whether a reader of one language reads the other: ``en`` and ``en-GB``, not ``sr-Latn``."""
    plain = other.replace("_", "-")
    return tag.casefold() in (plain.casefold(), plain.partition("-")[0].casefold())


def _direction(language: str) -> str:
    """Return which way a language runs; ``auto``, which goes by the letters, if that is unknown."""
    if not language:
        return "auto"
    try:
        direction = Locale.parse(language, sep="-").character_order
    except (ValueError, UnknownLocaleError):
        return "auto"
    return "rtl" if direction == "right-to-left" else "ltr"


def join_explanations(app: Sphinx, doctree: nodes.document) -> None:
    """Lead the marks beside uncertain links to what explains them.

    A page made from a template that shows no explanations has marks that lead nowhere.
    """
    del app
    explained = {
        place: (node["ids"][0], number)
        for node in doctree.findall(explanation)
        for number, place in enumerate(node["mentions"])
    }
    if explained:
        for stretch in doctree.findall(condensed):
            if any(f"#{place};" in stretch["text"] for place in explained):
                stretch["explained"] = explained
        for mark in doctree.findall(doubt_mark):
            place = mark.parent["ids"][0]
            if place in explained:
                mark["refid"], mark["number"] = explained[place]


def _take_record_id(section: nodes.section) -> None:
    """Let a page's first section answer for the record, so that links lead to its title."""
    for box in section:
        if isinstance(box, nodes.container) and box.get("record"):
            section["ids"].append(box["ids"].pop())
            section["classes"] += ["dossier-page", f"dossier-{box['record']}-page"]


# What passages, mentions and explanations are called within a page, and its record.
_OUR_IDS: Final = re.compile(r"[pmhu]\d+|title|deck|byline|dossier-.*")


def keep_ids_apart(app: Sphinx, doctree: nodes.document) -> None:
    """Rename sections whose headings read like an id of ours, such as “P1”.

    The id of the page's record moves to its first section. Runs before Sphinx collects the
    sections' ids.
    """
    if not domain_of(app.env).owns(app.env.docname):
        return
    for section in doctree.findall(nodes.section):
        for place in [place for place in section["ids"] if _OUR_IDS.fullmatch(place)]:
            new = f"section-{place}"
            section["ids"] = [new if each == place else each for each in section["ids"]]
            doctree.ids[new] = doctree.ids.pop(place, section)
            for name, target in doctree.nameids.items():
                if target == place:
                    doctree.nameids[name] = new
        _take_record_id(section)


def enclose_members(app: Sphinx, doctree: nodes.document) -> None:
    """Turn a list page's members into a hidden toctree that only single-file builders see.

    Sphinx's collectors have run by now, so the global toctree never learns of the members: it
    is copied into every page, and a thousand members took a build from 25 s to 262 s. Builders
    that gather the whole documentation in one file follow the toctrees of the pages themselves
    (`sphinx.util.nodes.inline_all_toctrees`), and there they find this one.
    """
    del app
    for node in list(doctree.findall(members)):
        toctree = addnodes.toctree(
            includefiles=node["docnames"],
            entries=[(None, docname) for docname in node["docnames"]],
            hidden=True,
            includehidden=False,
            maxdepth=1,
            caption=None,
            glob=False,
            numbered=0,
            titlesonly=True,
        )
        node.replace_self(nodes.compound("", toctree, classes=["toctree-wrapper"]))
