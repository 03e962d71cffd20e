"""Given names before a surname: full names that no record has in just this form.

'Harry Truman' is Harry S. Truman, 'J. F. Kennedy' John Fitzgerald Kennedy, and 'George Rubin'
nobody of whom the record says Barnett.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sphinx_dossier.linking import evidence
from sphinx_dossier.linking.candidates import Hit
from sphinx_dossier.linking.draft import Case, Claims, Draft
from sphinx_dossier.linking.folding import fold_name
from sphinx_dossier.linking.lexicon import last_part
from sphinx_dossier.linking.naming.agreement import Agreement
from sphinx_dossier.linking.naming.spelling import skeleton
from sphinx_dossier.linking.surroundings import following_name, neighbours, thing_of, word_before
from sphinx_dossier.linking.zones import Letters
from sphinx_dossier.model import Evidence
from sphinx_dossier.words import DEMONYMS

_WEIGHT_OF = {
    Agreement.SAME: "variant",
    Agreement.FAMILIAR: "familiar",
    Agreement.SPELLING: "spelling",
    Agreement.INITIAL: "initial",
}
_WEAKEST_FIRST = (Agreement.INITIAL, Agreement.SPELLING, Agreement.FAMILIAR, Agreement.SAME)


@dataclass(frozen=True, slots=True, order=True)
class Stranger:
    """Where somebody without an entry is named in full, how likely that is, and the words."""

    start: int
    end: int
    chance: float
    text: str


@dataclass(slots=True)
class Bearers:
    """Who else in the source bears a surname: people without an entry, and names left open.

    By the last word of the name, folded: where somebody without an entry is named and how likely
    that is, and for each entry that may be meant by a name left open, how likely.
    """

    strangers: dict[str, list[Stranger]] = field(default_factory=dict)
    open: dict[str, dict[str, float]] = field(default_factory=dict)
    first_words: set[tuple[str, str]] = field(default_factory=set)

    def add_stranger(self, hit: Hit, chance: float) -> None:
        """Note that the full name at `hit` is that of somebody without an entry."""
        words = evidence.folded_words(hit.text)
        self.first_words.add((words[-1], words[0]))
        shown = " ".join(hit.text.split())
        insort(self.strangers.setdefault(words[-1], []), Stranger(*hit.span, chance, shown))

    def add_open(self, hit: Hit, confidences: Mapping[str, float]) -> None:
        """Note that the full name at `hit` is left open between entries, or no entry's."""
        key = evidence.folded_words(hit.text)[-1]
        chances = self.open.setdefault(key, {})
        for entry, chance in confidences.items():
            chances[entry] = max(chance, chances.get(entry, 0.0))
        self.add_stranger(hit, max(0.0, 1.0 - sum(confidences.values())))

    def stranger_before(self, key: str, offset: int) -> Stranger | None:
        """Return the last stranger of the surname before `offset`, else the first after it."""
        found = self.strangers.get(key)
        if not found:
            return None
        at = bisect_left(found, offset, key=lambda each: each.start)
        return found[at - 1] if at else found[0]


@dataclass(frozen=True, slots=True)
class Surname:
    """A surname in the text: its bearers, and whether it is spelled in another way there."""

    hit: Hit
    bearers: tuple[str, ...]
    respelled: bool


def full_names(draft: Draft, hits: Sequence[Hit], bearers: Bearers) -> list[Case]:
    """Return the cases of surnames after given names, and claim their words.

    Where no record agrees, somebody else is named, which `bearers` notes.
    """
    cases = list(_respelled_names(draft))
    found = [*_surnames(draft, hits), *_respelled(draft)]
    # Headlines last: there only running text tells which capitalised words are given names.
    found.sort(key=lambda each: (each.hit.zone.letters is not Letters.MIXED, each.hit.order))
    read = Claims()
    for each in found:
        # Of two surnames in one place the longer is read: 'De Gaulle', not a Mr Gaulle.
        if not draft.claims.overlaps(each.hit.span) and not read.overlaps(each.hit.span):
            read.add(each.hit.span)
            cases.extend(_read(draft, each, bearers))
    return cases


def _respelled_names(draft: Draft) -> Iterator[Case]:
    """Yield the cases of full names whose words are spelled in other ways; claim their words."""
    for word in draft.index.capitalised:
        names = draft.lexicon.full_spellings.get(skeleton(word))
        for hit in draft.index.hits(word) if names else ():
            if draft.claims.overlaps(hit.span):
                continue
            for whole, keys in _longest_first(hit, draft.lexicon.longest_name):
                allowed = draft.allowed(names.get(keys, ())) if names else ()
                if not allowed or draft.claims.overlaps(whole.span):
                    continue
                if following_name(whole, draft.claims.holds):
                    continue
                case = Case(whole)
                for entry in allowed:
                    name = draft.lexicon.entries[entry].name
                    text = f"“{' '.join(whole.text.split())}” is another spelling of {name}"
                    case.propose(entry, "variant", [evidence.spoken("spelling", text, whole.span)])
                draft.claims.add(whole.span)
                yield case
                break


