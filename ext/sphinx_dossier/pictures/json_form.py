"""A picture as JSON, the form in which a page's text carries it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date
from typing import Final, TypeVar

from sphinx_dossier.pictures.data import (
    Form,
    Group,
    Network,
    Node,
    Picture,
    Tie,
    Timeline,
    TimelineRow,
    YearCounts,
)

_T = TypeVar("_T")

_COMMON: Final = ("picture", "title", "description", "caption", "headings")
_ROW: Final = (
    "label", "target", "kind", "dates", "start", "end", "open_start", "open_end",
)  # fmt: skip


def to_json(picture: Picture) -> str:
    """Return a picture as JSON: one line, of characters that are shown, in braces.

    So neither docutils nor Markdown finds anything in it but text: it holds no line break of any
    kind, and no fence of code can end in it.
    """
    common = {
        "title": picture.title,
        "description": picture.description,
        "caption": picture.caption,
        "headings": picture.headings,
    }
    data: dict[str, object]
    match picture:
        case YearCounts():
            data = {"picture": "years", **common, "counts": picture.counts}
        case Timeline():
            data = {
                "picture": "timeline",
                **common,
                "groups": [(group.kind, group.label, group.form) for group in picture.groups],
                "rows": [_row(row) for row in picture.rows],
                "months": picture.months,
            }
        case Network():
            data = {
                "picture": "network",
                **common,
                "kinds": picture.kinds,
                "nodes": [
                    (node.label, node.target, node.kind, node.count) for node in picture.nodes
                ],
                "ties": [(tie.first, tie.second, tie.weight) for tie in picture.ties],
                "centre": picture.centre,
            }
    written = json.dumps(data, ensure_ascii=False, separators=(", ", ": "))
    return "".join(
        letter if letter.isprintable() else json.dumps(letter)[1:-1] for letter in written
    )


def _row(row: TimelineRow) -> dict[str, object]:
    """Return a row without what is empty or false."""
    values = {
        "label": row.label,
        "target": row.target,
        "kind": row.kind,
        "dates": row.dates_label,
        "start": row.start and row.start.isoformat(),
        "end": row.end and row.end.isoformat(),
        "open_start": row.open_start,
        "open_end": row.open_end,
    }
    return {key: value for key, value in values.items() if value}


def from_json(text: str) -> Picture:
    """Return the picture that `to_json` wrote.

    Raises `ValueError` with one line that says what is wrong and where, for anything else.
    """
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ValueError(f"picture: this is not JSON: {error}") from None
    if not isinstance(data, dict):
        raise _wrong("picture", "a JSON object", data)
    kind = data.get("picture")
    if not isinstance(kind, str) or kind not in _READERS:
        raise _wrong("picture", f"one of {', '.join(_READERS)}", kind)
    return _READERS[kind](data)


def _years(data: Mapping[str, object]) -> YearCounts:
    _known(data, "", (*_COMMON, "counts"))
    year, number = _headings(data, 2)
    return YearCounts(*_words(data), (year, number), _all(data, "counts", _count))


def _count(value: object, where: str) -> tuple[int, int]:
    year, count = _list(value, where, 2)
    return _integer(year, where), _integer(count, where)


def _timeline(data: Mapping[str, object]) -> Timeline:
    _known(data, "", (*_COMMON, "groups", "rows", "months"))
    name, dates, number = _headings(data, 3)
    return Timeline(
        *_words(data),
        (name, dates, number),
        _all(data, "groups", _group),
        _all(data, "rows", _timeline_row),
        _all(data, "months", _text),
    )


def _group(value: object, where: str) -> Group:
    kind, label, form = _list(value, where, 3)
    return Group(_text(kind, where), _text(label, where), _form(form, where))


def _timeline_row(value: object, where: str) -> TimelineRow:
    if not isinstance(value, dict):
        raise _wrong(where, "a JSON object", value)
    _known(value, f"{where}: ", _ROW)
    label, target, kind, dates = (_text(value.get(key, ""), f"{where}: {key}") for key in _ROW[:4])
    start, end = (_day(value.get(key), f"{where}: {key}") for key in _ROW[4:6])
    opens, goes_on = (_flag(value.get(key, False), f"{where}: {key}") for key in _ROW[6:])
    return TimelineRow(label, target, kind, dates, start, end, opens, goes_on)


def _network(data: Mapping[str, object]) -> Network:
    _known(data, "", (*_COMMON, "kinds", "nodes", "ties", "centre"))
    name, other, number = _headings(data, 3)
    centre = data.get("centre")
    return Network(
        *_words(data),
        (name, other, number),
        _all(data, "kinds", _kind),
        _all(data, "nodes", _node),
        _all(data, "ties", _tie),
        None if centre is None else _integer(centre, "centre"),
    )


def _kind(value: object, where: str) -> tuple[str, str]:
    kind, label = _list(value, where, 2)
    return _text(kind, where), _text(label, where)


def _node(value: object, where: str) -> Node:
    label, target, kind, count = _list(value, where, 4)
    words = (_text(label, where), _text(target, where), _text(kind, where))
    return Node(*words, _integer(count, where))


def _tie(value: object, where: str) -> Tie:
    first, second, weight = _list(value, where, 3)
    return Tie(_integer(first, where), _integer(second, where), _integer(weight, where))


_READERS: Final[Mapping[str, Callable[[Mapping[str, object]], Picture]]] = {
    "years": _years,
    "timeline": _timeline,
    "network": _network,
}


# --- Values; each is read with the place where it stands, for what is said if it is wrong -------


def _wrong(where: str, wanted: str, value: object) -> ValueError:
    shown = json.dumps(value)
    if len(shown) > 60:
        shown = f"{shown[:57]}…"
    return ValueError(f"{where}: {wanted} is wanted, not {shown}")


def _known(data: Mapping[str, object], where: str, keys: tuple[str, ...]) -> None:
    for key in data:
        if key not in keys:
            raise ValueError(f"{where}unknown key {key!r}; known are {', '.join(keys)}")


def _words(data: Mapping[str, object]) -> tuple[str, str, str]:
    title, description, caption = (
        _text(data.get(key, ""), key) for key in ("title", "description", "caption")
    )
    return title, description, caption


def _headings(data: Mapping[str, object], columns: int) -> list[str]:
    found = _list(data.get("headings"), "headings", columns)
    return [_text(heading, "headings") for heading in found]


def _all(data: Mapping[str, object], key: str, read: Callable[[object, str], _T]) -> tuple[_T, ...]:
    values = data.get(key, [])
    if not isinstance(values, list):
        raise _wrong(key, "a list", values)
    return tuple(read(value, f"{key}: {number}") for number, value in enumerate(values, 1))


def _list(value: object, where: str, length: int) -> list[object]:
    if not isinstance(value, list) or len(value) != length:
        raise _wrong(where, f"a list of {length}", value)
    return value


def _text(value: object, where: str) -> str:
    if not isinstance(value, str):
        raise _wrong(where, "text", value)
    return value


def _integer(value: object, where: str) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise _wrong(where, "a whole number", value)
    return value


def _flag(value: object, where: str) -> bool:
    if not isinstance(value, bool):
        raise _wrong(where, "true or false", value)
    return value


def _form(value: object, where: str) -> Form:
    for form in Form:
        if value == form:
            return form
    raise _wrong(where, f"one of {', '.join(Form)}", value)


def _day(value: object, where: str) -> date | None:
    if value is None:
        return None
    try:
        return date.fromisoformat(_text(value, where))
    except ValueError:
        raise _wrong(where, "a date like 1996-09-27", value) from None
