"""One page for everything: ids that are unique in a page are made unique in the whole."""

from __future__ import annotations

from docutils import nodes
from sphinx import addnodes
from sphinx.transforms.post_transforms import SphinxPostTransform


class UniqueIds(SphinxPostTransform):
    """Prefix the ids of our pages with their docname, in the builder ``singlehtml``.

    That builder joins all pages and keeps their ids, so paragraph 1 of one source would answer
    for paragraph 1 of all.
    """

    # After references have been resolved (10), for their targets change too.
    default_priority = 500
    builders = ("singlehtml",)

    def run(self, **kwargs: object) -> None:
        del kwargs
        folder = f"{self.config.dossier_pages}/"
        for page in self.document.findall(addnodes.start_of_file):
            docname = page["docname"]
            if docname.startswith(folder):
                _prefix(page, docname)


def _prefix(page: addnodes.start_of_file, docname: str) -> None:
    for node in page.findall(nodes.Element):
        if not isinstance(node, nodes.section):
            node["ids"] = [unique(docname, place) for place in node["ids"]]
        if isinstance(node, nodes.reference) and "refid" in node:
            node["refid"] = unique(docname, node["refid"])


def unique(docname: str, place: str) -> str:
    """Return an id that no other page's `place` has."""
    return f"{nodes.make_id(docname)}--{place}"
