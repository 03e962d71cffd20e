"""The archive from its folders: the one place that composes the pure rooms.

`read_archive` turns three inputs (source texts, authority files, kinds) into an `Archive`;
`write` brings a folder of pages in line with the pages that the archive renders to.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from sphinx_dossier import authority, ingest
from sphinx_dossier.kinds import Kinds
from sphinx_dossier.linking import Linker
from sphinx_dossier.model import Corpus, Entry, Links, Problem, Source
from sphinx_dossier.render import Edition, Page, pages
from sphinx_dossier.render.templates import NOTICE

AUTHORITY_SUFFIXES = (".yaml", ".yml", ".json")
SIDECAR_SUFFIXES = (".yaml", ".yml")

Progress = Callable[[Iterable[Path], int], Iterable[Path]]
"""Wraps the files to be read, given their number, to show how far the work is."""


@dataclass(frozen=True, slots=True)
class Archive:
    """The archive's value, with all that is wrong in what it was made from.

    `problems` are sorted by file and line. `relations` are each entry's, read from both ends.
    """

    corpus: Corpus
    kinds: Kinds
    relations: Mapping[str, tuple[authority.Relation, ...]]
    problems: tuple[Problem, ...]

    def pages(self, edition: Edition) -> Iterator[Page]:
        """Yield the archive's pages; see `sphinx_dossier.render.pages`."""
        return pages(self.corpus, self.kinds, self.relations, edition)


def read_archive(
    sources: Path,
    authority_folder: Path,
    kinds: Kinds,
    root: Path,
    progress: Progress = lambda files, _count: files,
) -> Archive:
    """Read the two folders and link every source.

    Paths in the result are relative to `root`, with ``/``. What cannot be read is left out and
    is one of the archive's problems; nothing is raised for bad input.
    """
    entries, problems = read_authority(authority_folder, kinds, root)
    linker = Linker(entries, kinds)
    found: dict[str, Source] = {}
    links: dict[str, Links] = {}
    for source, source_problems in read_sources(sources, root, progress):
        found[source.id] = source
        links[source.id], link_problems = linker.link(source)
        problems += [*source_problems, *link_problems]
    problems += _folder_problems(sources, root)
    return Archive(
        Corpus(MappingProxyType(found), entries, MappingProxyType(links)),
        kinds,
        authority.relations(entries, kinds),
        tuple(sorted(problems, key=lambda each: (each.path, each.line or 0, each.message))),
    )


def read_authority(
    folder: Path, kinds: Kinds, root: Path
) -> tuple[Mapping[str, Entry], list[Problem]]:
    """Return the entries of all authority files in and below `folder`, and what is wrong."""
    if not folder.is_dir():
        where = _relative(folder, root)
        message = "no such folder; put authority files there, or set dossier_authority"
        return MappingProxyType({}), [Problem(where, None, "settings", message)]
    files = [
        (_relative(path, root), path.read_bytes()) for path in _files(folder, AUTHORITY_SUFFIXES)
    ]
    return authority.load(files, kinds)


def read_sources(
    folder: Path, root: Path, progress: Progress = lambda files, _count: files
) -> Iterator[tuple[Source, list[Problem]]]:
    """Yield each source of a folder with what is wrong in it and its sidecar, by path."""
    paths = _files(folder, (".txt",)) if folder.is_dir() else []
    for path in progress(paths, len(paths)):
        yield read_source(path, folder, root)


def read_source(path: Path, folder: Path, root: Path) -> tuple[Source, list[Problem]]:
    """Return the source in the file `path` of the folder of sources, and what is wrong."""
    problems: list[Problem] = []
    sidecar = None
    for beside in (path.with_suffix(suffix) for suffix in SIDECAR_SUFFIXES):
        if beside.is_file():
            sidecar, problems = ingest.read_sidecar(_relative(beside, root), beside.read_bytes())
            break
    source_id = path.relative_to(folder).with_suffix("").as_posix()
    source, more = ingest.read_source(source_id, _relative(path, root), path.read_bytes(), sidecar)
    return source, problems + more


def _folder_problems(folder: Path, root: Path) -> Iterator[Problem]:
    """What is wrong with the folder of sources itself."""
    if not folder.is_dir():
        message = "no such folder; put source texts there, or set dossier_sources"
        yield Problem(_relative(folder, root), None, "settings", message)
        return
    for path in _files(folder, SIDECAR_SUFFIXES):
        if not path.with_suffix(".txt").is_file():
            message = f"a sidecar without its source; {path.stem}.txt is not there"
            yield Problem(_relative(path, root), None, "sidecar", message)


def _files(folder: Path, suffixes: tuple[str, ...]) -> list[Path]:
    """Return the files in and below `folder` with one of `suffixes`, sorted; none hidden."""
    return sorted(
        path
        for path in folder.rglob("*")
        if path.suffix in suffixes
        and path.is_file()
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    )


def _relative(path: Path, root: Path) -> str:
    return Path(os.path.relpath(path, root)).as_posix()


# --- Writing ----------------------------------------------------------------------------------


def write(folder: Path, wanted: Iterable[Page]) -> list[Problem]:
    """Make `folder` hold the pages `wanted` and no other page of ours.

    A file is touched only if its content changes. Files that we did not write are neither
    changed nor removed; one that stands where a page should be is a problem.
    """
    problems: list[Problem] = []
    kept: set[Path] = set()
    for page in wanted:
        path = folder / page.path
        kept.add(path)
        data = page.text.encode("utf-8")
        old = path.read_bytes() if path.is_file() else None
        if old == data:
            continue
        if old is not None and not _is_ours(old):
            message = "this file is not a page of the archive; move it, or set dossier_pages"
            problems.append(Problem(str(path), None, "settings", message))
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    if folder.is_dir():
        _prune(folder, kept)
    return problems


def _is_ours(data: bytes) -> bool:
    return NOTICE.encode() in data[:200]


def _prune(folder: Path, kept: set[Path]) -> None:
    """Remove pages of ours that are not `kept`, and folders that this leaves empty."""
    for directory, _names, files in os.walk(folder, topdown=False):
        here = Path(directory)
        for name in files:
            path = here / name
            if path not in kept and path.suffix in (".md", ".txt"):
                with path.open("rb") as file:
                    ours = _is_ours(file.read(200))
                if ours:
                    path.unlink()
        if here != folder and not any(here.iterdir()):
            here.rmdir()
