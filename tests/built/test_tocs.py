"""Contents that are kept as words show what Sphinx's own would, numbers of sections and all."""

from __future__ import annotations

import pickle
import re

import pytest
from docutils import nodes
from sphinx import addnodes

from sphinx_dossier.sphinx_ext import tocs
from sphinx_dossier.sphinx_ext.tocs import Heading, condensed_toc

from . import reader_archive
from .conftest import Build, Site

NUMBERED = "# Home\n\n```{toctree}\n:numbered:\narchive/index\narchive/sources/letter\n```\n"
LETTER = "A letter\n\nElin Marwick wrote it.\n\n# The harbour\n\nShe wrote of boats.\n"


def numbers_in(build: Build, docname: str) -> list[str]:
    """Return the numbers of sections that a page shows, in headings and in links to them."""
    return re.findall(r"\b\d+\.\d+\.", build.html(docname).get_text(" "))


def test_contents_kept_as_words_are_those_that_sphinx_collects(
    empty_site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader_archive.write(empty_site)
    words = {**empty_site.build(out="words").app.env.tocs}
    monkeypatch.setattr(tocs, "_condense", lambda _env, _docname: None)
    collected = empty_site.build(out="collected").app.env.tocs
    # Pages of the site's own are left to Sphinx, and so are contents with a toctree in them.
    assert {name for name, kept in words.items() if isinstance(kept, condensed_toc)} == {
        name
        for name, listed in collected.items()
        if name.startswith("archive/") and not list(listed.findall(addnodes.toctree))
    }
    assert {name: kept.pformat() for name, kept in words.items()} == {
        name: listed.pformat() for name, listed in collected.items()
    }
    assert {type(kept) for kept in words.values()} == {nodes.bullet_list}


def test_sections_of_sources_in_a_numbered_toctree_stay_numbered(site: Site) -> None:
    site.page("index", NUMBERED)
    site.source("letter", LETTER)
    first = site.build()
    numbers = numbers_in(first, "archive/sources/letter")
    assert numbers.count("2.1.") == 2  # beside the heading, and in the contents of the page
    # Written after the letter, with its contents below.
    assert "2.1." in numbers_in(first, "index")
    # A setting of the builder: pages are written anew, from what the last build kept.
    again = site.build(html_permalinks_icon="#")
    assert "archive/sources/letter" in again.written
    assert "archive/sources/letter" not in again.read
    assert numbers_in(again, "archive/sources/letter") == numbers


TWO = (Heading("One", "", (Heading("Below", "#below", ()),)), Heading("Two", "#two", ()))


def test_contents_are_pickled_as_words_until_they_are_looked_at() -> None:
    kept = condensed_toc("page", TWO)
    assert isinstance(pickle.loads(pickle.dumps(kept)), condensed_toc)
    assert vars(pickle.loads(pickle.dumps(kept))) == {"docname": "page", "headings": TWO}
    references = list(kept.findall(nodes.reference))
    assert [each["anchorname"] for each in references] == ["", "#below", "#two"]
    references[1]["secnumber"] = (1, 1)
    numbered = pickle.loads(pickle.dumps(kept))
    assert type(numbered) is nodes.bullet_list
    assert numbered.pformat() == kept.pformat()


def test_a_copy_of_contents_is_an_ordinary_list_without_items() -> None:
    copied = condensed_toc("page", TWO).copy()
    assert (type(copied), copied.children) == (nodes.bullet_list, [])


def test_contents_have_no_other_attributes() -> None:
    assert not hasattr(condensed_toc("page", TWO), "anything")
