"""Pages of the archive are read and written in a short way; a reader sees no difference.

Three ways lead from a page's text to HTML: our reader and condensed nodes; our reader and ordinary
nodes; and MyST throughout. Each has to give the same bytes.
"""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import NoReturn

import pytest
import sphinx.search
from docutils import nodes

from sphinx_dossier.render import templates
from sphinx_dossier.render.reading import Unknown
from sphinx_dossier.sphinx_ext.condensed import condensed
from sphinx_dossier.sphinx_ext.domain import DossierDomain
from sphinx_dossier.sphinx_ext.nodes import mention
from sphinx_dossier.sphinx_ext.page_reader import PageReader

from . import reader_archive
from .conftest import Build, Site
from .test_text_is_text import CONF, hostile_texts


def by_ordinary_nodes(site: Site, monkeypatch: pytest.MonkeyPatch) -> Build:
    with monkeypatch.context() as patch:
        patch.setattr(DossierDomain, "knows", lambda _self, _role: False)
        return site.build(out="ordinary")


def by_myst(site: Site, monkeypatch: pytest.MonkeyPatch) -> Build:
    def unknown(*_: object) -> NoReturn:
        raise Unknown

    with monkeypatch.context() as patch:
        patch.setattr(PageReader, "page", unknown)
        patch.setattr(PageReader, "parts", unknown)
        return site.build(out="myst")


def is_comparable(path: str) -> bool:
    """Whether ordinary nodes give the same file.

    Before Sphinx knew the class ``no-search``, it indexed what is not to be searched; condensed
    nodes hold no words there.
    """
    return "searchindex" not in path or "no-search" in inspect.getsource(sphinx.search)


def assert_same(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    condensed_build = site.build(out="condensed")
    short, warnings = condensed_build.files, condensed_build.warnings
    for other in (by_ordinary_nodes, by_myst):
        build = other(site, monkeypatch)
        assert build.warnings == warnings
        files = build.files
        assert files.keys() == short.keys()
        different = [path for path, data in files.items() if data != short[path]]
        different = [path for path in different if is_comparable(path)]
        assert different == [], other.__name__


@pytest.mark.parametrize("theme", ["alabaster", "furo"])
def test_each_way_of_reading_and_writing_a_page_gives_the_same_bytes(
    theme: str, empty_site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty_site.conf = f'html_theme = "{theme}"\nlanguage = "en"\n'
    reader_archive.write(empty_site)
    assert_same(empty_site, monkeypatch)


def test_each_way_gives_the_same_bytes_of_hostile_texts(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.conf = CONF
    for number, text in enumerate(hostile_texts()[::3]):
        site.source(f"hostile-{number}", text)
    assert_same(site, monkeypatch)


@pytest.mark.parametrize("builder", ["dirhtml", "json"])
def test_each_way_gives_the_same_bytes_in_other_builders_of_sites(
    builder: str, empty_site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader_archive.write(empty_site)
    short = empty_site.build(builder, out="condensed").files
    with monkeypatch.context() as patch:
        patch.setattr(DossierDomain, "knows", lambda _self, _role: False)
        ordinary = empty_site.build(builder, out="ordinary").files
    # Pickles hold the time of the build.
    pages = {path for path in short if not path.endswith((".pickle", "last_build"))}
    pages = set(filter(is_comparable, pages))
    assert [path for path in sorted(pages) if short[path] != ordinary[path]] == []


def test_a_page_of_a_source_has_few_nodes_however_much_it_names(empty_site: Site) -> None:
    reader_archive.write(empty_site)
    build = empty_site.build()
    doctree = build.app.env.get_doctree(f"archive/sources/{reader_archive.LONG}")
    assert doctree.astext().count("Harbour League") > 20
    assert len(list(doctree.findall(nodes.Element))) < 80
    assert not list(doctree.findall(mention))
    assert list(doctree.findall(condensed))


def test_what_a_template_adds_beyond_the_short_grammar_is_read_by_myst(site: Site) -> None:
    site.conf = 'dossier_templates = "templates"\n'
    folder = site.docs / "templates"
    folder.mkdir()
    own = "{% for block in blocks %}{{ block }}\n\n{% endfor %}\n> *quoted* by us\n"
    (folder / "source.md.jinja").write_text(
        "---\n# {{ notice }}\norphan: true\n---\n# {{ title }}\n\n"
        "```{dossier:source} {{ slug|myst }}\n:title: {{ source.title|option }}\n```\n\n" + own
    )
    page = site.build().html("archive/sources/talks")
    assert page.select_one("blockquote em").get_text() == "quoted"
    assert page.select_one(".dossier-mention a")["href"].endswith("#dossier-imran-khan")


def test_a_reference_of_a_template_that_leads_nowhere_is_told(site: Site) -> None:
    site.conf = 'dossier_templates = "templates"\n'
    folder = site.docs / "templates"
    folder.mkdir()
    ours = Path(templates.__file__).with_name("source.md.jinja").read_text(encoding="utf-8")
    own = "See {{ '{dossier:person}`Nobody <nobody>`'|myst }}\n"
    (folder / "source.md.jinja").write_text(f"{ours}\n{own}", encoding="utf-8")
    build = site.build()
    assert "no entry 'nobody' in the archive" in build.warnings
    assert "sources/talks.md:" in build.warnings
