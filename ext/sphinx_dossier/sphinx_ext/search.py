r"""Years and numbers in Sphinx's own search.

Sphinx leaves words of digits out of its index, and its script leaves them out of queries
(``searchtools.js``: ``queryTerm.match(/^\d+$/)``). In an archive a year is what people look
for. So digits get a letter before them, on both sides.
"""

from __future__ import annotations

from importlib import import_module
from typing import Final, cast

from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.search import SearchLanguage, languages

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
    """Register a language for the search index that is the site's own, and keeps numbers."""
    code = config.html_search_language or config.language or "en"
    if code not in languages:
        code = code.partition("_")[0]
    if code not in languages:
        code = "en"
    app.add_search_language(with_numbers(_language(code)))


def _language(code: str) -> type[SearchLanguage]:
    found = languages[code]
    if isinstance(found, str):
        module, _dot, name = found.rpartition(".")
        found = getattr(import_module(module), name)
    return cast("type[SearchLanguage]", found)


def with_numbers(language: type[SearchLanguage]) -> type[SearchLanguage]:
    """Return `language`, changed so that words of digits can be found; once is enough."""
    if hasattr(language, "keeps_numbers"):
        return language

    class WithNumbers(language):  # type: ignore[misc, valid-type]
        keeps_numbers = True
        js_splitter_code = _SPLIT_AND_MARK % (
            language.js_splitter_code or _SPLIT_LIKE_SPHINX,
            PREFIX,
        )

        def split(self, input: str) -> list[str]:  # noqa: A002 — the name is Sphinx's
            return [
                PREFIX + word if word.isascii() and word.isdigit() else word
                for word in super().split(input)
            ]

        def word_filter(self, word: str) -> bool:
            return word.isdigit() or super().word_filter(word)

    WithNumbers.__name__ = language.__name__
    return cast("type[SearchLanguage]", WithNumbers)
