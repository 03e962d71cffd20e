"""Names of agreements in a zone: treaties, accords, pacts, and deals named by place, date, parties.

An agreement is found from its noun, because the rest of its name may stand before it, after it,
on both sides, in capitals or in small letters: 'Treaty of Peace and Amity', 'Panama Canal treaty',
'the February 29 agreement between the United States and the Taliban'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from sphinx_dossier.discovery.word_signs import (
    BODY,
    BODY_ACRONYM,
    CALENDAR_WORD,
    CAPITALS,
    DEMONYM,
    FUNCTION,
    OPENER,
    PLACE,
    signs,
)
from sphinx_dossier.words import (
    AGREEMENT_SUBJECTS,
    COMBINING_NATIONS,
    COUNTRIES,
    DEMONYMS,
    INDEFINITES,
)
from sphinx_dossier.words.pacts import (
    ASSEMBLIES_AND_POLICIES,
    BODIES_NAMED_FOR_PACTS,
    LISTED_SUBJECTS,
    NOUNS_ALONE,
    NOUNS_OF_AGREEMENTS,
    SMALL_NOUNS,
)


class AgreementSpan(NamedTuple):
    """Where an agreement is named: offsets in the zone.

    `core` is where the name ends that is before the parties, if they follow it. `short` says that
    it is a noun with a capital alone ('the Treaty'), which stands for a name given elsewhere.
    """

    start: int
    end: int
    core: int
    short: bool


_HEAD = re.compile(
    r"(?<![\w-])(?:"
    + "|".join(f"[{noun[0]}{noun[0].upper()}]{noun[1:]}" for noun in sorted(NOUNS_OF_AGREEMENTS))
    + r")(?![\w-])"
    r"|(?<![\w-])(?:Peace|Act)(?= of )"
)
_STEMS: Final = sorted({noun[:4] for noun in NOUNS_OF_AGREEMENTS} | {"peace of", "act of"})
"""What a text must hold to name an agreement; most do not, and are passed over faster."""

_NUMERAL = re.compile(r" (?:[IVX]+|\d{1,2})(?![\w-])")
NUMBERED: Final = re.compile(r"(?<![\w-])([A-Z][\w-]*[A-Za-z]) ([IVX]+)(?![\w-])")
"""A word and a number that may together name one of several agreements: SALT II.

Whether they do is told by other names: by 'SALT agreement', or 'Strategic Arms Limitation Talks
(SALT)'."""

_CAPITAL = r"[A-ZÀ-Þ]"
_PARTY = rf"{_CAPITAL}(?:\.[A-Z])*\.?[\w’'-]*(?: {_CAPITAL}(?:\.[A-Z])*\.?[\w’'-]*)*"
_PARTIES = re.compile(
    r"(?:,? (?:signed|reached|concluded) (?:in \w+ )?)? (?:between|with) (?:the )?"
    rf"{_PARTY}(?:(?:, (?:the )?| and (?:the )?){_PARTY})*"
)


def agreements(text: str) -> Iterator[AgreementSpan]:
    """Yield where the text of a zone names agreements, in order and none within another."""
    small = text.lower()
    if not any(stem in small for stem in _STEMS):
        return
    last = 0
    for head in _HEAD.finditer(text):
        if head.start() < last or _is_of_body(text, head.end()):
            continue
        named = _named_in_capitals if head[0][0].isupper() else _named_in_small_letters
        found = named(text, head, _lead(text, head.start(), last))
        if found:
            last = found.end
            yield found


def _is_of_body(text: str, end: int) -> bool:
    """Tell whether a noun of a body follows: 'North Atlantic Treaty Organization'."""
    word = _CAPITAL_NEXT.match(text, end)
    return word is not None and word[1].lower() in BODIES_NAMED_FOR_PACTS


_CAPITAL_NEXT = re.compile(r" ([A-Z]\w+)")


def _named_in_capitals(text: str, head: re.Match[str], lead: _Lead) -> AgreementSpan | None:
    """Return the agreement whose noun has a capital: 'Treaty of Ghent', 'Jay Treaty'."""
    numeral = _NUMERAL.match(text, head.end())
    end, told = _tail(text, numeral.end() if numeral else head.end(), named=lead.proper)
    if lead.barred:
        return None
    if lead.proper or told:
        return AgreementSpan(lead.first, end, end, short=False)
    if head[0] in NOUNS_ALONE and lead.article == "the":
        return AgreementSpan(head.start(), head.end(), head.end(), short=True)
    return None


