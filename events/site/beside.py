"""What stands beside the list: the map or the network of the same events."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from events.site.beside_map import map_of
from events.site.beside_network import network_of
from events.site.scene import Scene
from events.site.state import BESIDE


@dataclass(frozen=True, slots=True)
class Side:
    """A choice of what stands beside the list."""

    title: str
    url: str
    is_current: bool


def beside(scene: Scene) -> dict[str, Any]:
    """For the page's template; at most three queries, none for the map."""
    titles = {"map": _("map"), "network": _("network")}
    state = scene.state
    sides = [Side(titles[name], state.with_beside(name).url, name == state.beside) for name in BESIDE]
    if state.beside == "map":
        return {"sides": sides, "map": map_of(scene)}
    return {"sides": sides, "network": network_of(scene)}
