"""A page is made again if it may have changed, and only then if that can be told cheaply."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from gettext import NullTranslations
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from sphinx_dossier import pipeline
from sphinx_dossier.kinds import BUILT_IN
from sphinx_dossier.render import Edition, Planned, Words, plan
from sphinx_dossier.store import Store

EDITION = Edition(Words(NullTranslations(), "en"), "archive", "../seeds")

NAMES = {"ann": "Ann Vell", "bea": "Bea Orr", "cid": "Cid Lund"}

Texts = Mapping[str, Sequence[str]]
"""The paragraphs of each source."""


def planned(folder: Path, store: Store, texts: Texts, aliases: Mapping[str, str]) -> list[Planned]:
    """Return the pages of an archive that takes the place of the one before."""
    for path in (*folder.glob("seeds/*"), *folder.glob("authority/*")):
        path.unlink()
    for name, paragraphs in texts.items():
        path = folder / f"seeds/{name}.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_text("\n\n".join(paragraphs) + "\n")
    entries = (
        f"  {key}: {{name: {name}, aliases: [{aliases.get(key, '')}]}}"
        for key, name in NAMES.items()
    )
    (folder / "authority").mkdir(exist_ok=True)
    (folder / "authority/a.yaml").write_text("\n".join(("person:", *entries)) + "\n")
    archive = pipeline.read_archive(
        folder / "seeds", folder / "authority", BUILT_IN, folder, store=store
    )
    return list(plan(archive.contents(EDITION)))


def made(pages: Sequence[Planned]) -> Mapping[tuple[tuple[str, ...], str], list[str]]:
    """Return the texts of pages by their paths and fingerprint."""
    return {(each.paths, each.fingerprint): list(each.texts()) for each in pages}


PARAGRAPHS = (
    "The Spring Talks",
    "The Autumn Talks",
    "3 May 2001",
    "4 May 2002",
    "Nothing was agreed.",
    "Ann Vell and Bea Orr met.",
    "Bea Orr met Cid Lund. Ann Vell did not come.",
    "Cid Lund spoke. Orr was silent, and Mouse was not asked.",
    "Vell spoke again.",
)


Version = tuple[Texts, Mapping[str, str]]


@st.composite
def histories(draw: st.DrawFn) -> list[Version]:
    """An archive, and then two changes of it: of a paragraph, or of an entry's aliases."""
    paragraphs = st.lists(st.sampled_from(PARAGRAPHS), max_size=5)
    texts = draw(st.fixed_dictionaries({"s1": paragraphs, "s2": paragraphs, "s3": paragraphs}))
    aliases: dict[str, str] = {}
    versions: list[Version] = [(texts, aliases)]
    for _ in range(2):
        which = draw(st.sampled_from(("s1", "s2", "aliases")))
        if which == "aliases":
            aliases = {draw(st.sampled_from(tuple(NAMES))): "Mouse"}
        else:
            changed = list(texts[which])
            at = draw(st.integers(0, len(changed)))
            changed[at : at + draw(st.integers(0, 1))] = [draw(st.sampled_from(PARAGRAPHS))]
            texts = {**texts, which: changed}
        versions.append((texts, aliases))
    return versions


@settings(max_examples=40, deadline=None)
@given(histories())
def test_pages_of_the_same_fingerprint_are_the_same(versions: list[Version]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        store = Store()
        known: dict[tuple[tuple[str, ...], str], list[str]] = {}
        for texts, aliases in versions:
            now = made(planned(Path(folder), store, texts, aliases))
            for page in known.keys() & now.keys():
                assert known[page] == now[page]
            known |= now


def test_a_page_is_not_made_again_for_what_it_does_not_show(tmp_path: Path) -> None:
    store = Store()
    # Long enough for its language to be told, which a sentence more does not change.
    long = [*PARAGRAPHS[::2], "There was nothing more to be said.", PARAGRAPHS[5]]
    texts = {"s1": long, "s2": PARAGRAPHS[1:7:2]}
    before = planned(tmp_path, store, texts, {})

    def changed(texts: Texts, aliases: Mapping[str, str]) -> set[str]:
        now = planned(tmp_path, store, texts, aliases)
        known = {(each.paths, each.fingerprint) for each in before}
        made_again = (each for each in now if (each.paths, each.fingerprint) not in known)
        return {path for each in made_again for path in each.paths}

    lists = {"person.md", "group.md", "agreement.md", "index.md", "sources.md", "pictures.md"}
    # Behind all mentions: no line of an entry is another, and nobody else is named.
    behind = {**texts, "s1": [*texts["s1"], "Nothing more was said."]}
    # The overview tells how long all sources are; no list and no picture is another.
    assert changed(behind, {}) == {"sources/s1.md", "index.md"}
    # Before some of them: the lines of those are elsewhere, and Ann Vell's in s1 is the last.
    between = {**texts, "s1": [*texts["s1"][:-1], "Nothing was said.", texts["s1"][-1]]}
    assert changed(between, {}) - lists == {"sources/s1.md", "person/ann.md", "person/bea.md"}
