"""From the bytes of authority files to entries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from sphinx_dossier import dates, yaml_lines
from sphinx_dossier.authority.checking import Checker, Steps, place
from sphinx_dossier.authority.references import References
from sphinx_dossier.authority.schema import schema
from sphinx_dossier.authority.sort_names import sort_name
from sphinx_dossier.kinds import Field, FieldType, Kind, Kinds
from sphinx_dossier.model import Citation, Description, Entry, FactValue, Match, Problem, Role
from sphinx_dossier.yaml_lines import Data

_SUBTYPE = "authority"


def load(
    files: Iterable[tuple[str, bytes]], kinds: Kinds
) -> tuple[Mapping[str, Entry], list[Problem]]:
    """Return the entries of authority files by id, and all that is wrong in the files.

    `files` are paths and what stands in them, in any order: the result is the same. Entries come
    in the order of `kinds` and of their ids. What is wrong with a field costs the field, or the
    item of a list, and not its entry; an entry is left out if it has no name, or an id that is
    malformed or already taken. Problems come by path and line.
    """
    checker = Checker(schema(kinds))
    sheets = [_sheet(path, data, checker) for path, data in sorted(files)]
    records = _records(sheets, kinds)
    references = References(records, (each for sheet in sheets for each in sheet.ids))
    entries = {each.id: _Reader(each, references).entry() for each in records.values()}
    problems = [problem for sheet in sheets for problem in sheet.problems]
    problems.sort(key=lambda each: (each.path, each.line or 0, each.message))
    return MappingProxyType(entries), problems


# --- Files ------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Sheet:
    """One file: its data without what cannot be used, and the problems found in it so far.

    `ids` are all that stand in the file, also those of entries that cannot be used.
    """

    path: str
    document: yaml_lines.Document
    data: Mapping[str, Any]
    ids: frozenset[str]
    problems: list[Problem]

    def wrong(self, steps: Steps, message: str) -> None:
        """Note what is wrong at a place."""
        line = self.document.line(*steps)
        self.problems.append(Problem(self.path, line, _SUBTYPE, message))


def _sheet(path: str, data: bytes, checker: Checker) -> _Sheet:
    document, problems = yaml_lines.read_bytes(data, path, _SUBTYPE)
    value = {} if document.value is None else document.value
    faults = checker.faults(value)
    sheet = _Sheet(path, document, _without(value, faults), frozenset(_ids(value)), problems)
    for steps, message in faults.items():
        sheet.wrong(steps, message)
    return sheet


def _ids(value: object) -> Iterator[str]:
    if isinstance(value, Mapping):
        for entries in value.values():
            if isinstance(entries, Mapping):
                yield from entries


def _without(value: Data, faults: Iterable[Steps]) -> Data:
    """Return a copy of `value` without the keys at `faults`, and with ``None`` for items there.

    Items are not taken out, so that those after them keep the index by which their line is found.
    What has no fault within is not copied.
    """
    within: dict[str | int, list[Steps]] = {}
    for steps in faults:
        if not steps:
            return {}
        within.setdefault(steps[0], []).append(steps[1:])
    if not within:
        return value
    if isinstance(value, list):
        return [
            None if () in within.get(index, ()) else _without(item, within.get(index, ()))
            for index, item in enumerate(value)
        ]
    return {
        key: _without(item, within.get(key, ()))
        for key, item in value.items()
        if () not in within.get(key, ())
    }


# --- Entries ----------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Record:
    """An entry that can be used, as data, and where it stands."""

    id: str
    kind: Kind
    data: Mapping[str, Any]
    sheet: _Sheet

    def wrong(self, message: str, *inside: str | int) -> None:
        """Note what is wrong at a place inside the entry."""
        steps = (self.kind.id, self.id, *inside)
        self.sheet.wrong(steps, place(steps) + message)


def _records(sheets: Iterable[_Sheet], kinds: Kinds) -> Mapping[str, _Record]:
    """Return the entries that have a name and an id of their own, by kind and id."""
    taken: dict[str, _Record] = {}
    for sheet in sheets:
        for kind_id, entries in sheet.data.items():
            if kind_id not in kinds:  # the address of the schema
                continue
            for id_, data in entries.items():
                record = _Record(id_, kinds[kind_id], data, sheet)
                first = taken.setdefault(id_, record)
                if first is not record:
                    line = first.sheet.document.line(first.kind.id, id_)
                    record.wrong(
                        f"this id is taken by an entry in {first.sheet.path}, line {line};"
                        " ids are unique across kinds, so give this entry another"
                    )
    order = {kind: number for number, kind in enumerate(kinds)}
    usable = (each for each in taken.values() if "name" in each.data)
    return {
        each.id: each for each in sorted(usable, key=lambda each: (order[each.kind.id], each.id))
    }


class _Reader:
    """Makes an entry from its record."""

    def __init__(self, record: _Record, references: References) -> None:
        self._record = record
        self._data = record.data
        self._references = references

    def entry(self) -> Entry:
        """Return the entry; what in it refers to nothing is noted and left out."""
        record, data = self._record, self._data
        name = _line(data["name"])
        aliases = dict.fromkeys(_line(value) for _, value in self._items("aliases"))
        aliases.pop(name, None)
        facts = ((field.name, self._fact(field)) for field in record.kind.fields)
        return Entry(
            id=record.id,
            kind=record.kind.id,
            name=name,
            sort=self._text("sort") or sort_name(name, record.kind.names),
            aliases=tuple(aliases),
            summary=self._text("summary"),
            description=_prose(data.get("description", "")),
            descriptions=self._descriptions(),
            active=_date(data.get("active", "")),
            distinct_from=self._references_in("distinct_from"),
            identifiers=MappingProxyType(
                {key: _line(value) for key, value in data.get("identifiers", {}).items()}
            ),
            citations=_citations(data.get("citations", [])),
            match=_match(data.get("match", {})),
            facts=MappingProxyType({name: fact for name, fact in facts if fact}),
            path=record.sheet.path,
            line=record.sheet.document.line(record.kind.id, record.id),
        )

    def _text(self, key: str) -> str:
        return _line(self._data.get(key, ""))

    def _items(self, key: str) -> Iterator[tuple[tuple[str | int, ...], Any]]:
        """Yield the items of a list with the way to them; of one value as though it were listed."""
        value = self._data.get(key, [])
        if not isinstance(value, list):
            yield (key,), value
            return
        for index, item in enumerate(value):
            if item is not None:
                yield (key, index), item

    def _fact(self, field: Field) -> FactValue:
        match field.type:
            case FieldType.TEXT:
                return _prose(self._data.get(field.name, ""))
            case FieldType.DATE:
                return _date(self._data.get(field.name, ""))
            case FieldType.ENTRY:
                return "".join(self._references_in(field.name))
            case FieldType.ENTRIES:
                return self._references_in(field.name)
            case FieldType.ROLES:
                roles = (self._role(steps, value) for steps, value in self._items(field.name))
                return tuple(role for role in roles if role.title)

    def _references_in(self, key: str) -> tuple[str, ...]:
        found = (self._reference(value, *steps) for steps, value in self._items(key))
        return tuple(dict.fromkeys(each for each in found if each))

    def _reference(self, value: str | int, *steps: str | int) -> str | None:
        """Return the id that `value` is, or note why it is none and return ``None``."""
        target = str(value)
        if message := self._references.fault(target, self._record.id):
            self._record.wrong(message, *steps)
        return target if self._references.usable(target, self._record.id) else None

    def _descriptions(self) -> tuple[Description, ...]:
        found = (self._description(steps, value) for steps, value in self._items("descriptions"))
        return tuple(each for each in found if each.by and each.text)

    def _description(self, steps: Steps, value: Mapping[str, Any]) -> Description:
        return Description(
            by=_line(value.get("by", "")),
            text=_prose(value.get("text", "")),
            entry=self._reference(value["entry"], *steps, "entry") if "entry" in value else None,
            date=_date(value.get("date", "")),
            citations=_citations(value.get("citations", [])),
        )

    def _role(self, steps: tuple[str | int, ...], value: str | Mapping[str, Any]) -> Role:
        if isinstance(value, str):
            return Role(_line(value))
        group = self._reference(value["group"], *steps, "group") if "group" in value else None
        start = _date(value.get("from", ""))
        end = _date(value.get("to", ""))
        if start and end and dates.bounds(start)[0] > dates.bounds(end)[1]:
            self._record.wrong(f"{end} is before {start}, when the role began", *steps, "to")
            end = ""
        return Role(_line(value.get("title", "")), group, start or None, end or None)


def _citations(values: Iterable[Mapping[str, Any] | None]) -> tuple[Citation, ...]:
    return tuple(_citation(value) for value in values if value is not None and "title" in value)


def _citation(value: Mapping[str, Any]) -> Citation:
    texts = {
        key: _line(value[key]) for key in ("title", "publisher", "url", "supports") if key in value
    }
    days = {key: _date(value[key]) for key in ("date", "accessed") if key in value}
    return Citation(**texts, **days)


def _match(value: Mapping[str, Any]) -> Match:
    return Match(
        only_in=_texts(value.get("only-in", [])),
        never_in=_texts(value.get("never-in", [])),
        ignore_case=value.get("case") == "ignore",
        bare_surname=value.get("bare-surname", True),
    )


def _texts(value: Data) -> tuple[str, ...]:
    values = value if isinstance(value, list) else [value]
    return tuple(_line(each) for each in values if each is not None)


def _line(value: str | float) -> str:
    """Return text in one line, whatever lines it was written in."""
    return " ".join(str(value).split())


def _prose(value: str | float) -> str:
    """Return text with its lines, without white space around it."""
    return str(value).strip()


def _date(value: str | int) -> str:
    """Return a date as EDTF has it: a year that was read as a number gets its four digits."""
    if isinstance(value, str):
        return value
    return f"-{-value:04}" if value < 0 else f"{value:04}"
