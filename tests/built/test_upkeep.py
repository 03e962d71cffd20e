"""What is made once for many pages, or done less often, makes no difference to the result."""

from __future__ import annotations

import gc
import subprocess
import sys

import pytest

from sphinx_dossier.sphinx_ext import upkeep
from sphinx_dossier.sphinx_ext.domain import DossierDomain

from . import reader_archive
from .conftest import SOURCE, Build, Site


@pytest.mark.parametrize(
    ("theme", "builder"),
    [("alabaster", "html"), ("alabaster", "dirhtml"), ("furo", "html"), ("furo", "dirhtml")],
)
def test_navigation_made_once_for_a_folder_is_what_sphinx_makes_for_each_page(
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


COUNT_SENT = """
from pathlib import Path

def setup(app):
    def count(app, env, docnames, other):
        others = {page for page in other.tocs if page.startswith("archive/")} - set(docnames)
        known = set(other.domaindata["dossier"]["keys"]) - set(docnames)
        with Path(app.srcdir, "sent.txt").open("a", encoding="utf-8") as file:
            file.write(f"{len(others)} {len(known)}\\n")

    app.connect("env-merge-info", count)
"""


def test_a_process_hands_back_the_pages_that_it_has_read(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.conf += COUNT_SENT
    sent = site.docs / "sent.txt"

    def again(out: str) -> Build:
        sent.unlink(missing_ok=True)
        site.source("talks", SOURCE)
        site.build(out=out, parallel=2)
        sent.unlink()
        site.source("talks", f"{SOURCE}\nThe Taliban again.\n")
        return site.build(out=out, parallel=2)

    little = again("little").files
    assert set(sent.read_text(encoding="utf-8").splitlines()) == {"0 0"}
    monkeypatch.setattr(upkeep, "_OF_EACH_PAGE", ())
    monkeypatch.setattr(DossierDomain, "forget_pages", lambda _self: None)
    all_ = again("all").files
    # Where this fails, Sphinx does so itself: `send_back_little` can go.
    assert set(sent.read_text(encoding="utf-8").splitlines()) != {"0 0"}
    assert little == all_


COUNT_PROCESSES = """
from pathlib import Path

def setup(app):
    def count(app, builder):
        write = builder._write_parallel

        def counted(docnames, nproc):
            Path(app.srcdir, "processes.txt").write_text(str(nproc), encoding="utf-8")
            write(docnames, nproc)

        builder._write_parallel = counted

    app.connect("write-started", count)
"""


def test_as_many_processes_write_as_were_asked_for(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.conf += COUNT_PROCESSES
    counted = site.docs / "processes.txt"
    build = site.build(parallel=2)
    assert counted.read_text(encoding="utf-8") == "2"
    assert build.app.parallel == 2, "as it was"
    with monkeypatch.context() as patch:
        patch.setattr(upkeep, "_ONE_FOR_SPHINX", 0)
        site.build(parallel=2, out="other")
    # Where this fails, Sphinx does so itself: `write_in_every_process` can go.
    assert counted.read_text(encoding="utf-8") == "1"


def test_python_looks_for_cycles_as_before_when_a_build_is_done(site: Site) -> None:
    before = gc.get_threshold()
    site.build()
    assert gc.get_threshold() == before
