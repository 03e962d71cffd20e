"""What a build of many pages needs of its surroundings, each thing with its reason."""

from __future__ import annotations

import atexit
import gc
import os
from collections.abc import Callable
from functools import lru_cache
from typing import Any, Final

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.builders import Builder
from sphinx.config import Config
from sphinx.environment import BuildEnvironment

from sphinx_dossier.sphinx_ext.domain import domain_of

_ALLOCATIONS: Final = 20_000
"""How many containers more than were freed there are before Python looks for cycles."""


def look_for_cycles_rarely(app: Sphinx, _config: Config) -> None:
    """Let Python look for garbage less often, until the build is finished.

    A page's nodes refer to each other in cycles, and a build makes millions of them: by default
    Python looks for cycles after each 700. That took an eighth of a build of 250 sources, and half
    of the time in which Sphinx takes in what it kept of the last build.
    """
    before = gc.get_threshold()
    gc.set_threshold(_ALLOCATIONS, *before[1:])

    def restore(_app: Sphinx, _exception: Exception | None) -> None:
        gc.set_threshold(*before)
        gc.unfreeze()

    # What is known of all pages stays to the end of the build, and looking through it once takes a
    # second if there are 10,000 sources.
    app.connect("env-before-read-docs", lambda *_told: gc.freeze())
    app.connect("build-finished", restore)
    # A process that ends looks for cycles several times over, to let go of what ends with it: with
    # 4,000 sources that took two fifths of a build in which nothing had changed.
    atexit.unregister(gc.freeze)
    atexit.register(gc.freeze)


def keep_few_doctrees(app: Sphinx, *_told: object) -> None:
    """Let go of the doctrees that Sphinx keeps between reading and writing, when there are many.

    A serial build keeps the doctree of each page that it reads until that page is written, and the
    pickle of each that it loads until it ends (`_write_doc_doctree_cache` and
    `_pickled_doctree_cache` of `sphinx.environment.BuildEnvironment`): most of the memory of a
    first build. They are on disk all the same, from where Sphinx takes what is not kept.
    """
    for kept in _KEPT:
        doctrees: dict[str, object] = getattr(app.env, kept, {})
        if len(doctrees) > _DOCTREES:
            doctrees.clear()


_DOCTREES: Final = 64
"""How many doctrees are kept at most; then all of them are let go of."""
_KEPT: Final = ("_write_doc_doctree_cache", "_pickled_doctree_cache")


def send_back_little(app: Sphinx, env: BuildEnvironment, _docnames: list[str]) -> None:
    """Let each process that reads pages hand back those of the archive that it has read, no more.

    Sphinx has them hand back the whole environment (`sphinx.builders.Builder._read_parallel`), of
    which it takes what is of their pages. But they begin with all that was known before, and hand
    that back as well, each time more of it: with 4,000 sources, this and what is said of
    `write_in_every_process` made two processes as slow as one. A test says when Sphinx does
    otherwise.
    """
    domain = domain_of(env)
    main = os.getpid()
    begun: set[int] = set()

    def forget_others(_app: Sphinx, _docname: str, _source: list[str]) -> None:
        process = os.getpid()
        if process == main or process in begun:
            return
        begun.add(process)
        for name in _OF_EACH_PAGE:
            known = getattr(env, name)
            for docname in filter(domain.owns, list(known)):
                del known[docname]
        domain.forget_pages()

    app.connect("source-read", forget_others)


_OF_EACH_PAGE: Final = ("titles", "longtitles", "tocs", "toc_num_entries", "metadata")


def write_in_every_process(app: Sphinx, _builder: Builder) -> None:
    """Let as many processes write pages as were asked for, until the build is finished.

    Sphinx keeps one of them for itself, to resolve references and feed the search index while the
    others write (`sphinx.builders.Builder.write_documents`). That is a quarter of the work for
    pages of ours, so that on two cores one would write and the other wait for it: no gain at all.
    A test says when Sphinx does otherwise.
    """
    asked = app.parallel
    if asked < 2:
        return
    app.parallel = asked + _ONE_FOR_SPHINX

    def restore(_app: Sphinx, _exception: Exception | None) -> None:
        app.parallel = asked

    app.connect("build-finished", restore)


_ONE_FOR_SPHINX: Final = 1


def share_surroundings(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Make once what is around the text of all of the archive's pages in a folder.

    Sphinx copies, resolves and renders the global toctree for each page anew
    (`sphinx.environment.adapters.toctree`). A page that stands in no toctree, such as a source's
    or an entry's, is nowhere in it, so that it is the same for all pages of a folder. So are the
    tags of style sheets and scripts, for each of which Sphinx asks the file system where it is.
    """
    del templatename
    if doctree is None or not _stands_in_no_toctree(app, pagename):
        return
    folder = pagename.rpartition("/")[0]
    known = _surroundings(app)
    for name in ("toctree", "css_tag", "js_tag"):
        if make := context.get(name):
            context[name] = _made_once(make, known, (folder, name))


def _made_once(
    make: Callable[..., str], known: dict[object, str], place: tuple[str, str]
) -> Callable[..., str]:
    """Return a function of a template that does what `make` does, once for what it is given."""

    def made(*given: object, **options: object) -> str:
        key = (place, given, *sorted(options.items()))
        if key not in known:
            known[key] = make(*given, **options)
        return known[key]

    return made


def forget_surroundings(app: Sphinx, env: BuildEnvironment) -> None:
    """Make all of it anew: pages have been read (`env-updated`)."""
    del app, env
    _in_toctrees.cache_clear()
    _surroundings.cache_clear()


def _stands_in_no_toctree(app: Sphinx, docname: str) -> bool:
    domain = domain_of(app.env)
    return domain.owns(docname) and docname not in _in_toctrees(app)


@lru_cache(maxsize=1)
def _in_toctrees(app: Sphinx) -> frozenset[str]:
    """Return the pages that stand in a toctree; called when all pages have been read."""
    return frozenset().union(*app.env.toctree_includes.values())


@lru_cache(maxsize=1)
def _surroundings(app: Sphinx) -> dict[object, str]:
    """Return what has been made so far in this build."""
    del app
    return {}
