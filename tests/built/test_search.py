"""Sphinx's own search, in a real browser."""

from __future__ import annotations

import functools
import os
import shutil
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from .conftest import Site

pytestmark = pytest.mark.browser


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    names = ("chromium", "chromium-browser", "google-chrome")
    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, names)), None)
    flags = ["--no-sandbox", "--disable-quic", "--disable-background-networking"]
    with sync_playwright() as playwright:
        if path is None and not Path(playwright.chromium.executable_path).exists():
            if os.environ.get("CI"):
                pytest.fail("no Chromium; install it, or name it in the variable CHROMIUM")
            pytest.skip("no Chromium; install it, or name it in the variable CHROMIUM")
        browser = playwright.chromium.launch(executable_path=path, args=flags)
        yield browser
        browser.close()


@pytest.fixture
def served(site: Site) -> Iterator[str]:
    """The address of the built site."""
    site.source("other", "Other News\n\nIn 1893 a line of 2,640 kilometres was drawn.\n")
    outdir = site.build().outdir
    handler = functools.partial(Quiet, directory=str(outdir))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


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
def test_a_reader_finds(browser: Browser, served: str, query: str, first: str, among: str) -> None:
    page = browser.new_page()
    found = [address.partition("#")[0] for address in results(page, served, query)]
    page.close()
    assert found
    assert found[0] == first
    assert among in found
