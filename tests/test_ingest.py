"""A source: its bytes come back, every character is accounted for, its parts are what they are."""

from __future__ import annotations

import codecs
import hashlib
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sphinx_dossier.ingest import Sidecar, read_source, rebuild
from sphinx_dossier.model import METADATA_FIELDS, Account, PassageKind, Problem, Source

SAMPLE = Path(__file__).parent.parent / "seeds" / "000_bb4249dc8a8c3c7a.txt"
DECK = "Regional specialists hope that this time around Islamabad will follow through on its words"
PROSE = "The delegates met in the old palace and agreed on little but the date of the next meeting."
MORE = "On the second day nobody came at all, and the clerks were sent home with their papers."


def read(text: str, **metadata: str) -> Source:
    return read_source("x", "x.txt", text.encode(), Sidecar(metadata))[0]


def passages(source: Source, *kinds: PassageKind) -> list[str]:
    return [
        source.text[passage.start : passage.end]
        for passage in source.passages
        if passage.kind in (kinds or PassageKind)
    ]


def paragraphs(text: str) -> list[str]:
    return passages(read(text), PassageKind.PARAGRAPH)


def ledger(source: Source, account: Account) -> list[tuple[str, str]]:
    return [
        (item.label, source.text[item.start : item.end])
        for item in source.ledger
        if item.account is account
    ]


# --- The file and its account -----------------------------------------------------------------

LINES = st.sampled_from(
    [
        *(
            "",
            " ",
            "\t",
            "\n",
            "\r\n",
            "\r",
            "\n\n",
            "\f",
            "\u2028",
            "\u00a0",
            "\u200b",
            "• ",
            "- ",
        ),
        *("* ", "– ", "Home", "158", "By Jane Roe", "June 10, 2020", "Jane Roe | June 10, 2020"),
        *("Share this article", "© 2020 Example Media. All rights reserved.", "A Title Of Sorts"),
        *(PROSE, PROSE + "\n", MORE, "Continue reading", "...", "Source: Example Review", "'", "X"),
    ]
)
TEXTS = st.one_of(st.text(), st.lists(LINES).map("".join), st.lists(LINES).map("\n".join))


def check_account(source: Source) -> None:
    """Assert what holds for every source."""
    text = source.text
    position = 0
    for item in source.ledger:
        assert item.start == position < item.end
        assert bool(item.label) is (item.account is not Account.BLANK)
        position = item.end
    assert position == len(text)
    told = [
        (item.label, item.start, item.end)
        for item in source.ledger
        if item.account is Account.PASSAGE
    ]
    assert told == [(passage.kind, passage.start, passage.end) for passage in source.passages]
    for passage in source.passages:
        shown = text[passage.start : passage.end]
        assert shown == shown.strip() != ""
    anchors = [passage.anchor for passage in source.passages]
    assert len(set(anchors)) == len(anchors)
    for name, datum in source.metadata.items():
        assert name in METADATA_FIELDS
        if datum.start is not None and name != "date":
            assert datum.value == " ".join(text[datum.start : datum.end].split())


@given(st.binary())
@example(codecs.BOM_UTF16_LE + b"\x00\xd8")
@example(codecs.BOM_UTF8 + b"caf\xe9")
@example(codecs.BOM_UTF32_LE)
@example(b"\xff\xfe\x00\x00\x00")
def test_any_file_can_be_rebuilt_byte_for_byte(data: bytes) -> None:
    source, _ = read_source("x", "x.txt", data)
    assert rebuild(source) == data
    assert source.byte_order_mark + source.text.encode(source.encoding) == data
    assert source.sha256 == hashlib.sha256(data).hexdigest()
    assert source.size == len(data)
    check_account(source)


@given(TEXTS, st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]))
def test_any_text_is_accounted_for_to_the_last_character(text: str, encoding: str) -> None:
    data = text.encode(encoding)
    source, _ = read_source("x", "x.txt", data)
    assert rebuild(source) == data
    check_account(source)


@given(st.lists(st.sampled_from([PROSE, MORE, "What came of it?", "He paused."]), min_size=1))
def test_no_sentence_is_ever_lost(sentences: list[str]) -> None:
    source = read("\n\n".join(sentences))
    assert passages(source) == sentences


