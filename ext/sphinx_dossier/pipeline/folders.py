"""The folders of sources and of authority files: what stands in them, and what is wrong there."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path

from sphinx_dossier import authority
from sphinx_dossier.authority import ignored as ignored_names
from sphinx_dossier.authority.ignored import Ignored
from sphinx_dossier.kinds import Kinds
from sphinx_dossier.model import Entry, Problem, Source

AUTHORITY_SUFFIXES = (".yaml", ".yml", ".json")
SIDECAR_SUFFIXES = (".yaml", ".yml")


def read_authority(
    folder: Path, kinds: Kinds, root: Path
) -> tuple[Mapping[str, Entry], list[Problem]]:
    """Return the entries of all authority files in and below `folder`, and what is wrong."""
    files, problems = authority_files(folder, root)
    entries, more = authority.load(files, kinds)
    return entries, problems + more


def authority_files(folder: Path, root: Path) -> tuple[list[tuple[str, bytes]], list[Problem]]:
    """Return the paths of all authority files and what they hold, and what is wrong with them."""
    if not folder.is_dir():
        where = relative(folder, root)
        message = "no such folder; put authority files there, or set dossier_authority"
        return [], [Problem(where, None, "settings", message)]
    paths, problems = _files(folder, AUTHORITY_SUFFIXES, root, "authority")
    files = []
    for path in paths:
        data = _read(path, root, "authority", problems)
        if data is not None:
            files.append((relative(path, root), data))
    return files, problems


def read_ignored_names(folder: Path, root: Path) -> tuple[Ignored, list[Problem]]:
    """Return the names that are never to be proposed, as a file beside the authority has them."""
    path = folder / ignored_names.FILE
    problems: list[Problem] = []
    data = _read(path, root, "authority", problems) if path.is_file() else b""
    text = (data or b"").decode("utf-8", "replace")
    ignored, more = ignored_names.read_ignored(text, relative(path, root))
    return ignored, problems + more


def read_source(
    path: Path,
    folder: Path,
    root: Path,
    sidecar_path: Path | None = None,
    language_of: Callable[[str], str] | None = None,
) -> tuple[Source | None, list[Problem]]:
    """Return the source in the file `path` of the folder of sources, and what is wrong.

    There is no source where the file cannot be read. `language_of` tells the language of a text,
    if not in the way of `ingest`.
    """
    from sphinx_dossier import ingest  # noqa: PLC0415 — see `reading`

    problems: list[Problem] = []
    sidecar = None
    if sidecar_path is not None:
        sidecar_data = _read(sidecar_path, root, "sidecar", problems)
        if sidecar_data is not None:
            sidecar, more = ingest.read_sidecar(relative(sidecar_path, root), sidecar_data)
            problems += more
    data = _read(path, root, "source", problems)
    if data is None:
        return None, problems
    source_id = path.relative_to(folder).with_suffix("").as_posix()
    source, more = ingest.read_source(
        source_id, relative(path, root), data, sidecar, language_of or ingest.language_of
    )
    return source, problems + more


@dataclass(frozen=True, slots=True)
class Listing:
    """The texts in a folder of sources, and the sidecar of each that has one."""

    texts: tuple[Path, ...]
    sidecars: Mapping[Path, Path]


def list_sources(
    folder: Path, root: Path, excluded: Collection[Path] = ()
) -> tuple[Listing, list[Problem]]:
    """Return what the folder of sources holds, and what is wrong with its files as such."""
    if not folder.is_dir():
        message = "no such folder; put source texts there, or set dossier_sources"
        return Listing((), {}), [Problem(relative(folder, root), None, "settings", message)]
    paths, problems = _files(folder, (".txt", *SIDECAR_SUFFIXES), root, "source", excluded)
    texts: dict[Path, Path] = {}
    sidecars: dict[Path, Path] = {}

    def claim(claimed: dict[Path, Path], path: Path, subtype: str) -> None:
        first = claimed.setdefault(path.with_suffix(""), path)
        if first != path:
            message = f"{first.name} has the same name; rename one of them"
            problems.append(Problem(relative(path, root), None, subtype, message))

    for path in sorted(paths, key=lambda path: path.suffix != path.suffix.lower()):
        if path.suffix.lower() == ".txt":
            claim(texts, path, "source")
        else:
            claim(sidecars, path, "sidecar")
    for stem, path in sidecars.items():
        if stem not in texts:
            message = f"a sidecar without its source; {stem.name}.txt is not there"
            problems.append(Problem(relative(path, root), None, "sidecar", message))
    beside = {texts[stem]: path for stem, path in sidecars.items() if stem in texts}
    return Listing(tuple(sorted(texts.values(), key=attrgetter("parts"))), beside), problems


def _files(
    folder: Path,
    suffixes: tuple[str, ...],
    root: Path,
    subtype: str,
    excluded: Collection[Path] = (),
) -> tuple[list[Path], list[Problem]]:
    """Return the files in and below `folder` with one of `suffixes`, sorted; none hidden.

    A file whose name is no text cannot have a page, and is a problem.
    """
    passed = {path.resolve() for path in excluded}
    found: list[Path] = []
    problems: list[Problem] = []
    for directory, names, files in os.walk(folder, followlinks=True):
        here = Path(directory)
        if here.resolve() in passed:
            names.clear()
            continue
        passed.add(here.resolve())  # a link may lead back to where it stands
        names[:] = [name for name in names if not name.startswith(".")]
        for name in files:
            path = here / name
            if name.startswith(".") or path.suffix.lower() not in suffixes:
                continue
            if not _is_text(str(path.relative_to(folder))):
                shown = relative(path, root).encode(errors="backslashreplace").decode()
                message = "this file's name is not valid UTF-8; rename it"
                problems.append(Problem(shown, None, subtype, message))
            else:
                found.append(path)
    return sorted(found, key=attrgetter("parts")), problems


def _is_text(name: str) -> bool:
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def _read(path: Path, root: Path, subtype: str, problems: list[Problem]) -> bytes | None:
    """Return what a file holds; ``None``, and a problem more, if it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        message = f"cannot be read: {error.strerror}"
        problems.append(Problem(relative(path, root), None, subtype, message))
        return None


def relative(path: Path, root: Path) -> str:
    """Return `path` as seen from `root`, with ``/``."""
    return Path(os.path.relpath(path, root)).as_posix()
