"""Dates as pages write them become EDTF, or nothing where they could mean two days."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_dossier.dates import is_edtf
from sphinx_dossier.ingest.written_dates import to_edtf


@pytest.mark.parametrize(
    ("written", "edtf"),
    [
        ("July, 2020", "2020-07"),
        ("July 2020", "2020-07"),
        ("10 June 2020", "2020-06-10"),
        ("10th of June, 2020", "2020-06-10"),
        ("June 10, 2020", "2020-06-10"),
        ("JUNE 1ST 2020", "2020-06-01"),
        ("Sept. 3, 2019", "2019-09-03"),
        ("Wednesday, June 10, 2020", "2020-06-10"),
        ("Wed 10 Jun 2020", "2020-06-10"),
        ("Jun 10, 2020 10:30 AM EST", "2020-06-10"),
        ("June 10, 2020 at 5:00 p.m.", "2020-06-10"),
        ("Sun, 07 Jun 2020 14:03:00 +0000", "2020-06-07"),
        ("10:30, 10 June 2020", "2020-06-10"),
        ("2020-06-10", "2020-06-10"),
        ("2020-06-10T10:30:00Z", "2020-06-10"),
        ("2020/06/10", "2020-06-10"),
        ("2020.6.1", "2020-06-01"),
        ("2020 June 10", "2020-06-10"),
        ("13.06.2020", "2020-06-13"),
        ("06/13/2020", "2020-06-13"),
        ("06/06/2020", "2020-06-06"),
        ("10-Jun-2020", "2020-06-10"),
        ("29 February 2020", "2020-02-29"),
        ("July/August 2020", "2020-07/2020-08"),
        ("June 10–12, 2020", "2020-06-10/2020-06-12"),
        ("10-12 June 2020", "2020-06-10/2020-06-12"),
        ("Spring 2020", "2020-21"),
        ("Winter, 1979", "1979-24"),
    ],
)
def test_a_date_is_understood(written: str, edtf: str) -> None:
    assert to_edtf(written) == edtf
    assert is_edtf(edtf)


@pytest.mark.parametrize(
    "written",
    [
        "10.06.2020",
        "10/06/2020",
        "31 June 2020",
        "29 February 2019",
        "0 June 2020",
        "2020-13-01",
        "August/July 2020",
        "June 12-10, 2020",
        "10/6/20",
        "June 10",
        "2020",
        "Mayor 2020",
        "Marching 2020",
        "the July of 2020",
        "",
    ],
)
def test_what_is_no_date_or_one_of_two_is_left(written: str) -> None:
    assert to_edtf(written) is None


@given(st.dates())
def test_every_day_is_understood_in_every_usual_order(day: date) -> None:
    for form in ("%d %B {y}", "%B %d, {y}", "{y}-%m-%d", "%A, %d %b {y}", "{y}/%m/%d"):
        year = f"{day.year:04}"
        if year[0] in "12":
            written = day.strftime(form.replace("{y}", year))
            assert to_edtf(written) == day.isoformat()


@given(st.text())
def test_any_text_is_read_as_some_date_or_none(text: str) -> None:
    edtf = to_edtf(text)
    assert edtf is None or is_edtf(edtf)