def test_what_is_not_text_is_white_space_or_named() -> None:
    source = read("  • Home > News > Asia \r\n\r\n A Title\t\r\n\r\n" + PROSE)
    blank = "".join(text for _, text in ledger(source, Account.BLANK))
    assert not blank.strip()
    assert ledger(source, Account.FURNITURE) == [
        ("list-mark", "•"),
        ("breadcrumb", "Home > News > Asia"),
    ]


# --- Encodings --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", codecs.BOM_UTF8),
        ("utf-16-le", codecs.BOM_UTF16_LE),
        ("utf-16-be", codecs.BOM_UTF16_BE),
        ("utf-32-le", codecs.BOM_UTF32_LE),
        ("utf-32-be", codecs.BOM_UTF32_BE),
    ],
)
def test_unicode_is_certain_and_its_mark_is_no_part_of_the_text(encoding: str, mark: bytes) -> None:
    text = "Kandahār, کندهار, 坎大哈 – 𐎋"
    source, problems = read_source("x", "x.txt", mark + text.encode(encoding))
    assert problems == []
    assert source.text == text
    assert (source.encoding, source.byte_order_mark, source.encoding_certain) == (
        encoding,
        mark,
        True,
    )


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1252", "Pakistan’s army chief – “naïve”, he said – visited Kabul and its cafés."),
        ("cp1251", "Президент Афганистана заявил, что переговоры начнутся в июне."),
        ("utf-16-le", "The talks are set to begin in June."),
        ("utf-16-be", "The talks are set to begin in June."),
    ],
)
def test_another_encoding_is_guessed_and_the_guess_is_told(encoding: str, text: str) -> None:
    source, problems = read_source("x", "seeds/x.txt", ("First.\n" + text).encode(encoding))
    assert source.text == "First.\n" + text
    assert not source.encoding_certain
    (problem,) = problems
    assert problem.subtype == "source"
    assert encoding in problem.message
    assert "save it as UTF-8" in problem.message
    assert problem.line == (None if encoding.startswith("utf") else 2)


@pytest.mark.parametrize(
    "text",
    [
        "He met Björn Håkansson at the café.",
        "Statsminister Søren Kjær rejste til Ærø på lørdag.",
        "Björn Åkesson och Märta Öberg åt middag på Hôtel Källan.",
        "Il ministro però è andato a Forlì perché c'era la città.",
        "Le général Félix Lefèvre a été reçu à l'Élysée. Où est-ce ?",
        "Der Bürgermeister Jürgen Müller ging über die Straße, 30° im Schatten.",
        "Þórbergur Þórðarson skrifaði um Ísland og bókmenntir þjóðarinnar.",
        "The sum of £1,000 was paid to Señor Muñoz, the “old fox”—as we called him.",
        "She’d said “no”… twice.",
    ],
)
def test_a_western_text_of_windows_is_read_as_it_was_written(text: str) -> None:
    source, _ = read_source("x", "x.txt", text.encode("cp1252"))
    assert source.text == text


def test_after_a_mark_that_lies_the_file_is_still_read() -> None:
    data = codecs.BOM_UTF8 + "The café is closed on Mondays, said the naïve waiter.".encode(
        "cp1252"
    )
    source, problems = read_source("x", "x.txt", data)
    assert source.text.startswith("The café")
    assert rebuild(source) == data
    assert len(problems) == 1


@pytest.mark.parametrize("data", [b"", codecs.BOM_UTF8, b" \r\n\t"])
def test_an_empty_file_is_told(data: bytes) -> None:
    source, problems = read_source("x", "x.txt", data)
    assert source.passages == ()
    (problem,) = problems
    assert "add its text" in problem.message


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x02\x00" * 20,
        bytes(range(256)) * 4,
        b"PK\x03\x04\x14\x00\x00\x00" * 50,
        b"\x00" * 100,
    ],
)
def test_a_binary_file_is_told_and_not_fatal(data: bytes) -> None:
    source, problems = read_source("x", "x.txt", data)
    assert rebuild(source) == data
    assert problems == [Problem("x.txt", None, "source", problems[0].message)]
    assert "binary" in problems[0].message


