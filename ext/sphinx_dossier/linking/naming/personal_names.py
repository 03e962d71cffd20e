"""Names of people: what may stand for somebody in a text.

A record gives a name, perhaps how it is filed, and aliases; records in the wild give them with
slips of order, titles and misspellings. Texts use the surname alone, or another part once the
person was named in full, and write names in more ways than records foresee. `personal_name` reads
a record for all of that, by the customs of the languages it may come from (`name_customs`). Where
the record says how it is filed, the curator's word decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Final, NamedTuple

from sphinx_dossier.authority import sort_name
from sphinx_dossier.kinds import NameStyle
from sphinx_dossier.linking.folding import fold_name
from sphinx_dossier.linking.naming.name_customs import (
    GIVEN_NAMES,
    Custom,
    Split,
    around,
    joined,
    split,
)
from sphinx_dossier.linking.naming.name_spellings import (
    given_spellings,
    parts_of,
    spellings,
    standing_alone,
    with_articles,
)
from sphinx_dossier.linking.naming.name_words import (
    SAINTS,
    TIED,
    Element,
    Word,
    WrittenName,
    elements,
    read_name,
    read_words,
    single,
)
from sphinx_dossier.linking.naming.spelling import skeleton
from sphinx_dossier.model import Entry
from sphinx_dossier.words import (
    ARABIC_GIVEN_NAMES,
    HONORIFICS_OF_WOMEN,
    PERSONAL_HONORIFICS,
    TITLES,
)


class PersonalName(NamedTuple):
    """What the names of a record say about how its person is named in texts.

    `surnames` may stand alone even before anybody was named in full: the surname in its spellings,
    with its particles and without, the title of a peer, the name by which a ruler or a person of
    one name is known. `parts` and `given_parts` may stand alone only after the person was named in
    full: other elements of the names, and given names. `variants` are longer forms that may stand
    for the full name. None of them is but an initial, particle, number or suffix; only a surname
    can be a word that is a title elsewhere, as King is.

    `given` are the folded words, in small letters, of all names of the record that are no part of
    its surname, initials among them. `suffix` is what tells generations apart in the preferred
    name: ``jr``, ``sr``, ``ii`` … or nothing.
    """

    surnames: tuple[str, ...]
    parts: tuple[str, ...]
    given_parts: tuple[str, ...]
    variants: tuple[str, ...]
    given: frozenset[str]
    suffix: str


def personal_name(entry: Entry) -> PersonalName:
    """Return what the names of `entry` say. No name is too noisy to be read; some say nothing."""
    name = read_name(entry.name)
    aliases = [read_name(alias) for alias in entry.aliases]
    own = _as_ruler(_own_split(entry, name), name, aliases)
    others = [_Alias(alias, _alias_split(alias, own)) for alias in aliases if _is_own(alias, name)]
    collected = _Forms()
    _add_surnames(collected, name, own, others)
    if name.ruler:
        _add_last_name(collected, own)
    _add_parts(collected, own, others)
    written = ((name, own), *((each.name, each.split) for each in others))
    for full, _ in written:
        collected.add_given(word.written for word in full.asides if single(word).is_name)
    names = {_fold(each) for each in (entry.name, *entry.aliases)}
    return PersonalName(
        surnames=tuple(collected.surnames.values()),
        parts=tuple(collected.parts.values()),
        given_parts=tuple(collected.given_parts.values()),
        variants=tuple(_variants(written, names)),
        given=frozenset(_given_words(written)),
        suffix=name.suffix,
    )


# --- The preferred name -----------------------------------------------------------------------


def _own_split(entry: Entry, name: WrittenName) -> Split:
    """Return what the elements of the preferred name are, by the curator's word if it is there.

    A `sort` that is what the name alone would give is not the curator's, or says nothing new.
    """
    natural = split(name)
    if not entry.sort or entry.sort == sort_name(entry.name, NameStyle.PERSONAL):
        return natural
    filed = _as_filed(entry.sort, name)
    if filed is None:
        return natural
    return filed if natural.custom is Custom.PLAIN else _reconciled(filed, natural)


def _reconciled(filed: Split, natural: Split) -> Split:
    """Return what a curator's word and a custom that the name plainly follows make together.

    A Vietnamese name is filed under the family, and its bearer known by the last word; a Spanish
    one under both surnames, the first of which stands alone. Otherwise the curator decides.
    """
    under, known_by = filed.surnames[0], natural.surnames[0]
    if under.key == known_by.key:
        return natural
    if natural.custom is Custom.VIETNAMESE and [under.key] == [e.key for e in natural.others]:
        return replace(natural, surnames=(under, *natural.surnames), others=())
    if under.words[: len(known_by.words)] == known_by.words:
        return replace(natural, surnames=(under, known_by))
    return filed


def _as_filed(sort: str, name: WrittenName) -> Split | None:
    """Return what the elements of `name` are if it is filed as `sort`; ``None`` if that says none.

    What stands before a comma is the surname. A name that is filed as it is spoken begins with it
    ('Zhou Enlai').
    """
    filed, comma, _ = sort.partition(",")
    if not comma:
        spoken = read_name(sort)
        row = spoken.row
        if spoken.ruler or not row or not row[0].is_name:
            found = split(spoken)
            return found if found.surnames else None
        if len(row) == 1:
            return _around_words(name.words, spoken.words)
        own = name.row
        at = next((at for at, each in enumerate(own) if each.key == row[0].key), None)
        spoken_order = around(row, 0) if at is None else around(own, at)
        return replace(spoken_order, custom=Custom.SURNAME_FIRST)
    core = read_name(filed).words or read_words(filed)
    if not core or core[0].initial:
        return None
    return _around_words(name.words, core)


def _around_words(words: Sequence[Word], core: Sequence[Word]) -> Split:
    surname = joined(elements(core))
    keys, size = [word.key for word in core], len(core)
    found = [at for at in range(len(words)) if [w.key for w in words[at : at + size]] == keys]
    if not found:
        return Split((surname,), elements(words))
    begin = end = found[-1]
    end += size
    while begin > 1 and words[begin - 1].joins:
        begin -= 1
    surnames = [surname]
    if begin < found[-1]:
        surnames.append(joined(elements(words[begin:end])))
    before, after = elements(words[:begin]), elements(words[end:])
    return Split(tuple(surnames), before or after, after if before else ())


def _as_ruler(own: Split, name: WrittenName, aliases: Iterable[WrittenName]) -> Split:
    """Return `own`, or for one named after his father the split of a ruler, if an alias says so.

    'Hussein bin Talal' is called Hussein, because he is Hussein I; 'Hussein bin Onn' is not.
    """
    row = name.row
    if len(row) < 2 or not own.surnames or own.surnames[0].leads_with not in _SONS:
        return own
    if not any(_is_reigning(alias, row[0].key) for alias in aliases):
        return own
    return Split((row[0],), (), tuple(row[1:]))


_SONS: Final = frozenset(("ben", "bin", "ibn", "bint"))


def _is_reigning(alias: WrittenName, key: str) -> bool:
    words = " ".join(word.key for word in alias.words)
    return words == key and (alias.ruler or bool(alias.titles))


# --- Aliases ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Alias:
    """An alias taken apart."""

    name: WrittenName
    split: Split


_WIVES: Final = HONORIFICS_OF_WOMEN & {"mrs", "madam", "madame", "mme", "frau", "señora"}


def _is_own(alias: WrittenName, name: WrittenName) -> bool:
    """Tell whether an alias is made of names that are the person's own.

    A wife has her husband's whole ('Madame Chiang Kai-shek'); and what stands before 'of' in a
    longer title ('Head of State') is a name only if the preferred name has it.
    """
    if not _WIVES.isdisjoint(alias.titles):
        return False
    by_epithet = alias.ruler and not alias.suffix
    return not by_epithet or {each.key for each in alias.row} <= {each.key for each in name.row}


def _alias_split(alias: WrittenName, own: Split) -> Split:
    """Return what the elements of an alias are; a surname that the name has, too, goes first."""
    known = {_loose(each.key) for each in own.surnames}
    found = split(alias)
    if any(_loose(each.key) in known for each in found.surnames):
        return found
    return _located(alias.row, own, known) or found


def _located(row: Sequence[Element], own: Split, known: set[str]) -> Split | None:
    """Return the split of an alias around the last of its elements that are a known surname.

    'Mendes France' in one name is 'Mendès-France' in another.
    """
    for at in reversed(range(len(row))):
        for end in range(at + 1, min(at + 3, len(row)) + 1):
            if _loose(" ".join(each.key for each in row[at:end])) in known:
                found = around((*row[:at], joined(row[at:end]), *row[end:]), at)
                if own.custom is Custom.EAST_ASIAN and found.given and not found.others:
                    given = (joined(found.given),)
                    return replace(found, given=given, custom=Custom.EAST_ASIAN)
                return found
    return None


def _loose(key: str) -> str:
    return key.replace("-", " ").strip()


def _is_surname(alias: _Alias, name: WrittenName, own: Split) -> bool:
    """Tell whether the surname of `alias` is a surname of the record, and not just part of a name.

    So it is if nothing else stands after a title or before a number; if the given name before it
    is the same; and if it is the record's own in another romanisation.
    """
    found = alias.split
    if not found.surnames or not found.surnames[0].is_name:
        return False
    key = found.surnames[0].key
    if not found.given:
        if alias.name.titles:
            return alias.name.titles[-1] not in _BEFORE_GIVEN_NAMES
        return bool(alias.name.suffix) or key in {each.key for each in name.row}
    if key in GIVEN_NAMES or not own.surnames:
        return False
    return (
        [each.key for each in found.given[:1]] == [each.key for each in own.given[:1]]
        or own.custom is found.custom is Custom.EAST_ASIAN
        or skeleton(key) == skeleton(own.surnames[0].key)
    )


# 'Sir Winston' is so called by his given name.
_BEFORE_GIVEN_NAMES: Final = frozenset(("sir", "dame", "don", "doña"))

# --- Forms that stand alone -------------------------------------------------------------------


@dataclass(slots=True)
class _Forms:
    """The forms of a record that stand alone, each under its fold and in one place only."""

    surnames: dict[str, str] = field(default_factory=dict)
    parts: dict[str, str] = field(default_factory=dict)
    given_parts: dict[str, str] = field(default_factory=dict)

    def add_surname(self, element: Element) -> None:
        """Add an element in its spellings."""
        _put(self.surnames, standing_alone(element))

    def add_part(self, element: Element) -> None:
        """Add an element in its spellings, if it can be a name and is no surname."""
        if element.is_name:
            _put(self.parts, standing_alone(element), self.surnames)

    def add_given(self, forms: Iterable[str]) -> None:
        """Add given names, unless they are something else already."""
        _put(self.given_parts, forms, self.surnames, self.parts)


def _put(into: dict[str, str], forms: Iterable[str], *taken: dict[str, str]) -> None:
    for form in forms:
        cased = _fold(form)
        if len(cased) < 2 or cased in into:
            continue
        for other in taken:
            if cased in other:
                break
        else:
            into[cased] = form


def _fold(form: str) -> str:
    return form if form.isascii() else fold_name(form)  # forms have no stray spaces


def _add_surnames(forms: _Forms, name: WrittenName, own: Split, aliases: Sequence[_Alias]) -> None:
    for element in own.surnames:
        if element.is_name or (own.given and element.words[-1].title):
            forms.add_surname(element)
    for peer in (name, *(each.name for each in aliases)):
        if peer.peerage and peer.peerage[0].split()[0].casefold() not in {"prince", "princess"}:
            for element in elements(peer.peerage[1]):
                if element.is_name:
                    forms.add_surname(element)
    for alias in aliases:
        if _is_surname(alias, name, own):
            for element in alias.split.surnames:
                if element.is_name:
                    forms.add_surname(element)
    if _may_take_article(own):
        _put(forms.surnames, with_articles(own.surnames[0].written))


def _may_take_article(own: Split) -> bool:
    """Tell whether the name is Arabic and its surname may have an article that the record drops."""
    if own.custom is not Custom.PLAIN or not own.given or not own.surnames:
        return False
    surname = own.surnames[0]
    return own.given[0].key in ARABIC_GIVEN_NAMES and _is_bare(surname)


def _is_bare(surname: Element) -> bool:
    """Tell whether `surname` is one word without an article, and no given name."""
    (word, *more) = surname.words
    return (
        not more and surname.is_name and "-" not in word.key and word.key not in ARABIC_GIVEN_NAMES
    )


def _add_last_name(forms: _Forms, own: Split) -> None:
    """Add the last word of a ruler's name, if it is none that others have: Selassie, not Paul."""
    for ruler in own.surnames:
        last = single(ruler.words[-1])
        if last.key not in GIVEN_NAMES and not ruler.bound:
            forms.add_part(last)


