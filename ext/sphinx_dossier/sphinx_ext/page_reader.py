"""The reader of our own pages: of plain stretches it makes condensed nodes, and it runs directives.

It reads what `sphinx_dossier.render.reading` knows, a fraction of MyST at a fraction of its cost,
and leaves the rest to MyST: `ArchiveParser` is MyST's parser, but for such pages.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from types import SimpleNamespace
from typing import Any, Final, cast

from docutils import nodes
from docutils.languages import get_language
from docutils.parsers.rst import Directive, DirectiveError, directives
from docutils.parsers.rst.languages import en
from docutils.parsers.rst.states import RSTState, RSTStateMachine
from docutils.statemachine import StringList
from myst_parser.parsers.sphinx_ import MystParser
from sphinx.environment import BuildEnvironment

from sphinx_dossier.render.reading import Fence, Heading, Paragraph, Stretch, Unknown, blocks
from sphinx_dossier.render.reading import line as read_line
from sphinx_dossier.render.templates import GRAMMAR, NOTICE
from sphinx_dossier.sphinx_ext.condensed import condense, roles_in
from sphinx_dossier.sphinx_ext.domain import domain_of
from sphinx_dossier.sphinx_ext.expansion import inline, ordinary
from sphinx_dossier.sphinx_ext.originals import path_of


class ArchiveParser(MystParser):
    """MyST's parser, which reads the archive's own pages in less time where it can."""

    def parse(self, inputstring: str, document: nodes.document) -> None:
        """Read a page into `document`."""
        env = document.settings.env
        # Options of MyST's that are the site's, and give headings or links something of their own.
        config = env.myst_config
        if domain_of(env).owns(env.docname) and not (
            config.heading_anchors or config.links_external_new_tab
        ):
            try:
                PageReader(document, searched=True).page(inputstring)
            except Unknown:
                pass
            else:
                # What MyST's own transforms ask a document for; ours has no footnotes.
                document.settings.myst_footnote_sort = False
                document.settings.myst_footnote_transition = False
                document.settings.myst_heading_anchors_html_ids = False
                document.myst_slugs = {}  # type: ignore[attr-defined]
                return
        super().parse(inputstring, document)


class PageReader:
    """Reads pages, or parts of them, as nodes of `document`: what stands `within` a directive."""

    def __init__(self, document: nodes.document, *, searched: bool, within: str = "") -> None:
        self._document = document
        self._within = within
        self._env: BuildEnvironment = document.settings.env
        self._docname = self._env.docname
        self._searched = searched
        self._source: str = document["source"]

    # --- A page -------------------------------------------------------------------------------

    def page(self, text: str) -> None:
        """Read a whole page. Raises `Unknown`, with the document as it was, if it is not ours."""
        match = _FRONT_MATTER.match(text)
        if match is None or NOTICE not in match[1]:
            raise Unknown
        head = list(self._head(match[1]))
        lines = text[match.end() :].split("\n")
        found = self._sections(lines, text.count("\n", 0, match.end()))
        self._document += head
        self._document += found
        for section in self._document.findall(nodes.section):
            section["names"].append(nodes.fully_normalize_name(section[0].astext()))
            self._document.note_implicit_target(section, section)

    def _head(self, text: str) -> Iterator[nodes.Element]:
        """Yield what MyST makes of a page's front matter."""
        fields = nodes.field_list()
        fields.source, fields.line = self._source, 0
        # docutils makes more of these keys than a field.
        bibliographic = get_language(self._document.settings.language_code).bibliographic_fields
        for given in text.split("\n"):
            if given.startswith("#"):
                continue
            key, colon, value = given.partition(": ")
            if not colon:
                raise Unknown
            if key == "myst":
                yield from self._meta(value)
                continue
            if key in bibliographic or value not in _FLAGS:
                raise Unknown
            shown = _FLAGS[value]
            body = nodes.paragraph("", "", nodes.literal(shown, shown))
            body.source, body.line = self._source, 0
            fields += nodes.field(
                "",
                nodes.field_name(key, "", nodes.Text(key)),
                nodes.field_body(shown, body),
            )
        if len(fields):
            yield fields

    def _meta(self, text: str) -> Iterator[nodes.meta]:
        """Yield what is for the head of the HTML page, given the grammar of our pages."""
        try:
            grammar = json.loads(text)
        except ValueError as error:
            raise Unknown from error
        about = grammar.pop("html_meta", {})
        if grammar != GRAMMAR:
            raise Unknown
        for name, content in about.items():
            if not content or not name.isidentifier():
                raise Unknown
            node = nodes.meta(content, name=name, content=content)
            node.source, node.line = self._source, 0
            yield node

    def _sections(self, lines: Sequence[str], offset: int) -> list[nodes.Element]:
        """Return the sections of a page; there is one, with others in it."""
        found = list(blocks(lines))
        if not all(_is_ours(block) for block in found if isinstance(block, Fence)):
            raise Unknown
        top: list[nodes.Element] = []
        here: nodes.Element | None = None
        for block in found:
            if not isinstance(block, Heading):
                shown = self._block(block, offset)
                if here is None:
                    top += shown
                else:
                    here += shown
                continue
            section = self._section(block, offset)
            if block.level == 1 and here is None:
                top.append(section)
            elif block.level > 1 and top and isinstance(top[-1], nodes.section):
                top[-1] += section
            else:
                raise Unknown
            here = section
        return top

    def _section(self, heading: Heading, offset: int) -> nodes.section:
        title = nodes.title()
        title += inline(heading.line, self._docname, title)
        self._place(title, offset + heading.number)
        section = nodes.section("", title)
        self._place(section, offset + heading.number)
        return section

    # --- Parts of a page ----------------------------------------------------------------------

    def parts(self, lines: Sequence[str], offset: int) -> list[nodes.Element]:
        """Return the nodes of a directive's content, which has no headings.

        `offset` is the number of its first line in the page. Raises `Unknown`.
        """
        found: list[nodes.Element] = []
        for block in blocks(list(lines)):
            if isinstance(block, Heading):
                raise Unknown
            found += self._block(block, offset)
        return found

    def inline(self, text: str) -> list[nodes.Node]:
        """Return the nodes of one line. Raises `Unknown`."""
        return inline(read_line(text), self._docname, nodes.inline())

    def _block(self, block: Stretch | Fence, offset: int) -> list[nodes.Element]:
        if isinstance(block, Fence):
            return self._run(block, offset + block.number)
        if not block.blocks:
            return []
        roles = list(roles_in(block.blocks))
        domain = domain_of(self._env)
        domain.note_uses(self._docname, roles)
        for role in roles:
            if role.name == "original":
                domain.note_original(self._docname, path_of(role))
        if self._is_needed_in_full(block):
            found = list(ordinary(block.blocks, self._docname))
        else:
            found = [condense(block, self._docname, searched=self._searched)]
        for node in found:
            self._place(node, offset + block.number)
        return found

    def _is_needed_in_full(self, stretch: Stretch) -> bool:
        """Whether somebody may look at the nodes of a stretch, for the directive it stands in."""
        if self._within == "dropdown":
            # sphinx-design gives the paragraphs of its body a class, and goes no deeper.
            return any(isinstance(each, Paragraph) for each in stretch.blocks)
        # Themes have their own ways with the paragraphs of a note.
        return self._within == "note"

    def _place(self, node: nodes.Element, number: int) -> None:
        node.source, node.line = self._source, number + 1

    # --- Directives ---------------------------------------------------------------------------

    def _run(self, fence: Fence, number: int) -> list[nodes.Element]:
        """Return what a directive makes, whose content begins at the line `number`."""
        if not _is_ours(fence):
            raise Unknown
        language: Any = en  # docutils' own modules are no language modules to the type checker
        kind, _messages = directives.directive(fence.name, language, self._document)
        if kind is None:
            raise Unknown
        arguments = [fence.argument] if fence.argument else []
        if (
            not kind.required_arguments
            <= len(arguments)
            <= (kind.required_arguments + kind.optional_arguments)
        ):
            raise Unknown
        inside = PageReader(self._document, searched=self._searched, within=fence.name)
        directive = kind(
            fence.name,
            arguments,
            _converted(fence.options, kind),
            StringList(list(fence.content), self._source),
            number,
            number,
            "",
            cast("RSTState", _State(inside, self._document)),
            cast("RSTStateMachine", _StateMachine(self._document)),
        )
        try:
            return cast("list[nodes.Element]", directive.run())
        except DirectiveError as error:  # MyST will say where
            raise Unknown from error


