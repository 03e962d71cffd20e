"""The Sphinx side of the archive: what is registered, as one flat table."""

from __future__ import annotations

from pathlib import Path

from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata

import sphinx_dossier
from sphinx_dossier.sphinx_ext import (
    after_reading,
    citations,
    condensed_html,
    controls,
    extracts,
    html,
    originals,
    outputs,
    pages,
    references,
    search,
    search_index,
    stale,
    supplied,
    tocs,
    upkeep,
    watching,
)
from sphinx_dossier.sphinx_ext.assembly import add_domain
from sphinx_dossier.sphinx_ext.expansion import Expand
from sphinx_dossier.sphinx_ext.nodes import NODES
from sphinx_dossier.sphinx_ext.page_reader import ArchiveParser
from sphinx_dossier.sphinx_ext.pictures import PICTURE_NODES
from sphinx_dossier.sphinx_ext.settings import SETTINGS, normalise
from sphinx_dossier.sphinx_ext.single_page import UniqueIds
from sphinx_dossier.store import key

PACKAGE = Path(sphinx_dossier.__file__).parent


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register settings, domain, nodes and event handlers, in the order in which they act."""
    app.setup_extension("myst_parser")
    app.setup_extension("sphinx_design")
    app.add_message_catalog("sphinx_dossier", PACKAGE / "locale")

    for setting in SETTINGS:
        app.add_config_value(setting.name, setting.default, setting.rebuild, setting.types)
    for node, visitors in {
        **NODES,
        **condensed_html.NODES,
        **controls.NODES,
        **citations.NODES,
        **supplied.NODES,
        **extracts.NODES,
        **originals.NODES,
        **PICTURE_NODES,
    }.items():
        app.add_node(node, **visitors)
    app.add_source_parser(ArchiveParser, override=True)
    app.add_post_transform(Expand)
    app.add_post_transform(search.Keywords)
    app.add_post_transform(UniqueIds)

    app.connect("config-inited", upkeep.look_for_cycles_rarely)
    app.connect("config-inited", normalise)
    app.connect("config-inited", add_domain)
    app.connect("config-inited", search.index_numbers)
    app.connect("builder-inited", html.add_static_files)
    app.connect("builder-inited", pages.write_pages)
    app.connect("env-before-read-docs", upkeep.send_back_little)
    app.connect("env-before-read-docs", outputs.note_revised)
    app.connect("source-read", upkeep.keep_few_doctrees)
    app.connect("doctree-resolved", upkeep.keep_few_doctrees)
    app.connect("env-get-outdated", references.outdated_by_entries)
    app.connect("env-get-outdated", extracts.outdated_by_extracts)
    app.connect("env-get-outdated", stale.forget_former_indices)
    app.connect("doctree-read", after_reading.keep_ids_apart, priority=400)
    app.connect("doctree-read", after_reading.plain_titles, priority=900)
    app.connect("doctree-read", after_reading.mark_languages, priority=950)
    app.connect("doctree-read", after_reading.join_explanations)
    app.connect("doctree-read", after_reading.enclose_members, priority=900)
    app.connect("doctree-read", references.note_general_references)
    app.connect("doctree-read", tocs.condense_toc, priority=950)
    app.connect("missing-reference", references.resolve_term, priority=900)
    app.connect("warn-missing-reference", references.warn_of_unknown_entry)
    app.connect("env-updated", search.rewritten)
    app.connect("env-updated", search_index.waiting_pages)
    app.connect("env-updated", outputs.pages_behind)
    app.connect("env-updated", upkeep.forget_surroundings)
    app.connect("write-started", outputs.watch_over_output)
    app.connect("write-started", originals.copy_originals)
    app.connect("write-started", search_index.watch_over_index)
    app.connect("write-started", watching.leave_indices)
    app.connect("write-started", upkeep.write_in_every_process)
    app.connect("html-collect-pages", stale.remove_stale_indices)
    app.connect("build-finished", stale.remove_stale_pages)
    app.connect("html-page-context", upkeep.share_surroundings, priority=400)
    app.connect("html-page-context", html.relate_page, priority=400)
    app.connect("html-page-context", html.complete_page, priority=400)
    app.connect("html-page-context", tocs.condense_shown_toc)

    return {
        "version": sphinx_dossier.__version__,
        # Another program may read pages otherwise, and what it writes may look otherwise.
        "env_version": int(key()[:12], 16),
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }
