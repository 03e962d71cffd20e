"""Discovery: names that no entry covers, gathered into proposed entries.

    source → runs of capitals → pieces → points → names → clusters → proposals

`capitals` finds the words, `cutting` what may be one name; `points` says what its words speak for
(`word_signs` what each may be) and `around` what stands beside it; `agreements` finds treaties by
their nouns. `reading` does all that for one source. `deciding` says what each is when the source,
and all sources, have been read, and `memory` keeps the short forms that names may have; `gathering`
puts the forms of one name together, and `near` names the entries it may belong to.
`discover` is the whole of it.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager

from sphinx_dossier.discovery.deciding import Name, keys_of, kinds_of_keys, names_in, note_all
from sphinx_dossier.discovery.gathering import gather
from sphinx_dossier.discovery.near import with_near_entries
from sphinx_dossier.discovery.proposals import NearEntry, Proposal, ProposedMention
from sphinx_dossier.discovery.reading import Reading, count_votes, read
from sphinx_dossier.discovery.votes import ModelError, Votes, spacy_votes
from sphinx_dossier.kinds import Kinds
from sphinx_dossier.linking.draft import Claims
from sphinx_dossier.model import Entry, Links, Mention, Source, UnresolvedMention

__all__ = [
    "ModelError",
    "NearEntry",
    "Proposal",
    "ProposedMention",
    "Votes",
    "discover",
    "names_of",
    "spacy_votes",
]


def names_of(
    sources: Iterable[Source], votes: Votes | None = None
) -> list[tuple[Source, list[Name], Mapping[str, str]]]:
    """Return the names in each of `sources`, in the order of the text, and the initials it gives.

    The initials map letters, in small letters, to the name they were introduced for. `votes` are
    those of a model, which are counted with the rules' own.
    """
    readings = [read(source) for source in sources]
    if votes:
        texts = (reading.source.text for reading in readings)
        for reading, voted in zip(readings, votes(texts), strict=True):
            count_votes(reading, voted)
    read_keys = [(reading, keys_of(reading)) for reading in readings]
    known = note_all((each, kinds_of_keys(each, keys)) for each, keys in read_keys)
    return [(each.source, names_in(each, keys, known), _letters(each)) for each, keys in read_keys]


def discover(
    sources: Iterable[Source],
    links: Mapping[str, Links],
    entries: Mapping[str, Entry],
    kinds: Kinds,
    votes: Votes | None = None,
) -> list[Proposal]:
    """Return what the sources name and no entry covers, what is named most first.

    A name is covered where `links` (by the source's id) has a mention, resolved or not, of the
    same words. Only what is of one of `kinds` is proposed.
    """
    with _without_collector():
        found = _uncovered(sources, links, kinds, votes)
        return list(with_near_entries(gather(found), entries, kinds))


@contextmanager
def _without_collector() -> Iterator[None]:
    """Keep Python from looking for cycles meanwhile: there are none, and it takes a fifth."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _uncovered(
    sources: Iterable[Source], links: Mapping[str, Links], kinds: Kinds, votes: Votes | None
) -> list[tuple[Source, list[Name], Mapping[str, str]]]:
    """Return the names of each source that are of one of `kinds` and in none of its links."""
    return [
        (source, [each for each in names if each.kind in kinds and not covered(each)], letters)
        for source, names, letters in names_of(sources, votes)
        for covered in [_covered(links.get(source.id, Links()))]
    ]


def _letters(reading: Reading) -> dict[str, str]:
    text = reading.source.text
    return {
        each.letters.replace(".", "").casefold(): " ".join(text[each.start : each.end].split())
        for each in reading.seen
        if each.letters
    }


def _covered(links: Links) -> Callable[[Name], bool]:
    """Return what tells whether a name shares a character with a mention, resolved or not."""
    both: list[Mention | UnresolvedMention] = [*links.mentions, *links.unresolved]
    claims = Claims()
    for each in both:
        claims.add((each.start, each.end))
    return lambda name: claims.overlaps((name.start, name.end))
