"""The axis of time: where a day is, which days are marked, and which periods are counted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Final

from sphinx_dossier.pictures.lettering import NARROWEST, SMALL, width
from sphinx_dossier.pictures.markup import QUIET, element, percent, words

MARGIN: Final = 2.0
"""What is left free on either side of a picture, in per cent, so that no mark is cut."""

_GAP: Final = 10
"""The least distance between labels in pixels."""

# Months from one tick to the next, and in a period that is counted; decades and more follow.
_STEPS: Final = (1, 2, 3, 6, 12, 24, 60)
_PERIODS: Final = (1, 3, 12, 60)


@dataclass(frozen=True, slots=True)
class Label:
    """A label in the middle of the place `at`, in per cent, but for `aside` pixels."""

    text: str
    at: float
    aside: float = 0.0

    @property
    def span(self) -> tuple[float, float]:
        """Where it begins and ends in the narrowest picture, in pixels; elsewhere it is freer."""
        middle, half = self.at * NARROWEST / 100 + self.aside, width(self.text, SMALL) / 2
        return middle - half, middle + half

    def draw(self, y: float) -> str:
        """Return the label as markup, standing on the line `y`."""
        return element(
            "text",
            words(self.text),
            x=percent(self.at),
            **({"dx": self.aside} if self.aside else {}),
            y=y,
            text_anchor="middle",
            font_size=SMALL,
            **QUIET,
        )


def label(text: str, at: float) -> Label:
    """Return a label in the middle of its place, or as much aside as it must be to be whole."""
    left, right = Label(text, at).span
    return Label(text, at, max(0.0, -left) - max(0.0, right - NARROWEST))


def are_apart(labels: Sequence[Label]) -> bool:
    """Return whether labels, in order, leave a gap between them."""
    spans = [each.span for each in labels]
    return all(after[0] - before[1] >= _GAP for before, after in pairwise(spans))


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time; `first` and `past` are the ordinals of its first day and the next."""

    name: str
    first: int
    past: int


@dataclass(frozen=True, slots=True)
class Axis:
    """A stretch of time in whole months, counted from the year nought; `past` is not part of it.

    `ticks` are labels, with the year that is written below one.
    """

    first: int
    past: int
    ticks: tuple[tuple[Label, Label | None], ...]

    @property
    def ordinals(self) -> tuple[int, int]:
        """The ordinals of the first day, and of the first that is no more part of it."""
        return _ordinal(self.first), _ordinal(self.past)

    def place(self, ordinal: float) -> float:
        """Return where a day is, in per cent."""
        begin, end = self.ordinals
        return MARGIN + (ordinal - begin) / (end - begin) * (100 - 2 * MARGIN)

    def periods(self, most: int) -> tuple[Period, ...]:
        """Return the whole axis as at most `most` periods of a month, a quarter, a year …"""
        step = next(
            step for step in _longer(_PERIODS) if self.past // step - self.first // step < most
        )
        start = self.first - self.first % step
        return tuple(
            Period(_period_name(month, step), _ordinal(month), _ordinal(month + step))
            for month in range(start, self.past, step)
        )


def axis(first: date, last: date, months: Sequence[str]) -> Axis:
    """Return the axis from one day to another, with the names of months where it is short."""
    start, past = _month(first), _month(last) + 1
    if past - start > 36:
        start, past = start - start % 12, past + -past % 12
    elif past - start < 3:
        start, past = start - 1, past + 1
    start, past = max(start, _month(date.min)), min(past, _month(date.max) + 1)
    bare = Axis(start, past, ())
    fitting = (_ticks(bare, step, months) for step in _longer(_STEPS))
    return Axis(start, past, next(ticks for ticks in fitting if ticks is not None))


def _ticks(
    bare: Axis, step: int, months: Sequence[str]
) -> tuple[tuple[Label, Label | None], ...] | None:
    """Return the ticks at all multiples of `step` months, or ``None`` if they have no room."""
    places = range(bare.first + -bare.first % step, bare.past, step)
    if len(places) > 8:
        return None
    ticks: list[tuple[Label, Label | None]] = []
    for month in places:
        at = bare.place(_ordinal(month))
        if step % 12 == 0:
            ticks.append((label(str(month // 12), at), None))
        elif months:
            year = label(str(month // 12), at) if month % 12 < step or not ticks else None
            ticks.append((label(months[month % 12], at), year))
        else:
            ticks.append((label(_month_name(month), at), None))
    years = [year for _tick, year in ticks if year]
    return tuple(ticks) if are_apart([tick for tick, _year in ticks]) and are_apart(years) else None


def _longer(steps: Sequence[int]) -> Iterator[int]:
    """Yield `steps`, which are months, and then ten years, 20 and 50 years, 100 years and on."""
    yield from steps
    yield from (years * 12 for years in round_numbers() if years >= 10)


def round_numbers() -> Iterator[int]:
    """Yield 1, 2, 5, 10, 20, 50, 100 and on, without end."""
    power = 1
    while True:
        yield from (power, 2 * power, 5 * power)
        power *= 10


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1


def _ordinal(month: int) -> int:
    """Return the ordinal of the first day of a month; of those beyond the calendar, its ends."""
    if month < _month(date.min):
        return date.min.toordinal()
    if month > _month(date.max):
        return date.max.toordinal() + 1
    return date(month // 12, month % 12 + 1, 1).toordinal()


def _month_name(month: int) -> str:
    return f"{month // 12:04}-{month % 12 + 1:02}"


def _period_name(month: int, step: int) -> str:
    if step == 12:
        return str(month // 12)
    if step < 12:
        last = month + step - 1
        return _month_name(month) + (f"–{_month_name(last)}" if step > 1 else "")
    return f"{month // 12}–{(month + step) // 12 - 1}"
