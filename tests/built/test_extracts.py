"""Parts of the archive on pages of an author's own."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from .conftest import INDEX, Build, Site

AUTHORITY = """\
person:
  ada-lane:
    name: Ada Lane
    summary: A pilot.
    born: 1870
    roles: [{title: Speaker, group: guild, from: 1901}]
  ben-orr: {name: Ben Orr, summary: A clerk.}
  cy-unseen: {name: Cy Unseen}
group:
  guild: {name: Harbour Guild, founded: 1850}
agreement:
  lantern: {name: Lantern Agreement, signed: 1904-05, parties: [guild]}
  older: {name: Older Agreement, signed: 1880}
"""


@pytest.fixture
def harbour(empty_site: Site) -> Site:
    empty_site.conf = "dossier_unmentioned = True\n"
    empty_site.authority(AUTHORITY)
    empty_site.source("a", "First\n\n1 May 1903\n\nAda Lane met Ben Orr at the Harbour Guild.\n")
    empty_site.source("b", "Second\n\n2 June 1905\n\nBen Orr read the Lantern Agreement.\n")
    return empty_site


def shown(site: Site, *directives: str) -> Build:
    blocks = "\n\n".join(f"```{{dossier:{each}\n```" for each in directives)
    site.page("own", f"---\norphan: true\n---\n# Own\n\n{blocks}\n")
    return site.build()


def listed(build: Build) -> list[str]:
    return [each.text for each in build.html("own").select(".dossier-listed li p:first-child a")]


@pytest.mark.parametrize(
    ("directive", "names"),
    [
        ("list} person", ["Lane, Ada", "Orr, Ben", "Unseen, Cy"]),
        ("list} person\n:named-in: b", ["Orr, Ben"]),
        ("list} person\n:named-with: ada-lane", ["Orr, Ben"]),
        ("list} person\n:order: mentions\n:most: 1", ["Orr, Ben"]),
        ("list} person\n:until: 1903", ["Lane, Ada", "Orr, Ben"]),
        ("list} agreement\n:order: date", ["Older Agreement", "Lantern Agreement"]),
        ("list} sources", ["First", "Second"]),
        ("list} sources\n:since: 1904", ["Second"]),
        ("list} sources\n:named-with: ada-lane", ["First"]),
    ],
)
def test_a_list_holds_what_meets_its_conditions(
    harbour: Site, directive: str, names: list[str]
) -> None:
    build = shown(harbour, directive)
    assert build.warnings == ""
    assert listed(build) == names


def test_a_list_that_nothing_meets_says_so(harbour: Site) -> None:
    page = shown(harbour, "list} person\n:since: 1990").html("own")
    assert "Nothing in the archive meets these conditions." in page.text


def test_facts_and_pictures_stand_on_an_authors_page(harbour: Site) -> None:
    build = shown(harbour, "facts} ada-lane", "timeline}", "network}", "years}", "years} ben-orr")
    assert build.warnings == ""
    page = build.html("own")
    brief = page.select_one(".dossier-brief")
    assert brief is not None
    assert brief.select_one('a[href="archive/person/ada-lane.html#dossier-ada-lane"]')
    assert "1870" in brief.text
    titles = [title.text for title in page.select("svg title")]
    assert "The archive in time" in titles
    assert "Who is named with whom" in titles
    assert "Sources by year" in titles
    assert "Mentions by year" in titles


def test_a_picture_of_too_little_says_so(empty_site: Site) -> None:
    build = shown(empty_site, "network}", "timeline}", "years}")
    assert build.warnings == ""
    assert build.html("own").text.count("The archive holds too little for this picture yet.") == 3


@pytest.mark.parametrize(
    ("directive", "message"),
    [
        ("facts} ada-lan", "no entry 'ada-lan' in the archive; did you mean ada-lane?"),
        ("list} persn", "no kind 'persn' in the archive; did you mean person?"),
        ("list} person\n:named-in: c", "no source 'c' in the archive"),
        ("timeline}\n:show: office", "no group 'office' in the archive; did you mean offices?"),
        ("network} nobody", "no entry 'nobody' in the archive"),
    ],
)
def test_what_the_archive_does_not_have_is_told_with_file_and_line(
    harbour: Site, directive: str, message: str
) -> None:
    warning = shown(harbour, directive).warnings.strip()
    assert warning.startswith("docs/own.md:6: WARNING: ")
    assert message in warning
    assert warning.endswith("[dossier.reference]")


def test_an_authors_page_is_read_again_when_its_extract_changes_and_only_then(
    harbour: Site,
) -> None:
    def read(build: Build) -> int:
        return (Path(build.app.doctreedir) / "own.doctree").stat().st_mtime_ns

    first = read(shown(harbour, "list} person", "facts} cy-unseen"))
    assert read(harbour.build()) == first
    harbour.authority(AUTHORITY.replace("founded: 1850", "founded: 1851"))
    assert read(harbour.build()) == first
    harbour.authority(AUTHORITY.replace("Cy Unseen}", "Cy Unseen, born: 1880}"))
    build = harbour.build()
    assert read(build) > first
    assert "1880" in build.html("own").text


def test_a_page_with_an_extract_is_kept_without_all_that_the_site_knows(harbour: Site) -> None:
    doctree = shown(harbour, "overview}", "facts} ada-lane").doctree("own")
    assert {id(node.document) for node in doctree.findall()} == {id(doctree)}


def test_an_entry_that_is_added_later_is_found(harbour: Site) -> None:
    assert "no entry 'dee-late'" in shown(harbour, "facts} dee-late").warnings
    harbour.authority("person:\n  dee-late: {name: Dee Late}\n", "late.yaml")
    build = harbour.build()
    assert build.warnings == ""
    assert "Dee Late" in build.html("own").text


def test_the_search_field_leads_to_the_sites_search_with_the_examples(harbour: Site) -> None:
    harbour.page("own", "---\norphan: true\n---\n# Own\n\n```{dossier:search}\nold & new\n```\n")
    page = harbour.build().html("own")
    form = page.select_one("form.dossier-search")
    assert form is not None
    assert (form["action"], form["method"]) == ("search.html", "get")
    assert [a["href"] for a in form.select("a")] == ["search.html?q=old+%26+new"]


def test_a_preview_follows_the_entry_it_is_about(harbour: Site) -> None:
    harbour.page("own", "---\norphan: true\n---\n# Own\n\n{dossier:person}`ada-lane`\n")
    place = "archive/person/ada-lane.html#dossier-ada-lane"
    harbour.build()
    harbour.authority(AUTHORITY.replace("A pilot.", "The first pilot.").replace("1870", "1871"))
    build = harbour.build()
    for page, address in (("own", place), ("archive/sources/a", f"../{place[8:]}")):
        preview = build.html(page).find(attrs={"data-for": address})
        assert preview is not None
        assert "The first pilot." in str(preview)
        assert "Born: 1871" in str(preview)


@pytest.mark.parametrize("builder", ["latex", "text", "singlehtml", "man", "texinfo"])
def test_extracts_stand_in_every_format(harbour: Site, builder: str) -> None:
    directives = "overview}", "list} person", "facts} ada-lane", "timeline}", "network}", "cite}"
    assert shown(harbour, *directives).warnings == ""
    assert harbour.build(builder).warnings == ""


def test_extracts_stand_on_pages_in_restructuredtext_too(harbour: Site) -> None:
    (harbour.docs / "own.rst").write_text(
        ":orphan:\n\nOwn\n===\n\n.. dossier:list:: person\n   :named-in: b\n\n"
        ".. dossier:overview::\n\n.. dossier:facts:: nobody\n"
    )
    build = harbour.build()
    assert build.warnings.strip().startswith("docs/own.rst:11: WARNING: no entry 'nobody'")
    assert len(build.warnings.strip().splitlines()) == 1
    assert listed(build) == ["Orr, Ben"]
    assert build.html("own").select_one("form.dossier-search")


@pytest.mark.parametrize(
    "grammar",
    ['myst_url_schemes = ["mailto"]', 'myst_disable_syntax = ["escape", "list"]', ""],
)
def test_extracts_do_not_depend_on_the_sites_grammar(harbour: Site, grammar: str) -> None:
    harbour.authority(AUTHORITY.replace("born: 1870", "born: 1870\n    identifiers: {viaf: '1'}"))
    harbour.conf = f"{grammar}\n"
    build = shown(harbour, "facts} ada-lane", "overview}")
    assert build.warnings == ""
    page = build.html("own")
    assert page.select_one('a.external[href="https://viaf.org/viaf/1"]')
    assert "\\" not in page.text


def test_in_a_single_page_the_overview_leads_to_its_years(harbour: Site) -> None:
    harbour.page("index", f"{INDEX}\n```{{dossier:overview}}\n```\n")
    build = harbour.build("singlehtml")
    page = BeautifulSoup((build.outdir / "index.html").read_text(), "html.parser")
    ids = {str(node["id"]) for node in page.select("[id]")}
    links = [str(a["href"]) for a in page.select(".dossier-years a")]
    assert links
    assert {link.removeprefix("#") for link in links} <= ids


def test_the_archive_has_a_page_of_its_pictures(harbour: Site) -> None:
    build = harbour.build()
    page = build.html("archive/pictures")
    assert [h2.text.rstrip("¶") for h2 in page.select("h2")] == [
        "Sources by year", "Sources, events and offices in time", "Who is named with whom",
    ]  # fmt: skip
    assert len(page.select(".dossier-picture-svg")) == 3
    assert build.html("archive/index").select_one('.dossier-extract a[href="pictures.html"]')


def test_an_empty_archive_has_no_pictures_and_says_so(empty_site: Site) -> None:
    page = empty_site.build().html("archive/pictures")
    assert page.select("svg") == []
    assert "The archive holds too little for this picture yet." in page.text
