from typing import Any

from django.contrib import admin

from events.admin.vocabulary import VocabularyAdmin
from events.models import Kind


@admin.register(Kind)
class KindAdmin(VocabularyAdmin):
    related = ("parent",)
    list_display = ("slug", "title_en", "title_persian", "parent", "ink", "position")
    autocomplete_fields = ("parent",)

    def candidate(self, obj: Any) -> str:
        return f"{obj.parent} › {obj}" if obj.parent else str(obj)
