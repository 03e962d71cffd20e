"""A network, drawn: names in a list, and arcs beside it between those that are named together.

A list can be read, and looked up on paper, however many names it has; a web of lines between
scattered names cannot. Arcs stay short where names that belong together stand together, so that
is how a whole archive is ordered. Around one entry the others stand below it, the strongest
first; each has a bar for the sources that it shares with the entry, and arcs are drawn only
among the others, as one to the entry from every line would say nothing more.

The width of an arc tells the number of sources. What is a person, what a group, is told by the
shape of its mark as well as by its colour.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import sqrt
from typing import Final

from sphinx_dossier.pictures.data import Network, Node, Tie
from sphinx_dossier.pictures.lettering import LINE, NARROWEST, SMALL, TEXT, lines, width
from sphinx_dossier.pictures.markup import QUIET, Address, element, hint, link, plain, words
from sphinx_dossier.pictures.timeline import kind_class

MOST_NAMES: Final = 40
"""More names than this are no longer seen together."""

MOST_AROUND: Final = 24
"""As many names as this stand around one entry."""

_ARCS: Final = 68
"""The width of the arcs in pixels."""

_LEAD: Final = 7
"""The least distance of lines with different names in pixels, beside that of lines."""

_PATHS: Final = (
    "M-4.5 0A4.5 4.5 0 1 1 4.5 0A4.5 4.5 0 1 1-4.5 0Z",
    "M-4-4H4V4H-4Z",
    "M0-5.5 5.5 0 0 5.5-5.5 0Z",
    "M0-5 5 4H-5Z",
    "M0 5 5-4H-5Z",
    "M-4.5-1.5H-1.5V-4.5H1.5V-1.5H4.5V1.5H1.5V4.5H-1.5V1.5H-4.5Z",
    "M-5-2H5V2H-5Z",
    "M-2-5H2V5H-2Z",
)
"""The shapes of marks; the first three are those of the built-in kinds."""

_BUILT_IN: Final = ("person", "group", "agreement")


def trimmed(network: Network) -> Network:
    """Return the network with no more names and ties than can be seen together.

    Those with the largest numbers stay: of names, `MOST_NAMES`, or `MOST_AROUND` around an entry;
    of ties, the strongest of each name, and then the strongest of all, three for two names.
    Of equal ones the first given stay. All ties of the centre stay.
    """
    chosen = _chosen_names(network)
    kept = _chosen_ties(network, set(chosen))
    if len(chosen) == len(network.nodes) and len(kept) == len(network.ties):
        return network
    place = {old: new for new, old in enumerate(chosen)}
    return replace(
        network,
        nodes=tuple(network.nodes[index] for index in chosen),
        ties=tuple(Tie(place[tie.first], place[tie.second], tie.weight) for tie in kept),
        centre=None if network.centre is None else place[network.centre],
    )


def _chosen_names(network: Network) -> list[int]:
    """Return the indices of the nodes that stay, in order."""
    centre = network.centre
    indices = range(len(network.nodes))
    if centre is None:
        best = sorted(indices, key=lambda index: (-network.nodes[index].count, index))
        return sorted(best[:MOST_NAMES])
    weights = _around(network)
    near = sorted((index for index in indices if index in weights), key=lambda i: (-weights[i], i))
    return sorted([centre, *near[:MOST_AROUND]])


def _around(network: Network) -> Mapping[int, int]:
    """Return the weights of the ties of the centre, by the other node."""
    centre = network.centre
    return {
        tie.second if tie.first == centre else tie.first: tie.weight
        for tie in network.ties
        if centre in (tie.first, tie.second)
    }


def _chosen_ties(network: Network, names: set[int]) -> list[Tie]:
    """Return the ties that stay, in order, given the nodes that do."""
    known = [tie for tie in network.ties if tie.first in names and tie.second in names]
    most = 3 * len(names) // 2
    strongest = sorted(range(len(known)), key=lambda index: (-known[index].weight, index))
    kept: set[int] = set()
    reached: set[int] = set()
    for index in strongest:
        ends = {known[index].first, known[index].second}
        if network.centre in ends or not ends <= reached:
            kept.add(index)
            reached |= ends - {network.centre}
    for index in strongest:
        if len(kept) >= most:
            break
        kept.add(index)
    return [known[index] for index in sorted(kept)]


# --- Order ------------------------------------------------------------------------------------


def order(network: Network) -> tuple[int, ...]:
    """Return the indices of the nodes from top to bottom.

    Around an entry they stand by the strength of their tie with it, and it is the first; else so
    that arcs are short, those that hang together together, the larger such groups first.
    """
    if network.centre is not None:
        weights = _around(network)
        others = (index for index in range(len(network.nodes)) if index != network.centre)
        return network.centre, *sorted(others, key=lambda i: (-weights.get(i, 0), i))
    ties = _ties_by_node(network)
    parts = _parts(len(network.nodes), ties)
    counts = [node.count for node in network.nodes]
    parts.sort(key=lambda part: (-len(part), -sum(counts[index] for index in part), part))
    return tuple(index for part in parts for index in _in_line(part, ties, counts))


Ties = Mapping[int, Sequence[tuple[int, float]]]


def _ties_by_node(network: Network) -> Ties:
    """Return for each node the others that it is tied to, and the strength.

    A strength grows with the root of the weight: else the strongest tie alone would decide.
    """
    found: dict[int, list[tuple[int, float]]] = defaultdict(list)
    for tie in network.ties:
        found[tie.first].append((tie.second, sqrt(tie.weight)))
        found[tie.second].append((tie.first, sqrt(tie.weight)))
    return found


def _parts(size: int, ties: Ties) -> list[list[int]]:
    """Return the nodes by what hangs together."""
    parts = []
    seen: set[int] = set()
    for start in range(size):
        if start in seen:
            continue
        seen.add(start)
        part = [start]
        for index in part:  # which grows
            for other, _strength in ties.get(index, ()):
                if other not in seen:
                    seen.add(other)
                    part.append(other)
        parts.append(sorted(part))
    return parts


def _in_line(part: Sequence[int], ties: Ties, counts: Sequence[int]) -> list[int]:
    """Return nodes that hang together so that ties are short.

    The first order is by the eigenvector of the second smallest eigenvalue of the Laplacian,
    which has the least sum of squared distances; then neighbours change places as long as that
    makes the sum of distances smaller.
    """
    if len(part) < 3:
        return sorted(part, key=lambda index: (-counts[index], index))
    values = _fiedler(part, ties)
    line = sorted(part, key=lambda index: (values[index], index))
    _swap_neighbours(line, ties)
    # Of the two directions, that which has the name with the largest number nearer the top.
    largest = min(part, key=lambda index: (-counts[index], index))
    return line[::-1] if line.index(largest) > len(line) // 2 else line


def _fiedler(part: Sequence[int], ties: Ties) -> Mapping[int, float]:
    degree = {index: sum(strength for _other, strength in ties[index]) for index in part}
    shift = 2 * max(degree.values())
    values = {index: float(place) for place, index in enumerate(part)}
    for _round in range(120):
        mean = sum(values.values()) / len(part)
        values = {index: value - mean for index, value in values.items()}
        largest = max(map(abs, values.values())) or 1.0
        values = {
            index: (
                (shift - degree[index]) * value
                + sum(strength * values[other] for other, strength in ties[index])
            )
            / (shift * largest)
            for index, value in values.items()
        }
    # What is equal but for the last bits is equal.
    return {index: round(value, 9) for index, value in values.items()}


def _swap_neighbours(line: list[int], ties: Ties) -> None:
    place = {index: at for at, index in enumerate(line)}

    def pull(index: int, apart_from: int) -> float:
        """Return how much shorter the ties of a node get in all, if it goes down by one."""
        at = place[index]
        return sum(
            strength if place[other] > at else -strength
            for other, strength in ties[index]
            if other != apart_from
        )

    for _round in range(len(line)):
        changed = False
        for at in range(len(line) - 1):
            upper, lower = line[at], line[at + 1]
            if pull(upper, lower) - pull(lower, upper) > 1e-9:
                line[at], line[at + 1] = lower, upper
                place[upper], place[lower] = at + 1, at
                changed = True
        if not changed:
            break


# --- Drawing ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Line:
    """A node in its place: `number` is what stands after its name, `y` where its mark is."""

    node: Node
    lines: tuple[str, ...]
    number: int
    top: float
    foot: float

    @property
    def y(self) -> float:
        return self.top + LINE / 2


def draw_network(network: Network, address: Address) -> tuple[list[str], float]:
    """Return the content of the picture and its height."""
    shown = trimmed(network)
    if not shown.nodes:
        return [], 1
    nodes = order(shown)
    row = {index: place for place, index in enumerate(nodes)}
    arcs = [tie for tie in shown.ties if shown.centre not in (tie.first, tie.second)]
    deep = _depths([abs(row[tie.first] - row[tie.second]) for tie in arcs])
    left = max(deep, default=0.0) + 9
    text = left + 13
    weights = _around(shown)
    numbers = [weights.get(index, shown.nodes[index].count) for index in nodes]
    placed = list(_placed([shown.nodes[index] for index in nodes], numbers, text, shown.centre))
    content = []
    if shown.centre is not None and len(placed) > 1:
        content.append(_vertical(left, placed[0].y, placed[-1].y))
    content += _draw_arcs(arcs, deep, row, placed, left)
    marks = _marks(shown)
    most = max(numbers[1:], default=1) if shown.centre is not None else 0
    for at, each in enumerate(placed):
        bar = (NARROWEST - text) * each.number / most if at and most else 0.0
        heavy = bool(most and not at)
        content += _draw_name(each, marks[each.node.kind], left, text, bar, address, heavy=heavy)
    foot = placed[-1].foot
    legend, foot = _legend(shown, marks, foot)
    return content + legend, foot


def _placed(
    nodes: Sequence[Node], numbers: Sequence[int], text: float, centre: int | None
) -> Iterator[_Line]:
    top = 2.0
    for at, (node, number) in enumerate(zip(nodes, numbers, strict=True)):
        heavy = centre is not None and not at
        written = _name(node, number, (NARROWEST - text) / (1.15 if heavy else 1))
        foot = top + LINE * len(written)
        yield _Line(node, written, number, top, foot)
        top = foot + (_LEAD if centre is None else _LEAD + 3)


def _name(node: Node, number: int, room: float) -> tuple[str, ...]:
    """Return the lines of a name, so that its number fits after the last."""
    own = width(f"  {number}", SMALL) if number else 0
    written = lines(plain(node.label), room) or ("",)
    if width(written[-1], TEXT) + own <= room:
        return written
    return lines(plain(node.label), room - own) or ("",)


def _depths(distances: Sequence[int]) -> list[float]:
    """Return how far each arc goes out, given how many lines it goes down."""
    longest = max(distances, default=1)
    return [min(_ARCS * sqrt(each / longest), 13.0 * each) for each in distances]


def _draw_arcs(
    ties: Sequence[Tie],
    deep: Sequence[float],
    row: Mapping[int, int],
    placed: Sequence[_Line],
    left: float,
) -> Iterator[str]:
    most = max((tie.weight for tie in ties), default=1)
    # The strongest are drawn last, and so on top.
    for tie, depth in sorted(zip(ties, deep, strict=True), key=lambda pair: pair[0].weight):
        upper, lower = sorted((row[tie.first], row[tie.second]))
        one, two = placed[upper], placed[lower]
        part = tie.weight / most
        half = (two.y - one.y) / 2
        names = f"{one.node.label} – {two.node.label}: {tie.weight}"
        yield element(
            "path",
            hint(names),
            class_="dossier-picture-arc",
            d=f"M{left - 6:.1f} {one.y:.1f}a{depth:.1f} {half:.1f} 0 0 0 0 {2 * half:.1f}",
            fill="none",
            stroke="currentColor",
            stroke_width=0.8 + 2.7 * part,
            stroke_opacity=0.4 + 0.2 * part,
        )


def _vertical(x: float, top: float, foot: float) -> str:
    return element(
        "line", x1=x, x2=x, y1=top, y2=foot, stroke="currentColor", stroke_opacity="0.3",
        class_="dossier-picture-line",
    )  # fmt: skip


def _draw_name(
    each: _Line,
    path: str,
    left: float,
    text: float,
    bar: float,
    address: Address,
    *,
    heavy: bool,
) -> list[str]:
    kind = kind_class(each.node.kind)
    content = [_mark(path, kind, left, each.y)]
    look = {"font_weight": "600"} if heavy else {}
    for at, line in enumerate(each.lines):
        last = at == len(each.lines) - 1
        number = element(
            "tspan", f"\u2002{each.number}", font_size=SMALL, font_weight="400", **QUIET
        )
        content.append(
            element(
                "text",
                link(each.node.target, address, words(line)) if line else "",
                number if last and each.number else "",
                x=text,
                y=each.top + 13 + at * LINE,
                **look,
            )
        )
    if bar:
        content.append(
            element(
                "rect", x=text, y=each.foot + 1, width=max(bar, 2), height=2.5,
                fill_opacity="0.6", class_=f"dossier-picture-bar {kind}",
            )
        )  # fmt: skip
    return content


def _mark(path: str, kind: str, x: float, y: float) -> str:
    return element(
        "path", d=path, transform=f"translate({x:.1f} {y:.1f})",
        class_=f"dossier-picture-mark {kind}",
    )  # fmt: skip


def _marks(network: Network) -> Mapping[str, str]:
    """Return the shape of each kind: the built-in ones have their own, others the next free."""
    strange = [kind for kind in dict.fromkeys(_kinds(network)) if kind not in _BUILT_IN]
    free = _PATHS[len(_BUILT_IN) :]
    shapes = dict(zip(_BUILT_IN, _PATHS, strict=False))
    return shapes | {kind: free[index % len(free)] for index, kind in enumerate(strange)}


def _kinds(network: Network) -> Iterable[str]:
    yield from (kind for kind, _label in network.kinds)
    yield from (node.kind for node in network.nodes)


def _legend(network: Network, marks: Mapping[str, str], top: float) -> tuple[list[str], float]:
    """Return what the marks mean, where more than one is used, and where it ends."""
    used = {node.kind for node in network.nodes}
    labels = [(kind, plain(label)) for kind, label in network.kinds if kind in used and label]
    if len(used) < 2 or not labels:
        return [], top + 6
    content = []
    x, y = 6.0, top + 22
    for kind, label in labels:
        (shown,) = lines(label, NARROWEST - 18, 1, SMALL) or ("",)
        wide = width(shown, SMALL)
        if x > 6 and x + 12 + wide > NARROWEST:
            x, y = 6.0, y + LINE + 3
        content += [
            _mark(marks[kind], kind_class(kind), x, y - 4.5),
            element("text", words(shown), x=x + 12, y=y, font_size=SMALL, **QUIET),
        ]
        x += 12 + wide + 22
    return content, y + 8
