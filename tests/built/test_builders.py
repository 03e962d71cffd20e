"""Every builder works, and none warns in a correct archive."""

from __future__ import annotations

import zipfile

import pytest
from bs4 import BeautifulSoup

from .conftest import Site


@pytest.mark.parametrize(
    "builder",
    ["html", "dirhtml", "singlehtml", "epub", "latex", "text", "man", "texinfo", "gettext", "xml"],
)
def test_a_correct_archive_builds_without_a_warning(site: Site, builder: str) -> None:
    needed = {"version": "1", "copyright": "2026, A", "epub_copyright": "2026, A"}
    build = site.build(builder, man_pages=[("index", "archive", "Archive", "A", 7)], **needed)
    assert build.warnings == ""


@pytest.mark.parametrize("builder", ["html", "latex", "epub"])
def test_parallel_builds_give_what_serial_ones_give(site: Site, builder: str) -> None:
    for number in range(12):
        site.source(f"more-{number}", f"Title {number}\n\nThe Taliban and Imran Khan, {number}.\n")
    serial = site.build(builder, out="serial", epub_identifier="x", epub_version=3.0)
    parallel = site.build(builder, out="parallel", parallel=2)
    names = [n for n in serial.files if not n.endswith((".epub", "content.opf"))]
    assert {n: serial.files[n] for n in names} == {n: parallel.files[n] for n in names}


def test_a_single_page_holds_every_source_and_its_links_lead_there(site: Site) -> None:
    site.source("second", "Second\n\nImran Khan again.\n")
    build = site.build("singlehtml")
    page = BeautifulSoup((build.outdir / "index.html").read_text(), "html.parser")
    ids = [str(node["id"]) for node in page.select("[id]")]
    assert len(ids) == len(set(ids))
    assert "He did not name the" in page.text
    lines = page.select(".dossier-concordance li a")
    assert len(lines) >= 5
    ours = ".dossier-passage, .dossier-concordance, .dossier-named, .dossier-facts, .dossier-list"
    for link in page.select(f":is({ours}) a.reference.internal"):
        assert str(link["href"])[1:] in ids, link


def test_latex_holds_every_source_and_a_target_for_each_link(site: Site) -> None:
    site.source("second", "Second\n\nImran Khan again.\n")
    build = site.build("latex")
    (tex,) = build.outdir.glob("*.tex")
    text = tex.read_text()
    assert "He did not name the" in text
    assert "archive/sources/second:m" in text


def test_an_ebook_holds_every_source(site: Site) -> None:
    build = site.build("epub")
    (book,) = build.outdir.glob("*.epub")
    with zipfile.ZipFile(book) as archive:
        names = archive.namelist()
        spine = archive.read("content.opf").decode() if "content.opf" in names else ""
    assert "archive/sources/talks.xhtml" in names
    assert "talks" in spine


def test_plain_text_shows_the_source_as_it_is(site: Site) -> None:
    text = (site.build("text").outdir / "archive/sources/talks.txt").read_text()
    assert "He did not name the" in text
    assert "{dossier" not in text


def test_no_page_lists_all_sources_in_its_navigation(site: Site) -> None:
    for number in range(5):
        site.source(f"more-{number}", f"Title {number}\n\nText {number}.\n")
    page = site.build().html("archive/sources/more-1")
    for bar in page.select("nav, div.sphinxsidebar, div.related"):
        assert len(bar.select('a[href*="more-"][href$=".html"]')) <= 2


@pytest.mark.parametrize("builder", ["json", "pickle", "xml", "gettext"])
def test_pages_can_be_handed_to_other_programs(site: Site, builder: str) -> None:
    assert site.build(builder).warnings == ""
