"""Name forms: the strings that may denote an entry, and the rule each stands under.

A form is as strict as the editor wrote it:

* A *name* that begins with 'the' in small letters is the same without it.
* An *alias* that begins with 'the' in small letters asks for the article: 'the League' is found in
  'the League' and 'The League', and not in 'a League'. In both cases, and whenever the text puts
  an article before a name, the article is outside the link.
* 'The' with a capital belongs to the name: 'The Hague' is linked whole, and Mr Hague is not.

Forms are derived by the customs of personal (`personal_names`) and corporate names
(`corporate_names`): *variants* that denote the same with no more evidence than the name itself,
and *surnames*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from sphinx_dossier.kinds import NameStyle
from sphinx_dossier.linking.folding import fold_name
from sphinx_dossier.linking.naming.corporate_names import variants
from sphinx_dossier.linking.naming.personal_names import PersonalName
from sphinx_dossier.model import Entry


class Form(NamedTuple):
    """A string that may denote an entry.

    `rule` is ``name``, ``alias``, ``variant`` or ``surname``, and `weight` the kind of evidence
    that it is (`weights`). `written` is the string as the record or its derivation has it,
    `cased` its fold without article and with its case kept. `article` says that 'the' must stand
    before it, `capitals` that it is all capitals, as acronyms are, and `single` that it is one
    word. `style` says how names of its kind vary.
    """

    entry: str
    kind: str
    style: NameStyle
    rule: str
    weight: str
    written: str
    cased: str
    article: bool
    capitals: bool
    single: bool
    ignore_case: bool


_ARTICLE = "the "
# How German is written where there are no dots: Mueller for Müller.
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
_WITH_ACRONYM = re.compile(r"(.+\S) ?\(([A-Z][A-Za-z]*[A-Z.]+)\)")


def name_forms(entry: Entry, style: NameStyle, personal: PersonalName | None) -> Iterator[Form]:
    """Yield the forms of `entry`, the strongest rule first, none twice.

    `personal` is what its names say, for a kind with personal names.
    """
    seen: set[tuple[str, bool]] = set()
    for rule, weight, written, article in _written_forms(entry, style, personal):
        cased = fold_name(written)
        if not any(map(str.isalnum, cased)) or (cased, article) in seen or (cased, False) in seen:
            continue
        seen.add((cased, article))
        lone = " " not in cased and personal is not None and rule != "surname"
        yield _form(entry, style, rule, "mononym" if lone else weight, written, article=article)


def looser_forms(entry: Entry, written: str) -> Iterator[Form]:
    """Yield the form that a group or agreement has where part of its name is shortened."""
    folded = fold_name(written)
    if any(map(str.isalnum, folded)) and folded != fold_name(entry.name):
        yield _form(entry, NameStyle.CORPORATE, "variant", "looser", written, article=False)


def _form(
    entry: Entry, style: NameStyle, rule: str, weight: str, written: str, *, article: bool
) -> Form:
    cased = fold_name(written)
    return Form(
        entry=entry.id,
        kind=entry.kind,
        style=style,
        rule=rule,
        weight=weight,
        written=written,
        cased=cased,
        article=article,
        capitals=cased.isupper() and sum(map(str.isalpha, cased)) > 1,
        single=" " not in cased,
        ignore_case=entry.match.ignore_case,
    )


def _written_forms(
    entry: Entry, style: NameStyle, personal: PersonalName | None
) -> Iterator[tuple[str, str, str, bool]]:
    """Yield rule, weight, string without its article, and whether the article must stand before."""
    name, _ = split_article(entry.name)
    corporate = style is NameStyle.CORPORATE
    for rule, (written, article) in [
        ("name", (name, False)),
        *(("alias", split_article(alias)) for alias in entry.aliases),
    ]:
        # The long name and its acronym in brackets are two mentions, and two forms.
        both = _WITH_ACRONYM.fullmatch(written) if corporate else None
        for each in both.groups() if both else (written,):
            yield rule, rule, each, article
    if personal is not None:
        spelled = [each.translate(_UMLAUTS) for each in (entry.name, *entry.aliases)]
        for each in (*personal.variants, *spelled):
            yield "variant", "variant", each, False
        if entry.match.bare_surname:
            for each in personal.surnames:
                yield "surname", "surname", each, False
                yield "surname", "surname", each.translate(_UMLAUTS), False
    elif corporate:
        for written, article in [(name, False), *map(split_article, entry.aliases)]:
            found = variants(written)
            for each in found.same:
                yield "variant", "variant", each, article
            for each in found.weaker:
                yield "variant", "looser", each, article


def split_article(text: str) -> tuple[str, bool]:
    """Return `text` without a leading 'the' in small letters, and whether there was one."""
    text = text.strip()
    bare = text.removeprefix(_ARTICLE)
    return bare, bare != text
