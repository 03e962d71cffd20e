"""How a text of the archive is cited: in two styles that people read, and three formats that
programs read.

`reference` takes from a source what a citation needs, and `archive_reference` does so for the
archive itself; each format is then a function of the `Reference` alone. Nothing is guessed: an
author's name is turned round only if an authority entry tells the family name, and a date that is
not exact is shown as such.

The rules are those of *The Chicago Manual of Style* (18th edition, notes and bibliography, as for
the bibliography), of the *MLA Handbook* (9th edition), of BibTeX and biblatex, of the JSON schema
of the Citation Style Language (1.0.2), and of the RIS specification. Both styles are English, so
their dates are too, whatever the archive's language. Titles keep their capitals.
"""

from __future__ import annotations

import json
import re
import string
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sphinx_dossier import dates
from sphinx_dossier.model import Entry, Source

# --- What is cited ----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Name:
    """An author.

    `literal` is the name as the byline has it, in its natural order. `family`, `given` and
    `suffix` (*Jr.*) are empty where they cannot be told apart.
    """

    literal: str
    family: str = ""
    given: str = ""
    suffix: str = ""

    @property
    def family_first(self) -> bool:
        """Whether the natural order begins with the family name, as in Xi Jinping."""
        return bool(self.given) and self.literal == f"{self.family} {self.given}"

    @property
    def filed(self) -> str:
        """The name turned round (``King, Martin Luther, Jr.``) if its parts are known."""
        return ", ".join(filter(None, (self.family, self.given, self.suffix))) or self.literal


@dataclass(frozen=True, slots=True)
class Reference:
    """What a citation says, whatever its format; each text is one line without control characters.

    `key` has ASCII letters and digits, hyphens, underscores, full stops and colons, and is
    different for each source id. `date` is EDTF. `container` is the publication that the text
    appeared in and `url` its address there; `archive` is the name of the archive that has it, and
    `archive_url` its address in that. All but `key` and `title` may be empty. `whole` says that
    the archive itself is meant, and not a text in it.
    """

    key: str
    title: str
    authors: tuple[Name, ...]
    date: str
    container: str
    url: str
    language: str
    archive: str
    archive_url: str
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a citation in one kind of type."""

    text: str
    italic: bool = False


def reference(
    source: Source,
    entries: Mapping[str, Entry],
    bylined: Sequence[str],
    archive: str,
    archive_url: str,
) -> Reference:
    """Return what a citation of `source` says.

    `bylined` are the ids of the persons' entries that the byline mentions, in its order.
    `archive` is the name of the archive, and `archive_url` the address of the source's page in
    it; either may be empty. A date that is not EDTF is left out.
    """
    persons = [entries[entry] for entry in bylined if entry in entries]
    date = source.value("date")
    return Reference(
        key=_key(source.id),
        title=_line(source.title) or _line(source.id) or _key(source.id),
        authors=_authors(_line(source.value("byline")), persons),
        date=date if dates.is_edtf(date) else "",
        container=_line(source.value("publisher")),
        url=_address(source.value("url")),
        language=_line(source.value("language")),
        archive=_line(archive),
        archive_url=_address(archive_url),
    )


def archive_reference(title: str, author: str, url: str) -> Reference:
    """Return what a citation of the whole archive says.

    An author of the same name as the archive is left out: no style has the same words twice.
    """
    title, author = _line(title), _line(author)
    return Reference(
        key=_ARCHIVE_KEY,
        title=title or _ARCHIVE_KEY,
        authors=(Name(author),) if author and _folded(author) != _folded(title) else (),
        date="",
        container="",
        url=_address(url),
        language="",
        archive="",
        archive_url="",
        whole=True,
    )


_KEPT_IN_KEY: Final = frozenset(string.ascii_letters + string.digits + "-_")
_ARCHIVE_KEY: Final = "archive:whole"
"""The archive's citation key. No source has it: there, hexadecimal digits follow a colon."""


def _key(source_id: str) -> str:
    """Return the citation key of a source; different ids have different keys.

    A slash becomes a full stop, and any other character that a key cannot have the bytes of its
    UTF-8, each as a colon and two hexadecimal digits.
    """

    def kept(character: str) -> str:
        if character in _KEPT_IN_KEY:
            return character
        if character == "/":
            return "."
        return "".join(f":{byte:02x}" for byte in character.encode("utf-8", "surrogatepass"))

    return "".join(map(kept, source_id))


