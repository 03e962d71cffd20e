"""Agreement: how a word before a surname lies to the given names of a record.

'Bill' before 'Clinton' agrees with a record of William Clinton, 'W.' does, and 'George' does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import Enum
from typing import Final

from sphinx_dossier.linking.folding import fold_name
from sphinx_dossier.linking.naming.personal_names import ARTICLES, PersonalName
from sphinx_dossier.linking.naming.spelling import skeleton
from sphinx_dossier.words import FAMILIAR_NAMES


class Agreement(Enum):
    """How a word before a surname agrees with the given names of a record."""

    SAME = "same"
    INITIAL = "initial"
    FAMILIAR = "familiar"
    SPELLING = "spelling"
    NONE = "none"


def agreement(word: str, name: PersonalName) -> Agreement:
    """Return how `word`, which stands before a surname in a text, agrees with a record's names.

    `SAME` if it is one of them; `INITIAL` if it is the initial of one, or several, or if the
    record has no more than its initial; `SPELLING` if it is one of them in another romanisation;
    `FAMILIAR` if it is another form of one (`FAMILIAR_NAMES`); else `NONE`. Of words that hyphens
    or spaces join, each must agree, and the weakest counts.
    """
    key = _key(word)
    whole = _agreement(key, name.given)
    parts = _joined_parts(key)
    if whole is not Agreement.NONE or len(parts) < 2:
        return whole
    found = {_agreement(part, name.given) for part in parts}
    return next(each for each in _WEAKEST_FIRST if each in found)


_WEAKEST_FIRST: Final = (
    Agreement.NONE,
    Agreement.INITIAL,
    Agreement.FAMILIAR,
    Agreement.SPELLING,
    Agreement.SAME,
)


class Namesakes:
    """The people of one surname, by what a word before it must share with their given names.

    So telling which of a thousand Bergers 'Anna Berger' is looks at the Annas only.
    """

    def __init__(self, names: Mapping[str, PersonalName]) -> None:
        """Take the people by entry, in an order that shows in nothing."""
        self._names = names
        self._sharing: dict[_Shared, set[str]] = {}
        for entry, name in names.items():
            for given in name.given:
                for shared in _shared_by(given):
                    self._sharing.setdefault(shared, set()).add(entry)
        self._known: dict[str, Mapping[str, Agreement]] = {}

    def agreeing(self, word: str) -> Mapping[str, Agreement]:
        """Return how `word` agrees with each of those with whom it does, by entry and sorted."""
        found = self._known.get(word)
        if found is None:
            found = self._known[word] = dict(self._agreeing(word))
        return found

    def _agreeing(self, word: str) -> Iterator[tuple[str, Agreement]]:
        key = _key(word)
        keys = {key, *_joined_parts(key)}
        asked = {shared for each in keys if each for shared in _shared_with(each)}
        for entry in sorted(set().union(*(self._sharing.get(shared, ()) for shared in asked))):
            found = agreement(word, self._names[entry])
            if found is not Agreement.NONE:
                yield entry, found


# What a word and a given name share, and the way in which they do: the whole, the skeleton, the
# first letter, or a group of familiar forms.
_Shared = tuple[str, str | int]


def _shared_by(given: str) -> Iterator[_Shared]:
    yield "whole", given
    yield "skeleton", skeleton(given)
    yield "letter", given[:1]
    yield from (("group", number) for number in _GROUPS.get(given, ()))


def _shared_with(key: str) -> Iterator[_Shared]:
    """Yield all that a given name can share with `key`, a word or part of one, to agree with it."""
    plain = key.replace(".", "")
    yield "whole", plain
    yield "whole", plain.replace("-", "")
    yield "skeleton", skeleton(plain)
    yield from (("group", number) for number in _GROUPS.get(plain, ()))
    # Of a record that has no more than an initial.
    yield "whole", key[0]
    letters = _initials(key)
    if letters:
        yield "letter", letters[0][0]


def _key(word: str) -> str:
    return fold_name(word).casefold().strip(" .,").replace("'", "")


def _joined_parts(key: str) -> list[str]:
    return [part for part in re.split(r"[-\s]+", key) if part and part not in ARTICLES]


def _agreement(key: str, given: frozenset[str]) -> Agreement:
    plain = key.replace(".", "")
    if not plain:
        return Agreement.NONE
    if len(plain) > 1 and not given.isdisjoint((plain, plain.replace("-", ""))):
        return Agreement.SAME
    if _is_initial(key, given):
        return Agreement.INITIAL
    if any(_are_one_name(plain, each) for each in given):
        return Agreement.SPELLING
    groups = _GROUPS.get(plain, frozenset())
    if any(not groups.isdisjoint(_GROUPS.get(each, ())) for each in given):
        return Agreement.FAMILIAR
    return Agreement.NONE


def _is_initial(key: str, given: frozenset[str]) -> bool:
    """Tell whether `key` is initials of `given`, or one of `given` is no more than its initial."""
    letters = _initials(key)
    if letters:
        return all(any(name.startswith(each) for name in given) for each in letters)
    return key[0] in given and not any(len(name) > 2 and name[0] == key[0] for name in given)


def _initials(key: str) -> list[str]:
    """Return the initials that `key` consists of; none if there is anything else in it."""
    letters = [each for each in re.split(r"[.\s-]+", key) if each]
    if all(len(each) == 1 or each in _DOUBLE_INITIALS for each in letters):
        return letters
    return []


# What Russian, French and Greek names are shortened to where one letter stands for two.
_DOUBLE_INITIALS: Final = frozenset(("ch", "kh", "ph", "sh", "th", "ts", "ya", "ye", "yu", "zh"))


def _are_one_name(one: str, other: str) -> bool:
    """Tell whether two words are spellings of one name, and not two well-known names."""
    if skeleton(one) != skeleton(other):
        return False
    if one not in _GROUPS or other not in _GROUPS:
        return True
    return not _GROUPS[one].isdisjoint(_GROUPS[other])


def _groups() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, group in enumerate(FAMILIAR_NAMES):
        for each in group:
            found.setdefault(each, set()).add(number)
    return {each: frozenset(numbers) for each, numbers in found.items()}


_GROUPS: Final = _groups()
