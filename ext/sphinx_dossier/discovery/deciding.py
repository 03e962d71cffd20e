"""What the words of a source are names of, when all of it has been read.

The points of a name are those of its words, of what stands around each of its places, and of what
the source and the other sources say elsewhere: a surname stands for the person whose full name was
given, 'Bulls' for 'Chicago Bulls', letters for the body they were introduced with.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from math import log2
from typing import Final

from sphinx_dossier.discovery.capitals import Gap, Run
from sphinx_dossier.discovery.memory import NEVER_ALONE, Memory
from sphinx_dossier.discovery.points import (
    GROUP,
    NO_POINTS,
    OTHER,
    PERSON,
    PLACE_NAME,
    Points,
    plus,
    points_of_words,
)
from sphinx_dossier.discovery.reading import Reading, Seen
from sphinx_dossier.discovery.word_signs import (
    BODY,
    BODY_ACRONYM,
    CAPITALS,
    FUNCTION,
    GIVEN,
    OPENER,
    PLACE,
    SURNAME,
    THING,
    TITLE,
    signs,
)
from sphinx_dossier.linking.draft import Claims

KINDS: Final = ("person", "group", "place", "agreement")
"""The kinds of names. Points are kept for the first three; agreements have their own rules."""

AGREEMENT: Final = 3

_ENOUGH = 3
"""How many points a name must be ahead of being something else."""

_MOST = 4
"""How many points the surroundings of a name give at most for a kind, besides the best of them."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a source: its kind, its offsets, and how sure it is (points ahead)."""

    kind: str
    start: int
    end: int
    ahead: int


@dataclass(slots=True)
class Known:
    """What texts have said of words, by words in small letters.

    `kinds` is in how many texts they name what; `surnames` in how many they end the full name of a
    person; `small` in how many they stand in small letters.
    """

    kinds: dict[str, Counter[int]] = field(default_factory=dict)
    surnames: Counter[str] = field(default_factory=Counter)
    small: Counter[str] = field(default_factory=Counter)

    def note(self, key: str, kind: int) -> None:
        """Note that a text names something of a kind by `key`."""
        self.kinds.setdefault(key, Counter())[kind] += 1
        if kind == PERSON and " " in key:
            self.surnames[key.rpartition(" ")[2]] += 1

    def points(self, key: str) -> Points:
        """Return the points that other texts give to words."""
        told = self.kinds.get(key)
        named = self.surnames.get(key, 0)
        if not told and not named:
            return NO_POINTS
        points = [0, 0, 0, 0]
        for kind, count in (told or {}).items():
            points[kind] = min(5, int(1 + 1.5 * log2(count + 1)))
        if named:
            points[PERSON] = max(points[PERSON], min(4, 2 + int(log2(named + 1))))
        return points[0], points[1], points[2], points[3]


@dataclass(slots=True)
class _Key:
    """All places of the same words in a source.

    `own` are the points of the words and of what stands around all places; `in_sentence` is how
    many places are not the beginning of a sentence.
    """

    words: tuple[str, ...]
    gaps: tuple[Gap, ...]
    places: list[Seen] = field(default_factory=list)
    in_sentence: int = 0
    own: Points = (0, 0, 0, 0)

    def around(self) -> Points:
        """Return the points of the surroundings of all places together.

        The best hint for a kind counts in full and so does the best against it; further ones add
        little, because they are seldom independent: a hundred articles do not make a group of
        'the United States'.
        """
        if len(self.places) == 1:
            return self.places[0].around
        found = []
        for of_kind in zip(*[seen.around for seen in self.places], strict=True):
            high, low = max(of_kind), min(of_kind)
            high, low = max(high, 0), min(low, 0)
            rest = int((sum(of_kind) - high - low) / 3)
            found.append(
                high + low + (rest if -_MOST < rest < _MOST else _MOST if rest > 0 else -_MOST)
            )
        return found[0], found[1], found[2], found[3]


Keys = dict[str, _Key]


def _decided(reading: Reading, keys: Keys, known: Known) -> Iterator[Name]:
    """Yield what the points decide, in no order."""
    memory = Memory()
    for agreement in reading.agreements:
        if agreement.letters:
            memory.introduce(agreement.letters, AGREEMENT)
    kinds = _decide_keys(reading, keys, known, memory, _ENOUGH)
    for key, (kind, ahead) in kinds.items():
        each = keys[key]
        points = None
        if len(each.words) == 1 and len(each.places) > 1 and kind != AGREEMENT:
            points = _points(key, each, known, memory)
        for seen in each.places:
            # A word may be a place here and a person there: 'Washington', 'Jordan', 'Houston'.
            own = points and seen.around != NO_POINTS and _best(plus(points, seen.around), _ENOUGH)
            here, sure = own or (kind, ahead)
            yield Name(KINDS[here], seen.start, seen.end, sure)
    yield from _in_headlines(reading.headlines, kinds, keys, memory)


