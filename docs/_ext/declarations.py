"""Reference tables from what the code declares: settings, kinds, rules, warnings, commands.

Each directive shows one declaration, so that the documentation cannot say anything else than the
code does. A page that uses one is read again when the declaring module changes.
"""

from __future__ import annotations

import contextlib
import inspect
import json
import re
import shlex
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from types import ModuleType
from typing import Any, ClassVar

import click
from click.testing import CliRunner
from docutils import nodes
from docutils.statemachine import StringList
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.builders import Builder
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.environment import BuildEnvironment
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective, SphinxRole
from sphinx.util.osutil import relative_uri
from sphinx.util.typing import ExtensionMetadata

from sphinx_dossier import authority, cli, concordance, ingest, kinds, linking, model
from sphinx_dossier.ingest import furniture
from sphinx_dossier.linking import weights
from sphinx_dossier.render import (
    Contents,
    Edition,
    Words,
    citing,
    editor_page,
    entry_page,
    list_pages,
    source_page,
)
from sphinx_dossier.sphinx_ext import (
    assembly,
    citations,
    controls,
    directives,
    extracts,
    pictures,
    roles,
    settings,
    supplied,
)

logger = logging.getLogger(__name__)

SCHEMA_FILE = "authority.schema.json"
"""Where the JSON Schema of authority files is published, below the root of the site."""


class Declaration(SphinxDirective):
    """What the directives share: pages depend on `modules`, and texts are MyST."""

    modules: ClassVar[tuple[ModuleType, ...]] = ()

    def run(self) -> list[nodes.Node]:
        """Return what `content_nodes` yields, and note where it was declared."""
        for path in (__file__, *(module.__file__ for module in self.modules)):
            self.env.note_dependency(str(Path(str(path)).resolve()))
        return list(self.content_nodes())

    def content_nodes(self) -> Iterator[nodes.Node]:
        """Yield what the directive shows."""
        raise NotImplementedError

    def myst(self, text: str) -> list[nodes.Node]:
        """Return MyST text as nodes."""
        container = nodes.container()
        lines = StringList(text.splitlines(), self.env.docname)
        self.state.nested_parse(lines, self.content_offset, container)
        return container.children

    def definitions(
        self, rows: Iterable[tuple[str, str, str]], within: str = ""
    ) -> nodes.definition_list:
        """Return rows of a name, what it takes (MyST in one line, may be empty), and its text.

        Each name is a target: the page's address with ``#`` and the name, which `within` precedes
        where a page has several lists.
        """
        shown = nodes.definition_list()
        for name, takes, text in rows:
            term = nodes.term(
                "", "", nodes.literal("", name), ids=[nodes.make_id(f"{within} {name}")]
            )
            item = nodes.definition_list_item("", term)
            self.set_source_info(item)
            if takes:
                (paragraph,) = self.myst(takes)
                item += nodes.classifier("", "", *paragraph.children)
            item += nodes.definition("", *self.myst(text))
            shown += item
        return shown

    def table(self, head: Iterable[str], rows: Iterable[Iterable[str]]) -> nodes.table:
        """Return a table whose cells are MyST."""
        heads = list(head)
        group = nodes.tgroup("", cols=len(heads))
        group += [nodes.colspec(colwidth=1) for _ in heads]
        group += nodes.thead("", self._row(heads))
        group += nodes.tbody("", *map(self._row, rows))
        return nodes.table("", group, classes=["colwidths-auto"])

    def _row(self, cells: Iterable[str]) -> nodes.row:
        return nodes.row("", *(nodes.entry("", *self.myst(cell)) for cell in cells))

    def section(self, title: str, *content: nodes.Node) -> nodes.section:
        """Return a section of the page."""
        shown = nodes.section(
            "", ids=[nodes.make_id(title)], names=[nodes.fully_normalize_name(title)]
        )
        shown += [nodes.title("", title), *content]
        return shown


class Explained(Declaration):
    """Declared names with explanations that the page gives, one a line: ``name: text``.

    A name that the page does not explain, and one that it makes up, is a warning.
    """

    has_content = True

    def declared(self) -> Mapping[str, str]:
        """Return the declared names, and what each takes."""
        raise NotImplementedError

    def content_nodes(self) -> Iterator[nodes.Node]:
        """Yield a definition list."""
        said = dict(line.split(": ", 1) for line in self.content if line.strip())
        declared = self.declared()
        for name in sorted(said.keys() ^ declared.keys()):
            what = "is declared and not explained" if name in declared else "is not declared"
            logger.warning("%r %s", name, what, location=self.get_location())
        yield self.definitions(
            ((name, takes, said[name]) for name, takes in declared.items() if name in said),
            within=" ".join(self.arguments),
        )


