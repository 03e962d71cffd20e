"""The short ways of writing text as MyST write what the long ones do."""

from __future__ import annotations

import sys

from hypothesis import given
from hypothesis import strategies as st

from sphinx_dossier.render import myst

TEXTS = st.text(
    st.one_of(st.sampled_from(" -*<>`\\!\n\t\0\u00a0\u2028\u200d\ufffe\x85é語"), st.characters())
)


@given(TEXTS)
def test_text_is_escaped_in_the_same_way_however_simple_it_is(text: str) -> None:
    assert myst.escape(text) == myst._SPECIAL.sub(myst._escape_match, text)
    assert myst.escape_inside(text) == myst._INSIDE.sub(myst._escape_match, text)


@given(TEXTS)
def test_the_words_of_a_role_come_back_as_they_were(text: str) -> None:
    written = myst._role_text(text)
    assert written == myst._ROLE_SPECIAL.sub(lambda match: f"\\{ord(match[0]):x};", text)
    assert myst.unescape_role_text(written) == text


@given(TEXTS)
def test_what_is_visible_holds_no_control_character(text: str) -> None:
    assert myst.visible(text) == myst._CONTROLS.sub(lambda match: myst.picture(match[0]), text)


def test_of_what_can_be_printed_only_punctuation_has_to_be_escaped() -> None:
    """And the blank, of which two in a row are told apart first."""
    marks = {chr(code) for code in range(128) if myst._MARK.match(chr(code))}
    plain = (chr(code) for code in range(128, sys.maxunicode + 1) if chr(code).isprintable())
    assert not any(myst._INSIDE.match(char) for char in plain)
    assert len(marks) == 32
