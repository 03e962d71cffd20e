"""The first source: every mention that a careful editor would link, and no other.

The list was made by hand, from reading the article; it is not what the linker happened to give.
"""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

from sphinx_dossier.ingest import rebuild
from sphinx_dossier.kinds import read_kinds
from sphinx_dossier.model import Account
from sphinx_dossier.pipeline import Archive, read_archive

ROOT = Path(__file__).resolve().parents[1]
ID = "000_bb4249dc8a8c3c7a"

# Line by line of the file: the words, and the entry they denote.
MENTIONS = """
4 Pakistan = pakistan | Afghan Taliban = taliban
6 Abubakar Siddique = abubakar-siddique
11 Islamabad = islamabad
13 Afghan government = afghan-government | Taliban = taliban | Pakistan = pakistan |\
 General Qamar Javed Bajwa = qamar-javed-bajwa | Afghanistan = afghanistan
15 Afghanistan = afghanistan | Bajwa = qamar-javed-bajwa
17 Pakistan = pakistan
19 Bajwa = qamar-javed-bajwa | Afghanistan = afghanistan
21 Rawalpindi = rawalpindi | Islamabad = islamabad | Pakistani Army = pakistan-army
23 Pakistan = pakistan | military’s public relations office = inter-services-public-relations |\
 Twitter = twitter
27 Afghan Taliban = taliban | Taliban = taliban | Afghanistan = afghanistan | Taliban = taliban |\
 Taliban = taliban | Pakistan = pakistan | Afghanistan = afghanistan
29 Islamabad = islamabad | Taliban = taliban | India = india | Afghanistan = afghanistan |\
 Islamabad = islamabad | Kabul = kabul | Pakistani Taliban = tehrik-e-taliban-pakistan
31 Kabul = kabul | Islamabad = islamabad
33 Washington = washington | Bajwa = qamar-javed-bajwa | Afghan government = afghan-government |\
 Taliban = taliban
35 February 29 agreement = doha-agreement | United States = united-states | Taliban = taliban |\
 The agreement = doha-agreement | Taliban = taliban | Islamic Republic = afghan-government
37 Ambassador Khalilzad = zalmay-khalilzad | Prime Minister Imran Khan = imran-khan |\
 General Bajwa = qamar-javed-bajwa | Afghanistan = afghanistan |\
 U.S. Embassy in Islamabad = us-embassy-islamabad | Zalmay Khalilzad = zalmay-khalilzad |\
 Bajwa = qamar-javed-bajwa | Afghanistan = afghanistan
39 Islamabad = islamabad
41 Pakistan = pakistan | Taliban = taliban | Barnett Rubin = barnett-rubin |\
 U.S. government = united-states-government
43 Islamabad = islamabad | Taliban = taliban
45 Islamic Republic of Afghanistan = afghan-government | Taliban = taliban | Taliban = taliban |\
 Pakistan = pakistan | Pakistan = pakistan
47 Rubin = barnett-rubin | Islamabad = islamabad | Afghan Taliban = taliban | Pakistan = pakistan |\
 Pakistan = pakistan
49 Afghanistan = afghanistan | Pakistan = pakistan
"""


@pytest.fixture(scope="module")
def archive() -> Archive:
    conf = runpy.run_path(str(ROOT / "docs/conf.py"))
    kinds, problems = read_kinds(conf["dossier_kinds"], "docs/conf.py")
    assert problems == []
    return read_archive(ROOT / "seeds", ROOT / "docs/authority", kinds, ROOT)


def by_hand() -> list[tuple[int, str, str]]:
    rows = []
    for line in MENTIONS.strip().splitlines():
        number, _space, mentions = line.partition(" ")
        for mention in mentions.split(" | "):
            words, _equals, entry = mention.partition(" = ")
            rows.append((int(number), words, entry))
    return rows


def test_every_mention_an_editor_would_link_is_linked_and_nothing_else(archive: Archive) -> None:
    text = archive.corpus.sources[ID].text
    found = [
        (text.count("\n", 0, mention.start) + 1, mention.text, mention.entry)
        for mention in archive.corpus.links[ID].mentions
    ]
    assert found == by_hand()
    assert archive.corpus.links[ID].unresolved == ()


def test_every_link_has_a_rule_and_evidence(archive: Archive) -> None:
    for mention in archive.corpus.links[ID].mentions:
        assert mention.rule in {"name", "alias", "surname", "correction"}
        assert mention.evidence
        assert all(item.text for item in mention.evidence)


def test_the_archive_has_no_problem(archive: Archive) -> None:
    assert archive.problems == ()


def test_the_articles_furniture_is_told_from_its_words(archive: Archive) -> None:
    source = archive.corpus.sources[ID]
    furniture = [
        source.text[item.start : item.end]
        for item in source.ledger
        if item.account is Account.FURNITURE and item.label != "list-mark"
    ]
    assert furniture == [
        "042-35941921, UAN: 03-111-999-101",
        "info@kipscss.net",
        "158",
        "Share on facebook or twitter",
        "Email to a friend",
    ]
    assert source.cut_off
    assert source.value("title") == "Is Pakistan Ready To Crack Down On Afghan Taliban Sanctuaries?"
    assert source.value("byline") == "Abubakar Siddique"
    assert (source.value("date_as_written"), source.value("date")) == ("July, 2020", "2020-07")
    assert source.value("topic") == "Peace Operations"


def test_the_article_is_kept_byte_for_byte(archive: Archive) -> None:
    source = archive.corpus.sources[ID]
    assert rebuild(source) == (ROOT / "seeds" / f"{ID}.txt").read_bytes()
    assert source.sha256 == "ec4bd81a0ff241f2c6b44269b5be1b69d9f1c7c7c6c2fcc3a4b0c38c5e0376aa"