# --- Settings and warnings --------------------------------------------------------------------


class Settings(Declaration):
    """The settings, with type and default."""

    modules = (settings,)

    def content_nodes(self) -> Iterator[nodes.Node]:
        """Yield a definition list."""
        yield self.definitions(
            (
                setting.name,
                f"{_names(setting.types)}, default `{json.dumps(setting.default)}`",
                setting.description,
            )
            for setting in settings.SETTINGS
        )


class Warnings(Declaration):
    """The warnings, by subtype."""

    modules = (settings,)

    def content_nodes(self) -> Iterator[nodes.Node]:
        """Yield a definition list."""
        yield self.definitions(
            (f"dossier.{subtype}", "", text) for subtype, text in settings.WARNINGS.items()
        )


def _names(types: Iterable[type]) -> str:
    words = {str: "text", dict: "a mapping", list: "a list", bool: "`True` or `False`"}
    return " or ".join(words.get(each, each.__name__) for each in types)


# --- Kinds and the authority format -----------------------------------------------------------


class BuiltInKinds(Declaration):
    """A section for each built-in kind, with a table of its fields."""

    modules = (kinds,)

    def content_nodes(self) -> Iterator[nodes.Node]:
        """Yield the sections."""
        for kind in kinds.BUILT_IN.values():
            said = self.myst(
                f"Key `{kind.id}`, shown as “{kind.label}” and “{kind.plural}”; names vary as"
                f" [`{kind.names}`](#styles-of-names)."
            )
            rows = (
                (f"`{field.name}`", field.label, f"`{field.type}`", field.inverse or "–")
                for field in kind.fields
            )
            head = ("Key", "Shown as", "Value", "From the other end")
            yield self.section(kind.plural, *said, self.table(head, rows))


class SchemaFields(Declaration):
    """The fields of one definition of the JSON Schema; of ``entry``, those of every kind."""

    modules = (import_module("sphinx_dossier.authority.schema"), kinds)
    required_arguments = 1

    def content_nodes(self) -> Iterator[nodes.Node]:
        """Yield a definition list."""
        definitions = authority.schema(kinds.BUILT_IN)["$defs"]
        common = self.arguments[0] == "entry"
        node = definitions[next(iter(kinds.BUILT_IN)) if common else self.arguments[0]]
        yield self.definitions(
            (
                (name, _wanted(name, node, definitions), said["description"])
                for name, said in node["properties"].items()
                if not common or name in kinds.ENTRY_FIELDS
            ),
            within=self.arguments[0],
        )


def _wanted(name: str, node: Mapping[str, Any], definitions: Mapping[str, Any]) -> str:
    """Return what a field takes, in the words of the schema."""
    said = node["properties"][name]
    reference = said.get("$ref", "").rpartition("/")[2]
    title = definitions[reference]["title"] if reference else said["title"]
    if "default" in said:
        default = json.dumps(said["default"]).strip('"')
        title = f"{title}, default `{default}`"
    return f"{title}, required" if name in node["required"] else str(title)


# --- Ingest and linking -----------------------------------------------------------------------


class Metadata(Declaration):
    """The metadata fields of a source and their labels."""

    modules = (model,)

    def content_nodes(self) -> Iterator[nodes.Node]:
        """Yield a table."""
        rows = ((f"`{name}`", label) for name, label in model.METADATA_FIELDS.items())
        yield self.table(("Key", "Shown as"), rows)


class FurnitureRules(Declaration):
    """The furniture rules, in the order in which they are asked."""

    modules = (furniture,)

    def content_nodes(self) -> Iterator[nodes.Node]:
        """Yield a definition list."""
        shown = self.definitions(
            (rule.name, str(rule.reach), rule.description) for rule in ingest.FURNITURE_RULES
        )
        definitions = shown.findall(nodes.definition)
        for definition, rule in zip(definitions, ingest.FURNITURE_RULES, strict=True):
            if rule.cuts_off:
                definition.extend(self.myst("A text that ends before it is cut off."))
            if rule.examples:
                definition.append(_examples(rule.examples))
        yield shown


def _examples(examples: Iterable[str]) -> nodes.paragraph:
    shown = nodes.paragraph("", "Examples: ")
    for number, example in enumerate(examples):
        shown += [nodes.Text(" · " if number else ""), nodes.literal("", example)]
    return shown


class LinkRules(Declaration):
    """The rules of linking and what a reader is told of each."""

    modules = (roles, controls, citations)

    def content_nodes(self) -> Iterator[nodes.Node]:
        """Yield a table."""
        rows = ((f"`{name}`", f"“{text}”") for name, text in roles.RULES.items())
        yield self.table(("Rule", "What a reader is told"), rows)