def _add_parts(forms: _Forms, own: Split, aliases: Sequence[_Alias]) -> None:
    splits = [own, *(each.split for each in aliases)]
    given = {each.key for found in splits for each in found.given}
    for found in splits:
        for element in found.surnames:
            if found is own or element.key not in given:
                forms.add_part(element)
            _put(forms.parts, parts_of(element), forms.surnames)
        for element in found.others:
            if element.key not in given:
                forms.add_part(element)
        for element in found.given:
            if element.core and element.leads_with not in TIED:
                forms.add_part(element)
    for found in splits:
        forms.add_given(_given_forms(found))


def _given_forms(found: Split) -> Iterator[str]:
    """Yield the given names of a name as they stand alone; Vietnamese middle names do not."""
    if found.custom is Custom.VIETNAMESE:
        return
    for element in found.given:
        if found.custom is Custom.EAST_ASIAN:
            yield from given_spellings(element)
        elif element.is_name and (not element.core or element.leads_with in TIED):
            yield element.written


# --- Longer forms -----------------------------------------------------------------------------


def _variants(written: Iterable[tuple[WrittenName, Split]], names: set[str]) -> Iterator[str]:
    """Yield the other forms of the full names `written`; `names` are the folded names."""
    seen = set(names)
    for name, found in written:
        for variant in _variants_of(name, found):
            cased = _fold(variant)
            if " " in cased and cased not in seen:
                seen.add(cased)
                yield variant


