"""Work shared out among processes, where the system can fork them."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final, TypeVar

_Job = TypeVar("_Job")
_Result = TypeVar("_Result")

FEWEST: Final = 64
"""How many jobs are worth the start of processes."""


def shared_out(
    work: Callable[[_Job], _Result], jobs: Sequence[_Job], processes: int
) -> Iterator[_Result]:
    """Yield what `work` makes of each of `jobs`, in their order; raises what it raises.

    With several `processes`, each is a copy of this one: work and jobs may be anything, only the
    results are handed back. What else the work changes stays in its process.
    """
    if processes < 2 or len(jobs) < FEWEST or "fork" not in multiprocessing.get_all_start_methods():
        yield from map(work, jobs)
        return
    context = multiprocessing.get_context("fork")
    pool = context.Pool(processes, _take, (work, jobs))
    try:
        yield from pool.imap(_do, range(len(jobs)), chunksize=_CHUNK)
    finally:
        pool.terminate()
        pool.join()


_CHUNK: Final = 8

# In a process that does the work: what is to be done. Set once, when it starts.
_taken: tuple[Callable[[Any], Any], Sequence[Any]] | None = None


def _take(work: Callable[[Any], Any], jobs: Sequence[Any]) -> None:
    global _taken  # noqa: PLW0603
    _taken = work, jobs


def _do(number: int) -> object:
    assert _taken is not None  # noqa: S101
    work, jobs = _taken
    return work(jobs[number])
