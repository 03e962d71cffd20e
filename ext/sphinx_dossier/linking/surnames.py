"""Surnames and other parts of personal names: the fourth and last step of the decision.

All places where one surname stands alone are weighed together, because one name in one source
denotes one person unless the text introduces another: a title or a full name beside one of them
speaks for all. Passed over is what is plainly part of another name: a word before one that makes
a longer name ('Khan Market'), or tied to another ('Kellogg-Briand').
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from heapq import nsmallest
from itertools import islice
from types import MappingProxyType

from sphinx_dossier.linking import evidence
from sphinx_dossier.linking.candidates import Hit
from sphinx_dossier.linking.draft import MOST_WEIGHED, Case, Draft, add_fuller_record
from sphinx_dossier.linking.folding import fold_name
from sphinx_dossier.linking.full_names import Bearers, Stranger
from sphinx_dossier.linking.naming.spelling import skeleton
from sphinx_dossier.linking.nations import nation_beside, nations_in
from sphinx_dossier.linking.records import title_at
from sphinx_dossier.linking.surroundings import (
    Title,
    article_of,
    governs,
    is_common_word,
    is_date,
    is_family,
    is_introduced,
    is_noun_phrase,
    is_ordinary,
    is_place_like,
    is_place_name,
    neighbours,
    noun_after,
    office_of_body,
    thing_between,
    thing_of,
    title_before,
)
from sphinx_dossier.linking.weights import decibans
from sphinx_dossier.linking.zones import Letters
from sphinx_dossier.model import Evidence, Mention
from sphinx_dossier.words import EPONYM_HEADS, GIVEN_NAME_TITLES, HEADS_OF_STATE


@dataclass(frozen=True)
class _Place:
    """One place where the word stands alone, and what stands around it."""

    hit: Hit
    title: Title | None
    governs: bool
    is_place_like: bool

    @cached_property
    def nation(self) -> tuple[str, str] | None:
        """The state that the words beside a title and name tell, and those words."""
        if self.title is None:
            return None
        return nation_beside(self.hit.zone, self.title.start, self.hit.end)

    @property
    def beside(self) -> tuple[object, ...]:
        """What of the words beside the place says who is meant: equal where that is the same."""
        return self.title and self.title.words, self.nation, self.governs and self.hit.text


@dataclass(frozen=True, slots=True)
class _Lone:
    """A word that stands alone: whose surname it is, and of others what part of their names.

    The parts are ``part`` and ``given-part``, by entry.
    """

    hit: Hit
    bearers: tuple[str, ...]
    parts: Mapping[str, str]

    @property
    def is_given(self) -> bool:
        """Whether it is nobody's but as a given name."""
        return not self.bearers and set(self.parts.values()) == {"given-part"}


_NO_PARTS: Mapping[str, str] = MappingProxyType({})


@dataclass
class _Group:
    """All places of one word, and those who may be meant by it, with the form that it is."""

    places: list[_Place] = field(default_factory=list)
    forms: dict[str, str] = field(default_factory=dict)
    _added: list[tuple[tuple[str, ...], Mapping[str, str]]] = field(default_factory=list)

    def add(self, place: _Place, lone: _Lone) -> None:
        """Add a place of the word, and those who may be meant there."""
        self.places.append(place)
        # Most places of a word are of the same people, told by the very same values.
        if any(lone.bearers is one and lone.parts is other for one, other in self._added):
            return
        self._added.append((lone.bearers, lone.parts))
        self.forms |= dict.fromkeys(lone.bearers, "surname")
        for entry, form in lone.parts.items():
            if self.forms.get(entry) != "surname":
                self.forms[entry] = form

    @cached_property
    def titles(self) -> tuple[Title, ...]:
        """The titles beside the word, none twice."""
        return tuple(
            {place.title.words: place.title for place in self.places if place.title}.values()
        )

    @cached_property
    def governing(self) -> _Place | None:
        """The first place where a government is spoken of."""
        return next((place for place in self.places if place.governs), None)

    @cached_property
    def is_place_like(self) -> bool:
        """Whether the word stands somewhere as places do."""
        return any(place.is_place_like for place in self.places)


