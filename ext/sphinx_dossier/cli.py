"""The command ``dossier``: the archive without Sphinx."""

from __future__ import annotations

import contextlib
import io
import json
import runpy
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, TextIO

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Table

import sphinx_dossier
from sphinx_dossier import authority, pipeline
from sphinx_dossier.kinds import Kinds, read_kinds
from sphinx_dossier.model import Account, Links, Mention, Problem, UnresolvedMention
from sphinx_dossier.render.myst import visible

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
FILE = click.Path(exists=True, dir_okay=False, path_type=Path)

_SHOWN_PROBLEMS = 20


@dataclass(frozen=True, slots=True)
class Site:
    """The settings of a ``conf.py`` that the archive depends on, its paths as seen from here."""

    sources: Path
    authority: Path
    kinds: Kinds
    problems: tuple[Problem, ...]


def read_site(docs: Path) -> Site:
    """Return the settings in ``docs/conf.py``, or their defaults where there is none.

    Raises `click.ClickException` where ``conf.py`` cannot be run.
    """
    conf = docs / "conf.py"
    settings = _run(conf) if conf.is_file() else {}
    folders = {"dossier_sources": "../seeds", "dossier_authority": "authority"}
    for name, default in folders.items():
        folders[name] = settings.get(name, default)
        if not isinstance(folders[name], str):
            raise click.ClickException(f"{conf}: {name} must be text, the path of a folder")
    kinds, problems = read_kinds(settings.get("dossier_kinds", {}), str(conf))
    return Site(
        docs / folders["dossier_sources"],
        docs / folders["dossier_authority"],
        kinds,
        tuple(problems),
    )


def _run(conf: Path) -> dict[str, Any]:
    """Return the names that ``conf.py`` defines, run as Sphinx runs it, in its own folder.

    What it prints goes to standard error, so that it never lands among results.
    """
    try:
        with contextlib.chdir(conf.parent), contextlib.redirect_stdout(sys.stderr):
            return runpy.run_path(conf.name, init_globals={"tags": _NoTags()})
    except (Exception, SystemExit) as error:
        raise click.ClickException(f"{conf}: cannot be run: {error}") from error


class _NoTags(set[str]):
    """The tags of a build, of which there are none without Sphinx."""

    has = set.__contains__


docs_option = click.option(
    "--docs",
    type=click.Path(file_okay=False, path_type=Path),
    default="docs",
    show_default=True,
    help="The folder of conf.py, whose settings say where things are and what kinds there are.",
)


