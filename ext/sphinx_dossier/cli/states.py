"""States of the archive: what a link file holds, a revision of the repository, the working tree."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import click

from sphinx_dossier.cli.cache import read_archive
from sphinx_dossier.cli.repository import Files, Repository, find_repository
from sphinx_dossier.cli.site import Site, read_site
from sphinx_dossier.comparison import State, read_links, state_of
from sphinx_dossier.model import Corpus

_LFS_POINTER = "version https://git-lfs.github.com/spec/"


@dataclass(frozen=True, slots=True)
class NamedState:
    """A state of the archive, what to call it, and what to say of how it was read.

    `corpus` is ``None`` for a link file. `has_docs` is false where the folder of ``conf.py`` is
    not there; such a state has no links.
    """

    name: str
    state: State
    corpus: Corpus | None = None
    has_docs: bool = True
    notes: tuple[str, ...] = ()


def read_state(named: str, docs: Path, side: str) -> NamedState:
    """Return the state with a name from the command line: that of a link file, or a revision.

    A file has precedence. `side` is ``old`` or ``new``: of two states, each is kept by itself.
    Raises `click.ClickException` where it is neither or cannot be read.
    """
    path = Path(named)
    if path.exists() and not path.is_dir():
        return _read_file(path, _if_revision(named, docs))
    try:
        repository = find_repository(docs)
    except click.ClickException as error:
        raise click.ClickException(f"{named}: no such file, and {error.message}") from error
    commit = repository.commit(named)
    if commit is None:
        raise click.ClickException(f"{named}: {_why_unknown(named, repository)}")
    try:
        state = _read_commit(commit, repository, docs, side)
    except click.ClickException as error:
        raise click.ClickException(f"{named}: {error.message}") from error
    return replace(state, name=f"{named} ({commit[:10]})" if named != commit else named)


def read_working_tree(docs: Path) -> NamedState:
    """Return the archive as it is now; raise `click.ClickException` if it cannot be read."""
    state = _read_archive(docs, read_site(docs)) if docs.is_dir() else _no_docs(docs)
    return replace(state, name="the working tree")


def _no_docs(docs: Path) -> NamedState:
    note = f"no folder {docs}, and so no links"
    return NamedState("", State({}), Corpus({}, {}, {}), has_docs=False, notes=(note,))


def _read_archive(
    docs: Path,
    site: Site,
    root: Path | None = None,
    side: str = "",
    notes: tuple[str, ...] = (),
) -> NamedState:
    """Return the archive of a site, its paths as seen from `root`, if that is not here."""
    archive = read_archive(docs, site.sources, site.authority, site.kinds, root, side)
    for source in archive.corpus.sources.values():
        if source.text.startswith(_LFS_POINTER):
            message = (
                f"{source.path}: a pointer of Git LFS and not the text; `git lfs pull` gets it"
            )
            raise click.ClickException(message)
    problems = [*site.problems, *archive.problems]
    if problems:
        notes += (f"problems: {len(problems)}; the first: {problems[0]}",)
    return NamedState("", state_of(archive.corpus), archive.corpus, notes=notes)


# --- Link files -------------------------------------------------------------------------------


def _read_file(path: Path, notes: tuple[str, ...]) -> NamedState:
    try:
        state = read_links(path.read_bytes(), str(path))
    except ValueError as error:
        raise click.ClickException(str(error)) from error
    if not state.links:
        notes += ("this file holds no links",)
    return NamedState(str(path), state, notes=notes)


def _if_revision(named: str, docs: Path) -> tuple[str, ...]:
    """Return what to say if a file has the name of a revision, which may have been meant."""
    try:
        is_revision = find_repository(docs).commit(named) is not None
    except click.ClickException:
        return ()
    note = f"both a file and a revision; this is the file, and {named}~0 the revision"
    return (note,) if is_revision else ()


# --- Revisions --------------------------------------------------------------------------------


def _why_unknown(named: str, repository: Repository) -> str:
    """Return why there is no such revision, as far as can be told."""
    first, dots, second = named.partition("..")
    if dots:
        return f"a range; write its ends: {first or 'HEAD'} {second.lstrip('.') or 'HEAD'}"
    if named and Path(named).is_dir():
        return "a folder, and no revision of the repository"
    if repository.commit("HEAD") is None:
        return "no such file, and the repository has no commit yet"
    if repository.is_shallow():
        return "no such file or revision in this shallow clone; try `git fetch --unshallow`"
    return "no such file, and no such revision of the repository"


def _read_commit(commit: str, repository: Repository, docs: Path, side: str) -> NamedState:
    """Return the archive as it is in a commit; raise `click.ClickException`."""
    with repository.files(commit) as files:
        try:
            return _read_files(files, repository.root, docs, side)
        except click.ClickException as error:
            message = error.message.replace(f"{files.root}/", "")
            raise click.ClickException(message) from error


def _read_files(files: Files, repository: Path, docs: Path, side: str) -> NamedState:
    """Return the archive in `files`, with paths as they would be seen from here.

    Raises `click.ClickException`.
    """
    if not docs.resolve().is_relative_to(repository):
        raise click.ClickException(f"{docs}: not in the repository {repository}")
    folder = files.root / docs.resolve().relative_to(repository)
    _refuse(module for module in files.submodules if folder.is_relative_to(module))
    if not folder.is_dir():
        return _no_docs(docs)
    here = Path.cwd().resolve()
    inside = here.is_relative_to(repository)
    root = files.root / here.relative_to(repository) if inside else files.root
    with _own_imports(files.root):
        site = read_site(folder)
    site = Site(
        _place(site.sources, folder, files.root, repository),
        _place(site.authority, folder, files.root, repository),
        site.kinds,
        tuple(replace(each, path=os.path.relpath(each.path, root)) for each in site.problems),
    )
    notes = []
    for needed in (site.sources, site.authority):
        if not needed.is_relative_to(files.root):
            notes.append(f"{os.path.relpath(needed)}: not in the repository, and read as it is now")
        _refuse(
            module
            for module in files.submodules
            if needed.is_relative_to(module) or module.is_relative_to(needed)
        )
    return _read_archive(docs, site, root, side, tuple(notes))


def _refuse(submodules: Iterable[Path]) -> None:
    """Raise `click.ClickException` if there is one: the repository does not hold its files."""
    for module in submodules:
        message = f"{module}: a submodule, which is not looked into; compare link files instead"
        raise click.ClickException(message)


def _place(folder: Path, docs: Path, root: Path, repository: Path) -> Path:
    """Return where a folder in the settings of a revision is, whose files are in `root`.

    What lies outside the repository is where it is for the working tree.
    """
    plain = Path(os.path.normpath(folder))
    if plain.is_relative_to(root) or not folder.is_relative_to(docs):
        return plain
    return Path(os.path.normpath(repository / os.path.relpath(plain, root)))


@contextmanager
def _own_imports(root: Path) -> Iterator[None]:
    """Forget what is imported from `root`, so that another state imports its own."""
    path, before, finders = [*sys.path], {*sys.modules}, {*sys.path_importer_cache}
    try:
        yield
    finally:
        sys.path[:] = path
        for entry in sys.path_importer_cache.keys() - finders:
            del sys.path_importer_cache[entry]  # a relative one remembers where it was
        for name in sys.modules.keys() - before:
            module = sys.modules[name]
            origins = [getattr(module, "__file__", None), *getattr(module, "__path__", ())]
            if any(origin and Path(origin).is_relative_to(root) for origin in origins):
                del sys.modules[name]
