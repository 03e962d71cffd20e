"""Authority files with an entry or an alias more, and otherwise as their curator wrote them."""

from __future__ import annotations

import difflib

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sphinx_dossier import authority
from sphinx_dossier.authority.editing import EditError, flow_list, scalar, with_alias, with_entry
from sphinx_dossier.kinds import BUILT_IN
from sphinx_dossier.model import Entry

FILE = """\
# Whom we know.
person:
    # The general.
    qamar-bajwa:
        name: Qamar Bajwa   # as he signs
        aliases:
        - General Bajwa
        - "The Chief"   # in the press

    # nobody else yet

# Bodies.
group:
  taliban: {name: Taliban}
  ttp:
    name: 'Tehrik-e-Taliban Pakistan'
    aliases: [TTP, 'Pakistani Taliban',]
    description: |
      Prose.

      More prose.
"""
NEW = ["imran-khan:", "  # a remark", "  name: Imran Khan"]


def entries(text: str) -> dict[str, Entry]:
    found, problems = authority.load([("all.yaml", text.encode())], BUILT_IN)
    assert problems == []
    return dict(found)


def added(before: str, after: str) -> list[str]:
    """Return the lines that `after` has more; fail if one is gone or another changed."""
    lines = list(difflib.ndiff(before.splitlines(), after.splitlines()))
    assert not [line for line in lines if line.startswith("- ")]
    return [line[2:] for line in lines if line.startswith("+ ")]


def test_an_entry_goes_to_the_end_of_its_kind_with_the_indentation_of_the_others() -> None:
    text = with_entry(FILE, "person", NEW)
    assert added(FILE, text) == [
        "    imran-khan:",
        "      # a remark",
        "      name: Imran Khan",
    ]
    assert text.index("imran-khan") < text.index("# Bodies.")
    assert entries(text)["imran-khan"].name == "Imran Khan"


def test_an_entry_after_a_block_of_prose_leaves_the_prose_as_it_is() -> None:
    text = with_entry(FILE, "group", ["isi:", "  name: ISI"])
    assert entries(text)["ttp"] == entries(FILE)["ttp"]
    assert entries(text)["isi"].kind == "group"


def test_a_kind_that_the_file_does_not_have_yet_is_begun() -> None:
    text = with_entry(FILE, "agreement", ["doha:", "  name: Doha Agreement"])
    assert added(FILE, text) == ["", "agreement:", "  doha:", "    name: Doha Agreement"]
    assert entries(text)["doha"].kind == "agreement"


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "person:\n", "# no end of line\nperson:"])
def test_a_file_without_entries_gets_its_first(text: str) -> None:
    assert entries(with_entry(text, "person", NEW))["imran-khan"].name == "Imran Khan"


def test_line_ends_stay_those_of_the_file() -> None:
    windows = FILE.replace("\n", "\r\n")
    text = with_alias(with_entry(windows, "person", NEW), "person", "qamar-bajwa", "Q")
    assert text.count("\n") == text.count("\r\n") == windows.count("\r\n") + 4


@pytest.mark.parametrize(
    ("kind", "entry", "line"),
    [
        ("person", "qamar-bajwa", "        - It's he: Q"),
        ("group", "ttp", "    aliases: [TTP, 'Pakistani Taliban', 'It''s he: Q']"),
    ],
)
def test_an_alias_joins_the_aliases_as_they_are_written(kind: str, entry: str, line: str) -> None:
    text = with_alias(FILE, kind, entry, "It's he: Q")
    assert entries(text)[entry].aliases == (*entries(FILE)[entry].aliases, "It's he: Q")
    assert line.replace("- It's he: Q", "- 'It''s he: Q'") in text.splitlines()
    others = set(entries(FILE)) - {entry}
    assert {key: entries(text)[key] for key in others} == {
        key: entries(FILE)[key] for key in others
    } or {key: entries(text)[key].aliases for key in others} == {
        key: entries(FILE)[key].aliases for key in others
    }


def test_the_first_alias_stands_below_the_name() -> None:
    text = with_alias("person:\n  a:\n    name: A B  # so\n    summary: X\n", "person", "a", "C")
    assert text == "person:\n  a:\n    name: A B  # so\n    aliases: [C]\n    summary: X\n"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{person: {a: {name: A}}}", "block style"),
        ("person: {}\n", "block style"),
        ("- a\n", "block style"),
        ("person: [\n", "no YAML"),
    ],
)
def test_a_file_that_would_have_to_be_written_anew_is_refused(text: str, message: str) -> None:
    with pytest.raises(EditError, match=message):
        with_entry(text, "person", NEW)


def test_an_alias_for_an_entry_that_is_not_there_is_refused() -> None:
    with pytest.raises(EditError, match="no entry 'nobody'"):
        with_alias(FILE, "person", "nobody", "X")
    with pytest.raises(EditError, match="block style"):
        with_alias(FILE, "group", "taliban", "X")


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(str.strip))
@example("\xa0'")  # what is no space to YAML
@example("Who\u2003")
@example("Who...")
def test_any_name_is_written_so_that_it_is_read_again(name: str) -> None:
    text = with_entry(FILE, "person", ["x:", f"  name: {scalar(name)}"])
    text = with_alias(text, "person", "x", name)
    found, _ = authority.load([("all.yaml", text.encode())], BUILT_IN)
    expected, _ = authority.load(
        [("all.yaml", f"person:\n  x: {{name: {flow_list([name])[1:-1]}}}\n".encode())], BUILT_IN
    )
    assert ("x" in found) == ("x" in expected)
    if "x" in found:
        assert found["x"].name == expected["x"].name
