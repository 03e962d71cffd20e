"""A timeline, drawn: an axis, and below it the rows of each group in the order of their start.

A name stands beside its mark, where it has the room for one line at any width, or else above it,
as it does above a bar. Many dots share a band, in which those that would cover one another stand
on one another; where that would be too many, their number by period is shown.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate, chain
from typing import Final

from sphinx_dossier.pictures import columns
from sphinx_dossier.pictures.axis import MARGIN, Axis, Period, axis
from sphinx_dossier.pictures.data import Form, Group, Timeline, TimelineRow
from sphinx_dossier.pictures.lettering import LINE, NARROWEST, SMALL, TEXT, lines, width
from sphinx_dossier.pictures.markup import (
    QUIET,
    Address,
    element,
    hint,
    link,
    percent,
    plain,
    words,
)

_FEW: Final = 8
"""As many dots as this have their names beside them."""

_MANY: Final = 40
"""More diamonds or bars than this have no names: they would be a list, and no picture."""

_LEVELS: Final = 8
"""As many dots as this may stand on one another."""

_DOT: Final = 7.5
"""The distance of dots in pixels."""

_PERIODS: Final = 100
"""More columns than this are no longer told apart on a telephone, with a gap between them."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A row and where it is, in ordinals of days: from `first` up to `past`."""

    row: TimelineRow
    first: int
    past: int
    open_start: bool
    open_end: bool

    @property
    def middle(self) -> float:
        """The day in its middle."""
        return (self.first + self.past) / 2


@dataclass(frozen=True, slots=True)
class Named:
    """Each row with its name, in order."""

    rows: tuple[Placed, ...]


@dataclass(frozen=True, slots=True)
class Banded:
    """All rows in one band, each with the level it stands on."""

    rows: tuple[tuple[Placed, int], ...]


@dataclass(frozen=True, slots=True)
class Counted:
    """The number of rows in each period."""

    periods: tuple[tuple[Period, int], ...]


Look = Named | Banded | Counted
"""How a group is shown."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is shown of a timeline: its axis, the look of each group that has rows, and the rest.

    `axis` is ``None`` if no row has a date; `undated` are the rows that have none.
    """

    axis: Axis | None
    groups: tuple[tuple[Group, Look], ...]
    undated: tuple[TimelineRow, ...]


def plan(timeline: Timeline) -> Plan:
    """Return what is to be shown of a timeline."""
    known = list(chain.from_iterable((row.first, row.last) for row in timeline.rows))
    days = [day for day in known if day]
    if not days:
        return Plan(None, (), timeline.rows)
    drawn = [row for row in timeline.rows if row.first or row.last]
    time = axis(*_extent(drawn, min(days), max(days)), timeline.months)
    by_kind: dict[str, list[Placed]] = {}
    for row in drawn:
        by_kind.setdefault(row.kind, []).append(_placed(row, time))
    strangers = [Group(kind, "", Form.BAR) for kind in by_kind]
    groups = {group.kind: group for group in (*strangers, *timeline.groups)}
    order = dict.fromkeys((*(group.kind for group in timeline.groups), *by_kind))
    return Plan(
        time,
        tuple(
            (groups[kind], _look(groups[kind].form, by_kind[kind], time))
            for kind in order
            if kind in by_kind
        ),
        tuple(row for row in timeline.rows if not row.first and not row.last),
    )


