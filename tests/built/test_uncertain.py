"""The reader sees which links are uncertain, and is told why, with scripts or without."""

from __future__ import annotations

import itertools
import zipfile
from collections.abc import Callable, Iterable

import pytest
from bs4 import BeautifulSoup, Tag
from playwright.sync_api import Browser, Locator, Page

from sphinx_dossier import authority, concordance, ingest
from sphinx_dossier.kinds import BUILT_IN
from sphinx_dossier.model import UNCERTAIN_BELOW, Candidate, Corpus, Evidence, Links, Mention
from sphinx_dossier.render import Contents, Edition, Words, pages
from sphinx_dossier.render.templates import NOTICE
from sphinx_dossier.render.uncertain import chances
from sphinx_dossier.sphinx_ext.domain import domain_of
from sphinx_dossier.sphinx_ext.html import STATIC

from .conftest import Build, Site, passages
from .test_reading import contrast

VELLS = """\
person:
  arthur-vell: {name: Arthur Vell, summary: A banker.}
  berta-vell: {name: Berta Vell, summary: A judge.}
  carla-vell: {name: Carla Vell}
"""

MEETING = """\
Talks at the Quay

10 June 1920

Arthur Vell met Berta Vell there. Later Vell went home, and Vell, it is said, slept.

Nobody else called on Vell. The clerks went on writing until the lamps were lit, and a cart came
for the crates, one after the other, as it had done on every evening of that long summer.
"""


