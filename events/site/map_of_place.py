"""The small map on the page of a place."""

from django.utils.translation import gettext as _

from events.models import Place
from events.site.beside_map import HEIGHT, WIDTH
from events.site.map.drawing import Mark, Precision, drawing, is_region, matters
from events.site.map.frame import DEGREE_KM, fitted
from events.site.words import text_of

RADIUS = 4.0
LEAST = 40  # degrees of latitude: enough coast to know the region by


def map_of_place(place: Place) -> str:
    """The place and how precisely it is known; "" where it has no point."""
    if place.latitude is None or place.longitude is None:
        return ""
    around = (place.radius or 0) / 1000 / DEGREE_KM
    frame = fitted([(place.longitude, place.latitude)], WIDTH, HEIGHT, least=min(max(LEAST, 2.6 * around), 180))
    circle = Precision(place.longitude, place.latitude, place.radius or 0)
    title = text_of(place, "title")[0]
    mark = Mark(
        *frame.at(place.longitude, place.latitude),
        RADIUS,
        title,
        within=(circle,) if matters(frame, circle, RADIUS) else (),
        is_region=is_region(frame, circle),
    )
    return drawing(frame, (mark,), _("Map: %(place)s") % {"place": title})