_FRONT_MATTER: Final = re.compile(r"---\n(.*?)\n---\n", re.DOTALL)
_FLAGS: Final = {"true": "True", "false": "False"}
_OTHERS: Final = frozenset({"only", "rubric", "note", "dropdown"})
"""Directives in our templates that are not ours."""


def _is_ours(fence: Fence) -> bool:
    """Whether a directive can be run here; a description is the curator's, and needs MyST."""
    if fence.name == "dossier:description":
        return False
    return fence.name in _OTHERS or fence.name.startswith("dossier:")


def _converted(options: Mapping[str, str], kind: type[Directive]) -> dict[str, Any]:
    """Return a directive's options as it wants them."""
    spec = kind.option_spec or {}
    try:
        return {key: spec[key](value) for key, value in options.items()}
    except (KeyError, ValueError, TypeError) as error:
        raise Unknown from error


class _State:
    """As much of docutils' state as the directives of our templates ask for."""

    def __init__(self, reader: PageReader, document: nodes.document) -> None:
        self._reader = reader
        self.document = document
        self.memo = SimpleNamespace(title_styles=[], section_level=0)

    def nested_parse(
        self, block: Sequence[str], input_offset: int, node: nodes.Element, **_: object
    ) -> None:
        """Read a directive's content into `node`."""
        node += self._reader.parts(block, input_offset)

    def inline_text(
        self, text: str, lineno: int
    ) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Return the nodes of a directive's argument."""
        del lineno
        return self._reader.inline(text), []


class _StateMachine:
    """As much of docutils' state machine as those directives ask for."""

    def __init__(self, document: nodes.document) -> None:
        self._source: str = document["source"]
        self.reporter = document.reporter

    def get_source_and_line(self, lineno: int | None = None) -> tuple[str, int | None]:
        """Return the page, and the line that is asked for."""
        return self._source, lineno
