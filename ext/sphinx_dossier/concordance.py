"""The concordance: every mention of an entry in its sentence, with counts and company.

`build` makes it from a corpus in one pass over the mentions; the sentences of a passage are found
once, and only where something is mentioned. `related` finds the sources that name the same.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log
from types import MappingProxyType
from typing import Final

from sphinx_dossier.dates import bounds, sort_key
from sphinx_dossier.model import Corpus, Mention, Passage, Source
from sphinx_dossier.sentences import sentences

CONTEXT = 320
"""The length in characters that a sentence is clipped to."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Line:
    """A mention in its context.

    `start` and `end` are the offsets of the context in the source's text: the mention's sentence,
    or as much of it around the mention as fits `CONTEXT`; `clipped_before` and `clipped_after` say
    that words were left out there. `anchor` is that of the passage, empty for the byline.
    """

    source: str
    start: int
    end: int
    mention: Mention
    clipped_before: bool
    clipped_after: bool
    anchor: str


@dataclass(frozen=True, slots=True)
class Concordance:
    """All mentions of all entries, in context.

    `by_entry` has an entry's lines by source, the sources in the order of their dates (then of
    their ids; those without a date last); `by_source` has how often a source mentions each of its
    entries, the first mentioned first; `by_passage` has the entries of each passage of a source
    that mentions two or more, by the passage's anchor.
    """

    by_entry: Mapping[str, Mapping[str, tuple[Line, ...]]]
    by_source: Mapping[str, Mapping[str, int]]
    by_passage: Mapping[str, Mapping[str, frozenset[str]]]

    def lines(self, entry: str) -> Mapping[str, tuple[Line, ...]]:
        """Return the lines of `entry` by source, in order; empty if nothing mentions it."""
        return self.by_entry.get(entry, MappingProxyType({}))

    def mention_count(self, entry: str) -> int:
        """Return how many mentions `entry` has."""
        return sum(map(len, self.lines(entry).values()))

    def source_count(self, entry: str) -> int:
        """Return how many sources mention `entry`."""
        return len(self.lines(entry))

    def entries_in(self, source: str) -> Mapping[str, int]:
        """Return how often `source` mentions each of its entries, the first mentioned first."""
        return self.by_source.get(source, MappingProxyType({}))

    def passages(self, source: str) -> Mapping[str, frozenset[str]]:
        """Return the entries of each passage of `source` that mentions two or more, by anchor."""
        return self.by_passage.get(source, MappingProxyType({}))

    def named_with(self, entry: str) -> tuple[Company, ...]:
        """Return the entries that share sources with `entry`, the closest first.

        That is the one with which it shares most passages, then most sources.
        """
        sources: Counter[str] = Counter()
        passages: Counter[str] = Counter()
        for source, lines in self.lines(entry).items():
            sources.update(self.entries_in(source).keys())
            together = self.passages(source)
            for anchor in {line.anchor for line in lines} & together.keys():
                passages.update(together[anchor])
        del sources[entry]
        company = (Company(each, sources[each], passages[each]) for each in sources)
        return tuple(sorted(company, key=lambda each: (-each.passages, -each.sources, each.entry)))


@dataclass(frozen=True, slots=True)
class Company:
    """An entry that is named with another: in how many of the same sources, and passages."""

    entry: str
    sources: int
    passages: int


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
        for other in concordance.lines(entry):
            if other != source:
                closeness[other] = closeness.get(other, 0.0) + 1 / log(count)
                shared.setdefault(other, []).append(entry)
    closest = sorted(closeness, key=lambda other: (-round(closeness[other], 9), other))
    return tuple(Related(other, tuple(shared[other])) for other in closest[:most])


def year_of(source: Source) -> int | None:
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
    by_entry: dict[str, dict[str, tuple[Line, ...]]] = {}
    by_source: dict[str, Mapping[str, int]] = {}
    by_passage: dict[str, Mapping[str, frozenset[str]]] = {}
    for source_id in in_date_order(corpus.sources.values()):
        links = corpus.links.get(source_id)
        if links is None or not links.mentions:
            continue
        gathered: dict[str, list[Line]] = {}
        together: dict[str, set[str]] = {}
        for line in source_lines(corpus.sources[source_id], links.mentions):
            gathered.setdefault(line.mention.entry, []).append(line)
            if line.anchor:
                together.setdefault(line.anchor, set()).add(line.mention.entry)
        for entry, lines in gathered.items():
            by_entry.setdefault(entry, {})[source_id] = tuple(lines)
        counts = {entry: len(lines) for entry, lines in gathered.items()}
        by_source[source_id] = MappingProxyType(counts)
        by_passage[source_id] = MappingProxyType(
            {anchor: frozenset(each) for anchor, each in together.items() if len(each) > 1}
        )
    return Concordance(
        MappingProxyType({entry: MappingProxyType(lines) for entry, lines in by_entry.items()}),
        MappingProxyType(by_source),
        MappingProxyType(by_passage),
    )


def in_date_order(sources: Iterable[Source]) -> tuple[str, ...]:
    """Return the ids of `sources` by date, then by id; those without a date come last."""
    return tuple(source.id for source in sorted(sources, key=_date_key))


def _date_key(source: Source) -> tuple[object, ...]:
    return *sort_key(source.value("date"))[:2], source.id


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
    return Line(
        source=source.id,
        start=start,
        end=end,
        mention=mention,
        clipped_before=start > context[0],
        clipped_after=end < context[1],
        anchor=anchor,
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
