"""Sphinx's own search, in a real browser."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from sphinx.search import languages

from .conftest import Site

pytestmark = pytest.mark.browser


@pytest.fixture
def address(site: Site, serve: Callable[[Path], str]) -> str:
    """The address of the built site."""
    site.source("other", "Other News\n\nIn 1893 a line of 2,640 kilometres was drawn.\n")
    return serve(site.build().outdir)


def results(page: Page, address: str, query: str) -> list[str]:
    """Return the addresses that a search finds, best first, without anchors."""
    page.goto(f"{address}/search.html?q={query}")
    page.wait_for_selector("#search-results p.search-summary:not(:empty)")
    page.wait_for_function(
        "!document.querySelector('#search-progress')?.textContent.includes('...')"
    )
    links = page.locator("#search-results ul.search li > a")
    return [str(link.get_attribute("href")).split("?")[0] for link in links.all()]


@pytest.mark.parametrize(
    ("query", "first", "among"),
    [
        ("TTP", "archive/group/tehrik-e-taliban-pakistan.html", "archive/sources/talks.html"),
        ("Imran Khan", "archive/person/imran-khan.html", "archive/sources/talks.html"),
        (
            "Prime Minister Imran Khan",
            "archive/person/imran-khan.html",
            "archive/sources/talks.html",
        ),
        ("1893", "archive/sources/other.html", "archive/sources/other.html"),
        ("2020", "archive/sources.html", "archive/sources/talks.html"),
        ("kilometres", "archive/sources/other.html", "archive/sources/other.html"),
    ],
)
def test_a_reader_finds(browser: Browser, address: str, query: str, first: str, among: str) -> None:
    page = browser.new_page()
    found = [link.partition("#")[0] for link in results(page, address, query)]
    page.close()
    assert found
    assert found[0] == first
    assert among in found
    pages = [link for link in found if "/sources.html" not in link]  # its years are found as well
    assert len(pages) == len(set(pages)), "a page is found once"


@pytest.mark.parametrize("language", ["de", "fr", "uk"])
def test_years_are_found_in_every_language_and_no_language_stays_changed(
    site: Site, language: str
) -> None:
    before = dict(languages)
    index = (site.build(language=language).outdir / "searchindex.js").read_text()
    assert '"n2020"' in index or "n2020:" in index
    assert languages == before
