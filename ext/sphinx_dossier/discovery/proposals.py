"""The values of discovery: proposed entries, with what speaks for them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ProposedMention:
    """Where a source names what is proposed: offsets into `Source.text`, and the words there."""

    source: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class NearEntry:
    """An entry that a proposal may be another name of.

    `form` is the entry's name form that is like one of the proposal's, `likeness` how much, from
    0 to 100, as rapidfuzz counts; 100 for a surname or a short form that is the same.
    """

    entry: str
    form: str
    likeness: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """Somebody or something that the sources name and no entry covers.

    `name` is the form proposed as preferred name, and `forms` are all name forms met, the name
    first, then the most used. `descriptions` are phrases that stand for it in apposition
    ('Pakistan's powerful army chief'). `score` is how sure it is that this is a name of its kind,
    from 0 to 1. `mentions` are in the order of the sources and the text. `near` are entries of
    the authority that it may be another name of, the likeliest first.
    """

    kind: str
    name: str
    forms: tuple[str, ...]
    descriptions: tuple[str, ...]
    score: float
    mentions: tuple[ProposedMention, ...]
    near: tuple[NearEntry, ...] = ()
