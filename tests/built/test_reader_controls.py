"""What a reader may press does what it says, with scripts or without."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, Locator, Page, expect

from .reader_archive import PAGES, SOURCES, address_of, built, mentions_of, places_of, reading

pytestmark = pytest.mark.browser

DESK: Final = {"viewport": {"width": 1440, "height": 900}}
PHONE: Final = {"viewport": {"width": 390, "height": 800}}
NOTHING: Final = "rgba(0, 0, 0, 0)"

with_and_without_scripts = pytest.mark.parametrize(
    "scripts", [True, False], ids=["scripts", "no scripts"]
)


@pytest.fixture(scope="module")
def furo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.getbasetemp(), "furo")


@pytest.fixture
def open_page(browser: Browser, furo: Path) -> Iterator[Callable[..., Page]]:
    """A function that opens a page of the archive, with scripts or without."""
    contexts = []

    def go(name: str, *, scripts: bool = True, **reader: Any) -> Page:
        contexts.append(
            reading(browser, address_of(furo, name), java_script_enabled=scripts, **reader)
        )
        return contexts[-1].__enter__()

    yield go
    for context in contexts:
        context.__exit__(None, None, None)


def background(link: Locator) -> str:
    return str(link.evaluate("link => getComputedStyle(link).backgroundColor"))


# --- Named here -------------------------------------------------------------------------------


@with_and_without_scripts
def test_on_a_desk_what_is_named_stands_beside_the_text(
    open_page: Callable[..., Page], scripts: bool
) -> None:
    page = open_page("source", scripts=scripts, **DESK)
    expect(page.locator(".dossier-named-open")).to_be_hidden()
    named = page.locator("#dossier--named").bounding_box()
    assert named is not None
    assert named["x"] + named["width"] <= 1440
    for passage in page.locator(".dossier-passage").all():
        box = passage.bounding_box()
        assert box is not None
        assert box["x"] + box["width"] <= named["x"]


@with_and_without_scripts
@pytest.mark.parametrize("means", ["mouse", "keyboard", "touch"])
def test_on_a_phone_a_button_opens_what_is_named_and_escape_closes_it(
    open_page: Callable[..., Page], scripts: bool, means: str
) -> None:
    page = open_page("cut-off source", scripts=scripts, has_touch=means == "touch", **PHONE)
    button, sheet = page.locator(".dossier-named-open"), page.locator("#dossier--named")
    expect(sheet).to_be_hidden()
    if means == "mouse":
        button.click()
    elif means == "touch":
        button.tap()
    else:
        button.focus()
        page.keyboard.press("Enter")
    expect(sheet).to_be_visible()
    if means == "keyboard":
        page.keyboard.press("Tab")
        expect(sheet.locator(":focus")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(sheet).to_be_hidden()
    if means == "keyboard":
        expect(button).to_be_focused()


@with_and_without_scripts
def test_a_press_beside_the_sheet_closes_it(open_page: Callable[..., Page], scripts: bool) -> None:
    page = open_page("cut-off source", scripts=scripts, has_touch=True, **PHONE)
    page.locator(".dossier-named-open").tap()
    expect(page.locator("#dossier--named")).to_be_visible()
    page.touchscreen.tap(200, 100)
    expect(page.locator("#dossier--named")).to_be_hidden()


@with_and_without_scripts
def test_a_ticked_entry_has_its_mentions_highlighted_and_no_others(
    open_page: Callable[..., Page], scripts: bool
) -> None:
    page = open_page("cut-off source", scripts=scripts, **DESK)
    all_links = page.locator(".dossier-mention > a.reference")
    ours = mentions_of(page, "elin-marwick")
    assert 1 < ours.count() < all_links.count()
    row = page.locator("#dossier--named li", has=page.get_by_label("Highlight Elin Marwick"))
    jumps = row.locator('a[href^="#"]')
    expect(jumps.first).to_be_hidden()
    clear = page.get_by_role("button", name="Clear highlights")
    expect(clear).to_have_count(0)  # to whoever looks, or has the page read out
    page.get_by_label("Highlight Elin Marwick").check()
    for link in all_links.all():
        lit = "elin-marwick" in str(link.get_attribute("href"))
        assert (background(link) != NOTHING) == lit
    expect(jumps).to_have_count(ours.count())
    for jump in jumps.all():
        expect(jump).to_be_visible()
    clear.click()
    expect(page.get_by_label("Highlight Elin Marwick")).not_to_be_checked()
    expect(jumps.first).to_be_hidden()
    assert {background(link) for link in all_links.all()} == {NOTHING}


@with_and_without_scripts
def test_on_a_phone_entries_are_ticked_in_the_sheet_and_seen_behind_it(
    open_page: Callable[..., Page], scripts: bool
) -> None:
    page = open_page("cut-off source", scripts=scripts, has_touch=True, **PHONE)
    page.locator(".dossier-named-open").tap()
    page.get_by_label("Highlight Elin Marwick").tap()
    page.keyboard.press("Escape")
    expect(page.locator("#dossier--named")).to_be_hidden()
    assert background(mentions_of(page, "elin-marwick").first) != NOTHING
    assert background(mentions_of(page, "tobias-hale").first) == NOTHING


def test_the_next_button_goes_through_all_mentions_and_begins_again(
    open_page: Callable[..., Page],
) -> None:
    page = open_page("cut-off source", **DESK)
    places = places_of(page, "elin-marwick")
    assert len(places) > 1
    page.get_by_label("Highlight Elin Marwick").check()
    for place in [*places, places[0]]:
        page.get_by_role("button", name="Next mention of Elin Marwick", exact=True).click()
        expect(page.locator(":target")).to_have_attribute("id", place)
        expect(page.locator(":target")).to_be_in_viewport()
        current = page.locator("#dossier--named [aria-current]")
        expect(current).to_have_count(1)
        expect(current).to_have_attribute("href", f"#{place}")
    page.go_back()
    assert page.url == "about:blank", "steps are not kept in the history"


@with_and_without_scripts
def test_by_keyboard_an_entry_is_ticked_and_its_mentions_are_gone_to(
    open_page: Callable[..., Page], scripts: bool
) -> None:
    page = open_page("cut-off source", scripts=scripts, **DESK)
    page.get_by_label("Highlight Elin Marwick").focus()
    page.keyboard.press("Space")
    expect(page.get_by_label("Highlight Elin Marwick")).to_be_checked()
    row = page.locator("#dossier--named li", has=page.get_by_label("Highlight Elin Marwick"))
    jump = row.locator('a[href^="#"]').last
    for _ in range(12):
        page.keyboard.press("Tab")
        if jump.evaluate("jump => jump === document.activeElement"):
            break
    expect(jump).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(":target")).to_have_attribute("id", places_of(page, "elin-marwick")[-1])
    expect(page.locator(":target")).to_be_in_viewport()


# --- Views ------------------------------------------------------------------------------------


@with_and_without_scripts
def test_the_plain_view_is_the_text_alone(open_page: Callable[..., Page], scripts: bool) -> None:
    page = open_page("uncertain source", scripts=scripts, **DESK)
    links = page.locator(".dossier-passage .dossier-mention > a.reference")
    doubt = page.locator("button.dossier-doubt").first
    lines = "links => links.map(link => getComputedStyle(link).textDecorationLine)"
    assert set(links.evaluate_all(lines)) == {"underline"}
    expect(doubt).to_be_visible()
    page.locator(".dossier-views").get_by_text("Plain", exact=True).click()
    expect(doubt).to_be_hidden()
    assert set(links.evaluate_all(lines)) == {"none"}
    page.locator(".dossier-views").get_by_text("Annotated", exact=True).click()
    expect(doubt).to_be_visible()
    assert set(links.evaluate_all(lines)) == {"underline"}


@with_and_without_scripts
@pytest.mark.parametrize("source", ["quay", "bandar", "winter"])
def test_as_supplied_every_character_is_shown(
    open_page: Callable[..., Page], scripts: bool, source: str
) -> None:
    page = open_page(f"archive/sources/{source}", scripts=scripts, **DESK)
    text = page.locator(".dossier-supplied pre")
    expect(text).to_be_hidden()
    page.get_by_label("Annotated").focus()
    page.keyboard.press("ArrowLeft")
    expect(page.get_by_label("As supplied")).to_be_checked()
    expect(text).to_be_visible()
    for passage in page.locator("p.dossier-passage").all():
        expect(passage).to_be_hidden()
    assert text.text_content() == SOURCES[source][0]


def test_as_supplied_furniture_is_marked_and_says_what_it_is(
    open_page: Callable[..., Page],
) -> None:
    page = open_page("furnished source", **DESK)
    page.locator(".dossier-views").get_by_text("As supplied", exact=True).click()
    text = page.locator(".dossier-supplied pre")
    marked = text.locator(".dossier-furniture")
    left_out = [each.strip() for each in marked.all_text_contents()]
    assert left_out[:2] == ["Skip to main content", "Share on Facebook"]
    for each in marked.all():
        assert str(each.get_attribute("title")).startswith("Furniture: ")
    plain = text.evaluate("pre => getComputedStyle(pre).textDecorationLine")
    assert marked.first.evaluate("it => getComputedStyle(it).textDecorationLine") != plain


# --- Citations --------------------------------------------------------------------------------


@pytest.mark.parametrize("served", [True, False], ids=["http", "file"])
@pytest.mark.parametrize("name", ["source", "home"])
def test_a_citation_is_copied_at_a_press(
    browser: Browser, furo: Path, serve: Callable[[Path], str], served: bool, name: str
) -> None:
    server = serve(furo)
    address = f"{server}/{PAGES[name]}.html" if served else address_of(furo, name)
    with reading(browser, address) as page:
        page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=server)
        clipboard = page.context.new_page()  # a page from a file may not read it
        clipboard.goto(server)
        citations = page.locator(".dossier-citation")
        assert citations.count() == 5
        for citation in citations.all():
            page.bring_to_front()
            button = citation.locator(".dossier-copy")
            if citation.locator("summary").count():
                citation.locator("summary").click()
                wanted = citation.locator("pre").text_content()
            else:
                wanted = citation.locator("p:not(.dossier-cited-as)").text_content()
            assert wanted
            button.click()
            expect(button).to_have_text("Copied")
            clipboard.bring_to_front()
            copied = clipboard.evaluate("navigator.clipboard.readText()")
            assert copied.replace("\r\n", "\n") == wanted.strip()


@with_and_without_scripts
@pytest.mark.parametrize("name", ["source", "home"])
def test_citations_for_programs_are_files_to_take_away(
    open_page: Callable[..., Page], scripts: bool, name: str
) -> None:
    page = open_page(name, scripts=scripts)
    taken = {}
    for citation in page.locator("details.dossier-citation").all():
        citation.locator("summary").click()
        with page.expect_download() as download:
            citation.locator(".dossier-take").click()
        file = download.value
        taken[Path(file.suggested_filename).suffix] = Path(file.path()).read_bytes().decode()
        expect(citation.locator(".dossier-copy")).to_be_visible(visible=scripts)
    assert sorted(taken) == [".bib", ".json", ".ris"]
    title = "Minutes of the Longest Night" if name == "source" else "Skarholm papers"
    (item,) = json.loads(taken[".json"])
    assert item["title"] == title
    assert taken[".bib"].startswith("@")
    assert taken[".bib"].count("{") == taken[".bib"].count("}")
    assert title in taken[".bib"]
    lines = taken[".ris"].split("\r\n")
    assert lines[0].startswith("TY  - ")
    assert f"TI  - {title}" in lines
    assert [line for line in lines if line][-1].rstrip() == "ER  -"


# --- Concordances -----------------------------------------------------------------------------


def shown(page: Page) -> list[str]:
    """Return the words of the lines of a concordance that are shown."""
    words = page.locator(".dossier-concordance li a:visible").all_inner_texts()
    return [" ".join(each.split()) for each in words]


def choose(page: Page, label: str, choice: str) -> None:
    box = page.locator("fieldset.dossier-choices", has=page.get_by_text(label, exact=True))
    box.locator("label", has_text=choice).click()


@with_and_without_scripts
def test_a_concordance_is_narrowed_down_to_a_name_form_and_to_a_source(
    open_page: Callable[..., Page], scripts: bool
) -> None:
    page = open_page("its second page", scripts=scripts, **DESK)
    everything = shown(page)
    assert set(everything) > {"Boatmen’s League", "League of Boatmen"}
    choose(page, "Name form", "League of Boatmen")
    assert shown(page) == [each for each in everything if each == "League of Boatmen"]
    choose(page, "Name form", "All")
    assert shown(page) == everything
    page = open_page("person", scripts=scripts, **DESK)
    sources = page.locator(".dossier-lines")
    assert sources.count() > 1
    choose(page, "Source", "A Fire on the Pier")
    expect(sources.locator("visible=true").filter(has_text="A Fire on the Pier")).not_to_have_count(
        0
    )
    for each in sources.all():
        expect(each).to_be_visible(visible="A Fire on the Pier" in str(each.text_content()))
    choose(page, "Name form", "Captain Marwick")
    assert shown(page) == ["Captain Marwick"]


@with_and_without_scripts
def test_the_pages_of_a_long_concordance_hold_each_mention_once(
    open_page: Callable[..., Page], furo: Path, scripts: bool
) -> None:
    page = open_page("long entry", scripts=scripts, **DESK)
    found: list[str] = []
    lines = ".dossier-concordance li a"
    addresses = "links => links.map(link => link.href)"
    found += page.locator(lines).evaluate_all(addresses)
    said = page.get_by_text("mentions in", exact=False).first.inner_text()
    page.locator(".dossier-pages").first.get_by_role("link", name="2", exact=True).click()
    expect(page.locator("h1")).to_contain_text("page 2 of 2")
    found += page.locator(lines).evaluate_all(addresses)
    page.locator(".dossier-pages").first.get_by_role("link", name="1", exact=True).click()
    expect(page.locator("h1")).not_to_contain_text("page 2")
    there = [
        f"{(furo / 'archive/sources' / name).as_uri()}.html#{mention['id']}"
        for name in SOURCES
        for mention in BeautifulSoup(
            (furo / f"archive/sources/{name}.html").read_text(encoding="utf-8"), "html.parser"
        ).select('.dossier-mention:has(> a[href$="#dossier-harbour-league"])')
    ]
    assert len(there) > 200
    assert sorted(found) == sorted(there)
    assert said.startswith(f"{len(there)} mentions")
