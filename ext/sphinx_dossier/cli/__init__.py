"""The command ``dossier``: the archive without Sphinx.

Each command is a module of this package, with one command object of the same name.
"""

from __future__ import annotations

import io
import sys
from typing import Any

import click

import sphinx_dossier
from sphinx_dossier.cli import check, diff, explain, ledger, link, schema, suggest

__all__ = ["main"]


class Commands(click.Group):
    """The commands; what the system refuses is told in one line."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 — as in click
        """Run a command."""
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(errors="backslashreplace")
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise
        except OSError as error:
            name = f"{error.filename}: " if error.filename else ""
            raise click.ClickException(f"{name}{error.strerror or error}") from error


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(sphinx_dossier.__version__, prog_name="dossier")
def main() -> None:
    """Turn a folder of texts into a reference archive: check it, link it, look inside."""


main.add_command(check.check)
main.add_command(diff.diff)
main.add_command(explain.explain)
main.add_command(ledger.ledger)
main.add_command(link.link)
main.add_command(schema.schema)
main.add_command(suggest.suggest)
