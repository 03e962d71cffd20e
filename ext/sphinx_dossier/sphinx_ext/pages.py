"""The pages of the archive, brought up to date before Sphinx looks for documents."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import jinja2
from sphinx.application import Sphinx
from sphinx.errors import SphinxError
from sphinx.locale import _ as sphinx_words
from sphinx.locale import get_translation, get_translator
from sphinx.util import logging

from sphinx_dossier.authority.ignored import Ignored
from sphinx_dossier.kinds import read_kinds
from sphinx_dossier.model import Problem
from sphinx_dossier.pipeline import clear, read_archive, read_ignored_names, write
from sphinx_dossier.render import Edition, Words
from sphinx_dossier.sphinx_ext.domain import domain_of
from sphinx_dossier.sphinx_ext.nodes import builds_website
from sphinx_dossier.store import SpoiledStore, Store, key

logger = logging.getLogger(__name__)
_ = get_translation("sphinx_dossier")


STORE = "dossier.sqlite"
"""What is kept of the sources between builds, in Sphinx's folder of doctrees."""


class ArchiveError(SphinxError):
    """The archive's pages cannot be made; Sphinx says why in one line and stops."""

    category = "The archive cannot be built"

    @classmethod
    def of_template(cls, error: jinja2.TemplateError) -> ArchiveError:
        """Return what to raise where a template cannot be read or filled."""
        return cls(f"a template cannot be filled: {error}")


def write_pages(app: Sphinx) -> None:
    """Read the archive, report its problems, and write the pages that changed.

    Raises `ArchiveError` where a template cannot be filled or nothing can be written: there
    would be no pages.
    """
    path = Path(app.doctreedir, STORE)
    try:
        _write_pages(app, Store(path, key()))
    except SpoiledStore:
        # It decides nothing, so that the build need not stop for it.
        _write_pages(app, Store(path, key()))
    except sqlite3.Error:
        # Another build has the file, or the disk is full.
        _write_pages(app, Store())


def _write_pages(app: Sphinx, store: Store) -> None:
    config = app.config
    srcdir, confdir = Path(app.srcdir), Path(app.confdir)
    sources = confdir / config.dossier_sources
    kinds, problems = read_kinds(config.dossier_kinds, str(confdir / "conf.py"))
    folder = srcdir / config.dossier_pages
    written = (folder, Path(app.outdir), Path(app.doctreedir))
    app.connect("build-finished", lambda _app, _exception: store.close())
    archive = read_archive(
        sources,
        confdir / config.dossier_authority,
        kinds,
        srcdir,
        written,
        store=store,
        processes=app.parallel,
    )
    edition = Edition(
        words=Words(get_translator("sphinx_dossier"), config.language or "en"),
        folder=config.dossier_pages,
        originals=Path(os.path.relpath(sources, srcdir)).as_posix(),
        template_folder=confdir / config.dossier_templates if config.dossier_templates else None,
        title=_site_title(app),
        author=_set(config.author),
        address=_addresses(app),
        unmentioned=config.dossier_unmentioned,
        editor=_ignored(confdir / config.dossier_authority, srcdir, problems)
        if config.dossier_editor_pages
        else None,
    )
    if edition.template_folder is not None and not edition.template_folder.is_dir():
        where, message = str(edition.template_folder), "no such folder; see dossier_templates"
        problems.append(Problem(where, None, "settings", message))
    contents = archive.contents(edition)
    domain = domain_of(app.env)
    domain.contents, domain.answers, domain.store = contents, {}, store
    domain.makes_website = builds_website(app.builder)
    for former in domain.folders - {config.dossier_pages}:
        clear(srcdir / former)
    domain.folders.add(config.dossier_pages)
    try:
        problems += write(folder, contents, archive.changes, store, app.parallel)
    except jinja2.TemplateError as error:
        raise ArchiveError.of_template(error) from error
    except OSError as error:
        message = f"{error.filename}: the archive's pages cannot be written: {error.strerror}"
        raise ArchiveError(message) from error
    for problem in (*problems, *archive.problems):
        report(problem, srcdir)
    logger.info(
        _("archive: %d sources, %d entries of %d, %d mentions"),
        len(archive.corpus.sources),
        len(contents.entries),
        len(archive.corpus.entries),
        sum(each.mentions for each in contents.sources),
    )


def _ignored(folder: Path, root: Path, problems: list[Problem]) -> Ignored:
    """Return the names that the editor has decided to ignore, and note what is wrong there."""
    ignored, found = read_ignored_names(folder, root)
    problems += found
    return ignored


def _site_title(app: Sphinx) -> str:
    """Return what the site is called: its HTML title, if it has one of its own, or its project."""
    config = app.config
    # Sphinx's default says besides that it is documentation, which an archive is not.
    default = sphinx_words("%s %s documentation") % (config.project, config.release)
    return _set(config.project if config.html_title == default else config.html_title)


def _set(value: str) -> str:
    """Return a setting of Sphinx's that is a name, or the empty string where it is not set."""
    return "" if value in ("Project name not set", "Author name not set") else value


def _addresses(app: Sphinx) -> Callable[[str], str]:
    """Return what tells a page's address on the web; it is known where `html_baseurl` is set."""
    base = app.config.html_baseurl
    if not base:
        return lambda _docname: ""
    builder = app.builder
    suffix = app.config.html_file_suffix or ".html"

    def address(docname: str) -> str:
        of_site = builder.name in ("html", "dirhtml")
        target = builder.get_target_uri(docname) if of_site else quote(docname) + suffix
        return f"{base.rstrip('/')}/{target}"

    return address


def report(problem: Problem, root: Path) -> None:
    """Log a problem as a warning of type ``dossier``, at its file and line."""
    # Sphinx takes a location without a colon for a docname; with one it is a path.
    location = f"{os.path.normpath(root / problem.path)}:{problem.line or ''}"
    logger.warning(
        "%s", problem.message, type="dossier", subtype=problem.subtype, location=location
    )
