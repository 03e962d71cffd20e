"""What a block says about the text instead of being part of it: who wrote it, when, where it
appeared.

A `Statement` is read from one whole block; nothing is read from the middle of a sentence. What
counts as sure and what needs the block's surroundings is kept apart: `statement` needs none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sphinx_dossier.ingest import written_dates
from sphinx_dossier.ingest.furniture import FurnitureRule, Reach, rule_for, words_of
from sphinx_dossier.model import Account, Datum, LedgerItem

_LONGEST = 200
"""A block of more characters is no statement."""


@dataclass(frozen=True, slots=True)
class Statement:
    """What was read from a block: the values, and an account of the whole block."""

    data: tuple[tuple[str, Datum], ...]
    items: tuple[LedgerItem, ...]

    def says(self, field: str) -> bool:
        """Return whether the statement gives a value to the metadata field."""
        return any(name == field for name, _ in self.data)


_FLAGS = re.IGNORECASE | re.VERBOSE


def _form(pattern: str) -> re.Pattern[str]:
    """Compile a pattern of the pieces below, written with blanks for the eye only."""
    for piece, meaning in _PIECES.items():
        pattern = pattern.replace(f"<{piece}>", meaning)
    return re.compile(pattern, _FLAGS)


_PIECES = {
    "published": r"""
        (?: (?:(?:first|originally)\s)?
            (?:published|posted|issued|released|created|uploaded|date|dated
            |(?:publication|pub|publish|published|posted)\sdate|date\spublished)
            (?:\s(?:on|at))? \s?:?\s?
        )""",
    "by": r"""
        (?: (?:(?:article|story|text|report|reported|words|written|posted|published)\s)? by
          | authors?
        ) (?:\s?:\s?|\s)""",
    "then": r"(?: \s?[|•·/,]\s? | \s[-–—]\s | \son\s | \s )",
    "names": r"(?P<byline>[^\n|•·:;!?]{2,120}?)",
    "date": rf"(?P<date_as_written>{written_dates.PATTERN})",
    "updated": rf"""
        (?: (?:\s?[|•·/,]\s?|\s[-–—]\s|\s) \(? (?:last\s)? (?:updated?|modified) (?:\s(?:on|at))?
            \s?:?\s? {written_dates.PATTERN} \)?
        )?""",
}

_DATED = _form(r"<published>? <date> <updated> \.?")
_SIGNED = _form(r"<by> <names>")
_FORMS = (
    _DATED,
    _form(r"<by> <names> <then> <published>? <date> <updated> \.?"),
    _form(r"<published>? <date> <then> <by> <names> (?:\sin\s(?P<topic>[^\n.!?]{2,40}))?"),
    _SIGNED,
    _form(r"<names> (?:\s?[|•·]|\s[-–—/])\s? <published>? <date> <updated>"),
    _form(r"""
        (?:topics?|categor(?:y|ies)|filed\s(?:under|in)|posted\sin|section|tags?
        |tagged(?:\s(?:with|as))?|keywords) \s?:\s? (?P<topic>[^\n.!?]{2,120})"""),
    _form(r"(?:filed\sunder|posted\sin)\s (?P<topic>[^\n.!?:]{2,60})"),
    _form(r"""
        (?:sources?|publisher|courtesy|(?:(?:originally|first)\s)?published\s(?:by|in)) \s?:\s?
        (?P<publisher>[^\n:;!?]{2,80}?)"""),
    _form(r"""
        (?:(?:originally|first)\s)? (?:published|appeared) \s in \s
        (?P<publisher>[^\n:;!?,]{2,60}?) (?:,\s?|\s(?:on|of)\s|\s) <date> \.?"""),
    _form(r"""
        (?:source|url|link|original(?:\s(?:article|link))?|permalink|retrieved\sfrom
        |available\sat|web\saddress) \s?:?\s (?P<url>https?://\S{4,190})"""),
)
_COPYRIGHT = _form(r"""
    (?: copyrights?\s?(?:©|\(c\)) | © | \(c\) | copyright ) \s? (?:by\s)?
    (?: [12][0-9]{3} (?:\s?[-–—,]\s?(?:[12][0-9]{3}|present))? ,?\s )? (?:by\s)?
    (?P<publisher>[^\n|©]{2,80}?)
    [.,|]? (?:,?\s[12][0-9]{3})? [.,|]? \s? (?:[-–—|]\s?)? (?:all\srights?\sreserved)? \.?
    """)

