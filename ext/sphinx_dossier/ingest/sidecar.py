"""The sidecar of a source: metadata and corrections that an editor supplies."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from types import MappingProxyType
from typing import Any

from sphinx_dossier import dates, yaml_lines
from sphinx_dossier.model import METADATA_FIELDS, Correction, Problem

_EDTF_FIELDS = ("date", "covers")
# The shape of a language tag after BCP 47: subtags of up to eight letters or digits.
_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
_KEYS = (*METADATA_FIELDS, "mentions")
_MENTION_KEYS = ("text", "nth", "entry")


@dataclass(frozen=True, slots=True)
class Sidecar:
    """What an editor says about a source.

    `metadata` is keyed by field name (`METADATA_FIELDS`); an empty value means that the source
    has none, whatever its text seems to say.
    """

    metadata: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    corrections: tuple[Correction, ...] = ()


def read_sidecar(path: str, data: bytes) -> tuple[Sidecar, list[Problem]]:
    """Return the sidecar in `data` and all that is wrong with it; the good rest is kept."""
    document, problems = yaml_lines.read_bytes(data, path, "sidecar")
    reader = _Reader(path, document, problems)
    return reader.sidecar(), reader.problems


class _Reader:
    """A sidecar's document and the problems found in it so far."""

    def __init__(self, path: str, document: yaml_lines.Document, problems: list[Problem]) -> None:
        self.path = path
        self.document = document
        self.problems = problems

    def trouble(self, message: str, *keys: str | int) -> None:
        """Note what is wrong at the value that `keys` lead to."""
        line = self.document.line(*keys)
        self.problems.append(Problem(self.path, line, "sidecar", message))

    def sidecar(self) -> Sidecar:
        """Return what is good in the document."""
        value = self.document.value
        if value is None:
            return Sidecar()
        if not isinstance(value, dict):
            self.trouble(
                f"a sidecar is a mapping, not {_kind(value)}: write lines such as 'title: …'"
            )
            return Sidecar()
        metadata = {}
        for key, content in value.items():
            if key not in _KEYS:
                self.trouble(_unknown(key, _KEYS, "a sidecar"), key)
            elif key != "mentions" and (datum := self.datum(key, content)) is not None:
                metadata[key] = datum
        return Sidecar(MappingProxyType(metadata), self.corrections(value.get("mentions")))

    def datum(self, key: str, content: object) -> str | None:
        """Return the value of a metadata field, or ``None`` where there is no good one."""
        if content is None:
            return ""
        if isinstance(content, bool) or not isinstance(content, str | int | float):
            self.trouble(f"'{key}' must be text, not {_kind(content)}", key)
            return None
        value = " ".join(str(content).split())
        if value and key in _EDTF_FIELDS and not dates.is_edtf(value):
            self.trouble(
                f"'{key}: {value}' is not an EDTF date: "
                "write 2020, 2020-07, 2020-07-14, 1996/2001 or 1960~",
                key,
            )
            return None
        if value and key == "language" and not _LANGUAGE_TAG.fullmatch(value):
            self.trouble(
                f"'language: {value}' is not a language tag: write en, ps-AF or zh-Hant", key
            )
            return None
        return value

    def corrections(self, mentions: object) -> tuple[Correction, ...]:
        """Return the good ones among the corrections."""
        if mentions is None:
            return ()
        if not isinstance(mentions, list):
            self.trouble(
                f"'mentions' must be a list, not {_kind(mentions)}: "
                "write '- {text: …, entry: …}' below it",
                "mentions",
            )
            return ()
        read = (self.correction(index, mention) for index, mention in enumerate(mentions))
        return tuple(correction for correction in read if correction)

    def correction(self, index: int, mention: object) -> Correction | None:
        """Return one correction, or ``None`` where it cannot be meant."""
        at = ("mentions", index)
        if not isinstance(mention, dict):
            self.trouble(
                f"a mention is a mapping, not {_kind(mention)}: write {{text: …, entry: …}}", *at
            )
            return None
        found = len(self.problems)
        for key in mention:
            if key not in _MENTION_KEYS:
                self.trouble(_unknown(key, _MENTION_KEYS, "a mention"), *at, key)
        text = self.mention_text(mention, at)
        entry = self.mention_entry(mention, at)
        nth = self.mention_nth(mention, at)
        if len(self.problems) > found:
            return None
        return Correction(text, entry, nth, self.path, self.document.line(*at))

    def mention_text(self, mention: dict[str, Any], at: tuple[str, int]) -> str:
        """Return the words that a correction is about."""
        text = mention.get("text")
        if text is None:
            self.trouble("a mention needs 'text', the words as they stand in the source", *at)
        elif isinstance(text, bool) or not isinstance(text, str | int | float):
            self.trouble(f"a mention's 'text' must be text, not {_kind(text)}", *at, "text")
        elif not str(text).strip():
            self.trouble(
                "a mention's 'text' is empty: write the words as they stand in the source",
                *at,
                "text",
            )
        return str(text)

    def mention_entry(self, mention: dict[str, Any], at: tuple[str, int]) -> str | None:
        """Return the id of the entry that the words denote, ``None`` for none at all."""
        if "entry" not in mention:
            self.trouble(
                "a mention needs 'entry': the id of an entry, or null if the words denote none", *at
            )
            return None
        entry = mention["entry"]
        if entry is None:
            return None
        if not isinstance(entry, str) or not entry.strip():
            self.trouble(
                f"a mention's 'entry' must be the id of an entry or null, not {_kind(entry)}",
                *at,
                "entry",
            )
        return str(entry)

    def mention_nth(self, mention: dict[str, Any], at: tuple[str, int]) -> int | None:
        """Return which occurrence of the words is meant, ``None`` for all."""
        nth = mention.get("nth")
        if nth is None:
            return None
        if isinstance(nth, bool) or not isinstance(nth, int) or nth < 1:
            self.trouble(
                f"a mention's 'nth' must be a whole number from 1, not {nth!r}: "
                "leave it out to mean every occurrence",
                *at,
                "nth",
            )
            return None
        return nth


def _unknown(key: str, keys: tuple[str, ...], where: str) -> str:
    near = get_close_matches(key, keys, n=1)
    if near:
        return f"{where} has no key '{key}': did you mean '{near[0]}'?"
    return f"{where} has no key '{key}': use one of {', '.join(keys)}"


def _kind(value: object) -> str:
    names = {dict: "a mapping", list: "a list", bool: "true or false", str: "text"}
    return names.get(type(value), "a number")
