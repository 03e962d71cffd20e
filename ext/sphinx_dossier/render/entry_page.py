"""What an entry's pages show."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import quote

from sphinx_dossier.authority import Relation
from sphinx_dossier.concordance import Company, Line
from sphinx_dossier.kinds import FieldType, Kind, Kinds
from sphinx_dossier.model import Citation, Corpus, Description, Entry, FactValue, Role
from sphinx_dossier.render import figures
from sphinx_dossier.render.contents import Contents
from sphinx_dossier.render.myst import Myst, escape, fence, quiet, role, web_link
from sphinx_dossier.render.text import entry_link, in_context, slug, trail
from sphinx_dossier.render.words import Words

Fact = tuple[str, list[Myst]]
"""A label and its values."""


def views(entry: Entry, contents: Contents) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield the entry's pages: the path of each, and what the template ``entry`` is filled with.

    A long concordance goes on on further pages; `number` counts them all, from 1.
    """
    words, kind = contents.words, contents.kinds[entry.kind]
    concordance, path = contents.concordance, slug(entry.id)
    lines_by_source = concordance.lines(entry.id)
    parts = [
        {source: lines_by_source[source] for source in sources}
        for sources in _pages(concordance.counts(entry.id))
    ]
    mentions = words.count(concordance.mention_count(entry.id), "{n} mention", "{n} mentions")
    sources = words.count(concordance.source_count(entry.id), "in {n} source", "in {n} sources")
    extent = f"{mentions} {sources}"
    common: dict[str, Any] = {
        "words": words,
        "entry": entry,
        "kind": kind,
        "dates": dates_of(entry, kind, words),
        "mention_count": concordance.mention_count(entry.id),
        "source_count": concordance.source_count(entry.id),
        "extent": extent,
        "description": entry.summary or f"{entry.name}: {extent}",
        "page_count": len(parts),
    }
    for number, part in enumerate(parts, 1):
        lines = Lines(part, contents)
        found: dict[str, Any] = common | {
            "number": number,
            "forms": lines.forms(),
            "sources": lines.sources(),
            "concordance": list(lines.groups()),
            "pages": _other_pages(entry, number, len(parts)),
        }
        if number > 1:
            parents = ((entry.kind, kind.plural), (f"{entry.kind}/{path}", entry.name))
            yield f"{path}/{number}", found | {"trail": trail(words, *parents)}
        else:
            yield path, found | _record(entry, contents)


def _record(entry: Entry, contents: Contents) -> dict[str, Any]:
    """What only the first page shows: the record itself, and its company."""
    corpus, words, kind = contents.corpus, contents.words, contents.kinds[entry.kind]
    closest = contents.closest(entry.id)
    network = figures.network_of_entry(entry, closest, contents)
    return {
        "trail": trail(words, (entry.kind, kind.plural)),
        "names": list(dict.fromkeys((entry.name, *entry.aliases))),
        "facts": facts(entry, contents),
        "descriptions": [_described(each, contents) for each in entry.descriptions],
        "further": [
            entry_link(corpus.entries[each.entry], corpus)
            for each in closest.company
            if network and not each.passages
        ],
        "named_with": [
            (entry_link(corpus.entries[each.entry], corpus), _together(each, words))
            for each in closest.company
        ],
        "pictures": {
            "timeline": figures.timeline_of_entry(entry, contents),
            "years": figures.years_of_entry(entry, contents),
            "network": network,
        },
        "citations": [_citation(citation, words) for citation in entry.citations],
    }


def _together(company: Company, words: Words) -> str:
    sources = words.count(company.sources, "in {n} source", "in {n} sources")
    if not company.passages:
        return sources
    passages = words.count(company.passages, "{n} paragraph", "{n} paragraphs")
    return f"{sources}, {passages}"


def facts(entry: Entry, contents: Contents) -> list[Fact]:
    """Return all that the record says, its own facts and what other entries say of it."""
    corpus, words = contents.corpus, contents.words
    return [
        *_name_forms(entry, words),
        *_own_facts(entry, corpus, contents.kinds, words),
        *_relations_from_others(entry, corpus, contents.relations, words),
        *_identifiers(entry),
    ]


