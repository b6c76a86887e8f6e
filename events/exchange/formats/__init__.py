"""CSV, XLSX and JSON: one parser and one writer each."""

from events.exchange.formats.csv import Csv
from events.exchange.formats.json import Json
from events.exchange.formats.xlsx import Xlsx

FORMATS = (Csv, Xlsx, Json)

__all__ = ["FORMATS", "Csv", "Json", "Xlsx"]
