"""Citations of a text and of the archive: right by the manuals, and safe for any text."""

from __future__ import annotations

import json
import re
import unicodedata
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sphinx_dossier.citation import (
    Name,
    Reference,
    archive_reference,
    bibtex,
    chicago,
    csl_json,
    mla,
    plain,
    reference,
    ris,
)
from sphinx_dossier.model import Datum, Entry, Source

PERSONS = {
    entry.id: entry
    for entry in (
        Entry(
            "siddique",
            "person",
            "Abubakar Siddique",
            "Siddique, Abubakar",
            ("A. Siddique", "The Pashtun Reader"),
        ),
        Entry(
            "king",
            "person",
            "Martin Luther King Jr.",
            "King, Martin Luther, Jr.",
            ("Martin Luther King, Jr.",),
        ),
        Entry("xi", "person", "Xi Jinping", "Xi, Jinping"),
        Entry("de-gaulle", "person", "Charles de Gaulle", "de Gaulle, Charles"),
        Entry("zahir", "person", "Zahir", "Zahir"),
    )
}
ARCHIVE = "Peace Archive"
PAGE = "https://archive.example/text/one.html"


def source(id_: str = "one", **metadata: str) -> Source:
    return Source(
        id=id_,
        path=f"{id_}.txt",
        text="",
        encoding="utf-8",
        encoding_certain=True,
        byte_order_mark=b"",
        sha256="",
        size=0,
        passages=(),
        ledger=(),
        metadata={name: Datum(value) for name, value in metadata.items()},
        cut_off=False,
    )


def cited(archive: str = "", page: str = "", id_: str = "one", **metadata: str) -> Reference:
    return reference(source(id_, **metadata), PERSONS, tuple(PERSONS), archive, page)


def article(**changes: str) -> Reference:
    metadata = {
        "title": "Is Pakistan Ready To Crack Down On Afghan Taliban Sanctuaries?",
        "byline": "Abubakar Siddique",
        "date": "2020-06-10",
        "publisher": "Global Age Magazine",
        "language": "en",
        "url": "https://magazine.example/10062020",
    }
    return cited(ARCHIVE, PAGE, **{**metadata, **changes})


def chicago_of(**metadata: str) -> str:
    return plain(chicago(cited(**metadata)))


def mla_of(**metadata: str) -> str:
    return plain(mla(cited(**metadata)))


def csl_of(made: Reference) -> dict[str, Any]:
    (item,) = json.loads(csl_json(made))
    return dict(item)


def ris_of(made: Reference) -> list[tuple[str, str]]:
    lines = ris(made).split("\r\n")
    assert lines.pop() == ""
    return [(line[:2], line[6:]) for line in lines]


def bibtex_fields(entry: str) -> dict[str, str]:
    """Return the fields of a BibTeX entry as a parser that only counts braces sees them."""
    head = re.match(r"@([a-z]+)\{([A-Za-z0-9_.:-]+),\n", entry)
    assert head
    fields = {"": head[1], "key": head[2]}
    rest = entry[head.end() :]
    while rest != "}\n":
        name = re.match(r" +([a-z]+) = ", rest)
        assert name, rest
        rest = rest[name.end() :]
        end = closing_brace(rest) if rest[0] == "{" else rest.index(",")
        fields[name[1]] = rest[1 : end - 1] if rest[0] == "{" else rest[:end]
        assert rest[end : end + 2] == ",\n"
        rest = rest[end + 2 :]
    return fields


def closing_brace(text: str) -> int:
    """Return where the group ends that begins `text`; BibTeX knows no escaped braces."""
    depth = 0
    for index, character in enumerate(text):
        depth += {"{": 1, "}": -1}.get(character, 0)
        if depth == 0:
            return index + 1
    raise AssertionError(f"unbalanced: {text}")


SYMBOLS = {
    "textbackslash": "\\",
    "textbraceleft": "{",
    "textbraceright": "}",
    "textasciitilde": "~",
    "textasciicircum": "^",
}


