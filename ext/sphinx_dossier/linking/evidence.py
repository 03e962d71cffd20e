"""Evidence: what speaks for a candidate in its source, and what against it.

Each function looks at one feature of a candidate and says what it sees and what it counts for
(`weights`), or nothing; none decides.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log10

from sphinx_dossier.dates import bounds, is_edtf
from sphinx_dossier.linking.candidates import Hit
from sphinx_dossier.linking.folding import fold_name
from sphinx_dossier.linking.records import Office, Rank, Record, Years, title_at
from sphinx_dossier.linking.surroundings import Title
from sphinx_dossier.linking.weights import (
    MOST_AHEAD,
    MOST_EARLY,
    MOST_FORGOTTEN,
    MOST_LONG_PAST,
    MOST_TOO_LATE,
    decibans,
)
from sphinx_dossier.model import Entry, Evidence, Mention, Source
from sphinx_dossier.words import (
    ADDRESSED_OFFICES,
    HONORIFICS_OF_MEN,
    HONORIFICS_OF_WOMEN,
    LEADERS,
    NAMES_OF_MEN,
    NAMES_OF_WOMEN,
)

Span = tuple[int, int]

# How many years a record may begin after the period that a source treats and count as its own
# time: texts look a little ahead, and records begin with the first letter that was kept.
_AHEAD = 5
# How many years before its time an entry's activity may have ended and not count as long past.
_BACK = 10
# What stands in a title and is no part of an office: 'Foreign Secretary Lord Curzon'.
_NO_OFFICE = frozenset(("the", ",", "elect", "designate", "mr", "mrs", "ms", "miss", "sir", "lord"))
_OF_PEOPLE = ADDRESSED_OFFICES | HONORIFICS_OF_MEN | HONORIFICS_OF_WOMEN
_CHILDHOOD = 15
_MOST_CONTEXT = 3
_MOST_RELATED = 2
_MOST_FULLER = 5


@dataclass(frozen=True, slots=True)
class Times:
    """The time of a source, in years: `period` that it treats, and the `last` it can speak of.

    `period` is that of ``covers``, else of ``date``; `last` the later end of the two.
    """

    period: Years
    last: int


def times(source: Source, *names: str) -> Times | None:
    """Return the time of `source` by the first of its metadata fields `names` that is a date."""
    values = [source.value(name) for name in names]
    spans = [bounds(value) for value in values if value and is_edtf(value)]
    if not spans:
        return None
    first, last = spans[0]
    return Times((first.year, last.year), max(end.year for _, end in spans))


# --- Time -------------------------------------------------------------------------------------


def time(entry: Entry, record: Record, when: Times) -> Iterator[Evidence]:
    """Yield how the record's life and activity lie to the time of the source."""
    first, last = when.period
    if record.qualified and record.qualified[0] > last + _AHEAD:
        text = f"{entry.name} is of {_shown(record.qualified)}, and the source is not"
        yield Evidence("other-period", text, weight=decibans("other-period"))
        return
    if record.born is not None:
        if record.born > when.last:
            text = f"{entry.name}: born {record.born}, and the source treats of no day after"
            yield Evidence("unborn", f"{text} {when.last}", weight=decibans("unborn"))
            return
        if record.born + _CHILDHOOD > last:
            text = f"{entry.name} was a child: born {record.born}"
            yield Evidence("child", text, weight=decibans("child"))
            return
    begun, over = _span_of_activity(record)
    if begun is not None and begun > last:
        yield from _ahead(entry, record, begun, last)
    elif over is not None and over < first:
        yield from _past(record, over, first)
    elif begun is not None or over is not None:
        kind = "signed" if record.moment and begun is not None and begun >= first else "period"
        text = f"the record is of the source's time ({_shown(when.period)})"
        yield Evidence(kind, text, weight=decibans(kind))


def _ahead(entry: Entry, record: Record, begun: int, last: int) -> Iterator[Evidence]:
    """Yield that the entry's activity begins after the source's time, if by more than a little."""
    kind, most = "ahead", MOST_AHEAD
    if record.is_person:
        grown_up = record.born is not None
        kind, most = ("early", MOST_EARLY) if grown_up else ("not-yet", MOST_TOO_LATE)
    allowed = 0 if record.moment else _AHEAD
    weight = max(-most, decibans(kind, max(0, begun - last - allowed)))
    if weight:
        text = f"{entry.name}: the record begins {begun}, {begun - last} years after the source's"
        yield Evidence(kind, f"{text} time", weight=weight)


def _past(record: Record, over: int, first: int) -> Iterator[Evidence]:
    headed = any(held.rank is Rank.HEAD for held in record.offices)
    kind, most = "long-past", MOST_LONG_PAST
    if record.is_person and not headed and record.over is None:
        kind, most = "forgotten", MOST_FORGOTTEN
    weight = max(-most, decibans(kind, max(0, first - over - _BACK)))
    if weight:
        text = f"the record ends in {over}, {first - over} years before the source's time"
        yield Evidence(kind, text, weight=weight)


