"""What entries say of one another, and the names that they share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from sphinx_dossier import dates
from sphinx_dossier.kinds import Field, FieldType, Kind, Kinds
from sphinx_dossier.model import Entry, Role

NOT_TO_BE_CONFUSED = "Not to be confused with"
"""The label of the relation that `distinct_from` makes, from either end."""


@dataclass(frozen=True, slots=True)
class Relation:
    """What one entry has to do with another.

    `label` says it as read from the entry whose relation this is; `other` is the id of the entry
    at the other end; `field` is the field that says so. `inverse` is true where that field is the
    other entry's. `distinct_from` holds in both directions whoever says it, and is inverse from
    both ends. `role` is the office that makes the relation, with its title and dates.
    """

    label: str
    other: str
    field: str
    inverse: bool
    role: Role | None = None


def relations(entries: Mapping[str, Entry], kinds: Kinds) -> Mapping[str, tuple[Relation, ...]]:
    """Return the relations of each entry that has any, by id in the order of `entries`.

    First come those that the entry's own fields state, in the order of its kind's fields and of
    the field's values; then those that others state, by kind and field, roles by their beginning,
    the others by sort name; at last what it is not to be confused with.
    """
    rank = {
        (kind.id, field.name): number
        for number, (kind, field) in enumerate(
            (kind, field) for kind in kinds.values() for field in kind.fields
        )
    }
    own: dict[str, list[Relation]] = {}
    inverse: dict[str, list[tuple[_Order, Relation]]] = {}
    distinct: dict[str, set[str]] = {}
    for entry in entries.values():
        for field, other, role in _stated(entry, kinds[entry.kind]):
            own.setdefault(entry.id, []).append(
                Relation(field.label, other, field.name, inverse=False, role=role)
            )
            if field.inverse:
                start = dates.sort_key((role and role.start) or "")
                order = rank[entry.kind, field.name], start, *_filing(entry)
                read_back = Relation(field.inverse, entry.id, field.name, inverse=True, role=role)
                inverse.setdefault(other, []).append((order, read_back))
        for other in entry.distinct_from:
            distinct.setdefault(entry.id, set()).add(other)
            distinct.setdefault(other, set()).add(entry.id)
    return MappingProxyType(
        {
            each: tuple(found)
            for each in entries
            if (
                found := [
                    *own.get(each, ()),
                    *(relation for _, relation in sorted(inverse.get(each, ()), key=_first)),
                    *_not_to_be_confused(distinct.get(each, set()), entries),
                ]
            )
        }
    )


_Order = tuple[int, tuple[Any, ...], str, str]


def _first(pair: tuple[_Order, Relation]) -> _Order:
    return pair[0]


def _stated(entry: Entry, kind: Kind) -> Iterator[tuple[Field, str, Role | None]]:
    """Yield each reference of an entry to another: the field, the other's id, the role if any."""
    for field in kind.fields:
        value = entry.facts.get(field.name, ())
        if isinstance(value, str):
            if field.type is FieldType.ENTRY:
                yield field, value, None
            continue
        for item in value:
            if isinstance(item, str):
                yield field, item, None
            elif item.group:
                yield field, item.group, item


def _not_to_be_confused(others: set[str], entries: Mapping[str, Entry]) -> Iterator[Relation]:
    for entry in sorted((entries[other] for other in others), key=_filing):
        yield Relation(NOT_TO_BE_CONFUSED, entry.id, "distinct_from", inverse=True)


def _filing(entry: Entry) -> tuple[str, str]:
    return entry.sort.casefold(), entry.id


def shared_forms(entries: Mapping[str, Entry]) -> Mapping[str, tuple[str, ...]]:
    """Return the names and aliases that two or more entries bear, and the ids of those.

    Forms that differ in case or white space only are one; it is given as it is first written. In
    the order of `entries`.
    """
    written: dict[str, str] = {}
    bearers: dict[str, list[str]] = {}
    for entry in entries.values():
        forms = {_folded(form): form for form in reversed((entry.name, *entry.aliases))}
        for folded, form in forms.items():
            written.setdefault(folded, " ".join(form.split()))
            bearers.setdefault(folded, []).append(entry.id)
    return MappingProxyType(
        {written[form]: tuple(ids) for form, ids in bearers.items() if len(ids) > 1}
    )


def _folded(form: str) -> str:
    return " ".join(form.casefold().split())
