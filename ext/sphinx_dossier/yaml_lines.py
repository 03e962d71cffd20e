"""YAML and JSON text as plain data that knows its lines.

Authority files and sidecars are written by hand, so whatever is wrong in them is told with its
line. What YAML can do beyond writing data down is left out:

* Plain scalars are read by the core schema of YAML 1.2: dates and words such as ``no`` and ``on``
  are text. A number is read as one only if it is written as Python would write it; ``007``,
  ``1.10`` and ``0x1F`` stay the text they are, because a number would lose how they are written,
  and an identifier must not lose that.
* Keys are always text, as they are written.
* Nothing constructs objects: a tag other than those of the core schema is refused.
* Aliases work, within a bound on what they may add up to.

The text is read as a stream of events and not by recursion, so neither depth nor aliases can
exhaust anything.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import yaml

from sphinx_dossier.model import Problem

Data = Any
"""Plain data: mappings with text keys, lists, text, numbers, true, false and null."""

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The parser written in C where PyYAML was built with it; both yield the same events."""

_DEEPEST = 100
"""How many mappings and lists may stand in one another; libyaml's time is quadratic in it."""

_ALIASED = 1_000_000
"""How many characters aliases may add to a file: enough for honest use, too few for harm."""


@dataclass(slots=True)
class _Place:
    """Where a value stands: the offset of its key or item, and the places of what it holds."""

    start: int
    inner: dict[str | int, _Place] = field(default_factory=dict)


@dataclass(frozen=True)
class Document:
    """What a text says, and where.

    `value` is ``None`` for an empty file, and for one that could not be read.
    """

    value: Data
    _text: str
    _root: _Place | None

    def line(self, *path: str | int) -> int | None:
        """Return the line, from 1, of the key or list item that `path` leads to.

        Where the path leads nowhere, its nearest known parent's line is returned; ``None`` where
        the document is empty or could not be read.
        """
        place = self._places
        if place is None:
            return None
        for step in path:
            inner = place.inner.get(step)
            if inner is None:
                break
            place = inner
        return self._lines.at(place.start)

    @cached_property
    def _places(self) -> _Place | None:
        # JSON is read without places, which are worked out when first asked for.
        if self._root is None and self.value is not None:
            return _json_places(self._text)[0]
        return self._root

    @cached_property
    def _lines(self) -> _Lines:
        return _Lines(self._text)


class _Lines:
    """Lines, from 1, of offsets into a text; broken where editors break them."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in re.finditer(r"\r\n?|\n", text))]

    def at(self, offset: int) -> int:
        """Return the line on which the character at `offset` stands."""
        return bisect_right(self._starts, offset)


def read_bytes(data: bytes, path: str, subtype: str) -> tuple[Document, list[Problem]]:
    """Return what `read` does of UTF-8 text; an empty document if it is in another encoding."""
    try:
        return read(data.decode("utf-8"), path, subtype)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = f"byte 0x{data[error.start]:02X} is not UTF-8; save the file in that encoding"
        return Document(None, "", None), [Problem(path, line, subtype, message)]


def read(text: str, path: str, subtype: str) -> tuple[Document, list[Problem]]:
    """Return what the YAML or JSON in `text` says, and all that is wrong in its form.

    A `path` that ends in ``.json`` is read as JSON, anything else as YAML. Where a key stands
    twice its first value is kept; a value that is refused is left out; text that cannot be parsed
    makes an empty document.
    """
    text = text.removeprefix("\ufeff")
    document, faults = (_json if path.lower().endswith(".json") else _yaml)(text)
    if not faults:
        return document, []
    lines = _Lines(text)
    problems = [
        Problem(path, lines.at(each.start), subtype, each.message(lines))
        for each in sorted(faults, key=lambda each: each.start)
    ]
    return document, problems


class _Fault(Exception):  # noqa: N818 — a finding about the text, raised only where it ends the reading
    """Something wrong at an offset; `first` is where a key that stands twice stood first."""

    def __init__(self, start: int, text: str, first: int | None = None) -> None:
        super().__init__(text)
        self.start = start
        self._text = text
        self._first = first

    def message(self, lines: _Lines) -> str:
        """Return what is wrong, in one line."""
        if self._first is None:
            return self._text
        return f"{self._text}; the first, in line {lines.at(self._first)}, is kept"


def _twice(key: str, first: int, start: int) -> _Fault:
    return _Fault(start, f"the key {key!r} stands twice", first)


def _too_deep(start: int) -> _Fault:
    return _Fault(start, f"mappings and lists stand in one another more than {_DEEPEST} deep")


def _bad_escape(start: int) -> _Fault:
    return _Fault(start, "this text escapes a control character, or half of one; remove it")


# --- Numbers ----------------------------------------------------------------------------------

_INTEGER = re.compile(r"-?[1-9][0-9]{0,17}|0")
_DECIMAL = re.compile(r"-?[0-9]+\.[0-9]+")


def _number(written: str) -> int | float | str:
    """Return the number that `written` is, or `written` if Python would write that otherwise."""
    if _INTEGER.fullmatch(written):
        return int(written)
    if _DECIMAL.fullmatch(written) and repr(float(written)) == written:
        return float(written)
    return written


# --- YAML -------------------------------------------------------------------------------------

_UNREADABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""The characters that YAML does not allow (1.2, production 1, ``c-printable``)."""