_DIRECTING: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Controls that open or close a stretch with a direction of its own. One that is left open would
turn what the citation says after it; letters know their direction without them."""


def _line(text: str) -> str:
    """Return `text` as one line that can be stored as UTF-8."""
    return " ".join("".join(map(_printed, text)).split())


def _printed(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Cs":  # half of a surrogate pair, which no encoding can store
        return "\ufffd"
    dropped = category == "Cc" or character in _DIRECTING
    return "" if dropped and not character.isspace() else character


def _address(url: str) -> str:
    return _line(url).replace(" ", "%20")


# --- Authors ----------------------------------------------------------------------------------

_BY: Final = re.compile(r"\Aby(?:\s*:\s*|\s+)", re.IGNORECASE)
_SEMICOLON: Final = re.compile(r"\s*;\s*(?:(?:and|&)\s+)?")
_COMMA_OR_AND: Final = re.compile(r"\s*,\s*(?:(?:and|&)\s+)?|\s+(?:and|&)\s+")
_INITIAL: Final = re.compile(r"\w\.\s")
_ROLE_WORDS: Final = frozenset(
    re.findall(
        r"\w+",
        "analyst assistant associate author chief columnist contributing contributor correspondent"
        " deputy diplomatic editor foreign guest journalist managing news our political reporter"
        " senior special staff writer",
    )
)
_PARTICLES: Final = frozenset(
    re.findall(
        r"\w+",
        "al bin bint da das de del della den der di dos du e el ibn la le ten ter ud ul van von y"
        " zu zur",
    )
)


def _authors(byline: str, persons: Sequence[Entry]) -> tuple[Name, ...]:
    """Return the authors that `byline` names.

    A list of names is taken apart only if each part is a name: one of `persons`, or two words or
    more that begin with capitals. A part that is nothing but a role ("Staff Writer") is left out,
    as both styles have it. Any other byline stays one name as it stands.
    """
    byline = _BY.sub("", byline)
    if not byline:
        return ()
    whole = _known(byline, persons)
    if whole:
        return (whole,)
    separator = _SEMICOLON if ";" in byline else _COMMA_OR_AND
    parts = [part for part in separator.split(byline) if part and not _is_role(part)]
    names = [_known(part, persons) or _unknown(part) for part in parts]
    told = tuple(name for name in names if name)
    return told if told and len(told) == len(names) else (Name(byline),)


def _is_role(part: str) -> bool:
    return _ROLE_WORDS.issuperset(part.casefold().split())


def _unknown(part: str) -> Name | None:
    """Return the name that `part` is by its shape alone, such as A. Reporter, if it is one."""
    words = part.split()
    spelt = all(
        character in " .'’-" or unicodedata.category(character)[0] in "LM" for character in part
    )
    capitals = all(word in _PARTICLES or not word[0].islower() for word in words)
    # "Kabul Correspondent" is none; but an initial stands before a surname, whatever that means.
    person = _INITIAL.match(part) or _ROLE_WORDS.isdisjoint(part.casefold().split())
    return Name(part) if 2 <= len(words) <= 6 and spelt and capitals and person else None


def _known(words: str, persons: Sequence[Entry]) -> Name | None:
    """Return the name of the one of `persons` that has the name form `words`, if one has."""
    for person in persons:
        if _folded(words) in map(_folded, (person.name, *person.aliases)):
            return _divided(words, person.sort)
        if _folded(words) == _folded(person.sort):
            return _divided(_line(person.name), person.sort)
    return None


def _divided(literal: str, sort: str) -> Name:
    """Return the name `literal`, divided as the entry's `sort` says: ``Siddique, Abubakar``.

    An alias may have other given names than the sort form (A. Siddique): then they are what
    stands before the family name. An alias without the family name, as a pen name, stays whole.
    """
    family, given, suffix = (*(part.strip() for part in _line(sort).split(",")), "", "")[:3]
    if not family or not given or sort.count(",") > 2:
        return Name(literal)
    words = literal.replace(",", " ").split()
    count = len(family.split())
    if _folded(" ".join(words)) == _folded(f"{given} {family} {suffix}"):
        return Name(literal, family, given, suffix)
    if _folded(literal) == _folded(f"{family} {given}"):
        return Name(literal, " ".join(words[:count]), " ".join(words[count:]))
    if count < len(words) and _folded(" ".join(words[-count:])) == _folded(family):
        return Name(literal, family, " ".join(words[:-count]))
    return Name(literal)


def _folded(name: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


# --- Dates ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Point:
    """One date of EDTF, not an interval, as far as it is told.

    `year` is how the year is written, and `number` the same where it is one year from 1 to 9999,
    and else zero. `month` is 21 to 24 for a season; `month` and `day` are zero if not told.
    """

    year: str
    number: int
    month: int
    day: int
    approximate: bool
    uncertain: bool

    @property
    def is_season(self) -> bool:
        return self.month > 12

    @property
    def is_exact(self) -> bool:
        """Whether it is a certain year, month or day of the common era."""
        return bool(self.number) and not (self.is_season or self.approximate or self.uncertain)


@dataclass(frozen=True, slots=True)
class _DateStyle:
    """How a style writes dates."""

    months: tuple[str, ...]
    seasons: tuple[str, ...]
    about: str
    day_first: bool


_CHICAGO: Final = _DateStyle(
    months=(
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
    seasons=("Spring", "Summer", "Autumn", "Winter"),
    about="ca.",
    day_first=False,
)  # fmt: skip
_MLA: Final = _DateStyle(
    months=(
        "Jan.", "Feb.", "Mar.", "Apr.", "May", "June",
        "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.",
    ),
    seasons=("spring", "summer", "autumn", "winter"),
    about="circa",
    day_first=True,
)  # fmt: skip

_POINT: Final = re.compile(
    r"(?P<year>-?[0-9]{4}|Y-?[0-9]{5,}|[0-9]{3}X|[0-9]{2}XX|[0-9]XXX)"
    r"(?:-(?P<month>[0-9]{2}|XX))?(?:-(?P<day>[0-9]{2}|XX))?(?:T[^?~%]*)?(?P<doubt>[?~%]?)"
)


def _point(edtf: str) -> _Point | None:
    """Return the date `edtf`, or ``None`` if it is an interval or of a form not known here."""
    match = _POINT.fullmatch(edtf)
    if match is None:
        return None
    month, day = (int(part) if part and part != "XX" else 0 for part in match.group("month", "day"))
    if month not in range(13) and month not in range(21, 25):
        return None
    year = match["year"].removeprefix("Y")
    number = 0 if "X" in year else int(year)
    doubt = match["doubt"]
    return _Point(
        year=_year(year),
        number=number if 0 < number <= 9999 else 0,
        month=month,
        day=day,
        approximate=doubt in {"~", "%"},
        uncertain=doubt in {"?", "%"},
    )


def _year(year: str) -> str:
    """Return a year in words: ``1990s`` for ``199X``, ``45 BCE`` for ``-0044``."""
    if year.endswith("XX"):
        return f"{year.replace('X', '0')}–{year.replace('X', '9')}"
    if year.endswith("X"):
        return f"{year[:-1]}0s"
    number = int(year)
    return str(number) if number > 0 else f"{1 - number} BCE"


def _in_words(edtf: str, style: _DateStyle) -> str:
    """Return a date as `style` writes it; what is of no known form stays as it is.

    What is doubtful stands in brackets: both styles have them for what the text does not say of
    itself.
    """
    start, slash, end = edtf.partition("/")
    if not slash:
        words = _point_in_words(edtf, style)
    elif start == "..":
        words = f"until {_point_in_words(end, style)}"
    else:
        last = "" if end == ".." else _point_in_words(end, style)
        words = f"{_point_in_words(start, style)}–{last}"
    doubtful = "?" in words or style.about in words
    return f"[{words}]" if doubtful else words


def _point_in_words(edtf: str, style: _DateStyle) -> str:
    if not edtf:
        return "?"
    point = _point(edtf)
    if point is None:
        return edtf
    words = point.year
    if point.is_season:
        words = f"{style.seasons[point.month - 21]} {words}"
    elif point.month:
        month = style.months[point.month - 1]
        if not point.day:
            words = f"{month} {words}"
        elif style.day_first:
            words = f"{point.day} {month} {words}"
        else:
            words = f"{month} {point.day}, {words}"
    about = f"{style.about} " if point.approximate else ""
    return f"{about}{words}{'?' if point.uncertain else ''}"


# --- The styles that people read --------------------------------------------------------------


def plain(runs: Sequence[Run]) -> str:
    """Return the text of `runs`, without its italics."""
    return "".join(run.text for run in runs)


def chicago(reference: Reference) -> tuple[Run, ...]:
    """Return the bibliography entry of the Chicago style.

    ``Family, Given. “Title.” Container, June 10, 2020. URL. Archived in Archive, URL.`` Without
    an author it begins with the title; without a date it has *n.d.* The name of a website is
    neither italic nor in quotation marks, and has no date.
    """
    authors = _text(_chicago_authors(reference.authors))
    if reference.whole:
        return _sentences(authors, _text(reference.title), _text(reference.url))
    date = _in_words(reference.date, _CHICAGO) if reference.date else "n.d."
    return _sentences(
        authors,
        _text(_quoted(reference.title)),
        _commas(_italic(reference.container), _text(_opening(date, reference))),
        _text(reference.url),
        _text(_archived(reference, reference.archive_url)),
    )


def mla(reference: Reference) -> tuple[Run, ...]:
    """Return the entry that the list of works cited has in the style of the MLA.

    ``Family, Given. “Title.” Container, 10 June 2020, URL. Archive, URL.`` The archive is a
    second container. What is not known is left out. Addresses go without *https://*, as the
    handbook advises for print.
    """
    authors = _text(_mla_authors(reference.authors))
    if reference.whole:
        return _sentences(authors, _italic(reference.title), _text(_shown(reference.url)))
    date = _in_words(reference.date, _MLA) if reference.date else ""
    return _sentences(
        authors,
        _text(_quoted(reference.title)),
        _commas(
            _italic(reference.container),
            _text(_opening(date, reference)),
            _text(_shown(reference.url)),
        ),
        _commas(_italic(reference.archive), _text(_shown(reference.archive_url))),
    )


def _chicago_authors(names: Sequence[Name]) -> str:
    """Return up to six names; of more, the first three (Chicago 13.23)."""
    if len(names) > 6:
        return ", ".join((_turned(names[0]), *_literals(names[1:3]), "et al."))
    if len(names) > 2:
        return ", ".join((_turned(names[0]), *_literals(names[1:-1]), f"and {names[-1].literal}"))
    return _two(names)


def _mla_authors(names: Sequence[Name]) -> str:
    """Return one or two names; of more, the first."""
    return f"{_first(names[0])} et al." if len(names) > 2 else _two(names)


def _two(names: Sequence[Name]) -> str:
    if len(names) == 2:
        return f"{_first(names[0])} and {names[1].literal}"
    return _turned(names[0]) if names else ""


def _first(name: Name) -> str:
    """Return the first of several names; a comma closes one that is turned round."""
    turned = _turned(name)
    return turned if turned == name.literal else f"{turned},"


def _turned(name: Name) -> str:
    """Return a name as the first of an entry has it: the family name first, if that is known."""
    return name.literal if name.family_first else name.filed


def _literals(names: Sequence[Name]) -> Iterator[str]:
    return (name.literal for name in names)


_CLOSED: Final = re.compile(r"[.?!…‽。！？؟۔।][’”]*\Z")
"""The end of words that take no further full stop."""

_STRAIGHT: Final = re.compile(r"(?<!\w)\"([^\"]*)\"(?!\w)")
_NESTED: Final = str.maketrans("“”„", "‘’‚")


def _quoted(title: str) -> str:
    """Return a title in double quotation marks, with its full stop; those in it become single."""
    inner = _STRAIGHT.sub(r"‘\1’", title).translate(_NESTED)
    if not _CLOSED.search(inner):
        # An apostrophe looks like a closing mark; there is none without an opening one.
        words = inner.rstrip("’") if "‘" in inner else inner
        inner = f"{words}.{inner[len(words) :]}"
    return f"“{inner}”"


def _archived(reference: Reference, address: str) -> str:
    """Return the words that say where the archive has the text; `address` may be empty."""
    place = ", ".join(filter(None, (reference.archive, address)))
    return place and f"Archived {'in' if reference.archive else 'at'} {place}"


_OPENING_WORD: Final = re.compile(r"\A\[?[a-z](?=[a-z]+\b(?!\.))")


def _opening(date: str, reference: Reference) -> str:
    """Return a date with a capital if it follows the title; *ca.* and *n.d.* have none."""
    if reference.container:
        return date
    return _OPENING_WORD.sub(lambda match: match[0].upper(), date)


def _shown(url: str) -> str:
    return re.sub(r"\Ahttps?://", "", url)


def _text(text: str) -> tuple[Run, ...]:
    return (Run(text),) if text else ()


def _italic(text: str) -> tuple[Run, ...]:
    return (Run(text, italic=True),) if text else ()


def _commas(*elements: tuple[Run, ...]) -> tuple[Run, ...]:
    """Return the elements that there are, with commas between them."""
    there = [element for element in elements if element]
    return tuple(
        run
        for index, element in enumerate(there)
        for run in ((Run(", "), *element) if index else element)
    )


def _sentences(*elements: tuple[Run, ...]) -> tuple[Run, ...]:
    """Return the elements that there are, each closed by a full stop; neighbours of a kind join."""
    runs: list[Run] = []
    for element in filter(None, elements):
        stop = "" if _CLOSED.search(plain(element)) else "."
        for run in (Run(" " if runs else ""), *element, Run(stop)):
            if runs and runs[-1].italic == run.italic:
                runs[-1] = Run(runs[-1].text + run.text, run.italic)
            elif run.text:
                runs.append(run)
    return tuple(runs)


# --- BibTeX -----------------------------------------------------------------------------------

_TEX: Final = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        # Not \{ and \}: BibTeX counts braces whatever stands before them.
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{character: f"\\{character}" for character in "$%&#_"},
    }
)
_VERBATIM: Final = str.maketrans({"\\": "%5C", "{": "%7B", "}": "%7D"})
_MONTHS: Final = (
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
)  # fmt: skip


def bibtex(reference: Reference) -> str:
    r"""Return the entry of a BibTeX file, in UTF-8, with a line feed at its end.

    A text that appeared in a publication is an ``@article``, as that alone has a container in
    every style. Other texts are ``@online`` if they have an address, which biblatex knows and old
    styles print as they print ``@misc``; and else ``@misc``.

    biblatex reads `date`, which is EDTF; BibTeX reads `year` and `month`, or a year in words where
    the date is not exact. A name that cannot be divided stands in braces, and so does the title,
    lest its capitals be lost. `url` is the address that counts most; if the archive's is another,
    it is in the note, where ``\url`` needs hyperref, url or biblatex.
    """
    address = reference.url or reference.archive_url
    kind = "article" if reference.container else "online" if address else "misc"
    second = reference.archive_url if reference.url else ""
    fields = {
        "author": f"{{{' and '.join(map(_bibtex_name, reference.authors))}}}",
        "title": f"{{{_braced(reference.title)}}}",
        "journal": f"{{{_tex(reference.container)}}}",
        **_bibtex_date(reference.date),
        "url": f"{{{address.translate(_VERBATIM)}}}",
        "language": f"{{{_tex(reference.language)}}}",
        "note": f"{{{_bibtex_note(reference, second)}}}",
    }
    lines = (f"  {name} = {value},\n" for name, value in fields.items() if value != "{}")
    return f"@{kind}{{{reference.key},\n{''.join(lines)}}}\n"


def _tex(text: str) -> str:
    return text.translate(_TEX)


def _braced(text: str) -> str:
    """Return `text` in braces, as words that BibTeX leaves as they are."""
    escaped = _tex(text)
    # A brace and then a backslash would begin a "special character", whose letters it changes.
    guard = "{}" if escaped.startswith("\\") else ""
    return f"{{{guard}{escaped}}}"


def _bibtex_name(name: Name) -> str:
    if not name.given:
        return _braced(name.filed)
    parts = (name.family, name.suffix, name.given) if name.suffix else (name.family, name.given)
    return ", ".join(map(_bibtex_name_part, filter(None, parts)))


def _bibtex_name_part(part: str) -> str:
    divides = "," in part or "and" in part.casefold().split()
    return _braced(part) if divides else _tex(part)


def _bibtex_date(date: str) -> dict[str, str]:
    if not date:
        return {}
    point = _point(date)
    if point is None or not point.is_exact:
        return {"date": f"{{{date}}}", "year": f"{{{_tex(_in_words(date, _CHICAGO))}}}"}
    month = {"month": _MONTHS[point.month - 1]} if point.month else {}
    return {"date": f"{{{date}}}", "year": f"{{{point.number}}}", **month}


def _bibtex_note(reference: Reference, address: str) -> str:
    if not address:
        return _tex(_archived(reference, ""))
    # Within a note, unlike in `url`, these two would be a comment and a parameter.
    escaped = re.sub(r"[%#]", r"\\\g<0>", address.translate(_VERBATIM))
    named = _archived(reference, "")
    return rf"{_tex(named)}, \url{{{escaped}}}" if named else rf"Archived at \url{{{escaped}}}"


# --- CSL-JSON ---------------------------------------------------------------------------------

_Json = dict[str, object]


def csl_json(*references: Reference) -> str:
    """Return a CSL-JSON file: an array with an item for each reference.

    An exact date, an interval of such and a season are `date-parts`; `circa` says that one is
    approximate or uncertain. Any other date is `raw`, as EDTF. `URL` is the address that counts
    most; if the archive's is another, it is in the `note`, as styles print an `archive_location` as
    words and not as an address.
    """
    return json.dumps(list(map(_csl_item, references)), ensure_ascii=False, indent=2) + "\n"


def _csl_item(reference: Reference) -> _Json:
    address = reference.url or reference.archive_url
    second = reference.url and reference.archive_url
    item: _Json = {
        "id": reference.key,
        "type": "article-newspaper"
        if reference.container
        else "webpage"
        if address
        else "document",
        "title": reference.title,
        "author": [_csl_name(name) for name in reference.authors],
        "issued": _csl_date(reference.date) if reference.date else {},
        "container-title": reference.container,
        "URL": address,
        "language": reference.language,
        "archive": reference.archive,
        "note": _archived(reference, reference.archive_url) if second else "",
    }
    return {name: value for name, value in item.items() if value}


def _csl_name(name: Name) -> _Json:
    if not name.family:
        return {"literal": name.literal}
    parts = {"family": name.family, "given": name.given, "suffix": name.suffix}
    order = {"static-ordering": True} if name.family_first else {}
    return {**{part: value for part, value in parts.items() if value}, **order}


def _csl_date(date: str) -> _Json:
    read = [_point(part) for part in date.split("/")]
    points = [point for point in read if point and point.number]
    circa: _Json = {"circa": True} if re.search(r"[?~%]", date) else {}
    seasons = [point.month - 20 for point in points if point.is_season]
    if len(points) < len(read) or (seasons and len(points) > 1):
        return {"raw": date, **circa}
    if seasons:
        return {"date-parts": [[points[0].number]], "season": seasons[0], **circa}
    told = ((point.number, point.month, point.day) for point in points)
    return {"date-parts": [[part for part in parts if part] for parts in told], **circa}


# --- RIS --------------------------------------------------------------------------------------


def ris(reference: Reference) -> str:
    """Return a record of a RIS file, in UTF-8; its lines end in CR LF, as the specification says.

    A text that appeared in a publication is ``NEWS``, other texts and the archive itself ``ELEC``
    if they have an address, and else ``GEN``. A date of one year is `PY`, and `DA` in full, with
    what is not certain as its last part. Of any other date a year would say too much: it is a
    note. A semicolon in an address is encoded, as one would begin another address.
    """
    addresses = [url for url in (reference.url, reference.archive_url) if url]
    kind = "NEWS" if reference.container else "ELEC" if addresses else "GEN"
    lines = [
        ("TY", kind),
        *(("AU", name.filed) for name in reference.authors),
        ("TI", reference.title),
        ("T2", reference.container),
        *_ris_date(reference.date),
        *(("UR", url.replace(";", "%3B")) for url in addresses),
        ("LA", reference.language),
        ("DB", reference.archive),
    ]
    record = "".join(f"{tag}  - {value}\r\n" for tag, value in lines if value)
    return f"{record}ER  - \r\n"


def _ris_date(date: str) -> list[tuple[str, str]]:
    if not date:
        return []
    point = _point(date)
    if point is None or not point.number:
        return [("N1", f"Date: {_in_words(date, _CHICAGO)}")]
    month = f"{point.month:02}" if point.month and not point.is_season else ""
    day = f"{point.day:02}" if point.day else ""
    rest = (
        _CHICAGO.seasons[point.month - 21] if point.is_season else "",
        "circa" if point.approximate else "",
        "uncertain" if point.uncertain else "",
    )
    year = f"{point.number:04}"
    return [("PY", year), ("DA", f"{year}/{month}/{day}/{' '.join(filter(None, rest))}")]
