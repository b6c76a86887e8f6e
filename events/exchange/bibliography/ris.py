"""RIS: a tag a line, lines end in CRLF (the specification of Research Information Systems, 2001 and 2011)."""

from collections.abc import Iterator, Sequence

from events.exchange.bibliography.item import Item, date_of, inverted, one_line

TYPES = {
    "article": "JOUR", "article-journal": "JOUR", "article-magazine": "MGZN", "article-newspaper": "NEWS",
    "book": "BOOK", "chapter": "CHAP", "dataset": "DATA", "legislation": "STAT", "manuscript": "UNPB", "map": "MAP",
    "paper-conference": "CONF", "post-weblog": "BLOG", "report": "RPRT", "thesis": "THES", "webpage": "ELEC",
}  # fmt: skip
NAMES = {"author": "AU", "editor": "ED", "translator": "A4"}
TEXTS = {
    "title": "TI", "container-title": "T2", "collection-title": "T3", "publisher": "PB", "publisher-place": "CY",
    "volume": "VL", "issue": "IS", "page": "SP", "edition": "ET", "version": "ET", "number": "M1", "DOI": "DO",
    "ISBN": "SN", "ISSN": "SN", "note": "N1", "language": "LA", "URL": "UR",
}  # fmt: skip


def write(items: Sequence[Item]) -> str:
    return "".join(f"{tag}  - {one_line(text)}\r\n" for item in items for tag, text in lines(item))


def lines(item: Item) -> Iterator[tuple[str, str]]:
    yield "TY", TYPES.get(item["type"], "GEN")
    yield "ID", item["id"]
    for name, tag in NAMES.items():
        for person in item.get(name, ()):
            yield tag, inverted(person)
    for name, tag in TEXTS.items():
        if item.get(name):
            yield tag, item[name]
    if issued := date_of(item, "issued"):
        yield "PY", f"{issued[0]:04d}"
        yield "DA", slashed(issued)
    if accessed := date_of(item, "accessed"):
        yield "Y2", slashed(accessed)
    yield "ER", ""


def slashed(date: tuple[int, ...]) -> str:
    """“2026/11/18/”: the form wants all three slashes whatever is missing."""
    texts = [f"{date[0]:04d}", *(f"{part:02d}" for part in date[1:])]
    return "/".join([*texts, *[""] * (4 - len(texts))])
