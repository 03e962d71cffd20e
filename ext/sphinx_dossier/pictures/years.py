"""Counts by year, drawn: a column for each year, or, where there are too many, for several."""

from __future__ import annotations

from typing import Final

from sphinx_dossier.pictures.axis import MARGIN, Label, are_apart, label, round_numbers
from sphinx_dossier.pictures.columns import Column, draw
from sphinx_dossier.pictures.data import YearCounts
from sphinx_dossier.pictures.lettering import NARROWEST

_TOP: Final = 18
_HEIGHT: Final = 96
_MOST: Final = 160
"""More columns than this are no longer told apart on a telephone."""


def draw_years(picture: YearCounts) -> tuple[list[str], float, int]:
    """Return the content of the picture, its height, and the width that it should not exceed."""
    step, slots = _slots(picture)
    if not slots:
        return list(draw((), _TOP, _HEIGHT)), _TOP + _HEIGHT + 2, NARROWEST
    # A few columns should not stand far apart, nor be slabs.
    widest = max(NARROWEST, len(slots) * 28)
    slot = (100 - 2 * MARGIN) / len(slots)
    part = min(0.64, 17 / (widest / len(slots)))
    columns = [
        Column(
            f"{year}–{year + step - 1}" if step > 1 else str(year),
            count,
            MARGIN + slot * (index + 0.5 - part / 2),
            MARGIN + slot * (index + 0.5 + part / 2),
        )
        for index, (year, count) in enumerate(slots)
    ]
    content = list(draw(columns, _TOP, _HEIGHT))
    places = [(slots[index][0], column.middle) for index, column in enumerate(columns)]
    content += [tick.draw(_TOP + _HEIGHT + 17) for tick in _ticks(places)]
    return content, _TOP + _HEIGHT + 22, widest


def _slots(picture: YearCounts) -> tuple[int, list[tuple[int, int]]]:
    """Return how many years a column stands for, and of each its first year and its number."""
    if not picture.counts:
        return 1, []
    first, last = picture.counts[0][0], picture.counts[-1][0]
    step = next(step for step in round_numbers() if last // step - first // step < _MOST)
    found = dict.fromkeys(range(first - first % step, last + 1, step), 0)
    for year, count in picture.counts:
        found[year - year % step] += count
    return step, list(found.items())


def _ticks(places: list[tuple[int, float]]) -> list[Label]:
    """Return labels for the years that are multiples of the least number that gives them room."""
    for step in round_numbers():
        chosen = [(year, at) for year, at in places if year % step == 0]
        if len(chosen) <= 8:
            ticks = [label(str(year), at) for year, at in chosen]
            if are_apart(ticks):
                # One year in a hundred that is not round would have no label at all.
                return ticks or [label(str(places[0][0]), places[0][1])]
    raise AssertionError  # `round_numbers` has no end
