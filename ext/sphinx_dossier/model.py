"""The values that flow through the archive: sources, entries, mentions, problems.

Everything here is frozen and holds no behaviour beyond reading itself. Two conventions hold
throughout the package:

* An *offset* counts code points of `Source.text`: the decoded file, without its byte-order mark,
  with its line ends as they stand. A span ``start, end`` is half-open: ``text[start:end]``.
* A *date* is a string in the Extended Date/Time Format (EDTF, ISO 8601-2): ``2020``,
  ``2020-02``, ``2020-02-29``, ``1996/2001``, ``1960~``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Final

# --- Problems ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that a person should put right, said in one line.

    `subtype` is the documented warning subtype (``dossier.<subtype>``): ``source``, ``sidecar``,
    ``authority``, ``correction`` or ``settings``. `line` counts from 1; ``None`` where the whole
    file is meant.
    """

    path: str
    line: int | None
    subtype: str
    message: str

    def __str__(self) -> str:
        """Return ``path:line: message``, the form editors and terminals can follow."""
        place = self.path if self.line is None else f"{self.path}:{self.line}"
        return f"{place}: {self.message}"


# --- Sources ----------------------------------------------------------------------------------


class PassageKind(StrEnum):
    """What a block of a source's text is."""

    TITLE = "title"
    DECK = "deck"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"


class Account(StrEnum):
    """What the ledger says became of a stretch of a source."""

    PASSAGE = "passage"
    METADATA = "metadata"
    FURNITURE = "furniture"
    BLANK = "blank"


@dataclass(frozen=True, slots=True)
class Passage:
    """A block of a source's text.

    `anchor` is the passage's stable name within its source: ``title``, ``deck``, ``p1``, ``p2``
    … for paragraphs and list items in the order of the text, ``h1`` … for headings.
    """

    kind: PassageKind
    anchor: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class LedgerItem:
    """The account of one stretch of a source.

    `label` says more: the passage kind, the metadata field, or the name of the furniture rule
    that decided; it is empty for blank stretches.
    """

    start: int
    end: int
    account: Account
    label: str


@dataclass(frozen=True, slots=True)
class Datum:
    """One metadata value of a source.

    `start` and `end` tell where in the text the value was read; both are ``None`` for a value
    that a sidecar supplied, and for one that the text as a whole gives, such as its language.
    """

    value: str
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """An editorial decision of a sidecar about one name of its source.

    The words `text` denote `entry`, or nothing at all if `entry` is ``None``; everywhere in the
    source, or only at their `nth` occurrence (counted from 1).
    """

    text: str
    entry: str | None
    nth: int | None
    path: str
    line: int | None


@dataclass(frozen=True, slots=True)
class Source:
    """One document of the archive, as supplied.

    `id` is the file's path below the folder of sources, without suffix, with ``/`` between
    folders; for a file directly in the folder that is its stem. `encoding` is the name Python
    knows the text encoding by; `encoding_certain` is false where it had to be guessed.
    `ledger` covers ``0 … len(text)`` without gap or overlap. `metadata` is keyed by field name
    (`METADATA_FIELDS`). `cut_off` says that the text breaks off before its end.
    `byte_order_mark` followed by the encoded text is the file, byte for byte; `sha256` is the
    hexadecimal digest of the file and `size` its length in bytes.
    """

    id: str
    path: str
    text: str
    encoding: str
    encoding_certain: bool
    byte_order_mark: bytes
    sha256: str
    size: int
    passages: tuple[Passage, ...]
    ledger: tuple[LedgerItem, ...]
    metadata: Mapping[str, Datum]
    cut_off: bool
    corrections: tuple[Correction, ...] = ()

    def value(self, name: str) -> str:
        """Return the metadata value called `name`, or the empty string."""
        datum = self.metadata.get(name)
        return datum.value if datum else ""

    @property
    def title(self) -> str:
        """The title, or the source's id where neither text nor sidecar gives one."""
        return self.value("title") or self.id


METADATA_FIELDS: Mapping[str, str] = MappingProxyType(
    {
        "title": "Title",
        "deck": "Deck",
        "byline": "Byline",
        "date": "Date",
        "date_as_written": "Date as written",
        "topic": "Topic",
        "publisher": "Publisher",
        "language": "Language",
        "covers": "Period treated",
        "rights": "Rights",
        "url": "Web address",
    }
)
"""The metadata fields of a source and their English labels.

`date` and `covers` are EDTF; `language` is a BCP 47 tag such as ``en`` or ``ps-AF``."""


