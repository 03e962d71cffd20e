"""What an archive costs to build, beside plain Sphinx on the same texts.

    python benchmarks/build.py [--sizes 250,1000] [--with-naive]

For each size a corpus is generated, always the same: articles of about 750 words with 40
mentions each, dated over several years, and one entry for every two articles. Four builds of it
are timed, each in a process of its own, in turn:

* archive: this extension, with source pages, entry pages, concordances and lists;
* plain: the same passages as MyST pages without annotation, outside any toctree;
* naive (only with --with-naive): those pages in one toctree, as most sites would have them;
* unchanged and one changed: the archive built again.

Figures are seconds of wall-clock time and, in brackets, the peak memory in MiB. Compare the
ratios; single times depend on the machine.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

SYLLABLES = [consonant + vowel for consonant in "bdklmnrst" for vowel in "aeo"]
CONF = 'extensions = ["myst_parser"{more}]\nexclude_patterns = ["authority"]\n'


@dataclass(frozen=True)
class Cost:
    """What one build took: seconds of wall-clock time and MiB at the peak."""

    seconds: float
    memory: float

    def __str__(self) -> str:
        return f"{self.seconds:8.2f} s ({self.memory:4.0f})"


def main() -> None:
    """Print one table of costs, a row for each size."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--sizes", default="250,1000")
    parser.add_argument("--with-naive", action="store_true")
    arguments = parser.parse_args()
    for size in map(int, arguments.sizes.split(",")):
        with tempfile.TemporaryDirectory() as folder:
            measure(Path(folder), size, with_naive=arguments.with_naive)


def measure(root: Path, size: int, *, with_naive: bool) -> None:
    """Build a corpus of `size` articles in each way, and print what each way cost."""
    articles = generate(root, size)
    plain_pages(root / "plain", articles, in_toctree=False)
    plain = build(root / "plain")
    archive = build(root / "docs")
    unchanged = build(root / "docs")
    changed = next((root / "seeds").glob("*.txt"))
    changed.write_text(changed.read_text() + "\nOne more sentence of the text.\n")
    one_changed = build(root / "docs")
    print(f"{size} articles")
    print(f"  plain        {plain}")
    print(f"  archive      {archive}  {archive.seconds / plain.seconds:6.2f} × plain")
    print(f"  unchanged    {unchanged}  {unchanged.seconds / archive.seconds:6.2f} × archive")
    ratio = one_changed.seconds / unchanged.seconds
    print(f"  one changed  {one_changed}  {ratio:6.2f} × unchanged")
    if with_naive:
        plain_pages(root / "naive", articles, in_toctree=True)
        naive = build(root / "naive")
        print(f"  naive        {naive}  {naive.seconds / archive.seconds:6.2f} × archive")


def build(docs: Path) -> Cost:
    """Run Sphinx on `docs` and return what it cost."""
    command = [sys.executable, "-m", "sphinx", "-q", "-b", "html", str(docs), str(docs) + "-html"]
    begun = time.perf_counter()
    process = subprocess.Popen(command, env={**os.environ, "PYTHONHASHSEED": "0"})
    _pid, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"sphinx failed on {docs}")
    return Cost(time.perf_counter() - begun, memory_of(usage))


def memory_of(usage: resource.struct_rusage) -> float:
    """Return the peak resident memory in MiB; Linux counts KiB, macOS bytes."""
    return usage.ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)


def generate(root: Path, size: int) -> dict[str, list[str]]:
    """Write sources, authority and settings below `root`; return the articles' paragraphs."""
    chance = random.Random(size)
    words = ["".join(chance.choices(SYLLABLES, k=chance.randint(1, 4))) for _ in range(5000)]
    people = [f"{chance.choice(words).title()} {surname(n).title()}" for n in range(size // 2)]
    (root / "seeds").mkdir()
    (root / "docs/authority").mkdir(parents=True)
    lines = ["person:"]
    lines += [f"  person-{n}: {{name: {name}, summary: Of note.}}" for n, name in enumerate(people)]
    (root / "docs/authority/people.yaml").write_text("\n".join(lines) + "\n")
    (root / "docs/conf.py").write_text(CONF.format(more=', "sphinx_dossier"'))
    (root / "docs/index.md").write_text("# Home\n\n```{toctree}\narchive/index\n```\n")
    articles = {}
    for number in range(size):
        named = chance.choices(people, k=40)
        paragraphs = [f"Article {number} on {chance.choice(words)}"]
        paragraphs.append(f"{chance.randint(1, 28)} May {chance.randint(1990, 2020)}")
        for paragraph in range(10):
            text = chance.choices(words, k=67)
            text[0] = text[0].capitalize()
            text[10:50:10] = named[paragraph * 4 : paragraph * 4 + 4]
            paragraphs.append(" ".join(text) + ".")
        articles[f"article-{number}"] = paragraphs
        (root / f"seeds/article-{number}.txt").write_text("\n\n".join(paragraphs) + "\n")
    return articles


def surname(number: int) -> str:
    """Return a surname that no other number has: three syllables, then more."""
    syllables = ""
    while number or len(syllables) < 6:
        number, which = divmod(number, len(SYLLABLES))
        syllables += SYLLABLES[which]
    return syllables


def plain_pages(docs: Path, articles: dict[str, list[str]], *, in_toctree: bool) -> None:
    """Write the articles as MyST pages, as one would without this extension."""
    docs.mkdir()
    (docs / "conf.py").write_text(CONF.format(more=""))
    listed = "\n".join(articles) if in_toctree else ""
    toctree = f"```{{toctree}}\n{listed}\n```\n" if listed else ""
    (docs / "index.md").write_text(f"# Home\n\n{toctree}")
    for name, (title, *paragraphs) in articles.items():
        head = "" if in_toctree else "---\norphan: true\n---\n"
        (docs / f"{name}.md").write_text(f"{head}# {title}\n\n" + "\n\n".join(paragraphs) + "\n")


if __name__ == "__main__":
    main()
