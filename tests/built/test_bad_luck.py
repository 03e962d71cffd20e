"""Hostile and unlucky input beside the sources' own text: told in one line, and never markup."""

from __future__ import annotations

import os
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from .conftest import AUTHORITY, SOURCE, Site

SCRIPT = "<script>alert(1)</script>"


def test_metadata_and_records_come_out_as_text(site: Site) -> None:
    site.conf += "dossier_unmentioned = True\n"
    hostile = f'x` {SCRIPT} `" {{dossier:original}}`f </conf.py>` ---'
    quoted = hostile.replace('"', '\\"')
    fields = ("title", "byline", "topic", "publisher", "rights", "url", "deck")
    site.source("talks", SOURCE, "\n".join(f'{name}: "{quoted}"' for name in fields))
    site.authority(
        AUTHORITY
        + f"""
  other:
    name: "{quoted}"
    sort: "{quoted}"
    aliases: ["{quoted}", "b; c"]
    summary: "{quoted}"
    identifiers: {{wikidata: "{quoted}", other: "{quoted}"}}
    citations: [{{title: "{quoted}", publisher: "{quoted}", supports: "{quoted}"}}]
"""
    )
    build = site.build()
    assert build.warnings == ""
    for path in build.outdir.rglob("*.html"):
        assert SCRIPT not in path.read_text(encoding="utf-8"), path
    assert not list((build.outdir / "_downloads").rglob("conf.py"))
    page = build.html("archive/agreement/other")
    assert page.select_one("h1") is not None
    assert hostile in page.text
    assert hostile in build.html("archive/sources/talks").text


def test_quotation_marks_and_dashes_of_titles_stay_as_written_everywhere(site: Site) -> None:
    title = 'A "quoted" title -- it\'s so'
    site.source("talks", f"{title}\n\nImran Khan spoke.\n")
    build = site.build()
    for name in ("index", "sources", "sources/talks", "person/imran-khan"):
        assert title in build.html(f"archive/{name}").text, name


def test_control_characters_of_a_title_reach_no_output(site: Site) -> None:
    site.source("talks", "A ti\x02tle\x1b of\x00 a text\n\nImran Khan spoke.\n")
    for builder in ("html", "xml", "latex", "text"):
        build = site.build(builder)
        for path in build.outdir.rglob("*"):
            made = path.suffix in (".html", ".xml", ".tex", ".txt", ".js")
            if made and path.parts[len(build.outdir.parts)] not in ("_static", "_downloads"):
                text = path.read_text(encoding="utf-8")
                bad = {c for c in text if unicodedata.category(c) == "Cc"} - set("\n\r\t")
                assert bad == set(), path


def test_an_authority_file_may_have_any_name(site: Site) -> None:
    site.conf += "dossier_unmentioned = True\n"
    site.authority(
        "person:\n  x:\n    name: Some One\n    description: |\n"
        "      ---\n\n      a: b\n\n      ---\n\n      Text.\n",
        f"a`b\nx: y\n---\n{SCRIPT}.yaml".replace("/", "\u2215"),
    )
    build = site.build()
    assert build.warnings == ""
    page = build.html("archive/person/x")
    assert "Text." in page.text
    assert "a: b" in page.text
    assert not page.select("body script:-soup-contains('alert')")
    assert page.select_one("#mentions") is not None


@pytest.mark.parametrize("language", ["prs", "xx", "pt-BR", "en-US", "en_GB"])
def test_a_language_that_dates_are_not_known_in_builds_all_the_same(
    site: Site, language: str
) -> None:
    assert "10 June 2020" in site.source("talks", SOURCE).read_text()
    page = site.build(language=language).html("archive/sources/talks")
    assert "2020" in page.select_one(".dossier-facts").text  # type: ignore[union-attr]


