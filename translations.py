"""Bring the message catalogues in ext/sphinx_dossier/locale in line with the code.

    .venv/bin/python translations.py

Collects what pages say in their own voice, from the Python code, the templates and the tables of
kinds, fields and rules; updates the template of messages and each language's catalogue; compiles
them. Translate what is left empty in a ``.po`` file and run it again.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent
PACKAGE = ROOT / "ext/sphinx_dossier"
LOCALE = PACKAGE / "locale"
NAME = "sphinx_dossier"

METHODS = [
    ("render/**.py", "python"),
    ("sphinx_ext/**.py", "python"),
    ("render/**.jinja", "jinja2.ext:babel_extract"),
]
KEYWORDS = {"_": None, "self": None, "words": None, "words.count": (2, 3), "count": (2, 3)}


def collect() -> Catalog:
    """Return a template of all messages of the package."""
    catalog = Catalog(project=NAME, fuzzy=False, header_comment="# Messages of sphinx-dossier.")
    found = extract_from_dir(
        str(PACKAGE),
        method_map=METHODS,
        options_map={"render/**.jinja": {"trim_blocks": "true"}},
        keywords=KEYWORDS,
    )
    for _file, _line, message, _comments, _context in sorted(found, key=lambda each: each[:2]):
        catalog.add(message)
    for message in declared():
        catalog.add(message)
    return catalog


def declared() -> Iterator[str]:
    """Yield the messages that stand in tables."""
    from sphinx_dossier.authority.relations import NOT_TO_BE_CONFUSED
    from sphinx_dossier.kinds import BUILT_IN
    from sphinx_dossier.model import METADATA_FIELDS
    from sphinx_dossier.render.source_page import BESIDE
    from sphinx_dossier.render.uncertain import PLACES, PLAINLY
    from sphinx_dossier.render.words import QUALIFIED

    yield from METADATA_FIELDS.values()
    for kind in BUILT_IN.values():
        labels = [kind.label, kind.plural]
        labels += [label for field in kind.fields for label in (field.label, field.inverse)]
        yield from filter(None, labels)
    yield from QUALIFIED.values()
    yield from PLAINLY.values()
    yield from PLACES.values()
    yield from BESIDE.values()
    yield NOT_TO_BE_CONFUSED


def text_of(catalog: Catalog) -> bytes:
    """Return a catalogue as it stands in its file; no dates, so that it changes only in words."""
    buffer = BytesIO()
    write_po(buffer, catalog, width=99)
    lines = buffer.getvalue().splitlines(keepends=True)
    return b"".join(line for line in lines if b"-Date: " not in line)


def main() -> int:
    """Write the template and every language's catalogue; say what is not translated."""
    template = collect()
    LOCALE.mkdir(exist_ok=True)
    (LOCALE / f"{NAME}.pot").write_bytes(text_of(template))
    missing = 0
    for path in sorted(LOCALE.glob(f"*/LC_MESSAGES/{NAME}.po")):
        with path.open("rb") as file:
            catalog = read_po(file, locale=path.parts[-3])
        catalog.update(template, no_fuzzy_matching=True)
        catalog.obsolete.clear()
        path.write_bytes(text_of(catalog))
        with path.with_suffix(".mo").open("wb") as file:
            write_mo(file, catalog)
        # A message with plural forms is a tuple of them.
        untranslated = [
            each.id for each in catalog if each.id and not (each.string and all(each.string))
        ]
        missing += len(untranslated)
        print(f"{path.parts[-3]}: {len(catalog)} messages, {len(untranslated)} not translated")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
