"""From bytes to text, so that the text can be turned back into the same bytes."""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass

from charset_normalizer import from_bytes

_BYTE_ORDER_MARKS = (
    # UTF-32 first: its little-endian mark begins with that of UTF-16.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_GUESSED_FROM = 1 << 20
"""How many bytes a guess looks at."""

_MAINFRAME = ["cp037", "cp1026", "cp1140", "cp273", "cp424", "cp500", "cp875"]
"""EBCDIC reads anything as something; no text file of today is written in it."""

_CONTROL_BYTES = bytes(range(9)) + bytes(range(14, 27)) + bytes(range(28, 32))
_CONTROL_CHARACTERS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_BINARY_SHARE = 0.02
"""Text hardly has a control character; compressed data have one byte in nine."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text and how to get its bytes back.

    ``byte_order_mark + text.encode(encoding)`` is the file. `trouble` tells a person what is
    wrong with the file, or is empty; `line` is where, counted from 1, or ``None`` for the whole.
    """

    text: str
    encoding: str
    certain: bool
    byte_order_mark: bytes = b""
    trouble: str = ""
    line: int | None = None


def decode(data: bytes) -> Decoded:
    """Return the text of `data`, whatever it is.

    A byte-order mark decides; else UTF-8 is tried; else the encoding is guessed, and a guess is
    taken only if it gives the same bytes back. Latin-1, which reads anything, comes last.
    """
    if not data:
        return Decoded("", "utf-8", certain=True, trouble=_EMPTY)
    marked = _marked(data)
    if marked is not None:
        return _checked(marked)
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    body = data[len(mark) :]
    text = _exactly(body, "utf-8")
    if text is not None and not _wide(body):
        return _checked(Decoded(text, "utf-8", certain=True))
    return _guessed(body, mark)


_EMPTY = "the file is empty: add its text, or take it out of the folder of sources"
_BINARY = (
    "this looks like a binary file, not like text: "
    "export it as plain text, or take it out of the folder of sources"
)


def _exactly(data: bytes, encoding: str) -> str | None:
    """Return `data` decoded, or ``None`` unless encoding the text gives `data` again."""
    try:
        text = data.decode(encoding)
        return text if text.encode(encoding) == data else None
    except (UnicodeError, LookupError):
        return None


def _marked(data: bytes) -> Decoded | None:
    """Return `data` decoded as its byte-order mark says, if it has one and that works."""
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            text = _exactly(data[len(mark) :], encoding)
            if text is not None:
                return Decoded(text, encoding, certain=True, byte_order_mark=mark)
    return None


def _checked(decoded: Decoded) -> Decoded:
    """Return `decoded`, with trouble where its characters are not those of a text."""
    text = decoded.text
    controls = len(_CONTROL_CHARACTERS.findall(text))
    if not text.strip():
        trouble = _EMPTY if not text else "the file holds only white space: add its text"
    elif controls > len(text) * _BINARY_SHARE:
        trouble = _BINARY
    else:
        return decoded
    return Decoded(
        text, decoded.encoding, decoded.certain, decoded.byte_order_mark, trouble=trouble
    )


def _wide(data: bytes) -> str:
    """Return the name of the UTF-16 that `data` seem to be without a byte-order mark, or ``""``.

    In Latin-script UTF-16 nearly every second byte is NUL. (Such bytes are valid UTF-8 too.)
    """
    half = len(data) // 2
    if half == 0 or len(data) % 2:
        return ""
    for encoding, nul_at, other_at in (("utf-16-le", 1, 0), ("utf-16-be", 0, 1)):
        mostly_nul = data[nul_at::2].count(0) > half * 0.6
        hardly_nul = data[other_at::2].count(0) < half * 0.05
        if mostly_nul and hardly_nul and _exactly(data, encoding) is not None:
            return encoding
    return ""


def _guessed(body: bytes, mark: bytes) -> Decoded:
    wide = _wide(body)
    controls = len(body) - len(body.translate(None, _CONTROL_BYTES))
    if not wide and controls > len(body) * _BINARY_SHARE:
        binary = body.decode("latin-1")
        return Decoded(binary, "latin-1", certain=False, byte_order_mark=mark, trouble=_BINARY)
    for encoding in (wide, _likeliest(body), "latin-1"):
        text = _exactly(body, encoding) if encoding else None
        if text is not None:
            break
    else:  # pragma: no cover — latin-1 reads and writes every byte
        raise AssertionError
    at = None if wide else _first_fault(body)
    line = None if at is None else body.count(b"\n", 0, at) + 1
    trouble = (
        f"the file is not UTF-8; it was read as {encoding}, which is a guess: "
        "check the text and save it as UTF-8"
    )
    return Decoded(text, encoding, certain=False, byte_order_mark=mark, trouble=trouble, line=line)


def _first_fault(data: bytes) -> int:
    """Return the offset of the first byte that is not UTF-8."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as fault:
        return fault.start
    return 0


def _likeliest(data: bytes) -> str:
    """Return the encoding that makes most sense of `data`, or ``""``.

    Several often read a Western text about equally well, and how frequent its letters are does not
    tell 'Björn' from 'Bj÷rn'. What cannot stand within a word does, and how much of the whole is
    out of the ordinary; among equals Windows-1252 is by far the commonest.
    """
    first = max(0, _first_fault(data) - _GUESSED_FROM // 2)
    part = data[first : first + _GUESSED_FROM]
    ranked = []
    for number, guess in enumerate(from_bytes(part, cp_exclusion=_MAINFRAME)):
        common = "cp1252" in guess.could_be_from_charset
        encoding = "cp1252" if common else guess.encoding
        misfits = _misfits(part.decode(encoding, "replace"))
        ranked.append((misfits, guess.chaos, not common, number, encoding))
    return min(ranked)[-1] if ranked else ""


def _misfits(text: str) -> int:
    """Return how many characters of `text` cannot stand where they do, so that it is misread.

    They are signs between two letters (Bj÷rn, Bj”rn), capitals after a small letter (CafÈ), and
    letters of another script within a word (cafΘ). ASCII is not counted: every encoding has it.
    """
    return len(_MISFIT.findall(text.translate({ord(each): _class(each) for each in set(text)})))


# By the letters of `_class`.
_MISFIT = re.compile("(?<=[aAeE])s(?=[aAeE])|(?<=[ae])E|(?<=[aAeE])x|x(?=[aAeE])")
_BETWEEN_LETTERS = frozenset("’‘‐‑–—…·\xad\xa0")


def _class(letter: str) -> str:
    """Return what a character is: ``a`` or ``A`` if it is a letter, ``e`` or ``E`` with a mark.

    ``x`` is a letter of another script than the Latin, and ``s`` a sign beyond ASCII that does not
    stand between letters; all else is a space.
    """
    if letter.isascii():
        return ("A" if letter.isupper() else "a") if letter.isalpha() else " "
    if letter.isalpha():
        if not unicodedata.name(letter, "").startswith("LATIN"):
            return "x"
        return "E" if letter.isupper() else "e"
    return " " if letter in _BETWEEN_LETTERS or unicodedata.combining(letter) else "s"
