"""What a picture shows: all of its data, and all of its words.

No words are made here. Whoever makes a picture gives each word that it shows, in the reader's
language; the same words serve those who cannot see it. Common to all pictures are:

* `title`, its name, and `description`, one or two sentences that say what there is to see;
* `caption`, a line that stands with it, which may be empty;
* `headings`, those of the columns of its table.

A *target* is what a name leads to, such as ``entry:taliban``: a string that is handed on as it
is, and empty where a name leads nowhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise

from sphinx_dossier.dates import bounds


@dataclass(frozen=True, slots=True)
class YearCounts:
    """How many there are in each year. The headings are those of the year and of the number.

    `counts` are pairs of a year and a number, the years in order. A year that is not there has
    none.
    """

    title: str
    description: str
    caption: str
    headings: tuple[str, str]
    counts: tuple[tuple[int, int], ...]

    def __post_init__(self) -> None:
        """Raise `ValueError` for a year out of order or of five digits, or a negative number."""
        years = [year for year, _count in self.counts]
        for before, year in pairwise(years):
            if year <= before:
                raise ValueError(f"counts: the year {year} stands after {before}")
        for year, count in self.counts:
            if not -9999 <= year <= 9999:
                raise ValueError(f"counts: there is no year {year} in four digits")
            if count < 0:
                raise ValueError(f"counts: {count} in the year {year}")


class Form(StrEnum):
    """How the rows of a group are drawn in a timeline."""

    DOT = "dot"
    """As dots; many together in one band, and very many as their number by period."""
    DIAMOND = "diamond"
    """As diamonds."""
    BAR = "bar"
    """As bars from their start to their end; very many as the number that a period touches."""


@dataclass(frozen=True, slots=True)
class Group:
    """The rows of one kind in a timeline: what they are called together, and how they look."""

    kind: str
    label: str
    form: Form


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """What has its place in time: a source, an agreement, an office.

    `start` and `end` are the first and the last day that it may mean. `open_start` and `open_end`
    say that it began before, or lasted after, what is known; so do `date.min` and `date.max`, and
    the absence of one of the two. A row that has neither is not drawn, but stands in the table.
    `dates_label` tells the dates to a reader.
    """

    label: str
    target: str
    kind: str
    dates_label: str
    start: date | None
    end: date | None
    open_start: bool = False
    open_end: bool = False

    def __post_init__(self) -> None:
        """Raise `ValueError` for a row that ends before it starts."""
        if self.start and self.end and self.end < self.start:
            raise ValueError(f"rows: {self.label!r} ends before it starts")

    @classmethod
    def of_edtf(
        cls, label: str, target: str, kind: str, dates_label: str, edtf: str
    ) -> TimelineRow:
        """Return the row of a date or interval. Raises `ValueError` if `edtf` is not EDTF."""
        return cls(label, target, kind, dates_label, *bounds(edtf))

    @property
    def first(self) -> date | None:
        """The first day, ``None`` where it is open or unknown."""
        return None if self.start == date.min else self.start

    @property
    def last(self) -> date | None:
        """The last day, ``None`` where it is open or unknown."""
        return None if self.end == date.max else self.end


@dataclass(frozen=True, slots=True)
class Timeline:
    """Sources, agreements, offices in time, by group.

    The headings are those of the name, of the dates, and of the number; the last is needed where
    a group has so many rows that only their number is shown. `groups` are in the order in which
    they are drawn; rows of a kind that has no group come last, as bars. `months` are the twelve
    short names of months; without them the axis has numbers.
    """

    title: str
    description: str
    caption: str
    headings: tuple[str, str, str]
    groups: tuple[Group, ...]
    rows: tuple[TimelineRow, ...]
    months: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Raise `ValueError` for names of months that are not twelve, or a kind in two groups."""
        if len(self.months) not in (0, 12):
            raise ValueError(f"months: twelve names are wanted, not {len(self.months)}")
        kinds = [group.kind for group in self.groups]
        if len(set(kinds)) < len(kinds):
            raise ValueError("groups: a kind stands in two groups")


@dataclass(frozen=True, slots=True)
class Node:
    """A name in a network; `count` is how often it is found, in the unit of the ties' weights."""

    label: str
    target: str
    kind: str
    count: int


@dataclass(frozen=True, slots=True)
class Tie:
    """Two nodes, by their index, and how often they are found together."""

    first: int
    second: int
    weight: int


@dataclass(frozen=True, slots=True)
class Network:
    """Who is named with whom: around the node `centre`, or, if it is ``None``, altogether.

    The headings are those of the name, of the name that it is named with, and of the number.
    `kinds` are pairs of a kind and its label, for the legend.
    """

    title: str
    description: str
    caption: str
    headings: tuple[str, str, str]
    kinds: tuple[tuple[str, str], ...]
    nodes: tuple[Node, ...]
    ties: tuple[Tie, ...]
    centre: int | None = None

    def __post_init__(self) -> None:
        """Raise `ValueError` for what names no node, a node tied to itself, a tie given twice."""
        known = range(len(self.nodes))
        if self.centre is not None and self.centre not in known:
            raise ValueError(f"centre: there is no node {self.centre}")
        seen = set()
        for tie in self.ties:
            for end in (tie.first, tie.second):
                if end not in known:
                    raise ValueError(f"ties: there is no node {end}")
            pair = frozenset((tie.first, tie.second))
            if len(pair) == 1:
                raise ValueError(f"ties: the node {tie.first} is tied to itself")
            if pair in seen:
                raise ValueError(f"ties: the nodes {min(pair)} and {max(pair)} are tied twice")
            if tie.weight < 1:
                raise ValueError(f"ties: a weight of {tie.weight}")
            seen.add(pair)


Picture = YearCounts | Timeline | Network
"""Any of the three."""

Cell = tuple[str, str]
"""A text and its target."""


@dataclass(frozen=True, slots=True)
class Table:
    """The data of a picture as a table.

    Each row has as many cells as there are headings; `numbers` are the indices of the columns
    that hold numbers.
    """

    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    numbers: tuple[int, ...]
