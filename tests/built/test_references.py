"""The domain: how people and other projects refer to entries and sources."""

from __future__ import annotations

import zlib

import pytest

from .conftest import Site

NOTES = "---\norphan: true\n---\n# Notes\n\n"


def links(site: Site, text: str) -> tuple[list[tuple[str, str]], str]:
    """Return the links (text and target) of a page with `text`, and the build's warnings."""
    site.page("notes", NOTES + text)
    build = site.build()
    body = build.html("notes").select_one("div.body")
    assert body is not None
    found = [(a.text, str(a["href"])) for a in body.select("a.reference.internal")]
    return found, build.warnings


KHAN = "archive/person/imran-khan.html#dossier-imran-khan"


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("{dossier:person}`imran-khan`", "Imran Khan"),
        ("{dossier:person}`the premier <imran-khan>`", "the premier"),
        ("{dossier:person}`Prime Minister Imran Khan`", "Imran Khan"),
        ("{dossier:entry}`imran-khan`", "Imran Khan"),
        ("{any}`imran-khan`", "Imran Khan"),
        ("{any}`Imran Khan`", "Imran Khan"),
        ("{term}`imran khan`", "Imran Khan"),
        ("{term}`him <Imran Khan>`", "him"),
    ],
)
def test_an_entry_is_found_by_id_and_by_name(site: Site, written: str, shown: str) -> None:
    assert links(site, written) == ([(shown, KHAN)], "")


def test_a_source_and_a_place_in_it_can_be_referred_to(site: Site) -> None:
    found, warnings = links(site, "{dossier:source}`talks` {dossier:at}`there <talks#p1>`")
    assert found == [
        ("Talks Resume", "archive/sources/talks.html#dossier-talks"),
        ("there", "archive/sources/talks.html#p1"),
    ]
    assert warnings == ""


def test_an_index_of_each_kind_can_be_referred_to(site: Site) -> None:
    found, warnings = links(site, "{ref}`dossier-person` {ref}`dossier-sources`")
    assert found == [("People", "dossier-person.html"), ("Sources", "dossier-sources.html")]
    assert warnings == ""


@pytest.mark.parametrize(
    ("written", "message"),
    [
        (
            "{dossier:person}`imran-kahn`",
            "no entry 'imran-kahn' in the archive; did you mean imran-khan?",
        ),
        ("{dossier:group}`imran-khan`", "'imran-khan' is no group; write {dossier:person}"),
        ("{dossier:source}`talk`", "no source 'talk' in the archive; did you mean talks?"),
        ("{dossier:at}`there <talks#p99>`", "no place 'p99' in the source 'talks'"),
        ("{dossier:entry}`Zzz`", "no entry 'Zzz' in the archive"),
    ],
)
def test_an_unknown_target_is_told_with_near_misses(site: Site, written: str, message: str) -> None:
    _found, warnings = links(site, written)
    assert warnings.strip() == f"docs/notes.md:6: WARNING: {message} [dossier.reference]"


def test_other_projects_link_here_through_the_inventory(site: Site) -> None:
    data = (site.build().outdir / "objects.inv").read_bytes()
    lines = zlib.decompress(data.split(b"\n", 4)[4]).decode().splitlines()
    assert (
        "imran-khan dossier:person -1 archive/person/imran-khan.html#dossier-$ Imran Khan" in lines
    )
    assert "talks dossier:source -1 archive/sources/talks.html#dossier-$ Talks Resume" in lines


def test_a_configured_kind_has_a_role_an_index_and_pages(site: Site) -> None:
    site.conf = 'dossier_kinds = {"place": {"label": "Place", "plural": "Places"}}\n'
    site.conf += "dossier_unmentioned = True\n"
    site.authority("place:\n  kabul: {name: Kabul, aliases: [Kabul city]}\n", "places.yaml")
    found, warnings = links(site, "{dossier:place}`kabul` {ref}`dossier-place`")
    assert found == [
        ("Kabul", "archive/place/kabul.html#dossier-kabul"),
        ("Places", "dossier-place.html"),
    ]
    assert warnings == ""


def test_an_unknown_target_in_a_description_is_told_at_the_authority_file(site: Site) -> None:
    site.conf += "dossier_unmentioned = True\n"
    description = "|\n      One.\n\n      {dossier:person}`nobody`\n"
    site.authority(f"person:\n  x:\n    name: X\n    description: {description}", "more.yaml")
    assert site.build().warnings.strip() == (
        "docs/authority/more.yaml:description of x:3: WARNING:"
        " no entry 'nobody' in the archive [dossier.reference]"
    )


@pytest.mark.parametrize(
    "written", ["{dossier:source}`Letter`", "{any}`Letter`", "{dossier:at}`there <Letter#p2>`"]
)
def test_what_refers_to_a_source_follows_it(site: Site, written: str) -> None:
    """Whatever the case of its name, and whatever of it is referred to."""
    site.source("Letter", "First title\n\nOne.\n\nTwo.\n")
    site.page("notes", NOTES + written)
    assert site.build().warnings == ""
    site.source("Letter", "Second title\n\nOne.\n")
    incremental = site.build()
    page = (incremental.outdir / "notes.html").read_bytes()
    assert b"First title" not in page
    if "p2" in written:
        assert "no place 'p2' in the source 'Letter'" in incremental.warnings
        assert b"#p2" not in page
    clean = site.build(out="clean")
    assert (clean.outdir / "notes.html").read_bytes() == page
    assert clean.warnings == incremental.warnings
