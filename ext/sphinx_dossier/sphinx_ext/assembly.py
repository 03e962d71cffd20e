"""The domain put together, once it is known which kinds there are: kinds are data."""

from __future__ import annotations

from typing import Final

from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.domains import ObjType
from sphinx.locale import get_translation

from sphinx_dossier.kinds import Kinds, read_kinds
from sphinx_dossier.sphinx_ext import citations, controls, directives, extracts, originals, supplied
from sphinx_dossier.sphinx_ext import roles as references
from sphinx_dossier.sphinx_ext.domain import DossierDomain
from sphinx_dossier.sphinx_ext.indices import index_of, sources_index
from sphinx_dossier.sphinx_ext.pictures import PictureDirective
from sphinx_dossier.sphinx_ext.roles import EntryRole

_ = get_translation("sphinx_dossier")

DIRECTIVES: Final = (
    directives.DIRECTIVES
    | controls.DIRECTIVES
    | citations.DIRECTIVES
    | supplied.DIRECTIVES
    | extracts.DIRECTIVES
    | {"picture": PictureDirective}
)
"""The directives that every archive has."""

ROLES: Final = references.ROLES | controls.ROLES | citations.ROLES | originals.ROLES
"""The roles that every archive has; those of the kinds come from the table of kinds."""


def domain_for(kinds: Kinds) -> type[DossierDomain]:
    """Return the domain of an archive with these kinds.

    Each kind has an object type, a role and an index, and so have sources.
    """
    object_types = {
        kind.id: ObjType(_(kind.label), kind.id, "entry") for kind in kinds.values()
    } | {"source": ObjType(_("Source"), "source")}
    roles = ROLES | {kind.id: EntryRole(warn_dangling=True) for kind in kinds.values()}
    indices = [*map(index_of, kinds.values()), sources_index()]
    attributes = {
        "object_types": object_types,
        "roles": roles,
        "directives": DIRECTIVES,
        "indices": indices,
    }
    return type("DossierDomain", (DossierDomain,), attributes)


def add_domain(app: Sphinx, config: Config) -> None:
    """Register the domain, once it is known which kinds there are."""
    kinds, _problems = read_kinds(config.dossier_kinds, "conf.py")
    app.add_domain(domain_for(kinds))
