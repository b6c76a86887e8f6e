"""Django's own admin, one noun a file, set up with care.

Shared: `noun`, `record`, `part`, `vocabulary` (what the nouns derive from), `form`, `conflict` (saving), `state` (the
bar), `when` (dates), `filters`, `search`, `autocomplete`, `columns`, `history`, `exchange`. `nouns` registers them all.
"""
