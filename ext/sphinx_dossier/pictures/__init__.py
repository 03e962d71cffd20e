"""Pictures of an archive, drawn as SVG when its pages are made.

A picture is a value with all of its data and all of its words (`YearCounts`, `Timeline`,
`Network`). `svg` draws it, `table` tells the same as a table, for those who do not see it, for
print and for formats that have no pictures; `to_json` and `from_json` carry it through a page's
text.

Letters have the same size at any width, as places are in per cent of it, and nothing overlaps or
is cut from `NARROWEST` pixels on. The colours are those of the text around a picture; a style
sheet may give kinds their own by the classes ``dossier-<kind>``.
"""

from __future__ import annotations

from hashlib import sha256

from sphinx_dossier.pictures.data import (
    Cell,
    Form,
    Group,
    Network,
    Node,
    Picture,
    Table,
    Tie,
    Timeline,
    TimelineRow,
    YearCounts,
)
from sphinx_dossier.pictures.json_form import from_json, to_json
from sphinx_dossier.pictures.lettering import NARROWEST
from sphinx_dossier.pictures.markup import Address, drawing
from sphinx_dossier.pictures.network import MOST_AROUND, MOST_NAMES, draw_network, trimmed
from sphinx_dossier.pictures.tables import table
from sphinx_dossier.pictures.timeline import draw_timeline
from sphinx_dossier.pictures.years import draw_years

__all__ = [
    "MOST_AROUND",
    "MOST_NAMES",
    "NARROWEST",
    "Address",
    "Cell",
    "Form",
    "Group",
    "Network",
    "Node",
    "Picture",
    "Table",
    "Tie",
    "Timeline",
    "TimelineRow",
    "YearCounts",
    "from_json",
    "svg",
    "table",
    "to_json",
    "trimmed",
]


def svg(picture: Picture, address: Address, name: str = "") -> str:
    """Return a picture as an ``svg`` element, the same for the same data.

    `address` returns where a target is found; a name whose address is empty is no link. `name`
    begins the ids of the title and the description, which must differ within a page; without one
    it is made from the data.
    """
    name = name or f"dossier-picture-{sha256(to_json(picture).encode()).hexdigest()[:8]}"
    look = {"class_": "dossier-picture-svg"}
    match picture:
        case YearCounts():
            content, height, widest = draw_years(picture)
            look["style"] = f"width:{widest}px;max-width:100%"
        case Timeline():
            content, height = draw_timeline(picture, address)
        case Network():
            content, height = draw_network(picture, address)
    return drawing(name, picture.title, picture.description, content, height, **look)