def test_files_that_cannot_be_used_are_told_and_the_rest_is_built(site: Site) -> None:
    seeds = site.root / "seeds"
    (seeds / "dangling.txt").symlink_to("nowhere.txt")
    (seeds / "UPPER.TXT").write_text("Upper case\n\nImran Khan spoke.\n")
    (seeds / "talks.TXT").write_text("Same name\n")
    (seeds / ("long" * 60 + ".txt")).write_text("A long name\n\nImran Khan spoke.\n")
    Path(os.fsdecode(os.fsencode(seeds) + b"/caf\xe9.txt")).write_bytes(b"Text\n")
    build = site.build()
    warnings = build.warnings
    assert "seeds/dangling.txt:: WARNING: cannot be read: No such file or directory" in warnings
    assert "caf\\udce9.txt:: WARNING: this file's name is not valid UTF-8; rename it" in warnings
    assert "has the same name; rename one of them" in warnings
    assert len(warnings.splitlines()) == 3
    assert (build.outdir / "archive/sources/UPPER.html").is_file()
    assert len(build.html("archive/person/imran-khan").select(".dossier-lines")) == 3


def test_the_archives_own_files_are_never_its_sources(site: Site) -> None:
    site.conf = 'dossier_sources = "."\n'
    (site.docs / "talks.txt").write_text(SOURCE)
    for _time in range(2):
        build = site.build(out="docs/_build")
    assert list(build.app.env.domains["dossier"].sources) == ["talks"]  # type: ignore[attr-defined]


@pytest.mark.parametrize("folder", ["../pages", "/tmp/pages", "", "."])
def test_a_folder_of_pages_that_cannot_be_is_told(site: Site, folder: str) -> None:
    build = site.build(dossier_pages=folder)
    assert f"WARNING: dossier_pages: {folder!r} is no folder below" in build.warnings
    assert (build.outdir / "archive/sources/talks.html").is_file()


def test_the_folder_of_pages_has_one_spelling(site: Site) -> None:
    site.source("early", "Early news\n\n1 May 1990\n\nText.\n")
    page = site.build(dossier_pages="./archive/").html("archive/sources/talks")
    assert page.select_one('link[rel="prev"][href="early.html"]') is not None


def test_renaming_the_folder_of_pages_leaves_nothing_behind(site: Site) -> None:
    site.build()
    site.page("index", "# Home\n\n```{toctree}\ndossier/index\n```\n")
    build = site.build(dossier_pages="dossier")
    assert build.warnings == ""
    assert not list((site.docs / "archive").rglob("*.md"))
    assert (build.outdir / "dossier/sources/talks.html").is_file()


def test_a_page_that_was_cut_short_is_mended(site: Site) -> None:
    site.build()
    page = site.docs / "archive/sources/talks.md"
    whole = page.read_bytes()
    page.write_bytes(b"")
    assert site.build().warnings == ""
    assert page.read_bytes() == whole


def test_a_page_of_the_users_is_never_taken_for_an_index(site: Site) -> None:
    (site.docs / "dossier-2020").mkdir()
    site.page("dossier-2020/index", "---\norphan: true\n---\n# Mine\n")
    for builder in ("html", "dirhtml"):
        assert (site.build(builder).outdir / "dossier-2020/index.html").is_file()


def test_extra_files_of_the_users_are_left_alone(site: Site) -> None:
    (site.docs / "extra").mkdir()
    (site.docs / "extra/dossier-report.html").write_text("A report\n")
    build = site.build(html_extra_path=["extra"])
    assert (build.outdir / "dossier-report.html").is_file()


def test_an_index_whose_kind_is_gone_is_forgotten(site: Site) -> None:
    site.conf = 'dossier_kinds = {"place": {}}\n'
    site.authority("place:\n  kabul: {name: Kabul}\n", "places.yaml")
    site.build()
    (site.docs / "authority/places.yaml").unlink()
    site.conf = ""
    site.page("notes", "---\norphan: true\n---\n# Notes\n\n{ref}`dossier-place`\n")
    build = site.build()
    assert "undefined label: 'dossier-place'" in build.warnings
    assert not (build.outdir / "dossier-place.html").exists()


