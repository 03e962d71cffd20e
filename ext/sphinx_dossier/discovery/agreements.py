"""Names of agreements in a zone: treaties, accords, pacts, and deals named by place, date, parties.

An agreement is found from its noun, because the rest of its name may stand before it, after it,
on both sides, in capitals or in small letters: 'Treaty of Peace and Amity', 'Panama Canal treaty',
'the February 29 agreement between the United States and the Taliban'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

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


class AgreementSpan(NamedTuple):
    """Where an agreement is named: offsets in the zone.

    `core` is where the name ends that is before the parties, if they follow it. `short` says that
    it is a noun with a capital alone ('the Treaty'), which stands for a name given elsewhere.
    """

    start: int
    end: int
    core: int
    short: bool


_NOUNS: Final = (
    "accord accords agreement agreements armistice charter communique communiqué compact concordat "
    "convention conventions covenant deal deals declaration declarations entente memoranda "
    "memorandum pact pacts protocol protocols treaties treaty truce"
).split()
_HEAD = re.compile(
    r"(?<![\w-])(?:" + "|".join(f"[{n[0]}{n[0].upper()}]{n[1:]}" for n in _NOUNS) + r")(?![\w-])"
    r"|(?<![\w-])(?:Peace|Act)(?= of )"
)
_SMALL_HEADS: Final = frozenset(
    "accord accords agreement agreements armistice convention conventions deal pact pacts protocol "
    "protocols treaties treaty memorandum declaration charter".split()
)
_SHORT_HEADS: Final = frozenset(
    "Accord Accords Agreement Agreements Armistice Charter Convention Conventions Covenant "
    "Declaration Memorandum Pact Protocol Protocols Treaties Treaty".split()
)
_WORD_BEFORE = re.compile(r"[\w.’'&-]+\Z")
_MONTH_DAY = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r"(?: \d\d?)?(?:,? \d{4},?)? \Z"
)
_YEAR = re.compile(r"1\d{3}|20\d\d")
_NO_AGREEMENT_BEFORE: Final = frozenset(
    "constitutional national republican democratic federal party state secession new fair square "
    "philadelphia annapolis hartford party's union nominating whig populist labor green".split()
)
"""What makes of a convention an assembly, and of a deal a policy."""

_NUMERAL = re.compile(r" (?:[IVX]+|\d{1,2})(?![\w-])")
NUMBERED: Final = re.compile(r"(?<![\w-])([A-Z][\w-]*[A-Za-z]) ([IVX]+)(?![\w-])")
"""A word and a number that may together name one of several agreements: SALT II.

Whether they do is told by other names: by 'SALT agreement', or 'Strategic Arms Limitation Talks
(SALT)'."""
_TAIL_PREPOSITION = re.compile(
    r"(?: on the| on| of the| of| for the| for| to the| to| relating to the| relating to"
    r"| concerning the| concerning| regarding the| Regarding the| Concerning the| Relating to the"
    r"| Relating to| Regarding| Concerning| respecting the| against| Against| between the| between"
    r"| with the| with| in the| in| and the| and|, and|,| &)(?= )"
)
_TAIL_WORD = re.compile(r" ([A-ZÀ-Þ][\w.’'-]*|[a-z][a-z-]+)")
_PARTY = r"[A-ZÀ-Þ](?:\.[A-Z])*\.?[\w’'-]*(?: [A-ZÀ-Þ](?:\.[A-Z])*\.?[\w’'-]*)*"
_PARTIES = re.compile(
    r"(?:,? (?:signed|reached|concluded) (?:in \w+ )?)? (?:between|with) (?:the )?"
    rf"{_PARTY}(?:(?:, (?:the )?| and (?:the )?){_PARTY})*"
)


def agreements(text: str) -> Iterator[AgreementSpan]:
    """Yield where the text of a zone names agreements, in order and none within another."""
    last = 0
    for head in _HEAD.finditer(text):
        if head.start() < last:
            continue
        found = _name_at(text, head, last)
        if found:
            last = found.end
            yield found