def _named_in_small_letters(text: str, head: re.Match[str], lead: _Lead) -> AgreementSpan | None:
    """Return the agreement whose noun is small: it has a proper name, or a date, before it."""
    named = head[0] in SMALL_NOUNS and lead.article != "a" and not lead.barred
    if not named or not (lead.named or lead.dated):
        return None
    parties = _PARTIES.match(text, head.end()) if lead.dated else None
    if lead.only_year and not lead.subject and not parties:
        return None  # 'the 1954 agreement' may be any
    return AgreementSpan(
        lead.first, parties.end() if parties else head.end(), head.end(), short=False
    )


# --- Before the noun --------------------------------------------------------------------------

_LONGEST_LEAD: Final = 90
_WORD_BEFORE = re.compile(r"[\w.’'&-]+\Z")
_MONTH_DAY = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r"(?: \d\d?)?(?:,? \d{4},?)? \Z"
)
_YEAR = re.compile(r"1\d{3}|20\d\d")
_ARTICLE_BEFORE = re.compile(r"\b([Tt]he|[Aa]n?)\s\Z")
_COORDINATED = re.compile(r"\b[Tt]he (?:Treaty|Pact|Protocol|Convention|Charter) and \Z")
_POINTING: Final = frozenset(("the", "this", "that", "these", "those", "its", "their"))
_POSSESSIVE: Final = ("'s", "’s")
_ROMAN = re.compile(r"[IVX]+")
_NATIONS: Final = DEMONYMS | COMBINING_NATIONS | COUNTRIES | {"us", "u.s", "american", "european"}
_DAYS_IN_NAMES: Final = frozenset(("friday", "sunday", "monday"))


@dataclass(slots=True)
class _Lead:
    """What stands before the noun, as it is read from right to left.

    `start` is where the words taken begin, and `first` where those do that belong to the name.
    `proper` says that one has a capital, `named` that one is enough for a noun in small letters,
    `dated` that it is a date, and `only_year` that this is a year; `subject` that it says what the
    agreement is about, and `barred` that it makes no agreement of the noun.
    """

    start: int
    first: int
    proper: bool = False
    named: bool = False
    dated: bool = False
    only_year: bool = False
    subject: bool = False
    barred: bool = False
    article: Literal["", "a", "the"] = ""


def _lead(text: str, noun: int, limit: int) -> _Lead:
    """Return what stands before the noun at `noun`, not before `limit`."""
    lead = _Lead(noun, noun)
    floor = max(limit, noun - _LONGEST_LEAD)
    while lead.start > floor and text[lead.start - 1] in " \n":
        word = _WORD_BEFORE.search(text, max(floor, lead.start - 40), lead.start - 1)
        if not word or not _take(lead, text, word, noun):
            break
    return lead


def _take(lead: _Lead, text: str, word: re.Match[str], noun: int) -> bool:
    """Take the word before those taken; return false where the name begins with them."""
    small = word[0].lower()
    if small in _POINTING or (
        small == "and" and _COORDINATED.search(text, max(0, lead.start - 40), lead.start)
    ):
        lead.article = "the"
        return False
    if small in INDEFINITES:
        lead.article = "a"
        return False
    if not lead.proper and _take_date(lead, text, word):
        return False
    if word[0][0].isupper():
        return _take_capital(lead, text, word, noun)
    if small in AGREEMENT_SUBJECTS:
        lead.subject = True
        lead.start = word.start()
        return True
    return False


def _take_date(lead: _Lead, text: str, word: re.Match[str]) -> bool:
    """Take a date before the noun, with the article before it; return whether there is one."""
    day = _MONTH_DAY.search(text, max(0, lead.start - 24), lead.start)
    if not day and not _YEAR.fullmatch(word[0]):
        return False
    lead.dated, lead.only_year = True, day is None
    lead.start = lead.first = day.start() if day else word.start()
    article = _ARTICLE_BEFORE.search(text, max(0, lead.start - 5), lead.start)
    if article:
        lead.article = "the" if article[1].lower() == "the" else "a"
    return True


def _take_capital(lead: _Lead, text: str, word: re.Match[str], noun: int) -> bool:
    spelled, small = word[0], word[0].lower()
    owner = spelled.endswith(_POSSESSIVE)
    what = signs(spelled[:-2] if owner else spelled)
    heads_sentence = _heads_sentence(text, word.start())
    no_name = what & (FUNCTION | CALENDAR_WORD) and small not in AGREEMENT_SUBJECTS
    no_name = no_name and not _ROMAN.fullmatch(spelled)
    if no_name and (small not in _DAYS_IN_NAMES or heads_sentence):
        return False
    if heads_sentence and what & OPENER and not what & PLACE and lead.start == noun:
        return False
    if spelled.endswith((".", ",")) and not what & CAPITALS:
        return False
    # 'Jay's Treaty', but not 'Clinton's agreement' nor 'Britain's Treaty'.
    if owner and (text[noun].islower() or what & (PLACE | DEMONYM) or lead.start != noun):
        return False
    lead.barred = lead.barred or small in ASSEMBLIES_AND_POLICIES
    lead.start = lead.first = word.start()
    lead.proper = True
    lead.named = lead.named or _is_proper(spelled, what)
    return True


