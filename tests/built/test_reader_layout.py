"""Pages fit any window and paper, stay where they are, and are light."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, expect

from .reader_archive import PAGES, address_of, built, mentions_of, reading

pytestmark = pytest.mark.browser

OUR_STYLE_AND_SCRIPT: Final = 60 * 1024
"""How many bytes of ours a source's page may refer to, uncompressed."""


@pytest.fixture(scope="module")
def furo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.getbasetemp(), "furo")


@pytest.fixture(scope="module")
def alabaster(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.getbasetemp(), "alabaster")


# --- Windows ----------------------------------------------------------------------------------

TOO_WIDE: Final = """() => {
    const page = document.documentElement;
    if (page.scrollWidth <= page.clientWidth) return [];
    return [`${page.scrollWidth} > ${page.clientWidth}`, ...[...document.querySelectorAll("*")]
        .filter(node => node.getBoundingClientRect().right > page.clientWidth + 1)
        .map(node => `${node.tagName}.${node.className}`).slice(0, 5)];
}"""


WIDTHS: Final = (320, 390, 640, 768, 1024, 1440, 1920)
"""At 640, a window of 1280 is seen at 200 %; at 320, at 400 %."""


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("theme", ["furo", "alabaster"])
def test_no_type_of_page_scrolls_sideways(
    browser: Browser, theme: str, name: str, request: pytest.FixtureRequest
) -> None:
    too_wide = {}
    with reading(browser, address_of(request.getfixturevalue(theme), name)) as page:
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            if found := page.evaluate(TOO_WIDE):
                too_wide[width] = found
    assert too_wide == {}


@pytest.mark.parametrize("view", ["Plain", "As supplied"])
def test_no_view_scrolls_sideways(browser: Browser, furo: Path, view: str) -> None:
    with reading(
        browser, address_of(furo, "furnished source"), viewport={"width": 320, "height": 640}
    ) as page:
        page.locator(".dossier-views").get_by_text(view, exact=True).click()
        for summary in page.locator("details.dossier-citation summary").all():
            summary.click()
        assert page.evaluate(TOO_WIDE) == []


# --- Nothing jumps ----------------------------------------------------------------------------

WATCH: Final = """
    window.shifts = [];
    window.watching = new PerformanceObserver(list => shifts.push(...list.getEntries()));
    watching.observe({type: "layout-shift", buffered: true});
"""
SHIFTED: Final = """async () => {
    const frame = () => new Promise(done => requestAnimationFrame(done));
    await document.fonts.ready;
    await frame(); await frame();
    shifts.push(...watching.takeRecords());
    return shifts.reduce((sum, shift) => sum + shift.value, 0);
}"""


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("name", ["source", "person"])
@pytest.mark.parametrize("theme", ["furo", "alabaster"])
def test_nothing_moves_while_a_page_loads(
    browser: Browser,
    serve: Callable[[Path], str],
    theme: str,
    name: str,
    width: int,
    request: pytest.FixtureRequest,
) -> None:
    address = f"{serve(request.getfixturevalue(theme))}/{PAGES[name]}.html"
    with reading(browser, "about:blank", viewport={"width": width, "height": 800}) as page:
        page.add_init_script(WATCH)
        page.goto(address)
        assert page.evaluate(SHIFTED) < 0.01
        page.evaluate("document.body.style.paddingTop = '300px'")
        page.wait_for_function("shifts.length > 0")  # it would have been seen


def test_nothing_moves_when_a_link_leads_to_the_exact_words(
    browser: Browser, furo: Path, serve: Callable[[Path], str]
) -> None:
    with reading(browser, "about:blank") as page:
        page.add_init_script(WATCH)
        page.goto(f"{serve(furo)}/archive/sources/fire.html")
        place = mentions_of(page, "pilots-guild").last.evaluate("link => link.parentNode.id")
        page.goto("about:blank")
        page.goto(f"{serve(furo)}/archive/sources/fire.html#{place}")
        expect(page.locator(":target")).to_be_in_viewport()
        assert page.evaluate(SHIFTED) < 0.01


# --- Text -------------------------------------------------------------------------------------

LINES: Final = """() => [...document.querySelectorAll("p.dossier-paragraph")].flatMap(passage => {
    const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const lines = [];
    let at = -Infinity;
    for (let text = walker.nextNode(); text; text = walker.nextNode())
        for (let place = 0; place < text.length; place++) {
            range.setStart(text, place);
            range.setEnd(text, place + 1);
            const box = [...range.getClientRects()].pop();
            if (!box) continue;
            const middle = (box.top + box.bottom) / 2;
            if (middle > at + box.height / 2) { lines.push(0); at = middle; }
            lines[lines.length - 1]++;
        }
    return lines.slice(0, -1);
})"""


