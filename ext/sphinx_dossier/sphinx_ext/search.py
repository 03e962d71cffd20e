r"""Sphinx's own search: years and numbers, and an index that incremental builds keep whole.

Sphinx leaves words of digits out of its index, and its script leaves them out of queries
(``searchtools.js``: ``queryTerm.match(/^\d+$/)``). In an archive a year is what people look
for. So digits get a letter before them, on both sides.
"""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from typing import Any, Final, cast

from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.search import SearchLanguage, languages
from sphinx.search.en import SearchEnglish
from sphinx.util.index_entries import split_index_msg

PREFIX: Final = "n"

_SPLIT_LIKE_SPHINX: Final = r"""
var splitQuery = (query) => query
  .split(/[^\p{Letter}\p{Number}_\p{Emoji_Presentation}]+/gu)
  .filter((term) => term);
"""

_SPLIT_AND_MARK: Final = """
var splitQuery = (() => {
%s
  const split = splitQuery;
  return (query) => split(query).map((term) => (/^[0-9]+$/.test(term) ? "%s" + term : term));
})();
"""


def index_numbers(app: Sphinx, config: Config) -> None:
    """Register a language for the search index that is the site's own, and keeps numbers.

    It replaces a language of Sphinx's for this build only.
    """
    code = config.html_search_language or config.language or "en"
    before = dict(languages)
    app.add_search_language(with_numbers(_language(code), code))

    def restore(_app: Sphinx, _exception: Exception | None) -> None:
        languages.clear()
        languages.update(before)

    app.connect("build-finished", restore)


def _language(code: str) -> type[SearchLanguage]:
    """Return the language that Sphinx would take for `code`: English for one it does not know."""
    found = languages.get(code) or languages.get(code.partition("_")[0]) or SearchEnglish
    if isinstance(found, str):
        module, _dot, name = found.rpartition(".")
        found = getattr(import_module(module), name)
    return cast("type[SearchLanguage]", found)


def with_numbers(language: type[SearchLanguage], code: str) -> type[SearchLanguage]:
    """Return `language`, changed so that words of digits can be found, under the name `code`."""

    class WithNumbers(language):  # type: ignore[misc, valid-type]
        lang = code
        js_splitter_code = _SPLIT_AND_MARK % (
            language.js_splitter_code or _SPLIT_LIKE_SPHINX,
            PREFIX,
        )

        def __init__(self, options: dict[str, str]) -> None:
            super().__init__(options)
            # The words of an archive are few beside their places: each is looked at once.
            self._stems: dict[str, str] = {}
            self._kept: dict[str, bool] = {}

        def stem(self, word: str) -> str:
            found = self._stems.get(word)
            if found is None:
                found = self._stems[word] = super().stem(word)
            return found

        def split(self, input: str) -> list[str]:  # noqa: A002 — the name is Sphinx's
            # The index says in which pages a word stands, not how often.
            return [
                PREFIX + word if word.isascii() and word.isdigit() else word
                for word in dict.fromkeys(super().split(input))
            ]

        def word_filter(self, word: str) -> bool:
            kept = self._kept.get(word)
            if kept is None:
                kept = self._kept[word] = word.isdigit() or super().word_filter(word)
            return kept

    WithNumbers.__name__ = language.__name__
    return cast("type[SearchLanguage]", WithNumbers)


def mend_incremental_index(app: Sphinx) -> list[tuple[str, dict[str, Any], str]]:
    """Give the search index of an incremental build what a clean build's would have; add no page.

    An incremental build loses the index entries of the pages it does not write
    (https://github.com/sphinx-doc/sphinx/issues/12599), and with them an entry's first place for
    its aliases; and it keeps words that no page holds any more. There is no public way to
    either; a Sphinx that keeps them elsewhere is left alone. Tests say when this is no longer
    needed.
    """
    indexer = getattr(app.builder, "indexer", None)
    for words in (getattr(indexer, "_mapping", {}), getattr(indexer, "_title_mapping", {})):
        for word in [word for word, docnames in words.items() if not docnames]:
            del words[word]
    if indexer is not None and hasattr(indexer, "_index_entries"):
        entries = app.env.domains.index_domain.entries
        indexer._index_entries = {  # noqa: SLF001 — see above
            docname: sorted(_shown_entries(entries[docname])) for docname in sorted(entries)
        }
    return []


def _shown_entries(
    entries: Iterable[tuple[str, str, str, str, str | None]],
) -> set[tuple[str, str, str]]:
    """Return what the search index holds of a page's index entries: words, anchor, ``main``."""
    shown = set()
    for kind, value, anchor, main, _key in entries:
        try:
            parts = split_index_msg(kind, value)
        except ValueError:
            continue
        shown |= {(part, anchor or "", main) for part in parts}
    return shown