def typeset(tex: str) -> str:
    """Return the text that TeX makes of `tex`, which has no macro but those for symbols."""
    pieces = re.findall(r"\\([a-z]+)\{\}|\\([$%&#_])|([{}])|([^\\{}$%&#_~^])", tex)
    assert sum(len(whole) for whole in re.findall(r"\\[a-z]+\{\}|\\[$%&#_]|.", tex)) == len(tex)
    return "".join(SYMBOLS[name] if name else sign or letter for name, sign, _, letter in pieces)


# --- The two styles ---------------------------------------------------------------------------


def test_chicago_cites_an_article() -> None:
    assert plain(chicago(article())) == (
        "Siddique, Abubakar. “Is Pakistan Ready To Crack Down On Afghan Taliban Sanctuaries?” "
        "Global Age Magazine, June 10, 2020. https://magazine.example/10062020. "
        "Archived in Peace Archive, https://archive.example/text/one.html."
    )


def test_mla_cites_an_article() -> None:
    assert plain(mla(article())) == (
        "Siddique, Abubakar. “Is Pakistan Ready To Crack Down On Afghan Taliban Sanctuaries?” "
        "Global Age Magazine, 10 June 2020, magazine.example/10062020. "
        "Peace Archive, archive.example/text/one.html."
    )


def test_publications_are_in_italics_and_so_is_the_archive_as_a_container() -> None:
    assert [run.text for run in chicago(article()) if run.italic] == ["Global Age Magazine"]
    assert [run.text for run in mla(article()) if run.italic] == [
        "Global Age Magazine",
        "Peace Archive",
    ]


def test_what_is_not_known_is_left_out() -> None:
    assert chicago_of(title="Untold") == "“Untold.” n.d."
    assert mla_of(title="Untold") == "“Untold.”"
    assert chicago_of(title="Untold", date="2020") == "“Untold.” 2020."
    assert mla_of(title="Untold", url="https://x.example") == "“Untold.” x.example."
    assert chicago_of(title="Untold", publisher="Dawn") == "“Untold.” Dawn, n.d."
    assert mla_of(title="Untold", publisher="Dawn") == "“Untold.” Dawn."


def test_the_archive_is_said_where_it_has_a_name_or_an_address() -> None:
    made = {name: cited(*name, title="T", date="2020") for name in (("A", ""), ("", PAGE))}
    assert plain(chicago(made["A", ""])) == "“T.” 2020. Archived in A."
    assert plain(chicago(made["", PAGE])) == f"“T.” 2020. Archived at {PAGE}."
    assert plain(mla(made["A", ""])) == "“T.” 2020. A."
    assert plain(mla(made["", PAGE])) == "“T.” 2020. archive.example/text/one.html."


@pytest.mark.parametrize(
    ("title", "quoted"),
    [
        ("A Title", "“A Title.”"),
        ("Who Rules?", "“Who Rules?”"),
        ("Enough!", "“Enough!”"),
        ("The U.S.", "“The U.S.”"),
        ("And then…", "“And then…”"),
        ("من يحكم؟", "“من يحكم؟”"),
        ('The "Good" Taliban', "“The ‘Good’ Taliban.”"),
        ("The “Good” Taliban", "“The ‘Good’ Taliban.”"),
        ('On "Peace"', "“On ‘Peace.’”"),
        ('He asked "Why?"', "“He asked ‘Why?’”"),
        ("The Soldiers’", "“The Soldiers’.”"),
        ("It's Over", "“It's Over.”"),
        ('A 12" Gun', '“A 12" Gun.”'),
        ('צה"ל', '“צה"ל.”'),
    ],
)
def test_marks_in_a_title_nest_and_none_is_doubled(title: str, quoted: str) -> None:
    assert chicago_of(title=title, date="2020") == f"{quoted} 2020."
    assert mla_of(title=title, date="2020") == f"{quoted} 2020."


