"""The command ``dossier``, run as a user runs it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

TEXT = "Talks\n\nImran Khan met Qamar Bajwa.\n\nKhan left. Smith stayed.\n\nEmail to a friend\n"
AUTHORITY = """\
person:
  imran-khan: {name: Imran Khan}
  john-smith: {name: John Smith}
"""


def dossier(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "sphinx_dossier", *arguments],
        cwd=cwd,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "docs/authority").mkdir(parents=True)
    (tmp_path / "seeds/talks.txt").write_bytes(TEXT.encode())
    (tmp_path / "docs/authority/people.yaml").write_text(AUTHORITY)
    return tmp_path


def test_link_prints_one_object_a_line(folder: Path) -> None:
    done = dossier("link", "seeds", "--authority", "docs/authority", cwd=folder)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    first = rows[0]
    start = TEXT.index("Imran Khan")
    assert list(first) == ["source", "start", "end", "text", "kind", "entry", "rule", "evidence"]
    assert first["source"] == "talks"
    assert (first["start"], first["end"]) == (start, start + len("Imran Khan"))
    assert (first["text"], first["kind"], first["entry"], first["rule"]) == (
        "Imran Khan", "person", "imran-khan", "name",
    )  # fmt: skip
    assert all(TEXT[row["start"] : row["end"]] == row["text"] for row in rows)
    assert [(row["text"], row["entry"]) for row in rows] == [
        ("Imran Khan", "imran-khan"), ("Khan", "imran-khan"), ("Smith", None),
    ]  # fmt: skip
    assert rows[2]["candidates"] == ["john-smith"]


def test_link_counts_code_points_without_the_byte_order_mark_and_keeps_line_ends(
    folder: Path,
) -> None:
    data = b"\xef\xbb\xbf" + "Tálks \U0001f600\r\n\r\nImran Khan came.\r\n".encode()
    (folder / "seeds/talks.txt").write_bytes(data)
    done = dossier("link", "seeds", "--authority", "docs/authority", "-o", "out.jsonl", cwd=folder)
    assert done.returncode == 0
    assert done.stdout == ""
    (row,) = [json.loads(line) for line in (folder / "out.jsonl").read_text().splitlines()]
    assert (row["start"], row["end"]) == (11, 21)


def test_ledger_shows_what_became_of_each_line(folder: Path) -> None:
    done = dossier("ledger", "seeds/talks.txt", cwd=folder)
    assert done.returncode == 0
    rows = [line.split()[:3] for line in done.stdout.splitlines()]
    assert ["1", "passage", "title"] in rows
    assert ["3", "passage", "paragraph"] in rows
    assert any(row[:2] == ["7", "furniture"] for row in rows)


def test_check_is_silent_about_a_correct_archive_but_for_its_counts(folder: Path) -> None:
    done = dossier("check", cwd=folder)
    assert done.returncode == 0
    assert done.stderr == ""
    assert done.stdout.splitlines() == [
        "sources: 1, entries: 2, mentions: 2, unresolved mentions: 1, problems: 0"
    ]


def test_check_reports_every_problem_with_file_and_line_and_fails(folder: Path) -> None:
    (folder / "docs/authority/people.yaml").write_text(
        "person:\n  a:\n    name: A\n    born: soon\n  b:\n    nmae: B\n"
    )
    (folder / "seeds/talks.yaml").write_text("mentions:\n  - {text: Nowhere, entry: a}\n")
    (folder / "seeds/lost.yaml").write_text("title: T\n")
    done = dossier("check", cwd=folder)
    assert done.returncode == 1
    lines = done.stderr.splitlines()
    assert any(line.startswith("docs/authority/people.yaml:4: ") for line in lines)
    assert any(line.startswith("docs/authority/people.yaml:6: ") for line in lines)
    assert any(line.startswith("seeds/talks.yaml:2: ") and "Nowhere" in line for line in lines)
    assert any(line.startswith("seeds/lost.yaml: ") for line in lines)


def test_check_lists_name_forms_that_entries_share_without_failing(folder: Path) -> None:
    (folder / "docs/authority/people.yaml").write_text(
        "person:\n  a: {name: John Smith}\n  b: {name: John Smith}\n"
    )
    done = dossier("check", cwd=folder)
    assert done.returncode == 0
    assert "  John Smith: a, b" in done.stdout.splitlines()


def test_check_knows_the_kinds_that_conf_py_adds(folder: Path) -> None:
    (folder / "docs/authority/places.yaml").write_text("place:\n  kabul: {name: Kabul}\n")
    assert dossier("check", cwd=folder).returncode == 1
    (folder / "docs/conf.py").write_text('dossier_kinds = {"place": {}}\n')
    assert dossier("check", cwd=folder).returncode == 0


def test_schema_prints_a_json_schema_of_the_sites_kinds(folder: Path) -> None:
    (folder / "docs/conf.py").write_text('dossier_kinds = {"place": {}}\n')
    done = dossier("schema", cwd=folder)
    assert done.returncode == 0
    assert set(json.loads(done.stdout)["properties"]) >= {"person", "group", "agreement", "place"}


@pytest.mark.parametrize(
    "arguments",
    [
        ("link", "nowhere", "--authority", "docs/authority"),
        ("link", "seeds"),
        ("ledger", "nowhere.txt"),
        ("unknown",),
    ],
)
def test_a_wrong_call_is_told_without_a_traceback(folder: Path, arguments: tuple[str, ...]) -> None:
    done = dossier(*arguments, cwd=folder)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert "Error: " in done.stderr


def test_a_conf_py_that_fails_is_told_without_a_traceback(folder: Path) -> None:
    (folder / "docs/conf.py").write_text("1 / 0\n")
    done = dossier("check", cwd=folder)
    assert done.returncode == 1
    assert "conf.py: cannot be run: division by zero" in done.stderr
    assert "Traceback" not in done.stderr
