"""The archive as a set of MyST pages.

`pages` is a pure function: the same corpus, words and templates give the same texts. Everything
that a built page shows stands in its text, so that a page changes exactly when its text does.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sphinx_dossier.render import entry_page, list_pages, source_page
from sphinx_dossier.render.contents import Contents, Edition
from sphinx_dossier.render.words import Words

__all__ = ["Contents", "Edition", "Page", "Words", "pages"]


@dataclass(frozen=True, slots=True)
class Page:
    """A file of the folder of pages: its path below the folder, with suffix, and its text."""

    path: str
    text: str


def pages(contents: Contents) -> Iterator[Page]:
    """Yield every page of the archive, each path once.

    Raises `jinja2.TemplateError` where a template of the user's cannot be read or filled.
    """
    fill = contents.templates.fill
    # Only dated sources have neighbours; among all sources they come first.
    dated = contents.dated
    for place, source in enumerate(contents.sources):
        page = source_page.view(
            source,
            contents,
            earlier=dated[place - 1] if 0 < place < len(dated) else None,
            later=dated[place + 1] if place + 1 < len(dated) else None,
        )
        yield Page(f"sources/{page['slug']}.md", fill("source", page))
    for entry in contents.corpus.entries.values():
        for path, view in entry_page.views(entry, contents):
            yield Page(f"{entry.kind}/{path}.md", fill("entry", view))
    for kind in contents.kinds.values():
        yield Page(f"{kind.id}.md", fill("kind", list_pages.kind_view(kind, contents)))
    yield Page("pictures.md", fill("pictures", list_pages.pictures_view(contents)))
    yield Page("sources.md", fill("sources", list_pages.sources_view(contents)))
    yield Page("index.md", fill("index", list_pages.overview(contents)))
