"""Decision: from hits and evidence to mentions, unresolved mentions, or nothing.

The steps, each on the words that the ones before have left free:

1. Corrections of the sidecar.
2. Names and aliases, the longest first. One candidate is a link. Several are decided by the rest
   of the source, if it names exactly one of them in a way that is that entry's alone.
3. Acronyms that the source introduces in brackets beside a full name.
4. Surnames of people whom the source names in full.

What the evidence leaves open is an unresolved mention.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sphinx_dossier.linking.acronyms import settle_acronyms
from sphinx_dossier.linking.candidates import Hit
from sphinx_dossier.linking.corrections import Corrected
from sphinx_dossier.linking.draft import Draft
from sphinx_dossier.linking.lexicon import Lexicon
from sphinx_dossier.linking.names import settle_names
from sphinx_dossier.linking.surnames import settle_surnames
from sphinx_dossier.linking.zones import Zone
from sphinx_dossier.model import Evidence, Links, Source


def decide(
    source: Source,
    zones: Sequence[Zone],
    hits: Sequence[Hit],
    corrections: Iterable[Corrected],
    lexicon: Lexicon,
) -> Links:
    """Return the links of `source`, in the order of the text and without overlaps."""
    draft = Draft(source, zones, lexicon)
    _settle_corrections(draft, corrections)
    settle_names(draft, [hit for hit in hits if any(f.rule != "surname" for f in hit.forms)])
    settle_acronyms(draft)
    settle_surnames(draft, [hit for hit in hits if any(f.rule == "surname" for f in hit.forms)])
    return draft.links()


def _settle_corrections(draft: Draft, corrections: Iterable[Corrected]) -> None:
    for each in corrections:
        if draft.claims.overlaps(each.span):
            continue
        draft.claims.add(each.span)
        entry = each.correction.entry
        if entry is not None:
            place = each.correction.path
            if each.correction.line is not None:
                place = f"{place}, line {each.correction.line}"
            evidence = Evidence("correction", f"the editor says so ({place})")
            draft.name(each.span, entry, "correction", (evidence,))
