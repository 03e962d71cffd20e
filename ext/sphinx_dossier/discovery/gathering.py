"""The names of all sources, gathered: each person, group and agreement once, with its forms.

First within each source, where a surname stands for the person named in full before it, letters
for the body they were introduced with, and 'the Treaty' for the last one named; then over all
sources. What may be two stays two: two people are one only if their names agree in all that both
give, and a short name that may be several people's is proposed by itself.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from sphinx_dossier.discovery.acronyms import is_acronym_of
from sphinx_dossier.discovery.deciding import KINDS, Name
from sphinx_dossier.discovery.proposals import Proposal, ProposedMention
from sphinx_dossier.discovery.word_signs import (
    AGREEMENT_HEAD,
    BODY,
    BODY_ACRONYM,
    BODY_NOUN,
    CAPITALS,
    COMPANY_END,
    DEMONYM,
    LEGAL,
    PLACE,
    SUFFIX,
    TEAM,
    signs,
)
from sphinx_dossier.kinds import BUILT_IN
from sphinx_dossier.linking.entry_forms import forms_of
from sphinx_dossier.linking.folding import fold_name
from sphinx_dossier.model import Entry, Source
from sphinx_dossier.words import (
    FAMILIAR_NAMES,
    LEGAL_FORMS,
    NAMES_OF_MEN,
    NAMES_OF_WOMEN,
    PARTICLES,
)
from sphinx_dossier.words.given_names import COMMON_SURNAMES
from sphinx_dossier.words.press import FAMILY_ROLES, ROLE_NOUNS

_PERSON, _GROUP, _PLACE, _AGREEMENT = KINDS


@dataclass(slots=True)
class Cluster:
    """Names that are taken for the names of one: their folded words, and all places of each.

    `full` are the folded words of its fullest names.
    """

    kind: str
    full: list[tuple[str, ...]] = field(default_factory=list)
    spellings: Counter[str] = field(default_factory=Counter)
    mentions: list[ProposedMention] = field(default_factory=list)
    descriptions: Counter[str] = field(default_factory=Counter)
    ahead: int = 0
    letters: set[str] = field(default_factory=set)

    def take(self, other: Cluster) -> None:
        """Add what `other` holds."""
        self.full.extend(each for each in other.full if each not in self.full)
        self.spellings.update(other.spellings)
        self.mentions.extend(other.mentions)
        self.descriptions.update(other.descriptions)
        self.ahead = max(self.ahead, other.ahead)
        self.letters |= other.letters

    def add(self, name: Name, source: Source) -> None:
        """Add one place of a name."""
        text = source.text[name.start : name.end]
        self.spellings[" ".join(text.split())] += 1
        self.mentions.append(ProposedMention(source.id, name.start, name.end, text))
        self.ahead = max(self.ahead, name.ahead)


def gather(found: Iterable[tuple[Source, Sequence[Name], Mapping[str, str]]]) -> list[Proposal]:
    """Return what the names of sources propose, those with the most mentions first.

    `found` are sources with their names in the order of the text, and the initials that each
    introduces, by the folded name they were introduced for.
    """
    items = list(found)
    order = {source.id: number for number, (source, _, _) in enumerate(items)}
    clusters = [each for item in items for each in _of_source(*item)]
    merged: list[Cluster] = []
    for kind in KINDS:
        of_kind = [each for each in clusters if each.kind == kind]
        merged += _MERGE[kind](of_kind)
    for cluster in merged:
        cluster.mentions.sort(key=lambda each: (order[each.source], each.start))
    proposals = [_proposal(each) for each in merged]
    return sorted(proposals, key=lambda each: (-len(each.mentions), each.kind, each.name))


def _proposal(cluster: Cluster) -> Proposal:
    name = _preferred(cluster)
    others = sorted(cluster.spellings, key=lambda each: (-cluster.spellings[each], each))
    score = 1 - 0.5 ** ((cluster.ahead + 1) / 3)
    return Proposal(
        kind=cluster.kind,
        name=name,
        forms=(name, *(each for each in others if each != name)),
        descriptions=tuple(each for each, _ in cluster.descriptions.most_common()),
        score=round(score, 2),
        mentions=tuple(cluster.mentions),
    )


def _preferred(cluster: Cluster) -> str:
    """Return the fullest of the names that are used, the most used of those."""

    def rank(spelling: str) -> tuple[bool, int, int, int, str]:
        words = spelling.split()
        capitals = spelling.isupper()
        weight = 0 if len(words) == 1 else 2 if len(words) > 2 else 1
        small = sum(word[0].islower() for word in words)
        return not capitals, weight, cluster.spellings[spelling], -small, spelling

    return max(cluster.spellings, key=rank)


# --- Within a source --------------------------------------------------------------------------


def _of_source(
    source: Source, names: Sequence[Name], letters: Mapping[str, str]
) -> Iterator[Cluster]:
    """Yield the clusters of one source."""
    by_kind: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        by_kind[name.kind].append(name)
    yield from _people(source, by_kind[_PERSON])
    yield from _groups(source, by_kind[_GROUP], letters)
    yield from _agreements(source, by_kind[_AGREEMENT])
    places: dict[tuple[str, ...], Cluster] = {}
    for name in by_kind[_PLACE]:
        words = folded(_spelled(source, name))
        places.setdefault(words, Cluster(_PLACE, [words])).add(name, source)
    yield from places.values()


def _spelled(source: Source, name: Name) -> tuple[str, ...]:
    """Return the words of a name, with the small ones between them."""
    return tuple(source.text[name.start : name.end].split())


@lru_cache(maxsize=1 << 16)
def folded(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return words as they are compared: folded, small, without their stops."""
    parts = fold_name(" ".join(words)).casefold().replace(".", " ").split()
    return tuple(parts)


