"""``dossier suggest``: the names that the sources have and no entry covers, as proposed entries."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

import click
from rich.console import Console
from rich.table import Table

from sphinx_dossier import authority, pipeline
from sphinx_dossier.authority.editing import EditError, with_alias, with_entry
from sphinx_dossier.authority.ignored import FILE, HEADING, is_ignored, line_of
from sphinx_dossier.cli.cache import read_archive
from sphinx_dossier.cli.output import (
    SHOWN_PROBLEMS,
    console,
    output_option,
    say_problems,
)
from sphinx_dossier.cli.site import FOLDER, docs_option, read_site, sources_option
from sphinx_dossier.discovery import ModelError, Proposal, discover, spacy_votes
from sphinx_dossier.discovery.stubs import aliases, ids, quotations, stub
from sphinx_dossier.kinds import Kinds
from sphinx_dossier.model import Corpus, Problem, Source

_SHOWN_FORMS = 4


@click.command()
@click.argument("folder", metavar="[SOURCES]", type=FOLDER, required=False)
@click.option(
    "--format",
    "form",
    type=click.Choice(("yaml", "table", "jsonl")),
    default="yaml",
    show_default=True,
    help="Entries to paste, an overview, or one JSON object a line.",
)
@click.option(
    "--kind", "only", multiple=True, metavar="KIND", help="Only of this kind; repeatable."
)
@click.option(
    "--at-least",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    help="Only what has so many mentions.",
)
@click.option("--model", metavar="NAME", help="Also count the votes of this spaCy pipeline.")
@click.option(
    "--add",
    "target",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Add the entries to this authority file, instead of printing them.",
)
@click.option(
    "--interactive", is_flag=True, help="Decide about each proposal, one after the other."
)
@output_option
@docs_option
@sources_option
@click.option(
    "--authority",
    "authority_folder",
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder of authority files, if not that of conf.py; it may be missing still.",
)
def suggest(  # noqa: PLR0913 — one for each option
    *,
    folder: Path | None,
    form: str,
    only: tuple[str, ...],
    at_least: int,
    model: str | None,
    target: Path | None,
    interactive: bool,
    output: TextIO,
    docs: Path,
    sources: Path | None,
    authority_folder: Path | None,
) -> None:
    """Propose entries for the people, groups and agreements that no entry covers.

    The sources are those of the site, or the texts in SOURCES. Each name is proposed once, with
    the forms it has in the sources and the places that speak for it. Nothing is changed, unless
    `--add` or `--interactive` is given.

    With `--add`, what may be another name of an entry is left out. With `--interactive`, accepted
    entries go to the file of `--add`, or to suggested.yaml among the authority files; what is
    ignored for good is noted in ignored-names.txt there. Every decision is kept at once, so that
    you can stop at any time and go on later.

    Offsets in JSON lines count the code points of the decoded text, without its byte-order mark,
    with its line ends as they stand; `end` is exclusive.
    """
    if folder and sources:
        raise click.UsageError("give the sources once: as SOURCES, or with --sources")
    if interactive and form != "yaml":
        raise click.UsageError("--interactive decides about entries; leave --format out")
    if target and form != "yaml":
        raise click.UsageError("--add writes entries; leave --format out")
    site = read_site(docs)
    for kind in only:
        if kind not in site.kinds:
            known = ", ".join(site.kinds)
            raise click.UsageError(f"--kind: no kind '{kind}'; the site has {known}")
    votes = None
    if model is not None:
        try:
            votes = spacy_votes(model)
        except ModelError as error:
            raise click.ClickException(str(error)) from error
    shelf = authority_folder or site.authority
    archive = read_archive(docs, folder or sources or site.sources, shelf, site.kinds)
    corpus = archive.corpus
    problems = [
        *site.problems,
        *(p for p in archive.problems if shelf.is_dir() or not _is_of(p, shelf)),
    ]
    say_problems(problems, SHOWN_PROBLEMS)
    proposals = discover(corpus.sources.values(), corpus.links, corpus.entries, site.kinds, votes)
    kept = _Ignored(shelf / FILE)
    proposals = [
        each
        for each in kept.without(proposals)
        if len(each.mentions) >= at_least and (not only or each.kind in only)
    ]
    if interactive or target:
        desk = _Desk(corpus, site.kinds, target or shelf / "suggested.yaml", kept)
        desk.walk(proposals) if interactive else desk.add_all(proposals)
    elif form == "jsonl":
        output.writelines(json.dumps(_row(each), ensure_ascii=False) + "\n" for each in proposals)
    elif form == "table":
        _print_table(proposals, _screen(output))
    else:
        output.write(_yaml(proposals, corpus, site.kinds))


def _is_of(problem: Problem, shelf: Path) -> bool:
    """Tell whether a problem is that there is no folder of authority files yet."""
    return problem.subtype == "settings" and Path(problem.path).resolve() == shelf.resolve()


# --- Handing over -----------------------------------------------------------------------------


def _row(proposal: Proposal) -> dict[str, Any]:
    row: dict[str, Any] = {
        "kind": proposal.kind,
        "name": proposal.name,
        "forms": [*proposal.forms, *proposal.descriptions],
        "score": proposal.score,
        "mentions": [
            {"source": each.source, "start": each.start, "end": each.end, "text": each.text}
            for each in proposal.mentions
        ],
    }
    if proposal.near:
        row["perhaps_alias_of"] = [
            {"entry": each.entry, "form": each.form, "likeness": each.likeness}
            for each in proposal.near
        ]
    return row


def _screen(output: TextIO) -> Console:
    """Return where a table is printed: a file, or standard output as other commands use it."""
    if output.name == "<stdout>":
        return console()
    return Console(file=output, highlight=False, markup=False, emoji=False)


def _print_table(proposals: Sequence[Proposal], screen: Console) -> None:
    table = Table(box=None, pad_edge=False)
    for heading in ("Kind", "Name", "Also as", "Alias of?"):
        table.add_column(heading, overflow="fold")
    for heading in ("Mentions", "Sources", "Score"):
        table.add_column(heading, justify="right")
    for each in proposals:
        others = list(each.forms[1 : _SHOWN_FORMS + 1])
        more = len(each.forms) - 1 - len(others)
        table.add_row(
            each.kind,
            each.name,
            "; ".join(others) + (f"; {more} more" if more > 0 else ""),
            "; ".join(near.entry for near in each.near),
            str(len(each.mentions)),
            str(len({mention.source for mention in each.mentions})),
            f"{each.score:.2f}",
        )
    screen.print(table)
    screen.print(f"{len(proposals)} proposal{'' if len(proposals) == 1 else 's'}")


def _yaml(proposals: Sequence[Proposal], corpus: Corpus, kinds: Kinds) -> str:
    """Return proposals as an authority file, by kind."""
    named = list(ids(proposals, corpus.entries))
    parts = []
    for kind in kinds:
        lines = [
            line
            for name, each in named
            if each.kind == kind
            for line in (*stub(name, each, corpus.sources, kinds), "")
        ]
        if lines:
            body = "".join(f"  {line}".rstrip() + "\n" for line in lines[:-1])
            parts.append(f"{kind}:\n{body}")
    return "\n".join(parts)


# --- Deciding ---------------------------------------------------------------------------------


class _Ignored:
    """The file of names to be ignored."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def without(self, proposals: Sequence[Proposal]) -> list[Proposal]:
        """Return the proposals that are not ignored, and tell what is wrong in the file."""
        ignored, problems = pipeline.read_ignored_names(self._path.parent, Path.cwd())
        say_problems(problems)
        return [each for each in proposals if not is_ignored(each.kind, each.name, ignored)]

    def add(self, proposal: Proposal) -> None:
        """Note that a proposal is to be ignored from now on."""
        text = _read(self._path) or HEADING
        if not text.endswith("\n"):
            text += "\n"
        _write(self._path, text + line_of(proposal.kind, proposal.name))


