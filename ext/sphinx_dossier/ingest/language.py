"""The language that a text is written in, where it can be told."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

SAMPLE: Final = 1000
"""How many characters are looked at: more would not make the answer any surer."""

FEWEST: Final = 100
"""How many characters it takes: names and headings alone may be of any language."""

SURE: Final = 0.99
"""How likely a language must be. Of 660 paragraphs of at least `FEWEST` characters from 103 essays
in English, all that reached this were told right."""

_NO_LANGUAGE: Final = frozenset({"und", "zxx"})


def language_of(text: str) -> str:
    """Return the language of running text as a BCP 47 tag; empty where it is not beyond doubt."""
    sample = text[:SAMPLE]
    if len(sample.strip()) < FEWEST:
        return ""
    language, confidence = _identifier().classify(sample)
    return "" if confidence < SURE or language in _NO_LANGUAGE else str(language)


class Remembered:
    """Tells the language of a text; of one that begins as another did, it is known already.

    `told` is a digest of the beginning that was asked for last, and its language.
    """

    def __init__(self, told: tuple[str, str] = ("", "")) -> None:
        self.told = told

    def __call__(self, text: str) -> str:
        """Return what `language_of` does."""
        beginning = sha256(text[:SAMPLE].encode(errors="surrogatepass")).hexdigest()
        if beginning != self.told[0]:
            self.told = beginning, language_of(text)
        return self.told[1]


def let_go() -> None:
    """Let go of what languages are told by: 70 MiB, which are loaded anew when they are needed."""
    _identifier.cache_clear()


@cache
def _identifier() -> LanguageIdentifier:
    # Loaded once, and only where a source does not say its language: that takes half a second.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