def _people(source: Source, names: Sequence[Name]) -> Iterator[Cluster]:
    """Yield the people of a source: those named in full, and the surnames of nobody of these."""
    by_words: dict[tuple[str, ...], Cluster] = {}
    people = _People()
    named: dict[tuple[str, ...], list[tuple[int, Cluster]]] = defaultdict(list)
    alone: list[tuple[tuple[str, ...], Name]] = []
    for name in names:
        words = folded(_spelled(source, name))
        if not _is_full(words):
            alone.append((words, name))
            continue
        cluster = by_words.get(words)
        if cluster is None:
            cluster = people.only(words) or Cluster(_PERSON)
            cluster.full.append(words)
            people.add(cluster, words)
            by_words[words] = cluster
        cluster.add(name, source)
        cluster.descriptions.update(_descriptions(source.text, name))
        surname = parted(words)[1]
        relative = bool(named.get(surname)) and _is_relative(source.text, name.start)
        for short in short_forms(words):
            # 'His wife, Tammy Pruett': the surname alone goes on to mean him.
            if not relative or short not in (surname, surname[-1:]):
                named[short].append((name.start, cluster))
    singles: dict[tuple[str, ...], Cluster] = {}
    for words, name in alone:
        owner = _named_before(name.start, named.get(words, ()))
        if owner is None:
            owner = singles.setdefault(words, Cluster(_PERSON, [words]))
            owner.descriptions.update(_descriptions(source.text, name))
        owner.add(name, source)
    yield from people.clusters
    yield from singles.values()


_RELATION = re.compile(
    rf"(?:\b[Hh]is|\b[Hh]er|\b[Tt]heir|\bwhose|['’]s) (?:[\w-]+ ){{0,2}}"
    rf"(?:{'|'.join(sorted(FAMILY_ROLES))}),? (?:[A-Z][\w.]* )?\Z"
)
_BEFORE_RELATIVE = 40


def _is_relative(text: str, start: int) -> bool:
    """Tell whether the name at `start` is introduced as that of somebody's wife, son or sister."""
    return _RELATION.search(text, max(0, start - _BEFORE_RELATIVE), start) is not None


class _People:
    """People by what their names are looked up by, so that nobody is held against all others."""

    def __init__(self) -> None:
        self.clusters: list[Cluster] = []
        self._by_key: dict[tuple[str, str, str], list[Cluster]] = defaultdict(list)
        self._by_short: dict[tuple[str, ...], list[Cluster]] = defaultdict(list)

    def add(self, cluster: Cluster, words: tuple[str, ...]) -> None:
        """Note that `words`, a folded full name, are one of a cluster's, which may be new."""
        if cluster.full[0] == words:
            self.clusters.append(cluster)
        for key in _kept_under(words):
            self._by_key[key].append(cluster)
        for short in short_forms(words):
            self._by_short[short].append(cluster)

    def only(self, *names: tuple[str, ...]) -> Cluster | None:
        """Return the cluster that full names may belong to; ``None`` for none or several."""
        keys = {key for words in names for key in _looked_up_by(words)}
        near = _distinct(each for key in keys for each in self._by_key.get(key, ()))
        fitting = [each for each in near if _one_person(names, each.full)]
        return fitting[0] if len(fitting) == 1 else None

    def called(self, short: tuple[str, ...]) -> list[Cluster]:
        """Return those who may be meant by a short name."""
        return _distinct(self._by_short.get(short, ()))