def mention(text: str, words: str, nth: int, entry: str, **more: object) -> Mention:
    """Return a mention of a person at the `nth` place (from 0) where `words` stand."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    values = {"kind": "person", "rule": "surname", **more}
    return Mention("quay", start, start + len(words), words, entry=entry, **values)  # type: ignore[arg-type]


def named_before(text: str, words: str, weight: float = 34.0) -> Evidence:
    at = text.index(words)
    said = f"named as “{words}” before ({words})"
    return Evidence("antecedent", said, at, at + len(words), weight)


RIVALS = (Candidate("arthur-vell", 0.12), Candidate("carla-vell", 0.02))


def of_berta(text: str, nth: int, confidence: float = 0.84, **more: object) -> Mention:
    found = (
        Evidence("surname", "“Vell” is the surname", weight=-15.0),
        named_before(text, "Berta Vell"),
    )
    values: dict[str, object] = {"confidence": confidence, "evidence": found, "rivals": RIVALS}
    return mention(text, "Vell", nth, "berta-vell", **{**values, **more})


def meeting(text: str = MEETING) -> list[Mention]:
    """Two people named in full, and three surnames: two of them uncertain for the same reason."""
    return [
        mention(text, "Arthur Vell", 0, "arthur-vell", rule="name"),
        mention(text, "Berta Vell", 0, "berta-vell", rule="name"),
        of_berta(text, 2),
        of_berta(text, 3, confidence=UNCERTAIN_BELOW),
        of_berta(text, 4),
    ]


@pytest.fixture
def quay(empty_site: Site) -> Callable[..., Site]:
    """A function that puts a source with given links into a site, however they were come by.

    Its page is what the archive writes, kept as a page of the user's own; so these tests do not
    depend on what linking makes of a text.
    """

    def put(
        links: Iterable[Mention] | None = None, text: str = MEETING, people: str = VELLS
    ) -> Site:
        empty_site.authority(people)
        entries, problems = authority.load([("all.yaml", people.encode())], BUILT_IN)
        assert not problems
        empty_site.conf += "dossier_unmentioned = True\n"
        papers = empty_site.root / "papers"
        papers.mkdir(exist_ok=True)
        (papers / "quay.txt").write_text(text, encoding="utf-8")
        source, _ = ingest.read_source("quay", "papers/quay.txt", text.encode())
        assert source is not None
        mentions = tuple(meeting(text) if links is None else links)
        corpus = Corpus({"quay": source}, entries, {"quay": Links(mentions)})
        templates = empty_site.docs / "mine"
        edition = Edition(
            Words(), "archive", "../papers", templates if templates.is_dir() else None
        )
        for page in pages(Contents(corpus, concordance.build(corpus), BUILT_IN, {}, edition)):
            if page.path in ("sources/quay.md", "person/berta-vell.md"):
                path = empty_site.docs / "archive" / page.path
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(page.text.replace(NOTICE, "By hand."), encoding="utf-8")
        return empty_site

    return put


def built(site: Site, builder: str = "html", **more: object) -> Build:
    build = site.build(builder, **more)  # type: ignore[arg-type]
    kept = "is not a page of the archive"
    assert [line for line in build.warnings.splitlines() if kept not in line] == []
    return build


def explanations(page: BeautifulSoup) -> list[Tag]:
    return page.select(".dossier-uncertain-links .dossier-explanation:not([popover])")


# --- What a page says -------------------------------------------------------------------------


def test_uncertain_links_are_marked_and_certain_ones_are_not(quay: Callable[..., Site]) -> None:
    page = built(quay()).html("archive/sources/quay")
    mentions = page.select(".dossier-passage .dossier-mention")
    assert ["dossier-uncertain" in m["class"] for m in mentions] == [
        False, False, True, False, True,
    ]  # fmt: skip
    assert [len(m.select("button")) for m in mentions] == [0, 0, 1, 0, 1]
    (uncertain, certain) = (m.select_one("a.reference") for m in mentions[2:4])
    assert uncertain is not None
    assert certain is not None
    assert "uncertain, about 8 chances in 10" in str(uncertain["title"])
    assert "uncertain" not in str(certain["title"])


def test_an_explanation_says_who_how_sure_why_and_who_else(quay: Callable[..., Site]) -> None:
    page = built(quay()).html("archive/sources/quay")
    (explanation,) = explanations(page)
    assert [p.text for p in explanation.select("p")] == [
        "“Vell” (paragraph 1, paragraph 2):",
        "Most likely Berta Vell (A judge): about 8 chances in 10.",
        "Named as “Berta Vell” earlier in this text.",
        "Also possible: Arthur Vell (A banker), Carla Vell, or a namesake without an entry here.",
    ]
    targets = [str(a["href"]) for a in explanation.select("a")]
    start = MEETING.index("Berta Vell")
    assert f"#m{start}" in targets
    assert "../person/arthur-vell.html#dossier-arthur-vell" in targets


def test_every_mark_leads_to_its_explanation(quay: Callable[..., Site]) -> None:
    page = built(quay()).html("archive/sources/quay")
    (explanation,) = explanations(page)
    marks = page.select("button.dossier-doubt")
    panels = {
        str(panel["id"]): panel.text for panel in page.select(".dossier-explanation[popover]")
    }
    assert [mark["popovertarget"] for mark in marks] == list(panels)
    assert [mark["interestfor"] for mark in marks] == list(panels)
    assert set(panels.values()) == {explanation.text}
    assert {a["href"] for a in page.select("a.dossier-doubt")} == {f"#{explanation['id']}"}
    assert {mark["aria-label"] for mark in marks} == {"Uncertain: why “Vell” is linked"}


def test_what_is_told_is_what_decides_between_the_rivals_and_what_speaks_against_it(
    quay: Callable[..., Site],
) -> None:
    named = named_before(MEETING, "Berta Vell")
    last = Evidence("last-named", "Berta Vell was named last before it", weight=8.0)
    doubt = Evidence("other-title", "“mayor” is no office of Berta Vell", weight=-6.0)
    rival = Candidate("arthur-vell", 0.15, (named_before(MEETING, "Arthur Vell"),))
    link = of_berta(MEETING, 2, evidence=(named, last, doubt), rivals=(rival,))
    (explanation,) = explanations(built(quay([link])).html("archive/sources/quay"))
    said = [p.text for p in explanation.select("p")][2:]
    assert said == [
        "Named last before this, as “Berta Vell”.",
        "But: “mayor” is no office of Berta Vell.",
        "Also possible: Arthur Vell (A banker) or a namesake without an entry here.",
    ]


@pytest.mark.parametrize(
    ("confidence", "said"),
    [(0.949, (19, 20)), (0.92, (9, 10)), (0.84, (8, 10)), (0.8, (8, 10)), (0.02, (1, 20))],
)
def test_a_confidence_is_told_in_round_numbers(confidence: float, said: tuple[int, int]) -> None:
    assert chances(confidence) == said


def test_a_page_without_uncertain_links_has_nothing_of_this(quay: Callable[..., Site]) -> None:
    certain = [link for link in meeting() if not link.is_uncertain]
    build = built(quay(certain))
    html = (build.outdir / "archive/sources/quay.html").read_text()
    assert "uncertain" not in html.lower()
    assert "dossier-doubt" not in html


def test_the_concordance_says_which_lines_are_uncertain(quay: Callable[..., Site]) -> None:
    page = built(quay()).html("archive/person/berta-vell")
    lines = [item.text.endswith("(uncertain)") for item in page.select(".dossier-concordance li")]
    assert lines == [False, True, False, True]


def test_a_passage_holds_nothing_but_the_sources_words(quay: Callable[..., Site]) -> None:
    build = built(quay())
    shown = passages(build.doctree("archive/sources/quay"))
    assert shown["p1"] in MEETING
    assert build.html("archive/sources/quay").select(".dossier-passage")[0].text == shown["p1"]


HOSTILE = (
    "<script>alert(1)</script> `x` }}} | {eval}`y` \\ ``` [a](b) $1$\n\n"
    "# H \u202ertl\u202c &amp; *e*"
)


def test_whatever_an_authority_or_an_evidence_holds_stays_text(quay: Callable[..., Site]) -> None:
    people = "person:\n" + "".join(
        f"  {key}: {{name: {name}, summary: {__import__('json').dumps(HOSTILE)}}}\n"
        for key, name in (("berta-vell", "Berta Vell"), ("arthur-vell", "Arthur Vell"))
    )
    doubt = Evidence("other-title", HOSTILE, weight=-9.0)
    reason = Evidence("head", HOSTILE, weight=20.0)
    link = of_berta(MEETING, 2, evidence=(reason, doubt), rivals=RIVALS[:1])
    page = built(quay([link], people=people)).html("archive/sources/quay")
    (explanation,) = explanations(page)
    shown = " ".join(HOSTILE.split())
    said = [p.text for p in explanation.select("p")]
    assert said[1] == f"Most likely Berta Vell ({shown}): about 8 chances in 10."
    assert said[2].casefold() == f"{shown}.".casefold()
    assert said[3] == f"But: {shown}."
    assert f"Arthur Vell ({shown})" in said[4]
    assert not explanation.select("script, h1, h2, code, em, .math, pre")


def test_hostile_words_of_a_source_stay_text_in_their_explanation(
    quay: Callable[..., Site],
) -> None:
    words = "Ve<b>`ll` }|<"
    text = MEETING.replace("Later Vell", f"Later {words}")
    link = mention(text, words, 0, "berta-vell", confidence=0.9)
    page = built(quay([link], text)).html("archive/sources/quay")
    (explanation,) = explanations(page)
    assert explanation.select("p")[0].text == f"“{words}” (paragraph 1):"
    assert page.select("button.dossier-doubt")[0]["aria-label"] == (
        f"Uncertain: why “{words}” is linked"
    )
    assert not page.select(".dossier-passage b")


# Names that linking finds and has reason to doubt: a child, somebody before their time, a captain
# who was none, and one of two namesakes.
DOUBTFUL = {
    "people": """\
