"""What is remembered of each output from one build to the next, in files beside the doctrees.

A file may be lost at any time. What stands in it is for the reader to make sense of: somebody may
have changed it.
"""

from __future__ import annotations

import json
from pathlib import Path

from sphinx.application import Sphinx


def recall(app: Sphinx, file: str, output: str) -> object:
    """Return what is remembered of an output; ``None`` if nothing is."""
    return _all(app, file).get(output)


def remember(app: Sphinx, file: str, output: str, value: object) -> None:
    """Remember a value that JSON can hold, in the place of another."""
    known = _all(app, file) | {output: value}
    Path(app.doctreedir, file).write_text(json.dumps(known), encoding="utf-8")


def _all(app: Sphinx, file: str) -> dict[str, object]:
    try:
        known = json.loads(Path(app.doctreedir, file).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return known if isinstance(known, dict) else {}
