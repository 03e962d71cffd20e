"""The lexicon: all that linking knows of the authority, prepared once for many sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import combinations
from typing import NamedTuple

from sphinx_dossier.kinds import Field, FieldType, Kinds, NameStyle, name_style
from sphinx_dossier.linking.candidates import Automaton
from sphinx_dossier.linking.folding import fold_name
from sphinx_dossier.linking.forms import Form, looser_forms, name_forms
from sphinx_dossier.linking.naming.agreement import Namesakes
from sphinx_dossier.linking.naming.personal_names import PersonalName, personal_name
from sphinx_dossier.linking.naming.spelling import skeleton
from sphinx_dossier.linking.nations import nations_in
from sphinx_dossier.linking.records import Record, read_record, record_words
from sphinx_dossier.model import Entry, Role, Source

# A word is rare if no more than this share of the records have it, or two records do.
_RARE = 0.01
_MOST_WORDS = 8
# In how many words of a name others are looked for within it.
_MOST_NAME_WORDS = 24


class OwnNames(NamedTuple):
    """What the names of an entry come to, whatever other entries there are.

    `forms` are the strings that may denote the entry. `personal` is what the names say of a person;
    ``None`` for kinds whose names are not personal. `spelled` are those of a person's names that
    have two words or more, as the skeletons of their words; `surnames` those that may stand alone,
    each as the skeleton of its last word and as its fold.
    """

    forms: tuple[Form, ...]
    personal: PersonalName | None = None
    spelled: tuple[tuple[str, ...], ...] = ()
    surnames: tuple[tuple[str, str], ...] = ()


def own_names(entry: Entry, style: NameStyle) -> OwnNames:
    """Return what the names of `entry` come to, which vary as `style` says."""
    if style is not NameStyle.PERSONAL:
        return OwnNames(tuple(name_forms(entry, style, None)))
    personal = personal_name(entry)
    spelled = (
        tuple(skeleton(fold_name(word)) for word in name.split())
        for name in (entry.name, *entry.aliases)
    )
    surnames = map(fold_name, personal.surnames if entry.match.bare_surname else ())
    return OwnNames(
        tuple(name_forms(entry, style, personal)),
        personal,
        tuple(keys for keys in spelled if len(keys) > 1),
        tuple((skeleton(last_part(cased)[1]), cased) for cased in surnames),
    )


class Lexicon:
    """The entries, their kinds, and the automaton that finds their names.

    `known` are the own names of some of the entries, as a lexicon with the same kinds had them.
    """

    def __init__(
        self, entries: Mapping[str, Entry], kinds: Kinds, known: Mapping[str, OwnNames]
    ) -> None:
        self.entries = entries
        self.kinds = kinds
        self.own_names: Mapping[str, OwnNames] = {
            key: known.get(key) or own_names(entry, self.style(entry))
            for key, entry in entries.items()
        }
        """What the names of each entry come to."""
        self.personal: Mapping[str, PersonalName] = {
            key: names.personal for key, names in self.own_names.items() if names.personal
        }
        """What the names of people say, by entry."""
        forms = [form for entry in entries.values() for form in self.forms(entry)]
        self.automaton = Automaton(forms)
        self._bearers = Counter(
            cased for cased, _ in {(f.cased, f.entry) for f in forms if f.rule == "surname"}
        )
        self._bound = frozenset(
            each.id for each in entries.values() if each.match.only_in or each.match.never_in
        )
        self._records: dict[str, Record] = {}
        self._nations: dict[str, frozenset[str]] = {}
        self._namesakes: dict[tuple[str, ...], Namesakes] = {}

    def forms(self, entry: Entry) -> Iterator[Form]:
        """Yield the forms of the names of `entry`."""
        yield from self.own_names[entry.id].forms
        for inner in self._built_of.get(entry.id, ()):
            part = self.entries[inner]
            for alias in part.aliases:
                shorter = entry.name.replace(part.name, alias.removeprefix("the "))
                shorter = shorter.removeprefix("the ")
                yield from looser_forms(entry, shorter)

    def style(self, entry: Entry) -> NameStyle:
        """Return how names of the kind of `entry` vary; one of no known kind has its own only."""
        return name_style(entry.kind, self.kinds)

    def allowed(self, ids: tuple[str, ...], source: Source) -> tuple[str, ...]:
        """Return those of `ids` that may be recognised in `source`, in their order."""
        if not self._bound or self._bound.isdisjoint(ids):
            return ids
        return tuple(i for i in ids if i not in self._bound or self._allows(i, source))

    def _allows(self, entry: str, source: Source) -> bool:
        match = self.entries[entry].match
        return source.id not in match.never_in and (not match.only_in or source.id in match.only_in)

    def record(self, entry: str) -> Record:
        """Return what the record of `entry` says, read the first time it is asked for."""
        found = self._records.get(entry)
        if found is None:
            it = self.entries[entry]
            found = self._records[entry] = read_record(it, self.kinds.get(it.kind))
        return found

    def bearers(self, surname: str) -> int:
        """Return how many entries have the folded `surname`."""
        return self._bearers[surname]

    @property
    def people(self) -> int:
        """How many people there are, as a round number: 300 for what is less than 400.

        So one more or less does not change what is said of all others.
        """
        count = len(self.personal)
        unit: int = 10 ** (len(str(count)) - 1)
        return int(count // unit * unit)

    def related(self, entry: str) -> frozenset[str]:
        """Return the entries that a field of `entry` names, or that name it."""
        return self._related.get(entry, frozenset())

    def built_on(self, entry: str) -> tuple[str, ...]:
        """Return the entries whose names contain the name of `entry`, a group or agreement."""
        return self._built_on.get(entry, ())

    def names(self, entry: str) -> tuple[str, ...]:
        """Return the name, the aliases and the summary of `entry`."""
        it = self.entries[entry]
        return it.name, *it.aliases, it.summary

    def nations(self, entry: str) -> frozenset[str]:
        """Return the states that the names and the summary of `entry` tell."""
        found = self._nations.get(entry)
        if found is None:
            found = self._nations[entry] = nations_in(self.names(entry))
        return found

    def is_rare(self, word: str) -> bool:
        """Tell whether few records have the folded `word`, so that sharing it says something."""
        return 0 < self._frequency[word] <= self.most_rare

    @property
    def rare_words(self) -> frozenset[str]:
        """The words that are rare."""
        return frozenset(filter(self.is_rare, self._frequency))

    @property
    def most_rare(self) -> int:
        """How many records may have a word that is rare."""
        return max(2, int(len(self.entries) * _RARE))

    @cached_property
    def given_names(self) -> frozenset[str]:
        """The first words of all personal names in the authority, folded."""
        return frozenset(
            fold_name(name.split()[0]).casefold()
            for entry in self.entries.values()
            if self.style(entry) is NameStyle.PERSONAL
            for name in (entry.name, *entry.aliases)
            if " " in name.strip()
        )

    def namesakes(self, bearers: tuple[str, ...]) -> Namesakes:
        """Return the people `bearers`, who have one surname, to be told by their given names."""
        found = self._namesakes.get(bearers)
        if found is None:
            found = Namesakes({each: self.personal[each] for each in bearers})
            self._namesakes[bearers] = found
        return found

    def first_words(self, entry: str) -> frozenset[str]:
        """Return the folded first words of the names of `entry`."""
        it = self.entries[entry]
        return frozenset(
            fold_name(name.split()[0]).casefold().strip(".,")
            for name in (it.name, *it.aliases)
            if name.strip()
        )

    @cached_property
    def spellings(self) -> Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]]:
        """By the skeleton of its last word: the folded surnames so spelled, and their bearers."""
        found: dict[str, dict[str, list[str]]] = {}
        for entry, names in self.own_names.items():
            for key, cased in names.surnames:
                found.setdefault(key, {}).setdefault(cased, []).append(entry)
        return {
            key: tuple((cased, tuple(sorted(set(ids)))) for cased, ids in sorted(each.items()))
            for key, each in found.items()
        }

    @cached_property
    def full_spellings(self) -> Mapping[str, Mapping[tuple[str, ...], tuple[str, ...]]]:
        """By the skeleton of their last word: personal names as skeletons, and their bearers."""
        found: dict[str, dict[tuple[str, ...], set[str]]] = {}
        for entry, names in self.own_names.items():
            for keys in names.spelled:
                found.setdefault(keys[-1], {}).setdefault(keys, set()).add(entry)
        return {
            last: {keys: tuple(sorted(ids)) for keys, ids in spelled.items()}
            for last, spelled in found.items()
        }

    @cached_property
    def longest_name(self) -> int:
        """The number of words in the longest of `full_spellings`, eight at most."""
        sizes = (len(keys) for spelled in self.full_spellings.values() for keys in spelled)
        return min(_MOST_WORDS, max(sizes, default=0))

    @cached_property
    def _related(self) -> Mapping[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        for entry in self.entries.values():
            kind = self.kinds.get(entry.kind)
            for field in kind.fields if kind else ():
                for other in _ids(entry, field):
                    if other in self.entries and other != entry.id:
                        found.setdefault(entry.id, set()).add(other)
                        found.setdefault(other, set()).add(entry.id)
        return {entry: frozenset(others) for entry, others in found.items()}

    @cached_property
    def _built_of(self) -> Mapping[str, tuple[str, ...]]:
        """By group or agreement, those whose names its own name contains."""
        corporate = [e for e in self.entries.values() if self.style(e) is NameStyle.CORPORATE]
        counts = Counter(entry.name for entry in corporate)
        by_name = {entry.name: entry.id for entry in corporate if counts[entry.name] == 1}
        found: dict[str, list[str]] = {}
        for entry in corporate:
            words = entry.name.split()
            for begin, end in combinations(range(min(len(words), _MOST_NAME_WORDS) + 1), 2):
                inner = by_name.get(" ".join(words[begin:end]))
                if inner and inner != entry.id:
                    found.setdefault(entry.id, []).append(inner)
        return {entry: tuple(sorted(each)) for entry, each in found.items()}

    @cached_property
    def _built_on(self) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, list[str]] = {}
        for entry, inner in self._built_of.items():
            for each in inner:
                found.setdefault(each, []).append(entry)
        return {inner: tuple(sorted(set(entries))) for inner, entries in found.items()}

    @cached_property
    def _frequency(self) -> Counter[str]:
        return Counter(
            word
            for entry in self.entries.values()
            for word in record_words(entry, self.kinds.get(entry.kind))
        )


def last_part(name: str) -> tuple[str, str]:
    """Return what stands before the last word of a name, its hyphens included, and that word."""
    end = max(name.rfind(" "), name.rfind("-")) + 1
    return name[:end], name[end:]


def _ids(entry: Entry, field: Field) -> Iterable[str]:
    value = entry.facts.get(field.name)
    if isinstance(value, str):
        return (value,) if field.type is FieldType.ENTRY else ()
    if field.type is FieldType.ENTRIES:
        return (each for each in value or () if isinstance(each, str))
    return (each.group for each in value or () if isinstance(each, Role) and each.group)
