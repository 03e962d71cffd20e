"""Entries that a proposal may be another name of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from rapidfuzz import fuzz, process

from sphinx_dossier.discovery.proposals import NearEntry, Proposal
from sphinx_dossier.kinds import Kinds
from sphinx_dossier.linking.entry_forms import forms_of, surnames_of
from sphinx_dossier.linking.folding import fold_name
from sphinx_dossier.model import Entry

LIKE = 88
"""The likeness, of 100, from which two names may be spellings of one: 'Karzai', 'Karzay'."""

_MOST = 3
"""How many entries are named for a proposal."""


def with_near_entries(
    proposals: Iterable[Proposal], entries: Mapping[str, Entry], kinds: Kinds
) -> Iterator[Proposal]:
    """Yield proposals with the entries of their kind that they may be other names of.

    An entry is near if one of its forms is like one of the proposal's by letters, whatever the
    order of the words, or if its surname is the whole of one.
    """
    if not entries:
        yield from proposals
        return
    forms: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    surnames: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for entry in entries.values():
        for form in forms_of(entry, kinds):
            forms[entry.kind][form.cased.casefold()].add(entry.id)
        for surname in surnames_of(entry, kinds):
            surnames[entry.kind][_folded(surname)].add(entry.id)
    for proposal in proposals:
        known = forms.get(proposal.kind, {})
        found = _near(proposal, known, list(known), surnames.get(proposal.kind, {}))
        ranked = sorted(found, key=lambda each: (-each.likeness, each.entry))
        yield replace(proposal, near=tuple(ranked[:_MOST]))


def _near(
    proposal: Proposal,
    forms: Mapping[str, set[str]],
    choices: list[str],
    surnames: Mapping[str, set[str]],
) -> Iterable[NearEntry]:
    best: dict[str, NearEntry] = {}
    for written in proposal.forms:
        folded = _folded(written)
        last = folded.split()[-1]
        alike: list[tuple[str, float]] = [
            (form, score)
            for form, score, _ in process.extract(
                folded, choices, scorer=fuzz.token_sort_ratio, score_cutoff=LIKE, limit=_MOST
            )
        ]
        named = {(form, entry): score for form, score in alike for entry in forms[form]}
        if folded == last:
            named |= {(last, entry): 100.0 for entry in surnames.get(last, ())}
        for (form, entry), score in named.items():
            if entry not in best or best[entry].likeness < score:
                best[entry] = NearEntry(entry, form, round(score))
    return best.values()


def _folded(words: str) -> str:
    return fold_name(words).casefold()
