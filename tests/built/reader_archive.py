"""An archive that has a little of everything, for tests of what readers are promised.

The harbour town of Skarholm and its people are made up. The archive is built once for each theme,
however many tests look at it.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from playwright.sync_api import Browser, Locator, Page

from .conftest import Site

AUTHORITY: Final = """\
person:
  elin-marwick:
    name: Elin Marwick
    aliases: [Captain Marwick]
    summary: Harbour master of Skarholm.
    born: 1961
    roles:
      - {title: Harbour Master, group: harbour-board, from: 2015, to: 2021}
      - {title: Pilot, from: 1990, to: 2014}
    distinct_from: elin-marwick-the-elder
    identifiers: {wikidata: Q42}
    citations:
      - {title: Register of the Harbour Board, url: "https://example.org/register", date: 2015}
  elin-marwick-the-elder:
    name: Elin Marwick the Elder
    summary: A painter; the harbour master's aunt.
    born: 1928
    died: 2004
    distinct_from: elin-marwick
  tobias-hale:
    name: Tobias Hale
    summary: Secretary of the League.
    born: 1970-03
    roles: [{title: Secretary, group: harbour-league, from: 2018}]
  yalda-forugh:
    name: Yalda Forugh
    aliases: [یلدا فروغ]
    summary: Reporter from Bushehr.
  arthur-vell: {name: Arthur Vell, summary: A banker.}
  berta-vell: {name: Berta Vell, summary: A judge.}
  dora-lind: {name: Dora Lind, active: 2032/2050, summary: An engineer.}
group:
  harbour-league:
    name: Harbour League
    aliases: [Boatmen’s League, League of Boatmen, لیگ بندر]
    summary: A union of boatmen.
    founded: 1899
    description: It speaks for {dossier:person}`tobias-hale` and some two hundred others.
    descriptions:
      - by: The Harbour Board
        entry: harbour-board
        date: 2019
        text: A conspiracy against the harbour dues.
        citations: [{title: Minutes, publisher: Harbour Board, date: 2019-03-04}]
      - by: Elin Marwick
        text: The only union that the {dossier:group}`Harbour Board` ever dealt with.
  harbour-board:
    name: Harbour Board
    summary: Runs the harbour.
  pilots-guild: {name: Pilots’ Guild, summary: Guides ships in.}
agreement:
  lantern-agreement:
    name: Lantern Agreement
    summary: On who lights the pier.
    signed: 2019-06-03
    parties: [harbour-board, harbour-league]
  gull-rock-accord:
    name: Gull Rock Accord
    signed: 2021-10
    parties: [harbour-league, pilots-guild]
  tide-treaty: {name: Tide Treaty, signed: 2022, parties: [harbour-board, pilots-guild]}
"""

_FORMS: Final = ("Harbour League", "Boatmen’s League", "League of Boatmen")


def _minutes(title: str, date: str, paragraphs: int) -> str:
    """Return minutes that name the League four times a paragraph, in three ways."""
    parts = [title, "By A. Clerk", date]
    for number in range(paragraphs):
        one, two, three = (_FORMS[(number + step) % 3] for step in range(3))
        parts.append(
            f"On the motion of Tobias Hale the {one} asked for {number + 2} more lamps along the"
            f" outer pier, where the water is deep and the fog stays longest. The Harbour Board"
            f" replied to the {two} that lamps cost money, which the {three} had heard before. In"
            f" the end the clerk wrote down that the {one} and the Pilots’ Guild would keep to the"
            " Lantern Agreement until the ice was gone and the boats could be counted again."
        )
    return "\n\n".join(parts) + "\n"


UNCERTAIN: Final = """\
Talks at the Quay

By Yalda Forugh
10 June 2020

Arthur Vell met Berta Vell there, and with them was Elin Marwick. Later that day Vell went home.

Dora Lind was seen as well, and spoke to the Harbour League about the Lantern Agreement.
"""

CUT_OFF: Final = """\
A Fire on the Pier

3 February 2021

Elin Marwick saw the smoke first. Tobias Hale called the boatmen, and the Harbour League sent all
it had. The Gull Rock Accord says nothing of fires, but Captain Marwick, who was on the pier
before anyone else, told the men to take the long hoses from the shed of the Pilots’ Guild and …

Read more
"""

PERSIAN: Final = """\
گفتگو در بندر

یلدا فروغ به بندر رفت و با مردم گفت و گو کرد. لیگ بندر از چراغ‌های تازه خشنود بود و می‌خواست که
شمار آنها پیش از زمستان بیشتر شود، زیرا مه در پاییز بسیار است و کشتی‌ها راه خود را نمی‌یابند.

فردای آن روز یلدا فروغ بازگشت. او نوشت که Harbour Board پاسخی نداده است.
"""

FURNISHED: Final = """\

