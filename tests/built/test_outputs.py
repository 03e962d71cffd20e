"""An output shows what any build has found: other formats, other folders, what is gone or lost."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from sphinx_dossier.sphinx_ext import setup
from sphinx_dossier.sphinx_ext.outputs import MEMORY
from sphinx_dossier.sphinx_ext.pages import STORE, ArchiveError

from .conftest import AUTHORITY, INDEX, SOURCE, Build, Site
from .test_exactness import assert_same, clean_build
from .test_search_index import ends_early

EXTRACTS = (
    "{dossier:source}`talks`\n\n```{dossier:overview}\n```\n\n```{dossier:facts} taliban\n```\n"
)


def edit(site: Site) -> None:
    """Change what pages show whose own text stays the same."""
    site.authority(
        AUTHORITY.replace("summary: Politician.", "summary: Cricketer.").replace(
            "aliases: [Afghan Taliban]", "aliases: [Afghan Taliban, Zuzuzu]"
        )
    )


@pytest.fixture
def site_with_extracts(site: Site) -> Site:
    site.page("index", f"{INDEX}\n{EXTRACTS}")
    return site


def is_whole(site: Site, build: Build, tmp_path: Path) -> bool:
    """Whether a build has left what one from nothing does; fails if not."""
    assert_same(build, clean_build(site, tmp_path / "clean/site", 1))
    return True


def text_of_all(site: Site) -> None:
    site.build("text", nitpicky=False)


def one_page(site: Site) -> None:
    site.page("notes", "---\norphan: true\n---\n# Notes\n")
    site.build(nitpicky=False, only=["notes.md"])


def stopped_before_writing(site: Site) -> None:
    class StoppedError(Exception):
        pass

    def stop(*_told: object) -> None:
        raise StoppedError

    site.conf = 'import sys\ndef setup(app):\n    app.connect("write-started", sys.stop)\n'
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.stop", stop, raising=False)
        with pytest.raises(Exception, match=r"write-started|Stopped"):
            site.build(nitpicky=False)
    site.conf = ""


@pytest.mark.parametrize("other", [text_of_all, one_page, stopped_before_writing])
def test_what_another_build_has_read_is_written_by_the_next(
    site_with_extracts: Site, tmp_path: Path, other: Callable[[Site], None]
) -> None:
    site = site_with_extracts
    site.build(nitpicky=False)
    edit(site)
    other(site)
    build = site.build(nitpicky=False)
    assert "Cricketer" in str(build.html("archive/sources/talks"))
    assert is_whole(site, build, tmp_path)
    assert site.build(nitpicky=False).written == ()


def test_what_outputs_show_may_be_forgotten(site_with_extracts: Site) -> None:
    site = site_with_extracts
    build = site.build(nitpicky=False)
    Path(build.app.doctreedir, MEMORY).write_text("{", encoding="utf-8")
    assert set(site.build(nitpicky=False).written) == build.app.env.found_docs
    assert site.build(nitpicky=False).written == ()


def test_a_former_folder_of_pages_is_gone_with_its_output(site: Site) -> None:
    site.authority("person: {}\n")
    site.build(nitpicky=False)
    site.page("index", INDEX.replace("archive", "papers"))
    site.conf = 'dossier_pages = "papers"\n'
    build = site.build(nitpicky=False)
    assert list((site.docs / "archive").rglob("*.*")) == []
    assert [name for name in build.files if "archive/" in name] == []
    assert "papers/sources/talks.html" in build.files


@ends_early
@pytest.mark.parametrize("spoil", [Path.unlink, lambda path: path.write_bytes(b"Search.")])
@pytest.mark.parametrize("edited", [False, True])
def test_a_search_index_that_is_lost_or_spoiled_is_made_again(
    site: Site, tmp_path: Path, spoil: Callable[[Path], object], edited: bool
) -> None:
    build = site.build(nitpicky=False)
    spoil(build.outdir / "searchindex.js")
    if edited:
        edit(site)
    assert is_whole(site, site.build(nitpicky=False), tmp_path)


def test_a_first_build_of_one_page_has_no_index_of_the_others(site: Site, tmp_path: Path) -> None:
    site.page("notes", "---\norphan: true\n---\n# Notes\n")
    site.build(nitpicky=False, only=["notes.md"])
    assert is_whole(site, site.build(nitpicky=False), tmp_path)


def test_a_source_renamed_in_case_only_is_not_linked_under_its_old_name(
    site: Site, tmp_path: Path
) -> None:
    site.source("talks", SOURCE, "title: Talks")
    site.page("index", f"{INDEX}\n{{dossier:source}}`talks`\n")
    site.build(nitpicky=False)
    for suffix in (".txt", ".yaml"):
        (site.root / f"seeds/talks{suffix}").rename(site.root / f"seeds/Talks{suffix}")
    assert is_whole(site, site.build(nitpicky=False), tmp_path)


@pytest.mark.parametrize("other", [None, "text"])
def test_an_original_that_is_withdrawn_is_gone_from_the_site(
    site: Site, tmp_path: Path, other: str | None
) -> None:
    site.source("second", SOURCE)
    build = site.build(nitpicky=False)
    assert any("second.txt" in name for name in build.files)
    (site.root / "seeds/second.txt").rename(site.root / "seeds/second.TXT")
    (site.root / "seeds/talks.txt").unlink()
    if other:
        site.build(other, nitpicky=False)
    build = site.build(nitpicky=False)
    assert not any(name.endswith(("/second.txt", "/talks.txt")) for name in build.files)
    assert is_whole(site, build, tmp_path)


def test_the_way_to_the_editors_page_comes_and_goes(site: Site, tmp_path: Path) -> None:
    site.build(nitpicky=False)
    for number, setting in enumerate((True, False)):
        site.conf = f"dossier_editor_pages = {setting}\n"
        assert is_whole(site, site.build(nitpicky=False), tmp_path / str(number))


def test_an_authors_page_in_the_folder_of_pages_is_an_ordinary_page(site: Site) -> None:
    site.build()
    text = "---\norphan: true\n---\n# Mine\n\n{dossier:person}`imran-khan`\n"
    (site.docs / "archive/mine.md").write_text(text, encoding="utf-8")
    link = site.build().html("archive/mine").select_one("p a")
    assert link is not None
    assert link["href"] == "person/imran-khan.html#dossier-imran-khan"


def test_a_template_that_fails_on_an_authors_page_is_named_in_one_line(
    site_with_extracts: Site,
) -> None:
    site = site_with_extracts
    site.conf = 'dossier_templates = "templates"\n'
    (site.docs / "templates").mkdir()
    site.build(nitpicky=False)
    (site.docs / "templates/facts.md.jinja").write_text("{{ 1 // 0 }}{{ nobody.knows }}")
    with pytest.raises(ArchiveError, match="a template cannot be filled"):
        site.build(nitpicky=False)


def test_a_damaged_store_costs_time_and_changes_nothing(site: Site, tmp_path: Path) -> None:
    for number in range(30):
        site.source(f"s{number}", SOURCE)
    store = Path(site.build(nitpicky=False).app.doctreedir, STORE)
    data = store.read_bytes()
    middle = len(data) // 2
    store.write_bytes(data[:5000] + os.urandom(middle) + data[5000 + middle :])
    edit(site)
    assert is_whole(site, site.build(nitpicky=False), tmp_path)


def test_another_program_reads_all_pages_anew(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    build = site.build()
    version = setup.__globals__["key"]
    monkeypatch.setitem(setup.__globals__, "key", lambda: version()[::-1])
    assert set(site.build().written) == build.app.env.found_docs