class EvidenceWeights(Declaration):
    """The kinds of evidence, what each counts for, and why."""

    modules = (weights,)

    def content_nodes(self) -> Iterator[nodes.Node]:
        """Yield a table."""
        rows = (
            (f"`{kind}`", f"{weight.decibans:+g}".replace("-", "−"), weight.reason)
            for kind, weight in weights.WEIGHTS.items()
        )
        yield self.table(("Evidence", "Decibans", "Why"), rows)


# --- Commands ---------------------------------------------------------------------------------


class Commands(Declaration):
    """A section for each command of ``dossier``."""

    modules = (
        cli,
        *(import_module(each.name) for each in iter_modules(cli.__path__, "sphinx_dossier.cli.")),
    )

    def content_nodes(self) -> Iterator[nodes.Node]:
        """Yield the sections."""
        with click.Context(cli.main, info_name="dossier") as group:
            for name in cli.main.list_commands(group):
                command = cli.main.get_command(group, name)
                if command is None:
                    continue
                with click.Context(command, info_name=f"dossier {name}") as context:
                    yield self._command(name, command, context)

    def _command(self, name: str, command: click.Command, context: click.Context) -> nodes.section:
        usage = command.get_usage(context).removeprefix("Usage: ")
        options = [each for each in command.params if isinstance(each, click.Option)]
        records = (option.get_help_record(context) for option in options)
        return self.section(
            f"dossier {name}",
            *self.myst(inspect.cleandoc(command.help or "")),
            nodes.literal_block("", usage, language="text"),
            self.definitions(((names, "", text) for names, text in filter(None, records)), name),
        )


class CommandOutput(Declaration):
    """A command line, and what it prints when it is run on this archive."""

    modules = (*Commands.modules, import_module("sphinx_dossier.linking"))
    required_arguments = 1
    final_argument_whitespace = True

    def content_nodes(self) -> Iterator[nodes.Node]:
        """Yield the command and its output as one block."""
        docs = Path(self.env.srcdir)
        for folder in (docs.parent / "seeds", docs / "authority"):
            for path in folder.rglob("*.*"):
                self.env.note_dependency(str(path))
        line = self.arguments[0]
        with contextlib.chdir(docs.parent):
            done = CliRunner(env={"COLUMNS": "88"}).invoke(cli.main, shlex.split(line)[1:])
        if done.exit_code:
            logger.warning("%r fails: %s", line, done.output, location=self.get_location())
        shown = [f"$ {line}", *(each.rstrip() for each in done.output.splitlines())]
        yield nodes.literal_block("", "\n".join(shown), language="text")


# --- Roles, directives, templates -------------------------------------------------------------


class PageRoles(Declaration):
    """The roles that every archive has, by the first sentence of what the code says of them."""

    modules = (roles, controls, citations)

    def content_nodes(self) -> Iterator[nodes.Node]:
        """Yield a table."""
        rows = (
            (f"`dossier:{name}`", _summary(role if inspect.isfunction(role) else type(role)))
            for name, role in assembly.ROLES.items()
        )
        yield self.table(("Role", "What it is"), rows)


class PageDirectives(Declaration):
    """The directives that the archive's own pages are made of, likewise."""

    modules = (directives, controls, citations, supplied, pictures, extracts)

    def content_nodes(self) -> Iterator[nodes.Node]:
        """Yield a table."""
        rows = (
            (f"`dossier:{name}`", _summary(directive))
            for name, directive in assembly.DIRECTIVES.items()
            if not issubclass(directive, extracts.ExtractDirective)
        )
        yield self.table(("Directive", "What it is"), rows)


class Extracts(Declaration):
    """The directives that put a part of the archive on a page of an author's own."""

    modules = (extracts,)

    def content_nodes(self) -> Iterator[nodes.Node]:
        """Yield a table."""
        rows = (
            (
                f"`dossier:{name}`",
                _summary(directive),
                ", ".join(f"`:{option}:`" for option in directive.option_spec or ()) or "–",
            )
            for name, directive in extracts.DIRECTIVES.items()
            if issubclass(directive, extracts.ExtractDirective)
        )
        yield self.table(("Directive", "What it shows", "Options"), rows)


def _summary(documented: object) -> str:
    text = inspect.getdoc(documented) or ""
    summary = " ".join(text.partition("\n\n")[0].split())
    return re.sub(r"``(.+?)``(?!`)", r"`` \1 ``", summary)


class TemplateVariables(Explained):
    """The values that a template is filled with, beside ``words``, which all are."""

    modules = (source_page, entry_page, list_pages, editor_page, citing)
    required_arguments = 1

    def declared(self) -> Mapping[str, str]:
        """Return the names of the values."""
        return dict.fromkeys((n for n in _example_views()[self.arguments[0]] if n != "words"), "")


