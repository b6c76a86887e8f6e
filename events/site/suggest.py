"""What search boxes say when they suggest."""

from django.utils.translation import gettext as _


def words() -> dict[str, str]:
    """For `events/static/events/js/suggest.mjs`: the names of the nouns, of the list, and how many suggestions there are."""
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