person:
  arthur-vell: {name: Arthur Vell, summary: A banker.}
  berta-vell: {name: Berta Vell, summary: A judge.}
  otto-brand: {name: Otto Brand, born: 1910, summary: A shipowner.}
  dora-lind: {name: Dora Lind, active: 1932/1950}
  carl-moss: {name: Carl Moss, active: 1925/1940, roles: [{title: Mayor of Oberau}]}
""",
    "text": """\
Talks at the Quay

10 June 1920

Otto Brand was seen there, and Dora Lind. Captain Carl Moss left. Lind did not.

Arthur Vell met Berta Vell there. Later that day Vell went home.
""",
}


def test_the_archive_marks_the_links_that_linking_doubts_and_no_others(empty_site: Site) -> None:
    """Rests on linking, but not on its numbers: whatever it doubts must be seen."""
    empty_site.authority(DOUBTFUL["people"])
    empty_site.source("talks", DOUBTFUL["text"])
    build = empty_site.build()
    assert build.warnings == ""
    contents = domain_of(build.app.env).contents
    assert contents is not None
    links = contents.corpus.links["talks"].mentions
    doubted = [link for link in links if link.is_uncertain]
    assert 0 < len(doubted) < len(links)
    page = build.html("archive/sources/talks")
    marked = [str(each["id"]) for each in page.select(".dossier-uncertain:has(> button)")]
    assert marked == [f"m{link.start}" for link in doubted]
    ids = [str(each["id"]) for each in page.select(".dossier-explanation[popover]")]
    targets = [str(each["popovertarget"]) for each in page.select("button.dossier-doubt")]
    assert sorted(ids) == sorted(targets)
    for link in doubted:
        entry = build.html(f"archive/person/{link.entry}")
        assert "(uncertain)" in entry.text
    german = empty_site.build(language="de").html("archive/sources/talks")
    assert explanations(german)[0].select("p")[1].text.startswith("Wahrscheinlich ")


def test_a_template_of_the_users_without_explanations_still_marks_uncertain_links(
    quay: Callable[..., Site], empty_site: Site
) -> None:
    (empty_site.docs / "mine").mkdir()
    (empty_site.docs / "mine/source.md.jinja").write_text(
        "---\n# {{ notice }}\norphan: true\n---\n# {{ title }}\n\n"
        "```{dossier:source} {{ slug|myst }}\n:title: {{ source.title|option }}\n```\n\n"
        "{% for block in blocks %}{{ block }}\n\n{% endfor %}"
    )
    page = built(quay()).html("archive/sources/quay")
    marks = page.select(".dossier-doubt")
    assert [mark.name for mark in marks] == ["span", "span"]
    assert {mark["aria-label"] for mark in marks} == {"uncertain"}
    assert not page.select("button.dossier-doubt, a.dossier-doubt")


# --- Other formats ----------------------------------------------------------------------------


def test_plain_text_lists_the_uncertain_links_after_the_text(quay: Callable[..., Site]) -> None:
    text = (built(quay(), "text").outdir / "archive/sources/quay.txt").read_text()
    words = " ".join(text.replace("*", "").split())
    assert "Later Vell went home, and Vell, it is said, slept." in words
    assert "Uncertain links" in words
    assert "“Vell” (paragraph 1, paragraph 2): Most likely Berta Vell (A judge)" in words


@pytest.mark.parametrize("builder", ["latex", "man", "texinfo", "xml", "gettext"])
def test_every_format_can_show_uncertain_links(quay: Callable[..., Site], builder: str) -> None:
    manual = [("archive/sources/quay", "quay", "Quay", "A", 7)]
    build = site_with_toctree(quay()).build(
        builder, man_pages=manual, version="1", copyright="2026, A"
    )
    assert [line for line in build.warnings.splitlines() if "not a page" not in line] == []
    if builder != "gettext":
        told = "".join(
            path.read_text(encoding="utf-8", errors="replace")
            for path in build.outdir.rglob("*")
            if path.is_file()
        )
        assert "chances in 10" in " ".join(told.split())


def site_with_toctree(site: Site) -> Site:
    """Let the page be part of the book; the archive's own list does not know it."""
    site.page("index", "# Home\n\n```{toctree}\narchive/index\narchive/sources/quay\n```\n")
    return site


