"""Naming customs: what else a name may look like, for people and for bodies and agreements.

`personal_names` says of a record which parts of its names may stand for it (`name_words` takes
names apart, `name_customs` knows who goes by which part, `name_spellings` and `spelling` how names
are spelled), and `agreement` how given names in a text lie to it. `corporate_names` says which
wordings denote the same group or agreement (`corporate_rules` has the rules, `corporate_parts` what
names are made of). All of it goes by the name alone; no text is looked at.
"""
