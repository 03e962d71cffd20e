"""The blocks of a text: lines, hard-wrapped paragraphs, list items, before anyone says what
they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

_BREAK = re.compile(r"\r\n|[\n\r\v\f\u2028\u2029]")
_LINE = re.compile(r"\S[^\n\r\v\f\u2028\u2029]*")
_INVISIBLE = " \t\u00a0\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
"""Characters that show nothing: a line of nothing else is a blank line."""

_SURE_MARK = re.compile(r"(?:[•▪◦‣●■▸►][^\S\n]*|·[^\S\n]+)(?=\S)")
_UNSURE_MARK = re.compile(r"[*–-][^\S\n]+(?=\S)")
"""These open a list item only beside another: one alone is a footnote, an attribution, a dash."""
_NEARBY = 12
"""Within how many lines the other item is looked for."""

_FINAL = re.compile(r"""[.?!:;…。？！؟۔।]["'”’»)\]*]*\Z""")
_NARROWEST, _WIDEST = 40, 120
"""Columns between which lines are wrapped by hand or by an editor."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line with something on it.

    ``text[start:end]`` is the line without surrounding white space and without list mark;
    `mark` is the offset of its list mark, or ``None``; `indent` counts the characters between
    the margin and `start`; `gap` says that a blank line stands above.
    """

    start: int
    end: int
    mark: int | None
    indent: int
    gap: bool

    @property
    def right(self) -> int:
        """The column where the line ends."""
        return self.indent + self.end - self.start


@dataclass(frozen=True, slots=True)
class Block:
    """A line, or several that are one hard-wrapped paragraph, without surrounding white space.

    `mark` is the offset of the list mark before it, or ``None``; `lines` is how many lines it
    takes; `gap` says that a blank line stands above.
    """

    start: int
    end: int
    mark: int | None
    lines: int
    gap: bool


def blocks(text: str) -> list[Block]:
    """Return the blocks of `text` in order; between them stands only white space.

    Line ends of every system count, as do form feeds and Unicode's separators.
    """
    found: list[Block] = []
    run: list[Line] = []
    for line in _lines(text):
        if run and (line.gap or line.mark is not None):
            found.extend(_paragraphs(text, run))
            run = []
        run.append(line)
    if run:
        found.extend(_paragraphs(text, run))
    return found


def _lines(text: str) -> Iterator[Line]:
    """Yield the lines with something on them, their list marks told apart."""
    bare = list(_bare_lines(text))
    for index, line in enumerate(bare):
        yield _without_mark(text, bare, index) or line


def _bare_lines(text: str) -> Iterator[Line]:
    previous = 0
    gap = False
    for match in _LINE.finditer(text):
        if not match[0].strip(_INVISIBLE):
            gap = True
            continue
        start, end = match.start(), match.start() + len(match[0].rstrip())
        between = text[previous:start]
        first = _BREAK.search(between)
        gap = gap or (first is not None and _BREAK.search(between, first.end()) is not None)
        margin = max(map(between.rfind, "\n\r\v\f\u2028\u2029"))
        yield Line(start, end, None, len(between) - margin - 1, gap)
        previous, gap = end, False


def _without_mark(text: str, bare: Sequence[Line], index: int) -> Line | None:
    """Return the line at `index` behind its list mark, or ``None`` if it has none."""
    line = bare[index]
    if _ornament(text, line):
        return None
    mark = _SURE_MARK.match(text, line.start, line.end)
    if mark is None:
        mark = _UNSURE_MARK.match(text, line.start, line.end)
        if mark is None:
            return None
        nearby = (range(index - 1, index - _NEARBY, -1), range(index + 1, index + _NEARBY))
        if not any(_item_among(text, bare, line, indices) for indices in nearby):
            return None
    indent = line.indent + mark.end() - line.start
    return Line(mark.end(), line.end, line.start, indent, line.gap)


def _item_among(text: str, bare: Sequence[Line], line: Line, indices: Iterable[int]) -> bool:
    """Return whether the first line that does not hang below an item has the mark of `line`."""
    for index in indices:
        if not 0 <= index < len(bare):
            return False
        other = bare[index]
        if other.indent <= line.indent:
            return (
                other.indent == line.indent
                and text[other.start] == text[line.start]
                and _UNSURE_MARK.match(text, other.start, other.end) is not None
            )
    return False


def _ornament(text: str, line: Line) -> bool:
    """Return whether the line is a row of marks such as ``* * *``, not an item."""
    return line.end - line.start < 40 and not set(text[line.start : line.end]) - set("•·■*–- \t")


def _paragraphs(text: str, run: Sequence[Line]) -> Iterator[Block]:
    """Yield the blocks of a run of lines without blank lines or new list marks inside."""
    first = 0
    for last, joined in enumerate(_joins(text, run)):
        if not joined:
            yield _block(run[first : last + 1])
            first = last + 1
    yield _block(run[first:])


def _block(lines: Sequence[Line]) -> Block:
    return Block(lines[0].start, lines[-1].end, lines[0].mark, len(lines), lines[0].gap)


def _joins(text: str, run: Sequence[Line]) -> list[bool]:
    """Return for each break of a run whether the paragraph goes on after it.

    Lines are taken for hard-wrapped only where every break inside a sentence stands where the
    next word would not have fitted: one paragraph a line, verse, addresses and tables stay
    apart. (A few much shorter lines are headings and labels between wrapped paragraphs.) The
    continuation lines of a list item hang below its text.
    """
    if run[0].mark is not None and all(line.indent >= run[0].indent for line in run[1:]):
        return [True] * (len(run) - 1)
    width = max(line.right for line in run)
    if not _NARROWEST <= width <= _WIDEST:
        return [False] * (len(run) - 1)
    inside = labels = 0
    joins = []
    for line, below in pairwise(run):
        ended = _FINAL.search(text, max(line.start, line.end - 8), line.end) is not None
        reach = line.right + 1 + _first_word(text, below)
        full = reach > width
        if ended:
            joins.append(full and below.indent <= line.indent)
        # Optimal filling (fmt) leaves lines a little short; a small letter makes up for it.
        elif full or (reach > 0.8 * width and text[below.start].islower()):
            inside += 1
            joins.append(True)
        elif line.right < 0.5 * width:
            labels += 1
            joins.append(False)
        else:
            return [False] * (len(run) - 1)
    return joins if inside and 3 * labels <= inside else [False] * (len(run) - 1)


def _first_word(text: str, line: Line) -> int:
    """Return the length of the line's first word; 1 in scripts that do not part words."""
    blank = text.find(" ", line.start, line.end)
    if blank >= 0:
        return blank - line.start
    return 1 if line.end - line.start > 20 else line.end - line.start
