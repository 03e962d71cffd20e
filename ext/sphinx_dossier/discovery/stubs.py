"""Proposals as entries of an authority file, in its own format, with the evidence as comments."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from sphinx_dossier.authority.editing import flow_list, scalar
from sphinx_dossier.authority.sort_names import sort_name
from sphinx_dossier.discovery.proposals import Proposal, ProposedMention
from sphinx_dossier.kinds import Kinds, name_style
from sphinx_dossier.linking.entry_forms import forms_of
from sphinx_dossier.linking.folding import fold_name
from sphinx_dossier.model import Entry, Source

SHOWN_MENTIONS = 3
"""How many mentions a stub quotes, each of another source where there are several."""

_AROUND = 50
_NOT_IN_ID = re.compile(r"[^a-z0-9]+")


def ids(proposals: Iterable[Proposal], taken: Collection[str]) -> Iterator[tuple[str, Proposal]]:
    """Yield an id for each proposal, made of its name, that neither `taken` nor another has."""
    given = set(taken)
    for proposal in proposals:
        base = _NOT_IN_ID.sub("-", _ascii(proposal.name)).strip("-") or proposal.kind
        if not base[0].isalpha():
            base = f"{proposal.kind}-{base}"
        name, number = base, 1
        while name in given:
            number += 1
            name = f"{base}-{number}"
        given.add(name)
        yield name, proposal


def _ascii(name: str) -> str:
    return fold_name(name).casefold().encode("ascii", "ignore").decode()


def aliases(proposal: Proposal, kinds: Kinds) -> tuple[str, ...]:
    """Return the forms of a proposal that its name does not already stand for when linked."""
    style = name_style(proposal.kind, kinds)
    entry = Entry("", proposal.kind, proposal.name, sort_name(proposal.name, style))
    derived = {form.cased for form in forms_of(entry, kinds)}
    kept: list[str] = []
    for form in proposal.forms:
        folded = fold_name(form)
        if folded not in derived:
            kept.append(form)
            more = replace(entry, aliases=tuple(kept))
            derived = {each.cased for each in forms_of(more, kinds)}
    return tuple(kept)


def stub(
    entry_id: str, proposal: Proposal, sources: Mapping[str, Source], kinds: Kinds
) -> list[str]:
    """Return the lines of an entry of an authority file, without the indentation of its kind."""
    count = len(proposal.mentions)
    places = {each.source for each in proposal.mentions}
    lines = [f"{entry_id}:"]
    lines.append(
        f"  # proposed from {_counted(count, 'mention')} in {_counted(len(places), 'source')},"
        f" score {proposal.score:.2f}"
    )
    lines += [
        f"  # perhaps an alias of {each.entry} ({_one_line(each.form)}, alike by {each.likeness} %)"
        for each in proposal.near
    ]
    lines += [f"  # {line}" for line in quotations(proposal, sources)]
    lines.append(f"  name: {scalar(proposal.name)}")
    found = aliases(proposal, kinds)
    if found:
        lines.append(f"  aliases: {flow_list(found)}")
    if proposal.descriptions:
        lines.append("  # also called, which may be somebody else elsewhere:")
        lines += [f"  #   - {_one_line(each)}" for each in proposal.descriptions[:SHOWN_MENTIONS]]
    return lines


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def quotations(proposal: Proposal, sources: Mapping[str, Source]) -> Iterator[str]:
    """Yield where the first mentions stand, as path and line, with the words around them."""
    for each in first_mentions(proposal):
        source = sources[each.source]
        line = source.text.count("\n", 0, each.start) + 1
        yield f"{source.path}:{line}: {excerpt(source.text, each.start, each.end)}"


def first_mentions(proposal: Proposal) -> list[ProposedMention]:
    """Return a few mentions, each of another source as far as there are several."""
    first: dict[str, ProposedMention] = {}
    for each in proposal.mentions:
        first.setdefault(each.source, each)
        if len(first) == SHOWN_MENTIONS:
            break
    shown = list(first.values())
    for each in proposal.mentions:
        if len(shown) >= SHOWN_MENTIONS:
            break
        if each not in shown:
            shown.append(each)
    return shown


def excerpt(text: str, start: int, end: int) -> str:
    """Return the words around a span of `text`, on one line, cut at words."""
    begin, stop = max(0, start - _AROUND), min(len(text), end + _AROUND)
    lead, tail = text[begin:start], text[end:stop]
    paragraph = max(lead.rfind("\n\n"), lead.rfind("\r\n\r\n"))
    lead = lead[paragraph + 2 :] if paragraph >= 0 else lead
    tail = re.split(r"\r?\n\r?\n", tail, maxsplit=1)[0]
    if begin and paragraph < 0 and " " in lead:
        lead = "…" + lead.partition(" ")[2]
    if stop < len(text) and len(tail) == stop - end and " " in tail:
        tail = tail.rpartition(" ")[0] + "…"
    return _one_line(lead + text[start:end] + tail)


def _one_line(text: str) -> str:
    """Return text on one line, without the characters that YAML refuses even in comments."""
    words = " ".join(text.split())
    return "".join(char if char.isprintable() else "\ufffd" for char in words)
