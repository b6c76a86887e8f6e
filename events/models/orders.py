"""Indexes of the orders that every list of a noun offers; without the state, so that they serve all who may look."""

from django.db.models import Index


def by_title(noun: str) -> list[Index]:
    """The noun's list by title, on the site, in the admin and in the API (`ordering=title`, `title_fa`)."""
    return [
        Index(fields=["sort_en", "id"], name=f"{noun}_by_title_en"),
        Index(fields=["sort_fa", "id"], name=f"{noun}_by_title_fa"),
    ]


def by_time(noun: str) -> Index:
    """The noun's list in order of time (`ordering=date`), and the admin's list of all states."""
    return Index(fields=["date_sort", "id"], name=f"{noun}_by_time")


def by_modified(noun: str) -> Index:
    """`modified_since`, and the newest changes first (`ordering=-modified`)."""
    return Index(fields=["modified", "id"], name=f"{noun}_by_modified")
