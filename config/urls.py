"""The only place that mounts things."""

from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path

from config.health import healthz, readyz

urlpatterns = [
    path("healthz", healthz),
    path("readyz", readyz),
    path("", include("events.site.urls")),
    path("api/v1/", include("events.api.urls")),
    path("admin/", admin.site.urls),
    *i18n_patterns(
        path("embed/", include("events.site.embeds", namespace="embed")),
        path("", include("events.site.pages")),
    ),
]

handler400 = "config.errors.bad_request"
handler403 = "config.errors.forbidden"
handler404 = "config.errors.not_found"
handler500 = "config.errors.server_error"
