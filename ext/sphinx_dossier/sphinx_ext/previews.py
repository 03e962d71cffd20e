"""What is told of an entry beside a link to it, before a reader follows the link."""

from __future__ import annotations

from html import escape

from docutils import nodes
from sphinx.environment import BuildEnvironment

from sphinx_dossier.render.myst import visible
from sphinx_dossier.sphinx_ext.domain import domain_of


def previews(env: BuildEnvironment, doctree: nodes.document) -> str:
    """Return, as an HTML template, a preview of each entry that a page links; empty for none.

    A script shows the one whose ``data-for`` is the address of a link (``dossier.js``). A browser
    neither shows nor reads out what stands in a template.
    """
    domain = domain_of(env)
    linked = {
        node["refuri"]: node["entry"]
        for node in doctree.findall(nodes.reference)
        if node.get("entry") in domain.entries and "refuri" in node
    }
    if not linked:
        return ""
    kinds = {kind: type_.lname for kind, type_ in domain.object_types.items()}
    shown = []
    for address, key in linked.items():
        entry = domain.entries[key]
        about = " · ".join(filter(None, (str(kinds[entry.kind]), entry.dates)))
        summary = f"<p>{_shown(entry.summary)}</p>" if entry.summary else ""
        shown.append(
            f'<div data-for="{escape(address)}"><p class="dossier-preview-name">'
            f"{_shown(entry.name)}</p><p>{_shown(about)}</p>{summary}</div>"
        )
    return f'<template id="dossier--previews">{"".join(shown)}</template>\n'


def _shown(text: str) -> str:
    return escape(visible(text))
