"""What is wrong in the data of an authority file, told in words of ours.

A validator says which part of the schema failed where. The part of the schema that speaks of the
same place says what is wanted there, and from both a message is made that names the entry, the
field, what stands there and what to do.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping, Sequence
from difflib import get_close_matches

import jsonschema_rs

from sphinx_dossier import dates
from sphinx_dossier.authority.schema import ID_PATTERN, Node
from sphinx_dossier.yaml_lines import Data

Steps = tuple[str | int, ...]
"""The way to a value: keys of mappings and indexes of lists."""

_ID = re.compile(ID_PATTERN)


class Checker:
    """Holds data against a schema, which is compiled once."""

    def __init__(self, schema: Node) -> None:
        self._schema = schema
        self._validator = jsonschema_rs.Draft202012Validator(
            schema, formats={"edtf": dates.is_edtf}, validate_formats=True
        )

    def faults(self, data: Data) -> Mapping[Steps, str]:
        """Return what is wrong, by the place that cannot be used for it: one thing for each."""
        found: dict[Steps, str] = {}
        ids = _Ids(data)
        for steps in ids.malformed(self._schema["properties"]):
            found[steps] = place(steps[:-1]) + bad_id(str(steps[-1]))
        # A key that must not be there is told before what is wrong with its value.
        for error in sorted(self._validator.iter_errors(ids.outline), key=_is_of_values):
            steps = _real(ids.steps(error.instance_path), data)
            for key, message in self._told(error, steps, _value(data, steps)):
                found.setdefault((*steps, *key), place(steps) + message)
        return found

    def _told(
        self, error: jsonschema_rs.ValidationError, steps: Steps, value: Data
    ) -> Iterator[tuple[Steps, str]]:
        """Yield what an error says of the value at `steps`, or of keys in it."""
        node = self._node(steps)
        keyword = error.schema_path[-1]
        if not _is_of_values(error):
            wanted = node["propertyNames"]
            for key in value:
                if not re.match(wanted["pattern"], key):
                    yield (key,), f"{shown(key)} is not {wanted['title']}"
        elif keyword == "additionalProperties":
            known = node["properties"]
            for key in value:
                if key not in known:
                    yield (key,), unknown(key, known, "key" if steps else "kind")
        elif keyword == "required":
            missing = ", ".join(key for key in node["required"] if key not in value)
            yield (), f"{missing} is missing; add it"
        elif value is None or (isinstance(value, str) and not value.strip()):
            yield (), f"nothing stands here; give {node['title']}, or leave it out"
        else:
            yield (), f"{shown(value)} is not {node['title']}"

    def _node(self, steps: Steps) -> Node:
        """Return the part of the schema that speaks of the value at `steps`."""
        node = self._schema
        for step in steps:
            node = node["items"] if isinstance(step, int) else _property(node, step)
            if "$ref" in node:
                node = self._schema["$defs"][node["$ref"].rpartition("/")[2]]
        return node


def _property(node: Node, key: str) -> Node:
    properties: Node = node.get("properties", {})
    found: Node = properties[key] if key in properties else node["additionalProperties"]
    return found


def _is_of_values(error: jsonschema_rs.ValidationError) -> bool:
    return "propertyNames" not in error.schema_path[-2:]


class _Ids:
    """The ids of a file, and the file's data with stand-ins for them.

    The validator tells the way to an error with keys such as ``7`` and ``007`` as the same
    number. Ids may be such keys; their stand-ins are none.
    """

    def __init__(self, data: Data) -> None:
        self._of_kind: dict[str, list[str]] = {}
        self.outline = data
        if isinstance(data, dict):
            self.outline = {kind: self._stood_in(kind, data[kind]) for kind in data}

    def _stood_in(self, kind: str, entries: Data) -> Data:
        if not isinstance(entries, dict):
            return entries
        self._of_kind[kind] = list(entries)
        return {f"e{number}": entry for number, entry in enumerate(entries.values())}

    def steps(self, told: Sequence[str | int]) -> Steps:
        """Return the way to an error in the data from the way to it in the outline."""
        if len(told) < 2:
            return tuple(told)
        kind, stand_in, *inside = told
        return (kind, self._of_kind[str(kind)][int(str(stand_in)[1:])], *inside)

    def malformed(self, kinds: Collection[str]) -> Iterator[Steps]:
        """Yield the way to each key of `kinds` that cannot be an id."""
        for kind in kinds:
            for each in self._of_kind.get(kind, ()):
                if not _ID.fullmatch(each):
                    yield kind, each


def _real(steps: Steps, data: Data) -> Steps:
    """Return the way to a value with the keys as they are, where they were told as numbers."""
    real: list[str | int] = []
    for told in steps:
        step = told
        if isinstance(data, dict) and told not in data:
            step = next(key for key in data if key.lstrip("+0") == str(told).lstrip("0"))
        real.append(step)
        data = data[step]
    return tuple(real)


def _value(data: Data, steps: Steps) -> Data:
    for step in steps:
        data = data[step]
    return data


# --- Words ------------------------------------------------------------------------------------


def place(steps: Steps) -> str:
    """Return how a message begins that speaks of the value at `steps`: with the entry's id."""
    inside = steps[1:] if len(steps) > 1 else steps
    return "".join(
        f"item {step + 1}: " if isinstance(step, int) else f"{step}: " for step in inside
    )


def unknown(key: str, known: Collection[str], what: str) -> str:
    """Return that `key` is no `what`, and the nearest known one, or all of them."""
    near = get_close_matches(key, known, 1)
    hint = f"did you mean {near[0]!r}?" if near else f"known are {', '.join(known)}"
    return f"unknown {what} {key!r}; {hint}"


def bad_id(key: str) -> str:
    """Return that `key` cannot be an id, and one that could."""
    plain = unicodedata.normalize("NFKD", key).encode("ascii", "ignore").decode().lower()
    slug = "-".join(re.findall("[a-z0-9]+", plain))
    hint = f"; {slug!r} could" if slug else ""
    return f"{shown(key)} cannot be an id (lower-case letters, digits, single hyphens){hint}"


def shown(value: object) -> str:
    """Return how a message shows a value: short, and in one line."""
    match value:
        case Mapping():
            return "a mapping"
        case list():
            return "a list"
        case bool():
            return str(value).lower()
        case str() if len(value) > 60:
            return repr(f"{value[:59]}…")
        case _:
            return repr(value)
