"""The OpenAPI 3.1 description, made of the same tables as the answers."""

from dataclasses import dataclass
from typing import Any

from drf_spectacular.openapi import AutoSchema

Schema = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Operation:
    """One address: `answers` is the schema of a 200, `problems` the statuses that it can refuse with."""

    name: str
    tag: str
    summary: str
    description: str
    answers: Schema
    parameters: tuple[Schema, ...] = ()
    problems: tuple[int, ...] = ()
    headers: tuple[str, ...] = ()
    media_type: str = "application/json"
    moves: bool = False


HEADERS: dict[str, Schema] = {
    "ETag": {
        "description": "Send it back in If-None-Match: 304 while nothing has changed.", "schema": {"type": "string"}
    },
    "Last-Modified": {
        "description": "The latest change among what is shown. Only the ETag is compared.", "schema": {"type": "string"}
    },
    "X-Omitted": {
        "description": "What is left out, and how many: `undated=3`. The document says the same in `omitted`.",
        "schema": {"type": "string"},
    },
    "X-As-Of": {
        "description": "With `as_of`: the moment whose knowledge this is.",
        "schema": {"type": "string", "format": "date-time"},
    },
}  # fmt: skip

PROBLEMS = {
    304: "Nothing has changed since the ETag of If-None-Match.",
    301: "This record has another slug now.",
    400: "A parameter is unknown, or its value cannot be read. `errors` names each.",
    404: "There is no such record, or the caller may not see it.",
    406: "The Accept header asks for a form that this address does not have.",
    503: "The database cannot answer now.",
}


class OperationSchema(AutoSchema):
    """Asks the view, instead of guessing from serializers."""

    def get_operation(self, path: str, path_regex: str, path_prefix: str, method: str, registry: Any) -> Any:
        if not hasattr(self.view, "operation_in_full") or method.upper() != "GET":
            return None
        return described(self.view.operation_in_full())


def described(operation: Operation) -> Schema:
    headers = {name: HEADERS[name] for name in ("ETag", "Last-Modified", *operation.headers)}
    responses: dict[str, Schema] = {
        "200": {
            "description": operation.summary,
            "headers": headers,
            "content": {operation.media_type: {"schema": operation.answers}},
        },
        "304": {"description": PROBLEMS[304]},
    }
    if operation.moves:
        responses["301"] = {
            "description": PROBLEMS[301],
            "headers": {"Location": {"schema": {"type": "string", "format": "uri"}}},
        }
    for status in (*operation.problems, 400, 406, 503):
        responses[str(status)] = {
            "description": PROBLEMS[status],
            "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}},
        }
    return {
        "operationId": operation.name,
        "summary": operation.summary,
        "description": operation.description,
        "tags": [operation.tag],
        "parameters": list(operation.parameters),
        "responses": dict(sorted(responses.items())),
    }
