"""Tiny archives, built for real."""

from __future__ import annotations

import functools
import io
import os
import re
import shutil
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from docutils import nodes
from playwright.sync_api import Browser, sync_playwright
from sphinx.builders.html import _assets
from sphinx.testing.util import SphinxTestApp

from sphinx_dossier.sphinx_ext.condensed import condensed
from sphinx_dossier.sphinx_ext.expansion import expand
from sphinx_dossier.sphinx_ext.nodes import passage_mark

AUTHORITY = """\
person:
  imran-khan:
    name: Imran Khan
    aliases: [Prime Minister Imran Khan]
    summary: Politician.
group:
  taliban:
    name: Taliban
    aliases: [Afghan Taliban]
    summary: A movement.
  tehrik-e-taliban-pakistan:
    name: Tehrik-e-Taliban Pakistan
    aliases: [Pakistani Taliban, TTP]
agreement:
  doha-agreement:
    name: Doha Agreement
    signed: 2020-02-29
    parties: [taliban]
"""

SOURCE = """\
Talks Resume

By A. Reporter
10 June 2020

Imran Khan spoke about the Taliban on Monday. He did not name the Pakistani Taliban.

Khan said that 1,200 people had read the Doha Agreement.
"""


@dataclass(frozen=True)
class Build:
    """What one build left behind, and which pages it read and wrote."""

    app: SphinxTestApp
    outdir: Path
    warnings: str
    read: tuple[str, ...]
    written: tuple[str, ...]

    def doctree(self, docname: str) -> nodes.document:
        """Return a page's doctree, with ordinary nodes for what is condensed in it."""
        doctree = self.app.env.get_doctree(docname)
        for node in list(doctree.findall(condensed)):
            node.replace_self(list(expand(node)))
        return doctree

    def html(self, docname: str) -> BeautifulSoup:
        text = (self.outdir / f"{docname}.html").read_text(encoding="utf-8")
        return BeautifulSoup(text, "html.parser")

    @property
    def files(self) -> dict[str, bytes]:
        """Every file of the output that readers get, by its path."""
        return {
            path.relative_to(self.outdir).as_posix(): path.read_bytes()
            for path in sorted(self.outdir.rglob("*"))
            if path.is_file() and not path.name.startswith(".buildinfo")
        }


@dataclass
class Site:
    """A folder with sources, authority and documentation, as a user keeps it."""

    root: Path
    conf: str = ""
    app: SphinxTestApp | None = None

    @property
    def docs(self) -> Path:
        return self.root / "docs"

    def source(self, name: str, text: str | bytes, sidecar: str | None = None) -> Path:
        path = self.root / "seeds" / f"{name}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        if sidecar is not None:
            path.with_suffix(".yaml").write_text(sidecar, encoding="utf-8")
        return path

    def authority(self, text: str, name: str = "all.yaml") -> Path:
        path = self.docs / "authority" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def page(self, name: str, text: str) -> None:
        (self.docs / f"{name}.md").write_text(text, encoding="utf-8")

    def build(
        self,
        builder: str = "html",
        *,
        out: str = "build",
        parallel: int = 1,
        nitpicky: bool = True,
        only: Sequence[str] = (),
        **overrides: Any,
    ) -> Build:
        """Build as ``sphinx-build -n`` does, all pages or those of `only` some files of the docs.

        Doctrees are kept beside the output; several builders share them.
        """
        self.clean_up()
        # Sphinx 9 remembers the checksums of static files for as long as its process lives.
        if remembered := getattr(_assets, "_file_checksum_inner", None):
            remembered.cache_clear()
        (self.docs / "conf.py").write_text(
            'extensions = ["myst_parser", "sphinx_design", "sphinx_dossier"]\n' + self.conf
        )
        warnings = io.StringIO()
        outdir = self.root / out / builder
        app = SphinxTestApp(
            builder,
            srcdir=self.docs,
            builddir=self.root / out,
            warning=warnings,
            status=io.StringIO(),
            parallel=parallel,
            confoverrides={"nitpicky": nitpicky, **overrides},
        )
        self.app = app
        read: list[str] = []
        app.connect("env-before-read-docs", lambda _app, _env, docnames: read.extend(docnames))
        written: list[str] = []
        app.connect("doctree-resolved", lambda _app, _doctree, docname: written.append(docname))
        app.build(filenames=[str(self.docs / name) for name in only])
        plain = re.sub(r"\x1b\[[0-9;]*m", "", warnings.getvalue())
        return Build(
            app, outdir, plain.replace(str(self.root) + "/", ""), tuple(read), tuple(written)
        )

    def clean_up(self) -> None:
        if self.app is not None:
            self.app.cleanup()
            self.app = None


INDEX = "# Home\n\n```{toctree}\narchive/index\n```\n"


@pytest.fixture
def empty_site(tmp_path: Path) -> Iterator[Site]:
    """A site with a home page and nothing else."""
    site = Site(tmp_path)
    for folder in ("docs/authority", "seeds"):
        (tmp_path / folder).mkdir(parents=True)
    site.page("index", INDEX)
    yield site
    site.clean_up()


@pytest.fixture
def site(empty_site: Site) -> Site:
    """A site with a source and a few entries."""
    empty_site.authority(AUTHORITY)
    empty_site.source("talks", SOURCE)
    return empty_site


def passages(doctree: nodes.document) -> Mapping[str, str]:
    """Return the text of each passage that a source's page shows, by anchor."""
    shown = {mark["ids"][0]: mark.parent.astext() for mark in doctree.findall(passage_mark)}
    return {"title": next(doctree.findall(nodes.title)).astext(), **shown}


# --- A reader's browser -----------------------------------------------------------------------


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium: the one named in the variable CHROMIUM, on the path, or Playwright's own."""
    names = ("chromium", "chromium-browser", "google-chrome")
    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, names)), None)
    flags = ["--no-sandbox", "--disable-quic", "--disable-background-networking"]
    with sync_playwright() as playwright:
        if path is None and not Path(playwright.chromium.executable_path).exists():
            wanted = "no Chromium; install it, or name it in the variable CHROMIUM"
            pytest.fail(wanted) if os.environ.get("CI") else pytest.skip(wanted)
        browser = playwright.chromium.launch(executable_path=path, args=flags)
        yield browser
        browser.close()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""


@pytest.fixture
def serve() -> Iterator[Callable[[Path], str]]:
    """A function that serves a folder on this machine and returns its address."""
    servers = []

    def start(folder: Path) -> str:
        handler = functools.partial(_Quiet, directory=str(folder))
        server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        servers.append((server, thread))
        return f"http://127.0.0.1:{server.server_port}"

    yield start
    for server, thread in servers:
        server.shutdown()
        server.server_close()
        thread.join()
