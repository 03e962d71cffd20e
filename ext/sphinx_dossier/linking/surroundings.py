"""The words that stand around a name, and how they are read.

Each function looks at one thing and says what it sees, in offsets of the zone's text; none weighs
it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from sphinx_dossier.linking.boundaries import ends_word, hyphen_partner, starts_word
from sphinx_dossier.linking.candidates import Hit
from sphinx_dossier.linking.folding import fold, fold_name
from sphinx_dossier.linking.records import title_words
from sphinx_dossier.linking.zones import Letters, Zone
from sphinx_dossier.words import (
    ABBREVIATED_STATES,
    ABBREVIATED_TITLES,
    ADVERB_SURNAMES,
    AGREEMENT_HEADS,
    BEFORE_DATES,
    BODY_HEADS,
    CALENDAR,
    CAPITALISED_NOUNS,
    CITIES,
    COUNTRIES,
    DEMONYMS,
    DETERMINERS,
    EPONYM_HEADS,
    FAMILY_NOUNS,
    FUNCTION_WORDS,
    GENERATIONAL_SUFFIXES,
    GOVERNING_NOUNS,
    LEADING_ABBREVIATIONS,
    NATIONALITIES,
    NOUN_SURNAMES,
    PLACE_PREPOSITIONS,
    PLACES_OF,
    POSSESSED_BODIES,
    SECOND_PARTS,
    THINGS_BEFORE,
    TITLE_QUALIFIERS,
    TITLES,
    US_STATES,
    VERBS_IN_S,
)

_OPENERS = "\"'“‘«([{„"
_WORD_AFTER = re.compile(r"\s+(?P<word>[^\W\d_][\w’'-]*)")
# What makes a firm's name of the surname before it: Baring Brothers has a capital, these have '&'.
_FIRM_AFTER = re.compile(
    r"\s*(?:&|\band)\s+(?P<word>Sons?|Brothers|Bros|Co|Company|Cie|Daughters|Partners|Associates)\b"
)
_NAMES = r"(?:[A-Z][\w.’'-]*\s+){0,3}[A-Z][\w’'-]*"
_JOINED_AFTER = re.compile(
    rf"(?:,\s+{_NAMES}){{0,6}},?\s+(?:and|or)\s+{_NAMES}\s+(?P<word>[a-z][\w’'-]*)"
    rf"|[-–]{_NAMES}\s+(?P<tied>[a-z]\w*)"
)
_GENERATION_AFTER = re.compile(
    r",?\s+(?P<mark>Jr|Sr|Jnr|Snr|Junior|Senior|II|III|IV)\b\.?(?!\s+[A-Z]\w*\s+(?:of|in)\b)"
)
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+")
_NICKNAME = re.compile(r"(?<=\s)[“\"‘'(][A-Z][\w .’-]{0,24}[”\"’')]\s+\Z")
_NAME_WORD = re.compile(r"[^\W\d_][^\W\d_.'’\-\u00ad]*(?:[.'’\-\u00ad]+[^\W\d_]*)*")
_SHARED_TITLE = re.compile(
    r"(?P<title>[A-Z][a-z]+)s\s+(?:[A-Z][\w.’'-]*\s+){0,3}[A-Z][\w’'-]*"
    r"(?:,\s+(?:[A-Z][\w.’'-]*\s+){0,3}[A-Z][\w’'-]*)*,?\s+and\s+\Z"
)

_LONGEST_WORD = 40
_MOST_GIVEN_NAMES = 8
_MOST_TITLE_WORDS = 6
_JOINS_TITLE = frozenset(("of", "the", "for", "and"))
_WITHIN_TITLE = _JOINS_TITLE | TITLE_QUALIFIERS

Claimed = Callable[[int], bool]
"""Tells whether a source's offset lies in a name that is already accounted for."""


