"""The rooms: the pure core works without Sphinx, and no import points up the table."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import sphinx_dossier

PACKAGE = Path(sphinx_dossier.__file__).parent

# Lowest first; a module may import what stands before it, and its own package.
ROOMS = (
    "model",
    "kinds",
    "dates",
    "citation",
    "pictures",
    "words",
    "sentences",
    "yaml_lines",
    "processes",
    "ingest",
    "authority",
    "linking",
    "discovery",
    "explanation",
    "review",
    "comparison",
    "concordance",
    "store",
    "render",
    "pipeline",
    "cli",
    "__main__",
    "sphinx_ext",
)

IMPORT_ALL = """
import importlib, pkgutil, sys

class Absent:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("sphinx", "docutils", "myst_parser"):
            raise ImportError(name + " is absent")

sys.meta_path.insert(0, Absent())
import sphinx_dossier

for module in pkgutil.walk_packages(sphinx_dossier.__path__, "sphinx_dossier."):
    if ".sphinx_ext" not in module.name:
        importlib.import_module(module.name)
        print(module.name)
"""


def room(module: str) -> str:
    """Return the room that a module of the package belongs to."""
    return module.split(".")[1] if "." in module else module


def modules() -> list[tuple[str, Path]]:
    found = []
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
        found.append((".".join(part for part in parts if part != "__init__"), path))
    return found


def imported(path: Path) -> set[str]:
    """Return the modules of this package that a file imports."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    known = {name for name, _path in modules()}
    return {name for name in names if name in known and name != "sphinx_dossier"}


def test_every_room_has_its_place_in_the_table() -> None:
    assert {room(name) for name, _path in modules()} - {"sphinx_dossier"} == set(ROOMS)


def test_no_import_points_up_the_table() -> None:
    upward = []
    for name, path in modules():
        if name == "sphinx_dossier":
            continue  # its `setup` fetches the Sphinx side when called
        here = ROOMS.index(room(name))
        upward += [(name, other) for other in imported(path) if ROOMS.index(room(other)) > here]
    assert upward == []


def test_the_pure_core_imports_where_sphinx_and_docutils_are_absent() -> None:
    done = subprocess.run(
        [sys.executable, "-c", IMPORT_ALL],
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": str(PACKAGE.parent), "PATH": ""},
    )
    assert done.returncode == 0, done.stderr
    assert "sphinx_dossier.pipeline" in done.stdout.split()
    assert "sphinx_dossier.cli" in done.stdout.split()


def test_pure_rooms_neither_log_nor_print() -> None:
    for name, path in modules():
        if room(name) in ("cli", "sphinx_ext"):
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        calls = {
            node.func.id
            for node in ast.walk(tree)
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        }
        assert "print" not in calls, name
        assert "logging" not in path.read_text(encoding="utf-8").split(), name


def test_no_pattern_repeats_a_group_possessively() -> None:
    """Up to Python 3.11.4 that is matched wrongly, and an atomic group around it is not.

    See https://github.com/python/cpython/issues/106052.
    """
    possessive = re.compile(r"[)}](?:[*+?]|\{\{?[0-9,]+\}\}?)\+")
    # What stands for one of some characters is no group.
    of_characters = "{_GAP}*+"
    found = [
        f"{path.name}:{number}"
        for path in PACKAGE.rglob("*.py")
        for number, line in enumerate(path.read_text().splitlines(), 1)
        if possessive.search(line.replace(of_characters, ""))
    ]
    assert found == []
