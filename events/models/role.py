from typing import ClassVar

from django.utils.translation import gettext_lazy as _

from events.models.history import tracked
from events.models.vocabulary import Vocabulary, VocabularyQuerySet, keep_slugs

# Who says that something will be: pages on forecasts name them.
SPEAKERS = ("forecaster", "planner", "speaker", "author-of")


@tracked
class Role(Vocabulary):
    """What an actor does in an event: signatory, mediator, host, member, target …"""

    fixed: ClassVar[tuple[str, ...]] = SPEAKERS

    objects = VocabularyQuerySet["Role"].as_manager()

    class Meta(Vocabulary.Meta):
        verbose_name = _("role")
        verbose_name_plural = _("roles")
        triggers = [keep_slugs("role", SPEAKERS)]