def _variants_of(name: WrittenName, found: Split) -> Iterator[str]:
    yield from _peerages(name)
    if name.ruler or not any(each.is_name or each.words[-1].title for each in name.row):
        return
    tails = _tails(name)
    for form in (*_respelled(name, found), *_reordered(found)):
        for tail in tails:
            yield f"{form}{tail}"
    yield from _with_initials(name)


def _tails(name: WrittenName) -> tuple[str, ...]:
    """Return the suffix of a name with its comma and without."""
    bare = name.tail.removeprefix(",").strip()
    return (f", {bare}", f" {bare}") if bare else ("",)


def _respelled(name: WrittenName, found: Split) -> Iterator[str]:
    """Yield the name without titles, and with each element in the other ways to write it."""
    if found.custom in {Custom.EAST_ASIAN, Custom.VIETNAMESE}:
        yield " ".join(word.written for word in name.words)
        return
    row = name.row
    plain = [element.written for element in row]
    yield " ".join(plain)
    for at, element in enumerate(row):
        if not element.is_plain:
            for spelled in spellings(element):
                yield " ".join((*plain[:at], spelled, *plain[at + 1 :]))
    if _may_take_article(found) and row[-1].words == found.surnames[0].words:
        for spelled in with_articles(plain[-1]):
            yield " ".join((*plain[:-1], spelled))


