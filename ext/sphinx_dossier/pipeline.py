"""The archive from its folders: the one place that composes the pure rooms.

`read_archive` turns three inputs (source texts, authority files, kinds) into an `Archive`;
`write` brings a folder of pages in line with the pages that the archive renders to.
"""

from __future__ import annotations

import os
import time
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import cached_property, partial
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sphinx_dossier import authority
from sphinx_dossier.authority import ignored as ignored_names
from sphinx_dossier.authority.ignored import Ignored
from sphinx_dossier.concordance import Card, Concordance, card, of_cards, source_lines
from sphinx_dossier.kinds import Kinds
from sphinx_dossier.model import Corpus, Entry, Problem, Source
from sphinx_dossier.processes import shared_out
from sphinx_dossier.render import Contents, Edition, Planned
from sphinx_dossier.render.templates import NOTICE
from sphinx_dossier.store import Content, Kept, Store, content_of

if TYPE_CHECKING:
    from sphinx_dossier.linking import Linker, Need, OwnNames

# What reads and links a source is imported where one has to be read: it takes long to load, and a
# build in which nothing has changed has no use for it.

AUTHORITY_SUFFIXES = (".yaml", ".yml", ".json")
SIDECAR_SUFFIXES = (".yaml", ".yml")

Progress = Callable[[Iterable[Path], int], Iterable[Path]]
"""Wraps the files to be read, given their number, to show how far the work is."""


@dataclass(frozen=True, slots=True)
class Archive:
    """The archive's value, with all that is wrong in what it was made from.

    `problems` are sorted by file and line. `relations` are each entry's, read from both ends.
    """

    corpus: Corpus
    concordance: Concordance
    kinds: Kinds
    relations: Mapping[str, tuple[authority.Relation, ...]]
    problems: tuple[Problem, ...]

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
    records = _records(store, authority_folder, kinds, root)
    entries, problems = records.entries, list(records.problems)
    listing, folder_problems = list_sources(sources, root, excluded)
    problems += folder_problems
    reading = _Reading(store, records, kinds, sources, root)
    listed = ((path, listing.sidecars.get(path)) for path in listing.texts)
    jobs = [job for path, sidecar in listed if (job := reading.job(path, sidecar))]
    jobs.sort(key=lambda job: job.known is None)
    shown = progress([job.path for job in jobs], len(jobs))
    for _path, result in zip(shown, _results(reading, jobs, processes), strict=True):
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
    )


@dataclass(frozen=True, slots=True)
class _Job:
    """A source that has to be read, or only to be linked anew if it is `known`.

    `told` is what `ingest.Remembered` has told of it before.
    """

    id: str
    path: Path
    sidecar: Path | None
    signature: str
    digest: str
    known: Kept | None
    told: tuple[str, str]


@dataclass(frozen=True, slots=True)
class _Result:
    """What came of a job; there is no content where the file cannot be read.

    `is_new` is false where the source, its links and their problems are what they were.
    """

    job: _Job
    problems: tuple[tuple[Problem, ...], tuple[Problem, ...]]
    card: Card | None = None
    content: Content | None = None
    is_new: bool = True


