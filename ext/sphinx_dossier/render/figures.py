"""The pictures of the archive: what each of them shows, as the data of a picture in MyST.

A page changes exactly when its text does, so the text holds all that its pictures show; they are
drawn when a page is written (`sphinx_dossier.pictures`). Where there is too little to see, there
is no picture.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain

from babel.dates import get_month_names

from sphinx_dossier.concordance import Card, Pair, pairs, year_of
from sphinx_dossier.dates import bounds, sort_key
from sphinx_dossier.kinds import FieldType
from sphinx_dossier.model import Entry, Role
from sphinx_dossier.pictures import (
    MOST_NAMES,
    Form,
    Group,
    Network,
    Node,
    Picture,
    Tie,
    Timeline,
    TimelineRow,
    YearCounts,
    to_json,
    trimmed,
)
from sphinx_dossier.render.contents import SOURCES, Closest, Contents
from sphinx_dossier.render.myst import Myst
from sphinx_dossier.render.text import slug, told_apart

FEWEST_NAMES = 3
"""How many names a network must have to be more than a list."""

NOTHING = Myst("")


def _drawn(picture: Picture) -> Myst:
    return Myst(f"```{{dossier:picture}}\n{to_json(picture)}\n```")


# --- By year ----------------------------------------------------------------------------------


def years_of_entry(entry: Entry, contents: Contents) -> Myst:
    """Return how often an entry is mentioned in each year; nothing where that is but one."""
    words, counts = contents.words, Counter[int]()
    for source, count in contents.concordance.counts(entry.id).items():
        if (year := year_of(contents.concordance.cards[source])) is not None:
            counts[year] += count
    return _years(
        counts,
        words("Mentions by year"),
        words("How often the sources of each year mention {name}.").format(name=entry.name),
        (words("Year"), words("Mentions")),
    )


def years_of_sources(contents: Contents) -> Myst:
    """Return how many sources each year has; nothing where that is but one."""
    words = contents.words
    counts = Counter(year for each in contents.sources if (year := year_of(each)) is not None)
    return _years(
        counts,
        words("Sources by year"),
        words("How many sources of the archive are of each year."),
        (words("Year"), words("Sources")),
    )


def _years(counts: Counter[int], title: str, description: str, headings: tuple[str, str]) -> Myst:
    if len(counts) < 2:
        return NOTHING
    return _drawn(YearCounts(title, description, "", headings, tuple(sorted(counts.items()))))


# --- Timelines --------------------------------------------------------------------------------

OFFICES = "offices"
"""A group of a timeline, beside the sources and one for each kind whose entries are events."""

MOST_SOURCES = 60
"""How many sources the timeline of an entry shows; more would cover its offices and events."""

MOST_OF_ALL = 500
"""How many sources a timeline of the whole archive shows; of more, the counts by year tell."""

FEWEST_ROWS = 2
"""How many offices and events a timeline of an entry must have to be worth a look."""


def timeline_of_entry(entry: Entry, contents: Contents) -> Myst:
    """Return the offices and events of an entry, and the sources that mention it, in time."""
    related = set(contents.related(entry.id))
    entries = [contents.corpus.entries[each] for each in (entry.id, *sorted(related))]
    offices = [
        row
        for each in entries
        for row in _offices(each, contents, entry)
        if _concerns(row, each, entry)
    ]
    rows = [row for _about, row in offices] + [
        row for each in entries for row in _events(each, contents)
    ]
    if len(rows) < FEWEST_ROWS:
        return NOTHING
    naming = contents.concordance.counts(entry.id)
    # How many sources each year has is told beside its mentions.
    shown = naming if len(naming) <= MOST_SOURCES else ()
    sources = [contents.concordance.cards[each] for each in shown]
    words = contents.words
    return _timeline(
        (*rows, *_dated(sources, contents)),
        words("{name} in time").format(name=entry.name),
        contents,
    )


def timeline(
    contents: Contents, entries: Collection[str] = (), groups: Collection[str] = ()
) -> Myst:
    """Return offices, events and sources in time: of some entries only, and of some groups.

    A group is ``sources``, ``offices`` or a kind of events.
    """
    corpus = contents.corpus
    chosen = [corpus.entries[each] for each in entries] or list(contents.entries.values())
    sources: Iterable[Card] = contents.sources if len(contents.sources) <= MOST_OF_ALL else ()
    if entries:
        named = {source for each in entries for source in contents.concordance.counts(each)}
        sources = [source for source in contents.sources if source.id in named]
    rows = [
        *(row for each in chosen for _about, row in _offices(each, contents)),
        *(row for each in chosen for row in _events(each, contents)),
        *_dated(sources, contents),
    ]
    kept = [row for row in rows if not groups or row.kind in groups]
    title = contents.words("The archive in time")
    if entries:
        names = ", ".join(told_apart(each, corpus) for each in chosen)
        title = contents.words("{name} in time").format(name=names)
    return _timeline(kept, title, contents) if kept else NOTHING


def _timeline(rows: Iterable[TimelineRow], title: str, contents: Contents) -> Myst:
    words = contents.words
    events = [kind for kind in contents.kinds.values() if kind.is_event]
    groups = (
        Group(OFFICES, words("Offices"), Form.BAR),
        *(Group(kind.id, words(kind.plural), Form.DIAMOND) for kind in events),
        Group(SOURCES, words("Sources"), Form.DOT),
    )
    ordered = sorted(rows, key=lambda row: (str(row.start), str(row.end), row.label, row.target))
    present = {row.kind for row in ordered}
    shown = tuple(group for group in groups if group.kind in present)
    labels = ", ".join(group.label for group in shown)
    months = get_month_names("abbreviated", locale=words.locale)
    return _drawn(
        Timeline(
            title,
            words("From the earliest to the latest: {what}.").format(what=labels),
            "",
            (words("Name"), words("Date"), words("Number")),
            shown,
            tuple(ordered),
            tuple(months[number] for number in range(1, 13)),
        )
    )


def event_date(entry: Entry, contents: Contents) -> tuple[object, ...]:
    """Return a key that sorts entries by when they began; those of unknown date come last."""
    dates = contents.kinds[entry.kind].bounding_dates(entry.facts)
    return sort_key(next((date for _field, date in dates), ""))[:2]


def _events(entry: Entry, contents: Contents) -> Iterator[TimelineRow]:
    """Yield the row of an entry that is an event with a date."""
    kind = contents.kinds[entry.kind]
    if not kind.is_event:
        return
    for _field, date in kind.bounding_dates(entry.facts):
        label, shown = told_apart(entry, contents.corpus), contents.words.date(date)
        yield TimelineRow.of_edtf(label, f"entry:{entry.id}", kind.id, shown, date)


def _offices(
    entry: Entry, contents: Contents, about: Entry | None = None
) -> Iterator[tuple[Role, TimelineRow]]:
    """Yield each office of an entry that has a date, and its row.

    The row does not name the entry that the timeline is `about`.
    """
    corpus, words = contents.corpus, contents.words
    for field in contents.kinds[entry.kind].fields:
        if field.type is not FieldType.ROLES:
            continue
        for office in entry.facts.get(field.name, ()):
            if not isinstance(office, Role) or not (office.start or office.end):
                continue
            group = corpus.entries[office.group] if office.group else None
            parts = (
                "" if entry is about else entry.name,
                office.title,
                group.name if group and group is not about else "",
            )
            yield (
                office,
                TimelineRow(
                    ", ".join(filter(None, parts)),
                    f"entry:{entry.id}",
                    OFFICES,
                    words.term(office.start, office.end),
                    bounds(office.start)[0] if office.start else None,
                    bounds(office.end)[1] if office.end else None,
                    open_start=not office.start,
                    open_end=not office.end,
                ),
            )


def _concerns(office: tuple[Role, TimelineRow], holder: Entry, entry: Entry) -> bool:
    return holder is entry or office[0].group == entry.id


def _dated(sources: Iterable[Card], contents: Contents) -> Iterator[TimelineRow]:
    for source in sources:
        if date := source.value("date"):
            shown = contents.words.date(date)
            yield TimelineRow.of_edtf(
                " ".join(source.title.split()), f"source:{slug(source.id)}", SOURCES, shown, date
            )


# --- Networks ---------------------------------------------------------------------------------


def network_of_entry(entry: Entry, closest: Closest, contents: Contents) -> Myst:
    """Return who is named with an entry in the same passages, and with one another there."""
    others = [each for each in closest.company if each.passages]
    if len(others) + 1 < FEWEST_NAMES:
        return NOTHING
    title = contents.words("Named together with {name}").format(name=entry.name)
    # Counted beside the entry alone, so that its page does not change with all that they are in.
    counts = {entry.id: sum(each.passages for each in others)}
    counts |= {each.entry: each.passages for each in others}
    return _network(counts, closest.ties, title, contents, centre=0)


def network(contents: Contents, kinds: Collection[str] = (), most: int = MOST_NAMES) -> Myst:
    """Return who is named with whom in the whole archive: those with most company, `most` of them.

    With `kinds`, entries of those kinds only.
    """
    concordance, entries = contents.concordance, contents.corpus.entries
    passages: Iterable[Sequence[str]]
    passages = chain.from_iterable(card.together for card in concordance.cards.values())
    if kinds:
        passages = ([name for name in names if entries[name].kind in kinds] for names in passages)
    company = Counter(chain.from_iterable(names for names in passages if len(names) > 1))
    ranked = sorted(company, key=lambda each: (-company[each], each))
    together = Counter(pairs(concordance.cards.values(), set(ranked[:most])))
    tied = {name for pair in together for name in pair}
    counts = {name: company[name] for name in ranked[:most] if name in tied}
    if len(counts) < FEWEST_NAMES:
        return NOTHING
    title = contents.words("Who is named with whom")
    return _network(counts, together, title, contents)


def _network(
    counts: Mapping[str, int],
    together: Mapping[Pair, int],
    title: str,
    contents: Contents,
    centre: int | None = None,
) -> Myst:
    words, corpus = contents.words, contents.corpus
    place = {name: number for number, name in enumerate(counts)}
    nodes = tuple(
        Node(
            told_apart(corpus.entries[name], corpus),
            f"entry:{name}",
            corpus.entries[name].kind,
            count,
        )
        for name, count in counts.items()
    )
    ties = tuple(
        Tie(min(ends), max(ends), together[pair])
        for pair in sorted(together)
        if (ends := [place[name] for name in pair])
    )
    present = {node.kind for node in nodes}
    whole = Network(
        title,
        words("A line joins two names that stand in the same paragraphs; the wider, the more."),
        "",
        (words("Name"), words("Named with"), words("Paragraphs")),
        tuple(
            (kind.id, words(kind.plural)) for kind in contents.kinds.values() if kind.id in present
        ),
        nodes,
        ties,
        centre,
    )
    return _drawn(trimmed(whole))
