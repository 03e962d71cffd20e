"""One page for everything: ids that are unique in a page are made unique in the whole."""

from __future__ import annotations

from hashlib import sha256

from docutils import nodes
from sphinx import addnodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from sphinx_dossier.sphinx_ext.domain import domain_of


class UniqueIds(SphinxPostTransform):
    """Prefix the ids of sources' and entries' pages, in the builder ``singlehtml``.

    That builder joins all pages and keeps their ids, so paragraph 1 of one source would answer
    for paragraph 1 of all.
    """

    # After references have been resolved (10), for their targets change too.
    default_priority = 500
    builders = ("singlehtml",)

    def run(self, **kwargs: object) -> None:
        domain = domain_of(self.env)
        self._ours = {record.docname for record in domain.entries.values()}
        self._ours |= {record.docname for record in domain.sources.values()}
        self._walk(self.document, "")

    def _walk(self, node: nodes.Element, docname: str) -> None:
        """Change ids and references in and below `node`, which stands in the page `docname`."""
        if isinstance(node, addnodes.start_of_file):
            docname = node["docname"]
        elif docname in self._ours:
            node["ids"] = [unique(docname, place) for place in node["ids"]]
        if isinstance(node, nodes.reference):
            self._lead_on(node, docname)
        for child in node:
            if isinstance(child, nodes.Element):
                self._walk(child, docname)

    def _lead_on(self, reference: nodes.reference, docname: str) -> None:
        if "refid" in reference and docname in self._ours:
            reference["refid"] = unique(docname, reference["refid"])
        # The builder writes the address of a place in a page as `#document-PAGE#PLACE`.
        target, hash_, place = (
            reference.get("refuri", "").removeprefix("#document-").rpartition("#")
        )
        if hash_ and target in self._ours:
            reference["refuri"] = f"#{unique(target, place)}"
        elif hash_ and place:
            reference["refuri"] = f"#{place}"


def unique(docname: str, place: str) -> str:
    """Return an id that no other page's `place` has."""
    # `make_id` drops letters beyond ASCII, so it does not tell all names apart.
    return f"{nodes.make_id(docname)}-{sha256(docname.encode()).hexdigest()[:6]}--{place}"
