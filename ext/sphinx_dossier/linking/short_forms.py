"""Short forms of groups and agreements: the third step of the decision.

An acronym that brackets introduce beside a full name denotes it everywhere in the source. A
general noun with a capital, or part of a name, denotes what was named in full before it: 'the
Treaty', 'the Army', 'the Communist Party'.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from sphinx_dossier.kinds import NameStyle
from sphinx_dossier.linking import evidence
from sphinx_dossier.linking.candidates import Hit
from sphinx_dossier.linking.doubts import of_acronym
from sphinx_dossier.linking.draft import Case, Draft, is_drowned
from sphinx_dossier.linking.folding import fold_name
from sphinx_dossier.linking.naming.corporate_names import ShortForm, short_forms
from sphinx_dossier.linking.nations import nation_of_sentence
from sphinx_dossier.linking.surroundings import (
    introduced_acronym,
    is_part_of_longer,
    word_before,
)
from sphinx_dossier.linking.weights import decibans
from sphinx_dossier.linking.zones import Letters
from sphinx_dossier.model import Evidence, Mention
from sphinx_dossier.words import DETERMINERS, INDEFINITES

_JOINED = re.compile(r"\b(?P<determiner>\w+)\s+[A-Z][\w’'-]*,?\s+(?:and|or)\s+\Z")


def settle_short_forms(draft: Draft) -> None:
    """Link the acronyms and short forms of what the source names in full."""
    _settle_acronyms(draft)
    _settle_short(draft)


# --- Acronyms ---------------------------------------------------------------------------------


def _settle_acronyms(draft: Draft) -> None:
    """Link the acronyms that the source introduces; one with two meanings is left open."""
    introduced = _introductions(draft)
    for acronym in sorted(introduced, key=lambda each: (-len(each), each)):
        for hit in draft.index.hits(acronym):
            if draft.claims.overlaps(hit.span) or is_drowned(hit):
                continue
            draft.claims.add(hit.span)
            case = Case(hit)
            for entry, found in introduced[acronym].items():
                case.propose(entry, "acronym", [found])
            case.common.extend(of_acronym(draft, hit))
            draft.settle_or_drop(case)


def _introductions(draft: Draft) -> dict[str, dict[str, Evidence]]:
    """Return by folded acronym the entries that the source introduces it for, and where."""
    introduced: dict[str, dict[str, Evidence]] = {}
    starts = [zone.start for zone in draft.zones]
    for mention in sorted(draft.mentions, key=lambda each: each.start):
        entry = draft.lexicon.entries[mention.entry]
        if draft.lexicon.style(entry) is not NameStyle.CORPORATE:
            continue
        zone = draft.zones[bisect_right(starts, mention.start) - 1]
        hit = Hit(zone, mention.start - zone.start, mention.end - zone.start)
        found = introduced_acronym(hit, (mention.text, entry.name, *entry.aliases))
        if found:
            acronym, start, end = found
            shown = " ".join(mention.text.split())
            reason = Evidence(
                "introduced",
                f"“{acronym}” is introduced beside “{shown}”",
                min(mention.start, zone.start + start),
                max(mention.end, zone.start + end),
                decibans("introduced"),
            )
            introduced.setdefault(fold_name(acronym), {}).setdefault(entry.id, reason)
    return introduced


# --- General nouns and parts of names -----------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Short:
    """A short form of an entry that is named, or whose name has a named one in it.

    `whole` is the latter: 'the Covenant' where only the League of Nations is named.
    """

    form: ShortForm
    whole: str = ""


def _settle_short(draft: Draft) -> None:
    known = _known(draft)
    for text in sorted(known, key=lambda each: (-len(each), each)):
        hits = [hit for hit in draft.index.hits(text) if not draft.claims.overlaps(hit.span)]
        # Where the source has said 'the League' once, 'League members' are its members.
        usual = any(_is_determined(hit) for hit in hits) or any(
            mention.text == text for entry in known[text] for mention in draft.named.get(entry, ())
        )
        strangers = draft.strangers(text)
        for hit in hits:
            _settle_hit(draft, hit, known[text], strangers, usual=usual)


def _known(draft: Draft) -> dict[str, dict[str, _Short]]:
    """Return by folded short form the entries that it may stand for in this source."""
    known: dict[str, dict[str, _Short]] = {}
    for entry, mentions in draft.named.items():
        it = draft.lexicon.entries[entry]
        if draft.lexicon.style(it) is not NameStyle.CORPORATE:
            continue
        for name in sorted({it.name, *it.aliases, *(fold_name(m.text) for m in mentions)}):
            for form in short_forms(name):
                known.setdefault(fold_name(form.text), {}).setdefault(entry, _Short(form))
    for whole in sorted(draft.named):
        for entry in draft.allowed(draft.lexicon.built_on(whole)):
            if entry in draft.named:
                continue
            it = draft.lexicon.entries[entry]
            ends_so = it.name.endswith(draft.lexicon.entries[whole].name)
            for form in short_forms(it.name):
                if ends_so or " " in form.text:
                    entries = known.setdefault(fold_name(form.text), {})
                    entries.setdefault(entry, _Short(form, whole))
    return known


def _is_determined(hit: Hit) -> bool:
    """Tell whether an article or its like stands before `hit`, or before what it is joined to."""
    _, word = word_before(hit.zone.text, hit.start)
    if word.casefold() in DETERMINERS:
        return True
    joined = _JOINED.search(hit.zone.text, max(0, hit.start - 60), hit.start)
    return joined is not None and joined["determiner"].casefold() in DETERMINERS


def _settle_hit(
    draft: Draft,
    hit: Hit,
    shorts: dict[str, _Short],
    strangers: list[tuple[int, str]],
    *,
    usual: bool,
) -> None:
    headline = hit.zone.letters is not Letters.MIXED
    if is_part_of_longer(hit, draft.claims.holds, draft.small_words):
        return
    determined = _is_determined(hit)
    state = nation_of_sentence(hit.zone, hit.start)
    case = Case(hit)
    before: dict[str, int] = {}
    for entry, short in shorts.items():
        if short.form.article and not determined and (headline or not usual or _is_any(hit)):
            continue
        earlier, later = draft.antecedents(short.whole or entry, hit.span)
        mention = earlier or (later if headline else None)
        if mention is None:
            continue
        before[entry] = mention.start
        case.propose(entry, "short", _reasons(draft, hit, entry, short, mention))
        case.ceilings[entry] = mention.confidence
        own = draft.lexicon.nations(entry)
        if own and state and state not in own:
            name = draft.lexicon.entries[entry].name
            text = f"the sentence speaks of {state}, which {name} is not of"
            case.evidence[entry].append(evidence.spoken("other-nation", text))
        if short.form.article and not determined:
            text = "no article stands before it, as it does elsewhere"
            case.evidence[entry].append(evidence.spoken("no-article", text))
    if not before:
        return
    if len(before) > 1:
        last = max(before, key=lambda entry: before[entry])
        text = f"{draft.lexicon.entries[last].name} was named last before it"
        case.evidence[last].append(evidence.spoken("last-named", text))
    if strangers and strangers[0][0] < hit.span[0]:
        told = evidence.spoken("stranger", f"“{strangers[0][1]}” is another, which has no entry")
        case.add_stranger(decibans("short") + decibans("antecedent"), told)
    draft.claims.add(hit.span)
    draft.settle(case, case.confidences())


def _reasons(draft: Draft, hit: Hit, entry: str, short: _Short, mention: Mention) -> list[Evidence]:
    name = draft.lexicon.entries[entry].name
    found = [evidence.spoken("short", f"“{hit.text}” is short for {name}")]
    if short.whole:
        text = f"{draft.lexicon.entries[short.whole].name}, part of the name {name}, is named"
        found.append(evidence.spoken("named-part", text, (mention.start, mention.end)))
    else:
        found.append(evidence.antecedent(name, mention, "antecedent"))
    return found


def _is_any(hit: Hit) -> bool:
    """Tell whether an indefinite word stands before `hit`, or nothing that a noun could follow."""
    _, word = word_before(hit.zone.text, hit.start)
    return (
        word.casefold() in INDEFINITES
        or hit.zone.begins_sentence(hit.start)
        or not word[:1].isalpha()
    )