_PARTICLES = frozenset(
    re.findall(
        r"\w+",
        "a al bin bint da das de del della den der di do dos du e el et ibn la las le lo los of "
        "ter ul und van von y zu zur",
    )
)
_AGENCIES = frozenset(
    re.findall(
        r"\w+",
        "aap admin administrator afp agencies anonymous ap correspondent dpa editor editors ians "
        "newsdesk pti reuters staff tass upi xinhua",
    )
)
_ROLE = _form(r"""
    (?:the\s)?
    (?>(?:(?:our|senior|chief|special|staff|foreign|diplomatic|political|guest|contributing|associate
       |assistant|managing|deputy|news|web|freelance|war|military)\s)*)
    (?:writer|reporter|correspondent|editor|columnist|contributor|journalist|author|staff|desk
    |bureau|analyst)
    """)
_JOINED = re.compile(r"\s?(?:,|;|&|\band\b|\bwith\b)\s?", re.IGNORECASE)
_PLACE_AFTER = re.compile(r"\s(?:in|reporting from|from|for|at)\s(?=[^\W\d_])", re.IGNORECASE)


def statement(text: str, start: int, end: int) -> Statement | None:
    """Return what the block ``text[start:end]`` says, if it surely says something."""
    if end - start > _LONGEST or "\n" in text[start:end] or "\r" in text[start:end]:
        return None
    for form in _FORMS:
        match = form.fullmatch(text, start, end)
        if match and _makes_sense(match):
            return _from_match(match)
    return _from_parts(text, start, end)


def copyright_statement(text: str, start: int, end: int, rule: FurnitureRule) -> Statement:
    """Return the account of a copyright line: furniture, and the publisher if it names one."""
    match = _COPYRIGHT.fullmatch(text, start, end) if end - start <= _LONGEST else None
    whole = (LedgerItem(start, end, Account.FURNITURE, rule.name),)
    if match is None or not _capitalised(match["publisher"]) or len(match["publisher"]) < 3:
        return Statement((), whole)
    if not any(map(str.isalpha, match["publisher"])):  # a year alone is nobody
        return Statement((), whole)
    first, last = match.span("publisher")
    pieces = (
        LedgerItem(start, first, Account.FURNITURE, rule.name),
        LedgerItem(first, last, Account.METADATA, "publisher"),
        LedgerItem(last, end, Account.FURNITURE, rule.name),
    )
    items = tuple(piece for piece in pieces if piece.start < piece.end)
    return Statement((("publisher", datum(text, first, last)),), items)


def datum(text: str, start: int, end: int) -> Datum:
    """Return the value that stands at ``text[start:end]``, its inner white space collapsed."""
    return Datum(" ".join(text[start:end].split()), start, end)


def stated(text: str, field: str, start: int, end: int) -> Statement:
    """Return the statement that the whole block is the value of `field`."""
    return Statement(
        ((field, datum(text, start, end)),), (LedgerItem(start, end, Account.METADATA, field),)
    )


def looks_like_a_person(name: str) -> bool:
    """Return whether `name` has the shape of one or more persons' names: "Jane van Doe"."""
    words = name.split()
    return 2 <= len(words) <= 8 and _names_shaped(name, fewest=2)


def looks_like_a_topic(label: str) -> bool:
    """Return whether `label` has the shape of a section's or topic's name."""
    return len(label) <= 40 and len(label.split()) <= 5 and _capitalised(label)


def _makes_sense(match: re.Match[str]) -> bool:
    """Return whether the values of a form have the shape that their fields ask for."""
    groups = match.groupdict()
    if groups.get("byline") is not None:
        lone = groups.get("date_as_written") is None
        if not _names_shaped(groups["byline"], fewest=2 if lone else 1):
            return False
    if groups.get("publisher") is not None:
        return _capitalised(groups["publisher"]) and "http" not in groups["publisher"]
    return groups.get("topic") is None or len(groups["topic"].split()) <= 16


def _from_match(match: re.Match[str]) -> Statement:
    """Return the values of the named groups; each value's words take what leads up to them."""
    found = sorted(
        (match.span(name), name) for name, value in match.groupdict().items() if value is not None
    )
    text, position = match.string, match.start()
    data: list[tuple[str, Datum]] = []
    items: list[LedgerItem] = []
    for index, ((first, last), name) in enumerate(found):
        until = match.end() if index == len(found) - 1 else last
        items.append(LedgerItem(position, until, Account.METADATA, name))
        position = until
        data.extend(_values(text, name, first, last))
    return Statement(tuple(data), tuple(items))


