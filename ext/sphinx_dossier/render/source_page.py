"""What a source's page shows."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from textwrap import shorten
from typing import Any, Final
from urllib.parse import quote

from sphinx_dossier import concordance
from sphinx_dossier.concordance import Card, anchor_of
from sphinx_dossier.model import (
    METADATA_FIELDS,
    Account,
    Corpus,
    LedgerItem,
    Links,
    Mention,
    Passage,
    PassageKind,
    Source,
)
from sphinx_dossier.render import citing
from sphinx_dossier.render.contents import Contents
from sphinx_dossier.render.myst import Myst, escape, role, visible, web_link
from sphinx_dossier.render.text import MarkedText, entry_link, slug, trail
from sphinx_dossier.render.uncertain import explanations
from sphinx_dossier.render.words import Words


def view(
    source: Source, contents: Contents, earlier: Card | None = None, later: Card | None = None
) -> Mapping[str, Any]:
    """Return the values that the template ``source`` is filled with.

    `earlier` and `later` are its neighbours by date.
    """
    corpus, words = contents.corpus, contents.words
    links = corpus.links.get(source.id, Links())
    heading = _heading(source)
    text = MarkedText(source, links.mentions)
    rest = [passage for passage in source.passages if passage is not heading]
    neighbours = {name: each for name, each in (("earlier", earlier), ("later", later)) if each}
    named = _named(links.mentions, contents)
    return {
        "words": words,
        "source": source,
        "slug": slug(source.id),
        "title": text.myst(heading.start, heading.end) if heading else escape(source.title),
        "description": _description(source),
        "date": source.value("date"),
        "places": contents.concordance.cards[source.id].places,
        "neighbours": {name: (slug(each.id), each.title) for name, each in neighbours.items()},
        "beside": [
            role("source", words(BESIDE[name]), slug(each.id)) for name, each in neighbours.items()
        ],
        "facts": list(_facts(source, text, words)),
        "trail": trail(words, ("sources", "Sources")),
        "opening": [_block(text, passage) for passage in rest if _opens(passage)],
        "blocks": [_block(text, passage) for passage in rest if not _opens(passage)],
        "named": named,
        "named_count": sum(len(rows) for _kind, _label, rows in named),
        "uncertain": explanations(source, links.mentions, corpus, words),
        "unresolved": len(links.unresolved),
        "related": _related(source, contents),
        "citations": citing.of_source(source, links.mentions, contents),
        "original": role(
            "original",
            words("Download the original"),
            _address(source, contents.edition.originals),
        ),
        "provenance": list(_provenance(source, words)),
        "furniture": [_stretch(source, item) for item in _furniture(source)],
    }


BESIDE: Final = {"earlier": "← Earlier source", "later": "Later source →"}

_DESCRIPTION: Final = 155
"""How many characters of a page's description search engines show, about."""


def _description(source: Source) -> str:
    """What search engines are told of the page: the deck, or how the text begins."""
    opening = source.value("deck") or next(
        (
            source.text[each.start : each.end]
            for each in source.passages
            if each.kind is PassageKind.PARAGRAPH
        ),
        source.title,
    )
    return shorten(visible(opening), _DESCRIPTION, placeholder=" …")


RELATED = 5
"""How many related sources a page names."""

SHARED = 4
"""How many shared entries it names of each."""


def _related(source: Source, contents: Contents) -> list[tuple[Myst, str, list[Myst], str]]:
    """The sources that share most with this one: a link, the date, what they share, and the rest.

    What they share is led by the entries that fewest sources name.
    """
    corpus, words = contents.corpus, contents.words
    rows = []
    for each in concordance.related(contents.concordance, source.id, RELATED):
        other = contents.concordance.cards[each.source]
        shared = [entry_link(corpus.entries[entry], corpus) for entry in each.shared[:SHARED]]
        more = len(each.shared) - len(shared)
        rows.append(
            (
                role("source", other.title, slug(other.id)),
                words.date(other.value("date")),
                shared,
                words.count(more, "{n} more", "{n} more") if more else "",
            )
        )
    return rows


def _heading(source: Source) -> Passage | None:
    """The passage that is the page's heading: the one that reads as the source's title does.

    A sidecar may give a title that the text does not have; then no passage is the heading.
    """
    title = source.value("title")
    return next(
        (each for each in source.passages[:_HEAD] if _words_of(source, each) == title), None
    )


_HEAD = 8
"""How many passages the head of a text has at most."""


def _words_of(source: Source, passage: Passage) -> str:
    return " ".join(source.text[passage.start : passage.end].split())


def _opens(passage: Passage) -> bool:
    """Whether a passage belongs above the facts, with the heading."""
    return passage.kind in (PassageKind.TITLE, PassageKind.DECK)


_BLOCK_MARKS = {PassageKind.HEADING: "## ", PassageKind.LIST_ITEM: "- "}