@dataclass
class _Desk:
    """Where decisions about proposals are carried out, each at once.

    `target` is the file that entries are added to.
    """

    corpus: Corpus
    kinds: Kinds
    target: Path
    ignored: _Ignored

    def __post_init__(self) -> None:
        if self.target.suffix.lower() not in {".yaml", ".yml"}:
            raise click.ClickException(
                f"{self.target}: entries are added as YAML; name a .yaml file"
            )
        self._taken = set(self.corpus.entries)
        self._kinds_of = {key: entry.kind for key, entry in self.corpus.entries.items()}
        self._paths = {key: Path(entry.path) for key, entry in self.corpus.entries.items()}

    def add_all(self, proposals: Sequence[Proposal]) -> None:
        """Add all proposals but those that may be other names of entries."""
        clear = list(ids([each for each in proposals if not each.near], self._taken))
        try:
            text = _read(self.target)
            for kind in self.kinds:
                stubs = [
                    stub(name, each, self.corpus.sources, self.kinds)
                    for name, each in clear
                    if each.kind == kind
                ]
                if stubs:
                    lines = [line for each in stubs for line in each]
                    text = self._with_entry(text, kind, lines)
            if clear:
                self._save(self.target, text)
        except EditError as error:
            raise click.ClickException(str(error)) from error
        click.echo(f"{_counted(len(clear))} added to {self.target}", err=True)
        left = len(proposals) - len(clear)
        if left:
            click.echo(
                f"{left} left out that may be other names of entries; decide with --interactive",
                err=True,
            )

    def walk(self, proposals: Sequence[Proposal]) -> None:
        """Ask about each proposal, and do what is answered."""
        screen = console()
        decided = 0
        for number, proposal in enumerate(proposals, 1):
            screen.print()
            screen.print(f"{number} of {len(proposals)}", style="dim")
            _show(proposal, self.corpus.sources, screen)
            answer = self._ask(proposal)
            if answer == "quit":
                break
            decided += answer != "later"
        left = len(proposals) - decided
        click.echo(f"{decided} decided, {left} left for later", err=True)

    def _ask(self, proposal: Proposal) -> str:
        """Ask until an answer is carried out, and return it."""
        while True:
            try:
                key = click.prompt(
                    "[a]ccept, [e]dit, alias [o]f, [i]gnore for good, [l]ater, [q]uit",
                    type=click.Choice(tuple(_ANSWERS), case_sensitive=False),
                    show_choices=False,
                    err=True,
                )
            except click.Abort:
                click.echo(err=True)
                return "quit"
            answer = _ANSWERS[str(key).lower()]
            try:
                if self._do(answer, proposal):
                    return answer
            except (EditError, OSError) as error:
                click.echo(f"{error}", err=True)

    def _do(self, answer: str, proposal: Proposal) -> bool:
        """Carry out an answer; return false if there is to be another."""
        if answer == "ignore":
            self.ignored.add(proposal)
        elif answer == "accept":
            name, _ = next(ids([proposal], self._taken))
            self._add(proposal.kind, name, stub(name, proposal, self.corpus.sources, self.kinds))
        elif answer == "edit":
            return self._edit(proposal)
        elif answer == "alias":
            return self._alias(proposal)
        return True

    def _edit(self, proposal: Proposal) -> bool:
        name, _ = next(ids([proposal], self._taken))
        text = "\n".join(stub(name, proposal, self.corpus.sources, self.kinds)) + "\n"
        edited = click.edit(text, extension=".yaml")
        if edited is None or not edited.strip():
            click.echo("nothing changed", err=True)
            return False
        lines = edited.rstrip().splitlines()
        head = next(
            (line for line in lines if line.strip() and not line.startswith((" ", "#"))), ""
        )
        self._add(proposal.kind, head.strip().rstrip(":"), lines)
        return True

    def _alias(self, proposal: Proposal) -> bool:
        default = proposal.near[0].entry if proposal.near else None
        entry = click.prompt("alias of which entry (its id)", default=default, err=True).strip()
        if self._kinds_of.get(entry) is None:
            click.echo(f"no entry '{entry}'", err=True)
            return False
        path = self._paths[entry]
        if path.suffix.lower() == ".json":
            raise EditError(f"{path}: aliases are added to YAML; put this one in by hand")
        text = _read(path)
        for alias in (proposal.name, *aliases(proposal, self.kinds)):
            text = with_alias(text, self._kinds_of[entry], entry, alias)
        self._save(path, text)
        return True

    def _add(self, kind: str, name: str, lines: Sequence[str]) -> None:
        if name in self._taken:
            raise EditError(f"there is an entry '{name}' already")
        self._save(self.target, self._with_entry(_read(self.target), kind, lines))
        self._taken.add(name)
        self._kinds_of[name], self._paths[name] = kind, self.target

    def _with_entry(self, text: str, kind: str, lines: Sequence[str]) -> str:
        """Return the text of the target with entries more; raises `EditError` that names it."""
        try:
            return with_entry(text, kind, lines)
        except EditError as error:
            raise EditError(f"{self.target}: {error}") from error

    def _save(self, path: Path, text: str) -> None:
        """Write an authority file, if it is right; what it was stays where it would not be."""
        known, old = self._loaded(path, _read(path))
        now, new = self._loaded(path, text)
        wrong = sorted(new - old)
        if wrong:
            raise EditError(f"not added: {wrong[0]}")
        if not known <= now:
            raise EditError(f"{path}: another entry would change; put this in by hand")
        _write(path, text)

    def _loaded(self, path: Path, text: str) -> tuple[set[str], set[str]]:
        entries, problems = authority.load([(str(path), text.encode())], self.kinds)
        said = {each.message for each in problems if "no entry" not in each.message}
        return set(entries), said


