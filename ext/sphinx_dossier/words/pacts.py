"""Words of the names of agreements, as texts write them."""

from __future__ import annotations

from sphinx_dossier.words.reading import words

NOUNS_OF_AGREEMENTS = words(
    """
    accord accords agreement agreements armistice charter communique communiqué compact
    concordat convention conventions covenant deal deals declaration declarations entente
    memoranda memorandum pact pacts protocol protocols treaties treaty truce
    """
)
"""Nouns from which an agreement is found. `AGREEMENT_HEADS` has others, which states give to what
they declare alone."""

SMALL_NOUNS = words(
    """
    accord accords agreement agreements armistice charter convention conventions deal
    declaration memorandum pact pacts protocol protocols treaties treaty
    """
)
"""Of these, nouns that texts write in small letters after a proper name: the Minsk agreements."""

NOUNS_ALONE = words(
    """
    Accord Accords Agreement Agreements Armistice Charter Convention Conventions Covenant
    Declaration Memorandum Pact Protocol Protocols Treaties Treaty
    """
)
"""Nouns that with a capital and an article stand for an agreement named before: 'the Treaty'."""

ASSEMBLIES_AND_POLICIES = words(
    """
    annapolis constitutional democratic fair federal green hartford labor national new
    nominating party party's philadelphia populist republican secession square state union whig
    """
)
"""What makes of a convention an assembly, and of a deal a policy: New Deal."""

BODIES_NAMED_FOR_PACTS = words(
    """
    area bureau center centre commission committee communications council force forces office
    organisation organization ports powers school schools system
    """
)
"""Nouns that make a body, or a place, of an agreement before them."""

LISTED_SUBJECTS = words(
    """
    alliance amity assistance borders commerce consular cooperation cultural extradition
    friendship good human limits mutual navigation peace political prohibition protection
    punishment security settlement stockpiling trade transfer use
    """
)
"""Subjects that stand in the lists of subjects in the names of agreements."""
