"""The search index is whole after every build that makes it, and made only where there is need."""

from __future__ import annotations

import filecmp
import io
import json
import re
from collections.abc import Collection
from pathlib import Path
from typing import Any

import pytest
import sphinx
from sphinx.testing.util import SphinxTestApp

from sphinx_dossier.sphinx_ext import search_index

from .conftest import SOURCE, Build, Site


def index_of(build: Build) -> dict[str, Any]:
    script = (build.outdir / "searchindex.js").read_text(encoding="utf-8")
    found = json.loads(script.removeprefix("Search.setIndex(").removesuffix(")"))
    assert isinstance(found, dict)
    return found


def pages_with(build: Build, word: str) -> Collection[str]:
    index = index_of(build)
    found = index["terms"].get(word, [])
    return {index["docnames"][each] for each in (found if isinstance(found, list) else [found])}


def trace(build: Build) -> tuple[int, int]:
    """What the file system says of the index: the same only if nobody has written it."""
    found = (build.outdir / "searchindex.js").stat()
    return found.st_ino, found.st_mtime_ns


def waiting(build: Build) -> int:
    """How many pages a build says that wait for the index; 0 if it says nothing of it."""
    told = re.search(
        r"search index: left as it was \(dossier_watch\); pages that wait for it: (\d+)",
        build.app.status.getvalue(),
    )
    return int(told[1]) if told else 0


def test_an_index_is_left_alone_when_nothing_has_changed(site: Site) -> None:
    first = trace(site.build())
    build = site.build()
    assert trace(build) == first
    assert waiting(build) == 0
    # What else a search needs is there all the same.
    assert "stopwords" in (build.outdir / "_static/language_data.js").read_text()


def test_words_written_meanwhile_wait_for_a_build_that_makes_the_index_and_it_says_so(
    site: Site,
) -> None:
    before = trace(site.build())
    site.source("talks", SOURCE + "\nKilometres were walked.\n")
    watched = site.build(dossier_watch=True)
    assert trace(watched) == before
    assert waiting(watched) == len(set(watched.written)) == 3  # with two above it
    assert "Kilometres" in watched.html("archive/sources/talks").text
    assert pages_with(site.build(), "kilometr") == {"archive/sources/talks"}


def test_pages_that_wait_are_counted_once_however_often_they_change(site: Site) -> None:
    site.build()
    for word in ("One", "Two", "Three"):
        site.source("talks", f"{SOURCE}\n{word}.\n")
        build = site.build(dossier_watch=True)
    assert waiting(build) == 3
    after = site.build()
    assert set(after.written) >= {"archive/sources/talks"}
    assert site.build().written == ()


def test_the_first_build_makes_the_index_even_while_somebody_writes(site: Site) -> None:
    build = site.build(dossier_watch=True)
    assert "archive/sources/talks" in pages_with(build, "khan")


ends_early = pytest.mark.skipif(
    sphinx.version_info < (8, 2),
    reason="before 8.2, Sphinx ends a build that writes no page before it comes to the index",
)


@ends_early
def test_a_page_that_is_gone_is_gone_from_the_index(site: Site) -> None:
    site.page("notes", "---\norphan: true\n---\n# Notes\n\nParallelograms.\n")
    assert pages_with(site.build(), "parallelogram") == {"notes"}
    (site.docs / "notes.md").unlink()
    build = site.build()
    assert build.read == ()
    assert "notes" not in index_of(build)["docnames"]


@ends_early
def test_an_index_that_somebody_else_has_changed_is_made_anew(site: Site) -> None:
    path = site.build().outdir / "searchindex.js"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('"alltitles"', ' "alltitles"'), encoding="utf-8")
    site.build()
    assert path.read_text(encoding="utf-8") == text


def test_a_build_that_was_stopped_loses_no_words(site: Site) -> None:
    """The next one feeds the index what the stopped one has written already."""
    site.build()
    site.source("talks", SOURCE + "\nKilometres were walked.\n")
    conf = site.conf
    site.conf += (
        "def setup(app):\n"
        "    def stop(_app):\n"
        "        raise RuntimeError('stopped')\n"
        "    app.connect('html-collect-pages', stop)\n"
    )
    with pytest.raises(Exception, match="stopped"):
        site.build()
    site.conf = conf
    assert pages_with(site.build(), "kilometr") == {"archive/sources/talks"}


@pytest.mark.parametrize("spoilt", ["", "[]", '{"no": ["such"', "{}"])
def test_what_is_remembered_may_be_lost_or_spoilt(site: Site, spoilt: str) -> None:
    first = site.build()
    (Path(first.app.doctreedir) / search_index.MEMORY).write_text(spoilt, encoding="utf-8")
    build = site.build()
    assert build.warnings == ""
    assert build.files == first.files


@ends_early
def test_sphinx_still_looks_at_its_index_and_its_downloads_when_nothing_has_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When this fails, of `search_index._Index` only the waiting is needed, or no `originals`."""
    (tmp_path / "conf.py").write_text("")
    (tmp_path / "file.txt").write_text("A file.")
    (tmp_path / "index.rst").write_text("Home\n====\n\n:download:`file.txt`\n")
    compared: list[str] = []
    compare = filecmp.cmp

    def count(one: Path, other: Path, shallow: bool = True) -> bool:
        compared.append(Path(one).name)
        return compare(one, other, shallow)

    monkeypatch.setattr(filecmp, "cmp", count)
    times = []
    for _build in range(2):
        app = SphinxTestApp("html", srcdir=tmp_path, warning=io.StringIO(), status=io.StringIO())
        compared.clear()
        app.build()
        app.cleanup()
        times.append((app.outdir / "searchindex.js").stat().st_mtime_ns)
    assert times[0] != times[1]
    assert "file.txt" in compared


@pytest.mark.parametrize("watch", [False, True])
def test_words_that_waited_are_not_lost_with_what_is_remembered(site: Site, watch: bool) -> None:
    site.build()
    site.source("talks", SOURCE + "\nKilometres were walked.\n")
    memory = Path(site.build(dossier_watch=True).app.doctreedir) / search_index.MEMORY
    memory.unlink()
    assert pages_with(site.build(dossier_watch=watch), "kilometr") == {"archive/sources/talks"}


@pytest.mark.parametrize("builder", ["dirhtml", "json", "singlehtml", "epub", "text"])
def test_a_first_build_is_the_same_in_any_builder_while_somebody_writes(
    site: Site, builder: str
) -> None:
    site.conf = 'copyright = "Nobody"\nversion = "1"\n'
    usual = site.build(builder, out="usual")
    watched = site.build(builder, out="watched", dossier_watch=True)
    assert watched.warnings == usual.warnings == ""
    # An e-book tells when it was made, and JSON has the settings beside it.
    made = {name for name, data in usual.files.items() if watched.files[name] != data}
    assert made <= {"content.opf", "environment.pickle", "Projectnamenotset.epub"}
