"""Output of pages that are gone: Sphinx leaves it, and a reader may still find it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.environment import BuildEnvironment


def remove_stale_pages(
    app: Sphinx,
    env: BuildEnvironment,
    added: set[str],  # noqa: ARG001 — the signature is the event's
    changed: set[str],  # noqa: ARG001
    removed: set[str],
) -> list[str]:
    """Remove what an earlier build wrote for pages of ours that are gone.

    Runs before Sphinx forgets the pages (`env-get-outdated`); asks for none to be read again.
    """
    if isinstance(app.builder, StandaloneHTMLBuilder):
        folder = f"{app.config.dossier_pages}/"
        gone = {docname for docname in removed if docname.startswith(folder)}
        for path in _output(app.builder, env, gone):
            _remove(path)
    return []


def _output(
    builder: StandaloneHTMLBuilder, env: BuildEnvironment, gone: set[str]
) -> Iterator[Path]:
    outdir = Path(builder.outdir)
    for docname in gone:
        yield Path(builder.get_outfilename(docname))
        yield outdir / "_sources" / f"{docname}.md.txt"
    for docnames, file in env.dlfiles.values():
        if docnames <= gone:
            yield outdir / "_downloads" / file


def remove_stale_indices(app: Sphinx) -> list[tuple[str, dict[str, Any], str]]:
    """Remove the indices of kinds that are gone or have no entries left; add no page.

    Runs when the indices of this build are known (`html-collect-pages`).
    """
    builder = app.builder
    if isinstance(builder, StandaloneHTMLBuilder):
        current = {index[0] for index in builder.domain_indices} | set(app.env.found_docs)
        for path in Path(builder.outdir).glob("dossier-*"):
            name = path.name.removesuffix(builder.out_suffix)
            if name not in current:
                _remove(Path(builder.get_outfilename(name)))
    return []


def _remove(path: Path) -> None:
    """Remove a file, if it is there, and the folder that this leaves empty."""
    path.unlink(missing_ok=True)
    if path.parent.is_dir() and not any(path.parent.iterdir()):
        path.parent.rmdir()
