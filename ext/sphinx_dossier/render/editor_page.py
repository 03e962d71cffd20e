"""The editor's page: what is left to decide, each with the words it is about."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Any, Final
from urllib.parse import quote

from sphinx_dossier.authority.ignored import Ignored, is_ignored
from sphinx_dossier.discovery import Proposal, ProposedMention, discover
from sphinx_dossier.discovery.stubs import first_mentions
from sphinx_dossier.model import Passage, Source
from sphinx_dossier.render.contents import Contents
from sphinx_dossier.render.myst import Myst, escape_inside, fill, role
from sphinx_dossier.render.text import entry_link, slug
from sphinx_dossier.review import Question, review

SHOWN: Final = 200
"""How many of each list the page shows; the command shows all."""

_SHOWN_ENTRIES: Final = 6
_AROUND: Final = 60
"""How many characters of the source stand before and after the words in question."""


def view(contents: Contents, ignored: Ignored) -> Mapping[str, Any]:
    """Return the values that the template ``editor`` is filled with.

    The names in the sources are looked for anew, which takes time linear in their text.
    """
    corpus, words = contents.corpus, contents.words
    found = review(corpus, contents.kinds)
    proposals = [
        each
        for each in discover(corpus.sources.values(), corpus.links, corpus.entries, contents.kinds)
        if not is_ignored(each.kind, each.name, ignored)
    ]
    aliases = [
        (contents.corpus.entries[entry], [alias for _, alias in group])
        for entry, group in groupby(found.unused_aliases, key=lambda pair: pair[0])
    ]
    return {
        "words": words,
        "proposals": [_proposal(each, contents) for each in proposals[:SHOWN]],
        "proposed": fill(
            words(
                "Names that the sources have and no entry covers: {n}. The command {command} hands"
                " them over as entries."
            ),
            n=Myst(str(len(proposals))),
            command=Myst("`dossier suggest`"),
        ),
        "unresolved": [_question(each, contents) for each in found.unresolved[:SHOWN]],
        "open": len(found.unresolved),
        "aliases": [
            (entry_link(entry, corpus), "; ".join(names)) for entry, names in aliases[:SHOWN]
        ],
        "unused": len(found.unused_aliases),
    }


def _proposal(proposal: Proposal, contents: Contents) -> Mapping[str, Any]:
    """Return a proposed entry as the page shows it."""
    words = contents.words
    kind = contents.kinds[proposal.kind]
    counted = words.count(len(proposal.mentions), "{n} mention", "{n} mentions")
    near = [
        entry_link(contents.corpus.entries[each.entry], contents.corpus) for each in proposal.near
    ]
    others = [*proposal.forms[1:], *proposal.descriptions]
    return {
        "name": proposal.name,
        "told": f"{words(kind.label)} · {counted}",
        "others": "; ".join(others[:_SHOWN_ENTRIES]),
        "near": Myst(", ".join(near)),
        "places": _places(first_mentions(proposal), contents),
    }


def _places(mentions: Iterable[ProposedMention], contents: Contents) -> list[Myst]:
    return [
        _in_context(contents.corpus.sources[each.source], each.start, each.end) for each in mentions
    ]


def _question(question: Question, contents: Contents) -> Mapping[str, Any]:
    """Return an unresolved mention as the page shows it, with those that it may mean."""
    corpus, words = contents.corpus, contents.words
    entries = [corpus.entries[each] for each in question.entries]
    listed = [entry_link(each, corpus) for each in entries[:_SHOWN_ENTRIES]]
    rest = len(entries) - _SHOWN_ENTRIES
    if rest > 0:
        listed.append(escape_inside(words.count(rest, "{n} more", "{n} more")))
    size, times = len(question.words), question.count
    return {
        "name": question.words,
        "told": words.count(times, "{n} time", "{n} times"),
        "candidates": Myst(", ".join(listed)),
        "places": [
            _in_context(corpus.sources[each.source], each.start, each.start + size)
            for each in question.places
        ],
    }


def _in_context(source: Source, start: int, end: int) -> Myst:
    """Return words of a source with what stands around them; they lead to where they stand."""
    lead, tail = _around(source, start, end)
    text = " ".join(source.text[start:end].split())
    target = f"{slug(source.id)}#{_anchor(source, start)}:~:text={quote(text, safe='')}"
    return Myst(escape_inside(lead) + role("at", text, target) + escape_inside(tail))


def _around(source: Source, start: int, end: int) -> tuple[str, str]:
    """Return what stands before and after words in their passage, cut at words."""
    passage = _passage(source, start)
    first, last = (passage.start, passage.end) if passage else (start, end)
    begin, stop = max(first, start - _AROUND), min(last, end + _AROUND)
    lead, tail = source.text[begin:start], source.text[end:stop]
    if begin > first and " " in lead:
        lead = "… " + lead.partition(" ")[2]
    if stop < last and " " in tail:
        tail = tail.rpartition(" ")[0] + " …"
    return _folded(lead), _folded(tail)


def _folded(text: str) -> str:
    """Return text on one line; white space at its ends stays a space."""
    inner = " ".join(text.split())
    before = " " if text[:1].isspace() else ""
    after = " " if inner and text[-1:].isspace() else ""
    return f"{before}{inner}{after}"


def _passage(source: Source, start: int) -> Passage | None:
    """Return the passage of a source that holds an offset."""
    passages = sorted(source.passages, key=lambda each: each.start)
    at = bisect_right([each.start for each in passages], start) - 1
    found = passages[at] if at >= 0 else None
    return found if found and start < found.end else None


def _anchor(source: Source, start: int) -> str:
    passage = _passage(source, start)
    return passage.anchor if passage else "title"
