"""Texts and a gold file, as `benchmarks/discovery.py` reads them, from columns of CoNLL-2003.

    python benchmarks/conll.py FILE FOLDER

FILE has a token a line, its tag in the last column (IOB1 or IOB2), an empty line after each
sentence and ``-DOCSTART-`` before each text. FOLDER gets sources/ and gold_full.jsonl. A sentence
becomes a paragraph, with the spaces that English has. Texts of which more than 12 % of the tokens
have digits are left out: they are tables of results. Places and ``MISC`` are in no gold row.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

KINDS = {"PER": "person", "ORG": "group"}
DIGITS = 0.12
CLOSING = frozenset((".", ",", ";", ":", "?", "!", "'s", "'S", "n't", ")", "%", "'"))
OPENING = frozenset(("(", "$"))


class Token(NamedTuple):
    """A token and its tag, such as ``B-PER``."""

    text: str
    tag: str


Sentence = list[Token]


class Row(NamedTuple):
    """A name that is marked: its kind as the data has it, and its offsets in the text."""

    kind: str
    start: int
    end: int


def main() -> None:
    """Write the texts and the gold file."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("folder", type=Path)
    arguments = parser.parse_args()
    sources: Path = arguments.folder / "sources"
    sources.mkdir(parents=True)
    with (
        arguments.file.open(encoding="utf-8") as columns,
        (arguments.folder / "gold_full.jsonl").open("w", encoding="utf-8") as gold,
    ):
        for number, sentences in enumerate(texts(columns)):
            if is_table(sentences):
                continue
            name = f"text-{number:04}"
            text, rows = running_text(sentences)
            (sources / f"{name}.txt").write_text(text, encoding="utf-8")
            for row in rows:
                if row.kind in KINDS:
                    told = {"doc": name, "start": row.start, "end": row.end}
                    told |= {"surface": text[row.start : row.end], "kind": KINDS[row.kind]}
                    gold.write(json.dumps({**told, "entity": None}) + "\n")


def texts(lines: Iterable[str]) -> Iterator[list[Sentence]]:
    """Yield the sentences of each text."""
    found: list[Sentence] = [[]]
    for line in lines:
        columns = line.split()
        if not columns:
            found.append([])
        elif columns[0] == "-DOCSTART-":
            if any(found):
                yield [sentence for sentence in found if sentence]
            found = [[]]
        else:
            found[-1].append(Token(columns[0], columns[-1]))
    if any(found):
        yield [sentence for sentence in found if sentence]


def is_table(sentences: Iterable[Sentence]) -> bool:
    """Tell whether a text is mostly figures."""
    tokens = [token.text for sentence in sentences for token in sentence]
    return sum(any(map(str.isdigit, token)) for token in tokens) > DIGITS * len(tokens)


def running_text(sentences: Iterable[Sentence]) -> tuple[str, list[Row]]:
    """Return sentences as paragraphs, and the names in them."""
    text = ""
    rows: list[Row] = []
    for sentence in sentences:
        before = Token("", "O")
        quoted = False
        for token in sentence:
            closes = token.text == '"' and quoted
            opened = before.text == '"' and quoted
            glued = closes or opened or is_glued(before.text, token.text)
            quoted ^= token.text == '"'
            text += token.text if glued else f" {token.text}"
            begin = len(text) - len(token.text)
            kind = token.tag.partition("-")[2]
            if kind and token.tag[0] == "I" and before.tag.partition("-")[2] == kind:
                rows[-1] = rows[-1]._replace(end=len(text))
            elif kind:
                rows.append(Row(kind, begin, len(text)))
            before = token
        text += "\n\n"
    return text, rows


def is_glued(before: str, token: str) -> bool:
    """Tell whether no space stands between two tokens, or before the first of a sentence."""
    contracted = token.startswith("'") and len(token) > 1
    return not before or token in CLOSING or before in OPENING or contracted


if __name__ == "__main__":
    main()
