"""Addresses without a language."""

from django.urls import path

from events.site.home import home
from events.site.identifiers import identifier
from events.site.robots import lists, part, robots, sitemap

urlpatterns = [
    path("", home, name="home"),
    path("id/<str:identifier>", identifier, name="identifier"),
    path("robots.txt", robots, name="robots"),
    path("sitemap.xml", sitemap, name="sitemap"),
    path("sitemap-lists.xml", lists, name="sitemap-lists"),
    path("sitemap-<str:noun>-<int:part>.xml", part, name="sitemap-part"),
]
