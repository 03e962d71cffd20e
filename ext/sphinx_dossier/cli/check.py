"""``dossier check``: what is wrong with an archive, and what is left to decide."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from itertools import groupby
from pathlib import Path
from typing import Any

import click

from sphinx_dossier import authority
from sphinx_dossier.cli.cache import read_archive
from sphinx_dossier.cli.output import format_option, say_json, say_problems
from sphinx_dossier.cli.site import authority_option, docs_option, read_site, sources_option
from sphinx_dossier.linking.folding import fold_name
from sphinx_dossier.model import Corpus, Entry, Problem
from sphinx_dossier.render.myst import visible
from sphinx_dossier.review import Duplicate, Question, Review, SharedForm, review

_SHOWN = 20
_SHOWN_ENTRIES = 6


@click.command()
@click.option(
    "--links",
    "worklist",
    is_flag=True,
    help="Also list what is left to decide about links, the most telling first.",
)
@click.option("--all", "whole", is_flag=True, help=f"With --links: more than {_SHOWN} of each.")
@format_option
@docs_option
@sources_option
@authority_option
def check(
    *,
    worklist: bool,
    whole: bool,
    form: str,
    docs: Path,
    sources: Path | None,
    authority_folder: Path | None,
) -> None:
    """Validate sources, sidecars and authority; exit with 1 if anything is wrong.

    With `--links`, list what an editor may decide, ranked by how many mentions the answer
    settles: unresolved mentions, name forms that several entries share, and uncertain links; then
    aliases and entries that no source uses, and entries that may be the same.
    """
    site = read_site(docs)
    archive = read_archive(
        docs, sources or site.sources, authority_folder or site.authority, site.kinds
    )
    problems = [*site.problems, *archive.problems]
    corpus = archive.corpus
    found = review(corpus, site.kinds) if worklist else None
    if form == "json":
        say_json(_row(corpus, problems, found))
    else:
        say_problems(problems)
        lines = _worklist(found, corpus) if found else _shared_names(corpus)
        for heading, items in lines:
            _say_list(heading, items, None if whole or not found else _SHOWN)
        counts = _counts(corpus, problems)
        click.echo(", ".join(f"{name}: {count}" for name, count in counts.items()))
    if problems:
        raise SystemExit(1)


def _counts(corpus: Corpus, problems: Sequence[Problem]) -> dict[str, int]:
    links = corpus.links.values()
    return {
        "sources": len(corpus.sources),
        "entries": len(corpus.entries),
        "mentions": sum(len(each.mentions) for each in links),
        "unresolved mentions": sum(len(each.unresolved) for each in links),
        "problems": len(problems),
    }


# --- For people -------------------------------------------------------------------------------

_Lines = Iterator[tuple[str, Sequence[str]]]


def _say_list(heading: str, lines: Sequence[str], most: int | None) -> None:
    """Print a list under its heading, if there is anything in it, and no more than `most`."""
    if not lines:
        return
    click.echo(heading)
    for line in lines[:most]:
        click.echo(f"  {line}")
    if most is not None and len(lines) > most:
        click.echo(f"  … and {len(lines) - most} more; --all lists them")


def _shared_names(corpus: Corpus) -> _Lines:
    shared = authority.shared_forms(corpus.entries)
    lines = [f"{form}: {', '.join(ids)}" for form, ids in shared.items()]
    yield "Name forms that several entries share (the linker decides on evidence):", lines


def _worklist(found: Review, corpus: Corpus) -> _Lines:
    """Yield the lists of a review, each with its heading."""
    names = _Names(corpus.entries)
    yield (
        f"Unresolved mentions, {_sum(found.unresolved)}: whom do the words denote?",
        [names.open(each) for each in found.unresolved],
    )
    yield (
        "Name forms that several entries share, and what they were linked to:",
        [names.shared(each) for each in found.shared],
    )
    yield (
        f"Uncertain links, {_sum(found.uncertain)}: are they right?",
        [names.uncertain(each) for each in found.uncertain],
    )
    yield (
        f"Aliases that no source uses, {len(found.unused_aliases)}:",
        [*names.aliases(found.unused_aliases)],
    )
    yield (
        f"Entries that no source mentions, {len(found.unmentioned)} of {len(corpus.entries)}:",
        [names.of(each) for each in found.unmentioned],
    )
    yield (
        "Entries that may be the same (if they are not, say so with distinct_from):",
        [names.alike(each) for each in found.duplicates],
    )


def _sum(questions: Iterable[Question]) -> int:
    return sum(each.count for each in questions)


class _Names:
    """Findings in words, with the names of the entries that they concern."""

    def __init__(self, entries: Mapping[str, Entry]) -> None:
        self._entries = entries

    def of(self, entry: str) -> str:
        """Return the id of an entry, and its name where the id does not say it."""
        name = self._entries[entry].name
        said = re.sub(r"[\W_]+", "-", fold_name(name).casefold()).strip("-")
        return entry if said == entry else f"{entry} ({visible(name)})"

    def open(self, question: Question) -> str:
        """Return an unresolved mention with its candidates."""
        return (
            f"{_asked(question)}: {_listing(map(self.of, question.entries), 'or')}{_at(question)}"
        )

    def uncertain(self, question: Question) -> str:
        """Return an uncertain link with the rivals of the entry."""
        entry, *rivals = map(self.of, question.entries)
        rather = f", or {_listing(rivals, 'or')}" if rivals else ""
        confidence = f"{_floor(question.confidence):.2f}"
        return f"{_asked(question)}: {entry}, {confidence}{rather}{_at(question)}"

    def shared(self, form: SharedForm) -> str:
        """Return a shared name form with what became of it."""
        became = [f"{count} × {self.of(entry)}" for entry, count in form.linked.items()]
        if form.unresolved:
            became.append(f"{form.unresolved} × unresolved")
        others = [self.of(each) for each in form.entries if each not in form.linked]
        never = f"; never {_listing(others, 'or')}" if others else ""
        return f"“{visible(form.form)}”: {_listing(became, 'and')}{never}"

    def aliases(self, pairs: Iterable[tuple[str, str]]) -> Iterator[str]:
        """Yield an entry with its aliases."""
        for entry, group in groupby(pairs, key=lambda pair: pair[0]):
            yield f"{self.of(entry)}: {'; '.join(visible(alias) for _, alias in group)}"

    def alike(self, duplicate: Duplicate) -> str:
        """Return entries that share a name, and where they stand."""
        bearers = [self._entries[each] for each in duplicate.entries]
        said = ", ".join(f"{self.of(each.id)} {each.path}:{each.line}" for each in bearers)
        return f"“{visible(duplicate.form)}”: {said}"


def _floor(confidence: float) -> float:
    """Return a confidence with two decimals that is no higher, so that it keeps below a limit."""
    return math.floor(confidence * 100) / 100


def _asked(question: Question) -> str:
    return f"{question.count} × “{visible(question.words)}”"


def _at(question: Question) -> str:
    """Return the places of a question on a line of their own."""
    shown = ", ".join(f"{each.path}:{each.line}" for each in question.places)
    rest = question.sources - len(question.places)
    more = f" and in {rest} more source{'s' if rest > 1 else ''}" if rest else ""
    return f"\n      {shown}{more}"


def _listing(names: Iterable[str], conjunction: str) -> str:
    """Return names as a list to read; a long one is cut short and says how many there are."""
    names = list(names)
    shown = names[:_SHOWN_ENTRIES]
    if len(names) > len(shown):
        return f"{', '.join(shown)} {conjunction} {len(names) - len(shown)} more"
    return f" {conjunction} ".join(filter(None, (", ".join(shown[:-1]), shown[-1])))


# --- For other programs -----------------------------------------------------------------------


def _row(corpus: Corpus, problems: Sequence[Problem], found: Review | None) -> dict[str, Any]:
    row: dict[str, Any] = {
        "counts": _counts(corpus, problems),
        "problems": [asdict(each) for each in problems],
    }
    if found is None:
        shared = authority.shared_forms(corpus.entries)
        row["shared_names"] = {form: list(ids) for form, ids in shared.items()}
        return row
    row["links"] = {
        "unresolved": [_question_row(each) for each in found.unresolved],
        "shared": [{**asdict(each), "count": each.count} for each in found.shared],
        "uncertain": [_question_row(each) for each in found.uncertain],
        "unused_aliases": [{"entry": e, "alias": alias} for e, alias in found.unused_aliases],
        "unmentioned": list(found.unmentioned),
        "duplicates": [asdict(each) for each in found.duplicates],
    }
    return row


def _question_row(question: Question) -> dict[str, Any]:
    return {**asdict(question), "confidence": _floor(question.confidence)}
