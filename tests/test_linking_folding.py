"""How texts and names are made comparable, and that the way back holds."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_dossier.linking.folding import fold, fold_text

ANY_TEXT = st.text(st.characters(codec=None), max_size=60)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("O’Neill", "O'Neill"),
        ("Oʻzbekiston", "O'zbekiston"),
        ("Tehrik–e‑Taliban", "Tehrik-e-Taliban"),
        ("Genêt", "Gene\u0302t"),
        ("Søren Ærø", "Soren AEro"),
        ("Straße", "STRASSE"),
        ("İstanbul", "Istanbul"),
        ("ﬁle", "file"),
        ("Ｔａｌｉｂａｎ", "Taliban"),
        ("Qamar\u00a0\nJaved", "Qamar Javed"),
        ("Khalil\u00adzad", "Khalilzad"),
        ("مُحَمَّد", "محمد"),
        ("각", "\u1100\u1161\u11a8"),
    ],
)
def test_spellings_of_one_name_fold_alike(one: str, other: str) -> None:
    assert fold(one).text == fold(other).text


@pytest.mark.parametrize(
    ("one", "other"),
    [("が", "か"), ("की", "का"), ("ที่", "ที"), ("Taliban2", "Taliban²"), ("a b", "ab")],
)
def test_letters_that_tell_words_apart_stay_apart(one: str, other: str) -> None:
    assert fold(one).text != fold(other).text


def test_folding_what_is_folded_changes_nothing_for_any_character() -> None:
    # Beyond the first two planes there are only Han characters, tags, and code points without use.
    for code in (*range(0x20000), *range(0x2F800, 0x2FA20), *range(0xE0000, 0xE0200)):
        folded = fold(chr(code))
        assert len(folded.text) == len(folded.cased) == len(folded.starts), hex(code)
        assert fold(folded.text).text == folded.text, hex(code)


@given(ANY_TEXT)
def test_folding_what_is_folded_changes_nothing(text: str) -> None:
    folded = fold(text).text
    assert fold(folded).text == folded


@given(ANY_TEXT)
def test_every_folded_character_knows_where_it_came_from(text: str) -> None:
    folded = fold(text)
    assert len(folded.text) == len(folded.cased) == len(folded.starts)
    assert list(folded.starts) == sorted(folded.starts)
    for char, start in zip(folded.text, folded.starts, strict=True):
        assert char in fold(text[start]).text


# What English prose has, with what makes a fold longer or shorter than its text.
PROSE = st.text(st.sampled_from("aZ9 \n`'’é\u0301ﬁ½\u00ad\u3000\ufdfaб"), max_size=60)
MANY_LETTERS = "".join(map(chr, range(0x3A0, 0x400)))


@given(PROSE | ANY_TEXT | PROSE.map(lambda text: MANY_LETTERS + text))
def test_a_text_folds_as_its_characters_do_one_by_one(text: str) -> None:
    cased: list[str] = []
    starts: list[int] = []
    for offset, char in enumerate(text):
        for each in fold(char).cased:
            if each != " " or cased[-1:] != [" "]:
                cased.append(each)
                starts.append(offset)
    folded = fold(text)
    assert (folded.cased, list(folded.starts)) == ("".join(cased), starts)
    assert folded.text == fold_text(text) == folded.cased.casefold()


@given(ANY_TEXT, st.integers(0, 60), st.integers(1, 60))
def test_a_span_of_the_fold_is_the_text_that_folds_to_it(text: str, start: int, size: int) -> None:
    folded = fold(text)
    end = start + size
    if end > len(folded.text):
        return
    span = folded.span(start, end)
    if span is not None and "  " not in fold(text[span[0] : span[1]]).text:
        again = fold(text[span[0] : span[1]])
        assert again.text == folded.text[start:end]


def test_a_span_cannot_end_inside_one_character() -> None:
    assert fold("ﬁle").span(0, 1) is None
    assert fold("ﬁle").span(1, 3) is None
    assert fold("ﬁle").span(0, 2) == (0, 1)


def test_a_span_takes_in_the_marks_of_its_last_letter() -> None:
    text = "Gene\u0302 t"
    assert fold(text).span(0, 4) == (0, 5)
    assert unicodedata.combining(text[4])