_WORDS: Mapping[str, bool | None] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_CORE = "tag:yaml.org,2002:"
_PLAIN_TAGS = frozenset({_CORE + each for each in ("null", "bool", "int", "float")})
_TAGS = _PLAIN_TAGS | {"!", *(_CORE + each for each in ("str", "map", "seq"))}
_REFUSED = object()
"""Stands for a value that is left out."""


@dataclass(slots=True)
class _Open:
    """A mapping or list whose end has not been read.

    `key` is the key that waits for its value, or `_REFUSED` if that value is to be left out.
    `size` counts the characters and values within, those behind aliases as often as they stand.
    """

    value: dict[str, Any] | list[Any]
    place: _Place
    anchor: str | None
    size: int = 1
    key: object = None
    kept: bool = True


def _yaml(text: str) -> tuple[Document, list[_Fault]]:
    """Read YAML; see `read`."""
    builder = _Builder()
    try:
        if unreadable := _UNREADABLE.search(text):
            raise _Fault(
                unreadable.start(),
                f"the character U+{ord(unreadable[0]):04X} may not stand in YAML; remove it",
            )
        for event in yaml.parse(text, Loader=_LOADER):
            builder.take(event)
    except _Fault as fault:
        return Document(None, text, None), [*builder.faults, fault]
    except yaml.MarkedYAMLError as error:
        return Document(None, text, None), [*builder.faults, _syntax(error, text)]
    return Document(builder.value, text, builder.place), builder.faults


def _syntax(error: yaml.MarkedYAMLError, text: str) -> _Fault:
    mark = error.problem_mark or error.context_mark
    context = f"{error.context}: " if error.context else ""
    problem = error.problem or "it cannot be read"
    return _Fault(mark.index if mark else len(text), f"this is not YAML: {context}{problem}")


class _Builder:
    """Plain data and its places, made from the events of a YAML text."""

    def __init__(self) -> None:
        self.value: Any = None
        self.place: _Place | None = None
        self.faults: list[_Fault] = []
        self._open: list[_Open] = []
        self._anchors: dict[str, tuple[Any, _Place, int] | None] = {}
        self._aliased = 0
        self._documents = 0

    def take(self, event: yaml.Event) -> None:
        """Take the next event; raise `_Fault` where the rest must not be read."""
        start = event.start_mark.index if event.start_mark else 0
        match event:
            case yaml.ScalarEvent():
                self._scalar(event, start)
            case yaml.MappingStartEvent():
                self._begin({}, event, start)
            case yaml.SequenceStartEvent():
                self._begin([], event, start)
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self._end()
            case yaml.AliasEvent():
                self._alias(event.anchor or "", start)
            case yaml.DocumentStartEvent():
                self._documents += 1
                if self._documents > 1:
                    raise _Fault(start, "a second document begins here; one file holds one")

    def _scalar(self, event: yaml.ScalarEvent, start: int) -> None:
        text: str = event.value
        value: Any = text
        if event.tag not in _TAGS and event.tag is not None:
            value = self._refuse(event.tag, start)
        elif event.style == '"' and _UNREADABLE.search(text):
            raise _bad_escape(start)
        elif not self._wants_key() and (event.implicit[0] or event.tag in _PLAIN_TAGS):
            value = _WORDS[text] if text in _WORDS else _number(text)
        place = _Place(start)
        if event.anchor is not None:
            self._anchors[event.anchor] = (value, place, len(text) + 1)
        self._add(value, place, len(text) + 1)

    def _begin(
        self, value: dict[str, Any] | list[Any], event: yaml.CollectionStartEvent, start: int
    ) -> None:
        if len(self._open) == _DEEPEST:
            raise _too_deep(start)
        opened = _Open(value, _Place(start), event.anchor)
        if event.tag is not None and event.tag not in _TAGS:
            self._refuse(event.tag, start)
            opened.kept = False
        if event.anchor is not None:
            self._anchors[event.anchor] = None
        self._open.append(opened)

    def _end(self) -> None:
        closed = self._open.pop()
        value = closed.value if closed.kept else _REFUSED
        if closed.anchor is not None:
            self._anchors[closed.anchor] = (value, closed.place, closed.size)
        self._add(value, closed.place, closed.size)

    def _alias(self, anchor: str, start: int) -> None:
        if anchor not in self._anchors:
            raise _Fault(start, f"*{anchor} refers to nothing: no &{anchor} stands above")
        known = self._anchors[anchor]
        if known is None:
            raise _Fault(start, f"*{anchor} refers to what it stands in")
        value, place, size = known
        self._aliased += size
        if self._aliased > _ALIASED:
            raise _Fault(start, "the aliases of this file add up to too much; write it out")
        self._add(value, _Place(start, place.inner), size)

    def _refuse(self, tag: str, start: int) -> object:
        short = tag.replace(_CORE, "!!")
        self.faults.append(_Fault(start, f"the tag {short} is not allowed here; remove it"))
        return _REFUSED

    def _wants_key(self) -> bool:
        if not self._open:
            return False
        last = self._open[-1]
        return isinstance(last.value, dict) and last.key is None

    def _add(self, value: object, place: _Place, size: int) -> None:
        """Put a finished value where it belongs."""
        if not self._open:
            self.value = None if value is _REFUSED else value
            self.place = place
            return
        holder = self._open[-1]
        holder.size += size
        if isinstance(holder.value, list):
            if value is not _REFUSED:
                holder.place.inner[len(holder.value)] = place
                holder.value.append(value)
        elif holder.key is None:
            self._key(holder, value, place.start)
        else:
            if isinstance(holder.key, str) and value is not _REFUSED:
                holder.value[holder.key] = value
                holder.place.inner[holder.key] = _Place(
                    holder.place.inner[holder.key].start, place.inner
                )
            holder.key = None

    def _key(self, holder: _Open, value: object, start: int) -> None:
        holder.key = _REFUSED
        if not isinstance(value, str):
            if value is not _REFUSED:
                self.faults.append(_Fault(start, "a key must be a word or a phrase"))
        elif value in holder.place.inner:
            self.faults.append(_twice(value, holder.place.inner[value].start, start))
        else:
            holder.key = value
            holder.place.inner[value] = _Place(start)


