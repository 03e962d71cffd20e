"""The search index that grows from the last one is the one that Sphinx makes of all pages anew."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest
from docutils import nodes
from docutils.utils import new_document
from hypothesis import given, settings
from hypothesis import strategies as st
from sphinx.environment import BuildEnvironment
from sphinx.search import IndexBuilder, js_index
from sphinx.testing.util import SphinxTestApp

from sphinx_dossier.sphinx_ext.grown_index import GrownIndexBuilder

# Several forms of a word, words that are left out, and one whose stem is.
WORDS = ("Talks", "talk", "talking", "the", "The", "doing", "does", "Kabul", "1998", "x", "Émigrés")

Page = tuple[str, list[str]]
"""A title, and the words of the paragraphs below it."""
Archive = Mapping[str, Page]

pages = st.tuples(st.sampled_from(WORDS), st.lists(st.sampled_from(WORDS), max_size=6))


@st.composite
def histories(draw: st.DrawFn) -> list[Archive]:
    """An archive, and what becomes of it: most pages stay while others come, change and go."""
    names = st.sampled_from("abcde")
    versions: list[Archive] = [draw(st.dictionaries(names, pages, min_size=1))]
    for _ in range(draw(st.integers(1, 3))):
        come = draw(st.dictionaries(names, pages, max_size=2))
        gone = draw(st.sets(names, max_size=2))
        left = {each: page for each, page in versions[-1].items() if each not in gone} | come
        versions.append(left or versions[-1])
    return versions


def tree(page: Page) -> nodes.document:
    title, words = page
    document = new_document("page")
    section = nodes.section("", nodes.title("", title), ids=["here"])
    section += [nodes.paragraph("", word) for word in words]
    section += nodes.section("", nodes.title("", "Doing talks"), ids=["there"])
    document += section
    return document


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Iterable[BuildEnvironment]:
    folder = tmp_path_factory.mktemp("site")
    Path(folder, "conf.py").touch()
    Path(folder, "index.rst").write_text("Home\n====\n", encoding="utf-8")
    app = SphinxTestApp("html", srcdir=folder, warning=io.StringIO(), status=io.StringIO())
    yield app.env
    app.cleanup()


def made_by(kind: type[IndexBuilder], env: BuildEnvironment) -> IndexBuilder:
    # Sphinx 9 keeps what an index builder knows in the environment.
    for name in vars(env):
        if name.startswith("_search_index_"):
            setattr(env, name, {})
    return kind(env, "en", {}, "")


def fed(indexer: IndexBuilder, archive: Archive, docnames: Iterable[str]) -> str:
    """Return the index after some pages have been fed to it, as `StandaloneHTMLBuilder` does."""
    for docname in docnames:
        indexer.feed(docname, f"{docname}.rst", archive[docname][0], tree(archive[docname]))
    indexer.prune(archive)
    dumped = io.StringIO()
    indexer.dump(dumped, "json")
    return dumped.getvalue()


def told(index: str) -> Any:
    """What an index says; of words, those that some page holds."""
    found = json.loads(index)
    for name in ("terms", "titleterms"):
        found[name] = {word: places for word, places in found[name].items() if places != []}
    return found


@settings(max_examples=150, deadline=None)
@given(histories())
def test_a_grown_index_is_what_sphinx_makes_of_all_pages(
    environment: BuildEnvironment, history: list[Archive]
) -> None:
    before: Archive = {}
    last = ""
    for archive in history:
        indexer = made_by(GrownIndexBuilder, environment)
        changed = [each for each in sorted(archive) if before.get(each) != archive[each]]
        if last:
            indexer.load(io.StringIO(last), "json")
        indexer.prune(set(archive) - set(changed))
        last = fed(indexer, archive, changed)
        anew = fed(made_by(IndexBuilder, environment), archive, sorted(archive))
        assert told(last) == told(anew)
        assert [] not in json.loads(last)["terms"].values()
        script = io.StringIO()
        indexer.dump(script, js_index)
        assert script.getvalue() == js_index.dumps(indexer.freeze())
        before = archive


def test_a_page_that_is_fed_again_is_found_by_its_new_words_only(
    environment: BuildEnvironment,
) -> None:
    both = {"a": ("Talks", ["Kabul"]), "b": ("Doing", ["Kabul", "1998"])}
    left, changed = {"b": both["b"]}, {"a": ("Talks", ["1998"]), "b": both["b"]}
    indexer = made_by(GrownIndexBuilder, environment)
    for archive, docnames in ((both, "ab"), (left, "b"), (changed, "ab")):
        index = fed(indexer, archive, docnames)
        anew = fed(made_by(IndexBuilder, environment), archive, sorted(archive))
        assert told(index) == told(anew)


def test_an_index_of_another_sphinx_is_refused_as_sphinx_does(
    environment: BuildEnvironment,
) -> None:
    archive = {"a": ("Talks", ["Kabul"])}
    alone = fed(made_by(IndexBuilder, environment), archive, archive)
    indexer = made_by(GrownIndexBuilder, environment)
    for index in ('{"envversion": "another", "docnames": ["a"]}', "[]"):
        with pytest.raises(ValueError, match="old format"):
            indexer.load(io.StringIO(index), "json")
    assert told(fed(indexer, archive, archive)) == told(alone)