def test_line_ends_stay_as_they_are() -> None:
    text = f"A Title\r\n\r\n{PROSE}\r\r{MORE}\n"
    source = read(text)
    assert source.text == text
    assert passages(source) == ["A Title", PROSE, MORE]


# --- The sample -------------------------------------------------------------------------------


def test_the_sample_is_read_as_an_editor_would() -> None:
    source, problems = read_source(SAMPLE.stem, str(SAMPLE), SAMPLE.read_bytes())
    assert problems == []
    values = {name: datum.value for name, datum in source.metadata.items()}
    assert values == {
        "title": "Is Pakistan Ready To Crack Down On Afghan Taliban Sanctuaries?",
        "deck": DECK,
        "byline": "Abubakar Siddique",
        "date": "2020-07",
        "date_as_written": "July, 2020",
        "topic": "Peace Operations",
        "language": "en",
    }
    assert [pair for pair in ledger(source, Account.FURNITURE) if pair[0] != "list-mark"] == [
        ("contact-line", "042-35941921, UAN: 03-111-999-101"),
        ("contact-line", "info@kipscss.net"),
        ("bare-number", "158"),
        ("share-link", "Share on facebook or twitter"),
        ("page-tool", "Email to a friend"),
    ]
    assert ledger(source, Account.METADATA) == [
        ("byline", "Abubakar Siddique"),
        ("date_as_written", "July, 2020"),
        ("topic", "Peace Operations"),
    ]
    assert values["deck"] + "." in passages(source, PassageKind.PARAGRAPH)
    assert [passage.anchor for passage in source.passages] == [
        "title",
        "deck",
        *(f"p{number}" for number in range(1, 21)),
    ]
    assert source.cut_off
    check_account(source)


# --- Passages ---------------------------------------------------------------------------------


def test_one_paragraph_a_line_stays_one_paragraph_a_line() -> None:
    assert paragraphs(f"{PROSE}\n{MORE}\n{PROSE}") == [PROSE, MORE, PROSE]


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    first = (
        "In a visible attempt to jump-start talks between the Afghan\n"
        "government and the Taliban, the army chief visited Kabul amid\n"
        "the pandemic that is taking a mounting toll."
    )
    second = (
        "Both sides discussed the peace process and the support for\n"
        "that process, a statement noted, and agreed to meet again."
    )
    assert paragraphs(f"{first}\n\n{second}") == [first, second]
    assert paragraphs(f"{first}\r\n{second}".replace("\n", "\r\n")) == [
        first.replace("\n", "\r\n"),
        second.replace("\n", "\r\n"),
    ]


def test_a_heading_between_hard_wrapped_lines_is_a_line_of_its_own() -> None:
    lines = [
        "In a visible attempt to jump-start talks between the Afghan",
        "government and the Taliban, the army chief visited Kabul amid",
        "the pandemic that is taking a mounting toll.",
        "A Second Visit",
        "Both sides discussed the peace process and the support for",
        "that process, a statement noted, and agreed to meet again.",
    ]
    assert passages(read("\n".join(lines))) == [
        "\n".join(lines[:3]),
        lines[3],
        "\n".join(lines[4:]),
    ]


def test_indented_first_lines_part_hard_wrapped_paragraphs() -> None:
    text = (
        "   The talks between the two delegations went on for the whole\n"
        "day without a break and ended where they had begun, he said on\n"
        "Monday, and on that day nobody from either side had anything.\n"
        "   On the next morning the talks between the delegations were\n"
        "taken up again."
    )
    assert len(paragraphs(text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        """The lamp is lit and all the house is still tonight
And no one comes along the road from town
The dog lies down beside the empty chair and waits
For one who left before the leaves were brown""",
        """The lamp is lit and all the house is still tonight
and no one comes
The dog lies down beside the empty chair and waits
and no one comes""",
        "Ministry of Foreign Affairs\nConstitution Avenue\nIslamabad",
        "Name      Born\nGhani     1949\nKarzai    1957",
    ],
)
def test_verse_addresses_and_tables_keep_their_lines(text: str) -> None:
    assert len(read(text).passages) == text.count("\n") + 1


