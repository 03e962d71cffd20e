"""Where a name may begin and end: word boundaries as running text has them.

All functions take the text of one passage as it stands (not folded) and offsets into it. Soft
hyphens and other characters without width are looked through.
"""

from __future__ import annotations

import re
import unicodedata

from sphinx_dossier.linking.folding import APOSTROPHES, is_hyphen, is_ignorable
from sphinx_dossier.words import CONNECTORS, ELISIONS, PREFIXES, SECOND_PARTS

# What follows an apostrophe after a whole word: the genitive and contracted verbs.
_ENCLITICS = frozenset(("s", "d", "ll", "re", "ve"))
# Scripts that are written without spaces between words (Unicode Standard Annex 29 leaves their
# word breaks to dictionaries).
_UNSPACED = re.compile(
    "[\u0e00-\u0eff"  # Thai, Lao
    "\u1000-\u109f\ua9e0-\ua9ff\uaa60-\uaa7f"  # Myanmar
    "\u1780-\u17ff\u19e0-\u19ff"  # Khmer
    "\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\uff66-\uff9f"  # kana
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"  # Han
)
_WORD_ENDING_HERE = re.compile(r"[^\W\d_]+\Z")
_WORD_STARTING_HERE = re.compile(r"[^\W\d_]+")
_SPEECH_DASHES = "\u2014\u2015"


def is_word(char: str) -> bool:
    """Tell whether `char` is part of a word: a letter, mark, digit or underscore."""
    if char.isascii():
        return char.isalnum() or char == "_"
    category = unicodedata.category(char)
    return category[0] in "LM" or category in {"Nd", "Nl"}


def starts_word(text: str, start: int) -> bool:
    """Tell whether a name may begin at `start`.

    It may after a space, punctuation, an elided article (l'Afghanistan) or the first part of a
    compound (anti-Taliban), in scripts without spaces anywhere; not inside a word (O'Neill) or
    after a word that a hyphen ties to it (Tehrik-e-Taliban).
    """
    at = _visible_before(text, start)
    if at < 0 or text[at].isspace():
        return True
    char = text[at]
    if is_word(char):
        return _unspaced(char) or _unspaced(text[start])
    if char in APOSTROPHES:
        return _elided(text, at)
    if is_compounding(char):
        return _word_before(text, at) not in CONNECTORS
    return char != "@"


def ends_word(text: str, end: int) -> bool:
    """Tell whether a name may end at `end`; the counterpart of `starts_word`.

    Possessive endings, contracted verbs and second parts of compounds (Taliban-led) may follow.
    """
    at = _visible_after(text, end)
    if at == len(text) or text[at].isspace():
        return True
    char = text[at]
    if is_word(char):
        return _ends_before(char, text[end - 1])
    if char in APOSTROPHES:
        tail = _WORD_STARTING_HERE.match(text, at + 1)
        return tail is None or tail[0].casefold() in _ENCLITICS
    following = text[at + 1 : at + 2]
    if is_compounding(char):
        return not following.isdigit() and not _connects(text, at)
    if char in ".,":
        return not _goes_on(char, text[end - 1], following, dotted="." in text[end - 3 : end])
    return char != "@"


def hyphen_partner(text: str, start: int, end: int) -> str:
    """Return the capitalised word that a hyphen or en dash ties to the name, or an empty string.

    'Kellogg-Briand' is a name of its own; 'Pro-Bajwa' and 'Bajwa-Led' are only compounds.
    """
    left = _visible_before(text, start)
    if left >= 0 and is_compounding(text[left]):
        word = _word_before(text, left)
        if word[:1].isupper() and word.casefold() not in PREFIXES:
            return word
    right = _visible_after(text, end)
    if right < len(text) and is_compounding(text[right]):
        word = _word_after(text, right)
        if word[:1].isupper() and word.casefold() not in SECOND_PARTS:
            return word
    return ""


def is_compounding(char: str) -> bool:
    """Tell whether `char` ties words together: a hyphen or en dash, not the dash of speech."""
    return is_hyphen(char) and char not in _SPEECH_DASHES


def _visible_before(text: str, start: int) -> int:
    at = start - 1
    while at >= 0 and is_ignorable(text[at]):
        at -= 1
    return at


def _visible_after(text: str, end: int) -> int:
    at = end
    while at < len(text) and is_ignorable(text[at]):
        at += 1
    return at


def _unspaced(char: str) -> bool:
    return char > "\u0dff" and _UNSPACED.match(char) is not None


def _ends_before(char: str, last: str) -> bool:
    """Tell whether a name may end at `last` where the word character `char` follows."""
    belongs = unicodedata.category(char)[0] == "M"
    return not belongs and (_unspaced(char) or _unspaced(last))


def _word_before(text: str, at: int) -> str:
    found = _WORD_ENDING_HERE.search(text, max(0, at - 40), at)
    return found[0] if found else ""


def _word_after(text: str, at: int) -> str:
    found = _WORD_STARTING_HERE.match(text, at + 1)
    return found[0] if found else ""


def _elided(text: str, at: int) -> bool:
    """Tell whether the apostrophe at `at` is a quotation mark or ends an elided word."""
    if at == 0 or not is_word(text[at - 1]):
        return True
    word = _word_before(text, at)
    if word in ELISIONS:
        return True
    # A capital is an elision only where a sentence begins: D'Amato is a name.
    before = text[max(0, at - len(word) - 8) : at - len(word)].rstrip(" \"'“‘«(")
    return word.casefold() in ELISIONS and (not before or before[-1] in ".!?…:\n")


def _connects(text: str, at: int) -> bool:
    """Tell whether the hyphen at `at` leads over a connector to more of the name."""
    word = _word_after(text, at)
    beyond = at + 1 + len(word)
    return word in CONNECTORS and beyond < len(text) and is_hyphen(text[beyond])


def _goes_on(mark: str, last: str, following: str, *, dotted: bool) -> bool:
    """Tell whether a full stop or comma continues the word: 1.5, U.S.S.R., dawn.com."""
    if last.isdigit() and following.isdigit():
        return True
    if mark == ",":
        return False
    return following.islower() or (dotted and following.isalpha())
