"""What several commands print: problems, progress, and links as rows."""

from __future__ import annotations

import json
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from sphinx_dossier.model import Candidate, Evidence, Links, Mention, Problem, UnresolvedMention

format_option = click.option(
    "--format",
    "form",
    type=click.Choice(("text", "json")),
    default="text",
    show_default=True,
    help="For people, or for other programs.",
)

output_option = click.option(
    "-o",
    "--output",
    type=click.File("w", encoding="utf-8"),
    default="-",
    help="A file to write to, instead of the terminal.",
)

SHOWN_PROBLEMS = 20
"""How many problems a command prints whose task is another than to find them."""


def console() -> Console:
    """Return standard output for tables and texts that are printed as they stand."""
    return Console(highlight=False, markup=False, emoji=False)


def say_json(value: object) -> None:
    """Print `value` as JSON."""
    click.echo(json.dumps(value, indent=2, ensure_ascii=False))


def say_problems(problems: Iterable[Problem], most: int | None = None) -> None:
    """Print problems to standard error, one a line, and no more than `most`."""
    problems = list(problems)
    for problem in problems[:most]:
        click.echo(str(problem), err=True)
    if most is not None and len(problems) > most:
        rest = len(problems) - most
        click.echo(f"… and {rest} more problems; `dossier check` lists them all", err=True)


def with_progress(paths: Iterable[Path], count: int) -> Iterator[Path]:
    """Yield `paths`, and show how far the work is if it takes over a second.

    It is shown on standard error, if that is a terminal.
    """
    columns = (TextColumn("Reading sources"), BarColumn(), MofNCompleteColumn())
    terminal = Console(stderr=True)
    bar = Progress(*columns, console=terminal, transient=True)
    task = bar.add_task("", total=count)
    begun, shown = time.monotonic(), False
    try:
        for path in paths:
            yield path
            bar.advance(task)
            if not shown and terminal.is_terminal and time.monotonic() - begun > 1:
                bar.start()
                shown = True
    finally:
        if shown:
            bar.stop()


# --- Links as rows ----------------------------------------------------------------------------


def link_rows(links: Links) -> Iterator[dict[str, Any]]:
    """Yield one row for each mention and unresolved mention, in the order of the text."""
    both: list[Mention | UnresolvedMention] = [*links.mentions, *links.unresolved]
    yield from map(link_row, sorted(both, key=lambda each: (each.start, each.end)))


def link_row(each: Mention | UnresolvedMention) -> dict[str, Any]:
    """Return a mention, or an unresolved one, as a row."""
    return _mention_row(each) if isinstance(each, Mention) else _unresolved_row(each)


def _mention_row(mention: Mention) -> dict[str, Any]:
    row = {
        **_place(mention),
        "entry": mention.entry,
        "rule": mention.rule,
        "confidence": rounded(mention.confidence),
        "evidence": [evidence_row(item) for item in mention.evidence],
    }
    if mention.rivals:
        row["rivals"] = [_candidate_row(each) for each in mention.rivals]
    return row


def _unresolved_row(mention: UnresolvedMention) -> dict[str, Any]:
    return {
        **_place(mention),
        "entry": None,
        "candidates": [_candidate_row(each) for each in mention.candidates],
        "rule": mention.rule,
        "evidence": [evidence_row(item) for item in mention.evidence],
    }


def _candidate_row(candidate: Candidate) -> dict[str, Any]:
    return {"entry": candidate.entry, "confidence": rounded(candidate.confidence)}


def evidence_row(evidence: Evidence) -> dict[str, Any]:
    """Return a piece of evidence, without what it does not have."""
    row: dict[str, Any] = {"kind": evidence.kind, "text": evidence.text}
    if evidence.start is not None:
        row |= {"start": evidence.start, "end": evidence.end}
    if evidence.weight:
        row["weight"] = round(evidence.weight, 1)
    return row


def rounded(confidence: float) -> float:
    """Return a confidence with two decimals; only what is certain has 1."""
    return 1.0 if confidence >= 1 else min(round(confidence, 2), 0.99)


def _place(mention: Mention | UnresolvedMention) -> dict[str, Any]:
    return {
        "source": mention.source,
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "kind": mention.kind,
    }
