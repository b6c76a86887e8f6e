from django.utils.translation import gettext_lazy as _

from events.models.history import tracked
from events.models.vocabulary import Vocabulary, VocabularyQuerySet


@tracked
class Role(Vocabulary):
    """What an actor does in an event: signatory, mediator, host, member, target …"""

    objects = VocabularyQuerySet["Role"].as_manager()

    class Meta(Vocabulary.Meta):
        verbose_name = _("role")
        verbose_name_plural = _("roles")
