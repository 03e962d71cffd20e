"""What an archive costs to build, beside plain Sphinx on the same texts.

    python benchmarks/build.py [--sizes 250,1000] [--brief] [--naive] [--plot FILE]
    python benchmarks/build.py --growth --sizes 10000,20000

For each size a corpus is generated, always the same: articles of about 750 words with 40
mentions each, dated over several years, and one entry for every two articles. So at 1,000
articles there are 500 pages of entries with 40,000 lines of concordance between them. Each build
runs in a process of its own, one after the other:

* plain, slow: the same texts as MyST pages, without annotation and in no toctree, with Sphinx as
  pip installs it, whose stemmers are written in Python;
* plain: the same with PyStemmer, which this project installs;
* archive: with this extension; source pages, entry pages, concordances and lists;
* archive, two processes: the same with `-j 2`;
* plain unchanged, unchanged: both built again as they are;
* one changed, watch: the archive after one article has changed, with `dossier_watch` the second
  time;
* one alias: the archive after an entry was given another name, which five articles have, and how
  much of that time goes by before Sphinx looks for documents;
* naive (only with --naive): the pages in one toctree, the names as terms of one glossary.

Figures are seconds of wall-clock time and, in brackets, the peak memory in MiB. Compare the
ratios; single times depend on the machine. With --brief, slow stemmers and two processes are left
out, which take most of the time. With --plot, the cost of an article is drawn against the number
of articles, as SVG.

Machines change their pace within minutes, and a large archive takes many. So how much more an
article costs in one is told by --growth: while it is built, archives of 1,000 are built beside it,
one after the other, on another processor; compared is the processor time of an article.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

SYLLABLES = [consonant + vowel for consonant in "bdklmnrst" for vowel in "aeo"]
CONF = 'extensions = ["myst_parser"{more}]\nexclude_patterns = ["authority"]\n'
SPHINX = "from sphinx.cmd.build import main; sys.exit(main(sys.argv[1:]))"
# As if PyStemmer were not installed.
SLOW = f"import sys; sys.modules['Stemmer'] = None; {SPHINX}"
FAST = f"import sys; {SPHINX}"
ALIAS = "Zuzuzu Zuzuzu"
THOUSAND = 1000


@dataclass(frozen=True)
class Cost:
    """What one build took: seconds of wall-clock time, MiB at the peak, and what Sphinx told.

    `processor` are the seconds of processor time, and `before` those of wall-clock time before
    Sphinx looked for documents, where it told.
    """

    seconds: float
    memory: float
    told: str = ""
    before: float = 0.0
    processor: float = 0.0

    def __str__(self) -> str:
        return f"{self.seconds:8.2f} s ({self.memory:4.0f})"


def main() -> None:
    """Print one table of costs for each size."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--sizes", default="250,1000")
    parser.add_argument("--brief", action="store_true")
    parser.add_argument("--naive", action="store_true")
    parser.add_argument("--growth", action="store_true")
    parser.add_argument("--plot", type=Path)
    arguments = parser.parse_args()
    costs: dict[int, Mapping[str, Cost]] = {}
    for size in map(int, arguments.sizes.split(",")):
        with tempfile.TemporaryDirectory() as folder:
            if arguments.growth:
                print(growth(Path(folder), size), flush=True)
                continue
            costs[size] = measure(Path(folder), size, brief=arguments.brief, naive=arguments.naive)
    if arguments.plot:
        arguments.plot.write_text(plot(costs), encoding="utf-8")


def measure(root: Path, size: int, *, brief: bool, naive: bool) -> Mapping[str, Cost]:
    """Build a corpus of `size` articles in each way, print and return what each way cost."""
    articles = generate(root, size)
    plain_pages(root / "plain", articles)
    print(f"{size} articles", flush=True)
    base = build(empty(root / "base/docs"))
    costs: dict[str, Cost] = {}

    def run(name: str, cost: Cost, *others: str) -> None:
        costs[name] = cost
        ratios = (
            f"{cost.seconds / costs[other].seconds:6.2f} × {other}"
            for other in others
            if other in costs
        )
        grown = (cost.memory - base.memory) * 1024 / size
        print(f"  {name:18s}{cost} {grown:5.0f} KiB each {'; '.join(ratios)}", flush=True)

    if not brief:
        run("plain, slow", build(root / "plain", program=SLOW))
    run("plain", build(root / "plain", "-E", "-a"), "plain, slow")
    run("archive", build(root / "docs"), "plain, slow", "plain")
    run("plain unchanged", build(root / "plain"))
    run("unchanged", build(root / "docs"), "plain unchanged", "archive")
    change_article(root)
    run("one changed", build(root / "docs"), "unchanged", "plain unchanged")
    change_article(root)
    watched = build(root / "docs", "-D", "dossier_watch=1")
    run("watch", watched, "one changed", "unchanged", "plain unchanged")
    build(root / "docs")
    give_alias(root)
    run("one alias", build(root / "docs", verbose=True), "unchanged")
    print(f"    {read_in(costs['one alias'])}; before Sphinx: {costs['one alias'].before:.1f} s")
    if not brief:
        clean(root / "docs")
        run("two processes", build(root / "docs", "-j", "2"), "archive")
        print(f"    {costs['archive'].seconds / costs['two processes'].seconds:.2f} times as fast")
    if naive:
        naive_pages(root / "naive", articles, root / "docs/authority/people.yaml")
        run("naive", build(root / "naive"), "archive")
    return costs


