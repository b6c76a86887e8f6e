"""The one compact column: the places of an event as slugs in order. Each is a row of ``places of events`` too."""

from typing import Any

from django.utils.translation import gettext as _

from events.exchange.columns import Column, Reference
from events.exchange.errors import CellError
from events.models import EventPlace, Place


class Places(Column):
    """``bishkek manas``: the first is the one that labels use. What is left out is taken away."""

    def __init__(self) -> None:
        self.reference = Reference("places", Place)
        super().__init__("places", self.read_all)

    def read_all(self, cell: str) -> list[Place]:
        places = [self.reference.look_up(slug) for slug in cell.split()]
        if len({place.pk for place in places}) < len(places):
            raise CellError(_("“%(value)s” names a place twice.") % {"value": cell})
        return places

    def export(self, instance: Any, **kwargs: Any) -> str:
        if instance is None or instance.pk is None:
            return ""
        if getattr(instance, "is_new_without_places", False):
            return ""
        return " ".join(link.place.slug for link in instance.event_places.all())

    def save(self, instance: Any, row: Any, is_m2m: bool = False, **kwargs: Any) -> None:
        """Read with the other columns, so that errors are told; written when the event is there."""
        places = self.clean(row)
        if instance.pk is None or not kwargs.get("written"):
            return
        links = {link.place_id: link for link in instance.event_places.all()}
        for position, place in enumerate(places):
            link = links.pop(place.pk, None) or EventPlace(event=instance, place=place)
            if link.pk is None or link.position != position:
                link.position = position
                link.save()
        for link in links.values():
            link.delete()
        instance.__dict__.pop("_prefetched_objects_cache", None)
        instance.is_new_without_places = False
