"""What a sheet of one noun is made of."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from django.db import models

from events.exchange.columns import Column


@dataclass(frozen=True)
class Noun:
    """`key` tells rows apart, `lookup` finds them, `related` and `prefetch` are loaded along with them."""

    model: type[models.Model]
    columns: Sequence[Column]
    key: tuple[str, ...] = ("slug",)
    lookup: tuple[str, ...] = ("slug",)
    order: tuple[str, ...] = ("slug",)
    related: tuple[str, ...] = ()
    # The column that names another row of the same sheet: rows are read parents first.
    tree: str = ""
    prefetch: tuple[str, ...] = field(default=())
