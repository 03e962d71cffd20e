"""What Lighthouse says of the pages of an archive: how fast, accessible and sound they are.

    python benchmarks/lighthouse.py [FOLDER] [--pages home=index.html,…] [--at-least 98]

FOLDER is what Sphinx built (build/html if it is left out). It is served on this machine,
compressed as on any host, and one page of each type is opened in Chromium as a phone would: those
that are named, or else the home page, the archive, its lists, the longest source and the longest
entry. Needs Node 18 or later, whose npx fetches Lighthouse once, and Chromium, named in the
variable CHROME_PATH or on the path.

Figures are Lighthouse's, of 100. That for performance is of a slow phone which is simulated, so it
says how heavy a page is; it still differs by a few points between machines. With --at-least, the
command fails if any figure is lower.
"""

from __future__ import annotations

import argparse
import functools
import gzip
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

CATEGORIES = {
    "performance": "performance",
    "accessibility": "accessibility",
    "best-practices": "best practices",
    "seo": "SEO",
}
CHROMIUMS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = "--headless=new --no-sandbox --disable-dev-shm-usage --disable-gpu"


@dataclass(frozen=True)
class Report:
    """What was found of one page: a figure for each category, and the audits that failed."""

    scores: dict[str, int]
    failed: list[str]


def main() -> None:
    """Print a table of figures, a row for each page, and below it what failed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", nargs="?", type=Path, default=Path("build/html"))
    parser.add_argument("--pages", help="name=path, separated by commas")
    parser.add_argument("--at-least", type=int, default=0, metavar="FIGURE")
    arguments = parser.parse_args()
    pages = chosen(arguments.pages) if arguments.pages else typical(arguments.folder)
    missing = [path for path in pages.values() if not (arguments.folder / path).is_file()]
    if missing or not pages:
        raise SystemExit(f"not in {arguments.folder}: {', '.join(missing) or 'any page'}")
    chromium = os.environ.get("CHROME_PATH") or next(filter(None, map(shutil.which, CHROMIUMS)), "")
    if not chromium or not shutil.which("npx"):
        raise SystemExit("Chromium and Node's npx are needed; see the head of this file")
    print(f"{'':24}" + "".join(f"{label:>16}" for label in CATEGORIES.values()))
    reports = {}
    with served(arguments.folder) as address, tempfile.TemporaryDirectory() as scratch:
        for name, path in pages.items():
            report = reports[name] = examine(f"{address}/{path}", chromium, Path(scratch))
            row = "".join(f"{report.scores[category]:16}" for category in CATEGORIES)
            print(f"{name:24}{row}", flush=True)
    for name, report in reports.items():
        for audit in report.failed:
            print(f"\n{name}: {audit}")
    lowest = min(min(report.scores.values()) for report in reports.values())
    if lowest < arguments.at_least:
        sys.exit(f"\nthe lowest figure is {lowest}; {arguments.at_least} is wanted")


def chosen(pages: str) -> dict[str, str]:
    """Return the pages that a command line names."""
    return {
        name: path for name, _equals, path in (each.partition("=") for each in pages.split(","))
    }


def typical(folder: Path) -> dict[str, str]:
    """Return a page of each type that there is in a built folder."""
    archive = folder / "archive"
    entries = [page for page in archive.glob("*/*.html") if page.parent.name != "sources"]
    found = {
        "home": folder / "index.html",
        "archive": archive / "index.html",
        "list of sources": archive / "sources.html",
        "list of entries": next(iter(sorted(archive.glob("[!is]*.html"))), None),
        "longest source": longest(list(archive.glob("sources/*.html"))),
        "longest entry": longest(entries),
    }
    return {
        name: page.relative_to(folder).as_posix()
        for name, page in found.items()
        if page is not None and page.is_file()
    }


def longest(pages: list[Path]) -> Path | None:
    """Return the largest of some pages."""
    return max(sorted(pages), key=lambda page: page.stat().st_size, default=None)


def examine(address: str, chromium: str, scratch: Path) -> Report:
    """Let Lighthouse open a page, and return what it found."""
    output = scratch / "report.json"
    command = [
        "npx", "--yes", "lighthouse@12", address, "--quiet", "--output=json",
        f"--output-path={output}", f"--chrome-flags={FLAGS}",
        f"--only-categories={','.join(CATEGORIES)}",
    ]  # fmt: skip
    run = subprocess.run(
        command,
        env={**os.environ, "CHROME_PATH": chromium, "NO_UPDATE_NOTIFIER": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    if run.returncode or not output.is_file():
        raise SystemExit(f"Lighthouse failed on {address}\n{run.stdout}{run.stderr}")
    return report_of(json.loads(output.read_text(encoding="utf-8")))


def report_of(result: dict[str, dict[str, dict]]) -> Report:  # type: ignore[type-arg]
    """Return what matters of Lighthouse's own report."""
    scores, failed = {}, []
    for name in CATEGORIES:
        category = result["categories"][name]
        scores[name] = round(100 * (category["score"] or 0))
        for reference in category["auditRefs"]:
            audit = result["audits"][reference["id"]]
            if reference["weight"] and audit["score"] is not None and audit["score"] < 0.9:
                failed.append(f"{audit['id']}: {audit['title']}{places_of(audit)}")
    return Report(scores, failed)


def places_of(audit: dict) -> str:  # type: ignore[type-arg]
    """Return where an audit failed, a line for each of the first places, or else how badly."""
    items = (audit.get("details") or {}).get("items") or []
    places = [
        item["node"]["snippet"] if isinstance(item.get("node"), dict) else item["description"]
        for item in items
        if "node" in item or "description" in item
    ]
    if not places:
        return f" ({shown})" if (shown := audit.get("displayValue")) else ""
    return "".join(f"\n    {place}" for place in places[:5])


class Host(SimpleHTTPRequestHandler):
    """Serves files as hosts of static sites do: compressed, and on one connection."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Send a file, compressed."""
        path = Path(self.translate_path(self.path))
        if not path.is_file():
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        content = gzip.compress(path.read_bytes())
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on this machine for a while; gives its address."""
    handler = functools.partial(Host, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


if __name__ == "__main__":
    main()