def dates_of(entry: Entry, kind: Kind, words: Words) -> str:
    """Return when an entry began and ended, in the fewest words; empty if that is not known.

    Which fields tell is the kind's to say: “1900 – 1970”, “Founded: 1994”.
    """
    told = list(kind.bounding_dates(entry.facts))
    if len(told) > 1:
        return " – ".join(words.date(_year_alone(value)) for _field, value in told)
    return "".join(f"{words(field.label)}: {words.date(value)}" for field, value in told)


def _year_alone(date: str) -> str:
    match = _YEAR_OF_DATE.fullmatch(date)
    return f"{match[1]}{match[2] or ''}" if match else date


_YEAR_OF_DATE = re.compile(r"(\d{4})(?:-\d\d){0,2}([?~%]?)")


def _described(description: Description, contents: Contents) -> Mapping[str, Any]:
    """What somebody else says of the entry: who, when, in which words, and where."""
    by = escape(description.by)
    if description.entry:
        by = role(
            contents.corpus.entries[description.entry].kind, description.by, description.entry
        )
    return {
        "by": by,
        "date": contents.words.date(description.date) if description.date else "",
        "text": Myst(description.text),
        "fence": fence(description.text),
        "citations": [_citation(each, contents.words) for each in description.citations],
    }


def _name_forms(entry: Entry, words: Words) -> Iterator[Fact]:
    if entry.aliases:
        yield words("Also named"), [escape(" · ".join(entry.aliases))]


def _own_facts(entry: Entry, corpus: Corpus, kinds: Kinds, words: Words) -> Iterator[Fact]:
    if entry.active:
        yield words("Active"), [escape(words.date(entry.active))]
    for field in kinds[entry.kind].fields:
        if value := entry.facts.get(field.name):
            yield words(field.label), _values(value, field.type, corpus, words)


def _values(value: FactValue, type_: FieldType, corpus: Corpus, words: Words) -> list[Myst]:
    if isinstance(value, str):
        if type_ is FieldType.DATE:
            return [escape(words.date(value))]
        return [
            entry_link(corpus.entries[value], corpus) if type_ is FieldType.ENTRY else escape(value)
        ]
    return [
        _role(item, corpus, words)
        if isinstance(item, Role)
        else entry_link(corpus.entries[item], corpus)
        for item in value
    ]


def _role(office: Role, corpus: Corpus, words: Words) -> Myst:
    parts = [escape(office.title)]
    if office.group:
        parts.append(entry_link(corpus.entries[office.group], corpus))
    if dates := words.term(office.start, office.end):
        parts.append(escape(dates))
    return Myst(", ".join(parts))


def _relations_from_others(
    entry: Entry, corpus: Corpus, relations: Mapping[str, tuple[Relation, ...]], words: Words
) -> Iterator[Fact]:
    """What other entries say of this one, under the label that reads it from this end."""
    by_label: dict[str, list[Myst]] = {}
    for relation in relations.get(entry.id, ()):
        if not relation.inverse:
            continue
        shown = entry_link(corpus.entries[relation.other], corpus)
        if (office := relation.role) is not None:
            details = filter(None, (office.title, words.term(office.start, office.end)))
            shown = Myst(shown + escape_details(details))
        by_label.setdefault(relation.label, []).append(shown)
    for label, values in by_label.items():
        yield words(label), values


def escape_details(details: Iterator[str]) -> Myst:
    """Return details to stand after a link, each after a comma."""
    return Myst("".join(f", {escape(detail)}" for detail in details))


def _identifiers(entry: Entry) -> Iterator[Fact]:
    for scheme, value in entry.identifiers.items():
        name, address = _SCHEMES.get(scheme, (scheme, ""))
        yield name, [web_link(value, address.format(quote(value))) if address else escape(value)]


# Identifier schemes that archives and libraries share, and where each number can be looked up.
_SCHEMES: Mapping[str, tuple[str, str]] = {
    "wikidata": ("Wikidata", "https://www.wikidata.org/wiki/{}"),
    "viaf": ("VIAF", "https://viaf.org/viaf/{}"),
    "gnd": ("GND", "https://d-nb.info/gnd/{}"),
    "lcnaf": ("LCNAF", "https://id.loc.gov/authorities/names/{}"),
    "isni": ("ISNI", "https://isni.org/isni/{}"),
    "orcid": ("ORCID", "https://orcid.org/{}"),
    "geonames": ("GeoNames", "https://www.geonames.org/{}"),
}


# --- The concordance --------------------------------------------------------------------------

LINES = 200
"""How many lines of a concordance a page holds, unless a single source has more."""

