"""The JSON Schema of an authority file.

It is published for editors, which complete and check by it, and it is what `load` validates by.
Each definition's title is a phrase that completes "this is not …", which is how a message names
what is wanted.
"""

from __future__ import annotations

from typing import Any

from sphinx_dossier.kinds import Field, FieldType, Kind, Kinds

Node = dict[str, Any]
"""A JSON Schema, or a part of one."""

ID_PATTERN = "^[a-z0-9]+(-[a-z0-9]+)*$"
"""What an id may be: a part of a file name and of an address on every system."""

_NOT_BLANK = r"\S"

_TEXT: Node = {"title": "text", "type": ["string", "number"], "pattern": _NOT_BLANK}
_ID: Node = {
    "title": "the id of an entry (lower-case letters, digits, single hyphens)",
    "type": ["string", "integer"],
    "pattern": ID_PATTERN,
    "minimum": 0,
}
_DATE: Node = {
    "title": "a date in EDTF (such as 2020, 2020-02-29, 1996/2001 or 1960~)",
    "type": ["string", "integer"],
    "format": "edtf",
    # Keeps the worst out where a validator does not know the format.
    "pattern": "^[-+0-9XYTZ?~%:./]+$",
    "minimum": -9999,
    "maximum": 9999,
}

_FIELD_TYPES: dict[FieldType, str] = {
    FieldType.TEXT: "Text",
    FieldType.DATE: "Date",
    FieldType.ENTRY: "Id",
    FieldType.ENTRIES: "Ids",
    FieldType.ROLES: "Roles",
}

_FIELD_HINTS: dict[FieldType, str] = {
    FieldType.TEXT: "Text.",
    FieldType.DATE: "A date in EDTF, such as 2020, 2020-02-29, 1996/2001 or 1960~.",
    FieldType.ENTRY: "The id of an entry.",
    FieldType.ENTRIES: "The ids of one or more entries.",
    FieldType.ROLES: "Titles, each with the group and the dates of office if they are known.",
}


