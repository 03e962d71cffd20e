"""The table of a picture: all that it shows."""

from __future__ import annotations

from collections.abc import Iterator

from sphinx_dossier.pictures.data import Cell, Network, Picture, Table, Timeline, YearCounts
from sphinx_dossier.pictures.network import order, trimmed
from sphinx_dossier.pictures.timeline import Counted, Named, plan


def table(picture: Picture) -> Table:
    """Return the data of a picture as a table.

    What a picture shows only as numbers is a number here as well, and what it leaves out is not
    here either. The rows are in the order of the picture.
    """
    match picture:
        case YearCounts():
            return Table(
                picture.headings,
                tuple((_text(year), _text(count)) for year, count in picture.counts),
                (1,),
            )
        case Timeline():
            return _timeline(picture)
        case Network():
            return Table(picture.headings, tuple(_network(picture)), (2,))


def _text(value: object) -> Cell:
    return str(value), ""


def _timeline(timeline: Timeline) -> Table:
    """Return the table of a timeline, with the column of numbers only if there is one."""
    shown = plan(timeline)
    rows: list[tuple[Cell, ...]] = []
    counted = False
    for group, look in shown.groups:
        if isinstance(look, Counted):
            counted = True
            rows += (
                (_text(group.label or group.kind), _text(period.name), _text(count))
                for period, count in look.periods
                if count
            )
            continue
        named = look.rows if isinstance(look, Named) else [each for each, _level in look.rows]
        rows += (
            ((each.row.label, each.row.target), _text(each.row.dates_label), _text(""))
            for each in named
        )
    rows += (((row.label, row.target), _text(row.dates_label), _text("")) for row in shown.undated)
    if counted:
        return Table(timeline.headings, tuple(rows), (2,))
    return Table(timeline.headings[:2], tuple(row[:2] for row in rows), ())


def _network(network: Network) -> Iterator[tuple[Cell, ...]]:
    """Yield a row for each name, and one for each that it is named with, the strongest first.

    Each pair has one row, that of the upper name. Around an entry the others have no row for
    themselves: the picture does not tell their number.
    """
    shown = trimmed(network)
    places = {index: place for place, index in enumerate(order(shown))}
    below: dict[int, list[tuple[int, int, int]]] = {index: [] for index in places}
    for tie in shown.ties:
        upper, lower = sorted((tie.first, tie.second), key=places.__getitem__)
        below[upper].append((-tie.weight, places[lower], lower))
    for index in places:
        node = shown.nodes[index]
        name = node.label, node.target
        if shown.centre in (None, index):
            yield name, _text(""), _text(node.count)
        for negative, _place, other in sorted(below[index]):
            yield name, (shown.nodes[other].label, shown.nodes[other].target), _text(-negative)
