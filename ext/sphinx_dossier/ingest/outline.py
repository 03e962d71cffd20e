"""What each block of a source is: a passage of some kind, metadata, or furniture.

The body runs from the first to the last block of prose. What stands before it (the head) and
after it (the tail) is where pages put their furniture and metadata, and only there are the less
certain rules asked. A block that no rule claims is a passage.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sphinx_dossier.ingest.blocks import Block
from sphinx_dossier.ingest.ending import is_cut_off
from sphinx_dossier.ingest.furniture import FurnitureRule, Reach, rule_for, words_of
from sphinx_dossier.ingest.metadata import (
    Statement,
    copyright_statement,
    datum,
    looks_like_a_person,
    looks_like_a_topic,
    stated,
    statement,
)
from sphinx_dossier.ingest.shapes import (
    like_deck,
    like_heading,
    like_prose,
    like_stopped_title,
    like_title,
)
from sphinx_dossier.model import Account, Datum, LedgerItem, PassageKind

Verdict = PassageKind | Statement
"""What a block is; furniture is a statement that says nothing."""

_LONGEST_HEAD = 40
"""How many blocks before the body may still be head; a list of names is not."""


@dataclass(frozen=True, slots=True)
class Outline:
    """The verdict on each block, the metadata that was read, and whether the text breaks off."""

    verdicts: tuple[Verdict, ...]
    metadata: Mapping[str, Datum]
    cut_off: bool


def outline(text: str, blocks: Sequence[Block], known: Mapping[str, str]) -> Outline:
    """Return what each block is.

    `known` is the metadata an editor gave: it helps to recognise title and deck, and a field
    given as empty is not read from the text.
    """
    page = _Page(text, blocks, known)
    page.take_sure_furniture()
    body = page.body()
    page.take_head(body)
    page.take_tail(body)
    page.take_edges(body)
    verdicts = page.passages()
    last_prose = -1 if body.last is None else body.last
    cut_off = is_cut_off(text, blocks, verdicts, last_prose)
    return Outline(verdicts, page.metadata, cut_off)


class _Page:
    """The blocks of a source while their verdicts are found, the surest first."""

    def __init__(self, text: str, blocks: Sequence[Block], known: Mapping[str, str]) -> None:
        self.text = text
        self.blocks = blocks
        self.known = {name: " ".join(value.split()) for name, value in known.items()}
        self.words = [words_of(text, block.start, block.end) for block in blocks]
        self.verdicts: list[Verdict | None] = [None] * len(blocks)
        self.metadata: dict[str, Datum] = {}
        self._said: dict[int, Statement | None] = {}
        self.title: int | None = None

    # --- Asking ---

    def is_open(self, index: int) -> bool:
        """Return whether nothing has claimed the block."""
        return self.verdicts[index] is None

    def raw(self, index: int) -> str:
        """Return the block as it stands in the text."""
        block = self.blocks[index]
        return self.text[block.start : block.end]

    def statement(self, index: int) -> Statement | None:
        """Return what the block surely says about the text."""
        if index not in self._said:
            block = self.blocks[index]
            self._said[index] = statement(self.text, block.start, block.end)
        return self._said[index]

    def is_bare_date(self, index: int) -> bool:
        """Return whether the block is a date and nothing else."""
        said = self.statement(index) if len(self.words[index]) < 60 else None
        if said is None or not said.says("date_as_written"):
            return False
        written = said.data[0][1]
        return written.start == self.blocks[index].start and len(said.items) == 1

    # --- Claiming ---

    def take(self, index: int, said: Statement | None) -> bool:
        """Take the block for metadata, unless another value is known already or none is wanted."""
        if said is None:
            return False
        if any(self.known.get(name) == "" for name, _ in said.data):
            return False
        # One day may be written in two ways.
        told = {name: value.value for name, value in said.data}
        decisive = {name for name in told if name != "date_as_written" or "date" not in told}
        if any(self.metadata[name].value != told[name] for name in decisive & set(self.metadata)):
            return False
        for name, value in said.data:
            self.metadata.setdefault(name, value)
        self.verdicts[index] = said
        return True

    def take_as(self, index: int, name: str) -> bool:
        """Take the whole block for the value of one field."""
        block = self.blocks[index]
        return self.take(index, stated(self.text, name, block.start, block.end))

    def take_passage(self, index: int, kind: PassageKind) -> None:
        """Take the block for the text's title or deck."""
        block = self.blocks[index]
        self.verdicts[index] = kind
        self.metadata[kind.value] = datum(self.text, block.start, block.end)

    def take_furniture(self, index: int, rule: FurnitureRule) -> None:
        """Take the block for furniture."""
        block = self.blocks[index]
        item = LedgerItem(block.start, block.end, Account.FURNITURE, rule.name)
        self.verdicts[index] = Statement((), (item,))

    # --- Steps ---

    def take_sure_furniture(self) -> None:
        """Take what is furniture wherever it stands."""
        for index, words in enumerate(self.words):
            rule = rule_for(words, Reach.ANYWHERE)
            block = self.blocks[index]
            if rule is None:
                if block.lines > 1 and words:
                    self.take_lines(index)
                continue
            if rule.name != "copyright" or not self.take(
                index, copyright_statement(self.text, block.start, block.end, rule)
            ):
                self.take_furniture(index, rule)

    def take_lines(self, index: int) -> None:
        """Take a block of several lines each of which is furniture: it only looked wrapped."""
        block = self.blocks[index]
        items = []
        for match in re.finditer(r"\S[^\n\r]*", self.text[block.start : block.end]):
            start = block.start + match.start()
            end = start + len(match[0].rstrip())
            rule = rule_for(words_of(self.text, start, end), Reach.ANYWHERE)
            if rule is None:
                return
            items.append(LedgerItem(start, end, Account.FURNITURE, rule.name))
        self.verdicts[index] = Statement((), tuple(items))

    def body(self) -> _Body:
        """Return where the prose begins and ends."""
        prose = [
            index
            for index in range(len(self.blocks))
            if self.is_open(index) and like_prose(self.raw(index)) and self.statement(index) is None
        ]
        if not prose:
            return _Body(None, None, None)
        return _Body(prose[0], prose[1] if len(prose) > 1 else None, prose[-1])

    def take_head(self, body: _Body) -> None:
        """Take title, byline, date, topic and deck."""
        before = range(min(len(self.blocks), _LONGEST_HEAD) if body.first is None else body.first)
        self.title = self.find_title(before)
        after = range((-1 if self.title is None else self.title) + 1, before.stop)
        self.take_byline_lists(after)
        self.take_statements(before, body)
        self.take_names_before_dates(after)
        if self.title is not None:
            if self.is_page(before):
                self.take_labels(range(self.title))
            self.take_passage(self.title, PassageKind.TITLE)
            self.take_deck(after, body)

    def find_title(self, before: range) -> int | None:
        """Return the first block that looks like a title, passing over labels where sure."""
        candidates: list[int] = []
        bare_date: int | None = None
        for index in range(min(before.stop + 1, len(self.blocks))):
            if not self.is_open(index) or self.blocks[index].mark is not None:
                continue
            if self.words[index] and self.words[index] == self._known_words("title"):
                return index
            if self.is_bare_date(index):
                bare_date = index if bare_date is None and not candidates else bare_date
            elif self.statement(index) is not None:
                continue
            elif index < before.stop and self.is_title_like(index):
                candidates.append(index)
            elif not candidates and self.is_stopped_title(index):
                return index
            else:
                break
        if not candidates:
            return bare_date
        if self.is_page(before):
            return next((index for index in candidates if not self.is_label(index)), candidates[0])
        return candidates[0]

    def is_page(self, before: range) -> bool:
        """Return whether something above the body shows that the text comes from a web page."""
        return any(not self.is_open(index) or self.statement(index) is not None for index in before)

    def _known_words(self, name: str) -> str:
        value = self.known.get(name, "")
        return words_of(value, 0, len(value))

    def is_title_like(self, index: int) -> bool:
        """Return whether the block could be a title."""
        return self.blocks[index].lines <= 3 and like_title(self.raw(index))

    def is_stopped_title(self, index: int) -> bool:
        """Return whether a short block with a full stop is a title: byline or date follow it."""
        if index + 1 >= len(self.blocks) or not like_stopped_title(self.raw(index)):
            return False
        said = self.statement(index + 1)
        return said is not None and (said.says("byline") or said.says("date_as_written"))

    def is_label(self, index: int) -> bool:
        """Return whether a page would say this above a title: "Home", "Opinion"."""
        return any(rule_for(self.words[index], reach) for reach in (Reach.TAIL, Reach.COMPANY))

    def take_labels(self, above: range) -> None:
        """Take "Home" or "Opinion" above a page's title for furniture."""
        for index in above:
            for reach in (Reach.TAIL, Reach.COMPANY):
                rule = rule_for(self.words[index], reach)
                if rule and self.is_open(index):
                    self.take_furniture(index, rule)

    def take_byline_lists(self, after: range) -> None:
        """Take lists such as name, date, counter, topic: they hold a date and only short items."""
        index = after.start
        while index < after.stop:
            last = index
            while last < after.stop and self.blocks[last].mark is not None:
                last += 1
            if last > index:
                self.take_byline_list(range(index, last))
            index = last + 1

    def take_byline_list(self, items: range) -> None:
        """Take one such list, item by item; what is not understood stays a list item."""
        said = {index: self.statement(index) for index in items if self.is_open(index)}
        dates = [index for index, one in said.items() if one and one.says("date_as_written")]
        short = all(0 < len(self.words[index]) <= 80 for index in items)
        if not dates or not short or len(items) > 10:
            return
        for index, one in said.items():
            if not self.take(index, one):
                rule = rule_for(self.words[index], Reach.TAIL)
                rule = rule or self.counter(index)
                if rule:
                    self.take_furniture(index, rule)
        names = [index for index in items if index < dates[0] and self.is_open(index)]
        if len(names) == 1 and looks_like_a_person(self.words[names[0]]):
            self.take_as(names[0], "byline")
        topics = [index for index in items if index > dates[0] and self.is_open(index)]
        if topics and looks_like_a_topic(self.words[topics[0]]):
            self.take_as(topics[0], "topic")

    def counter(self, index: int) -> FurnitureRule | None:
        """Return the rule for a bare number."""
        rule = rule_for(self.words[index], Reach.COMPANY)
        return rule if rule and rule.name == "bare-number" else None

    def take_statements(self, before: range, body: _Body) -> None:
        """Take what surely is metadata above the body, or just below its first paragraph."""
        chronicle = self.is_chronicle(body)
        for index in before:
            if index == self.title or not self.is_open(index):
                continue
            said = self.statement(index)
            past_title = self.title is not None and index > self.title
            if said is None and body.first is None and past_title:
                return
            if not (chronicle and self.is_bare_date(index)):
                self.take(index, said)
        if body.first is not None and body.second is not None:
            self.take_below_deck(range(body.first + 1, body.second))

    def is_chronicle(self, body: _Body) -> bool:
        """Return whether dates stand as headings in the body: then one above it may be one too."""
        if body.first is None or body.last is None:
            return False
        return any(self.is_bare_date(index) for index in range(body.first + 2, body.last))

    def take_below_deck(self, below: range) -> None:
        """Take byline and date right below the first paragraph, which then may be a deck.

        A date alone is not enough: it may head the next paragraph.
        """
        said: dict[int, Statement] = {}
        for index in below:
            one = self.statement(index) if self.is_open(index) else None
            if one is None or not (one.says("byline") or one.says("date_as_written")):
                break
            said[index] = one
        if not all(map(self.is_bare_date, said)):
            for index, one in said.items():
                self.take(index, one)

    def take_names_before_dates(self, after: range) -> None:
        """Take a name for the byline where it stands right between title and date."""
        for index in after:
            below = self.verdicts[index + 1] if index + 1 < len(self.blocks) else None
            if (
                self.is_open(index)
                and self.blocks[index].mark is None
                and "byline" not in self.metadata
                and isinstance(below, Statement)
                and below.says("date_as_written")
                and looks_like_a_person(self.words[index])
            ):
                self.take_as(index, "byline")

    def take_deck(self, after: range, body: _Body) -> None:
        """Take the one short block without a full stop between title and first paragraph."""
        known = self._known_words("deck")
        if body.first is None or self.known.get("deck") == "":
            return
        for index in range(after.start, min(body.first + 1, len(self.blocks))):
            if known and self.words[index] == known and self.is_open(index):
                self.take_passage(index, PassageKind.DECK)
                return
        left = [index for index in after if self.is_open(index)]
        if not left:
            return
        block = self.blocks[left[-1]]
        if block.mark is None and block.gap and like_deck(self.raw(left[-1])):
            self.take_passage(left[-1], PassageKind.DECK)

    def take_tail(self, body: _Body) -> None:
        """Take metadata below the body: announced by a word such as "Source:"."""
        if body.last is None:
            return
        for index in range(body.last + 1, len(self.blocks)):
            said = self.statement(index) if self.is_open(index) else None
            if said is None or said.data[0][1].start == self.blocks[index].start:
                continue
            # Other pages' teasers have bylines too.
            if not said.says("byline") or index == body.last + 1:
                self.take(index, said)

    def take_edges(self, body: _Body) -> None:
        """Take what is furniture only above or below the body, some of it only beside other."""
        if body.first is None or body.last is None:
            return
        start = 0 if self.title is None else self.title + 1
        head = range(start, body.first)
        tail = range(body.last + 1, len(self.blocks))
        rules = {}
        for index in (*head, *tail):
            if self.is_open(index):
                for reach in (Reach.TAIL, Reach.COMPANY):
                    rule = rule_for(self.words[index], reach)
                    if rule:
                        rules[index] = rule
                        break
        company = {index for index, rule in rules.items() if rule.name != "bare-number"}
        company.update(
            index for index, verdict in enumerate(self.verdicts) if isinstance(verdict, Statement)
        )
        for index, rule in rules.items():
            alone = index - 1 not in company and index + 1 not in company
            if not alone or (rule.reach is Reach.TAIL and index in tail):
                self.take_furniture(index, rule)

    def passages(self) -> tuple[Verdict, ...]:
        """Return all verdicts; what nothing claimed is a heading, list item or paragraph."""
        verdicts: list[Verdict] = []
        depth = 2
        for index in reversed(range(len(self.blocks))):
            verdict = self.verdicts[index]
            if verdict is None:
                # At most two headings stand above one another; a third line is verse.
                if depth < 2 and self.is_heading_like(index):
                    verdict, depth = PassageKind.HEADING, depth + 1
                else:
                    depth = 0 if like_prose(self.raw(index)) else 2
                    marked = self.blocks[index].mark is not None
                    verdict = PassageKind.LIST_ITEM if marked else PassageKind.PARAGRAPH
            verdicts.append(verdict)
        return tuple(reversed(verdicts))

    def is_heading_like(self, index: int) -> bool:
        """Return whether the block could head what follows."""
        block = self.blocks[index]
        return block.mark is None and (block.gap or index == 0) and like_heading(self.raw(index))


@dataclass(frozen=True, slots=True)
class _Body:
    """The indices of the first, second and last block of prose, if there are any."""

    first: int | None
    second: int | None
    last: int | None
