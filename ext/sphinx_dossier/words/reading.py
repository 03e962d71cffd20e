"""How the lists are read from text."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """Return the words of a text."""
    return frozenset(text.split())


def phrases(text: str) -> tuple[tuple[str, ...], ...]:
    """Return phrases, parted by commas or line ends, as their words."""
    return tuple(
        tuple(phrase.split()) for phrase in text.replace("\n", ",").split(",") if phrase.strip()
    )


def names(text: str) -> frozenset[str]:
    """Return phrases, parted by commas or line ends, each as one string."""
    return frozenset(map(" ".join, phrases(text)))


def table(text: str) -> dict[str, tuple[str, ...]]:
    """Return lines of the form ``key: value, value`` as a mapping."""
    rows = (line.partition(":") for line in text.strip().splitlines())
    return {key.strip(): tuple(map(str.strip, values.split(","))) for key, _, values in rows}


def groups(text: str) -> tuple[frozenset[str], ...]:
    """Return the words of each line."""
    return tuple(frozenset(line.split()) for line in text.splitlines() if line.strip())
