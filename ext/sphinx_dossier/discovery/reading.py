"""One source, read for names: what stands where, and the points for each kind by what is around.

`read` looks at nothing but the source. What its names are is decided later (`deciding`), when the
whole source, and all other sources, have said what they know about the same words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from sphinx_dossier.discovery.acronyms import letters_after
from sphinx_dossier.discovery.agreements import NUMBERED, agreements
from sphinx_dossier.discovery.around import as_team, points_around
from sphinx_dossier.discovery.capitals import Gap, Run, begins_sentence, runs
from sphinx_dossier.discovery.cutting import Piece, pieces
from sphinx_dossier.discovery.points import NO_POINTS, Points, plus
from sphinx_dossier.discovery.votes import Vote
from sphinx_dossier.discovery.word_signs import (
    AGREEMENT_HEAD,
    BODY,
    BODY_NOUN,
    CALENDAR_WORD,
    CAPITALS,
    COMPANY_END,
    FUNCTION,
    GIVEN,
    INITIAL,
    OPENER,
    PLACE,
    PLACE_NOUN,
    SURNAME,
    THING,
    signs,
)
from sphinx_dossier.linking.draft import Claims
from sphinx_dossier.linking.zones import Letters, Zone, zones
from sphinx_dossier.model import Source
from sphinx_dossier.words.press import WORDS_OF_GAMES


@dataclass(slots=True)
class Seen:
    """A piece of text that may be a name: its offsets in the source, and what is known of it.

    `key` is its words in small letters, by which the same words are found elsewhere. `around` are
    the points of its surroundings; `begins` says that its capital may be that of a sentence;
    `title` that a title stands before it; `listed` that it follows the piece before in a list.
    `letters` are the initials that are introduced after it, in brackets.
    """

    key: str
    words: tuple[str, ...]
    gaps: tuple[Gap, ...]
    start: int
    end: int
    around: Points
    begins: bool
    title: bool
    listed: bool
    letters: str


@dataclass(slots=True)
class SeenAgreement:
    """An agreement: offsets in the source, where its name ends before its parties, if it is short.

    See `AgreementSpan`. `letters` are the initials introduced after it.
    """

    start: int
    end: int
    core: int
    short: bool
    letters: str


@dataclass(slots=True)
class Reading:
    """What one source has: pieces of text that may be names, in order, and its agreements.

    `numbered` are words with a number that may name agreements; `headlines` the runs whose
    capitals say nothing, with the offset of their zone; `small` the words that stand in small
    letters; `is_sports` that it reports games, in which cities play.
    """

    source: Source
    seen: list[Seen] = field(default_factory=list)
    agreements: list[SeenAgreement] = field(default_factory=list)
    numbered: list[tuple[int, int, str]] = field(default_factory=list)
    headlines: list[tuple[int, Run]] = field(default_factory=list)
    small: frozenset[str] = frozenset()
    is_sports: bool = False


_SMALL = re.compile(r"(?<![\w'’-])[a-z]{3,}(?![\w-])")
_DATELINE = re.compile(
    r"\s*[A-Z][A-Z.'’-]+(?:[ ,]+(?:[A-Z][\w.'’-]*|\([A-Z]+\))){0,6},?\s*"
    r"(?:\d{1,2}\s*)?(?:\((?:AP|Reuters?|UPI|AFP|NYT|LAT|IPS)\)\s*)?(?:[_—–]|--?)\s"
)
_BYLINE = re.compile(r"\s*(?:By|BY)\s+(?=[A-Z])")
_OF_A_BYLINE: Final = (12, -9, -9, 0)
_OF_INITIALS: Final = (-4, 5, 0, 0)
"""Points of a name whose initials are introduced: it is seldom a person's."""

_OF_A_DATELINE: Final = (-9, -4, 12, 0)


