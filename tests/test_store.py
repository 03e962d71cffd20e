"""What is kept between builds saves time and never decides anything."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from sphinx_dossier import authority, pipeline
from sphinx_dossier import store as store_module
from sphinx_dossier.ingest import language
from sphinx_dossier.kinds import BUILT_IN, Kinds, NameStyle
from sphinx_dossier.linking import lexicon
from sphinx_dossier.model import Entry
from sphinx_dossier.pipeline import Archive, reading, signs
from sphinx_dossier.store import SpoiledStore, Store

AUTHORITY = """
person:
  ann-vell: {name: Ann Vell}
  georgy-zhukov: {name: Georgy Zhukov}
"""
LONG_AGO = 1_000_000_000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "authority").mkdir()
    (tmp_path / "authority/a.yaml").write_text(AUTHORITY)
    for number in range(70):
        path = tmp_path / f"seeds/s{number}.txt"
        path.write_text(f"Number {number}\n\nAnn Vell and Georgy Zhukov met. Vell spoke.\n")
        # A file that has just been written is not taken for what it was.
        os.utime(path, (LONG_AGO, LONG_AGO))
    return tmp_path


def read(
    folder: Path, store: Store | None = None, processes: int = 1, kinds: Kinds = BUILT_IN
) -> Archive:
    return pipeline.read_archive(
        folder / "seeds",
        folder / "authority",
        kinds,
        folder,
        store=store,
        processes=processes,
    )


def test_a_text_that_is_written_while_it_is_read_is_read_again(folder: Path) -> None:
    changing = folder / "seeds/s3.txt"
    text = changing.read_text()

    def meanwhile(paths: Iterable[Path], _count: int) -> Iterator[Path]:
        changing.write_text(f"{text}One more.\n")
        yield from paths
        changing.write_text(text)
        os.utime(changing, (LONG_AGO, LONG_AGO))

    store = Store(folder / "kept.sqlite")
    pipeline.read_archive(
        folder / "seeds", folder / "authority", BUILT_IN, folder, store=store, progress=meanwhile
    )
    assert value(read(folder, store)) == value(read(folder))


def value(archive: Archive) -> object:
    """Return all that an archive is, to compare it."""
    corpus = archive.corpus
    cards = {
        key: (card.named, card.values, card.together)
        for key, card in archive.concordance.cards.items()
    }
    return (
        dict(corpus.sources),
        dict(corpus.links),
        cards,
        {entry: dict(archive.concordance.lines(entry)) for entry in corpus.entries},
        archive.problems,
    )


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The sources that are read anew."""
    anew: list[Path] = []
    really = pipeline.read_source

    def read_source(path: Path, *more: object) -> object:
        anew.append(path)
        return really(path, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(reading, "read_source", read_source)
    return anew


def test_an_archive_is_the_same_with_and_without_what_is_kept(
    folder: Path, counted: list[Path]
) -> None:
    plain = value(read(folder))
    path = folder / "kept"
    for sources_read in (70, 0):
        counted.clear()
        store = Store(path, "a")
        assert value(read(folder, store)) == plain
        store.close()
        assert len(counted) == sources_read


def test_several_processes_make_the_same_archive(folder: Path) -> None:
    assert value(read(folder, processes=3)) == value(read(folder))


def test_several_processes_read_while_what_is_known_is_written(folder: Path) -> None:
    store = Store(folder / "kept", "a")
    # So that each write goes to the file at once, as most do where there are thousands of sources.
    store._connection.execute("PRAGMA cache_size = 1")
    assert value(read(folder, store, processes=3)) == value(read(folder))
    for number in range(70):
        with (folder / f"seeds/s{number}.txt").open("a") as file:
            file.write("\n\nMore was said.\n")
    assert value(read(folder, store, processes=3)) == value(read(folder))
    for number in range(70):
        os.utime(folder / f"seeds/s{number}.txt", (LONG_AGO + 1, LONG_AGO + 1))
    (folder / "authority/a.yaml").write_text(AUTHORITY.replace("Ann Vell}", "Ann Other}"))
    assert value(read(folder, store, processes=3)) == value(read(folder))
    store.close()


def test_several_processes_link_anew_what_a_change_reaches(folder: Path) -> None:
    store = Store(folder / "kept", "a")
    read(folder, store)
    for names in ("Ann Vell, aliases: [Vell]", "Ann Other", "Ann Vell"):
        text = AUTHORITY.replace("name: Ann Vell", f"name: {names}")
        (folder / "authority/a.yaml").write_text(text)
        assert value(read(folder, store, processes=3)) == value(read(folder))
    store.close()


def test_only_a_source_that_changed_is_read_anew(folder: Path, counted: list[Path]) -> None:
    store = Store(folder / "kept", "a")
    read(folder, store)
    counted.clear()
    (folder / "seeds/s7.txt").write_text("Another\n\nNobody is here.\n")
    (folder / "seeds/s8.yaml").write_text("title: By sidecar\n")
    (folder / "seeds/s9.txt").unlink()
    changed = read(folder, store)
    assert sorted(path.name for path in counted) == ["s7.txt", "s8.txt"]
    assert value(changed) == value(read(folder))
    # What looks as before but was touched is read to be sure, and then known again.
    os.utime(folder / "seeds/s3.txt", (LONG_AGO + 1, LONG_AGO + 1))
    counted.clear()
    read(folder, store)
    assert counted == []


@pytest.fixture
def loaded(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Each authority file that is read, and each entry whose names are told, as often as it is."""
    found: list[str] = []
    really, really_own = authority.load, lexicon.own_names

    def load(files: Iterable[tuple[str, bytes]], *more: object) -> object:
        files = list(files)
        found.extend(path for path, _data in files)
        return really(files, *more)  # type: ignore[arg-type]

    def own_names(entry: Entry, *more: object) -> object:
        found.append(entry.id)
        return really_own(entry, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(authority, "load", load)
    monkeypatch.setattr(lexicon, "own_names", own_names)
    return found


def test_an_authority_that_has_not_changed_is_not_read_again(
    folder: Path, loaded: list[str]
) -> None:
    wrong = AUTHORITY + "  nobody: {summary: Without a name}\n"
    (folder / "authority/a.yaml").write_text(wrong)
    first = value(read(folder, Store(folder / "store", "1")))
    assert loaded == ["authority/a.yaml", "ann-vell", "georgy-zhukov"]
    loaded.clear()
    store = Store(folder / "store", "1")
    again = read(folder, store)
    assert (value(again), loaded) == (first, [])
    assert [problem.line for problem in again.problems] == [5]
    store.close()
    # Where a source has changed, so that something is linked.
    (folder / "seeds/s1.txt").write_text("Number 1\n\nZhukov met Ann Vell.\n")
    changed = value(read(folder, Store(folder / "store", "1")))
    assert loaded == []
    assert changed == value(read(folder))


def test_the_names_of_an_entry_that_stays_are_told_once(folder: Path, loaded: list[str]) -> None:
    read(folder, Store(folder / "store", "1"))
    loaded.clear()
    (folder / "authority/a.yaml").write_text(AUTHORITY.replace("Georgy Z", "Ivan Z"))
    changed = value(read(folder, Store(folder / "store", "1")))
    assert loaded == ["authority/a.yaml", "georgy-zhukov"]
    loaded.clear()
    assert value(read(folder, Store(folder / "store", "1"))) == changed
    assert loaded == []


def test_other_kinds_read_the_authority_anew(folder: Path, loaded: list[str]) -> None:
    # Of a kind whose names are not personal, nobody is named by the surname alone.
    kinds = {**BUILT_IN, "person": replace(BUILT_IN["person"], names=NameStyle.PLAIN)}
    for made in (BUILT_IN, kinds, BUILT_IN):
        loaded.clear()
        kept = value(read(folder, Store(folder / "store", "1"), kinds=made))
        assert loaded == ["authority/a.yaml", "ann-vell", "georgy-zhukov"]
        assert kept == value(read(folder, kinds=made))


@pytest.mark.parametrize(
    "spoil",
    [
        lambda path: path.write_bytes(b"no database at all"),
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(path.read_bytes()[:3000]),
        lambda path: path.unlink(),
    ],
)
def test_a_spoiled_file_costs_time_and_changes_nothing(
    folder: Path, spoil: Callable[[Path], object], counted: list[Path]
) -> None:
    path = folder / "kept"
    store = Store(path, "a")
    plain = value(read(folder, store))
    store.close()
    spoil(path)
    counted.clear()
    store = Store(path, "a")
    assert value(read(folder, store)) == plain
    store.close()
    assert len(counted) == 70
    store = Store(path, "a")
    counted.clear()
    read(folder, store)
    assert counted == []


@pytest.mark.parametrize("seed", range(12))
def test_damage_anywhere_in_the_file_is_told_and_the_file_removed(folder: Path, seed: int) -> None:
    path = folder / "kept"
    store = Store(path, "a")
    plain = value(read(folder, store))
    store.close()
    chance = random.Random(seed)
    data = bytearray(path.read_bytes())
    for _ in range(40):
        at = chance.randrange(100, len(data))
        data[at : at + 64] = chance.randbytes(len(data[at : at + 64]))
    path.write_bytes(data)
    store = Store(path, "a")
    try:
        assert value(read(folder, store)) == plain
    except SpoiledStore as error:
        assert str(error) == f"{path}: cannot be read, and has been removed; run this again"
        assert not path.exists()
    finally:
        store.close()
    store = Store(path, "a")
    assert value(read(folder, store)) == plain
    store.close()


def test_a_build_that_is_killed_leaves_what_the_last_one_saved(folder: Path) -> None:
    path = folder / "kept"
    store = Store(path, "a")
    read(folder, store)
    before = store.kept()
    store.close()
    script = f"""
import os, pathlib, signal
from sphinx_dossier.store import Content, Store
store = Store(pathlib.Path({str(path)!r}), "a")
for source, kept in store.kept().items():
    # More than SQLite holds in memory, so that some of it is in the file by then.
    content = Content(os.urandom(100_000), b"", {{}}, b"", ("", ""))
    store.keep(source, kept, content)
os.kill(os.getpid(), signal.SIGKILL)
"""
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == -signal.SIGKILL
    store = Store(path, "a")
    assert store.kept() == before
    assert value(read(folder, store)) == value(read(folder))
    store.close()


def test_what_another_version_kept_is_dropped(folder: Path, counted: list[Path]) -> None:
    for key, sources_read in (("a", 70), ("b", 70), ("b", 0)):
        counted.clear()
        store = Store(folder / "kept", key)
        read(folder, store)
        store.close()
        assert len(counted) == sources_read


def test_a_template_of_ours_that_changes_makes_another_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "templates").mkdir()
    template = tmp_path / "templates/source.md.jinja"
    monkeypatch.setattr(store_module, "_PACKAGE", tmp_path)
    keys = set()
    for text in ("one", "another"):
        template.write_text(text)
        store_module.key.cache_clear()
        keys.add(store_module.key())
    store_module.key.cache_clear()
    assert len(keys) == 2


def test_a_file_that_another_build_has_is_left_alone(folder: Path) -> None:
    path = folder / "kept"
    store = Store(path, "a")
    plain = value(read(folder, store))
    store.close()
    other = sqlite3.connect(path)
    other.execute("BEGIN IMMEDIATE")
    other.execute("UPDATE source SET digest = ''")
    assert value(read(folder, Store(path, "a"))) == plain
    other.rollback()
    other.close()
    assert Store(path, "a").kept()["s1"].digest


def test_a_folder_that_cannot_be_written_to_is_no_hindrance(folder: Path) -> None:
    (folder / "kept").mkdir()
    assert value(read(folder, Store(folder / "kept", "a"))) == value(read(folder))


def test_what_was_not_saved_is_not_kept(folder: Path) -> None:
    path = folder / "kept"
    store = Store(path, "a")
    read(folder, store)
    store.note("authority", "half of it")
    store.close()
    assert Store(path, "a").value("authority", None) != "half of it"


def test_what_languages_are_told_by_is_let_go_of_when_all_sources_are_read(folder: Path) -> None:
    text = "The committee met again in the spring, and this time it did not agree on anything. " * 3
    (folder / "seeds/long.txt").write_text(text)
    assert read(folder).corpus.sources["long"].value("language") == "en"
    assert language._identifier.cache_info().currsize == 0


def test_the_language_of_a_text_is_told_once_while_its_beginning_stays(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    really = language.language_of

    def language_of(text: str) -> str:
        asked.append(text)
        return really(text)

    monkeypatch.setattr(language, "language_of", language_of)
    english = "The committee met again in the spring, and did not agree on anything. " * 20
    german = "Der Ausschuss trat im Frühjahr wieder zusammen und einigte sich auf nichts. " * 20
    store = Store(folder / "kept", "a")
    read(folder, store)

    def told(text: str, sidecar: str = "") -> str:
        (folder / "seeds/s7.txt").write_text(text)
        (folder / "seeds/s7.yaml").write_text(sidecar)
        asked.clear()
        return read(folder, store).corpus.sources["s7"].value("language")

    assert told(english) == "en"
    assert len(asked) == 1
    assert told(f"{english}\n\nMore.\n") == "en"
    assert told(english, "language: fr\n") == "fr"
    assert told(english) == "en"
    assert not asked
    assert told(german + english) == "de"
    assert len(asked) == 1
    store.close()


# --- Copies of originals ----------------------------------------------------------------------


def test_a_copy_follows_its_file_even_where_neither_length_nor_time_tells(tmp_path: Path) -> None:
    path, copies = tmp_path / "a.txt", tmp_path / "out"
    path.write_text("one")
    os.utime(path, (LONG_AGO, LONG_AGO))
    store = Store()
    assert pipeline.copy(copies, {"x/a.txt": path}, store, tmp_path) == []
    assert (copies / "x/a.txt").read_text() == "one"
    path.write_text("two")
    os.utime(path, (LONG_AGO, LONG_AGO))
    pipeline.copy(copies, {"x/a.txt": path}, store, tmp_path)
    assert (copies / "x/a.txt").read_text() == "two"


@pytest.mark.parametrize("spoil", [Path.unlink, lambda path: path.write_text("other")])
def test_a_copy_that_is_lost_or_changed_is_made_again(
    tmp_path: Path, spoil: Callable[[Path], object]
) -> None:
    path, copy = tmp_path / "a.txt", tmp_path / "out/a.txt"
    path.write_text("one")
    os.utime(path, (LONG_AGO, LONG_AGO))
    store = Store()
    for _build in range(2):
        pipeline.copy(copy.parent, {"a.txt": path}, store, tmp_path)
        assert copy.read_text() == "one"
        spoil(copy)
    # And without what is kept.
    pipeline.copy(copy.parent, {"a.txt": path}, Store(), tmp_path)
    assert copy.read_text() == "one"


def test_a_copy_can_be_read_by_everybody_though_its_file_cannot(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("one")
    path.chmod(0o600)
    pipeline.copy(tmp_path / "out", {"a.txt": path}, Store(), tmp_path)
    (tmp_path / "usual").write_text("")
    assert (tmp_path / "out/a.txt").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_a_file_that_cannot_be_copied_is_a_problem_at_its_path(tmp_path: Path) -> None:
    wanted = {"a.txt": tmp_path / "seeds/a.txt"}
    (problem,) = pipeline.copy(tmp_path / "out", wanted, Store(), tmp_path)
    assert str(problem) == "seeds/a.txt: cannot be copied for download: No such file or directory"


def test_a_copy_that_has_not_changed_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    path.write_text("one")
    os.utime(path, (LONG_AGO, LONG_AGO))
    # A file's last change cannot be set back as its time can.
    monkeypatch.setattr(signs, "TICK", 0)
    store = Store()
    pipeline.copy(tmp_path / "out", {"a.txt": path}, store, tmp_path)
    compared: list[object] = []
    monkeypatch.setattr(Path, "read_bytes", compared.append)
    pipeline.copy(tmp_path / "out", {"a.txt": path}, store, tmp_path)
    assert compared == []