@pytest.mark.parametrize(
    ("date", "in_chicago", "in_mla"),
    [
        ("2020", "2020", "2020"),
        ("2020-09", "September 2020", "Sept. 2020"),
        ("2020-05-01", "May 1, 2020", "1 May 2020"),
        ("2020-06-10T10:10:10Z", "June 10, 2020", "10 June 2020"),
        ("1960~", "[ca. 1960]", "[circa 1960]"),
        ("1960?", "[1960?]", "[1960?]"),
        ("1960-11%", "[ca. November 1960?]", "[circa Nov. 1960?]"),
        ("2004-21", "Spring 2004", "spring 2004"),
        ("2004-24", "Winter 2004", "winter 2004"),
        ("199X", "1990s", "1990s"),
        ("19XX", "1900–1999", "1900–1999"),
        ("2004-XX", "2004", "2004"),
        ("2004-06-XX", "June 2004", "June 2004"),
        ("1996/2001", "1996–2001", "1996–2001"),
        ("2020-02-28/2020-03", "February 28, 2020–March 2020", "28 Feb. 2020–Mar. 2020"),
        ("1960~/1970", "[ca. 1960–1970]", "[circa 1960–1970]"),
        ("1996/..", "1996–", "1996–"),
        ("1996/", "[1996–?]", "[1996–?]"),
        ("../1996", "until 1996", "until 1996"),
        ("/1996", "[?–1996]", "[?–1996]"),
        ("-0044", "45 BCE", "45 BCE"),
        ("Y17000", "17000", "17000"),
    ],
)
def test_dates_are_written_as_each_style_writes_them(
    date: str, in_chicago: str, in_mla: str
) -> None:
    assert chicago_of(title="T", publisher="Dawn", date=date) == f"“T.” Dawn, {in_chicago}."
    assert mla_of(title="T", publisher="Dawn", date=date) == f"“T.” Dawn, {in_mla}."


def test_a_date_after_the_title_begins_with_a_capital() -> None:
    assert mla_of(title="T", date="2004-21") == "“T.” Spring 2004."
    assert mla_of(title="T", date="1960~") == "“T.” [Circa 1960]."
    assert chicago_of(title="T", date="../1996") == "“T.” Until 1996."
    assert chicago_of(title="T", date="1960~") == "“T.” [ca. 1960]."


def test_what_is_no_date_is_left_out() -> None:
    assert cited(title="T", date="lately").date == ""


# --- Authors ----------------------------------------------------------------------------------

SIDDIQUE = Name("Abubakar Siddique", "Siddique", "Abubakar")


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ("", []),
        ("Abubakar Siddique", [SIDDIQUE]),
        ("By Abubakar Siddique", [SIDDIQUE]),
        ("by: Abubakar  Siddique", [SIDDIQUE]),
        ("ABUBAKAR SIDDIQUE", [Name("ABUBAKAR SIDDIQUE", "Siddique", "Abubakar")]),
        ("Siddique, Abubakar", [SIDDIQUE]),
        ("A. Siddique", [Name("A. Siddique", "Siddique", "A.")]),
        ("The Pashtun Reader", [Name("The Pashtun Reader")]),
        ("Zahir", [Name("Zahir")]),
        ("Xi Jinping", [Name("Xi Jinping", "Xi", "Jinping")]),
        (
            "Martin Luther King, Jr.",
            [Name("Martin Luther King, Jr.", "King", "Martin Luther", "Jr.")],
        ),
        ("Jane Doe", [Name("Jane Doe")]),
        ("By A. Reporter and B. Writer", [Name("A. Reporter"), Name("B. Writer")]),
        ("A. Reporter, B. Writer", [Name("A. Reporter"), Name("B. Writer")]),
        ("A. Reporter; B. Writer", [Name("A. Reporter"), Name("B. Writer")]),
        (
            "Jane van Doe, Zahir, and Abubakar Siddique",
            [Name("Jane van Doe"), Name("Zahir"), SIDDIQUE],
        ),
        ("Siddique, Abubakar; Jane Doe", [SIDDIQUE, Name("Jane Doe")]),
        ("Jane Doe, Staff Writer", [Name("Jane Doe")]),
        ("Staff Writer", [Name("Staff Writer")]),
    ],
)
def test_a_byline_of_names_is_taken_apart(byline: str, authors: list[Name]) -> None:
    assert list(cited(title="T", byline=byline).authors) == authors