def _span_of_activity(record: Record) -> tuple[int | None, int | None]:
    """Return the first and the last year in which texts are likely to speak of the entry."""
    if record.active:
        return record.active
    if record.born is not None:
        return record.born + _CHILDHOOD, record.over
    return record.begun, record.begun if record.moment else record.over


def _shown(years: Years) -> str:
    return str(years[0]) if years[0] == years[1] else f"{years[0]}–{years[1]}"


def year(name: str, words: str, record: Record, beside: int | None) -> Evidence | None:
    """Return whether the year beside the `words` that name an agreement is that of the record."""
    if beside is None or record.begun is None or not record.moment or str(beside) in words:
        return None
    if beside == record.begun:
        return spoken("year", f"“{beside}” beside it is the year of {name}")
    text = f"“{beside}” beside it is not {record.begun}, the year of {name}"
    return spoken("other-year", text)


# --- Offices ----------------------------------------------------------------------------------


def office(record: Record, when: Times | None) -> Evidence | None:
    """Return the office of state by which a surname alone is understood, if the record has one."""
    best: Evidence | None = None
    for each in record.offices:
        found = _office(each, record, when) if each.rank is not Rank.OTHER else None
        if found and (best is None or found.weight > best.weight):
            best = found
    return best


def _office(held: Office, record: Record, when: Times | None) -> Evidence | None:
    years = held.years or record.active
    gap = _gap(years, when.period) if years and when else None
    if held.rank is Rank.HIGH:
        if gap is None or gap > _AHEAD:
            return None
        return Evidence(
            "high-office", f"in office then: {held.text}", weight=decibans("high-office")
        )
    if gap == 0 and held.words[0] not in {"former", "ex"}:
        return Evidence("head", f"in office then: {held.text}", weight=decibans("head"))
    if gap is not None and gap <= _AHEAD:
        text = f"in office within {gap} years: {held.text}"
        return Evidence("head-near", text, weight=decibans("head-near"))
    text = f"an office that is widely known: {held.text}"
    return Evidence("head-other", text, weight=decibans("head-other"))


def _gap(one: Years, other: Years) -> int:
    return max(0, one[0] - other[1], other[0] - one[1])


def title(record: Record, name: str, found: Title, *, named: bool) -> Evidence | None:
    """Return whether the title before a name agrees with the record or contradicts it.

    `named` says that it is a full name, which a title adds less to.
    """
    words = tuple(word for word in found.words if word not in _NO_OFFICE)
    if not words:
        return None
    shown = " ".join(words)
    # 'Chief of Army Staff General Bajwa' has an office and a rank.
    readings = [words, words[:-1]] if len(words) > 2 and words[-1] in ADDRESSED_OFFICES else [words]
    if any(title_at(held.words, each) is not None for held in record.offices for each in readings):
        kind = "title-of-named" if named else "title"
        return Evidence(kind, f"“{shown}” is an office of {name}", weight=decibans(kind))
    if record.offices and not ADDRESSED_OFFICES.isdisjoint(words):
        text = f"“{shown}” is no office in the record of {name}"
        return Evidence("other-title", text, weight=decibans("other-title"))
    return None


def is_of_people(found: Title) -> bool:
    """Tell whether a title is one that people are called by."""
    return not _OF_PEOPLE.isdisjoint(found.words)


def sex(given: Iterable[str], found: Title, name: str) -> Evidence | None:
    """Return that the form of address before a name is not one for the bearer of `given` names."""
    words = set(found.words)
    given = set(given)
    woman = not words.isdisjoint(HONORIFICS_OF_WOMEN)
    man = not words.isdisjoint(HONORIFICS_OF_MEN)
    is_man, is_woman = not given.isdisjoint(NAMES_OF_MEN), not given.isdisjoint(NAMES_OF_WOMEN)
    if woman and man:
        text = f"“{' '.join(found.words)}” is said of a couple"
        return Evidence("other-sex", text, weight=decibans("other-sex"))
    if (woman and is_man and not is_woman) or (man and is_woman and not is_man):
        text = f"“{' '.join(found.words)}” is not said of {name}"
        return Evidence("other-sex", text, weight=decibans("other-sex"))
    return None


def government(record: Record, words: str) -> Evidence:
    """Return whether the record heads what 'X administration' speaks of."""
    if any(held.rank is Rank.HEAD for held in record.offices):
        text = f"“{words}” speaks of a head of state or government, as the record does"
        return Evidence("government", text, weight=decibans("government"))
    text = f"“{words}” speaks of a head of state or government, and the record does not"
    return Evidence("no-government", text, weight=decibans("no-government"))


