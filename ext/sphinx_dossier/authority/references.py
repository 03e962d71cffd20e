"""Ids by which one entry refers to another."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from functools import cached_property

_NEIGHBOURS = 5


class References:
    """The ids that may be referred to.

    `usable` are the entries that there are; `declared` are all ids that stand in a file. One that
    is declared but cannot be used has its own problem there, and is not reported once more
    wherever it is referred to.
    """

    def __init__(self, usable: Iterable[str], declared: Iterable[str]) -> None:
        self._usable = frozenset(usable)
        self._declared = frozenset(declared)

    def usable(self, target: str, holder: str) -> bool:
        """Return whether the entry `holder` may refer to `target`."""
        return target in self._usable and target != holder

    def fault(self, target: str, holder: str) -> str:
        """Return what is wrong if `holder` refers to `target`; empty if nothing new is."""
        if target == holder:
            return "the entry refers to itself; leave that out"
        if target in self._declared:
            return ""
        near = get_close_matches(target, dict.fromkeys(self._near(target)), 1)
        hint = f"did you mean {near[0]!r}?" if near else "add one, or leave this out"
        return f"no entry has the id {target!r}; {hint}"

    def _near(self, target: str) -> Iterator[str]:
        """Yield the ids that may be a slip of the pen away.

        One slip leaves the beginning or the end of an id alone, so that the id that was meant
        stands near this one in alphabetical order, forwards or backwards; the other thousands
        need not be compared.
        """
        yield from _around(self._forwards, target)
        for each in _around(self._backwards, target[::-1]):
            yield each[::-1]

    @cached_property
    def _forwards(self) -> list[str]:
        return sorted(self._usable)

    @cached_property
    def _backwards(self) -> list[str]:
        return sorted(each[::-1] for each in self._usable)


def _around(ordered: list[str], target: str) -> list[str]:
    index = bisect_left(ordered, target)
    return ordered[max(0, index - _NEIGHBOURS) : index + _NEIGHBOURS]
