"""Text as MyST, so that it can only ever be text.

A source may hold anything: front matter, directives, raw HTML, substitutions. `escape` turns any
Unicode text into inline MyST that shows exactly that text, whichever MyST extensions a site has
enabled. Values that already are MyST carry the type `Myst`, and the templates' environment
escapes everything else, so a template that forgets to escape is still safe.
"""

from __future__ import annotations

import json
import re
from string import Formatter
from typing import Final


class Myst(str):
    """Text that already is MyST; everything else is escaped before it reaches a page."""

    __slots__ = ()


# Three groups of characters do not stand for themselves.
# 1. ASCII punctuation: CommonMark lets every one of them be escaped by a backslash, and no
#    MyST extension reads an escaped character as markup.
# 2. White space other than single inner spaces: Markdown trims and joins it, and Python's
#    `splitlines` (used by docutils) breaks lines at many of these characters. A numeric
#    character reference is kept as it is.
# 3. Characters that XML cannot carry, and the other control characters: a role of our own
#    brings them into the document tree, and each output format shows them in its own way.
_PUNCTUATION: Final = r"[!-/:-@\[-`{-~]"
_WHITE: Final = r" (?=\s)|(?<=\s) |[^\S \x0b\x0c\x1c-\x1f\x85]"
_CONTROL: Final = r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]|" + "|".join(
    f"[{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}]" for plane in range(1, 17)
)
_CONTROLS: Final = re.compile(_CONTROL)
_INSIDE: Final = re.compile(f"(?P<mark>{_PUNCTUATION})|(?P<control>{_CONTROL})|{_WHITE}")
_SPECIAL: Final = re.compile(f"{_INSIDE.pattern}|^ | $")

# Of most texts every character can be printed: they hold no control character and no white space
# but blanks. Then a shorter pattern does, in a fraction of the time.
_MARK: Final = re.compile(_PUNCTUATION)


def _is_simple(text: str) -> bool:
    """Whether nothing in `text` but its punctuation could stand for something else."""
    return text.isprintable() and "  " not in text


def visible(text: str) -> str:
    """Return `text` with a stand-in for each control character: ``␀`` for NUL."""
    return text if text.isprintable() else _CONTROLS.sub(lambda match: picture(match[0]), text)


def picture(character: str) -> str:
    """Return a visible stand-in for a control character."""
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else "\ufffd"


def escape(text: str) -> Myst:
    """Return inline MyST that shows `text`, character for character."""
    if not text.startswith(" ") and not text.endswith(" "):
        return escape_inside(text)
    return Myst(_SPECIAL.sub(_escape_match, text))


def escape_inside(text: str) -> Myst:
    """Return the same for text that stands between other inline MyST, such as two roles."""
    if _is_simple(text):
        # A function, since Python 3.11 takes twice as long to fill in a replacement.
        return Myst(_MARK.sub(_escape_mark, text))
    return Myst(_INSIDE.sub(_escape_match, text))


def _escape_mark(match: re.Match[str]) -> str:
    return "\\" + match[0]


def _escape_match(match: re.Match[str]) -> str:
    character = match[0]
    if match["mark"]:
        return _escape_mark(match)
    if match["control"]:
        return f"{{dossier:char}}`{ord(character):04x}`"
    return f"&#{ord(character)};"


def fill(message: str, **values: Myst) -> Myst:
    """Return a message as inline MyST, with MyST in the place of its fields ``{name}``."""
    return Myst(
        "".join(
            escape_inside(words) + (values[name] if name else "")
            for words, name, _spec, _conversion in Formatter().parse(message)
        )
    )


# In a role's content nothing is markup but the closing backtick; Sphinx's roles read `!`, `<`
# and `>`, and Markdown folds line breaks. All these are written as `\<hexadecimal number>;`.
_ROLE_MARK: Final = re.compile(r"[\\`<>!]")
_ROLE_SPECIAL: Final = re.compile(rf"{_ROLE_MARK.pattern}|{_CONTROL}|{_WHITE}|^ | $")
_ROLE_ESCAPE: Final = re.compile(r"\\([0-9a-f]+);")


def role(name: str, text: str, target: str) -> Myst:
    """Return the role ``dossier:<name>`` showing `text` and pointing to `target`.

    `target` must not hold ``<`` or ``>``; `unescape_role_text` undoes what is done to `text`.
    """
    return Myst(f"{{dossier:{name}}}`{_role_text(text)} <{target}>`")


def quiet(text: str) -> Myst:
    """Return words that should stand back, such as a count; nothing for no text."""
    return Myst(f"{{dossier:quiet}}`{_role_text(text)}`" if text else "")


def _role_text(text: str) -> str:
    if _is_simple(text) and text == text.strip(" ") and not _ROLE_MARK.search(text):
        return text
    return _ROLE_SPECIAL.sub(lambda match: f"\\{ord(match[0]):x};", text)


def unescape_role_text(text: str) -> str:
    """Return the text that `role` was given."""
    if "\\" not in text:
        return text
    return _ROLE_ESCAPE.sub(lambda match: chr(int(match[1], 16)), text)


def web_link(text: str, url: str) -> Myst:
    """Return a link to a web address, which Markdown would read for escapes and references."""
    address = "".join(f"%{ord(c):02X}" if c in "<>\\\"' \n\r\t`" else c for c in url)
    return Myst(f"[{escape(text)}](<{address.replace('&', '&amp;')}>)")


def option(value: object) -> Myst:
    """Return `value` as the value of a directive's option or a front-matter key: JSON is YAML."""
    return Myst(json.dumps(value, ensure_ascii=False).translate(_JSON_ESCAPES))


# JSON strings may hold characters at which Python's `splitlines` breaks, or that YAML refuses.
_JSON_ESCAPES: Final = {
    code: f"\\u{code:04x}"
    for code in (*range(0x7F, 0xA0), 0x2028, 0x2029, 0xFEFF, *range(0xFDD0, 0xFDF0), 0xFFFE, 0xFFFF)
}


def fence(content: str) -> Myst:
    """Return a code fence longer than any run of backticks in `content`."""
    longest = max((len(run) for run in re.findall(r"`+", content)), default=0)
    return Myst("`" * max(3, longest + 1))