def _reordered(found: Split) -> Iterator[str]:
    """Yield what custom makes of a name: a surname left out, or the surname at the other end."""
    given = " ".join(element.written for element in found.given)
    if not given or not found.surnames:
        return
    surname = found.surnames[0].written
    if found.custom is Custom.SPANISH:
        longest = max(found.surnames, key=lambda each: len(each.words))
        for each in found.surnames:
            if longest.words[: len(each.words)] == each.words:
                yield f"{given} {each.written}"
    elif found.custom is Custom.SURNAME_FIRST and not found.others:
        yield from (f"{given} {surname}", f"{surname} {given}")
    elif found.custom is Custom.EAST_ASIAN:
        for spelled in given_spellings(found.given[0]):
            yield from (f"{surname} {spelled}", f"{spelled} {surname}")


def _with_initials(name: WrittenName) -> Iterator[str]:
    """Yield the name with its initials drawn together and with them set apart."""
    if sum(word.written.count(".") for word in name.words if word.initial) < 2:
        return
    plain = " ".join(word.written for word in name.words)
    together = _APART.sub(r"\1", plain)
    apart = _TOGETHER.sub(r"\1 ", plain)
    for tail in _tails(name):
        yield from (f"{together}{tail}", f"{apart}{tail}")


_APART: Final = re.compile(r"\b([^\W\d_]\.) (?=[^\W\d_]\.)")
_TOGETHER: Final = re.compile(r"\b([^\W\d_]\.)(?=[^\W\d_]\.)")


def _peerages(name: WrittenName) -> Iterator[str]:
    """Yield the titles of a peer: rank and name, and the way all but dukes are spoken of."""
    if name.peerage is None:
        return
    rank, of, _ = name.peerage[0].casefold().partition(" of")
    title = " ".join(word.written for word in name.peerage[1])
    for each in ("marquess", "marquis") if rank in {"marquess", "marquis"} else (rank,):
        yield f"{each.title()}{of} {title}"
    if rank in _LORDS | _LADIES:
        yield f"{'Lord' if rank in _LORDS else 'Lady'} {title}"


_LORDS: Final = frozenset(("marquess", "marquis", "earl", "viscount", "baron"))
_LADIES: Final = frozenset(("marchioness", "countess", "viscountess", "baroness"))


# --- Given names ------------------------------------------------------------------------------


def _given_words(written: Iterable[tuple[WrittenName, Split]]) -> Iterator[str]:
    """Yield the folded words of all names that are no part of the surname."""
    for name, found in written:
        for element in (*found.given, *found.others):
            for word in element.words:
                if len(element.words) == 1 or not word.joins or word.key in TIED:
                    yield from _keys(word)
            if len(element.words) > 1:
                whole = " ".join(word.key for word in element.words)
                yield from (whole, whole.replace("-", "").replace(" ", ""))
        for element in found.surnames[:1]:
            for word in element.words[:-1]:
                if not word.joins or word.key in TIED:
                    yield from _keys(word)
        for word in name.asides:
            yield from _keys(word)
        yield from (title for title in name.titles if title in PERSONAL_HONORIFICS - TITLES)


@lru_cache(maxsize=1 << 15)
def _keys(word: Word) -> frozenset[str]:
    """Return the keys under which a word agrees with one in a text; none for a title."""
    if word.initial:
        letters = [each for each in word.key if each.isalpha()]
        shortened = len(letters) > 1 and word.written.rstrip(".").isalpha()  # Chr., Yu.
        return frozenset((letters[0], word.key) if shortened else letters)
    if word.title or word.key in SAINTS:
        return frozenset()
    parts = [part for part in word.key.split("-") if len(part) > 1 and part not in ARTICLES]
    folded = fold_name(word.written).casefold().strip(".")
    return frozenset((folded, word.key, word.key.replace("-", ""), *parts))


ARTICLES: Final = frozenset(("al", "el", "ul", "ud", "de", "bin", "ibn"))
