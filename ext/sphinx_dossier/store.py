"""What is known of each source, kept in a file from one build to the next.

The archive is a function of its sources and entries, so that what a source came to need not be
worked out again while neither has changed. The file may be deleted at any time; that costs time
and changes nothing. It is read a piece at a time: an archive of ten thousand sources is in memory
as its cards only.

The file is a cache beside Sphinx's own, in the same format (pickles) and to be trusted like it.
"""

from __future__ import annotations

import os
import pickle
import sqlite3
import sys
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, fields
from functools import lru_cache
from hashlib import sha256
from importlib import metadata
from io import BytesIO
from operator import attrgetter
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, Generic, TypeVar, cast

from sphinx_dossier.concordance import CONTEXT_SIGN, Card, Line, by_entry
from sphinx_dossier.model import (
    Candidate,
    Citation,
    Description,
    Entry,
    Evidence,
    LedgerItem,
    Links,
    Match,
    Mention,
    Passage,
    Problem,
    Role,
    Source,
)

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept of a source: how to know it again, and what was made of it.

    `signature` is what the file system says of its files (empty if that tells nothing), `digest`
    that of their content. `problems` are those of the source, and those of its links.
    """

    signature: str
    digest: str
    card: Card
    problems: tuple[tuple[Problem, ...], tuple[Problem, ...]]


@dataclass(frozen=True, slots=True)
class Content:
    """A source, its links and its lines by entry, each as it is kept; `content_of` makes it.

    By its words, given in codes, a change of an entry reaches the source. `told` is what
    took long to tell of it; see `Store.told`.
    """

    source: bytes
    links: bytes
    lines: Mapping[str, bytes]
    words: bytes
    told: tuple[str, str]

    @property
    def contexts(self) -> bytes:
        """What tells the lines of each entry from others, for the source's card."""
        return b"".join(sha256(each).digest()[:CONTEXT_SIGN] for each in self.lines.values())


def content_of(
    source: Source,
    links: Links,
    lines: Sequence[Line],
    words: bytes,
    told: tuple[str, str],
) -> Content:
    """Return what is to be kept of a source."""
    return Content(
        _pickled(source),
        _pickled(links),
        {entry: _pickled(those) for entry, those in by_entry(lines).items()},
        words,
        told,
    )


class SpoiledStore(Exception):  # noqa: N818 — the store is what is wrong
    """What was kept cannot be read; the file has been removed, so that all is worked out anew."""


