"""A notation for short fixed phrases, since hundreds of them are unreadable as regular expressions.

``share [this] (article|story) on {networks}`` reads: a word in brackets may be missing, one of
the words in parentheses must be there, and a name in braces stands for a piece defined in
`PIECES`. ``[a|b]*`` may be missing or repeated. Everything else stands for itself: a blank for
one blank, and letters whatever their case.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from sphinx_dossier.ingest import written_dates

_TOKEN = re.compile(r"\]\*|[\[\]()|]|\{\w+\}| |[^\[\](){}| ]+")

_EMAIL = r"(?>[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+)"
_PHONE_LABEL = (
    r"(?:(?:tele?(?:phones?)?|phones?|ph|fax|uan|mob(?:ile)?|cell|hotline|helpline|toll[ -]free"
    r"|landline|direct|office|contact(?: (?:us|no|number))?|call(?: us)?|whats ?app|sms)"
    r"(?: ?(?:no|numbers?|/ ?fax))?\.?|[tfpm](?= ?:))"
)
_DIGIT_OR_GAP = r"(?:[0-9]|[ ().-](?=[ ()-]?[0-9(]))"
_NUMERIC_DATE = r"[0-9]{1,2}[.-][0-9]{1,2}[.-][12][0-9]{3}"
_PHONE = (
    rf"(?>{_PHONE_LABEL} ?[:#]? ?\+?[0-9(](?>{_DIGIT_OR_GAP}{{4,22}})"
    # Without a label only a number with a prefix is sure: 1914-1918 is none.
    rf"|(?:\+|\(\+?(?=[0-9])|00?(?=[1-9]))(?!{_NUMERIC_DATE})(?>{_DIGIT_OR_GAP}{{6,22}})"
    r"|[0-9]{3}[-. ][0-9]{3}[-. ][0-9]{4})(?![0-9])"
)
_CONTACT_LABEL = (
    r"(?:(?:e-?mail|tel|phone|fax|web(?:site)?|contact(?: us)?|address|press contact)\.? ?: ?)"
)
_WEB = r"(?>(?:https?://|www\.)[^\s,;|]{3,200})"
_GAP = r"[ ,;|/·•()-]"

_NETWORK = (
    r"(?:facebook(?: messenger)?|twitter|x(?=\W|\Z)|linked ?in|whats ?app|telegram|reddit"
    r"|pinterest|tumblr|instagram|you ?tube|messenger|google(?: ?\+| plus| news)?|flipboard"
    r"|pocket|viber|e-?mail|mail|sms|print|copy link|line|vk(?:ontakte)?|skype|threads|mastodon"
    r"|bluesky|tik ?tok|digg|delicious|stumble ?upon|wechat|weibo|snapchat|rss|soundcloud"
    r"|spotify|apple (?:news|podcasts)|social media)"
)
_NETWORK_BETWEEN = r"(?:,? (?:and|or|&) |, ?| ?[/|·•] ?| )"

_PLACE = (
    r"(?:home|about(?: us)?|contacts?(?: us)?|search|menu|news(?:letters?)?|log ?in|sign ?in"
    r"|sign ?up|register|archives?|site ?map|faqs?|help|terms(?: of (?:use|service))?|privacy"
    r"(?: policy)?|cookies?(?: policy)?|careers?|jobs|advertise(?: with us)?|press|media|blog"
    r"|world|politics|business|sports?|opinion|culture|technology|science|health|entertainment"
    r"|videos?|photos?|galler(?:y|ies)|live|weather|travel|arts?|lifestyle|podcasts?|radio|tv"
    r"|shop|store|donate|subscribe|support us|disclaimer|accessibility|imprint|feedback"
    r"|editorial|economy|features|columns?|analysis|publications?|events?|research|multimedia"
    r"|more|categories|topics|latest|trending|follow us|rss|facebook|twitter|instagram|youtube"
    r"|english)"
)
_LANGUAGE = (
    r"(?:english|français|deutsch|español|português|italiano|русский|العربية|فارسی|پښتو|دری|اردو"
    r"|türkçe|中文|日本語|한국어|हिन्दी|বাংলা|o'?zbek|тоҷикӣ|қазақ|bahasa indonesia|nederlands|polski)"
)
_COUNT = r"[0-9][0-9,. ]{0,9}(?: ?[km])?"
_COUNTED = (
    r"(?:page )?(?:views?|hits|reads|shares?|likes?|comments?|replies|retweets|tweets|reactions?"
    r"|claps|followers|subscribers)"
)
_STEP = r"(?>[^>»›→/|\\.!?:]{1,60})"
_NAME = (
    r"(?-i:[A-Z0-9@][\w.'&-]*)"
    r"(?: (?:(?-i:[A-Z0-9@&(])[\w.'&)-]*|of|the|for|and|on|in|&)){0,7}"
)
_COPIED = (
    r"(?:published|reproduced|copied|republished|redistributed|used|broadcast|rewritten"
    r"|distributed|transmitted|stored|reprinted|cached)"
)

PIECES = {
    "ago": r"(?:an?|[0-9]{1,3}) (?:second|sec|minute|min|hour|hr|day|week|month|year)s? ago",
    "arrows": r" ?(?:[→»›.…]{1,3}|>{1,2})",
    "beside": r"(?:, ?| ?[/|·•] ?| )",
    "bar": r" ?[|·•»/,&] ?",
    "c": r"(?:copyrights? ?(?:©|\(c\))|©|\(c\)|copyright)",
    "capital_read": r"(?-i:READ)",
    "clock": r"[0-9]{1,2}:[0-9:.]{2,8}",
    "colon": r" ?[:|]",
    "contacts": (
        rf"(?>(?:{_CONTACT_LABEL}?(?:e-?mail ?:? ?)?(?:{_EMAIL}|{_PHONE}){_GAP}*+)+)"
        rf"(?>(?:{_CONTACT_LABEL}?{_WEB}{_GAP}*+)*)"
    ),
    "copied": rf"{_COPIED}(?>(?:(?:, |,? or |,? and |/){_COPIED}){{0,6}})",
    "count": _COUNT,
    "counted": _COUNTED,
    "counts": rf"{_COUNT} {_COUNTED}(?>(?: ?[|·•/,] ?{_COUNT} {_COUNTED}){{0,5}})",
    "dash": r"[-–—|]{1,3}",
    "date": written_dates.PATTERN,
    "end": r" ?[.!:…]?",
    "few": r"[\w'&,-]{1,24}(?: [\w'&,-]{1,24}){0,5}",
    "handle": r"@\w{1,30}",
    "join": (
        r"(?:subscribe|log ?in|sign in|register|sign up|become a (?:member|subscriber)|click"
        r"|create an? (?:free )?account)"
    ),
    "label": _CONTACT_LABEL,
    "languages": rf"{_LANGUAGE}(?>(?:(?: ?[|/·•,] ?| ){_LANGUAGE}){{1,20}})",
    "language": _LANGUAGE,
    "lb": r"\[",
    "lp": r"\(",
    "many": r"[\w'&,./-]{1,24}(?: [\w'&,./-]{1,24}){0,14}",
    "n": r"[0-9]{1,5}",
    "name": _NAME,
    "network": _NETWORK,
    "networks": rf"{_NETWORK}(?>(?:{_NETWORK_BETWEEN}{_NETWORK}){{0,14}})",
    "page": (
        r"(?:article|story|post|page|video|report|entry|news|item|blog|content|episode|podcast)"
    ),
    "notice": (
        r"(?:by|if you|you can|please|read|learn|find out|see|click|for more|to find|more info"
        r"|accept|ok\b|got it|we'll|we will|this)[^\"]{0,260}"
    ),
    "path": rf"(?>(?: ?(?:>{{1,2}}|[»›→]) ?{_STEP}){{1,6}})",
    "place": _PLACE,
    "places": rf"{_PLACE}(?>(?: ?[|·•»] ?{_PLACE}){{1,20}})",
    "places_apart": rf"(?>(?: {_PLACE}){{2,20}})",
    "purpose": (
        r" to (?:ensure|improve|enhance|give|offer|provide|personali[sz]e|deliver|make|analy[sz]e"
        r"|help|understand|optimi[sz]e|remember|collect|serve)[^.!?\"]{0,160}"
        r"\b(?:your (?:\w+ )?experience|experience (?:on|possible)|(?:web ?)?site"
        r"|our (?:services?|traffic|content|users|visitors|ads)|ads|advertising|traffic)"
        r"[^.!?\"]{0,80}"
    ),
    "rb": r"\]",
    "reserved": r"[.,|]? ?(?:[-–—|] ?)?(?:all rights? reserved)?\.?",
    "rp": r"\)",
    "rising": r" ?[»›] ?",
    "rubric": r"(?-i:[A-Z])[^>»›→/|\\.!?:]{1,40}",
    "slashes": rf"(?>(?: ?[/\\] ?{_STEP}){{2,6}})",
    "step": _STEP,
    # A teaser ends like a headline. A full stop would make it a sentence, perhaps the author's.
    "teaser": r"(?=[\"'(]?(?-i:[A-Z0-9]))(?:[^.!|]|(?<=\b(?-i:[A-Z]))\.){3,160}",
    "stop": r"[.!]?",
    "technologies": (
        r"(?: (?:and|or) (?>(?:other |similar )*)(?:tracking )?technologies)?"
        r"(?: on (?:this|our|the) (?:web ?)?(?:site|pages|services?|portal)s?)?"
    ),
    "their": r" ?(?::|\||>{1,2}|»|[-–—](?= )|→) ?",
    "this": (
        r"(?:this|the|our|full)(?: (?:full|whole|entire))?"
        r" (?:article|story|post|page|video|report|entry|news|item|blog|content|episode|podcast)"
    ),
    "tool": r"(?:print|e-?mail|save|share|comment|download|pdf)",
    "unpermitted": (
        r"without (?:the )?(?>(?:(?:prior|express|written|explicit|and|our) ?)*)"
        r"(?:permission|consent|authori[sz]ation)[\w ,'&-]{0,60}"
    ),
    "we_use": (
        r"(?:(?:this|our|the) (?:web ?)?site|we)(?: and our partners)?(?: may)? "
        r"(?:uses?|places?|stores?)"
        r"(?>(?: (?:essential|necessary|analytics|tracking|third[- ]party|and|other|similar|browser"
        r"|functional))*)"
    ),
    "web": _WEB,
    "window": r"\(opens in (?:a )?new (?:window|tab)\)",
    "visit": r"(?:about|contact|advertise with|write for|work with) us",
    "years": r"[12][0-9]{3}(?: ?[-–—,] ?(?:[12][0-9]{3}|present))?",
}
"""Regular expressions for what a phrase names in braces."""


_OPENING = {"[": ("]", "]*"), "(": (")",)}
_CLOSING = ("]", "]*", ")")
_EITHER = "|"


@dataclass(frozen=True, slots=True)
class _Element:
    """A part of a sequence: its pattern, whether a blank stands before it, whether it may lack."""

    pattern: str
    blank: bool
    optional: bool = False
    repeated: bool = False


@dataclass(frozen=True)
class Phrases:
    """Phrases as `compile_phrases` takes them, compiled when they are first looked for.

    Compiling takes a moment, which a build that reads no text need not spend.
    """

    text: str

    def fullmatch(self, words: str) -> re.Match[str] | None:
        """Return the match of all `words` with one of the phrases."""
        return self._pattern.fullmatch(words)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return compile_phrases(self.text)


def compile_phrases(phrases: str) -> re.Pattern[str]:
    """Return a pattern that matches any of the phrases, one a line.

    A line that is indented further than the first goes on with the phrase above. Raises
    `ValueError` for a phrase that is not well formed and `KeyError` for an unknown piece.
    """
    lines = inspect.cleandoc(phrases).replace("|\n    ", "|").replace("\n    ", " ").splitlines()
    return re.compile("(?:" + "|".join(map(_phrase, lines)) + ")", re.IGNORECASE)


def _phrase(phrase: str) -> str:
    tokens = iter(_TOKEN.findall(phrase))
    try:
        pattern, closing = _alternatives(tokens)
        _refuse(bool(closing), f"{closing!r} closes nothing")
    except ValueError as error:
        error.add_note(f"in the phrase {phrase!r}")
        raise
    return pattern


def _alternatives(tokens: Iterator[str]) -> tuple[str, str]:
    """Return the pattern of everything up to a closing bracket, and that bracket."""
    alternatives: list[list[_Element]] = [[]]
    blank = False
    for token in tokens:
        sequence = alternatives[-1]
        if token in (*_CLOSING, _EITHER):
            _refuse(blank or not sequence, f"nothing right before {token!r}")
            if token in _CLOSING:
                return _either(alternatives), token
            alternatives.append([])
        elif token.isspace():
            _refuse(blank or not sequence, "a blank without a word before it")
            blank = True
            continue
        elif token in _OPENING:
            inner, closing = _alternatives(tokens)
            _refuse(closing not in _OPENING[token], f"{token!r} is closed by {closing!r}")
            sequence.append(_Element(inner, blank, closing != ")", closing.endswith("*")))
        else:
            pattern = PIECES[token[1:-1]] if token.startswith("{") else re.escape(token)
            sequence.append(_Element(pattern, blank))
        blank = False
    _refuse(blank, "a blank at the end")
    return _either(alternatives), ""


def _refuse(wrong: bool, message: str) -> None:  # noqa: FBT001 — a condition, as in assert
    if wrong:
        raise ValueError(message)


def _either(alternatives: list[list[_Element]]) -> str:
    return "(?:" + "|".join(map(_sequence, alternatives)) + ")"


def _sequence(elements: list[_Element]) -> str:
    """Return the pattern of elements in a row.

    What may be missing takes its blank with it: the one before it, or the one behind it where
    nothing that must be there stands before.
    """
    first = next((i for i, element in enumerate(elements) if not element.optional), None)
    if first is None:
        return "".join(f"(?:{element.pattern})?" for element in elements)
    parts = []
    for index, element in enumerate(elements):
        if index < first:
            behind = " " if elements[index + 1].blank else ""
            parts.append(_repeat(f"{element.pattern}{behind}", element))
        elif index == first:
            parts.append(element.pattern)
        else:
            before = " " if element.blank else ""
            parts.append(_repeat(f"{before}{element.pattern}", element))
    return "".join(parts)


def _repeat(pattern: str, element: _Element) -> str:
    if element.repeated:
        return f"(?:{pattern}){{0,6}}"
    return f"(?:{pattern})?" if element.optional else pattern
