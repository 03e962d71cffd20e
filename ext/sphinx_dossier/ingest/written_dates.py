"""Dates as English pages write them, and what they are in EDTF.

The grammar is that of datelines, not of prose: day, month and year in the usual orders, numbers
only where no other reading is possible, seasons, and spans of days or months. What it cannot
tell it leaves: ``10.06.2020`` may be in June or in October.
"""

from __future__ import annotations

import re
from calendar import monthrange

_MONTHS = (
    ("january", "jan"),
    ("february", "feb"),
    ("march", "mar"),
    ("april", "apr"),
    ("may", "may"),
    ("june", "jun"),
    ("july", "jul"),
    ("august", "aug"),
    ("september", "sept", "sep"),
    ("october", "oct"),
    ("november", "nov"),
    ("december", "dec"),
)
_MONTH_NUMBERS = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names}
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
"""The numbers EDTF level 1 gives the seasons, whatever the hemisphere."""

_MONTH = r"(?:{})\.?".format("|".join(name for names in _MONTHS for name in names))
_SEASON = "(?:{})".format("|".join(_SEASONS))
_DAY = r"[0-3]?[0-9](?:st|nd|rd|th)?"
_YEAR = r"[12][0-9]{3}"
_TO = r"\s?(?:[-–—/]|to|and|&)\s?"
_DAYS = rf"(?P<d>{_DAY}){_TO}(?P<d2>{_DAY})"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_HOUR = r"[0-2]?[0-9][:.][0-5][0-9](?::[0-5][0-9])?(?:\s?[ap]\.?m\.?)?"
_ZONE = r"(?:\s?\(?(?:(?-i:[A-Z]{2,5})|z)?(?:[+-][0-9]{1,2}:?[0-9]{0,2})?\)?)?"
_AFTER = rf"(?:,?\s(?:at\s|[-–—|@]\s)?{_HOUR}{_ZONE})?"
_BEFORE = rf"(?:{_HOUR}{_ZONE}(?:,?\s|\s[-–—|]\s)(?:on\s)?)?"

_FORMS = {
    "day month year": rf"(?P<d>{_DAY})[\s-](?:of\s)?(?P<m>{_MONTH})(?:,\s?|[\s-])(?P<y>{_YEAR})",
    "month day year": rf"(?P<m>{_MONTH})\s(?P<d>{_DAY})(?:,\s?|\s)(?P<y>{_YEAR})",
    "year month day": rf"(?P<y>{_YEAR}),?\s(?P<m>{_MONTH})\s(?P<d>{_DAY})",
    "month year": rf"(?P<m>{_MONTH})(?:,\s?|\s)(?P<y>{_YEAR})",
    "months year": rf"(?P<m>{_MONTH}){_TO}(?P<m2>{_MONTH})(?:,\s?|\s)(?P<y>{_YEAR})",
    "days month year": rf"{_DAYS}\s(?P<m>{_MONTH})(?:,\s?|\s)(?P<y>{_YEAR})",
    "month days year": rf"(?P<m>{_MONTH})\s{_DAYS}(?:,\s?|\s)(?P<y>{_YEAR})",
    "season year": rf"(?P<s>{_SEASON})(?:,\s?|\s)(?P<y>{_YEAR})",
    "ISO 8601": (
        rf"(?P<y>{_YEAR})-(?P<mm>[01][0-9])-(?P<d>[0-3][0-9])"
        r"(?:T[0-2][0-9]:[0-5][0-9](?::[0-5][0-9](?:\.[0-9]+)?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?"
    ),
    "year first": rf"(?P<y>{_YEAR})(?P<p>[./])(?P<mm>[01]?[0-9])(?P=p)(?P<d>[0-3]?[0-9])",
    "year last": rf"(?P<a>[0-3]?[0-9])(?P<p>[./-])(?P<b>[0-3]?[0-9])(?P=p)(?P<y>{_YEAR})",
}


def _parts_unnamed(form: str) -> str:
    """Return `form` for use inside another pattern: without named groups."""
    form = form.replace("(?P=p)", "[./-]")
    return re.sub(r"\(\?P<[a-z0-9]+>", "(?:", form)


PATTERN = (
    f"(?:{_BEFORE}{_WEEKDAY}(?:" + "|".join(map(_parts_unnamed, _FORMS.values())) + f"){_AFTER})"
)
"""A pattern, without groups and for use with ``re.IGNORECASE``, of a date with or without time."""

_READERS = tuple(
    re.compile(f"{_BEFORE}{_WEEKDAY}{form}{_AFTER}", re.IGNORECASE) for form in _FORMS.values()
)


def to_edtf(written: str) -> str | None:
    """Return the EDTF of a date as written, such as ``2020-07`` for "July, 2020".

    ``None`` means that it is no date, no day of the calendar, or one of two. Times of day are
    left out.
    """
    collapsed = " ".join(written.split())
    for reader in _READERS:
        match = reader.fullmatch(collapsed)
        if match:
            return _edtf(match.groupdict())
    return None


def _edtf(part: dict[str, str | None]) -> str | None:
    year = part["y"]
    assert year is not None  # noqa: S101 — every form names the year
    if season := part.get("s"):
        return f"{year}-{_SEASONS[season.lower()]}"
    if first := part.get("a"):
        return _numeric(year, int(first), int(part["b"] or 0))
    month = _month(part.get("m")) or int(part.get("mm") or 0)
    start = _day(year, month, part.get("d"))
    if last_month := part.get("m2"):
        return _span(start, _day(year, _month(last_month), None))
    if last_day := part.get("d2"):
        return _span(start, _day(year, month, last_day))
    return start


def _month(name: str | None) -> int:
    return _MONTH_NUMBERS[name.lower().rstrip(".")] if name else 0


def _day(year: str, month: int, day: str | None) -> str | None:
    """Return the month, or the day of it, if the calendar has it."""
    if not 1 <= month <= 12:
        return None
    if day is None:
        return f"{year}-{month:02}"
    number = int(re.sub(r"[a-z]+", "", day.lower()))
    if not 1 <= number <= monthrange(int(year), month)[1]:
        return None
    return f"{year}-{month:02}-{number:02}"


def _span(start: str | None, end: str | None) -> str | None:
    return f"{start}/{end}" if start and end and start < end else None


def _numeric(year: str, first: int, second: int) -> str | None:
    """Return the day that two numbers before a year name, if only one order makes sense."""
    readings = {_day(year, second, str(first)), _day(year, first, str(second))} - {None}
    return readings.pop() if len(readings) == 1 else None
