"""A sidecar: what an editor says of a source, and how mistakes in it are told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_dossier.ingest import read_sidecar, read_source
from sphinx_dossier.model import METADATA_FIELDS, Correction

PATH = "seeds/x.yaml"


def test_a_good_sidecar_is_read_whole() -> None:
    text = """\
title: A Meeting in the Palace
date: 2020-07
covers: 1996/2001
language: ps-AF
rights: |
  Public
  domain
mentions:
  - {text: the Islamic Republic, entry: afghan-government}
  - text: Khan
    nth: 2
    entry: null
"""
    sidecar, problems = read_sidecar(PATH, text.encode())
    assert problems == []
    assert sidecar.metadata == {
        "title": "A Meeting in the Palace",
        "date": "2020-07",
        "covers": "1996/2001",
        "language": "ps-AF",
        "rights": "Public domain",
    }
    assert sidecar.corrections == (
        Correction("the Islamic Republic", "afghan-government", None, PATH, 9),
        Correction("Khan", None, 2, PATH, 10),
    )


@pytest.mark.parametrize("data", [b"", b"# nothing yet\n", b"---\n", b"\xef\xbb\xbf"])
def test_an_empty_sidecar_says_nothing(data: bytes) -> None:
    sidecar, problems = read_sidecar(PATH, data)
    assert (dict(sidecar.metadata), sidecar.corrections, problems) == ({}, (), [])


@pytest.mark.parametrize("name", METADATA_FIELDS)
def test_every_metadata_field_may_be_given_or_emptied(name: str) -> None:
    value = "en" if name == "language" else "2020"
    assert read_sidecar(PATH, f"{name}: {value}".encode())[0].metadata == {name: value}
    assert read_sidecar(PATH, f"{name}:".encode())[0].metadata == {name: ""}


MISTAKES = [
    ("titel: X", 1, "did you mean 'title'?"),
    ("title: X\nmention: []", 2, "did you mean 'mentions'?"),
    ("zzz: X", 1, "use one of title"),
    ("language: persian farsi", 1, "is not a language tag: write en"),
    ("title: [X]", 1, "'title' must be text, not a list"),
    ("byline: {name: X}", 1, "'byline' must be text, not a mapping"),
    ("topic: true", 1, "'topic' must be text, not true or false"),
    ("title: X\ndate: July 2020", 2, "'date: July 2020' is not an EDTF date: write 2020"),
    ("date: 2020-02-30", 1, "is not an EDTF date"),
    ("covers: the war", 1, "'covers: the war' is not an EDTF date"),
    ("- title", 1, "a sidecar is a mapping, not a list"),
    ("just text", 1, "a sidecar is a mapping, not text"),
    ("42", 1, "a sidecar is a mapping, not a number"),
    ("mentions: Khan", 1, "'mentions' must be a list, not text"),
    ("mentions: {text: Khan}", 1, "'mentions' must be a list, not a mapping"),
    ("mentions:\n  - Khan", 2, "a mention is a mapping, not text"),
    ("mentions:\n  - {entry: imran-khan}", 2, "a mention needs 'text'"),
    ("mentions:\n  - {text: , entry: imran-khan}", 2, "a mention needs 'text'"),
    ("mentions:\n  - {text: ' ', entry: imran-khan}", 2, "'text' is empty"),
    ("mentions:\n  - {text: [Khan], entry: imran-khan}", 2, "'text' must be text, not a list"),
    ("mentions:\n  - {text: Khan}", 2, "a mention needs 'entry'"),
    ("mentions:\n  - {text: Khan, entry: 1}", 2, "the id of an entry or null, not a number"),
    ("mentions:\n  - {text: Khan, entry: ''}", 2, "the id of an entry or null"),
    ("mentions:\n  - text: Khan\n    entry: null\n    nth: 0", 4, "a whole number from 1, not 0"),
    ("mentions:\n  - {text: Khan, entry: null, nth: -1}", 2, "a whole number from 1"),
    ("mentions:\n  - {text: Khan, entry: null, nth: 1.5}", 2, "a whole number from 1"),
    ("mentions:\n  - {text: Khan, entry: null, nth: two}", 2, "a whole number from 1"),
    ("mentions:\n  - {text: Khan, entry: null, nth: true}", 2, "a whole number from 1"),
    ("mentions:\n  - text: Khan\n    enty: null\n    entry: null", 3, "did you mean 'entry'?"),
]


@pytest.mark.parametrize(("text", "line", "message"), MISTAKES)
def test_a_mistake_is_told_once_with_its_line_and_what_to_do(
    text: str, line: int, message: str
) -> None:
    _, problems = read_sidecar(PATH, text.encode())
    (problem,) = problems
    assert (problem.path, problem.line, problem.subtype) == (PATH, line, "sidecar")
    assert message in problem.message


def test_the_good_rest_of_a_bad_sidecar_is_kept() -> None:
    text = """\
title: X
date: sometime
zzz: 1
mentions:
  - {text: Khan}
  - {text: Khan, entry: imran-khan}
"""
    sidecar, problems = read_sidecar(PATH, text.encode())
    assert sidecar.metadata == {"title": "X"}
    assert [correction.entry for correction in sidecar.corrections] == ["imran-khan"]
    assert [problem.line for problem in problems] == [2, 3, 5]


@pytest.mark.parametrize(
    "data", [b"title: caf\xe9", b"title: [", b"a: b: c", b"title: X\ntitle: Y"]
)
def test_what_is_wrong_in_its_form_is_told(data: bytes) -> None:
    _, problems = read_sidecar(PATH, data)
    assert problems
    assert all(problem.subtype == "sidecar" for problem in problems)


@given(st.binary())
def test_any_bytes_are_read_without_an_error(data: bytes) -> None:
    read_sidecar(PATH, data)


@given(st.text(alphabet="abtile:-[]{}, \n'\"&*!|>#0"))
def test_any_yaml_is_read_without_an_error(text: str) -> None:
    sidecar, _ = read_sidecar(PATH, ("title: X\n" + text).encode())
    read_source("x", "x.txt", b"X\n\nY", sidecar)


def test_corrections_reach_the_source() -> None:
    sidecar, _ = read_sidecar(PATH, b"mentions:\n  - {text: Khan, entry: null}")
    source, _ = read_source("x", "x.txt", b"Khan came.", sidecar)
    assert source.corrections == (Correction("Khan", None, None, PATH, 2),)
