"""The features that linking weighs, one by one: what is seen in a text and in a record."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_dossier.kinds import BUILT_IN
from sphinx_dossier.linking import evidence
from sphinx_dossier.linking.candidates import Hit
from sphinx_dossier.linking.nations import nation_beside, nation_of_sentence, nations_in
from sphinx_dossier.linking.records import Rank, Record, read_record, title_at
from sphinx_dossier.linking.surroundings import (
    Title,
    article_of,
    generation_after,
    governs,
    is_date,
    is_noun_phrase,
    is_place_like,
    neighbours,
    office_of_body,
    thing_of,
    title_before,
    titles_of,
    year_beside,
)
from sphinx_dossier.linking.weights import WEIGHTS, confidences, decibans
from sphinx_dossier.linking.zones import Zone
from sphinx_dossier.model import Entry, PassageKind, Role


def at(text: str, words: str) -> Hit:
    """Return the place of `words` in `text`, a paragraph; the last one if there are several."""
    zone = Zone(text, 0, PassageKind.PARAGRAPH)
    start = text.rindex(words)
    return Hit(zone, start, start + len(words))


def record(*roles: str | Role, active: str = "", **facts: str) -> Record:
    held = tuple(role if isinstance(role, Role) else Role(role) for role in roles)
    every = {"roles": held, **facts} if held else facts
    entry = Entry("x", "person", "Ada Marwick", "Marwick, Ada", active=active, facts=every)
    return read_record(entry, BUILT_IN["person"])


# --- Weights and confidence -------------------------------------------------------------------


def test_every_weight_has_a_reason() -> None:
    for kind, weight in WEIGHTS.items():
        assert weight.reason.endswith((".", "'")), kind
        assert -100 < weight.decibans < 50, kind


SCORES = st.dictionaries(st.text(max_size=3), st.floats(-200, 200), min_size=1, max_size=6)


@given(SCORES)
def test_confidences_are_chances_that_leave_one_for_somebody_else(scores: dict[str, float]) -> None:
    found = confidences(scores)
    assert all(0 <= each <= 1 for each in found.values())
    assert sum(found.values()) <= 1 + 1e-9


@given(SCORES, st.floats(0.1, 50))
def test_evidence_for_one_takes_from_all_others(scores: dict[str, float], more: float) -> None:
    one = min(scores)
    before, after = confidences(scores), confidences(scores | {one: scores[one] + more})
    assert after[one] >= before[one]
    assert all(after[each] <= before[each] for each in scores if each != one)


def test_ten_decibans_are_ten_to_one() -> None:
    assert confidences({"x": 10})["x"] == pytest.approx(10 / 11)
    assert confidences({"x": 0})["x"] == pytest.approx(0.5)


# --- Records ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("role", "rank"),
    [
        ("President of the United States", Rank.HEAD),
        ("former Libyan Prime Minister", Rank.HEAD),
        ("King of Jordan", Rank.HEAD),
        ("President, Sudan", Rank.HEAD),
        ("President, Bank of America", Rank.OTHER),
        ("President of the University of Skarholm", Rank.OTHER),
        ("Assistant to the President", Rank.OTHER),
        ("Vice President of Peru", Rank.HIGH),
        ("President Marwick's press secretary", Rank.OTHER),
        ("nephew of the President", Rank.OTHER),
        ("Secretary of State", Rank.HIGH),
        ("Deputy Secretary of State", Rank.OTHER),
        ("Minister of Foreign Affairs", Rank.HIGH),
        ("Clerk; thereafter Prime Minister", Rank.HEAD),
        ("lighthouse keeper", Rank.OTHER),
    ],
)
def test_an_office_has_the_rank_of_its_title(role: str, rank: Rank) -> None:
    assert max(held.rank for held in record(role).offices) is rank


@pytest.mark.parametrize(
    ("role", "years"),
    [
        ("Secretary of State, 1949–1953", (1949, 1953)),
        ("President from March 4, 1825 until March 4, 1829", (1825, 1829)),
        ("President from May 1979", (1979, 1983)),
        ("President until 1953", (1949, 1953)),
        ("Secretary of State", None),
    ],
)
def test_the_years_of_an_office_are_read_from_its_prose(
    role: str, years: tuple[int, int] | None
) -> None:
    assert record(role).offices[0].years == years


def test_the_dates_of_a_role_go_before_its_prose() -> None:
    held = record(Role("President, 1825", start="1797-03-04", end="1801")).offices[0]
    assert held.years == (1797, 1801)


def test_a_title_is_not_found_after_words_that_make_it_lesser() -> None:
    assert title_at(("deputy", "minister"), ("minister",)) is None
    assert title_at(("secretary", ",", "minister"), ("minister",)) == 2
    assert title_at(("foreign", "minister", "of", "iraq"), ("minister",)) == 1


# --- Time -------------------------------------------------------------------------------------

PERIOD = evidence.Times((1914, 1920), 1920)
PERSON = Entry("x", "person", "Ada Marwick", "Marwick, Ada")


@pytest.mark.parametrize(
    ("known", "kinds"),
    [
        (record(active="1913/1921"), ["period"]),
        (record(active="1905"), []),
        (record(active="1800/1805"), ["forgotten"]),
        (record("President of Peru", active="1800/1805"), ["long-past"]),
        (record(active="1800/1805", died="1810"), ["long-past"]),
        (record(active="1924"), []),
        (record(active="1960"), ["not-yet"]),
        (record(active="1960", born="1890"), ["early"]),
        (record(born="1910"), ["child"]),
        (record(born="1921"), ["unborn"]),
        (record(), []),
    ],
)
def test_time_speaks_for_and_against(known: Record, kinds: list[str]) -> None:
    assert [each.kind for each in evidence.time(PERSON, known, PERIOD)] == kinds


@given(st.integers(1921, 2100), st.integers(1, 100))
def test_the_later_a_record_begins_the_more_it_counts(begin: int, more: int) -> None:
    def weight(year: int) -> float:
        found = evidence.time(PERSON, record(active=str(year)), PERIOD)
        return sum(each.weight for each in found)

    assert weight(begin + more) <= weight(begin) <= 0


def test_a_treaty_of_the_year_is_told_from_one_of_another() -> None:
    treaty = Entry("t", "agreement", "Treaty of Paris", "", facts={"signed": "1783-09-03"})
    known = read_record(treaty, BUILT_IN["agreement"])
    right = evidence.year(treaty.name, treaty.name, known, 1783)
    wrong = evidence.year(treaty.name, treaty.name, known, 1763)
    assert right and right.weight > 0
    assert wrong and wrong.weight < 0
    assert evidence.year(treaty.name, treaty.name, known, None) is None


# --- Offices ----------------------------------------------------------------------------------


def test_an_office_held_then_weighs_more_than_one_held_before() -> None:
    then = evidence.office(record("President of Peru, 1915–1919"), PERIOD)
    soon = evidence.office(record("President of Peru, 1922–1926"), PERIOD)
    before = evidence.office(record("President of Peru, 1801–1805"), PERIOD)
    assert then and soon and before
    assert then.weight > soon.weight > before.weight > 0
    assert evidence.office(record("lighthouse keeper"), PERIOD) is None


@pytest.mark.parametrize(
    ("roles", "title", "kind"),
    [
        (("Secretary of State",), "secretary of state", "title"),
        (("Secretary of State",), "secretary", "title"),
        (("Deputy Secretary of State",), "secretary", "other-title"),
        (("Minister of Finance",), "general", "other-title"),
        (("Minister of Finance",), "mr", ""),
        ((), "general", ""),
    ],
)
def test_a_title_agrees_or_clashes_with_the_record(
    roles: tuple[str, ...], title: str, kind: str
) -> None:
    found = evidence.title(record(*roles), "X", Title(tuple(title.split()), 0, 0), named=False)
    assert (found.kind if found else "") == kind


def test_a_form_of_address_is_for_men_or_for_women() -> None:
    def clash(title: str, *given: str) -> bool:
        return evidence.sex(given, Title((title,), 0, 0), "X") is not None

    assert clash("mrs", "johan")
    assert clash("mr", "helen")
    assert not clash("mrs", "helen")
    assert not clash("mrs", "merle")
    assert not clash("general", "johan")


def test_a_couple_is_neither_of_the_two() -> None:
    assert evidence.sex(["merle"], Title(("mr", "and", "mrs"), 0, 0), "X") is not None


@pytest.mark.parametrize(
    ("mark", "suffix", "kind"),
    [("jr", "jr", "generation"), ("", "", ""), ("", "jr", "no-generation"),
     ("sr", "jr", "other-generation"), ("jr", "", "other-generation"), ("jr", "ii", "")],
)  # fmt: skip
def test_generations_are_told_apart(mark: str, suffix: str, kind: str) -> None:
    found = evidence.generation(mark, suffix, "X")
    assert (found.kind if found else "") == kind


def test_who_leads_a_body_that_is_named_needs_no_introduction() -> None:
    known = record("Chairman of the Harbour Board of Skarholm")
    assert evidence.leads(known, {"board": "harbour board of skarholm"})
    assert not evidence.leads(known, {"board": "school board"})
    by_id = record(Role("Chairman", group="board"))
    assert evidence.leads(by_id, {"board": "anything"})


def test_a_sole_bearer_counts_more_among_many_people() -> None:
    assert evidence.sole_bearer(10_000).weight == pytest.approx(4 * decibans("sole-bearer"))
    assert evidence.sole_bearer(10).weight < evidence.sole_bearer(1000).weight


# --- Words around a name ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Then President Marwick left.", "president"),
        ("Then Secretary of State Marwick left.", "secretary of state"),
        ("Then Gen. Marwick left.", "general"),
        ("Then prime minister Marwick left.", "prime minister"),
        ("She spoke to Presidents Hale and Marwick.", "president"),
        ("He is the leader. Marwick left.", ""),
        ("for either leader. President Marwick", "president"),
        ("Mrs. Marwick left.", "mrs"),
        ("The old Marwick left.", ""),
    ],
)
def test_the_title_before_a_name_is_read(text: str, title: str) -> None:
    hit = at(text, "Marwick")
    found = title_before(hit.zone, hit.start)
    assert " ".join(found.words if found else ()) == title


def test_a_title_in_apposition_is_a_title_too() -> None:
    hit = at("Ada Marwick, the minister of finance, left.", "Ada Marwick")
    assert list(titles_of(hit, None)) == [("minister",)]


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("In May Ada Marwick left.", ["Ada"]),
        ("So A. B. Marwick left.", ["B.", "A."]),
        ("General Ada Marwick left.", ["Ada"]),
        ("Led by Joseph “Buzz” Marwick.", ["Joseph"]),
        ("The CIA Marwick", []),
        ("Slowly Marwick left.", []),
    ],
)
def test_given_names_before_a_surname_are_read(text: str, given: list[str]) -> None:
    around = neighbours(at(text, "Marwick"), lambda _: False, frozenset())
    assert [word for _, word in around.given] == given


@pytest.mark.parametrize(
    ("text", "yes"),
    [
        ("the Marwick administration", True),
        ("the Hale, Marwick, and Day administrations", True),
        ("the Marwick government’s plan", False),
        ("the Marwick visit", False),
    ],
)
def test_a_government_is_told_by_its_noun(text: str, *, yes: bool) -> None:
    assert governs(at(text, "Marwick")) is yes or "government’s" in text


@pytest.mark.parametrize(
    ("text", "article"),
    [
        ("what the Church thought of it", "the"),
        ("an old Ford stood there", "an"),
        ("the Marwick visit", ""),
        ("the Marwick, Hale and Day administrations", ""),
        ("the tall Marwick", ""),
    ],
)
def test_an_article_makes_a_thing_of_a_surname(text: str, article: str) -> None:
    name = next(word for word in ("Church", "Ford", "Marwick") if word in text)
    assert article_of(at(text, name)) == article


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("on Lake Marwick", "Marwick"), ("the USS Marwick", "Marwick"),
        ("the city of Marwick", "Marwick"), ("Hale & Marwick", "Marwick"),
        ("Marwick & Sons", "Marwick"), ("in New Mexico", "Mexico"),
        ("the Duke of Marwick's Regiment", "Duke of Marwick"), ("Queen Ada 2 sailed", "Queen Ada"),
    ],
)  # fmt: skip
def test_nouns_beside_a_name_make_a_thing_of_it(text: str, words: str) -> None:
    assert thing_of(at(text, words))


@pytest.mark.parametrize(
    "text", ["met Marwick", "the friend of Marwick", "Marwick 1963", "Marwick’s son"]
)
def test_other_words_beside_a_name_do_not(text: str) -> None:
    assert not thing_of(at(text, "Marwick"))


@pytest.mark.parametrize(
    ("text", "yes"),
    [
        ("They lived in Marwick.", True), ("She flew back to Marwick.", True),
        ("Born in the house at Marwick, Nebraska.", True), ("They spoke to Marwick.", False),
        ("Marwick, Hale and Day", False),
    ],
)  # fmt: skip
def test_places_are_told_by_what_stands_before_them(text: str, *, yes: bool) -> None:
    assert is_place_like(at(text, "Marwick")) is yes


@pytest.mark.parametrize(
    ("text", "words", "yes"),
    [("on 24 May 2019", "May", True), ("May 24", "May", True), ("in May they", "May", True),
     ("then May said", "May", False), ("2019 Hale", "Hale", False)],
)  # fmt: skip
def test_months_are_told_from_people(text: str, words: str, *, yes: bool) -> None:
    assert is_date(at(text, words)) is yes


@pytest.mark.parametrize(
    ("text", "words", "yes"),
    [("Rice prices rose.", "Rice", True), ("Rice says no.", "Rice", False),
     ("Long before the vote", "Long", True), ("To be sure Rice prices", "Rice", False),
     ("Marwick prices", "Marwick", False)],
)  # fmt: skip
def test_ordinary_words_at_the_head_of_a_sentence_are_seen(
    text: str, words: str, *, yes: bool
) -> None:
    assert is_noun_phrase(at(text, words)) is yes


@pytest.mark.parametrize(
    ("text", "year"),
    [("the 1763 Treaty of Paris", 1763), ("Treaty of Paris (1783)", 1783),
     ("Treaty of Paris of 1783", 1783), ("Treaty of Paris, 1783", 1783),
     ("the 17630 Treaty of Paris", None), ("Treaty of Paris", None)],
)  # fmt: skip
def test_the_year_beside_a_treaty_is_read(text: str, year: int | None) -> None:
    assert year_beside(at(text, "Treaty of Paris")) == year


def test_a_generation_is_read_after_a_name() -> None:
    assert generation_after(at("Ada Marwick, Jr., left", "Ada Marwick")) == "jr"
    assert generation_after(at("Ada Marwick Senior left", "Ada Marwick")) == "sr"
    assert generation_after(at("Ada Marwick left", "Ada Marwick")) == ""


def test_the_body_that_a_title_is_of_is_read() -> None:
    hit = at("President Marwick of Westbrook College opened it", "Marwick")
    assert office_of_body(hit.zone, hit.end) == "of Westbrook College"
    hit = at("President Marwick of Peru opened it", "Marwick")
    assert office_of_body(hit.zone, hit.end) == ""


# --- Nations ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "words", "nation"),
    [
        ("Nigeria's Senate met.", "Senate", "Nigeria"),
        ("the Australian Labor Party", "Labor Party", "Australia"),
        ("the Supreme Court of India", "Supreme Court", "India"),
        ("the Senate of the United States", "Senate", "United States"),
        ("the Senate met", "Senate", ""),
        ("the Treaty of Versailles", "Treaty", ""),
    ],
)
def test_the_state_beside_a_name_is_read(text: str, words: str, nation: str) -> None:
    hit = at(text, words)
    found = nation_beside(hit.zone, hit.start, hit.end)
    assert (found[0] if found else "") == nation


def test_a_sentence_may_say_which_state_it_is_about() -> None:
    hit = at("They left. In Poland, the Party stayed.", "Party")
    assert nation_of_sentence(hit.zone, hit.start) == "Poland"
    hit = at("In Poland they stayed. The Party left.", "Party")
    assert nation_of_sentence(hit.zone, hit.start) == ""


def test_the_states_of_a_record_are_those_that_its_names_tell() -> None:
    assert nations_in(["Communist Party of the Soviet Union", "Polish Workers"]) == {
        "Soviet Union",
        "Poland",
    }
