"""The folder of pages, and that of copies: brought in line with what is wanted in them."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from sphinx_dossier.model import Problem
from sphinx_dossier.pipeline import signs
from sphinx_dossier.pipeline.folders import relative
from sphinx_dossier.processes import shared_out
from sphinx_dossier.render import (
    NO_PARTS,
    Changes,
    Contents,
    Fingerprints,
    Parts,
    Planned,
    plan,
    reach,
    sign_of,
)
from sphinx_dossier.render.templates import NOTICE
from sphinx_dossier.store import Store


@dataclass(frozen=True, slots=True)
class _Basis:
    """What the pages that are noted were made from: see `render.Changes`, and `render.Parts`."""

    authority: str
    sources: int
    parts: Parts


def write(
    folder: Path, contents: Contents, changes: Changes, store: Store, processes: int = 1
) -> list[Problem]:
    """Make `folder` hold the pages of an archive and no other page of ours.

    A page is made only if what it depends on is not what `store` has noted, or its file not as we
    left it; a file is touched only if its content changes. Files that we did not write are neither
    changed nor removed; one that stands where a page should be is a problem. Raises `OSError`
    where nothing can be written, and what making pages raises.
    """
    sign = sign_of(contents)
    basis: _Basis | None = store.value("pages", None, sign)
    known = basis.parts if basis and basis.authority == changes.authority else NO_PARTS
    fingerprints = Fingerprints(contents, sign, known)
    basis_now = _Basis(changes.authority, changes.now, fingerprints.parts)
    reached = None
    if basis and basis.sources == changes.before:
        reached = reach(contents, changes, basis.parts, basis_now.parts)
    noted = store.pages(str(folder))
    kept: set[str] = set()
    jobs: list[Planned] = []
    for planned in plan(contents, fingerprints, reached):
        kept.update(planned.paths)
        # With another sign, no page is what it was.
        if basis is None or not _is_as_noted(folder, planned, noted):
            jobs.append(planned)
    problems: list[Problem] = []
    now: dict[str, tuple[str, str]] = {}
    made = shared_out(partial(_make, folder), jobs, processes)
    for planned, (fingerprint, traces) in zip(jobs, made, strict=True):
        for name, trace in zip(planned.paths, traces, strict=True):
            if trace:
                now[name] = fingerprint, trace
            else:
                message = "this file is not a page of the archive; move it, or set dossier_pages"
                problems.append(Problem(str(folder / name), None, "settings", message))
    # What is noted of pages holds for one basis, so that all of it is noted at once.
    remade = {name for planned in jobs for name in planned.paths}
    store.forget_pages(str(folder), (noted.keys() - kept) | (remade - now.keys()))
    store.note_pages(str(folder), now)
    if basis != basis_now:
        store.note("pages", basis_now, sign)
    store.save()
    clear(folder, kept)
    return problems


def _is_as_noted(folder: Path, planned: Planned, noted: Mapping[str, tuple[str, str]]) -> bool:
    """Whether pages are as they were made last, and would be made so again."""
    fingerprint = ""
    for each in planned.paths:
        if each not in noted:
            return False
        fingerprint, trace = noted[each]
        if not trace or trace != signs.trace(f"{folder}/{each}"):
            return False
    return not planned.reached or planned.fingerprint() == fingerprint


def copy(
    folder: Path,
    wanted: Mapping[str, Path],
    store: Store,
    root: Path,
    former: Iterable[str] = (),
) -> list[Problem]:
    """Make `folder` hold copies of files, each under its path there; no other file is touched.

    Copies that are no longer wanted are removed: of those that `store` knows, and of the `former`.
    A file is compared with its copy only if it, or the copy, is not what `store` has noted. One
    that cannot be copied is a problem, at its path relative to `root`.
    """
    problems: list[Problem] = []
    before = store.pages(str(folder))
    gone = {*before, *former} - wanted.keys()
    for name in gone:
        remove(folder / name)
    now: dict[str, tuple[str, str]] = {}
    for name, path in wanted.items():
        there = folder / name
        noted = signs.signature(path, None), signs.trace(there)
        if noted[0] and before.get(name) == noted:
            continue
        try:
            data = path.read_bytes()
            if not there.is_file() or there.read_bytes() != data:
                there.parent.mkdir(parents=True, exist_ok=True)
                there.write_bytes(data)
        except OSError as error:
            message = f"cannot be copied for download: {error.strerror}"
            problems.append(Problem(relative(path, root), None, "source", message))
        else:
            now[name] = noted[0], signs.trace(there)
    # A copy that is not noted is compared again: on a full disk, nothing is lost by that.
    with suppress(sqlite3.Error):
        store.forget_pages(str(folder), gone)
        store.note_pages(str(folder), now)
        store.save()
    return problems


def _make(folder: Path, planned: Planned) -> tuple[str, list[str]]:
    """Write pages, and return their fingerprint, and the trace of each.

    The trace of a file that is not ours is empty.
    """
    traces = [
        signs.trace(folder / name) if _put(folder / name, text.encode("utf-8")) else ""
        for name, text in zip(planned.paths, planned.texts(), strict=True)
    ]
    return planned.fingerprint(), traces


def _put(path: Path, data: bytes) -> bool:
    """Make a page's file hold `data`; return false, and do nothing, if the file is not ours."""
    old = path.read_bytes() if path.is_file() else None
    if old == data:
        return True
    if old is not None and not _is_ours(old):
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    # Written beside and moved into place, so that a page is never there in part.
    beside = path.with_name(f".{path.name}.new")
    beside.write_bytes(data)
    beside.replace(path)
    return True


def _is_ours(data: bytes) -> bool:
    """Whether a file is a page of ours; an empty one is what is left of one."""
    return not data or NOTICE.encode() in data[:200]


def remove(path: Path) -> None:
    """Remove a file, if it is there, and the folder that this leaves empty."""
    path.unlink(missing_ok=True)
    if path.parent.is_dir() and not any(path.parent.iterdir()):
        path.parent.rmdir()


def clear(folder: Path, kept: Collection[str] = ()) -> None:
    """Remove pages of ours that are not `kept`, and folders that this leaves empty.

    `kept` are paths below the folder, with ``/``.
    """
    for directory, _names, files in os.walk(folder, topdown=False):
        here = Path(directory)
        below = "" if here == folder else f"{here.relative_to(folder).as_posix()}/"
        for name in files:
            if f"{below}{name}" not in kept and name.endswith(_SUFFIXES):
                path = here / name
                with path.open("rb") as file:
                    ours = _is_ours(file.read(200))
                if ours:
                    path.unlink()
        if here != folder and not any(here.iterdir()):
            here.rmdir()


# The last is what a build that was stopped leaves of a page.
_SUFFIXES: Final = (".md", ".inc", ".md.new")