def read(source: Source) -> Reading:
    """Return what may be names in `source`; the cost is linear in its text."""
    reading = Reading(source)
    found = zones(source)
    # A byline in capitals alone is still one name after the other.
    prose = [
        zone.letters is Letters.MIXED or zone.kind is None or _is_author(zone.text)
        for zone in found
    ]
    texts = (zone.text for zone, is_prose in zip(found, prose, strict=True) if is_prose)
    reading.small = frozenset(word for text in texts for word in _SMALL.findall(text))
    reading.is_sports = len(reading.small & WORDS_OF_GAMES) >= _SPORTING
    for zone, is_prose in zip(found, prose, strict=True):
        if is_prose:
            _read_zone(zone, reading)
        else:
            reading.headlines.extend((zone.start, run) for run in runs(zone.text))
            _read_agreements(zone, reading)
    return reading


_SPORTING: Final = 5
"""How many different words of games make a text one about them."""


_VOTED: Final[Mapping[str, Points]] = {
    "person": (1, 0, 0, 0),
    "group": (0, 3, 0, 0),
    "place": (0, 0, 2, 0),
    "agreement": (0, 0, 0, 2),
    "other": NO_POINTS,
}
"""The points of a model's vote for a name. A small model knows more bodies than the rules do, and
fewer people; the numbers are those that served both best on news (docs/developing)."""

_NOT_VOTED: Final[Points] = (-1, -1, 0, 0)
"""The points of what the model has read and sees no name in."""


def count_votes(reading: Reading, votes: Sequence[Vote]) -> None:
    """Add the votes of a model on the source's text to what was read, and its silence.

    Where the model sees a name that the rules have no piece for, it becomes one.
    """
    seen = reading.seen
    voted: dict[int, Points] = {}
    new: list[Seen] = []
    at = 0
    for vote in sorted(votes):
        while at < len(seen) and seen[at].end <= vote.start:
            at += 1
        over = at
        while over < len(seen) and seen[over].start < vote.end:
            voted[over] = plus(voted.get(over, NO_POINTS), _VOTED[vote.kind])
            over += 1
        if over == at and vote.kind in {"person", "group"}:
            piece = _voted(reading.source.text, vote)
            if piece:
                new.append(piece)
    for number, each in enumerate(seen):
        each.around = plus(each.around, voted.get(number, _NOT_VOTED))
    if new:
        reading.seen = sorted((*reading.seen, *new), key=lambda each: each.start)


def _voted(text: str, vote: Vote) -> Seen | None:
    """Return the piece that a model alone sees; ``None`` where no word of it has a capital."""
    words = tuple(text[vote.start : vote.end].split())
    if not any(word[0].isupper() for word in words):
        return None
    return Seen(
        key=" ".join(words).casefold(),
        words=words,
        gaps=(Gap.NONE, *[Gap.SPACE] * (len(words) - 1)),
        start=vote.start,
        end=vote.end,
        around=_VOTED[vote.kind],
        begins=False,
        title=False,
        listed=False,
        letters="",
    )


def _read_agreements(zone: Zone, reading: Reading) -> Claims:
    """Note the agreements of a zone, and return where their names are, up to their parties."""
    found = list(agreements(zone.text))
    named = Claims()
    for each in found:
        named.add((each.start, each.core))
    base = zone.start
    reading.agreements.extend(
        SeenAgreement(
            base + each.start,
            base + each.end,
            base + each.core,
            each.short,
            letters_after(zone.text, each.end, tuple(zone.text[each.start : each.end].split())),
        )
        for each in found
    )
    for match in NUMBERED.finditer(zone.text):
        if not named.holds(match.start()):
            reading.numbered.append((base + match.start(), base + match.end(), match[1]))
    return named


_NO_NAME: Final = FUNCTION | CALENDAR_WORD
_NAME: Final = GIVEN | SURNAME | BODY


