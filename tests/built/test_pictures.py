"""Pictures in pages: drawn for every reader, by every builder, and legible on every screen."""

from __future__ import annotations

import random
import re
import zipfile
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Browser, Page

from sphinx_dossier.pictures import (
    Form,
    Group,
    Network,
    Node,
    Picture,
    Tie,
    Timeline,
    TimelineRow,
    YearCounts,
    to_json,
)

from .conftest import Site
from .test_reading import contrast

ENTRIES = {
    "Imran Khan": ("entry:imran-khan", "person"),
    "Taliban": ("entry:taliban", "group"),
    "Tehrik-e-Taliban Pakistan": ("entry:tehrik-e-taliban-pakistan", "group"),
    "Doha Agreement": ("entry:doha-agreement", "agreement"),
}
KINDS = (("person", "People"), ("group", "Groups"), ("agreement", "Agreements"))
GROUPS = (
    Group("sources", "Sources", Form.DOT),
    Group("agreement", "Agreements", Form.DIAMOND),
    Group("offices", "Offices", Form.BAR),
)
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")


def years(count: int) -> YearCounts:
    chance = random.Random(count)
    counts = tuple((2024 - count + each, chance.randint(0, 300)) for each in range(count))
    return YearCounts("Mentions by year", "How often.", "By year", ("Year", "Mentions"), counts)


