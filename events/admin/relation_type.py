from django.contrib import admin

from events.admin.vocabulary import VocabularyAdmin
from events.models import RelationType


@admin.register(RelationType)
class RelationTypeAdmin(VocabularyAdmin):
    list_display = ("slug", "title_en", "title_persian", "inverse_en", "inverse_fa", "family", "position")
    list_filter = ("family",)
