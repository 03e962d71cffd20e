"""How a source, or the archive, is cited: five formats, as MyST."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sphinx_dossier import citation
from sphinx_dossier.kinds import NameStyle, name_style
from sphinx_dossier.model import Mention, Source
from sphinx_dossier.render.contents import Contents
from sphinx_dossier.render.myst import Myst, escape_inside, fence, role
from sphinx_dossier.render.text import slug


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation in one format, as a directive can take it.

    `style` is the format's name, such as ``bibtex``, and `label` what readers know it by.
    `content` is inline MyST for a format that people read, and the file's text for one that
    programs read; `file` is what such a file is called. `fence` goes around it.
    """

    style: str
    label: str
    content: Myst
    file: str = ""

    @property
    def fence(self) -> Myst:
        """A code fence that `content` does not hold."""
        return fence(self.content)


def of_source(source: Source, mentions: Sequence[Mention], contents: Contents) -> list[Cited]:
    """Return the citations of a source, given all its mentions."""
    edition = contents.edition
    byline = source.metadata.get("byline")
    bylined = [
        mention.entry
        for mention in mentions
        if name_style(mention.kind, contents.kinds) is NameStyle.PERSONAL
        and byline is not None
        and byline.start is not None
        and byline.end is not None
        and byline.start <= mention.start
        and mention.end <= byline.end
    ]
    address = edition.address(f"{edition.folder}/sources/{slug(source.id)}")
    entries = contents.corpus.entries
    return _cited(citation.reference(source, entries, bylined, edition.title, address))


def of_archive(contents: Contents) -> list[Cited]:
    """Return the citations of the archive as a whole."""
    edition = contents.edition
    address = edition.address(f"{edition.folder}/index")
    return _cited(citation.archive_reference(edition.title, edition.author, address))


def _cited(reference: citation.Reference) -> list[Cited]:
    return [
        Cited("chicago", "Chicago", _prose(citation.chicago(reference))),
        Cited("mla", "MLA", _prose(citation.mla(reference))),
        _file("bibtex", "BibTeX", citation.bibtex(reference), f"{reference.key}.bib"),
        _file("csl-json", "CSL-JSON", citation.csl_json(reference), f"{reference.key}.json"),
        _file("ris", "RIS", citation.ris(reference), f"{reference.key}.ris"),
    ]


def _prose(runs: Sequence[citation.Run]) -> Myst:
    """Return a citation as inline MyST; the titles of works stand in italics."""
    return Myst(
        "".join(
            role("italic", run.text, "") if run.italic else escape_inside(run.text) for run in runs
        ).strip()
    )


def _file(style: str, label: str, text: str, file: str) -> Cited:
    return Cited(style, label, Myst(text.replace("\r\n", "\n").strip("\n")), file)