def test_an_ebook_has_links_to_the_explanations_and_no_popovers(
    quay: Callable[..., Site],
) -> None:
    needed = {"version": "1", "copyright": "2026, A", "epub_copyright": "2026, A"}
    build = built(site_with_toctree(quay()), "epub", **needed)
    (book,) = build.outdir.glob("*.epub")
    with zipfile.ZipFile(book) as archive:
        page = BeautifulSoup(archive.read("archive/sources/quay.xhtml"), "html.parser")
    (explanation,) = explanations(page)
    assert not page.select("button, [popover]")
    assert {a["href"] for a in page.select("a.dossier-doubt")} == {f"#{explanation['id']}"}


def test_a_single_page_keeps_explanations_apart(empty_site: Site) -> None:
    empty_site.authority(DOUBTFUL["people"])
    for name in ("one", "two"):
        empty_site.source(name, DOUBTFUL["text"])
    build = empty_site.build("singlehtml")
    page = BeautifulSoup((build.outdir / "index.html").read_text(), "html.parser")
    ids = [str(each["id"]) for each in page.select(".dossier-explanation[popover]")]
    assert len(set(ids)) == len(ids) > 1
    targets = [str(each["popovertarget"]) for each in page.select("button.dossier-doubt")]
    assert sorted(ids) == sorted(targets)
    lists = {str(each["id"]) for each in explanations(page)}
    assert {str(a["href"])[1:] for a in page.select("a.dossier-doubt")} == lists


