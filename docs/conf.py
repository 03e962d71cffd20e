"""Sphinx's settings: the archive of ../seeds and the documentation of sphinx-dossier."""

import os
import sys
from pathlib import Path

from sphinx_dossier import __version__

sys.path.insert(0, str(Path(__file__).parent / "_ext"))

project = "sphinx-dossier"
author = "The sphinx-dossier developers"
copyright = "2026, The sphinx-dossier developers"
version = release = __version__

extensions = ["myst_parser", "sphinx_design", "sphinx_dossier", "declarations"]

# A kind beside person, group and agreement: kinds are data.
dossier_kinds = {
    "place": {
        "label": "Place",
        "plural": "Places",
        "fields": {
            "located_in": {"type": "entry", "label": "Located in", "inverse": "Contains"},
        },
    },
}

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
html_theme = "furo"
html_title = "sphinx-dossier"
html_favicon = "_static/favicon.svg"
# Citations hold the addresses of pages, where these are known.
html_baseurl = os.environ.get("READTHEDOCS_CANONICAL_URL", "")
exclude_patterns = ["_build"]