# --- Names that go on -------------------------------------------------------------------------


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
    mixed = hit.zone.letters is Letters.MIXED
    if mixed and not word[0].isupper():
        return ""
    plain = re.split(r"['’]", word.casefold())[0]
    if not mixed:
        return word if plain in EPONYM_HEADS else ""
    if plain in _ENDS_NAME or claimed(hit.zone.start + found.start("word")):
        return ""
    return word


_ENDS_NAME = CALENDAR | GENERATIONAL_SUFFIXES | GOVERNING_NOUNS | FUNCTION_WORDS


def noun_after(hit: Hit) -> str:
    """Return the folded word that follows `hit`, or what is joined with it, or an empty string.

    That of Harding is 'administrations' in 'the Harding, Coolidge, and Hoover administrations'.
    """
    text = hit.zone.text
    found = _JOINED_AFTER.match(text, hit.end) or _WORD_AFTER.match(text, hit.end)
    return next((word for word in found.groups() if word), "").casefold() if found else ""


def governs(hit: Hit) -> bool:
    """Tell whether a noun such as 'administration' follows, which makes a government of a name."""
    noun = noun_after(hit)
    return noun in GOVERNING_NOUNS or noun.removesuffix("s") in GOVERNING_NOUNS


def is_family(hit: Hit) -> bool:
    """Tell whether the noun after `hit` makes a family of it."""
    return noun_after(hit) in FAMILY_NOUNS


def generation_after(hit: Hit) -> str:
    """Return the folded mark after `hit` that tells generations apart, or an empty string."""
    found = _GENERATION_AFTER.match(hit.zone.text, hit.end)
    mark = found["mark"].casefold() if found else ""
    return {"junior": "jr", "jnr": "jr", "senior": "sr", "snr": "sr"}.get(mark, mark)


def _given_before(
    hit: Hit, claimed: Claimed, small_words: frozenset[str]
) -> Iterator[tuple[int, str]]:
    zone, at = hit.zone, hit.start
    for _ in range(_MOST_GIVEN_NAMES):
        if zone.begins_sentence(at):
            return
        at = _before_nickname(zone.text, at)
        at, word = word_before(zone.text, at)
        if not word or claimed(zone.start + at) or not _reads_as_given_name(zone, at, word):
            return
        if zone.begins_sentence(at) and _is_common(word, small_words):
            return
        yield at, word


def _before_nickname(text: str, at: int) -> int:
    """Return where a nickname in quotation marks before `at` begins, else `at`: Joseph “Buzz” X."""
    found = _NICKNAME.search(text, max(0, at - 40), at)
    return found.start() if found else at


def word_before(text: str, at: int) -> tuple[int, str]:
    """Return the word that only white space parts from `at`, and where it begins."""
    end = at
    while end and text[end - 1].isspace():
        end -= 1
    found = text[max(0, end - _LONGEST_WORD) : end].rsplit(None, 1)
    word = found[-1].lstrip(_OPENERS) if found else ""
    return end - len(word), word if end < at else ""


def _reads_as_given_name(zone: Zone, at: int, word: str) -> bool:
    if not word[0].isupper() or not _NAME_WORD.fullmatch(word):
        return False
    if word.endswith(("'s", "’s", "'", "’")):
        return False
    plain = word.replace(".", "").casefold()
    if _INITIALS.fullmatch(word) and plain in TITLES:
        # 'Edward M. House', but 'M. Clemenceau'
        before = word_before(zone.text, at)[1]
        return before[:1].isupper() and before.casefold() not in TITLES | FUNCTION_WORDS
    if (
        plain in CALENDAR
        or (word.endswith(".") and plain in ABBREVIATED_TITLES)
        or not TITLES.isdisjoint(plain.split("-"))
        or plain.removesuffix("s") in TITLES
        or (plain in FUNCTION_WORDS and not _INITIALS.fullmatch(word))
        or plain in ABBREVIATED_STATES
    ):
        return False
    if zone.letters is Letters.MIXED and word.isupper() and len(word) > 2 and "." not in word:
        return False  # an acronym: the CIA's man
    # No given name comes after an article: 'the Republican Taft'.
    return word_before(zone.text, at)[1].casefold() != "the"


