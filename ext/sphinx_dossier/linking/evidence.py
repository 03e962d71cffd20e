"""Evidence: what speaks for a candidate in its source, and what against it.

Each function looks at one feature and says what it sees; none decides.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from sphinx_dossier.dates import bounds, is_edtf
from sphinx_dossier.kinds import Kind
from sphinx_dossier.linking.boundaries import ends_word, hyphen_partner, starts_word
from sphinx_dossier.linking.candidates import Hit
from sphinx_dossier.linking.folding import fold_name
from sphinx_dossier.linking.zones import Letters, Zone
from sphinx_dossier.model import Entry, Evidence, Source
from sphinx_dossier.words import (
    ABBREVIATED_STATES,
    CALENDAR,
    EPONYM_HEADS,
    FAMILY_NOUNS,
    FUNCTION_WORDS,
    GENERATIONAL_SUFFIXES,
    GOVERNING_NOUNS,
    TITLES,
)

_OPENERS = "\"'“‘«([{„"
_WORD_AFTER = re.compile(r"\s+(?P<word>[^\W\d_][\w’'-]*)")
# What makes a firm's name of the surname before it: Baring Brothers has a capital, these have '&'.
_FIRM_AFTER = re.compile(
    r"\s*(?:&|\band)\s+(?P<word>Sons?|Brothers|Bros|Co|Company|Cie|Daughters|Partners|Associates)\b"
)
_NAME_WORD = re.compile(r"[^\W\d_][^\W\d_.'’\-\u00ad]*(?:[.'’\-\u00ad]+[^\W\d_]*)*")
# The fields that tell when an entry came into being. Nobody is named before birth; a group or an
# agreement may be, while it is planned or negotiated.
BORN = ("born",)
BEGUN = ("born", "founded", "signed")

_MOST_GIVEN_NAMES = 8

Claimed = Callable[[int], bool]
"""Tells whether a source's offset lies in a name that is already accounted for."""


# --- Time -------------------------------------------------------------------------------------


def latest_day(source: Source, *names: str) -> date | None:
    """Return the last day that any of the metadata fields `names` allows, or ``None``."""
    values = [source.value(name) for name in names]
    days = [bounds(value)[1] for value in values if value and is_edtf(value)]
    return max(days, default=None)


def begins_after(entry: Entry, kind: Kind | None, day: date | None, fields: tuple[str, ...]) -> str:
    """Say in words that `entry` came into being after `day`; empty if it did not or may not have.

    `fields` are those that tell. That a person is dead or a group dissolved says nothing: sources
    treat of the past.
    """
    for name in fields:
        value = entry.facts.get(name)
        if day and isinstance(value, str) and is_edtf(value) and bounds(value)[0] > day:
            field = kind.field(name) if kind else None
            label = (field.label if field else name).lower()
            return f"{entry.name}: {label} {value}, and the source treats of no day after {day}"
    return ""