def names_in(reading: Reading, keys: Keys, known: Known) -> list[Name]:
    """Return the names of a source in the order of the text; `known` is what other sources say.

    What stands within the name of an agreement is no name by itself, but for its parties.
    """
    names = []
    within = Claims()
    for agreement, core in _agreements(reading):
        names.append(agreement)
        within.add((agreement.start, core))
    names += [
        name
        for name in _decided(reading, keys, known)
        if not within.overlaps((name.start, name.end))
    ]
    return sorted(names, key=lambda each: (each.start, -each.end))


def kinds_of_keys(reading: Reading, keys: Keys) -> dict[str, int]:
    """Return what one source alone says of its words, where it is sure."""
    kinds = _decide_keys(reading, keys, Known(), Memory(), _ENOUGH + 2)
    return {
        key: kind
        for key, (kind, _) in kinds.items()
        if kind != AGREEMENT and (keys[key].in_sentence or len(keys[key].words) > 1)
    }


def _decide_keys(
    reading: Reading, keys: dict[str, _Key], known: Known, memory: Memory, enough: int
) -> dict[str, tuple[int, int]]:
    """Return the kinds of words and how far each is ahead, first of those of several words."""
    kinds: dict[str, tuple[int, int]] = {}
    several = [(key, each) for key, each in keys.items() if len(each.words) > 1]
    single = [(key, each) for key, each in keys.items() if len(each.words) == 1]
    open_keys = []
    for key, each in several:
        verdict = _best(_points(key, each, known, memory), enough)
        _introduce(each, verdict, memory)
        if verdict:
            memory.remember(each.words, each.gaps, *verdict)
            kinds[key] = verdict
        else:
            open_keys.append((key, each))
    for key, each in single:
        verdict = _of_one_word(key, each, known, memory, reading.small, enough)
        if verdict:
            kinds[key] = verdict
            if verdict[0] == PERSON:
                memory.note_single(key)
        else:
            open_keys.append((key, each))
    _listed_with(reading.seen, kinds, memory)
    for key, each in open_keys:
        if len(each.words) > 1:
            verdict = _best(_points(key, each, known, memory), enough)
        else:
            verdict = _of_one_word(key, each, known, memory, reading.small, enough)
        if verdict:
            kinds[key] = verdict
    return kinds


def _introduce(each: _Key, verdict: tuple[int, int] | None, memory: Memory) -> None:
    """Note the initials that are introduced for a name, also for one that is of no kind."""
    for seen in each.places:
        if seen.letters:
            memory.introduce(seen.letters, verdict[0] if verdict else -1)


def _listed_with(seen: list[Seen], kinds: Mapping[str, tuple[int, int]], memory: Memory) -> None:
    """Note for words that are not decided what the names are with which they stand in lists."""
    for before, after in pairwise(seen):
        if not after.listed:
            continue
        one, other = kinds.get(before.key), kinds.get(after.key)
        open_one, known = (after, one) if one and not other else (before, other)
        if bool(one) == bool(other) or known is None or known[0] == AGREEMENT:
            continue
        if not signs(open_one.words[-1]) & NEVER_ALONE:
            memory.hint(open_one.key, known[0])


def _agreements(reading: Reading) -> Iterator[tuple[Name, int]]:
    """Yield the agreements of a source, and where the name of each ends before its parties.

    Short names and numbers are only those of agreements that are named in full.
    """
    text = reading.source.text
    full = [each for each in reading.agreements if not each.short]
    heads = {_singular(text[each.start : each.core].split()[-1]) for each in full}
    heads |= {_singular(text[each.start : each.core].split()[0]) for each in full}
    stems = {word for each in full for word in text[each.start : each.core].split()}
    stems |= {each.letters for each in full}
    for each in reading.agreements:
        if not each.short or _singular(text[each.start : each.end]) in heads:
            yield Name(KINDS[AGREEMENT], each.start, each.end, _ENOUGH + 3), each.core
    for start, end, stem in reading.numbered:
        if stem in stems:
            yield Name(KINDS[AGREEMENT], start, end, _ENOUGH), end


def _singular(noun: str) -> str:
    small = noun.casefold()
    return "treaty" if small == "treaties" else small.removesuffix("s")


