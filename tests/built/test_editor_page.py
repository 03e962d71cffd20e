"""The editor's page: what is left to decide, each item with the words it is about."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser

from .conftest import Site

MORE = """\
person:
  ayub-khan: {name: Ayub Khan, aliases: [The Field Marshal]}
  imran-khan-2: {name: Imran Khan}
"""
LETTER = "A letter\n\nGeneral Zqamar Bajwa wrote.\n\nBajwa was brief. [Odd] `words` follow Bajwa.\n"


@pytest.fixture
def edited(site: Site) -> Site:
    """A site with an editor's page, and something on it in each part."""
    site.conf = "dossier_editor_pages = True\n"
    site.authority(MORE, "more.yaml")
    site.source("letter", LETTER)
    return site


def test_a_site_has_no_editors_page_unless_it_asks_for_one(site: Site) -> None:
    build = site.build()
    assert not (build.outdir / "archive/editor.html").exists()


def test_the_page_lists_proposals_open_names_and_unused_aliases(edited: Site) -> None:
    build = edited.build()
    assert build.warnings == ""
    page = build.html("archive/editor")
    text = " ".join(page.get_text().split())
    assert "Zqamar Bajwa Person · 3 mentions Also as Bajwa." in text
    assert "Imran Khan" in text[text.index("Unresolved mentions") :]
    assert "Ayub Khan: The Field Marshal" in text
    assert page.find("a", string="For the editor", href=True) is not None


def test_an_alias_of_an_entry_that_no_source_mentions_is_listed_when_it_comes(edited: Site) -> None:
    edited.authority("person:\n  jo: {name: Jo Hilt}\n", "others.yaml")
    edited.build()
    edited.authority("person:\n  jo: {name: Jo Hilt, aliases: [Mouse]}\n", "others.yaml")
    assert "Jo Hilt: Mouse" in " ".join(edited.build().html("archive/editor").get_text().split())


def test_the_words_lead_to_their_passage(edited: Site) -> None:
    build = edited.build()
    link = build.html("archive/editor").find("a", string="Zqamar Bajwa")
    assert link["href"] == "sources/letter.html#p1:~:text=Zqamar%20Bajwa"
    assert build.html("archive/sources/letter").find(id="p1") is not None


def test_what_is_ignored_is_not_on_the_page_and_what_gets_an_entry_leaves_it(edited: Site) -> None:
    edited.build()
    (edited.docs / "authority/ignored-names.txt").write_text("person: Zqamar Bajwa\n")
    assert "Zqamar" not in edited.build().html("archive/editor").get_text()

    (edited.docs / "authority/ignored-names.txt").write_text("nonsense\n")
    build = edited.build()
    assert "ignored-names.txt:1" in build.warnings
    assert "'nonsense' is no 'kind: name'" in build.warnings
    assert "Zqamar" in build.html("archive/editor").get_text()


def test_the_page_is_not_searched(edited: Site) -> None:
    build = edited.build()
    index = (build.outdir / "searchindex.js").read_text(encoding="utf-8")
    (pages,) = re.findall(r'"?zqamar"?: ?(\d+|\[[\d, ]+\])', index)
    assert pages.isdigit()  # one page: that of the letter


@pytest.mark.browser
def test_a_reader_lands_at_the_passage(edited: Site, browser: Browser) -> None:
    build = edited.build()
    page = browser.new_page()
    page.goto(f"file://{build.outdir}/archive/editor.html")
    page.get_by_role("link", name="Zqamar Bajwa").first.click()
    page.wait_for_url("**/letter.html**")
    assert page.locator("#p1").is_visible()
    page.close()
