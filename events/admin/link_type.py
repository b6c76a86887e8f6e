from django.contrib import admin

from events.admin.vocabulary import VocabularyAdmin
from events.models import LinkType


@admin.register(LinkType)
class LinkTypeAdmin(VocabularyAdmin):
    list_display = ("slug", "title_en", "title_persian", "inverse_en", "inverse_fa", "position")
