"""The files of sources, as supplied, which their pages offer for download.

Sphinx has downloads of its own, and compares every file with its copy in every build: a sixth of
the time that an archive takes in which nothing has changed. So these have their own, at the same
addresses, and only what changed is looked at.
"""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from hashlib import md5
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote, unquote

from docutils import nodes
from docutils.nodes import Node, system_message
from sphinx.application import Sphinx
from sphinx.builders import Builder
from sphinx.util.docutils import SphinxRole
from sphinx.util.typing import RoleFunction

from sphinx_dossier.pipeline import copy
from sphinx_dossier.render.myst import unescape_role_text
from sphinx_dossier.render.reading import Role
from sphinx_dossier.sphinx_ext.domain import domain_of
from sphinx_dossier.sphinx_ext.nodes import Visitors, leave, otherwise
from sphinx_dossier.sphinx_ext.pages import report

FOLDER: Final = "_downloads"
"""Where Sphinx puts downloads, too."""


class original(nodes.inline):  # noqa: N801 — docutils names node classes so
    """A download of the source file at ``path``, which is relative to the site's documents."""


def original_of(role: Role) -> original:
    """Return the node of a download, given its words and the percent-encoded path of its file."""
    shown = nodes.inline("", unescape_role_text(role.text))
    return original("", "", shown, path=path_of(role), classes=["dossier-original"])


def path_of(role: Role) -> str:
    """Return the path of the file that a role offers, relative to the site's documents."""
    return posixpath.normpath(unquote(role.target).removeprefix("/"))


def copied_to(path: str) -> str:
    """Return where the copy of a file is, below `FOLDER`: where Sphinx would put it."""
    digest = md5(path.encode(), usedforsecurity=False).hexdigest()
    return f"{digest}/{posixpath.basename(path)}"


class OriginalRole(SphinxRole):
    """A download of a source's file: a title, and its percent-encoded path from the root."""

    def run(self) -> tuple[list[Node], list[system_message]]:
        title, _angle, path = self.text.rpartition(" <")
        role = Role("original", title, path.rstrip(">"))
        domain_of(self.env).note_original(self.env.docname, path_of(role))
        node = original_of(role)
        self.set_source_info(node)
        return [node], []


def copy_originals(app: Sphinx, builder: Builder) -> None:
    """Bring the copies of all files that pages offer up to date, before pages are written."""
    domain = domain_of(app.env)
    if not getattr(builder, "download_support", False) or domain.store is None:
        return
    paths = sorted(set().union(*domain.originals.values()))
    wanted = {copied_to(path): Path(app.srcdir, path) for path in paths}
    folder, former = Path(app.outdir, FOLDER), map(copied_to, domain.withdrawn)
    for problem in copy(folder, wanted, domain.store, Path(app.srcdir), former):
        report(problem, Path(app.srcdir))


def original_html(translator: Any, path: str) -> str:
    """Return the tag that begins a download; empty where there are none, as in an e-book."""
    builder = translator.builder
    if not builder.download_support:
        return ""
    address = posixpath.join(builder.dlpath, quote(copied_to(path)))
    tag: str = translator.starttag(
        {"classes": ["dossier-original"]},
        "a",
        "",
        CLASS="reference download internal",
        download="",
        href=address,
    )
    return tag


def _visit_original_html(self: Any, node: nodes.Element) -> None:
    tag = original_html(self, node["path"])
    self.body.append(tag)
    self.context.append("</a>" if tag else "")


def _depart_original_html(self: Any, _node: nodes.Element) -> None:
    self.body.append(self.context.pop())


ROLES: dict[str, RoleFunction] = {"original": OriginalRole()}
NODES: Final[Mapping[type[nodes.Element], Visitors]] = {
    original: {"html": (_visit_original_html, _depart_original_html), **otherwise(leave, leave)},
}
