"""What the pages say in their own voice, in the reader's language."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from gettext import NullTranslations
from hashlib import sha256
from typing import Final

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton
from babel.lists import format_list


@dataclass(frozen=True)
class Words:
    """A message catalogue and a language, with what pages need of both.

    `language` is a tag such as ``en`` or ``pt-BR``; dates in one that Babel does not know are
    written as in English.
    """

    catalogue: NullTranslations = field(default_factory=NullTranslations)
    language: str = "en"

    @cached_property
    def fingerprint(self) -> str:
        """A digest of the catalogue: a site may have messages of its own."""
        messages = getattr(self.catalogue, "_catalog", {})
        return sha256(repr(sorted(messages.items(), key=repr)).encode()).hexdigest()

    def __call__(self, message: str) -> str:
        """Return `message` in the reader's language."""
        return self.catalogue.gettext(message) if message else ""

    def count(self, number: int, singular: str, plural: str) -> str:
        """Return the phrase for `number` things; both forms hold ``{n}``."""
        return self.catalogue.ngettext(singular, plural, number).format(n=number)

    def either(self, items: Sequence[str]) -> str:
        """Return `items` as a list of possibilities: “A, B or C”."""
        return str(format_list(items, "or", locale=self.locale))

    def date(self, edtf: str) -> str:
        """Return an EDTF date as a reader expects it; what is no plain date stays as written.

        ``2020-07`` becomes “July 2020”, ``1960~`` “about 1960”, ``1996/2001`` “1996 – 2001”.
        """
        return self._known_date(edtf)

    @cached_property
    def _known_date(self) -> Callable[[str], str]:
        """What returns a date as a reader expects it; most stand on many pages."""
        return lru_cache(_DATES)(self._date)

    def _date(self, edtf: str) -> str:
        if "/" in edtf:
            start, _, end = edtf.partition("/")
            if start in _OPEN and end in _OPEN:
                return edtf
            if start in _OPEN:
                return self("until {date}").format(date=self.date(end))
            if end in _OPEN:
                return self("from {date}").format(date=self.date(start))
            return f"{self.date(start)} – {self.date(end)}"
        match = _PLAIN_DATE.fullmatch(edtf)
        if match is None:
            return edtf
        shown = self._plain(*(int(part) if part else 0 for part in match.group(1, 2, 3)))
        return self(QUALIFIED[match[4]]).format(date=shown) if match[4] else shown

    def term(self, start: str | None, end: str | None) -> str:
        """Return from when to when something lasted, given two EDTF dates that may be missing."""
        if "/" in (start or "") + (end or ""):  # an end that is itself an interval
            return " – ".join(self.date(each) for each in (start, end) if each)
        return self.date(f"{start or '..'}/{end or '..'}") if start or end else ""

    @cached_property
    def locale(self) -> Locale:
        """Babel's idea of the language; English for one that it does not know."""
        for tag in (self.language, self.language.replace("_", "-").partition("-")[0]):
            try:
                return Locale.parse(tag.replace("-", "_"))
            except (ValueError, UnknownLocaleError):
                continue
        return Locale("en")

    def _plain(self, year: int, month: int, day: int) -> str:
        if not month:
            return str(year)
        try:
            value = datetime.date(year, month, day or 1)
        except ValueError:
            return f"{year}-{month:02}" + (f"-{day:02}" if day else "")
        if day:
            return str(format_date(value, "long", locale=self.locale))
        return str(format_skeleton("yMMMM", value, locale=self.locale))


_DATES: Final = 1 << 13
"""How many dates are at hand: those of each day in two decades."""
_OPEN: Final = frozenset({"", ".."})
_PLAIN_DATE: Final = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([?~%]?)")
QUALIFIED: Final = {
    "~": "about {date}",
    "?": "{date} (uncertain)",
    "%": "about {date} (uncertain)",
}