def settle_surnames(draft: Draft, hits: Sequence[Hit], bearers: Bearers) -> None:
    """Decide the places where surnames, or other parts of names, stand alone."""
    groups: dict[str, _Group] = {}
    found = sorted(_standing_alone(draft, hits), key=lambda each: each.hit.order)
    known = frozenset(each.hit.text for each in found)
    for each in found:
        if draft.claims.overlaps(each.hit.span):
            continue
        place = _place(draft, each, known)
        if place is None:
            continue
        draft.claims.add(each.hit.span)
        groups.setdefault(fold_name(each.hit.text).casefold(), _Group()).add(place, each)
    for key in sorted(groups):
        _settle_group(draft, key, groups[key], bearers)


# --- Where names stand alone ------------------------------------------------------------------


def _standing_alone(draft: Draft, hits: Sequence[Hit]) -> Iterable[_Lone]:
    """Return the places of surnames, and of parts of the names of those who are named in full."""
    alone: dict[tuple[int, int], _Lone] = {}
    for hit in hits:
        ids = draft.allowed(hit.forms.bearers)
        if ids:
            alone[hit.span] = _Lone(hit, ids, _NO_PARTS)
    for text, parts in sorted(_parts(draft).items()):
        for hit in draft.index.hits(text):
            known = alone.get(hit.span)
            if known is None:
                alone[hit.span] = _Lone(hit, (), parts)
            else:
                both = {**known.parts, **parts, **known.parts} if known.parts else parts
                alone[hit.span] = replace(known, parts=both)
    return alone.values()


def _parts(draft: Draft) -> dict[str, dict[str, str]]:
    """Return by folded word whose name it is part of, among those who are named in full."""
    parts: dict[str, dict[str, str]] = {}
    for entry in draft.named:
        name = draft.lexicon.personal.get(entry)
        if name is None or not draft.lexicon.entries[entry].match.bare_surname:
            continue
        for each in name.parts:
            parts.setdefault(fold_name(each), {})[entry] = "part"
        for each in name.given_parts:
            parts.setdefault(fold_name(each), {}).setdefault(entry, "given-part")
        for surname in (*name.surnames, *name.parts):
            for word in _respellings(draft, surname):
                parts.setdefault(word, {}).setdefault(entry, "part")
    return parts


def _respellings(draft: Draft, name: str) -> Iterator[str]:
    cased = fold_name(name)
    for word in draft.spellings.get(skeleton(cased), ()):
        if word != cased:
            yield word


def _place(draft: Draft, lone: _Lone, known: frozenset[str]) -> _Place | None:
    """Return the place of a word that stands alone; ``None`` where it is part of another name.

    `known` are the words that may be names of people here: 'the Nixon-Kissinger strategy' joins
    two of them, and 'the Kellogg-Briand Pact' is a name of its own. No other name may follow what
    is only a given name: 'John Jay's Treaty'.
    """
    hit = lone.hit
    around = neighbours(hit, draft.is_other_name, draft.small_words)
    if lone.is_given and _CAPITAL_AFTER.match(hit.zone.text, hit.end):
        return None
    if around.following or (around.partner and not _joins_people(hit, around.partner, known)):
        return None
    if around.given and hit.zone.letters is Letters.MIXED:
        return None
    title = title_before(hit.zone, hit.start)
    titled = title is not None and evidence.is_of_people(title)
    if lone.is_given and title and titled and GIVEN_NAME_TITLES.isdisjoint(title.words):
        return None  # General Stanley is no Stanley Bruce, and Sir Winston is Winston Churchill
    return _Place(hit, title, governs(hit), title is None and is_place_like(hit))


def _joins_people(hit: Hit, partner: str, known: frozenset[str]) -> bool:
    text = hit.zone.text
    end = hit.end + 1 + len(partner) if text.startswith(partner, hit.end + 1) else hit.end
    compound = Hit(hit.zone, hit.start, end)
    noun = noun_after(compound)
    head = text[end:].lstrip()[:1]
    return partner in known and noun not in EPONYM_HEADS and not head.isupper()


# --- Weighing ---------------------------------------------------------------------------------


