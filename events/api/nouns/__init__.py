"""The nouns of the API, one a file, in the order in which the index names them."""

from events.api.noun import Noun
from events.api.nouns.actor import ACTORS
from events.api.nouns.citation import CITATIONS
from events.api.nouns.event import EVENTS
from events.api.nouns.figure import FIGURES
from events.api.nouns.identifier import IDENTIFIERS
from events.api.nouns.link import LINKS
from events.api.nouns.name import NAMES
from events.api.nouns.narrative import NARRATIVES
from events.api.nouns.participation import PARTICIPATIONS
from events.api.nouns.place import PLACES
from events.api.nouns.relation import RELATIONS
from events.api.nouns.source import SOURCES
from events.api.nouns.vocabulary import KINDS, LINK_TYPES, RELATION_TYPES, ROLES, UNITS

NOUNS: tuple[Noun, ...] = (
    EVENTS, ACTORS, PLACES, SOURCES, CITATIONS, RELATIONS, FIGURES, NARRATIVES, PARTICIPATIONS, LINKS, NAMES,
    IDENTIFIERS, KINDS, ROLES, RELATION_TYPES, LINK_TYPES, UNITS,
)  # fmt: skip