class _Reading:
    """Reads sources one after the other, each anew or from what is kept of it."""

    def __init__(
        self,
        store: Store,
        records: _Records,
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
        self._versions = store.value("versions", 0)
        self._cards: dict[str, Card] = {}
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

    def job(self, path: Path, sidecar: Path | None) -> _Job | None:
        """Return what has to be done for the source at `path`; nothing if it is as it was."""
        id_ = path.relative_to(self._folder).with_suffix("").as_posix()
        before = self._before.pop(id_, None)
        signature = _signature(path, sidecar)
        if before and signature and before.signature == signature:
            digest = before.digest
        else:
            digest = self._digest(path, sidecar)
        known = before if before and before.digest == digest else None
        if known is None or id_ in self._reached:
            told = self._store.told(id_)
            return _Job(id_, path, sidecar, signature, digest, known, told)
        if known.signature != signature:
            self._confirmed[id_] = signature
        self._cards[id_] = known.card
        self.problems += (*known.problems[0], *known.problems[1])
        return None

    def work(self, job: _Job) -> _Result:
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
                return _Result(job, (read_problems, ()))
            source, told = found, language_of.told
        from sphinx_dossier.linking import codes_of, words_of_source  # noqa: PLC0415

        links, link_problems = self._linker.link(source)
        lines = source_lines(source, links.mentions)
        words = codes_of(words_of_source(source, link_problems))
        return _Result(
            job,
            (read_problems, tuple(link_problems)),
            card(source, links, lines),
            content_of(source, links, lines, words, told),
            is_new=job.known is None
            or job.known.problems[1] != tuple(link_problems)
            or self._store.links[job.id] != links,
        )

    def keep(self, result: _Result) -> None:
        """Keep what came of a job."""
        job = result.job
        self.problems += (*result.problems[0], *result.problems[1])
        if result.card is None or result.content is None:
            self._store.forget(job.id)
            return
        if job.known and not result.is_new:
            self._cards[job.id] = job.known.card
            self._confirmed[job.id] = job.signature
            return
        self._versions += 1
        contexts = result.content.contexts
        made = replace(result.card, version=self._versions, contexts=contexts)
        self._store.keep(
            job.id, Kept(job.signature, job.digest, made, result.problems), result.content
        )
        self._cards[job.id] = made

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
            found.update(f"{_relative(file, self._root)}\0{len(data)}\0".encode() + data)
        return found.hexdigest()

    def finish(self) -> Mapping[str, Card]:
        """Forget the sources that are gone, and return the cards of all others."""
        for gone in self._before:
            self._store.forget(gone)
        for source, signature in self._confirmed.items():
            self._store.confirm(source, signature)
        if self._authority is not None:
            self._store.note("authority", self._authority)
        if not self._records.are_kept:
            self._store.note("records", replace(self._records, are_kept=True), self._records.sign)
        if self._own_names is not None:
            self._store.note("names", self._own_names, self._records.kinds)
        self._store.note("versions", self._versions)
        self._store.save()
        self._store.sources.order(tuple(self._cards))
        self._store.links.order(tuple(self._cards))
        return self._cards


def _results(reading: _Reading, jobs: Sequence[_Job], processes: int) -> Iterator[_Result]:
    """Yield what comes of jobs, those for known sources first.

    Each process reads what is known from the store, so that nothing may be written to it meanwhile.
    """
    known = [job for job in jobs if job.known]
    if jobs:
        reading.set_up()
    yield from list(shared_out(reading.work, known, processes))
    yield from shared_out(reading.work, jobs[len(known) :], processes)


@dataclass(frozen=True, slots=True)
class _Records:
    """What stands in the authority files: entries, what is wrong, and a digest of each entry.

    `kinds` is a digest of the kinds that the files were read by, and `sign` one of both. `are_kept`
    says that the sources which are kept were linked with these entries.
    """

    sign: str
    kinds: str
    entries: Mapping[str, Entry]
    problems: tuple[Problem, ...]
    digests: Mapping[str, str]
    are_kept: bool = False


def _records(store: Store, folder: Path, kinds: Kinds, root: Path) -> _Records:
    """Return what stands in the authority files; `store` has it if they are as they were."""
    files, problems = _authority_files(folder, root)
    kinds_sign = _digest_of(kinds)
    content = [(path, sha256(data).hexdigest()) for path, data in files]
    sign = _digest_of((kinds_sign, content, problems))
    kept: _Records | None = store.value("records", None, sign)
    if kept is not None:
        return kept
    entries, more = authority.load(files, kinds)
    digests = {key: _digest_of(entry) for key, entry in entries.items()}
    return _Records(sign, kinds_sign, entries, (*problems, *more), digests)


@dataclass(frozen=True, slots=True)
class _Authority:
    """What links were made with: digests of kinds and entries, and which sources these reach."""

    common_to_all: tuple[str, int]
    entries: Mapping[str, str]
    needs: Mapping[str, frozenset[Need]]
    common: frozenset[Need]


def _digest_of(value: object) -> str:
    """Return a digest of an entry, or of the kinds: of all that linking is told by it."""
    if isinstance(value, Entry):
        value = replace(value, path="", line=None)
    return sha256(repr(value).encode(errors="surrogatepass")).hexdigest()[:32]


def _signature(path: Path, sidecar: Path | None) -> str:
    """Return what the file system says of a source's files; empty if they may still change.

    Times are not exact: a file that was written a moment ago may be written again within the same
    tick, with as many bytes.
    """
    signs = []
    now = time.time_ns()
    for file in filter(None, (path, sidecar)):
        try:
            found = file.stat()
        except OSError:
            return ""
        if now - max(found.st_mtime_ns, found.st_ctime_ns) < _TICK:
            return ""
        times = f"{found.st_mtime_ns} {found.st_ctime_ns}"
        signs.append(f"{file.name} {found.st_ino} {found.st_size} {times}")
    return "\n".join(signs)


_TICK: Final = 2_000_000_000
"""In nanoseconds: the coarsest clock of a file system that is in use, that of FAT."""


def read_authority(
    folder: Path, kinds: Kinds, root: Path
) -> tuple[Mapping[str, Entry], list[Problem]]:
    """Return the entries of all authority files in and below `folder`, and what is wrong."""
    files, problems = _authority_files(folder, root)
    entries, more = authority.load(files, kinds)
    return entries, problems + more


def _authority_files(folder: Path, root: Path) -> tuple[list[tuple[str, bytes]], list[Problem]]:
    """Return the paths of all authority files and what they hold, and what is wrong with them."""
    if not folder.is_dir():
        where = _relative(folder, root)
        message = "no such folder; put authority files there, or set dossier_authority"
        return [], [Problem(where, None, "settings", message)]
    paths, problems = _files(folder, AUTHORITY_SUFFIXES, root, "authority")
    files = []
    for path in paths:
        data = _read(path, root, "authority", problems)
        if data is not None:
            files.append((_relative(path, root), data))
    return files, problems


def read_ignored_names(folder: Path, root: Path) -> tuple[Ignored, list[Problem]]:
    """Return the names that are never to be proposed, as a file beside the authority has them."""
    path = folder / ignored_names.FILE
    problems: list[Problem] = []
    data = _read(path, root, "authority", problems) if path.is_file() else b""
    text = (data or b"").decode("utf-8", "replace")
    ignored, more = ignored_names.read_ignored(text, _relative(path, root))
    return ignored, problems + more


def read_source(
    path: Path,
    folder: Path,
    root: Path,
    sidecar_path: Path | None = None,
    language_of: Callable[[str], str] | None = None,
) -> tuple[Source | None, list[Problem]]:
    """Return the source in the file `path` of the folder of sources, and what is wrong.

    There is no source where the file cannot be read. `language_of` tells the language of a text,
    if not in the way of `ingest`.
    """
    from sphinx_dossier import ingest  # noqa: PLC0415

    problems: list[Problem] = []
    sidecar = None
    if sidecar_path is not None:
        sidecar_data = _read(sidecar_path, root, "sidecar", problems)
        if sidecar_data is not None:
            sidecar, more = ingest.read_sidecar(_relative(sidecar_path, root), sidecar_data)
            problems += more
    data = _read(path, root, "source", problems)
    if data is None:
        return None, problems
    source_id = path.relative_to(folder).with_suffix("").as_posix()
    source, more = ingest.read_source(
        source_id, _relative(path, root), data, sidecar, language_of or ingest.language_of
    )
    return source, problems + more


@dataclass(frozen=True, slots=True)
class Listing:
    """The texts in a folder of sources, and the sidecar of each that has one."""

    texts: tuple[Path, ...]
    sidecars: Mapping[Path, Path]


def list_sources(
    folder: Path, root: Path, excluded: Collection[Path] = ()
) -> tuple[Listing, list[Problem]]:
    """Return what the folder of sources holds, and what is wrong with its files as such."""
    if not folder.is_dir():
        message = "no such folder; put source texts there, or set dossier_sources"
        return Listing((), {}), [Problem(_relative(folder, root), None, "settings", message)]
    paths, problems = _files(folder, (".txt", *SIDECAR_SUFFIXES), root, "source", excluded)
    texts: dict[Path, Path] = {}
    sidecars: dict[Path, Path] = {}

    def claim(claimed: dict[Path, Path], path: Path, subtype: str) -> None:
        first = claimed.setdefault(path.with_suffix(""), path)
        if first != path:
            message = f"{first.name} has the same name; rename one of them"
            problems.append(Problem(_relative(path, root), None, subtype, message))

    for path in sorted(paths, key=lambda path: path.suffix != path.suffix.lower()):
        if path.suffix.lower() == ".txt":
            claim(texts, path, "source")
        else:
            claim(sidecars, path, "sidecar")
    for stem, path in sidecars.items():
        if stem not in texts:
            message = f"a sidecar without its source; {stem.name}.txt is not there"
            problems.append(Problem(_relative(path, root), None, "sidecar", message))
    beside = {texts[stem]: path for stem, path in sidecars.items() if stem in texts}
    return Listing(tuple(sorted(texts.values())), beside), problems


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


def _files(
    folder: Path,
    suffixes: tuple[str, ...],
    root: Path,
    subtype: str,
    excluded: Collection[Path] = (),
) -> tuple[list[Path], list[Problem]]:
    """Return the files in and below `folder` with one of `suffixes`, sorted; none hidden.

    A file whose name is no text cannot have a page, and is a problem.
    """
    passed = {path.resolve() for path in excluded}
    found: list[Path] = []
    problems: list[Problem] = []
    for directory, names, files in os.walk(folder, followlinks=True):
        here = Path(directory)
        if here.resolve() in passed:
            names.clear()
            continue
        passed.add(here.resolve())  # a link may lead back to where it stands
        names[:] = [name for name in names if not name.startswith(".")]
        for name in files:
            path = here / name
            if name.startswith(".") or path.suffix.lower() not in suffixes:
                continue
            if not _is_text(str(path.relative_to(folder))):
                shown = _relative(path, root).encode(errors="backslashreplace").decode()
                message = "this file's name is not valid UTF-8; rename it"
                problems.append(Problem(shown, None, subtype, message))
            else:
                found.append(path)
    return sorted(found), problems


def _is_text(name: str) -> bool:
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def _read(path: Path, root: Path, subtype: str, problems: list[Problem]) -> bytes | None:
    """Return what a file holds; ``None``, and a problem more, if it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        message = f"cannot be read: {error.strerror}"
        problems.append(Problem(_relative(path, root), None, subtype, message))
        return None


def _relative(path: Path, root: Path) -> str:
    return Path(os.path.relpath(path, root)).as_posix()


# --- Writing ----------------------------------------------------------------------------------


def write(
    folder: Path, wanted: Iterable[Planned], store: Store | None = None, processes: int = 1
) -> list[Problem]:
    """Make `folder` hold the pages `wanted` and no other page of ours.

    A page is made only if what it depends on is not what `store` has noted, or its file not as we
    left it; a file is touched only if its content changes. Files that we did not write are neither
    changed nor removed; one that stands where a page should be is a problem. Raises `OSError`
    where nothing can be written, and what making pages raises.
    """
    problems: list[Problem] = []
    kept: set[str] = set()
    store = store or Store()
    before = store.pages(str(folder))
    jobs = []
    for planned in wanted:
        kept.update(planned.paths)
        left = [(planned.fingerprint, _trace(f"{folder}/{each}")) for each in planned.paths]
        if [before.get(each) for each in planned.paths] != left:
            jobs.append(planned)
    now: dict[str, tuple[str, str]] = {}
    for planned, traces in zip(
        jobs, shared_out(partial(_make, folder), jobs, processes), strict=True
    ):
        for name, trace in zip(planned.paths, traces, strict=True):
            if trace:
                now[name] = planned.fingerprint, trace
            else:
                message = "this file is not a page of the archive; move it, or set dossier_pages"
                problems.append(Problem(str(folder / name), None, "settings", message))
    store.note_pages(str(folder), now)
    store.save()
    if folder.is_dir():
        _prune(folder, kept)
    return problems


def copy(folder: Path, wanted: Mapping[str, Path], store: Store, root: Path) -> list[Problem]:
    """Make `folder` hold copies of files, each under its path there; no other file is touched.

    A file is compared with its copy only if it, or the copy, is not what `store` has noted. One
    that cannot be copied is a problem, at its path relative to `root`.
    """
    problems: list[Problem] = []
    before = store.pages(str(folder))
    now: dict[str, tuple[str, str]] = {}
    for name, path in wanted.items():
        there = folder / name
        noted = _signature(path, None), _trace(there)
        if noted[0] and before.get(name) == noted:
            continue
        try:
            data = path.read_bytes()
            if not there.is_file() or there.read_bytes() != data:
                there.parent.mkdir(parents=True, exist_ok=True)
                there.write_bytes(data)
        except OSError as error:
            message = f"cannot be copied for download: {error.strerror}"
            problems.append(Problem(_relative(path, root), None, "source", message))
        else:
            now[name] = noted[0], _trace(there)
    store.note_pages(str(folder), now)
    store.save()
    return problems


def _make(folder: Path, planned: Planned) -> list[str]:
    """Write pages, and return the trace of each; an empty one for a file that is not ours."""
    return [
        _trace(folder / name) if _put(folder / name, text.encode("utf-8")) else ""
        for name, text in zip(planned.paths, planned.texts(), strict=True)
    ]


def _trace(path: str | Path) -> str:
    """Return what the file system says of a page, to know it again; empty if it is not there."""
    try:
        found = os.stat(path)  # noqa: PTH116 — a path for each page costs more than asking
    except OSError:
        return ""
    return f"{found.st_ino} {found.st_size} {found.st_mtime_ns}"


def _put(path: Path, data: bytes) -> bool:
    """Make a page's file hold `data`; return false, and do nothing, if the file is not ours."""
    old = path.read_bytes() if path.is_file() else None
    if old == data:
        return True
    if old is not None and not _is_ours(old):
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    # Written beside and moved into place, so that a page is never there in part.
    beside = path.with_name(f".{path.name}.new")
    beside.write_bytes(data)
    beside.replace(path)
    return True


def _is_ours(data: bytes) -> bool:
    """Whether a file is a page of ours; an empty one is what is left of one."""
    return not data or NOTICE.encode() in data[:200]


def _prune(folder: Path, kept: set[str]) -> None:
    """Remove pages of ours that are not `kept`, and folders that this leaves empty.

    `kept` are paths below the folder, with ``/``.
    """
    for directory, _names, files in os.walk(folder, topdown=False):
        here = Path(directory)
        below = "" if here == folder else f"{here.relative_to(folder).as_posix()}/"
        for name in files:
            if f"{below}{name}" not in kept and name.endswith((".md", ".inc")):
                path = here / name
                with path.open("rb") as file:
                    ours = _is_ours(file.read(200))
                if ours:
                    path.unlink()
        if here != folder and not any(here.iterdir()):
            here.rmdir()
