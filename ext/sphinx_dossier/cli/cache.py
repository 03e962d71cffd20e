"""What commands keep of the sources from one run to the next, in a folder of the project.

It is the store of a build (`sphinx_dossier.store`), so that a command reads and links what has
changed. The folder may be deleted at any time; that costs time and changes nothing.
"""

from __future__ import annotations

import os
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

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
    working directory if it is left out, and else where the files of another state are. States that
    are read at the same time need different names `state`, since what is kept is read bit by bit.
    """
    place = root or Path.cwd()
    path = None
    if (docs / "conf.py").is_file() and docs.resolve().is_relative_to(Path.cwd().resolve()):
        parts = [os.path.relpath(each, place) for each in (sources, authority)]
        name = sha256("\0".join((*parts, state)).encode())
        path = _folder() / f"{name.hexdigest()[:16]}.sqlite"

    def read() -> pipeline.Archive:
        store = Store(path, key())
        return pipeline.read_archive(
            sources, authority, kinds, place, progress=with_progress, store=store
        )

    try:
        return read()
    except SpoiledStore:
        # It has been removed, and decides nothing.
        return read()


def _folder() -> Path:
    """Return the folder, made if it is not there; nothing is kept where it cannot be."""
    folder = Path.cwd() / FOLDER
    if not folder.is_dir():
        with suppress(OSError):
            folder.mkdir()
            for name, text in _MARKS.items():
                (folder / name).write_text(text, encoding="utf-8")
    return folder
