"""Margin notes: the passages behind each statement of a page, numbered in order of appearance."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from events.models import Citation
from events.site.words import joined, language, language_name


@dataclass(frozen=True, slots=True)
class Passage:
    """Passages of one source: its language and what it counts."""

    source: Any
    language: str
    name: str
    locators: str


@dataclass(frozen=True, slots=True)
class Note:
    """One number in the margin: the works that say so, each with its texts, the reader's language first."""

    number: int
    works: tuple[tuple[str, tuple[Passage, ...]], ...]
    remarks: tuple[Citation, ...]


@dataclass(slots=True)
class Notes:
    """Gives out numbers. Statements that rest on the same passages share one."""

    by_statement: dict[tuple[str, int], list[Citation]]
    given: dict[tuple[Any, ...], Note] = field(default_factory=dict)
    shown: int = 0

    @classmethod
    def of(cls, citations: Iterable[Citation]) -> "Notes":
        by_statement: dict[tuple[str, int], list[Citation]] = {}
        for citation in citations:
            name = citation.statement_field
            by_statement.setdefault((name, getattr(citation, f"{name}_id")), []).append(citation)
        return cls(by_statement)

    def citations(self, name: str, key: int) -> list[Citation]:
        return self.by_statement.get((name, key), [])

    def note(self, name: str, key: int) -> Note | None:
        """The note of a statement; None where nothing is cited."""
        found = self.citations(name, key)
        if not found:
            return None
        same = tuple(sorted((row.source_id, row.locator, row.note_en, row.note_fa) for row in found))
        if same not in self.given:
            # What is remarked on several passages in the same words is said once.
            remarks = tuple({row.note: row for row in reversed(found) if row.note}.values())
            self.given[same] = Note(len(self.given) + 1, works(found), remarks)
        return self.given[same]

    def fresh(self) -> list[Note]:
        """The notes given out since this was last asked: they stand beside what uses them first."""
        notes = list(self.given.values())[self.shown :]
        self.shown += len(notes)
        return notes


def works(citations: list[Citation]) -> tuple[tuple[str, tuple[Passage, ...]], ...]:
    """By work: translations of one text are one witness. The reader's own names its author."""
    by_work: dict[int, dict[int, list[Citation]]] = {}
    for citation in citations:
        root = citation.source.translation_of_id or citation.source_id
        by_work.setdefault(root, {}).setdefault(citation.source_id, []).append(citation)
    found = [(short_name(shown[0].source), shown) for shown in map(passages, by_work.values())]
    return tuple(sorted(found, key=lambda work: work[1][0].language.partition("-")[0] != language()))


def passages(texts: dict[int, list[Citation]]) -> tuple[Passage, ...]:
    found = []
    for citations in texts.values():
        source = citations[0].source
        locators = list(dict.fromkeys(citation.locator for citation in citations if citation.locator))
        found.append(Passage(source, source.language, language_name(source.language), joined(locators)))
    return tuple(sorted(found, key=lambda passage: (passage.language.split("-")[0] != language(), passage.language)))


def short_name(source: Any) -> str:
    """Family name of the first author, else the beginning of the title."""
    for name in source.csl.get("author") or []:
        if family := name.get("family") or name.get("literal"):
            return str(family)
    title = str(source.title)
    return title if len(title) <= 40 else title[:38].rstrip() + "…"
