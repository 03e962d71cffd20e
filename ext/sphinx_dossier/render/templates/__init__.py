"""The templates that pages are made from, and how they are filled."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PackageLoader,
    StrictUndefined,
    TemplateRuntimeError,
    TemplateSyntaxError,
)

from sphinx_dossier.render.myst import Myst, escape, fence, option, quiet

NOTICE = "Written by sphinx-dossier; edits are lost."
"""Stands in the second line of each page, and tells our pages from a user's."""


class Templates:
    """The package's templates, each replaced by a file of the same name in `folder`, if any.

    What a template prints is escaped, unless it is `Myst` already; so a template can show a
    source's words but never run them.
    """

    def __init__(self, folder: Path | None) -> None:
        own = PackageLoader("sphinx_dossier.render", "templates")
        loaders = [own] if folder is None else [FileSystemLoader(folder), own]
        self._environment = Environment(  # noqa: S701 — not HTML: `finalize` escapes for MyST
            loader=ChoiceLoader(loaders),
            finalize=lambda value: value if isinstance(value, Myst) else escape(str(value)),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        self._folder = folder
        self._environment.filters.update(option=option, fence=fence, myst=Myst, quiet=quiet)
        self._environment.globals.update(notice=Myst(NOTICE), grammar_with=grammar_with)

    @cached_property
    def fingerprint(self) -> str:
        """A digest of the user's templates; those of the package are the program's."""
        found = sha256()
        if (folder := self._folder) is not None:
            for path in filter(Path.is_file, sorted(folder.rglob("*"))):
                found.update(f"{path.relative_to(folder)}\0".encode() + path.read_bytes())
        return found.hexdigest()

    def fill(self, name: str, values: Mapping[str, Any]) -> str:
        """Return the template `name` filled with `values`: a page's text.

        Raises `jinja2.TemplateError` for whatever is wrong in a template, and names it.
        """
        file = f"{name}.md.jinja"
        try:
            return self._environment.get_template(file).render(values)
        except TemplateSyntaxError as error:
            message = f"{error.name or file}:{error.lineno}: {error.message}"
            raise TemplateRuntimeError(message) from error
        except Exception as error:  # a template is the user's and may raise anything
            raise TemplateRuntimeError(f"{file}: {error}") from error


def grammar_with(**meta: str) -> Myst:
    """Return the value of a page's key ``myst``: its grammar, and `meta` for its HTML head."""
    return option({**GRAMMAR, "html_meta": {key: value for key, value in meta.items() if value}})


# The MyST grammar of our pages, whatever the site's own. Definition lists carry the facts; all
# else is CommonMark, roles and directives. Only what can change our pages is pinned: MyST reads
# this twice for each page, with a slow reader.
GRAMMAR: Mapping[str, object] = {
    "commonmark_only": False,
    "gfm_only": False,
    "enable_extensions": ["deflist"],
    "disable_syntax": [],
    "url_schemes": {"http": None, "https": None},
}