def _settle_group(draft: Draft, key: str, group: _Group, bearers: Bearers) -> None:
    named = [entry for entry in group.forms if entry in draft.named]
    last = key.rpartition(" ")[2]
    chances = bearers.open.get(last, {})
    introduced = bool(named or chances or bearers.strangers.get(last))
    standing = {
        entry: _standing(draft, group, entry, introduced=introduced and entry not in chances)
        for entry in group.forms
        if not introduced
        or entry in named
        or entry in chances
        or _holds_office(draft, group, entry)
    }
    if not standing:
        return
    antecedents = _Antecedents(draft, standing)
    told: dict[tuple[object, ...], _Told] = {}
    for place in sorted(group.places, key=lambda place: place.hit.span):
        here = told.get(place.beside)
        if here is None:
            found = {
                entry: [*reasons, *_beside(draft, entry, place, group)]
                for entry, reasons in standing.items()
            }
            here = told[place.beside] = _Told(found)
        antecedents.pass_to(place.hit.span[0])
        case = Case(place.hit)
        for entry in here.likeliest(antecedents):
            case.propose(entry, "surname", here.reasons[entry])
        case.left_out = here.left_out(case, introduced=introduced)
        _add_antecedents(draft, case, antecedents, chances)
        _add_strangers(case, bearers.stranger_before(last, place.hit.span[0]))
        add_fuller_record(case, draft.lexicon)
        case.common.extend(_doubts(draft, place, group, introduced=introduced))
        if introduced or place.hit.zone.letters is Letters.MIXED:
            draft.settle_or_drop(case)
        else:
            likely = case.confidences()
            if max(likely.values()) >= _HEADLINE:
                draft.settle(case, likely)


_CAPITAL_AFTER = re.compile(r"\s+[A-Z]")
# In a headline that nothing below it explains, only what is nearly certain is a name.
_HEADLINE = 0.9


def _holds_office(draft: Draft, group: _Group, entry: str) -> bool:
    """Tell whether `entry` can be meant although another bearer of the surname was named."""
    titled = bool(group.titles) or group.governing is not None
    return titled and bool(draft.lexicon.record(entry).offices)


def _standing(draft: Draft, group: _Group, entry: str, *, introduced: bool) -> list[Evidence]:
    """Return what speaks for `entry` wherever the word stands in the source."""
    lexicon, record = draft.lexicon, draft.lexicon.record(entry)
    name = lexicon.entries[entry].name
    form = group.forms[entry]
    titled = group.governing is not None or any(
        _may_be_called(draft, entry, each) for each in group.titles
    )
    weight = "titled" if titled and form == "surname" else form
    said = "the surname" if form == "surname" else "part of the name"
    word = group.places[0].hit.text
    found = [evidence.spoken(weight, f"“{word}” is {said} of {name}")]
    found.extend(draft.time(entry, group.places[0].hit.zone))
    if entry in draft.named:
        return found
    when = draft.times(group.places[0].hit.zone)
    if told := evidence.office(record, when) or evidence.leads(record, draft.bodies):
        found.append(told)
    found.extend(draft.company(entry))
    if told := evidence.same_office(record, draft.people):
        found.append(told)
    if introduced:
        found.append(
            evidence.spoken("not-introduced", f"another bearer is named in full, and {name} is not")
        )
    elif lexicon.bearers(fold_name(word)) == 1:
        found.append(evidence.sole_bearer(lexicon.people))
    return found


def _may_be_called(draft: Draft, entry: str, title: Title) -> bool:
    """Tell whether nothing says that `entry` is not called by `title`."""
    record, name = draft.lexicon.record(entry), draft.lexicon.entries[entry].name
    told = evidence.title(record, name, title, named=False)
    clash = evidence.sex(draft.lexicon.personal[entry].given, title, name)
    return clash is None and (told is None or told.weight > 0)


def _beside(draft: Draft, entry: str, place: _Place, group: _Group) -> Iterator[Evidence]:
    """Yield what the words beside this place say, or those beside another place of the word."""
    record, name = draft.lexicon.record(entry), draft.lexicon.entries[entry].name
    if place.title:
        if place.title.words in draft.titles.get(entry, ()):
            shown = " ".join(place.title.words)
            yield evidence.spoken("called-so", f"{name} is called “{shown}” in the source")
        elif told := evidence.title(record, name, place.title, named=False):
            otherwise = told.weight < 0 and bool(draft.titles.get(entry)) and not _of_head(place)
            yield evidence.spoken("called-otherwise", told.text) if otherwise else told
        if told := _other_nation(draft, entry, place):
            yield told
        if told := evidence.sex(draft.lexicon.personal[entry].given, place.title, name):
            yield told
    else:
        told_elsewhere = (evidence.title(record, name, each, named=False) for each in group.titles)
        yield from [told for told in told_elsewhere if told and told.weight > 0][:1]
    governing = place if place.governs else group.governing
    if governing:
        yield evidence.government(record, f"{governing.hit.text} administration")


