r"""Our own pages, read back: the small part of MyST that the templates write.

A page of the archive is Markdown that we wrote ourselves: paragraphs of escaped text, references
and links; lists; definitions; directives. `blocks` reads that much and no more, in a few regular
expressions. Where a line holds anything else, such as a curator's prose or what a template of the
user's adds, it raises `Unknown`, and MyST reads the page instead. What is read here means what it
means in MyST; a test compares the two on whole archives.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from html import unescape
from typing import Final, NamedTuple, NoReturn


class Unknown(Exception):  # noqa: N818 — nothing is wrong: somebody else has to read it
    """The text holds something that is read in full by MyST only."""


# --- What a page holds ------------------------------------------------------------------------


class Role(NamedTuple):
    """A role of ours: ``{dossier:name}`text <target>```, or without a target."""

    name: str
    text: str
    target: str


class WebLink(NamedTuple):
    """A link to an address on the web."""

    text: str
    address: str


class Code(NamedTuple):
    """Words in a typewriter face, such as a digest."""

    text: str


Inline = str | Role | WebLink | Code
"""A stretch of a line: text as it is shown, or what stands in it."""

Line = tuple[Inline, ...]


class Paragraph(NamedTuple):
    """A paragraph, which is one line of the page."""

    line: Line


class Bullets(NamedTuple):
    """A list: the paragraphs of each item."""

    items: tuple[tuple[Paragraph, ...], ...]


class Definitions(NamedTuple):
    """Terms, and the paragraphs that define each, one for each definition."""

    items: tuple[tuple[Line, tuple[Paragraph, ...]], ...]


class Heading(NamedTuple):
    """A heading of ``level`` 1 or 2, in the line ``number`` (from 0) of its text."""

    level: int
    line: Line
    number: int


class Fence(NamedTuple):
    """A directive: its content begins at the line ``number`` (from 0) of the text it stands in."""

    name: str
    argument: str
    options: Mapping[str, str]
    content: Sequence[str]
    number: int


class Lines(NamedTuple):
    """The lines of a concordance that are from one source: its ``number`` on the page."""

    number: str
    blocks: tuple[Plain, ...]


Plain = Paragraph | Bullets | Definitions | Lines


class Stretch(NamedTuple):
    """Plain blocks in a row: their text, and the line ``number`` (from 0) at which it begins."""

    text: str
    blocks: tuple[Plain, ...]
    number: int


Block = Stretch | Heading | Fence

# --- Lines ------------------------------------------------------------------------------------

_ESCAPED: Final = r"\\[!-/:-@\[-`{-~]"
# No white space but the blank, which other kinds have to be written as numbers.
_SPACES: Final = r"\x7f-\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_LITERAL: Final = rf"[^\\`{{}}\[\]<>&*_~$!|^\x00-\x1f{_SPACES}]"
_TOKEN: Final = re.compile(
    rf"(?P<text>(?:{_LITERAL}+|{_ESCAPED})+)"
    r"|\{dossier:(?P<role>[a-z][a-z0-9_-]*)\}`(?P<content>[^`\x00-\x1f]+)`"
    r"|&#(?P<number>[0-9]{1,7});"
    rf"|\[(?P<shown>(?:{_LITERAL}|{_ESCAPED})+)\]\(<(?P<address>[^<>\\\s]+)>\)"
    r"|`(?P<code>[0-9a-f]+)`"
)
_ESCAPE: Final = re.compile(r"\\(.)")
# An address that Markdown's own rules leave as it is.
_ADDRESS: Final = re.compile(r"https?://[A-Za-z0-9/._~:?#=&;+,@-]+")
# What would begin another kind of block.
_BLOCK_MARK: Final = re.compile(r"[-+*#>%=:|~ ]|[0-9]+[.)](\s|$)|\(")


def line(text: str) -> Line:
    """Return a paragraph's line taken apart. Raises `Unknown` for what is not ours."""
    if _BLOCK_MARK.match(text):
        _unknown()
    found: list[Inline] = []
    at = 0
    for match in _TOKEN.finditer(text):
        if match.start() != at:
            _unknown()
        at = match.end()
        found.append(_INLINES[match.lastgroup or ""](match))
    if at != len(text):
        _unknown()
    return tuple(found)


def _unknown() -> NoReturn:
    raise Unknown


def _text(match: re.Match[str]) -> str:
    return plain(match["text"])


def plain(text: str) -> str:
    """Return text without the backslashes that escape its punctuation."""
    # Python 3.11 takes four times as long to replace them.
    return "".join(_ESCAPE.split(text)) if "\\" in text else text


def _role(match: re.Match[str]) -> Role:
    name, content = match["role"], match["content"]
    # MyST takes apart as Sphinx does the words of a reference, and what it refers to.
    words, sign, target = content.rpartition("<")
    if words and sign and target.endswith(">"):
        return Role(name, words.rstrip() or words[0], target[:-1])
    return Role(name, content, "")


def _web_link(match: re.Match[str]) -> WebLink:
    address = unescape(match["address"])
    if not _ADDRESS.fullmatch(address):
        _unknown()
    return WebLink(plain(match["shown"]), address)


def _number(match: re.Match[str]) -> str:
    return chr(int(match["number"]))


def _code(match: re.Match[str]) -> Code:
    return Code(match["code"])


