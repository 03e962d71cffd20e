"""While somebody writes, a build leaves for later what needs all pages; the next makes it."""

from __future__ import annotations

import pytest

from .conftest import AUTHORITY, SOURCE, Build, Site
from .test_search_index import ends_early

LEFT = ("genindex.html", "dossier-person.html", "dossier-sources.html", "objects.inv")


def said(build: Build) -> bool:
    return "indices and inventory: left as they were" in build.app.status.getvalue()


def left(build: Build) -> dict[str, bytes]:
    return {name: build.files[name] for name in LEFT}


@ends_early
def test_indices_are_left_for_later_and_the_build_says_so(site: Site) -> None:
    before = site.build()
    old = left(before)
    assert not said(before)
    renamed = "name: Imran Niazi\n    aliases: [Imran Khan, "
    site.authority(AUTHORITY.replace("name: Imran Khan\n    aliases: [", renamed))
    site.source("talks", SOURCE.replace("Talks Resume", "Talks End"))
    watched = site.build(dossier_watch=True)
    assert said(watched)
    assert left(watched) == old
    assert "Talks End" in watched.html("archive/sources/talks").text
    after = left(site.build())
    assert all(after[name] != old[name] for name in LEFT)
    # As they are where nobody has watched.
    assert after == left(site.build(out="clean"))


def test_a_build_that_only_loses_a_page_is_made_up_for(site: Site) -> None:
    site.source("second", SOURCE.replace("Talks Resume", "Talks End"))
    before = left(site.build())
    (site.root / "seeds/second.txt").unlink()
    site.build(dossier_watch=True)
    after = left(site.build())
    assert b"second" in before["dossier-sources.html"]
    assert b"second" not in after["dossier-sources.html"]
    assert after == left(site.build(out="clean"))


@pytest.mark.parametrize("lost", LEFT)
def test_what_is_not_there_is_made_even_while_somebody_writes(site: Site, lost: str) -> None:
    build = site.build()
    before = left(build)
    (build.outdir / lost).unlink()
    site.source("talks", SOURCE + "\nOne more sentence.\n")
    assert left(site.build(dossier_watch=True)) == before


def test_a_site_without_an_index_of_all_has_none_while_somebody_writes(site: Site) -> None:
    site.conf = "html_use_index = False\nhtml_domain_indices = False\n"
    site.build()
    site.source("talks", SOURCE + "\nOne more sentence.\n")
    watched = site.build(dossier_watch=True)
    assert said(watched)
    assert "genindex.html" not in watched.files