Skip to main content

A Quiet Winter

By A. Clerk
12 January 2022

Elin Marwick and Elin Marwick the Elder have nothing but the name in common. The Tide Treaty is
about to be signed; the Harbour Board and the Pilots’ Guild say so.

Share on Facebook

Tobias Hale has not been asked. Hale is used to it. See https://example.org/winter for a map.

Copyright 2022. All rights reserved.
"""

HOME: Final = """\
# Skarholm papers

```{dossier:overview}
```

```{toctree}
archive/index
own
```
"""

OWN: Final = """\
# A page of my own

What follows was taken from the archive. {dossier:person}`tobias-hale` is in it.

## Facts

```{dossier:facts} lantern-agreement
```

## People

```{dossier:list} person
:named-with: harbour-league
:order: mentions
:most: 3
```

## Sources

```{dossier:list} sources
:since: 2020
```

## In time

```{dossier:timeline}
```

## Who is named with whom

```{dossier:network}
```

## One group, by year

```{dossier:years} harbour-league
```

## Search

```{dossier:search}
lamps
outer pier
```

## Cite

```{dossier:cite}
```
"""

LONG: Final = "minutes-2019"
SOURCES: Final[dict[str, tuple[str, str | None]]] = {
    LONG: (
        _minutes("Minutes of the Longest Night", "3 June 2019", 24),
        "publisher: Skarholm Museum\nlanguage: en\nrights: Public domain\n",
    ),
    "minutes-2020": (_minutes("Minutes of the Second Winter", "4 March 2020", 18), None),
    "minutes-2021": (_minutes("Minutes of the Third Winter", "5 April 2021", 12), None),
    "minutes-2023": (_minutes("Minutes of the Last Winter", "6 May 2023", 6), None),
    "quay": (UNCERTAIN, None),
    "fire": (CUT_OFF, None),
    "bandar": (PERSIAN, "language: fa\ndate: 2022-11\n"),
    "winter": (FURNISHED, "url: https://example.org/a-quiet-winter\n"),
}

PAGES: Final = {
    "home": "index",
    "archive": "archive/index",
    "source": f"archive/sources/{LONG}",
    "uncertain source": "archive/sources/quay",
    "cut-off source": "archive/sources/fire",
    "Persian source": "archive/sources/bandar",
    "furnished source": "archive/sources/winter",
    "person": "archive/person/elin-marwick",
    "agreement": "archive/agreement/lantern-agreement",
    "long entry": "archive/group/harbour-league",
    "its second page": "archive/group/harbour-league/2",
    "kind": "archive/person",
    "sources": "archive/sources",
    "own": "own",
}
"""Each type of page that a reader meets, and one page of that type."""


def write(site: Site) -> None:
    """Give a site the pages, entries and sources of Skarholm."""
    site.authority(AUTHORITY)
    site.page("index", HOME)
    site.page("own", OWN)
    for name, (text, sidecar) in SOURCES.items():
        site.source(name, text, sidecar)


@functools.cache
def built(folder: Path, theme: str) -> Path:
    """Return the pages of the archive in `theme`, made below `folder` if they are not there yet."""
    site = Site(folder / f"reader-{theme}")
    (site.root / "docs").mkdir(parents=True, exist_ok=True)
    site.conf = (
        f'project = "Skarholm papers"\nauthor = "A. Clerk"\nhtml_theme = "{theme}"\n'
        'language = "en"\nhtml_baseurl = "https://example.org/papers/"\n'
    )
    if theme == "alabaster":
        site.conf += 'html_theme_options = {"body_min_width": 0}\n'  # else 360 px, on any page
    write(site)
    try:
        build = site.build()
    finally:
        site.clean_up()
    assert build.warnings == "", build.warnings
    return build.outdir


@contextmanager
def reading(browser: Browser, address: str, **reader: Any) -> Iterator[Page]:
    """A page that is open in a browser of its own, as the reader has set it."""
    with browser.new_context(**reader) as context:
        page = context.new_page()
        page.goto(address)
        yield page


def address_of(pages: Path, name: str) -> str:
    """Return where the page `name` can be opened without a server."""
    return (pages / f"{PAGES.get(name, name)}.html").as_uri()


def mentions_of(page: Page, entry: str) -> Locator:
    """The links of a source's page, in its text and facts, that lead to an entry."""
    return page.locator(f'.dossier-mention > a[href$="#dossier-{entry}"]')


def places_of(page: Page, entry: str) -> list[str]:
    """Return the anchors of an entry's mentions on a source's page, in their order."""
    ids: list[str] = mentions_of(page, entry).evaluate_all("all => all.map(a => a.parentNode.id)")
    return ids
