"""What is told of an entry beside a link to it, before a reader follows the link."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from docutils import nodes
from sphinx.builders import Builder
from sphinx.environment import BuildEnvironment

from sphinx_dossier.render.myst import visible
from sphinx_dossier.sphinx_ext.condensed import condensed, roles_of
from sphinx_dossier.sphinx_ext.condensed_html import addresses
from sphinx_dossier.sphinx_ext.domain import domain_of
from sphinx_dossier.sphinx_ext.nodes import picture


def previews(env: BuildEnvironment, builder: Builder, doctree: nodes.document) -> str:
    """Return, as an HTML template, a preview of each entry that a page links; empty for none.

    A script shows the one whose ``data-for`` is the address of a link (``dossier.js``). A browser
    neither shows nor reads out what stands in a template.
    """
    domain = domain_of(env)
    linked = dict(_linked(env, builder, doctree))
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


def _linked(
    env: BuildEnvironment, builder: Builder, doctree: nodes.document
) -> Iterator[tuple[str, str]]:
    """Yield the address of each link to an entry's page that is another, and the entry."""
    domain = domain_of(env)
    entries = domain.entries
    for node in doctree.findall():
        if isinstance(node, nodes.reference):
            if node.get("entry") in entries and "refuri" in node:
                yield node["refuri"], node["entry"]
        elif isinstance(node, condensed) or (isinstance(node, picture) and not node.children):
            for role in roles_of(node):
                key = role.target.partition("#")[0]
                if domain.names_entry(role) and key in entries:
                    address = addresses(builder, node["docname"]).of_entry(key)
                    if not address.startswith("#"):
                        yield address, key


def _shown(text: str) -> str:
    return escape(visible(text))