class Store:
    """Sources, links and lines by the source's id, in the file `path`, or in memory.

    `key` names everything else that what is kept depends on, such as the version of the program:
    what was kept under another key is dropped. A file that cannot be opened is as good as none;
    whatever asks for something in one that turns out to be damaged raises `SpoiledStore`, and
    `sqlite3.Error` where the file cannot be read or written.
    """

    def __init__(self, path: Path | None = None, key: str = "") -> None:
        self._path = path
        self._process = os.getpid()
        try:
            self._connection = _opened(path, key) if path else _made(":memory:", key)
        except (sqlite3.Error, OSError):
            self._path = None
            self._connection = _made(":memory:", key)
        self.sources: View[Source] = View(self._source)
        self.links: View[Links] = View(self._links)

    @property
    def has_changed(self) -> bool:
        """Whether anything is other than it was in the file that was opened."""
        return self._connection.total_changes > 0

    # --- Reading ------------------------------------------------------------------------------

    def kept(self) -> dict[str, Kept]:
        """Return what is kept of each source."""
        rows = self._rows("SELECT id, signature, digest, card FROM source")
        return {row[0]: Kept(*row[1:3], *self._loaded(row[3])) for row in rows}

    def words(self) -> Iterable[tuple[str, bytes]]:
        """Return each source and its words, as they were kept."""
        return self._rows("SELECT id, words FROM vocabulary")

    def lines(self, entry: str) -> Mapping[str, tuple[Line, ...]]:
        """Return the lines of an entry by source."""
        rows = self._rows("SELECT source, lines FROM line WHERE entry = ?", entry)
        return {source: self._loaded(lines) for source, lines in rows}

    def _source(self, source: str) -> Source:
        return cast("Source", self._content("source", source))

    def _links(self, source: str) -> Links:
        return cast("Links", self._content("links", source))

    def _content(self, column: str, source: str) -> object:
        query = f"SELECT {column} FROM content WHERE id = ?"
        for row in self._rows(query, source):
            return self._loaded(row[0])
        raise KeyError(source)

    def told(self, source: str) -> tuple[str, str]:
        """Return what `ingest.Remembered` has told of a source; nothing if that is not kept."""
        query = "SELECT beginning, language FROM content WHERE id = ?"
        return next(iter(self._rows(query, source)), ("", ""))

    def value(self, name: str, otherwise: _T, sign: str = "") -> _T:
        """Return what was noted under a name and with this `sign`, or something else."""
        query = "SELECT value FROM note WHERE name = ? AND sign = ?"
        for row in self._rows(query, name, sign):
            return cast("_T", self._loaded(row[0]))
        return otherwise

    def _rows(self, query: str, *values: str) -> list[Any]:
        """Return the rows that a query finds."""
        try:
            return self._here().execute(query, values).fetchall()
        except sqlite3.DatabaseError as error:
            raise self._spoiled_by(error) from error

    def _change(self, query: str, rows: Iterable[tuple[Any, ...]]) -> None:
        """Run a query that changes what is kept, once for the values of each row."""
        try:
            self._connection.executemany(query, rows)
        except sqlite3.DatabaseError as error:
            raise self._spoiled_by(error) from error

    def _loaded(self, data: bytes) -> Any:  # noqa: ANN401 — whatever was kept
        try:
            return pickle.loads(data)
        except Exception as error:  # what damaged bytes raise may be anything
            raise self._spoiled_by(error) from error

    def _spoiled_by(self, error: Exception) -> Exception:
        """Return what to raise for an error; if the file is damaged, remove it."""
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
        if self._path is None or code & 0xFF not in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
            return error
        self._connection.close()
        with suppress(OSError):
            self._path.unlink(missing_ok=True)
        return SpoiledStore(f"{self._path}: cannot be read, and has been removed; run this again")

    def _here(self) -> sqlite3.Connection:
        """Return a connection of this process: Sphinx writes pages in several, which are forks."""
        if self._path and os.getpid() != self._process:
            self._process = os.getpid()
            self._connection = sqlite3.connect(self._path)
        return self._connection

    # --- Writing ------------------------------------------------------------------------------

    def keep(self, source: str, kept: Kept, content: Content) -> None:
        """Keep what was made of a source, in the place of what was kept of it before."""
        self.forget(source)
        card = _pickled((kept.card, kept.problems))
        row = (source, kept.signature, kept.digest, card)
        self._change("INSERT INTO source VALUES (?, ?, ?, ?)", [row])
        self._change("INSERT INTO vocabulary VALUES (?, ?)", [(source, content.words)])
        values = (source, content.source, content.links, *content.told)
        self._change("INSERT INTO content VALUES (?, ?, ?, ?, ?)", [values])
        rows = ((entry, source, those) for entry, those in content.lines.items())
        self._change("INSERT INTO line VALUES (?, ?, ?)", rows)

    def confirm(self, source: str, signature: str) -> None:
        """Note that what is kept of a source is right for these files."""
        self._change("UPDATE source SET signature = ? WHERE id = ?", [(signature, source)])

    def forget(self, source: str) -> None:
        """Drop what is kept of a source, if anything is."""
        rows = self._rows("SELECT card FROM source WHERE id = ?", source)
        if not rows:
            return
        card: Card = self._loaded(rows[0][0])[0]
        for table in ("source", "vocabulary", "content"):
            self._change(f"DELETE FROM {table} WHERE id = ?", [(source,)])
        lines = ((entry, source) for entry in card.named)
        self._change("DELETE FROM line WHERE entry = ? AND source = ?", lines)
        self.sources.drop(source)
        self.links.drop(source)

    def note(self, name: str, value: object, sign: str = "") -> None:
        """Note a value under a name, in the place of another; `sign` says what it was made from."""
        self._change("REPLACE INTO note VALUES (?, ?, ?)", [(name, sign, _pickled(value))])

    def pages(self, folder: str) -> Mapping[str, tuple[str, str]]:
        """Return what was noted of the pages in a folder, by path."""
        rows = self._rows("SELECT path, fingerprint, trace FROM page WHERE folder = ?", folder)
        return {path: (fingerprint, trace) for path, fingerprint, trace in rows}

    def note_pages(self, folder: str, pages: Mapping[str, tuple[str, str]]) -> None:
        """Note of pages what they were made from, and what the file system says of them."""
        rows = ((folder, path, *noted) for path, noted in pages.items())
        self._change("REPLACE INTO page VALUES (?, ?, ?, ?)", rows)

    def forget_pages(self, folder: str, paths: Iterable[str]) -> None:
        """Drop what was noted of pages in a folder."""
        rows = ((folder, path) for path in paths)
        self._change("DELETE FROM page WHERE folder = ? AND path = ?", rows)

    def save(self) -> None:
        """Make sure that all is in the file; until then, nothing of it is.

        Raises `sqlite3.Error` where there is no room for it.
        """
        self._connection.commit()

    def close(self) -> None:
        """Close the file, without what has not been saved; it can be read no more."""
        self._connection.close()

    def __del__(self) -> None:
        with suppress(sqlite3.Error):
            self._connection.close()


