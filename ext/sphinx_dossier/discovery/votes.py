"""The votes of a statistical model, where the user has one: a spaCy pipeline that finds names.

spaCy and the pipeline are installed by the user (``sphinx-dossier[ner]``); nothing is fetched here.
A vote is evidence like any other: it is weighed together with what the rules say, and neither
decides alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib import import_module
from typing import Any, Final, NamedTuple


class ModelError(Exception):
    """The model cannot be used; the message says what to install."""


class Vote(NamedTuple):
    """Where a model sees a name, as offsets in the text it was given, and of which kind."""

    start: int
    end: int
    kind: str


Votes = Callable[[Iterable[str]], Iterator[Sequence[Vote]]]
"""Reads texts and yields what it sees in each, in order."""

_KINDS: Final = {
    "PERSON": "person",
    "PER": "person",
    "ORG": "group",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "LAW": "agreement",
    "NORP": "other",
    "EVENT": "other",
    "WORK_OF_ART": "other",
    "PRODUCT": "other",
    "LANGUAGE": "other",
    "MISC": "other",
    "DATE": "other",
}
"""The labels of common schemes (OntoNotes, WikiNER); those of numbers are left out. A pipeline
may also use our own kinds, in small letters."""

_OWN: Final = frozenset(("person", "group", "place", "agreement", "other"))


def spacy_votes(model: str) -> Votes:
    """Return the votes of the spaCy pipeline called `model`, a package's name or a folder.

    Raises `ModelError` where spaCy, or the pipeline, is not installed, or finds no names.
    """
    try:
        spacy = import_module("spacy")
    except ImportError as error:
        message = "--model needs spaCy: pip install 'sphinx-dossier[ner]'"
        raise ModelError(message) from error
    try:
        pipeline = spacy.load(model)
    except OSError as error:
        message = (
            f"no spaCy pipeline '{model}' is installed: `python -m spacy download {model}`, or"
            " give the path of a folder that holds one"
        )
        raise ModelError(message) from error
    except Exception as error:  # whatever a package of others raises when loaded
        raise ModelError(f"the spaCy pipeline '{model}' cannot be loaded: {error}") from error
    if not {"ner", "entity_ruler", "span_ruler"} & set(pipeline.pipe_names):
        raise ModelError(f"the spaCy pipeline '{model}' has no component that finds names")

    def votes(texts: Iterable[str]) -> Iterator[Sequence[Vote]]:
        for document in pipeline.pipe(texts):
            yield [vote for each in document.ents if (vote := _vote(each))]

    return votes


def _vote(found: Any) -> Vote | None:  # noqa: ANN401 — a span of spaCy’s
    label = found.label_
    kind = label if label in _OWN else _KINDS.get(label.upper())
    return Vote(found.start_char, found.end_char, kind) if kind else None