def _of_head(place: _Place) -> bool:
    """Tell whether the title is that of a head of state or government, which people rise to."""
    return place.title is not None and any(
        title_at(place.title.words, title) is not None for title in HEADS_OF_STATE
    )


def _other_nation(draft: Draft, entry: str, place: _Place) -> Evidence | None:
    """Return that a ruler of another state is meant: 'King Hussein of Jordan'."""
    if not place.nation or not place.nation[1].startswith("of "):
        return None
    state, words = place.nation
    own = nations_in(
        (*draft.lexicon.names(entry), *(held.text for held in draft.lexicon.record(entry).offices))
    )
    if state in own:
        return None
    return evidence.spoken("other-body", f"“{words}”, of which the record says nothing")


@dataclass(frozen=True)
class _Told:
    """What speaks for each who may be meant, where the same words stand beside the surname."""

    reasons: dict[str, list[Evidence]]

    def likeliest(self, antecedents: _Antecedents) -> Iterable[str]:
        """Return whom to weigh: all, if they are not too many.

        Else who is named near the place, and those for whom the rest speaks most.
        """
        if len(self.reasons) <= MOST_WEIGHED:
            return self.reasons
        share = MOST_WEIGHED // 4
        near = (each for each in antecedents.nearest(share) if each in self.reasons)
        return islice(dict.fromkeys((*near, *self._best)), MOST_WEIGHED)

    def left_out(self, case: Case, *, introduced: bool) -> tuple[int, float]:
        """Return how many are not weighed in `case`, and the most that can speak for one of them.

        Where a bearer is named in full in the source, each may be; so it is counted.
        """
        number = len(self.reasons) - len(case.evidence)
        if not number:
            return 0, 0.0
        first = next((each for each in self._best if each not in case.evidence), self._best[-1])
        return number, self._weights[first] + (decibans("antecedent") if introduced else 0.0)

    @cached_property
    def _weights(self) -> dict[str, float]:
        return {entry: sum(each.weight for each in found) for entry, found in self.reasons.items()}

    @cached_property
    def _best(self) -> list[str]:
        weights = self._weights
        return nsmallest(MOST_WEIGHED, weights, key=lambda entry: (-weights[entry], entry))


class _Antecedents:
    """Where those who may be meant are named in full, as it looks from place to place.

    `before` has the nearest mention of each who is named before the place, and `after` the first
    of each other, both in the order of the text. The places are passed in that order, too, so that
    many bearers in a long source cost one look at each mention.
    """

    def __init__(self, draft: Draft, entries: Iterable[str]) -> None:
        mentions = ((entry, draft.named[entry]) for entry in entries if entry in draft.named)
        named = dict(sorted(mentions, key=lambda each: each[1][0].start))
        self.before: dict[str, Mention] = {}
        self.after = {entry: mentions[0] for entry, mentions in named.items()}
        self.last = ""
        """Who of those in `before` is named last, if anybody is."""
        self._names = {entry: draft.lexicon.entries[entry].name for entry in named}
        self._coming = sorted(
            (each for mentions in named.values() for each in mentions),
            key=lambda mention: mention.start,
            reverse=True,
        )
        self._told: dict[tuple[str, str], Evidence] = {}

    def pass_to(self, offset: int) -> None:
        """Go on to the place at `offset`."""
        while self._coming and self._coming[-1].start < offset:
            mention = self._coming.pop()
            self.last = mention.entry
            self.before.pop(self.last, None)
            self.before[self.last] = mention
            self.after.pop(self.last, None)
            self._told.pop((self.last, "antecedent"), None)

    def nearest(self, most: int) -> Iterator[str]:
        """Yield who is named nearest before the place, and `most` at most; then who is next."""
        yield from islice(reversed(self.before), most)
        yield from islice(self.after, most)

    def told(self, entry: str, kind: str) -> Evidence:
        """Return the evidence of `kind` that `entry` is named where `before` or `after` say."""
        found = self._told.get((entry, kind))
        if found is None:
            mention = self.before.get(entry) or self.after[entry]
            found = evidence.antecedent(self._names[entry], mention, kind)
            self._told[entry, kind] = found
        return found


