"""Who asks, and from where: what objects need to know of the request."""

from dataclasses import dataclass
from typing import Any

from django.urls import get_script_prefix
from django.utils.translation import get_language

from events.models.text import LANGUAGES
from events.models.visibility import sees_unpublished


@dataclass(frozen=True, slots=True)
class Asker:
    """`api` and `site` are absolute addresses, with a slash at the end; `site` is that of the asker's language."""

    user: Any
    curator: bool
    api: str
    site: str

    @classmethod
    def of(cls, request: Any) -> "Asker":
        root = request.build_absolute_uri(get_script_prefix())
        language = (get_language() or LANGUAGES[0]).split("-")[0]
        user = request.user
        return cls(
            user=user,
            curator=sees_unpublished(user),
            api=f"{root}api/v1/",
            site=f"{root}{language if language in LANGUAGES else LANGUAGES[0]}/",
        )

    def url(self, noun: str, identifier: Any) -> str:
        return f"{self.api}{noun}/{identifier}/"