def _is_common(word: str, small_words: frozenset[str]) -> bool:
    """Tell whether a word at the head of a sentence has its capital from there."""
    plain = word.casefold()
    return plain in small_words or plain.endswith(("ly", "ing"))


def is_common_word(hit: Hit, small_words: frozenset[str]) -> bool:
    """Tell whether `hit` may be an ordinary word whose capital is due to its place.

    So it is at the head of a sentence or in a headline, if the word stands in small letters
    elsewhere in the source, or is one of the language's small words.
    """
    plain = fold_name(hit.text).casefold()
    if plain not in small_words and plain not in FUNCTION_WORDS:
        return False
    return hit.zone.letters is not Letters.MIXED or hit.zone.begins_sentence(hit.start)


_CAPITAL_AFTER = re.compile(r"[ \u00a0]+[^\W\d_a-z]")
_QUALIFIES = frozenset(("of", "on", "for", "between", "with"))


def is_part_of_longer(hit: Hit, claimed: Claimed, small_words: frozenset[str]) -> bool:
    """Tell whether a noun with a capital is part of the longer name of another thing.

    Capitals or a hyphen tie it to its neighbours ('Twentieth Congress', 'Army Group'), or a
    preposition leads to a name: 'Treaty of Paris'.
    """
    text, zone = hit.zone.text, hit.zone
    if hyphen_partner(text, hit.start, hit.end):
        return True
    after = _CAPITAL_AFTER.match(text, hit.end)
    if after and zone.letters is Letters.MIXED and not claimed(zone.start + after.end() - 1):
        return True
    if noun_after(hit) in _QUALIFIES and _leads_to_name(text[hit.end : hit.end + 100]):
        return True
    at, word = word_before(text, hit.start)
    plain = word.casefold()
    if plain.rpartition("-")[2] in SECOND_PARTS:
        return False  # the Whig-controlled Congress
    return (
        word[:1].isupper()
        and not word.endswith((",", ";", ":", ".", "'s", "’s", "'", "’"))
        and plain not in FUNCTION_WORDS
        and plain not in DETERMINERS
        and not (zone.begins_sentence(at) and plain in small_words)
        and not claimed(zone.start + at)
    )


def _leads_to_name(text: str) -> bool:
    words = text.split(maxsplit=3)
    named = words[2:3] if words[1:2] == ["the"] else words[1:2]
    return bool(named) and named[0][:1].isupper() and named[0].casefold() not in CALENDAR


_YEAR_BEFORE = re.compile(r"(?<!\d)(?P<year>1\d{3}|20\d\d)\s+\Z")
_YEAR_AFTER = re.compile(r"(?:,\s+|\s+\(|\s+of\s+|\s+in\s+)(?P<year>1\d{3}|20\d\d)(?!\d)")


def year_beside(hit: Hit) -> int | None:
    """Return the year that stands right before `hit`, or after it: '(1763)', 'of 1763'."""
    text = hit.zone.text
    found = _YEAR_BEFORE.search(text, max(0, hit.start - 8), hit.start)
    found = found or _YEAR_AFTER.match(text, hit.end)
    return int(found["year"]) if found else None


_NUMBER_BESIDE = re.compile(r"\s*,?\s*(?:of\s+)?\d")
_NUMBER_BEFORE = re.compile(r"\d\w*(?:\s+of)?\s*\Z")


def is_date(hit: Hit) -> bool:
    """Tell whether `hit` is a month or weekday in a date, beside a number or after 'in'."""
    if fold_name(hit.text).casefold() not in CALENDAR:
        return False
    text = hit.zone.text
    return (
        bool(_NUMBER_BESIDE.match(text, hit.end))
        or bool(_NUMBER_BEFORE.search(text, max(0, hit.start - 16), hit.start))
        or word_before(text, hit.start)[1].casefold() in BEFORE_DATES
    )