def test_list_items_are_passages_without_their_marks() -> None:
    source = read(f"{PROSE}\n\n• one thing\n• another,\n  and what hangs below it\n\n{MORE}")
    assert passages(source, PassageKind.LIST_ITEM) == [
        "one thing",
        "another,\n  and what hangs below it",
    ]
    assert [passage.anchor for passage in source.passages] == ["p1", "p2", "p3", "p4"]
    assert ledger(source, Account.FURNITURE) == [("list-mark", "•"), ("list-mark", "•")]


@pytest.mark.parametrize("mark", ["•", "·", "▪", "◦", "‣", "-", "*", "–"])
def test_list_marks_of_all_sorts_are_furniture(mark: str) -> None:
    source = read(f"{PROSE}\n\n{mark} the first\n{mark} the second\n{mark} the third")
    assert passages(source, PassageKind.LIST_ITEM) == ["the first", "the second", "the third"]


@pytest.mark.parametrize("line", ["- Anonymous", "* This article was corrected.", "– So he said."])
def test_a_lone_dash_or_asterisk_is_no_list(line: str) -> None:
    assert passages(read(f"{PROSE}\n\n{line}"))[-1] == line


def test_numbers_of_a_numbered_list_stay_text() -> None:
    assert paragraphs(f"{PROSE}\n\n1. The first point.\n2. The second point.")[1:] == [
        "1. The first point.",
        "2. The second point.",
    ]


def test_headings_stand_above_paragraphs() -> None:
    source = read(f"A Title\n\n{PROSE}\n\nThe Second Day\n\n{MORE}\n\nWhat Comes Next?\n\n{PROSE}")
    assert passages(source, PassageKind.HEADING) == ["The Second Day", "What Comes Next?"]
    anchors = [p.anchor for p in source.passages if p.kind is PassageKind.HEADING]
    assert anchors == ["h1", "h2"]


@pytest.mark.parametrize("line", ["Why not?", "“Never,” he said", "as follows", "He had said:"])
def test_short_speech_is_no_heading(line: str) -> None:
    source = read(f"A Title\n\n{PROSE}\n\n{line}\n\n{MORE}")
    assert passages(source, PassageKind.HEADING) == []
    assert line in passages(source)


def test_invisible_lines_are_blank() -> None:
    assert paragraphs(f"{PROSE}\n\u200b\n{MORE}\n\u00a0\n") == [PROSE, MORE]


# --- Titles and decks -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"The Fall of Kabul\n\n{PROSE}", "The Fall of Kabul"),
        (f"Who won the war?\n{PROSE}", "Who won the war?"),
        (f"A Portrait of George W. Bush Jr.\n\n{PROSE}", "A Portrait of George W. Bush Jr."),
        (f"It is over.\n\nBy Jane Roe\n\n{PROSE}", "It is over."),
        (f"Home > News > Asia\n\nTalks resume\n\n{PROSE}", "Talks resume"),
        (f"Opinion\n\nTalks Resume in Doha\n\nBy Jane Roe\n\n{PROSE}", "Talks Resume in Doha"),
        (f"June 10, 2020\n\nTalks Resume in Doha\n\n{PROSE}", "Talks Resume in Doha"),
        (f"July 1914\n\n{PROSE}", "July 1914"),
        (f"Opinion\n\n{PROSE}", "Opinion"),
        (f"1979\n\n{PROSE}", "x"),
        (f"{PROSE}\n\n{MORE}", "x"),
        ("", "x"),
    ],
)
def test_the_title_is_the_first_line_that_looks_like_one(text: str, title: str) -> None:
    assert read(text).title == title


def test_a_deck_needs_to_be_short_and_unended() -> None:
    deck = "What the visit says about the war and those who wage it"
    assert read(f"A Title\n\n{deck}\n\n{PROSE}").value("deck") == deck
    assert read(f"A Title\n\nBy Jane Roe\n\n{deck}\n\n{PROSE}").value("deck") == deck
    assert read(f"A Title\n\n{deck}.\n\n{PROSE}").value("deck") == ""
    assert read(f"A Title\n\nThe Second Day\n\n{PROSE}").value("deck") == ""
    assert read(f"A Title\n\n{deck}\n\n{deck}\n\n{deck}").value("deck") == ""


