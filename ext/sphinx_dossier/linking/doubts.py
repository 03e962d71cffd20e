"""What makes a full name doubtful, whosever it is: that the words are something else there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sphinx_dossier.kinds import NameStyle
from sphinx_dossier.linking import evidence
from sphinx_dossier.linking.candidates import Hit
from sphinx_dossier.linking.draft import Acronym, Case, Draft
from sphinx_dossier.linking.folding import fold_name
from sphinx_dossier.linking.forms import Form
from sphinx_dossier.linking.naming.agreement import Agreement, agreement
from sphinx_dossier.linking.surroundings import (
    abbreviates,
    following_name,
    is_before_state,
    is_common_word,
    is_family,
    is_part_of_longer,
    is_place_like,
    is_place_name,
    neighbours,
    thing_of,
    word_before,
)
from sphinx_dossier.linking.zones import Letters
from sphinx_dossier.model import Evidence
from sphinx_dossier.words import (
    AGREEMENT_HEADS,
    BODY_NOUNS,
    CALENDAR,
    DEMONYMS,
    DETERMINERS,
    EPONYM_HEADS,
    FUNCTION_WORDS,
    NAMES_OF_MEN,
    NAMES_OF_WOMEN,
    PERIODICALS,
    PLACE_PREPOSITIONS,
    TITLES,
)

# How words for occupations and convictions end, which stand before names with a capital.
_OCCUPATIONS = tuple(
    "ant crat ed ent er ian ic ing ist ive ly man mat or".split()  # noqa: SIM905
)
_GENERAL = AGREEMENT_HEADS | BODY_NOUNS
_GIVEN_NAMES = NAMES_OF_MEN | NAMES_OF_WOMEN
_NO_PART_OF_NAMES = FUNCTION_WORDS | CALENDAR | DETERMINERS | TITLES
_BEFORE_PLACES = PLACE_PREPOSITIONS | {"from"}
# Capitalised words that may lead to the noun of a longer name: 'Children's Fund'.
_CAPITALS_AFTER = re.compile(r"(?:,?\s+(?:and\s+)?[A-Z][\w’'-]*){1,8}")
_OF_AGREEMENT = re.compile(r"(?P<head>[A-Z]\w+)\s+of\s+(?:the\s+)?\Z")
_JOINED_PORTFOLIO = re.compile(r"(?:,\s+[A-Z]\w+)*\s+and\s+(?P<word>[A-Z]\w+)")
_PHRASE_BEFORE = re.compile(r"(?:[A-Z][\w’'-]*(?:\s+(?:of|for|and|the|on|in|de))?\s+){2,8}\(\Z")


def of_name(draft: Draft, case: Case, forms: Sequence[Form]) -> list[Evidence]:
    """Return what makes the name of `case`, which has `forms`, doubtful."""
    hit = case.hit
    single = all(form.single for form in forms)
    acronym = any(form.capitals for form in forms)
    if acronym:
        return list(of_acronym(draft, hit))
    if single and is_common_word(hit, draft.small_words):
        return [evidence.common_word(hit)]
    if all(form.style is NameStyle.PERSONAL for form in forms):
        return list(_of_person(draft, case, single=single))
    return list(_of_thing(draft, hit, single=single))


def of_acronym(draft: Draft, hit: Hit) -> Iterator[Evidence]:
    """An acronym in a line in capitals, or one that the source introduces for something else."""
    known = draft.acronyms.get(hit.text)
    if known is None:
        known = draft.acronyms[hit.text] = _acronym(draft, hit)
    if hit.zone.letters is Letters.CAPITALS and not known.is_mixed:
        text = f"“{hit.text}” may be a word: all the line is in capitals"
        yield evidence.spoken("common-word", text)
    if longer := _longer_name_of_body(draft, hit):
        yield evidence.spoken("longer-name", f"“{longer}” may be another, longer name")
    if known.phrase and known.is_own:
        if not _follows_own_name(draft, hit):
            text = f"“{hit.text}” is introduced for “{known.phrase}”, too"
            yield evidence.spoken("two-meanings", text, known.span)
    elif known.phrase:
        text = f"“{hit.text}” is introduced for “{known.phrase}”"
        yield evidence.spoken("other-meaning", text, known.span)


def _acronym(draft: Draft, hit: Hit) -> Acronym:
    """Return what the source says of an acronym, wherever it stands."""
    is_mixed, is_own, phrase, span = False, False, "", None
    for other in draft.index.hits(fold_name(hit.text)):
        is_mixed = is_mixed or other.zone.letters is not Letters.CAPITALS
        is_own = is_own or _follows_own_name(draft, other)
        if not phrase and not draft.claims.holds(other.span[0] - 3):
            phrase = _introduced_for(other)
            span = other.span if phrase else None
    return Acronym(is_mixed, is_own, phrase, span)


def _follows_own_name(draft: Draft, hit: Hit) -> bool:
    """Tell whether brackets open at `hit` right after a name of something with an entry."""
    text, start = hit.zone.text, hit.start
    return text[max(0, start - 2) : start] == " (" and draft.claims.holds(hit.span[0] - 3)


def _introduced_for(hit: Hit) -> str:
    """Return the capitalised words before brackets that open at `hit`, if it is their acronym."""
    text = hit.zone.text
    found = _PHRASE_BEFORE.search(text, max(0, hit.start - 120), hit.start)
    if not found or text[hit.end : hit.end + 1] != ")":
        return ""
    phrase = found[0].rstrip("( ")
    return phrase if abbreviates(hit.text, phrase) else ""


def _of_person(draft: Draft, case: Case, *, single: bool) -> Iterator[Evidence]:
    hit = case.hit
    if thing := thing_of(hit):
        yield evidence.spoken("thing", f"“{thing}” is something else")
    if not single and is_before_state(hit):
        yield evidence.spoken("place-like", f"“{hit.text}” stands where places do")
    if single and is_family(hit):
        yield evidence.spoken("family", f"“{hit.text}” is a family here")
    if single and is_place_name(hit.text):
        yield evidence.spoken("place-name", f"“{hit.text}” is the name of a place")
    if single and is_place_like(hit):
        yield evidence.spoken("place-like", f"“{hit.text}” stands where places do")
    if longer := _longer_personal_name(draft, case, single=single):
        yield evidence.spoken("longer-name", f"“{longer}” may be another, longer name")


def _of_thing(draft: Draft, hit: Hit, *, single: bool) -> Iterator[Evidence]:
    general = fold_name(hit.text).casefold() in _GENERAL
    if general and is_part_of_longer(hit, draft.claims.holds, draft.small_words):
        text = f"“{hit.text}” may be part of another, longer name"
        yield evidence.spoken("longer-name", text)
    elif longer := _longer_name_of_body(draft, hit):
        yield evidence.spoken("longer-name", f"“{longer}” may be another, longer name")
    agreement = _OF_AGREEMENT.search(hit.zone.text, max(0, hit.start - 40), hit.start)
    if agreement and agreement["head"].casefold() in AGREEMENT_HEADS:
        yield evidence.spoken("thing", f"“{agreement[0]}{hit.text}” is an agreement")
    if not single and (longer := _longer_before(draft, hit)):
        yield evidence.spoken("longer-name", f"“{longer}” may be another, longer name")
    if single and (thing := thing_of(hit)):
        yield evidence.spoken("thing", f"“{thing}” is something else")
    if single and (longer := _as_given_name(draft, hit)):
        yield evidence.spoken("longer-name", f"“{longer}” may be somebody's name")


# --- Longer names -----------------------------------------------------------------------------


def _longer_name_of_body(draft: Draft, hit: Hit) -> str:
    """Return the longer name that `hit` begins: 'United Nations Children's Fund', or nothing."""
    text = hit.zone.text
    if hit.zone.letters is Letters.MIXED:
        found = _CAPITALS_AFTER.match(text, hit.end)
        words = (
            [word for word in found[0].replace(",", " ").split() if word != "and"] if found else []
        )
        for number, word in enumerate(words, 1):
            if draft.claims.holds(hit.zone.start + text.find(word, hit.end)):
                return ""
            if word.casefold() in _LEADING_ON and word[0].isupper():
                return " ".join((hit.text, *words[:number]))
    joined = _JOINED_PORTFOLIO.match(text, hit.end)
    portfolio = re.match(r"(?:Ministry|Department|Secretariat|Bureau|Committee)\b", hit.text)
    if joined and portfolio and not draft.claims.holds(hit.zone.start + joined.start("word")):
        return hit.text + joined[0]
    return ""