# --- Authority --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Role:
    """An office or position that a person held; `group` is an entry's id."""

    title: str
    group: str | None = None
    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a fact comes from; `supports` says which facts."""

    title: str
    publisher: str = ""
    date: str = ""
    url: str = ""
    accessed: str = ""
    supports: str = ""


@dataclass(frozen=True, slots=True)
class Description:
    """How someone else than the archive describes what an entry stands for.

    `by` says who, in words; `entry` is the id of the entry that says so, if there is one. `date`
    is when it was said. `text` is MyST, as is the entry's own description.
    """

    by: str
    text: str
    entry: str | None = None
    date: str = ""
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """How an entry's names may be recognised.

    `only_in` and `never_in` hold source ids; `ignore_case` lets a name match whatever its
    letters' case; `bare_surname` is false where the surname alone must never denote the entry.
    """

    only_in: tuple[str, ...] = ()
    never_in: tuple[str, ...] = ()
    ignore_case: bool = False
    bare_surname: bool = True


FactValue = str | tuple[str, ...] | tuple[Role, ...]
"""A fact's value: text or a date, one or more entry ids, or roles, as its field's type says."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An authority record: one person, group, agreement, or member of a configured kind.

    `description` is the archive's own; `descriptions` are those of others, which may contradict
    it and each other, in the order of the file. `facts` holds the kind's own fields, in the order
    of the kind's table. `path` and `line` say where the record stands.
    """

    id: str
    kind: str
    name: str
    sort: str
    aliases: tuple[str, ...] = ()
    summary: str = ""
    description: str = ""
    descriptions: tuple[Description, ...] = ()
    active: str = ""
    distinct_from: tuple[str, ...] = ()
    identifiers: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    citations: tuple[Citation, ...] = ()
    match: Match = Match()
    facts: Mapping[str, FactValue] = field(default_factory=lambda: MappingProxyType({}))
    path: str = ""
    line: int | None = None


# --- Mentions ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason for (or against) a link.

    `kind` names the feature, such as ``antecedent``; `text` shows it to a person; `start` and
    `end` tell where in the source it stands, if anywhere. `weight` is what it counts for the
    candidate, in decibans: ten mean that it makes the link ten times as likely, minus ten a tenth
    as likely; zero is said for the record only.
    """

    kind: str
    text: str
    start: int | None = None
    end: int | None = None
    weight: float = 0.0


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entry that a span may denote, how likely it is (0 to 1), and what speaks for it."""

    entry: str
    confidence: float
    evidence: tuple[Evidence, ...] = ()


UNCERTAIN_BELOW: Final = 0.95
"""The confidence below which a link is uncertain, and shown as such: wrong more often than once
in twenty, the proportion that is commonly taken as the limit of what may be called certain."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A span of a source that denotes an entry, with the rule and the evidence that say why.

    `confidence` is the estimated chance that the link is right, from 0 to 1. `rivals` are the
    other entries that the words might denote, the likeliest first.
    """

    source: str
    start: int
    end: int
    text: str
    kind: str
    entry: str
    rule: str
    evidence: tuple[Evidence, ...] = ()
    confidence: float = 1.0
    rivals: tuple[Candidate, ...] = ()

    @property
    def is_uncertain(self) -> bool:
        """Whether the link is one that a reader should be told to doubt."""
        return self.confidence < UNCERTAIN_BELOW


@dataclass(frozen=True, slots=True)
class UnresolvedMention:
    """A span that may denote one of `candidates`, left unlinked, and why.

    The candidates stand with the likeliest first; what is missing from one in the sum of their
    confidences is the chance that none of them is meant. `evidence` is what concerns them all.
    """

    source: str
    start: int
    end: int
    text: str
    kind: str
    candidates: tuple[Candidate, ...]
    rule: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Links:
    """All that linking says of one source, in the order of the text."""

    mentions: tuple[Mention, ...] = ()
    unresolved: tuple[UnresolvedMention, ...] = ()


@dataclass(frozen=True, slots=True)
class Corpus:
    """The archive's value: sources by id, entries by id, and the links of each source by its id.

    `shared_names` are the preferred names that more than one entry has.
    """

    sources: Mapping[str, Source]
    entries: Mapping[str, Entry]
    links: Mapping[str, Links]
    shared_names: frozenset[str] = frozenset()
