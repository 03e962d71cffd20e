"""Promise 4: clean build, incremental build, one process or many: the same bytes."""

from __future__ import annotations

import io
import json
import os
import pickle
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule
from sphinx.testing.util import SphinxTestApp

from sphinx_dossier.render import templates
from sphinx_dossier.sphinx_ext.pages import STORE
from sphinx_dossier.sphinx_ext.search_index import MEMORY

from . import reader_archive
from .conftest import INDEX, SOURCE, Build, Site


class Walk:
    """Random edits to everything that the archive is a function of."""

    CONTENT = (
        *("add_source", "add_source", "change_source", "remove_source", "edit_sidecar"),
        *("add_entry", "rename_entry", "add_alias", "remove_alias", "remove_entry"),
        *("date_entry", "describe_entry", "limit_entry", "rename_source", "restore"),
    )
    EDITS = (*CONTENT, "change_settings", "change_templates", "lose_what_is_kept")
    NAMED = (
        *("Imran Khan", "Taliban", "Khan", "Someone Else", "Agreement", "President Khan"),
        *("Ayub Khan", "A. Khan", "the Lahore Accord", "the Accord", "Nobody Known", "Else"),
        *("the United League (UL)", "the League", "UL", "Mohammed Khan", "the Accord of Lahore"),
    )
    NAMES = (
        *("Imran Khan", "Taliban", "Nobody Known", "Someone Else", "Agreement"),
        *("United League", "Lahore"),
    )
    ALIASES = ("Khan", "Else", "again", "A. Khan", "Mohammed Khan", "UL", "Accord of Lahore")

    def __init__(self, site: Site, seed: int) -> None:
        self.site = site
        self.removed: dict[Path, str] = {}
        self.chance = random.Random(seed)
        self.number = 0
        self.entries = {
            "person": {"imran-khan": "Imran Khan", "ayub-khan": "Ayub Khan"},
            "group": {"taliban": "Taliban"},
            "agreement": {"accord": "Lahore Accord"},
        }
        self.aliases: dict[str, list[str]] = {}
        self.facts: dict[str, dict[str, str]] = {}
        self.write_authority()
        (site.docs / "templates").mkdir()
        site.conf = 'dossier_templates = "templates"\n'
        site.source("talks", SOURCE)
        shown = [
            "{dossier:overview}", "{dossier:list} person", "{dossier:list} sources",
            "{dossier:facts} taliban", "{dossier:timeline}", "{dossier:network}",
            "{dossier:years} imran-khan", "{dossier:search}", "{dossier:cite}",
        ]  # fmt: skip
        extracts = "".join(f"```{each}\n```\n\n" for each in shown)
        site.page("index", f"{INDEX}\n{{term}}`Taliban` {{any}}`Imran Khan`\n\n{extracts}")

    def step(self) -> None:
        """Make one to three edits of the archive; settings stay what they are."""
        for edit in self.chance.choices(self.CONTENT, k=self.chance.randint(1, 3)):
            getattr(self, edit)()

    def seeds(self) -> list[Path]:
        return sorted((self.site.root / "seeds").glob("*.txt"))

    def add_source(self) -> None:
        self.number += 1
        title, *names = self.chance.choices(self.NAMED, k=8)
        date = f"{self.chance.randint(1, 28)} May {self.chance.randint(1990, 2020)}"
        body = (
            f"{', '.join(names[:4])} met.\n\nThen {names[4]} wrote to {names[5]}. {names[6]} left."
        )
        self.site.source(
            f"s{self.number}", f"Number {self.number} on {title}\n\n{date}\n\n{body}\n"
        )

    def change_source(self) -> None:
        if paths := self.seeds():
            path = self.chance.choice(paths)
            path.write_text(path.read_text() + f"\nThe Taliban again, {self.chance.random()}.\n")

    def remove_source(self) -> None:
        if paths := self.seeds():
            path = self.chance.choice(paths)
            self.removed[path] = path.read_text()
            path.unlink()
            path.with_suffix(".yaml").unlink(missing_ok=True)

    def restore(self) -> None:
        """Bring a source back as it was, though another may have come in its place."""
        if self.removed:
            path = self.chance.choice(sorted(self.removed))
            path.write_text(self.removed.pop(path))

    def rename_source(self) -> None:
        if paths := self.seeds():
            self.number += 1
            path = self.chance.choice(paths)
            path.rename(path.with_stem(f"s{self.number}"))

    def change_templates(self) -> None:
        folder = self.site.docs / "templates"
        folder.mkdir(exist_ok=True)
        template = folder / "facts.md.jinja"
        if template.exists():
            template.unlink()
        else:
            template.write_text(f"Facts {self.chance.randint(0, 9)}.\n")
        own = folder / "sources.md.jinja"
        ours = Path(templates.__file__).with_name("sources.md.jinja").read_text()
        own.write_text(f"{ours}\nNumber {self.chance.randint(0, 9)}.\n")

    def lose_what_is_kept(self) -> None:
        for name in (STORE, MEMORY):
            (self.site.root / "build/doctrees" / name).unlink(missing_ok=True)

    def edit_sidecar(self) -> None:
        if paths := self.seeds():
            title = f"Title {self.chance.randint(0, 9)}"
            mention = self.chance.choice(
                ["", "mentions: [{text: Khan, entry: imran-khan}]\n", "mentions: [{text: met}]\n"]
            )
            self.chance.choice(paths).with_suffix(".yaml").write_text(
                f"title: {title}\ndate: {self.chance.randint(1900, 2020)}\nlanguage: en\n{mention}"
            )

    def an_entry(self) -> tuple[str, str] | None:
        """Return the kind and the id of an entry, if there is one of some kind."""
        kind = self.chance.choice(sorted(self.entries))
        keys = sorted(self.entries[kind])
        return (kind, self.chance.choice(keys)) if keys else None

    def add_entry(self) -> None:
        self.number += 1
        kind = self.chance.choice(sorted(self.entries))
        name = self.chance.choice([*self.NAMES, f"Name {self.number}"])
        self.entries[kind][f"e{self.number}"] = name
        self.write_authority()

    def rename_entry(self) -> None:
        if found := self.an_entry():
            kind, key = found
            self.entries[kind][key] = self.chance.choice(self.NAMES)
            self.write_authority()

    def add_alias(self) -> None:
        if found := self.an_entry():
            _kind, key = found
            self.aliases.setdefault(key, []).append(self.chance.choice(self.ALIASES))
            self.write_authority()

    def remove_alias(self) -> None:
        if self.aliases:
            self.aliases.pop(self.chance.choice(sorted(self.aliases)))
            self.write_authority()

    def date_entry(self) -> None:
        if found := self.an_entry():
            kind, key = found
            year = self.chance.randint(1900, 1990)
            field = {"person": "born", "group": "founded", "agreement": "signed"}[kind]
            self.facts.setdefault(key, {})[field] = str(year)
            self.write_authority()

    def describe_entry(self) -> None:
        if found := self.an_entry():
            kind, key = found
            told = self.chance.choice(["President of Lahore", "Pilot", "Soldier, 1950–1953"])
            facts = self.facts.setdefault(key, {})
            facts["summary"] = f"{told} at the Accord."
            if kind == "person":
                facts["roles"] = f"[{{title: '{told}'}}]"
            elif kind == "agreement":
                party = self.chance.choice(sorted(self.entries["group"]) or ["nobody"])
                facts["parties"] = f"[{party}]"
            self.write_authority()

    def limit_entry(self) -> None:
        if found := self.an_entry():
            _kind, key = found
            ids = [path.stem for path in self.seeds()] or ["gone"]
            limit = self.chance.choice(["only-in", "never-in"])
            bare = self.chance.choice(["true", "false"])
            match = f"{{{limit}: {self.chance.choice(ids)}, bare-surname: {bare}}}"
            self.facts.setdefault(key, {})["match"] = self.chance.choice(["{}", match])
            self.write_authority()

    def remove_entry(self) -> None:
        if found := self.an_entry():
            kind, key = found
            del self.entries[kind][key]
            self.facts.pop(key, None)
            self.write_authority()

    def change_settings(self) -> None:
        self.site.conf = self.chance.choice(
            [
                "",
                'project = "Other"\n',
                'dossier_kinds = {"place": {"plural": "Places"}}\n',
                'dossier_kinds = {"group": {"label": "Body", "plural": "Bodies"}}\n',
                'language = "de"\n',
                'html_baseurl = "https://example.org/papers/"\n',
                "dossier_unmentioned = True\n",
            ]
        )
        self.site.conf += 'dossier_templates = "templates"\n'

    def write_authority(self) -> None:
        lines = []
        for kind, entries in self.entries.items():
            lines.append(f"{kind}:" if entries else f"{kind}: {{}}")
            for key, name in entries.items():
                aliases = ", ".join(dict.fromkeys(self.aliases.get(key, [])))
                facts = {"summary": f"Of {name}.", **self.facts.get(key, {})}
                told = ", ".join(f"{field}: {value}" for field, value in facts.items())
                lines.append(f"  {key}: {{name: {name}, aliases: [{aliases}], {told}}}")
        self.site.authority("\n".join(lines))