def test_the_title_and_deck_an_editor_gives_are_recognised_in_the_text() -> None:
    source = read(
        f"It is over.\n\nIt began badly.\n\n{PROSE}", title="It is over.", deck="It began badly."
    )
    assert passages(source, PassageKind.TITLE, PassageKind.DECK) == [
        "It is over.",
        "It began badly.",
    ]


# --- Metadata ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("By Jane Roe", {"byline": "Jane Roe"}),
        ("BY JANE ROE", {"byline": "JANE ROE"}),
        ("by Jane van der Roe and Ali al-Khan", {"byline": "Jane van der Roe and Ali al-Khan"}),
        ("By Jane Roe, staff writer", {"byline": "Jane Roe, staff writer"}),
        ("By Jane Roe in Kabul", {"byline": "Jane Roe in Kabul"}),
        ("By Reuters", {"byline": "Reuters"}),
        ("Author: Jane Roe", {"byline": "Jane Roe"}),
        ("Written by Zia ul-Haq", {"byline": "Zia ul-Haq"}),
        ("Jane Roe | 10 June 2020", {"byline": "Jane Roe", "date": "2020-06-10"}),
        ("Jane Roe – June 2020", {"byline": "Jane Roe", "date": "2020-06"}),
        ("By Jane Roe, June 10, 2020", {"byline": "Jane Roe", "date": "2020-06-10"}),
        ("By Jane Roe June 10, 2020 10:30 AM", {"byline": "Jane Roe", "date": "2020-06-10"}),
        ("Posted on June 10, 2020 by Jane Roe", {"byline": "Jane Roe", "date": "2020-06-10"}),
        ("Jane Roe\nJune 10, 2020", {"byline": "Jane Roe", "date": "2020-06-10"}),
        ("June 10, 2020", {"date": "2020-06-10", "date_as_written": "June 10, 2020"}),
        ("Published: 10 June 2020", {"date": "2020-06-10", "date_as_written": "10 June 2020"}),
        (
            "Published on 10 June 2020 | Last updated 12 June 2020",
            {"date": "2020-06-10", "date_as_written": "10 June 2020"},
        ),
        ("10.06.2020", {"date": "", "date_as_written": "10.06.2020"}),
        ("Last updated: June 11, 2020", {"date": "", "date_as_written": ""}),
        ("Category: World Affairs", {"topic": "World Affairs"}),
        ("Filed under: Peace, War", {"topic": "Peace, War"}),
        ("Source: The Daily Example", {"publisher": "The Daily Example"}),
        ("Source: https://news.example/1", {"url": "https://news.example/1", "publisher": ""}),
        (
            "Jane Roe | July, 2020 | 158 | Peace Operations",
            {"byline": "Jane Roe", "date": "2020-07", "topic": "Peace Operations"},
        ),
        (
            "• Jane Roe\n• July, 2020\n• 1,204\n• 3 min read\n• Asia",
            {"byline": "Jane Roe", "date": "2020-07", "topic": "Asia"},
        ),
    ],
)
def test_metadata_are_read_between_title_and_text(head: str, expected: dict[str, str]) -> None:
    source = read(f"A Meeting in the Palace\n\n{head}\n\n{PROSE}")
    assert {name: source.value(name) for name in expected} == expected
    assert passages(source) == ["A Meeting in the Palace", PROSE]
    check_account(source)


@pytest.mark.parametrize(
    "head",
    [
        "By Land and Sea",
        "By the time he came",
        "By 1979",
        "By any means necessary",
        "Jane Roe",
        "Peace Operations",
        "Date of birth: unknown",
        "June is the cruellest month",
        "Source: as told to the author over many years.",
        "Topic sentences",
        "The war | its causes",
        "• Jane Roe\n• Peace Operations",
        "• The war began in June 2020\n• It has not ended",
    ],
)
def test_what_is_not_surely_metadata_stays_text(head: str) -> None:
    source = read(f"A Meeting in the Palace\n\n{head}\n\n{PROSE}")
    assert set(source.metadata) <= {"title", "deck", "language"}
    assert "\n".join(passages(source)).count("\n") == head.count("\n") + 2


