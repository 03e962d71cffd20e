"""Whether a text breaks off before its end."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sphinx_dossier.ingest.blocks import Block
from sphinx_dossier.ingest.furniture import FURNITURE_RULES
from sphinx_dossier.ingest.metadata import Statement
from sphinx_dossier.model import PassageKind

_OFFERING = frozenset(rule.name for rule in FURNITURE_RULES if rule.cuts_off)
_INTERRUPTING = frozenset({"advertisement", "advertisement-word", "media-label", "separator"})
"""Furniture that stands in the middle of a text as well; other furniture ends it."""

_ELLIPSIS = re.compile(
    r"""
    (?: \.\.\.+ | … | \.\ \.\ \. | \[(?:\.\.\.|…)\] | \((?:\.\.\.|…)\) ) [ »→>]* \Z
    | \(more\) \Z
    | [.!?…\])"'”’]\ [\[(]? (?:continue\ reading|read\ more|read\ the\ full\ story) [\])]?
      [ .…»→>]* \Z
    | \[\+[0-9]+\ chars\] \Z
    """,
    re.IGNORECASE | re.VERBOSE,
)
_DANGLING = re.compile(
    r"(?:,|\b(?:the|a|an|of|and|or|to|in|by|with|for|from|that|which|as|at|on|was|were|is|are|his"
    r"|its|their|into|than|but))\Z"
)
_LONG = 60
"""Characters from which a block is taken for a paragraph whose end can be missing."""


def is_cut_off(
    text: str, blocks: Sequence[Block], verdicts: Sequence[PassageKind | Statement], last_prose: int
) -> bool:
    """Return whether the text's last passage breaks off, or a link below it offers the rest.

    `last_prose` is the index of the last block of prose, or -1. An ellipsis before a closing
    quotation mark is the speaker's, who trails off; one at the very end of a text is taken for
    the sign of a cut, since feeds and teasers put it there. A reader who is told so in error
    loses less than one who takes half a text for the whole.
    """
    last = _last_passage(verdicts, last_prose)
    if last < 0:
        return False
    block = blocks[last]
    ending = text[max(block.start, block.end - 80) : block.end]
    if _ELLIPSIS.search(ending):
        return True
    long = verdicts[last] is PassageKind.PARAGRAPH and block.end - block.start >= _LONG
    if long and _DANGLING.search(ending):
        return True
    return any(_labels(verdict) & _OFFERING for verdict in verdicts[last + 1 :])


def _last_passage(verdicts: Sequence[PassageKind | Statement], last_prose: int) -> int:
    """Return the index of the text's last passage, or -1 if there is none.

    Below the last prose the first furniture ends the text: passages below it are most likely
    titles of other pages.
    """
    last = last_prose
    for index in range(last_prose + 1, len(verdicts)):
        if isinstance(verdicts[index], PassageKind):
            last = index
        elif last_prose >= 0 and _labels(verdicts[index]) - _INTERRUPTING:
            break
    return last


def _labels(verdict: PassageKind | Statement) -> set[str]:
    return set() if isinstance(verdict, PassageKind) else {item.label for item in verdict.items}
