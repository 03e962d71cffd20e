"""Candidates: where in a zone the name forms stand, by one pass of an Aho-Corasick automaton.

The automaton reports every occurrence, overlapping ones too, because the longest may fail at its
boundary or its case and must not hide a shorter one. What is long and what is short is settled
later.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ahocorasick_rs import AhoCorasick

from sphinx_dossier.linking.boundaries import ends_word, is_word, starts_word
from sphinx_dossier.linking.folding import fold
from sphinx_dossier.linking.forms import Form
from sphinx_dossier.linking.zones import ADDRESS_MARK, ADDRESS_START, Letters, Zone


class Forms:
    """The forms that the same words are, of one entry or many, told apart once for all hits.

    `names` are those of full names; `bearers` the entries that have the words as a surname, sorted.
    """

    __slots__ = ("bearers", "entries", "names")

    def __init__(self, forms: Iterable[Form] = ()) -> None:
        # In an order of their own, so that the order of the entries cannot show in a result.
        forms = sorted(forms, key=lambda form: (form.entry, form.rule, form.cased))
        self.names = tuple(form for form in forms if form.rule != "surname")
        self.entries = tuple(dict.fromkeys(form.entry for form in self.names))
        """The entries of `names`, sorted."""
        surnames = (form.entry for form in forms if form.rule == "surname")
        self.bearers = tuple(dict.fromkeys(surnames))


_NONE = Forms()


@dataclass(frozen=True, slots=True)
class Hit:
    """An occurrence of name forms: `start` and `end` are offsets into the zone's text."""

    zone: Zone
    start: int
    end: int
    forms: Forms = _NONE

    @property
    def order(self) -> tuple[int, int]:
        """The key that sorts the longest hit first, then by its place."""
        return self.start - self.end, self.zone.start + self.start

    @property
    def bounds(self) -> tuple[int, int]:
        """The offsets into the zone's text."""
        return self.start, self.end

    @property
    def text(self) -> str:
        """The words as they stand."""
        return self.zone.text[self.start : self.end]

    @property
    def span(self) -> tuple[int, int]:
        """The offsets into the source's text."""
        return self.zone.start + self.start, self.zone.start + self.end


class Automaton:
    """Finds all of a set of forms at once."""

    def __init__(self, forms: Iterable[Form]) -> None:
        by_pattern: dict[str, list[Form]] = {}
        for form in forms:
            by_pattern.setdefault(form.cased.casefold(), []).append(form)
        self._forms = tuple(map(tuple, by_pattern.values()))
        self._alike: dict[int, tuple[tuple[Form, ...], ...]] = {}
        self._joined: dict[tuple[int, tuple[int, ...]], Forms] = {}
        self._matcher = AhoCorasick(list(by_pattern)) if by_pattern else None

    def hits(self, zone: Zone) -> Iterator[Hit]:
        """Yield the occurrences in `zone` that its word boundaries and letters allow."""
        if self._matcher is None:
            return
        text = zone.folded.text
        size = len(text)
        for pattern, start, end in self._matcher.find_matches_as_indexes(text, overlapping=True):
            # Most occurrences are the middles of words; these two lines are all they cost.
            if start and _is_inside_word(text, start):
                continue
            if end < size and _is_inside_word(text, end):
                continue
            span = word_span(zone, start, end)
            if span is None:
                continue
            agreeing = tuple(
                number
                for number, (form, *_) in enumerate(self._alike_of(pattern))
                if (not form.article or article_before(text, start))
                and letters_agree(form, zone, start, end)
            )
            if agreeing:
                yield Hit(zone, *span, self._forms_of(pattern, agreeing))

    def _alike_of(self, pattern: int) -> tuple[tuple[Form, ...], ...]:
        """Return the forms that are found by a pattern, those together that are written alike."""
        found = self._alike.get(pattern)
        if found is None:
            groups: dict[tuple[object, ...], list[Form]] = {}
            for form in self._forms[pattern]:
                surname = form.rule == "surname"
                written = (form.cased, form.article, form.capitals, form.ignore_case, surname)
                groups.setdefault(written, []).append(form)
            found = self._alike[pattern] = tuple(map(tuple, groups.values()))
        return found

    def _forms_of(self, pattern: int, agreeing: tuple[int, ...]) -> Forms:
        """Return the forms of those of `_alike_of` that stand at a place, by their numbers."""
        found = self._joined.get((pattern, agreeing))
        if found is None:
            alike = self._alike_of(pattern)
            found = Forms(form for number in agreeing for form in alike[number])
            self._joined[pattern, agreeing] = found
        return found


