"""What is left for later while somebody writes (`dossier_watch`), besides the search index."""

from __future__ import annotations

from pathlib import Path

from sphinx.application import Sphinx
from sphinx.builders import Builder
from sphinx.builders.html import INVENTORY_FILENAME, StandaloneHTMLBuilder
from sphinx.locale import get_translation
from sphinx.util import logging

logger = logging.getLogger(__name__)
_ = get_translation("sphinx_dossier")


def leave_indices(app: Sphinx, builder: Builder) -> None:
    """Leave the indices and the inventory as they were, where there are any.

    Sphinx makes both anew in every build, from all that it knows of all pages: with thousands of
    sources, a tenth of a build in which little has changed. For the same reason the next build
    makes up for what this one leaves.
    """
    if app.config.dossier_watch and isinstance(builder, StandaloneHTMLBuilder) and builder.search:
        _Left(builder)


class _Left:
    """Takes the place of what makes indices and the inventory in `builder`; there is no setting."""

    def __init__(self, builder: StandaloneHTMLBuilder) -> None:
        self._builder = builder
        self._make_indices, self._make_inventory = builder.gen_indices, builder.dump_inventory
        builder.gen_indices = self.indices  # type: ignore[method-assign]
        builder.dump_inventory = self.inventory  # type: ignore[method-assign]

    def indices(self) -> None:
        """Make the indices if one of them is not there, so that no link leads nowhere."""
        builder = self._builder
        names = [index[0] for index in builder.domain_indices]
        if builder.use_index:
            names.append("genindex")
        if all(Path(builder.get_outfilename(name)).exists() for name in names):
            logger.info(_("indices and inventory: left as they were (dossier_watch)"))
        else:
            self._make_indices()

    def inventory(self) -> None:
        """Make the inventory if there is none."""
        if not Path(self._builder.outdir, INVENTORY_FILENAME).exists():
            self._make_inventory()
