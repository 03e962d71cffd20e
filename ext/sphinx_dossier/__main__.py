"""``python -m sphinx_dossier`` is the command ``dossier``."""

from sphinx_dossier.cli import main

if __name__ == "__main__":
    main(prog_name="dossier")