# --- JSON -------------------------------------------------------------------------------------

_TOKEN = re.compile(r'"(?>(?:[^"\\]++|\\.)*)"|[{}\[\],]|[^\s{}\[\],:"]++')
_ESCAPED = re.compile(r"\\u(?:00[0-9]|[dDfF])")
"""What every text must match that escapes a character of `_UNREADABLE`."""


def _json(text: str) -> tuple[Document, list[_Fault]]:
    """Read JSON; see `read`."""
    twice = 0

    def mapping(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        nonlocal twice
        value = dict(pairs)
        if len(value) < len(pairs):
            twice += 1
            value.update(reversed(pairs))
        return value

    decoder = json.JSONDecoder(
        object_pairs_hook=mapping, parse_int=_number, parse_float=_number, parse_constant=str
    )
    try:
        value = decoder.decode(text)
        _bound_depth(value)
        if _ESCAPED.search(text):
            _check_escapes(text)
    except json.JSONDecodeError as error:
        return Document(None, text, None), [_Fault(error.pos, f"this is not JSON: {error.msg}")]
    except RecursionError:
        return Document(None, text, None), [_too_deep(0)]
    except _Fault as fault:
        return Document(None, text, None), [fault]
    # Only the places can tell where a key stood twice; they are not worked out for nothing.
    return Document(value, text, None), _json_places(text)[1] if twice else []


def _bound_depth(value: object) -> None:
    """Raise `_Fault` where lists and mappings stand in one another deeper than YAML's may."""
    level = [value]
    for _ in range(_DEEPEST + 1):
        level = [
            inner
            for outer in level
            if isinstance(outer, dict | list)
            for inner in (outer.values() if isinstance(outer, dict) else outer)
        ]
        if not level:
            return
    raise _too_deep(0)


def _check_escapes(text: str) -> None:
    """Raise `_Fault` where a string escapes a character that is none, or may not stand in YAML."""
    for token in _TOKEN.finditer(text):
        written = token[0]
        if written[0] == '"' and "\\u" in written and _UNREADABLE.search(json.loads(written)):
            raise _bad_escape(token.start())


def _json_places(text: str) -> tuple[_Place, list[_Fault]]:
    """Return the places in valid JSON, and a fault for each key that stands twice."""
    faults: list[_Fault] = []
    # The whole text is looked at as the one item of a list.
    holder: dict[str | int, _Place] = {}
    whole = holder
    in_mapping = False
    outside: list[tuple[dict[str | int, _Place], bool]] = []
    key: str | None = None
    start = 0
    for token in _TOKEN.finditer(text):
        written = token[0]
        if written[0] in "]}":
            holder, in_mapping = outside.pop()
        elif written == ",":
            key = None
        elif in_mapping and key is None:
            key = json.loads(written) if "\\" in written else written[1:-1]
            start = token.start()
            if key in holder:
                faults.append(_twice(key, holder[key].start, start))
        else:
            step = len(holder) if key is None else key
            place = _Place(token.start() if key is None else start)
            holder.setdefault(step, place)
            if written in "[{":
                outside.append((holder, in_mapping))
                place.inner = holder = {}
                in_mapping, key = written == "{", None
    return whole[0], faults
