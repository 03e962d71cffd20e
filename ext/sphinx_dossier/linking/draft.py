"""The draft of a source's links, while the steps of the decision fill it."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence

from sphinx_dossier.linking.candidates import Hit
from sphinx_dossier.linking.evidence import BEGUN, BORN, begins_after, latest_day
from sphinx_dossier.linking.forms import Form
from sphinx_dossier.linking.lexicon import Lexicon
from sphinx_dossier.linking.zones import Letters, Zone
from sphinx_dossier.model import Evidence, Links, Mention, Source, UnresolvedMention
from sphinx_dossier.words import FUNCTION_WORDS

Span = tuple[int, int]

_STRENGTH = ("name", "alias", "acronym", "surname")


class Claims:
    """The spans of a source that are accounted for; none overlap."""

    def __init__(self) -> None:
        self._spans: list[Span] = []

    def add(self, span: Span) -> None:
        """Claim `span`, which must be free."""
        insort(self._spans, span)

    def overlaps(self, span: Span) -> bool:
        """Tell whether any claimed span overlaps `span`."""
        at = bisect_left(self._spans, span[1], key=_span_start)
        return at > 0 and self._spans[at - 1][1] > span[0]

    def holds(self, offset: int) -> bool:
        """Tell whether a claimed span covers `offset`."""
        return self.overlaps((offset, offset + 1))


class Draft:
    """What is decided of a source so far.

    `named` has the mentions that `name` recorded, by entry and in the order of the text;
    `disputed` the entries that share a full name which the source leaves open; `small_words` the
    words that the source has in small letters.
    """

    def __init__(self, source: Source, zones: Sequence[Zone], lexicon: Lexicon) -> None:
        self.source = source
        self.zones = zones
        self.lexicon = lexicon
        self.claims = Claims()
        self.mentions: list[Mention] = []
        self.unresolved: list[UnresolvedMention] = []
        self.named: dict[str, list[Mention]] = {}
        self._by_name: dict[str, list[Mention]] = {}
        self.disputed: set[str] = set()
        self.small_words: frozenset[str] = frozenset().union(*(z.small_words for z in zones))
        self._treated = latest_day(source, "date", "covers")
        self._published = latest_day(source, "date")

    def link(self, span: Span, entry: str, rule: str, evidence: Iterable[Evidence]) -> Mention:
        """Record and return a mention."""
        start, end = span
        mention = Mention(
            source=self.source.id,
            start=start,
            end=end,
            text=self.source.text[start:end],
            kind=self.lexicon.entries[entry].kind,
            entry=entry,
            rule=rule,
            evidence=tuple(evidence),
        )
        self.mentions.append(mention)
        return mention

    def name(self, span: Span, entry: str, rule: str, evidence: Iterable[Evidence]) -> None:
        """Record a mention that shows by itself whom it denotes, and is evidence for others."""
        mention = self.link(span, entry, rule, evidence)
        insort(self.named.setdefault(entry, []), mention, key=_start)
        if rule == "name":
            insort(self._by_name.setdefault(entry, []), mention, key=_start)

    def leave_open(
        self, span: Span, candidates: Iterable[str], rule: str, evidence: Iterable[Evidence]
    ) -> None:
        """Record an unresolved mention; its kind is that of the first of its candidates."""
        start, end = span
        ids = tuple(sorted(candidates))
        self.unresolved.append(
            UnresolvedMention(
                source=self.source.id,
                start=start,
                end=end,
                text=self.source.text[start:end],
                kind=self.lexicon.entries[ids[0]].kind,
                candidates=ids,
                rule=rule,
                evidence=tuple(evidence),
            )
        )

    def candidates(self, forms: Iterable[Form]) -> tuple[str, ...]:
        """Return the entries of `forms` that may be recognised in this source."""
        return self.lexicon.allowed((form.entry for form in forms), self.source)

    def possible(
        self, ids: tuple[str, ...], zone: Zone
    ) -> tuple[tuple[str, ...], tuple[Evidence, ...]]:
        """Return those of `ids` that time allows in `zone`, and why it forbids the others.

        Nobody is named before birth. A group or agreement may be, but not if the name has another
        bearer who is of the time.
        """
        born = self._too_late(ids, zone, BORN)
        late = born
        if len(ids) - len(born) > 1:
            begun = self._too_late(ids, zone, BEGUN)
            late = begun if len(begun) < len(ids) else born
        return tuple(each for each in ids if each not in late), tuple(late.values())

    def _too_late(
        self, ids: tuple[str, ...], zone: Zone, fields: tuple[str, ...]
    ) -> dict[str, Evidence]:
        # A byline names who wrote the text, whatever period the text treats.
        day = self._published if zone.kind is None else self._treated
        found: dict[str, Evidence] = {}
        for each in ids if day else ():
            entry = self.lexicon.entries[each]
            text = begins_after(entry, self.lexicon.kinds.get(entry.kind), day, fields)
            if text:
                found[each] = Evidence("time", text)
        return found

    def antecedent(self, entry: str, span: Span) -> Evidence:
        """Return where the source names `entry`: the nearest place before `span`, else after.

        Its name itself is better evidence than an alias or a correction.
        """
        tiers = [tier for tier in (self._by_name.get(entry), self.named[entry]) if tier]
        before = [tier[at - 1] for tier in tiers if (at := bisect_left(tier, span[0], key=_start))]
        found = before[0] if before else tiers[0][0]
        where = "before" if before else "further on"
        name = self.lexicon.entries[entry].name
        text = f"named as “{' '.join(found.text.split())}” {where} ({name})"
        return Evidence("antecedent", text, found.start, found.end)

    def links(self) -> Links:
        """Return what is decided, in the order of the text."""
        return Links(
            tuple(sorted(self.mentions, key=_start)), tuple(sorted(self.unresolved, key=_start))
        )


def _span_start(span: Span) -> int:
    return span[0]


def _start(mention: Mention | UnresolvedMention) -> int:
    return mention.start


def strongest(forms: Iterable[Form]) -> str:
    """Return the strongest of the rules of `forms`."""
    return min((form.rule for form in forms), key=_STRENGTH.index)


def listing(ids: Sequence[str]) -> str:
    """Return ids as a list to read; a long one is cut short and says how many there are."""
    if len(ids) <= 8:
        return ", ".join(ids)
    return f"{', '.join(ids[:6])} and {len(ids) - 6} more"


def is_drowned(hit: Hit) -> bool:
    """Tell whether `hit` is a short word that a line in capitals does not tell from an acronym.

    'WHO DECIDES FOR US' names neither the organisation nor the country.
    """
    return (
        hit.zone.letters is Letters.CAPITALS
        and hit.text.replace(".", "").casefold() in FUNCTION_WORDS
    )


def common_word(hit: Hit) -> Evidence:
    """Return the evidence that `hit` may be an ordinary word."""
    return Evidence(
        "common-word",
        f"“{hit.text}” may be the ordinary word: its capital is due to its place, and the word"
        " is a common one or stands in small letters elsewhere",
    )
