from typing import Any

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from events.admin.moments import moment
from events.admin.readonly import ReadOnlyAdmin
from events.models import Proposal


@admin.register(Proposal)
class ProposalAdmin(ReadOnlyAdmin):
    list_display = ("__str__", "record", "author", "state", "made")
    list_filter = ("state",)
    list_select_related = ("event", "actor", "place", "source", "relation__subject", "relation__object", "author")

    @admin.display(description=_("record"))
    def record(self, obj: Any) -> str:
        return str(obj.event or obj.actor or obj.place or obj.source or obj.relation)

    @admin.display(description=_("created"), ordering="created")
    def made(self, obj: Any) -> str:
        return moment(obj.created)
