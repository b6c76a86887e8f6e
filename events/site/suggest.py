"""What search boxes say when they suggest."""

from django.utils.translation import gettext as _


def words() -> dict[str, str]:
    """The names of the nouns and of the list, and how many there are, for `events/static/events/js/suggest.mjs`."""
    return {
        "actor": _("actor"),
        "event": _("event"),
        "place": _("place"),
        "source": _("source"),
        "narrative": _("narrative"),
        "list": _("Suggestions"),
        "one": _("{number} suggestion"),
        "many": _("{number} suggestions"),
    }