def network(size: int, ties: int, centre: int | None = None) -> Network:
    chance = random.Random(size)
    names = list(ENTRIES)
    nodes = []
    for each in range(size):
        target, kind = ENTRIES[names[each % 4]]
        label = names[each] if each < 4 else f"{names[each % 4]} the {each}th"
        nodes.append(Node(label, target, kind, 300 // (each + 1) + 1))
    pairs = {tuple(sorted(chance.sample(range(size), 2))) for _ in range(ties)}
    if centre is not None:
        pairs |= {tuple(sorted((centre, each))) for each in range(size) if each != centre}
    found = tuple(Tie(*pair, chance.randint(1, 90)) for pair in sorted(pairs))
    headings = ("Name", "Named with", "Sources")
    title, description = "Named together", "A line joins two names."
    return Network(title, description, "", headings, KINDS, tuple(nodes), found, centre)


def timeline(sources: int, offices: int) -> Timeline:
    chance = random.Random(sources)
    rows = []
    for _each in range(sources):
        day = date(1990, 1, 1) + timedelta(chance.randrange(11_000))
        shown = f"{day:%d %B %Y}"
        rows.append(TimelineRow("Talks Resume", "source:talks", "sources", shown, day, day))
    for each in range(offices):
        year = chance.randint(1950, 2015)
        label = ("Prime Minister", "Member of the National Assembly for Mianwali and its hills")[
            each % 2
        ]
        rows.append(
            TimelineRow.of_edtf(label, "entry:imran-khan", "offices", f"since {year}", f"{year}/..")
        )
    rows.append(
        TimelineRow.of_edtf("Doha Agreement", "entry:doha-agreement", "agreement", "2020", "2020")
    )
    headings = ("Name", "Date", "Number")
    return Timeline("In time", "From … to.", "In time", headings, GROUPS, tuple(rows), MONTHS)


ALL: tuple[Picture, ...] = (
    years(1),
    years(7),
    years(140),
    timeline(1, 4),
    timeline(40, 12),
    timeline(3000, 12),
    network(4, 4),
    network(12, 20, 1),
    network(5000, 3000),
)


def directive(picture: Picture) -> str:
    return f"```{{dossier:picture}}\n{to_json(picture)}\n```\n"


def show(site: Site, *pictures: Picture) -> None:
    """Put pictures on a page of the site."""
    site.page("pictures", "# Pictures\n\n" + "\n".join(map(directive, pictures)))
    site.page("index", "# Home\n\n```{toctree}\narchive/index\npictures\n```\n")


@pytest.fixture
def shown(site: Site) -> Path:
    """A page with small pictures and huge ones, in Furo."""
    site.conf = 'html_theme = "furo"\n'
    show(site, *ALL)
    build = site.build()
    assert build.warnings == ""
    return build.outdir / "pictures.html"


# --- On a screen ------------------------------------------------------------------------------

MEASURE = """
figures => figures.map(figure => {
  const svg = figure.querySelector("svg");
  const box = ({left, right, top, bottom}) => ({left, right, top, bottom});
  return {
    svg: box(svg.getBoundingClientRect()),
    figure: box(figure.getBoundingClientRect()),
    data: box(figure.querySelector(".dossier-picture-data").getBoundingClientRect()),
    texts: [...svg.querySelectorAll("text")].filter(text => text.textContent.trim()).map(text => ({
      words: text.textContent,
      size: parseFloat(getComputedStyle(text).fontSize)
        * text.getBoundingClientRect().width / (text.getBBox().width || 1),
      ...box(text.getBoundingClientRect()),
    })),
  };
})
"""


def measured(page: Page, path: Path) -> list[Any]:
    page.goto(path.as_uri())
    return page.locator("figure.dossier-picture").evaluate_all(MEASURE)  # type: ignore[no-any-return]


def overlap(one: dict[str, float], other: dict[str, float]) -> bool:
    # The boxes of lines of text that are set close touch each other by their leading.
    return (
        min(one["right"], other["right"]) - max(one["left"], other["left"]) > 1
        and min(one["bottom"], other["bottom"]) - max(one["top"], other["top"]) > 3
    )


@pytest.mark.browser
@pytest.mark.parametrize("width", [320, 768, 1440])
def test_words_are_whole_apart_and_large_enough_on_every_screen(
    browser: Browser, shown: Path, width: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    figures = measured(page, shown)
    assert len(figures) == len(ALL)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for figure in figures:
        box = figure["svg"]
        assert figure["data"]["right"] <= figure["figure"]["right"] + 1
        assert box["right"] <= width
        for text in figure["texts"]:
            assert text["size"] >= 11, text
            assert text["left"] >= box["left"] - 1, text
            assert text["right"] <= box["right"] + 1, text
            assert text["top"] >= box["top"] - 1, text
            assert text["bottom"] <= box["bottom"] + 1, text
        for one, other in combinations(figure["texts"], 2):
            assert not overlap(one, other), (one, other)
    page.close()


@pytest.mark.browser
def test_the_table_stands_beside_its_picture_where_there_is_room(
    browser: Browser, shown: Path
) -> None:
    page = browser.new_page(viewport={"width": 1440, "height": 800})
    for figure in measured(page, shown):
        assert figure["data"]["left"] >= figure["svg"]["right"]
    page.set_viewport_size({"width": 320, "height": 800})
    for figure in measured(page, shown):
        assert figure["data"]["top"] >= figure["svg"]["bottom"]
        assert figure["data"]["bottom"] - figure["data"]["top"] < 200, "a long table scrolls"
    page.close()


@pytest.mark.browser
def test_on_paper_the_whole_table_is_shown(browser: Browser, shown: Path) -> None:
    page = browser.new_page(viewport={"width": 720, "height": 800})
    page.emulate_media(media="print")
    page.goto(shown.as_uri())
    hidden = page.locator(".dossier-picture-data").evaluate_all(
        "boxes => boxes.map(box => box.scrollHeight - box.clientHeight)"
    )
    assert max(hidden) <= 1
    page.close()


PAINT = """
nodes => nodes.map(node => {
  const style = getComputedStyle(node);
  return [style.fill, parseFloat(style.fillOpacity)];
})
"""


def seen(paint: tuple[str, float], ground: str) -> str:
    """Return the colour that a paint of some opacity has on a ground."""

    def parts(colour: str) -> list[float]:
        return [float(part) for part in re.findall(r"[\d.]+", colour)[:3]]

    colour, opacity = paint
    mixed = [
        over * opacity + under * (1 - opacity)
        for over, under in zip(parts(colour), parts(ground), strict=True)
    ]
    return f"rgb({', '.join(str(round(part)) for part in mixed)})"


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_and_marks_stand_out_from_the_page(
    browser: Browser, shown: Path, scheme: str
) -> None:
    page = browser.new_page(color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(shown.as_uri())
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    inside = "svg.dossier-picture-svg"
    words = page.locator(f"{inside} :is(text, tspan, text a)").evaluate_all(PAINT)
    marks = page.locator(f"{inside} :is(rect:not([height='2.5']), circle, path[d]:not([fill]))")
    for paints, least in ((words, 4.5), (marks.evaluate_all(PAINT), 3)):
        assert paints
        for paint in {tuple(each) for each in paints}:
            assert contrast(seen(paint, ground), ground) >= least, (paint, ground)
    kinds = page.locator(".dossier-picture-mark").evaluate_all(PAINT)
    assert len({tuple(each) for each in kinds}) == 3
    page.close()


@pytest.mark.browser
def test_the_keyboard_reaches_a_table_and_its_links_and_passes_over_the_drawing(
    browser: Browser, site: Site
) -> None:
    site.conf = 'html_theme = "furo"\n'
    show(site, network(4, 4))
    page = browser.new_page()
    page.goto((site.build().outdir / "pictures.html").as_uri())
    region = page.get_by_role("region", name="Named together")
    assert page.locator(".dossier-picture-svg").get_attribute("role") == "group"
    region.focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('table') !== null")
    # Playwright takes another point for the middle of a link that is part of a text.
    box = page.locator("svg a").first.evaluate("link => link.getBoundingClientRect().toJSON()")
    page.mouse.click((box["left"] + box["right"]) / 2, (box["top"] + box["bottom"]) / 2)
    page.wait_for_url("**/archive/**")
    page.close()


# --- Links ------------------------------------------------------------------------------------


def links(html: Any) -> Iterator[str]:
    yield from (str(link["href"]) for link in html.select("svg.dossier-picture-svg a"))


@pytest.mark.parametrize("builder", ["html", "dirhtml", "singlehtml"])
def test_names_in_a_picture_lead_to_their_pages(site: Site, builder: str) -> None:
    show(site, network(4, 4), timeline(3, 2))
    build = site.build(builder)
    assert build.warnings == ""
    name = {"html": "pictures", "dirhtml": "pictures/index", "singlehtml": "index"}[builder]
    page = build.html(name)
    found = set(links(page))
    assert len(found) == 5
    assert found <= {str(link["href"]) for link in page.select(".dossier-picture-table a")}
    for address in found:
        path, _hash, place = address.partition("#")
        file = build.outdir / f"{name}.html"
        if path:
            file = (file.parent / unquote(path)).resolve()
        if file.is_dir():
            file /= "index.html"
        assert f'id="{place}"' in file.read_text(), address


def test_an_unknown_name_is_told_once_and_is_no_link(site: Site) -> None:
    picture = network(4, 4)
    strange = Node("Nobody", "entry:nobody", "person", 3)
    show(
        site,
        Network(picture.title, picture.description, "", picture.headings, KINDS, (strange,), ()),
    )
    build = site.build()
    assert build.warnings.count("no entry 'nobody' in the archive") == 1
    assert len(build.warnings.splitlines()) == 1
    assert list(links(build.html("pictures"))) == []


def test_a_page_is_read_again_when_an_entry_that_its_picture_names_is_gone(site: Site) -> None:
    show(site, network(4, 4))
    assert site.build().warnings == ""
    authority = site.docs / "authority/all.yaml"
    authority.write_text(authority.read_text().replace("  imran-khan:", "  khan:"))
    assert "no entry 'imran-khan'" in site.build().warnings


def test_the_same_picture_twice_has_ids_of_its_own(site: Site) -> None:
    show(site, network(4, 4), network(4, 4))
    page = site.build().html("pictures")
    ids = [str(node["id"]) for node in page.select("[id]")]
    assert len(ids) == len(set(ids))
    for drawing in page.select("svg.dossier-picture-svg"):
        for name in str(drawing["aria-labelledby"]).split():
            assert name in ids


# --- Other builders ---------------------------------------------------------------------------


@pytest.mark.parametrize("builder", ["latex", "man", "texinfo", "text", "xml", "gettext", "epub"])
def test_every_builder_takes_pictures_without_a_warning(site: Site, builder: str) -> None:
    show(site, years(5), timeline(2, 2), network(4, 4), network(4, 3, 0))
    needed = {"version": "1", "copyright": "2026, A", "epub_copyright": "2026, A"}
    build = site.build(builder, man_pages=[("index", "archive", "Archive", "A", 7)], **needed)
    assert build.warnings == ""
    if builder == "gettext":
        assert not any(b"Tehrik" in data for name, data in build.files.items() if "pict" in name)


def test_plain_text_has_the_table(site: Site) -> None:
    show(site, network(4, 4), years(3))
    text = (site.build("text").outdir / "pictures.txt").read_text()
    assert "| Tehrik-e-Taliban Pakistan | Imran Khan " in text
    assert "By year" in text
    assert "| 2021 |" in text


def test_latex_has_the_table_with_its_links(site: Site) -> None:
    show(site, network(4, 4))
    (tex,) = site.build("latex").outdir.glob("*.tex")
    text = tex.read_text()
    assert r"{\hyperref[\detokenize{archive/group/taliban:dossier-taliban}]" in text
    assert "Named with" in text


def test_an_ebook_has_the_drawing_and_is_well_formed(site: Site) -> None:
    show(site, network(4, 4), years(3), timeline(2, 3))
    build = site.build("epub", version="1", copyright="2026, A", epub_copyright="2026, A")
    (book,) = build.outdir.glob("*.epub")
    with zipfile.ZipFile(book) as archive:
        page = archive.read("pictures.xhtml")
    root = ElementTree.fromstring(page.replace(b"<!DOCTYPE html>", b""))
    assert len(list(root.iter("{http://www.w3.org/2000/svg}desc"))) == 3
    assert not list(root.iter("{http://www.w3.org/2000/svg}a"))


# --- Data -------------------------------------------------------------------------------------


def test_bad_data_are_one_warning_at_their_line(site: Site) -> None:
    text = '# Pictures\n\n```{dossier:picture}\n{"picture": "pie"}\n```\n'
    site.page("pictures", text)
    site.page("index", "# Home\n\n```{toctree}\narchive/index\npictures\n```\n")
    (warning,) = site.build().warnings.splitlines()
    assert "docs/pictures.md:3" in warning
    assert 'one of years, timeline, network is wanted, not "pie"' in warning


def test_words_of_a_picture_stay_text(site: Site) -> None:
    label = 'A `name` "quoted" <b>&amp;</b> ``` {{ x }} \u2028 \x1b'
    node = Node(label, "entry:taliban", "group", 1)
    show(site, Network(label, label, label, ("a", "b", "c"), KINDS, (node,), ()))
    build = site.build()
    assert build.warnings == ""
    page = build.html("pictures")
    start = 'A `name` "quoted" <b>&amp;</b> ``` {{ x }}'
    assert page.select_one("svg a").text.startswith("A `name`")  # type: ignore[union-attr]
    assert page.select_one("svg title").text.startswith(start)  # type: ignore[union-attr]
    assert page.select_one("figcaption").text.startswith(start)  # type: ignore[union-attr]
    assert page.select_one("td a").text.startswith(start)  # type: ignore[union-attr]
