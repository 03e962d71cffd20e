"""What a reader is told of an uncertain link: who is meant, how sure that is, why, who else.

Links that read the same share one explanation: a surname that stands in a source twenty times is
explained once.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from sphinx_dossier.concordance import anchor_of
from sphinx_dossier.model import (
    METADATA_FIELDS,
    Candidate,
    Corpus,
    Evidence,
    Mention,
    Passage,
    PassageKind,
    Source,
)
from sphinx_dossier.render.myst import Myst, escape, escape_inside, fill, role
from sphinx_dossier.render.text import entry_link
from sphinx_dossier.render.words import Words


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why links are uncertain, in the reader's language.

    `mentions` are the names (HTML ids) of the mentions that it explains; `heading` says which
    words stand where, and `sentences` what is to be known of them.
    """

    mentions: tuple[str, ...]
    heading: Myst
    sentences: tuple[Myst, ...]


def explanations(
    source: Source, mentions: Sequence[Mention], corpus: Corpus, words: Words
) -> list[Explanation]:
    """Return the explanations of the uncertain among `mentions`, in the order of the text.

    `mentions` are all that are linked in `source`, in order.
    """
    uncertain = [mention for mention in mentions if mention.is_uncertain]
    if not uncertain:
        return []
    passages = sorted(source.passages, key=_start)
    teller = _Teller(source, passages, frozenset(m.start for m in mentions), corpus, words)
    groups: dict[tuple[str, tuple[Myst, ...]], list[Mention]] = {}
    for mention in uncertain:
        key = (_one_line(mention.text), tuple(teller.sentences(mention)))
        groups.setdefault(key, []).append(mention)
    return [
        Explanation(tuple(map(anchor_of, group)), teller.heading(shown, group), sentences)
        for (shown, sentences), group in groups.items()
    ]


def chances(confidence: float) -> tuple[int, int]:
    """Return a confidence as a reader may take it: so many chances in so many, ten or twenty.

    0.84 is 8 in 10, and 0.94 is 19 in 20; more than that cannot be told from an estimate.
    """
    if confidence >= _NEARLY_ALL:
        return 19, 20
    return (round(confidence * 10), 10) if confidence >= 1 - _NEARLY_ALL else (1, 20)


# Halfway between nine tenths and nineteen twentieths.
_NEARLY_ALL: Final = 0.925


def _one_line(text: str) -> str:
    return " ".join(text.split())


# --- What is told -----------------------------------------------------------------------------

_MOST_RIVALS: Final = 3
_WORTH_NAMING: Final = 0.01
"""How likely something must be to be named as a possibility."""

_COUNTS_AGAINST: Final = -3.0
"""In decibans: what halves the odds is worth saying."""

_NOT_IN_FULL: Final = frozenset({"surname", "titled", "short", "part", "given-part"})
"""Evidence that says only that the words are less than a full name, as can be seen."""

_NAMED: Final = frozenset({"antecedent", "named-later", "unshared-form"})
"""Evidence that points to another place where the source names the entry."""

PLAINLY: Final = MappingProxyType(
    {
        "name": "The name is the same.",
        "alias": "Another of its names is the same.",
        "variant": "The name is nearly the same.",
        "sole-bearer": "Nobody else in this archive has this surname.",
    }
)
"""Reasons that can be said to a reader in fewer words than to an editor."""

PLACES: Final = MappingProxyType(
    {
        "byline": METADATA_FIELDS["byline"],
        PassageKind.TITLE.value: METADATA_FIELDS["title"],
        PassageKind.DECK.value: METADATA_FIELDS["deck"],
        PassageKind.HEADING.value: "Heading",
    }
)
"""What the parts of a source are called that have no paragraph's number."""


