"""The nouns that have a permanent identifier: where each is found on the site and in the API."""

from dataclasses import dataclass
from typing import Any

from events.models.actor import Actor
from events.models.citation import Citation
from events.models.event import Event
from events.models.figure import Figure
from events.models.name import Name
from events.models.narrative import Narrative
from events.models.place import Place
from events.models.relation import Relation
from events.models.source import Source


@dataclass(frozen=True, slots=True)
class Noun:
    """`many` is the last part of its list's address, in the API and, where it has pages, on the site."""

    model: Any
    many: str
    has_page: bool = False

    @property
    def one(self) -> str:
        """As its page and its filter are called."""
        return str(self.model._meta.model_name)


NOUNS = (
    Noun(Event, "events", has_page=True),
    Noun(Actor, "actors", has_page=True),
    Noun(Place, "places", has_page=True),
    Noun(Source, "sources", has_page=True),
    Noun(Narrative, "narratives", has_page=True),
    Noun(Relation, "relations"),
    Noun(Figure, "figures"),
    Noun(Citation, "citations"),
    Noun(Name, "names"),
)
BY_PREFIX = {noun.model.prefix: noun for noun in NOUNS}
PAGED = {noun.one: noun for noun in NOUNS if noun.has_page}
