"""The archive as a set of MyST pages.

`pages` is a pure function: the same corpus, words and templates give the same texts. Everything
that a built page shows stands in its text, so that a page changes exactly when its text does.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from sphinx_dossier import concordance as concordances
from sphinx_dossier.authority import Relation
from sphinx_dossier.kinds import Kinds
from sphinx_dossier.model import Corpus
from sphinx_dossier.render import entry_page, list_pages, source_page
from sphinx_dossier.render.templates import Templates
from sphinx_dossier.render.text import slug
from sphinx_dossier.render.words import Words

__all__ = ["Edition", "Page", "Words", "pages"]


@dataclass(frozen=True, slots=True)
class Page:
    """A file of the folder of pages: its path below the folder, with suffix, and its text."""

    path: str
    text: str


@dataclass(frozen=True)
class Edition:
    """How the archive is to be written down.

    `folder` is the docname of the folder of pages (``archive``); `originals` is the folder of
    sources as seen from the documentation's own (``../seeds``), both with ``/``;
    `template_folder` may hold templates that replace ours.
    """

    words: Words
    folder: str
    originals: str
    template_folder: Path | None = None


def pages(
    corpus: Corpus,
    kinds: Kinds,
    relations: Mapping[str, tuple[Relation, ...]],
    edition: Edition,
) -> Iterator[Page]:
    """Yield every page of the archive, each path once.

    Raises `jinja2.TemplateError` where a template of the user's cannot be read or filled.
    """
    templates = Templates(edition.template_folder)
    concordance = concordances.build(corpus)
    order = [
        corpus.sources[source_id]
        for source_id in concordances.in_date_order(corpus.sources.values())
    ]
    # Only dated sources have neighbours; in `order` they come first.
    dated = [source for source in order if source.value("date")]
    for place, source in enumerate(order):
        page = source_page.view(
            source,
            corpus,
            kinds,
            edition.words,
            originals=edition.originals,
            earlier=dated[place - 1] if 0 < place < len(dated) else None,
            later=dated[place + 1] if place + 1 < len(dated) else None,
        )
        yield Page(f"sources/{page['slug']}.md", templates.fill("source", page))
    for entry in corpus.entries.values():
        view = entry_page.view(entry, corpus, kinds, relations, concordance, edition.words)
        yield Page(f"{entry.kind}/{slug(entry.id)}.md", templates.fill("entry", view))
    for kind in kinds.values():
        view = list_pages.kind_view(kind, corpus, concordance, edition.words)
        yield Page(f"{kind.id}.md", templates.fill("kind", view))
    view = list_pages.sources_view(order, corpus, edition.words)
    yield Page("sources.md", templates.fill("sources", view))
    overview = list_pages.overview(order, corpus, kinds, concordance, edition.words, edition.folder)
    yield Page("overview.inc", templates.fill("overview", overview))
    yield Page("index.md", templates.fill("index", overview))