def growth(root: Path, size: int) -> str:
    """Return what an article costs in an archive of `size`, and in those of 1,000 built beside."""
    generate(root, size)
    (root / "thousand").mkdir()
    generate(root / "thousand", THOUSAND)
    with ThreadPoolExecutor() as threads:
        large = threads.submit(build, root / "docs")
        beside: list[Cost] = []
        while not large.done():
            clean(root / "thousand/docs")
            beside.append(build(root / "thousand/docs"))
    each = large.result().processor / size
    others = [cost.processor / THOUSAND for cost in beside]
    mean = sum(others) / len(others)
    return (
        f"{size} articles: {1000 * each:.1f} ms of processor time an article; beside, of 1,000:"
        f" {1000 * mean:.1f} ({1000 * min(others):.1f} to {1000 * max(others):.1f},"
        f" {len(others)} times); {each / mean:.2f} ×"
    )


def change_article(root: Path) -> None:
    """Add a sentence to the first article."""
    changed = root / "seeds/article-0.txt"
    changed.write_text(changed.read_text() + "\nOne more sentence of the text.\n")


def build(docs: Path, *options: str, program: str = FAST, verbose: bool = False) -> Cost:
    """Run Sphinx on `docs` and return what it cost."""
    command = [sys.executable, "-c", program, "-b", "html", *options]
    command += [] if verbose else ["-q"]
    begun = time.perf_counter()
    process = subprocess.Popen(
        [*command, str(docs), f"{docs}-html"],
        env={**os.environ, "PYTHONHASHSEED": "0", "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE if verbose else None,
        text=True,
    )
    told, before = "", 0.0
    for line in process.stdout or ():
        told += line
        if not before and "archive: " in line:
            before = time.perf_counter() - begun
    _pid, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"sphinx failed on {docs}")
    seconds = time.perf_counter() - begun
    processor = usage.ru_utime + usage.ru_stime
    return Cost(seconds, memory_of(usage), told, before, processor)


def clean(docs: Path) -> None:
    """Remove what builds of `docs` have left, if anything."""
    for folder in (Path(f"{docs}-html"), docs / "archive"):
        shutil.rmtree(folder, ignore_errors=True)


def memory_of(usage: resource.struct_rusage) -> float:
    """Return the peak resident memory in MiB; Linux counts KiB, macOS bytes."""
    return usage.ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)


def read_in(cost: Cost) -> str:
    """Return what Sphinx told of the pages that it read."""
    plain = re.sub(r"\x1b\[[0-9;]*m", "", cost.told)
    found = re.search(r"\d+ added, \d+ changed, \d+ removed", plain)
    return found[0] if found else "nothing told"


# --- The corpus -------------------------------------------------------------------------------


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
        # These have a name that nobody has yet.
        if 0 < number < 6:
            paragraphs.append(f"At last {ALIAS} spoke.")
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


def give_alias(root: Path) -> None:
    """Give an entry the name that five articles have."""
    path = root / "docs/authority/people.yaml"
    first = "summary: Of note.}"
    path.write_text(path.read_text().replace(first, f"aliases: [{ALIAS}], {first}", 1))


def plain_pages(docs: Path, articles: Mapping[str, Sequence[str]]) -> None:
    """Write the articles as MyST pages, as one would without this extension."""
    docs.mkdir()
    (docs / "conf.py").write_text(CONF.format(more=""))
    (docs / "index.md").write_text("# Home\n")
    for name, (title, *paragraphs) in articles.items():
        text = "\n\n".join(paragraphs)
        (docs / f"{name}.md").write_text(f"---\norphan: true\n---\n# {title}\n\n{text}\n")


