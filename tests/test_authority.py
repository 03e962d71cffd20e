"""Authority files: what they may say, how slips are told, what entries say of one another."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import jsonschema_rs
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from sphinx_dossier import authority, dates
from sphinx_dossier.kinds import ENTRY_FIELDS, NameStyle, read_kinds
from sphinx_dossier.model import Citation, Description, Entry, Match, Role

KINDS, _ = read_kinds(
    {
        "place": {
            "fields": {
                "located_in": {"type": "entry", "label": "In", "inverse": "Contains"},
                "note": {"type": "text"},
            }
        }
    },
    "conf.py",
)


def load(**files: str) -> tuple[Mapping[str, Entry], list[str]]:
    """Load files called by their stems, as YAML; return entries and problems as they are shown."""
    entries, problems = authority.load(
        [(f"{stem}.yaml", text.encode()) for stem, text in files.items()], KINDS
    )
    assert {each.subtype for each in problems} <= {"authority"}
    return entries, [str(each) for each in problems]


# --- A whole entry ----------------------------------------------------------------------------

BAJWA = """\
person:
  qamar-javed-bajwa:
    name: Qamar Javed Bajwa
    aliases: [General Bajwa, Gen. Bajwa]
    summary: Pakistani general.
    description: |
      First line.

      Second paragraph.
    descriptions:
      - by: The Pakistan Army
        entry: pakistan-army
        date: 2019
        text: |
          A soldier.

          No more.
        citations:
          - {title: A press release, publisher: ISPR, date: 2019, url: https://example.org/ispr}
          - {title: A second}
      - {by: A scholar, text: The power behind the government.}
    born: 1960-11-11
    active: 1980/2022
    roles:
      - {title: Chief of Army Staff, group: pakistan-army, from: 2016-11-29, to: 2022-11-29}
      - Commander, X Corps
    member_of: pakistan-army
    distinct_from: [other-bajwa]
    identifiers: {wikidata: Q1, viaf: 0012345, isni: 12345}
    citations:
      - title: A report
        publisher: A paper
        date: 2019
        url: https://example.org/report
        accessed: 2020-06-10
        supports: his second term
    match: {only-in: [a, b], never-in: c, case: ignore, bare-surname: false}
  other-bajwa: {name: Asim Bajwa}
group:
  pakistan-army: {name: The Pakistan Army, seat: rawalpindi, founded: 1947}
place:
  rawalpindi: {name: Rawalpindi, note: 5}
"""


def test_an_entry_has_all_that_its_file_says() -> None:
    entries, problems = load(a=BAJWA)

    assert not problems
    assert entries["qamar-javed-bajwa"] == Entry(
        id="qamar-javed-bajwa",
        kind="person",
        name="Qamar Javed Bajwa",
        sort="Bajwa, Qamar Javed",
        aliases=("General Bajwa", "Gen. Bajwa"),
        summary="Pakistani general.",
        description="First line.\n\nSecond paragraph.",
        descriptions=(
            Description(
                "The Pakistan Army",
                "A soldier.\n\nNo more.",
                "pakistan-army",
                "2019",
                (
                    Citation("A press release", "ISPR", "2019", "https://example.org/ispr"),
                    Citation("A second"),
                ),
            ),
            Description("A scholar", "The power behind the government."),
        ),
        active="1980/2022",
        distinct_from=("other-bajwa",),
        identifiers={"wikidata": "Q1", "viaf": "0012345", "isni": "12345"},
        citations=(
            Citation(
                "A report",
                "A paper",
                "2019",
                "https://example.org/report",
                "2020-06-10",
                "his second term",
            ),
        ),
        match=Match(("a", "b"), ("c",), ignore_case=True, bare_surname=False),
        facts={
            "born": "1960-11-11",
            "roles": (
                Role("Chief of Army Staff", "pakistan-army", "2016-11-29", "2022-11-29"),
                Role("Commander, X Corps"),
            ),
            "member_of": ("pakistan-army",),
        },
        path="a.yaml",
        line=2,
    )
    assert entries["pakistan-army"].facts == {"founded": "1947", "seat": "rawalpindi"}
    assert entries["rawalpindi"].facts == {"note": "5"}


def test_an_entry_needs_only_a_name() -> None:
    entries, problems = load(a="group:\n  cia: {name: CIA}")

    assert not problems
    assert entries["cia"] == Entry("cia", "group", "CIA", "CIA", path="a.yaml", line=2)


def test_facts_stand_in_the_order_of_the_kind() -> None:
    entries, _ = load(a="person:\n  a: {name: A, died: 1980, roles: [X], born: 1900}")

    assert list(entries["a"].facts) == ["born", "died", "roles"]


def test_entries_come_by_kind_and_id_however_the_files_are_split() -> None:
    entries, _ = load(
        b="person:\n  z: {name: Z}\n  m: {name: M}\n",
        a="place:\n  a: {name: A}\ngroup:\n  g: {name: G}\nperson:\n  n: {name: N}\n",
    )

    assert list(entries) == ["m", "n", "z", "g", "a"]


@pytest.mark.parametrize(
    ("year", "date"), [("800", "0800"), ("0800", "0800"), ("-44", "-0044"), ("1893", "1893")]
)
def test_a_year_that_is_read_as_a_number_is_a_date(year: str, date: str) -> None:
    entries, problems = load(a=f"person:\n  a: {{name: A, born: {year}}}")

    assert not problems
    assert entries["a"].facts == {"born": date}


def test_ids_may_be_numbers_wherever_they_stand() -> None:
    entries, problems = load(
        a="person:\n  100001: {name: A, distinct_from: [007, 100002], member_of: 3}\n"
        "  100002: {name: B}\n  007: {name: C}\ngroup: {3: {name: D}}\n"
    )

    assert not problems
    assert entries["100001"].distinct_from == ("007", "100002")
    assert entries["100001"].facts == {"member_of": ("3",)}


def test_white_space_and_repetitions_do_not_make_other_names() -> None:
    entries, _ = load(
        a="person:\n  a:\n    name: '  Imran\n      Khan '\n"
        "    aliases: [Imran Khan, Khan, ' Khan']\n"
    )

    assert entries["a"].name == "Imran Khan"
    assert entries["a"].aliases == ("Khan",)


def test_a_file_without_entries_is_no_problem() -> None:
    assert load(a="", b="# later", c="person: {}") == ({}, [])


def test_json_may_name_its_schema() -> None:
    data = b'{"$schema": "../authority.schema.json", "group": {"cia": {"name": "CIA"}}}'
    entries, problems = authority.load([("a.json", data)], KINDS)

    assert not problems
    assert entries["cia"].name == "CIA"


# --- What is wrong with a field ---------------------------------------------------------------

NO_DATE = "is not a date in EDTF (such as 2020, 2020-02-29, 1996/2001 or 1960~)"
NO_ADDRESS = "is not a web address that begins with https:// or http://"
NO_CITATION = "is not a mapping of title, publisher, date, url, accessed and supports"
NO_ENTRIES = "nothing stands here; give a mapping of ids to entries, or leave it out"
NO_ID = "is not the id of an entry (lower-case letters, digits, single hyphens)"


@pytest.mark.parametrize(
    ("field", "problem"),
    [
        ("borm: 1900", "unknown key 'borm'; did you mean 'born'?"),
        ("only_in: [x]", "unknown key 'only_in'; known are name, sort, aliases"),
        ("born: 1900-13", f"born: '1900-13' {NO_DATE}"),
        ("born: 1 May 1900", f"born: '1 May 1900' {NO_DATE}"),
        ("born: 20200229", f"born: 20200229 {NO_DATE}"),
        ("born: true", f"born: true {NO_DATE}"),
        ("born: [1900]", f"born: a list {NO_DATE}"),
        ("active: None/None", f"active: 'None/None' {NO_DATE}"),
        ("active: 2001/1996", f"active: '2001/1996' {NO_DATE}"),
        ("aliases: Khan", "aliases: 'Khan' is not a list of texts"),
        ("aliases: {a: b}", "aliases: a mapping is not a list of texts"),
        ("summary: [a]", "summary: a list is not text"),
        ("summary: true", "summary: true is not text"),
        ("summary:", "summary: nothing stands here; give text, or leave it out"),
        ("sort: ''", "sort: nothing stands here; give text, or leave it out"),
        ("roles: Chief", "roles: 'Chief' is not a list of roles"),
        ("member_of: {a: b}", "member_of: a mapping is not a list of ids of entries"),
        ("member_of: Big Group", "member_of: 'Big Group' is not a list of ids of entries"),
        ("distinct_from: -5", "distinct_from: -5 is not a list of ids of entries"),
        ("identifiers: Q1", "identifiers: 'Q1' is not a mapping of authorities to identifiers"),
        (
            "match: {only-in: {a: b}}",
            "match: only-in: a mapping is not a list of ids of sources",
        ),
        ("match: {case: Exact}", "match: case: 'Exact' is not exact or ignore"),
        ("match: {bare-surname: no}", "match: bare-surname: 'no' is not true or false"),
        ("match: {onlyin: a}", "match: unknown key 'onlyin'; did you mean 'only-in'?"),
        ("citations: {title: A}", "citations: a mapping is not a list of citations"),
        ("descriptions: A bandit", "descriptions: 'A bandit' is not a list of descriptions"),
        (
            "descriptions: {by: X, text: Y}",
            "descriptions: a mapping is not a list of descriptions",
        ),
        ("descriptons: []", "unknown key 'descriptons'; did you mean 'descriptions'?"),
    ],
)
def test_a_bad_field_is_one_problem_and_costs_only_the_field(field: str, problem: str) -> None:
    entries, problems = load(a=f"person:\n  a:\n    name: A\n    {field}\n    died: 1980\n")

    assert len(problems) == 1
    assert problems[0].startswith(f"a.yaml:4: a: {problem}")
    assert entries["a"] == Entry(
        "a", "person", "A", "A", facts={"died": "1980"}, path="a.yaml", line=2
    )


@pytest.mark.parametrize(
    ("item", "problem"),
    [
        ("aliases: [B, '', C]", "aliases: item 2: nothing stands here; give text, or leave it out"),
        ("aliases: [B, ~, C]", "aliases: item 2: nothing stands here; give text, or leave it out"),
        ("aliases: [B, [D], C]", "aliases: item 2: a list is not text"),
    ],
)
def test_a_bad_alias_costs_only_itself(item: str, problem: str) -> None:
    entries, problems = load(a=f"person:\n  a: {{name: A,\n    {item}}}\n")

    assert problems == [f"a.yaml:3: a: {problem}"]
    assert entries["a"].aliases == ("B", "C")


def test_each_bad_part_of_a_role_is_told_and_the_rest_of_it_kept() -> None:
    entries, problems = load(
        a="""\
person:
  a:
    name: A
    roles:
      - {title: One, from: soon}
      - {title: Two, grup: g}
      - {group: g}
      - 3
      - {title: Four, group: G}
      - {title: Five, group: g,
         from: 2001, to: 1999}
      - {title: ' ', from: 2000}
group: {g: {name: G}}
"""
    )

    assert entries["a"].facts["roles"] == (
        Role("One"),
        Role("Two"),
        Role("Four"),
        Role("Five", "g", "2001"),
    )
    assert problems == [
        f"a.yaml:5: a: roles: item 1: from: 'soon' {NO_DATE}",
        "a.yaml:6: a: roles: item 2: unknown key 'grup'; did you mean 'group'?",
        "a.yaml:7: a: roles: item 3: title is missing; add it",
        "a.yaml:8: a: roles: item 4: 3 is not a title, or a mapping of title, group, from and to",
        f"a.yaml:9: a: roles: item 5: group: 'G' {NO_ID}",
        "a.yaml:11: a: roles: item 6: to: 1999 is before 2001, when the role began",
        "a.yaml:12: a: roles: item 7: title: nothing stands here; give text, or leave it out",
    ]


def test_each_bad_part_of_a_citation_is_told_and_the_rest_of_it_kept() -> None:
    entries, problems = load(
        a="""\
person:
  a:
    name: A
    citations:
      - {title: One, date: yesterday, publisher: P}
      - {title: Two, url: 'javascript:alert(1)'}
      - {publisher: P}
      - Four
"""
    )

    assert entries["a"].citations == (Citation("One", "P"), Citation("Two"))
    assert problems == [
        f"a.yaml:5: a: citations: item 1: date: 'yesterday' {NO_DATE}",
        f"a.yaml:6: a: citations: item 2: url: 'javascript:alert(1)' {NO_ADDRESS}",
        "a.yaml:7: a: citations: item 3: title is missing; add it",
        f"a.yaml:8: a: citations: item 4: 'Four' {NO_CITATION}",
    ]


def test_each_bad_part_of_a_description_is_told_and_the_rest_of_it_kept() -> None:
    entries, problems = load(
        a="""\
person:
  a:
    name: A
    description: Our own.
    descriptions:
      - by: One
        txt: A hero.
        text: A bandit.
      - {by: Two, text: T, date: last year}
      - {by: Three, text: T, entry: The Army}
      - by: Four
        text: T
        citations:
          - {title: C, dat: 2019}
          - {publisher: P}
          - title: D
            date: 1 May
          - {title: E}
      - {by: Five, text: T, citations: {title: C}}
    died: 1980
"""
    )

    assert entries["a"].descriptions == (
        Description("One", "A bandit."),
        Description("Two", "T"),
        Description("Three", "T"),
        Description("Four", "T", citations=(Citation("C"), Citation("D"), Citation("E"))),
        Description("Five", "T"),
    )
    assert entries["a"].description == "Our own."
    assert entries["a"].facts == {"died": "1980"}
    inside = "a: descriptions: item"
    assert problems == [
        f"a.yaml:7: {inside} 1: unknown key 'txt'; did you mean 'text'?",
        f"a.yaml:9: {inside} 2: date: 'last year' {NO_DATE}",
        f"a.yaml:10: {inside} 3: entry: 'The Army' {NO_ID}",
        f"a.yaml:14: {inside} 4: citations: item 1: unknown key 'dat'; did you mean 'date'?",
        f"a.yaml:15: {inside} 4: citations: item 2: title is missing; add it",
        f"a.yaml:17: {inside} 4: citations: item 3: date: '1 May' {NO_DATE}",
        f"a.yaml:19: {inside} 5: citations: a mapping is not a list of citations",
    ]


@pytest.mark.parametrize(
    ("item", "problem"),
    [
        ("{text: T}", "by is missing; add it"),
        ("{by: B}", "text is missing; add it"),
        ("{}", "by, text is missing; add it"),
        ("{by: ' ', text: T}", "by: nothing stands here; give text, or leave it out"),
        ("{by: B, text: }", "text: nothing stands here; give text, or leave it out"),
        ("{by: [B], text: T}", "by: a list is not text"),
        ("{by: B, text: true}", "text: true is not text"),
        ("A bandit", "'A bandit' is not a mapping of by, entry, date, text and citations"),
    ],
)
def test_a_description_without_author_or_text_costs_only_itself(item: str, problem: str) -> None:
    entries, problems = load(
        a="person:\n  a:\n    name: A\n    descriptions:\n"
        f"      - {{by: X, text: First}}\n      - {item}\n      - {{by: Y, text: Last}}\n"
    )

    assert problems == [f"a.yaml:6: a: descriptions: item 2: {problem}"]
    assert entries["a"].descriptions == (Description("X", "First"), Description("Y", "Last"))


def test_descriptions_of_the_same_by_the_same_are_kept_in_their_order() -> None:
    entries, problems = load(
        a="person:\n  a:\n    name: A\n    descriptions:\n"
        "      - {by: B, text: A hero, date: 2001}\n      - {by: B, text: A traitor, date: 1999}\n"
    )

    assert not problems
    assert [each.text for each in entries["a"].descriptions] == ["A hero", "A traitor"]


def test_a_bad_identifier_is_told_and_the_others_kept() -> None:
    entries, problems = load(
        a="person:\n  a:\n    name: A\n    identifiers:\n"
        "      wikidata: Q1\n      viaf: []\n      007: x\n      7: []\n"
    )

    assert entries["a"].identifiers == {"wikidata": "Q1"}
    name = "is not the name of an authority (letters first, such as wikidata or viaf)"
    assert problems == [
        "a.yaml:6: a: identifiers: viaf: a list is not text",
        f"a.yaml:7: a: identifiers: '007' {name}",
        f"a.yaml:8: a: identifiers: '7' {name}",
    ]


# --- What is wrong with an entry --------------------------------------------------------------


@pytest.mark.parametrize(
    ("entry", "line", "problem"),
    [
        ("{aliases: [X]}", 2, "a: name is missing; add it"),
        ("{name: ' '}", 2, "a: name: nothing stands here; give text, or leave it out"),
        ("{name: [A]}", 2, "a: name: a list is not text"),
        ("", 2, "a: nothing stands here; give a mapping of an entry's fields, or leave it out"),
        ("Bajwa", 2, "a: 'Bajwa' is not a mapping of an entry's fields"),
    ],
)
def test_an_entry_without_a_usable_name_is_left_out(entry: str, line: int, problem: str) -> None:
    entries, problems = load(a=f"person:\n  a: {entry}\n  b: {{name: B}}\n")

    assert list(entries) == ["b"]
    assert problems == [f"a.yaml:{line}: {problem}"]


@pytest.mark.parametrize(
    ("id_", "hint"),
    [
        ("Qamar Bajwa", "; 'qamar-bajwa' could"),
        ("José", "; 'jose' could"),
        ("a--b", "; 'a-b' could"),
        ("習近平", ""),
    ],
)
def test_a_malformed_id_is_told_with_one_that_could_be(id_: str, hint: str) -> None:
    entries, problems = load(a=f"person:\n  {id_}: {{name: A}}\n  b: {{name: B}}\n")

    assert list(entries) == ["b"]
    rule = "cannot be an id (lower-case letters, digits, single hyphens)"
    assert problems == [f"a.yaml:2: person: {id_!r} {rule}{hint}"]


def test_ids_that_are_the_same_number_are_not_taken_for_one_another() -> None:
    entries, problems = load(
        a="person:\n  7: {name: A}\n  007: {name: B, born: x}\n  07: {name: C}\n"
    )

    assert problems == [f"a.yaml:3: 007: born: 'x' {NO_DATE}"]
    assert {id_: entry.name for id_, entry in entries.items()} == {"007": "B", "07": "C", "7": "A"}


def test_an_id_that_is_taken_is_told_across_files_and_kinds() -> None:
    entries, problems = load(
        b="group:\n  x: {name: Second}\n",
        a="person:\n  x: {name: First}\n",
        c="\n\nperson:\n  x: {name: Third}\n",
    )

    assert [each.name for each in entries.values()] == ["First"]
    taken = "this id is taken by an entry in a.yaml, line 2"
    rule = "ids are unique across kinds, so give this entry another"
    assert problems == [f"b.yaml:2: x: {taken}; {rule}", f"c.yaml:4: x: {taken}; {rule}"]


def test_an_id_that_stands_twice_under_its_kind_is_told_and_the_first_kept() -> None:
    entries, problems = load(a="person:\n  x: {name: First}\n  x: {name: Second}\n")

    assert entries["x"].name == "First"
    assert problems == ["a.yaml:3: the key 'x' stands twice; the first, in line 2, is kept"]


# --- What is wrong with a file ----------------------------------------------------------------


def test_an_unknown_kind_is_told_with_the_nearest_and_the_others_are_kept() -> None:
    entries, problems = load(
        a="persn:\n  a: {name: A}\n  B c: 1\nship: {}\ngroup: {g: {name: G}}\n"
    )

    assert list(entries) == ["g"]
    assert problems == [
        "a.yaml:1: unknown kind 'persn'; did you mean 'person'?",
        "a.yaml:4: unknown kind 'ship'; known are $schema, person, group, agreement, place",
    ]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("- a", "a.yaml:1: a list is not a mapping of kinds to their entries"),
        ("word", "a.yaml:1: 'word' is not a mapping of kinds to their entries"),
        ("person: [a]", "a.yaml:1: person: a list is not a mapping of ids to entries"),
        (
            "\nperson:",
            f"a.yaml:2: person: {NO_ENTRIES}",
        ),
    ],
)
def test_a_file_of_another_shape_is_one_problem(text: str, problem: str) -> None:
    assert load(a=text) == ({}, [problem])


def test_a_file_that_cannot_be_read_does_not_cost_the_others() -> None:
    entries, problems = load(a="person: [", b="person: {b: {name: B}}")

    assert list(entries) == ["b"]
    assert len(problems) == 1
    assert problems[0].startswith("a.yaml:1: this is not YAML: ")


def test_one_run_tells_all_that_is_wrong_by_file_and_line() -> None:
    _, problems = load(
        b="person:\n  a: {name: A, born: x}\n",
        a="\n" * 9 + "person:\n  c: {}\n  d: {name: D, colour: red}\n  e: {name: E, sort: []}\n",
    )

    assert [each.split(": ")[0] for each in problems] == [
        "a.yaml:11",
        "a.yaml:12",
        "a.yaml:13",
        "b.yaml:2",
    ]


# --- References -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "field", "place"),
    [
        ("person", "member_of: [pakistan-amy]", "member_of: item 1"),
        ("person", "member_of: pakistan-amy", "member_of"),
        ("person", "distinct_from: [pakistan-amy]", "distinct_from: item 1"),
        ("person", "roles: [{title: X, group: pakistan-amy}]", "roles: item 1: group"),
        (
            "person",
            "descriptions: [{by: X, text: Y}, {by: PA, text: Z, entry: pakistan-amy}]",
            "descriptions: item 2: entry",
        ),
        ("group", "seat: pakistan-amy", "seat"),
        ("agreement", "parties: [x, pakistan-amy]", "parties: item 2"),
    ],
)
def test_a_reference_that_leads_nowhere_is_told_with_the_nearest_id(
    kind: str, field: str, place: str
) -> None:
    entries, problems = load(
        a=f"{kind}:\n  a:\n    name: A\n    {field}\n",
        b="group: {pakistan-army: {name: PA}, x: {name: X}}",
    )

    assert problems == [
        f"a.yaml:4: a: {place}: no entry has the id 'pakistan-amy'; did you mean 'pakistan-army'?"
    ]
    assert all("pakistan-amy" not in str(value) for value in entries["a"].facts.values())
    assert entries["a"].distinct_from == ()
    assert all(each.entry is None for each in entries["a"].descriptions)


def test_a_role_whose_group_leads_nowhere_keeps_its_title() -> None:
    entries, problems = load(a="person:\n  a: {name: A, roles: [{title: Chief, group: nobody}]}\n")

    assert entries["a"].facts == {"roles": (Role("Chief"),)}
    missing = "no entry has the id 'nobody'; add one, or leave this out"
    assert problems == [f"a.yaml:2: a: roles: item 1: group: {missing}"]


def test_a_description_whose_entry_leads_nowhere_keeps_its_words() -> None:
    entries, problems = load(
        a="group:\n  a:\n    name: A\n    descriptions:\n"
        "      - by: Nobody\n        entry: nobody\n        text: T\n"
        "      - {by: Ourselves, entry: a, text: U}\n"
    )

    assert entries["a"].descriptions == (Description("Nobody", "T"), Description("Ourselves", "U"))
    inside = "a: descriptions: item"
    assert problems == [
        f"a.yaml:6: {inside} 1: entry: no entry has the id 'nobody'; add one, or leave this out",
        f"a.yaml:8: {inside} 2: entry: the entry refers to itself; leave that out",
    ]


def test_an_entry_that_refers_to_itself_is_told() -> None:
    entries, problems = load(a="group:\n  a: {name: A, part_of: a}\n")

    assert entries["a"].facts == {}
    assert problems == ["a.yaml:2: a: part_of: the entry refers to itself; leave that out"]


def test_what_refers_to_an_entry_that_is_itself_wrong_is_not_told_again() -> None:
    entries, problems = load(
        a="person:\n  a: {name: A, member_of: [g, h]}\ngroup:\n  g: {}\n  h: {name: H}\n"
    )

    assert entries["a"].facts == {"member_of": ("h",)}
    assert problems == ["a.yaml:4: g: name is missing; add it"]


# --- Sort names -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "filed"),
    [
        ("Qamar Javed Bajwa", "Bajwa, Qamar Javed"),
        ("Martin Luther King, Jr.", "King, Martin Luther, Jr."),
        ("Adlai Stevenson III", "Stevenson, Adlai, III"),
        ("Elizabeth II", "Elizabeth II"),
        ("Pelé", "Pelé"),
        ("Bajwa, Qamar", "Bajwa, Qamar"),
        ("Charles de Gaulle", "de Gaulle, Charles"),
        ("Jean-Marie Le Pen", "Le Pen, Jean-Marie"),
        ("Ludwig van der Rohe", "van der Rohe, Ludwig"),
        ("Osama bin Laden", "bin Laden, Osama"),
        ("Abu Bakr al-Baghdadi", "al-Baghdadi, Abu Bakr"),
        ("Muhammad Zia ul-Haq", "Zia ul-Haq, Muhammad"),
        ("Mohammad Zia ul Haq", "Zia ul Haq, Mohammad"),
        ("Fazal ur Rehman", "Fazal ur Rehman"),
        ("José Ortega y Gasset", "Ortega y Gasset, José"),
        ("John E Smith", "Smith, John E"),
        ("Van Morrison", "Morrison, Van"),
        ("de la Cruz", "de la Cruz"),
        ("Thomas the Apostle", "Thomas the Apostle"),
        ("William II of Sicily", "William II of Sicily"),
        ("John Smith (poet)", "Smith, John (poet)"),
    ],
)
def test_people_are_filed_by_surname(name: str, filed: str) -> None:
    assert authority.sort_name(name, NameStyle.PERSONAL) == filed


@pytest.mark.parametrize(
    ("name", "filed"),
    [
        ("The Taliban", "Taliban"),
        ("A Group", "Group"),
        ("An Army", "Army"),
        ("Theatre Union", "Theatre Union"),
        ("The", "The"),
        ("Government of the Islamic Republic", "Government of the Islamic Republic"),
        ("Embassy of The Gambia", "Embassy of The Gambia"),
        ("The Embassy of The Gambia", "Embassy of The Gambia"),
        ("Pact 0A\r0", "Pact 0A\r0"),
    ],
)
def test_other_entries_are_filed_without_their_article(name: str, filed: str) -> None:
    assert authority.sort_name(name, NameStyle.CORPORATE) == filed
    assert authority.sort_name(name, NameStyle.PLAIN) == filed


def test_a_sort_name_that_is_given_is_taken() -> None:
    entries, _ = load(a="person:\n  a: {name: Mao Zedong, sort: Mao Zedong}\n")

    assert entries["a"].sort == "Mao Zedong"


@given(st.text(max_size=40), st.sampled_from(NameStyle))
@settings(deadline=None)
def test_filing_loses_no_letter_of_a_personal_name(name: str, style: NameStyle) -> None:
    filed = authority.sort_name(name, style)
    letters = [letter for letter in name if letter.isalnum()]
    if style is NameStyle.PERSONAL:
        assert sorted(letters) == sorted(letter for letter in filed if letter.isalnum())
    else:
        assert name.endswith(filed)


# --- Relations --------------------------------------------------------------------------------

RELATED = """\
person:
  bajwa:
    name: Qamar Javed Bajwa
    roles:
      - {title: Chief, group: army, from: 2016, to: 2022}
      - {title: Commander, group: army, from: 2013}
      - Adviser
    member_of: [army]
    distinct_from: [munir]
  munir:
    name: Asim Munir
    roles: [{title: Chief, group: army, from: 2022}]
    distinct_from: [bajwa]
group:
  army: {name: Pakistan Army, seat: rawalpindi}
  taliban: {name: Taliban}
  alliance: {name: Northern Alliance, distinct_from: taliban}
agreement:
  doha: {name: Doha Agreement, parties: [taliban, army], signatories: bajwa}
place:
  rawalpindi: {name: Rawalpindi, located_in: punjab}
  punjab: {name: Punjab}
"""


def related(id_: str) -> list[tuple[str, str, bool, str]]:
    entries, problems = load(a=RELATED)
    assert not problems
    return [
        (each.label, each.other, each.inverse, each.role.title if each.role else "")
        for each in authority.relations(entries, KINDS).get(id_, ())
    ]


def test_an_entry_shows_first_what_it_says_itself_in_the_order_of_its_kind() -> None:
    assert related("bajwa") == [
        ("Offices and roles", "army", False, "Chief"),
        ("Offices and roles", "army", False, "Commander"),
        ("Member of", "army", False, ""),
        ("Signed", "doha", True, ""),
        ("Not to be confused with", "munir", True, ""),
    ]


def test_a_group_shows_who_held_its_offices_in_the_order_of_time() -> None:
    assert related("army") == [
        ("Seat", "rawalpindi", False, ""),
        ("Office-holders", "bajwa", True, "Commander"),
        ("Office-holders", "bajwa", True, "Chief"),
        ("Office-holders", "munir", True, "Chief"),
        ("Members", "bajwa", True, ""),
        ("Party to", "doha", True, ""),
    ]


def test_a_relation_by_an_office_carries_its_dates() -> None:
    entries, _ = load(a=RELATED)
    found = authority.relations(entries, KINDS)["army"][2]

    assert found == authority.Relation(
        "Office-holders", "bajwa", "roles", inverse=True, role=Role("Chief", "army", "2016", "2022")
    )


def test_configured_relations_are_read_from_both_ends() -> None:
    assert related("rawalpindi")[0] == ("In", "punjab", False, "")
    assert related("punjab") == [("Contains", "rawalpindi", True, "")]


def test_entries_that_are_easily_confused_point_to_each_other_whoever_says_it() -> None:
    assert related("taliban")[-1] == ("Not to be confused with", "alliance", True, "")
    assert related("alliance") == [("Not to be confused with", "taliban", True, "")]
    assert related("munir")[-1] == ("Not to be confused with", "bajwa", True, "")


def test_an_entry_without_relations_has_none() -> None:
    entries, _ = load(a="group: {cia: {name: CIA}}")

    assert authority.relations(entries, KINDS) == {}


def test_a_field_without_an_inverse_is_not_shown_from_its_other_end() -> None:
    kinds, _ = read_kinds({"place": {"fields": {"near": {"type": "entries"}}}}, "conf.py")
    data = b"place: {a: {name: A, near: [b]}, b: {name: B}}"
    entries, _ = authority.load([("a.yaml", data)], kinds)

    assert list(authority.relations(entries, kinds)) == ["a"]


# --- Shared name forms ------------------------------------------------------------------------


def test_name_forms_of_several_entries_are_listed_whatever_their_case_and_spacing() -> None:
    entries, problems = load(
        a="person:\n"
        "  a: {name: Imran Khan, aliases: [Khan, KHAN, Alone]}\n"
        "  b: {name: Ayub Khan, aliases: [khan, 'imran  khan']}\n"
        "group:\n  c: {name: Khan}\n"
    )

    assert not problems
    assert authority.shared_forms(entries) == {"Imran Khan": ("a", "b"), "Khan": ("a", "b", "c")}


# --- The schema -------------------------------------------------------------------------------


def strict() -> jsonschema_rs.Draft202012Validator:
    return jsonschema_rs.Draft202012Validator(
        authority.schema(KINDS), formats={"edtf": dates.is_edtf}, validate_formats=True
    )


def test_the_schema_is_a_schema_and_is_json() -> None:
    schema = authority.schema(KINDS)

    assert jsonschema_rs.meta.is_valid(schema)
    assert json.loads(json.dumps(schema)) == schema


def test_every_field_of_every_kind_is_described_to_editors() -> None:
    schema = authority.schema(KINDS)
    for kind in KINDS.values():
        fields = schema["$defs"][kind.id]["properties"]
        assert set(fields) == {*ENTRY_FIELDS, *(each.name for each in kind.fields)}
        for field in fields.values():
            assert field["title"]
            assert field["description"].endswith((".", "…"))


def test_a_schema_that_an_editor_reads_loosely_still_keeps_the_worst_dates_out() -> None:
    loose = jsonschema_rs.Draft202012Validator(authority.schema(KINDS))

    assert loose.is_valid({"person": {"a": {"name": "A", "born": "1960~"}}})
    assert not loose.is_valid({"person": {"a": {"name": "A", "born": "1 May 1960"}}})


# --- Properties -------------------------------------------------------------------------------

TARGET = "place: {target: {name: Target}}"

good_text = st.sampled_from(["A", "Imran Khan", "1893", "yes", 12, 1.5])
bad_text = st.sampled_from(["", " ", None, True, [], {}])
good_dates = st.sampled_from(["1960", "1960-11", "1996/2001", "1960~", "1996/..", 1893])
bad_dates = st.sampled_from(["None/None", "1960-13", "", None, 20200229, 1.5, [], "1 May"])
ids = st.sampled_from(["target", ["target"], []])
bad_ids = st.sampled_from(["Target X", ["a--b"], [["target"]], None, -1, {}, ["target", ""]])


def roles(text: st.SearchStrategy[Any], day: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    full = st.fixed_dictionaries(
        {}, optional={"title": text, "group": st.just("target"), "from": day, "x": text}
    )
    return st.lists(text | full, max_size=3)


def descriptions(
    text: st.SearchStrategy[Any], day: st.SearchStrategy[Any], other: st.SearchStrategy[Any]
) -> st.SearchStrategy[Any]:
    citations = st.lists(st.fixed_dictionaries({"title": text}, optional={"date": day}), max_size=2)
    more = {"entry": other, "date": day, "citations": citations}
    return st.lists(st.fixed_dictionaries({"by": text, "text": text}, optional=more), max_size=2)


good_fields: dict[str, st.SearchStrategy[Any]] = {
    "sort": good_text,
    "aliases": st.lists(good_text, max_size=3),
    "active": good_dates,
    "distinct_from": ids,
    "identifiers": st.dictionaries(st.sampled_from(["viaf", "gnd"]), good_text),
    "citations": st.lists(
        st.fixed_dictionaries({"title": good_text, "date": good_dates}), max_size=2
    ),
    "descriptions": descriptions(good_text, good_dates, st.just("target")),
    "match": st.fixed_dictionaries({}, optional={"case": st.sampled_from(["exact", "ignore"])}),
    "born": good_dates,
    "roles": st.lists(
        st.sampled_from(["Chief", {"title": "Chief", "group": "target"}]), max_size=2
    ),
    "member_of": ids,
}
odd_fields: dict[str, st.SearchStrategy[Any]] = {
    "sort": good_text | bad_text,
    "aliases": st.lists(good_text | bad_text, max_size=3) | bad_text,
    "active": good_dates | bad_dates,
    "distinct_from": ids | bad_ids,
    "identifiers": st.dictionaries(st.sampled_from(["viaf", "7", "007"]), good_text | bad_text),
    "citations": st.lists(
        st.fixed_dictionaries({}, optional={"title": good_text, "date": bad_dates, "7": good_text})
    ),
    "descriptions": descriptions(
        good_text | bad_text, good_dates | bad_dates, st.sampled_from(["target", "Target X", -1])
    )
    | st.lists(st.dictionaries(st.sampled_from(["by", "text", "7"]), good_text) | bad_text)
    | bad_text,
    "match": st.fixed_dictionaries(
        {}, optional={"case": good_text, "only-in": good_text | bad_text}
    ),
    "born": good_dates | bad_dates,
    "roles": roles(good_text | bad_text, good_dates | bad_dates) | bad_text,
    "member_of": ids | bad_ids,
    "unknown": good_text,
    "7": good_text,
}
good_entries = st.fixed_dictionaries({"name": good_text}, optional=good_fields)
odd_entries = (
    st.fixed_dictionaries({}, optional={"name": good_text | bad_text, **odd_fields}) | bad_text
)
entry_ids = st.sampled_from(["a", "b-c", "7", "007", "Bad Id", "", "x--y"])
odd_data = st.dictionaries(
    st.sampled_from(["person", "persn", "$schema", "7"]),
    st.dictionaries(entry_ids, odd_entries, max_size=3) | bad_text,
    max_size=2,
)
good_data = st.fixed_dictionaries(
    {"person": st.dictionaries(st.sampled_from(["a", "b-c", "7", "007"]), good_entries, max_size=3)}
)


def load_data(data: object) -> tuple[Mapping[str, Entry], list[str]]:
    entries, problems = authority.load(
        [("a.json", json.dumps(data).encode()), ("b.yaml", TARGET.encode())], KINDS
    )
    return entries, [str(each) for each in problems]


@given(good_data | odd_data)
@settings(max_examples=300, deadline=None)
def test_loading_accepts_what_the_schema_accepts_and_nothing_else(data: Any) -> None:
    _, problems = load_data(data)

    # Reading writes 1.5 and 1893 as they stand, so that the data needs no reading first.
    assert (not problems) == strict().is_valid(data), problems


@given(good_data)
@settings(deadline=None)
def test_nothing_good_is_left_out(data: Any) -> None:
    entries, problems = load_data(data)

    assert not problems
    assert set(entries) == {*data["person"], "target"}
    for id_, given_fields in data["person"].items():
        held = {
            "facts": entries[id_].facts,
            **{key: getattr(entries[id_], key) for key in ENTRY_FIELDS},
        }
        for field, value in given_fields.items():
            if value not in ([], {}) and field not in {"match", "aliases"}:
                assert held.get(field) or held["facts"][field]


@given(odd_data)
@settings(deadline=None)
def test_each_problem_has_a_file_and_a_line_and_is_one_line(data: Any) -> None:
    _, problems = load_data(data)

    for problem in problems:
        path, line, message = problem.split(":", 2)
        assert path == "a.json"
        assert int(line) >= 1
        assert message.strip()
        assert "\n" not in problem
    assert len(set(problems)) == len(problems)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])) | odd_data.map(yaml.safe_dump))
@settings(deadline=None)
def test_no_text_makes_loading_fail(text: str) -> None:
    for path in ("a.yaml", "a.json"):
        entries, _ = authority.load([(path, text.encode())], KINDS)
        assert all(entry.name and entry.sort for entry in entries.values())
        authority.relations(entries, KINDS)
        authority.shared_forms(entries)


@given(st.binary())
@settings(deadline=None)
def test_no_bytes_make_loading_fail(data: bytes) -> None:
    authority.load([("a.yaml", data), ("a.json", data)], KINDS)


@given(st.lists(odd_data, max_size=4), st.randoms(use_true_random=False))
@settings(deadline=None)
def test_the_order_of_files_changes_nothing(data: list[Any], random: Any) -> None:
    files = [(f"{number}.json", json.dumps(each).encode()) for number, each in enumerate(data)]
    shuffled = files.copy()
    random.shuffle(shuffled)
    entries, problems = authority.load(files, KINDS)
    others, other_problems = authority.load(shuffled, KINDS)

    assert list(entries.items()) == list(others.items())
    assert problems == other_problems


@given(good_data | odd_data)
@settings(deadline=None)
def test_json_and_yaml_of_the_same_data_give_the_same_entries(data: Any) -> None:
    text = json.dumps(data, indent=1)
    from_json, json_problems = authority.load([("a.json", text.encode())], KINDS)
    from_yaml, yaml_problems = authority.load([("a.yaml", text.encode())], KINDS)

    assert [replace(each, path="") for each in from_json.values()] == [
        replace(each, path="") for each in from_yaml.values()
    ]
    assert [(each.line, each.message) for each in json_problems] == [
        (each.line, each.message) for each in yaml_problems
    ]
