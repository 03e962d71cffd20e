"""Name forms: the strings that may denote an entry, and the rule each stands under.

A form is as strict as the editor wrote it:

* A *name* that begins with 'the' in small letters is the same without it.
* An *alias* that begins with 'the' in small letters asks for the article: 'the League' is found in
  'the League' and 'The League', and not in 'a League'. In both cases, and whenever the text puts
  an article before a name, the article is outside the link.
* 'The' with a capital belongs to the name: 'The Hague' is linked whole, and Mr Hague is not.

Surnames are derived for kinds with personal names. The word that stands alone is the entry
element of the sort name, as in library catalogues: what stands before its comma or, where the name
is filed as it is spoken ('Zhou Enlai'), its first word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sphinx_dossier.kinds import NameStyle
from sphinx_dossier.linking.folding import fold_name
from sphinx_dossier.model import Entry
from sphinx_dossier.words import PARTICLES, PARTICLES_DROPPED, TITLES


@dataclass(frozen=True, slots=True)
class Form:
    """A string that may denote an entry.

    `rule` is ``name``, ``alias`` or ``surname``; `written` is the string as the record or its
    derivation has it, `cased` its fold without article and with its case kept. `article` says
    that 'the' must stand before it, `capitals` that it is all capitals, as acronyms are, and
    `single` that it is one word. `style` says how names of its kind vary.
    """

    entry: str
    kind: str
    style: NameStyle
    rule: str
    written: str
    cased: str
    article: bool
    capitals: bool
    single: bool
    ignore_case: bool


_ARTICLE = "the "
# Generational suffixes, as style guides for names list them.
_SUFFIX = re.compile(
    r",?\s+(?:Jr|Sr|Jnr|Snr|Esq|II|III|IV|V|VI|2nd|3rd|4th)\.?$|\s*\([^()]*\)$", re.IGNORECASE
)
_ARABIC_ARTICLE = re.compile(r"^(?:al|el)[-\s](?=\w)", re.IGNORECASE)


def name_forms(entry: Entry, style: NameStyle) -> Iterator[Form]:
    """Yield the forms of `entry`, the strongest rule first, none twice."""
    seen: set[tuple[str, bool]] = set()
    for rule, written, article in _written_forms(entry, style):
        cased = fold_name(written)
        if not any(map(str.isalnum, cased)) or (cased, article) in seen or (cased, False) in seen:
            continue
        seen.add((cased, article))
        yield Form(
            entry=entry.id,
            kind=entry.kind,
            style=style,
            rule=rule,
            written=written,
            cased=cased,
            article=article,
            capitals=cased.isupper() and sum(map(str.isalpha, cased)) > 1,
            single=" " not in cased,
            ignore_case=entry.match.ignore_case,
        )


def _written_forms(entry: Entry, style: NameStyle) -> Iterator[tuple[str, str, bool]]:
    """Yield rule, string without its article, and whether the article must stand before it."""
    yield "name", split_article(entry.name)[0], False
    for alias in entry.aliases:
        yield "alias", *split_article(alias)
    if style is NameStyle.PERSONAL and entry.match.bare_surname:
        for each in surnames(entry):
            yield "surname", each, False


def split_article(text: str) -> tuple[str, bool]:
    """Return `text` without a leading 'the' in small letters, and whether there was one."""
    text = text.strip()
    bare = text.removeprefix(_ARTICLE)
    return bare, bare != text


def surnames(entry: Entry) -> tuple[str, ...]:
    """Return the forms of the surname of `entry`; none for a name of one word.

    Particles stay with the surname, small or with the capital they take where it stands alone
    ('bin Laden', 'Bin Laden'); those that are commonly left out then give a form without them.
    """
    words = _without_suffixes(entry.name).split()
    core = _entry_element(entry.sort)
    if len(words) < 2 or len(core) < 2:
        return ()
    return tuple(_surname_variants(core, words))


def _entry_element(sort: str) -> str:
    filed, comma, _ = sort.partition(",")
    if comma:
        return _without_suffixes(filed)
    first, _, _ = sort.strip().partition(" ")
    # 'Marquis of Salisbury' is filed as it is spoken, and 'Marquis' is not what he is called.
    return "" if _is_particle(first) or first.casefold() in TITLES else first


def given_names(entry: Entry) -> frozenset[str]:
    """Return the folded words of the names of `entry` that are no part of its surname."""
    last = {word.casefold() for form in surnames(entry) for word in fold_name(form).split()}
    return frozenset(
        word.strip(".,").casefold()
        for name in (entry.name, *entry.aliases)
        for word in fold_name(_without_suffixes(name)).split()
        if word.strip(".,") and word.casefold() not in last
    )


def _without_suffixes(name: str) -> str:
    name = name.strip()
    while (shorter := _SUFFIX.sub("", name)) != name:
        name = shorter
    return name


def _is_particle(word: str) -> bool:
    return word.strip(".'’").casefold() in PARTICLES


def _surname_variants(core: str, name: list[str]) -> Iterator[str]:
    yield core
    full = " ".join((*_particles_before(core, name), core))
    if full != core:
        yield full
    head, _, tail = full.partition(" ")
    if tail and _is_particle(head):
        yield full[:1].upper() + full[1:]
        yield full[:1].lower() + full[1:]
        if head.casefold() in PARTICLES_DROPPED:
            yield tail
    elif (bare := _ARABIC_ARTICLE.sub("", full)) != full:
        yield full[:1].upper() + full[1:]
        yield bare


def _particles_before(core: str, name: list[str]) -> list[str]:
    """Return the particles that stand in `name` right before `core`, where it is filed without."""
    first, *_ = core.split()
    if first not in name:
        return []
    end = name.index(first)
    begin = end
    while begin > 1 and _is_particle(name[begin - 1]):
        begin -= 1
    return name[begin:end]
