r"""What Sphinx's own search finds: years and numbers, and a source by all names of its entries.

Sphinx leaves words of digits out of its index, and its script leaves them out of queries
(``searchtools.js``: ``queryTerm.match(/^\d+$/)``). In an archive a year is what people look
for. So digits get a letter before them, on both sides.
"""

from __future__ import annotations

from hashlib import sha256
from importlib import import_module
from typing import Final, cast

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.environment import BuildEnvironment
from sphinx.search import SearchLanguage, languages
from sphinx.search.en import SearchEnglish
from sphinx.transforms.post_transforms import SphinxPostTransform

from sphinx_dossier.render.source_page import keywords
from sphinx_dossier.sphinx_ext.domain import domain_of

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

        def split(self, input: str) -> list[str]:  # noqa: A002 — the name is Sphinx's
            # The index says in which pages a word stands, not how often.
            return [
                PREFIX + word if word.isascii() and word.isdigit() else word
                for word in dict.fromkeys(super().split(input))
            ]

        def word_filter(self, word: str) -> bool:
            return word.isdigit() or super().word_filter(word)

    WithNumbers.__name__ = language.__name__
    return cast("type[SearchLanguage]", WithNumbers)


class Keywords(SphinxPostTransform):
    """Let a source be found by every name of the entries that it mentions, whichever it uses.

    The words are put into a page when it is written. So an entry that is given another name needs
    no page to be read again, but the pages that name it to be written again (`rewritten`).
    """

    formats = ("html",)
    default_priority = 5

    def run(self, **kwargs: object) -> None:
        domain = domain_of(self.env)
        contents, slug = domain.contents, domain.slug_at(self.env.docname)
        card = contents.by_slug.get(slug) if contents and slug else None
        if contents and card and card.named:
            words = keywords(card.named, contents.corpus)
            after = sum(isinstance(each, nodes.meta) for each in self.document)
            self.document.insert(after, nodes.meta("", name="keywords", content=words))


def rewritten(_app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Return the pages of sources to be written again, because their keywords have changed."""
    domain = domain_of(env)
    contents = domain.contents
    if contents is None:
        return []
    names = {
        key: f"{entry.name}\0{entry.aliases}\0" for key, entry in contents.corpus.entries.items()
    }
    before: dict[str, str] = domain.data["keywords"]
    now: dict[str, str] = {}
    for slug, source in domain.sources.items():
        if (card := contents.by_slug.get(slug)) is not None:
            told = "".join(map(names.__getitem__, card.named))
            now[source.docname] = sha256(told.encode()).hexdigest()[:16]
    domain.data["keywords"] = now
    changed = [docname for docname, words in now.items() if before.get(docname) != words]
    if changed:
        domain.note_revised(changed)
    return changed