def _distinct(clusters: Iterable[Cluster]) -> list[Cluster]:
    """Return clusters, none twice."""
    return list({id(each): each for each in clusters}.values())


def _kept_under(words: tuple[str, ...]) -> list[tuple[str, str, str]]:
    """Return the keys under which a full name is kept, for those that may be the same."""
    given, surname = parted(words)
    first = given[0] if given else ""
    keys = [(surname[-1], "initial" if len(first) == 1 else "letter", first[:1])]
    if len(first) > 1:
        keys += [(surname[-1], "name", name) for name in _same_names(first)]
    return keys


def _looked_up_by(words: tuple[str, ...]) -> list[tuple[str, str, str]]:
    """Return the keys under which names are that may be the same as a full name."""
    given, surname = parted(words)
    first = given[0] if given else ""
    keys = [(surname[-1], "initial", first[:1])]
    if len(first) == 1:
        return [*keys, (surname[-1], "letter", first)]
    return [*keys, *((surname[-1], "name", name) for name in _same_names(first))]


@lru_cache(maxsize=1 << 16)
def _same_names(name: str) -> frozenset[str]:
    """Return a given name with those that it is a familiar or a foreign form of, and theirs."""
    return frozenset((name,)).union(*(names for names in FAMILIAR_NAMES if name in names))


def _named_before(start: int, places: Sequence[tuple[int, Cluster]]) -> Cluster | None:
    """Return the person that a short name stands for: the last one named before, or the next.

    `places` are where those who may be meant are named in full, in order.
    """
    if not places:
        return None
    at = bisect_right(places, start, key=lambda place: place[0])
    return places[max(0, at - 1)][1]