class Commands(click.Group):
    """The commands; what the system refuses is told in one line."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 — as in click
        """Run a command."""
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(errors="backslashreplace")
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise
        except OSError as error:
            name = f"{error.filename}: " if error.filename else ""
            raise click.ClickException(f"{name}{error.strerror or error}") from error


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(sphinx_dossier.__version__, prog_name="dossier")
def main() -> None:
    """Turn a folder of texts into a reference archive: check it, link it, look inside."""


@main.command()
@click.argument("sources", type=FOLDER)
@click.option(
    "--authority",
    "authority_folder",
    type=FOLDER,
    required=True,
    help="The folder of authority files.",
)
@click.option(
    "-o",
    "--output",
    type=click.File("w", encoding="utf-8"),
    default="-",
    help="A file to write to, instead of the terminal.",
)
@docs_option
def link(sources: Path, authority_folder: Path, output: TextIO, docs: Path) -> None:
    """Print who and what the texts in SOURCES name: one JSON object a line.

    Offsets count the code points of the decoded text, without its byte-order mark, with its
    line ends as they stand; `end` is exclusive. Where a name was left unlinked, `entry` is null
    and `candidates` lists whom it may denote.
    """
    site = read_site(docs)
    archive = pipeline.read_archive(
        sources, authority_folder, site.kinds, Path.cwd(), progress=with_progress
    )
    for source_id in archive.corpus.sources:
        rows = link_rows(archive.corpus.links[source_id])
        output.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    say_problems([*site.problems, *archive.problems], _SHOWN_PROBLEMS)


def link_rows(links: Links) -> Iterator[dict[str, Any]]:
    """Yield one row for each mention and unresolved mention, in the order of the text."""
    both: list[Mention | UnresolvedMention] = [*links.mentions, *links.unresolved]
    for each in sorted(both, key=lambda each: (each.start, each.end)):
        row = asdict(each)
        row["evidence"] = [
            {name: value for name, value in asdict(item).items() if value is not None}
            for item in each.evidence
        ]
        row.setdefault("entry", None)
        order = (
            "source",
            "start",
            "end",
            "text",
            "kind",
            "entry",
            "candidates",
            "rule",
            "evidence",
        )
        yield {name: row[name] for name in order if name in row}


@main.command()
@click.argument("file", type=FILE)
def ledger(file: Path) -> None:
    """Show what became of each line of FILE, a source."""
    source, problems = pipeline.read_source(file, file.parent, Path.cwd())
    if source is None:
        raise click.ClickException(str(problems[0]))
    table = Table("line", "account", "as", "text", box=None, pad_edge=False, header_style="bold")
    line = 1
    for item in source.ledger:
        text = source.text[item.start : item.end]
        if item.account is not Account.BLANK:
            shown = visible(" ".join(text.split()))
            table.add_row(str(line), item.account.value, item.label, shown)
        line += text.count("\n")
    console = Console(highlight=False, markup=False, soft_wrap=False)
    console.print(table)
    console.print(
        f"{len(source.text)} characters in {source.encoding}; "
        + ("the end is cut off" if source.cut_off else "complete")
    )
    say_problems(problems)


@main.command()
@docs_option
@click.option("--sources", type=FOLDER, help="The folder of sources, if not that of conf.py.")
@click.option(
    "--authority",
    "authority_folder",
    type=FOLDER,
    help="The folder of authority files, if not that of conf.py.",
)
def check(docs: Path, sources: Path | None, authority_folder: Path | None) -> None:
    """Validate sources, sidecars and authority; exit with 1 if anything is wrong."""
    site = read_site(docs)
    archive = pipeline.read_archive(
        sources or site.sources,
        authority_folder or site.authority,
        site.kinds,
        Path.cwd(),
        progress=with_progress,
    )
    problems = [*site.problems, *archive.problems]
    say_problems(problems)
    shared = authority.shared_forms(archive.corpus.entries)
    if shared:
        click.echo("Name forms that several entries share (the linker decides on evidence):")
        for form, ids in shared.items():
            click.echo(f"  {form}: {', '.join(ids)}")
    links = archive.corpus.links.values()
    counts = {
        "sources": len(archive.corpus.sources),
        "entries": len(archive.corpus.entries),
        "mentions": sum(len(each.mentions) for each in links),
        "unresolved mentions": sum(len(each.unresolved) for each in links),
        "problems": len(problems),
    }
    click.echo(", ".join(f"{name}: {count}" for name, count in counts.items()))
    if problems:
        raise SystemExit(1)


@main.command()
@docs_option
def schema(docs: Path) -> None:
    """Print the JSON Schema of authority files, for editors that complete and check."""
    click.echo(json.dumps(authority.schema(read_site(docs).kinds), indent=2, ensure_ascii=False))


def say_problems(problems: Iterable[Problem], most: int | None = None) -> None:
    """Print problems to standard error, one a line, and no more than `most`."""
    problems = list(problems)
    for problem in problems[:most]:
        click.echo(str(problem), err=True)
    if most is not None and len(problems) > most:
        rest = len(problems) - most
        click.echo(f"… and {rest} more problems; `dossier check` lists them all", err=True)


def with_progress(paths: Iterable[Path], count: int) -> Iterator[Path]:
    """Yield `paths`, and show on standard error how far the work is if it takes over a second."""
    columns = (TextColumn("Reading sources"), BarColumn(), MofNCompleteColumn())
    bar = Progress(*columns, console=Console(stderr=True), transient=True)
    task = bar.add_task("", total=count)
    begun, shown = time.monotonic(), False
    try:
        for path in paths:
            yield path
            bar.advance(task)
            if not shown and time.monotonic() - begun > 1:
                bar.start()
                shown = True
    finally:
        if shown:
            bar.stop()