@dataclass(frozen=True, slots=True)
class _Teller:
    """Tells of the uncertain links of one source.

    `passages` are the source's in the order of the text; its mentions begin at `starts`.
    """

    source: Source
    passages: Sequence[Passage]
    starts: frozenset[int]
    corpus: Corpus
    words: Words

    def heading(self, shown: str, group: Sequence[Mention]) -> Myst:
        """Return the words in question, and where they stand; each place is a link."""
        places: dict[str, Mention] = {}
        for mention in group:
            places.setdefault(self._place(mention), mention)
        links = [role("at", place, f"#{anchor_of(first)}") for place, first in places.items()]
        return Myst(f"{escape_inside(f'“{shown}”')} ({', '.join(links)}):")

    def _place(self, mention: Mention) -> str:
        at = bisect_right(self.passages, mention.start, key=_start) - 1
        passage = self.passages[at] if at >= 0 and mention.start < self.passages[at].end else None
        part = passage.kind.value if passage else "byline"
        if passage is None or part in PLACES:
            return self.words(PLACES[part])
        return self.words("paragraph {number}").format(number=passage.anchor[1:])

    def sentences(self, mention: Mention) -> Iterator[Myst]:
        """Yield who is meant and how sure that is, the best reason, the best doubt, who else."""
        number, of = chances(mention.confidence)
        yield fill(
            self.words("Most likely {entry}: about {number} chances in {of}."),
            entry=self._entry(mention.entry),
            number=escape(str(number)),
            of=escape(str(of)),
        )
        for_it, against = _decisive(mention)
        if for_it:
            yield self._reason(mention, for_it)
        if against:
            yield fill(self.words("But: {reason}."), reason=_spoken(against.text))
        yield fill(
            self.words("Also possible: {others}."),
            others=Myst(self.words.either(list(self._others(mention)))),
        )

    def _reason(self, mention: Mention, evidence: Evidence) -> Myst:
        if evidence.kind in PLAINLY:
            return escape(self.words(PLAINLY[evidence.kind]))
        named = evidence
        if evidence.kind == "last-named":
            named = next((each for each in mention.evidence if each.kind in _NAMED), evidence)
        if named.kind not in _NAMED or named.start is None or named.end is None:
            spoken = _spoken(evidence.text)
            return Myst(spoken[:1].upper() + spoken[1:] + ".")
        if evidence.kind == "last-named":
            message = self.words("Named last before this, as “{name}”.")
        elif named.start < mention.start:
            message = self.words("Named as “{name}” earlier in this text.")
        else:
            message = self.words("Named as “{name}” further on in this text.")
        return fill(message, name=self._words_at(named.start, named.end))

    def _words_at(self, start: int, end: int) -> Myst:
        """Return words of the source, linked to their place where that has a name."""
        shown = _one_line(self.source.text[start:end])
        return role("at", shown, f"#m{start}") if start in self.starts else escape_inside(shown)

    def _others(self, mention: Mention) -> Iterator[Myst]:
        named = [each for each in mention.rivals if each.confidence >= _WORTH_NAMING]
        for rival in named[:_MOST_RIVALS]:
            yield self._entry(rival.entry)
        if more := len(named[_MOST_RIVALS:]):
            yield escape(self.words.count(more, "{n} other entry", "{n} other entries"))
        if not named or _of_strangers(mention) >= _WORTH_NAMING:
            yield escape(self.words("a namesake without an entry here"))

    def _entry(self, entry_id: str) -> Myst:
        """Return a link to an entry, with its summary."""
        entry = self.corpus.entries[entry_id]
        summary = _one_line(entry.summary).rstrip(".")
        link = entry_link(entry, self.corpus)
        return Myst(f"{link} ({escape_inside(summary)})") if summary else link


def _start(passage: Passage) -> int:
    return passage.start


def _spoken(text: str) -> Myst:
    """Return what an evidence says, to stand before a full stop."""
    return escape_inside(_one_line(text).rstrip("."))


# --- What decides -----------------------------------------------------------------------------


def _decisive(mention: Mention) -> tuple[Evidence | None, Evidence | None]:
    """Return what speaks most for a link, and what speaks most against it, if anything does.

    What speaks for the likeliest rival just as much decides nothing.
    """
    rival = _likeliest_rival(mention)
    shared = {each.kind: each.weight for each in rival.evidence} if rival else {}
    margins = [(each.weight - shared.get(each.kind, 0.0), each) for each in mention.evidence]
    found = [(margin, each) for margin, each in margins if each.kind not in _NOT_IN_FULL]
    best = max(found, key=_margin, default=None)
    worst = min(found, key=_margin, default=None)
    return (
        best[1] if best and best[0] > 0 else None,
        worst[1] if worst and worst[0] <= _COUNTS_AGAINST else None,
    )


def _margin(item: tuple[float, Evidence]) -> float:
    return item[0]


def _likeliest_rival(mention: Mention) -> Candidate | None:
    """Return the first rival, unless somebody who has no entry is likelier."""
    first = mention.rivals[0] if mention.rivals else None
    return first if first and first.confidence >= _of_strangers(mention) else None


def _of_strangers(mention: Mention) -> float:
    """Return how likely it is that none of the entries is meant."""
    return 1 - mention.confidence - sum(each.confidence for each in mention.rivals)