# --- The authority ----------------------------------------------------------------------------


def sole_bearer(people: int) -> Evidence:
    """Return that the surname has one bearer among the `people` of the authority."""
    text = f"nobody else of {people} people or more in the authority has this surname"
    return Evidence("sole-bearer", text, weight=decibans("sole-bearer", log10(max(people, 1))))


def fuller_record(record: Record, rivals: Sequence[Record]) -> Evidence | None:
    """Return that the record says more than those of its rivals, if there are any."""
    most = max((rival.fullness for rival in rivals), default=record.fullness)
    more = min(_MOST_FULLER, record.fullness - most)
    if more <= 0:
        return None
    text = "its record is the fullest of those who may be meant"
    return Evidence("fuller-record", text, weight=decibans("fuller-record", more))


def related(entry: Entry, others: Iterable[Entry]) -> Iterator[Evidence]:
    """Yield that `others`, to whom the record is related, are named in the source too."""
    for other in sorted(others, key=lambda other: other.id)[:_MOST_RELATED]:
        text = f"{other.name}, to whom {entry.name} is related, is named here"
        yield Evidence("related", text, weight=decibans("related"))


def same_office(record: Record, others: Mapping[str, Record]) -> Evidence | None:
    """Return that one of `others`, by name, held an office that the record has."""
    held = record.headships
    for name, other in others.items() if held else ():
        if not held.isdisjoint(other.headships):
            text = f"{name}, who held the same office, is named here"
            return Evidence("same-office", text, weight=decibans("same-office"))
    return None


def leads(record: Record, named: Mapping[str, str]) -> Evidence | None:
    """Return that the record heads one of the groups that are `named` in the source.

    `named` has their folded names by id. Where a body is spoken of, its leader needs no
    introduction.
    """
    for held in record.offices:
        if all(title_at(held.words, title) is None for title in LEADERS):
            continue
        words = f" {' '.join(held.words)} "
        if held.group in named or any(f" {name} " in words for name in named.values()):
            text = f"leads what the source speaks of: {held.text}"
            return Evidence("leads", text, weight=decibans("leads"))
    return None


def context(shared: Sequence[str]) -> Evidence | None:
    """Return that the record and the source share words which few records have."""
    words = sorted(shared)[:_MOST_CONTEXT]
    if not words:
        return None
    text = f"the record and the source both speak of {', '.join(words)}"
    return Evidence("context", text, weight=decibans("context", len(words)))


def is_same_person(one: Record, other: Record) -> bool:
    """Tell whether two records of agreeing names may be of one person: same time, same office.

    Without dates in both, nothing says so.
    """
    if one.born is not None and other.born is not None and one.born != other.born:
        return False
    first, second = one.active or _life(one), other.active or _life(other)
    if first is None or second is None or _gap(first, second) > 0:
        return False
    return not one.telling_offices.isdisjoint(other.telling_offices)


def _life(record: Record) -> Years | None:
    if record.born is None or record.over is None:
        return None
    return record.born, record.over


# --- The rest of the source -------------------------------------------------------------------


def antecedent(name: str, mention: Mention, kind: str) -> Evidence:
    """Return that the source names the entry called `name` at `mention`.

    `kind` is ``antecedent``, ``named-later`` or ``unshared-form``.
    """
    where = "further on" if kind == "named-later" else "before"
    where = "elsewhere" if kind == "unshared-form" else where
    text = f"named as “{' '.join(mention.text.split())}” {where} ({name})"
    return Evidence(kind, text, mention.start, mention.end, decibans(kind))


def spoken(kind: str, text: str, span: Span | None = None) -> Evidence:
    """Return evidence of `kind` that needs no reckoning."""
    start, end = span or (None, None)
    return Evidence(kind, text, start, end, decibans(kind))


def common_word(hit: Hit) -> Evidence:
    """Return the evidence that `hit` may be an ordinary word."""
    return spoken(
        "common-word",
        f"“{hit.text}” may be the ordinary word: its capital is due to its place, and the word"
        " is a common one or stands in small letters elsewhere",
    )


def generation(mark: str, suffix: str, name: str) -> Evidence | None:
    """Return how 'Jr.' or its like in the text (`mark`) lies to the record's (`suffix`)."""
    if mark == suffix:
        return spoken("generation", f"“{mark}” is in the record of {name}") if mark else None
    if not mark:
        return spoken("no-generation", f"the record's “{suffix}” is missing here")
    # 'Jr.' and 'II' are both said of one who has his father's name.
    if {mark, suffix} == {"jr", "ii"}:
        return None
    return spoken("other-generation", f"“{mark}” is not in the record of {name}")


def folded_words(text: str) -> tuple[str, ...]:
    """Return the folded words of `text`, without case."""
    return tuple(fold_name(text).casefold().split())