def test_a_date_heading_among_others_stays_text() -> None:
    text = (
        f"A Chronicle\n\n1 June 2020\n\n{PROSE}\n\n2 June 2020\n\n{MORE}\n\n3 June 2020\n\n{PROSE}"
    )
    source = read(text)
    assert source.value("date") == ""
    assert passages(source) == text.split("\n\n")


def test_a_byline_is_found_below_a_deck_with_a_full_stop() -> None:
    source = read(f"A Title\n\n{MORE}\n\nBy Jane Roe\n\n10 June 2020\n\n{PROSE}\n\n{MORE}")
    assert (source.value("byline"), source.value("date")) == ("Jane Roe", "2020-06-10")


def test_a_date_alone_between_paragraphs_stays_text() -> None:
    assert "June 1979" in passages(read(f"A Title\n\n{PROSE}\n\nJune 1979\n\n{MORE}\n\n{PROSE}"))


def test_the_publisher_is_read_from_a_copyright_line_and_only_its_name() -> None:
    source = read(f"A Title\n\n{PROSE}\n\n© 2020 The Daily Example. All rights reserved.")
    assert source.value("publisher") == "The Daily Example"
    assert ledger(source, Account.METADATA) == [("publisher", "The Daily Example")]
    assert ledger(source, Account.FURNITURE) == [
        ("copyright", "© 2020 "),
        ("copyright", ". All rights reserved."),
    ]


def test_the_publisher_is_not_guessed_from_an_address() -> None:
    assert read(f"info@kipscss.net\n\nA Title\n\n{PROSE}").value("publisher") == ""


def test_the_newspaper_and_its_day_are_read_below_the_text() -> None:
    text = f"A Title\n\nJune 10, 2020\n\n{PROSE}\n\nPublished in The Example, June 10th, 2020"
    source = read(text)
    assert source.value("publisher") == "The Example"
    assert source.value("date_as_written") == "June 10, 2020"
    assert passages(source) == ["A Title", PROSE]


def test_a_second_source_line_that_disagrees_stays_text() -> None:
    source = read(f"A Title\n\nSource: One Review\n\n{PROSE}\n\nSource: Another Review")
    assert source.value("publisher") == "One Review"
    assert "Source: Another Review" in passages(source)


def test_what_the_editor_says_wins() -> None:
    text = f"A Title\n\nBy Jane Roe\n\nJune 10, 2020\n\n{PROSE}"
    source = read(text, byline="Jane A. Roe", date="2020-06-09", language="en")
    assert source.metadata["byline"].start is None
    assert source.value("byline") == "Jane A. Roe"
    assert source.value("date") == "2020-06-09"
    assert source.value("date_as_written") == "June 10, 2020"
    assert source.value("language") == "en"


def test_a_field_the_editor_empties_is_not_read_from_the_text() -> None:
    deck = "What the visit says about the war and those who wage it"
    source = read(f"A Title\n\nBy Jane Roe\n\n{deck}\n\n{PROSE}", byline="", deck="")
    assert set(source.metadata) == {"title", "language"}
    assert "By Jane Roe" in passages(source)
    assert deck in passages(source, PassageKind.PARAGRAPH, PassageKind.HEADING)


# --- Texts that break off ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "ending",
    [
        "After bringing the ...",
        "After bringing the…",
        "After bringing the [...]",
        "After bringing the [+1204 chars]",
        "The talks went on. (more)",
        "The talks went on. Continue reading",
        "The talks went on.\n\nContinue reading",
        "The talks went on.\n\n(more)\n\nShare this article",
        "The talks went on.\n\nTo continue reading, please subscribe.",
        "“We will see what the talks bring, and then we will ...",
        "After bringing the two sides together at the table at last, the envoy left for",
    ],
)
def test_a_text_that_breaks_off_is_flagged(ending: str) -> None:
    source = read(f"A Title\n\n{PROSE}\n\n{ending}")
    assert source.cut_off
    assert ending.partition("\n")[0] in passages(source)