def clean_build(site: Site, where: Path, parallel: int) -> Build:
    """Build a copy of the site's own files, with nothing left from earlier builds."""
    copy = Site(where, conf=site.conf)
    shutil.copytree(site.root / "seeds", where / "seeds")
    shutil.copytree(site.docs, where / "docs", ignore=shutil.ignore_patterns("archive"))
    build = copy.build(nitpicky=False, parallel=parallel)
    copy.clean_up()
    return build


class AnyWalk(RuleBasedStateMachine):
    """Any walk of edits, with builds between, in one process or two."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        site = Site(Path(self.folder.name) / "site")
        for folder in ("docs/authority", "seeds"):
            (site.root / folder).mkdir(parents=True)
        self.site = site
        self.walk = Walk(site, 0)
        self.built: Build | None = None

    @rule(name=st.sampled_from(Walk.EDITS), chance=st.randoms(use_true_random=False))
    def edit(self, name: str, chance: random.Random) -> None:
        self.walk.chance = chance
        getattr(self.walk, name)()
        self.built = None

    @rule(parallel=st.sampled_from([1, 2]))
    @precondition(lambda self: self.built is None)
    def build(self, parallel: int) -> None:
        self.built = self.site.build(nitpicky=False, parallel=parallel)

    @rule()
    @precondition(lambda self: self.built is None)
    def build_while_writing(self) -> None:
        """Build without the search index; the result is whole after the next build with it."""
        self.site.build(nitpicky=False, dossier_watch=True)

    @rule(builder=st.sampled_from(["text", "dirhtml"]))
    @precondition(lambda self: self.built is None)
    def build_in_another_format(self, builder: str) -> None:
        """Build what shares all that is known of the pages; this site catches up afterwards."""
        self.site.build(builder, nitpicky=False)

    @rule(parallel=st.sampled_from([1, 2]))
    @precondition(lambda self: self.built is not None)
    def compare(self, parallel: int) -> None:
        assert self.built is not None
        with tempfile.TemporaryDirectory() as clean:
            assert_same(self.built, clean_build(self.site, Path(clean) / "site", parallel))

    def teardown(self) -> None:
        try:
            if self.built is None:
                self.build(1)
            self.compare(2)
        finally:
            self.site.clean_up()
            self.folder.cleanup()


def assert_same(incremental: Build, clean: Build) -> None:
    """Fail where two builds differ in what readers get, or in the text of a page's doctree."""
    # What Sphinx leaves among static files when the language changes is not ours to remove.
    extra = incremental.files.keys() - clean.files.keys()
    assert [name for name in extra if not name.startswith("_static/")] == []
    different = [name for name, data in clean.files.items() if incremental.files.get(name) != data]
    assert different == []
    pages = sorted(clean.app.env.found_docs)
    assert sorted(incremental.app.env.found_docs) == pages
    assert [name for name in pages if _text(incremental, name) != _text(clean, name)] == []


