"""What the pages of sources, entries and lists hold."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from .conftest import SOURCE, Build, Site


def test_a_mention_is_a_link_to_its_entry_and_a_target_itself(site: Site) -> None:
    page = site.build().html("archive/sources/talks")
    start = SOURCE.index("Imran Khan spoke")
    mention = page.select_one(f"#m{start}")
    assert mention is not None
    assert mention.text == "Imran Khan"
    link = mention.select_one("a")
    assert link is not None
    assert link["href"] == "../person/imran-khan.html#dossier-imran-khan"
    assert link["title"] == "linked by its name"


def test_each_line_of_a_concordance_leads_to_its_words(site: Site) -> None:
    build = site.build()
    page = build.html("archive/person/imran-khan")
    lines = page.select(".dossier-concordance li")
    assert [line.text for line in lines] == [
        "Imran Khan spoke about the Taliban on Monday.",
        "Khan said that 1,200 people had read the Doha Agreement.",
    ]
    for line in lines:
        link = line.select_one("a")
        assert link is not None
        target, _hash, place = str(link["href"]).partition("#")
        assert target == "../sources/talks.html"
        found = build.html("archive/sources/talks").select_one(f"#{place}")
        assert found is not None
        assert found.text == link.text


def test_a_source_lists_who_is_named_with_a_jump_to_each_mention(site: Site) -> None:
    page = site.build().html("archive/sources/talks")
    named = page.select_one(".dossier-named")
    assert named is not None
    assert [title.text for title in named.select(".rubric")] == ["People", "Groups", "Agreements"]
    row = named.select("li")[0]
    assert row.text.split() == ["Imran", "Khan", "2", "1", "2"]
    for jump in row.select('a[href^="#"]'):
        assert page.select_one(str(jump["href"])) is not None


def test_the_original_can_be_downloaded_byte_for_byte_and_its_digest_is_shown(site: Site) -> None:
    data = SOURCE.encode() + b"\r\n trailing \xc3\xa9\n"
    site.source("talks", data)
    build = site.build()
    page = build.html("archive/sources/talks")
    link = page.select_one("a.download")
    assert link is not None
    file = (build.outdir / "archive/sources" / str(link["href"])).resolve()
    assert file.read_bytes() == data
    assert hashlib.sha256(data).hexdigest() in page.text


@pytest.mark.parametrize("name", ["a b", "ü", "c#d", "e%20f", "index", "x`y", "q<r>", "deep/er"])
def test_a_source_may_have_any_file_name(site: Site, name: str) -> None:
    site.source(name, "Some title\n\nImran Khan here.\n")
    build = site.build()
    assert build.warnings == ""
    supplied = [
        pre.text
        for path in (build.outdir / "archive/sources").rglob("*.html")
        for pre in BeautifulSoup(path.read_text(), "html.parser").select(".dossier-supplied pre")
    ]
    assert "Some title\n\nImran Khan here.\n" in [text.lstrip("\n") for text in supplied]
    page = build.html("archive/person/imran-khan")
    targets = {str(a["href"]) for a in page.select(".dossier-concordance li a")}
    for target in targets:
        path, _hash, place = target.partition("#")
        file = build.outdir / "archive/person" / __import__("urllib.parse").parse.unquote(path)
        assert file.is_file()
        assert f'id="{place}"' in file.read_text()
    assert len(targets) == 3


def test_a_cut_off_text_says_so_and_furniture_can_be_looked_at(site: Site) -> None:
    site.source(
        "cut",
        "Some title\n\nA first sentence.\n\nAfter bringing the ...\n\nEmail to a friend\n",
    )
    page = site.build().html("archive/sources/cut")
    assert page.select_one(".dossier-cut-off") is not None
    assert "Email to a friend" not in "".join(p.text for p in page.select(".dossier-passage"))
    provenance = page.select_one(".dossier-provenance")
    assert provenance is not None
    assert "Email to a friend" in provenance.text


def test_an_agreement_is_read_from_both_ends(site: Site) -> None:
    build = site.build()
    agreement = build.html("archive/agreement/doha-agreement").select_one(".dossier-facts")
    group = build.html("archive/group/taliban").select_one(".dossier-facts")
    assert agreement is not None
    assert group is not None
    assert agreement.select_one('a[href="../group/taliban.html#dossier-taliban"]')
    assert "February 29, 2020" in agreement.text
    assert group.select_one('a[href="../agreement/doha-agreement.html#dossier-doha-agreement"]')


def test_sources_follow_one_another_by_date(site: Site) -> None:
    site.source("early", "Early news\n\n1 May 1990\n\nText of the news.\n")
    site.source("undated", "No date\n\nText without one.\n")
    build = site.build()
    page = build.html("archive/sources/talks")
    earlier = page.select_one('link[rel="prev"]')
    assert earlier is not None
    assert (earlier["href"], earlier["title"]) == ("early.html", "Early news")
    assert page.select_one('link[rel="next"]') is None
    newest = build.html("archive/index").select(".dossier-newest a")
    assert [a.text for a in newest] == ["Talks Resume", "Early news", "No date"]
    listed = [
        a.text for a in build.html("archive/sources").select(".dossier-list li p:first-child a")
    ]
    assert listed == ["Early news", "Talks Resume", "No date"]


def test_people_are_listed_from_a_to_z_by_sort_name(site: Site) -> None:
    site.conf += "dossier_unmentioned = True\n"
    site.authority("person:\n  zoe: {name: Zoë Álvarez}\n  ali: {name: Ali}\n", "more.yaml")
    page = site.build().html("archive/person")
    assert [a.text for a in page.select(".dossier-list li p:first-child a")] == [
        "Ali", "Álvarez, Zoë", "Khan, Imran",
    ]  # fmt: skip


def cards(build: Build) -> list[list[str]]:
    """Return the number and the label of each card on the home page."""
    found = build.html("index").select(".dossier-overview .sd-card-body")
    return [
        [part.text.strip() for part in card.select(".sd-card-title, .sd-card-text")]
        for card in found
    ]


def test_the_home_page_counts_what_the_archive_holds(site: Site) -> None:
    site.page("index", "# Home\n\n```{dossier:overview}\n```\n\n```{toctree}\narchive/index\n```\n")
    build = site.build()
    assert build.warnings == ""
    assert cards(build) == [["1", "Sources"], ["1", "People"], ["2", "Groups"], ["1", "Agreements"]]
    site.source("second", "Second\n\nText.\n")
    assert cards(site.build())[0] == ["2", "Sources"]


def test_a_template_of_the_users_replaces_ours_and_still_cannot_run_a_sources_words(
    site: Site,
) -> None:
    site.conf = 'dossier_templates = "mine"\n'
    (site.docs / "mine").mkdir()
    (site.docs / "mine/source.md.jinja").write_text(
        "---\n# {{ notice }}\norphan: true\n---\n# {{ title }}\n\n{{ source.text }}\n"
    )
    site.source("talks", "Title\n\n<b>bold</b> {eval}`x`\n")
    page = site.build().html("archive/sources/talks")
    body = page.select_one("div.body")
    assert body is not None
    assert "<b>bold</b> {eval}`x`" in body.text


def test_a_broken_template_is_told_in_one_line(site: Site) -> None:
    site.conf = 'dossier_templates = "mine"\n'
    (site.docs / "mine").mkdir()
    (site.docs / "mine/source.md.jinja").write_text("{{ tilte }}")
    (site.docs / "conf.py").write_text('extensions = ["sphinx_dossier"]\n' + site.conf)
    command = [sys.executable, "-m", "sphinx", "-q", "docs", "out"]
    done = subprocess.run(command, cwd=site.root, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "a template cannot be filled: source.md.jinja: 'tilte' is undefined" in done.stderr


def test_problems_are_warnings_with_file_line_and_subtype(site: Site) -> None:
    site.authority("person:\n  x:\n    name: X\n    brn: 1960\n", "bad.yaml")
    site.source("talks", SOURCE, "titel: Wrong\n")
    warnings = site.build().warnings.splitlines()
    assert any(
        w.startswith("docs/authority/bad.yaml:4: WARNING:") and "[dossier.authority]" in w
        for w in warnings
    )
    assert any(
        w.startswith("seeds/talks.yaml:1: WARNING:") and "[dossier.sidecar]" in w for w in warnings
    )


def test_missing_folders_are_told_and_the_site_is_still_built(empty_site: Site) -> None:
    empty_site.conf = 'dossier_sources = "nowhere"\ndossier_authority = "nothing"\n'
    build = empty_site.build()
    assert "docs/nowhere:: WARNING: no such folder" in build.warnings
    assert "docs/nothing:: WARNING: no such folder" in build.warnings
    assert (build.outdir / "archive/index.html").is_file()


def test_pages_speak_the_sites_language(site: Site) -> None:
    build = site.build(language="de")
    page = build.html("archive/person/imran-khan")
    assert "2 Erwähnungen" in page.text
    assert "10. Juni 2020" in page.text
    assert next(h2.text.rstrip("¶") for h2 in page.select("h2")) == "Erwähnungen"
    mention = build.html("archive/sources/talks").select_one(".dossier-mention a")
    assert mention is not None
    assert mention["title"] == "über seinen Namen verknüpft"


def test_every_message_of_the_pages_is_translated(tmp_path: Path) -> None:
    root = Path(__file__).resolve().parents[2]
    shutil.copy(root / "translations.py", tmp_path)
    shutil.copytree(root / "ext", tmp_path / "ext")
    catalogues = tmp_path / "ext/sphinx_dossier/locale"
    before = {path: path.read_bytes() for path in catalogues.rglob("*.po*")}
    done = subprocess.run(
        [sys.executable, "translations.py"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    assert before == {path: path.read_bytes() for path in catalogues.rglob("*.po*")}


@pytest.mark.parametrize("language", ["de", "fa", "ps-AF", "zh-Hant"])
def test_a_source_in_another_language_says_so_and_keeps_its_quotation_marks(
    site: Site, language: str
) -> None:
    site.source("talks", 'Title\n\nSome "words" here.\n', f"language: {language}\n")
    build = site.build()
    assert build.warnings == ""
    passage = build.html("archive/sources/talks").select_one(".dossier-paragraph")
    assert passage is not None
    assert passage["lang"] == language
    assert passage.text == 'Some "words" here.'


def test_entries_of_one_name_are_told_apart_wherever_they_are_linked(site: Site) -> None:
    site.authority(
        """
