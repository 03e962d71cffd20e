"""What stands in the authority files, kept from one build to the next while they stay the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from sphinx_dossier import authority
from sphinx_dossier.kinds import Kinds
from sphinx_dossier.model import Entry, Problem
from sphinx_dossier.pipeline import signs
from sphinx_dossier.pipeline.folders import authority_files
from sphinx_dossier.store import Store


@dataclass(frozen=True, slots=True)
class Records:
    """What stands in the authority files: entries, what is wrong, and a digest of each entry.

    `kinds` is a digest of the kinds that the files were read by, and `sign` one of both. `are_kept`
    says that the sources which are kept were linked with these entries.
    """

    sign: str
    kinds: str
    entries: Mapping[str, Entry]
    problems: tuple[Problem, ...]
    digests: Mapping[str, str]
    are_kept: bool = False


def read_records(store: Store, folder: Path, kinds: Kinds, root: Path) -> Records:
    """Return what stands in the authority files; `store` has it if they are as they were."""
    files, problems = authority_files(folder, root)
    kinds_sign = signs.digest_of(kinds)
    content = [(path, sha256(data).hexdigest()) for path, data in files]
    sign = signs.digest_of((kinds_sign, content, problems))
    kept: Records | None = store.value("records", None, sign)
    if kept is not None:
        return kept
    entries, more = authority.load(files, kinds)
    digests = {key: signs.digest_of(entry) for key, entry in entries.items()}
    return Records(sign, kinds_sign, entries, (*problems, *more), digests)
