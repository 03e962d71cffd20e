"""What an entry's pages hold: long concordances, name forms, what others say."""

from __future__ import annotations

from bs4 import BeautifulSoup

from sphinx_dossier.render.entry_page import LINES

from .conftest import Site


def test_a_long_concordance_goes_on_and_holds_each_mention_once(site: Site) -> None:
    sources, each = 7, 60
    for number in range(sources):
        body = "\n\n".join(f"The Taliban said so, {place}." for place in range(each))
        site.source(f"long-{number}", f"Number {number}\n\n1 May {1990 + number}\n\n{body}\n")
    build = site.build()
    assert build.warnings == ""
    count = len(range(sources)) * each + 1
    pages = [build.html("archive/group/taliban")]
    pages += [build.html(f"archive/group/taliban/{n}") for n in range(2, count // LINES + 2)]
    lines = [str(a["href"]) for page in pages for a in page.select(".dossier-lines li a")]
    assert len(lines) == len({line.removeprefix("../") for line in lines}) >= count
    assert all(len(page.select(".dossier-lines li")) <= LINES for page in pages)
    for number, page in enumerate(pages, 1):
        links = page.select_one(".dossier-pages")
        assert links is not None
        assert [int(a.text) for a in links.select("a")] == [
            other for other in range(1, len(pages) + 1) if other != number
        ]
        for link in links.select("a"):
            start = build.outdir / "archive/group" / ("taliban" if number > 1 else "")
            assert (start / str(link["href"])).resolve().is_file()
    assert len({page.select_one("title").text for page in pages}) == len(pages)  # type: ignore[union-attr]


def test_a_single_page_holds_the_whole_of_a_long_concordance(site: Site) -> None:
    body = "\n\n".join(f"The Taliban said so, {place}." for place in range(LINES))
    for name in ("one", "two"):
        site.source(name, f"Title {name}\n\n{body}\n")
    build = site.build("singlehtml")
    page = BeautifulSoup((build.outdir / "index.html").read_text(), "html.parser")
    lines = [li for li in page.select(".dossier-lines li") if "said so" in li.text]
    assert len(lines) == 2 * LINES


def test_pages_of_a_concordance_go_when_it_is_short_again(site: Site) -> None:
    body = "\n\n".join(f"The Taliban said so, {place}." for place in range(LINES))
    path = site.source("one", f"Title\n\n{body}\n")
    page = site.build().outdir / "archive/group/taliban/2.html"
    assert page.is_file()
    path.unlink()
    site.build()
    assert not page.exists()


def test_a_concordance_can_be_chosen_from_by_name_form_and_source(site: Site) -> None:
    site.source("second", "Second\n\nThe Afghan Taliban and the Taliban.\n")
    page = site.build().html("archive/group/taliban")
    forms, sources = page.select("fieldset.dossier-choices")
    assert [label.text for label in forms.select("label")] == [
        "All",
        "Taliban 2",
        "Afghan Taliban 1",
    ]
    assert [label.text for label in sources.select("label")] == [
        "All",
        "Talks Resume 1",
        "Second 2",
    ]
    assert [len(page.select(f".dossier-form-{n}")) for n in (1, 2)] == [2, 1]


def test_an_entry_of_one_form_and_source_offers_no_choice(site: Site) -> None:
    assert site.build().html("archive/group/taliban").select(".dossier-choices") == []


def test_descriptions_that_differ_stand_side_by_side_with_who_says_so(site: Site) -> None:
    site.conf += "dossier_unmentioned = True\n"
    site.authority(
        """
group:
  guild:
    name: Guild
    description: What we say.
    descriptions:
      - by: The Taliban
        entry: taliban
        date: 2001
        text: |
          What *they* say of {dossier:person}`imran-khan`.
        citations: [{title: A letter, url: "https://example.org/letter"}]
      - {by: A newspaper, text: "Not `this`.\\n\\n```\\nnor that\\n```"}
""",
        "guild.yaml",
    )
    build = site.build()
    assert build.warnings == ""
    page = build.html("archive/group/guild")
    said = [" ".join(each.text.split()) for each in page.select(".dossier-described")]
    assert said == ["The Taliban 2001", "A newspaper"]
    texts = page.select(".dossier-described + .dossier-description")
    assert "What they say of Imran Khan." in texts[0].text
    assert "nor that" in texts[1].text
    assert page.select_one('a.external[href="https://example.org/letter"]')


def test_a_mistake_in_a_description_of_others_names_the_authority_file(site: Site) -> None:
    site.conf += "dossier_unmentioned = True\n"
    site.authority(
        "group:\n  guild:\n    name: Guild\n    descriptions:\n"
        '      - {by: Them, text: "See {dossier:person}`nobody`."}\n',
        "guild.yaml",
    )
    warnings = site.build().warnings
    assert "no entry 'nobody' in the archive" in warnings
    assert "authority/guild.yaml" in warnings