def _name_at(text: str, head: re.Match[str], limit: int) -> AgreementSpan | None:
    noun = head[0]
    capital = noun[0].isupper()
    if not capital and noun not in _SMALL_HEADS:
        return None
    if text[head.end() : head.end() + 1] == " " and _goes_on_as_body(text, head.end()):
        return None
    before = _before(text, head.start(), limit)
    if before.indefinite and not capital:
        return None
    end = head.end()
    numeral = _NUMERAL.match(text, end)
    if numeral and capital:
        end = numeral.end()
    if capital:
        end, told = _after(text, end, named=before.proper)
        if before.barred:
            return None
        if before.proper or told:
            return AgreementSpan(before.start, end, end, short=False)
        if noun in _SHORT_HEADS and before.definite:
            return AgreementSpan(head.start(), head.end(), head.end(), short=True)
        return None
    if before.barred or not before.named_small:
        return None
    core = end
    if before.dated:
        parties = _PARTIES.match(text, end)
        if parties:
            end = parties.end()
        elif not before.subject and before.only_year:
            return None
    return AgreementSpan(before.start, end, core, short=False)


def _goes_on_as_body(text: str, end: int) -> bool:
    """Tell whether a noun of a body follows: 'North Atlantic Treaty Organization'."""
    word = re.match(r" ([A-Z]\w+)", text[end : end + 24])
    return bool(word) and word is not None and word[1].lower() in _BODIES_AFTER


_BODIES_AFTER: Final = frozenset(
    "organization organisation center centre school schools office force forces area powers "
    "commission committee council communications ports system bureau".split()
)


_COORDINATED = re.compile(r"\b[Tt]he (?:Treaty|Pact|Protocol|Convention|Charter) and \Z")


class _Before(NamedTuple):
    """What stands before the noun.

    `start` is where the name would begin; `proper` says that a proper name or another word with a
    capital is in it, `named_small` that it is enough for a noun in small letters; `dated` that it
    is a date, `only_year` that this is no more than a year, `subject` that what the agreement is
    about is said, `definite` and `indefinite` which article stands before, and `barred` that it is
    no agreement.
    """

    start: int
    proper: bool
    named_small: bool
    dated: bool
    only_year: bool
    subject: bool
    definite: bool
    indefinite: bool
    barred: bool


def _before(text: str, at: int, limit: int) -> _Before:
    start = at
    proper = named = dated = only_year = subject = barred = definite = indefinite = False
    first = at  # where the first word with a capital stands
    floor = max(limit, at - 90)
    while start > floor and text[start - 1 : start] in {" ", "\n"}:
        word = _WORD_BEFORE.search(text, max(floor, start - 40), start - 1)
        if not word:
            break
        spelled, small = word[0], word[0].lower()
        if small in {"the", "this", "that", "these", "those", "its", "their"}:
            definite = True
            break
        if small in INDEFINITES:
            indefinite = True
            break
        if small == "and" and _COORDINATED.search(text, max(0, start - 40), start):
            definite = True
            break
        month = _MONTH_DAY.search(text, max(floor, start - 24), start)
        if month and not proper:
            start, dated, only_year = month.start(), True, False
            first = start
            before = _WORD_BEFORE.search(text, max(floor, start - 12), max(start - 1, 0))
            definite = bool(before) and before is not None and before[0].lower() == "the"
            break
        if _YEAR.fullmatch(spelled):
            if not proper:
                start, dated, only_year = word.start(), True, True
                first = start
                before = _WORD_BEFORE.search(text, max(floor, start - 12), max(start - 1, 0))
                definite = bool(before) and before is not None and before[0].lower() == "the"
                indefinite = (
                    bool(before) and before is not None and before[0].lower() in {"a", "an"}
                )
            break
        if spelled[0].isupper():
            what = signs(spelled.removesuffix("'s").removesuffix("’s"))
            if spelled.endswith((".", ",")) and not (what & CAPITALS):
                break
            heads_sentence = _heads_sentence(text, word.start())
            if what & (FUNCTION | CALENDAR_WORD) and small not in AGREEMENT_SUBJECTS:
                if small not in {"friday", "sunday", "monday"} or heads_sentence:
                    break
            if heads_sentence and what & OPENER and not what & PLACE and start == at:
                break
            if small in _NO_AGREEMENT_BEFORE:
                barred = True
            if spelled.endswith(("'s", "’s")) and not text[at].isupper():
                break
            if spelled.endswith(("'s", "’s")) and (what & (PLACE | DEMONYM) or start != at):
                break
            start = first = word.start()
            proper = True
            named = named or _is_proper(spelled, what)
            continue
        if small in AGREEMENT_SUBJECTS:
            subject = True
            start = word.start()
            continue
        break
    return _Before(
        first, proper, named or dated, dated, only_year, subject, definite, indefinite, barred
    )


