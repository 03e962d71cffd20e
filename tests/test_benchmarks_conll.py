"""Texts made from columns say what the columns say, and their names stand where they are said."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from .test_benchmarks_scoring import load

conll = load("conll")

COLUMNS = """-DOCSTART- -X- O O

U.N. NNP I-NP I-ORG
official NN I-NP O
Rolf NNP I-NP I-PER
Ekeus NNP I-NP I-PER
's POS I-NP O
" " O O
plan NN I-NP O
" " O O
( ( O O
new JJ O O
) ) O O
. . O O

-DOCSTART- -X- O O

1 CD O O
2 CD O O
"""


def test_columns_become_a_text_with_the_spaces_of_english() -> None:
    first, second = conll.texts(COLUMNS.splitlines())
    text, rows = conll.running_text(first)
    assert text == 'U.N. official Rolf Ekeus\'s "plan" (new).\n\n'
    named = [(row.kind, text[row.start : row.end]) for row in rows]
    assert named == [("ORG", "U.N."), ("PER", "Rolf Ekeus")]
    assert conll.is_table(second)
    assert not conll.is_table(first)


TOKENS = st.builds(
    conll.Token,
    st.text("ab.,'\"($1", min_size=1, max_size=3),
    st.sampled_from(["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "I-LOC"]),
)


@given(st.lists(st.lists(TOKENS, min_size=1), min_size=1))
def test_every_token_is_in_the_text_and_every_tag_in_a_name(sentences: list[list[Any]]) -> None:
    text, rows = conll.running_text(sentences)
    tokens = [token for sentence in sentences for token in sentence]
    assert "".join(text.split()) == "".join(token.text for token in tokens)
    tagged = "".join(token.text for token in tokens if token.tag != "O")
    assert "".join("".join(text[row.start : row.end].split()) for row in rows) == tagged
