"""Kinds as data: what `dossier_kinds` may say, and how slips in it are told."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import sphinx_dossier
from sphinx_dossier.kinds import BUILT_IN, Field, FieldType, Kinds, NameStyle, read_kinds


def read(configured: object) -> tuple[Kinds, list[str]]:
    kinds, problems = read_kinds(configured, "docs/conf.py")
    assert {(each.path, each.line, each.subtype) for each in problems} <= {
        ("docs/conf.py", None, "settings")
    }
    return kinds, [each.message.removeprefix("dossier_kinds: ") for each in problems]


def test_without_configuration_there_are_the_built_in_kinds() -> None:
    assert read({}) == (BUILT_IN, [])


def test_a_kind_may_be_added_with_its_fields() -> None:
    kinds, problems = read(
        {
            "place": {
                "label": "Place",
                "plural": "Places",
                "names": "plain",
                "fields": {
                    "located_in": {"type": "entry", "label": "In", "inverse": "Contains"},
                    "destroyed_on": {"type": "date"},
                    "note": {},
                },
            }
        }
    )

    assert not problems
    assert list(kinds) == [*BUILT_IN, "place"]
    place = kinds["place"]
    assert (place.label, place.plural, place.names) == ("Place", "Places", NameStyle.PLAIN)
    assert place.fields == (
        Field("located_in", "In", FieldType.ENTRY, "Contains"),
        Field("destroyed_on", "Destroyed on", FieldType.DATE),
        Field("note", "Note", FieldType.TEXT),
    )


def test_everything_about_a_kind_has_a_default() -> None:
    kinds, problems = read({"peace-treaty": {}})

    assert not problems
    treaty = kinds["peace-treaty"]
    assert (treaty.label, treaty.plural, treaty.fields) == ("Peace treaty", "Peace treatys", ())
    assert treaty.names is NameStyle.PLAIN


def test_a_built_in_kind_keeps_what_the_configuration_does_not_change() -> None:
    kinds, problems = read(
        {"person": {"plural": "Persons", "fields": {"spouse": {"type": "entry"}}}}
    )

    assert not problems
    person = kinds["person"]
    assert (person.label, person.plural, person.names) == ("Person", "Persons", NameStyle.PERSONAL)
    assert [each.name for each in person.fields] == [
        *(each.name for each in BUILT_IN["person"].fields),
        "spouse",
    ]


@pytest.mark.parametrize(
    ("configured", "message"),
    [
        (["place"], "a mapping of kinds is wanted, not list"),
        ({"Place": {}}, "'Place' cannot name a kind; use lower-case letters, digits and hyphens"),
        ({"source": {}}, "'source' cannot name a kind; use lower-case letters, digits and hyphens"),
        ({3: {}}, "3 cannot name a kind; use lower-case letters, digits and hyphens"),
        ({"place": "Place"}, "place: a mapping is wanted, not str"),
        ({"place": {"lable": "Place"}}, "place: unknown key 'lable'; did you mean 'label'?"),
        ({"place": {"colour": 1}}, "place: unknown key 'colour'; known are label, plural, names"),
        (
            {"place": {"names": "royal"}},
            "place: names: 'royal' is none of personal, corporate, plain",
        ),
        ({"place": {"fields": ["in"]}}, "place: fields: a mapping is wanted, not list"),
        ({"place": {"fields": {"in": "entry"}}}, "place: in: a mapping is wanted, not str"),
        (
            {"place": {"fields": {"in": {"type": "entity"}}}},
            "place: in: type: 'entity' is none of text, date, entry, entries, roles",
        ),
        (
            {"place": {"fields": {"in": {"invers": "x"}}}},
            "place: in: unknown key 'invers'; did you mean 'inverse'?",
        ),
        ({"place": {"fields": {"name": {}}}}, "place: 'name' cannot name a field; use lower-case"),
        (
            {"place": {"fields": {"In it": {}}}},
            "place: 'In it' cannot name a field; use lower-case",
        ),
    ],
)
def test_a_slip_in_the_setting_is_one_problem_that_says_where(
    configured: object, message: str
) -> None:
    kinds, problems = read(configured)

    assert len(problems) == 1
    assert problems[0].startswith(message)
    assert {each: kinds[each] for each in BUILT_IN} == dict(BUILT_IN)


def test_the_good_rest_of_a_setting_is_kept() -> None:
    kinds, problems = read(
        {"Bad": {}, "place": {"fields": {"in": {"type": "nothing"}, "of": {"type": "entries"}}}}
    )

    assert len(problems) == 2
    assert [each.name for each in kinds["place"].fields] == ["of"]


PACKAGE = Path(sphinx_dossier.__file__).parent
STYLED = {
    name
    for path in (PACKAGE / "sphinx_ext/static").glob("*.css")
    for name in re.findall(r"\.dossier-([a-z][a-z-]*)", path.read_text(encoding="utf-8"))
}


@pytest.mark.parametrize("name", sorted(STYLED - BUILT_IN.keys()))
def test_no_kind_takes_a_name_that_pages_are_styled_by(name: str) -> None:
    kinds, problems = read({name: {}})
    assert name not in kinds
    assert len(problems) == 1
