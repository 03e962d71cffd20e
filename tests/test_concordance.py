"""Mentions in their sentences, in the order of the sources, with counts and company."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_dossier.concordance import (
    CONTEXT,
    TOO_COMMON,
    Company,
    Line,
    Related,
    build,
    related,
    sentence,
    source_lines,
    year_of,
)
from sphinx_dossier.model import (
    Corpus,
    Datum,
    Entry,
    Links,
    Mention,
    Passage,
    PassageKind,
    Source,
)
from sphinx_dossier.sentences import sentences


def source(text: str, id_: str = "article", **metadata: Datum) -> Source:
    """Return a source of which each line is a paragraph."""
    passages = []
    offset = 0
    for number, line in enumerate(text.split("\n"), 1):
        if line:
            kind = PassageKind.PARAGRAPH
            passages.append(Passage(kind, f"p{number}", offset, offset + len(line)))
        offset += len(line) + 1
    return Source(
        id=id_,
        path=f"{id_}.txt",
        text=text,
        encoding="utf-8",
        encoding_certain=True,
        byte_order_mark=b"",
        sha256="",
        size=0,
        passages=tuple(passages),
        ledger=(),
        metadata=metadata,
        cut_off=False,
    )


def mention(made: Source, words: str, entry: str = "bajwa", nth: int = 1) -> Mention:
    start = -1
    for _ in range(nth):
        start = made.text.index(words, start + 1)
    return Mention(made.id, start, start + len(words), words, "person", entry, "name")


def context(text: str, words: str) -> Line:
    made = source(text)
    (line,) = source_lines(made, (mention(made, words),))
    return line


# --- Sentences --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "parts",
    [
        ["One came.", "Two left."],
        ["He met Gen. Bajwa and Lt. Col. Khan.", "They left."],
        ["The U.S. Embassy said so.", "It did."],
        ["He left the U.S.", "The army stayed."],
        ["George W. Bush spoke.", "J. F. K. Smith did not."],
        ["See No. 5 and Art. 7 of it.", "Then vote."],
        ["He said no.", "Then he left."],
        ["It cost 3.5 million.", "That was much."],
        ["After that ... Bajwa left.", "He came back."],
        ["After that… Bajwa left.", "He came back."],
        ["It ended....", "It began again."],
        ["“We agree.”", "“So do we.”"],
        ["(They left.)", "[They came.]"],
        ["“Why?” he asked.", "“Because!” she said."],
        ["Who came?", "Nobody!", "Really?!", "Yes."],
        ["Mr. Smith vs. Mrs. Jones ended.", "On Jan. 5 they met."],
        ["Acme Inc. and Co. paid.", "It was late."],
        ["He came at 5 p.m. and left.", "Then he slept."],
        ["他来了。", "她走了！", "谁？"],
        ["यह एक है।", "वह दो है।"],
        ["no capital here"],
        ["A line\nbreak is a space.", "So it is."],
    ],
)
def test_sentences_end_where_a_reader_ends_them(parts: list[str]) -> None:
    text = "  ".join(parts)
    assert [text[start:end] for start, end in sentences(text)] == parts


@given(st.text(st.sampled_from("aB.!?…。 \n\t“”’)(1U"), max_size=60) | st.text(max_size=60))
def test_every_character_but_space_is_in_one_sentence(text: str) -> None:
    found = sentences(text)
    assert [text[start:end].strip() for start, end in found] == [text[s:e] for s, e in found]
    assert "".join("".join(text[s:e].split()) for s, e in found) == "".join(text.split())
    assert list(found) == sorted(found)


# --- Context ----------------------------------------------------------------------------------


def test_the_context_is_the_sentence_of_the_mention_in_its_passage() -> None:
    text = "Before. Not this\nOne came. Then Bajwa met Gen. Khan. Others left.\nAfter."
    line = context(text, "Bajwa")
    assert text[line.start : line.end] == "Then Bajwa met Gen. Khan."
    assert (line.clipped_before, line.clipped_after, line.anchor) == (False, False, "p2")
    made = source(text)
    assert sentence(made, mention(made, "Bajwa")) == (line.start, line.end)


def test_a_passage_without_full_stops_is_its_own_context() -> None:
    line = context("• what Bajwa said", "Bajwa")
    assert (line.start, line.end) == (0, 17)


def test_a_mention_across_two_sentences_has_both() -> None:
    text = "He is Bajwa. Junior of them. Third."
    line = context(text, "Bajwa. Junior")
    assert text[line.start : line.end] == "He is Bajwa. Junior of them."


@pytest.mark.parametrize("where", [0, 50, 100])
def test_a_long_sentence_is_clipped_between_words_around_the_mention(where: int) -> None:
    words = ["word"] * 100
    words.insert(where, "Bajwa")
    text = " ".join(words)
    line = context(text, "Bajwa")
    shown = text[line.start : line.end]
    assert CONTEXT - 10 < len(shown) <= CONTEXT
    assert set(shown.split()) == {"word", "Bajwa"}
    assert shown == shown.strip()
    assert line.clipped_before == (where > 0)
    assert line.clipped_after == (where < 100)


def test_a_long_word_is_cut_where_nothing_else_can_be() -> None:
    text = "x" * 1000 + "Bajwa" + "y" * 1000
    line = context(text, "Bajwa")
    assert line.end - line.start == CONTEXT
    assert text[line.start : line.end].strip("xy") == "Bajwa"


def test_a_mention_in_the_byline_has_the_byline_as_context() -> None:
    made = source("By Bajwa\nText.", byline=Datum("By Bajwa", 0, 8))
    made = replace(made, passages=made.passages[1:])
    (line,) = source_lines(made, (mention(made, "Bajwa"),))
    assert (line.start, line.end, line.anchor) == (0, 8, "")


@given(st.text(st.sampled_from("ab. B\u2028"), max_size=900), st.integers(0, 900))
def test_a_context_always_holds_its_mention(text: str, at: int) -> None:
    at = min(at, len(text))
    made = source(text[:at] + "Bajwa" + text[at:])
    (line,) = source_lines(made, (mention(made, "Bajwa"),))
    assert made.passages[0].start <= line.start <= line.mention.start
    assert line.mention.end <= line.end <= made.passages[0].end
    assert line.end - line.start <= CONTEXT


# --- The whole --------------------------------------------------------------------------------


def corpus() -> Corpus:
    sources = [
        source("Bajwa met Khan. Bajwa left.", "undated"),
        source("Khan came.", "later", date=Datum("2021-05")),
        source("Khan met Bajwa.", "b-earlier", date=Datum("2020")),
        source("Khan and Rubin.", "a-earlier", date=Datum("2020")),
        source("Nobody.", "silent", date=Datum("1990")),
    ]
    found: dict[str, Links] = {}
    for made in sources:
        mentions = [
            mention(made, name, name.lower(), nth)
            for name in ("Bajwa", "Khan", "Rubin")
            for nth in range(1, made.text.count(name) + 1)
        ]
        found[made.id] = Links(tuple(sorted(mentions, key=lambda each: each.start)))
    entries = {id_: Entry(id_, "person", id_, id_) for id_ in ("bajwa", "khan", "rubin", "unseen")}
    return Corpus({made.id: made for made in sources}, entries, found)


def test_lines_are_grouped_by_source_in_the_order_of_their_dates() -> None:
    concordance = build(corpus())
    assert list(concordance.lines("khan")) == ["a-earlier", "b-earlier", "later", "undated"]
    assert [line.mention.start for line in concordance.lines("bajwa")["undated"]] == [0, 16]
    assert concordance.lines("unseen") == {}


def test_mentions_and_sources_are_counted() -> None:
    concordance = build(corpus())
    assert (concordance.mention_count("bajwa"), concordance.source_count("bajwa")) == (3, 2)
    assert (concordance.mention_count("unseen"), concordance.source_count("unseen")) == (0, 0)
    assert list(concordance.entries_in("undated").items()) == [("bajwa", 2), ("khan", 1)]
    assert concordance.entries_in("silent") == {}


def test_company_is_counted_in_shared_sources_and_passages() -> None:
    concordance = build(corpus())
    assert concordance.named_with("khan") == (Company("bajwa", 2, 2), Company("rubin", 1, 1))
    assert concordance.named_with("unseen") == ()


# --- Related sources and years ------------------------------------------------------------------


def of_names(*names: str) -> Corpus:
    """Return a corpus of one source for each string, which names the entries of its words."""
    sources, links = {}, {}
    for number, text in enumerate(names):
        made = source(text, f"s{number:03}")
        sources[made.id] = made
        links[made.id] = Links(tuple(mention(made, word, word) for word in text.split()))
    words = {word for text in names for word in text.split()}
    entries = {word: Entry(word, "person", word, word) for word in words}
    return Corpus(sources, entries, links)


def test_sources_that_share_what_few_name_are_the_closest() -> None:
    concordance = build(of_names("Rare Known", "Known", "Rare", "Known", "Other"))
    found = related(concordance, "s000", 5)
    assert found == (
        Related("s002", ("Rare",)), Related("s001", ("Known",)), Related("s003", ("Known",)),
    )  # fmt: skip
    assert related(concordance, "s000", 1) == found[:1]
    assert related(concordance, "s004", 5) == ()


def test_what_too_many_sources_name_relates_none_of_them() -> None:
    few = build(of_names(*["Known"] * TOO_COMMON))
    many = build(of_names(*["Known"] * (TOO_COMMON + 1)))
    assert len(related(few, "s000", 5)) == 5
    assert related(many, "s000", 5) == ()


@given(
    st.lists(st.lists(st.sampled_from("ABCDE"), min_size=1, max_size=4, unique=True), max_size=8)
)
def test_related_sources_name_what_they_are_said_to_share(names: list[list[str]]) -> None:
    concordance = build(of_names(*(" ".join(each) for each in names)))
    for number, own in enumerate(names):
        for other in related(concordance, f"s{number:03}", 8):
            assert other.source != f"s{number:03}"
            assert set(other.shared) == set(own) & set(names[int(other.source[1:])])


@pytest.mark.parametrize(
    ("date", "year"),
    [
        ("2020", 2020), ("2020-02-29", 2020), ("1960~", 1960), ("2019-05/2019-07", 2019),
        ("1996/2001", None), ("199X", None), ("", None), ("../2001", None),
    ],
)  # fmt: skip
def test_a_source_is_counted_in_a_year_only_if_its_date_settles_on_one(
    date: str, year: int | None
) -> None:
    assert year_of(source("Text.", date=Datum(date))) == year
