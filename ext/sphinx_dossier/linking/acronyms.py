"""Acronyms that a source introduces in brackets: the third step of the decision."""

from __future__ import annotations

import re
from bisect import bisect_right

from sphinx_dossier.kinds import NameStyle
from sphinx_dossier.linking.candidates import Hit, word_span
from sphinx_dossier.linking.draft import Draft, is_drowned
from sphinx_dossier.linking.evidence import introduced_acronym
from sphinx_dossier.linking.folding import fold_name
from sphinx_dossier.model import Evidence


def settle_acronyms(draft: Draft) -> None:
    """Link the acronyms that the source introduces beside a full name, wherever they stand.

    One that is introduced for two entries is left open.
    """
    introduced = _introductions(draft)
    if not introduced:
        return
    longest_first = sorted(introduced, key=lambda each: (-len(each), each))
    pattern = re.compile("|".join(map(re.escape, longest_first)))
    for zone in draft.zones:
        for found in pattern.finditer(zone.folded.cased):
            span = word_span(zone, *found.span())
            if span:
                _settle(draft, Hit(zone, *span, ()), introduced[found[0]])


def _introductions(draft: Draft) -> dict[str, dict[str, Evidence]]:
    """Return by folded acronym the entries that the source introduces it for, and where."""
    introduced: dict[str, dict[str, Evidence]] = {}
    starts = [zone.start for zone in draft.zones]
    for mention in sorted(draft.mentions, key=lambda each: each.start):
        entry = draft.lexicon.entries[mention.entry]
        if draft.lexicon.style(entry) is not NameStyle.CORPORATE:
            continue
        zone = draft.zones[bisect_right(starts, mention.start) - 1]
        hit = Hit(zone, mention.start - zone.start, mention.end - zone.start, ())
        found = introduced_acronym(hit, (mention.text, entry.name, *entry.aliases))
        if found:
            acronym, start, end = found
            evidence = Evidence(
                "introduced",
                f"“{acronym}” is introduced beside “{' '.join(mention.text.split())}”",
                min(mention.start, zone.start + start),
                max(mention.end, zone.start + end),
            )
            introduced.setdefault(fold_name(acronym), {}).setdefault(entry.id, evidence)
    return introduced


def _settle(draft: Draft, hit: Hit, entries: dict[str, Evidence]) -> None:
    if draft.claims.overlaps(hit.span) or is_drowned(hit):
        return
    draft.claims.add(hit.span)
    if len(entries) == 1:
        ((entry, evidence),) = entries.items()
        draft.link(hit.span, entry, "acronym", (evidence,))
    else:
        draft.leave_open(hit.span, entries, "acronym", (entries[each] for each in sorted(entries)))
