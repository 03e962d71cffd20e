#!/usr/bin/env python3
"""Build the archive, or run its tests, from nothing but Python.

    python3 make.py html    build the archive in seeds/ to build/html
    python3 make.py test    run all tests

Everything is installed into .venv beside this file, never into the system's Python.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def main() -> int:
    """Run the command that the first argument names; return its exit code."""
    commands = {"html": html, "test": test}
    if len(sys.argv) < 2 or sys.argv[1] not in commands:
        print(__doc__)
        return 2
    if sys.version_info < (3, 11):
        print(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}.")
        return 1
    return commands[sys.argv[1]](sys.argv[2:])


def html(arguments: list[str]) -> int:
    """Build docs/ with the sources in seeds/ to build/html."""
    if not prepare("docs"):
        return 1
    builder = [str(PYTHON), "-m", "sphinx", "-b", "html", "-j", "auto", "-d", "build/doctrees"]
    code = run([*builder, *arguments, "docs", "build/html"])
    if code == 0:
        print(f"\nThe archive is built. Open {(ROOT / 'build/html/index.html').as_uri()}")
    return code


def test(arguments: list[str]) -> int:
    """Run all tests, those in a real browser too."""
    if not prepare("docs,test"):
        return 1
    if not any(shutil.which(name) for name in ("chromium", "chromium-browser", "google-chrome")):
        print("No Chromium here; asking Playwright for one.")
        if run([str(PYTHON), "-m", "playwright", "install", "chromium"]) != 0:
            print("That failed: tests in a browser will be skipped. Install Chromium to run them.")
    return run([str(PYTHON), "-m", "pytest", "-n", "auto", *arguments])


def prepare(extras: str) -> bool:
    """Make .venv hold this project with `extras`; return whether it does."""
    if not PYTHON.exists():
        print("Setting up .venv …", flush=True)
        if run([sys.executable, "-m", "venv", str(VENV)]) != 0:
            shutil.rmtree(VENV, ignore_errors=True)
            print("Python's venv module is missing; on Debian or Ubuntu: apt install python3-venv")
            return False
    wanted = hashlib.sha256((ROOT / "pyproject.toml").read_bytes() + extras.encode()).hexdigest()
    stamp = VENV / f"installed-{extras.replace(',', '-')}"
    if stamp.exists() and stamp.read_text() == wanted:
        return True
    print("Installing what is needed …", flush=True)
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    if run([*pip, "--editable", f"{ROOT}[{extras}]"]) != 0:
        print("The installation failed; the lines above say why.")
        return False
    stamp.write_text(wanted)
    return True


def run(command: list[str]) -> int:
    """Run a command in the project's folder and return its exit code."""
    return subprocess.run(command, cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
