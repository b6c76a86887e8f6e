"""Addresses of pages for frames. The names are those of the full pages: within a frame, links lead to framed pages."""

from django.urls import path

from events.site import embed

app_name = "site"
urlpatterns = [
    path("", embed.explored, name="explorer"),
    path("events/<slug:slug>/", embed.event, name="event"),
    path("actors/<slug:slug>/", embed.actor, name="actor"),
    path("places/<slug:slug>/", embed.place, name="place"),
    path("sources/<slug:slug>/", embed.source, name="source"),
    path("narratives/<slug:slug>/", embed.narrative, name="narrative"),
    path("narratives/<slug:slug>/<int:number>/", embed.step, name="narrative-step"),
    path("narratives/<slug:slug>/whole/", embed.whole, name="narrative-whole"),
    path("at/", embed.dated, name="at"),
    path("at/<path:date>/", embed.dated, name="at"),
    path("compare/", embed.compared, name="compare"),
    path("network/", embed.network, name="network"),
    path("forecasts/", embed.expected, name="forecasts"),
]
