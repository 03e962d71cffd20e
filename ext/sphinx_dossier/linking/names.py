"""Names and aliases: the second step of the decision, after corrections."""

from __future__ import annotations

from collections.abc import Sequence

from sphinx_dossier.kinds import NameStyle
from sphinx_dossier.linking.candidates import Hit
from sphinx_dossier.linking.draft import Draft, common_word, is_drowned, listing, strongest
from sphinx_dossier.linking.evidence import is_common_word, neighbours
from sphinx_dossier.linking.folding import fold_name
from sphinx_dossier.linking.forms import Form
from sphinx_dossier.model import Evidence


def settle_names(draft: Draft, hits: Sequence[Hit]) -> None:
    """Decide the hits on names and aliases, the longest first.

    What one entry alone can be is settled before what several share, because it is the evidence
    for the others.
    """
    shared = [hit for hit in _longest_first(draft, hits) if not _settled(draft, hit)]
    evident = frozenset(draft.named)
    for hit in shared:
        _settle_homonym(draft, hit, evident)


def _longest_first(draft: Draft, hits: Sequence[Hit]) -> list[Hit]:
    """Return the hits that hold their ground, in the order of the text; claim their words."""
    chosen: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: (hit.start - hit.end, hit.span)):
        if draft.claims.overlaps(hit.span) or is_drowned(hit):
            continue
        if draft.candidates(_own(hit)):
            draft.claims.add(hit.span)
            chosen.append(hit)
    return sorted(chosen, key=lambda hit: hit.span)


def _own(hit: Hit) -> list[Form]:
    return [form for form in hit.forms if form.rule != "surname"]


def _settled(draft: Draft, hit: Hit) -> bool:
    """Decide `hit` if its words denote at most one entry; return whether they do."""
    forms = _own(hit)
    ids = draft.candidates(forms)
    possible, against = draft.possible(ids, hit.zone)
    doubt = _doubt(draft, hit, forms)
    if doubt or not possible:
        evidence = (doubt, *against) if doubt else against
        draft.leave_open(hit.span, ids, strongest(forms), evidence)
        return True
    if len(possible) > 1 or _namesakes(draft, hit, possible):
        return False
    (entry,) = possible
    draft.name(hit.span, entry, *_reason(draft, hit, entry, against))
    return True


def _namesakes(draft: Draft, hit: Hit, entries: Sequence[str]) -> tuple[str, ...]:
    """Return the other entries of which the same words are the surname."""
    ids = draft.candidates(form for form in hit.forms if form.rule == "surname")
    return tuple(each for each in ids if each not in entries)


def _settle_homonym(draft: Draft, hit: Hit, evident: frozenset[str]) -> None:
    """Decide a hit that several entries share, on those that are `evident` in the source.

    A name that is also the surname of somebody named here in full is nobody's for certain.
    """
    forms = _own(hit)
    possible, against = draft.possible(draft.candidates(forms), hit.zone)
    namesakes = [each for each in _namesakes(draft, hit, possible) if each in evident]
    shared = tuple(sorted({*possible, *namesakes}))
    named = [each for each in shared if each in evident]
    winner = ""
    if len(shared) == 1:
        winner = shared[0]
    elif len(named) == 1 and not namesakes:
        winner = named[0]
        rivals = listing([each for each in shared if each != winner])
        against = (
            draft.antecedent(winner, hit.span),
            Evidence("rivals", f"it is also a name of {rivals}, not named here otherwise"),
            *against,
        )
    if winner:
        draft.link(hit.span, winner, *_reason(draft, hit, winner, against))
        return
    evidence = [Evidence("homonym", f"“{hit.text}” is a name of {listing(shared)}")]
    evidence.extend(draft.antecedent(each, hit.span) for each in named)
    if not named:
        evidence.append(
            Evidence("no-antecedent", "the source names none of them in a way that is theirs alone")
        )
    draft.disputed.update(shared)
    draft.leave_open(hit.span, shared, strongest(forms), (*evidence, *against))


def _reason(
    draft: Draft, hit: Hit, entry: str, more: tuple[Evidence, ...]
) -> tuple[str, tuple[Evidence, ...]]:
    """Return the rule that links `hit` to `entry`, and the evidence, which `more` completes."""
    own = [form for form in hit.forms if form.entry == entry and form.rule != "surname"]
    rule = strongest(own)
    written = next(form.written for form in own if form.rule == rule)
    name = draft.lexicon.entries[entry].name
    said = f"“{written}” is the name of an entry"
    if rule == "alias":
        said = f"“{written}” is an alias of {name}"
    return rule, (Evidence("form", said), *more)


def _doubt(draft: Draft, hit: Hit, forms: Sequence[Form]) -> Evidence | None:
    """Return what makes a name doubtful whosever it is: an ordinary word, a longer name."""
    single = all(form.single for form in forms)
    acronym = any(form.capitals for form in forms)
    if single and not acronym and is_common_word(hit, draft.small_words):
        return common_word(hit)
    if not all(form.style is NameStyle.PERSONAL for form in forms):
        return None
    around = neighbours(hit, draft.claims.holds, draft.small_words)
    other = ""
    if around.following:
        other = f"{hit.text} {around.following}"
    elif around.partner and single:
        other = f"{hit.text} with {around.partner}"
    elif around.given:
        first = around.given[0][1]
        if fold_name(first).casefold() in draft.lexicon.given_names:
            other = f"{first} {hit.text}"
    return Evidence("longer-name", f"“{other}” may be another, longer name") if other else None
