"""Runs of words with capitals, cut into what may be names.

'Microsoft Chairman Bill Gates' is a body, a title and a person; 'Department of Health' is one
name, 'President of France' none. A piece keeps what was cut off before and after it, because a
title says what the name beside it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from sphinx_dossier.discovery.capitals import PREPOSITIONS, Gap, Run, Word
from sphinx_dossier.discovery.word_signs import (
    AGREEMENT_HEAD,
    BODY,
    BODY_ACRONYM,
    BODY_NOUN,
    CALENDAR_WORD,
    CAPITALS,
    COMPANY_END,
    DEMONYM,
    ENGLISH,
    FAMILY_FORM,
    FUNCTION,
    GIVEN,
    INITIAL,
    LEGAL,
    OPENER,
    PLACE,
    PLACE_NOUN,
    PLACES,
    PLURAL,
    QUALIFIER,
    SURNAME,
    TEAM,
    THING,
    TITLE,
    signs,
)
from sphinx_dossier.words import (
    ABBREVIATED_TITLES,
    DEMONYMS,
    GOVERNING_NOUNS,
    PORTFOLIOS,
    US_STATES,
)
from sphinx_dossier.words.places import STATES_WITH_STOP
from sphinx_dossier.words.press import ROLE_NOUNS
from sphinx_dossier.words.well_known import (
    DEPARTMENTAL,
    HEADS_OF_NAMES,
    OWNERS_OF_BODIES,
    WELL_KNOWN_BODIES,
)

_TITLE_PORTFOLIOS: Final = frozenset(
    word.capitalize() for portfolio in PORTFOLIOS for word in portfolio.split()
) | {"Staff", "Justice", "Interior", "Navy", "Army", "Treasury", "Operations", "Intelligence"}
_TITLES_WITH_OFFICE: Final = frozenset(
    ("Secretary", "Minister", "Chief", "Undersecretary", "Director", "Chiefs", "Secretaries")
)
STATE_NOUNS: Final = frozenset(("Republic", "Empire", "Kingdom", "Emirates"))
"""Nouns that make a state of the adjective before them."""

_SHORT_STATES: Final = US_STATES | STATES_WITH_STOP
_JOINED: Final = frozenset((Gap.SPACE, Gap.PARTICLE, Gap.AMPERSAND, Gap.COMMA))


@dataclass(slots=True)
class Piece:
    """Words that may be one name: a stretch of a run.

    `title` says that a title stands before them, `titled_after` that one stands after them in the
    run ('Microsoft Chairman …'), and `governs` that their government is named after them ('the
    Eisenhower Administration'). `first` says that nothing of the run stands directly before them,
    and `leads` that they begin it. `texts` and `gaps` are those of the words.
    """

    words: Run
    texts: tuple[str, ...]
    gaps: tuple[Gap, ...]
    title: bool
    titled_after: bool
    governs: bool
    first: bool
    leads: bool

    @property
    def start(self) -> int:
        """The offset of the first word."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """The offset after the last word."""
        return self.words[-1].end


def pieces(run: Run, *, begins: bool) -> list[Piece]:
    """Return the pieces of a run in order; `begins` says that it begins a sentence."""
    texts = tuple([word[0] for word in run])
    gaps = tuple([word[4] for word in run])
    return [
        Piece(
            run[cut.start : cut.end],
            texts[cut.start : cut.end],
            gaps[cut.start : cut.end],
            cut.title,
            cut.titled_after,
            cut.governs,
            cut.first,
            cut.start == 0,
        )
        for cut in _cuts(texts, gaps, begins=begins)
    ]


class _Cut(NamedTuple):
    """A stretch of the words of a run, by their numbers, and what a piece says of it."""

    start: int
    end: int
    title: bool = False
    titled_after: bool = False
    governs: bool = False
    first: bool = True


@lru_cache(maxsize=1 << 16)
def _cuts(texts: tuple[str, ...], gaps: tuple[Gap, ...], *, begins: bool) -> tuple[_Cut, ...]:
    """Return how a run is cut, which is the same wherever the same words stand together."""
    run = [
        Word(text, number, number + 1, signs(text), gap)
        for number, (text, gap) in enumerate(zip(texts, gaps, strict=True))
    ]
    return tuple(
        cut
        for part in _parts(run)
        for cut in _cut_titles(part, begins=begins and part[0] is run[0])
    )


# --- Parts: where prepositions and conjunctions lead on, and where they do not ----------------


def _parts(run: Run) -> Iterator[Run]:
    """Yield the stretches of a run that are names and titles without a break between them."""
    part: Run = []
    known_until = -1
    for index, word in enumerate(run):
        if index < known_until:
            part.append(word)
            continue
        known_until = _known_end(run, index)
        if known_until > index:
            if part and not _leads_on(part, word, run, index):
                yield part
                part = []
            part.append(word)
            continue
        if part and not _leads_on(part, word, run, index):
            yield part
            part = []
        what = word[3]
        if what & (CALENDAR_WORD | FUNCTION) and _is_no_part(part, word, run, index):
            if part:
                yield part
            part = []
            continue
        part.append(word)
    if part:
        yield part


_FIRST_OF_KNOWN: Final = frozenset(
    name.split()[0].capitalize() for name in WELL_KNOWN_BODIES if " " in name
)


def _known_end(run: Run, index: int) -> int:
    """Return where a body's well-known name of several words ends that begins at `index`, or -1.

    So words of the grammar stay in it: 'Doctors Without Borders'.
    """
    if run[index][0] not in _FIRST_OF_KNOWN:
        return -1
    for size in (4, 3, 2):
        stretch = run[index : index + size]
        together = len(stretch) == size and all(word[4] is Gap.SPACE for word in stretch[1:])
        if together and " ".join(word[0] for word in stretch).casefold() in WELL_KNOWN_BODIES:
            return index + size
    return -1


def _leads_on(part: Run, word: Word, run: Run, index: int) -> bool:
    """Tell whether a name that `part` is the beginning of may go on with `word`."""
    gap = word[4]
    last = part[-1]
    if gap in _JOINED:
        # The legal form of a company ends its name.
        ended = gap is Gap.SPACE and last[3] & LEGAL and not word[3] & LEGAL and len(part) > 1
        # So does an abbreviated state, with which a sentence may end: 'Monroe, Ga. Justices …'
        return not ended and not (last[0][-1] == "." and last[0][:-1].lower() in _SHORT_STATES)
    small = last[0].lower()
    if gap in PREPOSITIONS:
        many = last[3] & PLURAL and not last[3] & (TITLE | SURNAME)
        tigers = gap is Gap.OF and len(part) > 1 and many  # Liberation Tigers of Tamil Eelam
        if small in HEADS_OF_NAMES or last[3] & AGREEMENT_HEAD or tigers:
            return bool(word[3] & ~(CALENDAR_WORD | FUNCTION)) or not word[3]
        return last[0] in _TITLES_WITH_OFFICE and word[0] in _TITLE_PORTFOLIOS
    if gap is Gap.AND:
        return _joins_by_and(part, word, run, index)
    if gap is Gap.POSSESSIVE:
        owner = small in OWNERS_OF_BODIES or (
            len(part) > 1 and part[-2][0].lower() in {"st.", "st"}
        )
        return owner and bool(
            word[0] in STATE_NOUNS
            or word[3] & (BODY_NOUN | COMPANY_END | PLACE_NOUN | OPENER | THING)
        )
    return gap is Gap.NICKNAME and _is_nickname(part, word, run, index)


def _joins_by_and(part: Run, word: Word, run: Run, index: int) -> bool:
    """Tell whether 'and' stands inside the name of a body: 'Food and Drug Administration'."""
    last = part[-1]
    personal = GIVEN | SURNAME | TITLE | FAMILY_FORM | PLACE | BODY_ACRONYM | CAPITALS | BODY
    if word[3] & (TITLE | PLACE | CAPITALS | DEMONYM | GIVEN) or last[3] & (personal & ~SURNAME):
        return False
    head = part[0][0].lower()
    if head in DEPARTMENTAL and len(part) > 1 and part[1][4] in PREPOSITIONS:
        return True
    # What follows, up to the end of the run, must end in a noun of bodies.
    end = index
    while end + 1 < len(run) and run[end + 1][4] is Gap.SPACE:
        end += 1
    tail = run[end][0].lower()
    plain = not last[3] & (personal | FAMILY_FORM) or bool(last[3] & (OPENER | ENGLISH | QUALIFIER))
    return plain and end > index - 1 and tail in DEPARTMENTAL and len(part) <= 3


def _is_nickname(part: Run, word: Word, run: Run, index: int) -> bool:
    """Tell whether a quoted word stands inside somebody's name: 'Jesse ``The Body'' Ventura'."""
    if word[4] is not Gap.NICKNAME:
        return False
    opened = sum(each[4] is Gap.NICKNAME for each in part[1:])
    if opened == 1:
        return bool(part[0][3] & GIVEN)
    if opened or not part[-1][3] & GIVEN or len(part) > 2:
        return False
    closes = next((at for at in range(index + 1, len(run)) if run[at][4] is Gap.NICKNAME), None)
    return closes is not None and closes - index <= 2


def _is_no_part(part: Run, word: Word, run: Run, index: int) -> bool:
    """Tell whether a weekday, a month or a word of the grammar stands between names."""
    what = word[3]
    follows = run[index + 1] if index + 1 < len(run) else None
    if follows and follows[4] is not Gap.SPACE:
        follows = None
    if what & CALENDAR_WORD:
        named = what & GIVEN and follows and follows[3] & (SURNAME | FAMILY_FORM | INITIAL)
        after = part and word[4] is Gap.SPACE and part[-1][3] & (GIVEN | TITLE) and what & SURNAME
        return not (named or after)
    if what & (GIVEN | SURNAME):  # Will Smith, Doris Day
        if part and word[4] is Gap.SPACE and part[-1][3] & (GIVEN | TITLE | INITIAL):
            return False
        alone = not part and follows is not None
        return not (alone and what & GIVEN and follows and follows[3] & (SURNAME | FAMILY_FORM))
    return not (what & BODY or (part and what & CAPITALS and len(word[0]) > 1))


# --- Titles -----------------------------------------------------------------------------------


def _cut_titles(part: Run, *, begins: bool) -> Iterator[_Cut]:
    """Yield the names in a part, with what the titles in it say of them."""
    title = False
    if (
        begins
        and len(part) > 1
        and part[1][4] is Gap.SPACE
        and part[0][0].lower() in ROLE_NOUNS
        and not part[0][3] & GIVEN
        and not part[-1][3] & (BODY_NOUN | LEGAL)
    ):
        part, title = part[1:], True  # 'Singer Bob Dylan' at the head of a sentence
    if begins and len(part) > 1 and part[1][4] is Gap.SPACE and _only_opens(part):
        part = part[1:]  # 'Ask Pittsburgh', 'Former England' at the head of a sentence
    if len(part) == 2 and part[1][0].lower() in GOVERNING_NOUNS and _may_be_surname(part[0]):
        yield _cut(part[:1], governs=True)
        return
    first = True
    at, size = 0, len(part)
    begun = 0
    while at < size:
        after = _title_end(part, at)
        if after == at:
            at += 1
            continue
        if begun < at:
            yield from _named(part[begun:at], title=title, first=first, titled_after=True)
            first = False
        title = True
        at = begun = after
    if begun < size:
        yield from _named(part[begun:], title=title, first=first, titled_after=False)


def _only_opens(part: Run) -> bool:
    """Tell whether the first word of a sentence is no part of the name that follows it."""
    if part[0][0] == "Former":
        return True  # though it qualifies an office, as other words of its kind do
    first, last = part[0][3], part[-1][3]
    named = GIVEN | SURNAME | TITLE | QUALIFIER | PLACE | DEMONYM | BODY
    return (
        bool(first & OPENER)
        and not first & named
        and not last & (BODY_NOUN | LEGAL | COMPANY_END | PLACE_NOUN)
    )


def _cut(words: Run, **said: bool) -> _Cut:
    return _Cut(words[0].start, words[-1].end, **said)


def _may_be_surname(word: Word) -> bool:
    return not word[3] & (DEMONYM | PLACE | QUALIFIER | CAPITALS | FUNCTION | OPENER) or bool(
        word[3] & SURNAME and not word[3] & (QUALIFIER | DEMONYM)
    )


def _named(words: Run, *, title: bool, first: bool, titled_after: bool) -> Iterator[_Cut]:
    """Yield the piece that `words` are, without the adjectives of nations that are no part."""
    if len(words) > 2 and _is_nation(words) and not _is_body(words[2:]):
        words, first = words[2:], False
    while (
        len(words) > 1
        and words[0][3] & DEMONYM
        and not words[0][3] & (GIVEN | PLACE)
        and words[1][0] not in STATE_NOUNS
        and not _is_body(words[1:])
    ):
        words, first = words[1:], False
    yield _cut(words, title=title, titled_after=titled_after, first=first)


def _is_body(words: Run) -> bool:
    """Tell whether words are the name of a body or a thing by their last, or their head."""
    kinds = BODY_NOUN | LEGAL | COMPANY_END | AGREEMENT_HEAD | BODY | THING | PLACE_NOUN
    return bool(words[-1][3] & kinds) or any(
        head[3] & kinds and word[4] in PREPOSITIONS for head, word in pairwise(words)
    )


def _title_end(part: Run, at: int) -> int:
    """Return where the title that begins at `at` ends; `at` where none does.

    A title ends before a name or at the end of its part; the first words of the name of a body
    are none ('General Motors', 'Justice Department').
    """
    here = part[at]
    chamber = here[3] & BODY and not here[3] & TITLE  # House Speaker: the House, and a title
    if not here[3] & (TITLE | QUALIFIER) or chamber or _is_surname(part, at):
        return at
    if at and f"{part[at - 1][0]} {here[0]}".casefold() in WELL_KNOWN_BODIES:
        return at  # Associated Press Writer
    if _is_no_title(part, at) or _known_end(part, at) > at:
        return at  # Sri Lankan, which is no honorific; Doctors Without Borders
    end = _longest_title(part, at)
    rest = part[end:]
    if not rest:
        # 'the Senators' alone are rather a team, or many.
        return at if end - at == 1 and here[3] & TEAM else end
    return at if end == at or _begins_body(rest) else end


def _is_nation(words: Run) -> bool:
    """Tell whether the first two words are the adjective of a nation: 'South African'."""
    if len(words) < 2 or words[0][0] not in _FIRST_OF_NATIONS:
        return False
    two = f"{words[0][0]} {words[1][0]}".casefold()
    return two in DEMONYMS or two.removesuffix("s") in DEMONYMS


_FIRST_OF_NATIONS: Final = frozenset(
    nation.split()[0].capitalize() for nation in DEMONYMS if " " in nation
)


def _is_no_title(part: Run, at: int) -> bool:
    """Tell whether what looks like a title belongs to a name: Sri Lanka, Sri Lankan, Hun Sen."""
    two = part[at : at + 2]
    if _is_nation(two) or (len(two) > 1 and f"{two[0][0]} {two[1][0]}".casefold() in PLACES):
        return True
    # An abbreviated title stands before somebody, with or without its full stop.
    short = part[at][0].casefold() in ABBREVIATED_TITLES
    return short and at > 0 and at + 1 == len(part) and part[at][4] is Gap.SPACE


def _is_surname(part: Run, at: int) -> bool:
    """Tell whether what may be a title follows a given name: 'Rodney King', 'Larry Speaker'."""
    if not at or part[at][4] not in _JOINED or not part[at - 1][3] & (GIVEN | INITIAL):
        return False
    return bool(part[at][3] & (SURNAME | GIVEN)) or at + 1 == len(part)


def _longest_title(part: Run, at: int) -> int:
    """Return where the words end that may be a title: 'Deputy Secretary of State'."""
    end = last = at
    while end < len(part):
        word = part[end]
        office = part[end - 1][0] in _TITLES_WITH_OFFICE and word[0] in _TITLE_PORTFOLIOS
        if end > at and word[4] is not Gap.SPACE and not (word[4] is Gap.OF and office):
            break
        if word[3] & TITLE or (end > at and word[4] is Gap.OF):
            last = end + 1
        elif not word[3] & QUALIFIER:
            break
        end += 1
    return last


def _begins_body(rest: Run) -> bool:
    """Tell whether the words after what may be a title make it the name of a body."""
    if rest[0][3] & BODY_NOUN and not rest[0][3] & (GIVEN | SURNAME):
        return True  # Major League Soccer
    stretch = 1
    while stretch < len(rest) and rest[stretch][4] in _JOINED:
        stretch += 1
    named = rest[0][3] & GIVEN and stretch > 1
    return stretch <= 3 and _ends_body(rest[stretch - 1]) and not named


def _ends_body(word: Word) -> bool:
    plain = not word[3] & (GIVEN | SURNAME)
    return bool(word[3] & LEGAL) or (bool(word[3] & (BODY_NOUN | COMPANY_END)) and plain)
