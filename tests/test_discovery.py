"""Discovery: names that no entry covers, each once, with its forms and its kind."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_dossier import ingest
from sphinx_dossier.discovery import ModelError, Proposal, discover, spacy_votes
from sphinx_dossier.discovery.agreements import agreements
from sphinx_dossier.discovery.capitals import runs
from sphinx_dossier.discovery.cutting import pieces
from sphinx_dossier.kinds import BUILT_IN, Kinds, read_kinds
from sphinx_dossier.linking import Linker
from sphinx_dossier.model import Entry, Links, Source


def source(text: str, name: str = "one") -> Source:
    """Return a source whose text is a title and `text`."""
    return ingest.read_source(name, f"{name}.txt", f"A title\n\n{text}\n".encode(), None)[0]


def proposed(
    *texts: str, entries: Sequence[Entry] = (), kinds: Kinds = BUILT_IN
) -> dict[str, Proposal]:
    """Return what texts propose, by name."""
    sources = [source(text, f"text-{number}") for number, text in enumerate(texts)]
    known = {each.id: each for each in entries}
    linker = Linker(known, kinds)
    links: dict[str, Links] = {each.id: linker.link(each)[0] for each in sources}
    return {each.name: each for each in discover(sources, links, known, kinds)}


def kinds_of(*texts: str) -> dict[str, str]:
    return {name: each.kind for name, each in proposed(*texts).items()}


def counts(*texts: str) -> dict[str, int]:
    """Return how many mentions each proposal has, by name."""
    return {name: len(each.mentions) for name, each in proposed(*texts).items()}


# --- Finding ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        # Titles and roles.
        ("They heard General Qamar Javed Bajwa.", "Qamar Javed Bajwa", "person"),
        ("A letter to Secretary of State Madeleine Albright came.", "Madeleine Albright", "person"),
        ("He asked Attorney General Ruvim Plotz.", "Ruvim Plotz", "person"),
        ("It was sung by soprano Zdenka Vrbova in May.", "Zdenka Vrbova", "person"),
        ("He asked Microsoft Chairman Quill Ostrander.", "Quill Ostrander", "person"),
        # What follows.
        ("There sat Wendeline Ockers, 34, a nurse.", "Wendeline Ockers", "person"),
        ("Then Odhran Quigg said he would go.", "Odhran Quigg", "person"),
        ("There was Tuomo Hakka, the head of the union.", "Tuomo Hakka", "person"),
        ("He met John Q. Zzyx there.", "John Q. Zzyx", "person"),
        ("He met Oscar de la Ferrara there.", "Oscar de la Ferrara", "person"),
        ("Former England captain Ottoline Quigg came.", "Ottoline Quigg", "person"),
        ("He asked Zorbex CEO Ottoline Quigg.", "Ottoline Quigg", "person"),
        ("The king and Prime Minister Hun Sen agreed.", "Hun Sen", "person"),
        # Heads and forms of bodies.
        ("It was bought by Zorbex Industries Inc. of Ohio.", "Zorbex Industries Inc.", "group"),
        ("He left the Department of Health and Human Services.",
         "Department of Health and Human Services", "group"),
        ("He asked the Food and Drug Administration.", "Food and Drug Administration", "group"),
        ("He asked the Justice Department first.", "Justice Department", "group"),
        ("She works for General Motors Corp. now.", "General Motors Corp.", "group"),
        ("He spoke for the Tehrik-e-Taliban Pakistan (TTP) there.",
         "Tehrik-e-Taliban Pakistan", "group"),
        ("He wrote for The Springfield Gazette as a boy.", "Springfield Gazette", "group"),
        ("They asked the Johnson & Wexler office.", "Johnson & Wexler", "group"),
        ("It was in Vrbovy Listy newspaper first.", "Vrbovy Listy", "group"),
        ("The board of ZorbexAir met again.", "ZorbexAir", "group"),
        ("It was in The Times on Friday.", "Times", "group"),
        ("He crossed by Pan Am from London.", "Pan Am", "group"),
        # Agreements.
        ("They signed the Treaty of Peace, Amity, and Commerce.",
         "Treaty of Peace, Amity, and Commerce", "agreement"),
        ("It broke the Panama Canal treaty again.", "Panama Canal treaty", "agreement"),
        ("It followed from the Sykes-Picot agreement.", "Sykes-Picot agreement", "agreement"),
        ("Jay's Treaty was unpopular.", "Jay's Treaty", "agreement"),
        ("It stands in the Convention of 1818 itself.", "Convention of 1818", "agreement"),
        ("It is the February 29 agreement between the United States and the Taliban. So it is.",
         "February 29 agreement between the United States and the Taliban", "agreement"),
        ("He praised the 2015 nuclear deal with Iran.", "2015 nuclear deal with Iran",
         "agreement"),
    ],
)  # fmt: skip
def test_a_name_is_found_with_its_kind(text: str, name: str, kind: str) -> None:
    assert kinds_of(text).get(name) == kind


@pytest.mark.parametrize(
    "text",
    [
        "The rain fell. Yesterday it was dry. Prices rose. However, nobody came.",
        "They met on Monday in Paris, and in Springfield, Ill., in August.",
        "The Israeli troops and some Americans left the United States.",
        "A peace treaty and a trade agreement are wanted; the agreement would help.",
        "It was the New Deal, and the Constitutional Convention of the state.",
        "The Soviet-American agreement was one of many.",
        "World War II ended. The Nobel Prize was given. Windows 95 was sold.",
        "He had AIDS, a PC and a TV, and his DNA was tested.",
        "The ship left Tanjung Zorb port for the town of Qalandoo in Sri Lanka.",
        "N. Korea and Saudi Arabia spoke to Sri Lankans of South Carolina.",
    ],
)
def test_what_is_no_name_of_a_person_group_or_agreement_is_not_proposed(text: str) -> None:
    assert proposed(text) == {}


def test_a_headline_in_capitals_names_whom_the_text_names_and_nobody_else() -> None:
    text = "BAJWA VISITS KABUL AGAIN\n\nKABUL, Afghanistan (AP) _ General Qamar Bajwa came."
    found = proposed(text)
    assert found["Qamar Bajwa"].forms == ("Qamar Bajwa", "BAJWA")
    assert {each.kind for name, each in found.items() if name != "AP"} == {"person"}


def test_a_name_on_a_line_of_its_own_is_that_of_the_author() -> None:
    assert kinds_of("Larry Quiggin\n\nThe rain fell on the town again, and nobody came.") == {
        "Larry Quiggin": "person"
    }


def test_a_report_about_games_names_clubs_and_leaves_countries_what_they_are() -> None:
    text = (
        "Zorbia Warsaw beat Karlsquell 2-1 in the league on Saturday, and Chicago beat Denver. "
        "The striker scored two goals before halftime; their coach praised the goalkeeper. "
        "France play Mexico in the tournament next season."
    )
    found = kinds_of(text)
    assert found == dict.fromkeys(("Zorbia Warsaw", "Karlsquell", "Chicago", "Denver"), "group")


def test_a_dateline_names_a_place_and_an_agency() -> None:
    text = "OUAGADOUGOU, Burkina Faso (AP) _ Nobody knows why."
    assert kinds_of(text) == {"AP": "group"}


def test_the_rest_of_the_sources_say_what_a_word_is() -> None:
    bare = "They heard of it from Vellacourt, and from others."
    assert proposed(bare) == {}
    told = [f"President Ana Vellacourt spoke on day {day}." for day in range(3)]
    assert len(proposed(bare, *told)["Ana Vellacourt"].mentions) == 4


def test_places_are_proposed_where_the_archive_has_a_kind_for_them() -> None:
    kinds, problems = read_kinds({"place": {"label": "Place", "plural": "Places"}}, "conf.py")
    assert problems == []
    text = "They went to Nairobi and met nobody in Nairobi."
    assert {each.kind for each in proposed(text, kinds=kinds).values()} == {"place"}


def test_every_mention_is_where_it_says_and_in_the_order_of_the_text() -> None:
    text = "General Qamar Bajwa came.\n\nBajwa left. The Taliban, and then Bajwa, spoke."
    for proposal in proposed(text).values():
        starts = [each.start for each in proposal.mentions]
        assert starts == sorted(starts)
        for each in proposal.mentions:
            assert source(text).text[each.start : each.end] == each.text


# --- Gathering --------------------------------------------------------------------------------


def test_forms_of_one_name_are_one_proposal() -> None:
    text = (
        "Pakistan’s powerful army chief General Qamar Javed Bajwa came. Bajwa spoke.\n\n"
        "He praised the Tehrik-e-Taliban Pakistan (TTP). The TTP was silent."
    )
    found = proposed(text)
    assert set(found) == {"Qamar Javed Bajwa", "Tehrik-e-Taliban Pakistan"}
    person = found["Qamar Javed Bajwa"]
    assert person.forms == ("Qamar Javed Bajwa", "Bajwa")
    assert person.descriptions == ("Pakistan’s powerful army chief",)
    assert found["Tehrik-e-Taliban Pakistan"].forms == ("Tehrik-e-Taliban Pakistan", "TTP")


def test_two_people_with_one_surname_stay_two() -> None:
    text = (
        "Senator Bill Hartwell came. Hartwell spoke.\n\nThen Dr. Ruth Hartwell came. Hartwell wept."
    )
    assert counts(text) == {
        "Bill Hartwell": 2,
        "Ruth Hartwell": 2,
    }


def test_a_surname_goes_on_to_mean_him_after_his_wife_is_named() -> None:
    text = "Senator Bill Hartwell came. His wife, Ruth Hartwell, sobbed. Hartwell was silent."
    assert counts(text) == {
        "Bill Hartwell": 2,
        "Ruth Hartwell": 1,
    }


def test_the_bodies_of_two_nations_stay_two_and_the_bare_name_a_third() -> None:
    text = "The Afghan Taliban met the Afghan Taliban. The Pakistani Taliban met the Taliban."
    assert counts(text) == {
        "Afghan Taliban": 2,
        "Pakistani Taliban": 1,
        "Taliban": 1,
    }


def test_initials_and_familiar_names_do_not_make_two_people() -> None:
    texts = [
        "President William J. Clinton came.",
        "President Bill Clinton came.",
        "President Clinton left.",
    ]
    (found,) = proposed(*texts).values()
    assert len(found.mentions) == 3


def test_a_surname_that_may_be_several_peoples_is_proposed_by_itself() -> None:
    texts = [
        "Senator Bill Hartwell came.",
        "Senator Ruth Hartwell came.",
        "Senator Hartwell came.",
    ]
    assert set(proposed(*texts)) == {"Bill Hartwell", "Ruth Hartwell", "Hartwell"}


def test_contradicting_initials_make_two_people() -> None:
    texts = ["President George W. Bush came.", "President George H. Bush came."]
    assert len(proposed(*texts)) == 2


def test_a_middle_name_spelled_out_tells_common_names_apart() -> None:
    texts = ["President John Adams came.", "President John Quincy Adams came."]
    assert len(proposed(*texts)) == 2
    texts = ["General Zqamar Javed Bajwa came.", "General Zqamar Bajwa came."]
    assert len(proposed(*texts)) == 1


def test_mentions_stand_in_the_order_of_the_sources() -> None:
    texts = ["President William Clinton came.", "Mr. Clinton left.", "President Bill Clinton came."]
    (found,) = proposed(*texts).values()
    assert [each.source for each in found.mentions] == ["text-0", "text-1", "text-2"]


def test_a_short_name_of_an_agreement_is_that_of_the_last_one_named() -> None:
    text = "They signed the Treaty of Ghent. The Treaty ended the war; the Ghent Treaty held."
    (found,) = proposed(text).values()
    assert found.name == "Treaty of Ghent"
    assert [each.text for each in found.mentions] == ["Treaty of Ghent", "Treaty", "Ghent Treaty"]


def test_numbered_agreements_stay_apart() -> None:
    text = "The SALT I Treaty came before the SALT II Treaty. SALT II failed, unlike SALT I."
    assert counts(text) == {
        "SALT I Treaty": 2,
        "SALT II Treaty": 2,
    }


# --- Entries that are there -------------------------------------------------------------------

BAJWA = Entry("bajwa", "person", "Qamar Javed Bajwa", "Bajwa, Qamar Javed")


def test_what_an_entry_covers_is_not_proposed() -> None:
    text = "General Qamar Javed Bajwa met Imran Khan. Bajwa left."
    assert set(proposed(text, entries=[BAJWA])) == {"Imran Khan"}


def test_a_name_like_an_entrys_is_said_to_be_perhaps_an_alias_and_never_merged() -> None:
    found = proposed("Then General Qamar Javed Bajva came.", entries=[BAJWA])
    (near,) = found["Qamar Javed Bajva"].near
    assert (near.entry, near.form) == ("bajwa", "qamar javed bajwa")
    assert near.likeness >= 88


# --- Texts of any sort ------------------------------------------------------------------------

WORDS = st.sampled_from(
    [
        *(
            "General",
            "Qamar",
            "Bajwa",
            "Bajwa's",
            "the",
            "The",
            "of",
            "and",
            "Treaty",
            "U.S.",
            "J.",
        ),
        *(
            "Department",
            "TTP",
            "(TTP)",
            "said",
            ",",
            ".",
            "``",
            "''",
            "“",
            "”",
            "-",
            "Paris",
            "NATO",
        ),
        *("agreement", "2015", "February 29", "between", "\n", "\n\n", "É́clair", "İstanbul", "ǅ"),
        *("Inc.", "Jr.", "al-Bashir", "McDonald's", "IV", "II", "&", "de la", "Senators", "\u2028"),
    ]
)
TEXTS = st.lists(WORDS, max_size=40).map(" ".join) | st.text(max_size=200)


@given(TEXTS)
def test_mentions_lie_in_the_text_whatever_it_is(text: str) -> None:
    one = source(text)
    for proposal in discover([one], {}, {}, BUILT_IN):
        assert proposal.mentions
        assert proposal.name == proposal.forms[0]
        assert 0 <= proposal.score <= 1
        for each in proposal.mentions:
            assert one.text[each.start : each.end] == each.text != ""


@given(TEXTS)
def test_no_two_names_of_a_kind_overlap(text: str) -> None:
    proposals = discover([source(text)], {}, {}, BUILT_IN)
    for kind in BUILT_IN:
        spans = sorted(
            (m.start, m.end) for each in proposals if each.kind == kind for m in each.mentions
        )
        assert all(end <= start for (_, end), (start, _) in pairwise(spans))


@given(TEXTS)
def test_every_word_with_a_capital_is_in_one_run_and_pieces_are_of_it(text: str) -> None:
    last = 0
    for run in runs(text):
        assert last <= run[0].start
        last = run[-1].end
        assert all(text[word.start : word.end].startswith(word.text.rstrip(".")) for word in run)
        for piece in pieces(run, begins=False):
            assert run[0].start <= piece.start < piece.end <= last


@given(TEXTS)
def test_agreements_are_in_order_and_apart(text: str) -> None:
    last = 0
    for each in agreements(text):
        assert last <= each.start < each.core <= each.end <= len(text)
        last = each.end


@given(st.lists(st.text("ABab .\n", min_size=1, max_size=60), min_size=1, max_size=4))
def test_the_order_of_sources_changes_nothing_but_the_order(texts: list[str]) -> None:
    sources = [source(text, f"t{number}") for number, text in enumerate(texts)]

    def result(given_sources: list[Source]) -> set[tuple[str, str, frozenset[tuple[str, int]]]]:
        return {
            (each.kind, each.name, frozenset((m.source, m.start) for m in each.mentions))
            for each in discover(given_sources, {}, {}, BUILT_IN)
        }

    assert result(sources) == result(sources[::-1])


@pytest.mark.parametrize(
    "text",
    [
        "ABC " * 300 + "and so on",
        "Aa-Bb-" * 3000 + "Cc",
        "Smith, " * 3000 + "Jones & Co",
        "Treaty of Peace, Amity, and " * 1000 + "Commerce",
        "A. " * 3000,
        "Bank of " * 3000 + "America",
        "Aa Bb (XX " * 2000,
    ],
    ids=["capitals", "hyphens", "partners", "subjects", "initials", "heads", "brackets"],
)
def test_a_text_that_repeats_itself_is_read_to_its_end(text: str) -> None:
    # A rule that tried all ways to read these would not come back.
    discover([source(text)], {}, {}, BUILT_IN)


# --- A model's votes --------------------------------------------------------------------------


@pytest.fixture
def model(tmp_path: Path) -> str:
    """Return a folder that holds a real spaCy pipeline, which knows two names by rule."""
    spacy = pytest.importorskip("spacy")
    pipeline = spacy.blank("en")
    ruler = pipeline.add_pipe("entity_ruler")
    ruler.add_patterns(
        [
            {"label": "PERSON", "pattern": "Whitaker"},
            {"label": "ORG", "pattern": "Quux"},
            {"label": "CARDINAL", "pattern": "three"},
        ]
    )
    pipeline.to_disk(tmp_path / "model")
    return str(tmp_path / "model")


def test_a_models_votes_count_beside_the_rules(model: str) -> None:
    one = source("They heard Whitaker, and three people left Quux for it.")
    assert discover([one], {}, {}, BUILT_IN) == []
    found = discover([one], {}, {}, BUILT_IN, spacy_votes(model))
    assert {each.name: each.kind for each in found} == {"Whitaker": "person", "Quux": "group"}


def test_a_model_that_is_not_there_is_told_with_what_to_install() -> None:
    pytest.importorskip("spacy")
    with pytest.raises(ModelError, match=re.escape("python -m spacy download no_such_model")):
        spacy_votes("no_such_model")


def test_a_model_that_finds_no_names_is_told(tmp_path: Path) -> None:
    spacy = pytest.importorskip("spacy")
    spacy.blank("en").to_disk(tmp_path / "blank")
    with pytest.raises(ModelError, match="no component that finds names"):
        spacy_votes(str(tmp_path / "blank"))