@pytest.mark.parametrize(
    "ending",
    [
        "The talks went on.",
        "“We will see…”",
        "He said: ‘Perhaps ...’",
        "And that was that!",
        "Was it?",
        "The talks went on.\n\nRead more: Talks resume in Doha",
        "They ought to read more.",
        "There was nothing more",
        "Jane Roe is a writer",
        "He asked for (more) time.",
        "Etc.",
    ],
)
def test_a_text_that_ends_is_not_flagged(ending: str) -> None:
    assert not read(f"A Title\n\n{PROSE}\n\n{ending}").cut_off


def test_titles_of_other_pages_below_the_text_are_not_its_end() -> None:
    below = "Share this article\n\nRelated articles\n\n{}"
    cut = f"A Title\n\n{PROSE}\n\nAfter bringing the ...\n\n" + below
    whole = f"A Title\n\n{PROSE}\n\n" + below
    assert read(cut.format("Talks Resume in Doha")).cut_off
    assert not read(whole.format("Talks resume in ...")).cut_off


def test_an_ellipsis_inside_the_text_is_no_end() -> None:
    assert not read(f"A Title\n\nAfter bringing the ...\n\n{PROSE}").cut_off


# --- Hostile files ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "unit",
    [
        "a",
        " ",
        "\n",
        "a ",
        "0 ",
        "- ",
        "> ",
        "a.",
        "Home > ",
        "share facebook, ",
        "By A, ",
        "(",
        "€",
    ],
)
def test_a_long_line_of_anything_is_read(unit: str) -> None:
    data = (unit * 300_000).encode()
    assert rebuild(read_source("x", "x.txt", data)[0]) == data


@pytest.mark.parametrize(
    "start", ["Share on ", "Tel: ", "By ", "We use cookies to improve ", "Home"]
)
@pytest.mark.parametrize(
    "unit", ["a ", "A, ", "0-", "the ", "print ", "> A ", "&", "June 10, 2020 "]
)
def test_lines_made_to_confuse_the_rules_are_read(start: str, unit: str) -> None:
    lines = [(start + unit * 200)[:length] + "!" for length in range(20, 420, 40)]
    source = read("\n".join(lines))
    check_account(source)


# --- Language ---------------------------------------------------------------------------------

TALKS = {
    "en": "The talks went on in the capital for three days, and both sides said that they had made "
    "some progress.",
    "de": "Die Gespräche wurden drei Tage lang in der Hauptstadt fortgesetzt, und beide Seiten "
    "sprachen von einigem Fortschritt.",
    "fa": "گفتگوها سه روز در پایتخت ادامه یافت و هر دو طرف گفتند که در این دیدارها به پیشرفت‌هایی "
    "دست یافته‌اند و باز هم دیدار خواهند کرد.",
    "ps": "خبرې اترې په پلازمېنه کې درې ورځې روانې وې او دواړو خواوو وویل چې "
    "یو څه پرمختګ یې کړی دی او بیا به سره ګوري.",
}


@pytest.mark.parametrize("language", TALKS)
def test_a_text_tells_its_language(language: str) -> None:
    assert read(f"Talks\n\n{TALKS[language]}\n").value("language") == language


def test_what_the_editor_says_of_the_language_counts() -> None:
    assert read(f"Talks\n\n{TALKS['fa']}\n", language="prs").value("language") == "prs"
    assert read(f"Talks\n\n{TALKS['fa']}\n", language="").value("language") == ""


@pytest.mark.parametrize(
    "text", ["", "Talks Resume\n", "1,204 5,223 0.03\n" * 40, "Kabul, Doha.\n"]
)
def test_where_a_text_does_not_settle_its_language_it_has_none(text: str) -> None:
    assert read(text).value("language") == ""


def test_a_year_alone_in_a_copyright_line_is_no_publisher() -> None:
    source = read(f"A Title\n\n{PROSE}\n\nCopyright 2022. All rights reserved.\n")
    assert source.value("publisher") == ""
