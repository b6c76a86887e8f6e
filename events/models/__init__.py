"""The nouns, one a file. Dependencies run down this list only:

vocabularies   kind, role, unit, relation_type, link_type
records        place, actor, event, source, relation, narrative: identifier, version, state, slug
parts          name, participation, event_link, figure, citation, identifier: visible where their records are
work           import_run, upload, proposal, release
shared         record, dated, text, slug, tree, visibility, history, choices: what the nouns are made of
nouns          which of them have a permanent identifier, and where they are found
"""

from events.models.actor import Actor
from events.models.citation import STATEMENTS, Citation
from events.models.event import Event, EventPlace
from events.models.event_link import EventLink
from events.models.figure import Figure
from events.models.identifier import Identifier
from events.models.import_run import ImportRun
from events.models.kind import Kind
from events.models.link_type import LinkType
from events.models.name import Name
from events.models.narrative import Narrative, NarrativeStep
from events.models.participation import Participation
from events.models.place import Place
from events.models.proposal import Proposal
from events.models.relation import Relation
from events.models.relation_type import RelationType
from events.models.release import Release
from events.models.role import Role
from events.models.slug import OldSlug
from events.models.source import Source
from events.models.unit import Unit
from events.models.upload import Upload

__all__ = [
    "STATEMENTS",
    "Actor",
    "Citation",
    "Event",
    "EventLink",
    "EventPlace",
    "Figure",
    "Identifier",
    "ImportRun",
    "Kind",
    "LinkType",
    "Name",
    "Narrative",
    "NarrativeStep",
    "OldSlug",
    "Participation",
    "Place",
    "Proposal",
    "Relation",
    "RelationType",
    "Release",
    "Role",
    "Source",
    "Unit",
    "Upload",
]
