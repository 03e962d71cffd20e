"""SVG as text.

Places along a line are given in per cent of the picture's width, and everything else in pixels:
so a picture is as wide as its column, and letters keep their size at every width. How things look
stands in their attributes, which any rule of a style sheet outweighs: a picture is drawn right
also where there is none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Final
from xml.sax.saxutils import escape, quoteattr

Address = Callable[[str], str]
"""Returns the address of a target, or the empty string."""

QUIET: Final = {"fill_opacity": "0.72"}
"""The look of words that should stand back."""

# What XML cannot carry, and the control characters that it can.
_NOT_XML: Final = re.compile(
    "[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010ffff]"
)


def plain(text: str) -> str:
    """Return `text` in one line, with a stand-in for each character that XML cannot carry."""
    return " ".join(_NOT_XML.sub("\ufffd", text).split())


def element(name: str, *content: str, **attributes: str | float) -> str:
    """Return an element. `content` is markup; an underscore in a name stands for a hyphen."""
    written = "".join([_attribute(key, value) for key, value in attributes.items()])
    if not content:
        return f"<{name}{written}/>"
    return f"<{name}{written}>{''.join(content)}</{name}>"


@lru_cache(maxsize=1 << 10)
def _attribute(key: str, value: str | float) -> str:
    return f" {key.rstrip('_').replace('_', '-')}={quoteattr(_value(value))}"


def words(text: str) -> str:
    """Return `text` as markup."""
    return escape(plain(text))


def percent(value: float) -> str:
    """Return a place as per cent."""
    return f"{_value(value)}%"


def _value(value: str | float) -> str:
    if isinstance(value, str):
        return plain(value)
    written = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if written == "-0" else written


def link(target: str, address: Address, *content: str) -> str:
    """Return `content`, as a link if `target` has an address.

    The keyboard passes over it: the table has the same link.
    """
    found = address(target) if target else ""
    if not found:
        return "".join(content)
    return element("a", *content, href=found, tabindex="-1")


def hint(text: str) -> str:
    """Return what is shown of a mark while it is pointed at."""
    return element("title", words(text))


def drawing(
    name: str, title: str, description: str, content: Iterable[str], height: float, **look: str
) -> str:
    """Return a whole picture, whose ids begin with `name`.

    It is an image as a whole, unless there is something in it to be followed.
    """
    parts = [*content]
    return element(
        "svg",
        element("title", words(title), id=f"{name}-title"),
        element("desc", words(description), id=f"{name}-desc"),
        *parts,
        xmlns="http://www.w3.org/2000/svg",
        role="group" if any("<a " in part for part in parts) else "img",
        aria_labelledby=f"{name}-title {name}-desc",
        width="100%",
        height=height,
        font_size="13",
        fill="currentColor",
        direction="ltr",
        **look,
    )
