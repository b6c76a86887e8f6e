"""How much one small import or export may hold."""

MAX_BYTES = 10 * 1024 * 1024
# An XLSX file is a ZIP archive: what it unpacks to is checked before anything is unpacked.
MAX_UNPACKED = 64 * 1024 * 1024
MAX_PARTS = 200
# Looked at and carried out in some 15 seconds each on a small machine: a thread of the web server waits for them.
MAX_ROWS = 2_500
MAX_COLUMNS = 100
# Cells that a sheet spans, and rows that it has, empty ones included.
MAX_CELLS = 250_000
MAX_SHEET_ROWS = 25_000
# Characters of one cell: a full text of a source fits, a runaway quote does not.
MAX_CELL = 2_000_000
# Rows of one export.
MAX_EXPORT = 50_000
# Excel's own limit of a cell; openpyxl would cut off the rest in silence.
MAX_XLSX_CELL = 32_767
