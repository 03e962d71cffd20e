"""What tells files and values from what they were, without a look at all that they hold."""

from __future__ import annotations

import os
import time
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Final

from sphinx_dossier.model import Entry


def digest_of(value: object) -> str:
    """Return a digest of an entry, or of the kinds: of all that linking is told by it."""
    if isinstance(value, Entry):
        value = replace(value, path="", line=None)
    return sha256(repr(value).encode(errors="surrogatepass")).hexdigest()[:32]


def signature(path: Path, sidecar: Path | None) -> str:
    """Return what the file system says of a source's files; empty if they may still change.

    Times are not exact: a file that was written a moment ago may be written again within the same
    tick, with as many bytes.
    """
    signs = []
    now = time.time_ns()
    for file in filter(None, (path, sidecar)):
        try:
            found = file.stat()
        except OSError:
            return ""
        if now - max(found.st_mtime_ns, found.st_ctime_ns) < TICK:
            return ""
        times = f"{found.st_mtime_ns} {found.st_ctime_ns}"
        signs.append(f"{file.name} {found.st_ino} {found.st_size} {times}")
    return "\n".join(signs)


TICK: Final = 2_000_000_000
"""In nanoseconds: the coarsest clock of a file system that is in use, that of FAT."""


def trace(path: str | Path) -> str:
    """Return what the file system says of a page, to know it again; empty if it is not there."""
    try:
        found = os.stat(path)  # noqa: PTH116 — a path for each page costs more than asking
    except OSError:
        return ""
    return f"{found.st_ino} {found.st_size} {found.st_mtime_ns} {found.st_ctime_ns}"