def _heads_sentence(text: str, at: int) -> bool:
    before = text[max(0, at - 3) : at].rstrip(" `“\"'")
    return at == 0 or not before or before[-1] in ".!?:;\n"


def _is_proper(spelled: str, what: int) -> bool:
    """Tell whether a word before a noun in small letters makes a name of it.

    The adjective of a nation does not, nor two of them ('U.S.-Soviet'), nor a body.
    """
    parts = [part.casefold().strip(".") for part in spelled.split("-")]
    if len(parts) > 1:
        return not _NATIONS.issuperset(parts)
    bare = what & (DEMONYM | BODY | BODY_ACRONYM | FUNCTION)
    return not bare and spelled.casefold() not in AGREEMENT_SUBJECTS


# --- After the noun ---------------------------------------------------------------------------

_LINK = re.compile(
    r"(?: on the| on| of the| of| for the| for| relating to the| relating to"
    r"| concerning the| concerning| regarding the| Regarding the| Concerning the| Relating to the"
    r"| Relating to| Regarding| Concerning| respecting the| against| Against| between the| between"
    r"| with the| with| and the| and|, and|,| &)(?= )"
)
_TAIL_WORD = re.compile(r" ([A-ZÀ-Þ][\w.’'-]*|[a-z][a-z-]+)")
_TAIL_YEAR = re.compile(r" (1\d{3}|20\d\d)(?!\w)")
_LIST_LINKS: Final = frozenset(("and", ", and", ",", "&", "and the"))
_LINKS_OF_PARTIES: Final = ("with", "between", "for")
_LINKS_TO_SMALL: Final = frozenset(("of", "on", "for"))
_LISTED = re.compile(r" (?:the )?([A-Z][\w-]+)")
_CAPITAL_SOON = re.compile(r" (?:and |of )?[A-Z]")


class _Step(NamedTuple):
    """One word more of a name: where it ends, and whether the name may go on after it."""

    end: int
    goes_on: bool


def _tail(text: str, end: int, *, named: bool) -> tuple[int, bool]:
    """Return where the name ends that goes on after its noun at `end`, and whether it does.

    It goes on over prepositions to words with capitals, years and the subjects of agreements.
    `named` says that it has a proper name before the noun.
    """
    told = False
    while True:
        step = _step(text, end, told=told, named=named)
        if step is None:
            return end, told
        end, told = step.end, True
        if not step.goes_on:
            return end, told


def _step(text: str, at: int, *, told: bool, named: bool) -> _Step | None:  # noqa: PLR0911 — a case each
    """Return the next word of a name, over the preposition before it; ``None`` at its end."""
    link = _LINK.match(text, at)
    joint = link[0].strip() if link else ""
    if link and not _may_link(joint, text, link.end(), told=told, named=named):
        return None
    at = link.end() if link else at
    year = _TAIL_YEAR.match(text, at)
    if year and joint in {"of", "of the"} and not told:
        return _Step(year.end(), goes_on=False)
    word = _TAIL_WORD.match(text, at)
    if not word:
        return None
    spelled = word[1].rstrip(".,’'")
    end = word.start(1) + len(spelled)
    if spelled[0].isupper():
        if signs(spelled) & CALENDAR_WORD or not (link or told):
            return None
    elif not _is_subject(spelled, joint, text, end, told=told):
        return None
    if spelled.endswith(_POSSESSIVE):
        return _Step(end - 2, goes_on=False)
    if word[1].endswith(".") and len(spelled) <= 3:
        return _Step(word.end(), goes_on=True)  # an abbreviation, not the end of a sentence
    return _Step(end, goes_on=word[1] == spelled or word[1].endswith(","))


def _may_link(joint: str, text: str, end: int, *, told: bool, named: bool) -> bool:
    """Tell whether a preposition or a conjunction leads on inside the name."""
    if joint in _LIST_LINKS:
        # 'Treaty of Peace, Amity, and Commerce' is a list of subjects.
        word = _LISTED.match(text, end) if told else None
        subjects = AGREEMENT_SUBJECTS | LISTED_SUBJECTS
        return word is not None and word[1].casefold() in subjects
    # 'Jay Treaty with Britain': that is no part of the name.
    return not ((told or named) and joint.startswith(_LINKS_OF_PARTIES))


def _is_subject(spelled: str, joint: str, text: str, end: int, *, told: bool) -> bool:
    """Tell whether a word in small letters says what the agreement is about, within its name."""
    linked = joint in _LINKS_TO_SMALL or (told and joint)
    subject = spelled in AGREEMENT_SUBJECTS and _CAPITAL_SOON.match(text, end) is not None
    return bool(linked) and subject
