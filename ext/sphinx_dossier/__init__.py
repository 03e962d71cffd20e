"""A reference archive from a folder of texts: a Sphinx extension.

Importing this package imports nothing else: the pure core (`sphinx_dossier.pipeline` and what it
composes) works where Sphinx is not installed, and `setup` fetches the Sphinx side when called.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

__version__ = "0.1.0"


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the extension with Sphinx and return its metadata."""
    from sphinx_dossier.sphinx_ext import setup as setup_extension  # noqa: PLC0415 — Sphinx may be absent

    return setup_extension(app)
