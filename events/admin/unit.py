from django.contrib import admin

from events.admin.vocabulary import VocabularyAdmin
from events.models import Unit


@admin.register(Unit)
class UnitAdmin(VocabularyAdmin):
    list_display = ("slug", "title_en", "title_persian", "symbol_en", "symbol_fa", "position")