def _is_inside_word(text: str, at: int) -> bool:
    around = text[at - 1 : at + 1]
    return around.isascii() and around.isalnum()


def word_span(zone: Zone, start: int, end: int) -> tuple[int, int] | None:
    """Return the span of the zone's text for a span of its fold, if whole words fill it."""
    span = zone.folded.span(start, end)
    if span and starts_word(zone.text, span[0]) and ends_word(zone.text, span[1]):
        return None if zone.has_address and _is_in_address(zone.text, *span) else span
    return None


# How far before a name an address may begin.
_LONGEST_ADDRESS = 200


def _is_in_address(text: str, start: int, end: int) -> bool:
    """Tell whether a span is part of the address of a web page or a mailbox."""
    begin, stop = start, end
    while begin > max(0, start - _LONGEST_ADDRESS) and not text[begin - 1].isspace():
        begin -= 1
    while stop < min(len(text), end + 3) and not text[stop].isspace():
        stop += 1
    token = text[begin:stop]
    return ADDRESS_MARK in token or token.casefold().startswith(ADDRESS_START)


def article_before(folded: str, start: int) -> bool:
    """Tell whether the word 'the' stands right before `start` of a folded text."""
    begin = start - len("the ")
    return (
        begin >= 0
        and folded.startswith("the ", begin)
        and (begin == 0 or not is_word(folded[begin - 1]))
    )


def letters_agree(form: Form, zone: Zone, start: int, end: int) -> bool:
    """Tell whether the letters at a span of the zone's fold are small and capital as they should.

    They must be the form's own, but for a capital where a sentence begins, KHAN in running text
    if the form has five letters or more (a short word in capitals is likelier an acronym), and
    the headline's own style in headlines. Acronyms are only themselves: 'who' is not 'WHO'.
    """
    surface = zone.folded.cased[start:end]
    if surface == form.cased or form.ignore_case:
        return True
    # What else may differ are capitals, and most words have none.
    if form.capitals or surface.islower():
        return False
    if _in_capitals(form, surface, zone):
        return True
    if zone.letters is Letters.TITLE:
        return all(map(_capitalised, form.cased.split(" "), surface.split(" ")))
    return _capitalised(form.cased, surface) and zone.begins_sentence(zone.folded.starts[start])


def _in_capitals(form: Form, surface: str, zone: Zone) -> bool:
    words, seen = form.cased.split(" "), surface.split(" ")
    if not all(one in {other, other.upper()} for other, one in zip(words, seen, strict=True)):
        return False
    letters = sum(map(str.isalpha, form.cased))
    return letters > 4 or (zone.letters is Letters.CAPITALS and form.rule != "surname")


def _capitalised(form: str, surface: str) -> bool:
    return surface == form or surface == form[:1].upper() + form[1:]


def occurrences(text: str, zone: Zone, *, article: bool) -> Iterator[tuple[int, int]]:
    """Yield the spans of the zone's text where the words `text` stand as written.

    `article` asks for 'the' before them. White space, apostrophes, dashes and diacritics are
    folded, case is not.
    """
    wanted = fold(text).cased.strip()
    if not wanted:
        return
    folded = zone.folded
    at = folded.cased.find(wanted)
    while at >= 0:
        end = at + len(wanted)
        span = word_span(zone, at, end)
        if span and (not article or article_before(folded.text, at)):
            yield span
            at = folded.cased.find(wanted, end)
        else:
            at = folded.cased.find(wanted, at + 1)
