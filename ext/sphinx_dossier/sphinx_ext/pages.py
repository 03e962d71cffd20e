"""The pages of the archive, brought up to date before Sphinx looks for documents."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, cast

import jinja2
from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.errors import SphinxError
from sphinx.locale import get_translation, get_translator
from sphinx.util import logging

from sphinx_dossier.kinds import read_kinds
from sphinx_dossier.model import Problem
from sphinx_dossier.pipeline import Archive, read_archive, write
from sphinx_dossier.render import Edition, Words
from sphinx_dossier.render.myst import visible
from sphinx_dossier.render.text import slug
from sphinx_dossier.sphinx_ext.domain import DossierDomain, source_key

logger = logging.getLogger(__name__)
_ = get_translation("sphinx_dossier")

_CURRENT: Final = "sphinx_dossier_archive"
"""The attribute of Sphinx's application that holds the archive of the build under way."""


class ArchiveError(SphinxError):
    """The archive's pages cannot be made; Sphinx says why in one line and stops."""

    category = "The archive cannot be built"


def write_pages(app: Sphinx) -> None:
    """Read the archive, report its problems, and write the pages that changed.

    Raises `ArchiveError` where a template cannot be filled or nothing can be written: there
    would be no pages.
    """
    config = app.config
    srcdir, confdir = Path(app.srcdir), Path(app.confdir)
    sources = confdir / config.dossier_sources
    kinds, problems = read_kinds(config.dossier_kinds, str(confdir / "conf.py"))
    folder = srcdir / config.dossier_pages
    written = (folder, Path(app.outdir), Path(app.doctreedir))
    archive = read_archive(sources, confdir / config.dossier_authority, kinds, srcdir, written)
    edition = Edition(
        words=Words(get_translator("sphinx_dossier"), config.language or "en"),
        folder=config.dossier_pages,
        originals=Path(os.path.relpath(sources, srcdir)).as_posix(),
        template_folder=confdir / config.dossier_templates if config.dossier_templates else None,
    )
    if edition.template_folder is not None and not edition.template_folder.is_dir():
        where, message = str(edition.template_folder), "no such folder; see dossier_templates"
        problems.append(Problem(where, None, "settings", message))
    for former in _former_folders(app):
        write(srcdir / former, [])
    try:
        problems += write(folder, archive.pages(edition))
    except jinja2.TemplateError as error:
        message = f"a template cannot be filled: {error}"
        raise ArchiveError(message) from error
    except OSError as error:
        message = f"{error.filename}: the archive's pages cannot be written: {error.strerror}"
        raise ArchiveError(message) from error
    for problem in (*problems, *archive.problems):
        report(problem, srcdir)
    setattr(app, _CURRENT, archive)
    logger.info(
        _("archive: %d sources, %d entries, %d mentions"),
        len(archive.corpus.sources),
        len(archive.corpus.entries),
        sum(len(links.mentions) for links in archive.corpus.links.values()),
    )


def _former_folders(app: Sphinx) -> set[str]:
    """Return the folders that pages were written to before, if that has been changed."""
    domain = cast("DossierDomain", app.env.domains["dossier"])
    folders = {entry.docname.rsplit("/", 2)[0] for entry in domain.entries.values()}
    return folders - {app.config.dossier_pages}


def report(problem: Problem, root: Path) -> None:
    """Log a problem as a warning of type ``dossier``, at its file and line."""
    # Sphinx takes a location without a colon for a docname; with one it is a path.
    location = f"{os.path.normpath(root / problem.path)}:{problem.line or ''}"
    logger.warning(
        "%s", problem.message, type="dossier", subtype=problem.subtype, location=location
    )


# --- References on pages that are not ours ----------------------------------------------------


def outdated_by_entries(
    app: Sphinx, env: BuildEnvironment, added: set[str], changed: set[str], removed: set[str]
) -> list[str]:
    """Return the pages that refer to an entry or source that has changed since they were read.

    Sphinx reads a page again when its own text changes; what a reference shows and where it
    leads depends on the entry's names and kind, or the source's title, as well.
    """
    del added, changed, removed
    domain = cast("DossierDomain", env.domains["dossier"])
    archive: Archive = getattr(app, _CURRENT)
    before = {
        *_answers((key, old.kind, old.forms) for key, old in domain.entries.items()),
        *((source_key(name), old.title) for name, old in domain.sources.items()),
    }
    corpus = archive.corpus
    now = {
        *_answers(
            (entry.id, entry.kind, (entry.name, *entry.aliases))
            for entry in corpus.entries.values()
        ),
        *((source_key(slug(each.id)), visible(each.title)) for each in corpus.sources.values()),
    }
    changed_targets = {target for target, _answer in before ^ now}
    return [page for page, targets in domain.uses.items() if targets & changed_targets]


def _answers(
    entries: Iterable[tuple[str, str, tuple[str, ...]]],
) -> Iterator[tuple[str, tuple[str, str, str]]]:
    """Yield what may be asked for, and what would be found: an entry's id, kind and name."""
    for key, kind, forms in entries:
        answer = (key, kind, forms[0])
        yield key, answer
        for form in forms:
            yield form.casefold(), answer


def note_general_references(app: Sphinx, doctree: nodes.document) -> None:
    """Remember what a page asks for by the roles ``any`` and ``term``, which may be an entry."""
    env = app.env
    domain = cast("DossierDomain", env.domains["dossier"])
    for node in doctree.findall(addnodes.pending_xref):
        if node["reftype"] == "any" or (node.get("refdomain"), node["reftype"]) == ("std", "term"):
            domain.note_use(env.docname, node["reftarget"])


def resolve_term(
    app: Sphinx, env: BuildEnvironment, node: addnodes.pending_xref, contnode: nodes.Element
) -> nodes.reference | None:
    """Resolve ``{term}`` to an entry, where no glossary defines the term."""
    if (node.get("refdomain"), node.get("reftype")) != ("std", "term"):
        return None
    domain = cast("DossierDomain", env.domains["dossier"])
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
