"""Decision: from hits and evidence to mentions, unresolved mentions, or nothing.

The steps, each on the words that the ones before have left free:

1. Corrections of the sidecar.
2. Names in full, the longest first, and surnames after given names.
3. Acronyms that the source introduces, and short forms of the groups and agreements it names.
4. Surnames and other parts of personal names that stand alone.

In each, a candidate's evidence adds up to a confidence (`weights`). From `LINKED_FROM` on it is a
mention; what the evidence leaves open is an unresolved mention.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sphinx_dossier.linking.candidates import Hit
from sphinx_dossier.linking.corrections import Corrected
from sphinx_dossier.linking.draft import Draft
from sphinx_dossier.linking.full_names import Bearers
from sphinx_dossier.linking.lexicon import Lexicon
from sphinx_dossier.linking.names import settle_names
from sphinx_dossier.linking.short_forms import settle_short_forms
from sphinx_dossier.linking.surnames import settle_surnames
from sphinx_dossier.linking.zones import Zone
from sphinx_dossier.model import Evidence, Source


def decide(
    source: Source,
    zones: Sequence[Zone],
    hits: Sequence[Hit],
    corrections: Iterable[Corrected],
    lexicon: Lexicon,
) -> Draft:
    """Return what is decided of `source`."""
    draft = Draft(source, zones, lexicon)
    bearers = Bearers()
    _settle_corrections(draft, corrections)
    surnames = [hit for hit in hits if hit.forms.bearers]
    settle_names(draft, hits, surnames, bearers)
    settle_short_forms(draft)
    settle_surnames(draft, surnames, bearers)
    return draft


def _settle_corrections(draft: Draft, corrections: Iterable[Corrected]) -> None:
    for each in corrections:
        if draft.claims.overlaps(each.span):
            continue
        draft.corrected.add(each.span)
        entry = each.correction.entry
        if entry is None:
            draft.claim_for_nobody(each.span)
        else:
            draft.claims.add(each.span)
            place = each.correction.path
            if each.correction.line is not None:
                place = f"{place}, line {each.correction.line}"
            evidence = Evidence("correction", f"the editor says so ({place})")
            draft.note_named(draft.link(each.span, entry, "correction", (evidence,)))
