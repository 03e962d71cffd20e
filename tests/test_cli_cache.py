"""What commands keep from one run to the next, and that it never shows."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from sphinx_dossier.cli.cache import FOLDER

from .test_cli import dossier

TALKS = "Talks\n\nImran Khan met Qamar Bajwa.\n\nKhan left. Smith stayed.\n"
AUTHORITY = """\
person:
  imran-khan: {name: Imran Khan}
  john-smith: {name: John Smith}
"""
COMMANDS = (
    ("check",),
    ("check", "--links"),
    ("link", "seeds", "--authority", "docs/authority"),
    ("suggest", "--format", "jsonl", "--at-least", "1"),
)


def said(folder: Path, *command: str) -> tuple[int, str, str]:
    done = dossier(*command, cwd=folder)
    assert "Traceback" not in done.stderr
    return done.returncode, done.stdout, done.stderr


def stores(folder: Path) -> list[Path]:
    return sorted((folder / FOLDER).glob("*.store"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "project"
    (made / "seeds").mkdir(parents=True)
    (made / "docs/authority").mkdir(parents=True)
    (made / "docs/conf.py").write_text('extensions = ["sphinx_dossier"]\n')
    (made / "seeds/talks.txt").write_text(TALKS)
    (made / "seeds/more.txt").write_text("More\n\nJohn Smith spoke. Smith left.\n")
    (made / "docs/authority/people.yaml").write_text(AUTHORITY)
    return made


def _text(folder: Path) -> None:
    (folder / "seeds/talks.txt").write_text(TALKS.replace("Imran Khan", "A. Khan"))


def _new(folder: Path) -> None:
    (folder / "seeds/new.txt").write_text("New\n\nJohn Smith and Qamar Bajwa came.\n")


def _sidecar(folder: Path) -> None:
    (folder / "seeds/talks.yaml").write_text(
        "date: tomorrow\nmentions:\n  - {text: Smith, entry: john-smith}\n"
    )


def _entry(folder: Path) -> None:
    with (folder / "docs/authority/people.yaml").open("a") as file:
        file.write("  qamar-bajwa: {name: Qamar Bajwa, aliases: [Bajwa]}\n")


def _kind(folder: Path) -> None:
    with (folder / "docs/conf.py").open("a") as file:
        file.write('dossier_kinds = {"ship": {"title": "Ships"}, "place": {"nonsense": 1}}\n')


def _bad_entry(folder: Path) -> None:
    with (folder / "docs/authority/people.yaml").open("a") as file:
        file.write("  nobody: {nam: Nobody}\n")


def _gone(folder: Path) -> None:
    (folder / "seeds/more.txt").unlink()


def _encoding(folder: Path) -> None:
    (folder / "seeds/more.txt").write_bytes("More\n\nJohn Smith, naïve.\n".encode("cp1252"))


EDITS = (_text, _new, _sidecar, _entry, _kind, _bad_entry, _gone, _encoding)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_after_each_edit_a_command_says_what_it_says_where_nothing_is_kept(
    folder: Path, command: tuple[str, ...]
) -> None:
    said(folder, *command)
    assert len(stores(folder)) == 1
    for edit in EDITS:
        edit(folder)
        kept = said(folder, *command)
        bare = folder.with_name(f"without{edit.__name__}")
        shutil.copytree(folder, bare, ignore=shutil.ignore_patterns(FOLDER))
        assert kept == said(bare, *command)
        assert kept == said(folder, *command)


def test_what_is_kept_is_left_alone_by_git_and_backups(folder: Path) -> None:
    said(folder, "check")
    assert (folder / FOLDER / ".gitignore").read_text() == "*\n"
    assert (folder / FOLDER / "CACHEDIR.TAG").read_text().startswith("Signature: 8a477f597d28d172")


def _damaged(folder: Path) -> None:
    for path in stores(folder):
        data = bytearray(path.read_bytes())
        data[4096:] = b"\xff" * (len(data) - 4096)
        path.write_bytes(data)


def _no_database(folder: Path) -> None:
    for path in stores(folder):
        path.write_bytes(b"nonsense" * 1000)


def _deleted(folder: Path) -> None:
    shutil.rmtree(folder / FOLDER)


def _in_the_way(folder: Path) -> None:
    shutil.rmtree(folder / FOLDER)
    (folder / FOLDER).write_text("a file")


@pytest.mark.parametrize("spoil", [_damaged, _no_database, _deleted, _in_the_way])
def test_a_lost_or_damaged_store_changes_nothing(
    folder: Path, spoil: Callable[[Path], None]
) -> None:
    before = said(folder, "check", "--links")
    spoil(folder)
    assert said(folder, "check", "--links") == before
    assert said(folder, "check", "--links") == before


def _project(folder: Path, sources: int) -> None:
    for number in range(sources):
        text = "\n\n".join(f"Then Imran Khan said {number}. Khan left." for _ in range(20))
        (folder / f"seeds/text-{number:03}.txt").write_text(f"Text {number}\n\n{text}\n")


def _started(folder: Path, *command: str) -> subprocess.Popen[bytes]:
    arguments = [sys.executable, "-m", "sphinx_dossier", *command]
    return subprocess.Popen(arguments, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


LINK = ("link", "seeds", "--authority", "docs/authority")


def test_commands_that_run_at_once_do_not_meet(folder: Path) -> None:
    _project(folder, 60)
    running = [_started(folder, *LINK) for _ in range(3)]
    ended = [(each.communicate(), each.returncode) for each in running]
    assert ended[0] == ended[1] == ended[2]
    (output, errors), code = ended[0]
    assert (code, errors) == (0, b"")
    assert said(folder, *LINK)[1].encode() == output


def test_what_a_command_reads_stays_what_it_was(folder: Path) -> None:
    _project(folder, 60)
    code, before, _ = said(folder, *LINK)
    assert code == 0
    slow = _started(folder, *LINK)
    assert slow.stdout is not None
    # The pipe is full long before the end, so that the command waits in the middle.
    first = slow.stdout.read(1000)
    (folder / "seeds/text-059.txt").unlink()
    (folder / "docs/authority/people.yaml").write_text("person: {}\n")
    assert said(folder, *LINK)[1] == ""
    rest = slow.stdout.read()
    assert slow.communicate()[1] == b""
    assert (first + rest, slow.returncode) == (before.encode(), 0)


def test_a_full_disk_changes_nothing(folder: Path) -> None:
    pytest.importorskip("resource")
    _project(folder, 20)
    expected = said(folder, "check")
    _new(folder)
    # Else the model that tells languages is unpacked, which needs room itself.
    for path in (folder / "seeds").glob("*.txt"):
        path.with_suffix(".yaml").write_text("language: en\n")
    command = "import resource, sys; most = int(sys.argv.pop())\n"
    command += "resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))\n"
    command += "from sphinx_dossier.cli import main; main(['check'])"
    for limit in (50_000, 200_000):
        for kept in (True, False):
            if not kept:
                shutil.rmtree(folder / FOLDER, ignore_errors=True)
            done = subprocess.run(
                [sys.executable, "-B", "-c", command, str(limit)],
                cwd=folder,
                capture_output=True,
                text=True,
                check=False,
            )
            assert "Traceback" not in done.stderr
            assert (done.returncode, done.stderr) == (expected[0], "")
            assert "sources: 23" in done.stdout


def test_nothing_is_kept_of_texts_that_are_no_project(folder: Path) -> None:
    (folder / "docs/conf.py").unlink()
    said(folder, "check")
    said(folder, "link", "seeds", "--authority", "docs/authority")
    assert not (folder / FOLDER).exists()


def test_other_folders_do_not_drive_out_what_is_kept(folder: Path) -> None:
    said(folder, "check")
    shutil.copytree(folder / "seeds", folder / "others")
    said(folder, "check", "--sources", "others")
    assert len(stores(folder)) == 2


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_two_states_are_told_apart_each_time(folder: Path) -> None:
    def git(*arguments: str) -> str:
        author = ("-c", "user.name=A. Curator", "-c", "user.email=curator@example.org")
        command = ("git", *author, *arguments)
        return subprocess.run(
            command, cwd=folder, check=True, capture_output=True, text=True
        ).stdout

    git("init", "-q")
    git("add", "--all")
    git("commit", "-q", "-m", "a state")
    assert "Qamar Bajwa" not in said(folder, "diff")[1]
    _text(folder)
    _entry(folder)
    first = said(folder, "diff")
    assert "qamar-bajwa" in first[1]
    assert said(folder, "diff") == first
    assert git("status", "--short") == " M docs/authority/people.yaml\n M seeds/talks.txt\n"
    git("commit", "-q", "-a", "-m", "another state")
    between = said(folder, "diff", "HEAD~1", "HEAD")
    assert said(folder, "diff", "HEAD~1", "HEAD") == between
    assert "A. Khan" in between[1]
    shutil.rmtree(folder / FOLDER)
    assert said(folder, "diff", "HEAD~1", "HEAD") == between
    backwards = said(folder, "diff", "HEAD", "HEAD~1")
    shutil.rmtree(folder / FOLDER)
    assert said(folder, "diff", "HEAD", "HEAD~1") == backwards
