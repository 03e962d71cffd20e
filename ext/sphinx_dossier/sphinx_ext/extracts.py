"""Extracts of the archive on pages of an author's own, and when such pages are read again."""

from __future__ import annotations

import json
from abc import abstractmethod
from collections.abc import Mapping
from hashlib import sha256
from html import escape
from typing import Any, ClassVar, Final
from urllib.parse import quote_plus

import jinja2
from docutils import nodes
from docutils.parsers.rst import Directive, directives
from myst_parser.parsers.sphinx_ import MystParser
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.locale import get_translation
from sphinx.util import logging
from sphinx.util.docutils import new_document
from sphinx.util.typing import OptionSpec

from sphinx_dossier.pictures import MOST_NAMES
from sphinx_dossier.render import extracts
from sphinx_dossier.render.extracts import Extract
from sphinx_dossier.render.myst import visible
from sphinx_dossier.render.templates import grammar_with
from sphinx_dossier.sphinx_ext.directives import DossierDirective
from sphinx_dossier.sphinx_ext.domain import DossierDomain, domain_of
from sphinx_dossier.sphinx_ext.nodes import Visitors, is_website, otherwise, part, skip
from sphinx_dossier.sphinx_ext.pages import ArchiveError

logger = logging.getLogger(__name__)
_ = get_translation("sphinx_dossier")


class ExtractDirective(DossierDirective):
    """What the directives share that show a part of the archive."""

    has_content = False

    @abstractmethod
    def wanted(self) -> Extract:
        """Return the extract that the argument and the options ask for."""

    def run(self) -> list[nodes.Node]:
        if self.domain.contents is None:
            return []
        extract = self.wanted()
        text, problem = _answer(extract, self.domain)
        self.domain.note_extract(self.env.docname, extract, _digest(text, problem))
        if problem:
            where = self.state_machine.get_source_and_line(self.lineno)
            location = ":".join(str(part) for part in where)
            logger.warning(problem, type="dossier", subtype="reference", location=location)
            return []
        return [self._parsed(text)]

    def _parsed(self, text: str) -> part:
        """Return an extract's text as nodes.

        It is read as a document of its own, in MyST and with the grammar of the archive's pages,
        whatever the page around it is written in. It has no headings, footnotes or targets, which
        a page would have to know of.
        """
        read = new_document(self.get_source_info()[0], self.state.document.settings)
        read["support_smartquotes"] = False
        head = f"---\nmyst: {grammar_with()}\n---\n"
        MystParser().parse(head + text, read)
        shown = part("", classes=["dossier-extract"], support_smartquotes=False)
        self.set_source_info(shown)
        shown += [each for each in read.children if not isinstance(each, nodes.field_list)]
        # Else they would be kept together with that other document, and with all that it knows of.
        for each in shown.findall():
            each.document = self.state.document
        return shown

    def names(self, option: str) -> tuple[str, ...]:
        """Return the names that an option lists, separated by white space or commas."""
        return tuple(str(self.options.get(option, "")).replace(",", " ").split())


def _answer(extract: Extract, domain: DossierDomain) -> tuple[str, str]:
    """Return an extract's text, or else what is wrong with it; both empty if nothing is known.

    It is asked for when pages are looked for that show it, and again by each that is read. Raises
    `ArchiveError` where a template cannot be filled.
    """
    contents = domain.contents
    if contents is None:
        return "", ""
    found = domain.answers.get(extract)
    if found is None:
        try:
            found = extract.myst(contents), ""
        except LookupError as error:
            found = "", str(error.args[0])
        except jinja2.TemplateError as error:
            raise ArchiveError.of_template(error) from error
        domain.answers[extract] = found
    return found


def _digest(text: str, problem: str) -> str:
    return sha256(f"{problem}\0{text}".encode(errors="surrogatepass")).hexdigest()


def outdated_by_extracts(
    app: Sphinx, env: BuildEnvironment, added: set[str], changed: set[str], removed: set[str]
) -> list[str]:
    """Return the pages whose extracts are not what they were when the pages were read."""
    del app, added, changed, removed
    domain = domain_of(env)
    if domain.contents is None:
        return []
    return [
        docname
        for docname, shown in domain.extracts.items()
        if any(_digest(*_answer(each, domain)) != before for each, before in shown.items())
    ]


# --- Directives -------------------------------------------------------------------------------


class OverviewDirective(ExtractDirective):
    """The archive at a glance: search, counts, ways in, newest sources, how to cite, how made."""

    def wanted(self) -> Extract:
        return extracts.Overview()


