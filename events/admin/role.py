from django.contrib import admin

from events.admin.vocabulary import VocabularyAdmin
from events.models import Role


@admin.register(Role)
class RoleAdmin(VocabularyAdmin):
    pass
