"""The addresses below /api/v1/. The last one takes what no other wants, so that errors are problem documents too."""

from django.urls import URLPattern, path, re_path

from events.api.at import AtView
from events.api.details import DetailView
from events.api.documentation import DocsView, SchemaView
from events.api.facets import FacetsView
from events.api.found import SearchView, SuggestView
from events.api.index import IndexView
from events.api.lists import ListView
from events.api.map import MapView
from events.api.missing import MissingView
from events.api.network import NetworkView
from events.api.nouns import NOUNS
from events.api.timeline import TileView, TimelineView

urlpatterns: list[URLPattern] = [
    path("", IndexView.as_view()),
    path("events/facets/", FacetsView.as_view()),
    path("events/map/", MapView.as_view()),
    path("events/network/", NetworkView.as_view()),
    *(path(f"{noun.name}/", ListView.as_view(noun=noun), name=f"api-{noun.name}") for noun in NOUNS),
    *(
        re_path(rf"^{noun.name}/(?P<identifier>[A-Za-z0-9-]{{1,120}})/$", DetailView.as_view(noun=noun))
        for noun in NOUNS
    ),
    re_path(r"^at/(?P<date>[\s\S]+)/$", AtView.as_view()),
    path("timeline/", TimelineView.as_view()),
    re_path(r"^timeline/tiles/(?P<z>[0-9]{1,2})/(?P<x>[0-9]{1,9})/$", TileView.as_view(), name="api-tile"),
    path("search/", SearchView.as_view()),
    path("suggest/", SuggestView.as_view(), name="api-suggest"),
    path("schema/", SchemaView.as_view()),
    path("docs/", DocsView.as_view()),
    re_path(r"", MissingView.as_view()),
]
