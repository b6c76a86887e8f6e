"""Members that many nouns share."""

from datetime import datetime
from functools import partial
from typing import Any

from django.db.models import Count, Max, Min, OuterRef, Subquery

from events.api.member import Member, iso, moment, plain, texts, translated
from events.models.choices import State
from events.models.record import Described, Record

STRING = {"type": "string"}
MOMENT = {"type": "string", "format": "date-time"}


def enum(choices: Any, description: str) -> dict[str, Any]:
    return {"type": "string", "enum": list(choices.values), "description": description}


def head(noun: str, model: Any, page: "Member") -> tuple[Member, ...]:
    """`id`, `url`, `html_url`, `version`, `created`, `modified`, and `state` for those who see more than published."""
    prefix = getattr(model, "prefix", "")
    members = (
        Member(
            "id",
            {
                "type": "string",
                "pattern": f"^{prefix}[1-9][0-9]*$",
                "description": "Permanent: survives renames." if prefix else "The number of this row.",
            },
            ("pk",),
            lambda row, asker: f"{prefix}{row.pk}",
        ),
        Member(
            "url",
            {"type": "string", "format": "uri", "description": "This object."},
            ("pk",),
            lambda row, asker: f"{asker.api}{noun}/{prefix}{row.pk}/",
        ),
        page,
        plain("version", {"type": "integer", "minimum": 1, "description": "Goes up by one with every change."}),
        moment("created", "When it was first written."),
        moment("modified", "When it was last changed."),
    )
    if not issubclass(model, Record):
        return members
    return (
        *members,
        Member(
            "state",
            enum(State, "Only for those who may see more than published records."),
            ("state",),
            lambda row, asker: row.state,
            curators=True,
        ),
    )


PAGE = {
    "type": ["string", "null"],
    "format": "uri",
    "description": "The page for people, in the language of the request. Null where there is none.",
}


def own_page(noun: str) -> Member:
    return Member("html_url", PAGE, ("slug",), lambda row, asker: f"{asker.site}{noun}/{row.slug}/")


def page_of(**paths: str) -> Member:
    """The page of the first of these records that the row has: ``page_of(events="event", actors="actor")``."""
    columns = {noun: (f"{path}_id", f"{path}__slug") for noun, path in paths.items()}

    def read(row: Any, asker: Any) -> str | None:
        for noun, (key, slug) in columns.items():
            if getattr(row, key) is not None:
                return f"{asker.site}{noun}/{getattr(row, slug)}/"
        return None

    return Member("html_url", PAGE, tuple(name for pair in columns.values() for name in pair), read)


def described(model: type[Described], prose: str) -> tuple[Member, ...]:
    """`slug`, `title`, `summary`, `description`, `note`."""
    assert issubclass(model, Described)
    return (
        plain("slug", {"type": "string", "description": "The last part of the page’s address. It may change."}),
        translated("title", prose),
        translated("summary", "One or two sentences."),
        translated("description", "Markdown."),
        translated("note", "What the curators say, in their own voice."),
    )


def from_history(model: Any) -> tuple[Member, ...]:
    """`version`, `created` and `modified` of a table that has no such columns."""
    history = model.history.rel.related_model
    columns = {
        "versions": (Count("pk"), "version", {"type": "integer", "description": "How often it was written."}),
        "first_written": (Min("pgh_created_at"), "created", MOMENT),
        "last_written": (Max("pgh_created_at"), "modified", MOMENT),
    }

    def column(aggregate: Any) -> Any:
        rows = history.objects.filter(pgh_obj=OuterRef("pk")).order_by().values("pgh_obj")
        return lambda user: Subquery(rows.annotate(found=aggregate).values("found"))

    return tuple(
        Member(name, schema, (alias,), partial(from_column, alias), annotation=column(aggregate))
        for alias, (aggregate, name, schema) in columns.items()
    )


def from_column(alias: str, row: Any, asker: Any) -> Any:
    value = getattr(row, alias)
    return iso(value) if isinstance(value, datetime) else value


def term_members(noun: str, model: Any, filters: str = "") -> tuple[Member, ...]:
    """Members of a vocabulary. Its terms have no numbers: their slug is their identifier. Version and times are those
    of their history."""

    def page(row: Any, asker: Any) -> str | None:
        return f"{asker.site}events/?{filters}={row.slug}" if filters else None

    def title(row: Any, asker: Any) -> dict[str, str]:
        return texts(row.title_en, row.title_fa)

    return (
        Member(
            "id", {"type": "string", "description": "The slug of the term."}, ("slug",), lambda row, asker: row.slug
        ),
        Member("url", {"type": "string", "format": "uri"}, ("slug",), lambda row, asker: asker.url(noun, row.slug)),
        Member("html_url", PAGE, ("slug",), page),
        *from_history(model),
        plain("slug", STRING),
        Member("title", {"$ref": "#/components/schemas/Texts"}, ("title_en", "title_fa"), title),
        plain("position", {"type": "integer", "description": "Lower comes first."}),
    )