def _extent(rows: Sequence[TimelineRow], first: date, last: date) -> tuple[date, date]:
    """Return the days from which and to which the axis goes, with room for what has no end."""
    room = max(31, (last - first).days // 16)
    before = room if any(row.open_start or not row.first for row in rows) else 0
    after = room if any(row.open_end or not row.last for row in rows) else 0
    return (
        date.fromordinal(max(date.min.toordinal(), first.toordinal() - before)),
        date.fromordinal(min(date.max.toordinal(), last.toordinal() + after)),
    )


def _placed(row: TimelineRow, time: Axis) -> Placed:
    """Return where a row is; what has no end goes on to that of the axis."""
    begin, past = time.ordinals
    first = row.first.toordinal() if row.first else begin
    last = row.last.toordinal() + 1 if row.last else past
    return Placed(row, first, last, row.open_start or not row.first, row.open_end or not row.last)


def _look(form: Form, rows: list[Placed], time: Axis) -> Look:
    rows.sort(key=lambda each: (each.first, each.past, each.row.label, each.row.target))
    if len(rows) <= (_FEW if form == Form.DOT else _MANY):
        return Named(tuple(rows))
    if form != Form.BAR:
        levels = _levels(rows, time)
        if levels is not None:
            return Banded(levels)
    return Counted(_counted(form, rows, time.periods(_PERIODS)))


def _levels(rows: Sequence[Placed], time: Axis) -> tuple[tuple[Placed, int], ...] | None:
    """Return on which level each dot covers no other, or ``None`` if they do not suffice."""
    ends = [-_DOT] * _LEVELS
    found = []
    for each in sorted(rows, key=lambda each: each.middle):
        at = time.place(each.middle) * NARROWEST / 100
        level = next((level for level, end in enumerate(ends) if at - end >= _DOT), None)
        if level is None:
            return None
        ends[level] = at
        found.append((each, level))
    return tuple(found)


def _counted(
    form: Form, rows: Sequence[Placed], periods: tuple[Period, ...]
) -> tuple[tuple[Period, int], ...]:
    """Return how many rows have their middle in each period; of bars, how many touch it.

    Bars are counted by where they begin and end, so that the cost does not grow with their length.
    """
    starts = [period.first for period in periods]
    changes = [0] * (len(periods) + 1)
    for each in rows:
        if form == Form.BAR:
            begin, end = bisect_right(starts, each.first), bisect_left(starts, each.past)
        else:
            begin = end = bisect_right(starts, each.middle)
        changes[max(begin, 1) - 1] += 1
        changes[max(end, begin, 1)] -= 1
    return tuple(zip(periods, accumulate(changes), strict=False))


# --- Drawing ----------------------------------------------------------------------------------


def draw_timeline(timeline: Timeline, address: Address) -> tuple[list[str], float]:
    """Return the content of the picture and its height."""
    shown = plan(timeline)
    if shown.axis is None:
        return [], 1
    content: list[str] = []
    top = 24.0 + (16 if any(year for _tick, year in shown.axis.ticks) else 0)
    height = top
    for group, look in shown.groups:
        if len(shown.groups) > 1 and group.label:
            height += 6
            for line in lines(plain(group.label), NARROWEST / 1.15, size=SMALL):
                height += LINE
                content.append(
                    element(
                        "text", words(line), x="0", y=height - 4, font_size=SMALL,
                        font_weight="600", class_="dossier-picture-group", **QUIET,
                    )
                )  # fmt: skip
        drawn, height = _draw_look(group, look, shown.axis, height + 4, address)
        content += drawn
        height += 4
    return [*_draw_axis(shown.axis, top, height), *content], height


def kind_class(kind: str) -> str:
    """Return the class of a kind, by which a style sheet gives it its colour."""
    return f"dossier-{kind}" if re.fullmatch(r"[a-z][a-z0-9-]*", kind) else "dossier-other"


def _draw_axis(time: Axis, top: float, foot: float) -> Iterator[str]:
    for tick, year in time.ticks:
        yield _hairline(tick.at, top - 6, foot)
        yield tick.draw(13)
        if year:
            yield year.draw(29)


def _hairline(at: float, top: float, foot: float) -> str:
    return element(
        "line", x1=percent(at), x2=percent(at), y1=top, y2=foot, stroke="currentColor",
        stroke_opacity="0.14", class_="dossier-picture-line",
    )  # fmt: skip


def _draw_look(
    group: Group, look: Look, time: Axis, top: float, address: Address
) -> tuple[list[str], float]:
    """Return what a group shows below `top`, and where that ends."""
    content: list[str] = []
    match look:
        case Named(rows):
            for each in rows:
                mark = _draw_bar if group.form == Form.BAR else _draw_mark
                drawn, top = mark(each, group, time, top, address)
                content += drawn
        case Banded(rows):
            foot = top + (max(level for _each, level in rows) + 1) * _DOT
            for each, level in rows:
                dot = _mark(group, time.place(each.middle), foot - (level + 0.5) * _DOT, 3)
                content.append(link(each.row.target, address, hint(_named(each.row)), dot))
            content = [element("g", *content, class_="dossier-picture-band")]
            top = foot
        case Counted(periods):
            content += columns.draw(_columns(periods, time), top + 16, 56)
            top += 74
    return content, top + 4


def _named(row: TimelineRow) -> str:
    return f"{row.label} · {row.dates_label}" if row.dates_label else row.label


def _columns(periods: Sequence[tuple[Period, int]], time: Axis) -> list[columns.Column]:
    gap = 0.2 * (100 - 2 * MARGIN) / len(periods)
    return [
        columns.Column(
            period.name,
            count,
            max(MARGIN, time.place(period.first)) + gap / 2,
            min(100 - MARGIN, time.place(period.past)) - gap / 2,
        )
        for period, count in periods
    ]


def _draw_mark(
    each: Placed, group: Group, time: Axis, top: float, address: Address
) -> tuple[list[str], float]:
    """Return a row with a mark, and a line from the first to the last day that may be meant."""
    left, right = time.place(each.first), time.place(each.past)
    at = (left + right) / 2
    if right - left < 3:
        left = right = at
    content, y = _beside(each.row, left, right, top, address)
    if right > left:
        content.append(_span(group, left, right, y))
    content.append(_mark(group, at, y, 4))
    return content, y + 11


def _draw_bar(
    each: Placed, group: Group, time: Axis, top: float, address: Address
) -> tuple[list[str], float]:
    """Return a row with a bar below its name; an arrow is where it began before or goes on."""
    left, right = time.place(each.first), time.place(each.past)
    content, foot = _above(each.row, left, right, top, address)
    y = foot + 6
    middle = (left + right) / 2
    left, right = min(left, middle - 0.4), max(right, middle + 0.4)
    kind = kind_class(group.kind)
    content.append(
        element(
            "rect", x=percent(left), y=y - 2.5, width=percent(right - left), height=5,
            fill_opacity="0.55", class_=kind,
        )
    )  # fmt: skip
    if each.open_start:
        content.append(_at(left, y, "M0-4.5V4.5L-5 0Z", kind, fill_opacity="0.55"))
    if each.open_end:
        content.append(_at(right, y, "M0-4.5V4.5L5 0Z", kind, fill_opacity="0.55"))
    return content, y + 8


def _beside(
    row: TimelineRow, left: float, right: float, top: float, address: Address
) -> tuple[list[str], float]:
    """Return a name beside the place of its mark, or above it, and where the mark's middle is."""
    wide, y = _one_line(row) + 10, top + 15.5
    if right * NARROWEST / 100 + wide <= NARROWEST:
        return [_label(row, row.label, row.dates_label, address, right, y, "start", 10)], top + 11
    if left * NARROWEST / 100 - wide >= 0:
        return [_label(row, row.label, row.dates_label, address, left, y, "end", -10)], top + 11
    content, foot = _above(row, left, right, top, address)
    return content, foot + 8


def _above(
    row: TimelineRow, left: float, right: float, top: float, address: Address
) -> tuple[list[str], float]:
    """Return a name in the row below `top`, and where its last line ends.

    It begins where its bar does or ends where that does, or as many pixels aside as it must to be
    whole in the narrowest picture: so it is never far from its bar in a wide one.
    """
    broken = [(row.label, row.dates_label)] if _one_line(row) <= NARROWEST else _broken(row)
    wide = max((_wide(label, dates) for label, dates in broken), default=0.0)
    before = min(0.0, NARROWEST - left * NARROWEST / 100 - wide)
    after = max(0.0, wide - right * NARROWEST / 100)
    at, anchor, aside = (left, "start", before) if -before <= after else (right, "end", after)
    content = []
    for label, dates in broken:
        content.append(_label(row, label, dates, address, at, top + 13, anchor, aside))
        top += LINE
    return content, top


def _one_line(row: TimelineRow) -> float:
    """Return how wide the name and the dates of a row are in one line."""
    return _wide(row.label, row.dates_label)


def _wide(label: str, dates: str) -> float:
    label, dates = plain(label), plain(dates)
    if not label or not dates:
        return width(label, TEXT) + width(dates, SMALL)
    return width(label, TEXT) + width(f"  {dates}", SMALL)


def _broken(row: TimelineRow) -> list[tuple[str, str]]:
    """Return the lines of a row: of its name, and of its dates, after the name where they fit."""
    names, dates = lines(plain(row.label), NARROWEST), plain(row.dates_label)
    last = names[-1] if names else ""
    if _wide(last, dates) <= NARROWEST:
        return [*((name, "") for name in names[:-1]), (last, dates)]
    return [
        *((name, "") for name in names),
        *(("", line) for line in lines(dates, NARROWEST, size=SMALL)),
    ]


def _label(
    row: TimelineRow,
    label: str,
    dates: str,
    address: Address,
    at: float,
    y: float,
    anchor: str,
    aside: float,
) -> str:
    """Return a line of the name and the dates of a row."""
    name = link(row.target, address, words(label)) if plain(label) else ""
    quiet = words(dates) if not name else f"\u2002{words(dates)}"
    return element(
        "text",
        name,
        element("tspan", quiet, font_size=SMALL, **QUIET) if plain(dates) else "",
        x=percent(at),
        **({"dx": aside} if aside else {}),
        y=y,
        text_anchor=anchor,
    )


def _mark(group: Group, at: float, y: float, radius: float) -> str:
    kind = kind_class(group.kind)
    if group.form == Form.DOT:
        return element("circle", cx=percent(at), cy=y, r=radius, class_=kind)
    size = radius + 1.5
    return _at(at, y, f"M0-{size} {size} 0 0 {size}-{size} 0Z", kind)


def _at(at: float, y: float, path: str, kind: str, **look: str) -> str:
    """Return a path whose origin is at a place in per cent."""
    return element(
        "svg", element("path", d=path, **look), x=percent(at), y=y, width="1", height="1",
        overflow="visible", class_=kind,
    )  # fmt: skip


def _span(group: Group, left: float, right: float, y: float) -> str:
    return element(
        "line", x1=percent(left), x2=percent(right), y1=y, y2=y, stroke="currentColor",
        stroke_opacity="0.6", stroke_width="1.5", class_=kind_class(group.kind),
    )  # fmt: skip
