"""What a reader and an editor rely on when names are linked: one short text for each trap."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import pairwise
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sphinx_dossier.kinds import BUILT_IN, Kind, NameStyle
from sphinx_dossier.linking import Linker, corrections
from sphinx_dossier.model import (
    Correction,
    Datum,
    Entry,
    Links,
    Match,
    Passage,
    PassageKind,
    Problem,
    Role,
    Source,
)

KINDS = MappingProxyType({**BUILT_IN, "place": Kind("place", "Place", "Places", NameStyle.PLAIN)})

# --- Making entries and sources ---------------------------------------------------------------


def person(id_: str, name: str, *aliases: str, **more: Any) -> Entry:
    given_name, _, surname = name.rpartition(" ")
    more.setdefault("sort", f"{surname}, {given_name}" if given_name else name)
    return Entry(id_, "person", name, aliases=aliases, **more)


def group(id_: str, name: str, *aliases: str, **more: Any) -> Entry:
    return Entry(id_, "group", name, name, aliases=aliases, **more)


def agreement(id_: str, name: str, *aliases: str, **more: Any) -> Entry:
    return Entry(id_, "agreement", name, name, aliases=aliases, **more)


def place(id_: str, name: str, *aliases: str) -> Entry:
    return Entry(id_, "place", name, name, aliases=aliases)


def source(text: str, *, title: bool = False, **more: Any) -> Source:
    """Return a source of which each line is a paragraph, or the first the title."""
    passages = []
    offset = 0
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            kind = PassageKind.TITLE if title and not passages else PassageKind.PARAGRAPH
            passages.append(Passage(kind, f"p{number}", offset, offset + len(line)))
        offset += len(line) + 1
    more.setdefault("passages", tuple(passages))
    more.setdefault("metadata", {})
    return Source(
        id=more.pop("id", "article"),
        path="article.txt",
        text=text,
        encoding="utf-8",
        encoding_certain=True,
        byte_order_mark=b"",
        sha256="",
        size=0,
        ledger=(),
        cut_off=False,
        **more,
    )


def dated(date: str, **more: str) -> dict[str, Datum]:
    return {"date": Datum(date)} | {name: Datum(value) for name, value in more.items()}


def index(*entries: Entry) -> dict[str, Entry]:
    return {entry.id: entry for entry in entries}


ARCHIVE = index(
    person("bajwa", "Qamar Javed Bajwa", "General Bajwa"),
    person("khalilzad", "Zalmay Khalilzad"),
    person("khan", "Imran Khan"),
    person("rubin", "Barnett Rubin"),
    person("baradar", "Abdul Ghani Baradar", "Mullah Baradar"),
    group("taliban", "Taliban", "Afghan Taliban"),
    group("ttp", "Tehrik-e-Taliban Pakistan", "Pakistani Taliban"),
    group("government", "Islamic Republic of Afghanistan", "the Islamic Republic"),
    group("who", "World Health Organization", "WHO"),
    group("us", "United States", "US", "U.S."),
    group("senate", "United States Senate", "U.S. Senate", "Senate"),
    agreement("doha", "Doha Agreement", "Agreement for Bringing Peace"),
    agreement("pact", "Kellogg-Briand Pact"),
    place("kabul", "Kabul"),
    place("afghanistan", "Afghanistan"),
)


def link(text: str, entries: dict[str, Entry] = ARCHIVE, **more: Any) -> Links:
    return Linker(entries, KINDS).link(source(text, **more))[0]


def linked(links: Links) -> list[tuple[str, str]]:
    return [(mention.text, mention.entry) for mention in links.mentions]


def open_cases(links: Links) -> list[tuple[str, tuple[str, ...]]]:
    return [
        (case.text, tuple(sorted(each.entry for each in case.candidates)))
        for case in links.unresolved
    ]


# --- Sixty ways in which a linker goes wrong --------------------------------------------------

# Each: why, the text, and the links that are right, in order. Nothing may be left unresolved.
RIGHT = [
    # Boundaries
    ("a possessive is outside the link", "Bajwa’s aide met Qamar Javed Bajwa's son.",
     [("Bajwa", "bajwa"), ("Qamar Javed Bajwa", "bajwa")]),
    ("so is a bare apostrophe", "The Taliban' fighters left.", [("Taliban", "taliban")]),
    ("quotation marks are no letters", "Some say 'Taliban' and “Taliban”.",
     [("Taliban", "taliban")] * 2),
    ("a compound leaves the name a name", "Taliban-led, anti-Taliban and ex-Taliban men.",
     [("Taliban", "taliban")] * 3),
    ("an en dash ties like a hyphen", "The US–Taliban talks.",
     [("US", "us"), ("Taliban", "taliban")]),
    ("the dash of speech parts words", "They met Barnett Rubin—Rubin agreed.",
     [("Barnett Rubin", "rubin"), ("Rubin", "rubin")]),
    ("a hyphened name is not its part", "The Tehrik-e-Taliban struck.", []),
    ("a longer word is not the name", "Talibanisation and Talibans.", []),
    ("an underscore belongs to the word", "file_Taliban and Taliban_v2", []),
    ("nor is a word with a combining mark", "Kabulѐ and Talibanि", []),
    ("an accent on the last letter is inside the link", "The Taliba\u0301n\u0301.",
     [("Taliba\u0301n\u0301", "taliban")]),
    ("French elision", "l’Afghanistan et d'Afghanistan", [("Afghanistan", "afghanistan")] * 2),
    ("elision with a capital where a sentence begins", "Voilà. L'Afghanistan change.",
     [("Afghanistan", "afghanistan")]),
    ("a web address is not a mention", "See taliban.com and Taliban.com or mail x@Taliban.",
     []),
    ("a forgotten space after a full stop", "They left Kabul.The end.", [("Kabul", "kabul")]),
    ("initials do not end in the middle", "U.S.A. is not a form here.", []),
    ("initials at the end of a sentence", "He left the U.S. Then he rested.", [("U.S.", "us")]),
    ("Han text has no spaces", "他在Kabul见了Taliban。",
     [("Kabul", "kabul"), ("Taliban", "taliban")]),
    ("a footnote mark is no letter", "The Taliban² and Kabul[3].",
     [("Taliban", "taliban"), ("Kabul", "kabul")]),
    ("slashes part words", "Kabul/Taliban", [("Kabul", "kabul"), ("Taliban", "taliban")]),
    # Folding
    ("a line break inside a name", "Qamar Javed\u2028Bajwa came.",
     [("Qamar Javed\u2028Bajwa", "bajwa")]),
    ("no-break and double spaces inside a name", "Imran\u00a0\u00a0Khan came.",
     [("Imran\u00a0\u00a0Khan", "khan")]),
    ("soft hyphens inside a name", "Khalil\u00adzad or Zalmay Kha\u00adlil\u00adzad",
     [("Khalil\u00adzad", "khalilzad"), ("Zalmay Kha\u00adlil\u00adzad", "khalilzad")]),
    ("a soft hyphen before the name is outside", "The \u00adTaliban", [("Taliban", "taliban")]),
    ("dashes of any kind are hyphens", "Kellogg‑Briand Pact, Kellogg–Briand Pact",
     [("Kellogg‑Briand Pact", "pact"), ("Kellogg–Briand Pact", "pact")]),
    ("diacritics do not part spellings", "Zalmay Khalîlzād spoke.",
     [("Zalmay Khalîlzād", "khalilzad")]),
    ("full-width letters are letters", "the Ｔａｌｉｂａｎ", [("Ｔａｌｉｂａｎ", "taliban")]),
    # Case
    ("small letters are another word", "a taliban is a student; who told us", []),
    ("acronyms are only themselves", "The WHO told us who knew.", [("WHO", "who")]),
    ("a surname in capitals", "Imran KHAN met Barnett Rubin. RUBIN agreed.",
     [("Imran KHAN", "khan"), ("Barnett Rubin", "rubin"), ("RUBIN", "rubin")]),
    # Longest first
    ("the longer name hides the shorter", "The Afghan Taliban and the Pakistani Taliban.",
     [("Afghan Taliban", "taliban"), ("Pakistani Taliban", "ttp")]),
    ("a long one that fails its boundary hides nothing", "The Afghan Taliban-e-Kabul Taliban.",
     [("Taliban", "taliban")]),
    ("a title is inside if an alias says so", "General Bajwa met Ambassador Zalmay Khalilzad.",
     [("General Bajwa", "bajwa"), ("Zalmay Khalilzad", "khalilzad")]),
    ("the article is outside", "The Taliban met the Senate.",
     [("Taliban", "taliban"), ("Senate", "senate")]),
    ("an alias with the article asks for it",
     "The Islamic Republic, the Islamic Republic, an Islamic Republic.",
     [("Islamic Republic", "government")] * 2),
    # Surnames
    ("after the full name", "Barnett Rubin spoke. Then Rubin left.",
     [("Barnett Rubin", "rubin"), ("Rubin", "rubin")]),
    ("before the full name", "Ambassador Khalilzad said so. Zalmay Khalilzad left.",
     [("Khalilzad", "khalilzad"), ("Zalmay Khalilzad", "khalilzad")]),
    ("with a courtesy title", "Barnett Rubin and Mr. Rubin, Dr Rubin, President-elect Rubin",
     [("Barnett Rubin", "rubin")] + [("Rubin", "rubin")] * 3),
    ("after a portfolio", "Zalmay Khalilzad, or Secretary of State Khalilzad.",
     [("Zalmay Khalilzad", "khalilzad"), ("Khalilzad", "khalilzad")]),
    ("where a sentence begins", "Barnett Rubin spoke. Rubin left. Yesterday Rubin came.",
     [("Barnett Rubin", "rubin"), ("Rubin", "rubin"), ("Rubin", "rubin")]),
    ("after the name of something else", "Barnett Rubin spoke. In Kabul Rubin left.",
     [("Barnett Rubin", "rubin"), ("Kabul", "kabul"), ("Rubin", "rubin")]),
    ("before a weekday", "Barnett Rubin spoke. Then Rubin Monday left.",
     [("Barnett Rubin", "rubin"), ("Rubin", "rubin")]),
    ("before his administration", "Imran Khan won. The Khan Administration fell.",
     [("Imran Khan", "khan"), ("Khan", "khan")]),
    ("with his own initial inside", "Barnett Rubin spoke. B. Rubin left.",
     [("Barnett Rubin", "rubin"), ("B. Rubin", "rubin")]),
    ("not in a place", "Imran Khan shopped at Khan Market.", [("Imran Khan", "khan")]),
    ("not in a tied name", "Imran Khan praised the Khan-Smith report.", [("Imran Khan", "khan")]),
    ("but with a prefix", "Imran Khan met Pro-Khan crowds.",
     [("Imran Khan", "khan"), ("Khan", "khan")]),
    ("not in lower case", "Imran Khan saw a khan.", [("Imran Khan", "khan")]),
    ("not after another Irish prefix", "Barnett Rubin met O’Rubin.", [("Barnett Rubin", "rubin")]),
    ("not in a plural family", "Barnett Rubin met the Rubins.", [("Barnett Rubin", "rubin")]),
    ("the alias with a title is antecedent enough", "Mullah Baradar spoke. Baradar left.",
     [("Mullah Baradar", "baradar"), ("Baradar", "baradar")]),
    # Acronyms
    ("introduced after the name", "Tehrik-e-Taliban Pakistan (TTP) struck. The TTP’s men fled.",
     [("Tehrik-e-Taliban Pakistan", "ttp"), ("TTP", "ttp"), ("TTP", "ttp")]),
    ("introduced before the name", "The TTP (Tehrik-e-Taliban Pakistan) struck.",
     [("TTP", "ttp"), ("Tehrik-e-Taliban Pakistan", "ttp")]),
    ("introduced beside an alias", "the Pakistani Taliban (TTP) and the TTP",
     [("Pakistani Taliban", "ttp"), ("TTP", "ttp"), ("TTP", "ttp")]),
    ("not introduced, not linked", "TTP struck. Tehrik-e-Taliban Pakistan denied it.",
     [("Tehrik-e-Taliban Pakistan", "ttp")]),
    ("brackets that hold something else", "Tehrik-e-Taliban Pakistan (UNHCR) met UNHCR.",
     [("Tehrik-e-Taliban Pakistan", "ttp")]),
    ("a date in brackets is no acronym", "The Doha Agreement (2020) held in 2020.",
     [("Doha Agreement", "doha")]),
    ("acronyms keep their boundaries", "Tehrik-e-Taliban Pakistan (TTP): not TTPX or ttp.",
     [("Tehrik-e-Taliban Pakistan", "ttp"), ("TTP", "ttp")]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "right"), [case[1:] for case in RIGHT], ids=[case[0] for case in RIGHT]
)
def test_every_name_an_editor_would_link_is_linked_and_nothing_else(
    text: str, right: list[tuple[str, str]]
) -> None:
    links = link(text)
    assert linked(links) == right
    assert open_cases(links) == []


# Each: why, the text, the links that are right, and what the editor is to decide.
OPEN = [
    ("nobody of that surname is named in full", "Yesterday Rubin left.",
     [], [("Rubin", ("rubin",))]),
    ("an initial agrees, but no given name", "B. Rubin left.",
     [], [("B. Rubin", ("rubin",))]),
    ("somebody else of that surname has no entry",
     "Barnett Rubin met George Rubin. Rubin left.",
     [("Barnett Rubin", "rubin")], [("Rubin", ("rubin",))]),
    ("so with an initial", "Barnett Rubin met G. Rubin. Rubin left.",
     [("Barnett Rubin", "rubin")], [("Rubin", ("rubin",))]),
    ("a name that goes on", "Yesterday Imran Khan Niazi left.", [], [("Imran Khan", ("khan",))]),
    ("a family is not one of its members", "Barnett Rubin spoke of the Rubin family.",
     [("Barnett Rubin", "rubin")], [("Rubin", ("rubin",))]),
    ("an eponym in full", "They landed at Imran Khan Airport.", [], [("Imran Khan", ("khan",))]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "right", "undecided"), [case[1:] for case in OPEN], ids=[case[0] for case in OPEN]
)
def test_what_the_evidence_does_not_decide_is_left_to_the_editor(
    text: str, right: list[tuple[str, str]], undecided: list[tuple[str, tuple[str, ...]]]
) -> None:
    links = link(text)
    assert linked(links) == right
    assert open_cases(links) == undecided


@pytest.mark.parametrize(
    "text",
    [
        "George Rubin is somebody else, and so is G. Rubin.",
        "George Rubin left. Rubin was tired.",
        "The Ford Motor Company and Khan Market.",
        "Talks may resume.",
        "Rubin & Sons, Rubin and Brothers, Rubin Brothers.",
    ],
)
def test_part_of_another_name_is_nothing_at_all(text: str) -> None:
    links = link(text)
    assert (linked(links), open_cases(links)) == ([], [])


# --- Headlines --------------------------------------------------------------------------------


def test_a_headline_in_capitals_links_names_but_not_short_words() -> None:
    links = link("WHO TOLD US THAT TALIBAN MET IMRAN KHAN IN KABUL", title=True)
    assert linked(links) == [("TALIBAN", "taliban"), ("IMRAN KHAN", "khan"), ("KABUL", "kabul")]


def test_a_title_case_headline_links_names_written_with_small_words() -> None:
    entries = index(agreement("alliance", "Treaty of alliance"))
    links = link("How The Treaty Of Alliance Failed", entries, title=True)
    assert linked(links) == [("Treaty Of Alliance", "alliance")]


def test_capitals_in_a_title_case_headline_do_not_make_a_longer_name() -> None:
    links = link("Rubin Meets Afghan Leaders\nBarnett Rubin came.", title=True)
    assert linked(links) == [("Rubin", "rubin"), ("Barnett Rubin", "rubin")]


def test_an_eponym_in_a_headline_is_known_by_its_head_noun() -> None:
    links = link("Khan Market Burns\nImran Khan came.", title=True)
    assert linked(links) == [("Imran Khan", "khan")]


def test_another_persons_name_in_a_headline_is_known_from_the_text() -> None:
    links = link("George Rubin Dies\nFriends of George Rubin met Barnett Rubin.", title=True)
    assert linked(links) == [("Barnett Rubin", "rubin")]


MAY = index(person("may", "Theresa May"), person("young", "Andrew Young"))


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Talks May Resume Soon\nTheresa May spoke.", True),
        ("TALKS MAY RESUME\nTheresa May spoke.", True),
        ("Andrew Young spoke to young men. Young people listened.", False),
    ],
)
def test_a_surname_that_is_an_ordinary_word_is_never_linked_where_capitals_say_nothing(
    text: str, title: bool
) -> None:
    links = link(text, MAY, title=title)
    assert [mention.rule for mention in links.mentions] == ["name"]


def test_such_a_surname_is_linked_where_its_capital_tells() -> None:
    text = "Andrew Young spoke to young men, and then Young left."
    assert linked(link(text, MAY)) == [("Andrew Young", "young"), ("Young", "young")]


def test_an_alias_that_is_an_ordinary_word_is_left_open_at_the_head_of_a_sentence() -> None:
    entries = index(group("allies", "Allied Powers", "Allies"))
    links = link("Allies came, and the Allies won with allies.", entries)
    assert linked(links) == [("Allies", "allies")]
    assert open_cases(links) == [("Allies", ("allies",))]


# --- Name forms -------------------------------------------------------------------------------


def test_the_capital_article_of_a_name_belongs_to_the_link() -> None:
    entries = index(place("hague", "The Hague"))
    links = link("They met in The Hague, not William Hague.", entries)
    assert linked(links) == [("The Hague", "hague")]


@pytest.mark.parametrize(
    ("entry", "text", "right"),
    [
        (person("p", "Osama bin Laden", sort="bin Laden, Osama"), "and Bin Laden’s", "Bin Laden"),
        (person("p", "Charles de Gaulle", sort="de Gaulle, Charles"), "for de Gaulle", "de Gaulle"),
        (person("p", "Charles de Gaulle", sort="Gaulle, Charles de"), "for De Gaulle", "De Gaulle"),
        (person("p", "Hafez al-Assad", sort="al-Assad, Hafez"), "for Assad", "Assad"),
        (person("p", "Otto von Bismarck", sort="Bismarck, Otto von"), "for Bismarck", "Bismarck"),
        (person("p", "Henry Morgenthau, Jr.", sort="Morgenthau, Henry, Jr."),
         "to Morgenthau", "Morgenthau"),
        (person("p", "Zhou Enlai", sort="Zhou Enlai"), "and Zhou left", "Zhou"),
        (person("p", "Alec Douglas-Home", sort="Douglas-Home, Alec"),
         "and Douglas-Home left", "Douglas-Home"),
    ],
)  # fmt: skip
def test_the_surname_that_stands_alone_follows_the_sort_name(
    entry: Entry, text: str, right: str
) -> None:
    links = link(f"We saw {entry.name}, {text}.", index(entry))
    assert linked(links) == [(entry.name, "p"), (right, "p")]


@pytest.mark.parametrize(
    "entry",
    [
        person("p", "Napoleon"),
        person("p", "Marquis of Salisbury", sort="Marquis of Salisbury"),
        person("p", "Imran Khan", match=Match(bare_surname=False)),
    ],
)
def test_some_names_have_no_surname_to_stand_alone(entry: Entry) -> None:
    links = link(f"We saw {entry.name}. Then a Marquis and a Khan left.", index(entry))
    assert linked(links) == [(entry.name, "p")]
    assert open_cases(links) == []


def test_a_particle_form_is_linked_with_its_particle() -> None:
    entries = index(person("assad", "Hafez al-Assad", sort="al-Assad, Hafez"))
    links = link("Hafez al-Assad spoke, and al-Assad left.", entries)
    assert linked(links) == [("Hafez al-Assad", "assad"), ("al-Assad", "assad")]


def test_a_name_matches_whatever_its_case_if_the_entry_says_so() -> None:
    entries = index(group("taliban", "Taliban", match=Match(ignore_case=True)))
    assert linked(link("the taliban and the TALIBAN", entries)) == [
        ("taliban", "taliban"),
        ("TALIBAN", "taliban"),
    ]


@pytest.mark.parametrize("name", ["", " ", "\u00ad", "—", "the "])
def test_a_name_without_letters_is_no_form(name: str) -> None:
    assert linked(link("the — end", index(group("nothing", name, name)))) == []


def test_an_archive_without_entries_links_nothing() -> None:
    assert link("Anything at all.", {}) == Links()


# --- Homonyms ---------------------------------------------------------------------------------

ADAMS = index(
    person("father", "John Adams", "President Adams", facts={"born": "1735", "died": "1826"}),
    person("modern", "John Adams", "John Coolidge Adams", facts={"born": "1947"}),
    person("son", "John Quincy Adams", facts={"born": "1767"}),
)


def test_a_shared_name_without_evidence_is_left_open() -> None:
    links = link("John Adams spoke.", ADAMS)
    assert linked(links) == []
    assert open_cases(links) == [("John Adams", ("father", "modern"))]
    assert links.unresolved[0].evidence


def test_another_mention_that_is_one_bearers_alone_decides_a_shared_name() -> None:
    links = link("John Adams conducted. John Coolidge Adams is a composer.", ADAMS)
    assert linked(links) == [("John Adams", "modern"), ("John Coolidge Adams", "modern")]
    (told,) = (each for each in links.mentions[0].evidence if each.kind == "unshared-form")
    assert (told.start, told.end) == (22, 41)
    assert [rival.entry for rival in links.mentions[0].rivals] == ["father", "son"]


def test_two_bearers_named_leave_a_shared_name_open() -> None:
    links = link("John Adams? President Adams, or John Coolidge Adams.", ADAMS)
    assert open_cases(links) == [("John Adams", ("father", "modern"))]


def test_nobody_is_named_before_birth() -> None:
    links = link("John Adams spoke.", ADAMS, metadata=dated("1790-05"))
    assert linked(links) == [("John Adams", "father")]
    modern = next(rival for rival in links.mentions[0].rivals if rival.entry == "modern")
    assert any(evidence.kind == "unborn" for evidence in modern.evidence)


def test_the_dead_are_still_named() -> None:
    links = link("President Adams was the second.", ADAMS, metadata=dated("2020"))
    assert linked(links) == [("President Adams", "father")]


def test_a_lone_bearer_who_is_not_yet_born_is_nobody() -> None:
    entries = index(ADAMS["modern"])
    links = link("John Adams spoke. Adams left.", entries, metadata=dated("1790-05"))
    assert (linked(links), open_cases(links)) == ([], [])


def test_the_period_treated_counts_with_the_date() -> None:
    text = "John Adams spoke."
    assert linked(link(text, ADAMS, metadata={"covers": Datum("1784/1800")})) != []
    both = link(text, ADAMS, metadata=dated("2020", covers="1784/1800"))
    assert linked(both) == [("John Adams", "father")]
    (unborn,) = linked(link(text, index(ADAMS["modern"]), metadata=dated("2020")))
    assert unborn == ("John Adams", "modern")


def test_a_treaty_is_named_while_it_is_negotiated() -> None:
    entries = index(agreement("salt", "SALT II Treaty", facts={"signed": "1979-06-18"}))
    links = link("The SALT II Treaty was on the table.", entries, metadata=dated("1976"))
    assert linked(links) == [("SALT II Treaty", "salt")]


def test_a_treaty_of_the_time_is_preferred_to_one_of_the_future() -> None:
    entries = index(
        agreement("early", "Treaty of Paris", facts={"signed": "1763-02-10"}),
        agreement("late", "Treaty of Paris", facts={"signed": "1898-12-10"}),
    )
    links = link("The Treaty of Paris held.", entries, metadata=dated("1770"))
    assert linked(links) == [("Treaty of Paris", "early")]


def test_an_author_may_be_born_after_the_period_treated() -> None:
    text = "By John Adams\nHistory."
    byline = {"byline": Datum("John Adams", 3, 13), "covers": Datum("1784/1800")}
    passages = (Passage(PassageKind.PARAGRAPH, "p1", 14, 22),)
    links = link(text, index(ADAMS["modern"]), metadata=byline, passages=passages)
    assert linked(links) == [("John Adams", "modern")]


def test_entries_are_recognised_only_in_the_sources_they_allow() -> None:
    entries = {
        "father": replace(ADAMS["father"], match=Match(only_in=("history",))),
        "modern": replace(ADAMS["modern"], match=Match(never_in=("history",))),
    }
    assert linked(link("John Adams.", entries, id="history")) == [("John Adams", "father")]
    assert linked(link("John Adams.", entries, id="music")) == [("John Adams", "modern")]


def test_a_surname_of_two_people_named_in_full_is_left_open() -> None:
    links = link("President Adams and John Quincy Adams met. Adams left.", ADAMS)
    assert open_cases(links) == [("Adams", ("father", "son"))]
    for candidate in links.unresolved[0].candidates:
        assert "antecedent" in {evidence.kind for evidence in candidate.evidence}


def test_a_given_name_tells_two_bearers_apart() -> None:
    links = link("President Adams and John Quincy Adams met. Quincy Adams left.", ADAMS)
    assert linked(links)[-1] == ("Quincy Adams", "son")


def test_a_surname_after_an_undecided_full_name_is_left_open_too() -> None:
    links = link("John Adams met John Quincy Adams. Adams left.", ADAMS)
    assert open_cases(links) == [
        ("John Adams", ("father", "modern")),
        ("Adams", ("father", "modern", "son")),
    ]


def test_a_name_that_is_a_surname_of_somebody_named_is_left_open() -> None:
    entries = index(place("washington", "Washington"), person("george", "George Washington"))
    assert linked(link("We saw Washington.", entries)) == [("Washington", "washington")]
    links = link("George Washington saw Washington.", entries)
    assert linked(links) == [("George Washington", "george")]
    assert open_cases(links) == [("Washington", ("george", "washington"))]


def test_an_acronym_of_two_groups_is_left_open() -> None:
    entries = index(group("a", "Pakistan Army"), group("b", "Palestinian Authority"))
    links = link("Pakistan Army (PA) met the Palestinian Authority (PA). The PA won.", entries)
    assert open_cases(links) == [("PA", ("a", "b"))] * 3


def test_a_given_name_that_is_also_a_surname_still_tells_people_apart() -> None:
    george = person("george", "David Lloyd George")
    links = link("Barnett Rubin met George Rubin. Then Rubin left.", ARCHIVE | index(george))
    assert linked(links) == [("Barnett Rubin", "rubin")]
    assert open_cases(links) == [("Rubin", ("rubin",))]


# --- Passages, byline, furniture --------------------------------------------------------------


def test_no_name_is_found_across_two_passages() -> None:
    assert linked(link("We saw Imran\nKhan Market.")) == []


def test_nothing_is_found_outside_the_passages() -> None:
    text = "Share Taliban\nThe Taliban left."
    passages = (Passage(PassageKind.PARAGRAPH, "p1", 14, len(text)),)
    assert [m.start for m in link(text, passages=passages).mentions] == [18]


def test_the_byline_names_its_author() -> None:
    text = "• Barnett Rubin\nRubin was there."
    passages = (Passage(PassageKind.PARAGRAPH, "p1", 16, len(text)),)
    links = link(text, passages=passages, metadata={"byline": Datum("Barnett Rubin", 2, 15)})
    assert linked(links) == [("Barnett Rubin", "rubin"), ("Rubin", "rubin")]


def test_a_byline_of_the_sidecar_has_no_words_to_link() -> None:
    assert linked(link("Nothing.", metadata={"byline": Datum("Barnett Rubin")})) == []


# --- Corrections ------------------------------------------------------------------------------


def correct(
    text: str, *corrections: tuple[str, str | None, int | None]
) -> tuple[Links, list[Problem]]:
    made = tuple(
        Correction(words, entry, nth, "article.yaml", line)
        for line, (words, entry, nth) in enumerate(corrections, 3)
    )
    return Linker(ARCHIVE, KINDS).link(source(text, corrections=made))


def test_a_correction_links_words_as_they_are_written() -> None:
    links, problems = correct("The general’s man met a General.", ("general", "bajwa", None))
    assert problems == []
    assert linked(links) == [("general", "bajwa")]
    assert links.mentions[0].rule == "correction"
    assert "article.yaml, line 3" in links.mentions[0].evidence[0].text


def test_a_correction_counts_occurrences_over_all_passages() -> None:
    links, _ = correct("the army, army\nthe army", ("army", "taliban", 3))
    assert [mention.start for mention in links.mentions] == [19]


def test_words_are_looked_for_once_however_many_of_them_are_corrected(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    looked_for: list[str] = []
    really = corrections.occurrences

    def occurrences(text: str, *more: Any, **options: Any) -> Any:
        looked_for.append(text)
        return really(text, *more, **options)

    monkeypatch.setattr(corrections, "occurrences", occurrences)
    made = [("army", "taliban", nth) for nth in range(1, 51)]
    links, problems = correct("the army, " * 50, *made)
    assert (len(links.mentions), problems) == (50, [])
    assert looked_for == ["army"]


def test_a_correction_to_nothing_stops_every_link_over_its_words() -> None:
    links, _ = correct("Imran Khan left. Imran Khan came.", ("Khan", None, 2))
    assert [mention.start for mention in links.mentions] == [0]


def test_a_correction_of_one_occurrence_wins_over_one_of_all() -> None:
    links, _ = correct("the army, the army", ("army", "taliban", None), ("army", "senate", 2))
    assert linked(links) == [("army", "taliban"), ("army", "senate")]


def test_a_correction_wins_over_a_longer_name() -> None:
    links, _ = correct("The Afghan Taliban left.", ("Taliban", "ttp", None))
    assert linked(links) == [("Taliban", "ttp")]


def test_a_correction_leaves_the_article_outside_the_link() -> None:
    links, _ = correct("The movement grew. A movement.", ("the movement", "taliban", None))
    assert [(m.start, m.text) for m in links.mentions] == [(4, "movement")]


def test_a_corrected_name_is_an_antecedent() -> None:
    links, _ = correct("The scholar spoke. Then Rubin left.", ("scholar", "rubin", None))
    assert linked(links) == [("scholar", "rubin"), ("Rubin", "rubin")]


@pytest.mark.parametrize(
    ("correction", "said"),
    [
        (("Nowhere", "khan", None), "do not stand in article"),
        (("Taliban", "khan", 3), "stands 2 times"),
        (("Taliban", "khan", 0), "choose a number from 1 to 2"),
        (("Taliban", "talban", None), "did you mean 'taliban'?"),
        (("", "khan", None), "do not stand in article"),
        (("lib", "khan", None), "do not stand in article"),
    ],
)
def test_a_correction_that_cannot_be_applied_is_a_problem_with_its_place(
    correction: tuple[str, str | None, int | None], said: str
) -> None:
    links, problems = correct("Taliban met Taliban.", correction)
    assert [(p.path, p.line, p.subtype) for p in problems] == [("article.yaml", 3, "correction")]
    assert said in problems[0].message
    assert linked(links) == [("Taliban", "taliban")] * 2


# --- What every mention carries ---------------------------------------------------------------


def test_a_surname_says_where_the_full_name_stands() -> None:
    links = link("Barnett Rubin spoke. Rubin left.")
    (evidence,) = (each for each in links.mentions[1].evidence if each.kind == "antecedent")
    assert (evidence.start, evidence.end) == (0, 13)
    assert "Barnett Rubin" in evidence.text
    assert links.mentions[1].rule == "surname"


def test_an_acronym_says_where_it_was_introduced() -> None:
    links = link("Tehrik-e-Taliban Pakistan (TTP) struck. TTP fled.")
    (evidence,) = links.mentions[2].evidence
    assert (evidence.kind, evidence.start, evidence.end) == ("introduced", 0, 30)
    assert links.mentions[2].rule == "acronym"


# --- Properties -------------------------------------------------------------------------------

PIECES = st.sampled_from(
    [
        *(entry.name for entry in ARCHIVE.values()),
        *(alias for entry in ARCHIVE.values() for alias in entry.aliases),
        *("Rubin", "Bajwa", "Khan", "George", "B.", "Mr.", "TTP", "(TTP)", "the", "The", "who"),
        *("US", "said", "May", "\u00ad", "’s", "-", "–", ".", ",", "\n", ""),
    ]
)
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=6)), max_size=30).map(" ".join)


@given(TEXTS, st.booleans())
@settings(max_examples=300, deadline=None)
def test_links_never_overlap_lie_in_passages_and_are_the_sources_words(
    text: str, title: bool
) -> None:
    made = source(text, title=title)
    links, problems = Linker(ARCHIVE, KINDS).link(made)
    everything = sorted((*links.mentions, *links.unresolved), key=lambda each: each.start)
    assert problems == []
    assert list(links.mentions) == sorted(links.mentions, key=lambda each: each.start)
    assert all(a.end <= b.start for a, b in pairwise(everything))
    for each in everything:
        assert each.start < each.end
        assert each.text == text[each.start : each.end]
        assert each.evidence
        assert any(p.start <= each.start and each.end <= p.end for p in made.passages)


@given(TEXTS, st.randoms(use_true_random=False))
@settings(max_examples=100, deadline=None)
def test_links_do_not_depend_on_the_order_of_the_entries(text: str, chance: random.Random) -> None:
    entries = list((ARCHIVE | ADAMS).items())
    expected = link(text, dict(entries))
    chance.shuffle(entries)
    assert link(text, dict(entries)) == expected


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_a_linker_remembers_nothing_of_the_sources_it_has_seen(text: str) -> None:
    linker = Linker(ARCHIVE, KINDS)
    first = linker.link(source(text))
    linker.link(source("Barnett Rubin met George Rubin of the TTP."))
    assert linker.link(source(text)) == first


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_a_paragraph_without_names_changes_no_link(text: str) -> None:
    plain = "\nthere is nothing of note to be told in this one."
    before, after = link(text), link(text + plain)
    assert linked(before) == linked(after)
    assert open_cases(before) == open_cases(after)


@given(st.sampled_from(sorted(ARCHIVE)), st.data())
@settings(max_examples=200, deadline=None)
def test_a_name_broken_by_soft_hyphens_or_line_breaks_is_still_linked(
    entry: str, data: st.DataObject
) -> None:
    name = ARCHIVE[entry].name
    spaces = st.sampled_from([" ", "\u2028", "\u00a0", " \t", "\u200b \u200b"])
    soft = st.sampled_from(["", "", "\u00ad", "\u200d"])
    written = "".join(
        data.draw(spaces) if char == " " else char + (data.draw(soft) if at else "")
        for at, char in enumerate(name[:-1])
    )
    written += name[-1]
    links = link(f"Then there was {written}, as they say.")
    assert linked(links) == [(written, entry)]


# --- What an attack found ---------------------------------------------------------------------


def test_two_presidents_of_one_name_are_not_one_person() -> None:
    office = "President of the United States"
    entries = index(
        person("first", "George Bush", active="1989/1993", facts={"roles": (Role(office),)}),
        person("second", "George Bush", active="2001/2009", facts={"roles": (Role(office),)}),
    )
    links = link("On Tuesday George Bush spoke.", entries, metadata=dated("1997"))
    assert open_cases(links) == [("George Bush", ("first", "second"))]


def test_records_of_one_office_and_time_are_joined_unless_they_are_distinct() -> None:
    def two(**more: Any) -> dict[str, Entry]:
        facts = {"roles": (Role("Minister of Finance of Ruritania"),)}
        return index(
            person("one", "John Smith", active="1950/1960", facts=facts),
            person("two", "John Smith", active="1951/1959", facts=facts, **more),
        )

    joined = link("On Tuesday John Smith spoke.", two(), metadata=dated("1955"))
    assert linked(joined) == [("John Smith", "one")]
    assert joined.mentions[0].confidence <= 1
    told = link("On Tuesday John Smith spoke.", two(distinct_from=("one",)))
    assert linked(told) == []


def test_groups_of_one_name_keep_their_own_aliases() -> None:
    entries = index(
        group("nz", "Labour Party", "New Zealand Labour"), group("uk", "Labour Party", "New Labour")
    )
    for each in (entries, dict(reversed(entries.items()))):
        links = link("Then New Labour won, and New Zealand Labour lost.", each)
        assert linked(links) == [("New Labour", "uk"), ("New Zealand Labour", "nz")]


def test_an_alias_of_nothing_but_marks_makes_no_form() -> None:
    entries = index(group("a", "Labour Party"), group("b", "Labour Party", "\u0301", "\u200b"))
    assert linked(link("Nothing.", entries)) == []


def test_a_correction_to_nothing_names_nobody_for_the_rest_of_the_text() -> None:
    entries = index(group("board", "Skarholm Harbour Board"))
    made = source(
        "The Skarholm Harbour Board met. Later the Board voted.",
        corrections=(Correction("Skarholm Harbour Board", None, None, "a.yaml", 1),),
    )
    assert linked(Linker(entries, KINDS).link(made)[0]) == []


def test_a_rank_stands_before_surnames_and_not_before_given_names() -> None:
    entries = index(person("bruce", "Stanley Bruce"))
    assert linked(link("Then Stanley Bruce spoke. General Stanley left.", entries)) == [
        ("Stanley Bruce", "bruce")
    ]


def test_an_acronym_with_two_meanings_in_one_text_is_left_open() -> None:
    entries = index(group("adb", "Arab Development Bank", "ADB"))
    text = (
        "The Arab Development Bank (ADB) met. The Asian Development Bank (ADB) met. Then ADB lent."
    )
    links = link(text, entries)
    assert linked(links) == [("Arab Development Bank", "adb"), ("ADB", "adb")]
    assert len(links.unresolved) == 2


def test_somebody_else_is_noticed_in_another_spelling_too() -> None:
    entries = index(person("maxim", "Maxim Litvinov"))
    links = link("So Maxim Litvinoff spoke. Then Ivy Litvinoff left. Litvinoff smiled.", entries)
    assert linked(links) == [("Maxim Litvinoff", "maxim")]


def test_a_surname_as_an_alias_is_not_the_whole_family_nor_its_other_members() -> None:
    entries = index(person("conor", "Conor Brennan", "Brennan"))
    text = "So Tom Brennan spoke. Then the Brennan family left. Then Siobhan Brennan spoke."
    assert linked(link(text, entries)) == []


def test_namesakes_too_many_to_be_likely_one_by_one_are_still_listed() -> None:
    entries = index(*(person(f"s{number}", "John Smith") for number in range(40)))
    links = link("On Tuesday John Smith spoke.", entries)
    assert [each.text for each in links.unresolved] == ["John Smith"]
    assert links.unresolved[0].candidates


@pytest.mark.parametrize("many", [150, 700])
def test_one_of_hundreds_of_namesakes_is_no_likelier_for_their_number(many: int) -> None:
    entries = index(*(person(f"s{number}", "John Smith") for number in range(many)))
    (case,) = link("On Tuesday John Smith spoke.", entries).unresolved
    assert case.candidates[0].confidence == pytest.approx(1 / many, rel=0.1)


GIVEN_NAMES = [f"{a}{b}{c}" for a in "BDFGKLMN" for b in ("ad", "el", "ik", "or") for c in "aeiou"]
CLAN = {
    name: person(name.lower(), f"{name} Berger")
    for name in (*GIVEN_NAMES, *(f"{name}s" for name in GIVEN_NAMES))
}


@pytest.mark.parametrize("many", [3, 150, 320])
def test_who_is_likeliest_of_a_surname_is_told_among_hundreds_too(many: int) -> None:
    names = [*CLAN][:many]
    rest = "\n".join(f"Then {name} Berger said so." for name in names[1:])
    # By a title that the text gave to the first, however long ago, though others came between.
    text = f"Then Captain {names[0]} Berger came.\n{rest}\nThey obeyed Captain Berger at once."
    links = link(text, index(*(CLAN[name] for name in names)))
    assert [each.entry for each in links.mentions[:many]] == [name.lower() for name in names]
    (case,) = links.unresolved
    assert case.text == "Berger"
    # Somebody called so is sixteen times as likely as each of the others, and the last one thrice.
    assert case.candidates[0].entry == names[0].lower()
    assert case.candidates[0].confidence == pytest.approx(16 / (16 + 3 + many - 2), rel=0.15)


def test_the_year_that_a_name_has_in_brackets_confirms_it() -> None:
    entries = index(
        agreement("pact", "Treaty of Friendship (1958)", facts={"signed": "1958-05-01"})
    )
    (mention,) = link("The Treaty of Friendship of 1958 fell.", entries).mentions
    assert mention.confidence > 0.95


def test_a_mountain_of_that_name_is_not_another_bearer() -> None:
    entries = index(person("hale", "Tobias Hale"))
    text = "So Tobias Hale spoke. They climbed Mount Hale. Then Hale left."
    assert linked(link(text, entries)) == [("Tobias Hale", "hale"), ("Hale", "hale")]


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_confidences_are_chances_and_links_are_likely(text: str) -> None:
    links = link(text, ARCHIVE | ADAMS)
    for mention in links.mentions:
        assert 0.8 <= mention.confidence <= 1
        assert mention.entry not in {rival.entry for rival in mention.rivals}
        assert sum(rival.confidence for rival in mention.rivals) + mention.confidence <= 1.01
    for case in links.unresolved:
        assert case.candidates
        assert all(candidate.confidence < 0.8 for candidate in case.candidates)
        for told in (item for each in case.candidates for item in each.evidence):
            assert told.start is None or text[told.start : told.end].strip()
