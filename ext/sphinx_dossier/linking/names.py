"""Names in full: the second step of the decision, after corrections.

A name is a name, alias or variant of an entry, or a surname with given names before it that agree
with the record. What one entry alone can be is settled before what several share, because it is
evidence for the others.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sphinx_dossier.kinds import NameStyle
from sphinx_dossier.linking import evidence
from sphinx_dossier.linking.candidates import Hit
from sphinx_dossier.linking.doubts import of_name
from sphinx_dossier.linking.draft import Case, Draft, add_fuller_record, is_drowned
from sphinx_dossier.linking.folding import fold_name
from sphinx_dossier.linking.forms import Form
from sphinx_dossier.linking.full_names import (
    Bearers,
    Surname,
    agreeing,
    full_names,
    of_variant,
)
from sphinx_dossier.linking.nations import nation_beside, nation_of_sentence
from sphinx_dossier.linking.surroundings import (
    generation_after,
    is_place_like,
    title_before,
    titles_of,
    year_beside,
)
from sphinx_dossier.linking.weights import LISTED_FROM, decibans
from sphinx_dossier.model import Evidence, Mention
from sphinx_dossier.words import BODY_NOUNS

# How words for occupations and convictions end, which stand before names with a capital.
_OCCUPATIONS = ("an", "ant", "at", "ed", "ent", "er", "ic", "ing", "ist", "ive", "ly", "man", "or")
_STRENGTH = ("name", "alias", "variant", "surname")
# How much less an office says where the full name stands than where the surname stands alone.
_OF_NAMED = 0.4


def settle_names(
    draft: Draft, hits: Sequence[Hit], surnames: Sequence[Hit], bearers: Bearers
) -> None:
    """Decide the hits on full names, the longest first; note in `bearers` what stays open.

    `surnames` are the hits on surnames among all `hits`.
    """
    ends = {hit.span[1]: hit for hit in surnames}
    cases = [_case(draft, hit, ends) for hit in _longest_first(draft, hits)]
    cases += full_names(draft, surnames, bearers)
    cases.sort(key=lambda case: case.hit.span)
    for case in cases:
        _weigh(draft, case)
    _spread_other_nations(cases)
    unclear = []
    for case in cases:
        if case.is_evident():
            _settle(draft, case, bearers)
        else:
            unclear.append(case)
    evident = frozenset(draft.named)
    for case in unclear:
        _weigh_against_rivals(draft, case, evident)
        _settle(draft, case, bearers)


def _longest_first(draft: Draft, hits: Sequence[Hit]) -> list[Hit]:
    """Return the hits that hold their ground, and claim their words."""
    chosen: list[Hit] = []
    named = [hit for hit in hits if hit.forms.names]
    for hit in sorted(named, key=lambda hit: hit.order):
        if is_drowned(hit):
            continue
        if draft.claims.overlaps(hit.span):
            _note_nested(draft, hit)
            continue
        if draft.allowed(hit.forms.entries):
            draft.claims.add(hit.span)
            chosen.append(hit)
    return chosen


def _note_nested(draft: Draft, hit: Hit) -> None:
    """Let a name within a longer one be evidence: its bearer has been named in full.

    'the Congress of the Communist Party of the Soviet Union' names the party.
    """
    forms = (f for f in hit.forms.names if f.style is NameStyle.CORPORATE and not f.single)
    ids = draft.allowed(tuple(dict.fromkeys(form.entry for form in forms)))
    if len(ids) == 1 and draft.claims.widens(hit.span) and not draft.corrected.overlaps(hit.span):
        (entry,) = ids
        start, end = hit.span
        kind = draft.lexicon.entries[entry].kind
        draft.note_named(Mention(draft.source.id, start, end, hit.text, kind, entry, "name"))


def _case(draft: Draft, hit: Hit, surnames: Mapping[int, Hit]) -> Case:
    """Return the case of a name: whose it is, and whose else it may be with a name dropped.

    `surnames` are the hits on surnames by where they end.
    """
    case = Case(hit)
    allowed = frozenset(draft.allowed(hit.forms.entries))
    strongest: dict[str, Form] = {}
    for form in sorted(hit.forms.names, key=lambda form: _STRENGTH.index(form.rule)):
        if form.entry in allowed:
            strongest.setdefault(form.entry, form)
    for entry, form in strongest.items():
        said = f"“{form.written}” is {_relation(draft, form)}"
        case.propose(entry, form.rule, [evidence.spoken(form.weight, said)])
    last = surnames.get(hit.span[1])
    if last and last.start > hit.start:
        bearers = draft.allowed(last.forms.bearers)
        given = hit.zone.text[hit.start : last.start].split()
        found = agreeing(draft, Surname(last, bearers, respelled=False), given)
        exact = evidence.spoken("exact-name", "another entry has this very name")
        for entry, weight in found.items():
            if entry not in strongest:
                case.propose(entry, "variant", [of_variant(draft, hit, entry, weight), exact])
    return case


def _relation(draft: Draft, form: Form) -> str:
    if form.rule == "name":
        return "the name of an entry"
    name = draft.lexicon.entries[form.entry].name
    return f"an alias of {name}" if form.rule == "alias" else f"a form of {name}"


# --- Weighing ---------------------------------------------------------------------------------


def _weigh(draft: Draft, case: Case) -> None:
    """Add what speaks for each candidate by itself, and what makes the words doubtful."""
    hit = case.hit
    found = case.title = title_before(hit.zone, hit.start)
    mark = generation_after(hit)
    for entry, reasons in case.evidence.items():
        personal = draft.lexicon.personal.get(entry)
        name = draft.lexicon.entries[entry].name
        if personal is not None:
            inside = evidence.folded_words(hit.text)[-1].strip(".,")
            own_mark = inside if inside == personal.suffix else mark
            told = [evidence.generation(own_mark, personal.suffix, name)]
            if found:
                told.append(evidence.title(draft.lexicon.record(entry), name, found, named=True))
                told.append(evidence.sex(personal.given, found, name))
            reasons.extend(each for each in told if each)
        else:
            derived = case.rules[entry] == "variant"
            reasons.extend(_of_thing(draft, hit, entry, derived=derived))
            if found and evidence.is_of_people(found):
                text = f"“{' '.join(found.words)}” is said of people"
                reasons.append(evidence.spoken("titled-thing", text))
        reasons.extend(draft.time(entry, hit.zone))
    if hit.forms.names:
        case.common.extend(of_name(draft, case, hit.forms.names))
        _add_strangers(draft, case)


def _add_strangers(draft: Draft, case: Case) -> None:
    """Let another thing that a general noun may be short for be a rival: the Albany Congress."""
    text = fold_name(case.hit.text)
    if text.casefold() not in BODY_NOUNS or any(rule == "name" for rule in case.rules.values()):
        return
    before = [each for each in draft.strangers(text) if each[0] < case.hit.span[0]]
    if not before or any(_is_named_in_full(draft, entry) for entry in case.evidence):
        return
    told = f"“{before[-1][1]}” is another, which has no entry"
    case.add_stranger(decibans("alias"), evidence.spoken("stranger", told))


def _is_named_in_full(draft: Draft, entry: str) -> bool:
    it = draft.lexicon.entries[entry]
    names = (fold_name(name) for name in (it.name, *it.aliases) if " " in name)
    return any(next(draft.index.hits(name), None) for name in names)


def _of_thing(draft: Draft, hit: Hit, entry: str, *, derived: bool) -> Iterator[Evidence]:
    """Yield what a year and a state beside the name say of a group, agreement or place.

    `derived` says that the words are a variant, and not a name that the record has.
    """
    it, record = draft.lexicon.entries[entry], draft.lexicon.record(entry)
    if told := evidence.year(it.name, hit.text, record, year_beside(hit)):
        yield told
    found = nation_beside(hit.zone, *hit.bounds)
    if not found and fold_name(hit.text).casefold() in BODY_NOUNS:
        state = nation_of_sentence(hit.zone, hit.start)
        found = (state, f"In {state}") if state else None
    if found:
        state, words = found
        own = draft.lexicon.nations(entry)
        if own and state not in own:
            yield evidence.spoken("other-nation", f"“{words}”, which {it.name} is not of")
        elif not own and derived:
            yield evidence.spoken("some-nation", f"“{words}”, of which the record says nothing")


def _spread_other_nations(cases: Sequence[Case]) -> None:
    """Let a state beside an alias speak for the other places of the alias in the source.

    After 'the Islamic Republic of Iran', 'the Islamic Republic' is hardly that of Afghanistan.
    """
    said: dict[tuple[str, str], Evidence] = {}
    for case in cases:
        for entry, reasons in case.evidence.items():
            for reason in reasons:
                if reason.kind == "other-nation":
                    said[case.hit.text, entry] = reason
    for case in cases:
        for entry, reasons in case.evidence.items():
            other = said.get((case.hit.text, entry))
            if other and case.rules[entry] != "name" and other not in reasons:
                reasons.append(evidence.spoken("nation-elsewhere", f"elsewhere: {other.text}"))


def _weigh_against_rivals(draft: Draft, case: Case, evident: frozenset[str]) -> None:
    """Add what tells the candidates apart, those included of whom the words are the surname."""
    hit = case.hit
    add_fuller_record(case, draft.lexicon)
    for entry, reasons in case.evidence.items():
        reasons.extend(draft.company(entry))
        record = draft.lexicon.record(entry)
        known = evidence.office(record, draft.times(hit.zone))
        if known and entry in draft.lexicon.personal:
            reasons.append(
                Evidence(known.kind, known.text, weight=round(known.weight * _OF_NAMED, 1))
            )
        dropped = any(reason.kind == "exact-name" for reason in reasons)
        shared = len(case.evidence) > 1 or entry in draft.lexicon.personal
        told = [m for m in draft.named.get(entry, ()) if m.text != hit.text]
        if entry in evident and shared and told and not dropped:
            mention = told[0]
            name = draft.lexicon.entries[entry].name
            reasons.append(evidence.antecedent(name, mention, "unshared-form"))


def _add_namesakes(draft: Draft, case: Case) -> None:
    """Add those named in the source of whom the same words are the surname."""
    for entry in draft.allowed(case.hit.forms.bearers):
        if entry in draft.named and entry not in case.evidence:
            name = draft.lexicon.entries[entry].name
            mention = draft.named[entry][0]
            told = [
                evidence.spoken("surname", f"“{case.hit.text}” is the surname of {name}"),
                evidence.antecedent(name, mention, "antecedent"),
            ]
            if is_place_like(case.hit):
                told.append(evidence.spoken("place-like", "it stands where places do"))
            case.propose(entry, "surname", told)


# --- Settling ---------------------------------------------------------------------------------


def _settle(draft: Draft, case: Case, bearers: Bearers) -> None:
    _add_namesakes(draft, case)
    confidences = case.confidences()
    whole = sum(confidences.values())
    personal = all(each in draft.lexicon.personal for each in confidences)
    if whole < LISTED_FROM:
        draft.pass_over(case, confidences)
        if personal:
            bearers.add_stranger(case.hit, 1.0)
        return
    mention = draft.settle(case, confidences)
    if mention is not None:
        if mention.rule != "surname":
            draft.note_named(mention)
            draft.titles.setdefault(mention.entry, set()).update(titles_of(case.hit, case.title))
    elif personal:
        bearers.add_open(case.hit, confidences)