@pytest.mark.parametrize(
    "byline",
    [
        "Bill and Melinda Gates",
        "Doe, Jane",
        "Jane Doe, Reuters",
        "Jane Doe, Kabul Correspondent",
        "Jane Doe in Kabul and John Roe in Doha",
        "The Ministry of Trade and Foreign Affairs",
        "Johnson & Johnson",
        "Jane Doe, RFE/RL",
        "John Smith, Jr.",
        "By",
    ],
)
def test_any_other_byline_stays_as_it_is(byline: str) -> None:
    assert cited(title="T", byline=byline).authors == (Name(byline),)


def test_only_bylined_entries_divide_a_name() -> None:
    made = reference(source(byline="Abubakar Siddique"), PERSONS, ("xi", "gone"), "", "")
    assert made.authors == (Name("Abubakar Siddique"),)


@pytest.mark.parametrize(
    ("byline", "in_chicago", "in_mla"),
    [
        ("Jane Doe", "Jane Doe.", "Jane Doe."),
        ("Martin Luther King Jr.", *["King, Martin Luther, Jr."] * 2),
        ("Xi Jinping", "Xi Jinping.", "Xi Jinping."),
        ("Jane Doe and Abubakar Siddique", *["Jane Doe and Abubakar Siddique."] * 2),
        ("Abubakar Siddique and Jane Doe", *["Siddique, Abubakar, and Jane Doe."] * 2),
        (
            "Abubakar Siddique, Jane Doe and John Roe",
            "Siddique, Abubakar, Jane Doe, and John Roe.",
            "Siddique, Abubakar, et al.",
        ),
        ("Jane Doe, Ann Lee, Jo Poe", "Jane Doe, Ann Lee, and Jo Poe.", "Jane Doe et al."),
        (
            "Aa Ba, Ca Da, Ea Fa, Ga Ha, Ia Ja, Ka La",
            "Aa Ba, Ca Da, Ea Fa, Ga Ha, Ia Ja, and Ka La.",
            "Aa Ba et al.",
        ),
        (
            "Aa Ba, Ca Da, Ea Fa, Ga Ha, Ia Ja, Ka La, Ma Na",
            "Aa Ba, Ca Da, Ea Fa, et al.",
            "Aa Ba et al.",
        ),
    ],
)
def test_authors_are_listed_as_each_style_lists_them(
    byline: str, in_chicago: str, in_mla: str
) -> None:
    assert chicago_of(byline=byline, title="T", date="2020") == f"{in_chicago} “T.” 2020."
    assert mla_of(byline=byline, title="T", date="2020") == f"{in_mla} “T.” 2020."


# --- The formats that programs read -----------------------------------------------------------


def test_bibtex_cites_an_article() -> None:
    assert bibtex(article(byline="Abubakar Siddique and Jane Doe")) == (
        "@article{one,\n"
        "  author = {Siddique, Abubakar and {Jane Doe}},\n"
        "  title = {{Is Pakistan Ready To Crack Down On Afghan Taliban Sanctuaries?}},\n"
        "  journal = {Global Age Magazine},\n"
        "  date = {2020-06-10},\n"
        "  year = {2020},\n"
        "  month = jun,\n"
        "  url = {https://magazine.example/10062020},\n"
        "  language = {en},\n"
        "  note = {Archived in Peace Archive, \\url{https://archive.example/text/one.html}},\n"
        "}\n"
    )


def test_bibtex_has_the_archives_address_where_there_is_no_other() -> None:
    fields = bibtex_fields(bibtex(article(url="", publisher="")))
    assert (fields[""], fields["url"], fields["note"]) == (
        "online",
        PAGE,
        "Archived in Peace Archive",
    )
    assert bibtex(cited(title="T")) == "@misc{one,\n  title = {{T}},\n}\n"


