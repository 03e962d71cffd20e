"""The archive from its folders: the one place that composes the pure rooms.

`read_archive` turns three inputs (source texts, authority files, kinds) into an `Archive`;
`write` brings a folder of pages in line with the pages that the archive renders to. `folders` says
what stands in the folders of sources and authority files, and `records` and `reading` read that, or
take it from what was kept (`sphinx_dossier.store`) where `signs` tell that it is the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from sphinx_dossier import authority
from sphinx_dossier.concordance import Card, Concordance, of_cards
from sphinx_dossier.kinds import Kinds
from sphinx_dossier.model import Corpus, Entry, Problem
from sphinx_dossier.pipeline.folders import (
    AUTHORITY_SUFFIXES,
    Listing,
    list_sources,
    read_authority,
    read_ignored_names,
    read_source,
)
from sphinx_dossier.pipeline.pages import clear, copy, remove, write
from sphinx_dossier.pipeline.reading import Reading, results
from sphinx_dossier.pipeline.records import read_records
from sphinx_dossier.render import Changes, Contents, Edition
from sphinx_dossier.store import Store

__all__ = [
    "AUTHORITY_SUFFIXES",
    "Archive",
    "Listing",
    "Progress",
    "clear",
    "copy",
    "list_sources",
    "read_archive",
    "read_authority",
    "read_ignored_names",
    "read_source",
    "remove",
    "write",
]

Progress = Callable[[Iterable[Path], int], Iterable[Path]]
"""Wraps the files to be read, given their number, to show how far the work is."""


@dataclass(frozen=True, slots=True)
class Archive:
    """The archive's value, with all that is wrong in what it was made from.

    `problems` are sorted by file and line. `relations` are each entry's, read from both ends.
    `changes` are those since the store was saved last from which what is known was taken.
    """

    corpus: Corpus
    concordance: Concordance
    kinds: Kinds
    relations: Mapping[str, tuple[authority.Relation, ...]]
    problems: tuple[Problem, ...]
    changes: Changes

    def contents(self, edition: Edition) -> Contents:
        """Return what the archive's pages are made from; see `sphinx_dossier.render.pages`."""
        return Contents(self.corpus, self.concordance, self.kinds, self.relations, edition)


def read_archive(
    sources: Path,
    authority_folder: Path,
    kinds: Kinds,
    root: Path,
    excluded: Collection[Path] = (),
    progress: Progress = lambda files, _count: files,
    store: Store | None = None,
    processes: int = 1,
) -> Archive:
    """Read the two folders and link every source.

    Folders in `excluded` are passed over, such as those that the archive is written to. Paths
    in the result are relative to `root`, with ``/``. What cannot be read is left out and is one
    of the archive's problems; nothing is raised for bad input. What `store` keeps of a source
    that has not changed is taken from there; the result is the same without, and with any number
    of `processes`.
    """
    store = store or Store()
    records = read_records(store, authority_folder, kinds, root)
    entries, problems = records.entries, list(records.problems)
    listing, folder_problems = list_sources(sources, root, excluded)
    problems += folder_problems
    reading = Reading(store, records, kinds, sources, root)
    listed = ((path, listing.sidecars.get(path)) for path in listing.texts)
    jobs = [job for path, sidecar in listed if (job := reading.job(path, sidecar))]
    jobs.sort(key=lambda job: job.known is None)
    shown = progress([job.path for job in jobs], len(jobs))
    for _path, result in zip(shown, results(reading, jobs, processes), strict=True):
        reading.keep(result)
    if any(job.known is None for job in jobs):
        from sphinx_dossier.ingest import language  # noqa: PLC0415

        language.let_go()
    problems += reading.problems
    cards = reading.finish()
    problems += _unknown_sources(entries, cards)
    names = Counter(entry.name for entry in entries.values())
    shared_names = frozenset(name for name, count in names.items() if count > 1)
    return Archive(
        Corpus(store.sources, entries, store.links, shared_names),
        of_cards(cards.values(), store.lines),
        kinds,
        authority.relations(entries, kinds),
        tuple(sorted(problems, key=lambda each: (each.path, each.line or 0, each.message))),
        reading.changes,
    )


def _unknown_sources(
    entries: Mapping[str, Entry], sources: Mapping[str, Card]
) -> Iterator[Problem]:
    """Entries whose names are bound to sources that the archive does not have."""
    for entry in entries.values():
        for key, ids in (("only-in", entry.match.only_in), ("never-in", entry.match.never_in)):
            for source_id in ids:
                if source_id not in sources:
                    near = get_close_matches(source_id, sources, 1)
                    hint = f"; did you mean {near[0]}?" if near else ""
                    message = f"{entry.id}: match: {key}: no source '{source_id}'{hint}"
                    yield Problem(entry.path, entry.line, "authority", message)