_ARTICLES = frozenset(("the", "a", "an"))
_AFTER_ADVERBS = frozenset(("after", "ago", "and", "before", "in", "on", "since", "the", "they"))


_COMPOUND_AFTER = re.compile(r"[-‐‑][a-z]")


def is_ordinary(text: str) -> bool:
    """Tell whether a surname is a word that prose writes with a capital for other things, too."""
    return fold_name(text).casefold() in CAPITALISED_NOUNS


def is_noun_phrase(hit: Hit) -> bool:
    """Tell whether `hit`, at the head of a sentence, reads as a noun, adjective or adverb.

    So 'Rice prices had doubled' and 'Long before the vote'.
    """
    plain = fold_name(hit.text).casefold()
    if hit.zone.letters is Letters.MIXED and not hit.zone.begins_sentence(hit.start):
        return False
    found = _WORD_AFTER.match(hit.zone.text, hit.end)
    after = found["word"] if found else ""
    if plain in ADVERB_SURNAMES and after in _AFTER_ADVERBS:
        return True
    if plain in NOUN_SURNAMES and _COMPOUND_AFTER.match(hit.zone.text, hit.end):
        return True
    plural = after.islower() and after.endswith("s") and len(after) > 3
    return plain in NOUN_SURNAMES and plural and after not in VERBS_IN_S


def thing_between(hit: Hit) -> str:
    """Return the words from 'the' to `hit` that make a thing of it, if any: 'the Berlin Wall'."""
    text = hit.zone.text
    at, word = word_before(text, hit.start)
    if hit.zone.letters is not Letters.MIXED or not word[:1].isupper() or not word.isalpha():
        return ""
    _, article = word_before(text, at)
    plain = word.casefold()
    if article.casefold() != "the" or plain in TITLES or plain in ABBREVIATED_TITLES:
        return ""
    return f"the {word} {hit.text}"


def article_of(hit: Hit) -> str:
    """Return the article that makes a thing of a surname, or an empty string.

    'the Church', 'a Ford', 'an old Ford'; not so where a noun follows that the name belongs to:
    'the Nixon visit'.
    """
    text = hit.zone.text
    at, word = word_before(text, hit.start)
    article = word.casefold()
    if word.islower() and word.isalpha() and article not in _ARTICLES:
        _, further = word_before(text, at)
        article = further.casefold() if further.casefold() in {"a", "an"} else ""
    if article not in _ARTICLES or governs(hit) or _belongs_to_noun(hit):
        return ""
    return article


def _belongs_to_noun(hit: Hit) -> bool:
    """Tell whether a noun in small letters follows that the name belongs to."""
    text = hit.zone.text
    found = _JOINED_AFTER.match(text, hit.end) or _WORD_AFTER.match(text, hit.end)
    after = next((word for word in found.groups() if word), "") if found else ""
    plain = fold_name(hit.text).casefold()
    if hit.zone.letters is not Letters.MIXED:
        return bool(after)
    return after.islower() and after not in FUNCTION_WORDS and plain not in NOUN_SURNAMES


# --- Titles and places ------------------------------------------------------------------------


_APPOSITION = re.compile(r",\s+(?:the\s+|a\s+|an\s+|then\s+|former\s+)*(?P<office>[A-Z]?[a-z]+)")


def titles_of(hit: Hit, before: Title | None) -> Iterator[tuple[str, ...]]:
    """Yield the titles that the text gives a full name, `before` it and in apposition after it."""
    if before:
        yield before.words
    if after := _APPOSITION.match(hit.zone.text, hit.end):
        word = ABBREVIATED_TITLES.get(after["office"].casefold(), after["office"].casefold())
        if _is_title(word):
            yield (word,)


@dataclass(frozen=True, slots=True)
class Title:
    """The title before a name: its folded words, and its span in the zone's text."""

    words: tuple[str, ...]
    start: int
    end: int


