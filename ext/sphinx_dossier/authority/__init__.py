"""Authority files (YAML or JSON) to entries, with all that is wrong in them.

`load` holds every file against the same JSON Schema that `schema` publishes, so that an editor
and the archive agree on what is allowed. `relations` reads what entries say of one another from
both ends; `shared_forms` lists the names that several of them bear.
"""

from sphinx_dossier.authority.loading import load
from sphinx_dossier.authority.relations import Relation, relations, shared_forms
from sphinx_dossier.authority.schema import schema
from sphinx_dossier.authority.sort_names import sort_name

__all__ = ["Relation", "load", "relations", "schema", "shared_forms", "sort_name"]
