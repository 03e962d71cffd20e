"""What is made once for many pages, or done less often, makes no difference to the result."""

from __future__ import annotations

import gc
import subprocess
import sys
from collections.abc import Sequence

import pytest
from sphinx.application import Sphinx
from sphinx.builders import Builder
from sphinx.environment import BuildEnvironment

from sphinx_dossier.sphinx_ext import upkeep
from sphinx_dossier.sphinx_ext.domain import DossierDomain

from . import reader_archive
from .conftest import SOURCE, Build, Site


@pytest.mark.parametrize(
    ("theme", "builder"),
    [("alabaster", "html"), ("alabaster", "dirhtml"), ("furo", "html"), ("furo", "dirhtml")],
)
def test_what_is_made_once_for_a_folder_is_what_sphinx_makes_for_each_page(
    theme: str, builder: str, empty_site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty_site.conf = f'html_theme = "{theme}"\n'
    reader_archive.write(empty_site)
    empty_site.source("deeper/letter", "A letter\n\nElin Marwick wrote it.\n")
    shared = empty_site.build(builder, out="shared").files
    with monkeypatch.context() as patch:
        patch.setattr(upkeep, "_stands_in_no_toctree", lambda _app, _docname: False)
        each = empty_site.build(builder, out="each").files
    assert shared == each


COUNT_TAGS = """
from pathlib import Path

def setup(app):
    made = []

    def count(app, page, template, context, doctree):
        make = context["css_tag"]
        context["css_tag"] = lambda css: made.append(page) or make(css)

    def tell(app, exception):
        of_sources = {page for page in made if page.startswith("archive/sources/")}
        Path(app.srcdir, "made.txt").write_text(str(len(of_sources)), encoding="utf-8")

    app.connect("html-page-context", count, priority=300)
    app.connect("build-finished", tell)
"""


def test_tags_are_made_for_one_source_and_sphinx_would_make_them_for_each(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.conf += COUNT_TAGS
    site.source("letter", "A letter\n\nElin Marwick wrote it.\n")

    def pages_with_tags_of_their_own(out: str) -> int:
        site.build(out=out)
        return int((site.docs / "made.txt").read_text(encoding="utf-8"))

    assert pages_with_tags_of_their_own("shared") == 1
    # Where this fails, Sphinx keeps them itself: `share_surroundings` need not.
    monkeypatch.setattr(upkeep, "_stands_in_no_toctree", lambda _app, _docname: False)
    assert pages_with_tags_of_their_own("each") == 2


COUNT_DOCTREES = """
from pathlib import Path

def setup(app):
    def count(app, env):
        kept = len(env._write_doc_doctree_cache)
        Path(app.srcdir, "kept.txt").write_text(str(kept), encoding="utf-8")

    app.connect("env-updated", count)
"""


def test_doctrees_are_let_go_after_reading_and_the_pages_are_the_same(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.conf += COUNT_DOCTREES
    monkeypatch.setattr(upkeep, "_DOCTREES", 10_000)
    kept = site.build(out="kept").files
    # Where this fails, Sphinx lets go of them itself: `keep_few_doctrees` can go.
    assert int((site.docs / "kept.txt").read_text(encoding="utf-8")) > 5
    monkeypatch.setattr(upkeep, "_DOCTREES", 0)
    let_go = site.build(out="let-go").files
    assert int((site.docs / "kept.txt").read_text(encoding="utf-8")) <= 1
    assert kept == let_go


END = """
import atexit, gc, sys
from sphinx.cmd.build import main

# What is registered first is called last.
atexit.register(lambda: print("frozen", gc.get_freeze_count() > 0))
main(["-q", "docs", "out"])
print("frozen", gc.get_freeze_count() > 0)
"""


def test_python_looks_for_no_cycles_when_the_process_ends_and_not_before(site: Site) -> None:
    site.build()
    done = subprocess.run(
        [sys.executable, "-c", END], cwd=site.root, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["frozen", "False", "frozen", "True"]


def test_a_process_hands_back_the_pages_that_it_has_read(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[tuple[int, int]] = []
    merge = BuildEnvironment.merge_info_from

    def count(
        self: BuildEnvironment, docnames: Sequence[str], other: BuildEnvironment, app: Sphinx
    ) -> None:
        others = {page for page in other.tocs if page.startswith("archive/")} - set(docnames)
        known = set(other.domaindata["dossier"]["keys"]) - set(docnames)
        sent.append((len(others), len(known)))
        merge(self, docnames, other, app)

    monkeypatch.setattr(BuildEnvironment, "merge_info_from", count)

    def again(out: str) -> Build:
        site.source("talks", SOURCE)
        site.build(out=out, parallel=2)
        sent.clear()
        site.source("talks", f"{SOURCE}\nThe Taliban again.\n")
        return site.build(out=out, parallel=2)

    little = again("little").files
    assert set(sent) == {(0, 0)}
    monkeypatch.setattr(upkeep, "_OF_EACH_PAGE", ())
    monkeypatch.setattr(DossierDomain, "forget_pages", lambda _self: None)
    all_ = again("all").files
    # Where this fails, Sphinx does so itself: `send_back_little` can go.
    assert set(sent) != {(0, 0)}
    assert little == all_


def test_as_many_processes_write_as_were_asked_for(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted: list[int] = []
    write = Builder._write_parallel

    def count(self: Builder, docnames: Sequence[str], nproc: int) -> None:
        counted.append(nproc)
        write(self, docnames, nproc)

    monkeypatch.setattr(Builder, "_write_parallel", count)
    build = site.build(parallel=2)
    assert counted == [2]
    assert build.app.parallel == 2, "as it was"
    monkeypatch.setattr(upkeep, "_ONE_FOR_SPHINX", 0)
    site.build(parallel=2, out="other")
    # Where this fails, Sphinx does so itself: `write_in_every_process` can go.
    assert counted == [2, 1]


def test_python_looks_for_cycles_as_before_when_a_build_is_done(site: Site) -> None:
    before = gc.get_threshold()
    site.build()
    assert gc.get_threshold() == before
    assert gc.get_freeze_count() == 0
