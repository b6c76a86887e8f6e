"""`fields=id,title,date`: only these members, and only the queries that they need."""

from django.utils.translation import gettext as _

from events.api.asker import Asker
from events.api.member import Member
from events.api.noun import Noun
from events.queries.parameters import Parameters


def chosen(noun: Noun, parameters: Parameters, asker: Asker) -> list[Member]:
    """The members asked for, in the order of the noun; all of them where none is named."""
    known = noun.known(asker)
    asked = parameters.one("fields")
    if asked is None:
        return known
    names = {name.strip() for name in asked.split(",")}
    unknown = sorted(names - {member.name for member in known})
    if unknown:
        parameters.complain(
            "fields",
            ", ".join(unknown),
            _("names out of %(list)s, with commas") % {"list": ", ".join(member.name for member in known)},
        )
    return [member for member in known if member.name in names]
