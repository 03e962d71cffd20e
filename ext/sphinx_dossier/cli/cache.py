"""What commands keep of the sources from one run to the next, in a folder of the project.

It is the store of a build (`sphinx_dossier.store`), so that a command reads and links what has
changed. The folder may be deleted at any time; that costs time and changes nothing.

A command works on a copy of its own, and puts it in the place of the kept file when all has been
read. So two that run at once do not meet, what is read bit by bit stays what it was, and a file
that does not end with its own digest is as good as none.
"""

from __future__ import annotations

import os
import sqlite3
import tempfile
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import IO

from sphinx_dossier import pipeline
from sphinx_dossier.cli.output import with_progress
from sphinx_dossier.kinds import Kinds
from sphinx_dossier.store import SpoiledStore, Store, key

FOLDER = ".dossier_cache"
"""In the folder where the command is run, if that has the project's ``conf.py`` below it."""

# What tells Git and backup programs to leave the folder alone; see bford.info/cachedir.
_MARKS = {
    ".gitignore": "*\n",
    "CACHEDIR.TAG": "Signature: 8a477f597d28d172789f06886806bc55\n"
    "# What `dossier` keeps of the sources. It may be deleted at any time.\n",
}
_PIECE = 1 << 20


def read_archive(
    docs: Path,
    sources: Path,
    authority: Path,
    kinds: Kinds,
    root: Path | None = None,
    state: str = "",
) -> pipeline.Archive:
    """Return the archive of two folders, with progress; its paths are as seen from `root`.

    `docs` is the folder of the project's ``conf.py``; without one, nothing is kept. `root` is the
    working directory if it is left out, and else where the files of another state are. Each
    `state` is kept by itself.
    """
    place = root or Path.cwd()

    def read(store: Store) -> pipeline.Archive:
        return pipeline.read_archive(
            sources, authority, kinds, place, progress=with_progress, store=store
        )

    if (docs / "conf.py").is_file() and docs.resolve().is_relative_to(Path.cwd().resolve()):
        parts = [os.path.relpath(each, place) for each in (sources, authority)]
        name = blake2b("\0".join((*parts, state)).encode(errors="surrogatepass"), digest_size=8)
        kept = Path.cwd() / FOLDER / f"{name.hexdigest()}.store"
        # What goes wrong with it costs time only: a full disk, a folder that cannot be written.
        with suppress(SpoiledStore, sqlite3.Error, OSError):
            _copies.append(tempfile.TemporaryDirectory("", "dossier-", ignore_cleanup_errors=True))
            path = Path(_copies[-1].name, "sources.sqlite")
            _take(kept, path)
            store = Store(path, key())
            archive = read(store)
            if store.has_changed:
                with suppress(OSError):
                    _keep(path, kept)
            return archive
    return read(Store())


# What this process reads from; each is removed when the process ends.
_copies: list[tempfile.TemporaryDirectory[str]] = []


def _take(kept: Path, path: Path) -> None:
    """Copy the kept file to `path`, without its digest, if there is one and it is whole."""
    if not kept.is_file():
        return
    with kept.open("rb") as file, path.open("wb") as copy:
        size = os.fstat(file.fileno()).st_size - blake2b.MAX_DIGEST_SIZE
        is_whole = _copied(file, copy, size) == file.read()
    if not is_whole:
        path.unlink()


def _keep(path: Path, kept: Path) -> None:
    """Put the file at `path` and its digest in the place of the kept file, all at once."""
    if not kept.parent.is_dir():
        kept.parent.mkdir()
        for name, text in _MARKS.items():
            (kept.parent / name).write_text(text, encoding="utf-8")
    new = kept.with_name(f"{kept.name}.{os.getpid()}")
    try:
        with path.open("rb") as file, new.open("wb") as copy:
            copy.write(_copied(file, copy, path.stat().st_size))
        new.replace(kept)
    finally:
        new.unlink(missing_ok=True)


def _copied(file: IO[bytes], copy: IO[bytes], size: int) -> bytes:
    """Copy the next `size` bytes of a file, a piece at a time, and return their digest."""
    found = blake2b()
    while size > 0 and (piece := file.read(min(size, _PIECE))):
        size -= len(piece)
        found.update(piece)
        copy.write(piece)
    return found.digest()
