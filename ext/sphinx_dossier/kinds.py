"""The table of kinds: what entries there are, and how they differ.

A kind is data. Labels, fields, relations and the way names of a kind vary stand in `BUILT_IN`
and in a site's ``dossier_kinds``; no other module asks whether something is a person.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from sphinx_dossier.model import Problem


class FieldType(StrEnum):
    """What the value of a field is."""

    TEXT = "text"
    DATE = "date"
    ENTRY = "entry"
    ENTRIES = "entries"
    ROLES = "roles"


class NameStyle(StrEnum):
    """How names of a kind vary from their preferred form."""

    PERSONAL = "personal"
    """Given names before a surname, which may stand alone once the full name has."""
    CORPORATE = "corporate"
    """A proper name that may be shortened to an acronym once that is introduced in brackets."""
    PLAIN = "plain"
    """Only the name and its aliases."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a kind.

    `inverse` labels the relation as read from the other entry; it is empty for a field that is
    no relation, or one that is not shown from its other end. `bounds` says that the field is a
    date at which the entry begins or ends, as birth and death are.
    """

    name: str
    label: str
    type: FieldType
    inverse: str = ""
    bounds: bool = False


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of entry.

    `id` is the key in authority files and the name of the role. `fields` are the kind's own,
    beside those that every entry has.
    """

    id: str
    label: str
    plural: str
    names: NameStyle
    fields: tuple[Field, ...] = ()

    @property
    def is_event(self) -> bool:
        """Whether entries have one date and no other at which they begin or end."""
        return sum(field.bounds for field in self.fields) == 1

    def bounding_dates(self, facts: Mapping[str, object]) -> Iterator[tuple[Field, str]]:
        """Yield the fields that say when an entry begins or ends, and the dates that `facts` has.

        They are in the order of the fields; the dates are EDTF.
        """
        for field in self.fields:
            value = facts.get(field.name)
            if field.bounds and isinstance(value, str) and value:
                yield field, value

    def field(self, name: str) -> Field | None:
        """Return the field called `name`, or ``None``."""
        return next((each for each in self.fields if each.name == name), None)


Kinds = Mapping[str, Kind]
"""Kinds by id, in the order in which they are shown."""


def name_style(kind: str, kinds: Kinds) -> NameStyle:
    """Return how names of `kind` vary; those of an unknown kind do not."""
    known = kinds.get(kind)
    return known.names if known else NameStyle.PLAIN


BUILT_IN: Kinds = MappingProxyType(
    {
        kind.id: kind
        for kind in (
            Kind(
                "person",
                "Person",
                "People",
                NameStyle.PERSONAL,
                (
                    Field("born", "Born", FieldType.DATE, bounds=True),
                    Field("died", "Died", FieldType.DATE, bounds=True),
                    Field("roles", "Offices and roles", FieldType.ROLES, "Office-holders"),
                    Field("member_of", "Member of", FieldType.ENTRIES, "Members"),
                ),
            ),
            Kind(
                "group",
                "Group",
                "Groups",
                NameStyle.CORPORATE,
                (
                    Field("founded", "Founded", FieldType.DATE, bounds=True),
                    Field("dissolved", "Dissolved", FieldType.DATE, bounds=True),
                    Field("part_of", "Part of", FieldType.ENTRIES, "Parts"),
                    Field("seat", "Seat", FieldType.ENTRY, "Seat of"),
                    Field("predecessors", "Preceded by", FieldType.ENTRIES, "Succeeded by"),
                ),
            ),
            Kind(
                "agreement",
                "Agreement",
                "Agreements",
                NameStyle.CORPORATE,
                (
                    Field("signed", "Signed", FieldType.DATE, bounds=True),
                    Field("effective", "In effect from", FieldType.DATE),
                    Field("parties", "Parties", FieldType.ENTRIES, "Party to"),
                    Field("signatories", "Signatories", FieldType.ENTRIES, "Signed"),
                    Field("signed_at", "Signed at", FieldType.ENTRY, "Agreements signed here"),
                    Field("builds_on", "Builds on", FieldType.ENTRIES, "Built on by"),
                    Field("amends", "Amends", FieldType.ENTRIES, "Amended by"),
                    Field("replaces", "Replaces", FieldType.ENTRIES, "Replaced by"),
                ),
            ),
        )
    }
)
"""The kinds that every archive has."""

ENTRY_FIELDS = (
    "name",
    "sort",
    "aliases",
    "summary",
    "description",
    "descriptions",
    "active",
    "distinct_from",
    "identifiers",
    "citations",
    "match",
)
"""The fields that every entry has, whatever its kind; a kind's own have other names."""