def _heads_sentence(text: str, at: int) -> bool:
    before = text[max(0, at - 3) : at].rstrip(" `“\"'")
    return at == 0 or not before or before[-1] in ".!?:;\n"


def _is_proper(spelled: str, what: int) -> bool:
    """Tell whether a word before a noun in small letters makes a name of it.

    The adjective of a nation does not, nor two of them ('U.S.-Soviet'), nor a body.
    """
    parts = [part.casefold().strip(".") for part in spelled.split("-")]
    nations = DEMONYMS | COMBINING_NATIONS | COUNTRIES | {"us", "u.s", "american", "european"}
    if len(parts) > 1:
        return not all(part in nations for part in parts)
    if what & (DEMONYM | BODY | BODY_ACRONYM | FUNCTION):
        return False
    return spelled.casefold() not in AGREEMENT_SUBJECTS


def _after(text: str, end: int, *, named: bool) -> tuple[int, bool]:
    """Return where the name ends that goes on after its noun, and whether it says anything.

    It goes on over prepositions to words with capitals, years and the subjects of agreements.
    """
    told = False
    at = end
    while True:
        link = _TAIL_PREPOSITION.match(text, at)
        if link:
            joint = link[0].strip()
            if not told and joint.removesuffix(" the") in {
                "and",
                ", and",
                ",",
                "&",
                "in",
                "and the",
            }:
                break
            if (told or named) and joint.startswith(("in", "with", "to", "between", "for")):
                # 'Treaty of Paris in 1783', 'Jay Treaty with Britain': that is no part of the name.
                break
            if joint in {"in", "in the", "to", "to the"}:
                break
            if told and joint[0] in ",a&" and not _continues_list(text, link.end()):
                break
        word = _TAIL_WORD.match(text, link.end() if link else at)
        year = re.match(r" (1\d{3}|20\d\d)(?!\w)", text[(p := link.end() if link else at) : p + 6])
        if year and link and link[0].strip() in {"of", "of the"} and not told:
            return p + year.end(), True
        if not word:
            break
        spelled = word[1].rstrip(".,’'")
        small = spelled.lower()
        capital = spelled[0].isupper()
        if not link and not (told and capital):
            break
        if link and not told and not capital and link[0].strip() not in {"of", "on", "for"}:
            break
        if not capital and (
            small not in AGREEMENT_SUBJECTS or not _leads_to_capital(text, word.end())
        ):
            break
        if capital and signs(spelled) & CALENDAR_WORD:
            break
        if spelled.endswith(("'s", "’s")):
            end = at = word.start(1) + len(spelled) - 2
            return end, True
        end = at = word.start(1) + len(spelled)
        told = True
        if word[1] != spelled:
            # A stop or a comma: an abbreviation goes on, a sentence does not.
            if not (word[1].endswith(".") and len(spelled) <= 3):
                if word[1].endswith(","):
                    continue
                break
            at = word.end()
            end = at
    return end, told


def _continues_list(text: str, at: int) -> bool:
    """Tell whether a list of subjects goes on: 'Treaty of Peace, Amity, and Commerce'."""
    word = re.match(r" (?:the )?([A-Z][\w-]+)", text[at : at + 40])
    return (
        bool(word)
        and word is not None
        and (word[1].casefold() in AGREEMENT_SUBJECTS or word[1].casefold() in _LISTED)
    )


_LISTED: Final = frozenset(
    "amity commerce navigation friendship cooperation peace borders limits settlement alliance "
    "security assistance trade mutual consular extradition good human political cultural "
    "protection punishment use transfer prohibition stockpiling".split()
)


def _leads_to_capital(text: str, at: int) -> bool:
    return re.match(r" (?:and |of )?[A-Z]", text[at : at + 8]) is not None
