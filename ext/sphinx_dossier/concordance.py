"""The concordance: every mention of an entry in its sentence, with counts and company.

`build` makes it from a corpus in one pass over the mentions; the sentences of a passage are found
once, and only where something is mentioned. What lists and other pages say of a source stands on
its card, so that nobody has to read the source for it. `related` finds the sources that name the
same.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from hashlib import sha256
from heapq import nsmallest
from itertools import chain, combinations
from math import log
from types import MappingProxyType
from typing import Final

from sphinx_dossier.dates import bounds, sort_key
from sphinx_dossier.model import Corpus, Links, Mention, Passage, Source
from sphinx_dossier.sentences import sentences

CONTEXT = 320
"""The length in characters that a sentence is clipped to."""

CONTEXT_SIGN = 8
"""How many bytes tell the lines of an entry in a source from other lines: one chance in 2⁶⁴."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Line:
    """A mention in its context.

    `start` and `end` are the offsets of the context in the source's text: the mention's sentence,
    or as much of it around the mention as fits `CONTEXT`; `clipped_before` and `clipped_after` say
    that words were left out there. `before` and `after` are the words around the mention.
    `anchor` is that of the passage, empty for the byline. The mention is without its evidence.
    """

    source: str
    start: int
    end: int
    mention: Mention
    clipped_before: bool
    clipped_after: bool
    anchor: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Card:
    """A source's card in the catalogue: what lists and the pages of others say of it.

    `values` are its metadata, `characters` how long it is. `named` tells how often it mentions
    each of its entries, the first mentioned first; `together` the entries of each passage that
    mentions two or more, sorted. `uncertain` and `unresolved` count its mentions of these kinds,
    `weighed` are all entries that its mentions may denote, and `places` is a digest of the names of
    all places in it that can be referred to. `company` is a digest of which entries it names, and
    which of them together; `listed` is one of all that lists and pictures show of it. For those who
    keep cards (`sphinx_dossier.store`), `version` is another number whenever the source or its
    links are others, and `contexts` has for each of `named` `CONTEXT_SIGN` bytes, which are others
    whenever its lines are.
    """

    id: str
    values: Mapping[str, str]
    characters: int
    named: Mapping[str, int]
    together: tuple[tuple[str, ...], ...]
    uncertain: int
    unresolved: int
    weighed: tuple[str, ...]
    places: str
    company: str
    listed: str
    version: int = 0
    contexts: bytes = b""

    def value(self, name: str) -> str:
        """Return the metadata value called `name`, or the empty string."""
        return self.values.get(name, "")

    @property
    def title(self) -> str:
        """The title, or the source's id where neither text nor sidecar gives one."""
        return self.value("title") or self.id

    @property
    def mentions(self) -> int:
        """How many mentions the source has."""
        return sum(self.named.values())


def anchor_of(mention: Mention) -> str:
    """Return the HTML id of a mention: stable, since a source's characters never move."""
    return f"m{mention.start}"


