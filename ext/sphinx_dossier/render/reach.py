"""Which pages a change of the archive can reach.

The fingerprint of a page that no change reaches is what it was, and need not be made to be known.
Here is the other half of `fingerprints`: each thing that a fingerprint is made of reaches the pages
that it is made for. More pages may be reached than change; none may be missing, or it would not be
made again. `tests/test_fingerprints.py` compares the two.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sphinx_dossier.concordance import TOO_COMMON, Card, date_key
from sphinx_dossier.render.contents import Contents
from sphinx_dossier.render.fingerprints import Parts, head_of


@dataclass(frozen=True, slots=True)
class Changes:
    """What is other in an archive than it was when it was read before.

    `authority` is a sign of all entries and kinds. `before` and `now` are versions of all sources
    together, and `sources` those that differ between the two: the card of each as it was and as it
    is, nothing where there was or is no such source.
    """

    authority: str
    before: int
    now: int
    sources: Sequence[tuple[Card | None, Card | None]]


@dataclass(frozen=True, slots=True)
class Reach:
    """The ids of those sources and entries whose pages a change may reach."""

    sources: set[str]
    entries: set[str]


def reach(contents: Contents, changes: Changes, before: Parts, now: Parts) -> Reach:
    """Return what the `changes` reach, and what entries do whose parts of fingerprints are other.

    The parts `before` are those of the pages that were made of the version `changes.before`.
    """
    found = Reach(set(), set())
    _by_sources(found, contents, changes)
    told, whole = _differing(before.told, now.told), _differing(before.whole, now.whole)
    if told or whole:
        _by_entries(found, contents, told, whole)
    return found


def _by_sources(found: Reach, contents: Contents, changes: Changes) -> None:
    concordance = contents.concordance
    shown_elsewhere: set[str] = set()
    for before, now in changes.sources:
        if now:
            found.sources.add(now.id)
        for card in filter(None, (before, now)):
            # Its lines, and who is named with whom.
            found.entries.update(card.named)
        if before and now and head_of(before) == head_of(now):
            shown_elsewhere |= before.named.keys() ^ now.named.keys()
            continue
        for card in filter(None, (before, now)):
            found.sources.update(_beside(card, contents.dated))
            shown_elsewhere.update(card.named)
    # Sources that name the same are shown as related, by their heads.
    for entry in shown_elsewhere:
        counts = concordance.counts(entry)
        if len(counts) <= TOO_COMMON + len(changes.sources):
            found.sources.update(counts)


def _beside(card: Card, dated: Sequence[Card]) -> Iterator[str]:
    """Yield the sources around the place where a source stands, or stood, in the order of dates."""
    if card.value("date"):
        at = bisect_left(dated, date_key(card), key=date_key)
        yield from (each.id for each in dated[max(0, at - 1) : at + 2])


def _by_entries(found: Reach, contents: Contents, told: set[str], whole: set[str]) -> None:
    for card in contents.sources:
        if not told.isdisjoint(card.weighed):
            found.sources.add(card.id)
        if not told.isdisjoint(card.named):
            found.entries.update(card.named)
    for key in contents.entries:
        shows = {key, *contents.related(key)}
        if not whole.isdisjoint(shows) or not told.isdisjoint(contents.describing(key)):
            found.entries.add(key)


def _differing(before: Mapping[str, str], now: Mapping[str, str]) -> set[str]:
    return {key for key in before.keys() | now.keys() if before.get(key) != now.get(key)}
