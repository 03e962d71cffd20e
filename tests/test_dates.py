"""Dates in EDTF: which are dates, and what days they may mean."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta

import edtf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sphinx_dossier import dates


def between(text: str) -> tuple[str, str]:
    earliest, latest = dates.bounds(text)
    return earliest.isoformat(), latest.isoformat()


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2020", "2020-01-01", "2020-12-31"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2020-02-29", "2020-02-29", "2020-02-29"),
        ("1996/2001", "1996-01-01", "2001-12-31"),
        ("1996-05-07/1996-05", "1996-05-07", "1996-05-31"),
        ("2004-01-01T10:10:10Z", "2004-01-01", "2004-01-01"),
        ("1960~", "1960-01-01", "1960-12-31"),
        ("1960-11?", "1960-11-01", "1960-11-30"),
        ("1960%", "1960-01-01", "1960-12-31"),
        ("196X", "1960-01-01", "1969-12-31"),
        ("19XX", "1900-01-01", "1999-12-31"),
        ("2004-XX", "2004-01-01", "2004-12-31"),
        ("2004-06-XX", "2004-06-01", "2004-06-30"),
        ("2004-21", "2004-03-01", "2004-05-31"),
        ("1960~/1970?", "1960-01-01", "1970-12-31"),
        ("1984-06/2004-22", "1984-06-01", "2004-08-31"),
    ],
)
def test_a_date_has_an_earliest_and_a_latest_day(text: str, earliest: str, latest: str) -> None:
    assert dates.is_edtf(text)
    assert between(text) == (earliest, latest)


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("1996/..", date(1996, 1, 1), date.max),
        ("1996/", date(1996, 1, 1), date.max),
        ("../1996", date.min, date(1996, 12, 31)),
        ("/1996", date.min, date(1996, 12, 31)),
        ("1960~/..", date(1960, 1, 1), date.max),
        ("0000", date.min, date.min),
        ("-0044", date.min, date.min),
        ("-0044/2000", date.min, date(2000, 12, 31)),
        ("Y17000", date.max, date.max),
    ],
)
def test_days_beyond_the_calendar_become_its_first_or_last(
    text: str, earliest: date, latest: date
) -> None:
    assert dates.bounds(text) == (earliest, latest)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "unknown",
        "open",
        "None/None",
        "/",
        "..",
        "../..",
        "/..",
        "1893/None",
        "2020-2",
        "20200229",
        "2020-13",
        "2020-00",
        "2021-02-29",
        "2021-02-29~",
        "2021-02-29/2022",
        "1900-02-29",
        "2004/1999",
        "2004/2005/2006",
        " 2004",
        "2004 ",
        "2004 - 06",
        "2004\n",
        "٢٠٢٠",
        "29 February 2020",
        "199x",
        "Y2020",
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    assert not dates.is_edtf(text)
    with pytest.raises(ValueError, match="is not a date in EDTF"):
        dates.bounds(text)


@pytest.mark.parametrize(
    "text",
    [
        "[1960,1970]",
        "{1960,1970}",
        "19XX/2000",
        "2004-06~-11",
        "2004-25",
        "1950S2",
        "Y17E7",
        "1X60",
    ],
)
def test_level_2_is_refused(text: str) -> None:
    assert not dates.is_edtf(text)


def test_dates_sort_by_their_days_and_the_undated_come_last() -> None:
    in_order = ["../1950", "-0100", "-0044", "1960-01-01", "1960", "1960/1970", "1960-02", "Y17000"]

    assert sorted([*reversed(in_order), ""], key=dates.sort_key) == [*in_order, ""]


# --- Properties -------------------------------------------------------------------------------

days = st.dates()
plain_dates = st.one_of(
    days.map(date.isoformat),
    days.map(lambda day: day.isoformat()[:7]),
    days.map(lambda day: day.isoformat()[:4]),
)
nearly_dates = st.from_regex(
    r"-?[0-2][0-9X]{3}(-[0-3][0-9X](-[0-3][0-9X])?)?[?~%]?(/(\.\.|[0-2][0-9]{3}(-[01][0-9])?[?~%]?)?)?",
    fullmatch=True,
)


@given(days)
@settings(deadline=None)
def test_a_day_means_itself_and_lies_in_its_month_and_year(day: date) -> None:
    text = day.isoformat()

    assert dates.bounds(text) == (day, day)
    for whole in (text[:7], text[:4]):
        earliest, latest = dates.bounds(whole)
        assert earliest <= day <= latest
        assert earliest == date.min or not (earliest - timedelta(1)).isoformat().startswith(whole)
        assert latest == date.max or not (latest + timedelta(1)).isoformat().startswith(whole)


@given(plain_dates, plain_dates)
@settings(deadline=None)
def test_an_interval_reaches_from_its_first_day_to_its_last(first: str, last: str) -> None:
    interval = f"{first}/{last}"
    start, end = dates.bounds(first)[0], dates.bounds(last)[1]

    assert dates.is_edtf(interval) == (start <= end)
    if start <= end:
        assert dates.bounds(interval) == (start, end)


@given(plain_dates)
@settings(max_examples=30, deadline=None)
def test_the_short_way_gives_the_days_that_the_library_gives(text: str) -> None:
    parsed = edtf.parse_edtf(text)

    assert dates.bounds(text) == (
        date(*parsed.lower_strict()[:3]),
        date(*parsed.upper_strict()[:3]),
    )


@given(st.text() | nearly_dates)
@settings(deadline=None)
def test_every_text_is_a_date_with_days_in_order_or_none(text: str) -> None:
    key = dates.sort_key(text)
    if dates.is_edtf(text):
        earliest, latest = dates.bounds(text)
        assert earliest <= latest
        assert key <= dates.sort_key("")
    else:
        assert key[:2] == dates.sort_key("")[:2]


def test_dates_that_nearly_all_dates_are_do_not_load_the_library() -> None:
    plain = ["2020", "2020-02", "2020-02-29", "1996/2001", "1996/..", ""]
    for more, loaded in (([], "False"), (["2020~"], "True")):
        code = (
            "import sys; from sphinx_dossier import dates;"
            f" [dates.sort_key(text) for text in {plain + more!r}]; print('edtf' in sys.modules)"
        )
        ran = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
        assert ran.stdout.decode().strip() == loaded
