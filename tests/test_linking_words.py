"""The words of a zone, found by short cuts, are those that the plain way finds."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from sphinx_dossier.kinds import NameStyle
from sphinx_dossier.linking.boundaries import is_word
from sphinx_dossier.linking.candidates import Automaton, article_before, letters_agree, word_span
from sphinx_dossier.linking.folding import distinct
from sphinx_dossier.linking.forms import Form
from sphinx_dossier.linking.surroundings import word_before
from sphinx_dossier.linking.word_index import WordIndex
from sphinx_dossier.linking.zones import Zone
from sphinx_dossier.model import PassageKind
from sphinx_dossier.sentences import sentences

PIECES = [
    "a",
    "b",
    "A",
    "É",
    "ﬁ",
    "7",
    "²",
    "_",
    "'",
    "’",
    "-",
    ".",
    ",",
    ": ",
    "“",
    " ",
    " ",
    "\n",
]
TEXTS = st.lists(st.sampled_from([*PIECES, "Aa", "ba", "习", "\u00ad", "\u0301"]), max_size=30).map(
    "".join
)
WORD = re.compile(r"[^\W_]+")


def zone_of(text: str) -> Zone:
    return Zone(text, 0, PassageKind.PARAGRAPH)


@given(TEXTS)
def test_distinct_words_are_all_that_the_pattern_finds(text: str) -> None:
    folded = zone_of(text).folded.cased
    for pattern in (r"\w+(?:'\w+)*", r"[^\W_]+(?:'[^\W_]+)*"):
        assert distinct(re.compile(pattern), folded) == set(re.findall(pattern, folded))


FORMS = [
    Form(
        entry=f"{number} {cased}",
        kind="person",
        style=NameStyle.PERSONAL,
        rule=rule,
        weight=rule,
        written=cased,
        cased=cased,
        article=article,
        capitals=cased == "AA",
        single=" " not in cased,
        ignore_case=cased == "Ba Aa",
    )
    for number, (rule, article) in enumerate(
        [("name", False), ("alias", True), ("surname", False), ("name", False)]
    )
    for cased in ("Aa ba", "aa Ba", "AA", "aa", "Aa", "7 Ba", "习 Ba", "Ba Aa")
]


SOME_WORDS = ["Aa", "aa", "AA", "Ba", "ba", "BA", "7", "习", ".", "the", "The"]


@given(st.lists(st.sampled_from(SOME_WORDS), max_size=12))
def test_names_are_found_where_their_letters_and_their_article_agree(words: list[str]) -> None:
    zone = zone_of(" ".join(words))
    folded = zone.folded
    found = {
        (entry, hit.start, hit.end)
        for hit in Automaton(FORMS).hits(zone)
        for entry in (*hit.forms.entries, *hit.forms.bearers)
    }
    expected = {
        (form.entry, *span)
        for form in FORMS
        for start in range(len(folded.text))
        if folded.text.startswith(form.cased.casefold(), start)
        and (span := word_span(zone, start, start + len(form.cased)))
        and letters_agree(form, zone, start, start + len(form.cased))
        and (not form.article or article_before(folded.text, start))
    }
    assert found == expected


@given(TEXTS)
def test_small_words_are_those_without_a_capital(text: str) -> None:
    words = re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)*", zone_of(text).folded.cased)
    expected = set() if zone_of(text).letters.value == "capitals" else words
    assert zone_of(text).small_words == {word for word in expected if word.islower()}


@given(st.lists(TEXTS, max_size=3))
def test_the_index_finds_every_word_where_it_stands(texts: list[str]) -> None:
    zones = [zone_of(text) for text in texts]
    places: dict[str, list[tuple[Zone, tuple[int, int] | None]]] = {}
    for zone in zones:
        for found in WORD.finditer(zone.folded.cased):
            places.setdefault(found[0], []).append((zone, word_span(zone, *found.span())))
    index = WordIndex(zones)
    assert index.words == {word.casefold() for word in places}
    assert {word for word in places if word[0].isupper()} <= set(index.capitalised)
    for word, expected in places.items():
        hits = [(hit.zone, (hit.start, hit.end)) for hit in index.hits(word)]
        assert hits == [(zone, span) for zone, span in expected if span]


@given(TEXTS, st.integers(0, 30))
def test_a_sentence_begins_where_no_word_of_it_stands_before(text: str, offset: int) -> None:
    zone = zone_of(text)
    offset = min(offset, len(text))
    begun = max((start for start, _ in sentences(text) if start <= offset), default=0)
    opened = text[max(0, offset - 2) : offset].endswith(("“", ": "))
    first = not any(is_word(char) for char in text[begun:offset])
    assert zone.begins_sentence(offset) == (opened or first)


@given(TEXTS.map(lambda text: text * 3), st.integers(0, 90))
def test_the_word_before_is_the_last_between_spaces(text: str, at: int) -> None:
    at = min(at, len(text))
    before = text[:at].rstrip()
    words = before.split()
    word = words[-1][-40:].lstrip("'“") if words else ""
    assert word_before(text, at) == (len(before) - len(word), word if before != text[:at] else "")