# --- In a browser -----------------------------------------------------------------------------


@pytest.fixture
def address(quay: Callable[..., Site]) -> str:
    site = quay()
    site.conf = 'html_theme = "furo"\n'
    return (built(site).outdir / "archive/sources/quay.html").as_uri()


def panel_of(page: Page, nth: int = 0) -> Locator:
    return page.locator(".dossier-explanation[popover]").nth(nth)


def mark_of(page: Page, nth: int = 0) -> Locator:
    return page.locator("button.dossier-doubt").nth(nth)


def has_interest(page: Page) -> bool:
    return bool(page.evaluate("'interestForElement' in HTMLButtonElement.prototype"))


browser_test = pytest.mark.browser


@browser_test
def test_with_scripts_off_the_explanation_opens_on_hovering_and_escape_closes_it(
    browser: Browser, address: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    if not has_interest(page):
        context.close()
        pytest.skip("this browser opens nothing on hovering; a press does")
    assert not panel_of(page).is_visible()
    mark_of(page).hover()
    panel_of(page).wait_for(state="visible")
    page.mouse.down()
    page.mouse.up()
    assert panel_of(page).is_visible(), "a press does not close what hovering has opened"
    panel_of(page).hover()
    assert panel_of(page).is_visible(), "the pointer can go to the explanation"
    page.keyboard.press("Escape")
    panel_of(page).wait_for(state="hidden")
    context.close()


@browser_test
def test_by_keyboard_the_explanation_is_reached_read_and_left(
    browser: Browser, address: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    page.locator(".dossier-uncertain a.reference").first.focus()
    page.keyboard.press("Tab")
    assert focused(page).startswith("Uncertain: why “Vell” is linked")
    page.keyboard.press("Enter")
    panel_of(page).wait_for(state="visible")
    page.keyboard.press("Tab")
    assert focused(page) == "Berta Vell", "the first link of the explanation"
    for _ in range(3):
        page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert not page.evaluate("document.activeElement.closest('.dossier-explanation')")
    assert page.evaluate("document.activeElement !== document.body"), "nothing holds the focus"
    page.keyboard.press("Escape")
    panel_of(page).wait_for(state="hidden")
    context.close()


@browser_test
def test_keyboard_focus_alone_opens_the_explanation(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(address)
    if not has_interest(page):
        page.close()
        pytest.skip("this browser opens nothing on focus; a press does")
    page.locator(".dossier-uncertain a.reference").first.focus()
    page.keyboard.press("Tab")
    panel_of(page).wait_for(state="visible")
    page.close()


def focused(page: Page) -> str:
    return str(
        page.evaluate(
            "document.activeElement.getAttribute('aria-label') || document.activeElement.innerText"
        )
    )


@browser_test
def test_a_tap_opens_the_explanation_and_one_tap_follows_the_link(
    browser: Browser, address: str
) -> None:
    context = browser.new_context(
        java_script_enabled=False, has_touch=True, is_mobile=True,
        viewport={"width": 320, "height": 640},
    )  # fmt: skip
    page = context.new_page()
    page.goto(address)
    mark_of(page).tap()
    panel_of(page).wait_for(state="visible")
    assert "Also possible" in panel_of(page).inner_text()
    assert "(paragraph 1" not in panel_of(page).inner_text(), "the reader is there already"
    page.locator("h1").tap()
    panel_of(page).wait_for(state="hidden")
    page.locator(".dossier-uncertain a.reference").first.tap()
    page.wait_for_url("**/berta-vell.html*")
    context.close()


@browser_test
def test_the_hit_area_of_a_mark_leaves_the_link_its_words(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(address)
    box = page.locator(".dossier-uncertain a.reference").first.bounding_box()
    assert box is not None
    hits = page.evaluate(
        """box => [0.02, 0.5, 0.9].map(part => document.elementFromPoint(
            box.x + box.width * part, box.y + box.height / 2).closest("a, button").tagName)""",
        box,
    )
    assert hits == ["A", "A", "A"]
    page.close()


# Where things stand in the page, wherever the window is in it, and how large the page is.
GEOMETRY = """() => [...document.querySelectorAll("h1, h2, p.dossier-passage, dl, article")]
    .map(node => node.getBoundingClientRect())
    .map(box => [box.x + scrollX, box.y + scrollY, box.width, box.height].map(Math.round))
    .concat([[document.documentElement.scrollHeight, document.documentElement.scrollWidth]])"""


@browser_test
@pytest.mark.parametrize("width", [320, 390, 768, 1300])
def test_opening_moves_nothing_and_the_panel_fits_the_window(
    browser: Browser, address: str, width: int
) -> None:
    # By touch: a pointer that rests on the mark would open the panel again by itself.
    context = browser.new_context(viewport={"width": width, "height": 640}, has_touch=True)
    page = context.new_page()
    page.goto(address)
    # The theme scrolls smoothly; a test must not look while it does.
    page.add_style_tag(content="html { scroll-behavior: auto !important }")
    for nth in range(page.locator("button.dossier-doubt").count()):
        mark_of(page, nth).scroll_into_view_if_needed()
        before = page.evaluate(GEOMETRY)
        assert before[-1][1] <= width
        mark_of(page, nth).tap()
        panel_of(page, nth).wait_for(state="visible")
        after = page.evaluate(GEOMETRY)
        for old, new in zip(before, after, strict=True):
            assert new == pytest.approx(old, abs=1)
        box = panel_of(page, nth).bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        assert box["y"] >= 0
        assert box["y"] + box["height"] <= 640
        words = page.locator(".dossier-uncertain a.reference").nth(nth).bounding_box()
        assert words is not None
        below = box["y"] >= words["y"] + words["height"] - 6
        assert below or box["y"] + box["height"] <= words["y"] + 6, "the words stay in sight"
        page.keyboard.press("Escape")
        panel_of(page, nth).wait_for(state="hidden")
    context.close()


@browser_test
def test_from_one_mark_to_the_next_the_panel_goes_along(browser: Browser, address: str) -> None:
    context = browser.new_context(has_touch=True, viewport={"width": 1300, "height": 640})
    page = context.new_page()
    page.goto(address)
    for nth in (0, 1, 0):
        mark_of(page, nth).tap()
        panel_of(page, nth).wait_for(state="visible")
        panel_of(page, 1 - nth).wait_for(state="hidden")
    context.close()


@browser_test
def test_a_mark_is_never_torn_off_its_word_nor_punctuation_off_the_mark(
    browser: Browser, quay: Callable[..., Site]
) -> None:
    text = MEETING.replace("and Vell, it", "and Arthur Vell, it")
    links = [
        of_berta(text, 2),
        mention(text, "Arthur Vell", 1, "arthur-vell", confidence=0.9),
        mention(text, "Vell", 4, "berta-vell", confidence=0.8),
    ]
    page = browser.new_page(viewport={"width": 900, "height": 640})
    page.goto((built(quay(links, text)).outdir / "archive/sources/quay.html").as_uri())
    torn = page.evaluate(
        """() => {
        const found = [];
        for (let width = 60; width < 500; width += 3)
          for (const passage of document.querySelectorAll(".dossier-passage")) {
            passage.style.width = width + "px";
            for (const mark of passage.querySelectorAll("button.dossier-doubt")) {
              const box = mark.getBoundingClientRect();
              const words = [...mark.parentElement.querySelector("a").getClientRects()].pop();
              const range = document.createRange();
              range.setStart(mark.parentElement.nextSibling, 0);
              range.setEnd(mark.parentElement.nextSibling, 1);
              const next = range.getBoundingClientRect();
              const sign = range.toString().trim();
              if (box.top > words.bottom || box.left < words.right - 1) found.push(["mark", width]);
              if (sign && next.top > words.bottom) found.push([sign, width]);
              if (box.right > passage.getBoundingClientRect().right + 1)
                found.push(["over", width]);
            }
          }
        return found;
        }"""
    )
    assert torn == []
    page.close()


@browser_test
@pytest.mark.parametrize("words", ["Arthur Vell", "آرتور فيل"])
def test_a_mark_stands_after_its_word_whichever_way_the_line_runs(
    browser: Browser, quay: Callable[..., Site], words: str
) -> None:
    text = f"Talks at the Quay\n\n{words}\u060c {words} {words}.\n"
    page = browser.new_page(viewport={"width": 1300, "height": 640})
    site = quay([mention(text, words, 1, "arthur-vell", confidence=0.9)], text)
    page.goto((built(site).outdir / "archive/sources/quay.html").as_uri())
    word = page.locator(".dossier-uncertain a.reference").bounding_box()
    mark = mark_of(page).bounding_box()
    assert word is not None
    assert mark is not None
    gap = mark["x"] - (word["x"] + word["width"])
    if words != "Arthur Vell":
        gap = word["x"] - (mark["x"] + mark["width"])
    assert -1 <= gap < 3
    page.close()


# The colour behind a node: that of the first around it that is not transparent.
PAPER = """node => {
    while ((node = node.parentElement)) {
        const colour = getComputedStyle(node).backgroundColor;
        if (colour !== "rgba(0, 0, 0, 0)") return colour;
    }
    return "rgb(255, 255, 255)";
}"""


@browser_test
@pytest.mark.parametrize(
    ("theme", "scheme"),
    [*itertools.product(["furo"], ["light", "dark"]), ("alabaster", "light")],
)
def test_mark_and_panel_are_legible_in_light_and_dark(
    browser: Browser, quay: Callable[..., Site], theme: str, scheme: str
) -> None:
    site = quay()
    site.conf = f'html_theme = "{theme}"\n'
    page = browser.new_page(color_scheme=scheme)  # type: ignore[arg-type]
    page.goto((built(site).outdir / "archive/sources/quay.html").as_uri())
    paper = mark_of(page).evaluate(PAPER)
    ink = mark_of(page).evaluate("node => getComputedStyle(node).color")
    assert contrast(ink, paper) >= 4.5
    mark_of(page).click()
    style = "node => [getComputedStyle(node).color, getComputedStyle(node).backgroundColor]"
    ink, ground = panel_of(page).evaluate(style)
    assert contrast(ink, ground) >= 4.5
    for link in panel_of(page).locator("a:visible").all():
        assert contrast(link.evaluate("node => getComputedStyle(node).color"), ground) >= 4.5
        assert link.evaluate("node => getComputedStyle(node).textDecorationLine") == "underline"
    page.close()


@browser_test
def test_on_paper_there_is_a_mark_and_the_list(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(address)
    told = page.locator(".dossier-uncertain-links > :not([popover])")
    assert not any(part.is_visible() for part in told.all())
    mark_of(page).click()
    page.emulate_media(media="print")
    heading, explanation = told.all()
    assert heading.inner_text() == "Uncertain links"
    assert explanation.inner_text().startswith("“Vell” (paragraph 1, paragraph 2):")
    assert not panel_of(page).is_visible(), "what is open does not print over the text"
    assert mark_of(page).is_visible()
    page.close()


def test_the_style_sheet_leaves_browsers_without_popovers_the_list() -> None:
    """They pass over what stands within ``@supports selector(:popover-open)``."""
    before = (STATIC / "dossier.css").read_text().partition("@supports selector(:popover-open)")[0]
    section = before.rpartition("/* --- Uncertain links")[2]
    hidden = [rule for rule in section.split("}") if "display: none" in rule]
    assert [rule.partition("{")[0].strip() for rule in hidden] == [
        "button.dossier-doubt", ".dossier-explanation[popover]",
    ]  # fmt: skip