FORMS = 12
"""How many name forms a reader may choose from; the rarer ones are one choice."""

_Part = Mapping[str, Sequence[Line]]


def _pages(counts: Mapping[str, int]) -> list[list[str]]:
    """Return the sources of each page, given how many lines each has; there is a page at least."""
    pages: list[list[str]] = [[]]
    room = LINES
    for source, count in counts.items():
        if count > room and pages[-1]:
            pages.append([])
            room = LINES
        pages[-1].append(source)
        room -= count
    return pages


def paths(entry: Entry, contents: Contents) -> Iterator[str]:
    """Yield the path of each page of an entry, below the folder of its kind."""
    path = slug(entry.id)
    yield path
    if contents.concordance.mention_count(entry.id) <= LINES:
        return
    for number in range(2, len(_pages(contents.concordance.counts(entry.id))) + 1):
        yield f"{path}/{number}"


def _other_pages(entry: Entry, number: int, count: int) -> list[Myst]:
    """Links to all pages of an entry, its own but named; none where there is but one."""
    path = f"{entry.kind}/{slug(entry.id)}"
    return [
        escape(str(each))
        if each == number
        else role("page", str(each), path if each == 1 else f"{path}/{each}")
        for each in range(1, count + 1)
        if count > 1
    ]


class Lines:
    """Those lines of an entry's concordance that one page shows, and how to choose from them."""

    def __init__(self, part: _Part, contents: Contents) -> None:
        self._part = part
        self._contents = contents
        forms = Counter(_form(line) for lines in part.values() for line in lines)
        ranked = sorted(forms, key=lambda form: (-forms[form], form))
        self._counts = forms
        self._rank = {form: min(rank, FORMS) for rank, form in enumerate(ranked, 1)}

    def forms(self) -> list[Myst]:
        """Return a choice for each name form, with how often it stands; none for but one."""
        if len(self._rank) < 2:
            return []
        by_rank: dict[int, list[str]] = {}
        for form, rank in self._rank.items():
            by_rank.setdefault(rank, []).append(form)
        words = self._contents.words
        return [
            role(
                "choice",
                forms[0] if len(forms) == 1 else words("Other"),
                f"form-{rank};{sum(self._counts[form] for form in forms)}",
            )
            for rank, forms in by_rank.items()
        ]

    def sources(self) -> list[Myst]:
        """Return a choice for each source, with how many lines it has; none for but one."""
        if len(self._part) < 2:
            return []
        cards = self._contents.concordance.cards
        return [
            role("choice", cards[each].title, f"source-{number};{len(lines)}")
            for number, (each, lines) in enumerate(self._part.items(), 1)
        ]

    def groups(self) -> Iterator[tuple[Myst, str, list[Myst]]]:
        """Yield each source that mentions the entry: its reference, date and count, its lines."""
        cards, words = self._contents.concordance.cards, self._contents.words
        for source_id, lines in self._part.items():
            source = cards[source_id]
            about = words.count(len(lines), "{n} mention", "{n} mentions")
            if date := source.value("date"):
                about = f"{words.date(date)} · {about}"
            reference = role("source", source.title, slug(source.id))
            yield reference, about, [self._line(line) for line in lines]

    def _line(self, line: Line) -> Myst:
        shown = in_context(line)
        before = "… " if line.clipped_before else ""
        after = " …" if line.clipped_after else ""
        doubt = f"({self._contents.words('uncertain')})" if line.mention.is_uncertain else ""
        form = f"{{dossier:name-form}}`{self._rank[_form(line)]}`"
        return Myst(f"{form}{before}{shown}{after} {quiet(doubt)}".rstrip())


def _form(line: Line) -> str:
    return " ".join(line.mention.text.split())


# --- Citations --------------------------------------------------------------------------------


def _citation(citation: Citation, words: Words) -> Myst:
    title = escape(citation.title)
    if citation.url:
        title = web_link(citation.title, citation.url)
    parts = [title]
    parts += [escape(part) for part in (citation.publisher,) if part]
    if citation.date:
        parts.append(escape(words.date(citation.date)))
    if citation.accessed:
        accessed = words("read on {date}").format(date=words.date(citation.accessed))
        parts.append(escape(accessed))
    shown = ", ".join(parts) + "."
    if citation.supports:
        shown += " " + escape(words("For: {facts}.").format(facts=citation.supports.rstrip(".")))
    return Myst(shown)
