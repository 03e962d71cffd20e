"""The name as a list files it, where an entry does not give it."""

from __future__ import annotations

import re

from sphinx_dossier.kinds import NameStyle

_GENERATION = re.compile(r",?\s+((?:Jr|Sr)\.?|I{1,3}|IV|VI{0,3}|Esq\.?)$")
_BRACKETS = re.compile(r"\s*(\([^()]*\))$")
_LEADING_ARTICLE = re.compile(r"\A(?:The|An?)\s+(?=\S)")

_BEFORE_SURNAME = frozenset(
    re.findall(
        r"\S+",
        "af al ap av bin bint da dal dalla das de degli dei del della den der des di do"
        " dos du el ibn la las le les lo los st st. ste ste. ten ter van vom von zu zum"
        " zur",
    )
)
"""Words that belong to the surname they stand before."""

_WITHIN_SURNAME = frozenset(["e", "i", "ud", "ul", "un", "ur", "us", "uz", "y"])
"""Words that join two names into one, as in Zia ul Haq and Ortega y Gasset."""


def sort_name(name: str, style: NameStyle) -> str:
    """Return the form under which `name` is filed.

    A personal name is turned round: the surname, with the particles before it, then the rest,
    then what tells generations apart: ``Bajwa, Qamar Javed``; ``de Gaulle, Charles``;
    ``King, Martin Luther, Jr.`` A name that has a comma is taken to be turned round already; a
    name of one word, or one with *of* or *the* in it, has no surname to put first. Other names
    lose a leading article.

    What counts as the surname depends on the bearer's language: cataloguing rules (AACR2 22.4 to
    22.5, and RDA after them) file a German *von* apart and a French *Le* together, and a Chinese,
    Korean or Hungarian name may have its surname first already. The name alone does not tell the
    language, so one rule is kept to that English indexes follow (the particle goes with the
    surname), and an entry's own ``sort`` overrides it.
    """
    return _personal(name) if style is NameStyle.PERSONAL else _LEADING_ARTICLE.sub("", name)


def _personal(name: str) -> str:
    generation = _GENERATION.search(name)
    rest = name[: generation.start()] if generation else name
    brackets = _BRACKETS.search(rest)
    words = (rest[: brackets.start()] if brackets else rest).split()
    first = _surname(words)
    if "," in rest or not {"of", "the"}.isdisjoint(words):
        return name
    if _BEFORE_SURNAME.issuperset(words[:first]):  # nothing but a surname
        return name
    turned = f"{' '.join(words[first:])}, {' '.join(words[:first])}"
    if generation:
        turned += f", {generation[1]}"
    return f"{turned} {brackets[1]}" if brackets else turned


def _surname(words: list[str]) -> int:
    """Return the index of the word with which the surname begins."""
    first = len(words) - 1
    while first > 0:
        before = _folded(words[first - 1])
        joined = _folded(words[first].partition("-")[0]) in _WITHIN_SURNAME
        if before in _WITHIN_SURNAME:
            first -= 2
        elif joined or (before in _BEFORE_SURNAME and first > 1):
            first -= 1
        else:
            break
    return first


def _folded(word: str) -> str:
    # A capital that stands alone is an initial.
    return word if len(word) == 1 else word.casefold()