def _text(build: Build, docname: str) -> str:
    return build.app.env.get_doctree(docname).astext()


TestAnyWalk = AnyWalk.TestCase
TestAnyWalk.settings = settings(
    max_examples=int(os.environ.get("DOSSIER_WALKS", "5")),
    stateful_step_count=24,
    deadline=None,
    derandomize="DOSSIER_WALKS" not in os.environ,
    suppress_health_check=list(HealthCheck),
)


@pytest.mark.parametrize(("seed", "parallel"), [(11, 1), (12, 2), (13, 1)])
def test_only_pages_that_change_are_read_and_written_again(
    empty_site: Site, tmp_path_factory: pytest.TempPathFactory, seed: int, parallel: int
) -> None:
    def clean() -> tuple[dict[str, bytes], dict[str, bytes]]:
        where = tmp_path_factory.mktemp("clean")
        files = clean_build(empty_site, where, parallel=1).files
        texts = {
            path.relative_to(where / "docs").with_suffix("").as_posix(): path.read_bytes()
            for path in (where / "docs").rglob("*.md")
        }
        return files, texts

    walk = Walk(empty_site, seed)
    empty_site.build(nitpicky=False, parallel=parallel)
    files, texts = clean()
    for _step in range(8):
        walk.step()
        build = empty_site.build(nitpicky=False, parallel=parallel)
        read = set(build.read)
        new_files, new_texts = clean()
        rewritten = {name for name, text in new_texts.items() if texts.get(name) != text}
        assert rewritten <= read, "a page that is another must be read"
        changed = {
            name for name in new_texts if files.get(f"{name}.html") != new_files.get(f"{name}.html")
        }
        assert read - rewritten <= changed, "a page that is the same need not be read"
        assert changed <= set(build.written), "a page that is another must be written"
        # Sphinx writes a page with a toctree whenever a page in it is read.
        above = {page for name in read for page in build.app.env.files_to_rebuild.get(name, ())}
        same = set(build.written) - changed - rewritten - above
        # Pages by hand are left out: an older Sphinx writes one more of them than it has to.
        assert [name for name in same if name.startswith("archive/")] == []
        files, texts = new_files, new_texts


