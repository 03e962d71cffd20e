"""Dates in the Extended Date/Time Format (EDTF, ISO 8601-2), levels 0 and 1.

The `edtf` library reads them. It takes milliseconds for one date, so the dates that nearly all
dates are (a year, a month, a day, and intervals of those) go a short way through `datetime`; a
test holds both ways to the same answer. Where there are no others, the library is not even loaded,
which takes a tenth of a second.

Three things are stricter here than in the library, so that a slip is found and not guessed at:
level 2 (sets, partly known intervals, qualifiers inside a date, significant digits) is refused;
so is a day that its month does not have, and an interval that ends before it begins; and a date
is the whole text, without space around it.

A qualifier (``?``, ``~``, ``%``) says how sure a date is, and not by how much it may be off: it
leaves the earliest and the latest day as they are. Seasons are those of the northern half.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

_Day = tuple[int, int, int]
"""Year, month, day; years may lie outside those that `datetime` knows."""

_LONGEST = 64
"""How many characters a date may have; no honest one comes near it."""

_FIRST: _Day = (-(10**_LONGEST), 1, 1)
_LAST: _Day = (10**_LONGEST, 12, 31)

_PLAIN = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_SHAPE = re.compile(r"[-+0-9XYTZ?~%:]+")


def is_edtf(text: str) -> bool:
    """Return whether `text` is a date or an interval of EDTF, level 0 or 1."""
    return _span(text) is not None


def bounds(text: str) -> tuple[date, date]:
    """Return the earliest and the latest day that `text` may mean.

    An end that is open or unknown (``1996/..``, ``/1996``), and a year that `datetime` does not
    know, becomes `date.min` or `date.max`. Raises `ValueError` if `text` is not EDTF.
    """
    span = _span(text)
    if span is None:
        raise ValueError(f"{text!r} is not a date in EDTF")
    return _clamped(span[0]), _clamped(span[1])


def sort_key(text: str) -> tuple[_Day, _Day, str]:
    """Return a key that sorts by the earliest day, then the latest, then as written.

    What has no date (empty text, or text that is not EDTF) comes last.
    """
    earliest, latest = _span(text) or (_LAST, _LAST)
    return earliest, latest, text


def _clamped(day: _Day) -> date:
    if day[0] < date.min.year:
        return date.min
    if day[0] > date.max.year:
        return date.max
    return date(*day)


@lru_cache(maxsize=1 << 15)
def _span(text: str) -> tuple[_Day, _Day] | None:
    """Return the earliest and the latest day of `text`, or ``None`` if it is not EDTF."""
    if not text or len(text) > _LONGEST:
        return None
    start, slash, end = text.partition("/")
    if not slash:
        return _plain(text) or _parsed(text, _library().dates)
    first, last = _end(start, _FIRST), _end(end, _LAST)
    if first is None or last is None or (first[0] == _FIRST and last[1] == _LAST):
        return None
    return (first[0], last[1]) if first[0] <= last[1] else None


def _end(text: str, limit: _Day) -> tuple[_Day, _Day] | None:
    """Return the span of one end of an interval; `limit` is its day if it is open or unknown."""
    if text in {"", ".."}:
        return limit, limit
    return _plain(text) or _parsed(text, _library().interval_ends)


def _plain(text: str) -> tuple[_Day, _Day] | None:
    """Return the span of a year, month or day between the years 1 and 9999."""
    match = _PLAIN.fullmatch(text)
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    if not year or (month is not None and not 1 <= month <= 12):
        return None
    if month is None:
        return (year, 1, 1), (year, 12, 31)
    last = monthrange(year, month)[1]
    if day is None:
        return (year, month, 1), (year, month, last)
    return ((year, month, day), (year, month, day)) if 1 <= day <= last else None


class _Library(NamedTuple):
    """What the library reads dates with, and its classes of dates that may stand alone or not."""

    grammar: Any
    error: type[Exception]
    dates: tuple[type, ...]
    interval_ends: tuple[type, ...]


@lru_cache(maxsize=1)
def _library() -> _Library:
    import edtf  # noqa: PLC0415
    from edtf.parser.grammar import level0Expression, level1Expression  # noqa: PLC0415
    from pyparsing import ParseException  # noqa: PLC0415

    ends = (edtf.Date, edtf.Season, edtf.UncertainOrApproximate)
    # The grammar is without level 2, some dates of which the library fails on, and prints that.
    return _Library(
        level0Expression ^ level1Expression,
        ParseException,
        (*ends, edtf.DateAndTime, edtf.LongYear, edtf.Unspecified),
        ends,
    )


def _parsed(text: str, wanted: tuple[type, ...]) -> tuple[_Day, _Day] | None:
    """Return the span that the library reads from one date of the classes `wanted`."""
    if not _SHAPE.fullmatch(text):
        return None
    library = _library()
    try:
        parsed = library.grammar.parse_string(text, parse_all=True)[0]
    except library.error:
        return None
    if type(parsed) not in wanted:
        return None
    first, last = parsed.lower_strict(), parsed.upper_strict()
    earliest, latest = (first[0], first[1], first[2]), (last[0], last[1], last[2])
    return (earliest, latest) if _exists(earliest) and _exists(latest) else None


def _exists(day: _Day) -> bool:
    # The calendar repeats itself after 400 years; `datetime` knows none before the first.
    year = day[0] % 400 + 400
    return 1 <= day[2] <= monthrange(year, day[1])[1]