def card(source: Source, links: Links, lines: Sequence[Line]) -> Card:
    """Return the card of a source, given its mentions in context."""
    rivals = (rival.entry for mention in links.mentions for rival in mention.rivals)
    named: Counter[str] = Counter()
    together: dict[str, set[str]] = {}
    for line in lines:
        named[line.mention.entry] += 1
        if line.anchor:
            together.setdefault(line.anchor, set()).add(line.mention.entry)
    places = (*(each.anchor for each in source.passages), *map(anchor_of, links.mentions))
    values = {name: datum.value for name, datum in source.metadata.items()}
    uncertain = sum(mention.is_uncertain for mention in links.mentions)
    by_passage = [tuple(sorted(each)) for each in together.values()]
    company = repr([sorted(named), *by_passage])
    return Card(
        source.id,
        values,
        len(source.text),
        dict(named),
        tuple(each for each in by_passage if len(each) > 1),
        uncertain,
        len(links.unresolved),
        tuple(dict.fromkeys((*named, *rivals))),
        _digest(" ".join(places)),
        _digest(company),
        _digest(repr((source.id, values, named, uncertain, len(links.unresolved), company))),
    )


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Concordance:
    """All mentions of all entries, in context.

    `cards` are those of all sources, by date (then by id; those without a date last). `by_entry`
    tells how often each source mentions an entry, the sources in the same order. `read` returns
    an entry's lines by source.
    """

    cards: Mapping[str, Card]
    by_entry: Mapping[str, Mapping[str, int]]
    read: Callable[[str], Mapping[str, tuple[Line, ...]]]

    def lines(self, entry: str) -> Mapping[str, tuple[Line, ...]]:
        """Return the lines of `entry` by source, in order; empty if nothing mentions it."""
        counts = self.counts(entry)
        if not counts:
            return MappingProxyType({})
        found = self.read(entry)
        return MappingProxyType({source: found[source] for source in counts})

    def counts(self, entry: str) -> Mapping[str, int]:
        """Return how often each source mentions `entry`; empty if none does."""
        return self.by_entry.get(entry, MappingProxyType({}))

    def mention_count(self, entry: str) -> int:
        """Return how many mentions `entry` has."""
        return sum(self.counts(entry).values())

    def source_count(self, entry: str) -> int:
        """Return how many sources mention `entry`."""
        return len(self.counts(entry))

    def entries_in(self, source: str) -> Mapping[str, int]:
        """Return how often `source` mentions each of its entries, the first mentioned first."""
        return self.cards[source].named if source in self.cards else MappingProxyType({})

    def ties(self, entry: str, members: AbstractSet[str]) -> Mapping[Pair, int]:
        """Return how many passages of its sources name each two of `members`, if any does."""
        cards = (self.cards[source] for source in self.counts(entry))
        return Counter(pairs(cards, members))

    def named_with(self, entry: str, most: int | None = None) -> tuple[Company, ...]:
        """Return the entries that share sources with `entry`, the closest first; `most` of them.

        That is the one with which it shares most passages, then most sources.
        """
        cards = [self.cards[source] for source in self.counts(entry)]
        sources = Counter(chain.from_iterable(card.named for card in cards))
        del sources[entry]
        shared = (those for card in cards for those in card.together if entry in those)
        passages = Counter(chain.from_iterable(shared))
        company = ((-passages.get(each, 0), -count, each) for each, count in sources.items())
        ranked = sorted(company) if most is None else nsmallest(most, company)
        return tuple(
            Company(each, -in_sources, -in_passages) for in_passages, in_sources, each in ranked
        )


@dataclass(frozen=True, slots=True)
class Company:
    """An entry that is named with another: in how many of the same sources, and passages."""

    entry: str
    sources: int
    passages: int


Pair = tuple[str, str]
"""Two entries, in the order of their ids."""


def pairs(cards: Iterable[Card], members: AbstractSet[str]) -> Iterator[Pair]:
    """Yield each two of `members` that stand in the same passage, for each passage."""
    for names in chain.from_iterable(card.together for card in cards):
        if not members.isdisjoint(names):
            yield from combinations([name for name in names if name in members], 2)


@dataclass(frozen=True, slots=True)
class Related:
    """A source that names some of the same entries, by id; the entries that fewest name first."""

    source: str
    shared: tuple[str, ...]


TOO_COMMON: Final = 50
"""An entry that more sources name says little of any two of them, and costs their square."""


def related(concordance: Concordance, source: str, most: int) -> tuple[Related, ...]:
    """Return up to `most` sources that share entries with `source`, the closest first.

    Sources are close as Adamic and Adar measure it (Friends and neighbors on the web, Social
    Networks 25, 2003): each shared entry counts for one divided by the logarithm of how many
    sources name it. Entries that more than `TOO_COMMON` sources name are left out, and so are
    those that only this source names. The cost does not depend on how many sources there are.
    """
    closeness: dict[str, float] = {}
    shared: dict[str, list[str]] = {}
    telling = sorted(
        (count, entry)
        for entry in concordance.entries_in(source)
        if 1 < (count := concordance.source_count(entry)) <= TOO_COMMON
    )
    for count, entry in telling:
        for other in concordance.counts(entry):
            if other != source:
                closeness[other] = closeness.get(other, 0.0) + 1 / log(count)
                shared.setdefault(other, []).append(entry)
    closest = sorted(closeness, key=lambda other: (-round(closeness[other], 9), other))
    return tuple(Related(other, tuple(shared[other])) for other in closest[:most])


def year_of(source: Source | Card) -> int | None:
    """Return the year of a source's date, or ``None`` where the date does not settle on one."""
    if not source.value("date"):
        return None
    try:
        earliest, latest = bounds(source.value("date"))
    except ValueError:
        return None
    return earliest.year if earliest.year == latest.year else None


def build(corpus: Corpus) -> Concordance:
    """Return the concordance of `corpus`."""
    cards: dict[str, Card] = {}
    lines: dict[str, dict[str, tuple[Line, ...]]] = {}
    for source in corpus.sources.values():
        links = corpus.links.get(source.id, Links())
        found = source_lines(source, links.mentions)
        cards[source.id] = card(source, links, found)
        for entry, those in by_entry(found).items():
            lines.setdefault(entry, {})[source.id] = those
    return of_cards(cards.values(), lambda entry: lines[entry])