def test_nothing_is_read_again_when_nothing_changed(site: Site) -> None:
    site.build()
    times = {path: path.stat().st_mtime_ns for path in (site.docs / "archive").rglob("*.md")}
    again = site.build()
    assert times == {
        path: path.stat().st_mtime_ns for path in (site.docs / "archive").rglob("*.md")
    }
    assert "0 added, 0 changed, 0 removed" in again.app.status.getvalue()


def test_a_new_alias_reads_only_the_pages_whose_links_change(site: Site) -> None:
    site.source("other", "Elsewhere\n\nThe Kabul talks went on.\n")
    site.source("third", "Nothing\n\nNo one is named here.\n")
    site.build()
    text = site.docs.joinpath("authority/all.yaml").read_text()
    site.authority(
        text.replace("aliases: [Afghan Taliban]", "aliases: [Afghan Taliban, Kabul talks]")
    )
    before = {path: path.read_bytes() for path in (site.docs / "archive").rglob("*.md")}
    site.build()
    changed = {
        path.relative_to(site.docs / "archive").as_posix()
        for path, data in before.items()
        if path.read_bytes() != data
    }
    # `talks` names the Taliban too, and `other` is now a source related to it.
    assert changed == {
        "group.md", "group/taliban.md", "sources.md", "sources/other.md", "sources/talks.md",
    }  # fmt: skip


def test_a_name_more_rereads_no_source_that_does_not_use_it_but_finds_all_that_name_the_entry(
    site: Site,
) -> None:
    first = site.build()
    assert "archive/sources/talks" in first.read
    text = site.docs.joinpath("authority/all.yaml").read_text()
    site.authority(text.replace("aliases: [Afghan Taliban]", "aliases: [Afghan Taliban, Zuzu]"))
    build = site.build()
    assert set(build.read) == {"archive/group/taliban"}
    script = (build.outdir / "searchindex.js").read_text()
    index = json.loads(script.removeprefix("Search.setIndex(").removesuffix(")"))
    found = index["terms"]["zuzu"]
    names = {index["docnames"][each] for each in (found if isinstance(found, list) else [found])}
    assert names == {"archive/group/taliban", "archive/sources/talks"}


def test_a_page_goes_when_its_source_is_gone(site: Site) -> None:
    path = site.source("gone", "Going\n\nSoon.\n")
    assert (site.build().outdir / "archive/sources/gone.html").is_file()
    path.unlink()
    build = site.build()
    assert not (site.docs / "archive/sources/gone.md").exists()
    assert "archive/sources/gone" not in build.app.env.all_docs


def test_a_file_that_is_not_ours_is_neither_overwritten_nor_removed(site: Site) -> None:
    (site.docs / "archive/sources").mkdir(parents=True)
    own = site.docs / "archive/sources/talks.md"
    own.write_text("# My own\n")
    other = site.docs / "archive/notes.md"
    other.write_text("---\norphan: true\n---\n# Notes\n")
    build = site.build(nitpicky=False)
    assert own.read_text() == "# My own\n"
    assert other.is_file()
    assert (
        "docs/archive/sources/talks.md:: WARNING: this file is not a page of the archive"
        in build.warnings
    )


def test_a_page_written_by_hand_follows_an_entry_that_is_renamed(site: Site) -> None:
    site.page("notes", "---\norphan: true\n---\n# Notes\n\n{dossier:person}`imran-khan` spoke.\n")
    assert "Imran Khan spoke." in site.build().html("notes").text
    text = site.docs.joinpath("authority/all.yaml").read_text()
    site.authority(text.replace("name: Imran Khan", "name: Imran Ahmed Khan"))
    assert "Imran Ahmed Khan spoke." in site.build().html("notes").text