def test_lines_are_of_a_length_that_is_easy_to_read(browser: Browser, furo: Path) -> None:
    with reading(
        browser, address_of(furo, "source"), viewport={"width": 1440, "height": 900}
    ) as page:
        lines = page.evaluate(LINES)
        assert len(lines) > 100
        assert 60 <= sum(lines) / len(lines) <= 75


def test_what_runs_from_right_to_left_does(browser: Browser, furo: Path) -> None:
    with reading(browser, address_of(furo, "Persian source")) as page:
        passages = page.locator("p.dossier-paragraph").all()
        assert len(passages) == 2
        for passage in passages:
            expect(passage).to_have_attribute("lang", "fa")
            expect(passage).to_have_attribute("dir", "rtl")
            box = passage.bounding_box()
            words = passage.evaluate(
                """passage => {
                    const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT);
                    const range = document.createRange();
                    const ends = [];
                    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
                        range.selectNodeContents(text);
                        ends.push(...[...range.getClientRects()].map(box => box.right));
                    }
                    return Math.max(...ends);
                }"""
            )
            assert box is not None
            assert words == pytest.approx(box["x"] + box["width"], abs=1)


# --- Weight -----------------------------------------------------------------------------------


def test_our_style_and_script_are_light(browser: Browser, furo: Path) -> None:
    with reading(browser, address_of(furo, "source")) as page:
        addresses = page.locator("link[rel=stylesheet], script[src]").evaluate_all(
            "nodes => nodes.map(node => node.href || node.src)"
        )
    files = {Path(unquote(urlsplit(address).path)) for address in addresses}
    ours = [file for file in files if file.name.startswith("dossier")]
    assert {file.suffix for file in ours} == {".css", ".js"}
    assert sum(file.stat().st_size for file in ours) <= OUR_STYLE_AND_SCRIPT


# --- Paper ------------------------------------------------------------------------------------

PRESSED: Final = (
    "button:not(.dossier-doubt), input, label, select, details.dossier-citation,"
    " .dossier-choices, .dossier-views, .dossier-search"
)


@pytest.mark.parametrize("name", ["source", "uncertain source", "person", "its second page"])
def test_on_paper_there_is_nothing_to_press(browser: Browser, furo: Path, name: str) -> None:
    with reading(browser, address_of(furo, name)) as page:
        page.emulate_media(media="print")
        for control in page.locator(".dossier-page").locator(PRESSED).all():
            assert not control.is_visible(), control.evaluate("control => control.outerHTML")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["uncertain source", "person", "own"])
def test_on_paper_text_is_black_on_white_whatever_the_scheme(
    browser: Browser, furo: Path, name: str, scheme: str
) -> None:
    with reading(browser, address_of(furo, name), color_scheme=scheme) as page:
        page.emulate_media(media="print")
        colours = page.evaluate(
            """() => [...document.querySelectorAll("body, h1, .dossier-mention a, p, dt, dd")]
                .filter(node => node.checkVisibility())
                .map(node => getComputedStyle(node).color)"""
        )
        quiet = re.compile(r"rgb\(0, 0, 0\)|color\(srgb 0 0 0 / 0\.[789]\d*\)")
        assert [colour for colour in set(colours) if not quiet.fullmatch(colour)] == []
        behind = page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert behind in {"rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"}


def test_on_paper_a_link_to_elsewhere_says_where(browser: Browser, furo: Path) -> None:
    with reading(browser, address_of(furo, "person")) as page:
        page.emulate_media(media="print")
        links = page.locator(".dossier-page a.external")
        assert links.count() == 2
        for link in links.all():
            said = link.evaluate("link => getComputedStyle(link, '::after').content")
            assert str(link.get_attribute("href")) in said


def test_on_paper_a_source_says_what_it_names_and_which_links_are_uncertain(
    browser: Browser, furo: Path
) -> None:
    with reading(browser, address_of(furo, "uncertain source")) as page:
        page.emulate_media(media="print")
        named = page.locator("#dossier--named")
        expect(named).to_be_visible()
        expect(named.get_by_role("link", name="Berta Vell")).to_be_visible()
        expect(page.locator(".dossier-explanation:not([popover])").first).to_be_visible()
        expect(page.locator(".dossier-supplied")).to_be_hidden()


def test_a_long_source_prints_whole(browser: Browser, furo: Path) -> None:
    with reading(browser, address_of(furo, "source")) as page:
        page.emulate_media(media="print")
        heights = page.evaluate(
            """() => [...document.querySelectorAll(".dossier-page, .dossier-named > form")]
                .map(box => [box.scrollHeight, box.clientHeight])"""
        )
        for whole, seen in heights:
            assert seen >= whole - 1
        assert len(re.findall(rb"/Type\s*/Page\b", page.pdf())) > 2