def _add_antecedents(
    draft: Draft, case: Case, antecedents: _Antecedents, chances: dict[str, float]
) -> None:
    """Add where each candidate is named in full, and who of several is named last."""
    before, after = antecedents.before, antecedents.after
    headline = case.hit.zone.letters is not Letters.MIXED
    for entry, reasons in case.evidence.items():
        if entry in before:
            reasons.append(antecedents.told(entry, "antecedent"))
            case.ceilings[entry] = before[entry].confidence
        elif entry in after:
            kind = "antecedent" if headline else "named-later"
            reasons.append(antecedents.told(entry, kind))
            case.ceilings[entry] = after[entry].confidence
        elif entry in chances:
            text = f"a full name in the source may be that of {draft.lexicon.entries[entry].name}"
            reasons.append(evidence.spoken("antecedent", text))
            case.ceilings[entry] = chances[entry]
    if len(before) > 1:
        last = antecedents.last
        text = f"{draft.lexicon.entries[last].name} was named last before it"
        case.evidence[last].append(evidence.spoken("last-named", text))
    if before and not headline:
        text = "another bearer is named before it, and this one only further on"
        told = evidence.spoken("not-introduced", text)
        for entry in case.evidence.keys() & after.keys():
            case.evidence[entry].append(told)


def _add_strangers(case: Case, stranger: Stranger | None) -> None:
    """Let somebody of the surname who has no entry be a rival, as likely as one named in full.

    One who comes only after it weighs as little as an entry that does.
    """
    if stranger is None:
        return
    kind = "antecedent"
    if stranger.start > case.hit.span[0] and case.hit.zone.letters is Letters.MIXED:
        kind = "named-later"
    score = decibans("surname") + decibans(kind)
    named = [each for found in case.evidence.values() for each in found]
    if kind == "named-later" and any(each.kind == "antecedent" for each in named):
        score += decibans("not-introduced")
    text = f"“{stranger.text}” is somebody else of that surname"
    told = evidence.spoken("stranger", text, (stranger.start, stranger.end))
    case.add_stranger(score, told, stranger.chance)


def _doubts(draft: Draft, place: _Place, group: _Group, *, introduced: bool) -> Iterator[Evidence]:
    """Yield what makes it doubtful that the word is a name at this place.

    `introduced` says that a bearer is named in full in the source.
    """
    yield from _as_something_else(draft, place)
    if not (introduced or place.title or group.governing):
        yield from _unintroduced(place)
    text = place.hit.text
    if place.is_place_like:
        yield evidence.spoken("place-like", f"“{text}” stands where places do")
    elif not place.title and group.is_place_like:
        yield evidence.spoken("place-elsewhere", f"“{text}” stands elsewhere as places do")


def _as_something_else(draft: Draft, place: _Place) -> Iterator[Evidence]:
    hit = place.hit
    if is_family(hit):
        words = " ".join(hit.zone.text[hit.start : hit.end + 40].split()[:2])
        yield evidence.spoken("family", f"“{words}” is a family, not one of its members")
    if is_common_word(hit, draft.small_words) or is_noun_phrase(hit):
        yield evidence.common_word(hit)
    if article := article_of(hit):
        yield evidence.spoken("article", f"“{article} {hit.text}” is a thing, not somebody")
    if thing := thing_of(hit):
        yield evidence.spoken("thing", f"“{thing}” is something else")
    if is_introduced(hit):
        yield evidence.spoken("introduced-anew", f"“{hit.text}” is introduced here")
    if place.title and (body := office_of_body(hit.zone, hit.end)):
        yield evidence.spoken("other-body", f"the title is “{body}”")
    if is_date(hit):
        yield evidence.spoken("date", f"“{hit.text}” is the month or day here")


def _unintroduced(place: _Place) -> Iterator[Evidence]:
    """Yield what speaks against a surname that nothing in the source introduces."""
    text = place.hit.text
    if thing := thing_between(place.hit):
        yield evidence.spoken("thing", f"“{thing}” is something else")
    if is_ordinary(text):
        yield evidence.spoken("ordinary-word", f"“{text}” is an ordinary word as well")
    if is_place_name(text):
        yield evidence.spoken(
            "place-name", f"“{text}” is the name of a place, or the adjective of one"
        )
