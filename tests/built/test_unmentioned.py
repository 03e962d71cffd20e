"""Entries that no source mentions cost no page, unless a site asks for them."""

from __future__ import annotations

import pytest

from .conftest import Site

MORE = """
person:
  party-member: {name: Party Member, roles: [{title: Member, group: taliban}]}
  somebody-else: {name: Somebody Else}
"""


@pytest.fixture
def large(site: Site) -> Site:
    """A site whose authority has a person that has to do with one mentioned, and one that has not.

    The Taliban are mentioned.
    """
    site.authority(MORE, "more.yaml")
    return site


def test_an_entry_has_a_page_if_a_source_mentions_it_or_one_that_it_has_to_do_with(
    large: Site,
) -> None:
    build = large.build()
    assert build.warnings == ""
    assert (build.outdir / "archive/group/taliban.html").is_file()
    assert (build.outdir / "archive/person/party-member.html").is_file()
    assert not (build.outdir / "archive/person/somebody-else.html").exists()
    listed = build.html("archive/person")
    assert "Else, Somebody" not in listed.text
    assert "1 more entry has no page, since no source mentions it." in listed.text


def test_all_entries_have_pages_where_that_is_asked_for(large: Site) -> None:
    large.conf = "dossier_unmentioned = True\n"
    build = large.build()
    assert (build.outdir / "archive/person/somebody-else.html").is_file()
    assert "Else, Somebody" in build.html("archive/person").text
    assert "no page" not in build.html("archive/person").text


def test_a_reference_to_an_entry_without_a_page_shows_its_name_and_follows_it(large: Site) -> None:
    head = "---\norphan: true\n---\n# Notes\n\n"
    large.page("notes", f"{head}{{dossier:person}}`somebody-else` {{dossier:entry}}`x <taliban>`\n")
    build = large.build()
    assert build.warnings == ""
    assert build.html("notes").select_one("p").get_text() == "Somebody Else x"
    assert len(build.html("notes").select("p a.internal")) == 1

    large.authority(MORE.replace("Somebody Else", "Another Name"), "more.yaml")
    assert large.build().html("notes").select_one("p").get_text() == "Another Name x"

    large.source("letter", "A letter\n\nAnother Name wrote it.\n")
    link = large.build().html("notes").select_one('a[href*="somebody-else"]')
    assert link.get_text() == "Another Name"

    (large.root / "seeds/letter.txt").unlink()
    build = large.build()
    assert build.warnings == ""
    assert not build.html("notes").select('a[href*="somebody-else"]')
    assert not (build.outdir / "archive/person/somebody-else.html").exists()


def test_a_reference_to_no_entry_at_all_is_told(large: Site) -> None:
    large.page("notes", "---\norphan: true\n---\n# Notes\n\n{dossier:person}`somebody-els`\n")
    assert "no entry 'somebody-els' in the archive" in large.build().warnings
