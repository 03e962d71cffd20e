"""``dossier suggest``, run as a user runs it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from sphinx_dossier import authority
from sphinx_dossier.kinds import BUILT_IN
from sphinx_dossier.model import Entry

TEXT = """\
Talks

Pakistan's powerful army chief General Qamar Javed Bajwa met Imran Khan. Bajwa left.

They signed the Treaty of Quetta. The Tehrik-e-Taliban Pakistan (TTP) rejected the Treaty.
"""
AUTHORITY = """\
# Whom we know.
person:
  imran-khan: {name: Imran Khan}
"""


def suggest(
    *arguments: str, cwd: Path, answers: str = "", editor: str = "true"
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "sphinx_dossier", "suggest", *arguments],
        cwd=cwd,
        input=answers,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, "EDITOR": editor, "VISUAL": editor, "PYTHONIOENCODING": "utf-8"},
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "docs/authority").mkdir(parents=True)
    (tmp_path / "seeds/talks.txt").write_bytes(TEXT.encode())
    (tmp_path / "docs/authority/people.yaml").write_text(AUTHORITY)
    return tmp_path


def entries(path: Path) -> dict[str, Entry]:
    found, problems = authority.load([(str(path), path.read_bytes())], BUILT_IN)
    assert problems == []
    return dict(found)


def rows(done: subprocess.CompletedProcess[str]) -> list[dict[str, Any]]:
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_what_is_printed_is_an_authority_file_with_the_evidence_as_comments(folder: Path) -> None:
    done = suggest(cwd=folder)
    assert (done.returncode, done.stderr) == (0, "")
    path = folder / "printed.yaml"
    path.write_text(done.stdout, encoding="utf-8")
    found = entries(path)
    assert {key: (each.kind, each.name) for key, each in found.items()} == {
        "qamar-javed-bajwa": ("person", "Qamar Javed Bajwa"),
        "tehrik-e-taliban-pakistan": ("group", "Tehrik-e-Taliban Pakistan"),
        "treaty-of-quetta": ("agreement", "Treaty of Quetta"),
    }
    assert found["tehrik-e-taliban-pakistan"].aliases == ("TTP",)
    comments = [line.strip() for line in done.stdout.splitlines() if line.strip().startswith("#")]
    assert "# proposed from 2 mentions in 1 source, score 0.99" in comments
    assert any(each.startswith("# seeds/talks.txt:3: Pakistan's powerful") for each in comments)
    assert "#   - Pakistan's powerful army chief" in comments


def test_json_lines_say_where_each_mention_stands(folder: Path) -> None:
    found = {row["name"]: row for row in rows(suggest("--format", "jsonl", cwd=folder))}
    bajwa = found["Qamar Javed Bajwa"]
    assert bajwa["kind"] == "person"
    assert bajwa["forms"] == ["Qamar Javed Bajwa", "Bajwa", "Pakistan's powerful army chief"]
    assert 0 < bajwa["score"] <= 1
    for row in found.values():
        for each in row["mentions"]:
            assert list(each) == ["source", "start", "end", "text"]
            assert each["source"] == "talks"
            assert TEXT[each["start"] : each["end"]] == each["text"]
    assert [each["text"] for each in bajwa["mentions"]] == ["Qamar Javed Bajwa", "Bajwa"]


def test_a_folder_of_texts_is_enough(folder: Path) -> None:
    bare = folder / "bare"
    bare.mkdir()
    done = suggest("../seeds", "--format", "jsonl", cwd=bare)
    assert "Imran Khan" in [row["name"] for row in rows(done)]
    assert done.stderr == ""


def test_a_table_shows_each_proposal_on_a_line(folder: Path) -> None:
    done = suggest("--format", "table", cwd=folder)
    assert done.returncode == 0
    assert done.stdout.splitlines()[0].split()[:2] == ["Kind", "Name"]
    assert "3 proposals" in done.stdout


def test_proposals_can_be_chosen_by_kind_and_by_how_often_they_are_named(folder: Path) -> None:
    done = suggest("--kind", "group", "--format", "jsonl", cwd=folder)
    assert [row["name"] for row in rows(done)] == ["Tehrik-e-Taliban Pakistan"]
    done = suggest("--at-least", "9", "--format", "jsonl", cwd=folder)
    assert rows(done) == []
    done = suggest("--kind", "ship", cwd=folder)
    assert done.returncode == 2
    assert "no kind 'ship'; the site has person, group, agreement" in done.stderr


def test_what_may_be_an_alias_is_said_so(folder: Path) -> None:
    (folder / "seeds/two.txt").write_text("More\n\nThen General Imram Khan came.\n")
    done = suggest("--format", "jsonl", cwd=folder)
    (row,) = [each for each in rows(done) if each["name"] == "Imram Khan"]
    assert [each["entry"] for each in row["perhaps_alias_of"]] == ["imran-khan"]
    assert "# perhaps an alias of imran-khan (imran khan, alike by" in suggest(cwd=folder).stdout


def test_adding_touches_nothing_else_in_the_file(folder: Path) -> None:
    path = folder / "docs/authority/people.yaml"
    done = suggest("--add", "docs/authority/people.yaml", cwd=folder)
    assert done.returncode == 0, done.stderr
    assert "3 entries added to docs/authority/people.yaml" in done.stderr
    assert path.read_text(encoding="utf-8").startswith(AUTHORITY)
    assert len(entries(path)) == 4
    assert rows(suggest("--format", "jsonl", cwd=folder)) == []


def test_adding_leaves_out_what_may_be_an_alias(folder: Path) -> None:
    (folder / "seeds/two.txt").write_text("More\n\nThen General Imram Khan came.\n")
    done = suggest("--add", "docs/authority/more.yaml", cwd=folder)
    assert "1 left out that may be other names of entries" in done.stderr
    assert "imram-khan" not in entries(folder / "docs/authority/more.yaml")


def test_decisions_are_kept_at_once_and_the_rest_comes_again(folder: Path) -> None:
    first = suggest("--interactive", cwd=folder, answers="a\n")
    assert first.returncode == 0, first.stderr
    assert "1 decided, 2 left for later" in first.stderr
    added = entries(folder / "docs/authority/suggested.yaml")
    assert len(added) == 1

    second = suggest("--interactive", cwd=folder, answers="i\nl\n")
    assert "1 decided, 1 left for later" in second.stderr
    ignored = (folder / "docs/authority/ignored-names.txt").read_text(encoding="utf-8")
    assert len([line for line in ignored.splitlines() if not line.startswith("#")]) == 1

    third = suggest("--interactive", cwd=folder, answers="q\n")
    assert "1 of 1" in third.stdout


def test_a_proposal_may_become_an_alias_of_an_entry(folder: Path) -> None:
    path = folder / "docs/authority/people.yaml"
    path.write_text("person:\n  ik:\n    name: Imran Khan  # he\n")
    (folder / "seeds/talks.txt").write_text("More\n\nThen General Imram Khan came.\n")
    done = suggest("--interactive", cwd=folder, answers="o\nnobody\no\n\n")
    assert "no entry 'nobody'" in done.stderr
    assert path.read_text() == (
        "person:\n  ik:\n    name: Imran Khan  # he\n    aliases: [Imram Khan]\n"
    )
    assert rows(suggest("--format", "jsonl", cwd=folder)) == []


def test_an_entry_can_be_edited_before_it_is_accepted(folder: Path) -> None:
    editor = folder / "editor.sh"
    editor.write_text("#!/bin/sh\nsed -i 's/name: Qamar Javed Bajwa/name: Q. J. Bajwa/' \"$1\"\n")
    editor.chmod(0o755)
    done = suggest(
        "--interactive", "--kind", "person", cwd=folder, answers="e\n", editor=str(editor)
    )
    assert done.returncode == 0, done.stderr
    assert entries(folder / "docs/authority/suggested.yaml")["qamar-javed-bajwa"].name == (
        "Q. J. Bajwa"
    )


def test_an_entry_that_is_wrong_after_editing_is_refused_and_asked_about_again(
    folder: Path,
) -> None:
    editor = folder / "editor.sh"
    editor.write_text("#!/bin/sh\nsed -i 's/name:/nome:/' \"$1\"\n")
    editor.chmod(0o755)
    done = suggest(
        "--interactive", "--kind", "person", cwd=folder, answers="e\na\n", editor=str(editor)
    )
    assert "not added: " in done.stderr
    assert "name is missing; add it" in done.stderr
    assert list(entries(folder / "docs/authority/suggested.yaml")) == ["qamar-javed-bajwa"]


def test_a_line_of_ignored_names_that_says_none_is_told(folder: Path) -> None:
    path = folder / "docs/authority/ignored-names.txt"
    path.write_text("# mine\nperson: qamar javed  BAJWA # not him\nnonsense\n")
    done = suggest("--format", "jsonl", cwd=folder)
    assert "Qamar Javed Bajwa" not in [row["name"] for row in rows(done)]
    assert done.stderr == (
        "docs/authority/ignored-names.txt:3: 'nonsense' is no 'kind: name';"
        " write for instance 'group: Nobody'\n"
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--model", "no_such_model"], "no spaCy pipeline 'no_such_model' is installed"),
        (["--add", "x.json"], "x.json: entries are added as YAML"),
        (["--add", "x.yaml", "--format", "jsonl"], "--add writes entries; leave --format out"),
        (["seeds", "--sources", "seeds"], "give the sources once"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(
    folder: Path, arguments: list[str], message: str
) -> None:
    if "--model" in arguments:
        pytest.importorskip("spacy")
    done = suggest(*arguments, cwd=folder)
    assert done.returncode != 0
    assert message in done.stderr
    assert "Traceback" not in done.stderr
    assert not (folder / "x.yaml").exists()


def test_an_authority_file_that_is_not_in_block_style_is_left_alone(folder: Path) -> None:
    path = folder / "flow.yaml"
    path.write_text("{person: {a: {name: A}}}\n")
    done = suggest("--add", "flow.yaml", cwd=folder)
    assert done.returncode == 1
    assert "block style" in done.stderr
    assert "Traceback" not in done.stderr
    assert path.read_text() == "{person: {a: {name: A}}}\n"
    assert yaml.safe_load(path.read_text()) == {"person": {"a": {"name": "A"}}}


def test_a_file_that_is_no_text_is_left_alone(folder: Path) -> None:
    path = folder / "other.yaml"
    path.write_bytes(b"person: \xff\n")
    done = suggest("--add", "other.yaml", cwd=folder)
    assert done.returncode == 1
    assert done.stderr == "Error: other.yaml: not UTF-8; save the file in that encoding\n"
    assert path.read_bytes() == b"person: \xff\n"


def test_whatever_a_source_holds_what_is_printed_can_be_read(folder: Path) -> None:
    odd = (
        "Odd\n\nThen General Null: Dashson\x07 # came, and\u2028Dr. 'Yes' {{Brace}} \ufffe left.\n"
    )
    (folder / "seeds/odd.txt").write_bytes(odd.encode())
    path = folder / "printed.yaml"
    path.write_text(suggest(cwd=folder).stdout, encoding="utf-8")
    assert "Null" in {each.name for each in entries(path).values()}


def test_the_how_to_shows_what_the_command_prints(tmp_path: Path) -> None:
    root = Path(__file__).parents[1]
    (text,) = root.glob("seeds/*.txt")
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / text.name).write_bytes(text.read_bytes())
    page = (root / "docs/how-to/suggest.md").read_text(encoding="utf-8")
    shown = page.partition("```yaml\n")[2].partition("```")[0]
    assert shown.startswith("person:\n")
    assert shown.rstrip() in suggest("seeds", cwd=tmp_path).stdout
