"""``dossier link``: what linking says of a folder of texts, for other programs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TextIO

import click

from sphinx_dossier.cli.cache import read_archive
from sphinx_dossier.cli.output import SHOWN_PROBLEMS, link_rows, output_option, say_problems
from sphinx_dossier.cli.site import FOLDER, docs_option, read_site


@click.command()
@click.argument("sources", type=FOLDER)
@click.option(
    "--authority",
    "authority_folder",
    type=FOLDER,
    required=True,
    help="The folder of authority files.",
)
@output_option
@docs_option
def link(sources: Path, authority_folder: Path, output: TextIO, docs: Path) -> None:
    """Print who and what the texts in SOURCES name: one JSON object a line.

    Offsets count the code points of the decoded text, without its byte-order mark, with its
    line ends as they stand; `end` is exclusive. Where a name was left unlinked, `entry` is null
    and `candidates` lists whom it may denote.
    """
    site = read_site(docs)
    archive = read_archive(docs, sources, authority_folder, site.kinds)
    for source_id in archive.corpus.sources:
        rows = link_rows(archive.corpus.links[source_id])
        output.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    say_problems([*site.problems, *archive.problems], SHOWN_PROBLEMS)
