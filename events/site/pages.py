"""Addresses of pages; `config.urls` puts the language before them."""

from django.urls import path

from events.site import (
    actors,
    at,
    compare,
    events,
    explorer,
    forecasts,
    narratives,
    network_of_year,
    places,
    search,
    sources,
)

app_name = "site"
urlpatterns = [
    path("", explorer.explorer, name="explorer"),
    path("events/", events.register, name="events"),
    path("events/<slug:slug>/", events.event, name="event"),
    path("actors/", actors.index, name="actors"),
    path("actors/<slug:slug>/", actors.actor, name="actor"),
    path("places/", places.index, name="places"),
    path("places/<slug:slug>/", places.place, name="place"),
    path("sources/", sources.index, name="sources"),
    path("sources/<slug:slug>/", sources.source, name="source"),
    path("narratives/", narratives.index, name="narratives"),
    path("narratives/<slug:slug>/", narratives.narrative, name="narrative"),
    path("narratives/<slug:slug>/<int:number>/", narratives.step, name="narrative-step"),
    path("narratives/<slug:slug>/whole/", narratives.whole, name="narrative-whole"),
    path("at/", at.at, name="at"),
    path("at/<path:date>/", at.at, name="at"),
    path("compare/", compare.compare, name="compare"),
    path("forecasts/", forecasts.forecasts, name="forecasts"),
    path("network/", network_of_year.network, name="network"),
    path("search/", search.search, name="search"),
]