def test_text_output_of_a_source_that_is_gone_goes_too(site: Site) -> None:
    path = site.source("gone", "Going\n\nSoon.\n")
    assert (site.build("text").outdir / "archive/sources/gone.txt").is_file()
    path.unlink()
    assert not (site.build("text").outdir / "archive/sources/gone.txt").exists()


def test_headings_that_read_like_an_anchor_do_not_take_its_place(site: Site) -> None:
    site.source("talks", "P1\n\nFirst words of the text.\n\nP2\n\nMore words of the text.\n")
    page = site.build().html("archive/sources/talks")
    ids = [str(node["id"]) for node in page.select("[id]")]
    assert len(ids) == len(set(ids))
    assert page.select_one("a#p1.dossier-number") is not None


def test_our_directives_and_roles_written_wrongly_are_told(site: Site) -> None:
    site.page(
        "notes",
        "---\norphan: true\n---\n# Notes\n\n{dossier:char}`zz`\n\n"
        "```{dossier:source} x\n```\n\n```{dossier:entry} x\n:forms: '['\n```\n",
    )
    warnings = site.build().warnings
    assert "docs/notes.md:6: WARNING: 'zz' is no character's hexadecimal number" in warnings
    assert "the option :title: is missing" in warnings
    assert "forms: a JSON list of names is wanted" in warnings


def test_names_bound_to_a_source_that_is_not_there_are_told(site: Site) -> None:
    site.authority("person:\n  x:\n    name: X Y\n    match: {only-in: [talk]}\n", "more.yaml")
    assert (
        "x: match: only-in: no source 'talk'; did you mean talks? [dossier.authority]"
        in site.build().warnings
    )


def test_a_missing_folder_of_templates_is_told(site: Site) -> None:
    site.conf = 'dossier_templates = "_tmplates"\n'
    assert (
        "docs/_tmplates:: WARNING: no such folder; see dossier_templates" in site.build().warnings
    )


def test_a_file_in_the_place_of_a_folder_is_told_in_one_line(site: Site) -> None:
    (site.docs / "archive").write_text("in the way")
    (site.docs / "conf.py").write_text('extensions = ["sphinx_dossier"]\n')
    command = [sys.executable, "-m", "sphinx", "-q", "docs", "out"]
    done = subprocess.run(command, cwd=site.root, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "The archive cannot be built" in done.stderr
    assert "docs/archive/sources: the archive's pages cannot be written" in done.stderr


def test_a_language_that_is_no_tag_is_told(site: Site) -> None:
    site.source("talks", SOURCE, f'language: "x` {SCRIPT} `"\n')
    build = site.build()
    assert "seeds/talks.yaml:1: WARNING: 'language:" in build.warnings
    assert SCRIPT not in (build.outdir / "archive/sources/talks.html").read_text()


def test_dates_before_the_first_year_stand_under_their_own(site: Site) -> None:
    site.source("talks", SOURCE, "date: -0044\n")
    site.source("until", SOURCE, "date: ../2020\n")
    page = site.build().html("archive/sources")
    assert [h2.text.rstrip("¶") for h2 in page.select("h2")] == ["2020", "-0044"] or [
        h2.text.rstrip("¶") for h2 in page.select("h2")
    ] == ["-0044", "2020"]


def test_single_page_tells_sources_with_names_beyond_ascii_apart(site: Site) -> None:
    for name in ("文章", "新闻"):
        site.source(name, f"{name}\n\nImran Khan spoke.\n")
    text = (site.build("singlehtml").outdir / "index.html").read_text()
    ids = [part.split('"')[0] for part in text.split(' id="')[1:]]
    ours = [each for each in ids if "--" in each]
    assert len(ours) == len(set(ours)) > 10


def test_a_kind_cannot_take_the_name_of_a_style(site: Site) -> None:
    site.conf = 'dossier_kinds = {"number": {}}\n'
    assert "dossier_kinds: 'number' cannot name a kind" in site.build().warnings
