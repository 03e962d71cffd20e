"""Who is meant is told beside a link, by mouse, keyboard and touch, and never in the way."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest
from playwright.sync_api import Browser, CDPSession, Locator, Page, expect

from .reader_archive import address_of, built, mentions_of, reading

pytestmark = pytest.mark.browser

SOURCE: Final = "archive/sources/quay"
PHONE: Final = {
    "viewport": {"width": 390, "height": 800},
    "has_touch": True,
    "is_mobile": True,
    "reduced_motion": "reduce",
}


@pytest.fixture(scope="module")
def furo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.getbasetemp(), "furo")


def preview_of(page: Page) -> Locator:
    return page.locator("#dossier--preview")


def describes(link: Locator) -> None:
    expect(link).to_have_attribute("aria-describedby", "dossier--preview")


def describes_not(link: Locator) -> None:
    expect(link).not_to_have_attribute("aria-describedby", "dossier--preview")


def middle_of(link: Locator) -> dict[str, float]:
    """Return a place on a link, which may go from one line to the next."""
    place: dict[str, float] = link.evaluate(
        """link => {
            const box = link.getClientRects()[0];
            return {x: box.x + box.width / 2, y: box.y + box.height / 2};
        }"""
    )
    return place


# --- By mouse ---------------------------------------------------------------------------------


@pytest.mark.parametrize("served", [True, False], ids=["http", "file"])
def test_hovering_tells_who_is_meant_and_why_it_is_linked(
    browser: Browser, furo: Path, serve: Callable[[Path], str], served: bool
) -> None:
    address = f"{serve(furo)}/{SOURCE}.html" if served else address_of(furo, SOURCE)
    with reading(browser, address) as page:
        link = mentions_of(page, "berta-vell").first
        why = link.get_attribute("title")
        assert why
        expect(preview_of(page)).to_be_hidden()
        link.hover()
        expect(preview_of(page)).to_be_visible()
        expect(preview_of(page)).to_contain_text("Berta Vell")
        expect(preview_of(page)).to_contain_text("Person")
        expect(preview_of(page)).to_contain_text("A judge.")
        expect(preview_of(page)).to_contain_text(why)
        expect(link).not_to_have_attribute("title", why)
        page.mouse.move(2, 2)
        expect(preview_of(page)).to_be_hidden()
        expect(link).to_have_attribute("title", why)
        describes_not(link)


def test_a_preview_stays_while_the_pointer_is_in_it_and_opens_on_no_passing_pointer(
    browser: Browser, furo: Path
) -> None:
    with reading(browser, "about:blank") as page:
        page.clock.install()
        page.goto(address_of(furo, SOURCE))
        link = mentions_of(page, "berta-vell").first
        link.hover()
        page.mouse.move(2, 2)
        page.clock.run_for(5000)
        expect(preview_of(page)).to_be_hidden()
        link.hover()
        page.clock.run_for(1000)
        expect(preview_of(page)).to_be_visible()
        preview_of(page).hover()
        page.clock.run_for(5000)
        expect(preview_of(page)).to_be_visible()
        page.mouse.move(2, 2)
        page.clock.run_for(5000)
        expect(preview_of(page)).to_be_hidden()


def test_a_preview_closes_on_leaving_a_link_that_was_pressed_before(
    browser: Browser, furo: Path
) -> None:
    with reading(browser, address_of(furo, SOURCE)) as page:
        link = mentions_of(page, "berta-vell").first
        with page.context.expect_page():
            link.click(modifiers=["ControlOrMeta"])
        page.bring_to_front()
        page.mouse.move(2, 2)
        link.hover()
        expect(preview_of(page)).to_be_visible()
        page.mouse.move(2, 2)
        expect(preview_of(page)).to_be_hidden()


def test_a_pressed_link_is_followed_while_its_preview_is_shown(
    browser: Browser, furo: Path
) -> None:
    with reading(browser, address_of(furo, SOURCE)) as page:
        link = mentions_of(page, "berta-vell").first
        link.hover()
        expect(preview_of(page)).to_be_visible()
        link.click()
        page.wait_for_url("**/person/berta-vell.html*")


# --- By keyboard ------------------------------------------------------------------------------


def test_by_keyboard_a_preview_is_opened_closed_and_left(browser: Browser, furo: Path) -> None:
    with reading(browser, address_of(furo, SOURCE)) as page:
        links = page.locator(".dossier-passage a.reference")
        first, second, third = (links.nth(nth) for nth in range(3))
        first.focus()
        page.keyboard.press("Tab")
        expect(second).to_be_focused()
        expect(preview_of(page)).to_be_visible()
        expect(preview_of(page)).to_contain_text("Berta Vell")
        describes(second)
        page.keyboard.press("Escape")
        expect(preview_of(page)).to_be_hidden()
        expect(second).to_be_focused()
        describes_not(second)
        page.keyboard.press("Tab")
        expect(third).to_be_focused()
        describes(third)
        expect(preview_of(page)).to_contain_text("Elin Marwick")
        page.keyboard.press("Shift+Tab")
        expect(second).to_be_focused()
        describes(second)
        describes_not(third)
        page.keyboard.press("Enter")
        page.wait_for_url("**/person/berta-vell.html*")


def test_nothing_in_a_preview_takes_the_focus(browser: Browser, furo: Path) -> None:
    with reading(browser, address_of(furo, SOURCE)) as page:
        mentions_of(page, "berta-vell").first.focus()
        expect(preview_of(page)).to_be_visible()
        assert preview_of(page).locator("a, button, input, [tabindex]").count() == 0


# --- By touch ---------------------------------------------------------------------------------


def touch(page: Page, link: Locator) -> CDPSession:
    """Put a finger on a link, and return what it can be lifted by."""
    link.scroll_into_view_if_needed()
    place = middle_of(link)
    finger = page.context.new_cdp_session(page)
    finger.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [place]})
    return finger


def lift(page: Page, finger: CDPSession) -> None:
    """Lift the finger, and wait until the page has had all that follows from it."""
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")


def test_a_long_press_shows_the_preview_and_does_not_follow_the_link(
    browser: Browser, furo: Path
) -> None:
    with reading(browser, address_of(furo, SOURCE), **PHONE) as page:
        link = mentions_of(page, "berta-vell").first
        finger = touch(page, link)
        expect(preview_of(page)).to_be_visible()
        lift(page, finger)
        assert page.url == address_of(furo, SOURCE)
        page.locator("h1").tap()
        expect(preview_of(page)).to_be_hidden()


def test_a_preview_stays_when_the_finger_is_lifted(browser: Browser, furo: Path) -> None:
    with reading(browser, address_of(furo, SOURCE), **PHONE) as page:
        finger = touch(page, mentions_of(page, "berta-vell").first)
        expect(preview_of(page)).to_be_visible()
        lift(page, finger)
        assert preview_of(page).is_visible()


def test_the_systems_own_long_press_shows_the_preview(browser: Browser, furo: Path) -> None:
    """Android tells of a long press by `contextmenu`, after 400 ms unless users set otherwise."""
    with reading(browser, "about:blank", **PHONE) as page:
        page.clock.install()
        page.goto(address_of(furo, SOURCE))
        link = mentions_of(page, "berta-vell").first
        touch(page, link)
        page.clock.run_for(400)
        kept = link.evaluate(
            """link => link.dispatchEvent(new PointerEvent("contextmenu",
                {bubbles: true, cancelable: true, pointerType: "touch"}))"""
        )
        assert not kept, "the system's own menu would cover the preview"
        assert preview_of(page).is_visible()


def test_a_tap_follows_the_link(browser: Browser, furo: Path) -> None:
    with reading(browser, address_of(furo, SOURCE), **PHONE) as page:
        mentions_of(page, "berta-vell").first.tap()
        page.wait_for_url("**/person/berta-vell.html*")


def test_a_tap_follows_the_link_after_a_long_press_too(browser: Browser, furo: Path) -> None:
    with reading(browser, address_of(furo, SOURCE), **PHONE) as page:
        link = mentions_of(page, "berta-vell").first
        finger = touch(page, link)
        expect(preview_of(page)).to_be_visible()
        lift(page, finger)
        link.tap()
        page.wait_for_url("**/person/berta-vell.html*")


# --- With scripts off -------------------------------------------------------------------------


def test_with_scripts_off_there_is_the_link_and_its_title_and_nothing_else(
    browser: Browser, furo: Path
) -> None:
    with reading(browser, address_of(furo, SOURCE), java_script_enabled=False) as page:
        assert page.locator("#dossier--previews").count() == 1
        expect(page.locator("#dossier--previews")).to_be_hidden()
        assert "A judge." not in page.locator("body").inner_text()
        assert preview_of(page).count() == 0
        link = mentions_of(page, "berta-vell").first
        assert link.get_attribute("title")
        link.click()
        page.wait_for_url("**/person/berta-vell.html*")


# --- Where it stands --------------------------------------------------------------------------

BOXES = """link => [document.getElementById("dossier--preview").getBoundingClientRect(),
    ...link.getClientRects()].map(box => [box.left, box.top, box.right, box.bottom])"""


@pytest.mark.parametrize("source", [SOURCE, "archive/sources/bandar", "archive/sources/fire"])
@pytest.mark.parametrize("size", [(320, 480), (320, 256), (1440, 900)], ids=str)
def test_a_preview_covers_no_part_of_its_link_and_fits_the_window(
    browser: Browser, furo: Path, source: str, size: tuple[int, int]
) -> None:
    width, height = size
    window: dict[str, Any] = {"viewport": {"width": width, "height": height}}
    with reading(browser, address_of(furo, source), **window) as page:
        links = page.locator(".dossier-passage a.reference").all()
        assert links
        for link in links:
            page.mouse.move(2, 2)
            link.evaluate("link => link.scrollIntoView({block: 'center', behavior: 'instant'})")
            place = middle_of(link)
            page.mouse.move(place["x"], place["y"])
            describes(link)
            (left, top, right, bottom), *words = link.evaluate(BOXES)
            assert left >= 0
            assert right <= width
            assert top >= 0
            assert bottom <= height
            for one, two, three, four in words:
                apart = right <= one or left >= three or bottom <= two or top >= four
                assert apart, (link.inner_text(), words)
            page.keyboard.press("Escape")