def _values(text: str, name: str, start: int, end: int) -> Iterator[tuple[str, Datum]]:
    value = datum(text, start, end)
    yield name, value
    if name == "date_as_written" and (edtf := written_dates.to_edtf(value.value)):
        yield "date", Datum(edtf, start, end)


_SEPARATOR = re.compile(r"\s?[|•·]\s?|\s[-–—/]\s")


def _from_parts(text: str, start: int, end: int) -> Statement | None:
    """Return what a line such as ``Jane Doe | June 10, 2020 | 158 | Asia`` says.

    Every part must be understood, and one must be a date; a name counts only before the date, a
    topic only as the last part after it.
    """
    parts = _split(text, start, end)
    if not 2 <= len(parts) <= 6:
        return None
    read = [_dated(text, first, last) for first, last in parts]
    at = next((index for index, part in enumerate(read) if part), None)
    if at is None:
        return None
    data: list[tuple[str, Datum]] = []
    items: list[LedgerItem] = []
    position = start
    for index, (first, last) in enumerate(parts):
        part = read[index] or _part(
            text, first, last, before=index < at, final=index == len(parts) - 1
        )
        if part is None or any(name in dict(data) for name, _ in part.data):
            return None
        data.extend(part.data)
        account, label = part.items[-1].account, part.items[-1].label
        items.append(LedgerItem(position, last, account, label))
        position = last
    if position < end:
        items.append(LedgerItem(position, end, items[-1].account, items[-1].label))
    return Statement(tuple(data), tuple(items))


def _split(text: str, start: int, end: int) -> list[tuple[int, int]]:
    parts = []
    position = start
    for match in _SEPARATOR.finditer(text, start, end):
        parts.append((position, match.start()))
        position = match.end()
    parts.append((position, end))
    return [(first, last) for first, last in parts if text[first:last].strip()]


def _dated(text: str, start: int, end: int) -> Statement | None:
    match = _DATED.fullmatch(text, start, end)
    return _from_match(match) if match else None


def _part(text: str, start: int, end: int, *, before: bool, final: bool) -> Statement | None:
    """Return what one part of a line says, the date's part apart."""
    words = words_of(text, start, end)
    for reach in (Reach.ANYWHERE, Reach.TAIL, Reach.COMPANY):
        rule = rule_for(words, reach)
        if rule:
            return Statement((), (LedgerItem(start, end, Account.FURNITURE, rule.name),))
    by = _SIGNED.fullmatch(text, start, end)
    if by and _makes_sense(by):
        return _from_match(by)
    if before and looks_like_a_person(words):
        return stated(text, "byline", start, end)
    if final and not before and looks_like_a_topic(words):
        return stated(text, "topic", start, end)
    return None


def _names_shaped(names: str, fewest: int) -> bool:
    """Return whether `names` are persons' names, perhaps with role, agency or place.

    The first name needs `fewest` words; an agency or "Staff" will do as well.
    """
    names = _PLACE_AFTER.split(names)[0]
    parts = [part for part in _JOINED.split(names) if part]
    if not parts or len(parts) > 8:
        return False
    first = parts[0].split()
    sure = len(first) >= fewest or first[0].lower() in _AGENCIES
    return sure and all(_ROLE.fullmatch(part) or _name_shaped(part) for part in parts)


def _name_shaped(part: str) -> bool:
    words = part.split()
    if not 1 <= len(words) <= 6 or any(character.isdigit() for character in part):
        return False
    if words[-1].rstrip(".").lower() in _PARTICLES or part[-1] in "?!:":
        return False
    return all(_name_word(word) for word in words)


def _name_word(word: str) -> bool:
    bare = word.strip(".,'’\"“”()")
    if not bare or not any(character.isalpha() for character in bare):
        return False
    return not bare[0].islower() or bare.lower() in _PARTICLES or "-" in bare or "’" in bare


_MINOR = frozenset(
    re.findall(r"\S+", "a an and at by de for from in la of on or the to und with &")
)


def _capitalised(label: str) -> bool:
    """Return whether `label` is a title or name: no small-lettered word but the minor ones."""
    words = label.split()
    if not words or label.strip()[-1] in "!?:;,":
        return False
    return not words[0][0].islower() and all(
        not word.lstrip("'\"(‘“")[:1].islower() or word.lower() in _MINOR for word in words
    )
