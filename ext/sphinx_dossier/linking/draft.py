"""The draft of a source's links, while the steps of the decision fill it."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from heapq import nsmallest
from operator import attrgetter

from sphinx_dossier.kinds import NameStyle
from sphinx_dossier.linking import evidence
from sphinx_dossier.linking.candidates import Hit
from sphinx_dossier.linking.folding import fold_name
from sphinx_dossier.linking.lexicon import Lexicon
from sphinx_dossier.linking.naming.spelling import skeleton
from sphinx_dossier.linking.records import Record
from sphinx_dossier.linking.surroundings import Title, is_part_of_longer, word_before
from sphinx_dossier.linking.weights import LINKED_FROM, LISTED_FROM, confidences, odds
from sphinx_dossier.linking.word_index import WordIndex
from sphinx_dossier.linking.zones import Letters, Zone
from sphinx_dossier.model import Candidate, Evidence, Links, Mention, Source, UnresolvedMention
from sphinx_dossier.words import FUNCTION_WORDS

Span = tuple[int, int]

MOST_WEIGHED = 200
"""How many bearers of a surname are weighed at one place."""

_MOST_RIVALS = 8
# Confidences sum to one, so no more than these can be listed.
_MOST_RANKED = int(1 / LISTED_FROM) + 1
# What a confidence that others rest on need not be mentioned above.
_SURE = 0.97
_DIGITS = 4


class Claims:
    """The spans of a source that are accounted for; none overlap."""

    def __init__(self) -> None:
        self._spans: list[Span] = []

    def add(self, span: Span) -> None:
        """Claim `span`, which must be free."""
        insort(self._spans, span)

    def overlaps(self, span: Span) -> bool:
        """Tell whether any claimed span overlaps `span`."""
        at = self._before(span)
        return at > 0 and self._spans[at - 1][1] > span[0]

    def widens(self, span: Span) -> bool:
        """Tell whether one claimed span holds all of `span`, and more."""
        at = self._before(span)
        if not at or self._spans[at - 1] == span:
            return False
        start, end = self._spans[at - 1]
        return start <= span[0] and span[1] <= end

    def _before(self, span: Span) -> int:
        """Return how many claimed spans begin before the end of `span`."""
        return bisect_left(self._spans, (span[1], -1))

    def holds(self, offset: int) -> bool:
        """Tell whether a claimed span covers `offset`."""
        return self.overlaps((offset, offset + 1))


@dataclass(slots=True)
class Case:
    """A span to be decided: by candidate its rule and what speaks for it; what concerns all.

    `ceilings` are the most that a candidate's confidence can be, where it rests on another
    mention that may be wrong; `others` the odds that somebody without an entry is meant. `left_out`
    says how many more may be meant than are weighed, and the most that speaks for one of them, in
    decibans. `title` is that before the span, where it has been looked for.
    """

    hit: Hit
    rules: dict[str, str] = field(default_factory=dict)
    evidence: dict[str, list[Evidence]] = field(default_factory=dict)
    common: list[Evidence] = field(default_factory=list)
    ceilings: dict[str, float] = field(default_factory=dict)
    others: float = 1.0
    left_out: tuple[int, float] = (0, 0.0)
    title: Title | None = None

    def propose(self, entry: str, rule: str, found: Iterable[Evidence]) -> None:
        """Add a candidate, or more evidence for one."""
        self.rules.setdefault(entry, rule)
        self.evidence.setdefault(entry, []).extend(found)

    def add_stranger(self, score: float, told: Evidence, chance: float = 1.0) -> None:
        """Let somebody without an entry be a rival of `score` decibans, as likely as `chance`."""
        self.others += chance * odds(score)
        self.common.append(told)

    def confidences(self) -> dict[str, float]:
        """Return how likely each candidate is."""
        common = _weight(self.common)
        scores = {entry: common + _weight(found) for entry, found in self.evidence.items()}
        number, score = self.left_out
        others = self.others + number * odds(common + score) if number else self.others
        found = confidences(scores, others)
        return {
            entry: round(value * self.ceilings.get(entry, 1.0), _DIGITS)
            for entry, value in found.items()
        }

    def is_evident(self) -> bool:
        """Tell whether there is one candidate, likely enough without the rest of the source."""
        return len(self.evidence) == 1 and max(self.confidences().values()) >= LINKED_FROM

    def ranked(self, found: Mapping[str, float]) -> list[Candidate]:
        """Return the candidates, the likeliest first; `found` are their confidences.

        Where there are many, those that nobody is shown are left out.
        """
        order = nsmallest(_MOST_RANKED, found, key=lambda entry: (-found[entry], entry))
        return [Candidate(entry, found[entry], self._reasons(entry)) for entry in order]

    def _reasons(self, entry: str) -> tuple[Evidence, ...]:
        reasons = (*self.evidence[entry], *self.common)
        ceiling = self.ceilings.get(entry, 1.0)
        if ceiling >= _SURE:
            return reasons
        text = f"it rests on a mention that is itself {ceiling:.0%} likely"
        return (*reasons, evidence.spoken("rests-on", text))


@dataclass(frozen=True, slots=True)
class Acronym:
    """What a source says of an acronym.

    `is_mixed` tells whether it stands anywhere but in lines all in capitals; `is_own` whether the
    source introduces it for something with an entry; `phrase` is what it introduces it for that
    has none, at `span`.
    """

    is_mixed: bool
    is_own: bool
    phrase: str
    span: Span | None


class Draft:
    """What is decided of a source so far.

    `named` has the mentions that show by themselves whom they denote, by entry and in the order
    of the text, and `titles` those that the text gives them; `passed_over` what was weighed and is
    hardly anybody's name.
    """

    def __init__(self, source: Source, zones: Sequence[Zone], lexicon: Lexicon) -> None:
        self.source = source
        self.zones = zones
        self.lexicon = lexicon
        self.claims = Claims()
        self._people = Claims()
        self.corrected = Claims()
        self.mentions: list[Mention] = []
        self.unresolved: list[UnresolvedMention] = []
        self.passed_over: list[UnresolvedMention] = []
        self.named: dict[str, list[Mention]] = {}
        self._strangers: dict[str, list[tuple[int, str]]] = {}
        self.acronyms: dict[str, Acronym] = {}
        self.titles: dict[str, set[tuple[str, ...]]] = {}
        self.index = WordIndex(zones)
        self._treated = evidence.times(source, "covers", "date")
        self._published = evidence.times(source, "date")

    @cached_property
    def small_words(self) -> frozenset[str]:
        """The words that the source has in small letters."""
        return frozenset().union(*(zone.small_words for zone in self.zones))

    def strangers(self, text: str) -> list[tuple[int, str]]:
        """Return where longer names of other things stand that `text`, folded, may be short for.

        After 'the Treaty of Trianon', of which there is no entry, 'the Treaty' may be that one.
        Each is told by its offset and its words. What is claimed by then does not count.
        """
        found = self._strangers.get(text)
        if found is None:
            found = self._strangers[text] = list(self._longer_names(text))
        return found

    def _longer_names(self, text: str) -> Iterator[tuple[int, str]]:
        for hit in self.index.hits(text):
            if hit.zone.letters is not Letters.MIXED or self.claims.widens(hit.span):
                continue
            if is_part_of_longer(hit, self.claims.holds, self.small_words):
                begin = word_before(hit.zone.text, hit.start)[0]
                shown = " ".join(hit.zone.text[begin : hit.end + 20].split()[:4])
                yield hit.span[0], shown

    @cached_property
    def spellings(self) -> Mapping[str, Sequence[str]]:
        """The capitalised words of the source by their skeletons."""
        found: dict[str, list[str]] = {}
        for word in self.index.capitalised:
            found.setdefault(skeleton(word), []).append(word)
        return found

    @cached_property
    def bodies(self) -> Mapping[str, str]:
        """The folded names of the groups that the source names, by id."""
        entries = (self.lexicon.entries[each] for each in sorted(self.named))
        return {
            entry.id: fold_name(entry.name).casefold()
            for entry in entries
            if self.lexicon.style(entry) is NameStyle.CORPORATE
        }

    @cached_property
    def people(self) -> Mapping[str, Record]:
        """The records of the people whom the source names in full, by name."""
        return {
            self.lexicon.entries[entry].name: self.lexicon.record(entry)
            for entry in sorted(self.named)
            if entry in self.lexicon.personal
        }

    def times(self, zone: Zone) -> evidence.Times | None:
        """Return the time that `zone` speaks of; a byline names who wrote, not who is treated."""
        return self._published if zone.kind is None else self._treated

    # --- Deciding -----------------------------------------------------------------------------

    def settle(self, case: Case, found: Mapping[str, float]) -> Mention | None:
        """Record what the evidence makes of `case`; return the mention if it is one.

        `found` are the confidences of `case`.
        """
        ranked = self._joined(case.ranked(found))
        best, *rivals = ranked
        rule = case.rules[best.entry]
        if best.confidence < LINKED_FROM:
            self.unresolved.append(self._open(case.hit.span, ranked, rule))
            if best.entry in self.lexicon.personal:
                self._people.add(case.hit.span)
            return None
        return self.link(case.hit.span, best.entry, rule, best.evidence, best.confidence, rivals)

    def _joined(self, ranked: list[Candidate]) -> list[Candidate]:
        """Return the candidates with the best one joined by other records of the same person."""
        best, *rivals = ranked
        if best.confidence >= LINKED_FROM or best.entry not in self.lexicon.personal:
            return ranked
        record = self.lexicon.record(best.entry)
        distinct = self.lexicon.entries[best.entry].distinct_from
        same = [
            each
            for each in rivals
            if each.confidence >= LISTED_FROM
            and each.entry in self.lexicon.personal
            and each.entry not in distinct
            and best.entry not in self.lexicon.entries[each.entry].distinct_from
            and evidence.is_same_person(record, self.lexicon.record(each.entry))
        ]
        if not same:
            return ranked
        names = ", ".join(
            f"{self.lexicon.entries[each.entry].name} ({each.entry})" for each in same
        )
        reason = evidence.spoken("same-person", f"perhaps a record of the same person: {names}")
        whole = min(1.0, round(best.confidence + sum(each.confidence for each in same), _DIGITS))
        others = [each for each in rivals if each not in same]
        return [Candidate(best.entry, whole, (*best.evidence, reason)), *others]

    def settle_or_drop(self, case: Case) -> Mention | None:
        """Do as `settle`, but record nothing where hardly anything speaks for any candidate."""
        found = case.confidences()
        if max(found.values()) >= LISTED_FROM:
            return self.settle(case, found)
        self.pass_over(case, found)
        return None

    def pass_over(self, case: Case, found: Mapping[str, float]) -> None:
        """Record nothing but that `case` was weighed; `found` are its confidences."""
        ranked = case.ranked(found)
        rule = case.rules[ranked[0].entry]
        self.passed_over.append(self._open(case.hit.span, ranked, rule))

    def link(
        self,
        span: Span,
        entry: str,
        rule: str,
        found: Iterable[Evidence],
        confidence: float = 1.0,
        rivals: Iterable[Candidate] = (),
    ) -> Mention:
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
            evidence=tuple(found),
            confidence=confidence,
            rivals=tuple(rivals)[:_MOST_RIVALS],
        )
        self.mentions.append(mention)
        if entry in self.lexicon.personal:
            self._people.add(span)
        return mention

    def claim_for_nobody(self, span: Span) -> None:
        """Claim `span` for somebody without an entry."""
        self.claims.add(span)
        self._people.add(span)

    def is_other_name(self, offset: int) -> bool:
        """Tell whether the word at `offset` is claimed as the name of something, not somebody."""
        return self.claims.holds(offset) and not self._people.holds(offset)

    def note_named(self, mention: Mention) -> None:
        """Let `mention` be evidence for others."""
        insort(self.named.setdefault(mention.entry, []), mention, key=_start)

    def _open(self, span: Span, candidates: Sequence[Candidate], rule: str) -> UnresolvedMention:
        """Return an unresolved mention; its kind is that of the likeliest candidate."""
        start, end = span
        likely = [each for each in candidates if each.confidence >= LISTED_FROM] or candidates[:1]
        shown = tuple(likely)[:_MOST_RIVALS]
        return UnresolvedMention(
            source=self.source.id,
            start=start,
            end=end,
            text=self.source.text[start:end],
            kind=self.lexicon.entries[shown[0].entry].kind,
            candidates=shown,
            rule=rule,
            evidence=(self._undecided(likely),),
        )

    def _undecided(self, candidates: Sequence[Candidate]) -> Evidence:
        best = candidates[0]
        name = self.lexicon.entries[best.entry].name
        text = f"the evidence makes {name} no more than {best.confidence:.0%} likely"
        if len(candidates) > 1:
            text = f"the evidence does not decide between {len(candidates)} entries"
        return evidence.spoken("undecided", text)

    # --- What is known of candidates ------------------------------------------------------------

    def allowed(self, ids: tuple[str, ...]) -> tuple[str, ...]:
        """Return those of `ids` that may be recognised in this source, in their order."""
        return self.lexicon.allowed(ids, self.source)

    def time(self, entry: str, zone: Zone) -> list[Evidence]:
        """Return how the record of `entry` lies to the time of `zone`."""
        when = self.times(zone)
        if when is None:
            return []
        record = self.lexicon.record(entry)
        return list(evidence.time(self.lexicon.entries[entry], record, when))

    def company(self, entry: str) -> list[Evidence]:
        """Return what the other entries named here, and its words, say for `entry`."""
        lexicon, record = self.lexicon, self.lexicon.record(entry)
        others = [each for each in lexicon.related(entry) if each in self.named]
        found = list(
            evidence.related(lexicon.entries[entry], [lexicon.entries[each] for each in others])
        )
        shared = [word for word in record.words & self.index.words if lexicon.is_rare(word)]
        if told := evidence.context(shared):
            found.append(told)
        return found

    def antecedents(self, entry: str, span: Span) -> tuple[Mention | None, Mention | None]:
        """Return the nearest mention that names `entry` before `span`, and the first after it."""
        tier = self.named.get(entry, [])
        at = bisect_left(tier, span[0], key=_start)
        return (tier[at - 1] if at else None), (tier[at] if at < len(tier) else None)

    def links(self) -> Links:
        """Return what is decided, in the order of the text."""
        return Links(
            tuple(sorted(self.mentions, key=_start)), tuple(sorted(self.unresolved, key=_start))
        )


def _weight(found: Iterable[Evidence]) -> float:
    return sum(map(_WEIGHT, found))


_WEIGHT: Callable[[Evidence], float] = attrgetter("weight")


def _start(mention: Mention | UnresolvedMention) -> int:
    return mention.start


def add_fuller_record(case: Case, lexicon: Lexicon) -> None:
    """Add to the candidate with the fullest record that it is, if there are rivals."""
    if len(case.evidence) > 1:
        fullness = {entry: lexicon.record(entry).fullness for entry in case.evidence}
        first, second = nsmallest(2, fullness, key=lambda entry: (-fullness[entry], entry))
        found = evidence.fuller_record(lexicon.record(first), [lexicon.record(second)])
        if found:
            case.evidence[first].append(found)


def is_drowned(hit: Hit) -> bool:
    """Tell whether `hit` is a short word that a line in capitals does not tell from an acronym.

    'WHO DECIDES FOR US' names neither the organisation nor the country.
    """
    return (
        hit.zone.letters is Letters.CAPITALS
        and hit.text.replace(".", "").casefold() in FUNCTION_WORDS
    )