def test_bibtex_keeps_parts_of_names_apart() -> None:
    byline = "Martin Luther King Jr., Charles de Gaulle, and Bread and Butter, Ltd."
    assert bibtex_fields(bibtex(cited(byline=byline)))["author"] == f"{{{byline}}}"
    byline = "Martin Luther King Jr. and Charles de Gaulle"
    assert bibtex_fields(bibtex(cited(byline=byline)))["author"] == (
        "King, Jr., Martin Luther and de Gaulle, Charles"
    )
    odd = Entry("odd", "person", "Ann And Bo", "And Bo, Ann")
    made = reference(source(byline="Ann And Bo"), {"odd": odd}, ("odd",), "", "")
    assert bibtex_fields(bibtex(made))["author"] == "{And Bo}, Ann"


@pytest.mark.parametrize(
    ("date", "year", "month"),
    [
        ("2020", "2020", None),
        ("2020-09", "2020", "sep"),
        ("1960~", "[ca. 1960]", None),
        ("2004-21", "Spring 2004", None),
        ("1996/2001", "1996–2001", None),
    ],
)
def test_bibtex_has_a_date_for_biblatex_and_a_year_for_older_styles(
    date: str, year: str, month: str | None
) -> None:
    fields = bibtex_fields(bibtex(cited(title="T", date=date)))
    assert (fields["date"], fields["year"], fields.get("month")) == (date, year, month)


def test_bibtex_addresses_break_neither_file_nor_note() -> None:
    hard = "https://x.example/{a}%20\\b#c_d"
    fields = bibtex_fields(bibtex(cited("A & B", hard, title="T", url=hard)))
    assert fields["url"] == "https://x.example/%7Ba%7D%20%5Cb#c_d"
    assert fields["note"] == (
        r"Archived in A \& B, \url{https://x.example/\%7Ba\%7D\%20\%5Cb\#c_d}"
    )


def test_csl_json_cites_an_article() -> None:
    assert csl_of(article(byline="Abubakar Siddique and Jane Doe")) == {
        "id": "one",
        "type": "article-newspaper",
        "title": "Is Pakistan Ready To Crack Down On Afghan Taliban Sanctuaries?",
        "author": [{"family": "Siddique", "given": "Abubakar"}, {"literal": "Jane Doe"}],
        "issued": {"date-parts": [[2020, 6, 10]]},
        "container-title": "Global Age Magazine",
        "URL": "https://magazine.example/10062020",
        "language": "en",
        "archive": "Peace Archive",
        "note": f"Archived in Peace Archive, {PAGE}",
    }


def test_csl_json_says_what_a_name_is_made_of() -> None:
    made = cited(byline="Martin Luther King Jr. and Xi Jinping")
    assert csl_of(made)["author"] == [
        {"family": "King", "given": "Martin Luther", "suffix": "Jr."},
        {"family": "Xi", "given": "Jinping", "static-ordering": True},
    ]


def test_csl_json_without_a_publication_is_a_web_page_or_a_document() -> None:
    assert csl_of(article(publisher="", url=""))["type"] == "webpage"
    assert csl_of(article(publisher="", url=""))["URL"] == PAGE
    assert csl_of(cited(title="T")) == {"id": "one", "type": "document", "title": "T"}


def test_csl_json_holds_any_number_of_items() -> None:
    assert json.loads(csl_json()) == []
    items = json.loads(csl_json(cited(id_="one"), cited(id_="two")))
    assert [item["id"] for item in items] == ["one", "two"]


@pytest.mark.parametrize(
    ("date", "issued"),
    [
        ("2020", {"date-parts": [[2020]]}),
        ("2020-06", {"date-parts": [[2020, 6]]}),
        ("1996/2001-05", {"date-parts": [[1996], [2001, 5]]}),
        ("1960~", {"date-parts": [[1960]], "circa": True}),
        ("1960-11?", {"date-parts": [[1960, 11]], "circa": True}),
        ("2004-22", {"date-parts": [[2004]], "season": 2}),
        ("2004-21/2005", {"raw": "2004-21/2005"}),
        ("199X", {"raw": "199X"}),
        ("199X~", {"raw": "199X~", "circa": True}),
        ("1996/..", {"raw": "1996/.."}),
        ("-0044", {"raw": "-0044"}),
    ],
)
def test_csl_json_has_the_parts_of_a_date_or_the_date_as_it_is(
    date: str, issued: dict[str, Any]
) -> None:
    assert csl_of(cited(title="T", date=date))["issued"] == issued


