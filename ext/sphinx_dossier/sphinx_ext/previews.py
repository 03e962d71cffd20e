"""What is told of an entry beside a link to it, before a reader follows the link."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from docutils import nodes
from sphinx.builders import Builder
from sphinx.environment import BuildEnvironment

from sphinx_dossier.render.myst import visible
from sphinx_dossier.render.reading import Role
from sphinx_dossier.sphinx_ext.condensed_html import Addresses, addresses
from sphinx_dossier.sphinx_ext.domain import DossierDomain, domain_of


def previews(
    env: BuildEnvironment, builder: Builder, docname: str, found: Iterable[nodes.Element | Role]
) -> str:
    """Return, as an HTML template, a preview of each entry that a page links; empty for none.

    A script shows the one whose ``data-for`` is the address of a link (``dossier.js``). A browser
    neither shows nor reads out what stands in a template. `found` are the page's parts.
    """
    domain = domain_of(env)
    linked = dict(_linked(domain, addresses(builder, docname), found))
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
    domain: DossierDomain, seen: Addresses, found: Iterable[nodes.Element | Role]
) -> Iterator[tuple[str, str]]:
    """Yield the address of each link to an entry's page that is another, and the entry."""
    entries = domain.entries
    for each in found:
        if isinstance(each, Role):
            key = each.target.partition("#")[0]
            if key in entries and domain.is_of_entries(each.name):
                address = seen.of_entry(key)
                if not address.startswith("#"):
                    yield address, key
        elif "refuri" in each and each.get("entry") in entries:
            yield each["refuri"], each["entry"]


def _shown(text: str) -> str:
    return escape(visible(text))