def title_before(zone: Zone, start: int) -> Title | None:
    """Return the title, rank or form of address that stands right before `start`, if one does.

    'Secretary of State', 'Gen.', 'Mrs.', 'prime minister'; a plural speaks for all whose names
    it joins: 'Presidents Nixon and Ford'.
    """
    if zone.begins_sentence(start):
        return None
    words: list[str] = []
    begin = at = start
    word = ""
    for _ in range(_MOST_TITLE_WORDS):
        at, word = word_before(zone.text, at)
        single = _title_word(word, within=bool(words))
        if not single:
            break
        words.insert(0, single)
        begin = at
        if zone.begins_sentence(at):
            break
    while words and words[0] in _JOINS_TITLE:
        begin = zone.text.find(" ", begin) + 1
        words.pop(0)
    if words:
        return Title(tuple(title_words(" ".join(words))), begin, start)
    if word != "and":
        return None
    shared = _SHARED_TITLE.search(zone.text, max(0, start - 160), start)
    if shared and _is_title(shared["title"].casefold()):
        return Title(tuple(title_words(shared["title"])), shared.start(), start)
    return None


_SHORT_TITLES = LEADING_ABBREVIATIONS | ABBREVIATED_TITLES.keys()


@lru_cache(maxsize=1 << 14)
def _title_word(word: str, *, within: bool) -> str:
    """Return `word` as a title has it, folded and in the singular; empty if none does.

    `within` says that more of the title follows.
    """
    plain = fold_name(word).casefold().replace(".", "").strip(",")
    if word.endswith(",") or (word.endswith(".") and plain not in _SHORT_TITLES):
        return ""
    single = plain if plain in TITLES else plain.removesuffix("s")
    return single if _is_title(single) or (within and plain in _WITHIN_TITLE) else ""


def _is_title(plain: str) -> bool:
    return plain in ABBREVIATED_TITLES or any(part in TITLES for part in plain.split("-"))


def is_place_name(text: str) -> bool:
    """Tell whether `text` is the name of a state or a large city, or the adjective of a state."""
    plain = fold_name(text).casefold()
    return plain in COUNTRIES or plain in DEMONYMS or plain in CITIES


_TRAVEL = re.compile(
    r"\b(?:fl[eyi]\w*|travel\w*|return\w*|journey\w*|sail\w*|went|drove|go|goes|going|came"
    r"|trains?|flights?|trips?|roads?)\s+(?:back\s+|over\s+|on\s+)?(?:to|from|for|reach)\s+\Z"
)
_POSSESSIVE = re.compile(r"['’]s?\b|['’](?=\s)")
_STATE_AFTER = re.compile(r",\s+(?P<state>[^\W\d_][\w.]*(?:\s+[A-Z]\w*)?)")
_OWNED = POSSESSED_BODIES | AGREEMENT_HEADS | {"folly", "purchase"}
_POSSESSED = re.compile(r"['’]s\s+(?P<word>[A-Z]\w+)")
_STATES = US_STATES | COUNTRIES
_AND_BEFORE = re.compile(r"&\s*\Z")
_AND_OR_NUMBER_AFTER = re.compile(
    r"\s*&\s*[A-Z]|\s+\d{1,2}\b(?![.,:]?\d|\s+[A-Z])|\s+(?:II|III|IV)\b"
)
_OF_BODY = re.compile(
    r"\s+of\s+(?:the\s+)?(?P<body>(?:[A-Z][\w.’'-]*\s+){0,4}?[A-Z][a-z]+)(?![\w’'-]|\s+[A-Z])"
)


def is_place_like(hit: Hit) -> bool:
    """Tell whether `hit` stands as places do.

    After a preposition of place ('in', 'near') or a verb of travel ('flew back to'), or before a
    comma and the state that the place is in.
    """
    text = hit.zone.text
    if _POSSESSIVE.match(text, hit.end):
        return False  # at Marwick's direction
    _, word = word_before(text, hit.start)
    return (
        word.casefold() in PLACE_PREPOSITIONS
        or _TRAVEL.search(text, max(0, hit.start - 40), hit.start) is not None
        or is_before_state(hit)
    )


