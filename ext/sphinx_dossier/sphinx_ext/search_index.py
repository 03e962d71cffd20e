"""The search index of a build that writes some pages: whole, and made only if there is need.

Sphinx reads the index of the last build, drops what is gone or written anew, feeds it the pages
that it writes, and writes it again, in every build. With thousands of sources that is a quarter of
a build in which little has changed. So an index is left as it is where nothing would come of it,
and while somebody writes (`dossier_watch`); then the pages that wait for it are remembered, and
written again by the next build that makes it.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Final

import sphinx
from sphinx.application import Sphinx
from sphinx.builders import Builder
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.environment import BuildEnvironment
from sphinx.locale import get_translation
from sphinx.search import IndexBuilder, js_index
from sphinx.util import logging
from sphinx.util.index_entries import split_index_msg

from sphinx_dossier.sphinx_ext.grown_index import GrownIndexBuilder
from sphinx_dossier.sphinx_ext.memories import recall, remember

logger = logging.getLogger(__name__)
_ = get_translation("sphinx_dossier")

MEMORY: Final = "dossier-search.json"
"""What is known of the indices of earlier builds, by output folder, beside Sphinx's doctrees."""


def waiting_pages(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Return the pages to be written again, since the index has been left without them.

    That is every page, where an index is there and what is known of it has been lost, or where the
    index has been lost, or spoiled.
    """
    builder = app.builder
    if not isinstance(builder, StandaloneHTMLBuilder) or not builder.search:
        return []
    remembered = _remembered(app)
    is_there = _can_be_read(Path(builder.outdir, builder.searchindex_filename))
    if is_there != bool(remembered.index):
        return sorted(env.found_docs)
    return [] if app.config.dossier_watch else sorted(env.found_docs & remembered.waiting)


def _can_be_read(index: Path) -> bool:
    """Whether a file has the beginning and the end of an index."""
    try:
        with index.open("rb") as file:
            begins = file.read(len(_BEGIN)) == _BEGIN
            file.seek(-len(_END), os.SEEK_END)
            return begins and file.read() == _END
    except OSError:
        return False


_BEGIN: Final = js_index.PREFIX.encode()
_END: Final = js_index.SUFFIX.encode()


def watch_over_index(app: Sphinx, builder: Builder) -> None:
    """Have the builder read and write its index only if there is need."""
    if isinstance(builder, StandaloneHTMLBuilder) and builder.search:
        _Index(app, builder)


class _Index:
    """The index of one build; takes the place of what reads and writes it in `builder`.

    There is no public way to do without either: a builder that is told to have no search makes no
    search page.
    """

    def __init__(self, app: Sphinx, builder: StandaloneHTMLBuilder) -> None:
        self._app, self._builder = app, builder
        self._read, self._write = builder.load_indexer, builder.dump_search_index
        self._is_left = False
        self._waiting = 0
        builder.load_indexer = self.read  # type: ignore[method-assign]
        builder.dump_search_index = self.write  # type: ignore[method-assign]

    def read(self, docnames: Iterable[str]) -> None:
        """Read the index of the last build, if this one, which writes `docnames`, needs it."""
        docnames = set(docnames)
        before, now = _remembered(self._app), self._trace()
        waiting = before.waiting | docnames
        is_there = before.index == now.index != ""
        if is_there and (self._app.config.dossier_watch or (before == now and not waiting)):
            self._is_left = True
            # It is empty, and stays so; the static files of the search are made with its help.
            self._builder.indexer.feed = _feed_nothing  # type: ignore[union-attr,method-assign]
        else:
            self._grow()
            self._read(docnames)
        self._waiting = len(waiting)
        if waiting != before.waiting:
            # Before they are written: a build may be stopped at any time.
            _remember(self._app, replace(before, waiting=waiting))

    def _grow(self) -> None:
        """Put an index builder in the place of Sphinx's that takes less time, and holds the same.

        If it is Sphinx's: an extension that has put its own there knows why.
        """
        builder, config = self._builder, self._builder.config
        if type(builder.indexer) is IndexBuilder:
            builder.indexer = GrownIndexBuilder(
                builder.env,
                config.html_search_language or config.language,
                config.html_search_options,
                config.html_search_scorer,
            )

    def write(self) -> None:
        """Write the index, unless it is left as it was."""
        if self._is_left:
            if self._waiting:
                logger.info(
                    _("search index: left as it was (dossier_watch); pages that wait for it: %d"),
                    self._waiting,
                )
            return
        _mend(self._app, self._builder)
        self._write()
        _remember(self._app, self._trace())

    def _trace(self) -> _Memory:
        """Return what is to be remembered of the index now on disk, if it has all pages."""
        try:
            found = Path(self._builder.outdir, self._builder.searchindex_filename).stat()
        except OSError:
            index = ""
        else:
            index = f"{sphinx.__version__} {found.st_ino} {found.st_size} {found.st_mtime_ns}"
        pages = sha256("\n".join(sorted(self._app.env.all_docs)).encode(errors="surrogatepass"))
        return _Memory(index, pages.hexdigest()[:32], frozenset())


def _feed_nothing(*_page: object) -> None:
    pass


# --- From one build to the next ---------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Memory:
    """How to know an index again, a digest of the pages it has, and the pages that wait for it."""

    index: str = ""
    pages: str = ""
    waiting: frozenset[str] = frozenset()


def _remembered(app: Sphinx) -> _Memory:
    """Return what is known of the index in the folder that is built to; nothing if none is."""
    match recall(app, MEMORY, str(app.outdir)):
        case [str(index), str(pages), [*waiting]]:
            return _Memory(index, pages, frozenset(map(str, waiting)))
        case _:
            return _Memory()


def _remember(app: Sphinx, memory: _Memory) -> None:
    value = [memory.index, memory.pages, sorted(memory.waiting)]
    remember(app, MEMORY, str(app.outdir), value)


# --- What Sphinx loses ------------------------------------------------------------------------


def _mend(app: Sphinx, builder: StandaloneHTMLBuilder) -> None:
    """Give the search index of an incremental build the index entries that a clean build's has.

    An incremental build loses those of the pages it does not write
    (https://github.com/sphinx-doc/sphinx/issues/12599), and with them an entry's first place for
    its aliases. There is no public way to them; a Sphinx that keeps them elsewhere is left alone. A
    test says when this is no longer needed.
    """
    indexer = builder.indexer
    if hasattr(indexer, "_index_entries"):
        entries = app.env.domains.index_domain.entries
        # What builds of some pages only have made may lack others.
        known = getattr(indexer, "_titles", entries)
        indexer._index_entries = {  # type: ignore[union-attr]  # noqa: SLF001 — see above
            docname: sorted(_shown_entries(entries[docname]))
            for docname in sorted(entries)
            if docname in known
        }


def _shown_entries(
    entries: Iterable[tuple[str, str, str, str, str | None]],
) -> set[tuple[str, str, str]]:
    """Return what the search index holds of a page's index entries: words, anchor, ``main``."""
    shown = set()
    for kind, value, anchor, main, _key in entries:
        try:
            parts = split_index_msg(kind, value)
        except ValueError:
            continue
        shown |= {(part, anchor or "", main) for part in parts}
    return shown
