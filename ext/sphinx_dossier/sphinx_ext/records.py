"""What the domain remembers of each page; pickled with Sphinx's environment."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EntryRecord:
    """Where an entry's page is, and what references to it may say.

    `forms` begins with the name; `dates` says in a few words when the entry began and ended.
    """

    docname: str
    anchor: str
    kind: str
    name: str
    sort: str
    forms: tuple[str, ...]
    summary: str
    dates: str


@dataclass(frozen=True, slots=True)
class Neighbour:
    """The source before or after another: its docname and title."""

    docname: str
    title: str


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """Where a source's page is, and what it tells of itself.

    `date` is EDTF and `language` a BCP 47 tag; both may be empty. `places` is a digest of the
    names of all places that can be referred to. The neighbours are by date.
    """

    docname: str
    anchor: str
    title: str
    date: str
    language: str
    places: str
    earlier: Neighbour | None
    later: Neighbour | None