def _block(text: MarkedText, passage: Passage) -> Myst:
    mark = _BLOCK_MARKS.get(passage.kind, "")
    place = f"{passage.anchor};{passage.kind}"
    return Myst(f"{mark}{{dossier:passage}}`{place}`{text.myst(passage.start, passage.end)}")


_WEB_ADDRESS: Final = re.compile(r"https?://[^\s\x00-\x20\x7f-\x9f]+", re.IGNORECASE)

_SHOWN_ELSEWHERE = frozenset({"title", "deck", "date_as_written", "language"})


def _facts(source: Source, text: MarkedText, words: Words) -> list[tuple[str, Myst]]:
    """The facts box: label and value of each metadata field, in the order of the table."""
    facts: list[tuple[str, Myst]] = []
    for name, label in METADATA_FIELDS.items():
        datum = source.metadata.get(name)
        if datum is None or name in _SHOWN_ELSEWHERE:
            continue
        if name == "byline" and datum.start is not None and datum.end is not None:
            value = text.myst(datum.start, datum.end)
        elif name == "url" and _WEB_ADDRESS.fullmatch(datum.value):
            value = web_link(datum.value, datum.value)
        elif name == "date":
            value = _date(source, words)
        elif name == "covers":
            value = escape(words.date(datum.value))
        else:
            value = escape(datum.value)
        facts.append((words(label), value))
    return facts


def _date(source: Source, words: Words) -> Myst:
    shown = words.date(source.value("date"))
    written = source.value("date_as_written")
    if not written or written.casefold() == shown.casefold():
        return escape(shown)
    return escape(words("{date} (written “{written}”)").format(date=shown, written=written))


def keywords(named: Iterable[str], corpus: Corpus) -> str:
    """Return every word of every name form of these entries, for the search index.

    Comma-separated, because Sphinx reads a page's keywords that way, and word by word, because
    it does not take keywords apart.
    """
    found: dict[str, None] = {}
    for key in named:
        entry = corpus.entries[key]
        for form in (entry.name, *entry.aliases):
            for word in form.replace(",", " ").split():
                found.setdefault(word.strip("()[]{}.;:\"'“”‘’"))
    return ",".join(word for word in found if word)


Row = tuple[Myst, Myst, str, list[Myst]]
"""A highlighter of an entry's mentions, a link to it, how many there are, and a jump to each."""


def _named(mentions: tuple[Mention, ...], contents: Contents) -> list[tuple[str, str, list[Row]]]:
    """Who and what is named, by kind and its label; the most often named first."""
    corpus, words = contents.corpus, contents.words
    by_entry: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        by_entry[mention.entry].append(mention)
    groups = []
    for kind in contents.kinds.values():
        entries = [corpus.entries[key] for key in by_entry if corpus.entries[key].kind == kind.id]
        entries.sort(key=lambda entry: (-len(by_entry[entry.id]), entry.sort.casefold(), entry.id))
        rows = [
            (
                role("highlight", entry.name, entry.id),
                entry_link(entry, corpus),
                str(len(by_entry[entry.id])),
                [
                    role("at", _jump(number, mention), f"#{anchor_of(mention)}")
                    for number, mention in enumerate(by_entry[entry.id], 1)
                ],
            )
            for entry in entries
        ]
        if rows:
            groups.append((kind.id, words(kind.plural), rows))
    return groups


def _jump(number: int, mention: Mention) -> str:
    return f"{number}?" if mention.is_uncertain else str(number)


def _furniture(source: Source) -> list[LedgerItem]:
    """The furniture that a reader may want to see; list marks are none."""
    return [
        item
        for item in source.ledger
        if item.account is Account.FURNITURE and item.label != "list-mark"
    ]


def _address(source: Source, originals: str) -> str:
    """Where the file is, as seen from the documentation's root, percent-encoded."""
    suffix = source.path.rpartition(".")[2]
    return quote(f"/{originals}/{source.id}.{suffix}")


def _stretch(source: Source, item: LedgerItem) -> tuple[str, str]:
    return item.label, source.text[item.start : item.end]


def _provenance(source: Source, words: Words) -> list[tuple[str, Myst]]:
    """Where the text comes from and what became of it, label by label."""
    encoding = source.encoding.upper()
    if not source.encoding_certain:
        encoding = words("{encoding} (assumed)").format(encoding=encoding)
    counts: defaultdict[Account, int] = defaultdict(int)
    for item in source.ledger:
        counts[item.account] += item.end - item.start
    ledger = words(
        "{passage} characters of text, {metadata} of metadata, {furniture} of furniture,"
        " {blank} blank"
    ).format(**{account.value: counts[account] for account in Account})
    size = words.count(source.size, "{n} byte", "{n} bytes")
    return [
        (words("Size"), escape(size)),
        (words("Encoding"), escape(encoding)),
        (words("SHA-256"), Myst(f"`{source.sha256}`")),
        (words("Ledger"), escape(ledger)),
    ]
