"""Pages that an output has still to show, since another build has read them meanwhile.

Builds of several formats, or into several folders, share what Sphinx knows of the pages. When an
entry changes, pages are read again whose own text stays the same; the build that does so writes
them, and the next, of another format, is told that they are up to date. Sphinx goes by the times of
files, and has the same trouble with what a page includes. So it is noted for each page when it was
last revised, and for each output how much of that it shows.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from sphinx.application import Sphinx
from sphinx.builders import Builder
from sphinx.environment import BuildEnvironment

from sphinx_dossier.sphinx_ext.domain import domain_of
from sphinx_dossier.sphinx_ext.memories import recall, remember

MEMORY: Final = "dossier-outputs.json"
"""What each output shows, beside Sphinx's doctrees."""


def note_revised(_app: Sphinx, env: BuildEnvironment, docnames: Sequence[str]) -> None:
    """Note that pages are about to be read (`env-before-read-docs`)."""
    if docnames:
        domain_of(env).note_revised(docnames)


def pages_behind(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Return the pages that this output does not show as they are; called when all are read."""
    domain = domain_of(env)
    domain.forget_revised(env.found_docs)
    epoch, revision = _shown(app)
    if epoch != domain.revisions.epoch:
        return sorted(domain.revisions.pages)
    return sorted(page for page, when in domain.revisions.pages.items() if when > revision)


def watch_over_output(app: Sphinx, builder: Builder) -> None:
    """Note what this output shows, once it does: all, if no page is left behind."""
    behind = set(pages_behind(app, app.env))
    prepare = builder.prepare_writing

    def prepare_writing(docnames: AbstractSet[str]) -> None:
        behind.difference_update(docnames)
        prepare(docnames)

    def note_shown(_app: Sphinx, exception: Exception | None) -> None:
        revisions = domain_of(app.env).revisions
        now = revisions.epoch, revisions.last
        if exception is None and not behind and now != _shown(app):
            remember(app, MEMORY, _name(app), now)

    builder.prepare_writing = prepare_writing  # type: ignore[method-assign]
    app.connect("build-finished", note_shown)


def _name(app: Sphinx) -> str:
    return f"{app.builder.name} {app.outdir}"


def _shown(app: Sphinx) -> tuple[str, int]:
    """Return which revisions this output shows: those of an environment, up to a number."""
    match recall(app, MEMORY, _name(app)):
        case [str(epoch), int(revision)]:
            return epoch, revision
        case _:
            return "", 0