# Every build reads all that is in `source`: what others have need of stands elsewhere.
_TABLES: Final = """
CREATE TABLE source (id TEXT PRIMARY KEY, signature TEXT, digest TEXT, card BLOB);
CREATE TABLE vocabulary (id TEXT PRIMARY KEY, words BLOB);
CREATE TABLE content (
  id TEXT PRIMARY KEY, source BLOB, links BLOB, beginning TEXT, language TEXT
);
CREATE TABLE line (
  entry TEXT, source TEXT, lines BLOB, PRIMARY KEY (entry, source)
) WITHOUT ROWID;
CREATE TABLE page (
  folder TEXT, path TEXT, fingerprint TEXT, trace TEXT, PRIMARY KEY (folder, path)
) WITHOUT ROWID;
CREATE TABLE note (name TEXT PRIMARY KEY, sign TEXT, value BLOB);
"""


def _opened(path: Path, key: str) -> sqlite3.Connection:
    """Return a connection to the file at `path`, made anew if it is not one of ours for `key`.

    The file is this build's until it is saved. Raises `sqlite3.Error` where another build has it.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(path, timeout=1)
    try:
        row = connection.execute("SELECT value FROM note WHERE name = 'key'").fetchone()
        if row == (_pickled(key),):
            _lose_in_a_crash(connection)
            connection.execute("BEGIN IMMEDIATE")
            return connection
    except sqlite3.Error as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
            raise
    connection.close()
    path.unlink(missing_ok=True)
    return _made(path, key)


def _made(path: Path | str, key: str) -> sqlite3.Connection:
    """Return a connection to a new file with nothing in it."""
    connection = sqlite3.connect(path, timeout=1)
    _lose_in_a_crash(connection)
    connection.executescript(_TABLES)
    connection.execute("INSERT INTO note VALUES ('key', '', ?)", (_pickled(key),))
    connection.commit()
    connection.execute("BEGIN IMMEDIATE")
    return connection


def _lose_in_a_crash(connection: sqlite3.Connection) -> None:
    """Do not wait for the disk: what a crash of the system may lose here is worked out again.

    A build that is stopped loses nothing of what was saved: its journal is a file, which whoever
    opens the store next takes back what the build had begun with.
    """
    connection.execute("PRAGMA journal_mode = TRUNCATE")
    connection.execute("PRAGMA synchronous = OFF")


class View(Mapping[str, _T], Generic[_T]):
    """What is in a column, by the source's id; the last few are at hand."""

    def __init__(self, read: Callable[[str], _T]) -> None:
        self._read = read
        self._ids: Sequence[str] = ()
        self._recent: OrderedDict[str, _T] = OrderedDict()

    def __getitem__(self, source: str) -> _T:
        found = self._recent.get(source)
        if found is None:
            found = self._recent[source] = self._read(source)
            if len(self._recent) > _AT_HAND:
                self._recent.popitem(last=False)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)

    def order(self, ids: Sequence[str]) -> None:
        """Say which sources there are, and in which order."""
        self._ids = ids

    def drop(self, source: str) -> None:
        """Read a source anew when it is next asked for."""
        self._recent.pop(source, None)


_AT_HAND: Final = 16


@lru_cache(maxsize=1)
def key() -> str:
    """Return a name for this program and what it is made of."""
    found = sha256(sys.version.encode())
    for path in sorted((*_PACKAGE.rglob("*.py"), *_PACKAGE.rglob("*.jinja"))):
        found.update(f"{path.relative_to(_PACKAGE)}\0".encode() + path.read_bytes())
    for name in _DEPENDENCIES:
        found.update(f"{name} {metadata.version(name)}\n".encode())
    return found.hexdigest()


_PACKAGE: Final = Path(__file__).parent
# What sources are read and linked with, and pages made.
_DEPENDENCIES: Final = (
    "ahocorasick-rs", "babel", "charset-normalizer", "edtf", "jinja2", "jsonschema-rs", "py3langid",
    "pyparsing", "PyYAML",
)  # fmt: skip

# --- Pickling ---------------------------------------------------------------------------------


def _proxy(mapping: dict[Any, Any]) -> Mapping[Any, Any]:
    return MappingProxyType(mapping)


def _by_values(kind: type[Any]) -> Callable[[Any], Any]:
    """Return what takes a value apart to be made again of the values of its fields."""
    values = attrgetter(*(field.name for field in fields(kind)))
    return lambda value: (kind, values(value))


# Dataclasses with slots know a way by themselves, but ask for their fields each time.
_VALUES: Final = (
    Card, Candidate, Citation, Description, Entry, Evidence, LedgerItem, Line, Match, Mention,
    Passage, Problem, Role,
)  # fmt: skip
_REDUCERS: Final[Mapping[type, Callable[[Any], Any]]] = {
    MappingProxyType: lambda value: (_proxy, (dict(value),)),
    **{kind: _by_values(kind) for kind in _VALUES},
}


def _pickled(value: object) -> bytes:
    file = BytesIO()
    pickler = pickle.Pickler(file, pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = _REDUCERS
    pickler.dump(value)
    return file.getvalue()