def _longest_first(hit: Hit, most: int) -> list[tuple[Hit, tuple[str, ...]]]:
    """Return the runs of two to `most` words that end with `hit`, and their skeletons."""
    keys = [skeleton(fold_name(hit.text))]
    runs: list[tuple[Hit, tuple[str, ...]]] = []
    at = hit.start
    while len(keys) < most:
        at, word = word_before(hit.zone.text, at)
        if not word[:1].isalpha():
            break
        keys.insert(0, skeleton(fold_name(word)))
        runs.append((Hit(hit.zone, at, hit.end), tuple(keys)))
    return runs[::-1]


def _surnames(draft: Draft, hits: Sequence[Hit]) -> Iterator[Surname]:
    """Yield the surnames among `hits` whose words are free."""
    for hit in hits:
        if draft.claims.overlaps(hit.span):
            continue
        ids = draft.allowed(hit.forms.bearers)
        if ids:
            yield Surname(hit, ids, respelled=False)


def _respelled(draft: Draft) -> Iterator[Surname]:
    """Yield the free words that are a surname of the authority in another spelling."""
    for word in draft.index.capitalised:
        for cased, ids in draft.lexicon.spellings.get(skeleton(word), ()):
            head, last = last_part(cased)
            if last.casefold() == word.casefold():
                continue
            allowed = draft.allowed(ids)
            for hit in draft.index.hits(head + word) if allowed else ():
                if not draft.claims.overlaps(hit.span):
                    yield Surname(hit, allowed, respelled=True)


def _read(draft: Draft, surname: Surname, bearers: Bearers) -> Iterator[Case]:
    hit = surname.hit
    around = neighbours(hit, draft.claims.holds, draft.small_words)
    given = _given(draft, surname, around.given)
    if not given or around.following or thing_of(hit):
        return
    key = evidence.folded_words(hit.text)[-1]
    first = fold_name(given[0][1]).casefold()
    if hit.zone.letters is not Letters.MIXED:
        known = first in draft.lexicon.given_names or (key, first) in bearers.first_words
        if not known:
            return
    whole = Hit(hit.zone, given[-1][0], hit.end)
    if draft.claims.overlaps(whole.span):
        return
    case = Case(whole)
    weights = agreeing(draft, surname, [word for _, word in reversed(given)])
    for entry, weight in weights.items():
        case.propose(entry, "variant", [of_variant(draft, whole, entry, weight)])
    draft.claims.add(whole.span)
    if case.evidence:
        yield case
    else:
        bearers.add_stranger(whole, 1.0)


def agreeing(draft: Draft, surname: Surname, given: Sequence[str]) -> dict[str, str]:
    """Return the bearers of `surname` whose records agree with the words before it.

    `given` are those words, in the order of the text. With each bearer goes the kind of evidence
    that it is.
    """
    words = [fold_name(word).casefold().strip(".") for word in given]
    namesakes = draft.lexicon.namesakes(surname.bearers)
    told = [namesakes.agreeing(word) for word in dict.fromkeys(words)]
    weights: dict[str, str] = {}
    for entry in min(told, key=len):
        if not all(entry in each for each in told):
            continue
        firsts = draft.lexicon.first_words(entry)
        kind = _agreement(words, {each[entry] for each in told}, firsts)
        if kind is not Agreement.NONE:
            weight = "spelling" if surname.respelled else _WEIGHT_OF[kind]
            if weight == "initial" and _is_run(words):
                weight = "initials"
            if weight == "variant" and words[0] not in firsts:
                weight = "later-name"
            weights[entry] = weight
    return weights


def of_variant(draft: Draft, hit: Hit, entry: str, weight: str) -> Evidence:
    """Return the evidence that the words of `hit` are a form of the name of `entry`."""
    text = f"“{' '.join(hit.text.split())}” is a form of {draft.lexicon.entries[entry].name}"
    return evidence.spoken(weight, text, hit.span)


def _is_run(words: Sequence[str]) -> bool:
    """Tell whether words are two initials or more."""
    return sum(len(each) for word in words for each in word.split(".")) > 1


def _given(
    draft: Draft, surname: Surname, words: tuple[tuple[int, str], ...]
) -> tuple[tuple[int, str], ...]:
    """Return the words before a surname, nearest first, as far as they are given names.

    A nationality is none; nor is, after a word that agrees with a bearer of the surname, one that
    agrees with none and is nobody's given name: 'Special Coordinator Dennis Ross'.
    """
    namesakes = draft.lexicon.namesakes(surname.bearers)
    for number, (_, word) in enumerate(words):
        plain = fold_name(word)
        if plain.casefold() in DEMONYMS:
            return words[:number]
        known = plain.casefold().strip(".") in draft.lexicon.given_names or "." in plain
        if number and not known and not namesakes.agreeing(plain):
            return words[:number]
    return words


def _agreement(words: Sequence[str], found: set[Agreement], firsts: frozenset[str]) -> Agreement:
    """Return how the given names in the text agree with a record: as well as the worst does.

    `found` is how each of them does, and `firsts` the first words of the record's names.
    """
    # 'Edgar Snow' is not Harold E. Snow: whose first name is left out is not called by an initial.
    if found == {Agreement.INITIAL} and not any(first[:1] == words[0][:1] for first in firsts):
        return Agreement.NONE
    # One name that is the same, and the initial of another, is as good as the name.
    if Agreement.SAME in found and found <= {Agreement.SAME, Agreement.INITIAL}:
        return Agreement.SAME
    return next(each for each in _WEAKEST_FIRST if each in found)