person:
  elder: {name: John Smith, born: 1900, died: 1970-05, distinct_from: [younger]}
  younger: {name: John Smith, summary: A printer.}
""",
        "smiths.yaml",
    )
    sidecar = "mentions:\n  - {text: John Smith, entry: elder}\n"
    site.source("smith", "Title\n\nJohn Smith spoke.\n", sidecar)
    build = site.build()
    assert "John Smith (1900–1970)" in build.html("archive/sources/smith").text
    assert "John Smith (A printer.)" in build.html("archive/person/elder").text


@pytest.mark.parametrize(
    "name", ["previews", "named", "view-plain", "preview", "light-imran-khan", "choice-form-1"]
)
def test_no_name_of_a_source_or_an_entry_takes_the_id_of_a_control(site: Site, name: str) -> None:
    site.authority(f"group:\n  {name}: {{name: Some Group}}\n", "more.yaml")
    site.source(name, f"Dossier {name}\n\nImran Khan and Some Group met the Afghan Taliban.\n")
    build = site.build()
    assert build.warnings == ""
    for page in (f"archive/sources/{name}", f"archive/group/{name}", "archive/group/taliban"):
        ids = [str(node["id"]) for node in build.html(page).select("[id]")]
        assert len(ids) == len(set(ids)), page


def test_a_kind_without_a_label_is_told_and_gets_one(site: Site) -> None:
    site.conf = 'dossier_kinds = {"ship": {"label": "", "plural": " "}}\n'
    build = site.build()
    assert [line.partition("dossier_kinds: ")[2] for line in build.warnings.splitlines()] == [
        f"ship: {key}: a word is wanted; left out, one is made of the id [dossier.settings]"
        for key in ("label", "plural")
    ]
    assert build.html("archive/ship").select_one("h1").text.rstrip("¶") == "Ships"  # type: ignore[union-attr]