def naive_pages(docs: Path, articles: Mapping[str, Sequence[str]], authority: Path) -> None:
    """Write the articles in one toctree, each name in them a reference to a glossary's term."""
    docs.mkdir()
    names = re.findall(r"name: ([\w ]+)", authority.read_text())
    pattern = re.compile("|".join(sorted(names, key=len, reverse=True)))
    terms = "\n\n".join(f"{name}\n  Of note." for name in dict.fromkeys(names))
    (docs / "conf.py").write_text(CONF.format(more=""))
    listed = "\n".join(articles)
    (docs / "index.md").write_text(f"# Home\n\n```{{toctree}}\n{listed}\nglossary\n```\n")
    (docs / "glossary.md").write_text(f"# People\n\n```{{glossary}}\n{terms}\n```\n")
    for name, (title, *paragraphs) in articles.items():
        text = pattern.sub(lambda match: f"{{term}}`{match[0]}`", "\n\n".join(paragraphs))
        (docs / f"{name}.md").write_text(f"# {title}\n\n{text}\n")


def empty(docs: Path) -> Path:
    """Write a site with one short source, to know what the programs themselves take."""
    (docs / "authority").mkdir(parents=True)
    (docs.parent / "seeds").mkdir()
    (docs.parent / "seeds/one.txt").write_text("One\n\nThis is the only source that there is. " * 5)
    (docs / "conf.py").write_text(CONF.format(more=', "sphinx_dossier"'))
    (docs / "index.md").write_text("# Home\n\n```{toctree}\narchive/index\n```\n")
    return docs


# --- The plot ---------------------------------------------------------------------------------

WIDTH, HEIGHT, LEFT, BOTTOM, TOP, LABEL = 640, 320, 48, 40, 16, 14
SHOWN = {
    "plain, slow": "#8a8a8a",
    "plain": "#4a6fa5",
    "archive": "#b5532a",
    "two processes": "#3b7a57",
}


def plot(costs: Mapping[int, Mapping[str, Cost]]) -> str:
    """Return the milliseconds that an article costs, against how many there are, as SVG."""
    sizes = sorted(costs)
    each = {
        name: {
            index: 1000 * costs[size][name].seconds / size
            for index, size in enumerate(sizes)
            if name in costs[size]
        }
        for name in SHOWN
        if any(name in costs[size] for size in sizes)
    }
    most = max(max(values.values()) for values in each.values()) * 1.1

    def x(index: int) -> float:
        return LEFT + index * (WIDTH - LEFT - 150) / max(1, len(sizes) - 1)

    def y(value: float) -> float:
        return HEIGHT - BOTTOM - value / most * (HEIGHT - BOTTOM - TOP)

    step = next(unit for unit in (2, 5, 10, 20, 50, 100, 200) if most / unit < 8)
    # A picture does not know the colour of its page: this grey is legible on white and on black.
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img"'
        ' font-family="sans-serif" font-size="12" fill="currentColor" color="#767676">'
    )
    parts = [head, "<title>Milliseconds an article costs, by the number of articles</title>"]
    parts += [
        f'<line x1="{LEFT}" x2="{WIDTH - 150}" y1="{y(tick):.1f}" y2="{y(tick):.1f}"'
        ' stroke="currentColor" stroke-opacity="0.2"/>'
        f'<text x="{LEFT - 6}" y="{y(tick) + 4:.1f}" text-anchor="end">{tick}</text>'
        for tick in range(0, int(most) + 1, step)
    ]
    for index, size in enumerate(sizes):
        parts.append(
            f'<text x="{x(index):.1f}" y="{HEIGHT - BOTTOM + 18}" text-anchor="middle">'
            f"{size:,}</text>"
        )
    parts.append(f'<text x="{LEFT}" y="{HEIGHT - 4}">articles; milliseconds for each</text>')
    last = {name: max(values) for name, values in each.items()}
    # Names stand beside the ends of their lines, the lower ones lower down where they would touch.
    at: dict[str, float] = {}
    for name in sorted(each, key=lambda name: y(each[name][last[name]])):
        beside = [at[other] for other in at if last[other] == last[name]]
        at[name] = max([y(each[name][last[name]]) + 4, *(other + LABEL for other in beside)])
    for name, values in each.items():
        points = " ".join(f"{x(index):.1f},{y(value):.1f}" for index, value in values.items())
        parts.append(
            f'<polyline points="{points}" fill="none" stroke="{SHOWN[name]}" stroke-width="2"/>'
            f'<text x="{x(last[name]) + 8:.1f}" y="{at[name]:.1f}" fill="{SHOWN[name]}">'
            f"{name}</text>"
        )
    return "\n".join((*parts, "</svg>\n"))


if __name__ == "__main__":
    main()