def schema(kinds: Kinds) -> Node:
    """Return the JSON Schema (2020-12) of authority files with these kinds."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "a mapping of kinds to their entries",
        "description": "Authority entries of a sphinx-dossier archive, by kind and id.",
        "type": "object",
        "properties": {
            "$schema": {
                "title": "text",
                "description": "Where this schema is kept, for editors.",
                "type": "string",
            },
            **{kind.id: _entries(kind) for kind in kinds.values()},
        },
        "additionalProperties": False,
        "$defs": {**_definitions(), **{kind.id: _entry(kind) for kind in kinds.values()}},
    }


def _entries(kind: Kind) -> Node:
    return {
        "title": "a mapping of ids to entries",
        "description": f"{kind.plural}, by id. Ids are stable, and unique across kinds.",
        "type": "object",
        "propertyNames": {"pattern": ID_PATTERN},
        "additionalProperties": _ref(kind.id),
    }


def _entry(kind: Kind) -> Node:
    properties = {field.name: _own(field) for field in kind.fields} | _common()
    first = ("name", "sort", "aliases", "summary", "description", "descriptions", "active")
    return _mapping(
        "a mapping of an entry's fields",
        f"{kind.label}: one entry.",
        {name: properties[name] for name in (*first, *properties)},
        "name",
    )


def _own(field: Field) -> Node:
    hint = _FIELD_HINTS[field.type]
    if field.inverse:
        hint += f" Shown from the other end as “{field.inverse}”."
    return _ref(_FIELD_TYPES[field.type], field.label, hint)


def _common() -> dict[str, Node]:
    """Return the fields that every entry has, whatever its kind."""
    return {
        "name": _ref("Text", "Name", "The preferred name, in the order in which it is spoken."),
        "sort": _ref(
            "Text",
            "Sort name",
            "The name as a list files it, such as “Bajwa, Qamar Javed”; derived if left out.",
        ),
        "aliases": _ref(
            "Texts", "Aliases", "Other names, spellings, short forms and names with a title."
        ),
        "summary": _ref("Text", "Summary", "One line, for lists and previews."),
        "description": _ref("Text", "Description", "Prose in MyST, with roles and links."),
        "descriptions": _ref(
            "Descriptions",
            "Descriptions by others",
            "How others describe the same, each attributed and with citations of its own.",
        ),
        "active": _ref(
            "Date", "Active", "When the entry was active: an EDTF date, mostly an interval."
        ),
        "distinct_from": _ref(
            "Ids", "Not to be confused with", "Ids of entries with which this one is confused."
        ),
        "identifiers": _ref(
            "Identifiers", "Identifiers", "Numbers in other authority files: wikidata, viaf, …"
        ),
        "citations": _ref("Citations", "Citations", "Where the facts come from."),
        "match": _ref("Match", "Recognition", "How the names may be recognised in texts."),
    }


def _definitions() -> dict[str, Node]:
    return {
        "Text": _TEXT,
        "Texts": _list("a list of texts", _ref("Text")),
        "Address": {
            "title": "a web address that begins with https:// or http://",
            "type": "string",
            "pattern": r"^https?://\S+$",
        },
        "Date": _DATE,
        "Id": _ID,
        "Ids": _one_or_more("a list of ids of entries", "Id", _ID),
        "Sources": _one_or_more("a list of ids of sources", "Text", _TEXT),
        "Roles": _list("a list of roles", _ref("Role")),
        "Role": _mapping(
            "a title, or a mapping of title, group, from and to",
            "An office or role: its title, or a mapping that says more.",
            {
                "title": _ref("Text", "Title", "The title, such as “Chief of Army Staff”."),
                "group": _ref("Id", "Group", "The id of the group in which the role is held."),
                "from": _ref("Date", "From", "The date on which it began, in EDTF."),
                "to": _ref("Date", "To", "The date on which it ended, in EDTF."),
            },
            "title",
        )
        | {"type": ["object", "string"], "pattern": _NOT_BLANK},
        "Identifiers": {
            "title": "a mapping of authorities to identifiers",
            "type": "object",
            "propertyNames": {
                "title": "the name of an authority (letters first, such as wikidata or viaf)",
                "pattern": "^[A-Za-z]",
            },
            "additionalProperties": _ref("Text"),
        },
        "Citations": _list("a list of citations", _ref("Citation")),
        "Citation": _mapping(
            "a mapping of title, publisher, date, url, accessed and supports",
            "Where a fact comes from.",
            {
                "title": _ref("Text", "Title", "The title of the work cited."),
                "publisher": _ref("Text", "Publisher", "Who published it."),
                "date": _ref("Date", "Date", "When it was published, in EDTF."),
                "url": _ref("Address", "Address", "Where it can be read."),
                "accessed": _ref("Date", "Accessed", "When it was last looked at, in EDTF."),
                "supports": _ref("Text", "Supports", "Which facts it is cited for."),
            },
            "title",
        ),
        "Descriptions": _list("a list of descriptions", _ref("Description")),
        # Citations are not required: the text may itself refer to the source that says so.
        "Description": _mapping(
            "a mapping of by, entry, date, text and citations",
            "How someone else than the archive describes this entry.",
            {
                "by": _ref("Text", "By", "Who describes it so, in words."),
                "entry": _ref("Id", "Entry", "The id of the entry that does, if it is another."),
                "date": _ref("Date", "Date", "When it was said, in EDTF."),
                "text": _ref("Text", "Text", "What is said: prose in MyST, with roles and links."),
                "citations": _ref("Citations", "Citations", "Where it is said."),
            },
            "by",
            "text",
        ),
        "Match": _mapping(
            "a mapping of only-in, never-in, case and bare-surname",
            "How the names may be recognised in texts.",
            {
                "only-in": _ref("Sources", "Only in", "The sources that may name this entry."),
                "never-in": _ref("Sources", "Never in", "Sources that never name this entry."),
                "case": {
                    "title": "exact or ignore",
                    "description": "Whether a name must stand in the case in which it is written.",
                    "enum": ["exact", "ignore"],
                    "default": "exact",
                },
                "bare-surname": {
                    "title": "true or false",
                    "description": "Whether the surname alone may denote this entry.",
                    "type": "boolean",
                    "default": True,
                },
            },
        ),
    }


def _ref(definition: str, title: str = "", description: str = "") -> Node:
    """Return a reference to a definition, with what an editor shows of this use of it."""
    said = {"title": title, "description": description}
    return {"$ref": f"#/$defs/{definition}", **{key: value for key, value in said.items() if value}}


def _list(title: str, items: Node) -> Node:
    return {"title": title, "type": "array", "items": items}


def _one_or_more(title: str, definition: str, one: Node) -> Node:
    """Return the schema of a list, or of one item that stands in its place."""
    return {**one, **_list(title, _ref(definition)), "type": ["array", *one["type"]]}


def _mapping(title: str, description: str, properties: dict[str, Node], *required: str) -> Node:
    return {
        "title": title,
        "description": description,
        "type": "object",
        "properties": properties,
        "required": list(required),
        "additionalProperties": False,
    }
