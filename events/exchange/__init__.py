"""Import and export: one parser and one writer for each format, one resource for each noun.

`formats` turn files into tables and back; `columns` say how a value stands in a cell; `nouns` lists the columns of
every noun; `resource` holds the rules of an import; `run` carries one out. Rows are known by natural keys (slugs), so a
file says the same in every database (docs/decisions/sheets.md).
"""