def note_all(readings: Iterable[tuple[Reading, Mapping[str, int]]]) -> Known:
    """Return what all texts say together."""
    known = Known()
    for reading, kinds in readings:
        known.small.update(reading.small)
        for key, kind in kinds.items():
            known.note(key, kind)
    return known


def keys_of(reading: Reading) -> Keys:
    """Return the places of a source by their words, in small letters."""
    keys: dict[str, _Key] = {}
    for seen in reading.seen:
        each = keys.get(seen.key)
        if each is None:
            each = keys[seen.key] = _Key(seen.words, seen.gaps)
        each.places.append(seen)
        each.in_sentence += not seen.begins
    for each in keys.values():
        each.own = plus(points_of_words(each.words, each.gaps), each.around())
    return keys


def _points(key: str, each: _Key, known: Known, memory: Memory) -> Points:
    points = each.own
    told = known.points(key)
    if told is not NO_POINTS:
        points = plus(points, told)
    remembered = memory.points(key, each.words)
    return points if remembered is NO_POINTS else plus(points, remembered)


def _best(points: Points, enough: int) -> tuple[int, int] | None:
    """Return the kind that is ahead, and by how much; ``None`` where nothing is."""
    person, group, place, other = points
    if person >= group:
        best, kind, second = person, PERSON, group
    else:
        best, kind, second = group, GROUP, person
    if place > best:
        best, kind, second = place, PLACE_NAME, best
    elif place > second:
        second = place
    ahead = best - other if other > 0 else best
    if ahead < enough:
        return None
    return kind, min(ahead, best - second)


def _of_one_word(
    key: str, each: _Key, known: Known, memory: Memory, small: frozenset[str], enough: int
) -> tuple[int, int] | None:
    what = signs(each.words[0])
    if what & CAPITALS and memory.introduced(key) is not None:
        kind = memory.introduced(key)
        return (kind, 9) if kind is not None and kind >= 0 else None
    points = _points(key, each, known, memory)
    if not each.in_sentence and not memory.knows(key):
        # A capital at the head of a sentence only: a word like others, unless much speaks for it.
        if key in small or what & (OPENER | FUNCTION):
            return None
        enough += 3 if known.small[key] else 1
    elif key in small and not memory.knows(key) and not what & (GIVEN | SURNAME | CAPITALS | PLACE):
        enough += 2
    return _best(points, enough)


# --- Headlines --------------------------------------------------------------------------------

_LONGEST = 5


def _in_headlines(
    headlines: list[tuple[int, Run]],
    kinds: Mapping[str, tuple[int, int]],
    keys: Mapping[str, _Key],
    memory: Memory,
) -> Iterator[Name]:
    """Yield the names in runs whose capitals say nothing: those that are known from the text."""
    for base, run in headlines:
        at = 0
        while at < len(run):
            size = 1
            for size in range(min(_LONGEST, len(run) - at), 0, -1):
                words = run[at : at + size]
                kind = _known_kind(words, kinds, keys, memory)
                if kind is not None:
                    start, end = base + words[0].start, base + words[-1].end
                    yield Name(KINDS[kind], start, end, _ENOUGH)
                    break
            at += size


def _known_kind(
    words: Run, kinds: Mapping[str, tuple[int, int]], keys: Mapping[str, _Key], memory: Memory
) -> int | None:
    """Return what words in a headline name: what they do in the text, or by lists alone."""
    key = " ".join(word.text for word in words).casefold()
    found = kinds.get(key)
    if found and (len(words) > 1 or keys[key].in_sentence):
        return found[0]
    if len(words) > 1:
        known = _is_sure_alone(words)
    else:
        short = memory.kind(key)
        if short is not None:
            return short
        what = words[0].signs
        known = bool(what & (PLACE | BODY | BODY_ACRONYM)) and not what & _NO_HEADLINE_NAME
    points = points_of_words(tuple(w.text for w in words), tuple(w.gap for w in words))
    verdict = _best(points, 6) if known else None
    return verdict[0] if verdict else None


_NO_HEADLINE_NAME = OPENER | FUNCTION | THING | TITLE


def _is_sure_alone(words: Run) -> bool:
    """Tell whether words are a name whatever stands around: all by lists."""
    first, last = words[0].signs, words[-1].signs
    if len(words) <= 3 and first & GIVEN and not first & (OPENER | FUNCTION | PLACE):
        return bool(last & SURNAME) and not last & (OPENER | FUNCTION)
    points = points_of_words(tuple(w.text for w in words), tuple(w.gap for w in words))
    sure = max(points[GROUP], points[PLACE_NAME]) >= 9 and points[OTHER] == 0
    return sure and len(words) <= _SURE


_SURE = 3
"""How many words of a headline may be a name that the text does not have: more are a sentence."""
