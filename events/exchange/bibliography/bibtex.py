"""BibTeX, in UTF-8: fields that both BibTeX and biblatex know."""

import re
from collections.abc import Iterator, Sequence

from events.exchange.bibliography.item import Item, date_of, inverted, one_line

TYPES = {
    "article": "article", "article-journal": "article", "article-magazine": "article", "article-newspaper": "article",
    "book": "book", "chapter": "incollection", "manuscript": "unpublished", "paper-conference": "inproceedings",
    "report": "techreport", "thesis": "phdthesis",
}  # fmt: skip
TEXTS = {
    "collection-title": "series", "publisher": "publisher", "publisher-place": "address", "volume": "volume",
    "page": "pages", "edition": "edition", "version": "version", "DOI": "doi", "ISBN": "isbn", "ISSN": "issn",
    "note": "note",
}  # fmt: skip
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
LANGUAGES = {"en": "english", "fa": "persian", "ru": "russian", "zh": "chinese"}
# A backslash before a brace hides it from TeX but not from BibTeX, which counts braces: hence the names.
SPECIAL = str.maketrans({
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}", "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}", **{sign: f"\\{sign}" for sign in "&%$#_"},
})  # fmt: skip


def write(items: Sequence[Item]) -> str:
    return "\n".join(entry(item) for item in items)


def entry(item: Item) -> str:
    body = "".join(f"  {name} = {value},\n" for name, value in fields(item))
    return f"@{TYPES.get(item['type'], 'misc')}{{{key(item['id'])},\n{body}}}\n"


def key(text: str) -> str:
    """What every program takes for a key."""
    return re.sub(r"[^A-Za-z0-9:-]+", "-", text) or "item"


def escaped(text: object) -> str:
    return one_line(text).translate(SPECIAL)


def verbatim(text: object) -> str:
    """Addresses are read as they stand; only braces would be counted."""
    return one_line(text).replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C").replace(" ", "%20")


def fields(item: Item) -> Iterator[tuple[str, str]]:
    for name in ("author", "editor", "translator"):
        if people := item.get(name):
            yield name, braced(" and ".join(map(person, people)))
    # The second pair keeps the capitals.
    yield "title", braced(braced(escaped(item.get("title", ""))))
    if container := item.get("container-title"):
        yield "journal" if TYPES.get(item["type"]) == "article" else "booktitle", braced(escaped(container))
    if number := item.get("issue") or item.get("number"):
        yield "number", braced(escaped(number))
    yield from ((field, braced(escaped(item[name]))) for name, field in TEXTS.items() if item.get(name))
    yield from dates(item)
    if item.get("URL"):
        yield "url", braced(verbatim(item["URL"]))
    if language := LANGUAGES.get(str(item.get("language", "")).partition("-")[0]):
        yield "langid", braced(language)


def dates(item: Item) -> Iterator[tuple[str, str]]:
    year, month, day = (*date_of(item, "issued"), None, None, None)[:3]
    if year is not None:
        yield "year", braced(str(year))
    if month is not None:
        yield "month", MONTHS[month - 1]
    if day is not None:
        yield "day", braced(str(day))
    if accessed := date_of(item, "accessed"):
        yield "urldate", braced("-".join(f"{part:02d}" for part in accessed))


def braced(text: str) -> str:
    return f"{{{text}}}"


def person(name: dict[str, str]) -> str:
    """A literal in braces of its own: its words are no first and last names, nor its “and” a further author."""
    text = escaped(inverted(name))
    return braced(text) if name.get("literal") else text
