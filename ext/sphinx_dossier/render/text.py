"""Stretches of a source as MyST: its words, with each mention a role."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from hashlib import sha256

from sphinx_dossier.model import Mention, Source
from sphinx_dossier.render.myst import Myst, escape, escape_inside, role
from sphinx_dossier.render.words import Words


def anchor(mention: Mention) -> str:
    """Return the HTML id of a mention: stable, since a source's characters never move."""
    return f"m{mention.start}"


def slug(source_id: str) -> str:
    """Return the name of a source's page, unique for each source id.

    It is the id itself, if that holds only letters, digits, ``-``, ``_``, ``.`` and ``/``.
    """
    return "/".join(_slug_of_part(part) for part in source_id.split("/"))


def _slug_of_part(part: str) -> str:
    name = re.sub(r"[^\w.-]+", "-", unicodedata.normalize("NFC", part)).strip("-.")
    # `index` would share its address with the folder's own page.
    if name == part and name != "index":
        return name
    return f"{name or 'source'}-{sha256(part.encode('utf-8', 'surrogatepass')).hexdigest()[:8]}"


def with_mentions(source: Source, start: int, end: int, mentions: Iterable[Mention]) -> Myst:
    """Return ``text[start:end]`` of `source` as inline MyST, each of `mentions` a role.

    `mentions` are in the order of the text; those outside the stretch are passed over.
    """
    parts: list[str] = []
    at = start
    for mention in mentions:
        if mention.start < at or mention.end > end:
            continue
        parts.append(escape_inside(source.text[at : mention.start]))
        target = f"{mention.entry}#{anchor(mention)};{mention.rule}"
        parts.append(role(mention.kind, mention.text, target))
        at = mention.end
    tail = source.text[at:end]
    parts.append(escape(tail) if tail.endswith(" ") else escape_inside(tail))
    return Myst("".join(parts))


def in_context(source: Source, start: int, end: int, mention: Mention) -> Myst:
    """Return ``text[start:end]`` as inline MyST, the words of `mention` linked to their place."""
    place = f"{slug(source.id)}#{anchor(mention)}"
    return Myst(
        escape_inside(source.text[start : mention.start].lstrip())
        + role("at", mention.text, place)
        + escape_inside(source.text[mention.end : end].rstrip())
    )


def trail(words: Words, *parents: tuple[str, str]) -> Myst:
    """Return the way from the archive's home to a page: its `parents`, as path and title."""
    places = (("index", "The archive"), *parents)
    return Myst(" › ".join(role("page", words(title), path) for path, title in places))