@lru_cache(maxsize=1 << 16)
def short_forms(full: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    """Return the shorter names that a folded full name may have later in a text.

    In East Asian names the surname comes first; part of a double surname may stand for it.
    """
    given, surname = parted(full)
    parts = surname[-1].split("-")
    return frozenset((surname, surname[-1:], given[:1], full[:1], *((part,) for part in parts)))


def _is_full(words: tuple[str, ...]) -> bool:
    """Tell whether a personal name has more than a surname."""
    return len([word for word in words if word not in PARTICLES]) > 1


@lru_cache(maxsize=1 << 16)
def parted(full: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the given names and the surname, with its particles, of a folded name."""
    end = len(full)
    while end > 1 and signs(full[end - 1]) & SUFFIX:
        end -= 1
    begin = end - 1
    while begin > 1 and full[begin - 1] in PARTICLES and len(full[begin - 1]) > 1:
        begin -= 1
    return full[:begin], full[begin:end]


def compatible(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether two folded full names contradict in nothing that both give."""
    (given, surname), (given_there, surname_there) = parted(one), parted(other)
    if surname[-1] != surname_there[-1] or not given or not given_there:
        return False
    if one[-1] != other[-1] and {one[-1], other[-1]} <= {"jr", "sr", "ii", "iii"}:
        return False
    if not same_given(given[0], given_there[0]):
        return False
    middle, middle_there = given[1:], given_there[1:]
    if len(middle) > len(middle_there):
        middle, middle_there = middle_there, middle
    at = 0
    for word in middle:
        while at < len(middle_there) and not same_given(word, middle_there[at]):
            at += 1
        if at == len(middle_there):
            return False
        at += 1
    return True


def agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether two folded full names may be taken for one person's.

    A middle name that one spells out and the other lacks tells people apart where the rest is
    common: John Adams is not John Quincy Adams. An initial does not, nor where the rest is rare.
    """
    if not compatible(one, other):
        return False
    (given, surname), (given_there, _) = parted(one), parted(other)
    shorter, longer = sorted((given, given_there), key=len)
    lacks = len(shorter) == 1 and any(len(word) > 1 for word in longer[1:])
    return not (lacks and given[0] in _COMMON_GIVEN and surname[-1] in COMMON_SURNAMES)


_COMMON_GIVEN = NAMES_OF_MEN | NAMES_OF_WOMEN


def _one_person(names: Iterable[tuple[str, ...]], others: Sequence[tuple[str, ...]]) -> bool:
    """Tell whether full names may all be one person's: none contradicts, and two agree."""
    pairs = [(one, other) for one in names for other in others]
    return all(compatible(*pair) for pair in pairs) and any(agree(*pair) for pair in pairs)


def same_given(one: str, other: str) -> bool:
    """Tell whether two given names may be the same: spelled out, initial or familiar."""
    if one == other:
        return True
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    return other in _same_names(one)


_OWNER = r"[A-Z][\w.-]*(?: [A-Z][\w.-]*)*"
_BEFORE = re.compile(
    rf"((?:{_OWNER}['’]s?|the [A-Z][\w.-]+(?:['’]s)?) (?:[a-z][\w-]* ){{0,4}}([a-z][\w-]*))"
    rf",? (?:[A-Z][\w.]*\s){{0,3}}\Z"
)
_AFTER = re.compile(rf", ({_OWNER}['’]s? (?:[a-z][\w-]* ){{0,4}}([a-z][\w-]*))(?=[,.])")
_NEAR = 80
"""How many characters before a name a phrase begins at most that says who somebody is."""


def _descriptions(text: str, name: Name) -> Iterator[str]:
    """Yield the phrases beside a name that say whose chief, wife or envoy somebody is."""
    begin = max(0, name.start - _NEAR)
    lead = text[begin : name.start]
    if "'s " in lead or "’s " in lead or "s' " in lead or "the " in lead:
        before = _BEFORE.search(text, begin, name.start)
        if before and before[2] in ROLE_NOUNS:
            yield before[1]
    after = _AFTER.match(text, name.end)
    if after and after[2] in ROLE_NOUNS:
        yield after[1]


# --- Groups and agreements within a source ----------------------------------------------------


def _groups(source: Source, names: Sequence[Name], letters: Mapping[str, str]) -> Iterator[Cluster]:
    clusters: dict[tuple[str, ...], Cluster] = {}
    for name in names:
        key = group_key(_spelled(source, name))
        cluster = clusters.setdefault(key, Cluster(_GROUP, [key]))
        cluster.add(name, source)
    fuller = _by_ends(clusters)
    owners = {short: _full_group(short, clusters, fuller, letters) for short in clusters}
    for short, cluster in clusters.items():
        full = _fullest(short, owners)
        if full != short:
            clusters[full].take(cluster)
    for key, cluster in clusters.items():
        if owners[key] is None:
            cluster.mentions.sort(key=lambda each: each.start)
            yield cluster


def _fullest(
    short: tuple[str, ...], owners: Mapping[tuple[str, ...], tuple[str, ...] | None]
) -> tuple[str, ...]:
    """Return the fullest name that a name is short for, over others between; or itself."""
    seen = {short}
    full = short
    while (longer := owners.get(full)) is not None and longer not in seen:
        seen.add(longer)
        full = longer
    return full


@lru_cache(maxsize=1 << 16)
def group_key(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of a group's name as they are compared: without legal form and article."""
    kept = [word for word in words if word not in {"The", "the"}]
    if len(kept) == 2 and kept[0] == "U.S." and signs(kept[1]) & BODY_ACRONYM:
        kept = kept[1:]  # U.S. CIA
    while len(kept) > 1 and signs(kept[-1]) & LEGAL and kept[-1].rstrip(".").lower() in _FORMS:
        kept.pop()
    return tuple(fold_name(word).casefold().replace(".", "").removesuffix("'s") for word in kept)


_FORMS = LEGAL_FORMS | {"co", "corp", "company", "corporation"}


def _by_ends(names: Iterable[tuple[str, ...]]) -> Mapping[tuple[str, ...], list[tuple[str, ...]]]:
    """Return names by what they may be short as: first word, last words, initials."""
    found: dict[tuple[str, ...], list[tuple[str, ...]]] = defaultdict(list)
    for name in names:
        for end in {name[:1], name[:2], name[-1:], name[-2:], (_initials(name),)}:
            found[end].append(name)
    return found


def _full_group(
    short: tuple[str, ...],
    clusters: Mapping[tuple[str, ...], Cluster],
    fuller: Mapping[tuple[str, ...], list[tuple[str, ...]]],
    letters: Mapping[str, str],
) -> tuple[str, ...] | None:
    """Return the fuller name in the same source that a name is short for, if there is one."""
    if len(short) > 2:
        return None
    last = short[-1]
    if len(short) == 1 and last in letters:
        full = group_key(tuple(letters[last].split()))
        if full != short and full in clusters:
            return full
    spelled = next(iter(clusters[short].spellings))
    letters_only = (spelled.replace(".", "").lower(),)
    near = {*fuller.get(letters_only, ()), *fuller.get(short, ())}
    found = [
        full
        for full in sorted(near)
        if len(full) > len(short) and _stands_for(short, full, spelled)
    ]
    found.sort(key=lambda full: -len(clusters[full].mentions))
    if len(found) > 1:
        # Of several nations' bodies none is meant for sure, however often it is named.
        several = signs(spelled) & BODY
        most, next_most = (len(clusters[full].mentions) for full in found[:2])
        if several or most < 2 * next_most:
            return None
    return found[0] if found else None


def _stands_for(short: tuple[str, ...], full: tuple[str, ...], spelled: str) -> bool:
    if len(short) == 1 and signs(spelled) & CAPITALS:
        return is_acronym_of(spelled, full) and _initials(full) == spelled.replace(".", "").lower()
    if full[: len(short)] == short:
        headed = len(short) == 1 and full[1] in _SMALL_WORDS and signs(short[0]) & BODY_NOUN
        return bool(headed) or all(signs(w) & (LEGAL | COMPANY_END) for w in full[len(short) :])
    if full[-len(short) :] == short:
        national = len(full) == len(short) + 1 and signs(full[0]) & (DEMONYM | PLACE)
        return bool(signs(short[-1]) & (TEAM | BODY_NOUN | (BODY if national else 0)))
    return False


_SMALL_WORDS = frozenset(("of", "the", "and", "for", "in", "on", "de", "to"))


@lru_cache(maxsize=1 << 16)
def _initials(words: tuple[str, ...]) -> str:
    return "".join(word[0] for word in words if word not in _SMALL_WORDS)


def _agreements(source: Source, names: Sequence[Name]) -> Iterator[Cluster]:
    clusters: dict[tuple[str, ...], Cluster] = {}
    last_of: dict[str, Cluster] = {}
    waiting: list[tuple[str, Name]] = []
    for name in names:
        words = folded(_spelled(source, name))
        head = _singular(words[0])
        if len(words) == 1:
            owner = last_of.get(head)
            if owner is None:
                waiting.append((head, name))
            else:
                owner.add(name, source)
            continue
        cluster = clusters.setdefault(words, Cluster(_AGREEMENT, [words]))
        cluster.add(name, source)
        for word in (head, _singular(words[-1])):
            last_of[word] = cluster
    for head, name in waiting:
        if head in last_of:
            last_of[head].add(name, source)
    yield from clusters.values()


def _singular(noun: str) -> str:
    return "treaty" if noun == "treaties" else noun.removesuffix("s")


# --- Over all sources -------------------------------------------------------------------------


def _merge_people(clusters: list[Cluster]) -> list[Cluster]:
    """Return clusters of people, those put together that contradict in nothing and in no other."""
    by_words: dict[tuple[tuple[str, ...], ...], Cluster] = {}
    for cluster in clusters:
        key = tuple(sorted(cluster.full))
        same = by_words.setdefault(key, cluster)
        if same is not cluster:
            same.take(cluster)
    people = _People()
    singles: list[Cluster] = []
    for cluster in sorted(by_words.values(), key=lambda each: -max(map(len, each.full))):
        if not _is_full(cluster.full[0]):
            singles.append(cluster)
            continue
        owner = people.only(*cluster.full)
        names = list(cluster.full)
        if owner is None:
            owner = cluster
        else:
            owner.take(cluster)
        for words in names:
            people.add(owner, words)
    merged = list(people.clusters)
    for single in singles:
        owner = _outstanding(people.called(single.full[0]))
        if owner is None:
            merged.append(single)
        else:
            owner.take(single)
    return merged


def _outstanding(owners: list[Cluster]) -> Cluster | None:
    """Return the one that a surname alone stands for in a source that names nobody in full."""
    if len(owners) == 1:
        return owners[0]
    ranked = sorted(owners, key=lambda each: -len(each.mentions))
    if len(ranked) > 1 and len(ranked[0].mentions) > 10 * len(ranked[1].mentions):
        return ranked[0]
    return None


def _merge_groups(clusters: list[Cluster]) -> list[Cluster]:
    """Return clusters of groups, those put together whose names are forms of one by custom."""
    return _merge_by_forms(_merge_same(clusters), _GROUP)


def _merge_agreements(clusters: list[Cluster]) -> list[Cluster]:
    """Return clusters of agreements, those put together whose names are forms of one by custom."""
    merged = _merge_by_forms(_merge_same(clusters), _AGREEMENT)
    return _merge_shortened(merged)


_MOSTLY = 3
"""How many times as many sources must give a short name to one body as to all others."""


def _merge_same(clusters: list[Cluster]) -> list[Cluster]:
    """Return clusters, those put together that have the same full name.

    A short name that stands alone in a source, such as initials, is given to the body that it
    mostly stands for where both are named; to none if that is open.
    """
    same: dict[tuple[str, ...], Cluster] = {}
    owners: dict[tuple[str, ...], Counter[tuple[str, ...]]] = defaultdict(Counter)
    for cluster in clusters:
        for short in cluster.full[1:]:
            owners[short][cluster.full[0]] += 1
        first = same.setdefault(cluster.full[0], cluster)
        if first is not cluster:
            first.take(cluster)
    for short, keys in owners.items():
        (key, count), *_ = keys.most_common(1)
        mostly = count >= _MOSTLY * (keys.total() - count)
        if mostly and short in same and key in same and short != key:
            same[key].take(same.pop(short))
    return list(same.values())


def _merge_by_forms(clusters: list[Cluster], kind: str) -> list[Cluster]:
    """Return clusters, those put together of which one name is a form that another has.

    The forms are those that linking derives from a name; they are asked for only among names
    that have the same words of weight, which is a small part.
    """
    alike: dict[frozenset[str], list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        alike[_weighty(cluster.full[0])].append(cluster)
    merged: list[Cluster] = []
    for bucket in alike.values():
        if len(bucket) == 1:
            merged.append(bucket[0])
            continue
        owner: dict[str, Cluster] = {}
        for cluster in sorted(bucket, key=lambda each: -len(each.full[0])):
            known = " ".join(cluster.full[0])
            if known in owner:
                owner[known].take(cluster)
                continue
            merged.append(cluster)
            written = _preferred(cluster)
            forms = forms_of(Entry(written, kind, written, written), BUILT_IN)
            for form in (known, *(" ".join(folded((each.cased,))) for each in forms)):
                owner.setdefault(form, cluster)
    return merged


def _weighty(words: tuple[str, ...]) -> frozenset[str]:
    """Return the beginnings of the words of a name that its forms have in common."""
    kept = frozenset(
        word[:4] for word in words if word not in _SMALL_WORDS and not signs(word) & AGREEMENT_HEAD
    )
    return kept or frozenset(words)


def _merge_shortened(clusters: list[Cluster]) -> list[Cluster]:
    """Return clusters of agreements, with those taken in that a fuller name stands for.

    'SALT II' is the SALT II Treaty, 'ABM Treaty' the Anti-Ballistic Missile Treaty; of several the
    one that is named most.
    """
    merged: list[Cluster] = []
    owners: dict[tuple[str, ...], list[Cluster]] = defaultdict(list)
    for cluster in sorted(clusters, key=lambda each: -len(each.full[0])):
        near = owners.get(cluster.full[0])
        if near:
            max(near, key=lambda each: len(each.mentions)).take(cluster)
            continue
        merged.append(cluster)
        for full in cluster.full:
            for short in _shortened(full):
                owners[short].append(cluster)
    return merged


def _shortened(full: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield what the name of an agreement may be short as: without its noun, or by initials."""
    if len(full) < 2 or not signs(full[-1]) & AGREEMENT_HEAD:
        return
    if len(full) > 2:
        yield full[:-1]
    initials = _initials(tuple(" ".join(full[:-1]).replace("-", " ").split()))
    if len(initials) > 1:
        yield initials, full[-1]


_MERGE = {
    _PERSON: _merge_people,
    _GROUP: _merge_groups,
    _PLACE: _merge_same,
    _AGREEMENT: _merge_agreements,
}