def _read_zone(zone: Zone, reading: Reading) -> None:
    text, base = zone.text, zone.start
    named = _read_agreements(zone, reading)
    dateline = _DATELINE.match(text)
    byline = _byline_end(zone)
    sports = reading.is_sports
    line_end = dateline.end() if dateline else 0
    last = -1
    for run in runs(text):
        if len(run) == 1 and run[0].signs & _NO_NAME and not run[0].signs & _NAME:
            continue  # 'The', 'Monday': most runs are no more
        start = run[0].start
        if start >= line_end and start > byline and _shouts(run):
            reading.headlines.append((base, run))
            continue
        begins = begins_sentence(text, start)
        lead = _lead(text, start)
        for piece in pieces(run, begins=begins):
            if named.overlaps((piece.start, piece.end)):
                continue
            if not piece.leads and not piece.title:
                lead = _lead(text, piece.start)  # 'Born in Onitsha', 'The Lowell Spinners'
            if start < line_end:
                around = _of_dateline(piece)
            elif start <= byline:
                around = _OF_A_BYLINE
            else:
                around = points_around(text, piece, lead)
                if sports:
                    around = plus(around, as_team(text, piece, lead))
            start_here, end = piece.start, piece.end
            letters = ""
            if text[end : end + 2] == " (":
                letters = letters_after(text, end, piece.texts)
            if letters and not piece.words[-1].signs & THING:
                around = plus(around, _OF_INITIALS)
            reading.seen.append(
                Seen(
                    key=" ".join(piece.texts).casefold(),
                    words=piece.texts,
                    gaps=piece.gaps,
                    start=base + start_here,
                    end=base + end,
                    around=around,
                    begins=begins and piece.leads,
                    title=piece.title,
                    listed=0 <= last < start_here and text[last:start_here] in _IN_A_LIST,
                    letters=letters,
                )
            )
            last = end


def _lead(text: str, start: int) -> list[str]:
    """Return the last words before an offset, as they stand."""
    return text[start - 32 if start > 32 else 0 : start].split()


_IN_A_LIST: Final = frozenset(
    (", ", " and ", ", and ", " or ", ", or ", ",\n", "; ", " & ", "; and ")
)


def _byline_end(zone: Zone) -> int:
    """Return the offset up to which a name that begins is that of who wrote the text; or -1."""
    found = _BYLINE.match(zone.text) if len(zone.text) < _LONGEST_BYLINE else None
    if not found and zone.kind is not None and not _is_author(zone.text):
        return -1
    # What follows a comma is whom they write for: 'By JANE ROE, AP Sports Writer'.
    stop = _AFTER_AUTHOR.search(zone.text)
    return stop.start() if stop else len(zone.text)


def _is_author(text: str) -> bool:
    """Tell whether a line is a personal name and no more, as agencies print who wrote the text."""
    found = _AUTHOR_ALONE.fullmatch(text) if len(text) < _LONGEST_BYLINE else None
    if not found:
        return False
    first, last = signs(found["given"]), signs(found["last"])
    return bool(first & GIVEN) and not first & _NO_AUTHOR and not last & _NO_AUTHOR


_NO_AUTHOR: Final = (
    BODY_NOUN | COMPANY_END | PLACE | PLACE_NOUN | AGREEMENT_HEAD | THING | OPENER | FUNCTION
)
_AUTHOR_ALONE = re.compile(
    r"\s*(?P<given>[A-Z][a-z]+)(?: [A-Z]\.| [A-Z][a-z]+)?"
    r" (?P<last>[A-Z](?:[a-z]|['’][A-Z])[\w-]*[a-z])\s*"
)
_LONGEST_BYLINE: Final = 120
_AFTER_AUTHOR = re.compile(r"[,\n]")


def _of_dateline(piece: Piece) -> Points:
    """Return the points of a place or an agency in a dateline."""
    return NO_POINTS if piece.words[0].text in {"AP", "UPI", "AFP"} else _OF_A_DATELINE


def _shouts(run: Run) -> bool:
    """Tell whether a run is written in capitals all through, as headings inside a text are."""
    return len(run) > 1 and all(
        word[3] & CAPITALS and not word[3] & INITIAL and len(word[0]) > 2 for word in run
    )
