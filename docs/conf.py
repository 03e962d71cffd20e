"""Sphinx's settings: the archive of ../seeds and the documentation of sphinx-dossier."""

project = "sphinx-dossier"
author = "The sphinx-dossier developers"
copyright = "2026, The sphinx-dossier developers"

extensions = ["myst_parser", "sphinx_design", "sphinx_dossier"]

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
html_theme = "furo"
html_title = "sphinx-dossier"
exclude_patterns = ["_build"]
