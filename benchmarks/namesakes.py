"""What linking costs where a source names many people of one name.

    python benchmarks/namesakes.py [--sizes 250,1000,4000]

For each size, one source is linked in which so many people are named, each in a paragraph of its
own, and then once more by what they share:

* surname: 'Then Bada Berger said so. And Berger left.';
* given name: 'Then Anna Bada said so. And Anna left.';
* initial: 'Then A. Berger said so.', of people all of whom are called so;
* none: 'Then Bada Bedo said so. And he left.', to compare with.

Figures are milliseconds of processor time a paragraph, without setting up the linker; and the
paragraph's cost at the largest size over that at the smallest. Python takes a moment the first time
it links anything, so that a source is linked once before.
"""

from __future__ import annotations

import argparse
import itertools
import time
from collections.abc import Iterator

from sphinx_dossier.ingest import read_source
from sphinx_dossier.kinds import BUILT_IN
from sphinx_dossier.linking import Linker
from sphinx_dossier.model import Entry

SYLLABLES = [consonant + vowel for consonant in "bdfgklmnprstvz" for vowel in "aeiou"]
WAYS = {
    "surname": ("{word} Berger", "Then {word} Berger said so. And Berger left."),
    "given name": ("Anna {word}", "Then Anna {word} said so. And Anna left."),
    "initial": ("Anna Maria {word} Berger", "Then A. Berger said so. And {word} left."),
    "none": ("{word} {word}do", "Then {word} {word}do said so. And he left."),
}


def words(count: int) -> Iterator[str]:
    """Yield `count` words of three syllables that begin with a capital, none twice."""
    every = ("".join(each).title() for each in itertools.product(SYLLABLES, repeat=3))
    return itertools.islice(every, 0, count * 20, 20)


def cost(way: str, size: int) -> float:
    """Return the milliseconds that a paragraph takes."""
    name, paragraph = WAYS[way]
    entries = {}
    for word in words(size):
        written = name.format(word=word)
        first, _, last = written.rpartition(" ")
        entries[word.lower()] = Entry(word.lower(), "person", written, f"{last}, {first}")
    paragraphs = [paragraph.format(word=word) for word in words(size)]
    text = "\n\n".join(["A title", *paragraphs, ""])
    source, _ = read_source("many", "many.txt", text.encode())
    linker = Linker(entries, BUILT_IN)
    begun = time.process_time()
    linker.link(source)
    return (time.process_time() - begun) * 1000 / size


def main() -> None:
    """Print one line for each way in which people may share a name."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--sizes", default="250,1000,4000")
    sizes = [int(each) for each in parser.parse_args().sizes.split(",")]
    cost("none", sizes[0])
    print(f"{'':12s}" + "".join(f"{size:>9d}" for size in sizes))
    for way in WAYS:
        costs = [cost(way, size) for size in sizes]
        shown = "".join(f"{each:9.2f}" for each in costs)
        print(f"{way:12s}{shown}   × {costs[-1] / costs[0]:.1f}", flush=True)


if __name__ == "__main__":
    main()