class SearchDirective(ExtractDirective):
    """A field to search the site; its content may give example queries, one a line."""

    has_content = True

    def wanted(self) -> Extract:
        return extracts.Search(tuple(line.strip() for line in self.content if line.strip()))


class CiteDirective(ExtractDirective):
    """How to cite the archive as a whole."""

    def wanted(self) -> Extract:
        return extracts.Cite()


def _order(argument: str) -> str:
    return directives.choice(argument, extracts.ORDERS)


class ListDirective(ExtractDirective):
    """A list of the entries of a kind, or of the ``sources``: those that meet all conditions."""

    required_arguments = 1
    option_spec: ClassVar[OptionSpec] = {
        "named-in": directives.unchanged_required,
        "named-with": directives.unchanged_required,
        "since": int,
        "until": int,
        "order": _order,
        "most": directives.positive_int,
    }

    def wanted(self) -> Extract:
        return extracts.Listed(
            self.arguments[0],
            named_in=self.options.get("named-in", ""),
            named_with=self.options.get("named-with", ""),
            since=self.options.get("since"),
            until=self.options.get("until"),
            order=self.options.get("order", ""),
            most=self.options.get("most", 0),
        )


class FactsDirective(ExtractDirective):
    """The facts of an entry, given its id."""

    required_arguments = 1

    def wanted(self) -> Extract:
        return extracts.Facts(self.arguments[0])


class YearsDirective(ExtractDirective):
    """How many sources each year has, or, given an entry's id, how often it is mentioned."""

    optional_arguments = 1

    def wanted(self) -> Extract:
        return extracts.Years("".join(self.arguments))


class TimelineDirective(ExtractDirective):
    """Sources, agreements and offices in time; given ids of entries, what concerns those."""

    optional_arguments = 1
    option_spec: ClassVar[OptionSpec] = {"show": directives.unchanged_required}

    def wanted(self) -> Extract:
        entries = "".join(self.arguments).replace(",", " ").split()
        return extracts.Timeline(tuple(entries), self.names("show"))


class NetworkDirective(ExtractDirective):
    """Who is named with whom: around an entry, given its id, or in the whole archive."""

    optional_arguments = 1
    option_spec: ClassVar[OptionSpec] = {
        "kinds": directives.unchanged_required,
        "most": directives.positive_int,
    }

    def wanted(self) -> Extract:
        most: int = self.options.get("most", MOST_NAMES)
        return extracts.Network("".join(self.arguments), self.names("kinds"), most)


# --- The search field -------------------------------------------------------------------------


class search_field(nodes.Invisible, nodes.Element):  # noqa: N801 — docutils names node classes so
    """A field to search the site, with ``examples``; it is there where a site is searched."""


class SearchFieldDirective(DossierDirective):
    """A field to search the site; its content is a JSON list of example queries."""

    def run(self) -> list[nodes.Node]:
        try:
            examples = [str(each) for each in json.loads("\n".join(self.content) or "[]")]
        except (ValueError, TypeError) as error:
            raise self.error(_("a JSON list of queries is wanted: %s") % error) from error
        return [search_field("", examples=examples)]


def _visit_search_html(self: Any, node: nodes.Element) -> None:
    if is_website(self) and getattr(self.builder, "search", False):
        page = self.builder.get_relative_uri(self.builder.current_docname, "search")
        label, action = escape(_("Search the archive")), escape(_("Search"))
        examples = ", ".join(
            f'<a href="{escape(page)}?q={quote_plus(query)}">{escape(visible(query))}</a>'
            for query in node["examples"]
        )
        example = escape(_("For example:"))
        tried = f"<p>{example} {examples}</p>" if examples else ""
        self.body.append(
            f'<form class="dossier-search" role="search" action="{escape(page)}" method="get">'
            f'<input type="search" name="q" aria-label="{label}" placeholder="{label}">'
            f'<button type="submit">{action}</button>{tried}</form>\n'
        )
    raise nodes.SkipNode


DIRECTIVES: dict[str, type[Directive]] = {
    "overview": OverviewDirective,
    "search": SearchDirective,
    "cite": CiteDirective,
    "list": ListDirective,
    "facts": FactsDirective,
    "years": YearsDirective,
    "timeline": TimelineDirective,
    "network": NetworkDirective,
    "search-field": SearchFieldDirective,
}
NODES: Final[Mapping[type[nodes.Element], Visitors]] = {
    search_field: {"html": (_visit_search_html, None), **otherwise(skip)},
}