# --- Words around a name ----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The words that stand directly around a name.

    `given` are words before it that read as given names or initials, nearest first, each with its
    offset in the zone; `following` is a capitalised word after it that makes it part of a longer
    name; `partner` a capitalised word that a hyphen ties to it.
    """

    given: tuple[tuple[int, str], ...]
    following: str
    partner: str


def neighbours(hit: Hit, claimed: Claimed, small_words: frozenset[str]) -> Neighbours:
    """Return the words around `hit`; `small_words` are those its source has in small letters."""
    return Neighbours(
        tuple(_given_before(hit, claimed, small_words)),
        following_name(hit, claimed),
        hyphen_partner(hit.zone.text, hit.start, hit.end),
    )


def following_name(hit: Hit, claimed: Claimed) -> str:
    """Return the word after `hit` that makes it part of a longer name, or an empty string.

    So does any capitalised word ('Ford Motor Company') but a weekday or month, a generational
    suffix, the name of something else, and 'Administration' and its like.
    """
    if firm := _FIRM_AFTER.match(hit.zone.text, hit.end):
        return firm["word"]
    found = _WORD_AFTER.match(hit.zone.text, hit.end)
    if not found:
        return ""
    word = found["word"]
    plain = re.split(r"['’]", word.casefold())[0]
    if hit.zone.letters is not Letters.MIXED:
        return word if plain in EPONYM_HEADS else ""
    known = plain in CALENDAR | GENERATIONAL_SUFFIXES | GOVERNING_NOUNS | FUNCTION_WORDS
    if known or not word[0].isupper() or claimed(hit.zone.start + found.start("word")):
        return ""
    return word


def family_after(hit: Hit) -> Evidence | None:
    """Return the evidence that a surname stands for a family, by the noun after it, if it does."""
    found = _WORD_AFTER.match(hit.zone.text, hit.end)
    if not found or found["word"].casefold() not in FAMILY_NOUNS:
        return None
    words = hit.zone.text[hit.start : found.end()]
    start = hit.zone.start + hit.start
    text = f"“{' '.join(words.split())}” is a family, not one of its members"
    return Evidence("family", text, start, start + len(words))


def _given_before(
    hit: Hit, claimed: Claimed, small_words: frozenset[str]
) -> Iterator[tuple[int, str]]:
    zone, at = hit.zone, hit.start
    for _ in range(_MOST_GIVEN_NAMES):
        if zone.begins_sentence(at):
            return
        at, word = _word_before(zone.text, at)
        if not word or claimed(zone.start + at) or not _reads_as_given_name(zone, at, word):
            return
        if zone.begins_sentence(at) and _is_common(word, small_words):
            return
        yield at, word


def _word_before(text: str, at: int) -> tuple[int, str]:
    """Return the word that only white space parts from `at`, and where it begins."""
    end = at
    while end and text[end - 1].isspace():
        end -= 1
    begin = end
    while begin and not text[begin - 1].isspace() and end - begin < 40:
        begin -= 1
    word = text[begin:end]
    opened = len(word) - len(word.lstrip(_OPENERS))
    return begin + opened, word[opened:] if end < at else ""


def _reads_as_given_name(zone: Zone, at: int, word: str) -> bool:
    if not word[0].isupper() or not _NAME_WORD.fullmatch(word):
        return False
    if word.endswith(("'s", "’s", "'", "’")):
        return False
    plain = word.replace(".", "").casefold()
    if (
        not TITLES.isdisjoint(plain.split("-"))
        or plain in FUNCTION_WORDS
        or plain in ABBREVIATED_STATES
    ):
        return False
    if zone.letters is Letters.MIXED and word.isupper() and len(word) > 2 and "." not in word:
        return False  # an acronym: the CIA's man
    # No given name comes after an article: 'the Republican Taft'.
    return _word_before(zone.text, at)[1].casefold() != "the"


def _is_common(word: str, small_words: frozenset[str]) -> bool:
    """Tell whether a word at the head of a sentence has its capital from there."""
    plain = word.casefold()
    return plain in small_words or plain.endswith(("ly", "ing"))


def agrees(word: str, given: frozenset[str]) -> bool:
    """Tell whether a word before a surname is one of the `given` names, or their initial."""
    plain = fold_name(word).casefold()
    initials = [each for each in plain.split(".") if each]
    if plain.strip(".") in given:
        return True
    return all(len(each) == 1 and any(name.startswith(each) for name in given) for each in initials)


def is_common_word(hit: Hit, small_words: frozenset[str]) -> bool:
    """Tell whether `hit` may be an ordinary word whose capital is due to its place.

    So it is at the head of a sentence or in a headline, if the word stands in small letters
    elsewhere in the source, or is one of the language's small words.
    """
    plain = fold_name(hit.text).casefold()
    if plain not in small_words and plain not in FUNCTION_WORDS:
        return False
    return hit.zone.letters is not Letters.MIXED or hit.zone.begins_sentence(hit.start)


# --- Acronyms ---------------------------------------------------------------------------------

_ACRONYM = r"(?P<acronym>[^\W\d_][\w.&/-]{0,10}[^\W_]\.?)"
_INTRODUCED_AFTER = re.compile(
    r"\s*[(\[]\s*(?:(?:the|or|also|known|as|a\.k\.a\.|aka)\s+)*[\"“‘']?"
    + _ACRONYM
    + r"[\"”’']?\s*[)\],;]"
)
_INTRODUCED_BEFORE = re.compile(_ACRONYM + r"\s*[(\[]\s*(?:the\s+)?\Z", re.IGNORECASE)
_CLOSES = re.compile(r"\s*[)\],;]")


def introduced_acronym(hit: Hit, names: tuple[str, ...]) -> tuple[str, int, int] | None:
    """Return the acronym that brackets introduce beside `hit`, and its span in the zone.

    'Tehrik-e-Taliban Pakistan (TTP)' and 'TTP (Tehrik-e-Taliban Pakistan)' introduce one; the
    letters of the acronym must be found in one of `names`.
    """
    text = hit.zone.text
    found = _INTRODUCED_AFTER.match(text, hit.end)
    if not found and _CLOSES.match(text, hit.end):
        found = _INTRODUCED_BEFORE.search(text, max(0, hit.start - 24), hit.start)
    if not found:
        return None
    acronym = found["acronym"]
    start, end = found.span("acronym")
    capitals = sum(map(str.isupper, acronym))
    if capitals < 2 or capitals * 2 <= sum(map(str.isalpha, acronym)):
        return None
    if not (starts_word(text, start) and ends_word(text, end)):
        return None
    if not any(abbreviates(acronym, name) for name in names):
        return None
    return acronym, start, end


def abbreviates(acronym: str, name: str) -> bool:
    """Tell whether `acronym` may stand for `name`.

    Its letters occur in the name in their order, the first of them at the beginning of a word
    (the condition of Schwartz and Hearst, 'A simple algorithm for identifying abbreviation
    definitions', 2003).
    """
    letters = [each for each in fold_name(acronym).casefold() if each.isalnum()]
    words = fold_name(name).casefold()
    if not letters:
        return False
    for begin in re.finditer(r"\b" + re.escape(letters[0]), words):
        rest = iter(words[begin.end() :])
        if all(letter in rest for letter in letters[1:]):
            return True
    return False