def _example_views() -> Mapping[str, Mapping[str, Any]]:
    """Return what each template is filled with for an archive of one source and one entry."""
    entries, _ = authority.load(
        [("a.yaml", b"person: {jane-doe: {name: Jane Doe}}")], kinds.BUILT_IN
    )
    source, _ = ingest.read_source("a", "a.txt", b"A title\n\nJane Doe is named here, once.\n")
    links, _ = linking.Linker(entries, kinds.BUILT_IN).link(source)
    corpus = model.Corpus({source.id: source}, entries, {source.id: links})
    contents = Contents(
        corpus,
        concordance.build(corpus),
        kinds.BUILT_IN,
        {},
        Edition(Words(), "archive", "../seeds"),
    )
    person, entry = kinds.BUILT_IN["person"], entries["jane-doe"]
    (_path, entry_view), *_more = entry_page.views(entry, contents)
    return {
        "source": source_page.view(source, contents),
        "entry": entry_view,
        "kind": list_pages.kind_view(person, contents),
        "sources": list_pages.sources_view(contents),
        "overview": list_pages.overview(contents),
        "pictures": list_pages.pictures_view(contents),
        "editor": editor_page.view(contents, frozenset()),
        "cite": {"citations": citing.of_archive(contents)},
        "list": {"rows": []},
        "facts": {"entry": entry, "link": "", "facts": entry_page.facts(entry, contents)},
    }


# --- Dependencies -----------------------------------------------------------------------------


class Dependencies(Explained):
    """The dependencies in ``pyproject.toml``: those of the package, or of the extra it names."""

    optional_arguments = 1

    def declared(self) -> Mapping[str, str]:
        """Return the names of the packages, and which versions are wanted."""
        path = Path(self.env.srcdir).parent / "pyproject.toml"
        self.env.note_dependency(str(path))
        project = tomllib.loads(path.read_text(encoding="utf-8"))["project"]
        wanted = project["dependencies"]
        if self.arguments:
            wanted = project["optional-dependencies"][self.arguments[0]]
        parts = (each.partition(" ") for each in wanted)
        return {name: f"`{versions}`" if versions else "" for name, _blank, versions in parts}


# --- The published JSON Schema ----------------------------------------------------------------


class SchemaRole(SphinxRole):
    """A link to the published JSON Schema; in formats other than HTML, its words."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Return a reference that `link_schema` resolves."""
        node = addnodes.pending_xref(
            "",
            nodes.inline("", self.text),
            refdomain="",
            reftype="published-schema",
            reftarget=SCHEMA_FILE,
            refdoc=self.env.docname,
            refexplicit=True,
        )
        return [node], []


def _is_site(builder: Builder) -> bool:
    return isinstance(builder, StandaloneHTMLBuilder) and builder.name != "epub"


def link_schema(
    app: Sphinx, env: BuildEnvironment, node: addnodes.pending_xref, contnode: nodes.Element
) -> nodes.Element | None:
    """Resolve the role ``published-schema``."""
    del env
    if node["reftype"] != "published-schema":
        return None
    if not _is_site(app.builder):
        return contnode
    address = relative_uri(app.builder.get_target_uri(node["refdoc"]), SCHEMA_FILE)
    return nodes.reference("", "", contnode, refuri=address, internal=True)


def publish_schema(app: Sphinx, exception: Exception | None) -> None:
    """Write the JSON Schema of authority files with the built-in kinds into the HTML output."""
    if exception is None and _is_site(app.builder):
        text = json.dumps(authority.schema(kinds.BUILT_IN), indent=2, ensure_ascii=False)
        Path(app.outdir, SCHEMA_FILE).write_text(text + "\n", encoding="utf-8")


DIRECTIVES: Mapping[str, type[Declaration]] = {
    "declared-settings": Settings,
    "declared-warnings": Warnings,
    "declared-kinds": BuiltInKinds,
    "declared-fields": SchemaFields,
    "declared-metadata": Metadata,
    "declared-furniture": FurnitureRules,
    "declared-link-rules": LinkRules,
    "declared-weights": EvidenceWeights,
    "declared-commands": Commands,
    "command-output": CommandOutput,
    "declared-roles": PageRoles,
    "declared-directives": PageDirectives,
    "declared-extracts": Extracts,
    "declared-variables": TemplateVariables,
    "declared-dependencies": Dependencies,
}


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the directives and what publishes the schema."""
    for name, directive in DIRECTIVES.items():
        app.add_directive(name, directive)
    app.add_role("published-schema", SchemaRole())
    app.connect("missing-reference", link_schema)
    app.connect("build-finished", publish_schema)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
