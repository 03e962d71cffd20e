"""Whoever reads, and by whatever means: what axe-core finds, in each kind of page and state."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from .reader_archive import PAGES, address_of, built, mentions_of, reading

pytestmark = pytest.mark.browser

SCHEMES: Final = ("light", "dark")
FAULTS_OF_FURO: Final = {
    ("region", ".visually-hidden"): "a label of its buttons is outside of all landmarks",
    ("landmark-unique", ".sidebar-drawer"): "neither of its two side bars has a name",
}
OURS: Final = {"include": [["[class^='dossier-'], [class*=' dossier-']"]]}
"""What of a page is ours: in a theme that is not this project's own, the rest is not looked at."""


@pytest.fixture(scope="module")
def furo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.getbasetemp(), "furo")


@pytest.fixture(scope="module")
def alabaster(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.getbasetemp(), "alabaster")


def violations(page: Page, context: dict[str, list[list[str]]] | None = None) -> list[str]:
    """Return what axe-core objects to, but for what is known of the theme, one line a place."""
    options: dict[str, list[str]] = {"resultTypes": ["violations"]}
    if page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches"):
        options["runOnly"] = ["color-contrast"]  # all else is the same in the light
    response = Axe().run(page, context=context, options=options).response
    return [
        f"{violation['id']}: {node['target'][0]}: {node['html'][:120]}: {node['failureSummary']}"
        for violation in response["violations"]
        for node in violation["nodes"]
        if (violation["id"], node["target"][0]) not in FAULTS_OF_FURO
    ]


@pytest.mark.parametrize("name", list(PAGES))
def test_no_page_puts_an_obstacle_in_a_readers_way(browser: Browser, furo: Path, name: str) -> None:
    with reading(browser, address_of(furo, name)) as page:
        assert violations(page) == []


@pytest.mark.parametrize("name", PAGES)
def test_words_stand_out_in_the_dark(browser: Browser, furo: Path, name: str) -> None:
    with reading(browser, address_of(furo, name), color_scheme="dark") as page:
        assert violations(page) == []


@pytest.mark.parametrize("name", list(PAGES))
def test_nothing_of_ours_is_an_obstacle_in_another_theme(
    browser: Browser, alabaster: Path, name: str
) -> None:
    with reading(browser, address_of(alabaster, name)) as page:
        assert violations(page, OURS) == []


def test_what_is_wrong_is_found(browser: Browser, furo: Path) -> None:
    with reading(browser, address_of(furo, "source")) as page:
        mentions_of(page, "harbour-league").first.evaluate("link => link.style.color = '#ccc'")
        (found,) = violations(page)
        assert found.startswith("color-contrast")


@pytest.mark.parametrize("scheme", SCHEMES)
class TestNoObstacleArises:
    """With something open or chosen."""

    def test_while_a_preview_is_shown(self, browser: Browser, furo: Path, scheme: str) -> None:
        with reading(browser, address_of(furo, "cut-off source"), color_scheme=scheme) as page:
            mentions_of(page, "harbour-league").first.hover()
            expect(page.locator("#dossier--preview")).to_be_visible()
            assert violations(page) == []

    def test_while_what_is_named_here_covers_a_small_screen(
        self, browser: Browser, furo: Path, scheme: str
    ) -> None:
        phone = {"width": 390, "height": 800}
        with reading(
            browser, address_of(furo, "cut-off source"), color_scheme=scheme, viewport=phone
        ) as page:
            page.locator(".dossier-named-open").click()
            page.get_by_label("Highlight Harbour League").check()
            expect(page.get_by_role("button", name="Clear highlights")).to_be_visible()
            assert violations(page) == []

    def test_with_highlights_beside_the_text(
        self, browser: Browser, furo: Path, scheme: str
    ) -> None:
        desk = {"width": 1440, "height": 900}
        with reading(
            browser, address_of(furo, "cut-off source"), color_scheme=scheme, viewport=desk
        ) as page:
            page.get_by_label("Highlight Harbour League").check()
            page.get_by_label("Next mention of Harbour League").click()
            expect(page.locator(".dossier-named [aria-current]")).to_have_count(1)
            assert violations(page) == []

    @pytest.mark.parametrize("view", ["Plain", "As supplied"])
    def test_in_each_view(self, browser: Browser, furo: Path, scheme: str, view: str) -> None:
        with reading(browser, address_of(furo, "furnished source"), color_scheme=scheme) as page:
            page.locator(".dossier-views").get_by_text(view, exact=True).click()
            assert violations(page) == []

    def test_while_an_uncertain_link_is_explained(
        self, browser: Browser, furo: Path, scheme: str
    ) -> None:
        with reading(browser, address_of(furo, "uncertain source"), color_scheme=scheme) as page:
            page.locator("button.dossier-doubt").first.click()
            expect(page.locator(".dossier-explanation:popover-open")).to_be_visible()
            assert violations(page) == []

    def test_with_a_citation_unfolded(self, browser: Browser, furo: Path, scheme: str) -> None:
        with reading(browser, address_of(furo, "cut-off source"), color_scheme=scheme) as page:
            for summary in page.locator("details.dossier-citation summary").all():
                summary.click()
            assert violations(page) == []

    def test_with_a_concordance_narrowed_down(
        self, browser: Browser, furo: Path, scheme: str
    ) -> None:
        with reading(browser, address_of(furo, "its second page"), color_scheme=scheme) as page:
            page.locator(".dossier-choices").get_by_text("Boatmen’s League").click()
            assert violations(page) == []