def test_ris_cites_an_article() -> None:
    assert ris(article(byline="Abubakar Siddique and Jane Doe")) == (
        "TY  - NEWS\r\n"
        "AU  - Siddique, Abubakar\r\n"
        "AU  - Jane Doe\r\n"
        "TI  - Is Pakistan Ready To Crack Down On Afghan Taliban Sanctuaries?\r\n"
        "T2  - Global Age Magazine\r\n"
        "PY  - 2020\r\n"
        "DA  - 2020/06/10/\r\n"
        "UR  - https://magazine.example/10062020\r\n"
        "UR  - https://archive.example/text/one.html\r\n"
        "LA  - en\r\n"
        "DB  - Peace Archive\r\n"
        "ER  - \r\n"
    )


def test_ris_without_a_publication_is_a_web_page_or_generic() -> None:
    assert ris_of(cited(title="T", url="https://x.example/a;b")) == [
        ("TY", "ELEC"),
        ("TI", "T"),
        ("UR", "https://x.example/a%3Bb"),
        ("ER", ""),
    ]
    assert ris(cited(title="T")) == "TY  - GEN\r\nTI  - T\r\nER  - \r\n"


@pytest.mark.parametrize(
    ("date", "lines"),
    [
        ("2020", [("PY", "2020"), ("DA", "2020///")]),
        ("2020-06", [("PY", "2020"), ("DA", "2020/06//")]),
        ("2004-21", [("PY", "2004"), ("DA", "2004///Spring")]),
        ("1960~", [("PY", "1960"), ("DA", "1960///circa")]),
        ("1960-11%", [("PY", "1960"), ("DA", "1960/11//circa uncertain")]),
        ("1996/2001", [("N1", "Date: 1996–2001")]),
        ("199X", [("N1", "Date: 1990s")]),
    ],
)
def test_ris_says_no_more_of_a_date_than_is_known(date: str, lines: list[tuple[str, str]]) -> None:
    assert ris_of(cited(title="T", date=date))[2:-1] == lines


# --- The archive itself -----------------------------------------------------------------------


def test_the_whole_archive_can_be_cited() -> None:
    made = archive_reference(ARCHIVE, "The Editors", "https://archive.example/")
    assert plain(chicago(made)) == "The Editors. Peace Archive. https://archive.example/."
    assert plain(mla(made)) == "The Editors. Peace Archive. archive.example/."
    assert [run.text for run in mla(made) if run.italic] == ["Peace Archive"]
    assert bibtex(made) == (
        "@online{archive:whole,\n"
        "  author = {{The Editors}},\n"
        "  title = {{Peace Archive}},\n"
        "  url = {https://archive.example/},\n"
        "}\n"
    )
    assert csl_of(made) == {
        "id": "archive:whole",
        "type": "webpage",
        "title": "Peace Archive",
        "author": [{"literal": "The Editors"}],
        "URL": "https://archive.example/",
    }
    assert ris_of(made)[:2] == [("TY", "ELEC"), ("AU", "The Editors")]


def test_an_archive_is_not_its_own_author() -> None:
    made = archive_reference(ARCHIVE, "peace archive", "")
    assert plain(chicago(made)) == "Peace Archive."


# --- Keys -------------------------------------------------------------------------------------


def test_keys_read_like_the_ids_they_are_of() -> None:
    assert cited(id_="000_bb4249dc").key == "000_bb4249dc"
    assert cited(id_="news/2020/peace-talks").key == "news.2020.peace-talks"
    assert cited(id_="v1.2 é").key == "v1:2e2:20:c3:a9"


def read_key(key: str) -> str:
    """Return the source id that a citation key was made of."""
    parts = re.findall(r"((?::[0-9a-f]{2})+)|(\.)|([A-Za-z0-9_-]+)", key)
    assert "".join(map("".join, parts)) == key
    return "".join(
        bytes.fromhex(octets.replace(":", "")).decode("utf-8", "surrogatepass")
        if octets
        else "/" * bool(slash) + kept
        for octets, slash, kept in parts
    )


