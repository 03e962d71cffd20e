"""Surnames: the fourth and last step of the decision.

A surname denotes the one bearer whom the source names in full, before it or after it. It is left
open where the source names two bearers, or another person of that surname who has no entry, or
nobody in full; then the editor sees it. It is passed over where it is plainly part of another
name: after another's given name ('George Rubin'), before a word that makes a longer one ('Khan
Market'), tied to another ('Kellogg-Briand').
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sphinx_dossier.linking.candidates import Hit
from sphinx_dossier.linking.draft import Draft, common_word, listing
from sphinx_dossier.linking.evidence import agrees, family_after, is_common_word, neighbours
from sphinx_dossier.linking.folding import fold_name
from sphinx_dossier.linking.forms import given_names
from sphinx_dossier.linking.zones import Letters
from sphinx_dossier.model import Evidence


@dataclass(frozen=True, slots=True)
class _Surname:
    """A surname that stands for itself in the text.

    `hit` covers the given names or initials before it that agree with its candidates; `agreeing`
    are the words, if there are any. `key` is the folded surname.
    """

    hit: Hit
    candidates: tuple[str, ...]
    key: str
    agreeing: str


class _Strangers:
    """People of the source who share a surname with an entry, but not its given names."""

    def __init__(self) -> None:
        self._first_words: set[tuple[str, str]] = set()
        self._evidence: dict[str, Evidence] = {}

    def add(self, key: str, first: str, evidence: Evidence) -> None:
        self._first_words.add((key, fold_name(first).casefold()))
        self._evidence.setdefault(key, evidence)

    def has(self, key: str, first: str) -> bool:
        return (key, fold_name(first).casefold()) in self._first_words

    def evidence(self, key: str) -> Evidence | None:
        return self._evidence.get(key)


def settle_surnames(draft: Draft, hits: Sequence[Hit]) -> None:
    """Decide the hits on surnames, the longest first."""
    strangers = _Strangers()
    # Headlines last: there only running text tells which capitalised words are given names.
    free = sorted(
        (hit for hit in hits if not draft.claims.overlaps(hit.span)),
        key=lambda hit: (hit.zone.letters is not Letters.MIXED, hit.span),
    )
    read = [each for hit in free if (each := _read(draft, hit, strangers))]
    for each in sorted(read, key=lambda each: (each.hit.start - each.hit.end, each.hit.span)):
        if not draft.claims.overlaps(each.hit.span):
            draft.claims.add(each.hit.span)
            _settle(draft, each, strangers)


def _read(draft: Draft, hit: Hit, strangers: _Strangers) -> _Surname | None:
    """Return the surname at `hit` with what stands around it; ``None`` for another name's part."""
    ids = draft.candidates(form for form in hit.forms if form.rule == "surname")
    candidates, _ = draft.possible(ids, hit.zone)
    around = neighbours(hit, draft.claims.holds, draft.small_words)
    if not candidates or around.following or around.partner:
        return None
    key = fold_name(hit.text).casefold()
    given = around.given
    if hit.zone.letters is not Letters.MIXED and given:
        first = given[0][1]
        known = fold_name(first).casefold() in draft.lexicon.given_names
        if not known and not strangers.has(key, first):
            given = ()
    if not given:
        return _Surname(hit, candidates, key, "")
    words = [word for _, word in given]
    bearers = tuple(each for each in candidates if _all_agree(draft, each, words))
    begin = given[-1][0]
    whole = Hit(hit.zone, begin, hit.end, hit.forms)
    if not bearers:
        text = f"“{' '.join(whole.text.split())}” is somebody else of that surname"
        strangers.add(key, words[0], Evidence("stranger", text, *whole.span))
        return None
    return _Surname(whole, bearers, key, " ".join(reversed(words)))


def _all_agree(draft: Draft, entry: str, words: Sequence[str]) -> bool:
    given = given_names(draft.lexicon.entries[entry])
    return all(agrees(word, given) for word in words)


def _settle(draft: Draft, surname: _Surname, strangers: _Strangers) -> None:
    hit, span = surname.hit, surname.hit.span
    named = [each for each in surname.candidates if each in draft.named]
    disputed = [each for each in surname.candidates if each in draft.disputed]
    contenders = tuple(sorted({*named, *disputed}))
    stranger = None if surname.agreeing else strangers.evidence(surname.key)
    family = None if surname.agreeing else family_after(hit)
    doubtful = not surname.agreeing and is_common_word(hit, draft.small_words)
    if not contenders:
        if not (doubtful or stranger) and hit.zone.letters is Letters.MIXED:
            draft.leave_open(span, surname.candidates, "surname", _unnamed(surname))
        return
    evidence = [draft.antecedent(each, span) for each in named]
    if surname.agreeing:
        evidence.append(Evidence("given-name", f"“{surname.agreeing}” agrees with the record"))
    if doubtful:
        evidence.append(common_word(hit))
    evidence += [each for each in (stranger, family) if each]
    if len(contenders) > 1 or not named:
        text = f"{listing(contenders)} have this surname and may be meant"
        evidence.append(Evidence("homonym", text))
    if len(contenders) == len(named) == 1 and not (doubtful or stranger or family):
        draft.link(span, named[0], "surname", evidence)
    else:
        draft.leave_open(span, contenders, "surname", evidence)


def _unnamed(surname: _Surname) -> Iterator[Evidence]:
    count = len(surname.candidates)
    bearers = "1 entry has" if count == 1 else f"{count} entries have"
    yield Evidence("no-antecedent", f"{bearers} this surname; the source names none in full")
    if surname.agreeing:
        yield Evidence("given-name", f"“{surname.agreeing}” agrees with the record")