def test_a_page_written_by_hand_follows_a_source_whose_title_changes(site: Site) -> None:
    site.page("notes", "---\norphan: true\n---\n# Notes\n\n{dossier:source}`talks` is cited.\n")
    assert "Talks Resume is cited." in site.build().html("notes").text
    (site.root / "seeds/talks.yaml").write_text("title: Talks in June\n")
    assert "Talks in June is cited." in site.build().html("notes").text


def test_a_reference_to_an_entry_that_comes_later_is_resolved_then(site: Site) -> None:
    site.conf += "dossier_unmentioned = True\n"
    site.page("notes", "---\norphan: true\n---\n# Notes\n\n{dossier:person}`Barnett Rubin`\n")
    assert "no entry 'Barnett Rubin' in the archive" in site.build().warnings
    site.authority("person:\n  barnett-rubin: {name: Barnett Rubin}\n", "more.yaml")
    build = site.build()
    assert build.warnings == ""
    assert build.html("notes").select_one(
        'a[href="archive/person/barnett-rubin.html#dossier-barnett-rubin"]'
    )


def test_sphinx_still_spoils_its_search_index_in_incremental_builds(tmp_path: Path) -> None:
    """When this fails, `search_index._mend` or `grown_index._present` is no longer needed."""
    (tmp_path / "conf.py").write_text("")
    (tmp_path / "other.rst").write_text(":orphan:\n\n.. index:: entry\n\nOther\n=====\n")
    for text in ("Unrepeatable words.", "Others."):
        (tmp_path / "index.rst").write_text(f"Home\n====\n\n{text}\n")
        app = SphinxTestApp("html", srcdir=tmp_path, warning=io.StringIO(), status=io.StringIO())
        app.build()
        app.cleanup()
    script = (app.outdir / "searchindex.js").read_text()
    index = json.loads(script.removeprefix("Search.setIndex(").removesuffix(")"))
    assert index["terms"]["unrepeat"] == []
    assert index["indexentries"] == {}


def test_sphinx_still_prunes_its_search_index_by_a_dictionary(tmp_path: Path) -> None:
    """When this fails, `GrownIndexBuilder.prune` need not make a set."""
    (tmp_path / "conf.py").write_text("")
    (tmp_path / "index.rst").write_text("Home\n====\n")
    app = SphinxTestApp("html", srcdir=tmp_path, warning=io.StringIO(), status=io.StringIO())
    pruned_by: list[type] = []

    def note(app: SphinxTestApp) -> list[object]:
        indexer = app.builder.indexer
        indexer.prune = lambda docnames: pruned_by.append(type(docnames))
        return []

    app.connect("html-collect-pages", note)
    app.build()
    app.cleanup()
    assert pruned_by == [dict]


def test_two_processes_locales_hash_seeds_and_paths_give_the_same_bytes(tmp_path: Path) -> None:
    """And the same doctrees: the text of each, and the names of its places."""
    settings = (
        {"PYTHONHASHSEED": "1", "LC_ALL": "C", "TZ": "UTC", "PYTHONUTF8": "0"},
        {"PYTHONHASHSEED": "2", "LC_ALL": "C.UTF-8", "TZ": "Asia/Kabul"},
    )
    results = []
    for setting, where in zip(settings, ("one", "two/deeper, with a space"), strict=True):
        site = Site(tmp_path / where)
        (site.root / "docs").mkdir(parents=True)
        reader_archive.write(site)
        (site.docs / "conf.py").write_text('extensions = ["sphinx_dossier"]\n', encoding="utf-8")
        out = site.root / "out"
        command = [sys.executable, "-m", "sphinx", "-q", "-W", "docs", "out"]
        done = subprocess.run(
            command,
            cwd=site.root,
            env={**os.environ, **setting},
            capture_output=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr.decode()
        files = {
            path.relative_to(out).as_posix(): path.read_bytes()
            for path in out.rglob("*")
            if path.is_file() and ".doctrees" not in path.parts and path.name != ".buildinfo"
        }
        trees = {
            path.relative_to(out).as_posix(): pickle.loads(path.read_bytes())
            for path in out.rglob("*.doctree")
        }
        shown = {name: (tree.astext(), sorted(tree.ids)) for name, tree in trees.items()}
        results.append((files, shown))
    (one, trees_of_one), (two, trees_of_two) = results
    assert one.keys() == two.keys()
    assert [name for name, data in one.items() if data != two[name]] == []
    assert trees_of_one == trees_of_two
