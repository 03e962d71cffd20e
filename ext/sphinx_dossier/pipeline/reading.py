"""Sources read and linked: each anew, or from what is kept of it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx_dossier.concordance import Card, card, source_lines
from sphinx_dossier.kinds import Kinds
from sphinx_dossier.model import Problem
from sphinx_dossier.pipeline import signs
from sphinx_dossier.pipeline.folders import read_source, relative
from sphinx_dossier.pipeline.records import Records
from sphinx_dossier.processes import shared_out
from sphinx_dossier.render import Changes
from sphinx_dossier.store import Content, Kept, Store, content_of

if TYPE_CHECKING:
    from sphinx_dossier.linking import Linker, Need, OwnNames

# What reads and links a source is imported where one has to be read: it takes long to load, and a
# build in which nothing has changed has no use for it.


@dataclass(frozen=True, slots=True)
class Job:
    """A source that has to be read, or only to be linked anew if it is `known`.

    `before` is its card as it was, if it had one; `told` is what `ingest.Remembered` told of it.
    """

    id: str
    path: Path
    sidecar: Path | None
    signature: str
    digest: str
    known: Kept | None
    before: Card | None
    told: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Result:
    """What came of a job; there is no content where the file cannot be read.

    `is_new` is false where the source, its links and their problems are what they were.
    """

    job: Job
    problems: tuple[tuple[Problem, ...], tuple[Problem, ...]]
    card: Card | None = None
    content: Content | None = None
    is_new: bool = True


class Reading:
    """Reads sources one after the other, each anew or from what is kept of it."""

    def __init__(
        self,
        store: Store,
        records: Records,
        kinds: Kinds,
        folder: Path,
        root: Path,
    ) -> None:
        self._store, self._records, self._kinds = store, records, kinds
        self._folder, self._root = folder, root
        self._before = store.kept()
        # Noted at the end: other processes cannot read a store that is being written to.
        self._authority: _Authority | None = None
        self._own_names: Mapping[str, tuple[str, OwnNames]] | None = None
        self._confirmed: dict[str, str] = {}
        self._reached = self._changed_links()
        self._versions = self._versions_before = store.value("versions", 0)
        self._cards: dict[str, Card] = {}
        self._changed: list[tuple[Card | None, Card | None]] = []
        self._order: list[str] = []
        self.problems: list[Problem] = []

    @cached_property
    def _linker(self) -> Linker:
        from sphinx_dossier.linking import Linker  # noqa: PLC0415

        digests = self._records.digests
        kept: Mapping[str, tuple[str, OwnNames]] = self._store.value(
            "names", {}, self._records.kinds
        )
        known = {key: names for key, (digest, names) in kept.items() if digests.get(key) == digest}
        linker = Linker(self._records.entries, self._kinds, known)
        if not len(kept) == len(known) == len(digests):
            self._own_names = {key: (digests[key], own) for key, own in linker.own_names.items()}
        return linker

    def set_up(self) -> None:
        """Make ready to link, once for all processes: these share it, and the store is not read."""
        _ready = self._linker

    def job(self, path: Path, sidecar: Path | None) -> Job | None:
        """Return what has to be done for the source at `path`; nothing if it is as it was."""
        id_ = path.relative_to(self._folder).with_suffix("").as_posix()
        self._order.append(id_)
        before = self._before.pop(id_, None)
        signature = signs.signature(path, sidecar)
        if before and signature and before.signature == signature:
            digest = before.digest
        else:
            digest = self._digest(path, sidecar)
        known = before if before and before.digest == digest else None
        if known is None or id_ in self._reached:
            told = self._store.told(id_)
            was = before.card if before else None
            return Job(id_, path, sidecar, signature, digest, known, was, told)
        if known.signature != signature:
            self._confirmed[id_] = signature
        self._cards[id_] = known.card
        self.problems += (*known.problems[0], *known.problems[1])
        return None

    def work(self, job: Job) -> Result:
        """Read and link a source; this touches nothing, and may be done in another process.

        It reads from the store for a known source only.
        """
        told = job.told
        if job.known:
            source, read_problems = self._store.sources[job.id], job.known.problems[0]
        else:
            from sphinx_dossier.ingest import Remembered  # noqa: PLC0415

            language_of = Remembered(told)
            found, problems = read_source(
                job.path, self._folder, self._root, job.sidecar, language_of
            )
            read_problems = tuple(problems)
            if found is None:
                return Result(job, (read_problems, ()))
            source, told = found, language_of.told
            if self._digest(job.path, job.sidecar) != job.digest:
                # Somebody writes to the files: what was read is not what the digest says.
                job = replace(job, signature="", digest="")
        from sphinx_dossier.linking import codes_of, words_of_source  # noqa: PLC0415

        links, link_problems = self._linker.link(source)
        lines = source_lines(source, links.mentions)
        words = codes_of(words_of_source(source, link_problems))
        return Result(
            job,
            (read_problems, tuple(link_problems)),
            card(source, links, lines),
            content_of(source, links, lines, words, told),
            is_new=job.known is None
            or job.known.problems[1] != tuple(link_problems)
            or self._store.links[job.id] != links,
        )

    def keep(self, result: Result) -> None:
        """Keep what came of a job."""
        job = result.job
        self.problems += (*result.problems[0], *result.problems[1])
        if result.card is None or result.content is None:
            self._store.forget(job.id)
            self._note_change(job.before, None)
            return
        if job.known and not result.is_new:
            self._cards[job.id] = job.known.card
            self._confirmed[job.id] = job.signature
            return
        contexts = result.content.contexts
        made = replace(result.card, version=self._versions + 1, contexts=contexts)
        self._note_change(job.before, made)
        self._store.keep(
            job.id, Kept(job.signature, job.digest, made, result.problems), result.content
        )
        self._cards[job.id] = made

    def _note_change(self, before: Card | None, now: Card | None) -> None:
        """Note that a source is other, or has come or gone; nothing if there is and was none."""
        if before or now:
            self._versions += 1
            self._changed.append((before, now))

    def _changed_links(self) -> Collection[str]:
        """Return the sources whose links may be others, since the authority has changed.

        Tells what the authority is now, and by which words each entry reaches sources.
        """
        if self._records.are_kept:
            return ()
        now, kinds = self._records.digests, self._records.kinds
        before: _Authority | None = self._store.value("authority", None)
        if before and (before.common_to_all[0], before.entries) == (kinds, now):
            return ()
        linker = self._linker
        old = before.entries if before else {}
        changed = [key for key in now if old.get(key) != now[key]]
        needs = dict(before.needs) if before else {}
        reaching = {need for key in old if old[key] != now.get(key) for need in needs.pop(key)}
        for key in changed:
            needs[key] = linker.needs(key)
            reaching |= needs[key]
        common = linker.common_needs
        self._authority = _Authority((kinds, linker.scale), now, needs, common)
        if before is None or before.common_to_all != (kinds, linker.scale):
            return frozenset(self._before)
        from sphinx_dossier.linking import reached  # noqa: PLC0415

        return set(reached(reaching | (common ^ before.common), self._store.words()))

    def _digest(self, path: Path, sidecar: Path | None) -> str:
        """Return a name for what the files hold and are called."""
        found = sha256()
        for file in filter(None, (path, sidecar)):
            try:
                data = file.read_bytes()
            except OSError as error:
                data = repr(error).encode()
            found.update(f"{relative(file, self._root)}\0{len(data)}\0".encode() + data)
        return found.hexdigest()

    @property
    def changes(self) -> Changes:
        """What is other than it was in the store that was opened, once reading is finished."""
        return Changes(
            self._records.sign, self._versions_before, self._versions, tuple(self._changed)
        )

    def finish(self) -> Mapping[str, Card]:
        """Forget the sources that are gone; return the cards of all others, as they were asked for.

        Without this order, it would show in the archive what was kept and what was read anew.
        """
        cards = {source: self._cards[source] for source in self._order if source in self._cards}
        for gone, kept in self._before.items():
            self._store.forget(gone)
            self._note_change(kept.card, None)
        for source, signature in self._confirmed.items():
            self._store.confirm(source, signature)
        if self._authority is not None:
            self._store.note("authority", self._authority)
        if not self._records.are_kept:
            self._store.note("records", replace(self._records, are_kept=True), self._records.sign)
        if self._own_names is not None:
            self._store.note("names", self._own_names, self._records.kinds)
        if self._versions != self._versions_before:
            self._store.note("versions", self._versions)
        self._store.save()
        self._store.sources.order(tuple(cards))
        self._store.links.order(tuple(cards))
        return cards


def results(reading: Reading, jobs: Sequence[Job], processes: int) -> Iterator[Result]:
    """Yield what comes of jobs, those for known sources first.

    Each process reads what is known from the store, so that nothing may be written to it meanwhile.
    """
    known = [job for job in jobs if job.known]
    if jobs:
        reading.set_up()
    yield from list(shared_out(reading.work, known, processes))
    yield from shared_out(reading.work, jobs[len(known) :], processes)


@dataclass(frozen=True, slots=True)
class _Authority:
    """What links were made with: digests of kinds and entries, and which sources these reach."""

    common_to_all: tuple[str, int]
    entries: Mapping[str, str]
    needs: Mapping[str, frozenset[Need]]
    common: frozenset[Need]
