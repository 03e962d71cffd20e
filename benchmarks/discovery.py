"""How good the names are that discovery finds, how they are gathered, and what that costs.

    python benchmarks/discovery.py DATA [--model NAME] [--errors N] [--json FILE] [--myst FILE]

DATA is a folder with sources/ (texts) and gold_full.jsonl, as benchmarks/linking.py reads it;
without a folder sources/, the texts stand in DATA itself. Everything is measured against an empty
authority. A name is found if it shares a character with a gold row of its kind, as scoring.py says.

--model names a spaCy pipeline; it is measured alone, and its votes beside ours. Times are of one
process, without reading files, and the least of three runs; a megabyte is a million bytes.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from measuring import Data, megabytes, read_data
from presenting import Table, myst
from rich.console import Console
from scoring import Gold, Judgement, Prediction, judge, match, share

from sphinx_dossier.discovery import ModelError, Proposal, Votes, discover, spacy_votes
from sphinx_dossier.kinds import BUILT_IN

RUNS = 3
AROUND = 40


@dataclass(frozen=True, slots=True)
class Finder:
    """What one way to find names found, and how many megabytes a second it read."""

    name: str
    judgement: Judgement
    speed: float


@dataclass(frozen=True, slots=True)
class Gathered:
    """How the mentions of gold rows were gathered, for one kind.

    `rows` are those found whose entity is known and `together` those of them that are in the
    proposal with most mentions of their entity; `proposals` hold any such row, and `mixed` of them
    those that hold rows of several entities.
    """

    kind: str
    rows: int
    together: int
    proposals: int
    mixed: int


def main() -> None:
    """Measure, show the tables, and write what was asked for."""
    arguments = _arguments()
    console = Console()
    data = read_data(arguments.data)
    votes = None
    if arguments.model:
        try:
            votes = spacy_votes(arguments.model)
        except ModelError as error:
            raise SystemExit(str(error)) from error
    proposals, speed = _timed(lambda: _discover(data, None))
    ours = Finder("rules", judge(data.gold, _predictions(proposals)), speed)
    finders = [ours]
    if votes:
        finders.append(_model_alone(data, votes, arguments.model))
        both, speed = _timed(lambda: _discover(data, votes))
        judged = judge(data.gold, _predictions(both))
        finders.append(Finder(f"rules and {arguments.model}", judged, speed))
    gathered = [_gathered(data.gold, proposals, kind) for kind in ours.judgement.kinds]
    tables = (_found_table(finders), _gathered_table(gathered))
    for table in tables:
        console.print(table.terminal())
    for line in _errors(data, ours.judgement, arguments.errors):
        console.print(line, markup=False, highlight=False, soft_wrap=True)
    if arguments.json:
        arguments.json.write_text(json.dumps(_plain(finders, gathered), indent=1) + "\n")
    if arguments.myst:
        text = myst(tables, "python benchmarks/discovery.py DATA --myst FILE")
        arguments.myst.write_text(text, encoding="utf-8")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path, help="the folder of data")
    parser.add_argument("--model", metavar="NAME", help="a spaCy pipeline to measure beside ours")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="show N of each sort")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures")
    parser.add_argument("--myst", type=Path, metavar="FILE", help="write the tables for a page")
    return parser.parse_args()


# --- Finding ----------------------------------------------------------------------------------


def _discover(data: Data, votes: Votes | None) -> tuple[list[Proposal], float]:
    size = megabytes(data.sources.values())
    begun = time.perf_counter()
    proposals = discover(data.sources.values(), {}, {}, BUILT_IN, votes)
    return proposals, size / (time.perf_counter() - begun)


def _timed(run: Callable[[], tuple[list[Proposal], float]]) -> tuple[list[Proposal], float]:
    """Return what a run gives, and the best speed of several."""
    results = [run() for _ in range(RUNS)]
    return results[0][0], max(speed for _, speed in results)


def _predictions(proposals: Sequence[Proposal]) -> Iterator[Prediction]:
    for proposal in proposals:
        for each in proposal.mentions:
            yield Prediction(each.source, each.start, each.end, proposal.kind, None)


def _model_alone(data: Data, votes: Votes, name: str) -> Finder:
    sources = list(data.sources.values())
    begun = time.perf_counter()
    found = list(votes(source.text for source in sources))
    speed = megabytes(sources) / (time.perf_counter() - begun)
    predictions = [
        Prediction(source.id, vote.start, vote.end, vote.kind, None)
        for source, seen in zip(sources, found, strict=True)
        for vote in seen
        if vote.kind in BUILT_IN
    ]
    return Finder(name, judge(data.gold, predictions), speed)


# --- Gathering --------------------------------------------------------------------------------


def _gathered(gold: Sequence[Gold], proposals: Sequence[Proposal], kind: str) -> Gathered:
    firm = [each for each in gold if each.kind == kind and not each.doubtful and _entity(each)]
    predictions, owners = [], []
    for number, proposal in enumerate(proposals):
        if proposal.kind == kind:
            for each in proposal.mentions:
                predictions.append(Prediction(each.source, each.start, each.end, kind, None))
                owners.append(number)
    found = match(firm, predictions)
    by_entity: dict[str, Counter[int]] = defaultdict(Counter)
    in_proposal: dict[int, set[str]] = defaultdict(set)
    for predicted, row in found.items():
        entity = _entity(firm[row])
        by_entity[entity][owners[predicted]] += 1
        in_proposal[owners[predicted]].add(entity)
    return Gathered(
        kind,
        rows=len(found),
        together=sum(max(counts.values()) for counts in by_entity.values()),
        proposals=len(in_proposal),
        mixed=sum(len(entities) > 1 for entities in in_proposal.values()),
    )


def _entity(gold: Gold) -> str:
    return min(gold.ids) if gold.ids else gold.name


# --- Showing ----------------------------------------------------------------------------------


def _right(judgement: Judgement, kind: str) -> tuple[float, float, float]:
    """Return precision, recall and F1 of finding, whatever the entity, for one kind."""
    score = judgement.score(kind)
    precision, recall = share(score.matched, score.predicted), share(score.matched, score.gold)
    both = precision + recall
    return precision, recall, 2 * precision * recall / both if both else 0.0


def _found_table(finders: Sequence[Finder]) -> Table:
    kinds = [kind for kind in BUILT_IN if kind in finders[0].judgement.kinds]
    rows = tuple(
        (
            each.name,
            *("\u00a0".join(f"{s:.3f}" for s in _right(each.judgement, kind)) for kind in kinds),
            f"{each.speed:.2f}",
        )
        for each in finders
    )
    gold = len(finders[0].judgement.gold)
    title = f"Names found, of {gold} that a person has marked. Precision, recall, F1; MB a second:"
    return Table("found", title, ("Finder", *map(str.capitalize, kinds), "MB/s"), rows)


def _gathered_table(gathered: Sequence[Gathered]) -> Table:
    rows = tuple(
        (
            each.kind.capitalize(),
            str(each.rows),
            f"{share(each.together, each.rows):.3f}",
            str(each.proposals),
            f"{share(each.mixed, each.proposals):.3f}",
        )
        for each in gathered
    )
    head = ("Kind", "Mentions", "Together", "Proposals", "Of several")
    title = (
        "Names gathered: the share of an entity's mentions that is in one proposal, and the share"
        " of the proposals that hold mentions of several entities:"
    )
    return Table("gathered", title, head, rows)


def _plain(finders: Sequence[Finder], gathered: Sequence[Gathered]) -> Mapping[str, object]:
    return {
        "found": {
            each.name: {kind: _right(each.judgement, kind) for kind in each.judgement.kinds}
            | {"megabytes_a_second": each.speed}
            for each in finders
        },
        "gathered": {
            each.kind: {
                "together": share(each.together, each.rows),
                "of_several": share(each.mixed, each.proposals),
            }
            for each in gathered
        },
    }


def _errors(data: Data, judgement: Judgement, most: int) -> Iterator[str]:
    """Yield up to `most` gold rows that were missed, and needless names, with what is around."""
    found = {each.gold for each in judgement.verdicts}
    missed = [each for each in judgement.gold if each not in found]
    needless = [each.prediction for each in judgement.verdicts if each.gold is None]
    for title, each_of in (("missed", missed), ("needless", needless)):
        for each in each_of[:most]:
            text = data.sources[each.doc].text
            words = text[max(0, each.start - AROUND) : each.end + AROUND]
            yield (
                f"{title} {each.kind} {each.doc}:{each.start} “{text[each.start : each.end]}”: "
                + (" ".join(words.split()))
            )


if __name__ == "__main__":
    main()
