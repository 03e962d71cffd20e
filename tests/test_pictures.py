"""Pictures: well formed whatever their words, legible at any width, and told in full by a table."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import combinations
from xml.etree import ElementTree

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sphinx_dossier.pictures import (
    MOST_AROUND,
    MOST_NAMES,
    NARROWEST,
    Form,
    Group,
    Network,
    Node,
    Picture,
    Tie,
    Timeline,
    TimelineRow,
    YearCounts,
    from_json,
    svg,
    table,
    to_json,
    trimmed,
)
from sphinx_dossier.pictures.lettering import lines, width
from sphinx_dossier.pictures.network import order

SVG = "{http://www.w3.org/2000/svg}"
WIDTHS = (NARROWEST, 400, 720, 1440)

# --- Any picture ------------------------------------------------------------------------------

texts = st.text(max_size=60) | st.text(st.sampled_from("ab <&\"'>]\0\x1b\u2028\u202e\ud800 字م"))
short = st.text(max_size=12)
targets = st.sampled_from(["", "entry:a", "source:b", "entry:<&>"])
days = st.dates()
kinds = st.sampled_from(["person", "group", "agreement", "place", "ship", 'k"ind', ""])


@st.composite
def year_counts(draw: st.DrawFn) -> YearCounts:
    years = draw(st.lists(st.integers(-9999, 9999), max_size=30, unique=True))
    counts = tuple((year, draw(st.integers(0, 10**6))) for year in sorted(years))
    return YearCounts(draw(texts), draw(texts), draw(texts), (draw(short), draw(short)), counts)


@st.composite
def timeline_rows(draw: st.DrawFn) -> TimelineRow:
    start, end = draw(st.none() | days), draw(st.none() | days)
    if start and end and end < start:
        start, end = end, start
    return TimelineRow(
        draw(texts), draw(targets), draw(kinds), draw(texts), start, end,
        draw(st.booleans()), draw(st.booleans()),
    )  # fmt: skip


@st.composite
def timelines(draw: st.DrawFn) -> Timeline:
    groups = draw(
        st.lists(
            st.builds(Group, kinds, texts, st.sampled_from(Form)),
            max_size=4,
            unique_by=lambda group: group.kind,
        )
    )
    months = draw(st.just(()) | st.tuples(*[st.text("abc.", min_size=1, max_size=4)] * 12))
    rows = draw(st.lists(timeline_rows(), max_size=12))
    headings = (draw(short), draw(short), draw(short))
    return Timeline(
        draw(texts), draw(texts), draw(texts), headings, tuple(groups), tuple(rows), months
    )


@st.composite
def networks(draw: st.DrawFn) -> Network:
    nodes = draw(
        st.lists(st.builds(Node, texts, targets, kinds, st.integers(0, 10**6)), max_size=14)
    )
    pairs = list(combinations(range(len(nodes)), 2))
    chosen = draw(st.lists(st.sampled_from(pairs), unique=True, max_size=30)) if pairs else []
    ties = tuple(Tie(*pair, draw(st.integers(1, 10**4))) for pair in chosen)
    centre = draw(st.none() | st.integers(0, len(nodes) - 1)) if nodes else None
    legend = draw(st.lists(st.tuples(kinds, texts), max_size=4))
    headings = (draw(short), draw(short), draw(short))
    return Network(
        draw(texts), draw(texts), draw(texts), headings, tuple(legend), tuple(nodes), ties, centre
    )


pictures = year_counts() | timelines() | networks()


def drawn(picture: Picture) -> ElementTree.Element:
    text = svg(picture, lambda target: f"page.html#{target}")
    text.encode()  # no half of a surrogate pair
    return ElementTree.fromstring(text)


@given(pictures)
def test_a_picture_is_well_formed_and_named_whatever_its_words(picture: Picture) -> None:
    root = drawn(picture)
    # To those who do not see it, a picture is one thing, unless there are links in it.
    links = root.find(f".//{SVG}a") is not None
    assert root.get("role") == ("group" if links else "img")
    title, description = root[0], root[1]
    assert (title.tag, description.tag) == (f"{SVG}title", f"{SVG}desc")
    assert root.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"


@given(pictures)
def test_a_picture_goes_through_the_text_of_a_page(picture: Picture) -> None:
    text = to_json(picture)
    assert from_json(text) == picture
    assert text.isprintable()
    assert text.startswith("{")


@given(pictures)
def test_the_same_data_give_the_same_picture(picture: Picture) -> None:
    again = from_json(to_json(picture))
    assert svg(again, str) == svg(picture, str)
    assert table(again) == table(picture)


# --- Legible ----------------------------------------------------------------------------------


@dataclass(frozen=True)
class Box:
    """Where a text stands in a picture, in pixels."""

    words: str
    left: float
    right: float
    top: float
    foot: float

    def overlaps(self, other: Box) -> bool:
        return (
            min(self.right, other.right) - max(self.left, other.left) > 0.5
            and min(self.foot, other.foot) - max(self.top, other.top) > 0.5
        )


def boxes(root: ElementTree.Element, wide: float) -> Iterator[Box]:
    """Yield the boxes of all texts in a picture of that width, by estimated widths of letters."""
    for text in root.iter(f"{SVG}text"):
        size = float(text.get("font-size", "13"))
        long = lettered(text, size) * (1.15 if text.get("font-weight") == "600" else 1)
        at = text.get("x", "0")
        x = float(at.rstrip("%")) * (wide / 100 if at.endswith("%") else 1)
        x += float(text.get("dx", "0"))
        x -= {"start": 0.0, "middle": long / 2, "end": long}[text.get("text-anchor", "start")]
        y = float(text.get("y", "0"))
        words = "".join(text.itertext())
        if words.strip():
            yield Box(words, x, x + long, y - 0.75 * size, y + 0.25 * size)


def lettered(node: ElementTree.Element, size: float) -> float:
    size = float(node.get("font-size", size))
    inner = sum(lettered(child, size) + width(child.tail or "", size) for child in node)
    return width(node.text or "", size) + inner


def assert_legible(picture: Picture) -> None:
    root = drawn(picture)
    height = float(root.get("height", "0"))
    for wide in WIDTHS:
        found = list(boxes(root, wide))
        for box in found:
            assert box.left > -0.5, (wide, box)
            assert box.right < wide + 0.5, (wide, box)
            assert box.top >= -0.5, (wide, box)
            assert box.foot <= height + 0.5, (wide, box)
        if len(found) < 150:
            for one, other in combinations(found, 2):
                assert not one.overlaps(other), (wide, one, other)


@given(pictures)
@settings(deadline=None)
@example(
    Timeline(
        "", "", "", ("", "", ""), (),
        (
            *[TimelineRow("", "", "person", "", None, None)] * 5,
            TimelineRow("", "", "person", "<" * 21, date(2000, 1, 1), None),
        ),
    )
)  # fmt: skip
def test_no_words_are_cut_off_or_cover_others_at_any_width(picture: Picture) -> None:
    assert_legible(picture)


NAMES = (
    "Taliban", "Tehrik-e-Taliban Pakistan", "United Nations Assistance Mission in Afghanistan",
    "Lakhdar Brahimi", "MMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMM", "محمد ظاهر شاه", "中华人民共和国",
)  # fmt: skip


def years(count: int, first: int = 1884) -> YearCounts:
    chance = random.Random(count)
    counts = tuple((first + each, chance.randint(0, 400)) for each in range(count))
    return YearCounts("Mentions by year", "How often.", "", ("Year", "Mentions"), counts)


def network(size: int, ties: int, centre: int | None = None) -> Network:
    chance = random.Random(size)
    nodes = tuple(
        Node(
            f"{NAMES[each % len(NAMES)]} {each}", f"entry:e{each}", "person", 1 + size // (each + 1)
        )
        for each in range(size)
    )
    pairs = {tuple(sorted(chance.sample(range(size), 2))) for _ in range(ties)}
    if centre is not None:
        pairs |= {tuple(sorted((centre, each))) for each in range(size) if each != centre}
    return Network(
        "Named together", "Who with whom.", "", ("Name", "Named with", "Sources"),
        (("person", "People"),), nodes,
        tuple(Tie(*pair, chance.randint(1, 99)) for pair in sorted(pairs)), centre,
    )  # fmt: skip


GROUPS = (
    Group("source", "Sources", Form.DOT),
    Group("agreement", "Agreements", Form.DIAMOND),
    Group("office", "Offices", Form.BAR),
)


def timeline(sources: int, others: int, first: int = 1880, last: int = 2020) -> Timeline:
    chance = random.Random(sources)
    rows = []
    for each in range(sources):
        day = date(first, 1, 1) + timedelta(chance.randrange(366 * (last - first) + 365))
        label = f"{NAMES[each % len(NAMES)]}, letter {each}"
        rows.append(TimelineRow(label, f"source:s{each}", "source", day.isoformat(), day, day))
    for each in range(others):
        label, year = NAMES[each % len(NAMES)], f"{chance.randint(first, last):04}"
        rows += [
            TimelineRow.of_edtf(label, f"entry:a{each}", "agreement", year, year),
            TimelineRow.of_edtf(label, "", "office", f"since {year}", f"{year}/.."),
            TimelineRow.of_edtf(label, "", "office", f"until {year}", f"../{year}"),
        ]
    return Timeline(
        "In time", "From … to.", "", ("Name", "Date", "Number"), GROUPS, tuple(rows),
        ("Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"),
    )  # fmt: skip


@pytest.mark.parametrize(
    "picture",
    [
        *(years(count) for count in (0, 1, 3, 7, 20, 60, 140)),
        years(3000, 1),
        *(timeline(*each) for each in ((0, 0), (1, 0), (8, 3), (60, 20), (3000, 8), (3000, 500))),
        *(timeline(5, 1, first, first) for first in (1, 1996, 9999)),
        *(network(size, size) for size in (2, 10, 40)),
        network(10, 20, 3),
        network(60, 300, 0),
    ],
    ids=lambda picture: type(picture).__name__,
)
def test_small_and_huge_archives_are_legible(picture: Picture) -> None:
    assert_legible(picture)


def test_very_many_are_shown_by_their_number_and_not_as_a_mass() -> None:
    root = drawn(timeline(3000, 0))
    assert len(list(root.iter())) < 600
    assert sum(int(row[2][0]) for row in table(timeline(3000, 0)).rows) == 3000


def test_a_huge_network_keeps_its_strongest_names() -> None:
    whole = network(5000, 9000)
    shown = trimmed(whole)
    assert shown.nodes == whole.nodes[:MOST_NAMES]
    assert len(shown.ties) <= 2 * MOST_NAMES
    assert trimmed(shown) == shown
    assert len(trimmed(network(60, 300, 5)).nodes) == MOST_AROUND + 1
    small = network(8, 9)
    assert trimmed(small) is small


@given(networks())
def test_what_is_trimmed_is_trimmed_once(picture: Network) -> None:
    shown = trimmed(picture)
    assert trimmed(shown) == shown
    assert sorted(order(shown)) == list(range(len(shown.nodes)))


def test_around_an_entry_the_closest_names_come_first() -> None:
    picture = network(10, 12, 4)
    first, *others = order(picture)
    weights = {
        tie.first + tie.second - 4: tie.weight
        for tie in picture.ties
        if 4 in (tie.first, tie.second)
    }
    assert first == 4
    assert [weights[each] for each in others] == sorted(weights.values(), reverse=True)


def test_names_that_hang_together_stand_together() -> None:
    # Two rings of five, given in turn.
    nodes = tuple(Node(f"N{each}", "", "person", 1) for each in range(10))
    ties = tuple(Tie(each, (each + 2) % 10, 1) for each in range(10))
    picture = replace(network(2, 0), nodes=nodes, ties=ties)
    found = order(picture)
    assert {each % 2 for each in found[:5]} == {0}
    place = {each: at for at, each in enumerate(found)}
    # The shortest that a ring of five can be laid out: four steps of at most two, and one back.
    assert sum(abs(place[tie.first] - place[tie.second]) for tie in ties) == 16


def test_kinds_differ_by_shape() -> None:
    kinds = ["person", "group", "agreement", "place", "ship"]
    nodes = tuple(Node(kind, "", kind, 1) for kind in kinds)
    root = drawn(replace(network(2, 0), nodes=nodes, ties=(), kinds=(("ship", "Ships"),)))
    marks = [path for path in root.iter(f"{SVG}path") if "mark" in path.get("class", "")]
    shapes = {path.get("class"): path.get("d") for path in marks}
    assert len(set(shapes.values())) == 5
    # The legend has the same mark.
    assert [path.get("d") for path in marks].count(shapes["dossier-picture-mark dossier-ship"]) == 2


def test_an_open_end_has_an_arrow_and_an_uncertain_date_a_line() -> None:
    rows = (
        TimelineRow.of_edtf("Chair", "", "office", "since 1996", "1996/.."),
        TimelineRow.of_edtf("Accord", "", "agreement", "1980s", "198X"),
        TimelineRow.of_edtf("Treaty", "", "agreement", "1999", "1999-05-01"),
    )
    root = drawn(replace(timeline(0, 0), rows=rows))
    paths = [path.get("d", "") for path in root.iter(f"{SVG}path")]
    assert len(paths) == 3  # an arrow and two diamonds
    spans = [line for line in root.iter(f"{SVG}line") if line.get("class") == "dossier-agreement"]
    assert len(spans) == 1


# --- The table --------------------------------------------------------------------------------


def shown_words(picture: Picture) -> set[str]:
    """Return the words of all labels in a picture that lead somewhere."""
    links = drawn(picture).iter(f"{SVG}a")
    return {word for link in links for word in "".join(link.itertext()).split()}


@given(timelines() | networks())
def test_what_a_picture_names_its_table_names_too(picture: Picture) -> None:
    cells = {cell for row in table(picture).rows for cell in row}
    told = {word for text, _target in cells for word in re.sub("[^\x20-\x7e]", " ", text).split()}
    for word in shown_words(picture):
        if word.isascii() and len(word) > 1:
            assert any(word.strip() in each or each in word for each in told)


@given(pictures)
def test_every_link_of_a_picture_is_one_of_its_table(picture: Picture) -> None:
    links = {link.get("href", "") for link in drawn(picture).iter(f"{SVG}a")}
    targets = {target for row in table(picture).rows for _text, target in row}
    assert links <= {" ".join(f"page.html#{target}".split()) for target in targets if target}


@given(pictures)
def test_every_row_of_a_table_has_a_cell_for_each_heading(picture: Picture) -> None:
    content = table(picture)
    assert {len(row) for row in content.rows} <= {len(content.headings)}
    assert all(column < len(content.headings) for column in content.numbers)


def test_a_table_tells_each_number_of_its_picture() -> None:
    picture = network(3, 0)
    ties = (Tie(0, 1, 12), Tie(1, 2, 3))
    rows = table(replace(picture, ties=ties)).rows
    told = {(row[0][1], row[1][1], row[2][0]) for row in rows}
    assert told == {
        ("entry:e0", "", "4"),
        ("entry:e1", "", "2"),
        ("entry:e2", "", "2"),
        ("entry:e0", "entry:e1", "12"),
        *{each for each in told if each[2] == "3"},
    }
    assert len([each for each in told if each[2] == "3"]) == 1


def test_a_name_without_an_address_is_no_link() -> None:
    assert "<a " not in svg(network(5, 5), lambda _target: "")
    assert 'href="x.html"' in svg(network(5, 5), lambda _target: "x.html")


def test_rows_without_a_date_are_in_the_table_only() -> None:
    row = TimelineRow("Undated letter", "source:u", "source", "", None, None)
    picture = replace(timeline(3, 0), rows=(*timeline(3, 0).rows, row))
    assert "Undated" not in svg(picture, str)
    assert table(picture).rows[-1] == (("Undated letter", "source:u"), ("", ""))


# --- Lines ------------------------------------------------------------------------------------


@given(st.text(max_size=80), st.integers(30, 300))
def test_lines_fit_and_lose_nothing(text: str, room: int) -> None:
    found = lines(text, room, most=1000)
    assert all(width(line) <= room for line in found)
    assert "".join("".join(found).split()) == "".join(text.split())


def test_too_many_lines_end_in_an_ellipsis() -> None:
    found = lines("word " * 40, 100, most=2)
    assert len(found) == 2
    assert found[-1].endswith("…")
    assert width(found[-1]) <= 100


# --- Bad data ---------------------------------------------------------------------------------

YEARS = '{"picture": "years", "headings": ["Year", "Number"], "counts": %s}'
LINES = '{"picture": "timeline", "headings": ["a", "b", "c"], "rows": [%s]}'
NET = '{"picture": "network", "headings": ["a", "b", "c"], "nodes": %s, "ties": %s}'


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "picture: this is not JSON: Expecting value"),
        ("[" * 100_000, "picture: this is not JSON: "),
        ("[]", "picture: a JSON object is wanted, not []"),
        ('{"picture": "pie"}', 'picture: one of years, timeline, network is wanted, not "pie"'),
        ('{"picture": "years"}', "headings: a list of 2 is wanted, not null"),
        (YEARS % "3", "counts: a list is wanted, not 3"),
        (YEARS % '[[1990, 1], [1991, "2"]]', 'counts: 2: a whole number is wanted, not "2"'),
        (YEARS % "[[1990, 1], [1990, 2]]", "counts: the year 1990 stands after 1990"),
        (YEARS % "[[1990, -1]]", "counts: -1 in the year 1990"),
        (YEARS % "[[99999, 1]]", "counts: there is no year 99999 in four digits"),
        (YEARS % "[[1990, true]]", "counts: 1: a whole number is wanted, not true"),
        (
            LINES % '{"start": "1996"}',
            'rows: 1: start: a date like 1996-09-27 is wanted, not "1996"',
        ),
        (LINES % '{"open_end": 1}', "rows: 1: open_end: true or false is wanted, not 1"),
        (LINES % '{"colour": ""}', "rows: 1: unknown key 'colour'; known are label, target, "),
        (
            LINES % '{"label": "A", "start": "1996-01-01", "end": "1995-01-01"}',
            "rows: 'A' ends before",
        ),
        (NET % ("[]", "[[0, 1, 1]]"), "ties: there is no node 0"),
        (NET % ('[["A", "", "p", 1]]', "[[0, 0, 1]]"), "ties: the node 0 is tied to itself"),
        (NET % ('[["A", "", "p"]]', "[]"), "nodes: 1: a list of 4 is wanted, not "),
    ],
)
def test_bad_data_are_told_in_one_line(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=re.escape(message)) as raised:
        from_json(text)
    assert "\n" not in str(raised.value)


@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | short,
        lambda each: st.lists(each) | st.dictionaries(short, each),
    )
)
def test_whatever_json_is_given_no_other_error_is_raised(value: object) -> None:
    for data in (value, {"picture": "years", "headings": ["", ""], "counts": value}):
        try:
            from_json(json.dumps(data))
        except ValueError as error:
            assert "\n" not in str(error)