def of_cards(
    cards: Iterable[Card], read: Callable[[str], Mapping[str, tuple[Line, ...]]]
) -> Concordance:
    """Return the concordance of the sources with these cards; `read` returns an entry's lines."""
    ordered = {each.id: each for each in sorted(cards, key=date_key)}
    counts: dict[str, dict[str, int]] = {}
    for each in ordered.values():
        for entry, count in each.named.items():
            counts.setdefault(entry, {})[each.id] = count
    return Concordance(MappingProxyType(ordered), MappingProxyType(counts), read)


def by_entry(lines: Iterable[Line]) -> Mapping[str, tuple[Line, ...]]:
    """Return the lines of a source by entry, the first mentioned first."""
    gathered: dict[str, list[Line]] = {}
    for line in lines:
        gathered.setdefault(line.mention.entry, []).append(line)
    return {entry: tuple(those) for entry, those in gathered.items()}


def date_key(card: Card) -> tuple[tuple[int, int, int], tuple[int, int, int], str]:
    """Return the key that sorts sources by date, then by id; those without a date come last."""
    return *sort_key(card.value("date"))[:2], card.id


def source_lines(source: Source, mentions: Sequence[Mention]) -> tuple[Line, ...]:
    """Return `mentions`, which are in the order of the text, in context."""
    passages = sorted(source.passages, key=lambda passage: passage.start)
    starts = [passage.start for passage in passages]
    known: dict[int, tuple[Span, ...]] = {}
    lines: list[Line] = []
    for mention in mentions:
        index = bisect_right(starts, mention.start) - 1
        passage = passages[index] if index >= 0 and mention.end <= passages[index].end else None
        if passage is None:
            lines.append(_clip(source, mention, _surrounding(source, mention), ""))
            continue
        if index not in known:
            known[index] = _sentences(source, passage)
        lines.append(_clip(source, mention, _around(known[index], mention), passage.anchor))
    return tuple(lines)


def sentence(source: Source, mention: Mention) -> Span:
    """Return the span of the sentence around `mention`, or as much of it as fits `CONTEXT`.

    `source_lines` says whether it was clipped, and is quicker for many mentions.
    """
    (line,) = source_lines(source, (mention,))
    return line.start, line.end


def _sentences(source: Source, passage: Passage) -> tuple[Span, ...]:
    text = source.text[passage.start : passage.end]
    return tuple((passage.start + start, passage.start + end) for start, end in sentences(text))


def _around(spans: Sequence[Span], mention: Mention) -> Span:
    """Return the sentences from that in which `mention` begins to that in which it ends."""
    first = bisect_right(spans, mention.start, key=_end)
    last = bisect_right(spans, mention.end - 1, key=_end)
    return spans[first][0], spans[last][1]


def _end(span: Span) -> int:
    return span[1]


def _surrounding(source: Source, mention: Mention) -> Span:
    """Return the byline, if `mention` is in it, and else the mention's own span."""
    span = mention.start, mention.end
    byline = source.metadata.get("byline")
    if byline is None or byline.start is None or byline.end is None:
        return span
    inside = byline.start <= mention.start and mention.end <= byline.end
    return (byline.start, byline.end) if inside else span


def _clip(source: Source, mention: Mention, context: Span, anchor: str) -> Line:
    start, end = context
    if end - start > CONTEXT:
        start, end = _window(source.text, mention, context)
    if mention.evidence or mention.rivals:
        mention = replace(mention, evidence=(), rivals=())
    return Line(
        source=source.id,
        start=start,
        end=end,
        mention=mention,
        clipped_before=start > context[0],
        clipped_after=end < context[1],
        anchor=anchor,
        before=source.text[start : mention.start].lstrip(),
        after=source.text[mention.end : end].rstrip(),
    )


def _window(text: str, mention: Mention, context: Span) -> Span:
    """Return the part of `context` around `mention` that fits, cut between words.

    The mention is in the middle of it, but for what one side does not need. Where there is no
    space to cut at, the cut is made inside the word.
    """
    room = max(0, CONTEXT - (mention.end - mention.start))
    before, after = mention.start - context[0], context[1] - mention.end
    left = min(before, max(room // 2, room - after))
    right = min(after, room - left)
    start, end = mention.start - left, mention.end + right
    if start > context[0]:
        start = next((at for at in range(start, mention.start) if text[at - 1].isspace()), start)
    if end < context[1]:
        end = next((at for at in range(end, mention.end, -1) if text[at].isspace()), end)
    return start, end
