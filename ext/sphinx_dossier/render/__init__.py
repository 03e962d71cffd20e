"""The archive as a set of MyST pages.

`pages` is a pure function: the same corpus, words and templates give the same texts. Everything
that a built page shows stands in its text, so that a page changes exactly when its text does.
`plan` says what each page depends on before it is made, and `reach` for which pages that may be
other than it was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from sphinx_dossier.concordance import Card
from sphinx_dossier.model import Entry
from sphinx_dossier.render import entry_page, list_pages, source_page
from sphinx_dossier.render.contents import Contents, Edition
from sphinx_dossier.render.fingerprints import NO_PARTS, Fingerprints, Parts, sign_of
from sphinx_dossier.render.reach import Changes, Reach, reach
from sphinx_dossier.render.text import slug
from sphinx_dossier.render.words import Words

__all__ = [
    "NO_PARTS",
    "Changes",
    "Contents",
    "Edition",
    "Fingerprints",
    "Page",
    "Parts",
    "Planned",
    "Reach",
    "Words",
    "pages",
    "plan",
    "reach",
    "sign_of",
]


@dataclass(frozen=True, slots=True)
class Page:
    """A file of the folder of pages: its path below the folder, with suffix, and its text."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Planned:
    """Pages that are made together: their paths, and how to make their texts, in that order.

    If the `fingerprint` is the same, so are the texts; see `fingerprints`. If the pages are not
    `reached`, it is the same. Making texts raises `jinja2.TemplateError` where a template of the
    user's cannot be read or filled.
    """

    paths: tuple[str, ...]
    fingerprint: Callable[[], str]
    texts: Callable[[], Iterable[str]]
    reached: bool = True


def pages(contents: Contents) -> Iterator[Page]:
    """Yield every page of the archive, each path once; raises what making them does."""
    for each in plan(contents, Fingerprints(contents, sign_of(contents))):
        yield from map(Page, each.paths, each.texts())


def plan(
    contents: Contents, fingerprints: Fingerprints, reached: Reach | None = None
) -> Iterator[Planned]:
    """Yield what every page of the archive depends on, and how it is made; each path once.

    All are `reached` where it is not known which are.
    """
    fill = contents.templates.fill
    # Only dated sources have neighbours; among all sources they come first.
    dated = contents.dated
    for place, card in enumerate(contents.sources):
        earlier = dated[place - 1] if 0 < place < len(dated) else None
        later = dated[place + 1] if place + 1 < len(dated) else None
        name = f"sources/{slug(card.id)}"
        docname = f"{contents.edition.folder}/{name}"
        yield Planned(
            (f"{name}.md",),
            partial(fingerprints.of_source, docname, card, earlier, later),
            partial(_source_page, card, contents, earlier, later),
            reached is None or card.id in reached.sources,
        )
    for entry in contents.entries.values():
        paths = tuple(f"{entry.kind}/{path}.md" for path in entry_page.paths(entry, contents))
        yield Planned(
            paths,
            partial(fingerprints.of_entry, entry),
            partial(_entry_pages, entry, contents),
            reached is None or entry.id in reached.entries,
        )
    for kind in contents.kinds.values():
        view = partial(list_pages.kind_view, kind, contents)
        yield _list_page(kind.id, "kind", view, fingerprints.of_lists, fill)
    for name, make in _LISTS.items():
        yield _list_page(name, name, partial(make, contents), fingerprints.of_lists, fill)
    view = partial(list_pages.overview, contents)
    yield _list_page("index", "index", view, fingerprints.of_overview, fill)
    ignored = contents.edition.editor
    if ignored is not None:
        from sphinx_dossier.render import editor_page  # noqa: PLC0415 — it needs what few builds do

        view = partial(editor_page.view, contents, ignored)
        yield _list_page("editor", "editor", view, fingerprints.of_editor_page, fill)


_LISTS: Final = {
    "pictures": list_pages.pictures_view,
    "sources": list_pages.sources_view,
}


def _source_page(
    card: Card, contents: Contents, earlier: Card | None, later: Card | None
) -> Iterator[str]:
    view = source_page.view(contents.corpus.sources[card.id], contents, earlier, later)
    yield contents.templates.fill("source", view)


def _entry_pages(entry: Entry, contents: Contents) -> Iterator[str]:
    for _path, view in entry_page.views(entry, contents):
        yield contents.templates.fill("entry", view)


def _list_page(
    name: str,
    template: str,
    view: Callable[[], Mapping[str, Any]],
    fingerprint: Callable[[], str],
    fill: Callable[[str, Mapping[str, Any]], str],
) -> Planned:
    def texts() -> Iterator[str]:
        yield fill(template, view())

    return Planned((f"{name}.md",), fingerprint, texts)
