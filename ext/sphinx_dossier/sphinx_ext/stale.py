"""Output of pages that are gone: Sphinx leaves it, and a reader may still find it."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from sphinx.builders import Builder
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.environment import BuildEnvironment

from sphinx_dossier.pipeline import remove
from sphinx_dossier.sphinx_ext.domain import domain_of


def forget_former_indices(
    app: Sphinx,  # noqa: ARG001 — the signature is the event's
    env: BuildEnvironment,
    added: set[str],  # noqa: ARG001
    changed: set[str],
    removed: set[str],
) -> list[str]:
    """Forget the labels of indices whose kind is gone, and note which originals may go.

    Runs before Sphinx forgets the pages (`env-get-outdated`); asks for none to be read again.
    """
    domain = domain_of(env)
    standard = env.domains.standard_domain
    indices = {f"dossier-{index.name}" for index in domain.indices}
    domain.data["indices"] |= indices
    for labels in (standard.labels, standard.anonlabels):
        for name, target in list(labels.items()):
            if name.startswith("dossier-") and target[0] == name and name not in indices:
                del labels[name]
    for docname in changed | removed:
        domain.withdrawn.update(domain.originals.get(docname, ()))
    return []


def remove_stale_indices(app: Sphinx) -> list[tuple[str, dict[str, Any], str]]:
    """Remove the indices of kinds that are gone or have no entries left; add no page.

    Runs when the indices of this build are known (`html-collect-pages`).
    """
    builder = app.builder
    if isinstance(builder, StandaloneHTMLBuilder):
        current = {index[0] for index in builder.domain_indices} | set(app.env.found_docs)
        domain = domain_of(app.env)
        for name in domain.data["indices"] - current:
            remove(Path(builder.get_outfilename(name)))
    return []


def remove_stale_pages(app: Sphinx, exception: Exception | None) -> None:
    """Remove what earlier builds wrote for pages of ours that are gone.

    Runs when a build is finished, for builders that write a file for each page.
    """
    builder = app.builder
    suffix = getattr(builder, "out_suffix", "")
    if exception is not None or not suffix:
        return
    sources = Path(app.outdir, "_sources")
    for folder in sorted(domain_of(app.env).folders):
        pages = [each for each in app.env.found_docs if each.startswith(f"{folder}/")]
        found = _files(Path(app.outdir, folder), suffix)
        # A page that is there is among them: as many files as pages are no other files.
        if len(found) != len(pages):
            _remove_others(found, {str(_output(builder, each, suffix)) for each in pages})
        found = _files(sources / folder, ".md.txt")
        if len(found) != len(pages):
            _remove_others(found, {str(sources / f"{each}.md.txt") for each in pages})


def _output(builder: Builder, docname: str, suffix: str) -> Path:
    if isinstance(builder, StandaloneHTMLBuilder):
        return Path(builder.get_outfilename(docname))
    return Path(builder.outdir, docname + suffix)


def _files(folder: Path, suffix: str) -> list[str]:
    return [
        os.path.join(directory, name)  # noqa: PTH118 — a path for each page costs more than all else
        for directory, _names, files in os.walk(folder)
        for name in files
        if name.endswith(suffix)
    ]


def _remove_others(found: Iterable[str], current: Collection[str]) -> None:
    for path in found:
        if path not in current:
            remove(Path(path))