_ANSWERS: Mapping[str, str] = {
    "a": "accept",
    "e": "edit",
    "o": "alias",
    "i": "ignore",
    "l": "later",
    "q": "quit",
}


def _counted(entries: int) -> str:
    return f"{entries} entry" if entries == 1 else f"{entries} entries"


def _show(proposal: Proposal, sources: Mapping[str, Source], screen: Console) -> None:
    screen.print(f"{proposal.name}  ({proposal.kind}, score {proposal.score:.2f})", style="bold")
    if len(proposal.forms) > 1:
        screen.print(f"  also: {'; '.join(proposal.forms[1:])}")
    if proposal.descriptions:
        screen.print(f"  called: {'; '.join(proposal.descriptions)}")
    for near in proposal.near:
        screen.print(f"  perhaps an alias of {near.entry} ({near.form})")
    for line in quotations(proposal, sources):
        screen.print(f"  {line}")


def _read(path: Path) -> str:
    """Return what a file holds, with its line ends; nothing where there is none.

    Raises `EditError` for a file that is not UTF-8.
    """
    if not path.is_file():
        return ""
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise EditError(f"{path}: not UTF-8; save the file in that encoding") from error


def _write(path: Path, text: str) -> None:
    """Write a file beside and move it into place, so that it is never there in part."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.new")
    beside.write_bytes(text.encode("utf-8"))
    beside.replace(path)
