"""From a file to a `Source`: decode it, find furniture, read metadata, account for every
character.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from types import MappingProxyType

from sphinx_dossier.ingest.blocks import Block, blocks
from sphinx_dossier.ingest.decoding import decode
from sphinx_dossier.ingest.furniture import FURNITURE_RULES, FurnitureRule, Reach
from sphinx_dossier.ingest.language import SAMPLE, Remembered, language_of
from sphinx_dossier.ingest.outline import Verdict, outline
from sphinx_dossier.ingest.sidecar import Sidecar, read_sidecar
from sphinx_dossier.model import (
    METADATA_FIELDS,
    Account,
    Datum,
    LedgerItem,
    Passage,
    PassageKind,
    Problem,
    Source,
)

__all__ = [
    "FURNITURE_RULES",
    "FurnitureRule",
    "Reach",
    "Remembered",
    "Sidecar",
    "language_of",
    "read_sidecar",
    "read_source",
    "rebuild",
]


def read_source(
    source_id: str,
    path: str,
    data: bytes,
    sidecar: Sidecar | None = None,
    language_of: Callable[[str], str] = language_of,
) -> tuple[Source, list[Problem]]:
    """Return the source in `data`, whatever these bytes are, and what is wrong with the file.

    The metadata of the `sidecar` win over those read from the text. `language_of` tells the
    language of running text.
    """
    sidecar = sidecar or Sidecar()
    decoded = decode(data)
    text = decoded.text
    parts = blocks(text)
    found = outline(text, parts, sidecar.metadata)
    supplied = {name: Datum(value) for name, value in sidecar.metadata.items()}
    passages = tuple(_passages(parts, found.verdicts))
    every = {**found.metadata, **supplied}
    if "language" not in every:
        every["language"] = Datum(language_of(_prose(text, passages)))
    metadata = {
        name: every[name] for name in METADATA_FIELDS if name in every and every[name].value
    }
    source = Source(
        id=source_id,
        path=path,
        text=text,
        encoding=decoded.encoding,
        encoding_certain=decoded.certain,
        byte_order_mark=decoded.byte_order_mark,
        sha256=hashlib.sha256(data).hexdigest(),
        size=len(data),
        passages=passages,
        ledger=tuple(_ledger(len(text), parts, found.verdicts)),
        metadata=MappingProxyType(metadata),
        cut_off=found.cut_off,
        corrections=sidecar.corrections,
    )
    if not decoded.trouble:
        return source, []
    return source, [Problem(path, decoded.line, "source", decoded.trouble)]


def _prose(text: str, passages: Sequence[Passage]) -> str:
    """Return the beginning of a source's running text; its title may be in other words."""
    parts: list[str] = []
    length = 0
    for each in passages:
        if length >= SAMPLE:
            break
        if each.kind is PassageKind.PARAGRAPH:
            parts.append(text[each.start : min(each.end, each.start + SAMPLE)])
            length += len(parts[-1])
    return "\n".join(parts)


def rebuild(source: Source) -> bytes:
    """Return the source's file, byte for byte, from the stretches of its ledger."""
    stretches = (source.text[item.start : item.end] for item in source.ledger)
    return source.byte_order_mark + "".join(stretches).encode(source.encoding)


def _passages(parts: Sequence[Block], verdicts: Sequence[Verdict]) -> Iterator[Passage]:
    paragraphs = headings = 0
    for block, verdict in zip(parts, verdicts, strict=True):
        if not isinstance(verdict, PassageKind):
            continue
        if verdict in {PassageKind.TITLE, PassageKind.DECK}:
            anchor = verdict.value
        elif verdict is PassageKind.HEADING:
            headings += 1
            anchor = f"h{headings}"
        else:
            paragraphs += 1
            anchor = f"p{paragraphs}"
        yield Passage(verdict, anchor, block.start, block.end)


def _ledger(
    length: int, parts: Sequence[Block], verdicts: Sequence[Verdict]
) -> Iterator[LedgerItem]:
    """Yield the account of every character; between and around blocks all is blank."""
    position = 0
    for block, verdict in zip(parts, verdicts, strict=True):
        for item in _account(block, verdict):
            if item.start > position:
                yield LedgerItem(position, item.start, Account.BLANK, "")
            yield item
            position = item.end
    if length > position:
        yield LedgerItem(position, length, Account.BLANK, "")


def _account(block: Block, verdict: Verdict) -> Iterator[LedgerItem]:
    if block.mark is not None:
        yield LedgerItem(block.mark, block.mark + 1, Account.FURNITURE, "list-mark")
    if isinstance(verdict, PassageKind):
        yield LedgerItem(block.start, block.end, Account.PASSAGE, verdict.value)
    else:
        yield from verdict.items