TEXT = st.text(st.characters(categories=["L", "M", "N", "P", "S", "Z", "C"]))
HARD = st.text(st.sampled_from("{}\\$%&#_~^\"'“”’,;@= \n\r\t\0\x85\u2028\u202e\ud800aBé م؟.?"))
ANY = TEXT | HARD


@given(ANY)
def test_different_sources_have_different_keys(id_: str) -> None:
    key = cited(id_=id_).key
    assert read_key(key) == id_
    assert key != archive_reference("", "", "").key


# --- Whatever the text ------------------------------------------------------------------------


def one_line(text: str) -> str:
    """Return what may be left of a text in a citation: the same, on one line."""
    kept = (
        "\ufffd" if unicodedata.category(character) == "Cs" else character
        for character in text
        if character.isspace()
        or (unicodedata.category(character) != "Cc" and not directs(character))
    )
    return " ".join("".join(kept).split())


def directs(character: str) -> bool:
    return unicodedata.bidirectional(character) in {
        *("LRE", "RLE", "LRO", "RLO", "PDF"),
        *("LRI", "RLI", "FSI", "PDI"),
    }


DATES = st.sampled_from(["", "2020-06-10", "1960~", "199X", "1996/..", "2004-21"])
METADATA = st.fixed_dictionaries(
    {"title": ANY, "byline": ANY, "publisher": ANY, "url": ANY, "language": ANY, "date": DATES}
)
HARD_REFERENCES = st.builds(
    lambda id_, archive, page, metadata: cited(archive, page, id_, **metadata),
    *(ANY.filter(bool), ANY, ANY, METADATA),
) | st.builds(archive_reference, ANY, ANY, ANY)


@given(ANY)
def test_any_title_survives_bibtex(title: str) -> None:
    assume(one_line(title))
    fields = bibtex_fields(bibtex(cited(title=title, byline=title, publisher=title)))
    assert typeset(fields["title"]) == one_line(title)
    assert typeset(fields["journal"]) == one_line(title)


@given(HARD_REFERENCES)
def test_bibtex_stays_balanced_and_protects_its_title(made: Reference) -> None:
    fields = bibtex_fields(bibtex(made))
    assert fields["key"] == made.key
    title = fields["title"]
    assert title[0] == "{"
    assert closing_brace(title) == len(title)
    assert not title.startswith("{\\"), "BibTeX would take it for a special character"


@given(HARD_REFERENCES)
def test_csl_json_gives_everything_back(made: Reference) -> None:
    item = csl_of(made)
    assert item["id"] == made.key
    assert item["title"] == made.title
    assert item.get("container-title", "") == made.container
    assert len(item.get("author", [])) == len(made.authors)


@given(HARD_REFERENCES)
def test_ris_has_one_value_a_line(made: Reference) -> None:
    record = ris(made)
    assert all(line.endswith("\r\n") for line in record.splitlines(keepends=True))
    assert all(re.match(r"[A-Z][A-Z0-9]  - ", line) for line in record.splitlines())
    lines = ris_of(made)
    assert (lines[0][0], lines[-1]) == ("TY", ("ER", ""))
    values = dict(lines)
    assert values["TI"] == made.title
    assert values.get("T2", "") == made.container
    tags = [tag for tag, _value in lines if tag not in {"AU", "UR"}]
    assert len(tags) == len(set(tags))


@given(HARD_REFERENCES)
def test_no_citation_has_control_characters_or_ends_open(made: Reference) -> None:
    for style in (chicago, mla):
        text = plain(style(made))
        assert text == one_line(text)
        assert re.search(r"[.?!…؟][’”]*\Z", text)
    for format_ in (bibtex, csl_json, ris):
        format_(made).encode("utf-8")


@given(HARD_REFERENCES)
def test_no_two_neighbouring_runs_are_of_a_kind_or_empty(made: Reference) -> None:
    for runs in (chicago(made), mla(made)):
        assert all(run.text for run in runs)
        assert all(a.italic != b.italic for a, b in pairwise(runs))