_INLINES: Final[Mapping[str, Callable[[re.Match[str]], Inline]]] = {
    "text": _text,
    "content": _role,
    "number": _number,
    "address": _web_link,
    "code": _code,
}

# --- Blocks -----------------------------------------------------------------------------------

_FENCE: Final = re.compile(r"(?P<fence>`{3,})\{(?P<name>[a-z:-]+)\}(?: (?P<argument>\S.*))?")
_OPTION: Final = re.compile(r":(?P<key>[a-z-]+):(?: (?P<value>\S.*)?)?")
_SCALAR: Final = re.compile(r"[A-Za-z][\w -]*", re.ASCII)


def blocks(lines: Sequence[str]) -> Iterator[Block]:
    """Yield the blocks of a text. Raises `Unknown` at the first thing that is not ours."""
    at = 0
    while at < len(lines):
        shown = lines[at]
        if not shown:
            at += 1
        elif shown.startswith("```") and not shown.startswith(_LINES):
            fence, at = _fence(lines, at)
            yield fence
        elif shown.startswith(("# ", "## ")):
            marks, _space, rest = shown.partition(" ")
            yield Heading(len(marks), line(rest.strip(" ")), at)
            at += 1
        else:
            begin = at
            found, at = _stretch(lines, at)
            yield Stretch("\n".join(lines[begin:at]), found, begin)


def plain_blocks(text: str) -> tuple[Plain, ...]:
    """Return the blocks of a stretch's text."""
    return _stretch(text.split("\n"), 0)[0]


def _stretch(lines: Sequence[str], at: int) -> tuple[tuple[Plain, ...], int]:
    """Return the plain blocks from the line `at` on, and the number of the line after them."""
    found: list[Plain] = []
    end = len(lines)
    while at < end:
        shown = lines[at]
        if not shown:
            at += 1
        elif shown.startswith(_LINES):
            group, at = _lines(lines, at)
            found.append(group)
        elif shown.startswith(("```", "# ", "## ")):
            break
        elif shown.startswith("- "):
            bullets, at = _bullets(lines, at)
            found.append(bullets)
        elif at + 1 < end and lines[at + 1].startswith(": "):
            definitions, at = _definitions(lines, at)
            found.append(definitions)
        else:
            _alone(lines, at + 1)
            found.append(Paragraph(line(shown.rstrip(" "))))
            at += 1
    return tuple(found), at


_LINES: Final = "````{dossier:lines} "


def _lines(lines: Sequence[str], at: int) -> tuple[Lines, int]:
    """Return the group of lines that begins at the line `at`, and the number of the line after."""
    fence, following = _fence(lines, at)
    found, end = _stretch(fence.content, 0)
    if fence.options or end < len(fence.content):
        _unknown()
    return Lines(fence.argument, found), following


def _alone(lines: Sequence[str], following: int) -> None:
    """Make sure that a paragraph ends with its line: that a blank line or a fence follows."""
    if following < len(lines) and lines[following] and not lines[following].startswith("```"):
        _unknown()


def _fence(lines: Sequence[str], at: int) -> tuple[Fence, int]:
    """Return the directive that begins at the line `at`, and the number of the line after it."""
    match = _FENCE.fullmatch(lines[at].rstrip(" "))
    if match is None:
        _unknown()
    try:
        end = lines.index(match["fence"], at + 1)
    except ValueError:
        _unknown()
    begin = at + 1
    options: dict[str, str] = {}
    while begin < end and (given := _OPTION.fullmatch(lines[begin])):
        options[given["key"]] = _option(given["value"] or "")
        begin += 1
    if options and begin < end and not lines[begin]:
        begin += 1
    return Fence(match["name"], match["argument"] or "", options, lines[begin:end], begin), end + 1


def _option(value: str) -> str:
    if value.startswith('"'):
        try:
            return str(json.loads(value))
        except ValueError:
            _unknown()
    if value and not _SCALAR.fullmatch(value):
        _unknown()
    return value


def _bullets(lines: Sequence[str], at: int) -> tuple[Bullets, int]:
    """Return the list that begins at the line `at`, and the number of the line after it."""
    items: list[tuple[Paragraph, ...]] = []
    end = len(lines)
    while at < end and lines[at].startswith("- "):
        paragraphs = [Paragraph(line(lines[at][2:].rstrip(" ")))]
        at += 1
        while True:
            following = at
            while following < end and not lines[following]:
                following += 1
            if following in (at, end) or not lines[following].startswith("  "):
                break
            paragraphs.append(Paragraph(line(lines[following][2:].rstrip(" "))))
            at = following + 1
        if following < end and following == at and not lines[at].startswith(("- ", "```")):
            _unknown()
        at = following
        items.append(tuple(paragraphs))
    return Bullets(tuple(items)), at


def _definitions(lines: Sequence[str], at: int) -> tuple[Definitions, int]:
    """Return the definitions that begin at the line `at`, and the number of the line after."""
    items: list[tuple[Line, tuple[Paragraph, ...]]] = []
    end = len(lines)
    while at + 1 < end and lines[at] and lines[at + 1].startswith(": "):
        term = line(lines[at].rstrip(" "))
        at += 1
        paragraphs: list[Paragraph] = []
        while at < end and lines[at].startswith(": "):
            paragraphs.append(Paragraph(line(lines[at][2:].rstrip(" "))))
            at += 1
            while at < end and not lines[at]:
                at += 1
        items.append((term, tuple(paragraphs)))
    return Definitions(tuple(items)), at
