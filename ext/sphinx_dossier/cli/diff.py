"""``dossier diff``: which links were added, lost or moved between two states of the archive."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from sphinx_dossier.cli.changes import print_report
from sphinx_dossier.cli.output import rounded
from sphinx_dossier.cli.site import docs_option
from sphinx_dossier.cli.states import NamedState, read_state, read_working_tree
from sphinx_dossier.comparison import Comparison, Link, State, compare


@click.command()
@click.argument("old", default="HEAD")
@click.argument("new", required=False)
@docs_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "jsonl"]),
    default="text",
    show_default=True,
    help="Text for people, or one JSON object a line for other programs.",
)
@click.option("--exit-code", is_flag=True, help="Exit with 1 if anything differs.")
def diff(old: str, new: str | None, docs: Path, form: str, *, exit_code: bool) -> None:
    """Show which links were added, lost or moved to another entry from OLD to NEW.

    Each is a file that `dossier link` wrote, or a Git revision such as `HEAD~1`, whose `conf.py`
    is run. Where NEW is left out, it is the files as they are now; where both are, OLD is `HEAD`.

    Exits with 0, with 1 if `--exit-code` is given and anything differs, and with 2 if something
    cannot be read.
    """
    with _telling_trouble():
        before, after = _read(old, new, docs)
        comparison = compare(before.state, after.state)
        if form == "jsonl":
            for row in rows(comparison):
                click.echo(json.dumps(row, ensure_ascii=False))
        else:
            print_report(before, after, comparison)
    if exit_code and comparison.differing:
        raise SystemExit(1)


class _Trouble(click.ClickException):
    """An error of this command: 1 would say that something differs."""

    exit_code = 2


@contextmanager
def _telling_trouble() -> Iterator[None]:
    """Turn what goes wrong into one line and an exit with 2."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        name = f"{error.filename}: " if error.filename else ""
        raise _Trouble(f"{name}{error.strerror or error}") from error
    except click.ClickException as error:
        raise _Trouble(error.message) from error


def _read(old: str, new: str | None, docs: Path) -> tuple[NamedState, NamedState]:
    """Return the two states, and say what there is to say of how they were read."""
    before = read_state(old, docs, "old")
    after = read_working_tree(docs) if new is None else read_state(new, docs, "new")
    archives = [state for state in (before, after) if state.corpus is not None]
    if archives and not any(state.has_docs for state in archives):
        raise click.ClickException(f"{docs}: no such folder; --docs is where conf.py is")
    for state in (before, after):
        for note in state.notes:
            click.echo(f"{state.name}: {note}", err=True)
    if len(archives) < 2:
        # A link file does not know of sources that have no links.
        return _without_silent(before), _without_silent(after)
    return before, after


def _without_silent(named: NamedState) -> NamedState:
    links = {source: links for source, links in named.state.links.items() if links}
    return replace(named, state=State(links, named.state.texts))


# --- For other programs -----------------------------------------------------------------------


def rows(comparison: Comparison) -> Iterator[dict[str, Any]]:
    """Yield one row for each source that came, went or was renamed, and one for each change."""
    for source in comparison.differing:
        if source.old is None or source.new is None:
            change = "source added" if source.old is None else "source removed"
            yield {"change": change, "source": source.id}
        elif source.old != source.new:
            yield {"change": "source renamed", "source": source.new, "before": source.old}
        for each in source.changes:
            yield {
                "change": each.kind.value,
                "source": source.id,
                "old": _row(each.old),
                "new": _row(each.new),
            }


def _row(link: Link | None) -> dict[str, Any] | None:
    """Return a link as `dossier link` prints it, without what led to it."""
    if link is None:
        return None
    row: dict[str, Any] = {
        "source": link.source,
        "start": link.start,
        "end": link.end,
        "text": link.text,
        "kind": link.kind,
        "entry": link.entry,
    }
    if link.entry is None:
        row["candidates"] = list(link.candidates)
    row["rule"] = link.rule
    if link.confidence is not None:
        row["confidence"] = rounded(link.confidence)
    return row