_LEADING_ON = (
    _GENERAL | EPONYM_HEADS | PERIODICALS | {"one", "system", "operation", "mission"}
) - {"article"}


def _longer_before(draft: Draft, hit: Hit) -> str:
    """Return the longer name of a body that `hit` ends, if any: 'Christian Democratic Party'."""
    text, zone = hit.zone.text, hit.zone
    heads = {word.casefold() for word in (hit.text.split()[0], hit.text.split()[-1])}
    if zone.letters is not Letters.MIXED or heads.isdisjoint(BODY_NOUNS):
        return ""
    at, word = word_before(text, hit.start)
    plain = fold_name(word).casefold()
    known = plain in _NO_PART_OF_NAMES or is_place_name(word)
    if (
        not word[:1].isupper()
        or "." in word
        or word.endswith((",", ";", ":", "s", "’", "'"))
        or known
        or zone.begins_sentence(at)
        or draft.claims.holds(zone.start + at)
    ):
        return ""
    return f"{word} {hit.text}"


def _as_given_name(draft: Draft, hit: Hit) -> str:
    """Return the name that `hit` begins as a given name, if it may be one: 'Georgia O'Keeffe'."""
    if fold_name(hit.text).casefold() not in _GIVEN_NAMES:
        return ""
    following = following_name(hit, draft.claims.holds)
    plain = following.casefold()
    if not following or plain in EPONYM_HEADS or plain in BODY_NOUNS:
        return ""
    return f"{hit.text} {following}"


def _longer_personal_name(draft: Draft, case: Case, *, single: bool) -> str:
    hit = case.hit
    around = neighbours(hit, draft.claims.holds, draft.small_words)
    if around.following:
        return f"{hit.text} {around.following}"
    if around.partner and single:
        return f"{hit.text} with {around.partner}"
    if around.given:
        at, first = around.given[0]
        names = [draft.lexicon.personal[each] for each in case.evidence]
        if any(agreement(fold_name(first), name) is not Agreement.NONE for name in names):
            return ""
        if is_place_name(first):
            return ""
        known = fold_name(first).casefold() in draft.lexicon.given_names
        if known or _reads_as_name(hit, at, first):
            return f"{first} {hit.text}"
    return ""


def _reads_as_name(hit: Hit, at: int, word: str) -> bool:
    """Tell whether a capitalised word at `at`, before a full name, may begin a longer one.

    'Liaquat Ali Khan' is not Ali Khan; but 'Economist Ali Khan', at the head of a sentence, is,
    and so is 'In Lahore Ali Khan'.
    """
    plain = fold_name(word).casefold()
    before = word_before(hit.zone.text, at)[1].casefold()
    if hit.zone.letters is not Letters.MIXED or plain in DEMONYMS or plain in CALENDAR:
        return False
    if plain in _GIVEN_NAMES:
        return True
    return before not in _BEFORE_PLACES and not plain.endswith(_OCCUPATIONS)
