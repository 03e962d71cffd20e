"""Numbers as columns on a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sphinx_dossier.pictures.axis import Label, label
from sphinx_dossier.pictures.lettering import NARROWEST
from sphinx_dossier.pictures.markup import element, hint, percent


@dataclass(frozen=True, slots=True)
class Column:
    """A number, and from where to where its column stands, in per cent."""

    name: str
    count: int
    left: float
    right: float

    @property
    def middle(self) -> float:
        """The place of its middle."""
        return (self.left + self.right) / 2


def draw(columns: Sequence[Column], top: float, height: float) -> Iterator[str]:
    """Yield columns between `top` and the line `height` below it, the highest with its number.

    The number stands above the column, so there must be room for it above `top`. As many columns
    as can have their numbers have them; if not all can, only some peaks have.
    """
    foot = top + height
    highest = max((column.count for column in columns), default=0)
    yield _line(foot)
    for column in columns:
        if column.count:
            tall = max(1.5, column.count / highest * height)
            yield element(
                "rect",
                hint(f"{column.name}: {column.count}"),
                class_="dossier-picture-column",
                x=percent(column.left),
                y=foot - tall,
                width=percent(column.right - column.left),
                height=tall,
                fill_opacity="0.45",
            )
    for column, at in numbers(columns):
        yield at.draw(foot - column.count / highest * height - 4)


def _line(at: float) -> str:
    return element(
        "line", x1="0", x2="100%", y1=at + 0.5, y2=at + 0.5, stroke="currentColor",
        stroke_opacity="0.3", class_="dossier-picture-line",
    )  # fmt: skip


def numbers(columns: Sequence[Column]) -> list[tuple[Column, Label]]:
    """Return the columns that have their number written above them, and where.

    A number keeps clear of other numbers and of columns that are higher.
    """
    shown = [column for column in columns if column.count]
    found: list[tuple[Column, Label]] = []
    for column in sorted(shown, key=lambda each: (-each.count, each.left)):
        at = label(str(column.count), column.middle)
        if _is_clear(at, column, shown) and all(_clear(at, other) for _column, other in found):
            found.append((column, at))
    if len(found) < len(shown):
        return [pair for pair in found if pair[0].count * 2 > found[0][0].count][:3]
    return found


def _is_clear(at: Label, column: Column, columns: Sequence[Column]) -> bool:
    left, right = at.span
    return not any(
        other.count > column.count
        and other.left * NARROWEST / 100 < right + 2
        and other.right * NARROWEST / 100 > left - 2
        for other in columns
    )


def _clear(one: Label, other: Label) -> bool:
    return one.span[0] - other.span[1] >= 4 or other.span[0] - one.span[1] >= 4
