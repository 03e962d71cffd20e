"""Names that an editor has decided to ignore for good, kept in a text file beside the authority.

A line is a kind, a colon and a name; what follows a '#' is a remark. The file may be edited by
hand: a line that is taken out is proposed again.
"""

from __future__ import annotations

import unicodedata
from typing import Final

from sphinx_dossier.model import Problem

FILE: Final = "ignored-names.txt"
"""The name of the file, in the folder of authority files."""

Ignored = frozenset[tuple[str, str]]
"""Kinds and folded names."""

HEADING: Final = "# Names that `dossier suggest` proposes no more, one a line: kind: name\n"


def read_ignored(text: str, path: str) -> tuple[Ignored, list[Problem]]:
    """Return the names that the text of the file says, and the lines that say none."""
    found: set[tuple[str, str]] = set()
    problems = []
    for number, line in enumerate(text.splitlines(), 1):
        said = line.partition(" #")[0].strip()
        if not said or said.startswith("#"):
            continue
        kind, colon, name = said.partition(":")
        if colon and kind.strip() and name.strip():
            found.add((kind.strip(), _folded(name)))
        else:
            message = f"'{said}' is no 'kind: name'; write for instance 'group: Nobody'"
            problems.append(Problem(path, number, "authority", message))
    return frozenset(found), problems


def line_of(kind: str, name: str) -> str:
    """Return the line of the file that lets a name be ignored."""
    return f"{kind}: {name}\n"


def is_ignored(kind: str, name: str, ignored: Ignored) -> bool:
    """Tell whether a name, proposed for an entry of a kind, is ignored."""
    return (kind, _folded(name)) in ignored


def _folded(name: str) -> str:
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())
