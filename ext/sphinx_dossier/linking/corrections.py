"""Corrections: what a sidecar says of names in its source. It has the last word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from sphinx_dossier.linking.candidates import occurrences
from sphinx_dossier.linking.forms import split_article
from sphinx_dossier.linking.zones import Zone
from sphinx_dossier.model import Correction, Entry, Problem, Source

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Corrected:
    """A span of a source that a correction speaks of."""

    span: Span
    correction: Correction


def corrected(
    source: Source, zones: Sequence[Zone], entries: Mapping[str, Entry]
) -> tuple[list[Corrected], list[Problem]]:
    """Return where the corrections of `source` apply, and those that cannot.

    A correction's words are found as they are written (a leading 'the' is looked for, and left
    outside the link); `nth` counts them over all zones. The list is in order of precedence: one
    that speaks of a single occurrence before one that speaks of all, then the longer, then the
    earlier.
    """
    found: list[Corrected] = []
    problems: list[Problem] = []
    # Each words are looked for once, however many of their occurrences are corrected one by one.
    standing = {
        text: tuple(_spans(text, zones))
        for text in dict.fromkeys(correction.text for correction in source.corrections)
    }
    for correction in source.corrections:
        spans = standing[correction.text]
        message = _fault(correction, len(spans), source, entries)
        if message:
            problems.append(Problem(correction.path, correction.line, "correction", message))
            continue
        if correction.nth is not None:
            spans = (spans[correction.nth - 1],)
        found.extend(Corrected(span, correction) for span in spans)
    found.sort(key=lambda each: (each.correction.nth is None, each.span[0] - each.span[1]))
    return found, problems


def _spans(text: str, zones: Sequence[Zone]) -> Iterator[Span]:
    words, article = split_article(text)
    for zone in zones:
        for start, end in occurrences(words, zone, article=article):
            yield zone.start + start, zone.start + end


def _fault(correction: Correction, count: int, source: Source, entries: Mapping[str, Entry]) -> str:
    wanted = correction.entry
    if wanted is not None and wanted not in entries:
        near = get_close_matches(wanted, entries, 1)
        hint = f"did you mean {near[0]!r}?" if near else "add the entry, or correct its id"
        return f"the authority has no entry {wanted!r}; {hint}"
    if not count:
        return (
            f"the words {correction.text!r} do not stand in {source.id};"
            " write them exactly as the text does, or remove the correction"
        )
    if correction.nth is not None and not 1 <= correction.nth <= count:
        times = "once" if count == 1 else f"{count} times"
        return (
            f"there is no occurrence {correction.nth} of {correction.text!r} in {source.id},"
            f" where it stands {times}; choose a number from 1 to {count}"
        )
    return ""