def is_before_state(hit: Hit) -> bool:
    """Tell whether a comma and a state follow `hit`: 'Lincoln, Nebraska'."""
    found = _STATE_AFTER.match(hit.zone.text, hit.end)
    if not found:
        return False
    if _POSSESSIVE.match(hit.zone.text, found.end()):
        return False  # Shlomo Argov, Israel's ambassador
    state = fold_name(found["state"]).casefold().replace(".", "")
    return not _STATES.isdisjoint((state, state.partition(" ")[0]))


def thing_of(hit: Hit) -> str:
    """Return the words that make a thing of the name at `hit`, or an empty string.

    A noun before it ('Lake Johnson', 'USS Jimmy Carter', 'the city of Lincoln') or after its
    possessive ('the Duke of Wellington's Regiment'), the rest of a state's name ('New Mexico'),
    '&' beside it, or a number after it that is no date ('Queen Elizabeth 2').
    """
    return _noun_before(hit) or _thing_after(hit) or _longer_place(hit)


def _noun_before(hit: Hit) -> str:
    text = hit.zone.text
    at, word = word_before(text, hit.start)
    plain = fold_name(word).casefold().strip(".")
    if word[:1].isupper() and plain in THINGS_BEFORE and not hit.zone.begins_sentence(hit.start):
        return f"{word} {hit.text}"
    if _AND_BEFORE.search(text, max(0, hit.start - 3), hit.start):
        return f"& {hit.text}"
    if plain == "of":
        _, noun = word_before(text, at)
        agreement = noun[:1].isupper() and noun.casefold() in AGREEMENT_HEADS
        if agreement or noun.casefold() in PLACES_OF:
            return f"{noun} of {hit.text}"
    return ""


def _thing_after(hit: Hit) -> str:
    text = hit.zone.text
    found = _POSSESSED.match(text, hit.end)
    if found and found["word"].casefold() not in _OWNED:
        found = None
    found = found or _AND_OR_NUMBER_AFTER.match(text, hit.end)
    return f"{hit.text}{found[0]}" if found else ""


def is_introduced(hit: Hit) -> bool:
    """Tell whether words before `hit` introduce somebody by it: 'a clerk called Paul'."""
    return word_before(hit.zone.text, hit.start)[1].casefold() in {"called", "named", "nicknamed"}


def _longer_place(hit: Hit) -> str:
    """Return the longer name of a state that `hit` is part of: 'New Mexico', or nothing."""
    folded = fold_name(hit.text).casefold()
    states = _longer_states().get(folded, ())
    if not states:
        return ""
    text = hit.zone.text
    before = fold(text[max(0, hit.start - 24) : hit.start]).text
    around = before + folded + fold(text[hit.end : hit.end + 24]).text
    for state in states:
        at = around.find(state, max(0, len(before) - len(state)))
        if 0 <= at <= len(before) and at + len(state) >= len(before) + len(folded):
            return state
    return ""


@cache
def _longer_states() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for state in sorted({fold_name(each).casefold() for each in NATIONALITIES} | US_STATES):
        words = re.findall(r"[^\W_]+", state)
        for word in words if len(words) > 1 else ():
            found.setdefault(word, []).append(state)
    return {word: tuple(states) for word, states in found.items()}


def office_of_body(zone: Zone, end: int) -> str:
    """Return the words after a name that say of what body its title is: 'of Westbrook College'."""
    found = _OF_BODY.match(zone.text, end)
    if not found:
        return ""
    words = [word.casefold() for word in found["body"].split()]
    return found[0].strip() if words[-1] in BODY_HEADS else ""


# --- Acronyms ---------------------------------------------------------------------------------

_ACRONYM = r"(?P<acronym>[^\W\d_][\w.&/-]{0,10}[^\W_]\.?)"
_INTRODUCED_AFTER = re.compile(
    r"(?:\s*[(\[]\s*|,\s+(?=or\s))(?:(?:the|or|also|known|as|a\.k\.a\.|aka)\s+)*[\"“‘']?"
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
