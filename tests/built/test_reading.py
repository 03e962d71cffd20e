"""What a reader sees, in a real browser."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from .conftest import Site

pytestmark = pytest.mark.browser

PAGES = (
    "index",
    "archive/sources/talks",
    "archive/person/imran-khan",
    "archive/group",
    "archive/sources",
)
LONG = "Donaudampfschifffahrtsgesellschaft" * 4


@pytest.fixture
def pages(site: Site) -> Path:
    """A built site with words that are hard to fit."""
    site.conf = 'html_theme = "furo"\n'
    site.page("index", "# Home\n\n```{dossier:overview}\n```\n\n```{toctree}\narchive/index\n```\n")
    site.source(
        "talks", f"Talks on {LONG}\n\n10 June 2020\n\nImran Khan and {LONG} met. Khan left.\n"
    )
    site.authority(f"group:\n  long: {{name: {LONG}, summary: {LONG}}}\n", "long.yaml")
    return site.build().outdir


@pytest.mark.parametrize("width", [320, 390, 768, 1440, 1920])
def test_no_page_scrolls_sideways(browser: Browser, pages: Path, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    for name in PAGES:
        page.goto((pages / f"{name}.html").as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= width, name
    page.close()


def test_with_scripts_off_links_lead_to_the_exact_words(browser: Browser, pages: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((pages / "archive/person/imran-khan.html").as_uri())
    page.locator(".dossier-concordance li a").nth(1).click()
    target = page.locator(".dossier-mention:target")
    assert target.inner_text() == "Khan"
    assert target.evaluate("node => getComputedStyle(node).backgroundColor") != "rgba(0, 0, 0, 0)"
    box = target.bounding_box()
    assert box is not None
    assert 0 <= box["y"] <= 720
    target.locator("a").click()
    heading = page.locator("h1")
    assert heading.inner_text().startswith("Imran Khan")
    place = heading.bounding_box()
    assert place is not None
    assert place["y"] >= 0, "the title of the page that a link leads to is in view"
    context.close()


def test_a_paragraphs_number_is_a_permalink_and_is_not_copied(
    browser: Browser, pages: Path
) -> None:
    page = browser.new_page()
    page.goto((pages / "archive/sources/talks.html").as_uri())
    number = page.get_by_role("link", name="Paragraph 1")
    number.click()
    assert page.url.endswith("#p1")
    passage = page.locator(".dossier-paragraph").first
    assert passage.inner_text().startswith("Imran Khan and")
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_kinds_differ_by_more_than_colour_and_lines_are_seen(
    browser: Browser, site: Site, serve: Callable[[Path], str], scheme: str
) -> None:
    page = browser.new_page(color_scheme=scheme)  # type: ignore[arg-type]
    site.source("all", "Title\n\nImran Khan, the Taliban and the Doha Agreement.\n")
    page.goto(serve(site.build().outdir) + "/archive/sources/all.html")
    styles = page.locator(".dossier-mention a").evaluate_all(
        "links => links.map(link => getComputedStyle(link).textDecorationStyle)"
    )
    assert len(styles) == len(set(styles)) == 3
    background = page.evaluate("getComputedStyle(document.body).backgroundColor")
    colours = page.locator(".dossier-mention a").evaluate_all(
        "links => links.map(link => getComputedStyle(link).textDecorationColor)"
    )
    for colour in colours:
        assert contrast(colour, background) >= 3, (colour, background)
    page.close()


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two CSS colours, as WCAG 2.2 defines it."""

    def luminance(colour: str) -> float:
        parts = [int(part) / 255 for part in colour[colour.index("(") + 1 : -1].split(",")[:3]]
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    brighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)