_ID = re.compile(r"[a-z][a-z0-9-]*")
_FIELD = re.compile(r"[a-z][a-z0-9_-]*")
# Names of roles, pages and style classes that are not a kind's.
_RESERVED = frozenset(
    {
        *("any", "at", "brief", "char", "choice", "choices", "citation", "citations", "cite"),
        *("cited-as", "clear", "company", "concordance", "control", "copy", "cut-off", "deck"),
        *("described", "description", "doubt", "entry", "entry-page", "explanation", "extract"),
        *("facts", "furniture", "heading", "highlight", "index", "italic", "key", "lines"),
        *("list", "list-item", "listed", "mention", "metadata", "most-named", "name-form"),
        *("named", "named-open", "named-title", "network", "newest", "next", "number", "offices"),
        *("original", "other", "overview", "overview-panel", "page", "pages", "panel"),
        *("paragraph", "passage", "picture", "picture-band", "picture-data", "picture-drawing"),
        *("picture-network", "picture-number", "picture-parts", "picture-svg", "picture-table"),
        *("picture-timeline", "picture-years", "pictures", "preview", "preview-name"),
        *("preview-why", "previews", "provenance", "quiet", "related", "search", "search-field"),
        *("source", "source-facts", "source-page", "sources", "supplied", "take", "timeline"),
        *("title", "trail", "transition", "uncertain", "uncertain-links", "views", "years"),
    }
)
_KIND_KEYS = ("label", "plural", "names", "fields")
_FIELD_KEYS = ("label", "type", "inverse", "bounds")


def read_kinds(configured: object, path: str) -> tuple[Kinds, list[Problem]]:
    """Return the built-in kinds and those of a ``dossier_kinds`` setting, and what is wrong in it.

    `configured` maps a kind's id to ``label``, ``plural``, ``names`` and ``fields``; all may be
    left out. A configured kind with the id of a built-in one adds its fields to it. Whatever is
    wrong is reported with `path`, the file that holds the setting, and left out.
    """
    kinds = dict(BUILT_IN)
    problems: list[Problem] = []

    def wrong(message: str) -> None:
        problems.append(Problem(path, None, "settings", f"dossier_kinds: {message}"))

    if not isinstance(configured, Mapping):
        wrong(f"a mapping of kinds is wanted, not {type(configured).__name__}")
        return MappingProxyType(kinds), problems
    for kind_id, value in configured.items():
        if not isinstance(kind_id, str) or not _ID.fullmatch(kind_id) or kind_id in _RESERVED:
            wrong(
                f"{kind_id!r} cannot name a kind; use lower-case letters, digits and hyphens,"
                f" and none of {', '.join(sorted(_RESERVED))}"
            )
        elif not isinstance(value, Mapping):
            wrong(f"{kind_id}: a mapping is wanted, not {type(value).__name__}")
        else:
            for message in _unknown(value, _KIND_KEYS):
                wrong(f"{kind_id}: {message}")
            for key in ("label", "plural"):
                if key in value and not str(value[key]).strip():
                    wrong(f"{kind_id}: {key}: a word is wanted; left out, one is made of the id")
            try:
                kinds[kind_id] = _kind(kind_id, value, kinds.get(kind_id), wrong)
            except ValueError as error:
                wrong(f"{kind_id}: {error}")
    return MappingProxyType(kinds), problems


def _unknown(given: Mapping[Any, Any], known: tuple[str, ...]) -> Iterator[str]:
    for key in given:
        if key not in known:
            near = get_close_matches(str(key), known, 1)
            hint = f"did you mean {near[0]!r}?" if near else f"known are {', '.join(known)}"
            yield f"unknown key {key!r}; {hint}"


def _kind(
    kind_id: str,
    value: Mapping[Any, Any],
    known: Kind | None,
    wrong: Callable[[str], None],
) -> Kind:
    label = str(value.get("label", "")).strip() or (known.label if known else _spaced(kind_id))
    plural = str(value.get("plural", "")).strip() or (known.plural if known else f"{label}s")
    names = value.get("names", known.names if known else NameStyle.PLAIN)
    if names not in list(NameStyle):
        raise ValueError(f"names: {names!r} is none of {', '.join(NameStyle)}")
    fields = {each.name: each for each in (known.fields if known else ())}
    given = value.get("fields", {})
    if not isinstance(given, Mapping):
        raise ValueError(f"fields: a mapping is wanted, not {type(given).__name__}")
    for name, spec in given.items():
        if not isinstance(name, str) or not _FIELD.fullmatch(name) or name in ENTRY_FIELDS:
            wrong(
                f"{kind_id}: {name!r} cannot name a field; use lower-case letters, digits, hyphens"
                f" and underscores, and none of {', '.join(ENTRY_FIELDS)}"
            )
            continue
        if not isinstance(spec, Mapping):
            wrong(f"{kind_id}: {name}: a mapping is wanted, not {type(spec).__name__}")
            continue
        for message in _unknown(spec, _FIELD_KEYS):
            wrong(f"{kind_id}: {name}: {message}")
        type_ = spec.get("type", FieldType.TEXT)
        if type_ not in list(FieldType):
            wrong(f"{kind_id}: {name}: type: {type_!r} is none of {', '.join(FieldType)}")
            continue
        fields[name] = Field(
            name,
            str(spec.get("label", _spaced(name))),
            FieldType(type_),
            str(spec.get("inverse", "")),
            spec.get("bounds") is True,
        )
    return Kind(kind_id, label, plural, NameStyle(names), tuple(fields.values()))


def _spaced(name: str) -> str:
    """Return a label made from an identifier: ``located_in`` becomes ``Located in``."""
    words = re.sub(r"[-_]+", " ", name).strip()
    return words[:1].upper() + words[1:]
