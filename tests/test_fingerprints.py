"""A page is made again if it may have changed, and only then if that can be told cheaply."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from gettext import NullTranslations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sphinx_dossier import pipeline
from sphinx_dossier.kinds import BUILT_IN
from sphinx_dossier.render import (
    Edition,
    Fingerprints,
    Page,
    Parts,
    Words,
    pages,
    plan,
    reach,
    sign_of,
)
from sphinx_dossier.store import Store

EDITION = Edition(Words(NullTranslations(), "en"), "archive", "../seeds")

Paths = tuple[str, ...]
Record = Mapping[str, Any]

Texts = Mapping[str, Sequence[str]]
"""The paragraphs of each source."""

KINDS = {"guild": "group", "hall": "group"}
"""The kinds of those that are no persons."""

ENTRIES: Mapping[str, Record] = {
    "ann": {"name": "Ann Vell"},
    "bea": {"name": "Bea Orr", "member_of": ["guild"]},
    "cid": {"name": "Cid Lund"},
    "guild": {"name": "Weavers' Guild", "seat": "hall"},
    "hall": {"name": "Cloth Hall"},
}


@dataclass(frozen=True)
class Version:
    """An archive as it is at one time, and whether its pages are written then."""

    texts: Texts
    entries: Mapping[str, Record] = field(default_factory=lambda: ENTRIES)
    is_written: bool = True


def read(folder: Path, store: Store, version: Version) -> pipeline.Archive:
    """Return an archive that takes the place of the one before."""
    for path in (*folder.glob("seeds/*"), *folder.glob("authority/*")):
        path.unlink()
    for name in ("seeds", "authority"):
        (folder / name).mkdir(exist_ok=True)
    for name, paragraphs in version.texts.items():
        (folder / f"seeds/{name}.txt").write_text("\n\n".join(paragraphs) + "\n")
    by_kind: dict[str, dict[str, Record]] = {}
    for key, record in version.entries.items():
        by_kind.setdefault(KINDS.get(key, "person"), {})[key] = record
    (folder / "authority/a.yaml").write_text(json.dumps(by_kind))
    return pipeline.read_archive(
        folder / "seeds", folder / "authority", BUILT_IN, folder, store=store
    )


PARAGRAPHS = (
    "The Spring Talks",
    "The Autumn Talks",
    "3 May 2001",
    "4 May 2002",
    "Nothing was agreed.",
    "Ann Vell and Bea Orr met.",
    "Bea Orr met Cid Lund. Ann Vell did not come.",
    "Cid Lund spoke. Orr was silent, and Mouse was not asked.",
    "Vell spoke again in the Cloth Hall.",
    "The Weavers' Guild asked Bea Orr.",
)

TEXTS = {
    "s1": (PARAGRAPHS[0], PARAGRAPHS[2], *PARAGRAPHS[4:7]),
    "s2": (PARAGRAPHS[1], PARAGRAPHS[3], *PARAGRAPHS[7:9]),
    "s3": (PARAGRAPHS[9], PARAGRAPHS[6]),
}

DATED = {"s1": (*PARAGRAPHS[:3:2], PARAGRAPHS[4]), "s2": (*PARAGRAPHS[1:4:2], PARAGRAPHS[4])}

FIELDS: Mapping[str, Sequence[Any]] = {
    "name": ("Ann Vell", "Bea Orr", "Mouse"),
    "aliases": (["Mouse"], ["Orr"]),
    "summary": ("A weaver.", "Of note."),
    "member_of": (["guild"], ["hall"], ["guild", "hall"]),
    "roles": ([{"title": "Warden", "group": "guild"}], [{"title": "Warden", "group": "hall"}]),
    "descriptions": (
        [
            {
                "by": "The guild",
                "entry": "guild",
                "text": "One of us.",
                "citations": [{"title": "M"}],
            }
        ],
        [{"by": "A weaver", "entry": "cid", "text": "Mild.", "citations": [{"title": "M"}]}],
    ),
}
NOT_OF_GROUPS = ("member_of", "roles")


@st.composite
def histories(draw: st.DrawFn) -> list[Version]:
    """An archive, and then changes of it: of a paragraph, a source, or an entry."""
    paragraphs = st.lists(st.sampled_from(PARAGRAPHS), max_size=5)
    texts: dict[str, Sequence[str]] = dict(
        draw(st.fixed_dictionaries({"s1": paragraphs, "s2": paragraphs, "s3": paragraphs}))
    )
    entries = dict(ENTRIES)
    versions = [Version(dict(texts), dict(entries))]
    for _ in range(draw(st.integers(1, 4))):
        what = draw(st.sampled_from(("paragraph", "source", "record", "entry")))
        if what == "paragraph" and texts:
            name = draw(st.sampled_from(sorted(texts)))
            changed = list(texts[name])
            at = draw(st.integers(0, len(changed)))
            changed[at : at + draw(st.integers(0, 1))] = [draw(st.sampled_from(PARAGRAPHS))]
            texts[name] = changed
        elif what == "source":
            name = draw(st.sampled_from(("s1", "s2", "s3", "s4")))
            if name in texts:
                del texts[name]
            else:
                texts[name] = draw(paragraphs)
        elif what == "record" and entries:
            key = draw(st.sampled_from(sorted(entries)))
            is_person = key not in KINDS
            names = [each for each in FIELDS if is_person or each not in NOT_OF_GROUPS]
            name = draw(st.sampled_from(names))
            entries[key] = {**entries[key], name: draw(st.sampled_from(FIELDS[name]))}
        elif what == "entry":
            key = draw(st.sampled_from(sorted(ENTRIES)))
            if key in entries:
                del entries[key]
            else:
                entries[key] = ENTRIES[key]
        versions.append(Version(dict(texts), dict(entries), draw(st.booleans())))
    return versions


@settings(max_examples=30, deadline=None)
@given(histories())
def test_pages_of_the_same_fingerprint_are_the_same(versions: list[Version]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        store = Store()
        known: dict[tuple[Paths, str], list[str]] = {}
        for version in versions:
            contents = read(Path(folder), store, version).contents(EDITION)
            fingerprints = Fingerprints(contents, sign_of(contents))
            for each in plan(contents, fingerprints):
                page = each.paths, each.fingerprint()
                texts = list(each.texts())
                assert known.setdefault(page, texts) == texts


Former = tuple[Parts, Mapping[Paths, str]]
"""What pages were made from: the parts of fingerprints, and the fingerprint of each."""


def unreached(archive: pipeline.Archive, before: Former) -> tuple[set[str], Former]:
    """Return the pages that no change has reached, and what all pages are made from now.

    Asserts that their fingerprints are what they were.
    """
    contents = archive.contents(EDITION)
    fingerprints = Fingerprints(contents, sign_of(contents))
    reached = reach(contents, archive.changes, before[0], fingerprints.parts)
    now = {}
    left = set()
    for each in plan(contents, fingerprints, reached):
        now[each.paths] = each.fingerprint()
        if not each.reached and each.paths in before[1]:
            left.update(each.paths)
            assert before[1][each.paths] == now[each.paths], each.paths
    return left, (fingerprints.parts, now)


NOTHING: Former = Parts({}, {}), {}


def described(summary: str) -> Mapping[str, Record]:
    """Return entries, one of which is described by another, of whom no source tells."""
    descriptions = FIELDS["descriptions"][1]
    return {
        **ENTRIES,
        "ann": {**ENTRIES["ann"], "descriptions": descriptions},
        "cid": {**ENTRIES["cid"], "summary": summary},
    }


@settings(max_examples=60, deadline=None)
@given(histories())
# Its neighbours in time show a source's title.
@example([Version(DATED), Version({**DATED, "s1": ("The Talks", *DATED["s1"][1:])})])
@example([Version(DATED), Version({**DATED, "s2": ("The Talks", *DATED["s2"][1:])})])
@example(
    [
        Version({"s1": PARAGRAPHS[5:6]}, described("A weaver.")),
        Version({"s1": PARAGRAPHS[5:6]}, described("Of note.")),
    ]
)
def test_the_fingerprint_of_a_page_that_no_change_reaches_is_the_same(
    versions: list[Version],
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        store, former = Store(), NOTHING
        for version in versions:
            _left, former = unreached(read(Path(folder), store, version), former)


@settings(max_examples=30, deadline=None)
@given(histories())
@example([Version(TEXTS), Version({}, is_written=False), Version(TEXTS)])
def test_the_folder_holds_the_pages_of_the_archive_whenever_it_is_written(
    versions: list[Version],
) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder, store = Path(name), Store()
        written = folder / "archive"
        for version in versions:
            archive = read(folder, store, version)
            if not version.is_written:
                continue
            contents = archive.contents(EDITION)
            assert pipeline.write(written, contents, archive.changes, store) == []
            found = {
                Page(path.relative_to(written).as_posix(), path.read_text())
                for path in written.rglob("*.*")
            }
            assert found == set(pages(contents))


MORE_NAMES = {**ENTRIES, "ann": {"name": "Ann Vell", "aliases": ["Quill"]}}
MANY = {**TEXTS, **{f"t{each}": (PARAGRAPHS[4],) for each in range(3)}}


@pytest.mark.parametrize(
    ("now", "not_reached"),
    [
        (Version(MANY), {"sources/s1.md", "person/ann.md", "sources/t1.md", "group/guild.md"}),
        # A name that no text has, of somebody whose own page shows it.
        (Version(MANY, MORE_NAMES), {"sources/t1.md", "person/bea.md", "group/hall.md"}),
        # A sentence more in a source that names nobody.
        (
            Version({**MANY, "t1": (*MANY["t1"], "Nothing more.")}),
            {"sources/s1.md", "sources/t0.md", "person/ann.md"},
        ),
        # A source more, without a date, that names two of them.
        (
            Version({**MANY, "t4": ("Ann Vell and Bea Orr met.",)}),
            {"sources/t1.md", "group/guild.md", "person/cid.md"},
        ),
    ],
)
def test_what_a_change_does_not_reach_is_not_looked_at(
    tmp_path: Path, now: Version, not_reached: set[str]
) -> None:
    store = Store()
    _left, former = unreached(read(tmp_path, store, Version(MANY)), NOTHING)
    left, _now = unreached(read(tmp_path, store, now), former)
    assert not_reached <= left


def test_a_page_is_not_made_again_for_what_it_does_not_show(tmp_path: Path) -> None:
    store = Store()
    # Long enough for its language to be told, which a sentence more does not change.
    long = [*PARAGRAPHS[:9:2], "There was nothing more to be said.", PARAGRAPHS[5]]
    texts = {"s1": long, "s2": PARAGRAPHS[1:7:2]}
    _left, (_parts, before) = unreached(read(tmp_path, store, Version(texts)), NOTHING)

    def changed(texts: Texts, entries: Mapping[str, Record] = ENTRIES) -> set[str]:
        archive = read(tmp_path, store, Version(texts, entries))
        _left, (_parts, now) = unreached(archive, NOTHING)
        return {
            path for paths, found in now.items() if before.get(paths) != found for path in paths
        }

    lists = {"person.md", "group.md", "agreement.md", "index.md", "sources.md", "pictures.md"}
    # Behind all mentions: no line of an entry is another, and nobody else is named.
    behind = {**texts, "s1": [*texts["s1"], "Nothing more was said."]}
    # The overview tells how long all sources are; no list and no picture is another.
    assert changed(behind) == {"sources/s1.md", "index.md"}
    # Before some of them: the lines of those are elsewhere, and Ann Vell's in s1 is the last.
    between = {**texts, "s1": [*texts["s1"][:-1], "Nothing was said.", texts["s1"][-1]]}
    assert changed(between) - lists == {"sources/s1.md", "person/ann.md", "person/bea.md"}


def test_an_entrys_page_is_not_made_again_for_the_company_of_others(tmp_path: Path) -> None:
    # Thirteen whom many passages name together, and one more whom a name more brings in.
    store = Store()
    surnames = "Alder Birch Cedar Dogwood Elm Fir Gorse Hazel Ivory Juniper Larch Maple Oak"
    names = {each.lower(): {"name": f"Anna {each}"} for each in surnames.split()}
    crowd = ", ".join(each["name"] for each in names.values()) + " met."
    texts = {f"s{each}": (crowd,) for each in range(3)} | {"t": (crowd + " Mouse was there.",)}
    entries = {**names, "ann": {"name": "Ann Orr"}}
    _left, (_parts, before) = unreached(read(tmp_path, store, Version(texts, entries)), NOTHING)
    more = {**entries, "ann": {"name": "Ann Orr", "aliases": ["Mouse"]}}
    _left, (_parts, now) = unreached(read(tmp_path, store, Version(texts, more)), NOTHING)
    pages_of_others = {(f"person/{name}.md",) for name in names}
    assert {each for each in pages_of_others if before[each] != now[each]} == set()
