"""The settings of the extension, declared once: registered from here and documented from here."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.util import logging

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Setting:
    """One name in ``conf.py``; `rebuild` says what Sphinx must read again when it changes."""

    name: str
    default: Any
    types: tuple[type, ...]
    description: str
    rebuild: Literal["", "env", "html"] = ""


SETTINGS = (
    Setting(
        "dossier_sources",
        "../seeds",
        (str,),
        "The folder of source texts, relative to `conf.py`. Every `.txt` file in it and below it"
        " is a source; a `.yaml` file of the same name is its sidecar.",
    ),
    Setting(
        "dossier_authority",
        "authority",
        (str,),
        "The folder of authority files (`.yaml`, `.yml` or `.json`), relative to `conf.py`.",
    ),
    Setting(
        "dossier_pages",
        "archive",
        (str,),
        "The folder that pages are written to, relative to the documentation's root. It belongs to"
        " the extension: keep it out of version control.",
    ),
    Setting(
        "dossier_templates",
        "",
        (str,),
        "A folder of templates that replace ours, relative to `conf.py`; empty for none.",
    ),
    Setting(
        "dossier_unmentioned",
        False,  # noqa: FBT003
        (bool,),
        "Whether entries have pages, and stand in lists, though no source mentions them. Without"
        " it, an entry has a page if a source mentions it, if it may be meant by an uncertain"
        " link, or if it has to do with such an entry; a reference to another shows its name.",
    ),
    Setting(
        "dossier_editor_pages",
        False,  # noqa: FBT003
        (bool,),
        "Whether the archive has a page for its editor, `editor` in the folder of pages: names that"
        " no entry covers, unresolved mentions, and aliases that no source uses.",
        rebuild="html",
    ),
    Setting(
        "dossier_watch",
        False,  # noqa: FBT003
        (bool,),
        "Whether a build leaves the search index, the other indices and the inventory as they were,"
        " which take a third of the time after a small change to a large archive. Pages that change"
        " meanwhile are found and listed as they were before; the next build without it has them"
        " all. For building while you write: `-D dossier_watch=1`.",
    ),
    Setting(
        "dossier_kinds",
        {},
        (dict,),
        "Kinds of entries beside person, group and agreement, or fields to add to those: a mapping"
        " of each kind's id to `label`, `plural`, `names` and `fields`.",
        rebuild="env",
    ),
)


def normalise(app: Sphinx, config: Config) -> None:
    """Bring the folder of pages to one spelling; one that cannot be is reported and not used."""
    del app
    given = config.dossier_pages
    folder = posixpath.normpath(given) if isinstance(given, str) else ""
    if folder in ("", ".") or folder.startswith(("/", "..")) or ":" in folder:
        logger.warning(
            "dossier_pages: %r is no folder below the documentation's root; 'archive' is used",
            given,
            type="dossier",
            subtype="settings",
        )
        folder = "archive"
    config.dossier_pages = folder


WARNINGS: Mapping[str, str] = {
    "source": "A source cannot be read as plain text, its encoding had to be guessed, or it cannot"
    " be copied for download.",
    "sidecar": "A sidecar has an unknown key, a wrong value, or no source beside it.",
    "authority": "An authority file has an unknown key, a wrong value, or refers to no entry.",
    "correction": "A sidecar corrects words that its source does not hold, or names no entry.",
    "settings": "A setting is wrong, a folder is missing, or a file stands in a page's place.",
    "reference": "A role refers to an entry or a source that the archive does not have.",
}
"""The warnings of the extension, by subtype; `suppress_warnings = ["dossier.source"]` hides one."""
