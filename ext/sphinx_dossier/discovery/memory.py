"""What a source remembers of its names: the short forms that they may have further on."""

from __future__ import annotations

from typing import Final

from sphinx_dossier.discovery.capitals import PREPOSITIONS, Gap
from sphinx_dossier.discovery.points import GROUP, NO_POINTS, PERSON, Points
from sphinx_dossier.discovery.word_signs import (
    BODY_NOUN,
    CAPITALS,
    DEMONYM,
    FUNCTION,
    GIVEN,
    INITIAL,
    LEGAL,
    OPENER,
    PLACE,
    SUFFIX,
    SURNAME,
    TEAM,
    THING,
    TITLE,
    signs,
)
from sphinx_dossier.words.well_known import COMPANY_OPENERS

NEVER_ALONE: Final = OPENER | FUNCTION | TITLE | DEMONYM | THING
"""What is no short form of a name, though it be part of one."""

_WEAK_FIRST = COMPANY_OPENERS | {"second", "new", "east", "north", "south", "west"}


class Memory:
    """The short forms that the names of a source may have, and what they would be."""

    def __init__(self) -> None:
        self._points: dict[str, list[int]] = {}
        self._acronyms: dict[str, int] = {}
        self._introduced: dict[str, int] = {}

    def introduce(self, letters: str, kind: int) -> None:
        """Note letters that were introduced for a name of `kind`; -1 if that is of no kind."""
        self._introduced[letters.replace(".", "").casefold()] = kind

    def introduced(self, key: str) -> int | None:
        """Return the kind of name that letters were introduced for."""
        return self._introduced.get(key.replace(".", ""))

    def hint(self, key: str, kind: int) -> None:
        """Note that words stand in a list with names of `kind`."""
        self._add(key, kind, 4)

    def note_single(self, key: str) -> None:
        """Note that one word names a person, so that two words that end in it may name another."""
        self._add(key, PERSON, 6)

    def remember(
        self, words: tuple[str, ...], gaps: tuple[Gap, ...], kind: int, ahead: int
    ) -> None:
        """Note the short forms of a name of several words, which is `ahead` of being another."""
        sure = 2 if ahead >= 4 else 0
        if kind == PERSON:
            self._person(words, gaps, sure)
        elif kind == GROUP:
            self._group(words, gaps, sure)

    def _person(self, words: tuple[str, ...], gaps: tuple[Gap, ...], sure: int) -> None:
        last = len(words) - 1
        while last and signs(words[last]) & SUFFIX:
            last -= 1
        surname = words[last].casefold()
        self._add(surname, PERSON, 6 + sure)
        if "-" in surname:
            self._add(surname.partition("-")[0], PERSON, 3)
        if "'" in words[0] or signs(words[0]) & INITIAL:
            return
        first = words[0].casefold()
        what = signs(words[0])
        if first != surname and not what & (PLACE | OPENER | FUNCTION):
            east_asian = what & SURNAME and not what & GIVEN
            self._add(first, PERSON, 5 if east_asian else 3 if what & GIVEN else 4)
        if last > 1 and gaps[last] is Gap.SPACE and not signs(words[last - 1]) & INITIAL:
            self._add(words[last - 1].casefold(), PERSON, 2)

    def _group(self, words: tuple[str, ...], gaps: tuple[Gap, ...], sure: int) -> None:
        initials = "".join(word[0] for word in words if word[0].isupper())
        if len(initials) > 1:
            self._acronyms.setdefault(initials.casefold(), 7 + sure)
        last = signs(words[-1])
        if last & TEAM:
            self._add(words[-1].casefold(), GROUP, 7)
            if len(words) > 2:
                self._add(" ".join(words[-2:]).casefold(), GROUP, 7)
        first = words[0].casefold()
        what = signs(words[0])
        led = next((at for at, gap in enumerate(gaps) if gap in PREPOSITIONS), 0)
        if led:
            head = words[led - 1]
            if signs(head) & BODY_NOUN:
                self._add(head.casefold(), GROUP, 6)
        elif last & BODY_NOUN:
            self._add(words[-1].casefold(), GROUP, 6)
        company = last & LEGAL
        if company and first not in _WEAK_FIRST and not what & (PLACE | DEMONYM | FUNCTION):
            self._add(first, GROUP, 8)
        elif not led and first not in _WEAK_FIRST and not what & (PLACE | NEVER_ALONE):
            self._add(first, GROUP, 2 + sure)
        if last & LEGAL and len(words) > 2:
            self._add(" ".join(words[:-1]).casefold(), GROUP, 6)

    def _add(self, key: str, kind: int, points: int) -> None:
        kept = self._points.setdefault(key, [0, 0, 0, 0])
        kept[kind] = max(kept[kind], points)

    def points(self, key: str, words: tuple[str, ...]) -> Points:
        """Return the points that the names seen give to words."""
        kept = self._points.get(key)
        if len(words) == 1:
            acronym = self._acronyms.get(key.replace(".", ""))
            if acronym and signs(words[0]) & CAPITALS:
                person, group, place, other = kept or NO_POINTS
                return person, max(group, acronym), place, other
        else:
            last = self._points.get(words[-1].casefold())
            if last and last[PERSON] >= 6 and not signs(words[0]) & (DEMONYM | TITLE):
                person, group, place, other = kept or NO_POINTS
                return person + 3, group, place, other
        return (kept[0], kept[1], kept[2], kept[3]) if kept else NO_POINTS

    def knows(self, key: str) -> bool:
        """Tell whether a word is a short form of a name seen."""
        return key in self._points or key.replace(".", "") in self._acronyms

    def kind(self, key: str) -> int | None:
        """Return the kind of name that a short form stands for; ``None`` where it is none."""
        kept = self._points.get(key)
        if kept and max(kept) >= 5:
            return kept.index(max(kept))
        return GROUP if key in self._acronyms else None
