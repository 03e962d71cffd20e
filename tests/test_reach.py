"""When an entry changes, links are worked out again where it may bear on them, and nowhere else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sphinx_dossier.ingest import read_source
from sphinx_dossier.kinds import BUILT_IN
from sphinx_dossier.linking import Linker, codes_of, reached, words_of_source
from sphinx_dossier.linking.reach import ALWAYS, EVERY, Need
from sphinx_dossier.model import Entry, Role, Source

FIRST = ["Ann", "Muhammad", "Mohammed", "Georgy", "Sa'ad", "Jean-Luc", "Grace"]
LAST = ["Vell", "Zhukov", "Joukov", "Hoover", "Hover", "al-Rashid", "Saad", "of Wied", "习近平"]
BODIES = ["Harbour League", "League of Boatmen", "Harbour Board", "United Harbours", "Pier"]
TITLES = ["President", "Harbour Master", "Secretary of the League", "economist"]


def sort_name(name: str) -> str:
    first, _space, last = name.partition(" ")
    return f"{last}, {first}"


names = st.builds("{} {}".format, st.sampled_from(FIRST), st.sampled_from(LAST))
roles = st.lists(
    st.builds(
        Role,
        st.sampled_from(TITLES),
        st.sampled_from([None, "g0", "g1"]),
        st.sampled_from([None, "1990"]),
    ),
    max_size=2,
)
people = st.builds(
    lambda name, aliases, summary, held: Entry(
        "", "person", name, sort_name(name), tuple(aliases), summary, facts={"roles": tuple(held)}
    ),
    names,
    st.lists(names | st.sampled_from(LAST), max_size=2),
    st.sampled_from(["", "An economist.", "A pilot of the Harbour Board."]),
    roles,
)
groups = st.builds(
    lambda kind, name, aliases: Entry("", kind, name, name, tuple(aliases)),
    st.sampled_from(["group", "agreement"]),
    st.sampled_from([*BODIES, *(f"{body} Agreement" for body in BODIES)]),
    st.lists(st.sampled_from([*BODIES, "HL", "the League"]), max_size=2),
)
authorities = st.builds(
    lambda persons, bodies: {
        key: replace(entry, id=key)
        for key, entry in (
            *((f"p{n}", each) for n, each in enumerate(persons)),
            *((f"g{n}", each) for n, each in enumerate(bodies)),
        )
    },
    st.lists(people, min_size=1, max_size=5),
    st.lists(groups, min_size=2, max_size=4),
)
words = st.sampled_from(
    [*FIRST, *LAST, *BODIES, *TITLES, "HL", "the League", "Mr", "said", "and", "in", "he", "."]
    + [f"{first} {last}" for first in FIRST for last in LAST]
)
texts = st.lists(words, min_size=3, max_size=40).map(" ".join)


def source(text: str) -> Source:
    made, _problems = read_source("a", "a.txt", f"A title\n\n{text}.\n".encode())
    return made


def is_reached(made: Source, before: Mapping[str, Entry], after: Mapping[str, Entry]) -> bool:
    old, new = Linker(before, BUILT_IN), Linker(after, BUILT_IN)
    changed = [key for key in (*before, *after) if before.get(key) != after.get(key)]
    needs = {need for key in changed if key in before for need in old.needs(key)}
    needs |= {need for key in changed if key in after for need in new.needs(key)}
    needs |= old.common_needs ^ new.common_needs
    held = codes_of(words_of_source(made, old.link(made)[1]))
    return old.scale != new.scale or list(reached(needs, [("a", held)])) == ["a"]


@settings(max_examples=300)
@given(authorities, texts, st.data())
def test_a_source_that_a_change_does_not_reach_keeps_its_links(
    before: dict[str, Entry], text: str, data: st.DataObject
) -> None:
    key = data.draw(st.sampled_from(sorted(before)))
    after = dict(before)
    other = data.draw(st.none() | (people if key.startswith("p") else groups))
    if other is None:
        del after[key]
    else:
        after[key] = replace(other, id=key)
    made = source(text)
    if not is_reached(made, before, after):
        assert Linker(after, BUILT_IN).link(made) == Linker(before, BUILT_IN).link(made)


@given(authorities, authorities, texts)
def test_names_that_another_linker_has_told_give_the_same_links(
    before: dict[str, Entry], after: dict[str, Entry], text: str
) -> None:
    own = Linker(before, BUILT_IN).own_names
    known = {key: names for key, names in own.items() if after.get(key) == before[key]}
    made = source(text)
    linker = Linker(after, BUILT_IN, known)
    assert linker.link(made) == Linker(after, BUILT_IN).link(made)
    assert linker.own_names == Linker(after, BUILT_IN).own_names


letters = st.text("abcdé", min_size=1, max_size=4)
some_words = st.frozensets(letters | st.sampled_from([ALWAYS, "=anna"]), max_size=6)


# Words that nobody asks for: with many, few needs are looked for in another way.
unasked = st.sampled_from([frozenset[str](), frozenset(f"word{number}" for number in range(200))])


@given(
    st.frozensets(some_words.filter(bool), max_size=4), st.lists(some_words, max_size=4), unasked
)
def test_a_source_is_reached_if_it_holds_all_words_of_a_need(
    needs: frozenset[Need], held: list[frozenset[str]], more: frozenset[str]
) -> None:
    sources = [
        (f"s{number}", codes_of(words | more | {EVERY})) for number, words in enumerate(held)
    ]
    meeting = {
        f"s{number}"
        for number, words in enumerate(held)
        if ALWAYS in words or any(need <= words for need in needs)
    }
    assert set(reached(needs, sources)) == meeting
    assert len(list(reached((*needs, frozenset((EVERY,))), sources))) == len(held)


def entry(key: str, name: str, *aliases: str) -> Entry:
    return Entry(key, "person", name, sort_name(name), aliases)


# So many that one more is not the next round number.
FILLERS = {f"p{n}": entry(f"p{n}", f"Ann Ve{chr(97 + n)}l") for n in range(12)}


@pytest.mark.parametrize(
    ("text", "reached"),
    [
        ("Ann Vell came", False),
        ("Gyorgy Zhukov came", True),
        ("the words of Joukov, in French spelling", False),
        ("Georgii Zhukov, spelled in another way", True),
        ("only a Georgy, of whom there are many", True),
    ],
)
def test_a_name_reaches_the_sources_that_may_hold_it(text: str, *, reached: bool) -> None:
    before = {"ann": entry("ann", "Ann Vell"), **FILLERS}
    after = {**before, "zhukov": entry("zhukov", "Georgy Zhukov")}
    assert is_reached(source(text), before, after) is reached


def test_one_person_more_does_not_reach_those_whose_surname_nobody_shares() -> None:
    after = {**FILLERS, "new": entry("new", "Grace Hoover")}
    assert not is_reached(source("Ann Vebl spoke. Vebl left."), FILLERS, after)
