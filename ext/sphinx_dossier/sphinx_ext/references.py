"""References on pages that are not ours: what they depend on, and what becomes of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.locale import get_translation
from sphinx.util import logging

from sphinx_dossier.render.contents import Contents
from sphinx_dossier.render.entry_page import dates_of
from sphinx_dossier.render.myst import visible
from sphinx_dossier.sphinx_ext.domain import DossierDomain, domain_of, places_key, source_key

logger = logging.getLogger(__name__)
_ = get_translation("sphinx_dossier")


def outdated_by_entries(
    app: Sphinx, env: BuildEnvironment, added: set[str], changed: set[str], removed: set[str]
) -> list[str]:
    """Return the pages that refer to an entry or source that has changed since they were read.

    Sphinx reads a page again when its own text changes; what a reference shows and where it
    leads depends on the entry's names and kind, or the source's title and places, as well, and
    what its preview says on the entry's summary and dates.
    """
    del app, added, changed, removed
    domain = domain_of(env)
    contents = domain.contents
    if contents is None:
        return []
    corpus = contents.corpus
    unlinked = {
        key: entry.name for key, entry in corpus.entries.items() if key not in contents.entries
    }
    changed = {key for key, _name in unlinked.items() ^ domain.unlinked.items()}
    changed.update(_changed_entries(domain, contents), _changed_sources(domain, contents))
    domain.data["unlinked"] = unlinked
    return domain.users_of(changed)


def _changed_entries(domain: DossierDomain, contents: Contents) -> Iterator[str]:
    """Yield what may be asked for to find an entry, where the answer is not what it was."""
    kinds, words = contents.kinds, contents.words
    for key in domain.entries.keys() - contents.entries.keys():
        yield from _asked_for(key, domain.entries[key].forms)
    for key, entry in contents.entries.items():
        old, forms = domain.entries.get(key), (entry.name, *entry.aliases)
        told = entry.kind, entry.name, entry.summary, dates_of(entry, kinds[entry.kind], words)
        if old is None:
            yield from _asked_for(key, forms)
        elif (old.kind, old.forms[0], old.summary, old.dates) != told:
            yield from _asked_for(key, forms) | _asked_for(key, old.forms)
        elif old.forms != forms:
            yield from _asked_for(key, forms) ^ _asked_for(key, old.forms)


def _asked_for(key: str, forms: Iterable[str]) -> set[str]:
    return {key, *(form.casefold() for form in forms)}


def _changed_sources(domain: DossierDomain, contents: Contents) -> Iterator[str]:
    """Yield the keys of sources whose title or places are not what they were."""
    for slug in domain.sources.keys() | contents.by_slug.keys():
        old, card = domain.sources.get(slug), contents.by_slug.get(slug)
        if old is None or card is None or old.title != visible(card.title):
            yield source_key(slug)
        if old is None or card is None or old.places != card.places:
            yield places_key(slug)


def note_general_references(app: Sphinx, doctree: nodes.document) -> None:
    """Remember what a page asks for by the roles ``any`` and ``term``, which may be an entry."""
    env = app.env
    domain = domain_of(env)
    for node in doctree.findall(addnodes.pending_xref):
        if node["reftype"] == "any" or (node.get("refdomain"), node["reftype"]) == ("std", "term"):
            domain.note_use(env.docname, node["reftarget"], source_key(node["reftarget"]))


def resolve_term(
    app: Sphinx, env: BuildEnvironment, node: addnodes.pending_xref, contnode: nodes.Element
) -> nodes.reference | None:
    """Resolve ``{term}`` to an entry, where no glossary defines the term."""
    if (node.get("refdomain"), node.get("reftype")) != ("std", "term"):
        return None
    domain = domain_of(env)
    return domain.resolve_xref(
        env, node["refdoc"], app.builder, "entry", node["reftarget"], node, contnode
    )


def warn_of_unknown_entry(
    app: Sphinx, domain: DossierDomain | None, node: addnodes.pending_xref
) -> bool | None:
    """Say which entry is unknown, and which ones may have been meant."""
    del app
    if not isinstance(domain, DossierDomain):
        return None
    kind, target = node["reftype"], node["reftarget"]
    found = domain.find(target)
    near: list[str] = []
    if kind in ("source", "at"):
        name, _sharp, place = target.partition("#")
        if name in domain.sources:
            message = _("no place %r in the source %r") % (place, name)
        else:
            message = _("no source %r in the archive") % name
            near = domain.near_sources(name)
    elif found:
        message = _("%r is no %s; write {dossier:%s}") % (found[0], kind, found[1].kind)
    else:
        message = _("no entry %r in the archive") % target
        near = domain.near_entries(target)
    if near:
        message += "; " + _("did you mean %s?") % ", ".join(near)
    logger.warning(message, type="dossier", subtype="reference", location=node)
    return True
